"""Tables of codings as a use case: what a wish asks for, counted, and the codings behind every number.

What stands in a cell, and whose material it is rated by, is ``docs/decisions/0023``.
"""

from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.errors import InvalidField
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.matrices import Base, Dimension, Facet, Heading, Lack, Matrix, MatrixWish, Measure
from workbench.domain.participants import Participant, Role
from workbench.domain.queries import Query
from workbench.domain.query_form import read
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.services.count_index import Counted, count_index
from workbench.services.count_records import KINDS, CountRecords
from workbench.services.facets import BY_CODE, Facets, facets_of
from workbench.services.projects import Project
from workbench.services.query_index import QueryIndex, query_index
from workbench.services.redacting import RedactedReader

if TYPE_CHECKING:
    from workbench.analysis.coding_index import CodingIndex, Mask
    from workbench.analysis.columns import Column
    from workbench.analysis.count_columns import CountColumns
    from workbench.analysis.cross import Bases
    from workbench.analysis.sides import Side

__all__ = ["CellWish", "Tabulator", "facets_of"]

_WORDS = frozenset({Measure.WORDS, Measure.PER_1000_WORDS})
_RATES = frozenset({Measure.PER_1000_WORDS, Measure.PER_SOURCE})
_FACETS = 2


@dataclass(frozen=True, slots=True)
class CellWish:
    """One cell of a table: the headings that it stands at; None stands for all of a side (a total)."""

    table: MatrixWish
    row: Heading | None
    column: Heading | None


class Tabulator:
    """Counts tables of one open project. ``matrix`` and ``codings_in`` may be called on any thread.

    The codings are those of the project as it is when a table is asked for, and of blind mode's coder alone. A
    ``reader`` is asked for nothing but what masks names in headings.
    """

    def __init__(self, project: Project) -> None:
        """Count nothing yet."""
        self._project = project
        self._queries: QueryIndex | None = None
        self._aligned: tuple[CodingIndex, Column] | None = None
        self._asking = Lock()

    def close(self) -> None:
        """Follow the project no more."""
        with self._asking:
            if self._queries is not None:
                self._queries.close()
                self._queries = None

    def warm(self) -> None:
        """Read everything and count the words ahead of the first table; meant for another thread."""
        count_index(self._project).now(measured=True)

    def matrix(
        self,
        wish: MatrixWish,
        reader: ProjectReader | None = None,
        *,
        within: frozenset[CodeId] | None = None,
    ) -> Matrix:
        """Return the table that ``wish`` asks for, of the codings that the coder who works may see.

        With ``within`` it is of codings of these codes alone, in its totals, too.

        Raises:
            InvalidField: a facet names an attribute that is none, the query is none, or a side has no facet or three.
            TableTooLarge: it would have more cells than anybody reads.
        """
        from workbench.analysis.cross import measured_by

        laid = self._laid(wish, reader, within)
        bases = laid.bases
        found = measured_by(wish.measure, laid.crossing.counted(wish.measure, laid.state.material), bases)
        lacks = laid.lacks
        rates = wish.measure in _RATES
        return Matrix(
            wish.rows[-1].dimension,
            wish.columns[-1].dimension,
            wish.measure,
            laid.rows.headings,
            laid.columns.headings,
            tuple(map(tuple, found.cells.tolist())),
            tuple(found.rows.tolist()),
            tuple(found.columns.tolist()),
            found.total,
            sum(number for lack, number in lacks if lack not in {Lack.MODERATOR, Lack.QUERY}),
            lacks,
            laid.columns.base if rates else Base.NONE,
            bases.columns if rates else (),
            bases.whole if rates else 0,
            laid.moderator,
        )

    def codings_in(self, cell: CellWish, reader: ProjectReader | None = None) -> tuple[CodingId, ...]:
        """Return the codings that are counted in a cell, in the order of sources' names and their text.

        There are none where the table has no such heading any more. Raises as ``matrix`` does.
        """
        from workbench.storage.count_reads import coding_ids

        laid = self._laid(cell.table, reader)
        places = _place(laid.rows, cell.row), _place(laid.columns, cell.column)
        if -1 in places:
            return ()
        numbers = laid.numbers_at(*places)
        ids = coding_ids(self._project.file, numbers)
        return tuple(CodingId(ids[each]) for each in numbers if each in ids)

    def _laid(
        self, wish: MatrixWish, reader: ProjectReader | None, within: frozenset[CodeId] | None = None
    ) -> "_Laid":
        _check(wish)
        query = read(wish.query) if wish.query else None
        state = count_index(self._project).now(measured=wish.measure in _WORDS)
        answering = self._answering(query, state) if query else None
        return _Laid(self._project, state, wish, reader, answering, within)

    def _answering(self, query: Query, state: Counted) -> "Column":
        """Return the codings that answer a query, by their numbers in the file."""
        from workbench.analysis.answering import answer, wants_measures
        from workbench.analysis.count_columns import of_coders

        with self._asking:
            if self._queries is None:
                self._queries = query_index(self._project)
            indexed = self._queries.now(measured=wants_measures(query))
            index, facts = indexed.index, indexed.facts
            numbers = self._numbers_in(index)
        eyes = self._project.eyes
        if eyes is not None:
            mine = [place for place, each in enumerate(facts.coders) if each is not None and each.id == eyes]
            numbers, index, facts = (
                of_coders(index, numbers, mine),
                index.of_coders(mine),
                facts.seen_by(eyes),
            )
        return numbers[answer(query, index, facts, Facets(state.records, state.material, state.codings).book)]

    def _numbers_in(self, index: "CodingIndex") -> "Column":
        """Return the number in the file of each coding of an index; made anew when the index is another one."""
        from workbench.analysis.count_columns import numbers_in
        from workbench.storage.count_reads import coding_numbers

        kept = self._aligned
        if kept is None or kept[0] is not index:
            kept = self._aligned = index, numbers_in(index, coding_numbers(self._project.file))
        return kept[1]


