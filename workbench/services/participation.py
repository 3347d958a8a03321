"""Participation as a use case: who takes part in one source, in some, in a district's, in all."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from workbench.coding.cast import people_in
from workbench.coding.participation import Participation
from workbench.coding.taking_part import merged, participation
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import ProjectReader
from workbench.services.jobs import Progress


@dataclass(frozen=True, slots=True)
class SourceParticipation:
    """The participation in one source."""

    source: Source
    participation: Participation


@dataclass(frozen=True, slots=True)
class ParticipationOverview:
    """The participation in some sources, in each and over all of them; ``districts`` are all of the study."""

    sources: tuple[SourceParticipation, ...]
    overall: Participation
    districts: Mapping[DistrictId, District]

    def place_of(self, district: DistrictId | None) -> str:
        """Return a district's name; empty for none."""
        found = self.districts.get(district) if district else None
        return found.name if found else ""


def participation_in(reader: ProjectReader, source: Source) -> Participation:
    """Return the participation in one source; raise UnknownThing when it has no transcript."""
    transcript = reader.get(Transcript, source.id)
    people = {each.id: each for each in people_in(reader, transcript)}
    return participation(transcript, people, source.district)


def participation_overview(
    reader: ProjectReader,
    sources: Collection[SourceId] = (),
    district: DistrictId | None = None,
    progress: Progress | None = None,
) -> ParticipationOverview:
    """Return the participation in ``sources`` (all when none is named), of one district when that is named.

    A survey counts only when it is named itself: answers on a sheet are no talk. Sources come by district, as the
    study orders those, then by name; those without district last.

    Raises:
        Cancelled: ``progress`` says that nobody waits any more.
    """
    districts = {each.id: each for each in reader.all(District)}
    wanted = [
        each
        for each in reader.all(Source)
        if (each.id in sources if sources else each.kind is not SourceKind.SURVEY)
        and (district is None or each.district == district)
    ]
    wanted.sort(key=lambda each: (*_place(each, districts), each.name.casefold()))
    people = {each.id: each for each in reader.all(Participant)}
    found: list[SourceParticipation] = []
    for done, source in enumerate(wanted):
        if progress is not None:
            progress.advance(done, len(wanted))
        transcript = reader.get(Transcript, source.id)
        taken = participation(transcript, people, source.district)
        found.append(SourceParticipation(source, taken))
    overall = merged(each.participation for each in found)
    return ParticipationOverview(tuple(found), overall, districts)


def _place(source: Source, districts: Mapping[DistrictId, District]) -> tuple[bool, int]:
    district = districts.get(source.district) if source.district else None
    return district is None, district.position if district else 0
