"""The writing workspace in the window: how one gets there, and what is remembered of looks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from workbench.domain.matrices import SavedTable
from workbench.domain.print_tables import PrintKind
from workbench.domain.templates import House, TemplateLack, TemplateRemark
from workbench.services import studies
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.print_page import PrintPage
from workbench.ui.print_words import kind_about, kind_name
from workbench.ui.template_words import choice_of, house_name, kept_of, remark_words
from workbench.ui.workspaces.writing import WritingWorkspace
from workbench.ui.writing_commands import WritingCommands


@pytest.fixture
def writing(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window on a small study, with the commands of writing."""
    WritingCommands(window)
    window.show_project(studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini"))
    window.activateWindow()
    return window


def rest(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    qtbot.waitUntil(lambda: not window.jobs.busy and not page.busy)


def page_of(window: MainWindow) -> PrintPage:
    page = window.workspace("writing").pages["print"]
    assert isinstance(page, PrintPage)
    return page


class DescribeTheWayToWord:
    def it_is_three_steps_by_keys(
        self, writing: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "laporan.docx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(path), ""))
        qtbot.waitUntil(writing.isActiveWindow)
        qtbot.keyClick(writing, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: isinstance(writing.front, WritingWorkspace))
        rest(writing, qtbot)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        rest(writing, qtbot)
        assert path.exists()
        assert writing.sitting is not None
        (table,) = writing.sitting.project.reader.all(SavedTable)
        assert table.name == "Theme table"
        assert writing.messages.last.startswith("laporan.docx is written, with 40 rows.")

    def it_is_reached_by_a_command_from_anywhere(self, writing: MainWindow, qtbot: QtBot) -> None:
        writing.commands["show_print"].trigger()
        assert isinstance(writing.front, WritingWorkspace)
        assert writing.front.tabs.accessibleName() == "Tables for print, and files that follow the project"
        rest(writing, qtbot)
        assert writing.commands["write_print"].isEnabled()
        writing.bring("coding")
        assert not writing.commands["write_print"].isEnabled()

    def it_leads_nowhere_without_a_project(self, window: MainWindow) -> None:
        assert WritingCommands(window).show_page("print") is None

    def it_speaks_indonesian_at_once(self, writing: MainWindow, qtbot: QtBot) -> None:
        writing.commands["show_print"].trigger()
        rest(writing, qtbot)
        writing.preferences.set_language("id")
        QApplication.processEvents()
        rest(writing, qtbot)
        page = page_of(writing)
        assert page.state.wish.language == "id"
        assert "Tema dan kode" in page.preview.view.toPlainText()


class DescribeWords:
    def it_has_words_of_its_own_for_each_kind(self, window: MainWindow) -> None:
        assert len({kind_name(each) for each in PrintKind}) == len(PrintKind)
        assert all(kind_about(each) for each in PrintKind)

    def it_names_each_look(self, window: MainWindow) -> None:
        assert len({house_name(each) for each in House}) == len(House)

    def it_remembers_a_look_by_name_and_a_file_by_its_place(self, tmp_path: Path) -> None:
        own = tmp_path / "dinas.dotx"
        own.write_bytes(b"")
        for choice in (House.BRIEF, own):
            assert choice_of(kept_of(choice)) == choice
        assert choice_of("") is House.PLAIN
        assert choice_of(str(tmp_path / "hilang.docx")) is House.PLAIN

    def it_says_what_a_template_lacks(self, window: MainWindow) -> None:
        remarks = [
            TemplateRemark(TemplateLack.STYLE, "Caption"),
            TemplateRemark(TemplateLack.STYLE, "Heading3"),
            *(TemplateRemark(each, "9") for each in TemplateLack if each is not TemplateLack.STYLE),
        ]
        said = remark_words(remarks, "en")
        assert said.startswith(
            "Styles that the template lacks, built-in ones are used: Caption, Heading 3. "
            "The template has no table style; tables are written with three lines."
        )
        assert said.count(". ") == len(TemplateLack) - 1
        assert remark_words(remarks[:1], "id").startswith("Templat tidak memiliki gaya “Keterangan”;")
        assert remark_words((), "en") == ""
