"""What counts: all codings, or those of moderators' talk and, in blind mode, those of other coders left out."""

from workbench.domain.codings import Coding
from workbench.domain.ids import CodingId
from workbench.domain.participants import Participant, Role
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project


def left_out(project: Project, *, moderator: bool | None = None) -> frozenset[CodingId]:
    """Return the codings that don't count: those that begin in a moderator's turn, where such talk is left out.

    In blind mode those of other coders are among them: who reads codings past ``Project.reader`` leaves these out.
    ``moderator`` says whether moderators' talk counts; None leaves that to the project.
    """
    from workbench.storage.reads import codings_not_by, codings_spoken_by

    counts = project.moderator_counts if moderator is None else moderator
    without: frozenset[CodingId] = frozenset()
    if not counts:
        without |= codings_spoken_by(project.file, Role.MODERATOR.value)
    if project.eyes is not None:
        without |= codings_not_by(project.file, project.eyes)
    return without


def is_counted(project: Project, coding: Coding) -> bool:
    """Tell whether one coding counts, by what the project lets count and without a look at any other."""
    from workbench.storage.reads import speaker_at

    if project.moderator_counts or not project.may_see(coding.coder):
        return project.may_see(coding.coder)
    speaker = speaker_at(project.file, coding.source, coding.segment.speaks_at)
    person = project.reader.find(Participant, speaker) if speaker else None
    return person is None or person.role is not Role.MODERATOR


def counted_codings(
    project: Project, reader: ProjectReader, *, moderator: bool | None = None
) -> tuple[Coding, ...]:
    """Return the codings that count, in the order in which they were made; ``moderator`` as in ``left_out``."""
    without = left_out(project, moderator=moderator)
    return tuple(coding for coding in reader.all(Coding) if coding.id not in without)
