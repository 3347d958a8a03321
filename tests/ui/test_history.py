"""The history panel: its steps, what each changed, filters, and the way back."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_accessible_names import nameless
from workbench.coding.codes import RecolourCode, RenameCode
from workbench.domain.codings import Coding
from workbench.domain.errors import AlreadyThere
from workbench.domain.history import WantedSteps
from workbench.domain.memos import MemoTarget
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of, memo_on
from workbench.services.projects import Project, open_project
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.history_model import PAGE, HistoryModel
from workbench.ui.panels.history_panel import HistoryPanel
from workbench.ui.window_commands import WindowCommands


@pytest.fixture
def commands(window: MainWindow) -> WindowCommands:
    return WindowCommands(window)


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, commands: WindowCommands, project: Project) -> HistoryPanel:
    """The history of a project in which a code was renamed and a segment coded."""
    theme = project.codebook().themes()[0]
    window.show_project(project)
    assert window.sitting is not None
    window.sitting.perform(RenameCode(theme.id, "Beban baru"))
    source = project.reader.all(Source)[0]
    window.sitting.perform(coding_of(project, source.id, Span(11, 40), theme.id))
    window.commands["history"].trigger()
    assert commands.history is not None
    qtbot.waitUntil(commands.history.isVisible)
    return commands.history


def listed(panel: HistoryPanel) -> list[str]:
    """Return the steps that are listed, without the days above them."""
    model = panel.model
    return [str(model.index(row).data()) for row in range(model.rowCount()) if model.step_at(row)]


def mark(panel: HistoryPanel, words: str) -> None:
    rows = range(panel.model.rowCount())
    row = next(row for row in rows if words in str(panel.model.index(row).data()))
    panel.view.setCurrentIndex(panel.model.index(row))


def go_back(
    qtbot: QtBot, window: MainWindow, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Go back to the marked step, and return what was asked before."""
    asked: list[str] = []
    monkeypatch.setattr(Question, "ask", lambda _parent, _title, body, _yes: asked.append(body) or True)
    window.messages.last = ""
    panel.go_back.click()
    qtbot.waitUntil(lambda: bool(window.messages.last))
    return asked


class DescribeTheHistory:
    def it_lists_every_step_the_newest_first_down_to_the_founding(self, panel: HistoryPanel) -> None:
        steps = listed(panel)
        assert steps[0].startswith("Code “")
        assert steps[1:] == ["Rename code “Beban baru”", "Import “FGD Garut”", "Set up the study"]
        assert panel.model.step_at(0) is None
        assert str(datetime.now(UTC).astimezone().year) in str(panel.model.index(0).data())

    def it_follows_what_is_done_undone_and_redone(self, window: MainWindow, panel: HistoryPanel) -> None:
        assert window.sitting is not None
        window.commands["undo"].trigger()
        step = panel.model.step_at(1)
        assert step is not None
        assert step.undone
        assert "undone by Rini" in str(panel.model.index(1).data(Qt.ItemDataRole.ToolTipRole))
        window.commands["redo"].trigger()
        assert not panel.model.step_at(1).undone  # type: ignore[union-attr]
        assert "redone by Rini" in panel.details.toPlainText()
        theme = window.sitting.project.codebook().themes()[0]
        window.sitting.perform(RecolourCode(theme.id, "#123456"))
        assert listed(panel)[0] == "Recolour code “Beban baru”"

    def it_catches_up_when_it_is_shown_again(
        self, window: MainWindow, panel: HistoryPanel, commands: WindowCommands
    ) -> None:
        dock = panel.parent()
        dock.hide()  # type: ignore[union-attr]
        assert window.sitting is not None
        theme = window.sitting.project.codebook().themes()[0]
        window.sitting.perform(RecolourCode(theme.id, "#123456"))
        assert "Recolour" not in listed(panel)[0]
        window.commands["history"].trigger()
        assert "Recolour" in listed(panel)[0]

    def it_says_what_a_step_changed_before_and_after(self, window: MainWindow, panel: HistoryPanel) -> None:
        mark(panel, "Rename code")
        page = panel.details.toPlainText()
        assert "Code “Beban baru”: changed" in page
        assert "→ Beban baru" in page
        mark(panel, "Code “")
        page = panel.details.toPlainText()
        assert "added" in page
        assert "code: Beban baru" in page
        assert "coder: Rini" in page

    def it_says_everything_in_the_other_language(self, window: MainWindow, panel: HistoryPanel) -> None:
        marked = panel.marked()
        assert marked is not None
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert "Ganti nama kode “Beban baru”" in listed(panel)
        assert panel.marked() == marked
        assert panel.go_back.text() == "Kembali ke sini…"
        mark(panel, "Ganti nama")
        assert "diubah" in panel.details.toPlainText()

    def it_lists_steps_of_earlier_sittings(
        self, window: MainWindow, panel: HistoryPanel, commands: WindowCommands
    ) -> None:
        assert window.sitting is not None
        path = window.sitting.project.path
        window.leave_project()
        assert commands.history is None
        window.show_project(open_project(path, coder="Bayu"))
        window.commands["history"].trigger()
        assert commands.history is not None
        assert "Rename code “Beban baru”" in listed(commands.history)

    def it_can_be_read_and_reached_by_keyboard(self, window: MainWindow, panel: HistoryPanel) -> None:
        assert nameless(window) == []
        assert panel.view.hasFocus()


