"""Framework matrices as a use case: the grid, the codings behind each cell, and writing in it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.coding.fingerprints import fingerprint_of, freshness, with_seen
from workbench.coding.frameworks import ConfirmSummary, RestOn, WriteSummary, summary_of
from workbench.domain.codes import Code, Codebook
from workbench.domain.found import Order
from workbench.domain.framework_grids import (
    CellState,
    FrameworkCell,
    FrameworkFigures,
    FrameworkWish,
    RowHeading,
    SubjectHeading,
)
from workbench.domain.frameworks import FRESH, CellKey, Freshness, Summary, SummaryVersion, Witness
from workbench.domain.ids import CodeId, CoderId, CodingId, SummaryId, new_id
from workbench.domain.store import ProjectReader
from workbench.services.finding import Found
from workbench.services.framework_sides import columns_of, rows_of
from workbench.services.projects import Project
from workbench.services.query_index import Indexed, query_index

if TYPE_CHECKING:
    from workbench.analysis.framework_cells import FrameworkCells


class FrameworkGrid:
    """A framework matrix in one state of the project. It never changes; rows, columns and cells are records.

    Cells are made when somebody looks at them. It may be read on any thread.
    """

    def __init__(
        self,
        wish: FrameworkWish,
        sides: tuple[Sequence[RowHeading], Sequence[SubjectHeading]],
        cells: "FrameworkCells",
        state: Indexed,
        book: Codebook,
        eyes: CoderId | None,
    ) -> None:
        """Take what was counted; the caller adds the summaries."""
        self.wish, self.moderator = wish, True
        self.rows, self.columns = tuple(sides[0]), tuple(sides[1])
        self._cells, self._state, self._book, self._eyes = cells, state, book, eyes
        self._branches = [book.branch_ids(row.code) for row in self.rows]
        self._row_of = {row.code: number for number, row in enumerate(self.rows)}
        self._column_of = {column.id: number for number, column in enumerate(self.columns)}
        self._counts = cells.counts(self._branches)
        self._summaries: dict[CellKey, tuple[Summary, Freshness]] = {}
        self._figures = self._counted()

    def with_summaries(self, summaries: Sequence[Summary]) -> "FrameworkGrid":
        """Take the summaries that stand in a cell of the grid, and look what has become of each."""
        self._summaries = {
            each.cell: (each, freshness(each.seen, self.witnesses(each.cell, each), self._eyes))
            for each in summaries
            if self.place(each.cell) is not None
        }
        self._figures = self._counted()
        return self

    def key(self, row: int, column: int) -> CellKey:
        """Return which cell stands at a place."""
        return CellKey(self.rows[row].code, self.wish.kind, self.columns[column].id)

    def place(self, key: CellKey) -> tuple[int, int] | None:
        """Return the row and the column of a cell; None when it is not in the grid."""
        row, column = self._row_of.get(key.code), self._column_of.get(key.subject)
        return None if row is None or column is None or key.kind is not self.wish.kind else (row, column)

    def cell(self, row: int, column: int) -> FrameworkCell:
        """Return what stands at a place."""
        key = self.key(row, column)
        summary, fresh = self._summaries.get(key, (None, FRESH))
        return FrameworkCell(key, self._counts[row][column], summary, fresh)

    @property
    def written(self) -> tuple[tuple[int, int], ...]:
        """The places that hold a summary, in no order."""
        return tuple(place for place in map(self.place, self._summaries) if place is not None)

    def places_in(self, states: Collection[CellState]) -> set[tuple[int, int]]:
        """Return the places that stand in one of these states."""
        written = set(self.written)
        found = {place for place in written if self.cell(*place).state in states}
        if CellState.UNWRITTEN in states:
            coded = (
                (row, column)
                for row, counts in enumerate(self._counts)
                for column, number in enumerate(counts)
                if number
            )
            found.update(place for place in coded if place not in written)
        return found

    def figures(self) -> FrameworkFigures:
        """Return how far the matrix is written."""
        return self._figures

    def _counted(self) -> FrameworkFigures:
        stale = sum(fresh.stale for _summary, fresh in self._summaries.values())
        filled = self.written
        coded = sum(count > 0 for counts in self._counts for count in counts)
        unwritten = coded - sum(self._counts[row][column] > 0 for row, column in filled)
        bare = len(self.rows) * len(self.columns) - unwritten - len(filled)
        left_out = self._cells.without_subject(self._branches)
        return FrameworkFigures(len(filled), stale, unwritten, bare, left_out)

    def quotations(self, key: CellKey) -> Found:
        """Return the codings of a cell and those that its summary rests on elsewhere, by source and text.

        Those come first that are new or changed.
        """
        from workbench.analysis.found_order import listed

        row, column = self._place(key)
        summary, fresh = self._summaries.get(key, (None, FRESH))
        linked = summary.rests_on if summary is not None else ()
        inside = self._cells.inside(self._branches[row], column, linked)
        found = listed(self._state.index, self._state.facts, self._book, inside, Order())
        first = {*fresh.new, *fresh.reworded, *fresh.recoded}
        return Found(self._state, found.beginning_with(first, self._state.index), self._book)

    def elsewhere(self, key: CellKey) -> frozenset[CodingId]:
        """Return the codings that a cell's summary rests on and that stand in another cell."""
        summary = self._summaries.get(key, (None, FRESH))[0]
        inside = {each.id for each in self.witnesses(key, None)}
        return frozenset(each.id for each in self.witnesses(key, summary)) - inside

    def witnesses(self, key: CellKey, summary: Summary | None) -> list[Witness]:
        """Return what a summary of the cell is to be true of: the cell's codings, and those that it rests on."""
        row, column = self._place(key)
        return self._cells.witnesses(
            self._branches[row], column, summary.rests_on if summary is not None else ()
        )

    def _place(self, key: CellKey) -> tuple[int, int]:
        place = self.place(key)
        assert place is not None
        return place


