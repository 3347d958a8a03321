"""Talk cut into passages, with who says each and where: what participants say is likened, not what leads them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.discoveries import Passage
from workbench.domain.spans import Span
from workbench.services.searching import EVERYWHERE, Where, where_flags
from workbench.services.word_counts import WordQuery, keys_of
from workbench.services.word_index import Talk

if TYPE_CHECKING:
    from workbench.analysis.passages import Stretches, Terms


@dataclass(frozen=True, slots=True)
class Cutting:
    """Which talk is likened, how finely it is cut, and which words are left out (without case and accents)."""

    where: Where = EVERYWHERE
    sentences: bool = False
    stop_words: frozenset[str] = frozenset()


PASSAGES = Cutting()


def cut(talk: Talk, cutting: Cutting) -> "Stretches":
    """Return the passages of the talk, but of those who lead it, in the order of the texts."""
    from workbench.analysis.frequencies import in_talk
    from workbench.analysis.passages import passages

    turns, outside = where_flags(talk, cutting.where)
    return passages(
        talk.index, in_talk(talk.index, talk.not_led(turns), outside), sentences=cutting.sentences
    )


def terms(talk: Talk, stretches: "Stretches", cutting: Cutting) -> "Terms":
    """Return the stems of each stretch, without stop words and numbers."""
    from workbench.analysis.passages import terms_of

    lists = WordQuery(stop_words=cutting.stop_words).lists
    return terms_of(talk.index, stretches, keys_of(talk.index, by_stem=True), lists)


def passage_of(talk: Talk, stretches: "Stretches", number: int) -> Passage:
    """Return a stretch that has words, with where it stands."""
    from workbench.analysis.passages import span_of

    first, last = int(stretches.first[number]), int(stretches.last[number])
    return passage_at(talk, *span_of(talk.index, first, last))


def passage_at(talk: Talk, text: int, start: int, end: int) -> Passage:
    """Return the words between two positions of a text (code points), with who says them where."""
    turn = talk.turn_at(text, start)
    speaker = talk.speakers[turn] if turn >= 0 else None
    district = talk.place(text, turn)
    source = talk.sources[text]
    words = talk.index.texts[text]
    return Passage(
        source.id,
        source.name,
        Span(start, end),
        words[start:end],
        speaker.name if speaker is not None else "",
        speaker.role if speaker is not None else None,
        talk.districts[district].name if district is not None else "",
        talk.ordinals[turn] if turn >= 0 else 0,
        words.count("\n", 0, start) + 1,
    )


def text_numbers(talk: Talk) -> dict[str, int]:
    """Return the number of each source's text by the source's id."""
    return {each.id: number for number, each in enumerate(talk.sources)}
