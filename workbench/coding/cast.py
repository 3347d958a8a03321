"""Who takes part in which source."""

from collections.abc import Iterable

from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import ParticipantId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.sources import Transcript
from workbench.domain.store import ProjectReader


def people_in(reader: ProjectReader, transcript: Transcript) -> tuple[Participant, ...]:
    """Return who takes part in a talk: the speakers in the order in which they first speak, then the silent."""
    return reader.among(Participant, transcript.people)


def found_nowhere_else(
    reader: ProjectReader, transcript: Transcript, people: Iterable[ParticipantId]
) -> tuple[Participant, ...]:
    """Return those of ``people`` who neither speak nor sit silent in any source but this one."""
    wanted = tuple(people)
    talks = reader.talks_of(wanted)
    alone = (each for each in wanted if talks.get(each, frozenset()) <= {transcript.source})
    return reader.among(Participant, alone)


def is_known_of(reader: ProjectReader, person: Participant) -> bool:
    """Tell whether something is known of somebody that would be lost with them: attributes, a memo, a summary."""
    if person.attributes or reader.where(Memo, about=person.id):
        return True
    return any(
        each.kind is SubjectKind.PARTICIPANT and each.subject == person.id for each in reader.all(Summary)
    )
