"""What differs between words that stand in a file and those that would, so that a person sees it at a glance."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_WORDS: Final = re.compile(r"\s+|[^\s]+")
_BLANKS: Final = re.compile(r"\s+")
_MOST_WORDS: Final = 4_000
"""Longer texts are told as out and in: comparing them would take longer than anybody reads."""
_ALIKE: Final = 0.4
"""Texts that have less in common are easier to read one after the other than mixed."""
GAP: Final = " … "


class Part(StrEnum):
    """What becomes of a stretch of words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of words and what becomes of it; together they give the old words, or the new ones."""

    part: Part
    words: str


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """Return the old and the new words as stretches: without those of ``IN`` the old, without ``OUT`` the new."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    whole = tuple(Difference(part, words) for part, words in ((Part.OUT, old), (Part.IN, new)) if words)
    if old == new:
        return (Difference(Part.SAME, old),) if old else ()
    if not before or not after or len(before) + len(after) > _MOST_WORDS:
        return whole
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return whole
    return tuple(_joined(_stretches(matcher, before, after)))


def brief(found: Sequence[Difference], around: int = 3) -> tuple[Difference, ...]:
    """Return differences for one line: of words that stay, only so many as stand next to those that don't."""
    return tuple(
        Difference(each.part, _cut(each.words, around, first=place == 0, last=place == len(found) - 1))
        if each.part is Part.SAME and len(found) > 1
        else Difference(each.part, _BLANKS.sub(" ", each.words))
        for place, each in enumerate(found)
    )


def _stretches(
    matcher: "SequenceMatcher[str]", before: Sequence[str], after: Sequence[str]
) -> Iterator[Difference]:
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if kind == "equal":
            yield Difference(Part.SAME, "".join(before[from_old:to_old]))
            continue
        if to_old > from_old:
            yield Difference(Part.OUT, "".join(before[from_old:to_old]))
        if to_new > from_new:
            yield Difference(Part.IN, "".join(after[from_new:to_new]))


def _joined(stretches: Iterator[Difference]) -> Iterator[Difference]:
    """Give what goes and what comes in one piece where only a blank stands between two pieces of each."""
    out = came = ""
    for each in stretches:
        if each.part is Part.OUT:
            out += each.words
        elif each.part is Part.IN:
            came += each.words
        elif not each.words.strip() and out and came:
            out, came = out + each.words, came + each.words
        else:
            yield from _told(out, came)
            out = came = ""
            yield each
    yield from _told(out, came)


def _told(out: str, came: str) -> Iterator[Difference]:
    tail = ""
    if out and came and out[-1].isspace() and out[-1] == came[-1]:
        out, came, tail = out[:-1], came[:-1], out[-1]
    for part, words in ((Part.OUT, out), (Part.IN, came), (Part.SAME, tail)):
        if words:
            yield Difference(part, words)


def _cut(words: str, around: int, *, first: bool, last: bool) -> str:
    parts = words.split()
    if len(parts) <= 2 * around + 1:
        return _BLANKS.sub(" ", words)
    head, tail = " ".join(parts[:around]), " ".join(parts[-around:])
    if first:
        return f"…\u00a0{tail}{' ' if words[-1].isspace() else ''}"
    if last:
        return f"{' ' if words[0].isspace() else ''}{head}\u00a0…"
    lead, end = (" " if words[0].isspace() else ""), (" " if words[-1].isspace() else "")
    return f"{lead}{head}{GAP}{tail}{end}"
