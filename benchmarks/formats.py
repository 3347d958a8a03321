"""Reading and importing 200 transcripts of 8,000 words in each format, beside a library's bare reading."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.bare import BARE
from benchmarks.comparing import Goal, Result, timed
from benchmarks.importing import import_all
from benchmarks.material import TURN
from benchmarks.transcript_files import FORMS, forget_older, transcript_files
from workbench.domain.sources import Source, Transcript
from workbench.language import readers
from workbench.services import studies

FILES, WORDS, RUNS = 200, 8_000, 3


def measured(folder: Path) -> Iterator[Result]:
    """Take bare reading, our reading and the whole import in turn, format by format. Seconds are those of one file."""
    forget_older()
    for form in FORMS:
        yield from _compared(folder, form, transcript_files(form, FILES, WORDS))


def _compared(folder: Path, form: str, files: list[Path]) -> Iterator[Result]:
    floor, bare = BARE[form]
    reading: list[float] = []
    importing: list[float] = []
    floors: list[float] = []
    # what a library loads when it is first used is no file's time
    bare(files[0])
    readers.read(files[0])
    for number in range(RUNS):
        floors.append(timed(partial(_each, bare, files)) / FILES)
        reading.append(timed(partial(_each, readers.read, files)) / FILES)
        importing.append(_imported(folder / f"{form} {number}.workbench", files) / FILES)
    for done, times in (("read", reading), ("import", importing)):
        what = f"{done} {FILES} transcripts of {WORDS:,} words ({form}), one of them"
        yield Result(Goal(what, floor), tuple(times), tuple(floors))


def _each(read: Callable[[Path], object], files: list[Path]) -> None:
    for path in files:
        read(path)


def _imported(path: Path, files: list[Path]) -> float:
    """Return the seconds from the files to texts, turns, journal and the index of words in a fresh project."""
    project = studies.create(path)
    try:
        seconds = timed(partial(import_all, project, files))
        # a talk that came in as prose would have cost less
        talks = [project.reader.get(Transcript, each.id) for each in project.reader.all(Source)]
        assert all(len(each.turns) >= WORDS / (2 * TURN) for each in talks)
        return seconds
    finally:
        project.close()
        path.unlink()
