"""Searching 200 transcripts of 8,000 words while one types, in every mode, and in the window."""

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import everything
from benchmarks.vocabulary import Vocabulary
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.searching import SearchMode, SearchQuery, find
from workbench.services.settings import Settings
from workbench.services.word_index import Talk, word_indexes
from workbench.storage.engine import connected
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.search_page import SearchPage
from workbench.ui.preferences import Preferences
from workbench.ui.search_commands import SearchCommands

RUNS, FEW = 11, 5
SCREEN = 60
"""How many hits are seen at once."""
_MATCHES = "SELECT rowid FROM paragraph_words WHERE words MATCH ?"


def measured(folder: Path) -> Iterator[Result]:
    """Each mode by itself, the first search of a sitting, then from the key to the painted table."""
    path = folder / "everything.workbench"
    everything(path).close()
    project = open_project(path, read_only=True)
    talk = word_indexes(project).current()
    texts = list(talk.index.texts)
    word = Vocabulary().words[0]
    bare = connected(path)
    indexed = "the file's own index (FTS5): the paragraphs with a word"
    scanned = "bare Python: one pass over all texts in memory"
    queries: tuple[tuple[SearchMode, str, str, Callable[[], object]], ...] = (
        (SearchMode.WORDS, "bantuan", indexed, lambda: bare.execute(_MATCHES, ("bantuan",)).fetchall()),
        (
            SearchMode.WORDS,
            f"bantuan {word}",
            indexed,
            lambda: bare.execute(_MATCHES, ("bantuan",)).fetchall(),
        ),
        (SearchMode.STEM, "membantu", indexed, lambda: bare.execute(_MATCHES, ("bantu",)).fetchall()),
        (SearchMode.EXACT, "bantu", scanned, lambda: [text.lower().count("bantu") for text in texts]),
        (
            SearchMode.REGEX,
            r"\bbantu\w*",
            scanned,
            lambda: [re.findall(r"\bbantu\w*", text, re.IGNORECASE) for text in texts],
        ),
    )
    for mode, text, floor, bare_way in queries:
        goal = Goal(
            f"search {mode.value} “{text}” in 1.6 million words, with {SCREEN} rows", floor, seconds=0.1
        )
        yield compared(goal, partial(_found, talk, SearchQuery(text, mode)), partial(timed, bare_way), RUNS)
    bare.close()
    yield compared(
        Goal(
            "the first search of a sitting, all words parted for it",
            "bare re.findall over all texts",
            seconds=2,
        ),
        partial(_first, path),
        lambda: timed(lambda: [re.findall(r"\w+", text) for text in texts]),
        FEW,
    )
    project.close()
    yield from _in_window(path, texts)


def _found(talk: Talk, query: SearchQuery) -> float:
    def work() -> None:
        found = find(talk, query, Silent())
        assert len(found), query
        list(found.rows(range(min(SCREEN, len(found)))))

    return timed(work)


def _first(path: Path) -> float:
    project: Project = open_project(path, read_only=True)
    spent = timed(lambda: find(word_indexes(project).current(), SearchQuery("bantuan"), Silent()))
    project.close()
    return spent


def _in_window(path: Path, texts: list[str]) -> Iterator[Result]:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["benchmarks"])
    window = MainWindow(Preferences(app, Settings(language="id", appearance="light"), lasting=False))
    window.resize(1360, 860)
    window.show()
    commands = SearchCommands(window)
    window.show_project(open_project(path, read_only=True))
    commands.search("")
    page = window.findChild(SearchPage)
    assert isinstance(page, SearchPage)

    def settled() -> None:
        while window.jobs.busy:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        app.processEvents()

    settled()
    typed = iter(["bantu", "bantua"] * RUNS * 4)
    for mode in (SearchMode.STEM, SearchMode.EXACT, SearchMode.REGEX):
        page.field.modes[mode].setChecked(True)

        def key() -> None:
            page.field.field.setText(next(typed))
            settled()
            page.table.viewport().repaint()

        yield compared(
            Goal(
                f"from the key to the painted table, {mode.value}",
                "bare Python: one pass over all texts",
                seconds=0.1,
            ),
            partial(timed, key),
            lambda: timed(lambda: [text.lower().count("bantu") for text in texts]),
            RUNS,
        )
    window.close()
