"""Talks for the learner: a transcript's units with their words in normal form, and how finely coders cut.

``talk_of`` needs of the pipeline its tokenizer and its language only, and works on whole columns of tokens, as a
project holds millions of words: each distinct word is brought to its normal form once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from workbench.domain.ids import ParticipantId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.language.cutting import Cut, cuts
from workbench.language.learning.lesson import Grain, Talk, Unit
from workbench.language.normal import Forms, english_normal, indonesian_normal
from workbench.language.sentences import sentence_spans
from workbench.language.tongues import Tongue, mark_of, tongue_of

NEARLY_ALL: Final = 0.9
"""Who covers this much of the paragraphs that they touch (code points) has coded paragraphs."""
_CLEAR: Final = 2
"""So many more everyday words of one language than of the other tell which one a unit is in; else it is the talk's."""
_MOSTLY: Final = 0.5
_ENOUGH_TO_TELL: Final = 8


def talk_of(
    nlp: Language,
    transcript: Transcript,
    people: Mapping[ParticipantId, Participant],
    grain: Grain,
    district: str = "",
) -> Talk:
    """Return a transcript as the learner sees it. ``people`` are those who take part, by their ids.

    A unit's ``speaker`` is the turn's label as it stands in the text: in a survey, the question's key.
    """
    doc = nlp.make_doc(transcript.text)
    return talk_in(doc, transcript, people, grain, district)


def talk_in(
    doc: Doc,
    transcript: Transcript,
    people: Mapping[ParticipantId, Participant],
    grain: Grain,
    district: str = "",
) -> Talk:
    """Return the talk whose text was parted into words already. Arguments as for ``talk_of``."""
    found = cuts(transcript, grain)
    words = _Columns(doc).words(found)
    who = {turn.index: (turn.speaker, people.get(turn.participant) if turn.participant else None)
           for turn in transcript.turns}  # fmt: skip
    units = (
        Unit(cut.start, cut.end, said, cut.turn, *_speaker(who.get(cut.turn)))
        for cut, said in zip(found, words, strict=True)
    )
    return Talk(transcript.source, tuple(units), district)


def word_places(nlp: Language, transcript: Transcript, talk: Talk, unit: int) -> tuple[tuple[int, int], ...]:
    """Return where each of a unit's words stands, in code points of the source: as many pairs as the unit has words.

    Words that were written as one (*gabisa*) stand at the same place.
    """
    return places_in(nlp.make_doc(transcript.text), talk.units[unit])


def places_in(doc: Doc, unit: Unit) -> tuple[tuple[int, int], ...]:
    """Return what ``word_places`` does for a text that was parted into words already."""
    return _Columns(doc).places(Cut(unit.start, unit.end, unit.turn))


def grain_of(coded: Iterable[tuple[Transcript, Sequence[Span]]]) -> Grain:
    """Tell how finely people cut, from the spans that they coded in each transcript; the same span counts once.

    Only spans that touch a paragraph of several sentences tell anything. As long as fewer than eight of them do, and
    when at least half of them cover nearly all of the paragraphs they touch, the grain is the paragraph.
    """
    whole = telling = 0
    for transcript, spans in coded:
        paragraphs = cuts(transcript, Grain.PARAGRAPH)
        several = [len(sentence_spans(transcript.text[each.start : each.end])) > 1 for each in paragraphs]
        ends = np.array([each.end for each in paragraphs], dtype=np.int64)
        starts = np.array([each.start for each in paragraphs], dtype=np.int64)
        for span in sorted(set(spans)):
            first, last = (
                np.searchsorted(ends, span.start, "right"),
                np.searchsorted(starts, span.end, "left"),
            )
            touched = paragraphs[first:last]
            if any(several[first:last]):
                telling += 1
                whole += _covers(span, touched)
    return Grain.SENTENCE if telling >= _ENOUGH_TO_TELL and whole < _MOSTLY * telling else Grain.PARAGRAPH


