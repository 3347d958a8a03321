"""Talks for the learner: a transcript's units with their words in normal form, and how finely coders cut.

``talk_of`` needs of the pipeline its tokenizer and its language only, and works on whole columns of tokens, as a
project holds millions of words: each distinct word is brought to its normal form once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from workbench.domain.ids import ParticipantId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.language.columns import bounds, column
from workbench.language.cutting import Cut, cuts
from workbench.language.learning.lesson import Grain, Talk, Unit
from workbench.language.normal import Forms
from workbench.language.norms import NORMS, forms_of, norm_of
from workbench.language.sentences import sentence_spans
from workbench.language.tongues import speaks_english

NEARLY_ALL: Final = 0.9
"""Who covers this much of the paragraphs that they touch (code points) has coded paragraphs."""
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
    parted = Parted.of(read(nlp, transcript.text))
    return talk_in(parted, transcript, people, grain, district)


def read(nlp: Language, text: str) -> Doc:
    """Return a text as the pipeline's first component parts it into words in normal form."""
    doc = nlp.get_pipe(NORMS)(nlp.make_doc(text))
    assert isinstance(doc, Doc)
    return doc


def talk_in(
    parted: "Parted",
    transcript: Transcript,
    people: Mapping[ParticipantId, Participant],
    grain: Grain,
    district: str = "",
) -> Talk:
    """Return the talk whose text was parted into words already. Arguments as for ``talk_of``."""
    found = cuts(transcript, grain)
    words = parted.words(transcript.text, found)
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
    wanted = talk.units[unit]
    parted = Parted.of(read(nlp, transcript.text))
    return parted.places(transcript.text, Cut(wanted.start, wanted.end, wanted.turn))


@dataclass(frozen=True, slots=True)
class Tally:
    """Of how many spans a source tells how finely people cut, and how many of these cover nearly all they touch."""

    telling: int
    whole: int


def grain_from(tallies: Iterable[Tally]) -> Grain:
    """Tell how finely people cut.

    As long as fewer than eight spans tell anything, and when at least half of them cover nearly all of the paragraphs
    that they touch, the grain is the paragraph.
    """
    found = list(tallies)
    telling, whole = sum(each.telling for each in found), sum(each.whole for each in found)
    return Grain.SENTENCE if telling >= _ENOUGH_TO_TELL and whole < _MOSTLY * telling else Grain.PARAGRAPH


def tally_of(transcript: Transcript, spans: Iterable[Span]) -> Tally:
    """Count in one transcript: only spans that touch a paragraph of several sentences tell, each of them once."""
    paragraphs = cuts(transcript, Grain.PARAGRAPH)
    starts, ends = [each.start for each in paragraphs], [each.end for each in paragraphs]
    several: dict[int, bool] = {}
    telling = whole = 0
    for span in sorted(set(spans)):
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        for at in range(first, last):
            if at not in several:
                several[at] = len(sentence_spans(transcript.text[starts[at] : ends[at]])) > 1
        if any(several[at] for at in range(first, last)):
            telling += 1
            whole += _covers(span, paragraphs[first:last])
    return Tally(telling, whole)


def _covers(span: Span, touched: Sequence[Cut]) -> bool:
    covered = sum(min(span.end, each.end) - max(span.start, each.start) for each in touched)
    return covered >= NEARLY_ALL * sum(each.end - each.start for each in touched)


def _speaker(said: tuple[str, Participant | None] | None) -> tuple[str, str, bool]:
    if said is None:
        return "", "", False
    label, who = said
    return label, who.role.value if who else "", who is not None and who.role is Role.MODERATOR


class Parted:
    """The words of a text in normal form, as columns: what a Doc that the pipeline has read comes to."""

    def __init__(
        self,
        start: NDArray[np.int64],
        end: NDArray[np.int64],
        norm: NDArray[np.int64],
        forms: Sequence[Forms],
    ) -> None:
        """Take where each token starts and ends (code points), and which of ``forms`` are its words."""
        self._start, self._end, self._norm = start, end, norm
        self._numbers: list[int] = norm.tolist()
        self._forms = forms

    @classmethod
    def of(cls, doc: Doc) -> "Parted":
        """Return the words of a Doc whose norms were written."""
        kinds, norm = np.unique(column(doc, "NORM"), return_inverse=True)
        forms = [_words_in(kind, doc.vocab) for kind in kinds.tolist()]
        return cls(*bounds(doc), norm.astype(np.int64), forms)

    def words(self, text: str, found: Sequence[Cut]) -> Iterator[Forms]:
        """Give the normal forms of the words in each cut."""
        forms = self._forms
        for cut, first, last in self._rows(found):
            said = tuple(chain.from_iterable(map(forms.__getitem__, self._numbers[first:last])))
            yield (*self._broken(text, cut, first), *said)

    def places(self, text: str, cut: Cut) -> tuple[tuple[int, int], ...]:
        """Return where the words of a cut stand, in the order in which ``words`` gives them."""
        ((_, first, last),) = self._rows([cut])
        found = [(cut.start, int(self._end[first - 1]))] * len(self._broken(text, cut, first))
        for token in range(first, last):
            place = int(self._start[token]), int(self._end[token])
            found += [place] * len(self._forms[self._numbers[token]])
        return tuple(found)

    def _rows(self, found: Sequence[Cut]) -> Iterator[tuple[Cut, int, int]]:
        """Give each cut with its tokens (half-open)."""
        firsts = np.searchsorted(self._start, [cut.start for cut in found])
        lasts = np.searchsorted(self._start, [cut.end for cut in found])
        yield from zip(found, firsts.tolist(), lasts.tolist(), strict=True)

    def _broken(self, text: str, cut: Cut, first: int) -> Forms:
        """Return the forms of a word that begins inside a token, as where a label is glued to speech: *P1:Saya*."""
        if not first or self._end[first - 1] <= cut.start:
            return ()
        english = speaks_english(text[cut.start : cut.end].lower().split())
        return forms_of(norm_of(text[cut.start : int(self._end[first - 1])], english))


_FORMS: Final[dict[int, Forms]] = {}
"""The words in norms, by spaCy's numbers for these, which are the same in every vocabulary."""


def words_in_norm(number: int, norm: str) -> Forms:
    """Return the words in a norm, of which spaCy's number is known, and remember them."""
    known = _FORMS.get(number)
    if known is None:
        known = _FORMS[number] = forms_of(norm)
    return known


def _words_in(number: int, vocab: Vocab) -> Forms:
    known = _FORMS.get(number)
    return words_in_norm(number, vocab.strings[number]) if known is None else known
