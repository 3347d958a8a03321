"""Suggesting: weighs what the pipeline found in a source and proposes codes for sentences, with reasons."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, ParticipantId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, ReasonKind, Suggestion
from workbench.domain.turns import Turn
from workbench.language.lexicon import TermHit, TermKind
from workbench.language.pipeline import similarity_of
from workbench.language.similarity import Example, Likeness

REPEATED = 0.2
"""A term's second and later occurrences count for this much of the first."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """How findings become a confidence, and which confidence is enough.

    Likeness up to ``unlike`` counts nothing; a full likeness would give ``likeness`` alone. Terms of a code with fewer
    examples than ``examples`` count in full, as there is nothing else to go by; later they count ``terms`` of that. A
    stretch of fewer than ``words`` words says the less the shorter it is. ``joins`` is the least confidence of a
    sentence that may be part of a proposal, ``enough`` that of the whole. Of a code with too few examples only the
    ``untried`` surest proposals in a source are made.
    """

    likeness: float = 0.9
    unlike: float = 0.05
    examples: int = 3
    terms: float = 0.65
    words: int = 4
    joins: float = 0.25
    enough: float = 0.6
    untried: int = 3


WEIGHING = Weighing()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one code in one stretch of neighbouring sentences."""

    start: int
    end: int
    words: int
    hits: tuple[TermHit, ...]
    likeness: Likeness | None
    examples: int = 0

    def joined(self, other: "Evidence") -> "Evidence":
        """Return the evidence of this stretch and the one that follows it, taken as one."""
        nearest = max((self.likeness, other.likeness), key=_score)
        words = self.words + other.words
        return Evidence(self.start, other.end, words, self.hits + other.hits, nearest, self.examples)

    def confidence(self, weighing: Weighing) -> float:
        """Return how sure it makes, in 0..1; taking a term away always makes less sure."""
        doubt = 1.0
        trust = weighing.terms if self.examples >= weighing.examples else 1.0
        seen: set[tuple[str, ...]] = set()
        for hit in self.hits:
            doubt *= 1 - trust * hit.weight * (REPEATED if hit.term.stems in seen else 1)
            seen.add(hit.term.stems)
        above = max(0.0, _score(self.likeness) - weighing.unlike) / (1 - weighing.unlike)
        weight = min(1.0, math.sqrt(self.words / weighing.words))
        return round(weight * (1 - doubt * (1 - weighing.likeness * above)), 6)


def _score(likeness: Likeness | None) -> float:
    return likeness.score if likeness else 0.0


def speech(transcript: Transcript, people: Mapping[ParticipantId, Participant]) -> Iterator[Span]:
    """Give the stretches of a transcript for which codes may be proposed.

    A turn counts without its label; the moderator's turns don't. A text without turns is one stretch.
    """
    if not transcript.turns and transcript.text:
        yield Span(0, len(transcript.text))
    for turn in transcript.turns:
        if turn.text_start < turn.end and not _led_by_moderator(turn, people):
            yield Span(turn.text_start, turn.end)


def _led_by_moderator(turn: Turn, people: Mapping[ParticipantId, Participant]) -> bool:
    who = people.get(turn.participant) if turn.participant else None
    return who is not None and who.role is Role.MODERATOR


def examples_of(codings: Iterable[Coding]) -> Iterator[Example]:
    """Give codings in the form from which the pipeline learns."""
    for each in codings:
        yield Example(each.id, each.code, each.source, each.span.start, each.span.end, each.segment.quote)


def proposals(
    nlp: Language, transcript: Transcript, stretches: Iterable[Span], weighing: Weighing = WEIGHING
) -> list[Suggestion]:
    """Return what the pipeline proposes for these stretches of a source, in the order of the text.

    Neighbouring sentences of one stretch that speak for the same code are proposed as one segment.
    """
    examples = similarity_of(nlp).examples()
    found: list[Suggestion] = []
    for stretch in stretches:
        doc = nlp.make_doc(stretch.of(transcript.text))
        doc._.workbench_source, doc._.workbench_offset = transcript.source, stretch.start
        found += _proposals_in(nlp(doc), transcript, stretch.start, weighing, examples)
    kept = {*_surest_untried(found, examples, weighing)}
    tried = (each for each in found if examples[each.code] >= weighing.examples or each in kept)
    return sorted(tried, key=lambda each: (each.span, -each.confidence, each.code))