class DescribeAStepThatCanNotBeTakenBack:
    def it_is_told_of_and_leaves_the_line(
        self, window: MainWindow, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refused(*_facts: object) -> None:
            raise AlreadyThere

        monkeypatch.setattr(Project, "undo", refused)
        before = window.commands["undo"].text()
        window.commands["undo"].trigger()
        assert "already" in window.messages.last
        assert window.commands["undo"].text() != before


class DescribeItsFilters:
    def it_filters_by_words_of_the_step_and_by_what_it_names(self, qtbot: QtBot, panel: HistoryPanel) -> None:
        panel.search.setText("rename beban")
        qtbot.waitUntil(lambda: listed(panel) == ["Rename code “Beban baru”"])
        panel.search.setText("garut")
        qtbot.waitUntil(lambda: listed(panel) == ["Import “FGD Garut”"])
        panel.search.setText("nothing of the kind")
        qtbot.waitUntil(lambda: listed(panel) == [])
        assert not panel.go_back.isEnabled()

    def it_filters_by_kind_coder_and_time(self, window: MainWindow, panel: HistoryPanel) -> None:
        panel.kind.setCurrentIndex(1)
        panel.kind.activated.emit(1)
        assert [each[:6] for each in listed(panel)] == ["Code “"]
        panel.kind.setCurrentIndex(0)
        panel.since.setCurrentIndex(1)
        panel.since.activated.emit(1)
        assert len(listed(panel)) == 3
        assert window.sitting is not None
        window.sitting.switch_coder("Bayu")
        theme = window.sitting.project.codebook().themes()[0]
        window.sitting.perform(RecolourCode(theme.id, "#123456"))
        panel.coder.setCurrentIndex(panel.coder.findText("Bayu"))
        panel.coder.activated.emit(panel.coder.currentIndex())
        assert listed(panel) == ["Recolour code “Beban baru”"]


class DescribeGoingBack:
    def it_asks_with_what_will_change_and_is_a_step_of_its_own(
        self, qtbot: QtBot, window: MainWindow, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert window.sitting is not None
        project = window.sitting.project
        mark(panel, "Import “FGD Garut”")
        (asked,) = go_back(qtbot, window, panel, monkeypatch)
        assert "Goes: 1 coding" in asked
        assert "Changes: 1 code" in asked
        assert project.reader.all(Coding) == ()
        assert "Beban baru" not in {each.name for each in project.codebook()}
        assert listed(panel)[0].startswith("Go back to the state of 20")
        assert "as it was after" in window.messages.last
        window.commands["undo"].trigger()
        assert len(project.reader.all(Coding)) == 1
        assert "Beban baru" in {each.name for each in project.codebook()}

    def it_says_when_nothing_would_change(
        self, qtbot: QtBot, window: MainWindow, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mark(panel, "Code “")
        assert go_back(qtbot, window, panel, monkeypatch) == []
        assert "already" in window.messages.last

    def it_does_nothing_when_the_answer_is_no(
        self, qtbot: QtBot, window: MainWindow, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []
        monkeypatch.setattr(Question, "ask", lambda _parent, _title, body, _yes: bool(asked.append(body)))
        before = listed(panel)
        mark(panel, "Import “FGD Garut”")
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(asked))
        assert listed(panel) == before

    def it_looks_again_when_something_was_done_while_the_question_stood(
        self, qtbot: QtBot, window: MainWindow, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert window.sitting is not None
        sitting, asked = window.sitting, []
        source = sitting.project.reader.all(Source)[0]

        def answer(_parent: object, _title: str, body: str, _yes: str) -> bool:
            asked.append(body)
            if len(asked) == 1:
                sitting.perform(memo_on(sitting.project, MemoTarget.SOURCE, source.id, "Baru saja."))
            return True

        monkeypatch.setattr(Question, "ask", answer)
        mark(panel, "Import “FGD Garut”")
        panel.go_back.click()
        qtbot.waitUntil(lambda: len(asked) == 2)
        qtbot.waitUntil(lambda: sitting.project.reader.all(Coding) == ())
        assert "1 memo" in asked[1]

    def it_is_not_offered_in_a_project_that_is_open_for_reading(
        self, window: MainWindow, panel: HistoryPanel, commands: WindowCommands
    ) -> None:
        assert window.sitting is not None
        path = window.sitting.project.path
        window.leave_project()
        window.show_project(open_project(path, read_only=True))
        window.commands["history"].trigger()
        assert commands.history is not None
        assert listed(commands.history)
        assert not commands.history.go_back.isEnabled()


class DescribeItsModel:
    @pytest.fixture
    def long(self, project: Project) -> Project:
        """A project with more steps than a page holds, over three days."""
        theme = project.codebook().themes()[0]
        moment = datetime(2031, 5, 1, 12, tzinfo=UTC)
        for number in range(2 * PAGE + 10):
            project._clock = lambda number=number: moment + timedelta(hours=number // 9)  # type: ignore[misc]
            project.perform(RecolourCode(theme.id, f"#{number + 1:06x}"))
        return project

    def it_reads_a_page_at_a_time(self, qtbot: QtBot, window: MainWindow, long: Project) -> None:
        commands = WindowCommands(window)
        window.show_project(long)
        window.commands["history"].trigger()
        assert commands.history is not None
        model = commands.history.model
        assert PAGE <= len(listed(commands.history)) < 2 * PAGE + 12
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        commands.history.view.scrollToBottom()
        while model.canFetchMore(model.index(-1)):
            model.fetchMore(model.index(-1))
        assert len(listed(commands.history)) == 2 * PAGE + 12
        numbers = [step.heading.number for row in range(model.rowCount()) if (step := model.step_at(row))]
        assert numbers == sorted(numbers, reverse=True)
        assert model.row_of(numbers[-1]) == model.rowCount() - 1
        assert model.row_of(0) == -1

    def it_begins_anew_after_more_than_a_page_was_done_behind_it(
        self, qtbot: QtBot, window: MainWindow, project: Project
    ) -> None:
        window.show_project(project)
        commands = WindowCommands(window)
        window.commands["history"].trigger()
        assert commands.history is not None
        model: HistoryModel = commands.history.model
        theme = project.codebook().themes()[0]
        for number in range(PAGE + 5):
            project.perform(RecolourCode(theme.id, f"#{number + 1:06x}"))
        model.catch_up()
        assert model.step_at(1) is not None
        assert model.step_at(1).heading.step.subject == theme.name  # type: ignore[union-attr]
        assert len(listed(commands.history)) >= PAGE

    def it_shows_nothing_of_nothing(self, panel: HistoryPanel) -> None:
        panel.model.look_anew(WantedSteps(kinds=("action",)))
        assert panel.model.rowCount() == 0
        assert panel.model.index(0).data() is None
        panel.model.catch_up()
        panel.model.fetchMore(panel.model.index(-1))
        assert panel.model.rowCount() == 0
