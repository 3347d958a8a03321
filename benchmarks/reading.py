"""Reading 200 Word files of 8,000 words each in the reading room, and in the program itself."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.importing import FILES, RUNS, WORDS, read_bare
from benchmarks.material import word_files
from workbench.language import readers
from workbench.language.readers.room import ReadingRoom

_FLOOR = "python-docx opening the same files and reading every paragraph's and cell's text"


def measured(folder: Path) -> Iterator[Result]:
    """Read them all: in this process, in one reading process, and in two."""
    files = word_files(folder / "material", FILES, WORDS)
    ways = {
        "in the program itself": lambda: timed(lambda: [readers.read(path) for path in files]),
        "in one reading process": lambda: timed(lambda: _in_room(files, 1)),
        "in two reading processes": lambda: timed(lambda: _in_room(files, 2)),
    }
    for way, ours in ways.items():
        goal = Goal(f"read 200 transcripts of 8,000 words (.docx), {way}", _FLOOR, ratio=1.0)
        yield compared(goal, ours, lambda: timed(lambda: read_bare(files)), RUNS, warm=0)


def _in_room(files: list[Path], readers_at_once: int) -> None:
    with ReadingRoom(readers=readers_at_once) as room:
        assert all(isinstance(read, readers.Material) for _, read in room.read_all(files))
