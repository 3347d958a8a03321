"""Retrieval: codings with everything that screen and print say about them."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.codings import Coding, Quotation
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.texts import paragraph_starts
from workbench.domain.turns import turn_at


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: districts and coders by name, codes by path, memos by the coding that they are about."""

    districts: Mapping[str, str]
    coders: Mapping[str, str]
    codes: Mapping[str, str]
    memos: Mapping[str, str]


def quotations_of(
    source: Source,
    transcript: Transcript,
    participants: Iterable[Participant],
    codings: Sequence[Coding],
    names: Names,
) -> list[Quotation]:
    """Return a source's codings as quotations, in the order of the text."""
    people = {each.id: each for each in participants}
    starts = paragraph_starts(transcript.text)
    district = names.districts.get(source.district or "", "")
    found: list[Quotation] = []
    for coding in sorted(codings, key=lambda each: (each.span, names.codes[each.code], each.id)):
        turn = turn_at(transcript.turns, coding.segment.speaks_at)
        speaker = people.get(turn.participant) if turn is not None and turn.participant else None
        found.append(
            Quotation(
                coding,
                source.name,
                names.codes[coding.code],
                names.coders[coding.coder],
                bisect_right(starts, coding.span.start),
                district,
                speaker.name if speaker else "",
                speaker.role if speaker else None,
                names.memos.get(coding.id, ""),
            )
        )
    return found
