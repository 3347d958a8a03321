"""What the places of the open study are called, for all words of window and command line.

There is one level at a time: that of the project that is open, kabupaten while none is.
"""

from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called

_OPEN = {"level": PlaceLevel.DISTRICT}


def call_places(level: PlaceLevel) -> None:
    """Call districts so from now on."""
    _OPEN["level"] = level


def places_level() -> PlaceLevel:
    """Return what districts are called now."""
    return _OPEN["level"]


def placed(text: str, language: str) -> str:
    """Return a text that was written for districts in the words of the open study; to be filled in afterwards."""
    return called(text, language, _OPEN["level"])
