"""Remarks that people hung on words of a file, put to their places in the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from workbench.language.readers.lines import BEGINS, ENDS, Block, Mark
from workbench.language.readers.material import Comment, Doubt, DoubtKind, Passage

_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark as the file keeps it; ``answers`` is the id of the one that it replies to."""

    id: str
    author: str
    text: str
    at: datetime | None = None
    answers: str = ""


@dataclass(slots=True)
class _Place:
    """What is known of a remark's place: its ends, where it hangs, and the paragraph around that."""

    start: int | None = None
    end: int | None = None
    paragraph: tuple[int, int] = field(default=(0, 0))

    def range(self) -> tuple[int, int]:
        """Return the range, or the paragraph where it is empty or one of its ends is not there."""
        if self.start is None or self.end is None or self.start >= self.end:
            return self.paragraph
        return self.start, self.end


def placed(blocks: Sequence[Block], remarks: Iterable[Remark]) -> tuple[Comment, ...]:
    """Return the remarks whose places are in ``blocks``, in the order of their places.

    A remark on no words is put to the paragraph in which it hangs, an answer without a place to what it answers.
    """
    known = {remark.id: remark for remark in remarks}
    places = _places(blocks) if known else {}
    found: list[Comment] = []
    for remark in known.values():
        place = _place(remark, known, places)
        if place is not None:
            start, end = place.range()
            found.append(Comment(remark.author, remark.text, start, end, remark.at))
    return tuple(sorted(found, key=lambda comment: (comment.start, comment.end)))


def unplaced(remarks: Sequence[Remark], comments: Sequence[Comment]) -> tuple[Doubt, ...]:
    """Return the doubt that says how many remarks hang on nothing that was read."""
    lost = len({remark.id for remark in remarks}) - len(comments)
    return (Doubt(DoubtKind.COMMENTS_WITHOUT_PLACE, {"count": str(lost)}),) if lost > 0 else ()


def moment(written: str) -> datetime | None:
    """Return a date and time as the formats write it (ISO 8601), or None.

    Word writes the clock on the wall and calls it UTC, LibreOffice writes no zone: the wall's clock is what is kept.
    """
    try:
        return datetime.fromisoformat(written[:26] if "." in written else written).replace(tzinfo=None)
    except ValueError:
        return None


def _place(remark: Remark, known: dict[str, Remark], places: dict[str, _Place]) -> _Place | None:
    """Return the remark's own place, or that of what it answers when it has none or the same one."""
    for _ in range(_CHAIN):
        asked = known.get(remark.answers)
        if asked is None or asked.id not in places:
            break
        remark = asked
    return places.get(remark.id)


def _places(blocks: Sequence[Block]) -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    start = 0
    for block in blocks:
        for mark in block.marks:
            place = places.setdefault(mark.remark, _Place())
            if mark.kind == BEGINS:
                place.start = start + mark.at
            elif mark.kind == ENDS:
                place.end = start + mark.at
            if place.paragraph == (0, 0):
                place.paragraph = _paragraph(block.passage, start, mark)
        start += len(block.passage.whole) + 1
    return places


def _paragraph(passage: Passage, start: int, mark: Mark) -> tuple[int, int]:
    """Return the line of the passage around a mark, within its cell where a label stands before the text."""
    whole = passage.whole
    at = min(mark.at, len(whole))
    first = whole.rfind("\n", 0, at) + 1
    last = whole.find("\n", at)
    last = len(whole) if last < 0 else last
    tab = len(passage.label) if passage.label and passage.text else -1
    if first <= tab < at:
        first = tab + 1
    elif at <= tab < last:
        last = tab
    return start + first, start + last
