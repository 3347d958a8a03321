"""The desk where there is little to do: nothing open, nothing to write on, a grid, no turns, another language."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.teller import FakeTeller
from workbench.domain.codings import Coding
from workbench.domain.memos import Memo
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, ReasonKind, Suggestion
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.ui.dialogs.go_to_turn import GoToTurn
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.survey_grid import SurveyGridPanel
from workbench.ui.workspaces.coding import CodingWorkspace

NETWORK = "Konteks wilayah / Jaringan internet"
FORM = """Kode responden,Kabupaten,Usia,Apa kendala Anda?,Apa saran Anda?
KPM-1,Garut,34,Sinyal hilang kalau hujan turun,Bangun menara di bukit kami
KPM-2,Ende,9,Kapal jarang datang ke pulau,Tambah kapal untuk kami semua
KPM-3,Garut,52,Jalan putus sejak bulan lalu,Perbaiki jembatan dusun kami
"""
ALL_KEYS = "cvqmsjaxn.,ugkptl1"


def desk_of(window: MainWindow) -> CodingWorkspace:
    workspace = window.workspace("coding")
    assert isinstance(workspace, CodingWorkspace)
    return workspace


def everything(project: Project) -> tuple[tuple[Coding, ...], tuple[Memo, ...], int]:
    return project.reader.all(Coding), project.reader.all(Memo), len(project.codebook())


@pytest.fixture(autouse=True)
def _no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GoToTurn, "exec", lambda _dialog: 0)


class DescribeAProjectWithoutSources:
    def it_takes_every_key_and_does_nothing(self, window: MainWindow, tmp_path: Path) -> None:
        project = studies.create(tmp_path / "kosong.workbench", study="empty", coder="Rini")
        window.show_project(project)
        desk = desk_of(window)
        before = everything(project)
        QTest.keyClicks(desk.transcript.view, ALL_KEYS)
        for name in (
            "next_source",
            "split_view",
            "next_coding",
            "select_sentence",
            "split_segment",
            "edit_memo",
        ):
            assert not window.commands[name].isEnabled(), name
        desk.coding.keep_quotation()
        desk.coding.code_in_vivo()
        desk.segments.join()
        desk._going.to_source(1)
        assert everything(project) == before


class DescribeAProjectThatCanOnlyBeRead:
    @pytest.fixture
    def desk(self, window: MainWindow, project: Project) -> CodingWorkspace:
        code = project.codebook().at_path(NETWORK).id
        (source,) = project.reader.all(Source)
        start = project.reader.text(source.id).index("sinyal")
        project.perform(coding_of(project, source.id, Span(start, start + 6), code))
        path = project.path
        project.close()
        window.show_project(open_project(path, read_only=True))
        return desk_of(window)

    def it_can_be_gone_about_and_not_changed(self, window: MainWindow, desk: CodingWorkspace) -> None:
        project = desk.sitting.project
        before, view = everything(project), desk.transcript.view
        QTest.keyClicks(view, ".")
        assert desk.segment.current() is not None
        QTest.keyClicks(view, "cvqsjx1")
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
            QTest.keyClick(view, key)
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(view, "kcvqm2")
        desk.coding.open_box()
        desk.coding.code_marked_quotation()
        assert not desk.box.isVisible()
        assert everything(project) == before
        assert desk.segment.memo.text.isReadOnly()
        assert not desk.segment._more.isEnabled()


class DescribeAGrid:
    @pytest.fixture
    def grid(self, window: MainWindow, project: Project, folder: Path) -> SurveyGridPanel:
        (folder / "angket.csv").write_text(FORM, encoding="utf-8")
        operation = import_operation(
            propose(project.reader, [folder / "angket.csv"], ImportOptions(), Silent())
        )
        assert operation is not None
        project.perform(operation)
        window.show_project(project)
        desk_of(window).show_source(operation.imported[0].source.id, None)
        return desk_of(window).transcript.ways.grid

    def choose(self, grid: SurveyGridPanel, *cells: tuple[int, int]) -> None:
        grid.table.selectionModel().clearSelection()
        for row, column in cells:
            grid.table.selectionModel().select(
                grid.model.index(row, column), QItemSelectionModel.SelectionFlag.Select
            )

    def it_says_that_sentences_are_for_texts(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        for name in ("select_sentence", "next_coding", "next_uncoded", "go_to_turn"):
            window.messages.last = ""
            window.commands[name].trigger()
            assert window.messages.last.startswith("In the grid"), name

    def it_codes_one_answer_in_vivo_and_not_several(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        project = desk_of(window).sitting.project
        self.choose(grid, (0, 3), (1, 3))
        window.commands["code_in_vivo"].trigger()
        assert project.reader.all(Coding) == ()
        assert window.messages.last.startswith("Choose one answer")
        self.choose(grid, (0, 3))
        window.commands["code_in_vivo"].trigger()
        (made,) = project.reader.all(Coding)
        assert project.codebook().code(made.code).name == "Sinyal hilang kalau hujan turun"

    def it_says_when_all_answers_have_the_code(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        desk = desk_of(window)
        code = desk.sitting.project.codebook().at_path(NETWORK).id
        for _ in range(2):
            self.choose(grid, (0, 3), (1, 3))
            desk.coding.code_spans(desk.desk.spans(), code)
        assert len(desk.sitting.project.reader.all(Coding)) == 2
        assert window.messages.last == "These answers have that code already."

    def it_comes_back_to_no_place_in_a_grid(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        desk = desk_of(window)
        survey = desk.transcript.source
        window.commands["previous_source"].trigger()
        window.commands["next_source"].trigger()
        assert desk.transcript.source == survey
        assert desk.transcript.ways.in_grid


class DescribeATextWithoutTurns:
    def it_says_so(self, window: MainWindow, project: Project, folder: Path) -> None:
        (folder / "Catatan.txt").write_text("Hari ini hujan. Tidak ada yang datang.\n", encoding="utf-8")
        operation = import_operation(
            propose(project.reader, [folder / "Catatan.txt"], ImportOptions(), Silent())
        )
        assert operation is not None
        project.perform(operation)
        window.show_project(project)
        desk = desk_of(window)
        desk.show_source(operation.imported[0].source.id, None)
        QTest.keyClicks(desk.transcript.view, "u")
        assert window.messages.last == "This source has no turns."
        QTest.keyClicks(desk.transcript.view, "t")
        assert desk.transcript.view.selection() is not None


class DescribeBehindAnotherWorkspace:
    def it_does_not_go_anywhere(self, window: MainWindow, coding: CodingWorkspace) -> None:
        window.switch_to(1)
        window.messages.last = ""
        for name in ("next_source", "next_coding", "split_view"):
            window.commands[name].trigger()
        assert window.messages.last == ""
        assert not coding.transcripts.is_split
        assert not window.commands["split_view"].isChecked()

    def it_is_neither_coded_nor_taken_off_unseen(self, window: MainWindow, coding: CodingWorkspace) -> None:
        project = coding.sitting.project
        source, text = coding.transcript.source, project.reader.text(coding.transcript.source or "")
        assert source is not None
        start = text.index("Naik bukit dulu")
        made = coding_of(project, source, Span(start, start + 15), project.codebook().at_path(NETWORK).id)
        coding.sitting.perform(made)
        coding.desk.go_to(made.coding)
        coding.codes.mark(made.coding.code)
        commands = ("code_with_selected", "code_selection", "recode", "edit_memo", "remove_coding")
        assert all(window.commands[each].isEnabled() for each in commands)
        memos = window.bring("memos")
        memos.setFocus()
        assert not any(window.commands[each].isEnabled() for each in commands)
        QTest.keyClick(memos, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(memos, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert project.reader.all(Coding) == (made.coding,)
        window.bring("coding")
        assert all(window.commands[each].isEnabled() for each in commands)


class DescribeAnotherLanguage:
    def it_finds_the_segment_where_it_was(self, window: MainWindow, coding: CodingWorkspace) -> None:
        reading = coding.transcript.reading
        assert reading is not None
        start = reading.text.index("sinyal")
        span = Span(start, start + 6)
        coding.code_span(span, coding.sitting.project.codebook().at_path(NETWORK).id)
        window.commands["split_view"].trigger()
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert coding.segment.current() is not None
        assert coding.segment._recode.text() == "Kode lain…"
        assert coding.transcripts._halves[1]._close.toolTip() == "Tutup paruh ini"
        coding.segment.begin_memo(reading.source.id, Span(0, 9))
        window.preferences.set_language("en")
        QApplication.processEvents()
        assert coding.segment._facts.text().startswith("Write below")


class DescribeMenus:
    def open_menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def it_offers_more_steps_beside_the_segments_list(self, coding: CodingWorkspace) -> None:
        reading = coding.transcript.reading
        assert reading is not None
        coding.code_span(Span(0, 9), coding.sitting.project.codebook().at_path(NETWORK).id)
        coding.segment._more.click()
        menu = self.open_menu()
        assert "split_segment" in {each.objectName() for each in menu.actions()}
        menu.close()
        coding.segment.codes.customContextMenuRequested.emit(QPoint(5, 5))
        menu = self.open_menu()
        assert {"recode", "remove_coding"} <= {each.objectName() for each in menu.actions()}
        menu.close()


class DescribeOverlaps:
    def it_means_the_shortest_of_those_that_were_clicked(self, coding: CodingWorkspace) -> None:
        book = coding.sitting.project.codebook()
        codes = [book.at_path(NETWORK).id, book.at_path("Konteks wilayah / Geografi dan akses").id]
        coding.code_span(Span(11, 40), codes[0])
        coding.code_span(Span(15, 20), codes[1])
        long, short = coding.sitting.project.reader.all(Coding)
        coding.transcript.view.codings_picked.emit((long.id, short.id))
        assert coding.segment.current() == short
        assert coding.segment.codes.count() == 2

    def it_splits_the_shortest_when_none_is_marked(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        book = coding.sitting.project.codebook()
        view = coding.transcript.view
        reading = coding.transcript.reading
        assert reading is not None
        start = reading.text.index("Naik bukit")
        coding.code_span(Span(start, start + 30), book.at_path(NETWORK).id)
        coding.code_span(Span(start, start + 15), book.at_path("Konteks wilayah / Geografi dan akses").id)
        coding.segment.show_codings(())
        view.set_caret(start + 5)
        window.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        QTest.keyClicks(view, "s")
        quotes = sorted(each.segment.quote for each in coding.sitting.project.reader.all(Coding))
        assert quotes[:2] == ["Naik", "Naik bukit dulu baru bisa ungg"]

    def it_resizes_no_marked_segment_that_means_other_words(self, coding: CodingWorkspace) -> None:
        project, source = coding.sitting.project, coding.transcript.source
        assert source is not None
        start = project.reader.text(source).index("Naik bukit dulu baru")
        network = project.codebook().at_path(NETWORK)
        made = [
            coding_of(project, source, Span(start, start + length), code)
            for length, code in ((20, network.id), (10, network.parent or network.id))
        ]
        for each in made:
            coding.sitting.perform(each)
        longer, shorter = (each.coding for each in made)
        coding.segment.show_codings((longer.id, shorter.id), shorter.id)
        coding.segment.codes.selectAll()
        assert len(coding.segment.chosen()) == 2
        coding.segments.resize(shorter.id, Span(start, start + 15))
        quotes = {each.id: each.segment.quote for each in project.reader.all(Coding)}
        assert quotes == {longer.id: "Naik bukit dulu baru", shorter.id: "Naik bukit dulu"}

    def it_keeps_a_segment_at_hand_that_shrinks_from_its_start(self, coding: CodingWorkspace) -> None:
        reading = coding.transcript.reading
        assert reading is not None
        start = reading.text.index("Naik bukit")
        coding.code_span(Span(start, start + 15), coding.sitting.project.codebook().at_path(NETWORK).id)
        view = coding.transcript.view
        view.setFocus()
        view.set_caret(start)
        QTest.keyClick(
            view,
            Qt.Key.Key_Right,
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        (made,) = coding.sitting.project.reader.all(Coding)
        assert made.segment.quote == "bukit dulu"
        assert coding.desk.at_hand() == made.segment


class DescribeSuggestionsInTwoHalves:
    def it_shows_them_wherever_their_source_is(self, window: MainWindow, coding: CodingWorkspace) -> None:
        reading = coding.transcript.reading
        assert reading is not None
        start = reading.text.index("Naik bukit")
        code = coding.sitting.project.codebook().at_path(NETWORK).id
        reason = (Reason(ReasonKind.TERM, "bukit"),)
        found = Suggestion(reading.source.id, Span(start, start + 10), "Naik bukit", code, 0.8, reason)
        window.commands["split_view"].trigger()
        coding.suggestions.show_suggestions((found,), asked=True)
        left, right = coding.transcripts.panels()
        for panel in (left, right):
            assert len(list(panel.view._page.suggestions.between(start, start + 5))) == 1
        QTest.keyClicks(coding.transcript.view, "a")
        assert len(coding.sitting.project.reader.all(Coding)) == 1
        assert list(left.view._page.suggestions.between(start, start + 5)) == []

    def it_keeps_what_is_left_of_them_while_one_is_in_the_other_half(
        self, qtbot: QtBot, window: MainWindow, project: Project, folder: Path
    ) -> None:
        (folder / "FGD Ende.txt").write_text("P1: Bukitnya tinggi sekali.\nP2: Ya.\n", encoding="utf-8")
        operation = import_operation(
            propose(project.reader, [folder / "FGD Ende.txt"], ImportOptions(), Silent())
        )
        assert operation is not None
        project.perform(operation)
        window.show_project(project)
        desk = desk_of(window)
        here, code = desk.transcript.source, project.codebook().at_path(NETWORK).id
        assert here is not None
        text = project.reader.text(here)
        spans = [Span(at, at + 10) for at in (text.index("Naik bukit"), text.index("Laporannya"))]
        teller = FakeTeller(*(Suggestion(here, span, span.of(text), code, 0.8) for span in spans))
        desk.sitting.machine.answer_with(teller)
        window.commands["split_view"].trigger()
        window.commands["suggest"].trigger()
        qtbot.waitUntil(
            lambda: not window.jobs.busy and desk.suggestions.model.rowCount() > 0, timeout=60_000
        )
        first, left = desk.transcript.source, desk.suggestions.model.rowCount()
        desk.show_source(operation.imported[0].source.id, None)
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
        window.commands["other_half"].trigger()
        assert desk.transcript.source == first
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
        assert desk.suggestions.model.rowCount() == left
        window.commands["refuse_suggestion"].trigger()
        window.commands["other_half"].trigger()
        window.commands["other_half"].trigger()
        assert len(teller.asked) == 2
        assert desk.suggestions.model.rowCount() == left - 1


class DescribeJoiningOverALongWay:
    def it_joins_when_the_person_says_so(
        self, qtbot: QtBot, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("workbench.ui.segment_commands._FAR", 1)
        monkeypatch.setattr(Question, "ask", lambda *_facts: True)
        reading = coding.transcript.reading
        assert reading is not None
        code = coding.sitting.project.codebook().at_path(NETWORK).id
        for words in ("Laporannya", "sinyal"):
            start = reading.text.index(words)
            coding.code_span(Span(start, start + len(words)), code)
        first = coding.sitting.project.reader.all(Coding)[0]
        coding.desk.go_to(first)
        QTest.keyClicks(coding.transcript.view, "j")
        (joined,) = coding.sitting.project.reader.all(Coding)
        assert joined.id == first.id
        assert joined.segment.quote.endswith("sinyal")
