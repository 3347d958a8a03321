"""Checks of texts: fingerprints, turns, and the segments of codings and refusals."""

from collections.abc import Iterator

from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.personal import PersonalMark
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Refusal
from workbench.domain.texts import count_words, fingerprint
from workbench.storage.problems import Problem


def text_problems(reader: ProjectReader) -> Iterator[Problem]:
    """Give what is wrong with any source's text and with what points into it."""
    for source in reader.all(Source):
        transcript = reader.find(Transcript, source.id)
        if transcript is None:
            yield Problem("source", source.id, "text_missing")
            continue
        yield from _source_problems(source, transcript.text)
        yield from _turn_problems(transcript)
        for coding in reader.where(Coding, source=source.id):
            yield from _segment_problems("coding", coding.id, coding.segment, transcript.text, source.sha256)
        for refusal in reader.where(Refusal, source=source.id):
            if refusal.span.end > len(transcript.text):
                yield Problem("refusal", refusal.id, "span_out_of_range", str(refusal.span.end))
        for mark in reader.where(PersonalMark, source=source.id):
            yield from _segment_problems(
                "personal_mark", mark.id, mark.segment, transcript.text, source.sha256
            )
        # Each earlier text once, however much waits in it: they are long.
        waiting = reader.where(Unplaced, source=source.id)
        earlier = {each: reader.find(EarlierText, each) for each in dict.fromkeys(i.earlier for i in waiting)}
        for item in waiting:
            yield from _waiting_problems(item, earlier[item.earlier], len(transcript.text))


def _waiting_problems(item: Unplaced, earlier: EarlierText | None, length: int) -> Iterator[Problem]:
    segment = item.segment
    if earlier is None:
        yield Problem("unplaced", item.id, "text_missing", item.earlier)
    elif segment is None or segment.span.of(earlier.transcript.text) != segment.quote:
        yield Problem("unplaced", item.id, "quote_differs")
    for candidate in item.candidates:
        if candidate.end > length:
            yield Problem("unplaced", item.id, "span_out_of_range", str(candidate.end))


def _source_problems(source: Source, text: str) -> Iterator[Problem]:
    if fingerprint(text) != source.sha256:
        yield Problem("source", source.id, "fingerprint_differs")
    if len(text) != source.characters:
        yield Problem("source", source.id, "characters_differ", str(len(text)))
    if count_words(text) != source.words:
        yield Problem("source", source.id, "words_differ", str(count_words(text)))


def _turn_problems(transcript: Transcript) -> Iterator[Problem]:
    end = 0
    for place, turn in enumerate(transcript.turns):
        if not turn.start <= turn.text_start <= turn.end <= len(transcript.text):
            yield Problem("transcript", transcript.id, "turn_out_of_range", str(place))
        if turn.start < end or turn.index != place:
            yield Problem("transcript", transcript.id, "turn_out_of_order", str(place))
        end = turn.end


def _segment_problems(kind: str, id: str, segment: Segment, text: str, sha256: str) -> Iterator[Problem]:
    if segment.span.end > len(text):
        yield Problem(kind, id, "span_out_of_range", str(segment.span.end))
    elif segment.span.of(text) != segment.quote:
        yield Problem(kind, id, "quote_differs")
    if segment.text_sha256 != sha256:
        yield Problem(kind, id, "text_differs")
