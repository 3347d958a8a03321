"""Districts, provinces, roles or other groups side by side: what is typical of each, shown by quotations."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.codes import Code, Codebook
from workbench.domain.comparisons import (
    FEWEST,
    LEVELS,
    MEASURES,
    MOST,
    Base,
    ComparedRow,
    Comparison,
    ComparisonWish,
    Group,
    Shown,
)
from workbench.domain.errors import InvalidField
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.matrices import Dimension, Facet, Heading, Measure
from workbench.domain.participants import Participant
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Finished
from workbench.services.compared_groups import (
    COMPARABLE,
    Grouping,
    Piece,
    groups_of_codings,
    spoken_by_group,
)
from workbench.services.facets import attributes_of
from workbench.services.projects import Project
from workbench.services.query_index import Indexed, query_index
from workbench.services.quoting import quotations_at
from workbench.services.spoken import spoken_words

if TYPE_CHECKING:
    from workbench.analysis.coding_index import CodingIndex
    from workbench.analysis.columns import Column
    from workbench.analysis.comparison import Coded

QUOTATIONS = 3
"""How many quotations show what is typical, where there are as many."""


@dataclass(frozen=True, eq=False)
class Compared:
    """A comparison with the codings behind it: places in one state of the index, with the row and group of each."""

    comparison: Comparison
    state: Indexed
    slots: "Column"
    coded: "Coded"

    def codings(self, row: str, group: str) -> tuple[CodingId, ...]:
        """Return the codings of a row in a group, by source and place."""
        index, names = self.state.index, self._names()
        slots = self._slots_of(row, group).tolist()
        ordered = sorted(slots, key=lambda at: (names[index.source[at]], index.start[at], index.id[at]))
        return tuple(CodingId(index.id[at]) for at in ordered)

    def best(self, row: str, group: str, number: int = QUOTATIONS) -> tuple[CodingId, ...]:
        """Return the codings that show a row best in a group: of several sources and speakers, of readable length."""
        from workbench.analysis.showing import best_of

        index = self.state.index
        chosen = best_of(index, self._slots_of(row, group), self._names(), number)
        return tuple(CodingId(index.id[at]) for at in chosen)

    def _names(self) -> list[str]:
        """Return what sources are called, by number; of two of one name their ids decide, whatever their numbers."""
        sources = self.state.facts.sources
        return [f"{each.name.casefold()}\n{each.id}" if each is not None else "" for each in sources]

    def _slots_of(self, row: str, group: str) -> "Column":
        from workbench.analysis.compared_columns import slots_of

        rows = [each.heading.id for each in self.comparison.rows]
        groups = [each.heading.id for each in self.comparison.groups]
        return slots_of(self.coded, self.slots, rows.index(row), groups.index(group))


class Comparer:
    """Compares groups of one open project. Everything but ``close`` may be called on any thread."""

    def __init__(self, project: Project) -> None:
        """Follow the project from now on; nothing is loaded before the first comparison."""
        self._project = project
        self._index = query_index(project)

    def close(self) -> None:
        """Follow the project no more."""
        self._index.close()

    def facets(self, reader: ProjectReader) -> tuple[Facet, ...]:
        """Return by what can be compared, in the order in which to offer it."""
        plain = [Facet(each) for each in COMPARABLE if each is not Dimension.ATTRIBUTE]
        return (
            *plain,
            *(Facet(Dimension.ATTRIBUTE, name) for name in attributes_of(reader.all(Participant))),
        )

    def groups(
        self, facet: Facet, reader: ProjectReader, *, moderator: bool | None = None
    ) -> tuple[Heading, ...]:
        """Return the groups of a facet that have material or codings, in order.

        Raises:
            InvalidField: nothing can be compared by that facet.
        """
        counts = self._project.moderator_counts if moderator is None else moderator
        grouping = Grouping(reader, facet, moderator=counts)
        state = self._state(self._index.now())
        pieces = self.pieces(grouping, state)
        of_coding, keys = groups_of_codings(grouping, _counted(state, grouping), state.facts)
        coded = (keys[at] for at in sorted(set(of_coding.tolist()) - {-1}))
        spoken = (grouping.key(each.source, each.speaker) for each in pieces if each.words)
        return grouping.headings({*coded, *spoken})

    def compare(self, wish: ComparisonWish, reader: ProjectReader) -> Compared:
        """Hold groups against each other.

        Raises:
            InvalidField: fewer than two groups or more than six, one that is none, or what can't be compared.
        """
        from workbench.analysis.compared_columns import (
            coded_of,
            counted_groups,
            number_of_coders,
            wanted_groups,
        )
        from workbench.analysis.comparison import Standings, Table, Yardstick, covered_words

        wish = _checked(wish)
        counts = self._project.moderator_counts if wish.moderator is None else wish.moderator
        grouping = Grouping(reader, wish.by, moderator=counts)
        by_words = wish.measure is Measure.WORDS
        state = self._state(self._index.now(measured=by_words))
        begun = _begun(state, reader)
        index = _counted(state, grouping)
        state = Indexed(index, state.facts)
        of_coding, keys = groups_of_codings(grouping, index, state.facts)
        pieces = self.pieces(grouping, state)
        _check_groups(wish, grouping, keys)
        group = wanted_groups(of_coding, keys, wish.groups)
        headings, of_code = _rows(Codebook(reader.all(Code)), wish.level, state)
        slots, coded, used = coded_of(index, group, of_code)
        uncoded = _uncoded(pieces, grouping, begun)
        pieces = tuple(each for each in pieces if each.source.id in begun)
        spoken = spoken_by_group(pieces, wish.groups, grouping, state.facts)
        table = Table(coded, spoken, len(used), len(wish.groups))
        covered = covered_words(index, slots, coded, (table.rows, table.groups)) if by_words else (None, None)
        standings, tests = Standings(table, Yardstick(wish.measure, wish.base, *covered)).all()
        of_group = counted_groups(coded, len(wish.groups))
        groups = tuple(
            Group(
                Heading(key, grouping.label(key)),
                int(table.words[at]),
                int(table.sources_there[at]),
                int(table.speakers_there[at]),
                of_group[at],
                uncoded[key],
            )
            for at, key in enumerate(wish.groups)
        )
        rows = tuple(ComparedRow(headings[at], tuple(each)) for at, each in zip(used, standings, strict=True))
        nowhere = int((of_coding < 0).sum())
        comparison = Comparison(
            wish,
            groups,
            rows,
            tests,
            counts,
            nowhere,
            index.size - nowhere - int((group >= 0).sum()),
            number_of_coders(index, slots),
        )
        return Compared(comparison, state, slots, coded)

    def state(self, *, moderator: bool | None = None) -> tuple[Indexed, bool]:
        """Return all codings that the coder who works may see, and whether moderators' talk counts."""
        counts = self._project.moderator_counts if moderator is None else moderator
        return self._state(self._index.now()), counts

    def _state(self, state: Indexed) -> Indexed:
        """Leave out what the coder who works may not see."""
        eyes = self._project.eyes
        if eyes is None:
            return state
        numbers = [at for at, each in enumerate(state.facts.coders) if each is not None and each.id == eyes]
        return Indexed(state.index.of_coders(numbers), state.facts)

    def pieces(self, grouping: Grouping, state: Indexed) -> tuple[Piece, ...]:
        """Return all talk that counts by source and speaker; none where coders are compared."""
        if grouping.facet.dimension is Dimension.CODER:
            return ()
        return tuple(grouping.pieces(state.facts, spoken_words(self._project)))


