"""What is coded where and by whom it is said: all codings that count, summed up without making a record of each."""

from collections import Counter
from dataclasses import dataclass

from workbench.coding.retrieval import place_of
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class CodedFact:
    """So many ``codings`` of a code in a source, said by one speaker (None: nobody known) and placed in a district."""

    code: CodeId
    source: SourceId
    district: DistrictId | None
    speaker: ParticipantId | None
    led: bool
    codings: int


def coded_facts(
    project: Project, reader: ProjectReader, *, moderator: bool | None = None
) -> tuple[CodedFact, ...]:
    """Return the codings that count, as ``counting.counted_codings`` says, by code, source and speaker.

    ``led`` says that the speaker leads the talk; ``moderator`` whether such talk counts, None leaves it to the project.
    """
    from workbench.storage.reads import NOBODY, coding_columns

    columns = coding_columns(project.file)
    rows = zip(columns.code, columns.source, columns.participant, columns.coder, strict=True)
    counted = Counter(rows).items()
    guids = columns.guids
    sources = {each.id: each for each in reader.all(Source)}
    speaking = {guids[each] for each in set(columns.participant) if each != NOBODY}
    people = {each.id: each for each in reader.among(Participant, speaking)}
    counts = project.moderator_counts if moderator is None else moderator
    eyes = project.eyes
    found: dict[tuple[CodeId, SourceId, ParticipantId | None], int] = {}
    for (code, source, speaker, coder), number in counted:
        if eyes is not None and guids[coder] != eyes:
            continue
        known = ParticipantId(guids[speaker]) if speaker != NOBODY else None
        key = CodeId(guids[code]), SourceId(guids[source]), known
        found[key] = found.get(key, 0) + number
    facts: list[CodedFact] = []
    for (code_id, source_id, person), number in sorted(found.items(), key=lambda each: _ordered(each[0])):
        one = people.get(person) if person is not None else None
        led = one is not None and one.role is Role.MODERATOR
        if source_id in sources and (counts or not led):
            place = place_of(sources[source_id], one)
            facts.append(CodedFact(code_id, source_id, place, person, led, number))
    return tuple(facts)


def unplaced_codings(facts: tuple[CodedFact, ...], districts: tuple[District, ...]) -> int:
    """Return how many codings belong to none of the districts."""
    there = {each.id for each in districts}
    return sum(fact.codings for fact in facts if fact.district not in there)


def _ordered(key: tuple[CodeId, SourceId, ParticipantId | None]) -> tuple[str, str, str]:
    code, source, speaker = key
    return code, source, speaker or ""
