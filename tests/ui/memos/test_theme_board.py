"""The board of themes and the page of each."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.memos.conftest import NETWORK, code_at, coded, keep
from workbench.coding.codes import MoveCode
from workbench.coding.removal import RemoveCode
from workbench.coding.themes import SetThemeEvidence
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.projects import Project, open_project
from workbench.ui.delegates.theme_card import room_for_cards
from workbench.ui.dialogs.evidence_picker import EvidencePicker
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.models.roles import DETAIL, QUOTE
from workbench.ui.models.themes_model import MARKS
from workbench.ui.panels.theme_board import ThemeBoard
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace

PLACE = "Konteks wilayah"


@pytest.fixture
def coding(project: Project) -> Coding:
    return coded(project, "Naik bukit", NETWORK)


@pytest.fixture
def board(coding: Coding, memos: MemosWorkspace, window: MainWindow, qtbot: QtBot) -> ThemeBoard:
    """The board with its themes counted."""
    window.commands["show_board"].trigger()
    qtbot.waitUntil(lambda: not window.jobs.busy and shown(memos.board, ThemeStep.INITIAL_CODING) != [])
    assert coding is not None
    return memos.board


def shown(board: ThemeBoard, step: ThemeStep) -> list[str]:
    """Return the cards of a column."""
    model = board.columns[step].model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def card(board: ThemeBoard, theme: str) -> QModelIndex:
    """Return the card of a theme."""
    found = (column.model.index_of(theme) for column in board.columns.values())
    return next(index for index in found if index.isValid())


def mark(board: ThemeBoard, project: Project, path: str = PLACE) -> CodeId:
    """Mark a theme's card."""
    theme = code_at(project, path)
    index = card(board, theme)
    column = next(each for each in board.columns.values() if each.model is index.model())
    column.view.setFocus()
    column.view.setCurrentIndex(index)
    return theme


