"""The import's preview: what was recognised is seen as it will be, and put right by keys and clicks."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.services.bringing_in import NAMES, TWO, group, names, speaking, written
from tests.ui.test_accessible_names import nameless
from workbench.domain.districts import District
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.language.readers import Comment
from workbench.services.importing import ImportOptions, Proposal, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.proposals import RemarksAs
from workbench.ui.delegates.preview_turn import PreviewTurnDelegate
from workbench.ui.dialogs import import_dialog
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.dialogs.proposal_details import FILE, SPEAKERS, TRANSCRIPT
from workbench.ui.main_window import MainWindow
from workbench.ui.models.proposals_model import DISTRICT, KIND, LAYOUT, NAME, STATUS, WORDS
from workbench.ui.models.roles import DETAIL, IS_GROUP, QUOTE

TALK = "Kabupaten: Garut\n\nPewawancara: Sudah lama?\nBu Wati: {}.\nPewawancara: Lalu?\nBu Wati: Begitu.\n"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Files of several layouts: names that are one person, two interviews in one, groups alike, a broken one."""
    pile = tmp_path / "bahan"
    written(pile, "FGD satu.txt", NAMES)
    written(pile, "dua.txt", TWO)
    for number in range(1, 4):
        written(pile, f"kelompok/FGD {number}.txt", group(number))
    written(pile, "wawancara.txt", TALK.format("Enam tahun"))
    written(pile, "rusak.docx", "bukan arsip")
    return pile


@pytest.fixture
def dialog(
    qtbot: QtBot, window: MainWindow, project: Project, pile: Path, qapp: QApplication
) -> ImportDialog:
    # Windows of earlier tests go only now, outside a loop of Qt's own; they would have to be styled with this one.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.show_project(project)
    proposals = propose(project.reader, [pile], ImportOptions(), Silent())
    districts = {each.id: each for each in project.reader.all(District)}
    made = ImportDialog(window, proposals, districts, "en", taken=["FGD Garut"], jobs=window.jobs)
    qtbot.addWidget(made)
    made.show()
    qapp.processEvents()
    return made


def choose(dialog: ImportDialog, name: str) -> Proposal:
    """Choose a file by its source's name."""
    rows = [dialog.model.index(row, NAME).data() for row in range(dialog.model.rowCount())]
    dialog.table.selectRow(rows.index(name))
    return chosen(dialog)


def chosen(dialog: ImportDialog) -> Proposal:
    proposal = dialog.model.at(dialog.row)
    assert proposal is not None
    return proposal


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def turns(dialog: ImportDialog) -> list[str]:
    model = dialog.details.transcript.model
    return [
        f"{model.index(row, 0).data()}: {model.index(row, 0).data(QUOTE)}"
        for row in range(model.rowCount())
        if not model.index(row, 0).data(IS_GROUP)
    ]