def _covers(span: Span, touched: Sequence[Cut]) -> bool:
    covered = sum(min(span.end, each.end) - max(span.start, each.start) for each in touched)
    return covered >= NEARLY_ALL * sum(each.end - each.start for each in touched)


def _speaker(said: tuple[str, Participant | None] | None) -> tuple[str, str, bool]:
    if said is None:
        return "", "", False
    label, who = said
    return label, who.role.value if who else "", who is not None and who.role is Role.MODERATOR


class _Columns:
    """A Doc's tokens as columns: where they stand, and the normal forms of each distinct one."""

    def __init__(self, doc: Doc) -> None:
        self._text = doc.text
        orths, word = np.unique(_column(doc, "ORTH"), return_inverse=True)
        self._distinct = [doc.vocab.strings[int(orth)] for orth in orths]
        self._word: NDArray[np.int64] = word.astype(np.int64)
        self._start = _column(doc, "IDX").astype(np.int64)
        self._end = self._start + np.array([len(each) for each in self._distinct], dtype=np.int64)[self._word]
        marks = np.array([mark_of(each.lower()) for each in self._distinct], dtype=np.int64)[self._word]
        self._balance: NDArray[np.int64] = np.concatenate([[0], np.cumsum(marks)])
        self._tongue = tongue_of(doc.vocab)
        self._forms = {english: self._forms_in(english=english) for english in (False, True)}
        self._numbers: list[int] = self._word.tolist()

    def words(self, found: Sequence[Cut]) -> Iterator[Forms]:
        """Give the normal forms of the words in each cut."""
        for cut, first, last, english in self._rows(found):
            forms = self._forms[english]
            said = tuple(chain.from_iterable(map(forms.__getitem__, self._numbers[first:last])))
            yield (*self._broken(cut, first, english=english), *said)

    def places(self, cut: Cut) -> tuple[tuple[int, int], ...]:
        """Return where the words of a cut stand, in the order in which ``words`` gives them."""
        found: list[tuple[int, int]] = []
        for _, first, last, english in self._rows([cut]):
            broken = self._broken(cut, first, english=english)
            found += [(cut.start, int(self._end[first - 1]))] * len(broken)
            for token in range(first, last):
                place = int(self._start[token]), int(self._end[token])
                found += [place] * len(self._forms[english][self._numbers[token]])
        return tuple(found)

    def _rows(self, found: Sequence[Cut]) -> Iterator[tuple[Cut, int, int, bool]]:
        """Give each cut with its tokens (half-open) and whether it is in English."""
        firsts = np.searchsorted(self._start, [cut.start for cut in found])
        lasts = np.searchsorted(self._start, [cut.end for cut in found])
        english = self._speak_english(self._balance[lasts] - self._balance[firsts])
        yield from zip(found, firsts.tolist(), lasts.tolist(), english.tolist(), strict=True)

    def _speak_english(self, balance: NDArray[np.int64]) -> NDArray[np.bool_]:
        if self._tongue is not Tongue.MIXED:
            return np.full(len(balance), self._tongue is Tongue.ENGLISH)
        return np.where(np.abs(balance) >= _CLEAR, balance > 0, self._balance[-1] > 0)

    def _broken(self, cut: Cut, first: int, *, english: bool) -> Forms:
        """Return the forms of a word that begins inside a token, as where a label is glued to speech: *P1:Saya*."""
        if not first or self._end[first - 1] <= cut.start:
            return ()
        rest = self._text[cut.start : int(self._end[first - 1])]
        return (english_normal if english else indonesian_normal)(rest)

    def _forms_in(self, *, english: bool) -> list[Forms]:
        if self._tongue is not Tongue.MIXED and english is not (self._tongue is Tongue.ENGLISH):
            return []
        return [*map(english_normal if english else indonesian_normal, self._distinct)]


def _column(doc: Doc, attribute: str) -> NDArray[np.uint64]:
    return doc.to_array(attribute).astype(np.uint64).reshape(-1)
