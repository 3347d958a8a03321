"""What is said more in one district, by one role or in one group of people than in the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.errors import UnknownThing
from workbench.domain.key_phrases import Keyness, KeyPhrase
from workbench.domain.matrices import Dimension, Heading
from workbench.domain.participants import Participant
from workbench.domain.store import ProjectReader
from workbench.services.coded_stretches import CodedStretches
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.searching import Found, SearchMode, SearchQuery
from workbench.services.word_counts import WordQuery, keys_of, said_in, sides
from workbench.services.word_index import Talk, word_indexes

if TYPE_CHECKING:
    from workbench.analysis.keyness import FoundKeyness

DIMENSIONS = (Dimension.DISTRICT, Dimension.ROLE, Dimension.KIND)
"""By what talk is parted into groups, beside the participants' attributes."""
CHANCES = (0.05, 0.01, 0.001, 0.0001)
"""The probabilities that can be asked for."""
BY_STEM = WordQuery(by_stem=True)
MOST_NUMBERS, RANGES = 6, 4
"""An attribute with more different numbers than this, such as an age, is compared by so many ranges."""
_STEPS = 4


@dataclass(frozen=True, slots=True)
class KeynessQuery:
    """What is compared, and what a phrase must reach.

    ``by`` is one of ``DIMENSIONS``, or the name of a participants' attribute. ``words`` says which talk, which words
    and whether by stem; its ``columns`` don't matter. ``uncoded`` leaves out what bears a code already.
    """

    by: Dimension | str = Dimension.DISTRICT
    words: WordQuery = BY_STEM
    uncoded: bool = False
    chance: float = 0.001
    corrected: bool = False
    sources: int = 2
    longest: int = 3


@dataclass(frozen=True, slots=True, eq=False)
class KeynessTable:
    """Key phrases group by group; ``headings`` are those of the groups that say anything at all."""

    query: KeynessQuery
    headings: tuple[Heading, ...]
    keyness: Keyness
    talk: Talk
    found: "FoundKeyness"

    def hits(self, group: int, row: int) -> Found:
        """Return where a key phrase is said in its group."""
        phrase = self.keyness.groups[group].phrases[row]
        mode = SearchMode.STEM if self.query.words.by_stem else SearchMode.WORDS
        return Found(
            SearchQuery(phrase.phrase, mode, self.query.words.where), self.talk, self.found.hits(group, row)
        )

    def rows(self) -> tuple[tuple[int, int, KeyPhrase], ...]:
        """Return the phrases of all groups, with the numbers of the group and of the row in it."""
        return tuple(
            (group, row, phrase)
            for group, each in enumerate(self.keyness.groups)
            for row, phrase in enumerate(each.phrases)
        )


def attributes(reader: ProjectReader) -> tuple[str, ...]:
    """Return the names of the participants' attributes that have at least two values, by the alphabet."""
    values: dict[str, set[str]] = {}
    for each in reader.all(Participant):
        for name, value in each.attributes:
            values.setdefault(name, set()).add(value)
    return tuple(sorted((name for name, known in values.items() if len(known) > 1), key=str.casefold))


def dimension_named(name: str, known: Sequence[str]) -> Dimension | str:
    """Return what talk is parted by: a dimension, or one of the attributes ``known``, capital letters aside.

    Raises:
        UnknownThing: it is neither.
    """
    for dimension in DIMENSIONS:
        if name.casefold() == dimension.value:
            return dimension
    for attribute in known:
        if name.casefold() == attribute.casefold():
            return attribute
    raise UnknownThing("attribute", name)


def keyness_table(project: Project, query: KeynessQuery, progress: Progress) -> KeynessTable:
    """Compare the talk of groups. May run on any thread.

    Raises:
        Cancelled: nobody wants it any more.
    """
    from workbench.analysis.frequencies import groups_of_words, words_outside
    from workbench.analysis.keyness import Limits, key_phrases

    progress.advance(0, _STEPS)
    talk = word_indexes(project).current(progress)
    progress.advance(1, _STEPS)
    with project.reading() as reader:
        stretches = CodedStretches(project, reader, talk)
        words = said_in(project, talk, query.words, stretches)
        if query.uncoded:
            words = words_outside(talk.index, stretches.everywhere(), words)
    progress.advance(2, _STEPS)
    headings, of_turn, outside = _parted(talk, query.by)
    speaking = sorted(set(groups_of_words(talk.index, words, of_turn, outside).tolist()) - {-1})
    headings = tuple(headings[each] for each in speaking)
    place = {each: number for number, each in enumerate(speaking)}
    of_turn, outside = ([place.get(each, -1) for each in side] for side in (of_turn, outside))
    group = groups_of_words(talk.index, words, of_turn, outside)
    keys = keys_of(talk.index, by_stem=query.words.by_stem)
    progress.advance(3, _STEPS)
    limits = Limits(query.chance, query.sources, query.longest, query.corrected)
    found = key_phrases(talk.index, words, group, keys, query.words.lists, limits, len(headings))
    progress.advance(_STEPS, _STEPS)
    return KeynessTable(query, headings, found.keyness, talk, found)


def _parted(talk: Talk, by: Dimension | str) -> tuple[tuple[Heading, ...], list[int], list[int]]:
    """Return the headings of the groups, the group of each turn, and that of each text outside its turns."""
    if isinstance(by, Dimension):
        return sides(talk, by)
    of_turn = [speaker.attribute(by) if speaker is not None else "" for speaker in talk.speakers]
    people = {speaker.id: speaker.attribute(by) for speaker in talk.speakers if speaker is not None}
    called = _ranges([value for value in people.values() if value])
    labels = list(dict.fromkeys(called[value] for value in sorted(called, key=_in_order)))
    place = {label: number for number, label in enumerate(labels)}
    headings = tuple(Heading(label, label) for label in labels)
    return headings, [place[called[value]] if value else -1 for value in of_turn], [-1] * len(talk.sources)


def _ranges(values: Sequence[str]) -> dict[str, str]:
    """Return the group of each value: itself, or of many numbers a range (``28–33``), about as many people in each."""
    distinct = sorted(set(values), key=_in_order)
    if len(distinct) <= MOST_NUMBERS or not all(value.isdecimal() for value in distinct):
        return {value: value for value in distinct}
    ordered = sorted(values, key=_in_order)
    of_value = {value: ordered.index(value) * RANGES // len(ordered) for value in distinct}
    within = {number: [value for value in distinct if of_value[value] == number] for number in range(RANGES)}
    return {
        value: value if len(within[number]) == 1 else f"{within[number][0]}–{within[number][-1]}"
        for value, number in of_value.items()
    }


def _in_order(value: str) -> tuple[float, str]:
    """Let numbers come by their size, and before words."""
    return (float(value) if value.isdecimal() else float("inf")), value.casefold()
