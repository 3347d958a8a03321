"""What the places of a study are called: one door for every text that names them.

Texts are written for districts (*kabupaten*). In a study of subdistricts, villages, provinces or other places the word
is exchanged before a text is filled in, so that no name and no word of a participant is ever touched. Texts that mean
kabupaten whatever the study's places are (*kabupaten/kota* of the country's list, a *koordinator kabupaten*) keep it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from workbench.domain.districts import PlaceLevel

PLACE_NAMES: Final[Mapping[PlaceLevel, tuple[str, str, str]]] = {
    PlaceLevel.PROVINCE: ("provinsi", "province", "provinces"),
    PlaceLevel.DISTRICT: ("kabupaten", "district", "districts"),
    PlaceLevel.SUBDISTRICT: ("kecamatan", "subdistrict", "subdistricts"),
    PlaceLevel.VILLAGE: ("desa", "village", "villages"),
    PlaceLevel.PLACE: ("tempat", "place", "places"),
}
"""The word for one in Indonesian, for one and for several in English."""
_INDONESIAN = re.compile(
    r"(?<!koordinator )(?<!Koordinator )\b(k&?a&?b&?u&?p&?a&?t&?e&?n)\b(?!/kota)", re.IGNORECASE
)
_ENGLISH = re.compile(r"\b(d&?i&?s&?t&?r&?i&?c&?t)(s?)\b(?! coordinator)", re.IGNORECASE)


def place_name(level: PlaceLevel, language: str) -> str:
    """Return what one place of that level is called."""
    return PLACE_NAMES[level][0 if language == "id" else 1]


@lru_cache(maxsize=4096)
def called(text: str, language: str, level: PlaceLevel) -> str:
    """Return a text that was written for districts in the words of ``level``. Capitals and mnemonics are kept."""
    if level is PlaceLevel.DISTRICT:
        return text
    indonesian, one, several = PLACE_NAMES[level]
    if language == "id":
        return _INDONESIAN.sub(lambda found: _like(found[1], indonesian), text)
    return _ENGLISH.sub(lambda found: _like(found[1], several if found[2] else one), text)


def _like(written: str, word: str) -> str:
    """Return ``word`` with the capitals of what was written, and its mnemonic where it holds that letter."""
    plain = written.replace("&", "")
    if plain.isupper():
        word = word.upper()
    elif plain[0].isupper():
        word = word[0].upper() + word[1:]
    place = written.find("&")
    at = word.casefold().find(written[place + 1].casefold()) if place >= 0 else -1
    return f"{word[:at]}&{word[at:]}" if at >= 0 else word
