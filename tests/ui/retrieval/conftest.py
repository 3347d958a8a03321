"""A project with five codings, and the page that finds them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.retrieval.desk import SAID, code_named, quotes, wait
from workbench.coding.codings import AddCodings
from workbench.domain.queries import (
    Query,
)
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_record
from workbench.services.projects import Project
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.retrieval_page import RetrievalPage
from workbench.ui.retrieving import Retrieving
from workbench.ui.workspaces.finding import FindingWorkspace


@pytest.fixture
def coded(project: Project) -> Project:
    """Five codings: two on reports, two on the network, one of each on the same words."""
    source = project.reader.all(Source)[0]
    text = project.reader.text(source.id)
    digital, network = code_named(project, "Pelaporan digital"), code_named(project, "Jaringan internet")
    made = [
        coding_record(
            project,
            source,
            text,
            Span(text.index(words), text.index(words) + len(words)),
            code,
            project.coder,
        )
        for words, code in (
            (SAID[0], digital),
            (SAID[1], digital),
            (SAID[2], network),
            (SAID[3], network),
            (SAID[3], digital),
        )
    ]
    project.perform(AddCodings(tuple(made)))
    return project


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, coded: Project) -> RetrievalPage:
    window.show_project(coded)
    Retrieving(window)
    workspace = window.bring("finding")
    assert isinstance(workspace, FindingWorkspace)
    found = workspace.pages["retrieval"]
    assert isinstance(found, RetrievalPage)
    wait(qtbot, found)
    return found


@pytest.fixture
def ask(qtbot: QtBot, page: RetrievalPage) -> Callable[..., list[str]]:
    """Ask a query and return the words that it finds, in order."""

    def asked(query: Query) -> list[str]:
        page.retrieve(query)
        wait(qtbot, page)
        return quotes(page)

    return asked
