"""The pages *Compare* and *Negative cases*, each by itself, on the study of two districts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QTreeWidgetItem, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW
from tests.services.two_districts import (
    BAYU,
    BOGOR,
    COST,
    LOAD,
    PLACE,
    SIGNAL,
    coded,
    finished,
    two_districts,
)
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.comparison_form import written
from workbench.domain.comparisons import Base, ComparisonWish
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import Dimension, Facet, Measure, SavedTable, TableKind
from workbench.domain.negative_cases import CaseKind
from workbench.domain.pictures import Bars
from workbench.services.projects import Project
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.comparing_commands import ComparingCommands
from workbench.ui.job_runner import JobRunner
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Messages
from workbench.ui.models.comparison_model import TYPICAL_SIGN, ComparisonModel
from workbench.ui.panels.compare_card import QuoteLine
from workbench.ui.panels.compare_page import ComparePage
from workbench.ui.panels.negative_page import NegativePage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.districts import DistrictsWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace
from workbench.ui.workspaces.tables import TablesWorkspace

CARDS, TABLE, PICTURE = range(3)


class Reader:
    """Somebody at a page that stands alone."""

    def __init__(self, qtbot: QtBot, project: Project, preferences: Preferences) -> None:
        self.qtbot, self.project, self.host = qtbot, project, QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(1100, 700)
        self.jobs, self.messages, self.actions = JobRunner(self.host), Messages(self.host), Actions(self.host)
        self.actions.note(present=When.PROJECT)
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.pages: list[QWidget] = []
        self.opened: list[tuple[str, object]] = []

    def see(self, page: ComparePage | NegativePage) -> None:
        page.source_wanted.connect(lambda source, span: self.opened.append((source, span)))
        self.pages.append(page)
        page.setParent(self.host)
        page.resize(self.host.size())
        self.host.show()
        page.shown()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy, timeout=30_000)

    def close(self) -> None:
        self.rest()
        # Before its project is gone: a page that is still there would be asked for its words in another language.
        for page in self.pages:
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
        self.sitting.close()


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path, preferences: Preferences) -> Iterator[Reader]:
    made = Reader(qtbot, two_districts(tmp_path), preferences)
    yield made
    made.close()


@pytest.fixture
def page(reader: Reader) -> ComparePage:
    made = ComparePage(reader.sitting, reader.actions)
    reader.see(made)
    return made


def _words(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def _cards(page: ComparePage) -> dict[str, list[str]]:
    return {
        column.group.heading.label: [card.row.heading.label for card in column.cards]
        for column in page.sheet.columns
    }


class DescribeCards:
    def it_shows_what_is_typical_of_the_first_two_districts(self, page: ComparePage) -> None:
        assert _cards(page) == {"Garut": ["Beban kerja"], "Ende": ["Konteks wilayah"]}
        assert "No clear difference" in _words(page.sheet)
        assert "286 words, 2 sources, 6 speakers, and 15 codings" in _words(page.sheet.columns[0])

    def it_shows_nothing_that_comes_after_nothing_was_chosen(self, reader: Reader, page: ComparePage) -> None:
        page.ask()
        page.choice.groups.choose(())
        page.ask()
        reader.rest()
        assert page.comparison is None

    def it_warns_on_the_card_and_says_how_it_was_compared(self, page: ComparePage) -> None:
        card = page.sheet.columns[1].cards[0]
        assert card.caution.isVisibleTo(page)
        assert "all of it comes from one speaker" in card.caution.text()
        assert "6 codings, 1 source, and 1 speaker" in _words(card)
        method = _words(page.sheet)
        assert "Codings within one talk are not independent" in method
        assert "There are 3 comparisons" in method

    def it_opens_a_quotation_by_click_and_by_key(self, reader: Reader, page: ComparePage) -> None:
        line = page.sheet.columns[0].cards[0].quotes[0]
        reader.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        reader.qtbot.keyClick(line, Qt.Key.Key_Return)
        reader.qtbot.keyClick(line, Qt.Key.Key_A)
        reader.qtbot.mouseClick(line, Qt.MouseButton.RightButton)
        assert reader.opened == [("fgd-garut", line.quotation.coding.span)] * 2
        assert line.quotation.coding.segment.quote in line.accessibleName()

    def it_is_drawn_under_the_mouse_and_with_focus(self, reader: Reader, page: ComparePage) -> None:
        line = page.sheet.findChild(QuoteLine)
        assert line is not None
        plain = line.grab().toImage()
        line.setFocus()
        assert line.grab().toImage() != plain or not line.hasFocus()
        assert not page.sheet.columns[0].cards[0].bars.grab().toImage().isNull()

    def it_lists_all_quotations_until_the_list_is_closed(self, reader: Reader, page: ComparePage) -> None:
        page.sheet.columns[1].cards[0].all.click()
        reader.rest()
        assert page.quotations.isVisible()
        assert page.quotations.model.rowCount() == 6
        assert "Konteks wilayah · Ende" in _words(page.quotations)
        page.quotations.view.activated.emit(page.quotations.model.index(0))
        page.quotations.view.activated.emit(QModelIndex())
        assert [each for each, _span in reader.opened] == ["fgd-ende"]
        page.quotations.closing.click()
        assert not page.quotations.isVisible()

    def it_names_what_is_absent_and_leads_to_its_negative_cases(
        self, reader: Reader, page: ComparePage
    ) -> None:
        page.choice.level.setCurrentIndex(1)
        reader.rest()
        (absent,) = page.sheet.columns[0].absent
        with reader.qtbot.waitSignal(page.negative_wanted) as wanted:
            absent.click()
        assert wanted.args == [PLACE.id]

    def it_shows_the_first_cards_and_more_when_asked(self, reader: Reader, page: ComparePage) -> None:
        codes = [Code(f"c-{each}", f"Kode {each}", None, 10 + each) for each in range(8)]
        codings = [
            coded(f"y-{each}-{turn}", "fgd-ende", turn, codes[each])
            for each in range(8)
            for turn in range(1, 6)
        ]
        reader.project.perform(Rewrite((*codes, *codings)))
        page.on_changed(_change(reader))
        reader.rest()
        column = page.sheet.columns[1]
        assert len(column.cards) == 6
        more = next(each for each in column.findChildren(type(page.export)) if each.text().endswith("more"))
        more.click()
        assert len(column.cards) > 6


def _change(reader: Reader):
    from workbench.domain.store import Change

    return Change(frozenset({Coding, Code}), frozenset())


class DescribeChoosing:
    def it_counts_otherwise(self, reader: Reader, page: ComparePage) -> None:
        page.choice.base.setCurrentIndex(1)
        reader.rest()
        assert page.comparison is not None
        assert page.comparison.wish.base is Base.CODINGS
        page.choice.measure.setCurrentIndex(2)
        reader.rest()
        assert page.comparison.wish.measure is Measure.SOURCES
        assert not page.choice.base.isEnabled()
        page.choice.moderator.click()
        reader.rest()
        assert page.comparison.moderator is False

    def it_compares_by_something_else(self, reader: Reader, page: ComparePage) -> None:
        page.choice.by.setCurrentIndex(2)
        reader.rest()
        assert page.comparison is not None
        assert page.comparison.wish.by.dimension is Dimension.ROLE
        assert "PKH facilitator" in _words(page.sheet)
        page.choice.by.setCurrentIndex(3)
        reader.rest()
        assert "Interview" in _words(page.sheet)

    def it_asks_for_two_groups_at_least(self, reader: Reader, page: ComparePage) -> None:
        page.choice.groups.choose((GARUT.id,))
        page.choice.groups.changed.emit()
        reader.rest()
        assert page.comparison is None
        assert "two to six" in _words(page)
        assert not reader.actions["export_comparison"].isEnabled()
        page.choice.groups.open()
        assert page.choice.groups.picker is not None
        page.choice.groups.picker.hide()
        page.choice.groups.choose((GARUT.id, BOGOR.id))
        page.choice.groups.changed.emit()
        reader.rest()
        assert "1 source not coded yet, and left out." in _words(page.sheet)
        page.list_all("c-load", GARUT.id)
        reader.rest()
        assert page.quotations.model.rowCount() == 12

    def it_says_when_nothing_is_coded(self, reader: Reader, page: ComparePage) -> None:
        reader.project.perform(Rewrite((), reader.project.reader.all(Coding)))
        page.on_changed(_change(reader))
        reader.rest()
        assert "Nothing is coded in these groups" in _words(page)

    def it_takes_in_the_district_that_is_asked_for(self, reader: Reader, page: ComparePage) -> None:
        page.compare_district(BOGOR.id)
        reader.rest()
        assert BOGOR.id in page.choice.chosen

    def it_waits_while_nobody_looks(self, reader: Reader, page: ComparePage) -> None:
        page.hidden()
        assert not reader.actions["export_comparison"].isEnabled()
        before = page.comparison
        reader.project.perform(Rewrite((coded("x-new", "fgd-ende", 2, COST),)))
        page.on_changed(_change(reader))
        assert page.comparison is before
        page.shown()
        reader.rest()
        assert page.comparison != before
        assert not page.busy


class DescribeTableAndPicture:
    def it_shows_a_row_for_each_theme(
        self, reader: Reader, page: ComparePage, qtmodeltester: ModelTester
    ) -> None:
        page.ways[TABLE].click()
        model = page.model
        qtmodeltester.check(model)
        shown = [[str(model.index(row, column).data()) for column in range(4)] for row in range(3)]
        assert shown[0] == ["Beban kerja", f"{TYPICAL_SIGN} 42.0 (12)", "3.5 (1)", "10.97"]
        assert model.index(0, 1).data(Qt.ItemDataRole.FontRole) is not None
        assert model.index(0, 2).data(Qt.ItemDataRole.FontRole) is None
        assert "G² = 10.97" in str(model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole))
        assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
        heads = [str(model.headerData(each, Qt.Orientation.Horizontal)) for each in range(4)]
        assert heads == ["Theme", "Garut", "Ende", "G²"]
        assert model.headerData(0, Qt.Orientation.Vertical) is None
        page.table.activated.emit(model.index(0, 0))
        page.table.activated.emit(model.index(0, 1))
        reader.rest()
        assert page.quotations.model.rowCount() == 12

    def it_lets_tab_leave_the_table(self, reader: Reader, page: ComparePage) -> None:
        page.ways[TABLE].click()
        page.table.setCurrentIndex(page.model.index(1, 1))
        reader.qtbot.keyClick(page.table, Qt.Key.Key_Tab)
        assert page.table.currentIndex() == page.model.index(1, 1)

    def it_sorts_by_any_column(self, page: ComparePage) -> None:
        page.ways[TABLE].click()
        model, down, up = page.model, Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        first = {
            (column, order): (model.sort(column, order), model.index(0, 0).data())[1]
            for column in (0, 2, 3)
            for order in (up, down)
        }
        assert first[2, down] == "Konteks wilayah"
        assert first[3, down] == "Beban kerja"
        assert first[3, up] == first[0, down] == "Dukungan"
        assert first[0, up] == "Beban kerja"

    def it_is_empty_without_a_comparison(self) -> None:
        model = ComparisonModel()
        model.sort(1)
        assert (model.rowCount(), model.columnCount(), model.comparison) == (0, 0, None)
        assert model.place(QModelIndex()) is None
        assert model.headerData(0, Qt.Orientation.Horizontal) is None
        assert model.data(QModelIndex()) is None

    def it_draws_bars_whose_parts_open_quotations(self, reader: Reader, page: ComparePage) -> None:
        # What nobody sees is not drawn; that it is drawn well is told elsewhere.
        reader.host.hide()
        page.ways[PICTURE].click()
        reader.rest()
        view = page.picture
        assert view is not None
        assert isinstance(view.picture, Bars)
        assert view.picture.series[0].parts[0].text == "42.0*"
        view.part_opened.emit(view.picture.series[0].parts[0].key)
        reader.rest()
        assert page.quotations.model.rowCount() == 12
        page.ways[CARDS].click()
        page.ways[PICTURE].click()
        assert page.picture is view

    def it_speaks_the_language_of_the_window(self, reader: Reader, page: ComparePage) -> None:
        reader.sitting.preferences.set_language("id")
        page.retranslate()
        assert "Khas di sini" in _words(page.sheet)
        assert "Hati-hati" in page.sheet.columns[1].cards[0].caution.text()


class DescribeExport:
    @pytest.mark.parametrize("kind", ["docx", "xlsx", "csv"])
    def it_writes_what_is_shown(
        self, reader: Reader, page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
    ) -> None:
        path = tmp_path / f"banding.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        page.export.click()
        reader.rest()
        assert path.exists()
        assert "banding" in reader.messages.last
        if kind == "docx":
            words = "\n".join(each.text for each in Document(str(path)).paragraphs)
            assert "Di fgd-garut giliran 1" in words
            assert "all of it comes from one speaker" in words
        elif kind == "xlsx":
            rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
            assert len(rows) == 1 + 3 * 2 + 2
            assert "moderator" in str(rows[-1][0])

    def it_writes_nothing_when_nobody_says_where(
        self, reader: Reader, page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        page.choose_and_export()
        page.choice.groups.choose(())
        page.ask()
        page.choose_and_export()
        assert not list(tmp_path.glob("*.docx"))

    def it_adds_the_ending_that_was_chosen(
        self, reader: Reader, page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        chosen = str(tmp_path / "banding"), "Excel workbook (*.xlsx)"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
        page.choose_and_export()
        reader.rest()
        assert (tmp_path / "banding.xlsx").exists()


@pytest.fixture
def negative(reader: Reader) -> NegativePage:
    made = NegativePage(reader.sitting, reader.actions)
    reader.see(made)
    return made


def _branches(page: NegativePage) -> dict[str, list[QTreeWidgetItem]]:
    tops = [page.tree.topLevelItem(row) for row in range(page.tree.topLevelItemCount())]
    return {each.text(0): [each.child(row) for row in range(each.childCount())] for each in tops if each}


class DescribeSavedComparisons:
    @pytest.fixture(autouse=True)
    def named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(
            "workbench.ui.panels.saved_tables.AskText.ask", lambda *_facts, start="", **_more: start
        )

    def it_keeps_one_under_a_name_and_opens_it_live(self, reader: Reader, page: ComparePage) -> None:
        reader.actions.note(present=When.WRITABLE)
        page.choice.level.setCurrentIndex(1)
        page.choice.base.setCurrentIndex(1)
        page.choice.moderator.click()
        reader.rest()
        reader.actions["save_comparison"].trigger()
        (table,) = page.saved.saved()
        assert (table.name, table.kind) == ("Comparison of Garut and Ende", TableKind.COMPARISON)
        assert not page.saved.is_changed
        page.choice.by.setCurrentIndex(page.choice.by.findData(Facet(Dimension.ROLE)))
        for box in (page.choice.level, page.choice.base):
            box.setCurrentIndex(0)
        page.choice.moderator.click()
        reader.rest()
        assert page.saved.is_changed
        reader.project.perform(Rewrite((coded("x-new", "fgd-ende", 2, COST),)))
        page.saved.open(table)
        reader.rest()
        assert page.comparison is not None
        wish = page.comparison.wish
        assert (wish.by, wish.groups) == (Facet(Dimension.DISTRICT), (GARUT.id, ENDE.id))
        assert (wish.level, wish.base, wish.moderator) == (Dimension.CODE, Base.CODINGS, False)
        assert any(each.heading.id == COST.id for each in page.comparison.rows)
        assert not page.saved.is_changed

    def it_compares_only_what_was_saved(self, reader: Reader, page: ComparePage) -> None:
        gone = ComparisonWish(Facet(Dimension.DISTRICT), (GARUT.id, "gone"), moderator=None)
        page.saved.open(kept(reader, written(gone)))
        reader.rest()
        assert page.choice.chosen == (GARUT.id,)
        assert page.comparison is None
        assert "two to six" in _words(page)
        nobody = ComparisonWish(Facet(Dimension.ATTRIBUTE, "Gone"), ("34", "35"))
        page.saved.open(kept(reader, written(nobody)))
        reader.rest()
        assert page.choice.chosen == ()
        reader.actions["save_comparison"].trigger()
        assert page.saved.saved() == []

    def it_says_what_can_not_be_read(self, reader: Reader, page: ComparePage) -> None:
        before = page.comparison
        page.saved.open(kept(reader, "{}"))
        reader.rest()
        assert reader.messages.last
        assert page.comparison is before


def kept(reader: Reader, wish: str) -> SavedTable:
    return SavedTable(SavedTableId("t"), "Juli", TableKind.COMPARISON, wish, reader.project.coder.id, NOW)


class DescribeNegativePage:
    def it_tells_apart_what_is_missing_uncoded_and_against(
        self, reader: Reader, negative: NegativePage
    ) -> None:
        negative.look_at(PLACE.id)
        reader.rest()
        branches = _branches(negative)
        assert list(branches) == [
            "Sources: 2 without codings",
            "Participants: 6 without codings",
            "4 not coded yet: nothing can be said",
            "Counter evidence",
            "Stated, but not coded",
        ]
        sources = branches["Sources: 2 without codings"]
        assert [each.text(0) for each in sources] == ["fgd-garut", "wawancara-ende"]
        assert sources[0].text(5) == "coded in part · may be chance"
        assert "Kabupaten Bogor" in branches["Stated, but not coded"][0].text(0)
        assert "No coding does not mean" in _words(negative)

    def it_opens_a_source_and_a_quotation(self, reader: Reader, negative: NegativePage) -> None:
        negative.look_at(PLACE.id)
        reader.rest()
        branches = _branches(negative)
        for item in (
            branches["Sources: 2 without codings"][0],
            branches["Counter evidence"][0],
            branches["Participants: 6 without codings"][0],
        ):
            negative.tree.itemActivated.emit(item, 0)
        span = reader.project.reader.get(Coding, "x-12").span
        assert reader.opened == [("fgd-garut", None), ("wawancara-garut", span)]

    def it_looks_in_one_district_and_without_moderators(self, reader: Reader, negative: NegativePage) -> None:
        negative.look_at(PLACE.id)
        negative.district.choose((ENDE.id,))
        negative.district.changed.emit()
        reader.rest()
        assert negative.found is not None
        assert [each.id for each in negative.found.of_kind(CaseKind.SOURCE)] == ["wawancara-ende"]
        negative.moderator.click()
        reader.rest()
        assert negative.found.moderator is False
        negative.district.open()
        negative.code.open()
        for field in (negative.district, negative.code):
            assert field.picker is not None
            field.picker.hide()

    def it_writes_what_is_shown_to_a_file(
        self,
        reader: Reader,
        negative: NegativePage,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        negative.look_at(PLACE.id)
        negative.district.choose((ENDE.id,))
        negative.district.changed.emit()
        reader.rest()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        negative.export.click()
        path = tmp_path / "negatif.docx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        negative.export.click()
        reader.rest()
        assert "negatif.docx" in reader.messages.last
        words = "\n".join(each.text for each in Document(str(path)).paragraphs)
        assert "Negative cases: Konteks wilayah (Ende)" in words

    def it_has_nothing_to_write_when_nobody_looks(self, reader: Reader, negative: NegativePage) -> None:
        assert reader.actions["export_negative_cases"].isEnabled()
        negative.hidden()
        assert not reader.actions["export_negative_cases"].isEnabled()

    def it_shows_in_bold_what_is_hardly_chance(self, reader: Reader, negative: NegativePage) -> None:
        more = [coded(f"x-m{turn}", "fgd-garut", turn, COST, BAYU) for turn in range(1, 10)]
        reader.project.perform(Rewrite((*more, finished("fgd-bogor"))))
        negative.look_at(LOAD.id)
        reader.rest()
        (bogor,) = _branches(negative)["Districts: 1 without codings"]
        assert bogor.text(5) == "coded to the end · hardly chance"
        assert bogor.font(5).bold()

    def it_begins_with_the_first_theme_and_follows_the_project(
        self, reader: Reader, negative: NegativePage
    ) -> None:
        assert negative.found is not None
        assert negative.found.code == LOAD.id
        negative.hidden()
        negative.on_changed(_change(reader))
        negative.shown()
        reader.rest()
        assert not negative.busy
        negative.look_at(SIGNAL.id)
        reader.rest()
        before = negative.found
        reader.project.perform(Rewrite((coded("x-b", "fgd-bogor", 1, SIGNAL),)))
        negative.on_changed(_change(reader))
        reader.rest()
        assert negative.found.codings == before.codings + 1

    def it_says_when_there_is_nothing(self, reader: Reader, negative: NegativePage) -> None:
        fresh = Code("c-new", "Baru", None, 9)
        reader.project.perform(Rewrite((fresh,)))
        negative.look_at(fresh.id)
        reader.rest()
        assert list(_branches(negative)) == ["There is no coding of it yet: nothing to hold against."]
        negative._show(None)
        assert "There is no code yet" in _words(negative)

    def it_says_that_it_is_looking_before_it_has_found_anything(
        self, reader: Reader, negative: NegativePage
    ) -> None:
        negative._show(None)
        negative.ask()
        assert "There is no code yet" not in _words(negative)
        assert "Looking for negative cases" in _words(negative)
        reader.rest()


class DescribeCommands:
    def it_compares_the_marked_district_and_shows_the_cases_of_the_marked_code(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        commands = ComparingCommands(window)
        commands.compare_marked()
        commands.look_at_marked()
        project = two_districts(tmp_path)
        project.settle()
        window.show_project(project)
        districts = window.bring("districts")
        assert isinstance(districts, DistrictsWorkspace)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        districts.districts.mark(BOGOR.id)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        districts.page.compare.click()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        tables = window.front
        assert isinstance(tables, TablesWorkspace)
        compare, cases = tables.pages["compare"], tables.pages["negative"]
        assert isinstance(compare, ComparePage)
        assert isinstance(cases, NegativePage)
        assert BOGOR.id in compare.choice.chosen
        compare.negative_wanted.emit(SIGNAL.id)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert tables.tabs.currentWidget() is cases
        assert cases.code.chosen == (SIGNAL.id,)
        coding = window.bring("coding")
        coding.show_code(PLACE.id)
        window.commands["show_negative_cases"].trigger()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert cases.code.chosen == (PLACE.id,)
        memos = window.bring("memos")
        window.commands["show_negative_cases"].trigger()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert tables.tabs.currentWidget() is cases
        assert isinstance(memos, MemosWorkspace)
        window.bring("memos")
        memos.show_code(LOAD.id)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        memos.board.page.negative.click()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert cases.code.chosen == (LOAD.id,)
