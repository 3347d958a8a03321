"""Who takes part, in 200 transcripts of 8,000 words."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import many_talks
from workbench.domain.sources import Source, Transcript
from workbench.services.participation import participation_overview
from workbench.services.projects import Project

RUNS = 11
SOURCES, WORDS = 200, 8_000
FLOOR = "merely reading the transcripts with their turns"


def measured(folder: Path) -> Iterator[Result]:
    """Participation in each source and over all, from the project file to the records."""
    project = many_talks(folder / "talks.workbench", SOURCES, WORDS)
    yield compared(
        Goal(f"participation in {SOURCES} transcripts of {WORDS:,} words", FLOOR, seconds=0.5, ratio=8),
        lambda: timed(lambda: participation_overview(project.reader)),
        lambda: timed(lambda: _read(project)),
        RUNS,
    )
    project.close()


def _read(project: Project) -> None:
    for source in project.reader.all(Source):
        project.reader.get(Transcript, source.id)