def _surest_untried(
    found: Iterable[Suggestion], examples: Counter[str], weighing: Weighing
) -> Iterator[Suggestion]:
    by_code: dict[str, list[Suggestion]] = {}
    for each in found:
        if examples[each.code] < weighing.examples:
            by_code.setdefault(each.code, []).append(each)
    for group in by_code.values():
        yield from sorted(group, key=lambda each: (-each.confidence, each.span))[: weighing.untried]


def _proposals_in(
    doc: Doc, transcript: Transcript, offset: int, weighing: Weighing, examples: Counter[str]
) -> Iterator[Suggestion]:
    sentences = [_evidence(doc, at, sentence, examples) for at, sentence in enumerate(doc.sents)]
    for code in sorted({code for evidence in sentences for code in evidence}):
        each_sentence = (evidence.get(code) for evidence in sentences)
        for run in _runs(each_sentence, weighing):
            confidence = run.confidence(weighing)
            if confidence >= weighing.enough:
                yield _suggestion(doc, transcript, offset, confidence, code, run)


def _runs(sentences: Iterable[Evidence | None], weighing: Weighing) -> Iterator[Evidence]:
    """Join neighbouring sentences that all say enough to be part of a proposal."""
    run: Evidence | None = None
    for evidence in sentences:
        if evidence is not None and evidence.confidence(weighing) >= weighing.joins:
            run = run.joined(evidence) if run else evidence
        elif run:
            yield run
            run = None
    if run:
        yield run


def _evidence(doc: Doc, at: int, sentence: Tokens, examples: Counter[str]) -> dict[str, Evidence]:
    hits: dict[str, list[TermHit]] = {}
    for hit in doc._.workbench_terms:
        if sentence.start <= hit.start < sentence.end:
            hits.setdefault(hit.term.code, []).append(hit)
    words = sum(any(map(str.isalnum, token.text)) for token in sentence)
    likeness: Mapping[str, Likeness] = doc._.workbench_likeness[at] if doc._.workbench_likeness else {}
    return {
        code: Evidence(
            sentence.start, sentence.end, words, tuple(hits.get(code, ())), likeness.get(code), examples[code]
        )
        for code in (*hits, *(code for code in likeness if code not in hits))
    }


def _suggestion(
    doc: Doc, transcript: Transcript, offset: int, confidence: float, code: str, evidence: Evidence
) -> Suggestion:
    tokens = doc[evidence.start : evidence.end]
    words = tokens.text.rstrip()
    start = offset + tokens.start_char
    span = Span(start, start + len(words))
    reasons = tuple(_reasons(doc, offset, evidence))
    return Suggestion(transcript.source, span, words, CodeId(code), confidence, reasons)


def _reasons(doc: Doc, offset: int, evidence: Evidence) -> Iterator[Reason]:
    """Give the reasons, the most telling first: keywords and names, the example, words of the definition."""
    terms = sorted(evidence.hits, key=lambda hit: (-hit.weight, hit.start))
    yield from _terms(
        doc, offset, (hit for hit in terms if hit.term.kind is not TermKind.DEFINITION), ReasonKind.TERM
    )
    if evidence.likeness is not None:
        example = evidence.likeness.example
        yield Reason(ReasonKind.EXAMPLE, example.text, CodingId(example.coding))
    yield from _terms(
        doc, offset, (hit for hit in terms if hit.term.kind is TermKind.DEFINITION), ReasonKind.DEFINITION
    )


def _terms(doc: Doc, offset: int, hits: Iterable[TermHit], kind: ReasonKind) -> Iterator[Reason]:
    seen: set[tuple[str, ...]] = set()
    for hit in hits:
        if hit.term.stems not in seen:
            seen.add(hit.term.stems)
            tokens = doc[slice(*hit.shown)]
            span = Span(offset + tokens.start_char, offset + tokens.end_char)
            yield Reason(kind, tokens.text, None, span)
