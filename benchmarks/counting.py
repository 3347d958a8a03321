"""Counting 1.6 million words: everything, by stem, side by side, and a word's company."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import everything
from workbench.domain.matrices import Dimension
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.stop_words import stop_words
from workbench.services.word_counts import CompanyQuery, WordQuery, company_of, word_table
from workbench.services.word_index import word_indexes

RUNS, FEW = 7, 5
FLOOR = "bare Python: a Counter over re.findall of all texts"


def measured(folder: Path) -> Iterator[Result]:
    """The first count of a sitting, then others."""
    path = folder / "everything.workbench"
    everything(path).close()
    project = open_project(path, read_only=True)
    texts = list(word_indexes(project).current().index.texts)
    stops = stop_words(project)

    def floor() -> float:
        return timed(lambda: Counter(word for text in texts for word in re.findall(r"\w+", text.lower())))

    yield compared(
        Goal("words of everything, the first time in a sitting", FLOOR, seconds=2),
        partial(_first, path, WordQuery(stop_words=stops)),
        floor,
        FEW,
    )
    yield compared(
        Goal("stems of everything, the first time in a sitting", FLOOR, seconds=2),
        partial(_first, path, WordQuery(stop_words=stops, by_stem=True)),
        floor,
        FEW,
    )
    for what, query in (
        ("words of everything, again", WordQuery(stop_words=stops)),
        ("stems of everything, again", WordQuery(stop_words=stops, by_stem=True)),
        ("words by ten districts", WordQuery(stop_words=stops, columns=Dimension.DISTRICT)),
        ("words by the themes of 50,000 codings", WordQuery(stop_words=stops, columns=Dimension.THEME)),
        ("words by the codes of 50,000 codings", WordQuery(stop_words=stops, columns=Dimension.CODE)),
    ):
        yield compared(Goal(what, FLOOR, seconds=2), partial(_counted, project, query), floor, RUNS)
    yield compared(
        Goal("the company of a stem within five words", FLOOR, seconds=2),
        lambda: timed(
            lambda: company_of(project, CompanyQuery("bantu", words=WordQuery(by_stem=True)), Silent())
        ),
        floor,
        RUNS,
    )
    project.close()


def _first(path: Path, query: WordQuery) -> float:
    project = open_project(path, read_only=True)
    spent = _counted(project, query)
    project.close()
    return spent


def _counted(project: Project, query: WordQuery) -> float:
    return timed(lambda: word_table(project, query, Silent()))
