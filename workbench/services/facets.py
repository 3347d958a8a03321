"""The facets of tables: what can stand at the head of rows and columns, and what of the material belongs to each."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.coding.query_facts import number_in
from workbench.coding.retrieval import asks_speaker
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import Dimension, Facet, Heading, Lack
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import Survey
from workbench.services.count_records import CountRecords

if TYPE_CHECKING:
    from workbench.analysis.columns import Column
    from workbench.analysis.count_columns import CountColumns
    from workbench.analysis.material import Material, Words
    from workbench.analysis.sides import Layer

BY_CODE = frozenset({Dimension.CODE, Dimension.THEME})


def facets_of(reader: ProjectReader) -> tuple[Facet, ...]:
    """Return what the rows and columns of a table of this project can be, in the order in which to offer them."""
    plain = [each for each in Dimension if each not in {Dimension.ATTRIBUTE, Dimension.QUESTION}]
    found = [Facet(each) for each in plain]
    if reader.count(Survey):
        found.append(Facet(Dimension.QUESTION))
    return (*found, *(Facet(Dimension.ATTRIBUTE, each) for each in attributes_of(reader.all(Participant))))


def attributes_of(people: Iterable[Participant]) -> list[str]:
    """Return the names of everything that is told of somebody, in order."""
    names = {name for person in people for name, _value in person.attributes}
    return sorted(names, key=lambda each: (each.casefold(), each))


class Facets:
    """Lays facets over the material of a project.

    ``codings`` are those that count; ``moderators`` the participants, by id, whose talk does not.
    """

    def __init__(
        self,
        records: CountRecords,
        material: "Material",
        codings: "CountColumns",
        moderators: frozenset[str] = frozenset(),
    ) -> None:
        """Take records as they are to be shown, and the numbers that belong to them."""
        self._records = records
        self._material = material
        self._codings = codings
        self._moderators = moderators

    @cached_property
    def book(self) -> Codebook:
        """The tree of codes."""
        return Codebook(self._records.codes)

    def layer(self, facet: Facet, *, tree: bool = False, within: Facet | None = None) -> "Layer":
        """Return a facet laid out; ``tree`` puts themes above codes, ``within`` is the facet that it stands under.

        Raises:
            InvalidField: nobody has the attribute that it names.
        """
        laid: dict[Dimension, Callable[[], Layer]] = {
            Dimension.CODE: self._tree if tree else self._codes,
            Dimension.THEME: self._themes,
            Dimension.DISTRICT: self._districts,
            Dimension.PROVINCE: self._provinces,
            Dimension.SOURCE: self._sources,
            Dimension.KIND: self._kinds,
            Dimension.ROLE: self._roles,
            Dimension.SPEAKER: lambda: self._speakers(bare=within == Facet(Dimension.SOURCE)),
            Dimension.CODER: self._coders,
            Dimension.ATTRIBUTE: lambda: self._attribute(facet.name),
            Dimension.QUESTION: self._questions,
        }
        return laid[facet.dimension]()

    def _codes(self) -> "Layer":
        """Themes have a heading here only when something is coded with the theme itself."""
        used = self._codings.codes()
        numbers = self._records.numbers[Code]
        shown = [code for code in self.book if not code.is_theme or numbers[code.id] in used]
        headings = tuple(Heading(code.id, self.book.path(code.id)) for code in shown)
        return self._of_code(headings, {code.id: (place,) for place, code in enumerate(shown)})

    def _tree(self) -> "Layer":
        """Every code counts in its own heading and in those above it."""
        place = {code.id: number for number, code in enumerate(self.book)}
        above = {code.id: self.book.ancestors(code.id) for code in self.book}
        headings = tuple(Heading(code.id, self.book.path(code.id), len(above[code.id])) for code in self.book)
        chains = {code: tuple(place[each.id] for each in before) for code, before in above.items()}
        return self._of_code(headings, {code: (*chain, place[code]) for code, chain in chains.items()})

    def _themes(self) -> "Layer":
        headings = tuple(Heading(theme.id, theme.name) for theme in self.book.themes())
        place = {heading.id: number for number, heading in enumerate(headings)}
        return self._of_code(
            headings, {code.id: (place[self.book.theme_of(code.id).id],) for code in self.book}
        )

    def _of_code(self, headings: tuple[Heading, ...], chains: dict[str, tuple[int, ...]]) -> "Layer":
        from workbench.analysis.sides import Layer, Of

        numbers = self._records.numbers[Code]
        return Layer(headings, Of.CODE, chains={numbers[code]: chain for code, chain in chains.items()})

    def _coders(self) -> "Layer":
        from workbench.analysis.sides import Layer, Of

        headings = tuple(Heading(each.id, each.name) for each in self._records.coders)
        numbers = self._records.numbers[Coder]
        chains = {numbers[each.id]: (place,) for place, each in enumerate(headings)}
        return Layer(headings, Of.CODER, chains=chains)

    def _districts(self) -> "Layer":
        headings = tuple(Heading(each.id, each.name) for each in self._records.districts)
        return self._placed(headings, lambda district: district.id)

    def _provinces(self) -> "Layer":
        """A district of which nobody said the province stands under "", behind the others."""
        named = dict.fromkeys(each.province for each in self._records.districts)
        headings = tuple(Heading(each, each) for each in sorted(named, key=lambda each: not each))
        return self._placed(headings, lambda district: district.province)

    def _placed(self, headings: tuple[Heading, ...], heading_of: Callable[[District], str]) -> "Layer":
        """A coding's district is its source's; in a survey, or in a source of none, that of who speaks goes first."""
        from workbench.analysis.material import Words

        records = self._records
        place = {heading.id: number for number, heading in enumerate(headings)}
        of_district = {each.id: place[heading_of(each)] for each in records.districts}
        sources, people = records.numbers[Source], records.numbers[Participant]
        places = self._material.by_place(
            {sources[each.id]: of_district[each.district] for each in records.sources if each.district},
            {people[each.id]: of_district[each.district] for each in records.people if each.district},
            {sources[each.id] for each in records.sources if asks_speaker(each)},
        )
        return self._stretched(headings, places, Words.PLACED, Lack.DISTRICT)

    def _sources(self) -> "Layer":
        shown = sorted(self._records.sources, key=lambda each: (each.name.casefold(), each.id))
        headings = tuple(Heading(each.id, each.name) for each in shown)
        return self._by_source(headings, lambda source: source.id)

    def _kinds(self) -> "Layer":
        present = {each.kind for each in self._records.sources}
        headings = tuple(Heading(kind.value, kind.value) for kind in SourceKind if kind in present)
        return self._by_source(headings, lambda source: source.kind.value)

    def _by_source(self, headings: tuple[Heading, ...], heading_of: Callable[[Source], str]) -> "Layer":
        from workbench.analysis.material import Words

        place = {heading.id: number for number, heading in enumerate(headings)}
        numbers = self._records.numbers[Source]
        heads = {numbers[each.id]: place[heading_of(each)] for each in self._records.sources}
        return self._stretched(headings, self._material.by_source(heads), Words.ALL, Lack.DISTRICT)

    def _roles(self) -> "Layer":
        present = {each.role for each in self._heard}
        headings = tuple(Heading(role.value, role.value) for role in Role if role in present)
        return self._by_speaker(headings, lambda person: person.role.value)

    def _attribute(self, name: str) -> "Layer":
        """Who is not told of stands under "", behind all values; those that begin with a number stand by number."""
        values = {each.attribute(name).strip() for each in self._heard}
        if not any(name == known for each in self._records.people for known, _value in each.attributes):
            raise InvalidField(Dimension.ATTRIBUTE.value, name)
        headings = tuple(Heading(each, each) for each in sorted(values, key=_in_order))
        return self._by_speaker(headings, lambda person: person.attribute(name).strip())

    def _speakers(self, *, bare: bool) -> "Layer":
        """Thousands of respondents without any coding would bury the others: they have no place here.

        Names are unique in a source only, so the sources stand behind them; ``bare`` leaves them away.
        """
        records, material = self._records, self._material
        numbers, sources = records.numbers[Participant], records.numbers[Source]
        names = {sources[each.id]: each.name for each in records.sources}
        surveys = {sources[each.id] for each in records.sources if each.kind is SourceKind.SURVEY}
        talks = material.talks()
        coded = material.people(self._codings.stretch)
        where = {each.id: talks.get(numbers[each.id], []) for each in self._heard}
        shown = [
            (", ".join(names[source] for source in where[each.id]), each)
            for each in self._heard
            if where[each.id] and (numbers[each.id] in coded or surveys.isdisjoint(where[each.id]))
        ]
        shown.sort(key=lambda each: (each[0].casefold(), each[1].name.casefold()))
        headings = tuple(
            Heading(each.id, each.name if bare else f"{each.name} ({talk})") for talk, each in shown
        )
        return replace(
            self._by_speaker(headings, lambda person: person.id),
            unshown=material.spoken_by({numbers[each.id] for each in self._heard}),
        )

    @cached_property
    def _heard(self) -> tuple[Participant, ...]:
        """Everybody whose talk counts."""
        return tuple(each for each in self._records.people if each.id not in self._moderators)

    def _by_speaker(self, headings: tuple[Heading, ...], heading_of: Callable[[Participant], str]) -> "Layer":
        from workbench.analysis.material import Words

        place = {heading.id: number for number, heading in enumerate(headings)}
        numbers = self._records.numbers[Participant]
        heads = {numbers[each.id]: place.get(heading_of(each), -1) for each in self._heard}
        return self._stretched(headings, self._material.by_speaker(heads), Words.SPOKEN, Lack.SPEAKER)

    def _questions(self) -> "Layer":
        """Keys are each survey's own: where there are several surveys their names stand behind the questions."""
        from workbench.analysis.material import Words

        questions = self._records.questions
        names = {each.id: each.name for each in self._records.sources}
        several = len({each.source for each in questions}) > 1
        headings = tuple(
            Heading(each.id, f"{each.key}: {each.title}" + (f" ({names[each.source]})" if several else ""))
            for each in questions
        )
        return self._stretched(headings, self._material.question, Words.SPOKEN, Lack.ANSWER)

    @staticmethod
    def _stretched(headings: tuple[Heading, ...], places: "Column", words: "Words", lack: Lack) -> "Layer":
        from workbench.analysis.sides import Layer, Of

        return Layer(headings, Of.STRETCH, places, words=words, lack=lack)


def _in_order(value: str) -> tuple[bool, bool, float, str, str]:
    number = number_in(value)
    return not value, number is None, number if number is not None else 0.0, value.casefold(), value
