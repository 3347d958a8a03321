"""Retrieval: codings with everything that screen and print say about them."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.codings import Coding, Quotation
from workbench.domain.ids import DistrictId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.texts import paragraph_starts
from workbench.domain.turns import turn_at


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: districts and coders by name, codes by path, memos by the coding that they are about."""

    districts: Mapping[str, str]
    coders: Mapping[str, str]
    codes: Mapping[str, str]
    memos: Mapping[str, str]


def asks_speaker(source: Source) -> bool:
    """Tell whether what stands in a source belongs to the district of who says it: in surveys, or without another."""
    return source.kind is SourceKind.SURVEY or source.district is None


def place_of(source: Source, speaker: Participant | None) -> DistrictId | None:
    """Return the district to which words of ``speaker`` in a source belong, None when nobody said which."""
    if speaker is not None and speaker.district is not None and asks_speaker(source):
        return speaker.district
    return source.district


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
                names.districts.get(place_of(source, speaker) or "", ""),
                speaker.name if speaker else "",
                speaker.role if speaker else None,
                names.memos.get(coding.id, ""),
            )
        )
    return found
