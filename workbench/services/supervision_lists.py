"""Lists of cases, sessions and follow-ups at any size: what is wanted is found by number, rows are read when seen."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from workbench.domain.codes import Codebook
from workbench.domain.districts import District
from workbench.domain.ids import CaseId, CodeId, DistrictId
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import ActionRow, CaseRow, Lens, SessionRow
from workbench.services.supervision_views import today

if TYPE_CHECKING:
    from workbench.services.projects import Project

Row = TypeVar("Row", CaseRow, SessionRow, ActionRow)
EVERYTHING = SupervisionFilter()
_BLOCK = 64
"""Rows are read so many at a time: a page of a list and some."""


class RowList(Generic[Row]):
    """The rows of a list in their order, read in blocks when somebody looks; it is of the moment when it was made."""

    def __init__(
        self,
        numbers: Sequence[int],
        read: Callable[[Sequence[int]], dict[int, Row]],
        number_of: Callable[[str], int | None],
    ) -> None:
        """Take what is in the list as small numbers, and what turns these into rows."""
        self._numbers, self._number_of = numbers, number_of
        self._read: Callable[[Sequence[int]], dict[int, Row]] = read
        self._blocks: dict[int, dict[int, Row]] = {}
        self._places: dict[int, int] | None = None

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._numbers)

    def at(self, place: int) -> Row | None:
        """Return the row of a place, or None beyond the ends and for a record that went meanwhile."""
        if not 0 <= place < len(self._numbers):
            return None
        block = place // _BLOCK
        if block not in self._blocks:
            self._blocks[block] = self._read(self._numbers[block * _BLOCK : (block + 1) * _BLOCK])
        return self._blocks[block].get(self._numbers[place])

    def rows(self, start: int = 0, end: int | None = None) -> tuple[Row, ...]:
        """Return the rows from one place to another; all of them at most, which at scale are many."""
        found = self._read(self._numbers[start:end])
        return tuple(found[number] for number in self._numbers[start:end] if number in found)

    @property
    def numbers(self) -> Sequence[int]:
        """What is in the list, as the small numbers of the project file."""
        return self._numbers

    def place_of(self, id: str) -> int:
        """Return the place of a record; -1 when it is not in the list."""
        number = self._number_of(id)
        if number is None:
            return -1
        if self._places is None:
            self._places = {each: place for place, each in enumerate(self._numbers)}
        return self._places.get(number, -1)


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """A district that has wanted cases: where they begin in the list, and how many they are."""

    district: DistrictId
    name: str
    start: int
    count: int


class CaseList(RowList[CaseRow]):
    """Cases by district and code name, with the districts that they are in."""

    def __init__(
        self,
        numbers: Sequence[int],
        groups: tuple[CaseGroup, ...],
        read: Callable[[Sequence[int]], dict[int, CaseRow]],
        number_of: Callable[[str], int | None],
    ) -> None:
        """Take the cases' numbers, group by group."""
        super().__init__(numbers, read, number_of)
        self.groups = groups
        self._starts = [group.start for group in groups]

    def group_of(self, place: int) -> int:
        """Return which group a place of the list is in."""
        return bisect_right(self._starts, place) - 1


def case_list(
    project: "Project", wanted: SupervisionFilter = EVERYTHING, lens: Lens | None = None
) -> CaseList:
    """Return the wanted cases by district, as the study orders those, then by code name."""
    from workbench.storage import count_reads, supervision_reads

    file, day = project.file, today(project)
    flat = supervision_reads.case_numbers(file, in_branches(project.codebook(), wanted), lens, day)
    districts = project.reader.all(District)
    numbered = count_reads.numbers_of(file, [each.id for each in districts])
    counts: dict[int, int] = {}
    for district in flat[0::2]:
        counts[district] = counts.get(district, 0) + 1
    groups: list[CaseGroup] = []
    start = 0
    for each in districts:
        count = counts.get(numbered[each.id], 0)
        if count:
            groups.append(CaseGroup(each.id, each.name, start, count))
            start += count
    return CaseList(
        flat[1::2],
        tuple(groups),
        lambda numbers: supervision_reads.case_rows(file, numbers, day),
        lambda id: supervision_reads.number_of(file, id),
    )


def session_list(
    project: "Project", wanted: SupervisionFilter = EVERYTHING, lens: Lens | None = None
) -> RowList[SessionRow]:
    """Return the wanted sessions, the latest first."""
    from workbench.storage import supervision_reads

    file, day = project.file, today(project)
    return RowList(
        supervision_reads.session_numbers(file, in_branches(project.codebook(), wanted), lens, day),
        lambda numbers: supervision_reads.session_rows(file, numbers, day),
        lambda id: supervision_reads.number_of(file, id),
    )


def action_list(
    project: "Project", wanted: SupervisionFilter = EVERYTHING, lens: Lens | None = None
) -> RowList[ActionRow]:
    """Return the wanted follow-ups by their dates, the earliest first."""
    from workbench.storage import supervision_reads

    file, day = project.file, today(project)
    return RowList(
        supervision_reads.action_numbers(file, in_branches(project.codebook(), wanted), lens, day),
        lambda numbers: supervision_reads.action_rows(file, numbers, day),
        lambda id: supervision_reads.number_of(file, id),
    )


def overdue_among(project: "Project", found: RowList[ActionRow]) -> int:
    """Count the follow-ups of a list that are overdue, without looking for its words and themes once more."""
    late = action_list(project, replace(EVERYTHING, overdue=True))
    return len(set(late.numbers).intersection(found.numbers))


def in_branches(book: Codebook, wanted: SupervisionFilter) -> SupervisionFilter:
    """Return a filter whose codes are all those of the branches that it asks for; one that is gone stands for none."""
    if not wanted.codes:
        return wanted
    branches = {each for code in wanted.codes if code in book for each in book.branch_ids(code)}
    return replace(wanted, codes=tuple(sorted(branches)) or wanted.codes)


def theme_cases(project: "Project") -> dict[CodeId, int]:
    """Return how many cases name each code or one below it, in themselves or in a session; none are left out."""
    from workbench.storage import supervision_reads

    return supervision_reads.theme_cases(project.file)


def cases_named(project: "Project", district: DistrictId | None = None) -> list[tuple[CaseId, str]]:
    """Return the ids and code names of a district's cases, or of all, by code name; nothing else of them is read."""
    from workbench.storage import supervision_reads

    return supervision_reads.cases_named(project.file, district)


def facilitators_named(project: "Project") -> list[str]:
    """Return the code names of facilitators who have a case or stand in the register."""
    from workbench.storage import supervision_reads

    return supervision_reads.facilitators_named(project.file)
