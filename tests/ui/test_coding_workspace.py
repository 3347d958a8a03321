"""Coding in the window: through actions and keys, seen on the project and in what the person is told."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QLabel, QListWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Origin
from workbench.domain.memos import Memo
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, ReasonKind, Refusal, Suggestion
from workbench.services.correcting import correction_of
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import COUNT, DETAIL
from workbench.ui.workspaces.coding import CodingWorkspace


def select(coding: CodingWorkspace, words: str) -> Span:
    reading = coding.transcript.reading
    assert reading is not None
    start = reading.text.index(words)
    span = Span(start, start + len(words))
    coding.transcript.view.set_selection(span)
    return span


def codings(coding: CodingWorkspace) -> tuple[Coding, ...]:
    return coding.sitting.project.reader.all(Coding)


def code_named(coding: CodingWorkspace, path: str) -> Code:
    return coding.sitting.project.codebook().at_path(path)


def type_in_box(coding: CodingWorkspace, words: str) -> None:
    coding.commands["code_selection"].trigger()
    assert coding.box.isVisible()
    QTest.keyClicks(coding.box.field, words)
    QTest.keyClick(coding.box.field, Qt.Key.Key_Return)


class DescribeCoding:
    def it_opens_on_the_first_source(self, coding: CodingWorkspace) -> None:
        assert coding.transcript.reading is not None
        assert coding.transcript.reading.source.name == "FGD Garut"

    def it_codes_a_selection_by_typing_part_of_a_name(self, coding: CodingWorkspace) -> None:
        span = select(coding, "Tiap minggu ada format baru")
        type_in_box(coding, "beban adm")
        (made,) = codings(coding)
        assert made.span == span
        assert made.segment.quote == "Tiap minggu ada format baru"
        assert made.code == code_named(coding, "Beban kerja / Beban administratif").id

    def it_codes_with_keys_alone(self, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        QTest.keyClick(coding.transcript.view, Qt.Key.Key_C)
        assert coding.box.isVisible()
        QTest.keyClicks(coding.box.field, "jaringan")
        QTest.keyClick(coding.box.field, Qt.Key.Key_Return)
        assert [each.segment.quote for each in codings(coding)] == ["sinyal"]

    def it_makes_a_new_code_from_the_box(self, coding: CodingWorkspace) -> None:
        coding.codes.mark(code_named(coding, "Konteks wilayah").id)
        select(coding, "Naik bukit")
        type_in_box(coding, "Mencari sinyal")
        (made,) = codings(coding)
        assert coding.sitting.project.codebook().path(made.code) == "Konteks wilayah / Mencari sinyal"

    def it_takes_a_recent_code_by_its_digit(self, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        select(coding, "Naik bukit")
        QTest.keyClick(coding.transcript.view, Qt.Key.Key_1)
        first, second = codings(coding)
        assert first.code == second.code
        assert second.segment.quote == "Naik bukit"

    def it_is_undone_and_redone_with_the_step_named_in_the_menu(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        assert window.commands["undo"].isEnabled()
        assert window.commands["undo"].text().startswith("&Undo: ")
        window.commands["undo"].trigger()
        assert codings(coding) == ()
        assert window.messages.last.startswith("Undone: ")
        window.commands["redo"].trigger()
        assert [each.segment.quote for each in codings(coding)] == ["sinyal"]

    def it_says_why_the_same_coding_is_not_made_twice(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        code = code_named(coding, "Konteks wilayah / Jaringan internet").id
        span = select(coding, "sinyal")
        coding.code_span(span, code)
        coding.code_span(span, code)
        assert len(codings(coding)) == 1
        assert "already" in window.messages.last

    def it_offers_no_coding_without_a_selection(self, window: MainWindow, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        assert window.commands["code_selection"].isEnabled()
        coding.transcript.view.clear_selection()
        assert not window.commands["code_selection"].isEnabled()


class DescribeItsPanels:
    def it_gives_the_codes_more_than_their_least_width(self, coding: CodingWorkspace) -> None:
        panel = coding.codes
        while not isinstance(panel, QDockWidget):
            panel = panel.parentWidget()
        assert panel.width() > panel.minimumSizeHint().width() + 40


class DescribeASegment:
    def it_is_shown_as_soon_as_it_is_coded(self, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        shown = coding.segment.current()
        assert shown is not None
        assert shown.segment.quote == "sinyal"

    def it_tells_apart_the_same_code_of_two_coders(self, coding: CodingWorkspace) -> None:
        for coder in ("Rini", "Bagas"):
            coding.sitting.project.switch_coder(coder)
            select(coding, "sinyal")
            type_in_box(coding, "jaringan")
        coding.segment.show_codings(tuple(each.id for each in codings(coding)))
        rows = coding.segment.findChild(QListWidget)
        assert {rows.item(row).data(COUNT) for row in range(2)} == {"Rini", "Bagas"}

    def it_is_recoded(self, window: MainWindow, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        coding.segment.show_codings((codings(coding)[0].id,))
        window.commands["recode"].trigger()
        QTest.keyClicks(coding.box.field, "geografi")
        QTest.keyClick(coding.box.field, Qt.Key.Key_Return)
        assert codings(coding)[0].code == code_named(coding, "Konteks wilayah / Geografi dan akses").id

    def it_keeps_a_memo_when_the_field_is_left(self, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        coding.segment.show_codings((codings(coding)[0].id,))
        coding.segment.memo.text.setPlainText("Bandingkan dengan Ende.")
        coding.segment.memo.text.commit()
        (memo,) = coding.sitting.project.reader.all(Memo)
        assert memo.text == "Bandingkan dengan Ende."

    def it_loses_its_code_and_offers_undo(self, window: MainWindow, coding: CodingWorkspace) -> None:
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        coding.segment.show_codings((codings(coding)[0].id,))
        window.commands["remove_coding"].trigger()
        assert codings(coding) == ()
        assert "is taken off the segment" in window.messages.last
        assert not window.commands["remove_coding"].isEnabled()


class DescribeTheCodeTree:
    def it_moves_a_code_by_keyboard(self, window: MainWindow, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Beban kerja / Beban administratif")
        coding.codes.mark(code.id)
        window.commands["move_code_up"].trigger()
        names = [each.name for each in coding.sitting.project.codebook().children(code.parent)]
        assert names.index("Beban administratif") == 0
        assert coding.codes.current() == code.id

    def it_moves_a_code_out_and_in_again(self, window: MainWindow, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Beban kerja / Beban administratif")
        coding.codes.mark(code.id)
        window.commands["move_code_out"].trigger()
        assert coding.sitting.project.codebook().code(code.id).is_theme
        window.commands["move_code_in"].trigger()
        assert coding.sitting.project.codebook().code(code.id).parent == code.parent

    def it_moves_a_code_by_dropping_it_on_another(self, coding: CodingWorkspace) -> None:
        model = coding.codes.model
        code = code_named(coding, "Beban kerja / Biaya pribadi")
        theme = code_named(coding, "Kinerja")
        data = model.mimeData([model.index_of_code(code.id)])
        model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of_code(theme.id))
        assert coding.sitting.project.codebook().path(code.id) == "Kinerja / Biaya pribadi"

    def it_renames_in_place(self, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Kinerja / Graduasi KPM")
        model = coding.codes.model
        model.setData(model.index_of_code(code.id), "Graduasi")
        assert coding.sitting.project.codebook().code(code.id).name == "Graduasi"

    def it_says_why_a_name_is_refused(self, window: MainWindow, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Kinerja / Graduasi KPM")
        coding.codes.model.setData(coding.codes.model.index_of_code(code.id), "Pencapaian target")
        assert coding.sitting.project.codebook().code(code.id).name == "Graduasi KPM"
        assert "Pencapaian target" in window.messages.last

    def it_deletes_an_empty_code_at_once(self, window: MainWindow, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Kinerja / Graduasi KPM")
        coding.codes.mark(code.id)
        window.commands["remove_code"].trigger()
        assert code.id not in coding.sitting.project.codebook()
        assert window.messages.last == "“Graduasi KPM” is deleted."

    def it_shows_what_goes_before_it_deletes(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        def no(_parent: object, _title: str, body: str, _yes: str, *, danger: bool = False) -> bool:
            asked.append(body)
            return False

        monkeypatch.setattr(Question, "ask", no)
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        coding.codes.mark(code_named(coding, "Konteks wilayah").id)
        before = len(coding.sitting.project.codebook())
        window.commands["remove_code"].trigger()
        assert asked == [
            "With it go: 5 codes below it, 1 coding. You can bring it back: undo, or the wastebasket in the Edit menu."
        ]
        assert len(coding.sitting.project.codebook()) == before

    def it_merges_into_the_code_that_is_typed(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(MergeDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
        select(coding, "sinyal")
        type_in_box(coding, "jaringan")
        coding.codes.mark(code_named(coding, "Konteks wilayah / Jaringan internet").id)
        window.commands["merge_code"].trigger()
        box = QApplication.activePopupWidget()
        assert box is not None
        QTest.keyClicks(box.field, "geografi")
        QTest.keyClick(box.field, Qt.Key.Key_Return)
        assert codings(coding)[0].code == code_named(coding, "Konteks wilayah / Geografi dan akses").id
        assert "is merged into" in window.messages.last

    def it_keeps_what_is_typed_on_the_card(self, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Kinerja / Graduasi KPM")
        coding.show_code(code.id)
        coding.card.keywords.text.setPlainText("lulus; graduasi;  mandiri ")
        coding.card.keywords.text.commit()
        assert coding.sitting.project.codebook().code(code.id).guide.keywords == (
            "lulus",
            "graduasi",
            "mandiri",
        )

    def it_filters_by_name(self, coding: CodingWorkspace) -> None:
        coding.codes.filter_box.setText("graduasi")
        shown = coding.codes.tree.model()
        assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["Kinerja"]

    def it_is_a_sound_model(self, coding: CodingWorkspace, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(coding.codes.model)
        qtmodeltester.check(coding.sources.model)
        assert coding.codes.model.rowCount() > 0


class DescribeAVeryLongSegment:
    def it_shows_how_it_begins_and_how_it_ends(self, coding: CodingWorkspace) -> None:
        source = coding.transcript.source
        assert source is not None
        text = "Awal sekali. " + "kata demi kata " * 4000 + "Akhir sekali."
        operation = correction_of(coding.sitting.project, source, text).operation
        assert operation is not None
        coding.sitting.perform(operation)
        coding.code_span(Span(0, len(text)), code_named(coding, "Beban kerja").id)
        shown = [each.text() for each in coding.segment.findChildren(QLabel) if "Awal" in each.text()]
        assert len(shown) == 1
        assert shown[0].startswith("“Awal sekali. kata")
        assert shown[0].endswith("kata Akhir sekali.”")
        assert " […] " in shown[0]
        assert len(shown[0]) < 1300


class DescribeSuggestions:
    def propose(self, coding: CodingWorkspace) -> Suggestion:
        span = select(coding, "Naik bukit dulu")
        code = code_named(coding, "Konteks wilayah / Geografi dan akses")
        source = coding.transcript.source
        assert source is not None
        found = Suggestion(source, span, "Naik bukit dulu", code.id, 0.8, (Reason(ReasonKind.TERM, "bukit"),))
        coding.suggestions.show_suggestions((found,), asked=True)
        return found

    def it_says_of_each_code_why_it_is_silent_when_nobody_has_coded_yet(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        window.commands["suggest"].trigger()
        silence = coding.suggestions.silence
        qtbot.waitUntil(lambda: silence.model.rowCount() > 0, timeout=60_000)
        assert silence.isVisible()
        assert "not enough yet: 0 codings in 0 sources" in [
            silence.model.index(row).data(DETAIL) for row in range(silence.model.rowCount())
        ]
        assert not window.commands["accept_suggestion"].isEnabled()

    def it_makes_one_a_coding_only_when_it_is_accepted(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        found = self.propose(coding)
        assert codings(coding) == ()
        window.commands["accept_suggestion"].trigger()
        (made,) = codings(coding)
        assert (made.code, made.span, made.origin) == (found.code, found.span, Origin.ACCEPTED)
        assert coding.suggestions.model.rowCount() == 0

    def it_brings_one_back_when_the_decision_is_undone(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        self.propose(coding)
        window.commands["accept_suggestion"].trigger()
        window.commands["undo"].trigger()
        assert codings(coding) == ()
        assert coding.suggestions.model.rowCount() == 1

    def it_lets_all_go_that_mean_a_code_which_is_deleted(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        found = self.propose(coding)
        span = select(coding, "Kalau saya sinyal")
        more = tuple(
            replace(found, span=Span(span.start + step, span.end), quote="sinyal") for step in range(3)
        )
        coding.suggestions.show_suggestions((found, *more), asked=True)
        coding.suggestions.view.setCurrentIndex(coding.suggestions.model.index(3))
        coding.sitting.perform(RemoveCode(found.code))
        QApplication.processEvents()
        assert coding.suggestions.model.rowCount() == 0
        assert not window.commands["accept_suggestion"].isEnabled()

    def it_does_not_bring_one_back_whose_code_went_with_its_coding(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        found = self.propose(coding)
        window.commands["accept_suggestion"].trigger()
        coding.sitting.perform(RemoveCode(found.code))
        QApplication.processEvents()
        assert coding.suggestions.model.rowCount() == 0
        window.commands["undo"].trigger()
        assert coding.suggestions.model.rowCount() == 0
        window.commands["undo"].trigger()
        assert coding.suggestions.model.rowCount() == 1

    def it_keeps_a_refusal(self, window: MainWindow, coding: CodingWorkspace) -> None:
        self.propose(coding)
        window.commands["refuse_suggestion"].trigger()
        assert codings(coding) == ()
        assert len(coding.sitting.project.reader.all(Refusal)) == 1
        assert not window.commands["refuse_suggestion"].isEnabled()

    def it_says_why(self, coding: CodingWorkspace, qtmodeltester: ModelTester) -> None:
        self.propose(coding)
        model = coding.suggestions.model
        assert "keyword “bukit”" in str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
        qtmodeltester.check(model)