def shown(compared: Compared, reader: ProjectReader, number: int = QUOTATIONS) -> tuple[Shown, ...]:
    """Return the quotations that show what is typical of each group."""
    comparison = compared.comparison
    chosen = [
        (row.heading.id, group.heading.id, compared.best(row.heading.id, group.heading.id, number))
        for at, group in enumerate(comparison.groups)
        for row in comparison.typical(at)
    ]
    wanted = [coding for _row, _group, codings in chosen for coding in codings]
    quotations = {each.coding.id: each for each in quotations_at(reader, compared.state, wanted)}
    return tuple(
        Shown(row, group, tuple(quotations[each] for each in codings if each in quotations))
        for row, group, codings in chosen
    )


def _checked(wish: ComparisonWish) -> ComparisonWish:
    """Return the wish as it can be carried out: coders have no words of their own to count by."""
    if wish.level not in LEVELS:
        raise InvalidField("level", wish.level, tuple(LEVELS))
    if wish.measure not in MEASURES:
        raise InvalidField("measure", wish.measure, tuple(MEASURES))
    groups = tuple(dict.fromkeys(wish.groups))
    if not FEWEST <= len(groups) <= MOST:
        raise InvalidField("groups", str(len(groups)), (f"{FEWEST}–{MOST}",))
    base = Base.CODINGS if wish.by.dimension is Dimension.CODER else wish.base
    return replace(wish, groups=groups, base=base)


def _check_groups(wish: ComparisonWish, grouping: Grouping, there: Collection[str]) -> None:
    """Raise InvalidField for a group that is none: one without material or codings, that the study doesn't know."""
    for key in wish.groups:
        if key not in there and not grouping.knows(key):
            raise InvalidField("groups", key)


def _begun(state: Indexed, reader: ProjectReader) -> frozenset[str]:
    """Return the sources that bear any coding, or that somebody finished."""
    from workbench.analysis.compared_columns import sources_of

    coded = (state.facts.sources[at] for at in sources_of(state.index))
    finished = frozenset[str](each.source for each in reader.all(Finished))
    return finished | {each.id for each in coded if each is not None}


def _uncoded(pieces: Iterable[Piece], grouping: Grouping, begun: Collection[str]) -> Counter[str]:
    """Count each group's sources that have words and that nobody has begun to code."""
    there = {
        (grouping.key(each.source, each.speaker), each.source.id)
        for each in pieces
        if each.words and each.source.id not in begun
    }
    return Counter(group for group, _source in there)


def _counted(state: Indexed, grouping: Grouping) -> "CodingIndex":
    """Return the index of the codings that count: those of moderators' talk are left out where such talk is."""
    people = state.facts.participants
    leading = [at for at, each in enumerate(people) if each is not None and not grouping.counts(each)]
    return state.index.not_said_by(leading) if leading else state.index


def _rows(book: Codebook, level: Dimension, state: Indexed) -> tuple[tuple[Heading, ...], list[int]]:
    """Return themes or codes in the codebook's order, and the place among them of each code by its number."""
    shown = book.themes() if level is Dimension.THEME else tuple(book)
    place = {each.id: at for at, each in enumerate(shown)}
    of_code = [-1] * len(state.facts.codes)
    for code, number in state.facts.codes.items():
        if code in book:
            own = book.theme_of(CodeId(code)) if level is Dimension.THEME else book.code(CodeId(code))
            of_code[number] = place[own.id]
    return tuple(Heading(each.id, book.path(each.id)) for each in shown), of_code