class DescribeTheTranscript:
    def it_shows_the_turns_as_they_will_be(self, dialog: ImportDialog) -> None:
        choose(dialog, "FGD satu")
        assert turns(dialog)[1] == "Bu Wati: Laporannya, setiap minggu ada yang baru."
        model = dialog.details.transcript.model
        assert model.index(0, 0).data(QUOTE) == "Kabupaten: Garut"
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def it_comes_as_somebody_scrolls(self, dialog: ImportDialog, project: Project, tmp_path: Path) -> None:
        long = written(
            tmp_path, "panjang.txt", "".join(f"A: Satu {n}.\nB: {'Dua ' * 500}\n" for n in range(60))
        )
        (proposal,) = propose(project.reader, [long], ImportOptions(), Silent())
        model = dialog.details.transcript.model
        model.show(proposal)
        assert model.rowCount() == 30
        assert model.index(1, 0).data(QUOTE).endswith("…")
        while model.canFetchMore():
            model.fetchMore()
        assert model.rowCount() == 120
        model.fetchMore()
        assert model.rowCount() == 120

    def it_marks_the_turn_in_doubt_and_goes_there(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        page = dialog.details.transcript
        click(qtbot, page.next_doubt)
        current = page.turns.currentIndex()
        assert "perhaps one person" in current.data(DETAIL)
        assert "perhaps one person" in current.data(Qt.ItemDataRole.AccessibleTextRole)
        assert current.data() == "Ibu Wati"
        click(qtbot, page.next_doubt)
        assert page.turns.currentIndex() == current

    def it_reads_the_file_in_the_layout_that_is_chosen(self, dialog: ImportDialog) -> None:
        choose(dialog, "FGD satu")
        box = dialog.details.transcript.layout_box
        assert box.itemText(0) == "Find out (colon)"
        box.setCurrentIndex(box.findData("no_turns"))
        box.activated.emit(box.currentIndex())
        assert turns(dialog) == []
        assert dialog.model.index(dialog.row, LAYOUT).data() == "no turns"
        box.activated.emit(box.currentIndex())
        box.setCurrentIndex(0)
        box.activated.emit(0)
        assert len(turns(dialog)) == 7

    def it_takes_away_the_label_of_a_turn_by_key(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        page = dialog.details.transcript
        row = next(
            row for row in range(page.model.rowCount()) if page.model.index(row, 0).data() == "Pak Ujang"
        )
        page.turns.setCurrentIndex(page.model.index(row, 0))
        qtbot.keyClick(page.turns, Qt.Key.Key_Delete)
        assert names(chosen(dialog)) == ["Moderator", "Bu Wati", "Ibu Wati"]
        page.turns.setCurrentIndex(page.model.index(0, 0))
        qtbot.keyClick(page.turns, Qt.Key.Key_Delete)
        qtbot.keyClick(page.turns, Qt.Key.Key_Down)
        assert names(chosen(dialog)) == ["Moderator", "Bu Wati", "Ibu Wati"]

    def it_offers_that_on_a_turn_and_nowhere_else(self, dialog: ImportDialog, qapp: QApplication) -> None:
        choose(dialog, "FGD satu")
        page = dialog.details.transcript
        assert page.menu_on(page.model.index(0, 0)).isEmpty()
        turn = page.turns.visualRect(page.model.index(4, 0)).center()
        page.turns.customContextMenuRequested.emit(turn)
        menu = qapp.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = menu.actions()
        assert action.text() == "“Bu Wati” is not a speaker"
        menu.close()
        action.trigger()
        assert "Bu Wati" not in names(chosen(dialog))

    def it_paints_turns_of_every_height(self, dialog: ImportDialog, qapp: QApplication) -> None:
        choose(dialog, "FGD satu")
        page = dialog.details.transcript
        qapp.processEvents()
        picture = page.turns.grab().toImage()
        assert isinstance(page.turns.itemDelegate(), PreviewTurnDelegate)
        spots = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 3))
        assert len({picture.pixelColor(x, y).name() for x, y in spots}) > 10
        heights = {page.turns.sizeHintForIndex(page.model.index(row, 0)).height() for row in range(8)}
        assert len(heights) > 1


