"""Suggestions for 200 transcripts of 8,000 words: the first time, after some codings, one source, and memory."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import begun
from benchmarks.talking import peak
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.projects import Project, open_project
from workbench.services.suggestions import Suggester

FEW, RUNS, FRESH = 3, 5, 20
FLOOR = "bare Python: a Counter over re.findall of all texts"
BARE = "the project open and spaCy loaded"


def measured(folder: Path) -> Iterator[Result]:
    """All of it in a process of its own, then step by step in this one."""
    path = folder / "begun.workbench"
    begun(path).close()
    project = open_project(path)
    texts = [project.reader.text(source.id) for source in project.reader.all(Source)]

    def floor() -> float:
        return timed(lambda: Counter(word for text in texts for word in re.findall(r"\w+", text.lower())))

    yield compared(
        Goal("suggestions for 200 × 8,000 words, the first time (CPU)", FLOOR, seconds=20),
        partial(_child, path, "first"),
        floor,
        FEW,
    )
    yield compared(
        Goal("memory of a process with all of them", BARE, seconds=700, unit="MB"),
        partial(_child, path, "memory"),
        partial(_child, path, "bare"),
        FEW,
    )
    suggester = Suggester(project)
    suggester.suggest(project.reader)
    steps = iter(range(1_000_000))
    yield compared(
        Goal("a lesson after 20 new codings, 50 codes × 2,000 codings (CPU)", FLOOR, seconds=1),
        partial(_spent, lambda: suggester.refresh(project.reader), partial(_code, project, steps)),
        floor,
        RUNS,
    )
    yield compared(
        Goal("suggestions for everything after 20 new codings (CPU)", FLOOR, seconds=2),
        partial(_spent, lambda: suggester.suggest(project.reader), partial(_code, project, steps)),
        floor,
        RUNS,
    )
    sources = iter(project.reader.all(Source) * RUNS)
    yield compared(
        Goal("suggestions for one opened source", FLOOR, seconds=0.15),
        lambda: timed(lambda: suggester.suggest(project.reader, [next(sources).id])),
        floor,
        RUNS,
    )
    first = project.reader.all(Source)[0].id
    spans = iter(Span(start, start + 90) for start in range(200, 1_000_000, 400))
    yield compared(
        Goal("all codes ranked for a selected segment", FLOOR, seconds=0.05),
        lambda: timed(lambda: suggester.rank(project.reader, first, next(spans))),
        floor,
        RUNS,
    )
    code = next(code.id for code in project.codebook() if not code.is_theme)
    yield compared(
        Goal("the reasons for one of them", FLOOR),
        lambda: timed(lambda: suggester.reasons(project.reader, first, next(spans), code)),
        floor,
        RUNS,
    )
    project.close()


def _spent(work: Callable[[], object], before: Callable[[], None]) -> float:
    before()
    start = process_time()
    work()
    return process_time() - start


def _code(project: Project, steps: Iterator[int]) -> None:
    """Code twenty more segments, as a person would between two looks."""
    codes = [code.id for code in project.codebook() if not code.is_theme]
    sources = project.reader.all(Source)
    for step in (next(steps) for _ in range(FRESH)):
        source = sources[step % (len(sources) // 5)].id
        start = 150 + 61 * step
        project.perform(coding_of(project, source, Span(start, start + 120), codes[step % len(codes)]))


def _child(path: Path, what: str) -> float:
    command = [
        sys.executable,
        "-c",
        f"from benchmarks.proposing import child; child({str(path)!r}, {what!r})",
    ]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def child(path: str, what: str) -> None:
    """Suggest for everything in the project at ``path``, unless ``bare``; print CPU seconds or megabytes."""
    project = open_project(Path(path), read_only=True)
    import workbench.language.learning.learner
    import workbench.language.pipeline  # noqa: F401 - loading spaCy is the app's warming up

    start = process_time()
    if what != "bare":
        Suggester(project).suggest(project.reader)
    spent = process_time() - start
    project.close()
    print(peak() if what in {"memory", "bare"} else spent)
