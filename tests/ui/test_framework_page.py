"""The framework matrix in the window: the grid, a cell beside its codings, writing, linking, confirming, exporting."""

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from docx import Document
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.records import ENDE, GARUT, SARI
from tests.services.study import CAPACITY, COST, LOAD, MIMIKA, PLACE, study_project
from workbench.coding.codings import RecodeCoding, RemoveCodings
from workbench.coding.frameworks import summary_of
from workbench.domain.codings import Coding
from workbench.domain.framework_grids import CellState, FrameworkCell, FrameworkWish
from workbench.domain.frameworks import CellKey, Freshness, SubjectKind, Summary
from workbench.domain.ids import CodingId
from workbench.domain.operations import Operation
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.frameworks import Frameworks, writing
from workbench.services.projects import Project, open_project
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.summary_versions import SummaryVersionsDialog
from workbench.ui.framework_words import FrameworkWords, change_word
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages
from workbench.ui.models.cell_codings_model import CHANGE, CellCodingsModel
from workbench.ui.models.framework_model import CELL, WHY, FrameworkModel, Narrowing
from workbench.ui.models.roles import COLOUR, DETAIL, KEY
from workbench.ui.panels.framework_page import FrameworkPage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting

IN_GARUT = CellKey(LOAD.id, SubjectKind.DISTRICT, GARUT.id)
IN_ENDE = CellKey(LOAD.id, SubjectKind.DISTRICT, ENDE.id)
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Desk:
    """Somebody at the page alone: acts through keys and commands, and waits for what runs beside."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, project: Project) -> None:
        """Show the page."""
        self.qtbot, self.project = qtbot, project
        self.jobs, self.messages, self.host = JobRunner(), Messages(), QWidget()
        self.actions = Actions(self.host)
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.actions.note(present=When.PROJECT | (When.WRITABLE if self.sitting.writable else When.ALWAYS))
        self.page = FrameworkPage(self.sitting, self.actions)
        self.sitting.changed.connect(self.page.on_changed)
        QVBoxLayout(self.host).addWidget(self.page)
        self.host.resize(1200, 800)
        self.host.show()
        self.page.shown()
        self.rest()

    @property
    def table(self) -> list[list[str]]:
        """What the cells show."""
        model = self.page.model
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    @property
    def heads(self) -> tuple[list[str], list[str]]:
        """The names of rows and columns."""
        model = self.page.model
        return (
            [str(model.headerData(each, DOWN)) for each in range(model.rowCount())],
            [str(model.headerData(each, ACROSS)) for each in range(model.columnCount())],
        )

    def close(self) -> None:
        """Let go of the page before its project is closed."""
        self.page.keep_writing()
        self.rest()
        self.sitting.closed.emit()
        self.host.deleteLater()
        QApplication.sendPostedEvents(self.host, QEvent.Type.DeferredDelete)

    def rest(self) -> None:
        """Wait for what runs beside."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy and not self.page.busy)

    def mark(self, key: CellKey) -> FrameworkCell:
        """Mark a cell, and return what stands in it."""
        self.page.show_cell(key)
        return self.cell(key)

    def cell(self, key: CellKey) -> FrameworkCell:
        """Return what stands in a cell."""
        found = self.page.model.index_of(key).data(CELL)
        assert isinstance(found, FrameworkCell)
        return found

    def write(self, words: str, key: CellKey = IN_GARUT) -> None:
        """Write in a cell and go back to the table."""
        self.mark(key)
        self.qtbot.keyClick(self.page.table, Qt.Key.Key_Return)
        self.qtbot.keyClicks(self.page.cell.text, words)
        self.qtbot.keyClick(self.page.cell.text, Qt.Key.Key_Escape)
        self.rest()

    def run(self, command: str) -> None:
        """Choose a command."""
        self.actions[command].trigger()
        self.rest()

    def perform(self, operation: Operation) -> None:
        """Change the project."""
        assert self.sitting.perform(operation) is not None
        self.rest()

    def choose(self, what: str, place: int) -> None:
        """Choose what the matrix is to show."""
        getattr(self.page.bar, what).setCurrentIndex(place)
        self.rest()

    def codings(self) -> list[tuple[str, str, bool]]:
        """Return the codings in the list: words, change, and whether the summary rests on them."""
        model = self.page.cell.model
        rows = (model.index(row) for row in range(model.rowCount()))
        return [
            (
                str(row.data(KEY)),
                str(row.data(CHANGE)),
                Qt.CheckState(row.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked,
            )
            for row in rows
        ]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    opened.coder = SARI
    yield opened
    opened.close()


@pytest.fixture
def sit_down(qtbot: QtBot, preferences: Preferences) -> Iterator[Callable[[Project], Desk]]:
    """Open the page on a project."""
    desks: list[Desk] = []

    def opened(project: Project) -> Desk:
        desks.append(Desk(qtbot, preferences, project))
        return desks[-1]

    yield opened
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(project: Project, sit_down: Callable[[Project], Desk]) -> Desk:
    return sit_down(project)


class DescribeTheGrid:
    def it_does_not_say_that_there_is_nothing_while_it_is_laid_out(self, desk: Desk):
        page = FrameworkPage(desk.sitting, desk.actions, desk.host)
        page.shown()
        assert page._nothing.accessibleName().startswith("Laying out the framework matrix")
        desk.qtbot.waitUntil(lambda: not page.busy)

    def it_shows_themes_by_district_with_their_numbers(self, desk: Desk):
        assert desk.heads == (
            ["Beban kerja", "Konteks wilayah", "Pengembangan kapasitas"],
            ["Garut", "Ende", "Mimika"],
        )
        assert desk.table == [["", "", ""]] * 3
        first = desk.page.model.index(0, 0)
        assert (first.data(DETAIL), first.data(WHY)) == ("5 codings", "")
        assert desk.page.model.index(2, 2).data(DETAIL) == ""
        assert desk.page.bar.facts.text() == (
            "0 cells written  ·  0 to be read again  ·  4 not summed up yet  ·  moderators' talk counted  ·  "
            "1 coding without a district left out"
        )
        assert desk.page.table.marked == IN_GARUT

    def it_says_cells_to_those_who_cannot_see_them(self, desk: Desk):
        desk.write("Uang sendiri.")
        model, spoken = desk.page.model, Qt.ItemDataRole.AccessibleTextRole
        assert model.index(0, 0).data(spoken) == "Beban kerja, Garut: up to date. Uang sendiri."
        assert model.index(0, 1).data(spoken) == "Beban kerja, Ende: 1 coding, not summed up yet"
        assert model.index(2, 2).data(spoken) == "Pengembangan kapasitas, Mimika: no codings"
        assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Beban kerja, Garut: up to date"
        desk.perform(RemoveCodings((CodingId("x-1"),)))
        assert model.index(0, 0).data(spoken) == "Beban kerja, Garut: to be read again: 1 gone. Uang sendiri."

    def it_shows_other_rows_and_columns(self, desk: Desk):
        desk.choose("rows", 2)
        assert desk.heads[0] == ["Beban kerja", "Biaya pribadi", "Pelaporan digital"]
        desk.choose("rows", 1)
        assert len(desk.heads[0]) == 8
        desk.choose("columns", 1)
        assert desk.heads[1] == ["K1", "MOD", "N", "P1", "P1", "P2", "P3"]
        assert desk.page.bar.district.isVisible()
        assert "1 coding in nobody's words" not in desk.page.bar.facts.text()
        desk.choose("district", 2)
        assert desk.heads[1] == ["P1", "P3"]
        desk.choose("columns", 2)
        assert desk.heads[1] == ["21-ende-fgd"]

    def it_shows_only_what_is_looked_for(self, desk: Desk):
        desk.write("Uang sendiri.")
        desk.choose("narrowing", 1)
        assert desk.heads == (["Beban kerja", "Konteks wilayah"], ["Garut", "Ende"])
        desk.choose("narrowing", 0)
        desk.mark(CellKey(CAPACITY.id, SubjectKind.DISTRICT, MIMIKA.id))
        desk.choose("narrowing", 2)
        assert desk.page.table.marked == IN_ENDE
        desk.choose("narrowing", 3)
        assert desk.heads == ([], [])
        assert desk.page._pages.currentWidget() is desk.page._nothing
        desk.choose("narrowing", 0)
        assert len(desk.heads[0]) == 3

    def it_can_be_turned(self, desk: Desk):
        desk.mark(IN_ENDE)
        desk.page.bar.transposed.click()
        assert desk.heads[0] == ["Garut", "Ende", "Mimika"]
        assert desk.page.table.marked == IN_ENDE
        assert desk.page.model.index_of(IN_ENDE) == desk.page.model.index(1, 0)
        assert desk.page.model.headerData(0, ACROSS, COLOUR) == LOAD.colour
        assert desk.page.model.headerData(0, DOWN, Qt.ItemDataRole.ToolTipRole) == "Garut"

    def it_follows_the_codebook_and_who_may_be_seen(self, desk: Desk):
        desk.sitting.be_blind(wanted=True)
        desk.rest()
        assert desk.page.model.index(0, 0).data(DETAIL) == "4 codings"
        desk.sitting.be_blind(wanted=False)
        desk.project.count_moderator(wanted=False)
        desk.perform(RecodeCoding(CodingId("x-6"), COST.id))
        assert "moderators' talk left out" in desk.page.bar.facts.text()

    def it_waits_with_its_work_until_it_is_seen(self, desk: Desk):
        desk.page.hidden()
        desk.perform(RemoveCodings((CodingId("x-1"),)))
        assert desk.page.model.index(0, 0).data(DETAIL) == "5 codings"
        assert not desk.actions["next_stale"].isEnabled()
        desk.page.shown()
        desk.rest()
        assert desk.page.model.index(0, 0).data(DETAIL) == "4 codings"

    def it_says_so_when_there_is_nothing(self, project: Project, sit_down: Callable[[Project], Desk]):
        for code in project.codebook().themes():
            from workbench.coding.removal import RemoveCode

            project.perform(RemoveCode(code.id))
        desk = sit_down(project)
        assert desk.page._pages.currentWidget() is desk.page._nothing
        assert desk.page.cell.key is None
        desk.page.cell.confirm_summary()
        desk.page.cell.insert_quotation()
        desk.page.cell._rest_on(CodingId("x-1"), wanted=True)
        assert desk.project.reader.all(Summary) == ()

    def it_is_sound_for_qt(self, desk: Desk, qtmodeltester: ModelTester):
        desk.write("Uang sendiri.")
        qtmodeltester.check(desk.page.model)
        qtmodeltester.check(desk.page.cell.model)

    def it_speaks_indonesian_too(self, desk: Desk, preferences: Preferences):
        preferences.set_language("id")
        desk.qtbot.waitUntil(lambda: desk.page.bar.rows.itemText(0) == "Tema")
        assert "sel terisi" in desk.page.bar.facts.text()
        assert FrameworkPage.title() == "Kerangka"


class DescribeKeys:
    def it_goes_from_cell_to_cell(self, desk: Desk):
        desk.page.table.setFocus()
        desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Right)
        assert desk.page.cell.key == IN_ENDE
        desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Down)
        assert desk.page.cell.key == CellKey(PLACE.id, SubjectKind.DISTRICT, ENDE.id)

    def it_finds_the_next_that_is_stale_and_goes_round(self, desk: Desk):
        desk.write("Uang sendiri.")
        desk.write("Ojek.", IN_ENDE)
        desk.run("next_stale")
        assert desk.messages.last == "No summary here has to be read again."
        desk.perform(RemoveCodings((CodingId("x-1"), CodingId("x-7"))))
        desk.mark(CellKey(PLACE.id, SubjectKind.DISTRICT, MIMIKA.id))
        desk.run("next_stale")
        assert desk.page.table.marked == IN_GARUT
        desk.run("next_stale")
        assert desk.page.table.marked == IN_ENDE
        assert desk.page.table.hasFocus()

    def it_asks_qt_for_all_other_keys(self, desk: Desk):
        desk.page.table.setCurrentIndex(QModelIndex())
        desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Return)
        assert not desk.page.cell.text.hasFocus()


