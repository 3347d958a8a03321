"""The window on the key of names, who a code name is, and the log of accesses."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.ui.supervision.conftest import case_called
from workbench.domain.access import AccessKind
from workbench.domain.facilitators import Facilitator
from workbench.domain.named_people import NamedPerson
from workbench.domain.sessions import Session
from workbench.services.access_log import accesses, note_access
from workbench.services.name_key import NameKey, where
from workbench.services.projects import Project
from workbench.ui.confidential_commands import ConfidentialCommands
from workbench.ui.dialogs.access_log import AccessLog
from workbench.ui.dialogs.name_key import NameKeyWindow
from workbench.ui.dialogs.name_key_password import NameKeyPassword
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.who_is import WhoIs, offer_who
from workbench.ui.main_window import MainWindow
from workbench.ui.models.access_model import AccessModel
from workbench.ui.open_names import OpenNames
from workbench.ui.panels import access_page
from workbench.ui.panels.access_page import AccessPage
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.supervision import SupervisionWorkspace

PASSWORD = "rahasia besar"


@pytest.fixture
def sitting(work: SupervisionWorkspace) -> Sitting:
    return work.sitting


@pytest.fixture
def key(sitting: Sitting) -> NameKey:
    made = NameKey.create(where(sitting.project), PASSWORD)
    made.add(NamedPerson("PD-07", "Yohana Mbulu", phone="0812", note="Detusoko"))
    made.add(NamedPerson("KK-01", "Petrus Wea"))
    sitting.names.hold(made)
    return made


@pytest.fixture
def shown(qtbot: QtBot, sitting: Sitting, key: NameKey) -> NameKeyWindow:
    made = NameKeyWindow(None, sitting)
    qtbot.addWidget(made)
    made.show()
    return made


def codes(window: NameKeyWindow) -> list[str]:
    return [window.table.item(row, 0).text() for row in range(window.table.rowCount())]  # type: ignore[union-attr]


class DescribeTheOpenKey:
    def it_is_logged_when_it_is_opened(self, sitting: Sitting, key: NameKey):
        entry = accesses(sitting.project)[-1]
        assert (entry.kind, entry.record_kind, entry.coder) == (AccessKind.OPENED, "name_key", "Rini")

    def it_locks_itself_after_ten_idle_minutes(self, qtbot: QtBot, sitting: Sitting, key: NameKey):
        assert sitting.names._idle.interval() == 600_000
        sitting.names._idle.setInterval(1)
        with qtbot.waitSignal(sitting.names.changed):
            sitting.names.stay_open()
        assert not sitting.names.is_open
        assert sitting.names.key is None
        assert sitting.names.who("PD-07") is None
        assert sitting.names.code_of("Ibu Yohana") == ""

    def it_answers_while_it_is_open(self, sitting: Sitting, key: NameKey):
        found = sitting.names.who("pd-07")
        assert found is not None
        assert found.name == "Yohana Mbulu"
        assert sitting.names.code_of("Ibu Yohana") == "PD-07"

    def it_is_locked_with_the_project(
        self, desk: Project, key: NameKey, window: MainWindow, sitting: Sitting
    ):
        window.leave_project()
        assert not sitting.names.is_open

    def it_locks_the_one_before_and_twice_does_nothing(self, sitting: Sitting, key: NameKey):
        sitting.names.hold(NameKey.open(where(sitting.project), PASSWORD))
        sitting.names.lock()
        sitting.names.lock()
        sitting.names.stay_open()
        assert not sitting.names.is_open


class DescribeThePassword:
    @pytest.fixture
    def asking(self, qtbot: QtBot, sitting: Sitting) -> NameKeyPassword:
        made = NameKeyPassword(None, sitting)
        qtbot.addWidget(made)
        made.show()
        return made

    def it_makes_a_key_where_there_is_none(self, asking: NameKeyPassword, sitting: Sitting):
        assert not asking.yes.isEnabled()
        asking.password.setText(PASSWORD)
        assert not asking.yes.isEnabled()
        asking.again.setText(PASSWORD)
        asking.yes.click()
        assert asking.key is not None
        assert where(sitting.project).exists()
        asking.key.close()

    def it_opens_the_one_that_is_there_and_says_when_it_does_not(
        self, qtbot: QtBot, asking: NameKeyPassword, sitting: Sitting, tmp_path: Path, monkeypatch
    ):
        other = tmp_path / "lain.names.key"
        NameKey.create(other, PASSWORD).close()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(other), ""))
        asking.browse.click()
        assert asking.again.isHidden()
        asking.password.setText("salah")
        asking.yes.click()
        assert "password" in asking.told.text()
        asking.password.setText(PASSWORD)
        asking.yes.click()
        assert asking.key is not None
        asking.key.close()

    def it_gives_nothing_when_one_turns_back(self, sitting: Sitting, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(NameKeyPassword, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        assert NameKeyPassword.ask(None, sitting) is None


class DescribeTheWindowOnTheKey:
    def it_shows_everybody_and_looks_up(self, shown: NameKeyWindow):
        assert codes(shown) == ["KK-01", "PD-07"]
        shown.search.setText("yohana")
        assert codes(shown) == ["PD-07"]

    def it_adds_by_keys_alone(self, qtbot: QtBot, shown: NameKeyWindow, key: NameKey):
        shown.code.setText("PD-08")
        assert not shown.add.isEnabled()
        shown.name.setText("Rosa")
        assert shown.add.isEnabled()
        qtbot.keyClick(shown.name, Qt.Key.Key_Return)
        assert codes(shown) == ["KK-01", "PD-07", "PD-08"]
        assert shown.code.text() == ""

    def it_changes_the_one_that_is_marked(self, shown: NameKeyWindow, key: NameKey):
        shown.table.selectRow(1)
        assert shown.name.text() == "Yohana Mbulu"
        assert not shown.add.isEnabled()
        shown.name.setText("Yohana M.")
        shown.change.click()
        found = key.who("PD-07")
        assert found is not None
        assert (found.name, found.phone) == ("Yohana M.", "0812")

    def it_removes_after_asking(self, shown: NameKeyWindow, key: NameKey, monkeypatch: pytest.MonkeyPatch):
        shown.table.selectRow(0)
        for answer, left in ((False, ["KK-01", "PD-07"]), (True, ["PD-07"])):
            monkeypatch.setattr(Question, "ask", lambda *_all, answer=answer, **_more: answer)
            shown.remove.click()
            assert codes(shown) == left

    def it_says_what_is_wrong(self, shown: NameKeyWindow):
        shown.code.setText("pd-07")
        shown.name.setText("Lain")
        shown.add.click()
        assert "pd-07" in shown.told.text()

    def it_takes_in_a_sheet(
        self, shown: NameKeyWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: NameKey
    ):
        sheet = tmp_path / "nama.csv"
        sheet.write_text("kode,nama\nPD-09,Maria\nPD-10,\n", encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(sheet), ""))
        shown.sheet.click()
        assert "3 (name)" in shown.told.text()
        assert "PD-09" in codes(shown)
        sheet.write_text("a,b\n1,2\n", encoding="utf-8")
        shown.take_sheet(sheet)
        assert "kode" in shown.told.text()

    def it_goes_when_the_key_is_locked(self, shown: NameKeyWindow):
        shown.lock.click()
        assert not shown.isVisible()
        shown.take_sheet(Path("x.csv"))
        shown.code.setText("A")
        shown._keep()
        shown._on_remove()
        assert codes(shown) == ["KK-01", "PD-07"]

    def it_counts_keys_as_use(self, qtbot: QtBot, shown: NameKeyWindow, sitting: Sitting):
        sitting.names._idle.stop()
        qtbot.keyClick(shown.search, Qt.Key.Key_A)
        assert sitting.names._idle.isActive()


class DescribeWhoIs:
    def it_answers_on_purpose(self, qtbot: QtBot, sitting: Sitting, key: NameKey):
        asked = WhoIs(None, sitting, "PD-07")
        qtbot.addWidget(asked)
        assert asked.name.text() == "Yohana Mbulu"
        assert asked.rest.text() == "0812 · Detusoko"
        asked.code.setText("PD-99")
        assert "nobody" in asked.name.text()
        asked.code.setText("")
        assert asked.name.text() == ""
        asked.show()
        sitting.names.lock()
        assert not asked.isVisible()

    def it_wants_the_key_first(self, sitting: Sitting, key: NameKey, monkeypatch: pytest.MonkeyPatch):
        seen: list[str] = []
        monkeypatch.setattr(WhoIs, "exec", lambda dialog: seen.append(dialog.name.text()) or 0)
        WhoIs.ask(None, sitting, "KK-01")
        sitting.names.lock()
        monkeypatch.setattr(NameKeyPassword, "ask", lambda *_all: None)
        WhoIs.ask(None, sitting, "KK-01")
        again = NameKey.open(where(sitting.project), PASSWORD)
        monkeypatch.setattr(NameKeyPassword, "ask", lambda *_all: again)
        label = QLabel("PD-07")
        offer_who(label, sitting, label.text).trigger()
        assert seen == ["Petrus Wea", "Yohana Mbulu"]


class DescribeTheCommands:
    @pytest.fixture
    def commands(self, window: MainWindow) -> ConfidentialCommands:
        return ConfidentialCommands(window)

    def it_opens_key_question_and_log(
        self,
        window: MainWindow,
        work: SupervisionWorkspace,
        commands: ConfidentialCommands,
        key: NameKey,
        monkeypatch: pytest.MonkeyPatch,
    ):
        seen: list[str] = []
        monkeypatch.setattr(NameKeyWindow, "exec", lambda _dialog: seen.append("key") or 0)
        monkeypatch.setattr(WhoIs, "exec", lambda dialog: seen.append(dialog.code.text()) or 0)
        monkeypatch.setattr(AccessLog, "exec", lambda _dialog: seen.append("log") or 0)
        work.show_case(case_called(work.sitting.project, "K-END-001").id)
        for name in ("name_key", "who_is", "access_log", "lock_names"):
            window.commands[name].trigger()
        assert seen == ["key", "PD-07", "log"]
        assert not work.sitting.names.is_open
        monkeypatch.setattr(NameKeyPassword, "ask", lambda *_all: None)
        window.commands["name_key"].trigger()
        again = NameKey.open(where(work.sitting.project), PASSWORD)
        monkeypatch.setattr(NameKeyPassword, "ask", lambda *_all: again)
        window.commands["name_key"].trigger()
        assert seen == ["key", "PD-07", "log", "key"]

    def it_asks_about_the_words_that_are_selected(
        self, qtbot: QtBot, work: SupervisionWorkspace, commands: ConfidentialCommands, monkeypatch
    ):
        field = QPlainTextEdit("PD-07 datang")
        qtbot.addWidget(field)
        cursor = field.textCursor()
        cursor.setPosition(0)
        cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        monkeypatch.setattr(QApplication, "focusWidget", lambda: field)
        assert commands._code_in_front() == "PD-07"

    def it_does_nothing_without_a_project(self, window: MainWindow, commands: ConfidentialCommands):
        for do in (commands.open_key, commands.ask_who, commands.lock, commands.show_log):
            do()
        assert commands._code_in_front() == ""


class DescribeTheLog:
    @pytest.fixture
    def page(self, qtbot: QtBot, sitting: Sitting) -> AccessPage:
        project = sitting.project
        session = project.reader.all(Session)[0]
        case = case_called(project, "K-END-001")
        facilitator = Facilitator("f-1", "PD-07", case.district, session.entered_at)
        project.perform(Rewrite((facilitator,)))
        note_access(project, AccessKind.OPENED, "session", session.id, "wellbeing")
        note_access(project, AccessKind.EXPORTED, "case", case.id, "situation")
        note_access(project, AccessKind.PRINTED, "session")
        note_access(project, AccessKind.OPENED, "facilitator", "f-1", "hal_baru")
        note_access(project, AccessKind.OPENED, "case", "gone")
        note_access(project, AccessKind.OPENED, "name_key", "x")
        made = AccessPage(sitting)
        qtbot.addWidget(made)
        return made

    def it_says_who_did_what_with_which_record(self, page: AccessPage, qtmodeltester: ModelTester):
        rows = page.shown()
        assert [(row.record, row.name, row.what) for row in rows] == [
            ("Key of names", "", ""),
            ("Case", "", ""),
            ("Facilitator", "PD-07", "hal baru"),
            ("Supervision session", "", ""),
            ("Case", "K-END-001", "Presenting situation"),
            ("Supervision session", "END/2026/001", "Well-being (restricted)"),
        ]
        assert page.model.data(page.model.index(3, 2)) == "Printed"
        assert page.model.data(page.model.index(5, 3)) == "Supervision session END/2026/001"
        assert page.model.headerData(0, Qt.Orientation.Horizontal) == "When"
        assert page.model.headerData(0, Qt.Orientation.Vertical) is None
        qtmodeltester.check(page.model)
        assert AccessModel().rowCount() == 0

    def it_is_filtered_by_deed_and_by_words(self, page: AccessPage):
        page.kind.setCurrentIndex(page.kind.findData(AccessKind.EXPORTED))
        assert [row.name for row in page.shown()] == ["K-END-001"]
        page.kind.setCurrentIndex(0)
        page.words.setText("rini END/2026")
        assert len(page.shown()) == 1
        page.words.setText("tidak ada")
        assert page.model.rowCount() == 0
        assert not page.export.isEnabled()

    def it_is_written_to_a_file_as_it_is_filtered(self, page: AccessPage, monkeypatch: pytest.MonkeyPatch):
        written = []
        monkeypatch.setattr(access_page, "export_listing", lambda *given: written.append(given[3]()))
        page.words.setText("K-END-001")
        page.export.click()
        assert len(written[0].rows) == 1
        assert written[0].header[0] == "When"

    def it_speaks_the_language_of_the_window(self, page: AccessPage, sitting: Sitting, qtbot: QtBot):
        page.kind.setCurrentIndex(1)
        sitting.preferences.set_language("id")
        qtbot.waitUntil(lambda: page.kind.itemText(1) == "Dibuka")
        assert page.kind.currentIndex() == 1

    def it_has_a_window_of_its_own(self, qtbot: QtBot, page: AccessPage, sitting: Sitting):
        made = AccessLog(None, sitting)
        qtbot.addWidget(made)
        assert made.page.model.rowCount() == 6


class DescribeAKeyHeldByNobody:
    def it_is_no_key(self, sitting: Sitting):
        names = OpenNames(sitting.project, sitting)
        assert names.key is None
