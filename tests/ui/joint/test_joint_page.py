"""The page of joint displays: rows, figures, codes, quotations, inference, and the table that leaves."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.records import ENDE, GARUT
from tests.services.study import COST, LOAD, MIMIKA, SIGNAL
from tests.ui.joint.desk import Desk, said
from workbench.coding.codings import RemoveCodings
from workbench.domain.codings import Coding
from workbench.domain.joint_displays import Fit, JointDisplay, JointRow, SurveyFigure
from workbench.services.projects import Project, open_project
from workbench.ui.command_spec import When
from workbench.ui.dialogs.ask import AskChoice, AskText
from workbench.ui.dialogs.figure_dialog import FigureDialog
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.quotation_picker import QuotationPicker
from workbench.ui.dialogs.take_figures import TakeFigures, Taken
from workbench.ui.panels.joint_card import JointCard
from workbench.ui.panels.joint_lines import JointLine, ShareBar

ALL = SurveyFigure("Kinerja tinggi", "57,3 %", 57.3, "%", "", "NK", "seperti tercetak")
IN_GARUT = SurveyFigure("Kinerja tinggi", "61 %", 61.0, "%", "Garut")
IN_ENDE = SurveyFigure("Kinerja tinggi", "40 %", 40.0, "%", "Ende")
ROW = JointRow("Beban", (ALL,), (LOAD.id, SIGNAL.id), (), "Berat.", Fit.EXPANDS, GARUT.id)


NO_KEYS = Qt.KeyboardModifier.NoModifier


def key(desk: Desk, line: JointLine, pressed: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press a key on a line."""
    line.setFocus()
    desk.qtbot.keyClick(line, pressed, keys)
    desk.rest()


class DescribeDisplays:
    def it_teaches_who_has_none(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "What explains the survey's figures?" in desk.page.empty.accessibleName()
        assert not desk.actions["export_joint"].isEnabled()
        assert not desk.actions["add_joint_row"].isEnabled()
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: "Survei dan bicara")
        desk.page.empty.wanted.emit()
        desk.rest()
        (display,) = desk.project.reader.all(JointDisplay)
        assert (display.title, display.rows) == ("Survei dan bicara", (JointRow(""),))
        assert desk.page.list.cards[0].title.hasFocus()
        assert desk.actions["export_joint"].isEnabled()

    def it_makes_none_when_the_person_changes_their_mind(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: None)
        desk.do("new_joint_display")
        assert desk.project.reader.all(JointDisplay) == ()

    def it_renames_deletes_and_brings_back(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(ROW)
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: "Judul")
        desk.do("rename_joint_display")
        assert desk.page.bar.choice.currentText() == "Judul"
        monkeypatch.setattr(Question, "ask", lambda *_a, **_k: False)
        desk.do("remove_joint_display")
        assert desk.project.reader.count(JointDisplay) == 1
        monkeypatch.setattr(Question, "ask", lambda *_a, **_k: True)
        desk.do("remove_joint_display")
        assert desk.project.reader.count(JointDisplay) == 0
        assert desk.page.list.cards == []
        desk.sitting.undo()
        desk.rest()
        assert desk.rows == (ROW,)
        assert len(desk.page.list.cards) == 1

    def it_wants_a_title_of_its_own(self, desk: Desk) -> None:
        desk.begin(ROW)
        desk.begin(replace(ROW, title="Lain"))
        assert "Survei" in desk.told[-1]
        assert desk.page.bar.choice.count() == 1
        assert desk.rows == (ROW,)

    def it_goes_from_one_to_the_other(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(ROW)
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: "Alat")
        desk.do("new_joint_display")
        assert [card.row for card in desk.page.list.cards] == [JointRow("")]
        desk.page.bar.choice.setCurrentIndex(1)
        desk.rest()
        assert [card.row for card in desk.page.list.cards] == [ROW]

    def it_keeps_a_note(self, desk: Desk) -> None:
        desk.begin(ROW)
        desk.page.list.note.text.setPlainText("Angka dari NK.")
        desk.page.keep_writing()
        desk.rest()
        (display,) = desk.project.reader.all(JointDisplay)
        assert display.note == "Angka dari NK."


