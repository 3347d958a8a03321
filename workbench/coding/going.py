"""Where to go on reading: the next coding, the turn that nobody has coded, a turn by its number or its time."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence

from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.domain.turns import Turn

_Place = tuple[int, int, str]


class ReadingOrder:
    """The codings of one source in the order in which they are read: by start, by end, the older first.

    Kept while a source is open, for going from one to the next must not sort thousands anew. Positions in code points.
    """

    def __init__(self, codings: Iterable[Coding] = ()) -> None:
        """Put codings in order."""
        self._places: dict[str, _Place] = {coding.id: _place(coding) for coding in codings}
        self._order = sorted(self._places.values())

    def __len__(self) -> int:
        """Count them."""
        return len(self._order)

    def put(self, coding: Coding) -> None:
        """Take one in, or move the one with its id to where it stands now."""
        self.drop(coding.id)
        self._places[coding.id] = _place(coding)
        insort(self._order, _place(coding))

    def drop(self, id_: str) -> None:
        """Let one go, if it is there."""
        place = self._places.pop(id_, None)
        if place is not None:
            del self._order[bisect_left(self._order, place)]

    def after(self, coding: Coding) -> Iterator[str]:
        """Give the ids of those that come after a coding, in order."""
        return (id_ for _start, _end, id_ in self._from(bisect_right(self._order, _place(coding))))

    def first_from(self, position: int) -> str | None:
        """Return the first that starts at ``position`` or later."""
        return self._at(bisect_left(self._order, (position, 0, "")))

    def before(self, coding: Coding) -> str | None:
        """Return the one before a coding."""
        return self._at(bisect_left(self._order, _place(coding)) - 1)

    def last_before(self, position: int) -> str | None:
        """Return the last that starts before ``position``."""
        return self._at(bisect_left(self._order, (position, 0, "")) - 1)

    def on(self, span: Span) -> list[str]:
        """Return those on these very words, the older first."""
        first = bisect_left(self._order, (span.start, span.end, ""))
        last = bisect_left(self._order, (span.start, span.end + 1, ""))
        return [id_ for _start, _end, id_ in self._order[first:last]]

    def stretches(self) -> list[tuple[int, int]]:
        """Return the stretches that are coded, from start to end, those that touch as one."""
        found: list[tuple[int, int]] = []
        low = high = -1
        for start, end, _id in self._order:
            if start > high:
                if high >= 0:
                    found.append((low, high))
                low, high = start, end
            elif end > high:
                high = end
        return [*found, (low, high)] if high >= 0 else found

    def _at(self, place: int) -> str | None:
        return self._order[place][2] if 0 <= place < len(self._order) else None

    def _from(self, place: int) -> Iterator[_Place]:
        return (self._order[each] for each in range(place, len(self._order)))


def next_uncoded(turns: Sequence[Turn], coded: Sequence[tuple[int, int]], position: int) -> Turn | None:
    """Return the first turn that begins after ``position`` and of whose speech nothing is coded.

    ``coded`` are stretches as a ReadingOrder gives them. After the last turn it begins anew at the top; None when every
    turn is coded somewhere.
    """
    starts = [start for start, _end in coded]
    here = bisect_right(turns, position, key=lambda turn: turn.start)
    for turn in (*turns[here:], *turns[:here]):
        if turn.text_start >= turn.end:
            continue
        last = bisect_right(starts, turn.end - 1) - 1
        if last < 0 or coded[last][1] <= turn.text_start:
            return turn
    return None


def turn_by_words(turns: Sequence[Turn], typed: str) -> Turn | None:
    """Return the turn that ``typed`` names: its number, from 1, or a time (``12:30``, ``1:02:30``) that it holds."""
    parts = typed.strip().replace(".", ":").split(":")
    if not all(part.strip().isdecimal() for part in parts) or len(parts) > 3:
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 1:
        return turns[numbers[0] - 1] if 1 <= numbers[0] <= len(turns) else None
    seconds = 0
    for number in numbers:
        seconds = seconds * 60 + number
    timed = [turn for turn in turns if turn.time is not None]
    return next((turn for turn in reversed(timed) if (turn.time or 0) <= seconds), next(iter(timed), None))


def _place(coding: Coding) -> _Place:
    return coding.span.start, coding.span.end, coding.id
