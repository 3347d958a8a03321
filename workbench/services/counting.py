"""What counts: all codings, or those of moderators' talk left out, as the project says."""

from workbench.domain.codings import Coding
from workbench.domain.ids import CodingId
from workbench.domain.participants import Role
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project


def left_out(project: Project, *, moderator: bool | None = None) -> frozenset[CodingId]:
    """Return the codings that don't count: those that begin in a moderator's turn, where such talk is left out.

    ``moderator`` says whether it counts; None leaves that to the project.
    """
    from workbench.storage.reads import codings_spoken_by

    counts = project.moderator_counts if moderator is None else moderator
    return frozenset() if counts else codings_spoken_by(project.file, Role.MODERATOR.value)


def counted_codings(
    project: Project, reader: ProjectReader, *, moderator: bool | None = None
) -> tuple[Coding, ...]:
    """Return the codings that count, in the order in which they were made; ``moderator`` as in ``left_out``."""
    without = left_out(project, moderator=moderator)
    return tuple(coding for coding in reader.all(Coding) if coding.id not in without)
