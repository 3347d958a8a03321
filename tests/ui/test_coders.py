"""Several coders in one window: who works, whose codings show, and blind mode in every view."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench.coding.codes import AddCode
from workbench.coding.codings import SetMemo
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of, link, memo_on, new_code, new_memo
from workbench.services.history import ProjectHistory
from workbench.services.projects import Project, open_project
from workbench.services.supervision import case_from
from workbench.ui.coders_menu import CodersMenu
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.models import roles
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace

ROLES = [
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    roles.DETAIL,
    roles.COUNT,
    roles.QUOTE,
]
BAYUS_WORDS = "Naik bukit dulu"
BAYUS_MEMO = "RAHASIA BAYU"
BAYUS_NOTE = "CATATAN BAYU"
BAYUS_CODE = "Kode yang dipakai Bayu"


@pytest.fixture
def commands(window: MainWindow) -> WindowCommands:
    return WindowCommands(window)


@pytest.fixture
def team(window: MainWindow, commands: WindowCommands, project: Project) -> MainWindow:
    """The window on a project that Bayu coded and wrote memos in, and Rini a little; Rini works."""
    source = project.reader.all(Source)[0]
    text = project.reader.text(source.id)
    at = text.index(BAYUS_WORDS)
    theme = project.codebook().themes()[0]
    code = new_code(project, BAYUS_CODE, theme.id)
    project.perform(AddCode(code))
    project.switch_coder("Bayu")
    coding = coding_of(project, source.id, Span(at, at + len(BAYUS_WORDS)), code.id, memo=BAYUS_MEMO)
    project.perform(coding)
    memo = new_memo(project, MemoTarget.SOURCE, source.id, BAYUS_NOTE)
    words = Span(text.index("Laporannya"), text.index("Laporannya") + 10)
    segment = Segment(source.id, words, words.of(text), source.sha256)
    project.perform(
        SetMemo(Memo(memo.id, memo.target, memo.about, memo.text, memo.author, memo.created_at, segment))
    )
    district = project.reader.all(District)[0]
    project.perform(link(project, code.id, district.id, "", (coding.coding.id,)))
    facts = {"code": "K-GRT-001", "district": district.name, "evidence": [coding.coding.id]}
    themes = [{"code": project.codebook().path(code.id), "strength": 2}]
    project.perform(case_from(project, {**facts, "themes": themes}))
    project.switch_coder("Rini")
    project.perform(coding_of(project, source.id, Span(11, 40), theme.id))
    window.show_project(project)
    window.preferences.set_coder("Rini")
    return window


def sitting(window: MainWindow):
    assert window.sitting is not None
    return window.sitting


def said(window: MainWindow, clicked: list[str]) -> Iterator[str]:
    """Give every word that any view of any workspace holds, seen or not, and the menus' entries.

    ``clicked`` are marks in the transcript that somebody clicks, one after the other.
    """
    workspace = window.bring("coding")
    assert isinstance(workspace, CodingWorkspace)
    for mark in clicked:
        workspace.segment.show_codings((mark,))
        QApplication.processEvents()
        for widget in workspace.segment.findChildren(QWidget):
            yield from _words_of(widget)
    for place in range(len(window.workspaces)):
        window.switch_to(place)
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            yield from _words_of(widget)
    for menu in window.findChildren(QMenu):
        yield from (action.text() for action in menu.actions())


def _words_of(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    if isinstance(widget, QLabel | QToolButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _words_in(widget.model(), QModelIndex())


def _words_in(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        # Qt keeps a list's number of columns to itself.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in ROLES)
            if column == 0:
                yield from _words_in(model, index)


def count_of(window: MainWindow, code: str) -> str:
    """Return the number that the tree of codes shows beside a code."""
    workspace = window.bring("coding")
    assert isinstance(workspace, CodingWorkspace)
    model = workspace.codes.tree.model()

    def found(parent: QModelIndex) -> str | None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if index.data() == code:
                return str(index.data(roles.COUNT) or "")
            below = found(index)
            if below is not None:
                return below
        return None

    return found(QModelIndex()) or ""


def shown_in_text(window: MainWindow) -> list[str]:
    """Return the ids of everything that is marked in the transcript."""
    workspace = window.bring("coding")
    assert isinstance(workspace, CodingWorkspace)
    return [mark.id for mark in workspace.transcript.view._page.codings.between(0, 10**6)]


class DescribeWhoWorks:
    def it_is_chosen_from_a_menu_that_the_keys_open(
        self, qtbot: QtBot, team: MainWindow, commands: WindowCommands
    ) -> None:
        team.commands["switch_coder"].trigger()
        menu = commands.menu
        assert menu is not None
        qtbot.waitUntil(menu.isVisible)
        entries = [action.text() for action in menu.actions() if action.text()]
        assert "&1 Bayu" in entries or "&2 Bayu" in entries
        next(action for action in menu.actions() if action.text().endswith(" Bayu")).trigger()
        menu.close()
        assert sitting(team).project.coder.name == "Bayu"
        assert team.preferences.settings.coder == "Bayu"
        assert "Coder: Bayu" in [each.text() for each in team.statusBar().findChildren(QToolButton)]

    def it_can_be_somebody_new(
        self, team: MainWindow, commands: WindowCommands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "Tri & Yuli")
        assert commands.menu is not None
        commands.menu.fill()
        next(action for action in commands.menu.actions() if action.text() == "&New coder…").trigger()
        assert sitting(team).project.coder.name == "Tri & Yuli"
        commands.menu.fill()
        assert any("Tri && Yuli" in action.text() for action in commands.menu.actions())

    def it_stays_as_it_is_without_a_name(
        self, team: MainWindow, commands: WindowCommands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: None)
        commands.new_coder()
        team.commands["rename_coder"].trigger()
        assert sitting(team).project.coder.name == "Rini"

    def it_is_renamed_as_a_step_that_can_be_undone(
        self, team: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "Rini Wulandari")
        team.commands["rename_coder"].trigger()
        assert sitting(team).project.coder.name == "Rini Wulandari"
        assert "Rename a coder to “Rini Wulandari”" in team.commands["undo"].text()
        assert "Coder: Rini Wulandari" in [each.text() for each in team.statusBar().findChildren(QToolButton)]
        assert team.preferences.settings.coder == "Rini Wulandari"
        team.commands["undo"].trigger()
        assert sitting(team).project.coder.name == "Rini"
        assert team.preferences.settings.coder == "Rini"

    def it_can_not_take_the_name_of_another(self, team: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "bayu")
        team.commands["rename_coder"].trigger()
        assert sitting(team).project.coder.name == "Rini"
        assert "taken" in team.messages.last

    def it_can_be_renamed_before_doing_anything(
        self, team: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sitting(team).switch_coder("Tri")
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "Tri Astuti")
        team.commands["rename_coder"].trigger()
        assert [each.name for each in sitting(team).project.coders()][-1] == "Tri Astuti"


class DescribeWhatIsHalfWritten:
    @pytest.fixture
    def typing(self, qtbot: QtBot, team: MainWindow) -> QPlainTextEdit:
        """The memo on Rini's own coding, with the caret in it."""
        workspace = team.bring("coding")
        assert isinstance(workspace, CodingWorkspace)
        own = sitting(team).project.coder.id
        (mine,) = [each for each in sitting(team).project.reader.all(Coding) if each.coder == own]
        workspace.segment.show_codings((mine.id,))
        text = workspace.segment.memo.text

        def has_the_keyboard() -> bool:
            team.activateWindow()
            text.setFocus()
            return text.hasFocus()

        qtbot.waitUntil(has_the_keyboard)
        return text

    def switch_from_the_menu(self, qtbot: QtBot, team: MainWindow, commands: WindowCommands) -> None:
        team.commands["switch_coder"].trigger()
        menu = commands.menu
        assert menu is not None
        qtbot.waitUntil(menu.isVisible)
        bayu = next(action for action in menu.actions() if action.text().endswith(" Bayu"))
        menu.setActiveAction(bayu)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        assert sitting(team).project.coder.name == "Bayu"

    @pytest.mark.parametrize("blind", [False, True])
    def it_is_kept_as_the_work_of_whoever_wrote_it(
        self,
        qtbot: QtBot,
        team: MainWindow,
        commands: WindowCommands,
        request: pytest.FixtureRequest,
        blind: bool,
    ) -> None:
        if blind:
            team.commands["blind_mode"].trigger()
        typing: QPlainTextEdit = request.getfixturevalue("typing")
        qtbot.keyClicks(typing, "Kata Rini")
        self.switch_from_the_menu(qtbot, team, commands)
        project = sitting(team).project
        (made,) = [each for each in project.whole.all(Memo) if each.text == "Kata Rini"]
        names = {each.id: each.name for each in project.coders()}
        assert names[made.author] == "Rini"
        if not blind:
            assert typing.hasFocus()

    def it_is_kept_in_the_memo_that_is_open_too(
        self, qtbot: QtBot, team: MainWindow, commands: WindowCommands
    ) -> None:
        MemoCommands(team)
        team.commands["new_memo"].trigger()
        memos = team.bring("memos")
        assert isinstance(memos, MemosWorkspace)
        qtbot.keyClicks(memos.editor.text, "Kata Rini")
        self.switch_from_the_menu(qtbot, team, commands)
        project = sitting(team).project
        (made,) = [each for each in project.reader.all(Memo) if each.text == "Kata Rini"]
        assert project.file.store.count(Memo) == 3
        steps = ProjectHistory(project)
        steps.follow()
        assert steps.steps(limit=1)[0].coder == "Rini"
        assert made.author != project.coder.id


