"""Codings by their ids as quotations, through whatever reader the words are to be seen by."""

from collections.abc import Sequence

from workbench.coding.retrieval import place_of
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodingId, ParticipantId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.query_index import Indexed


def quotations_at(
    reader: ProjectReader, state: Indexed, codings: Sequence[CodingId]
) -> tuple[Quotation, ...]:
    """Return codings as quotations, in the order asked; those that are gone since are left out.

    ``state`` tells who speaks, so that no transcript need be read; every word comes from ``reader``.
    """
    found = reader.among(Coding, codings)
    speaker_of = {each.id: _speaker(state, each.id) for each in found}
    people = {each.id: each for each in reader.among(Participant, sorted(filter(None, speaker_of.values())))}
    sources = {each.id: each for each in reader.among(Source, sorted({each.source for each in found}))}
    texts = {each: reader.text(each) for each in sources}
    coders = {each.id: each.name for each in reader.all(Coder)}
    districts: dict[str, str] = {each.id: each.name for each in reader.all(District)}
    book = Codebook(reader.all(Code))
    return tuple(
        Quotation(
            coding,
            sources[coding.source].name,
            book.path(coding.code) if coding.code in book else "",
            coders.get(coding.coder, ""),
            texts[coding.source].count("\n", 0, coding.span.start) + 1,
            districts.get(place_of(sources[coding.source], speaker) or "", ""),
            speaker.name if speaker is not None else "",
            speaker.role if speaker is not None else None,
        )
        for coding in found
        for speaker in (people.get(speaker_of[coding.id] or ParticipantId("")),)
        if coding.source in sources
    )


def _speaker(state: Indexed, coding: CodingId) -> ParticipantId | None:
    slot = state.index.slots.get(coding)
    number = int(state.index.participant[slot]) if slot is not None else -1
    person = state.facts.participants[number] if number >= 0 else None
    return person.id if person is not None else None