class DescribeWriting:
    def it_keeps_what_was_written_as_one_step_and_takes_it_back(self, desk: Desk):
        desk.write("Uang **sendiri**.")
        assert desk.table[0][0] == "Uang **sendiri**."
        assert desk.page.table.hasFocus()
        assert desk.sitting.undo_words() == "Write summary “Beban kerja – Garut”"
        desk.sitting.undo()
        desk.rest()
        assert desk.table[0][0] == ""
        assert desk.page.cell.text.prose() == ""
        desk.sitting.redo()
        desk.rest()
        assert desk.page.cell.text.prose() == desk.project.reader.all(Summary)[0].text

    def it_keeps_it_when_one_pauses_and_when_one_goes_to_another_cell(self, desk: Desk):
        desk.mark(IN_GARUT)
        desk.qtbot.keyClicks(desk.page.cell.text, "Uang")
        assert desk.page.cell.pause.isActive()
        desk.page.keep_writing()
        desk.rest()
        desk.qtbot.keyClicks(desk.page.cell.text, " sendiri")
        desk.mark(IN_ENDE)
        assert [each.text for each in desk.project.reader.all(Summary)] == ["Uang sendiri"]
        assert desk.page.cell.text.prose() == ""

    def it_keeps_a_long_spell_in_between(self, desk: Desk, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(desk.page.cell, "_spell", Mock(hasExpired=lambda _longest: True))
        desk.mark(IN_GARUT)
        desk.qtbot.keyClicks(desk.page.cell.text, "U")
        assert not desk.page.cell.pause.isActive()
        assert [each.text for each in desk.project.reader.all(Summary)] == ["U"]

    def it_leaves_the_caret_alone_while_one_writes(self, desk: Desk):
        desk.mark(IN_GARUT)
        desk.qtbot.keyClicks(desk.page.cell.text, "Uang")
        desk.perform(RemoveCodings((CodingId("x-7"),)))
        desk.qtbot.keyClicks(desk.page.cell.text, " sendiri")
        assert desk.page.cell.text.prose() == "Uang sendiri"

    def it_lets_a_summary_go_that_says_nothing(self, desk: Desk):
        desk.write("Uang")
        desk.mark(IN_GARUT)
        desk.page.cell.text.selectAll()
        desk.qtbot.keyClick(desk.page.cell.text, Qt.Key.Key_Delete)
        desk.mark(IN_ENDE)
        desk.rest()
        assert desk.project.reader.all(Summary) == ()

    def it_is_removed_by_a_command(self, desk: Desk):
        assert not desk.actions["remove_summary"].isEnabled()
        desk.write("Uang")
        desk.run("remove_summary")
        assert desk.project.reader.all(Summary) == ()
        assert desk.page.cell.text.prose() == ""
        assert desk.messages.last == "The summary is removed."
        desk.page.cell.remove_summary()
        assert desk.project.reader.all(Summary) == ()

    def it_writes_nothing_into_a_project_that_is_only_read(
        self, project: Project, sit_down: Callable[[Project], Desk]
    ):
        key, path = IN_GARUT, project.path
        frameworks = Frameworks(project)
        operation = writing(project, frameworks.grid(FrameworkWish()), key, "Uang.")
        assert operation is not None
        project.perform(operation)
        frameworks.close()
        reading = open_project(path, read_only=True, coder="Sari")
        desk = sit_down(reading)
        desk.mark(key)
        assert desk.page.cell.text.isReadOnly()
        desk.page.cell._on_written()
        desk.page.cell.leave()
        desk.page.cell.confirm_summary()
        desk.page.cell.remove_summary()
        desk.page.cell.view.setCurrentIndex(desk.page.cell.model.index(0))
        desk.page.cell.insert_quotation()
        assert not desk.page.cell.model.setData(
            desk.page.cell.model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
        )
        assert [each.text for each in reading.reader.all(Summary)] == ["Uang."]
        desk.page.cell.pause.stop()


class DescribeWhatItSaidBefore:
    def it_is_read_and_taken_up_again(self, desk: Desk, monkeypatch: pytest.MonkeyPatch):
        desk.page.cell.show_earlier()
        assert desk.messages.last == "The summary was never any other."
        desk.write("Uang")
        desk.page.cell.show_earlier()
        assert desk.messages.last == "The summary was never any other."
        desk.write(" sendiri")
        shown: list[SummaryVersionsDialog] = []

        def used(dialog: SummaryVersionsDialog) -> bool:
            shown.append(dialog)
            return True

        monkeypatch.setattr("workbench.ui.dialogs.summary_versions.answered", used)
        desk.page.cell.earlier.click()
        desk.rest()
        assert shown[0].text.prose() == "Uang"
        assert shown[0].use.isEnabled()
        assert desk.table[0][0] == "Uang"
        assert desk.sitting.undo_words() == "Write summary “Beban kerja – Garut”"
        shown[0].deleteLater()

    def it_stays_as_it_is_when_nothing_is_chosen(self, desk: Desk, monkeypatch: pytest.MonkeyPatch):
        desk.write("Uang")
        desk.write(" sendiri")
        before = desk.table[0][0]
        monkeypatch.setattr(SummaryVersionsDialog, "ask", lambda *_a: None)
        desk.page.cell.show_earlier()
        assert desk.table[0][0] == before


class DescribeWhatChanged:
    def it_says_why_a_summary_is_stale_and_marks_the_codings(self, desk: Desk):
        desk.write("Uang sendiri.")
        assert not desk.page.cell._alarm.isVisible()
        source = desk.project.reader.get(Coding, CodingId("x-5")).source
        desk.perform(coding_of(desk.project, source, Span(4, 20), COST.id))
        desk.perform(RecodeCoding(CodingId("x-0"), LOAD.id))
        desk.perform(RemoveCodings((CodingId("x-2"),)))
        desk.mark(IN_GARUT)
        assert desk.page.cell._why.text() == "To be read again: 1 new, 1 gone, 1 under another code"
        assert [change for _id, change, _rests in desk.codings()] == ["other code", "new", "", "", ""]
        assert desk.page.cell._alarm.isVisible()
        desk.run("confirm_summary")
        assert desk.cell(IN_GARUT).state is CellState.FRESH
        assert not desk.page.cell._alarm.isVisible()
        assert desk.messages.last == "The summary is up to date."

    def it_says_every_change(self):
        words = FrameworkWords()
        every = Freshness((CodingId("a"),), 2, (CodingId("b"),), (CodingId("c"),), joined=True)
        assert words.change(every) == (
            "two summaries joined, 1 new, 2 gone, 1 with other words, 1 under another code"
        )
        said = [change_word(each, every, elsewhere=True) for each in ("a", "b", "c", "d")]
        assert said == ["new", "other words", "other code", "from elsewhere"]


class DescribeCodingsBesideTheSummary:
    def it_rests_on_what_is_ticked(self, desk: Desk):
        desk.mark(IN_GARUT)
        view, model = desk.page.cell.view, desk.page.cell.model
        view.setCurrentIndex(model.index(1))
        desk.qtbot.keyClick(view, Qt.Key.Key_Space)
        desk.rest()
        assert desk.codings()[1] == ("x-1", "", True)
        found = summary_of(desk.project.reader, IN_GARUT)
        assert found is not None
        assert (found.text, found.rests_on) == ("", ("x-1",))
        assert model.setData(model.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        desk.rest()
        assert desk.codings()[1] == ("x-1", "", False)
        assert not model.setData(model.index(1), "x")

    def it_inserts_a_quotation_as_a_link_and_rests_on_it(self, desk: Desk):
        desk.write("Kata mereka: ")
        desk.mark(IN_GARUT)
        assert not desk.actions["insert_quotation"].isEnabled()
        desk.page.cell.view.setCurrentIndex(desk.page.cell.model.index(4))
        desk.page.cell.text.moveCursor(desk.page.cell.text.textCursor().MoveOperation.End)
        desk.run("insert_quotation")
        found = summary_of(desk.project.reader, IN_GARUT)
        assert found is not None
        assert found.rests_on == ("x-5",)
        assert "](workbench:coding/x-5)" in found.text
        assert found.text.startswith("Kata mereka:")
        with desk.qtbot.waitSignal(desk.sitting.thing_wanted):
            desk.page.cell.text.link_opened.emit("link")

    def it_opens_the_source_of_a_quotation(self, desk: Desk):
        desk.mark(IN_GARUT)
        view = desk.page.cell.view
        with desk.qtbot.waitSignal(desk.page.source_wanted) as shown:
            view.activated.emit(desk.page.cell.model.index(0))
        coding = desk.project.reader.get(Coding, CodingId("x-0"))
        assert shown.args == [coding.source, coding.span]
        desk.page.cell._on_activated(QModelIndex())

    def it_shows_what_is_linked_from_elsewhere(self, desk: Desk):
        desk.write("Uang sendiri.")
        now = summary_of(desk.project.reader, IN_GARUT)
        assert now is not None
        from workbench.services.frameworks import linking

        grid = desk.page.model.grid
        assert grid is not None
        desk.perform(linking(desk.project, grid, IN_GARUT, [CodingId("x-6")]))
        desk.mark(IN_GARUT)
        assert ("x-6", "from elsewhere", True) in desk.codings()
        assert desk.page.cell._below.text() == "5 codings + 1 linked from elsewhere"

    def it_says_rows_to_those_who_cannot_see_them(self, desk: Desk):
        desk.mark(IN_ENDE)
        row = desk.page.cell.model.index(0)
        assert row.data(Qt.ItemDataRole.AccessibleTextRole) == (
            "“Ongkos ojek ke kampung atas itu dua ratus ribu, pulang pergi, tidak ada yang ganti.”, "
            "21-ende-fgd, P3, par. 2 · PKH facilitator, Biaya pribadi, Bayu"
        )
        assert row.data(Qt.ItemDataRole.ToolTipRole) == "Beban kerja / Biaya pribadi"
        assert row.data() == "Biaya pribadi"

    def it_is_empty_without_a_cell(self, project: Project, qtmodeltester: ModelTester):
        model = CellCodingsModel(project.reader)
        qtmodeltester.check(model)
        assert model.at(0) is None
        assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
        assert model.data(QModelIndex()) is None

    def it_passes_over_what_is_gone_meanwhile(self, desk: Desk, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("workbench.ui.models.cell_codings_model._MOST_KEPT", 0)
        desk.mark(IN_GARUT)
        desk.page.hidden()
        desk.perform(RemoveCodings((CodingId("x-0"),)))
        model = desk.page.cell.model
        model._made = {4: None}
        assert model.at(0) is None
        assert model.at(1) is not None
        desk.page.shown()
        desk.rest()


class DescribePainting:
    def it_paints_every_kind_of_cell_and_heading(self, desk: Desk):
        desk.mark(IN_GARUT)
        desk.page.cell.text.insertPlainText("Panjang sekali 😀. " * 120)
        desk.mark(IN_ENDE)
        desk.page.cell.text.insertPlainText("satu\ndua")
        desk.mark(IN_GARUT)
        desk.rest()
        desk.perform(RemoveCodings((CodingId("x-1"),)))
        desk.choose("columns", 1)
        desk.choose("columns", 0)
        picture = desk.host.grab().toImage()
        assert picture.width() == desk.host.width()
        delegate = desk.page.table.itemDelegate()
        option = QStyleOptionViewItem()
        option.rect = desk.page.table.visualRect(desk.page.model.index(0, 0))
        option.state |= QStyle.StateFlag.State_MouseOver
        canvas = QImage(400, 400, QImage.Format.Format_ARGB32)
        canvas.fill(0)
        painter = QPainter(canvas)
        blank = canvas.copy()
        delegate.paint(painter, option, QModelIndex())
        assert canvas == blank
        for column in range(3):
            delegate.paint(painter, option, desk.page.model.index(0, column))
        painter.end()
        assert canvas != blank
        assert delegate.sizeHint(option, desk.page.model.index(0, 0)).height() > 0

    def it_shortens_a_heading_that_is_too_long(self, desk: Desk):
        from workbench.coding.codes import RenameCode

        desk.perform(RenameCode(LOAD.id, "Beban kerja yang sangat panjang namanya " * 6))
        assert desk.host.grab().width() == desk.host.width()
        heights = [desk.page.table.rowHeight(row) for row in range(3)]
        assert min(heights) > 0


class DescribeAModelOfNothing:
    def it_has_no_cells(self, qtmodeltester: ModelTester):
        model = FrameworkModel()
        qtmodeltester.check(model)
        model.narrow(Narrowing.STALE)
        assert model.cell(QModelIndex()) is None
        assert model.headerData(0, ACROSS) is None
        assert not model.first().isValid()
        assert not model.index_of(None).isValid()
        assert not model.next_stale(QModelIndex()).isValid()


class DescribeExporting:
    def it_writes_a_word_file_with_what_summaries_rest_on(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        desk.write("Uang sendiri.")
        desk.page.cell.view.setCurrentIndex(desk.page.cell.model.index(4))
        desk.run("insert_quotation")
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "kerangka"), "Word document (*.docx)")
        )
        desk.run("export_framework")
        told = desk.messages.last
        assert told.startswith("kerangka.docx is written, with one row.")
        rows = Document(str(tmp_path / "kerangka.docx")).tables[0].rows
        cells = [cell.text for row in rows for cell in row.cells]
        assert any("Uang sendiri." in each for each in cells)

    def it_writes_nothing_when_the_person_thinks_better_of_it(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
        desk.run("export_framework")
        assert list(tmp_path.glob("*.docx")) == []

    def it_says_when_a_file_cannot_be_written(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "nirgends" / "x.csv"), "")
        )
        desk.run("export_framework")
        assert "x.csv" in desk.messages.last
