"""Finding codings in the window: building a query, what answers it, what is done with it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.retrieval.desk import SAID, choose_all, code_named, project_of, quotes, row, wait
from workbench.coding.codings import AddCodings
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding
from workbench.domain.found import GroupBy, SortBy
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.queries import (
    Contains,
    Query,
    SavedQuery,
    Term,
    Where,
    for_code,
)
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_record, memo_on
from workbench.services.projects import Project, open_project
from workbench.ui.delegates.found import FoundDelegate, _paint_card
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.found_model import RECORD
from workbench.ui.panels.query_editors import (
    CodeEditor,
)
from workbench.ui.panels.retrieval_page import RetrievalPage
from workbench.ui.retrieving import Retrieving
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace


class DescribeAnswers:
    def it_shows_everything_at_first(self, page: RetrievalPage) -> None:
        assert len(quotes(page)) == 5
        assert page.bar.count.text() == "5 codings"
        assert page.bar.count.toolTip() == "in 1 source · by 2 speakers"

    def it_finds_the_codings_of_a_code(self, page: RetrievalPage, ask: Callable[..., list[str]]) -> None:
        network = code_named(project_of(page), "Jaringan internet")
        assert ask(for_code(network)) == [SAID[2], SAID[3]]

    def it_answers_while_one_chooses(self, qtbot: QtBot, page: RetrievalPage) -> None:
        editor = row(page).editor
        assert isinstance(editor, CodeEditor)
        qtbot.keyClick(editor.code, Qt.Key.Key_Down)
        picker = editor.code.picker
        assert picker is not None
        qtbot.keyClicks(picker.field, "jaringan")
        qtbot.keyClick(picker.field, Qt.Key.Key_Down)
        qtbot.keyClick(picker.field, Qt.Key.Key_Up)
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        wait(qtbot, page)
        assert quotes(page) == [SAID[2], SAID[3]]
        assert editor.code.accessibleName() == "Code: Jaringan internet"

    def it_says_when_nothing_answers(self, page: RetrievalPage, ask: Callable[..., list[str]]) -> None:
        assert ask(Query(terms=(Term(Contains(Where.WORDS, "tidak ada")),))) == []
        shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert "Nothing answers this" in shown
        assert page.preview.shown is None

    def it_says_that_a_code_is_gone(
        self, qtbot: QtBot, page: RetrievalPage, ask: Callable[..., list[str]]
    ) -> None:
        network = code_named(project_of(page), "Jaringan internet")
        ask(for_code(network))
        page._sitting.perform(RemoveCode(network))
        wait(qtbot, page)
        assert quotes(page) == []
        assert page._gone.isVisible()
        editor = row(page).editor
        assert isinstance(editor, CodeEditor)
        assert editor.code.text() == "(code is gone)"
        page._sitting.undo()
        wait(qtbot, page)
        assert quotes(page) == [SAID[2], SAID[3]]
        assert not page._gone.isVisible()

    def it_follows_what_is_coded_elsewhere(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        window.bring("coding")
        first = project_of(page).reader.all(Coding)[0]
        page._sitting.perform(RemoveCode(first.code))
        window.bring("finding")
        wait(qtbot, page)
        assert len(quotes(page)) == 2

    def it_keeps_the_place_of_the_marked_one(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.view.selectRow(3)
        marked = page.model.id_at(3)
        page.bar.sort.setCurrentIndex(page.bar.sort.findData(SortBy.LENGTH.value))
        wait(qtbot, page)
        assert page.model.id_at(page.view.currentIndex().row()) == marked
        page.bar.turned.click()
        wait(qtbot, page)
        assert page.bar.turned.text() == "↓"
        lengths = list(map(len, quotes(page)))
        assert lengths == sorted(lengths, reverse=True)


class DescribeTheList:
    def it_is_sound_to_qt(self, qtbot: QtBot, page: RetrievalPage) -> None:
        tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        page.bar.group.setCurrentIndex(page.bar.group.findData(GroupBy.CODE.value))
        wait(qtbot, page)
        assert tester.model() is page.model
        assert [page.model.heading(each) is not None for each in range(7)] == [
            True,
            *[False] * 3,
            True,
            *[False] * 2,
        ]
        assert page.model.row_of(3) == 5
        assert page.model.data(page.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == (
            "Beban kerja / Pelaporan digital (3)"
        )

    def it_paints_headings_and_cards(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.bar.group.setCurrentIndex(page.bar.group.findData(GroupBy.CODE.value))
        wait(qtbot, page)
        page.view.viewport().repaint()
        delegate = page.view.itemDelegate()
        assert isinstance(delegate, FoundDelegate)
        image = page.view.grab().toImage()
        assert image.width() > 0
        heights = [page.view.rowHeight(each) for each in range(3)]
        assert heights[0] < heights[1] == heights[2]

    def it_writes_nothing_over_the_first_line_of_long_words(self, page: RetrievalPage) -> None:
        index = page.model.index(3, 0)
        found = page.model.at(3)
        assert found is not None
        wide, first_line = 400, QRect(0, 0, 400, 26)
        painted = []
        for after in ("pendek " * 4, "panjang sekali " * 14):
            long = replace(found, before="kata " * 40, after=f" {after}")
            image = QImage(wide, 120, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            option = QStyleOptionViewItem()
            option.rect = image.rect()
            painter = QPainter(image)
            _paint_card(painter, option, "Jaringan internet", long, index)
            painter.end()
            painted.append(image.copy(first_line))
        assert painted[0] == painted[1]

    def it_says_to_a_screen_reader_what_stands_where(self, page: RetrievalPage) -> None:
        index = page.model.index(3, 0)
        spoken = str(page.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
        assert SAID[3] in spoken
        assert "FGD Garut, P2, par. 3" in spoken
        assert page.model.data(index, RECORD) == page.model.at(3)
        assert "Pelaporan digital" in str(page.model.data(index, Qt.ItemDataRole.ToolTipRole))

    def it_opens_the_place_in_the_transcript(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        page.view.setFocus()
        page.view.selectRow(2)
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
        coding = window.front
        assert isinstance(coding, CodingWorkspace)
        assert coding.transcript.source == project_of(page).reader.all(Source)[0].id

    def it_shows_the_place_of_the_marked_one(self, page: RetrievalPage) -> None:
        page.view.selectRow(3)
        shown = page.preview.text
        assert shown.marked is not None
        assert shown.marked.of(shown.words()) == SAID[3]
        codes = [each.text() for each in page.preview.findChildren(QLabel) if each.isVisible()]
        assert "Beban kerja / Pelaporan digital\nKonteks wilayah / Jaringan internet" in codes or (
            "Konteks wilayah / Jaringan internet\nBeban kerja / Pelaporan digital" in codes
        )

    def it_copies_what_is_chosen(self, page: RetrievalPage, window: MainWindow) -> None:
        choose_all(page)
        window.commands["copy_found"].trigger()
        assert QGuiApplication.clipboard().text().count("(FGD Garut, ") == 5
        assert window.messages.last == "5 quotations are on the clipboard."

    def it_keeps_headings_out_of_what_is_chosen(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.bar.group.setCurrentIndex(page.bar.group.findData(GroupBy.SOURCE.value))
        wait(qtbot, page)
        choose_all(page)
        assert len(page.chosen()) == 5


class DescribeWhatIsDoneWithMany:
    @pytest.fixture(autouse=True)
    def asked(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Say yes to every question, and keep what was asked."""
        said: list[str] = []

        def answer(_parent: QWidget, title: str, body: str, _yes: str, **_more: object) -> bool:
            said.append(f"{title} {body}")
            return True

        monkeypatch.setattr(Question, "ask", answer)
        return said

    def it_changes_their_code_in_one_step(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow, asked: list[str]
    ) -> None:
        choose_all(page)
        window.commands["recode_found"].trigger()
        picker = page.commands.picker
        qtbot.keyClicks(picker.field, "jaringan")
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert "2 codings get this code instead of their own." in asked[0]
        assert "1 stands on words that have it already" in asked[0]
        assert "2 have it already and stay." in asked[0]
        network = code_named(project_of(page), "Jaringan internet")
        assert {each.code for each in project_of(page).reader.all(Coding)} == {network}
        window.commands["undo"].trigger()
        assert len(project_of(page).reader.all(Coding)) == 5
        page.commands.recode_as(page.chosen()[:0], network)
        assert "already" in window.messages.last

    def it_gives_them_one_more_code(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow, asked: list[str]
    ) -> None:
        choose_all(page)
        window.commands["code_found"].trigger()
        qtbot.keyClicks(page.commands.picker.field, "biaya pribadi")
        qtbot.keyClick(page.commands.picker.field, Qt.Key.Key_Return)
        assert "4 segments get this code" in asked[0]
        assert "by Rini" in asked[0]
        assert len(project_of(page).reader.all(Coding)) == 9
        cost = code_named(project_of(page), "Biaya pribadi")
        wait(qtbot, page)
        page.commands.add_code_of(page.chosen(), cost)
        page.commands.add_code_of(page.chosen(), cost)
        assert "already" in window.messages.last

    def it_writes_a_memo_on_them(
        self, page: RetrievalPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        captions: list[str] = []

        def words(_parent: QWidget, _title: str, caption: str, _yes: str) -> str:
            captions.append(caption)
            return "Bandingkan."

        monkeypatch.setattr(AskWords, "ask", words)
        choose_all(page)
        window.commands["note_found"].trigger()
        assert captions == ["5 codings get this memo."]
        assert {each.text for each in project_of(page).reader.all(Memo)} == {"Bandingkan."}
        assert window.messages.last == "The memo stands on 5 codings."

    def it_removes_them(self, page: RetrievalPage, window: MainWindow, asked: list[str]) -> None:
        choose_all(page)
        window.commands["remove_found"].trigger()
        assert asked == ["Remove 5 codings? You can undo this, now or later."]
        assert project_of(page).reader.all(Coding) == ()
        window.commands["undo"].trigger()
        assert len(project_of(page).reader.all(Coding)) == 5

    def it_changes_nothing_when_one_says_no(
        self, page: RetrievalPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: False)
        monkeypatch.setattr(AskWords, "ask", lambda *_facts: None)
        choose_all(page)
        window.commands["remove_found"].trigger()
        window.commands["note_found"].trigger()
        network = code_named(project_of(page), "Jaringan internet")
        page.commands.recode_as(page.chosen(), network)
        page.commands.add_code_of(page.chosen(), network)
        assert len(project_of(page).reader.all(Coding)) == 5

    @pytest.mark.parametrize(
        ("typed", "kind", "written"),
        [
            ("daftar", "CSV (*.csv)", "daftar.csv"),
            ("daftar.docx", "", "daftar.docx"),
            ("daftar", "", "daftar.xlsx"),
        ],
    )
    def it_writes_the_list_to_a_file(
        self,
        qtbot: QtBot,
        page: RetrievalPage,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        typed: str,
        kind: str,
        written: str,
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(tmp_path / typed), kind))
        window.commands["export_found"].trigger()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
        assert window.messages.last == f"{written} is written, with 5 codings."
        assert (tmp_path / written).stat().st_size > 0

    def it_is_not_offered_in_a_project_that_can_only_be_read(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        path = project_of(page).path
        window.leave_project()
        window.show_project(open_project(path, read_only=True, coder="Rini"))
        workspace = window.bring("finding")
        assert isinstance(workspace, FindingWorkspace)
        again = workspace.pages["retrieval"]
        assert isinstance(again, RetrievalPage)
        wait(qtbot, again)
        choose_all(again)
        enabled = [
            name
            for name in ("recode_found", "note_found", "save_query", "copy_found")
            if window.commands[name].isEnabled()
        ]
        assert enabled == ["copy_found"]


class DescribeSavedQueries:
    @pytest.fixture
    def named(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
        def answer(name: str | None) -> None:
            monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: name)

        return answer

    def it_keeps_updates_renames_and_forgets(
        self,
        qtbot: QtBot,
        page: RetrievalPage,
        window: MainWindow,
        named: Callable[[str | None], None],
        monkeypatch: pytest.MonkeyPatch,
        ask: Callable[..., list[str]],
    ) -> None:
        reader = project_of(page).reader
        network = code_named(project_of(page), "Jaringan internet")
        ask(for_code(network))
        named("Jaringan & sinyal")
        window.commands["save_query"].trigger()
        assert page.saved._name.text() == "Jaringan & sinyal"
        row(page).negated.click()
        assert page.saved._name.text() == "Jaringan & sinyal (changed)"
        page.saved.update_shown()
        assert page.saved._name.text() == "Jaringan & sinyal"
        named("Jaringan")
        page.saved.rename()
        (saved,) = reader.all(SavedQuery)
        assert saved.name == "Jaringan"
        page.retrieve(for_code(None))
        page.saved.fill()
        page.saved.menu.actions()[0].trigger()
        wait(qtbot, page)
        assert len(quotes(page)) == 2
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: True)
        page.saved.remove()
        assert reader.all(SavedQuery) == ()
        window.commands["undo"].trigger()
        assert reader.all(SavedQuery) == (saved,)

    def it_says_that_a_name_is_taken(
        self, page: RetrievalPage, window: MainWindow, named: Callable[[str | None], None]
    ) -> None:
        named("Sama")
        page.saved.save()
        page.saved.forget()
        page.saved.save()
        assert "Sama" in window.messages.last
        assert len(project_of(page).reader.all(SavedQuery)) == 1

    def it_does_nothing_without_a_name_or_a_query(
        self, page: RetrievalPage, named: Callable[[str | None], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        named(None)
        page.saved.save()
        page.saved.update_shown()
        page.saved.rename()
        page.saved.remove()
        assert project_of(page).reader.all(SavedQuery) == ()
        page.saved.fill()
        assert page.saved.menu.actions()[0].text() == "No query is saved yet"

    def it_forgets_the_name_of_one_that_is_undone(
        self, page: RetrievalPage, window: MainWindow, named: Callable[[str | None], None]
    ) -> None:
        named("Sebentar")
        page.saved.save()
        window.commands["undo"].trigger()
        assert page.saved.shown is None


class DescribeTheCommand:
    def it_fills_in_the_marked_code(self, qtbot: QtBot, page: RetrievalPage, window: MainWindow) -> None:
        coding = window.bring("coding")
        assert isinstance(coding, CodingWorkspace)
        network = code_named(project_of(page), "Jaringan internet")
        coding.codes.mark(network)
        window.commands["find_codings"].trigger()
        wait(qtbot, page)
        assert page.builder.query() == for_code(network)
        assert quotes(page) == [SAID[2], SAID[3]]

    def it_comes_to_the_page_as_it_is_from_elsewhere(self, page: RetrievalPage, window: MainWindow) -> None:
        window.bring("districts")
        assert not window.commands["add_condition"].isEnabled()
        window.commands["find_codings"].trigger()
        assert isinstance(window.front, FindingWorkspace)
        assert window.commands["add_condition"].isEnabled()

    def it_does_nothing_without_a_project(self, window: MainWindow) -> None:
        Retrieving(window).find_marked()
        assert window.front is None


class DescribeAnEmptyProject:
    def it_finds_nothing_and_says_so(self, qtbot: QtBot, window: MainWindow, project: Project) -> None:
        window.show_project(project)
        workspace = window.bring("finding")
        assert isinstance(workspace, FindingWorkspace)
        page = workspace.pages["retrieval"]
        assert isinstance(page, RetrievalPage)
        wait(qtbot, page)
        assert page.bar.count.text() == "0 codings"
        assert "Nothing is coded yet" in [
            each.text() for each in page.findChildren(QLabel) if each.isVisible()
        ]
        page.view.selectionModel().clear()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        page.view.selectionModel().select(page.model.index(0, 0), flags)
        assert page.chosen() == ()


class DescribeLongWords:
    def it_cuts_them_and_says_so(self, qtbot: QtBot, window: MainWindow, project: Project) -> None:
        source = project.reader.all(Source)[0]
        text = project.reader.text(source.id)
        code = code_named(project, "Jaringan internet")
        made = [
            coding_record(project, source, text, span, code, project.coder)
            for span in (Span(0, len(text)), Span(100, 104), Span(60, 64))
        ]
        project.perform(AddCodings(tuple(made)))
        project.perform(memo_on(project, MemoTarget.CODING, made[0].id, "Penting."))
        window.show_project(project)
        workspace = window.bring("finding")
        assert isinstance(workspace, FindingWorkspace)
        page = workspace.pages["retrieval"]
        assert isinstance(page, RetrievalPage)
        wait(qtbot, page)
        narrow = page.view.grab().toImage()
        page.view.setFixedWidth(200)
        QApplication.processEvents()
        assert page.view.grab().toImage() != narrow
        page.view.selectRow(0)
        shown = [each.text() for each in page.preview.findChildren(QLabel) if each.isVisible()]
        assert "Memo: Penting." in shown


class DescribeTheQuestionInWords:
    def it_wants_some_words(self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        dialog = AskWords(window, "Judul", "", "Tulis")
        qtbot.addWidget(dialog)
        assert not dialog.yes.isEnabled()
        dialog.field.setPlainText(" kata ")
        assert dialog.yes.isEnabled()
        monkeypatch.setattr(
            AskWords, "exec", lambda self: self.field.setPlainText(" kata ") or self.DialogCode.Accepted
        )
        assert AskWords.ask(window, "Judul", "Ya", "Tulis") == "kata"
        monkeypatch.setattr(AskWords, "exec", lambda self: self.DialogCode.Rejected)
        assert AskWords.ask(window, "Judul", "Ya", "Tulis") is None
