"""The list of personal data while it is being read, and what happens meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.bringing_in import written
from workbench.coding.material import RemoveSource, RenameSource
from workbench.domain.personal import MarkState, PersonalKind
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.personal import marked_by_hand
from workbench.services.projects import Project
from workbench.ui.main_window import MainWindow
from workbench.ui.models.personal_model import PersonalColumn
from workbench.ui.panels.personal_page import PersonalPage
from workbench.ui.personal_commands import PersonalCommands
from workbench.ui.workspaces.finding import FindingWorkspace

TALK = """Moderator: Nomornya berapa?
Bu Sri: Nomor saya 0812-3456-7890, rumah saya dekat balai desa.
"""


@pytest.fixture
def talk(tmp_path: Path) -> Project:
    """A project in which one word is marked by hand; a number is to be found."""
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    proposals = propose(made.reader, [written(tmp_path, "Kebun.txt", TALK)], ImportOptions(), Silent())
    operation = import_operation(proposals)
    assert operation is not None
    made.perform(operation)
    (source,) = made.reader.all(Source)
    made.perform(marked_by_hand(made, source.id, Span(0, 9), PersonalKind.OTHER))
    return made


@pytest.fixture
def commands(window: MainWindow) -> PersonalCommands:
    return PersonalCommands(window)


@pytest.fixture
def page(window: MainWindow, commands: PersonalCommands, talk: Project, qtbot: QtBot) -> PersonalPage:
    window.show_project(talk)
    found = commands.show_page()
    rest(window, qtbot)
    return found


def rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)


class DescribeTheListWhileItIsRead:
    def it_searches_once_however_often_it_is_asked(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot
    ) -> None:
        assert window.sitting is not None
        marked = len(page.model.places)
        for _ in range(2):
            window.commands["find_personal"].trigger()
        rest(window, qtbot)
        assert len(page.model.places) > marked
        window.sitting.undo()
        rest(window, qtbot)
        assert len(page.model.places) == marked

    def it_does_not_say_that_nothing_is_there_before_it_has_read(
        self, window: MainWindow, commands: PersonalCommands, talk: Project, qtbot: QtBot
    ) -> None:
        window.show_project(talk)
        workspace = window.workspace(FindingWorkspace.name)
        assert isinstance(workspace, FindingWorkspace)
        page = workspace.pages[PersonalPage.name]
        assert isinstance(page, PersonalPage)
        assert page._pages.currentWidget() is page._blank
        commands.show_page()
        window.jobs.cancel_all()
        rest(window, qtbot)
        page.shown()
        rest(window, qtbot)
        assert page._pages.currentWidget() is page.table

    def it_offers_nothing_of_a_source_that_is_gone(
        self, window: MainWindow, page: PersonalPage, talk: Project, qtbot: QtBot
    ) -> None:
        (source,) = talk.reader.all(Source)
        talk.perform(RemoveSource(source.id))
        # At once: the list itself is only being read anew.
        assert page._job.busy
        assert page.model.places == ()
        assert not window.commands["mask_personal"].isEnabled()
        rest(window, qtbot)
        assert window.sitting is not None
        assert page._pages.currentWidget() is page._nothing

    def it_keeps_what_is_decided_while_the_list_is_read(
        self, window: MainWindow, page: PersonalPage, talk: Project, qtbot: QtBot
    ) -> None:
        (source,) = talk.reader.all(Source)
        talk.perform(RenameSource(source.id, "Sawah"))
        page.table.go_to(0)
        window.commands["keep_personal"].trigger()
        rest(window, qtbot)
        assert page.model.places[0].mark.state is MarkState.KEPT
        assert page.model.index(0, PersonalColumn.SOURCE).data() == "Sawah"

    def it_cuts_no_title_in_a_small_window(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot
    ) -> None:
        for language in ("id", "en"):
            window.preferences.set_language(language)
            QApplication.processEvents()
            window.resize(1100, 700)
            QApplication.processEvents()
            head = page.table.horizontalHeader()
            assert head.length() <= page.table.viewport().width()
            for column in PersonalColumn:
                words = str(page.model.headerData(column, Qt.Orientation.Horizontal))
                assert head.fontMetrics().horizontalAdvance(words) < head.sectionSize(column)
