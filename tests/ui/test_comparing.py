"""Comparing two coders in the window: the list of places, moving by key, settling."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_accessible_names import nameless
from workbench.coding.coders import RenameCoder
from workbench.coding.codes import RenameCode
from workbench.coding.material import RemoveSource
from workbench.domain.codings import Coding
from workbench.domain.memos import Memo, MemoType
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.projects import Project, open_project
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.compare_coders import CompareCoders
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import DETAIL
from workbench.ui.window_commands import WindowCommands


@pytest.fixture
def commands(window: MainWindow) -> WindowCommands:
    return WindowCommands(window)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, commands: WindowCommands, project: Project) -> CompareCoders:
    """Rini and Bayu agree on one segment, mean other words of one code, and code one each alone."""
    source = project.reader.all(Source)[0]
    one, other = list(project.codebook())[1:3]
    for coder, start, end, code in (
        ("Bayu", 11, 40, one),
        ("Bayu", 60, 90, one),
        ("Bayu", 120, 140, other),
        ("Rini", 11, 40, one),
        ("Rini", 70, 100, one),
        ("Rini", 150, 170, other),
    ):
        project.switch_coder(coder)
        project.perform(coding_of(project, source.id, Span(start, end), code.id))
    window.show_project(project)
    window.commands["compare_coders"].trigger()
    assert commands.comparing is not None
    qtbot.waitExposed(commands.comparing)
    return commands.comparing


def rows(dialog: CompareCoders) -> list[str]:
    return [str(dialog.model.index(row).data(DETAIL)) for row in range(dialog.model.rowCount())]


def press(dialog: CompareCoders, keys: str) -> None:
    """Press what a button of the window is for."""
    {
        "F8": dialog.next,
        "Shift+F8": dialog.previous,
        "Ctrl+Return": dialog.take_over,
        "Ctrl+Backspace": dialog.take_away,
        "Ctrl+M": dialog.discuss,
    }[keys].click()


class DescribeComparing:
    def it_lists_where_they_differ_in_the_order_of_the_text(self, dialog: CompareCoders) -> None:
        QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning)
        assert (dialog.choice.first.currentText(), dialog.choice.second.currentText()) == ("Rini", "Bayu")
        assert rows(dialog) == ["other words (50 % shared)", "only Bayu", "only Rini"]
        assert dialog.summary.text() == "1 the same · 1 with other words · 1 only Rini · 1 only Bayu"
        dialog.same.setChecked(True)
        assert rows(dialog)[0] == "the same"
        assert "other words" in str(dialog.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))

    def it_takes_what_is_wanted_for_the_same(self, dialog: CompareCoders) -> None:
        dialog.choice.alike.setCurrentIndex(2)
        dialog.choice.alike.activated.emit(2)
        assert rows(dialog) == ["only Bayu", "only Rini"]
        dialog.choice.alike.setCurrentIndex(0)
        dialog.choice.alike.activated.emit(0)
        assert len(rows(dialog)) == 3

    def it_filters_by_code(self, dialog: CompareCoders) -> None:
        dialog.choice.code.setCurrentIndex(3)
        dialog.choice.code.activated.emit(3)
        assert rows(dialog) == ["only Bayu", "only Rini"]

    def it_shows_each_coder_on_one_side_and_scrolls_both(self, dialog: CompareCoders) -> None:
        sides = [
            {mark.span.start for mark in view._page.codings.between(0, 999)} for view in dialog.texts.views
        ]
        assert sides == [{11, 70, 150}, {11, 60, 120}]
        dialog.resize(700, 260)
        QApplication.processEvents()
        one, other = (view.verticalScrollBar() for view in dialog.texts.views)
        assert one.maximum() > 0
        one.setValue(one.maximum())
        assert other.value() == other.maximum()
        other.setValue(0)
        assert one.value() == 0

    def it_goes_from_difference_to_difference_by_key(self, qtbot: QtBot, dialog: CompareCoders) -> None:
        assert dialog.list.currentIndex().row() == 0
        qtbot.keyClick(dialog, Qt.Key.Key_F8)
        assert dialog.list.currentIndex().row() == 1
        qtbot.keyClick(dialog, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        press(dialog, "Shift+F8")
        assert dialog.list.currentIndex().row() == 2

    def it_names_everything(self, dialog: CompareCoders) -> None:
        assert nameless(dialog) == []

    def it_speaks_the_other_language_at_once(self, window: MainWindow, dialog: CompareCoders) -> None:
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert dialog.windowTitle() == "Bandingkan dua pengode"
        assert rows(dialog) == ["beda batas (50 % sama)", "hanya Bayu", "hanya Rini"]


class DescribeSettling:
    def it_codes_a_place_like_the_other(self, dialog: CompareCoders, project: Project) -> None:
        dialog.go(1)
        assert dialog.take_over.isEnabled()
        assert not dialog.take_away.isEnabled()
        press(dialog, "Ctrl+Return")
        assert rows(dialog) == ["other words (50 % shared)", "only Rini"]
        mine = [each for each in project.reader.all(Coding) if each.coder == project.coder.id]
        assert Span(120, 140) in {each.span for each in mine}

    def it_takes_the_others_words_and_keeps_ones_own_coding(
        self, window: MainWindow, dialog: CompareCoders, project: Project
    ) -> None:
        before = {each.id for each in project.reader.all(Coding)}
        press(dialog, "Ctrl+Return")
        assert {each.id for each in project.reader.all(Coding)} == before
        assert rows(dialog) == ["only Bayu", "only Rini"]
        window.commands["undo"].trigger()
        assert rows(dialog)[0] == "other words (50 % shared)"

    def it_takes_ones_own_coding_away(self, dialog: CompareCoders) -> None:
        dialog.go(-1)
        assert not dialog.take_over.isEnabled()
        press(dialog, "Ctrl+Backspace")
        assert "only Rini" not in rows(dialog)

    def it_writes_a_memo_for_discussion_on_the_place(
        self, dialog: CompareCoders, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "Di mana batasnya?")
        press(dialog, "Ctrl+M")
        (memo,) = project.reader.all(Memo)
        assert (memo.text, memo.type) == ("Di mana batasnya?", MemoType.METHODOLOGICAL)
        assert memo.segment is not None
        assert memo.segment.span == Span(60, 100)

    def it_settles_nothing_for_somebody_else(self, window: MainWindow, dialog: CompareCoders) -> None:
        assert window.sitting is not None
        window.sitting.switch_coder("Tri")
        dialog._compare()
        assert not dialog.take_over.isEnabled()
        assert not dialog.take_away.isEnabled()
        assert "choose Tri" in dialog.note.text()
        press(dialog, "Ctrl+Return")
        assert len(rows(dialog)) == 3

    def it_works_from_the_second_side_too(self, dialog: CompareCoders) -> None:
        dialog.choice.first.setCurrentIndex(dialog.choice.first.findText("Bayu"))
        dialog.choice.second.setCurrentIndex(dialog.choice.second.findText("Rini"))
        dialog.choice.first.activated.emit(0)
        dialog.go(1)
        press(dialog, "Ctrl+Return")
        assert rows(dialog) == ["other words (50 % shared)", "only Rini"]


class DescribeWhatHappensMeanwhile:
    def it_follows_names_of_codes_and_coders(
        self, window: MainWindow, dialog: CompareCoders, project: Project
    ) -> None:
        assert window.sitting is not None
        code = list(project.codebook())[2]
        window.sitting.perform(RenameCode(code.id, "Nama lain"))
        assert dialog.model.index(1).data() == "Nama lain"
        bayu = next(each for each in project.coders() if each.name == "Bayu")
        window.sitting.perform(RenameCoder(bayu.id, "Bayu Aji"))
        assert "only Bayu Aji" in rows(dialog)

    def it_closes_with_the_source_the_project_and_blind_mode(
        self, window: MainWindow, dialog: CompareCoders, commands: WindowCommands, project: Project
    ) -> None:
        assert window.sitting is not None
        source = project.reader.all(Source)[0]
        window.sitting.perform(RemoveSource(source.id, source.name))
        QApplication.processEvents()
        assert commands.comparing is None

    def it_closes_when_blind_mode_begins(
        self, window: MainWindow, dialog: CompareCoders, commands: WindowCommands
    ) -> None:
        window.commands["blind_mode"].trigger()
        QApplication.processEvents()
        assert commands.comparing is None

    def it_only_looks_in_a_project_that_is_open_for_reading(
        self, window: MainWindow, dialog: CompareCoders, commands: WindowCommands, project: Project
    ) -> None:
        path = project.path
        window.leave_project()
        QApplication.processEvents()
        window.show_project(open_project(path, read_only=True, coder="Rini"))
        window.commands["compare_coders"].trigger()
        again = commands.comparing
        assert again is not None
        assert len(rows(again)) == 3
        assert not again.take_over.isEnabled()
        assert not again.discuss.isEnabled()


class DescribeAProjectWithOneCoder:
    def it_has_nobody_to_compare(
        self, window: MainWindow, commands: WindowCommands, project: Project
    ) -> None:
        window.show_project(project)
        window.commands["compare_coders"].trigger()
        assert commands.comparing is None
        assert "two coders" in window.messages.last
