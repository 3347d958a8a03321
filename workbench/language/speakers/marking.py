"""Marks: what the file's layout says of stretches of the text, kept beside the words."""

from collections.abc import Iterator, Sequence

from workbench.domain.marks import Mark, MarkKind
from workbench.language.readers.material import Part, Passage

_OF_PART = {Part.BOX: MarkKind.BOX, Part.NOTE: MarkKind.NOTE}


def marks_of(passages: Sequence[Passage]) -> tuple[Mark, ...]:
    """Return the titles, list items, notes, boxes and clock times of passages, in the order of the text.

    A time that belongs to a turn is the turn's; the times of passages that go on with one are marks.
    """
    marks: list[Mark] = []
    position = 0
    for passage in passages:
        end = position + len(passage.whole)
        if passage.whole.strip():
            marks += _marks(passage, position, end)
        position = end + 1
    return tuple(marks)


def _marks(passage: Passage, start: int, end: int) -> Iterator[Mark]:
    style = passage.style
    if passage.level > 0:
        yield Mark(MarkKind.HEADING, start, end, passage.level, style)
    if passage.item > 0:
        yield Mark(MarkKind.ITEM, start, end, passage.item, style)
    if passage.part in _OF_PART:
        yield Mark(_OF_PART[passage.part], start, end, 0, style)
    if passage.time is not None and not passage.speaker.strip():
        yield Mark(MarkKind.TIME, start, end, 0, style, passage.time)
