"""Searching in the window: while one types, hits in their context, in the transcript, and coded all at once."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW, SARI
from tests.services.talking import AID, talking_project
from tests.ui.finding import Finder
from workbench.domain.codings import Coding
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.texts import fingerprint
from workbench.services.jobs import Silent
from workbench.services.projects import open_project
from workbench.services.searching import HitOrder, SearchMode, SearchQuery, find
from workbench.services.word_index import word_indexes
from workbench.ui.dialogs.code_hits import CodeHits
from workbench.ui.main_window import MainWindow
from workbench.ui.models.code_choices import Choice
from workbench.ui.models.hit_choices import HitChoices
from workbench.ui.models.keyword_model import KeywordColumn, KeywordModel
from workbench.ui.models.written_model import WrittenModel
from workbench.ui.workspaces.coding import CodingWorkspace

FORMS = [
    "bantuan", "membantu", "dibantu", "Bantuan", "Bantu-bantu", "membantu", "bantuan", "Bantuan", "bantuan",
]  # fmt: skip


@pytest.fixture
def finder(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Finder:
    return Finder(qtbot, window, talking_project(tmp_path / "bicara.workbench"))


def _coding(finder: Finder) -> CodingWorkspace:
    workspace = finder.window.workspace("coding")
    assert isinstance(workspace, CodingWorkspace)
    return workspace


def _tabs(finder: Finder) -> list[str]:
    sections = finder.text.sections
    return [sections.tabText(place) for place in range(sections.count())]


def _correct(finder: Finder, text: str) -> None:
    """Give the note other words."""
    source = replace(
        finder.project.reader.get(Source, "s-note"), sha256=fingerprint(text), characters=len(text)
    )
    finder.project.perform(Rewrite((source, Transcript("s-note", text))))


class DescribeSearchingWhileOneTypes:
    def it_shows_hits_with_every_key(self, finder: Finder) -> None:
        assert finder.type("bantuan") == ["bantuan", "Bantuan", "bantuan", "Bantuan", "bantuan"]
        assert _tabs(finder)[0] == "Transcripts 5"
        finder.qtbot.keyClick(finder.text.field.field, Qt.Key.Key_Backspace)
        finder.rest()
        assert finder.hits() == []

    @pytest.mark.parametrize(
        ("mode", "text", "hits"),
        [
            (SearchMode.STEM, "membantu", FORMS),
            (SearchMode.EXACT, "BANTUAN S", ["Bantuan s", "bantuan s"]),
            (SearchMode.REGEX, "jum.at", ["Jum'at"]),
        ],
    )
    def it_has_modes(self, finder: Finder, mode: SearchMode, text: str, hits: list[str]) -> None:
        assert finder.type(text, mode) == hits

    def it_says_what_is_wrong_with_a_pattern_where_it_is_typed(self, finder: Finder) -> None:
        assert finder.type("bantu(", SearchMode.REGEX) == []
        assert "can't be read from character 7" in finder.text._hint.text()
        assert finder.text._hint.isVisible()
        assert "bantu(" not in finder.told
        assert finder.type("bantu", SearchMode.REGEX)
        assert not finder.text._hint.isVisible()

    def it_drops_what_is_no_longer_asked(self, finder: Finder) -> None:
        field = finder.text.field
        field.ask("bantuan")
        field.ask("jauh")
        field.ask("keluarga")
        finder.rest()
        assert finder.hits() == ["keluarga"]
        field.ask("")
        finder.rest()
        assert (finder.hits(), _tabs(finder)[0]) == ([], "Transcripts")

    def it_narrows_and_looks_everywhere_again(self, finder: Finder) -> None:
        finder.type("bantuan")
        where = finder.text.where
        where.district.setCurrentText("Ende")
        finder.rest()
        assert finder.hits() == ["Bantuan", "bantuan"]
        assert finder.text.sections.tabText(2) == "Codes 0"
        where.role.setCurrentText("PKH facilitator")
        finder.rest()
        assert len(finder.hits()) == 2
        where.clear.click()
        finder.rest()
        assert len(finder.hits()) == 5
        assert not where.clear.isEnabled()

    def it_puts_hits_in_order_by_their_context(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.text.table.horizontalHeader().sectionClicked.emit(KeywordColumn.AFTER)
        assert finder.text.order.currentIndex() == list(HitOrder).index(HitOrder.RIGHT)
        model = finder.text.table.keywords
        assert [model.index(row, KeywordColumn.AFTER).data()[:6] for row in range(5)] == [
            "beras.", "datang", "kurang", "sosial", "sosial",
        ]  # fmt: skip
        finder.text.table.horizontalHeader().sectionClicked.emit(KeywordColumn.TURN)
        assert finder.text.order.currentIndex() == list(HitOrder).index(HitOrder.RIGHT)
        finder.text.order.setCurrentIndex(0)
        assert model.index(0, KeywordColumn.SOURCE).data() == "Catatan"

    def it_shows_who_said_it_without_the_label(self, finder: Finder) -> None:
        finder.type("dibantu")
        model = finder.text.table.keywords
        assert [model.index(0, column).data() for column in KeywordColumn] == [
            "FGD Garut", "Rina", 2, "Saya", "dibantu",
            "tetangga. Bantuan sosial belum ada 😀. Bantu-bantu saja.", "Garut",
        ]  # fmt: skip
        told = model.index(0, KeywordColumn.MATCH).data(Qt.ItemDataRole.AccessibleTextRole)
        assert told.startswith("Saya dibantu tetangga")

    def it_follows_a_transcript_that_is_corrected(self, finder: Finder) -> None:
        finder.type("beras")
        _correct(finder, "Beras dan beras.")
        finder.rest()
        assert finder.hits() == ["Beras", "beras"]

    def it_catches_up_when_it_comes_to_the_front(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.run("find_words")
        _correct(finder, "Bantuan.")
        finder.run("find_text")
        assert finder.hits() == ["Bantuan", "Bantuan", "bantuan", "Bantuan", "bantuan"]

    def it_speaks_indonesian_at_once(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.window.preferences.set_language("id")
        QGuiApplication.processEvents()
        assert _tabs(finder)[0] == "Transkrip 5"
        assert finder.text.code_all.text() == "Kodekan semua…"

    def it_paints_hits_in_both_themes(self, finder: Finder) -> None:
        finder.type("bantuan")
        table = finder.text.table
        for appearance in ("dark", "light"):
            finder.window.preferences.set_appearance(appearance)
            picture = QImage(table.size(), QImage.Format.Format_RGB32)
            painter = QPainter(picture)
            table.render(painter, QPoint())
            painter.end()
            colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(40, 90)}
            assert len(colours) > 5


class DescribeFindingWhatIsWritten:
    def it_lists_memos_codes_and_people(self, finder: Finder) -> None:
        memo = Memo("m-1", MemoTarget.SOURCE, "s-note", "Zamrud itu langka", SARI.id, NOW, title="Batu")
        finder.project.perform(Rewrite((memo,)))
        assert finder.type("zamrud") == []
        assert _tabs(finder) == ["Transcripts 0", "Memos 1", "Codes 0", "People 0"]
        assert finder.text.sections.currentIndex() == 1
        model = finder.text.list.model()
        assert [model.index(0, column).data() for column in (0, 1)] == ["Batu", "Zamrud itu langka"]
        finder.qtbot.keyClick(finder.text.field.field, Qt.Key.Key_Return)
        assert finder.window.focusWidget() is finder.text.list
        finder.qtbot.keyClick(finder.text.list, Qt.Key.Key_Return)
        assert finder.window.front is _coding(finder)
        assert _coding(finder).transcript.source == "s-note"

    def it_goes_to_a_code(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.text.sections.setCurrentIndex(2)
        finder.text.list.activated.emit(finder.text.list.model().index(0, 0))
        assert finder.window.front is _coding(finder)
        assert _coding(finder).codes.current() == AID.id

    def it_goes_to_the_first_turn_of_a_person(self, finder: Finder) -> None:
        finder.type("cibantu")
        assert finder.text.sections.currentIndex() == 3
        finder.text.list.activated.emit(finder.text.list.model().index(0, 0))
        assert _coding(finder).transcript.source == "s-garut"
        selection = _coding(finder).transcript.view.selection()
        assert selection.of(finder.project.reader.text("s-garut")).startswith("Rina:")


class DescribeHitsInTheTranscript:
    def it_opens_a_hit_where_it_stands_and_marks_them_all(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.qtbot.keyClick(finder.text.field.field, Qt.Key.Key_Return)
        table = finder.text.table
        assert finder.window.focusWidget() is table
        table.selectRow(1)
        finder.qtbot.keyClick(table, Qt.Key.Key_Return)
        panel = _coding(finder).transcript
        assert panel.source == "s-garut"
        text = finder.project.reader.text("s-garut")
        assert panel.view.selection().of(text) == "Bantuan"
        assert [span.of(text) for span in panel.view._page.hits] == ["Bantuan", "bantuan"]

    def it_goes_to_the_next_and_the_previous_in_any_source(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.text.table.activated.emit(finder.text.table.keywords.index(1, 0))
        panel = _coding(finder).transcript
        places = []
        for _ in range(5):
            finder.run("next_hit")
            places.append((panel.source, panel.view.selection().start))
        assert [source for source, _ in places] == ["s-garut", "s-ende", "s-ende", "s-note", "s-garut"]
        assert panel.view._page.current_hit == panel.view.selection()
        finder.run("previous_hit")
        assert panel.source == "s-note"
        finder.run("previous_hit")
        assert (panel.source, panel.view.selection().start) == places[2]

    def it_takes_the_marks_away(self, finder: Finder) -> None:
        finder.type("bantuan")
        assert not finder.window.commands["next_hit"].isEnabled()
        finder.text.table.activated.emit(finder.text.table.keywords.index(0, 0))
        assert finder.window.commands["next_hit"].isEnabled()
        finder.run("clear_hits")
        assert _coding(finder).transcript.view._page.hits == ()
        assert not finder.window.commands["next_hit"].isEnabled()
        assert finder.window.sitting.found.beside("s-note", 0, forward=True) is None

    def it_forgets_hits_when_words_change(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.text.table.activated.emit(finder.text.table.keywords.index(0, 0))
        _correct(finder, "Kini lain.")
        assert finder.window.sitting.found.found is None

    def it_searches_for_the_selected_words(self, finder: Finder) -> None:
        finder.window.bring("coding")
        workspace = _coding(finder)
        workspace.show_source("s-ende", None)
        finder.run("find_text")
        assert finder.text.field.text == ""
        finder.window.bring("coding")
        text = finder.project.reader.text("s-ende")
        start = text.index("datang")
        workspace.transcript.view.set_selection(Span(start, start + 6))
        finder.run("find_text")
        assert (finder.text.field.text, finder.hits()) == ("datang", ["datang"])
        assert finder.window.focusWidget() is finder.text.field.field


class DescribeCodingAllHits:
    @pytest.fixture
    def dialog(self, finder: Finder, qtbot: QtBot) -> CodeHits:
        talk = word_indexes(finder.project).current()
        found = find(talk, SearchQuery("bantu", SearchMode.STEM), Silent())
        made = CodeHits(finder.window, finder.window.sitting, found)
        qtbot.addWidget(made)
        made.show()
        return made

    def it_shows_every_segment_ticked(self, dialog: CodeHits) -> None:
        assert dialog.model.rowCount() == 7
        assert not dialog.yes.isEnabled()
        dialog.choose(AID.id)
        assert (dialog.yes.text(), dialog.yes.isEnabled()) == ("Code 7 segments", True)
        ModelTester(None).check(dialog.model)

    def it_takes_words_sentences_or_turns(self, dialog: CodeHits) -> None:
        counts = []
        for each in dialog.units.values():
            each.click()
            counts.append(dialog.model.rowCount())
        assert counts == [9, 7, 5]
        assert "9 hits" in dialog._facts.text()

    def it_takes_ticks_by_space_and_in_one_go(self, dialog: CodeHits, qtbot: QtBot) -> None:
        dialog.choose(AID.id)
        dialog.table.selectRow(0)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog.yes.text() == "Code 6 segments"
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog.yes.text() == "Code 7 segments"
        dialog.none.click()
        assert not dialog.yes.isEnabled()
        dialog.all.click()
        assert dialog.yes.isEnabled()
        checked = dialog.model.index(1, 0)
        assert dialog.model.setData(checked, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        assert len(dialog.model.chosen()) == 6
        assert not dialog.model.setData(checked, "x")
        qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
        assert dialog.table.currentIndex().row() == 1

    def it_codes_in_one_step_that_can_be_undone(
        self, finder: Finder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def accept(dialog: CodeHits) -> int:
            dialog.choose(AID.id)
            dialog.model.tick([0], on=False)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(CodeHits, "exec", accept)
        finder.type("bantu", SearchMode.STEM)
        finder.run("code_hits")
        assert len(finder.project.reader.all(Coding)) == 6
        assert finder.told == "6 segments are coded."
        assert finder.window.sitting.undo_words() == "Code 6 segments"
        finder.run("undo")
        assert finder.project.reader.all(Coding) == ()
        finder.run("redo")
        assert len(finder.project.reader.all(Coding)) == 6

    def it_leaves_out_what_is_coded_already(self, dialog: CodeHits, finder: Finder) -> None:
        dialog.choose(AID.id)
        dialog.model.tick(range(2, 7), on=False)
        finder.window.sitting.perform(dialog.answer())
        dialog.choose(AID.id)
        assert dialog.model.coded() == 2
        assert dialog.model.index(0, 4).data() == "coded already"
        assert not dialog.model.flags(dialog.model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
        dialog.model.tick([0], on=True)
        assert len(dialog.model.chosen()) == 5
        refused = dialog.model.setData(
            dialog.model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
        )
        assert not refused
        assert "2 coded already" in dialog._facts.text()

    def it_takes_a_code_from_the_box_or_a_new_one(
        self, dialog: CodeHits, finder: Finder, qtbot: QtBot
    ) -> None:
        dialog.code_button.click()
        assert dialog.box.isVisible()
        qtbot.keyClicks(dialog.box.field, "Bantuan")
        qtbot.keyClick(dialog.box.field, Qt.Key.Key_Return)
        assert dialog.code == AID.id
        dialog.box.chosen.emit(Choice(None, "Pertolongan", AID.id))
        assert finder.project.codebook().code(dialog.code).name == "Pertolongan"
        dialog.box.chosen.emit(Choice(None, "Pertolongan", AID.id))
        assert "Pertolongan" in finder.told

    def it_does_nothing_without_a_yes(self, finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(CodeHits, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        finder.type("bantuan")
        finder.run("code_hits")
        monkeypatch.setattr(CodeHits, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
        finder.run("code_hits")
        assert finder.project.reader.all(Coding) == ()

    def it_is_not_offered_where_nothing_can_be_written(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        talking_project(tmp_path / "baca.workbench").close()
        finder = Finder(qtbot, window, open_project(tmp_path / "baca.workbench", read_only=True))
        assert finder.type("bantuan")
        assert not window.commands["code_hits"].isEnabled()
        assert not finder.text.code_all.isEnabled()
        assert finder.text.export.isEnabled()
        assert not window.commands["stop_words"].isEnabled()


class DescribeTakingHitsAlong:
    def it_copies_the_selected_hits(self, finder: Finder) -> None:
        finder.type("bantuan")
        finder.text.table.selectAll()
        finder.run("copy_hits")
        lines = QGuiApplication.clipboard().text().split("\n")
        assert len(lines) == 5
        assert lines[0].split("\t")[:1] + lines[0].split("\t")[3:6] == [
            "Catatan", "Catatan lapangan:", "bantuan", "beras.",
        ]  # fmt: skip
        finder.text.table.clearSelection()
        finder.run("copy_hits")
        assert QGuiApplication.clipboard().text() == "\n".join(lines)

    @pytest.mark.parametrize("name", ["temuan.csv", "temuan.xlsx", "temuan.docx", "temuan"])
    def it_writes_them_to_a_file(
        self, finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        kind = "Comma-separated values (*.csv)"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(tmp_path / name), kind))
        finder.type("bantuan")
        finder.run("export_hits")
        written = tmp_path / (name if "." in name else "temuan.csv")
        assert finder.told == f"{written.name} is written, with 5 rows."
        assert written.stat().st_size > 100
        if written.suffix == ".csv":
            assert (
                written.read_text(encoding="utf-8-sig")
                .splitlines()[1]
                .startswith("Catatan,,,Catatan lapangan:")
            )
        else:
            with ZipFile(written) as parts:
                assert parts.testzip() is None

    def it_writes_turns_as_numbers_and_offers_a_name_that_every_system_takes(
        self, finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        offered: list[str] = []

        def ask(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
            offered.append(Path(suggested).name)
            return str(tmp_path / "temuan.xlsx"), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        finder.type("bantuan?|a/b", SearchMode.REGEX)
        finder.run("export_hits")
        assert offered == ["Hits of “bantuan a b” bicara.xlsx"]
        with ZipFile(tmp_path / "temuan.xlsx") as parts:
            sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        turns = [finder.text.table.keywords.row_at(row).turn for row in range(len(finder.hits()))]
        assert any(turns)
        assert all(f'<c r="C{row}"><v>{turn}</v></c>' in sheet for row, turn in enumerate(turns, 2) if turn)

    def it_says_when_a_file_can_not_be_written(
        self, finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        finder.type("bantuan")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: ("", ""))
        finder.run("export_hits")
        assert finder.told == ""
        nowhere = str(tmp_path / "tiada" / "temuan.xlsx")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (nowhere, ""))
        finder.run("export_hits")
        assert "temuan.xlsx" in finder.told


class DescribeTheModels:
    def it_is_sound_for_qt(self, finder: Finder) -> None:
        finder.type("bantuan")
        tester = ModelTester(None)
        model = KeywordModel()
        tester.check(model)
        model.show_found(finder.text.table.keywords.found)
        model.show_found(None)
        written = WrittenModel()
        ModelTester(None).check(written)
        written.show_hits(finder.text._written[next(iter(finder.text._written))])
        ModelTester(None).check(HitChoices())

    def it_answers_only_for_its_cells(self, finder: Finder) -> None:
        finder.type("bantuan")
        model = finder.text.table.keywords
        assert model.row_at(99) is None
        assert model.headerData(0, Qt.Orientation.Vertical) is None
        assert model.headerData(KeywordColumn.MATCH, Qt.Orientation.Horizontal) == "Hit"
        assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
        assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Catatan"

    def it_keeps_few_rows_of_many(self, finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("workbench.ui.models.keyword_model._KEPT", 2)
        finder.type("bantuan")
        assert finder.hits() == ["bantuan", "Bantuan", "bantuan", "Bantuan", "bantuan"]
        assert len(finder.text.table.keywords._rows) <= 2
