"""Talks for the learner: 1.6 million words cut into units, in normal form; each run in a process of its own."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import everything
from workbench.coding.material import SetRole
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, Transcript
from workbench.services.projects import Project, open_project
from workbench.services.talks import Talks, talks_of

FEW, RUNS = 3, 7
BARE = "the project open and spaCy loaded"
FLOOR = "bare Python: a Counter over re.findall of all texts"


def measured(folder: Path) -> Iterator[Result]:
    """The first time, with what the file keeps, and when little changed."""
    path = folder / "everything.workbench"
    everything(path).close()
    project = open_project(path)
    texts = [project.reader.text(source.id) for source in project.reader.all(Source)]
    project.close()

    def floor() -> float:
        return timed(lambda: Counter(word for text in texts for word in re.findall(r"\w+", text.lower())))

    first = partial(_child, path, "first")
    yield compared(
        Goal("talks of 200 × 8,000 words, the first time (CPU)", FLOOR, seconds=10), first, floor, FEW
    )
    _child(path, "keep")
    yield compared(
        Goal("the same in a later sitting, words kept (CPU)", FLOOR, seconds=10), first, floor, FEW
    )
    yield compared(
        Goal("memory of a process with all talks", BARE, seconds=700, unit="MB"),
        partial(_child, path, "memory"),
        partial(_child, path, "bare"),
        FEW,
    )
    project = open_project(path)
    talks_of(project).talks(project.reader)
    yield compared(
        Goal("talks of everything, again", FLOOR, seconds=2), partial(_again, project), floor, RUNS
    )
    yield compared(
        Goal("the talk of a source whose speaker has another role", FLOOR, seconds=0.15),
        partial(_changed, project),
        floor,
        RUNS,
    )
    project.close()


def _child(path: Path, what: str) -> float:
    command = [sys.executable, "-c", f"from benchmarks.talking import child; child({str(path)!r}, {what!r})"]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def child(path: str, what: str) -> None:
    """Make all talks of the project at ``path``, unless ``bare``; print CPU seconds or the megabytes that it took."""
    project = open_project(Path(path), read_only=what != "keep")
    import workbench.language.pipeline  # noqa: F401 - loading spaCy is the app's warming up

    start = process_time()
    talks = Talks(project)
    made = {} if what == "bare" else talks.talks(project.reader)
    spent = process_time() - start
    talks.keep()
    project.close()
    assert what == "bare" or sum(len(unit.words) for talk in made.values() for unit in talk.units) > 1_500_000
    print(peak() if what in {"memory", "bare"} else spent)


def peak() -> float:
    """Return the most megabytes that this process had; what the system tells of its children begins with ours."""
    (line,) = (
        each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmHWM")
    )
    return int(line.split()[1]) / 1024


def _again(project: Project) -> float:
    return timed(lambda: talks_of(project).talks(project.reader))


def _changed(project: Project) -> float:
    source = project.reader.all(Source)[0].id
    person = next(each.participant for each in project.reader.get(Transcript, source).turns)
    assert person is not None
    now = project.reader.get(Participant, person).role
    project.perform(SetRole(person, Role.OTHER if now is not Role.OTHER else Role.FACILITATOR))
    start = perf_counter()
    talks_of(project).talks(project.reader, [source])
    return perf_counter() - start
