"""What is coded where and by whom it is said: all codings that count, summed up without making a record of each."""

from dataclasses import dataclass

from workbench.coding.retrieval import place_of
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.count_index import count_index
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
    from workbench.analysis.coded_sums import coded_sums

    state = count_index(project).now()
    numbers = {
        kind: {number: id for id, number in ids.items()} for kind, ids in state.records.numbers.items()
    }
    eyes = project.eyes
    mine = state.records.numbers[Coder].get(eyes, -1) if eyes is not None else None
    sources = {each.id: each for each in reader.all(Source)}
    summed = coded_sums(state.codings, state.material, mine)
    speaking = {numbers[Participant][speaker] for _code, _source, speaker, _number in summed if speaker}
    people = {each.id: each for each in reader.among(Participant, sorted(speaking))}
    counts = project.moderator_counts if moderator is None else moderator
    facts: list[CodedFact] = []
    for code, source, speaker, number in summed:
        source_id = SourceId(numbers[Source][source])
        person = ParticipantId(numbers[Participant][speaker]) if speaker else None
        one = people.get(person) if person is not None else None
        led = one is not None and one.role is Role.MODERATOR
        if source_id in sources and (counts or not led):
            place = place_of(sources[source_id], one)
            code_id = CodeId(numbers[Code][code])
            facts.append(CodedFact(code_id, source_id, place, person, led, number))
    return tuple(facts)