class DescribeTheSpeakers:
    def it_says_why_a_role_was_guessed(self, dialog: ImportDialog) -> None:
        choose(dialog, "FGD satu")
        row = dialog.details.speakers.rows[0]
        assert "the label says “Moderator”" in row._facts.text()
        row.role.setCurrentIndex(row.role.findData(Role.OFFICIAL))
        row.role.activated.emit(row.role.currentIndex())
        row.role.activated.emit(row.role.currentIndex())
        assert "role set by you" in row._facts.text()

    def it_renames_by_typing_and_keeps_the_place(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        row = dialog.details.speakers.rows[2]
        row.name.setFocus()
        row.name.selectAll()
        qtbot.keyClicks(row.name, "Informan 7")
        qtbot.keyClick(row.name, Qt.Key.Key_Tab)
        assert names(chosen(dialog))[2] == "Informan 7"
        assert dialog.details.speakers.rows[2] is row
        assert "in the file: Pak Ujang" in row._facts.text()
        row.name.clear()
        row.name.editingFinished.emit()
        assert row.name.text() == "Informan 7"

    def it_merges_what_is_proposed_and_parts_it_again(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        page = dialog.details.speakers
        click(qtbot, page.merges.merge_buttons[0])
        assert names(chosen(dialog)) == ["Moderator", "Bu Wati", "Pak Ujang"]
        page.rows[1].tick.setChecked(True)
        assert not page.part.isHidden()
        click(qtbot, page.part)
        assert len(names(chosen(dialog))) == 4

    def it_keeps_apart_what_is_apart(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        click(qtbot, dialog.details.speakers.merges.apart_buttons[0])
        assert chosen(dialog).merges == ()
        assert len(names(chosen(dialog))) == 4

    def it_makes_one_person_of_those_that_are_ticked(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        page = dialog.details.speakers
        assert not page.one.isEnabled()
        for place in (1, 2):
            qtbot.keyClick(page.rows[place].tick, Qt.Key.Key_Space)
        assert page.one.isEnabled()
        click(qtbot, page.one)
        assert speaking(chosen(dialog)).count("Bu Wati") == 4

    def it_takes_for_speech_what_is_no_speaker(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        page = dialog.details.speakers
        page.rows[2].tick.setChecked(True)
        click(qtbot, page.none)
        assert "Pak Ujang" not in names(chosen(dialog))

    def it_adds_a_label_that_somebody_names(
        self, dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        answers = iter(["Tanggal", None])
        monkeypatch.setattr(
            "workbench.ui.dialogs.proposal_speakers.AskText.ask", lambda *_facts, **_more: next(answers)
        )
        click(qtbot, dialog.details.speakers.add)
        assert "Tanggal" in names(chosen(dialog))
        click(qtbot, dialog.details.speakers.add)
        assert len(names(chosen(dialog))) == 5

    def it_lists_the_silent(self, dialog: ImportDialog) -> None:
        choose(dialog, "FGD satu")
        assert dialog.details.speakers._silent.text() == "Present, but silent: Pak Dadan"

    def it_joins_people_across_files_when_told(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        click(qtbot, dialog.details.speakers.merges.merge_buttons[0])
        assert dialog.people.text() == "1 person may speak in several files"
        click(qtbot, dialog.people)
        assert dialog.details.tabs.currentIndex() == SPEAKERS
        click(qtbot, dialog.details.speakers.merges.merge_buttons[0])
        assert dialog.people.isHidden()
        shared = [
            {each.id for each in proposal.participants}
            for proposal in dialog.model.ready()
            if "Bu Wati" in names(proposal)
        ]
        assert len(shared) == 2
        assert len(shared[0] & shared[1]) == 1
        row = next(row for row in dialog.details.speakers.rows if row.name.text() == "Bu Wati")
        row.name.setText("Wati")
        row.name.editingFinished.emit()
        assert sum("Wati" in names(each) for each in dialog.model.ready()) == 2

    def it_leaves_them_apart_when_told(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD satu")
        click(qtbot, dialog.details.speakers.merges.merge_buttons[0])
        click(qtbot, dialog.people)
        click(qtbot, dialog.details.speakers.merges.apart_buttons[0])
        assert dialog.people.isHidden()


class DescribeTheFile:
    def it_shows_encoding_and_header(self, dialog: ImportDialog) -> None:
        proposal = choose(dialog, "FGD satu")
        told = dict(dialog.details.facts._told(proposal))
        assert (told["Encoding"], told["Tanggal"]) == ("utf-8", "3 Maret 2025")
        assert told["Present"] == "Bu Wati, Pak Ujang, Pak Dadan"

    def it_asks_what_becomes_of_remarks(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        proposal = choose(dialog, "FGD satu")
        assert proposal.reading is not None
        remarks = tuple(Comment("Bagas", f"kode {n}", 0, 9) for n in range(5))
        material = replace(proposal.reading.material, comments=remarks)
        dialog.model.replace(
            dialog.row,
            replace(
                proposal,
                reading=replace(proposal.reading, material=material),
                remarks_as=RemarksAs.MEMOS,
            ),
        )
        assert dialog.details.tabs.tabText(FILE) == "File and remarks"
        dialog.details.tabs.setCurrentIndex(FILE)
        page = dialog.details.facts
        assert page._remarks_title.text() == "5 remarks in the margin"
        assert page.remarks[RemarksAs.MEMOS].isChecked()
        click(qtbot, page.remarks[RemarksAs.CODINGS])
        assert chosen(dialog).remarks_as is RemarksAs.CODINGS


class DescribeTheFiles:
    def it_shows_only_what_needs_a_look_and_lets_nothing_slip(
        self, dialog: ImportDialog, qtbot: QtBot
    ) -> None:
        box = dialog.files.only_doubtful
        choose(dialog, "wawancara")
        box.setChecked(True)
        shown = {
            dialog.model.index(row, NAME).data()
            for row in range(dialog.model.rowCount())
            if not dialog.table.isRowHidden(row)
        }
        assert shown == {"FGD satu", "dua", "FGD 1", "FGD 2", "FGD 3", "rusak.docx"}
        assert not dialog.table.isRowHidden(dialog.row)
        choose(dialog, "dua")
        click(qtbot, dialog.details.checked)
        assert dialog.model.index(dialog.row, STATUS).data() == "checked"
        assert not dialog.table.isRowHidden(dialog.row)
        assert box.text() == "Only what needs a look (5)"

    def it_sets_kind_and_district_of_many(self, dialog: ImportDialog) -> None:
        dialog.table.selectAll()
        for box, words in ((dialog.files.kind_all, "Field note"), (dialog.files.place_all, "Mimika")):
            box.setCurrentIndex(box.findText(words))
            box.activated.emit(box.currentIndex())
            box.activated.emit(0)
        assert {each.source.kind for each in dialog.model.ready() if each.source} == {SourceKind.NOTE}
        row = dialog.model.first_ready()
        assert dialog.model.index(row, DISTRICT).data() == "Mimika"
        assert dialog.model.index(row, KIND).data() == "Field note"

    def it_leaves_out_what_is_not_ticked(self, dialog: ImportDialog) -> None:
        choose(dialog, "FGD satu")
        index = dialog.model.index(dialog.row, NAME)
        assert dialog.import_button.text() == "Import 6 files"
        dialog.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        assert dialog.import_button.text() == "Import 5 files"
        assert dialog.model.index(dialog.row, STATUS).data() == "left out"
        assert not dialog.model.setData(index, "x")

    @pytest.mark.parametrize("name", ["FGD Garut", "fgd SATU"])
    def it_imports_nothing_under_a_name_that_is_taken(self, dialog: ImportDialog, name: str) -> None:
        choose(dialog, "dua")
        dialog.details.name.setText(name)
        dialog.details.name.editingFinished.emit()
        assert dialog.model.index(dialog.row, STATUS).data() == "name taken"
        assert not dialog.import_button.isEnabled()
        assert "taken" in dialog._told.text()
        dialog.details.name.setText("dua")
        dialog.details.name.editingFinished.emit()
        assert dialog.import_button.isEnabled()
        assert dialog._told.text() == ""

    def it_splits_a_file_of_several_interviews(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "dua")
        assert dialog.details._parts.text() == "This file holds 2 interviews."
        click(qtbot, dialog.details.split)
        assert {"dua – 1", "dua – 2"} < {each.source.name for each in dialog.model.ready() if each.source}
        assert dialog.import_button.text() == "Import 7 files"
        assert chosen(dialog).part == 1

    def it_applies_to_similar_files(self, dialog: ImportDialog, qtbot: QtBot) -> None:
        choose(dialog, "FGD 1")
        dialog.details.tabs.setCurrentIndex(SPEAKERS)
        dialog.details.speakers.rows[2].tick.setChecked(True)
        click(qtbot, dialog.details.speakers.none)
        assert dialog.details.similar.text() == "Apply to 2 similar files"
        click(qtbot, dialog.details.similar)
        assert [names(choose(dialog, f"FGD {number}")) for number in (2, 3)] == [
            ["Fasilitator", "Peserta 1"]
        ] * 2

    def it_reads_long_files_beside_the_window(
        self, dialog: ImportDialog, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(import_dialog, "_AT_ONCE", 10)
        choose(dialog, "FGD satu")
        read = Event()

        def slowly(now: Proposal) -> Proposal:
            read.wait(20)
            return now.read_as("no_turns")

        dialog.details.reread.emit(slowly)
        assert not dialog.details.isEnabled()
        assert not dialog.import_button.isEnabled()
        read.set()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert dialog.details.isEnabled()
        assert dialog.import_button.isEnabled()
        assert chosen(dialog).layout == "no_turns"

    def it_says_what_went_wrong_beside_the_window(
        self, dialog: ImportDialog, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(_proposal: Proposal) -> Proposal:
            raise ZeroDivisionError

        monkeypatch.setattr(import_dialog, "_AT_ONCE", 10)
        choose(dialog, "FGD satu")
        dialog.details.reread.emit(broken)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert "ZeroDivisionError" in dialog._told.text()
        assert dialog.details.isEnabled()

    def it_gives_names_room_in_a_narrow_window(self, dialog: ImportDialog, qapp: QApplication) -> None:
        dialog.resize(950, 640)
        qapp.processEvents()
        assert dialog.table.isColumnHidden(LAYOUT)
        assert dialog.table.isColumnHidden(WORDS)
        assert dialog.table.columnWidth(NAME) >= 150
        dialog.resize(1600, 900)
        qapp.processEvents()
        assert not dialog.table.isColumnHidden(LAYOUT)


class DescribeWhoCanNotSee:
    @pytest.mark.parametrize("tab", [TRANSCRIPT, SPEAKERS, FILE])
    def it_names_everything_that_keys_reach(self, dialog: ImportDialog, qapp: QApplication, tab: int) -> None:
        choose(dialog, "FGD satu")
        dialog.details.tabs.setCurrentIndex(tab)
        qapp.processEvents()
        assert nameless(dialog) == []