class Frameworks:
    """The framework matrices of one open project. ``grid`` may be called on any thread."""

    def __init__(self, project: Project) -> None:
        """Follow the project; nothing is loaded before the first grid."""
        self._project = project
        self._index = query_index(project)

    def close(self) -> None:
        """Follow the project no more."""
        self._index.close()

    def grid(
        self, wish: FrameworkWish, reader: ProjectReader | None = None, *, also: Collection[str] = ()
    ) -> FrameworkGrid:
        """Return the matrix that is wanted, of the codings that count and that the coder who works may see.

        ``also`` are participants who stand there though nothing is coded of them. On another thread than the project's
        own, ``reader`` is one that ``Project.reading`` lent there.

        Raises:
            UnknownThing: the theme or the district is not there.
        """
        from workbench.analysis.framework_cells import FrameworkCells, coded_people

        project = self._project
        reader = reader if reader is not None else project.reader
        state = self._index.now()
        book = Codebook(reader.all(Code))
        summaries = [each for each in reader.all(Summary) if each.kind is wish.kind]
        rows = rows_of(book, wish)
        columns = columns_of(
            reader,
            wish,
            coded_people(state.index, state.facts),
            {*also, *(each.subject for each in summaries)},
            moderator=project.moderator_counts,
        )
        cells = FrameworkCells(
            state.index,
            state.facts,
            wish.kind,
            [each.id for each in columns],
            moderator=project.moderator_counts,
            eyes=project.eyes,
        )
        grid = FrameworkGrid(wish, (rows, columns), cells, state, book, project.eyes)
        grid.moderator = project.moderator_counts
        return grid.with_summaries(summaries)


def writing(
    project: Project,
    grid: FrameworkGrid,
    key: CellKey,
    text: str,
    *,
    rests_on: Sequence[CodingId] | None = None,
    confirmed: bool = False,
) -> WriteSummary | None:
    """Return the operation that keeps a cell's words, and what they rest on; None when that is what stands there.

    What is written where nothing stood is true of what stands in ``grid`` now. What is written anew stays stale until
    somebody says that it is true again (``confirmed``): a mended letter is no reading of the codings. Without
    ``rests_on`` it rests on what it did.
    """
    now = summary_of(project.reader, key)
    if now is None:
        linked = tuple(dict.fromkeys(rests_on or ()))
        return WriteSummary(_fresh(project, grid, key, text, linked)) if text or linked else None
    wanted = replace(now, text=text, rests_on=_linked(now, rests_on))
    if confirmed:
        wanted = replace(wanted, seen=_seen_now(project, grid, wanted))
    if wanted == now:
        return None
    return WriteSummary(replace(wanted, coder=project.coder.id, changed_at=project.clock()))


def linking(
    project: Project, grid: FrameworkGrid, key: CellKey, codings: Sequence[CodingId]
) -> WriteSummary | RestOn:
    """Return the operation that lets a cell's summary rest on these codings and no others; it may have no words yet.

    Who links a coding has read it: it is new no more.
    """
    now = summary_of(project.reader, key)
    wanted = tuple(dict.fromkeys(codings))
    if now is None:
        return WriteSummary(_fresh(project, grid, key, "", wanted))
    known = grid.witnesses(key, replace(now, rests_on=wanted))
    inside = {each.id for each in grid.witnesses(key, None)}
    more = [each for each in known if each.id in set(wanted) - set(now.rests_on)]
    less = set(now.rests_on) - set(wanted) - inside
    return RestOn(now.id, wanted, with_seen(now.seen, more, less))


def confirming(project: Project, grid: FrameworkGrid, summary: Summary) -> ConfirmSummary:
    """Return the operation that says that a summary is true of what stands in ``grid``."""
    return ConfirmSummary(summary.id, _seen_now(project, grid, summary), project.coder.id, project.clock())


def earlier_versions(project: Project, summary: SummaryId) -> tuple[SummaryVersion, ...]:
    """Return what a summary said before, the newest first; what it says now is not among them."""
    from workbench.storage.summary_journal import summary_versions

    found = summary_versions(project.file, summary)
    now = project.reader.get(Summary, summary)
    return tuple(each for each in reversed(found) if each.text != now.text)


def _linked(now: Summary, rests_on: Sequence[CodingId] | None) -> tuple[CodingId, ...]:
    return now.rests_on if rests_on is None else tuple(dict.fromkeys(rests_on))


def _seen_now(project: Project, grid: FrameworkGrid, summary: Summary) -> str:
    return fingerprint_of(grid.witnesses(summary.cell, summary), summary.seen, project.eyes)


def _fresh(
    project: Project, grid: FrameworkGrid, key: CellKey, text: str, rests_on: tuple[CodingId, ...] = ()
) -> Summary:
    made = Summary(
        SummaryId(new_id()),
        CodeId(key.code),
        key.kind,
        key.subject,
        text,
        project.coder.id,
        project.clock(),
        rests_on,
    )
    return replace(made, seen=_seen_now(project, grid, made))