class DescribeWhoseCodingsShow:
    def it_is_said_in_the_status_bar_and_ended_by_a_click(
        self, team: MainWindow, commands: WindowCommands
    ) -> None:
        team.commands["show_own_codings"].trigger()
        sign = next(
            each for each in team.statusBar().findChildren(QToolButton) if "Showing only" in each.text()
        )
        assert sign.isVisible()
        assert "Rini" in sign.text()
        sign.click()
        assert not sign.isVisible()
        assert sitting(team).shown.coders is None
        team.commands["show_own_codings"].trigger()
        team.commands["show_everybody"].trigger()
        assert sitting(team).shown.coders is None

    def it_is_one_some_or_all_of_them(self, team: MainWindow, commands: WindowCommands) -> None:
        menu = commands.menu
        assert isinstance(menu, CodersMenu)
        names = {each.id: each.name for each in sitting(team).project.coders()}

        def toggle(name: str) -> None:
            menu.fill()
            next(action for action in menu.actions() if action.text() == name).trigger()

        toggle("Bayu")
        assert [names[each] for each in sitting(team).shown.coders or ()] == ["Rini"]
        toggle("Rini")
        sign = next(each for each in team.statusBar().findChildren(QToolButton) if "Showing" in each.text())
        assert "nobody" in sign.text()
        sitting(team).shown.only_coders(None)
        toggle("Rini")
        toggle("Rini")
        assert sitting(team).shown.coders is None