class DescribeARow:
    def it_shows_figures_counts_and_what_is_left_out(self, desk: Desk) -> None:
        desk.begin(ROW)
        (card,) = desk.page.list.cards
        assert said(card.figures.lines) == [("Kinerja tinggi: 57,3 %", "seperti tercetak · NK")]
        # By hand, in Garut: five codings below the theme, of four speakers in two talks; signal once.
        assert said(card.told.lines) == [
            ("Beban kerja", "5 codings · 2 sources · 4 speakers"),
            ("Konteks wilayah / Jaringan internet", "1 coding · 1 source · 1 speaker"),
        ]
        assert desk.page.bar.facts.text() == (
            "1 row  ·  moderators' talk counted  ·  1 coding without a district, in no district's row"
        )
        assert (card.fit.currentText(), card.place.currentText()) == ("Expands", "Garut")

    def it_is_written_as_it_is_left(self, desk: Desk) -> None:
        desk.begin(ROW)
        (card,) = desk.page.list.cards
        card.title.setFocus()
        desk.qtbot.keyClicks(card.title, "! ")
        # The inference is written before the topic's change was counted.
        card.inference.setFocus()
        card.inference.setPlainText("Berat sekali.")
        card.title.setFocus()
        desk.rest()
        assert (desk.rows[0].title, desk.rows[0].inference) == ("! Beban", "Berat sekali.")
        desk.sitting.undo()
        desk.rest()
        assert card.inference.toPlainText() == "Berat."

    def it_takes_another_place_and_fit(self, desk: Desk) -> None:
        desk.begin(ROW)
        (card,) = desk.page.list.cards
        card.place.setCurrentIndex(0)
        card.place.activated.emit(0)
        card.fit.setCurrentIndex(card.fit.findData(Fit.CONTRADICTS))
        card.fit.activated.emit(0)
        desk.rest()
        assert (desk.rows[0].district, desk.rows[0].fit) == (None, Fit.CONTRADICTS)
        assert said(card.told.lines)[0] == ("Beban kerja", "6 codings · 3 sources · 5 speakers")
        card.fit.activated.emit(0)
        card.place.activated.emit(0)
        assert desk.sitting.undo_words()

    def it_moves_by_keys_and_takes_the_focus_along(self, desk: Desk) -> None:
        desk.begin(ROW, JointRow("Lain"))
        desk.page.list.cards[1].focus()
        desk.do("joint_row_up")
        assert [each.title for each in desk.rows] == ["Lain", "Beban"]
        assert desk.page.list.at == 0
        desk.do("joint_row_up")
        desk.do("joint_row_down")
        assert [each.title for each in desk.rows] == ["Beban", "Lain"]

    def it_is_added_and_deleted(self, desk: Desk) -> None:
        desk.begin(ROW)
        desk.do("add_joint_row")
        assert desk.page.list.cards[1].title.hasFocus()
        desk.do("remove_joint_row")
        assert desk.rows == (ROW,)
        desk.do("remove_joint_row")
        assert desk.rows == ()
        assert not desk.actions["remove_joint_row"].isEnabled()
        assert "No rows yet" in desk.page.empty.accessibleName()
        desk.page.empty.wanted.emit()
        desk.rest()
        assert desk.rows == (JointRow(""),)

    def it_is_duplicated_for_a_district(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(replace(ROW, figures=(ALL, IN_ENDE)))
        monkeypatch.setattr(AskChoice, "ask", lambda *_a, **_k: None)
        desk.do("copy_joint_row")
        assert len(desk.rows) == 1
        monkeypatch.setattr(AskChoice, "ask", lambda *_a, **_k: ENDE.id)
        desk.do("copy_joint_row")
        assert desk.rows[1] == JointRow("Beban", (IN_ENDE,), ROW.codes, district=ENDE.id)

    def it_becomes_a_row_for_each_district(self, desk: Desk) -> None:
        desk.begin(replace(ROW, district=None, figures=(ALL, IN_ENDE, IN_GARUT)))
        desk.do("spread_joint_row")
        assert [(each.district, each.figures) for each in desk.rows] == [
            (None, (ALL,)), (GARUT.id, (IN_GARUT,)), (ENDE.id, (IN_ENDE,))]  # fmt: skip
        assert desk.told[-1] == "2 rows were made."
        # What the talks say stands beside each of them.
        assert said(desk.page.list.cards[2].told.lines)[0] == (
            "Beban kerja",
            "1 coding · 1 source · 1 speaker",
        )
        desk.sitting.undo()
        desk.rest()
        assert len(desk.rows) == len(desk.page.list.cards) == 1

    def it_stands_in_as_many_columns_as_there_is_room_for(self, desk: Desk, qtbot: QtBot) -> None:
        desk.begin(ROW)
        (card,) = desk.page.list.cards
        places = set()
        for width in (1200, 760, 520, 300):
            card.resize(width, 600)
            places.add(card._places)
        assert len(places) == 4

    def it_shows_thirty_at_first(self, desk: Desk) -> None:
        desk.begin(*(JointRow(f"Baris {each}") for each in range(33)))
        assert (len(desk.page.list.cards), desk.page.list.more_rows.text()) == (30, "3 more rows")
        desk.page.list.more_rows.click()
        assert len(desk.page.list.cards) == 33
        assert desk.page.list.more_rows.isHidden()
        desk.do("add_joint_row")
        assert len(desk.page.list.cards) == 34


class DescribeFigures:
    def it_takes_one_by_hand_and_changes_it(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(ROW)
        asked: list[object] = []
        monkeypatch.setattr(FigureDialog, "ask", lambda *given: asked.append(given[1:]) or IN_ENDE)
        desk.page.list.cards[0].figures_wanted.emit("hand")
        assert desk.rows[0].figures == (ALL, IN_ENDE)
        # A new one is proposed to come from where the last one does.
        assert asked == [(None, "NK")]
        desk.rest()
        monkeypatch.setattr(FigureDialog, "ask", lambda *_given: IN_GARUT)
        key(desk, desk.page.list.cards[0].figures.lines[0], Qt.Key.Key_Return)
        assert desk.rows[0].figures == (IN_GARUT, IN_ENDE)
        monkeypatch.setattr(FigureDialog, "ask", lambda *_given: None)
        key(desk, desk.page.list.cards[0].figures.lines[0], Qt.Key.Key_Space)
        desk.page.list.cards[0].figures_wanted.emit("hand")
        assert desk.rows[0].figures == (IN_GARUT, IN_ENDE)

    def it_moves_and_removes_them_by_keys(self, desk: Desk) -> None:
        desk.begin(replace(ROW, figures=(ALL, IN_ENDE, IN_GARUT)))
        both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
        lines = desk.page.list.cards[0].figures
        key(desk, lines.lines[0], Qt.Key.Key_Down, both)
        assert desk.rows[0].figures == (IN_ENDE, ALL, IN_GARUT)
        assert lines.lines[1].hasFocus()
        key(desk, lines.lines[1], Qt.Key.Key_Delete)
        assert desk.rows[0].figures == (IN_ENDE, IN_GARUT)
        assert lines.lines[1].hasFocus()
        key(desk, lines.lines[1], Qt.Key.Key_A)
        lines.lines[1].off.click()
        assert desk.rows[0].figures == (IN_ENDE,)

    def it_draws_a_bar_for_percentages_alone(self, desk: Desk) -> None:
        desk.begin(replace(ROW, figures=(ALL, SurveyFigure("f²", "0,128", 0.128))))
        first, second = desk.page.list.cards[0].figures.lines
        assert (len(first.findChildren(ShareBar)), second.findChildren(ShareBar)) == (1, [])
        first.setFocus()
        image = QImage(first.size(), QImage.Format.Format_RGB32)
        first.render(image)
        bar = first.findChildren(ShareBar)[0]
        middle = bar.mapTo(first, bar.rect().center()).y()
        left, right = bar.mapTo(first, bar.rect().topLeft()).x(), bar.mapTo(first, bar.rect().topRight()).x()
        filled = image.pixelColor(left + 10, middle)
        assert filled != image.pixelColor(right - 10, middle)
        # 57.3 % of it is filled.
        edge = next(x for x in range(left + 10, right) if image.pixelColor(x, middle) != filled)
        assert (edge - left) / bar.width() == pytest.approx(0.573, abs=0.03)

    def it_takes_them_from_a_sheet(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(ROW)
        sheet = tmp_path / "angka.csv"
        sheet.write_text("Indikator,Garut,Ende\nKinerja tinggi,61 %,40 %\n", encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(sheet), ""))
        offered: list[object] = []

        def took(*given: object) -> Taken:
            offered.extend(given[2:6:3])
            return Taken((IN_GARUT, IN_ENDE), spread=False)

        monkeypatch.setattr(TakeFigures, "ask", took)
        desk.page.list.cards[0].figures_wanted.emit("sheet")
        desk.rest()
        assert offered == [(IN_GARUT, IN_ENDE), "angka"]
        assert desk.rows[0].figures == (ALL, IN_GARUT, IN_ENDE)

    def it_spreads_them_over_districts(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.begin(replace(ROW, district=None))
        sheet = tmp_path / "angka.csv"
        sheet.write_text("Indikator,Angka\nx,1\n", encoding="utf-8")
        monkeypatch.setattr(TakeFigures, "ask", lambda *_a: Taken((IN_GARUT, IN_ENDE), spread=True))
        desk.page.editing.take_sheet(0, sheet)
        desk.rest()
        assert [each.district for each in desk.rows] == [None, GARUT.id, ENDE.id]

    def it_leaves_all_as_it_is_when_nothing_is_chosen(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.begin(ROW)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
        desk.page.editing.take_sheet(0)
        empty = tmp_path / "kosong.csv"
        empty.write_text("indikator,angka\n", encoding="utf-8")
        desk.page.editing.take_sheet(0, empty)
        desk.rest()
        assert "kosong.csv" in desk.told[-1]
        empty.write_text("indikator,angka\nx,1\n", encoding="utf-8")
        monkeypatch.setattr(TakeFigures, "ask", lambda *_a: None)
        desk.page.editing.take_sheet(0, empty)
        desk.rest()
        desk.page.list.cards[0].figures_wanted.emit("survey")
        assert desk.told[-1].startswith("No survey is imported yet.")
        assert desk.rows == (ROW,)

    def it_takes_a_sheet_that_is_dragged_onto_a_row(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.begin(ROW)
        sheet = tmp_path / "angka.csv"
        sheet.write_text("Indikator,Angka\nx,1\n", encoding="utf-8")
        monkeypatch.setattr(TakeFigures, "ask", lambda *_a: Taken((IN_ENDE,), spread=False))
        page, card = desk.page, desk.page.list.cards[0]

        def drop(path: Path, point: QPointF) -> bool:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(path))])
            copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
            entered = QDragEnterEvent(point.toPoint(), copy, data, left, NO_KEYS)
            entered.ignore()
            page.dragEnterEvent(entered)
            page.dropEvent(QDropEvent(point, copy, data, left, NO_KEYS))
            desk.rest()
            return entered.isAccepted()

        assert drop(sheet, QPointF(card.mapTo(page, card.rect().center())))
        assert desk.rows[0].figures == (ALL, IN_ENDE)
        assert drop(sheet, QPointF(2, 2))
        assert [each.figures for each in desk.rows] == [(ALL, IN_ENDE), (IN_ENDE,)]
        assert not drop(tmp_path / "gambar.png", QPointF(2, 2))


class DescribeCodesAndQuotations:
    def it_chooses_codes_in_the_order_of_before(self, desk: Desk) -> None:
        desk.begin(ROW)
        desk.page.list.cards[0].add_codes.click()
        picker = desk.page.editing.codes
        assert picker.model.chosen == (LOAD.id, SIGNAL.id)
        for code in (LOAD.id, COST.id):
            picker.model.toggle(picker.model.row_of(code))
        picker.hide()
        desk.rest()
        assert desk.rows[0].codes == (SIGNAL.id, COST.id)
        desk.page.list.cards[0].add_codes.click()
        before = desk.sitting.undo_words()
        picker.hide()
        assert desk.sitting.undo_words() == before

    def it_opens_the_quotations_behind_a_number(self, desk: Desk) -> None:
        desk.begin(ROW)
        key(desk, desk.page.list.cards[0].told.lines[0], Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: not desk.jobs.busy)
        assert desk.page.quotations.isVisibleTo(desk.page)
        assert desk.page.quotations.model.rowCount() == 5
        wanted = desk.page.quotations.wanted
        assert wanted is not None
        (one,) = desk.project.reader.where(Coding, code=SIGNAL.id)[:1]
        desk.sitting.perform(RemoveCodings((one.id,)))
        desk.rest()
        desk.page.quotations.closed.emit()
        assert not desk.page.quotations.isVisibleTo(desk.page)
        assert desk.page.list.cards[0].told.lines[0].hasFocus()

    def it_speaks_of_the_whole_study(self, desk: Desk) -> None:
        desk.begin(replace(ROW, district=None))
        desk.page.list.cards[0].told.lines[0].opened.emit()
        desk.rest()
        desk.qtbot.waitUntil(lambda: not desk.jobs.busy)
        assert desk.page.quotations.model.rowCount() == 6
        assert "whole study" in desk.page.quotations._title.text()

    def it_picks_quotations_and_opens_them(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(ROW)
        offered: list[object] = []

        def pick(*given: object) -> tuple[str, ...]:
            found = given[-1]
            assert isinstance(found, tuple)
            offered.extend(found)
            return tuple(each.coding.id for each in found[:2])

        monkeypatch.setattr(QuotationPicker, "pick", pick)
        card = desk.page.list.cards[0]
        card.add_quotes.click()
        desk.rest()
        assert len(offered) == 6
        assert len(desk.rows[0].quotations) == len(card.quotes.lines) == 2
        opened: list[object] = []
        desk.page.source_wanted.connect(lambda source, span: opened.append((source, span)))
        key(desk, card.quotes.lines[0], Qt.Key.Key_Enter)
        first = desk.project.reader.get(Coding, desk.rows[0].quotations[0])
        assert opened == [(first.source, first.span)]
        desk.qtbot.mouseClick(card.quotes.lines[0], Qt.MouseButton.LeftButton)
        assert len(opened) == 2

    def it_says_when_there_is_nothing_to_quote(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(JointRow("a"), replace(ROW, district=MIMIKA.id))
        desk.page.list.cards[0].add_quotes.click()
        assert desk.told[-1].startswith("Choose codes for this row first")
        desk.page.list.cards[1].add_quotes.click()
        desk.rest()
        assert desk.told[-1] == "Nothing more is coded with these codes there."
        monkeypatch.setattr("workbench.ui.joint_taking.OFFERED", 1)
        hints: list[str] = []
        monkeypatch.setattr(QuotationPicker, "pick", lambda *given: hints.append(given[3]) or ())
        desk.page.list.cards[1].place.setCurrentIndex(1)
        desk.page.list.cards[1].place.activated.emit(1)
        desk.page.list.cards[1].add_quotes.click()
        desk.rest()
        assert hints[0].endswith("Only the first 1 are shown.")
        assert desk.rows[1].quotations == ()

    def it_hides_what_others_coded_in_blind_mode_and_keeps_it(self, desk: Desk) -> None:
        theirs = next(each for each in desk.project.reader.all(Coding) if each.coder == "k-bayu")
        desk.begin(replace(ROW, quotations=(theirs.id,)))
        desk.sitting.be_blind(wanted=True)
        desk.rest()
        card = desk.page.list.cards[0]
        assert card.quotes.lines == []
        assert card._hidden.text().startswith("1 not shown: another coder's")
        assert desk.page.bar.facts.text().endswith("1 quotation not shown")
        card.inference.setPlainText("Lain.")
        desk.page.keep_writing()
        desk.rest()
        assert desk.rows[0].quotations == (theirs.id,)


class DescribeThePage:
    def it_counts_only_while_it_is_in_front(self, desk: Desk) -> None:
        desk.begin(ROW)
        desk.page.hidden()
        assert not desk.actions["add_joint_row"].isEnabled()
        coding = next(each for each in desk.project.reader.all(Coding) if each.code == COST.id)
        desk.sitting.perform(RemoveCodings((coding.id,)))
        desk.sitting.be_blind(wanted=True)
        desk.sitting.be_blind(wanted=False)
        assert not desk.page.busy
        desk.page.shown()
        desk.rest()
        assert said(desk.page.list.cards[0].told.lines)[0][1].startswith("4 codings")

    def it_speaks_both_languages(self, desk: Desk) -> None:
        desk.begin(ROW)
        desk.sitting.preferences.set_language("id")
        desk.qtbot.waitUntil(lambda: desk.page.list.cards[0].fit.currentText() == "Memperluas")
        assert said(desk.page.list.cards[0].told.lines)[0][1] == "5 pengodean · 2 sumber · 4 penutur"
        desk.sitting.preferences.set_appearance("dark")
        assert desk.page.list.cards[0].fit.count() == 4

    def it_is_read_only_where_the_project_is(
        self, project: Project, sit_down: Callable[[Project], Desk]
    ) -> None:
        first = sit_down(project)
        first.begin(replace(ROW, figures=(ALL,)))
        other = open_project(project.path, read_only=True)
        desk = sit_down(other)
        card = desk.page.list.cards[0]
        assert card.title.isReadOnly()
        assert card.inference.isReadOnly()
        assert not card.add_figures.isVisibleTo(card)
        card.figures.lines[0].opened.emit()
        desk.qtbot.keyClick(card.figures.lines[0], Qt.Key.Key_Delete)
        desk.page.editing.add_row()
        desk.page.new_display()
        desk.page.bar.rename()
        desk.page.bar.remove()
        assert desk.rows == first.rows
        desk.close()
        desk.close = lambda: None  # type: ignore[method-assign]
        other.close()

    def it_exports_what_is_shown(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.begin(replace(ROW, codes=(LOAD.id,)))
        out = tmp_path / "gabungan"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
        desk.do("export_joint")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(out), "Word document (*.docx)"))
        desk.do("export_joint")
        desk.qtbot.waitUntil(lambda: bool(desk.told))
        assert desk.told[-1].startswith("gabungan.docx is written, with one row.")
        (table,) = Document(str(out.with_suffix(".docx"))).tables
        assert "Kinerja tinggi: 57,3 %" in table.rows[1].cells[1].text
        assert "5 codings, 2 sources, 4 speakers" in table.rows[1].cells[2].text


def test_a_card_forgets_a_thing_that_is_gone(qtbot: QtBot, desk: Desk) -> None:
    card = JointCard(desk.actions, writable=True)
    qtbot.addWidget(card)
    desk.actions.note(present=When.JOINT_ROW)
    card.show_row(ROW, desk.page._known)
    edits: list[Callable[[JointRow], JointRow]] = []
    card.edited.connect(edits.append)
    card.figures.lines[0].removed.emit()
    card.figures.lines[0].moved.emit(1)
    # What another step took away meanwhile is neither removed nor moved.
    without = replace(ROW, figures=())
    assert [edit(without) for edit in edits] == [without, without]
    card.more.click()
    assert card._menu.isVisible()
    card._menu.hide()