class DescribeTheBoard:
    def it_wraps_cards_to_the_room_that_the_scroll_bar_leaves(
        self, board: ThemeBoard, window: MainWindow, qtbot: QtBot
    ) -> None:
        view = board.columns[ThemeStep.INITIAL_CODING].view
        for height in (1600, 500):
            window.resize(1280, height)
            qtbot.waitUntil(lambda seen=height == 500: view.verticalScrollBar().isVisible() is seen)
            card = view.visualRect(view.model().index(0, 0))
            bar = 0 if height == 500 else view.verticalScrollBar().sizeHint().width()
            assert room_for_cards(view) == card.width() - bar
        assert room_for_cards(window) == window.width()

    def it_shows_what_a_theme_holds(self, board: ThemeBoard, project: Project) -> None:
        index = card(board, code_at(project, PLACE))
        assert index.data(DETAIL) == "5 codes · 1 coding\n1 source · 1 district"
        assert index.data(MARKS) == []
        assert len(shown(board, ThemeStep.INITIAL_CODING)) == 7
        assert shown(board, ThemeStep.SYNTHESIS) == []

    def it_moves_a_card_by_keys_and_back_by_undo(
        self, board: ThemeBoard, project: Project, window: MainWindow
    ) -> None:
        theme = mark(board, project)
        window.commands["theme_forward"].trigger()
        assert shown(board, ThemeStep.CATEGORIES) == [PLACE]
        assert window.messages.last == f"“{PLACE}” is in the step Categories now."
        assert board.current() == theme
        window.commands["theme_forward"].trigger()
        window.commands["theme_forward"].trigger()
        window.commands["theme_forward"].trigger()
        assert shown(board, ThemeStep.SYNTHESIS) == [PLACE]
        window.commands["theme_back"].trigger()
        assert project.reader.get(Interpretation, theme).step is ThemeStep.INTERPRETATION
        window.commands["undo"].trigger()
        assert shown(board, ThemeStep.SYNTHESIS) == [PLACE]

    def it_moves_a_card_that_is_dropped(self, board: ThemeBoard, project: Project) -> None:
        theme = code_at(project, PLACE)
        model = board.columns[ThemeStep.INTERPRETATION].model
        data = board.columns[ThemeStep.INITIAL_CODING].model.mimeData([card(board, theme)])
        assert data.formats() == model.mimeTypes()
        assert model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
        assert shown(board, ThemeStep.INTERPRETATION) == [PLACE]
        assert not model.dropMimeData(model.mimeData([]), Qt.DropAction.MoveAction, -1, -1, QModelIndex())

    def it_goes_between_columns_by_arrows(
        self, board: ThemeBoard, project: Project, window: MainWindow
    ) -> None:
        mark(board, project)
        window.commands["theme_forward"].trigger()
        window.commands["theme_forward"].trigger()
        here, there = board.columns[ThemeStep.INTERPRETATION], board.columns[ThemeStep.INITIAL_CODING]
        QTest.keyClick(here.view, Qt.Key.Key_Left)
        assert there.view.currentIndex().isValid()
        assert not here.view.currentIndex().isValid()
        QTest.keyClick(there.view, Qt.Key.Key_Left)
        QTest.keyClick(there.view, Qt.Key.Key_Right)
        assert here.view.currentIndex().data() == PLACE

    def it_marks_what_stands_beside_a_theme(
        self, board: ThemeBoard, project: Project, coding: Coding, qtbot: QtBot, window: MainWindow
    ) -> None:
        theme = code_at(project, PLACE)
        project.perform(SetThemeEvidence(theme, (coding.id,), ()))
        keep(project, Subject(MemoTarget.CODE, theme), "Terlalu luas?")
        qtbot.waitUntil(lambda: not window.jobs.busy)
        index = card(board, theme)
        assert [(number, words) for _icon, number, words in index.data(MARKS)] == [
            (1, "1 key quotation"),
            (1, "1 open memo"),
        ]
        assert "1 key quotation" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def it_is_four_sound_models(self, board: ThemeBoard, project: Project, window: MainWindow) -> None:
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers = [QAbstractItemModelTester(each.model, fatal) for each in board.columns.values()]
        mark(board, project)
        window.commands["theme_forward"].trigger()
        assert len(testers) == 4

    def it_speaks_the_language_that_is_chosen(
        self, board: ThemeBoard, window: MainWindow, qtbot: QtBot
    ) -> None:
        window.preferences.set_language("id")
        column = board.columns[ThemeStep.CATEGORIES]
        qtbot.waitUntil(lambda: column._title.text() == "Kategori")
        assert column._hint.text() == "Belum ada tema di tahap ini."

    def it_says_that_there_are_no_themes(
        self, window: MainWindow, commands: MemoCommands, project: Project, qtbot: QtBot
    ) -> None:
        for theme in project.codebook().themes():
            project.perform(RemoveCode(theme.id))
        window.show_project(project)
        memos = window.bring("memos")
        assert isinstance(memos, MemosWorkspace)
        memos.show_board()
        qtbot.waitUntil(lambda: memos.board._pages.currentIndex() == 2)
        assert memos.board.current() is None

    def it_only_shows_in_a_project_that_may_not_be_changed(
        self, window: MainWindow, commands: MemoCommands, project: Project, qtbot: QtBot
    ) -> None:
        theme, path = code_at(project, PLACE), project.path
        project.close()
        window.show_project(open_project(path, read_only=True))
        memos = window.bring("memos")
        assert isinstance(memos, MemosWorkspace)
        memos.show_board()
        qtbot.waitUntil(lambda: shown(memos.board, ThemeStep.INITIAL_CODING) != [])
        index = card(memos.board, theme)
        assert not index.flags() & Qt.ItemFlag.ItemIsDragEnabled
        memos.board.open_theme(theme)
        assert memos.board.page.key.add.isHidden()
        assert memos.board.page.text.text.isReadOnly()
        assert not window.commands["theme_forward"].isEnabled()