class DescribeBlindMode:
    def it_shows_no_words_of_others_in_any_view(self, team: MainWindow, commands: WindowCommands) -> None:
        marks = shown_in_text(team)
        open_words = list(said(team, marks))
        for canary in (BAYUS_MEMO, BAYUS_NOTE, BAYUS_WORDS):
            assert any(canary in words for words in open_words), canary
        assert count_of(team, BAYUS_CODE) == "1"
        assert len(shown_in_text(team)) == 3

        team.commands["blind_mode"].trigger()
        blind_words = [words for words in said(team, marks) if words]
        assert blind_words
        for canary in (BAYUS_MEMO, BAYUS_NOTE, BAYUS_WORDS):
            # The whole talk may be read by everybody.
            leaks = [
                words for words in blind_words if canary in words and not words.startswith("Moderator: Apa")
            ]
            assert leaks == []
        assert count_of(team, BAYUS_CODE) in {"", "0"}
        assert len(shown_in_text(team)) == 1

    def it_says_so_in_the_status_bar_and_in_the_menu(self, team: MainWindow) -> None:
        team.commands["blind_mode"].trigger()
        assert "Blind mode: only codings of Rini" in [
            each.text() for each in team.statusBar().findChildren(QLabel) if each.isVisible()
        ]
        assert team.commands["blind_mode"].isChecked()

    def it_stays_with_the_project_until_somebody_is_sure(
        self, team: MainWindow, commands: WindowCommands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        team.commands["blind_mode"].trigger()
        path = sitting(team).project.path
        team.leave_project()
        team.show_project(open_project(path, coder="Rini"))
        assert sitting(team).project.blind
        assert team.commands["blind_mode"].isChecked()
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: False)
        team.commands["blind_mode"].trigger()
        assert sitting(team).project.blind
        assert team.commands["blind_mode"].isChecked()
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: True)
        team.commands["blind_mode"].trigger()
        assert not sitting(team).project.blind
        assert count_of(team, BAYUS_CODE) == "1"

    def it_follows_who_works(self, team: MainWindow) -> None:
        team.commands["blind_mode"].trigger()
        sitting(team).switch_coder("Bayu")
        assert count_of(team, BAYUS_CODE) == "1"
        assert len(shown_in_text(team)) == 2

    def it_keeps_the_source_and_the_workspace_that_were_open(self, team: MainWindow) -> None:
        workspace = team.bring("coding")
        assert isinstance(workspace, CodingWorkspace)
        source = workspace.transcript.source
        team.commands["blind_mode"].trigger()
        again = team.bring("coding")
        assert isinstance(again, CodingWorkspace)
        assert again is not workspace
        assert again.transcript.source == source

    def it_leaves_nothing_behind_that_listens_when_it_makes_the_workspaces_anew(
        self, team: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: True)
        team.commands["blind_mode"].trigger()
        team.commands["blind_mode"].trigger()
        gc.collect()
        team.commands["show_own_codings"].trigger()
        workspace = team.bring("coding")
        assert isinstance(workspace, CodingWorkspace)
        assert {each.coder for each in workspace.desk.codings()} == {sitting(team).project.coder.id}

    def it_leaves_every_command_at_work_whatever_is_at_the_front(
        self, team: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "Kode setelahnya")
        team.bring("memos")
        team.commands["blind_mode"].trigger()
        assert team.front is not None
        assert team.front.name == "memos"
        team.commands["new_theme"].trigger()
        team.commands["next_stripes"].trigger()
        assert "Kode setelahnya" in [each.name for each in sitting(team).project.codebook()]

    def it_offers_no_step_of_others_to_undo_and_lists_none(
        self, team: MainWindow, commands: WindowCommands
    ) -> None:
        team.commands["blind_mode"].trigger()
        team.commands["undo"].trigger()
        assert [each.name for each in sitting(team).project.coders()]
        assert team.commands["undo"].text() == "&Undo"
        assert not team.commands["undo"].isEnabled()
        assert sitting(team).project.file.store.count(Coding) == 1
        team.commands["history"].trigger()
        assert commands.history is not None
        model = commands.history.model
        coders = {step.coder for row in range(model.rowCount()) if (step := model.step_at(row))}
        assert coders == {"Rini"}
        assert "only steps of Rini" in commands.history.blind_note.text()

    def it_refuses_what_would_take_unseen_work_away(self, team: MainWindow) -> None:
        team.commands["blind_mode"].trigger()
        code = next(each for each in sitting(team).project.codebook() if each.name == BAYUS_CODE)
        assert sitting(team).perform(RemoveCode(code.id, code.name)) is None
        assert "other coders" in team.messages.last
        assert sitting(team).project.reader.find(Code, code.id) == code

    def it_lets_a_coder_write_a_memo_of_their_own_where_another_did(self, team: MainWindow) -> None:
        project = sitting(team).project
        theirs = next(each for each in project.reader.all(Coding) if each.segment.quote == BAYUS_WORDS)
        sitting(team).switch_coder("Bayu")
        team.commands["blind_mode"].trigger()
        sitting(team).switch_coder("Rini")
        mine = next(iter(project.reader.all(Coding)))
        assert mine.id != theirs.id
        sitting(team).perform(memo_on(project, MemoTarget.CODING, mine.id, "Punya Rini"))
        assert [each.text for each in project.reader.all(Memo)] == ["Punya Rini"]

    def it_compares_nobody(self, team: MainWindow, commands: WindowCommands) -> None:
        team.commands["blind_mode"].trigger()
        team.commands["compare_coders"].trigger()
        assert commands.comparing is None
        assert "Blind mode" in team.messages.last