class _Laid:
    """A table before it is counted: the codings that count, and both sides laid across each other."""

    def __init__(
        self,
        project: Project,
        state: Counted,
        wish: MatrixWish,
        reader: ProjectReader | None,
        answering: "Column | None",
        within: frozenset[CodeId] | None = None,
    ) -> None:
        from workbench.analysis.cross import Crossing
        from workbench.analysis.overlaps import overlapping
        from workbench.analysis.sides import checked_size, side_of

        self.state = state
        self._wish = wish
        self.moderator = project.moderator_counts if wish.moderator is None else wish.moderator
        records = _shown_by(reader, state.records)
        moderators = frozenset(
            each.id for each in records.people if each.role is Role.MODERATOR and not self.moderator
        )
        numbers = state.records.numbers[Participant]
        self._counted: Mask = state.material.without({numbers[each] for each in moderators})
        self.codings = self._counting(project, answering)
        if within is not None:
            codes = state.records.numbers[Code]
            self.codings = self.codings.of_codes([codes[each] for each in within if each in codes])
        facets = Facets(records, state.material, self.codings, moderators)
        by_code = [any(each.dimension in BY_CODE for each in side) for side in (wish.rows, wish.columns)]
        trees = wish.tree and by_code[0], wish.tree and by_code[1] and not by_code[0]
        pairs = overlapping(self.codings) if all(by_code) else None
        rows, columns = (
            [
                facets.layer(each, tree=tree, within=side[0] if number else None)
                for number, each in enumerate(side)
            ]
            for side, tree in zip((wish.rows, wish.columns), trees, strict=True)
        )
        self.rows: Side = side_of(rows, self.codings, self._counted)
        self.columns: Side = side_of(columns, self.codings, self._counted, pairs)
        checked_size(self.rows, self.columns)
        self.crossing: Crossing = Crossing(self.codings, self.rows, self.columns)

    def _counting(self, project: Project, answering: "Column | None") -> "CountColumns":
        """Return the codings that count, and note how many do not."""
        seen = self.state.codings
        if project.eyes is not None:
            # Who has done nothing yet is no coder of the project's: then no coding is theirs.
            seen = seen.by_coder(self.state.records.numbers[Coder].get(project.eyes, 0))
        heard = seen.within(self._counted)
        asked = heard if answering is None else heard.among(answering)
        self._uncounted = seen.size - heard.size, heard.size - asked.size
        return asked

    @cached_property
    def lacks(self) -> tuple[tuple[Lack, int], ...]:
        """Why codings are not in the table, and how many, each under its first reason."""
        from workbench.analysis.sides import first_lacks

        found = dict(zip((Lack.MODERATOR, Lack.QUERY), self._uncounted, strict=True))
        found.update(first_lacks((*self.rows.lacks, *self.columns.lacks)))
        return tuple((lack, found[lack]) for lack in Lack if found.get(lack))

    @cached_property
    def bases(self) -> "Bases":
        """How much material each column has, in what the measure asks for."""
        from workbench.analysis.cross import Bases

        state, side = self.state, self.columns
        if self._wish.measure is Measure.PER_SOURCE:
            columns, whole = side.sources(state.material)
        elif self._wish.measure is Measure.PER_1000_WORDS:
            numbers = state.records.numbers[Source]
            totals = {numbers[each.id]: each.words for each in state.records.sources}
            surveys = {numbers[each.id] for each in state.records.sources if each.kind is SourceKind.SURVEY}
            columns, whole = side.amounts(state.material.words(state.words, totals, surveys, side.words))
        else:
            columns, whole = [], 0.0
        return Bases(tuple(columns), whole)

    def numbers_at(self, row: int | None, column: int | None) -> list[int]:
        """Return the codings at a place, by their numbers in the file, in the order of sources' names and text."""
        records = self.state.records
        numbers = records.numbers[Source]
        by_name = sorted(records.sources, key=lambda each: (each.name.casefold(), each.id))
        order = {numbers[each.id]: place for place, each in enumerate(by_name)}
        return self.codings.in_order(self.crossing.codings_at(row, column), order)


def _check(wish: MatrixWish) -> None:
    for name, side in (("rows", wish.rows), ("columns", wish.columns)):
        if not 1 <= len(side) <= _FACETS or len(set(side)) < len(side):
            raise InvalidField(name, ",".join(facet_words(each) for each in side))


def facet_words(facet: Facet) -> str:
    """Return how a facet is written: its dimension, of attributes with the name."""
    return (
        f"{facet.dimension.value}:{facet.name}"
        if facet.dimension is Dimension.ATTRIBUTE
        else facet.dimension.value
    )


def _shown_by(reader: ProjectReader | None, records: CountRecords) -> CountRecords:
    """Return the records as a reader that masks them shows them; any other shows what is known already."""
    return records.read(reader, KINDS) if isinstance(reader, RedactedReader) else records


def _place(side: "Side", heading: Heading | None) -> int | None:
    """Return where a heading stands on a side, -1 for nowhere; None for all."""
    if heading is None:
        return None
    wanted = heading.id, heading.outer and heading.outer[0]
    found = ((each.id, each.outer and each.outer[0]) for each in side.headings)
    return next((place for place, each in enumerate(found) if each == wanted), -1)
