"""Matrices as a use case: gathers columns and headings, and has them counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.coding.retrieval import asks_speaker
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.matrices import Dimension, Heading, Matrix, Measure
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.texts import count_words
from workbench.services.places import words_by_place
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.analysis.columns import CodingTable, Column
    from workbench.analysis.cross import Side

BY_CODE = frozenset({Dimension.CODE, Dimension.THEME})


def cross_table(
    project: Project,
    rows: Dimension,
    columns: Dimension,
    measure: Measure,
    *,
    nested: bool = False,
    moderator: bool | None = None,
    reader: ProjectReader | None = None,
) -> Matrix:
    """Return rows by columns of all codings.

    Every coding stands in one row: that of its own code, its theme, its district. With ``nested``, rows of codes have
    their themes above them, and every code counts in what stands below it. A coding without the thing that is asked
    for (no district, no speaker) is in no row or column. Where columns are codes or themes, a cell holds the row's
    codings that share text with one of the column's, themselves among them.

    ``moderator`` says whether the talk of those who lead it counts, in codings and in words; None leaves it to the
    project. On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    from workbench.analysis.cross import cross

    counts = project.moderator_counts if moderator is None else moderator
    sides = _Sides(project, reader if reader is not None else project.reader, moderator=counts)
    return cross(
        sides.table,
        sides.of(rows, nested=nested and rows in BY_CODE),
        sides.overlapping(columns) if columns in BY_CODE else sides.of(columns),
        measure,
        sides.words_between,
        sum(sides.words_of(source) for source in sides.sources),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Axis:
    """A dimension before codings are laid on it: headings, which of them a coding's number stands for, words."""

    headings: tuple[Heading, ...]
    numbers: "Column"
    words: tuple[int, ...] = ()


class _Sides:
    """Makes the sides of a matrix from a project's records and columns."""

    def __init__(self, project: Project, reader: ProjectReader, *, moderator: bool) -> None:
        from workbench.analysis.columns import coding_table, only_coder, renumbered, without_speakers
        from workbench.storage.reads import coding_columns

        raw = coding_columns(project.file)
        numbers = {guid: number for number, guid in raw.guids.items()}
        self._reader = reader
        self._texts: dict[int, str] = {}
        self._words: dict[tuple[int, int, int], int] = {}
        self._talks: dict[str, dict[str, None]] = {}
        self._respondents: set[str] = set()
        self._book = Codebook(reader.all(Code))
        self.sources = reader.all(Source)
        self._coders = reader.all(Coder)
        self._codes = tuple(self._book)
        self._people = reader.all(Participant)
        self.table: CodingTable = coding_table(
            renumbered(raw.source, [numbers.get(each.id, 0) for each in self.sources]),
            renumbered(raw.code, [numbers.get(each.id, 0) for each in self._codes]),
            renumbered(raw.coder, [numbers.get(each.id, 0) for each in self._coders]),
            (raw.start, raw.end),
            renumbered(raw.participant, [numbers.get(each.id, -1) for each in self._people]),
        )
        if project.eyes is not None:
            places = {each.id: place for place, each in enumerate(self._coders)}
            # Who has done nothing yet is no coder of the project's: then no row is theirs.
            self.table = only_coder(self.table, places.get(project.eyes, len(places)))
        self._moderators: frozenset[str] = frozenset()
        if not moderator:
            self._moderators = frozenset(each.id for each in self._people if each.role is Role.MODERATOR)
            leading = [each.id in self._moderators for each in self._people]
            self.table = without_speakers(self.table, leading)

    @cached_property
    def _led(self) -> dict[str, int]:
        """How many words of each source are said by those whose talk doesn't count, their labels too."""
        led: dict[str, int] = {}
        for source in self.sources:
            transcript = self._reader.get(Transcript, source.id)
            turns = (turn for turn in transcript.turns if turn.participant in self._moderators)
            led[source.id] = sum(count_words(transcript.text[turn.start : turn.end]) for turn in turns)
        return led

    def words_of(self, source: Source) -> int:
        """Return how many words of a source count."""
        return source.words - (self._led[source.id] if self._moderators else 0)

    def words_between(self, source: int, start: int, end: int) -> int:
        """Count the words of a source between two positions."""
        stretch = source, start, end
        known = self._words.get(stretch)
        if known is None:
            if source not in self._texts:
                self._texts[source] = self._reader.text(self.sources[source].id)
            known = self._words[stretch] = count_words(self._texts[source][start:end])
        return known

    def of(self, dimension: Dimension, *, nested: bool = False) -> "Side":
        """Return the side on which each coding stands at its own code, theme, district, ..."""
        from workbench.analysis.cross import Membership, Side

        if nested:
            headings, members = self._nested(dimension)
            return Side(dimension, headings, Membership.several(members, self.table.code))
        axis = self._axis(dimension)
        return Side(dimension, axis.headings, Membership.single(axis.numbers), axis.words)

    def overlapping(self, dimension: Dimension) -> "Side":
        """Return the side on which each coding stands at the codes or themes of all codings that it overlaps."""
        from workbench.analysis.cross import Membership, Side
        from workbench.analysis.overlaps import overlapping_pairs

        axis = self._axis(dimension)
        one, other = overlapping_pairs(self.table)
        return Side(dimension, axis.headings, Membership(one, axis.numbers[other]))

    def _axis(self, dimension: Dimension) -> _Axis:
        axis = {
            Dimension.CODE: self._code_axis,
            Dimension.THEME: self._theme_axis,
            Dimension.DISTRICT: self._district_axis,
            Dimension.SOURCE: self._source_axis,
            Dimension.KIND: self._kind_axis,
            Dimension.ROLE: self._role_axis,
            Dimension.SPEAKER: self._speaker_axis,
            Dimension.CODER: self._coder_axis,
        }[dimension]
        return axis()

    def _code_axis(self) -> _Axis:
        """Themes have a row here only when something is coded with the theme itself."""
        used = {self._codes[number].id for number in set(self.table.code.tolist())}
        shown = [code for code in self._book if not code.is_theme or code.id in used]
        headings = tuple(Heading(code.id, self._book.path(code.id)) for code in shown)
        return self._looked_up(headings, "code", [code.id for code in self._codes])

    def _theme_axis(self) -> _Axis:
        headings = tuple(Heading(theme.id, theme.name) for theme in self._book.themes())
        return self._looked_up(headings, "code", [self._book.theme_of(code.id).id for code in self._codes])

    def _district_axis(self) -> _Axis:
        """A coding's district is its source's; in a survey, or in a source of none, that of who speaks goes first."""
        from workbench.analysis.columns import laid_over

        districts = self._reader.all(District)
        words: dict[str, int] = dict.fromkeys((each.id for each in districts), 0)
        for source in self.sources:
            for place, said in words_by_place(self._reader, source, moderator=not self._moderators).items():
                words[place] += said
        headings = tuple(Heading(each.id, each.name) for each in districts)
        by_source = self._looked_up(headings, "source", [s.district or "" for s in self.sources], words)
        by_speaker = self._looked_up(headings, "participant", [p.district or "" for p in self._people])
        asks = laid_over(
            by_source.numbers, by_speaker.numbers, self.table.source, [asks_speaker(s) for s in self.sources]
        )
        return _Axis(headings, asks, by_source.words)

    def _source_axis(self) -> _Axis:
        shown = sorted(self.sources, key=lambda each: each.name.casefold())
        headings = tuple(Heading(each.id, each.name) for each in shown)
        words: dict[str, int] = {each.id: self.words_of(each) for each in shown}
        return self._looked_up(headings, "source", [each.id for each in self.sources], words)

    def _kind_axis(self) -> _Axis:
        present = {each.kind for each in self.sources}
        headings = tuple(Heading(kind.value, kind.value) for kind in SourceKind if kind in present)
        words = {
            kind.value: sum(self.words_of(s) for s in self.sources if s.kind is kind) for kind in present
        }
        return self._looked_up(headings, "source", [each.kind.value for each in self.sources], words)

    def _role_axis(self) -> _Axis:
        present = {each.role for each in self._people if each.id not in self._moderators}
        headings = tuple(Heading(role.value, role.value) for role in Role if role in present)
        spoken = self._spoken()
        words = {
            role.value: sum(spoken.get(p.id, 0) for p in self._people if p.role is role) for role in present
        }
        return self._looked_up(headings, "participant", [each.role.value for each in self._people], words)

    def _speaker_axis(self) -> _Axis:
        """Thousands of respondents without any coding would bury the others: they have no place here."""
        spoken = self._spoken()
        where = {each.id: ", ".join(self._talks.get(each.id, ())) for each in self._people}
        coded = {self._people[number].id for number in set(self.table.participant.tolist()) if number >= 0}
        shown = sorted(self._people, key=lambda each: (where[each.id].casefold(), each.name.casefold()))
        headings = tuple(
            Heading(each.id, f"{each.name} ({where[each.id]})")
            for each in shown
            if where[each.id]
            and each.id not in self._moderators
            and (each.id in coded or each.id not in self._respondents)
        )
        return self._looked_up(headings, "participant", [each.id for each in self._people], spoken)

    def _coder_axis(self) -> _Axis:
        headings = tuple(Heading(each.id, each.name) for each in self._coders)
        return self._looked_up(headings, "coder", [each.id for each in self._coders])

    def _nested(self, dimension: Dimension) -> tuple[tuple[Heading, ...], list[list[int]]]:
        """Return themes and the codes below them, and for each coding's code number the rows that count it."""
        shown = [code for code in self._book if dimension is Dimension.CODE or code.is_theme]
        place = {code.id: number for number, code in enumerate(shown)}
        headings = tuple(Heading(code.id, self._book.path(code.id), self._depth(code)) for code in shown)
        chains = [(*self._book.ancestors(code.id), code) for code in self._codes]
        return headings, [[place[each.id] for each in chain if each.id in place] for chain in chains]

    def _depth(self, code: Code) -> int:
        return len(self._book.ancestors(code.id))

    def _looked_up(
        self,
        headings: tuple[Heading, ...],
        column: str,
        heading_of: Sequence[str],
        words: Mapping[str, int] | None = None,
    ) -> _Axis:
        """Return the axis on which the coding whose ``column`` has number n stands at heading ``heading_of[n]``."""
        from workbench.analysis.columns import looked_up

        place = {heading.id: number for number, heading in enumerate(headings)}
        numbers = looked_up(getattr(self.table, column), [place.get(each, -1) for each in heading_of])
        counted = tuple(words.get(heading.id, 0) for heading in headings) if words is not None else ()
        return _Axis(headings, numbers, counted)

    def _spoken(self) -> dict[str, int]:
        """Count the words that each participant says, and note in which sources."""
        spoken: dict[str, int] = {}
        self._talks, self._respondents = {}, set()
        for source in self.sources:
            transcript = self._reader.get(Transcript, source.id)
            if source.kind is SourceKind.SURVEY:
                self._respondents.update(transcript.people)
            for turn in transcript.turns:
                if turn.participant is not None:
                    said = count_words(transcript.text[turn.text_start : turn.end])
                    spoken[turn.participant] = spoken.get(turn.participant, 0) + said
                    self._talks.setdefault(turn.participant, {})[source.name] = None
        return spoken
