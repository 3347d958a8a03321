"""Time marks of recorders' and transcribers' programs."""

import re

_CLOCK = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
_DOTTED = r"(?:\d{1,2}[.:])?\d{1,2}[.:]\d{2}(?:[.,]\d{1,3})?"
_RANGE_SIGN = r"\s*(?:-->|--|[-–—]|s\.?/?d\.?)\s*"
_ZONE = r"(?:\s*(?:WIB|WITA|WIT))?"
MARK = (
    rf"(?:#{_CLOCK}(?:-\d)?#"
    rf"|\(?\\?\[{_CLOCK}\\?\]\(#?[^()\s]*\)\)?"
    rf"|\\?[\[(<{{]\s*{_DOTTED}(?:{_RANGE_SIGN}{_DOTTED})?{_ZONE}\s*\\?[\])>}}]"
    rf"|`{_CLOCK}(?:{_RANGE_SIGN}{_CLOCK})?`"
    rf"|(?<![\w:.]){_CLOCK}(?:{_RANGE_SIGN}{_CLOCK})?{_ZONE}(?!\w|:\w))"
)
"""The pattern of one time mark, in brackets, between hashes or bare, with or without its end."""
LEADING = rf"(?:{MARK}|(?:pukul|jam|Pukul|Jam)\s+\d{{1,2}}[.:]\d{{2}}{_ZONE}|\d{{2}}\.\d{{2}}(?:\.\d{{2}})?)"
"""The pattern of a time mark before a label, where a bare time may be dotted and may be called one."""
CLOSING = re.compile(rf"(?:#{_CLOCK}(?:-\d)?#|\\?[\[(]\s*{_CLOCK}\s*\\?[\])])\s*$")
"""A recorder's time mark at the end of speech: between hashes or in brackets, which a time that is spoken of is not."""

_DIGITS = re.compile(r"\d+(?:[.:,]\d+)*")
_FRACTION = re.compile(r"[.,](\d{1,3})$")
_ALONE = re.compile(rf"\s*[*_]{{0,3}}{MARK}[*_]{{0,3}}\s*")


def seconds(mark: str) -> float | None:
    """Return the beginning that a time mark names, in seconds, or None where it holds no time."""
    match = _DIGITS.search(mark)
    if match is None:
        return None
    clock = match[0]
    fraction = 0.0
    parts = re.split("[:.,]", clock)
    if ":" in clock and (found := _FRACTION.search(clock)):
        fraction = float(f"0.{found[1]}")
        parts = parts[:-1]
    total = 0.0
    for part in parts:
        total = total * 60 + int(part)
    return total + fraction


def is_time_line(text: str) -> bool:
    """Tell whether a line holds a time mark and nothing else."""
    return ":" in text and _ALONE.fullmatch(text) is not None
