"""The letters of a PDF's page as PDFium gives them: in UTF-16 units, with signs of its own for hyphens and gaps."""

from collections import Counter
from typing import Any, Final

from workbench.language.readers.word_symbols import UNKNOWN, symbol

_HYPHENS: Final = frozenset({0x02, 0xFFFE})
_SPACES: Final = frozenset({0x20, 0xA0, 0x09})
_ENDS: Final = frozenset({0x0D, 0x0A})
_UNKNOWN: Final = 0xFFFD
_HIGH: Final = range(0xD800, 0xDC00)
_LOW: Final = range(0xDC00, 0xE000)
_HALVES: Final = range(0xD800, 0xE000)
_FONTS_OWN: Final = range(0xF000, 0xF100)
_NOTHING: Final = -1
_PLAIN: Final = range(0x21, 0xA0)
"""Units that are their own character, as most are."""
SOFT_HYPHEN: Final = "\u00ad"


def letters_of(text: Any, count: int, raw: Any) -> tuple[list[str], int]:  # noqa: ANN401 - the bindings are untyped
    """Return the ``count`` characters of a page's text, and how many there are whose letter the file doesn't tell.

    Any end of a line is ``\\n`` and any space a space; where two units are one character the first is empty.
    """
    units = _joined(_units(text, count, raw))
    counts = Counter(units)
    characters = {unit: _shown(unit) for unit in counts}
    unknown = sum(number for unit, number in counts.items() if _is_unknown(unit))
    return [characters[unit] for unit in units], unknown


def _units(text: Any, count: int, raw: Any) -> list[int]:  # noqa: ANN401
    """Return the UTF-16 units of a page's characters: all in one call where they are plain letters, else one by one.

    PDFium leaves characters that it knows no letter for out of a page's text and counts those past U+FFFF twice there;
    then the two don't run side by side.
    """
    import ctypes

    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text, 0, count, buffer)
    units = buffer[:count]
    different = set(units)
    if written != count + 1 or not different.isdisjoint(_HALVES):
        return [raw.FPDFText_GetUnicode(text, index) for index in range(count)]
    unsure = {unit for unit in different if not (unit in _PLAIN or unit in _SPACES or unit in _ENDS)}
    if not unsure:
        return units
    return [
        raw.FPDFText_GetUnicode(text, index) if unit in unsure else unit for index, unit in enumerate(units)
    ]


def _joined(units: list[int]) -> list[int]:
    """Return them with the code point of a surrogate pair in its second half's place, and nothing in the first's."""
    if set(units).isdisjoint(_HIGH):
        return units
    joined: list[int] = []
    high = 0
    for unit in units:
        if unit in _HIGH:
            high = unit
            joined.append(_NOTHING)
        elif unit in _LOW and high:
            joined.append(0x10000 + ((high - _HIGH.start) << 10) + (unit - _LOW.start))
            high = 0
        else:
            joined.append(unit)
            high = high if unit in _SPACES or unit in _ENDS else 0
    return joined


def _is_unknown(unit: int) -> bool:
    """Tell whether the file doesn't say which letter this is; hyphens and white space aside."""
    if unit in _HYPHENS or unit in _SPACES or unit in _ENDS:
        return False
    return unit in _LOW or unit == _UNKNOWN or 0 <= unit < ord(" ")


def _shown(unit: int) -> str:
    """Return a unit's character: ``\\n`` for any end of a line, a space for any space, nothing for ``_NOTHING``."""
    if unit in _ENDS or unit in _SPACES or unit == _NOTHING:
        return "\n" if unit in _ENDS else " " * (unit != _NOTHING)
    if unit in _HYPHENS:
        return SOFT_HYPHEN
    if _is_unknown(unit):
        return chr(_UNKNOWN)
    if unit in _FONTS_OWN:
        code = f"{unit:X}"
        shown = symbol("symbol", code)
        return shown if shown != UNKNOWN else symbol("wingdings", code)
    return chr(unit)
