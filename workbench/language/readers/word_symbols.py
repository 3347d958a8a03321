"""Characters that Word draws from a symbol font: the common ones by what they show, the others by a stand-in."""

from typing import Final

UNKNOWN: Final = "\ufffd"
"""Stands where a symbol stood whose meaning only its font knows."""

_WINGDINGS: Final = {
    0x4A: "\u263a",
    0x4C: "\u2639",
    0x6C: "\u25cf",
    0x6E: "\u25a0",
    0x6F: "\u25a1",
    0x71: "\u2751",
    0x76: "\u2756",
    0x9F: "\u2022",
    0xA7: "\u25aa",
    0xA8: "\u25fb",
    0xD8: "\u27a2",
    0xDF: "\u2190",
    0xE0: "\u2192",
    0xE8: "\u2794",
    0xF0: "\u21e8",
    0xFB: "\u2717",
    0xFC: "\u2713",
    0xFD: "\u2612",
    0xFE: "\u2611",
}
_SYMBOL: Final = {
    0x61: "\u03b1",
    0x62: "\u03b2",
    0x6D: "\u03bc",
    0xA3: "\u2264",
    0xAE: "\u2192",
    0xB0: "\u00b0",
    0xB1: "\u00b1",
    0xB3: "\u2265",
    0xB4: "\u00d7",
    0xB7: "\u2022",
    0xB8: "\u00f7",
    0xB9: "\u2260",
    0xBB: "\u2248",
}
_FONTS: Final = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_PRIVATE_USE: Final = range(0xE000, 0xF900)
_FONTS_OWN: Final = range(0xF000, 0xF100)
_HALVES: Final = range(0xD800, 0xE000)
_LAST: Final = 0x10FFFF


def symbol(font: str, code: str) -> str:
    """Return the character that ``code`` (hexadecimal) shows in a symbol font, or UNKNOWN."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    shown = _FONTS.get(font.strip().casefold(), {})
    if number in _FONTS_OWN or number in shown:
        return shown.get(number & 0xFF, UNKNOWN)
    if number in _PRIVATE_USE or number in _HALVES or not 0 < number <= _LAST:
        return UNKNOWN
    return chr(number)
