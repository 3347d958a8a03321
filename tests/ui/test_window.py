"""The window around the workspaces: start page, languages, appearance, title, other sittings."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from workbench.coding.codes import RenameCode
from workbench.domain.codings import Coding
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.domain.sources import Source
from workbench.services.joint_displays import fresh_display
from workbench.services.projects import Project, open_project
from workbench.services.settings import load_settings
from workbench.services.studies import EXAMPLE, study_names
from workbench.ui.command_list import ACTIONS, MENUS, SUBMENUS
from workbench.ui.dialogs.new_project import NewProject, NewProjectAnswer
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.shortcuts import Shortcuts
from workbench.ui.export_commands import ExportCommands
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.joint_page import JointPage
from workbench.ui.project_door import ProjectDoor
from workbench.ui.theme import current_theme
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.tables import TablesWorkspace

UI = Path(__file__).resolve().parents[2] / "workbench" / "ui"


def words_on(window: MainWindow) -> str:
    return "\n".join(each.text() for each in window.start_page.findChildren(QLabel))


class DescribeTheStartPage:
    def it_says_that_the_example_is_fiction(self, window: MainWindow) -> None:
        assert "fiction" in words_on(window)

    def it_opens_a_project_that_is_dropped_on_it(self, window: MainWindow, project: Project) -> None:
        path = project.path
        project.close()
        ProjectDoor(window)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        window.start_page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
        assert window.sitting is not None
        assert window.sitting.project.path == path

    def it_lists_a_project_once_it_was_open_and_forgets_it_on_request(
        self, window: MainWindow, project: Project
    ) -> None:
        window.show_project(project)
        window.leave_project()
        names = [each.text() for each in window.start_page.findChildren(QPushButton)]
        assert "uji" in names
        window.preferences.forget(str(project.path))
        assert window.preferences.settings.recent == ()
        assert project.path.exists()

    def it_says_in_one_sentence_why_a_file_does_not_open(self, window: MainWindow, tmp_path: Path) -> None:
        other = tmp_path / "other.workbench"
        other.write_text("something else", encoding="utf-8")
        ProjectDoor(window).open(other)
        assert window.sitting is None
        assert str(other) in window.messages.last

    def it_offers_to_look_only_when_the_project_is_open_elsewhere(
        self, window: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: True)
        ProjectDoor(window).open(project.path)
        assert window.sitting is not None
        assert window.sitting.project.read_only
        assert not window.commands["import_files"].isEnabled()
        project.close()


class DescribeANewProject:
    def it_is_made_with_the_name_and_study_that_were_chosen(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        dialog = NewProject(window, tmp_path, "en")
        qtbot.addWidget(dialog)
        assert not dialog.create_button.isEnabled()
        dialog.name.setText("Wawancara: 2026")
        dialog.whole.setChecked(True)
        dialog.starts["empty"].setChecked(True)
        answer = dialog.answer()
        assert (answer.path.name, answer.study, answer.whole) == ("Wawancara- 2026.workbench", "empty", False)
        monkeypatch.setattr(NewProject, "ask", lambda *_facts: answer)
        ProjectDoor(window).create()
        assert window.windowTitle() == "Wawancara: 2026 — Workbench"
        assert (tmp_path / "Wawancara- 2026.workbench").exists()

    @pytest.mark.parametrize(("language", "words"), [("id", "kecamatan"), ("en", "subdistricts")])
    def it_offers_every_study_in_the_persons_language(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, language: str, words: str
    ) -> None:
        dialog = NewProject(window, tmp_path, language)
        qtbot.addWidget(dialog)
        assert list(dialog.starts) == list(study_names())
        assert dialog.answer().study == EXAMPLE
        assert words in dialog.starts["bekasi"].text()

    def it_comes_with_its_material_when_that_is_wanted(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        answer = NewProjectAnswer(tmp_path / "Coba.workbench", "Coba", "bekasi", whole=True)
        monkeypatch.setattr(NewProject, "ask", lambda *_facts: answer)
        ProjectDoor(window).create()
        qtbot.waitUntil(lambda: window.sitting is not None, timeout=30_000)
        assert window.sitting is not None
        project = window.sitting.project
        assert (project.title, project.study, project.path) == ("Coba", "bekasi", answer.path)
        assert project.reader.count(Coding) > 0

    def it_does_not_write_over_another(self, qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
        (tmp_path / "Ada.workbench").touch()
        dialog = NewProject(window, tmp_path, "en")
        qtbot.addWidget(dialog)
        dialog.name.setText("Ada")
        assert not dialog.create_button.isEnabled()


class DescribeTheLanguage:
    def it_is_that_of_qts_own_words(self, window: MainWindow, qtbot: QtBot) -> None:
        window.preferences.set_language("id")
        field = QLineEdit()
        qtbot.addWidget(field)
        offered = [
            each.text().partition("\t")[0]
            for each in field.createStandardContextMenu().actions()
            if each.text()
        ]
        assert offered == ["&Urungkan", "U&langi", "&Potong", "&Salin", "&Tempel", "Hapus", "Pilih semua"]
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(buttons)
        assert [each.text().replace("&", "") for each in buttons.buttons()] == ["Batal"]
        dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        assert {"&Lihat di:", "&Nama berkas:", "&Jenis berkas:"} <= {
            each.text() for each in dialog.findChildren(QLabel)
        }

    def it_is_that_of_the_roles_beside_the_talk_too(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        def roles() -> set[str]:
            return {turn.role for turn in coding.transcript.view._page.layout.turns} - {"Moderator", ""}

        english = roles()
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert english
        assert roles().isdisjoint(english)

    def it_is_switched_at_run_time_everywhere(self, window: MainWindow, coding: CodingWorkspace) -> None:
        assert coding.title() == "Coding"
        window.commands["switch_language"].trigger()
        QApplication.processEvents()
        assert coding.title() == "Pengodean"
        assert window.commands["undo"].text().startswith("&Urungkan")
        assert coding.codes.filter_box.placeholderText() == "Saring kode"
        assert window.windowTitle() == "Uji — Meja Kerja Kualitatif"
        assert load_settings().language == "id"
        window.commands["switch_language"].trigger()
        QApplication.processEvents()
        assert coding.title() == "Coding"


class DescribeTheAppearance:
    def it_turns_dark_and_light_at_run_time(self, window: MainWindow, coding: CodingWorkspace) -> None:
        window.commands["dark"].trigger()
        assert current_theme().name == "dark"
        assert window.palette().window().color().name() == current_theme().window
        window.commands["dark"].trigger()
        assert current_theme().name == "light"


class DescribeTheCommands:
    def it_names_each_once(self) -> None:
        names = [spec.name for spec in ACTIONS]
        assert len(names) == len(set(names))

    def it_says_once_what_each_does(self) -> None:
        said = [
            name
            for path in sorted(UI.rglob("*.py"))
            for name in re.findall(r"\bon\(\"(\w+)\"", path.read_text(encoding="utf-8"))
        ]
        assert said
        assert [name for name in set(said) if said.count(name) > 1] == []

    def it_gives_no_key_twice(self) -> None:
        anywhere = [spec.shortcut for spec in ACTIONS if spec.shortcut and not spec.local]
        local = {key for spec in ACTIONS for key in (spec.keys if spec.local else spec.also)}
        assert len(anywhere) == len(set(anywhere))
        assert local.isdisjoint(anywhere)

    def it_keeps_each_in_a_menu(self, window: MainWindow) -> None:
        held = {
            action.objectName()
            for menu, _title in (*MENUS, *SUBMENUS)
            for action in window.commands.in_menu(menu)
            if action
        }
        assert held == {spec.name for spec in ACTIONS}

    @pytest.mark.parametrize("language", ["en", "id"])
    def it_marks_no_letter_twice_in_a_menu(self, window: MainWindow, project: Project, language: str) -> None:
        window.preferences.set_language(language)
        # Words change when the application hears of it, by its own post.
        QApplication.processEvents()
        window.show_project(project)
        menus = [action.menu() for action in window.menuBar().actions()]
        rows = [
            [menu.title() for menu in menus],
            *([each.text() for each in menu.actions()] for menu in menus),
            *(
                [each.text() for each in inner.menu().actions()]
                for menu in menus
                for inner in menu.actions()
                if inner.menu()
            ),
        ]
        for row in rows:
            marks = [text[text.index("&") + 1].casefold() for text in row if "&" in text]
            assert sorted(marks) == sorted(set(marks)), row

    def it_shows_every_key_on_the_page_of_keys(self, qtbot: QtBot, window: MainWindow) -> None:
        page = Shortcuts(window)
        qtbot.addWidget(page)
        shown = {each.text() for each in page.findChildren(QLabel)}
        assert {"F2", "Ctrl+Shift+Z", "1 … 9"} <= shown


class DescribeAnotherSitting:
    def it_undoes_what_an_earlier_one_did(self, window: MainWindow, project: Project) -> None:
        path = project.path
        project.close()
        window.show_project(open_project(path, coder="Rini"))
        assert window.workspace("coding").transcript.source is not None
        window.commands["undo"].trigger()
        assert window.workspace("coding").transcript.source is None
        window.commands["redo"].trigger()
        assert window.sitting is not None
        assert len(window.sitting.project.reader.all(Source)) == 1

    def it_goes_back_to_the_start_page(self, window: MainWindow, coding: CodingWorkspace) -> None:
        assert coding.isVisible()
        window.commands["close_project"].trigger()
        QApplication.processEvents()
        assert window.sitting is None
        assert window.windowTitle() == "Workbench"
        assert not window.commands["close_project"].isEnabled()


class DescribeTheExport:
    def it_writes_the_theme_table_beside_the_window(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace, tmp_path: Path
    ) -> None:
        ExportCommands(window).export(tmp_path / "tema.docx")
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
        assert (tmp_path / "tema.docx").read_bytes().startswith(b"PK")
        assert window.messages.last.startswith("tema.docx is written")

    def it_says_why_a_file_is_not_written(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace, tmp_path: Path
    ) -> None:
        ExportCommands(window).export(tmp_path / "no folder" / "tema.docx")
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
        assert "tema.docx" in window.messages.last.casefold()


class DescribeAWorkspaceBehindAnother:
    def it_catches_up_when_it_comes_to_the_front(self, coding: CodingWorkspace) -> None:
        coding.set_at_front(False)
        theme = coding.sitting.project.codebook().themes()[0]
        coding.sitting.perform(RenameCode(theme.id, "Lain"))
        assert coding.codes.model.book.code(theme.id).name == theme.name
        coding.set_at_front(True)
        assert coding.codes.model.book.code(theme.id).name == "Lain"


class DescribeTheLayout:
    def it_leaves_no_bar_of_tabs_behind(self, window: MainWindow, coding: CodingWorkspace) -> None:
        def bars() -> list[list[str]]:
            QApplication.processEvents()
            shown = [each for each in coding.findChildren(QTabBar) if each.isVisible()]
            return [[each.tabText(place) for place in range(each.count())] for each in shown]

        at_first = bars()
        assert at_first == [["Sources", "Participation"], ["Segment", "Code card", "Suggestions"]]
        packed = coding.packed_layout()
        window.commands["reset_layout"].trigger()
        assert bars() == at_first
        coding.restore_layout(packed)
        assert bars() == at_first


class DescribeLeavingAProject:
    def it_hears_no_more_of_what_was_begun_while_leaving(
        self, window: MainWindow, project: Project, qtbot: QtBot
    ) -> None:
        project.perform(fresh_display(project, "Survei dan pembicaraan", [JointRow("Beban kerja")]))
        path = project.path
        window.show_project(project)
        tables = window.bring(TablesWorkspace.name)
        assert isinstance(tables, TablesWorkspace)
        page = tables.show_page(JointPage.name)
        assert isinstance(page, JointPage)
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=30_000)
        # Leaving keeps what is half written; what that lets count anew must not be heard by a page that is gone.
        page.list.cards[0].inference.setPlainText("Beban itu nyata.")
        window.leave_project()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=30_000)
        kept = open_project(path)
        assert kept.reader.all(JointDisplay)[0].rows[0].inference == "Beban itu nyata."
        kept.close()
