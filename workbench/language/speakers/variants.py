"""Other ways to write a label that is known: a hurried typist changes the sign behind it, its case or the blank."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.language.speakers.labels import Label, Layout, label_of
from workbench.language.speakers.lines import Line
from workbench.language.speakers.shapes import Shape, is_part, shape_of

_FEW_LABELS = 4
_SELDOM = 2
_CLEAR = (Layout.COLON, Layout.SEMICOLON, Layout.EQUALS)
_COLON = r"[ \t]*[:\uff1a]+[ \t]*"
_SIGN = r"[ \t]*(?:[:\uff1a;.)\]>|]|[-–—]){1,2}[ \t]+(?=\S)"
_CLEAR_SIGN = r"[ \t]*[:\uff1a;)\]>|]{1,2}[ \t]*(?=\S)"
_COUNTED = re.compile(r"\d")
_COUNTS = re.compile(r"(?P<stem>[^\W\d_]{1,8}[ .-]?)\d{1,2}")


def other_forms(lines: Iterable[Line], labels: Sequence[Label]) -> list[Label]:
    """Return labels for lines without one that begin with a known name, set off as the others are not.

    A name that comes back is known in capitals and small letters before a colon (*pewawancara:baik*). Only parts and
    codes, which nobody's sentence begins with, are known before other signs, and before a full stop or a dash only as
    they are written (*mod)*, *P2.*).
    """
    counts = Counter(label.name for label in labels)
    signs = [label for label in labels if label.layout in _CLEAR]
    known = [name for name, count in counts.items() if count >= _SELDOM]
    if len(signs) < max(_FEW_LABELS, len(labels) / 2) or not known:
        return []
    by_colon = _pattern(known, _COLON, ignoring_case=True)
    codes = [name for name in known if _stands_before_any_sign(name)]
    forms = [by_colon]
    if codes:
        siblings = _siblings(counts)
        forms += [
            _pattern(codes, _CLEAR_SIGN, siblings, ignoring_case=True),
            _pattern(codes, _SIGN, siblings),
        ]
    taken = {label.line for label in labels}
    found = []
    for line in lines:
        if line.number in taken or line.cells:
            continue
        match = next((match for form in forms if (match := form.match(line.text)) is not None), None)
        label = label_of(line, match["name"], Layout.COLON, match.end()) if match else None
        found += [label] if label else []
    return found


def _stands_before_any_sign(name: str) -> bool:
    if len(name) == 1:
        return False
    return is_part(name) or (shape_of(name) is Shape.CODE and _COUNTED.search(name) is not None)


def _siblings(names: Iterable[str]) -> list[str]:
    """Return patterns of codes that count people as two known ones do (*P1*, *P3*: *P2*, too)."""
    stems = Counter(match["stem"] for name in names if (match := _COUNTS.fullmatch(name)) is not None)
    return [rf"{re.escape(stem)}\d{{1,2}}" for stem, count in stems.items() if count > 1]


def _pattern(
    names: Sequence[str], sign: str, more: Sequence[str] = (), *, ignoring_case: bool = False
) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    written = "|".join((*(r"\s+".join(map(re.escape, name.split())) for name in longest_first), *more))
    flags = re.IGNORECASE if ignoring_case else 0
    return re.compile(rf"\s*[*_]{{0,3}}(?P<name>{written})(?!\w){sign}", flags)
