"""Sources that are coded to their end: what bears no code there is meant to bear none, and the machine may learn it."""

from collections.abc import Collection

from workbench.coding.deciding import FinishSource, ReopenSource
from workbench.domain.ids import FinishedId, SourceId, new_id
from workbench.domain.suggestions import Finished
from workbench.services.projects import Project


def finished_sources(project: Project) -> frozenset[SourceId]:
    """Return the sources that the coder who works now has finished."""
    coder = project.coder.id
    return frozenset(each.source for each in project.reader.all(Finished) if each.coder == coder)


def turned(project: Project, source: SourceId) -> FinishSource | ReopenSource:
    """Return the operation that says a source is finished or, where it is, takes that back."""
    coder = project.coder.id
    for each in project.reader.where(Finished, source=source):
        if each.coder == coder:
            return ReopenSource(each.id)
    return FinishSource(Finished(FinishedId(new_id()), source, coder, project.clock()))


def share_finished(sources: Collection[SourceId], finished: Collection[SourceId]) -> tuple[int, int]:
    """Return how many of these sources are finished, and how many there are."""
    return sum(each in finished for each in sources), len(sources)