class DescribeTheThemesPage:
    @pytest.fixture
    def page(self, board: ThemeBoard, project: Project) -> ThemeBoard:
        index = card(board, code_at(project, PLACE))
        board.columns[ThemeStep.INITIAL_CODING].view.activated.emit(index)
        return board

    def it_opens_and_goes_back(self, page: ThemeBoard, project: Project) -> None:
        theme = code_at(project, PLACE)
        assert page.current() == theme
        QTest.keyClick(page.page, Qt.Key.Key_Escape)
        assert page._pages.currentIndex() == 0
        assert page.current() == theme

    def it_keeps_the_interpretation_in_both_languages(self, page: ThemeBoard, project: Project) -> None:
        theme = code_at(project, PLACE)
        for field, words in ((page.page.text, "Wilayah menentukan."), (page.page.text_en, "Place decides.")):
            field.text.setPlainText(words)
            field.text.commit()
        meant = project.reader.get(Interpretation, theme)
        assert (meant.text, meant.text_en) == ("Wilayah menentukan.", "Place decides.")
        QTest.keyClick(page.page, Qt.Key.Key_Escape)
        assert card(page, theme).data(QUOTE) == "Wilayah menentukan."

    def it_keeps_what_is_being_written_when_it_is_left(
        self, page: ThemeBoard, project: Project, window: MainWindow
    ) -> None:
        page.page.text.text.setPlainText("Belum selesai")
        window.bring("coding")
        assert project.reader.get(Interpretation, code_at(project, PLACE)).text == "Belum selesai"

    def it_changes_the_step(self, page: ThemeBoard, project: Project) -> None:
        step = page.page.step
        step.setCurrentIndex(3)
        step.activated.emit(3)
        assert project.reader.get(Interpretation, code_at(project, PLACE)).step is ThemeStep.SYNTHESIS
        step.activated.emit(3)

    def it_is_given_quotations_from_a_list(
        self, page: ThemeBoard, project: Project, coding: Coding, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = coded(project, "Mendukung", "Kinerja / Pencapaian target")

        def choose(dialog: EvidencePicker) -> QDialog.DialogCode:
            assert dialog.model.rowCount() == 1
            dialog.everything.click()
            assert dialog.model.rowCount() == 2
            dialog.field.setText("mendukung")
            assert dialog.model.rowCount() == 1
            dialog.field.setText("")
            assert not dialog.yes.isEnabled()
            dialog.view.selectAll()
            assert dialog.yes.isEnabled()
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(EvidencePicker, "exec", choose)
        page.page.key.add.click()
        theme = code_at(project, PLACE)
        assert set(project.reader.get(Interpretation, theme).key_quotations) == {coding.id, other.id}
        monkeypatch.setattr(EvidencePicker, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        before = project.reader.get(Interpretation, theme)
        page.page.counter.add.click()
        assert project.reader.get(Interpretation, theme) == before

    def it_puts_quotations_in_order_and_takes_them_off(
        self, page: ThemeBoard, project: Project, coding: Coding
    ) -> None:
        theme = code_at(project, PLACE)
        other = coded(project, "Mendukung", NETWORK)
        project.perform(SetThemeEvidence(theme, (coding.id, other.id), ()))
        key = page.page.key
        key.view.setCurrentIndex(key.model.index(0))
        assert (key.up.isEnabled(), key.down.isEnabled()) == (False, True)
        key.down.click()
        assert project.reader.get(Interpretation, theme).key_quotations == (other.id, coding.id)
        assert key.view.currentIndex().row() == 1
        key.up.click()
        key.off.click()
        assert project.reader.get(Interpretation, theme).key_quotations == (other.id,)

    def it_leads_to_the_words_and_to_the_codes(
        self, page: ThemeBoard, project: Project, coding: Coding, window: MainWindow
    ) -> None:
        project.perform(SetThemeEvidence(code_at(project, PLACE), (coding.id,), ()))
        key = page.page.key
        key.view.activated.emit(key.model.index(0))
        desk = window.front
        assert isinstance(desk, CodingWorkspace)
        assert desk.segment.current() == coding
        window.bring("memos")
        page.page.codes.itemActivated.emit(page.page.codes.item(1))
        assert window.front is desk

    def it_closes_when_the_theme_goes_or_becomes_a_code(
        self, page: ThemeBoard, project: Project, qtbot: QtBot, window: MainWindow
    ) -> None:
        theme = code_at(project, PLACE)
        project.perform(MoveCode(theme, code_at(project, "Kinerja"), 0))
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert page._pages.currentIndex() == 0
        assert PLACE not in shown(page, ThemeStep.INITIAL_CODING)
        page.open_theme(theme)
        assert page.page.theme == code_at(project, "Kinerja")
        project.perform(RemoveCode(code_at(project, "Kinerja")))
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert page._pages.currentIndex() == 0

    def it_is_what_a_new_memo_is_about(
        self, page: ThemeBoard, project: Project, memos: MemosWorkspace, window: MainWindow
    ) -> None:
        window.commands["new_memo"].trigger()
        assert memos.editor.memo is not None
        assert memos.editor.memo.subject == Subject(MemoTarget.CODE, code_at(project, PLACE))


class DescribeMarkedSegments:
    def it_becomes_a_key_quotation_or_counter_evidence(
        self, board: ThemeBoard, project: Project, coding: Coding, window: MainWindow
    ) -> None:
        theme = code_at(project, PLACE)
        desk = window.bring("coding")
        assert isinstance(desk, CodingWorkspace)
        assert not window.commands["key_quotation"].isEnabled()
        desk.segment.show_codings((coding.id,))
        window.commands["key_quotation"].trigger()
        assert window.messages.last == f"A key quotation of “{PLACE}” now."
        meant = project.reader.get(Interpretation, theme)
        assert meant.key_quotations == (coding.id,)
        window.commands["key_quotation"].trigger()
        assert window.messages.last == "It stands there already."
        window.commands["counter_evidence"].trigger()
        assert window.messages.last == f"Counter evidence of “{PLACE}” now."
        assert project.reader.get(Interpretation, theme) == replace(
            meant, key_quotations=(), counter_evidence=(coding.id,)
        )
