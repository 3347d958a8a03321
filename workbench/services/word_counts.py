"""Words by how often they are said, and the company that they keep."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.ids import CodeId
from workbench.domain.matrices import Dimension, Heading
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.domain.word_counts import Company, Frequencies
from workbench.domain.words import folded
from workbench.services.coded_stretches import CodedStretches
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.searching import EVERYWHERE, Where, where_flags
from workbench.services.word_index import Talk, word_indexes

if TYPE_CHECKING:
    from workbench.analysis.frequencies import Keys
    from workbench.analysis.word_index import Places, WordIndex

COLUMNS = (Dimension.DISTRICT, Dimension.ROLE, Dimension.KIND, Dimension.THEME, Dimension.CODE)
"""By what frequencies can stand beside each other."""
_STEPS = 4


@dataclass(frozen=True, slots=True)
class WordQuery:
    """Which words are counted, and how.

    ``code`` narrows to the segments of a code and those below it. ``shortest`` is in letters; ``stop_words`` (without
    case and accents) and, unless ``numbers``, what holds no letter have no row, but are in the totals.
    """

    where: Where = EVERYWHERE
    code: CodeId | None = None
    by_stem: bool = False
    columns: Dimension | None = None
    shortest: int = 3
    stop_words: frozenset[str] = frozenset()
    numbers: bool = False

    def lists(self, word: str) -> bool:
        """Tell whether a word has a row."""
        if len(word) < self.shortest or word in self.stop_words:
            return False
        return self.numbers or any(map(str.isalpha, word))


ALL_WORDS = WordQuery()


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words from the commonest on, with the headings of their columns, if there are any."""

    query: WordQuery
    frequencies: Frequencies
    columns: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class CompanyQuery:
    """Whose company: a word as it is or, ``by_stem``, any word with its stem; within so many words on each side.

    A word is company only when it is near at least ``least`` times.
    """

    word: str
    window: int = 5
    words: WordQuery = ALL_WORDS
    least: int = 1


def word_table(project: Project, query: WordQuery, progress: Progress) -> WordTable:
    """Count the words of the talk: what participants say, without the labels of turns. May run on any thread.

    Raises:
        Cancelled: nobody wants it any more.
    """
    from workbench.analysis.frequencies import frequencies

    progress.advance(0, _STEPS)
    talk = word_indexes(project).current(progress)
    progress.advance(1, _STEPS)
    with project.reading() as reader:
        stretches = CodedStretches(project, reader, talk)
        words = said_in(project, talk, query, stretches)
        progress.advance(2, _STEPS)
        headings, groups = _columns(talk, words, query.columns, stretches)
    keys = keys_of(talk.index, by_stem=query.by_stem)
    progress.advance(3, _STEPS)
    found = frequencies(talk.index, words, keys, query.lists, groups)
    progress.advance(_STEPS, _STEPS)
    return WordTable(query, found, headings)


def company_of(project: Project, query: CompanyQuery, progress: Progress) -> Company:
    """Return the words that keep company with a word, the strongest tie first. May run on any thread."""
    from workbench.analysis.collocations import company

    progress.advance(0, _STEPS)
    talk = word_indexes(project).current(progress)
    progress.advance(1, _STEPS)
    with project.reading() as reader:
        words = said_in(project, talk, query.words, CodedStretches(project, reader, talk))
    keys = keys_of(talk.index, by_stem=query.words.by_stem)
    progress.advance(2, _STEPS)
    node = _key_of(talk.index, keys, query)
    return company(talk.index, words, keys, node, query.words.lists, query.window, query.least)


def said_in(project: Project, talk: Talk, query: WordQuery, stretches: CodedStretches) -> "Places":
    """Return the words of the talk that a query is about, as places in the index."""
    from workbench.analysis.frequencies import in_talk, said, words_under

    turns, outside = where_flags(talk, query.where)
    if not project.moderator_counts:
        turns = talk.not_led(turns)
    everything = all(turns) and all(outside)
    words = said(talk.index, None if everything else in_talk(talk.index, turns, outside))
    return words if query.code is None else words_under(talk.index, stretches.under(query.code), words)


def keys_of(index: "WordIndex", *, by_stem: bool) -> "Keys":
    """Return under what words are counted: every form by itself, or the forms of a stem together."""
    from workbench.analysis.frequencies import form_keys, stem_keys
    from workbench.language.stemming import english_stem, indonesian_stem

    return stem_keys(index, indonesian_stem, english_stem) if by_stem else form_keys(index)


def _key_of(index: "WordIndex", keys: "Keys", query: CompanyQuery) -> int:
    """Return the key of the word that is asked for; -1 when nobody says it."""
    from workbench.language.stemming import indonesian_stem

    number = index.vocabulary.number(query.word)
    if number is None and query.words.by_stem:
        wanted = indonesian_stem(folded(query.word))
        number = next(
            (n for n, each in enumerate(index.vocabulary.words) if indonesian_stem(each) == wanted), None
        )
    return -1 if number is None else int(keys.of_form[number])


def _columns(
    talk: Talk,
    words: "Places",
    columns: Dimension | None,
    stretches: CodedStretches,
) -> "tuple[tuple[Heading, ...], Sequence[Places]]":
    """Return the headings of the columns and the words of each."""
    from workbench.analysis.frequencies import grouped, words_under

    if columns is None:
        return (), ()
    if columns in {Dimension.THEME, Dimension.CODE}:
        book = stretches.book
        themes = columns is Dimension.THEME
        codes = book.themes() if themes else tuple(book)
        found = [
            (
                Heading(each.id, each.name if themes else book.path(each.id)),
                words_under(talk.index, stretches.under(each.id) if themes else stretches.of(each.id), words),
            )
            for each in codes
        ]
        kept = [each for each in found if len(each[1])]
        return tuple(head for head, _ in kept), [group for _, group in kept]
    headings, of_turn, outside = sides(talk, columns)
    groups = grouped(talk.index, words, of_turn, outside, len(headings))
    return headings, groups


def sides(talk: Talk, columns: Dimension) -> tuple[tuple[Heading, ...], list[int], list[int]]:
    """Return the headings of a dimension of talk, the heading of each turn, and that of each text outside its turns."""
    of_turn: Sequence[str | None]
    outside: Sequence[str | None]
    if columns is Dimension.DISTRICT:
        ordered = sorted(talk.districts.values(), key=lambda each: each.position)
        headings = [Heading(each.id, each.name) for each in ordered]
        of_turn, outside = talk.places, [each.district for each in talk.sources]
    elif columns is Dimension.ROLE:
        headings = [Heading(role.value, role.value) for role in Role]
        of_turn = [speaker.role.value if speaker else None for speaker in talk.speakers]
        outside = [None] * len(talk.sources)
    else:
        headings = [Heading(kind.value, kind.value) for kind in SourceKind]
        outside = [each.kind.value for each in talk.sources]
        of_turn = [outside[text] for text in talk.index.turns.text]
    used = {*of_turn, *outside}
    headings = [each for each in headings if each.id in used]
    place: dict[str | None, int] = {each.id: number for number, each in enumerate(headings)}
    return (
        tuple(headings),
        [place.get(each, -1) for each in of_turn],
        [place.get(each, -1) for each in outside],
    )
