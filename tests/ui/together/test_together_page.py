"""The page of what stands together."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.records import ENDE, GARUT, NOW
from tests.services.together_study import COST, DIGITAL, SIGNAL
from tests.ui.together.conftest import MakePage
from workbench.coding.codings import RemoveCodings
from workbench.coding.saved_queries import SaveQuery
from workbench.domain.cooccurrence import Togetherness
from workbench.domain.ids import SavedQueryId
from workbench.domain.pictures import HeatMap, Network
from workbench.domain.queries import Fact, OneOf, Query, SavedQuery, Term
from workbench.domain.query_form import written
from workbench.domain.spans import Span
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.models.pairs_model import CODINGS, COUNT, JACCARD, ONE, OTHER, PLACES, PairsModel
from workbench.ui.panels.together_page import TogetherPage
from workbench.ui.sitting import Sitting
from workbench.ui.views.pairs_table import PairsTable


def rows(page: TogetherPage) -> list[list[str]]:
    model = page.model
    return [
        [model.index(row, column).data() for column in range(CODINGS + 1)] for row in range(model.rowCount())
    ]


def behind(page: TogetherPage) -> list[str]:
    found = page.quotations.model.found
    return [] if found is None else list(found.ids())


def settled(qtbot: QtBot, page: TogetherPage) -> None:
    qtbot.waitUntil(lambda: not page.busy and not page.quotations.busy)


@pytest.fixture
def page(qtbot: QtBot, page_of: MakePage[TogetherPage]) -> TogetherPage:
    made = page_of(TogetherPage)
    settled(qtbot, made)
    return made


class DescribePairs:
    def it_lists_them_by_how_often(self, page: TogetherPage) -> None:
        assert rows(page) == [
            ["Biaya", "Sinyal", "3", "0.60", "5", "8"],
            ["Digital", "Sinyal", "1", "0.20", "5", "2"],
        ]
        assert "12 codings; moderators' talk counts." in page._facts.text()

    def it_says_of_each_what_stands_where(self, page: TogetherPage) -> None:
        tip = page.model.index(0, COUNT).data(Qt.ItemDataRole.ToolTipRole)
        assert tip == ("Both at 3 of 5 places; “Beban / Biaya” at 4 of them, “Wilayah / Sinyal” at 4.")
        assert page.model.headerData(JACCARD, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert page.model.headerData(0, Qt.Orientation.Vertical) is None

    def it_sorts_them(self, page: TogetherPage) -> None:
        for column in (ONE, OTHER, COUNT, JACCARD, PLACES, CODINGS):
            page.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert [row[COUNT] for row in rows(page)] == ["1", "3"]
        marked = page.model.at(page.table.currentIndex().row())
        assert marked is not None
        assert marked.count == 3

    def it_shows_the_codings_behind_the_first(self, page: TogetherPage) -> None:
        assert behind(page) == ["11", "12", "1", "2", "3", "4", "5", "6"]
        assert page.quotations._title.text() == "Biaya × Sinyal"
        assert page.quotations._count.text() == "8 codings at 3 places"

    def it_shows_those_behind_another(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.table.setCurrentIndex(page.model.index(1, ONE))
        settled(qtbot, page)
        assert behind(page) == ["9", "10"]

    def it_opens_a_quotation_in_its_source(self, qtbot: QtBot, page: TogetherPage) -> None:
        view = page.quotations.view
        with qtbot.waitSignal(page.source_wanted) as wanted:
            view.activated.emit(view.model().index(1, 0))
        assert wanted.args == ["s3", Span(27, 38)]
        view.activated.emit(view.model().index(0, 0))  # a heading opens nothing

    def it_goes_to_the_quotations_with_enter(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.show()
        page.table.activated.emit(page.model.index(0, 0))
        assert page.focusWidget() is page.quotations.view

    def it_is_sound(self, page: TogetherPage, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(page.model)
        assert PairsModel().at(0) is None


class DescribeChoices:
    def it_counts_by_another_relation(self, qtbot: QtBot, page: TogetherPage) -> None:
        options = page.options
        options.relation.setCurrentIndex(list(Togetherness).index(Togetherness.NEAR))
        options.within.setCurrentIndex(0)
        settled(qtbot, page)
        assert not options.within.isHidden()
        assert [row[COUNT] for row in rows(page)] == ["3", "2", "1"]

    def it_counts_themes(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.options.choice.themes.click()
        settled(qtbot, page)
        assert [row[:4] for row in rows(page)] == [["Beban", "Wilayah", "4", "0.67"]]

    def it_leaves_rare_pairs_out(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.options.least.setCurrentIndex(1)
        settled(qtbot, page)
        assert len(rows(page)) == 1

    def it_looks_at_a_district_without_moderators(self, qtbot: QtBot, page: TogetherPage) -> None:
        choice = page.options.choice
        choice.district.setCurrentIndex(choice.district.findData(GARUT.id))
        choice.moderator.click()
        settled(qtbot, page)
        assert [row[COUNT] for row in rows(page)] == ["1"]
        assert "Garut only; moderators' talk left out (2 codings)." in page._facts.text()

    def it_looks_at_what_a_saved_query_finds(
        self, qtbot: QtBot, sitting: Sitting, page: TogetherPage
    ) -> None:
        query = written(Query(terms=(Term(OneOf(Fact.DISTRICT, (ENDE.id,))),)))
        saved = SavedQuery(SavedQueryId("v"), "Ende saja", query, sitting.project.coder.id, NOW)
        sitting.perform(SaveQuery(saved))
        box = page.options.choice.query
        box.setCurrentIndex(box.findText("Ende saja"))
        settled(qtbot, page)
        assert [row[:3] for row in rows(page)] == [["Digital", "Sinyal", "1"]]

    def it_forgets_the_query_that_is_gone(self, qtbot: QtBot, sitting: Sitting, page: TogetherPage) -> None:
        self.it_looks_at_what_a_saved_query_finds(qtbot, sitting, page)
        sitting.undo()
        settled(qtbot, page)
        assert len(rows(page)) == 2

    def it_says_when_nothing_stands_together(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.options.least.setCurrentIndex(page.options.least.count() - 1)
        settled(qtbot, page)
        assert page._empty._title.text() == "Nothing stands together"
        assert page.quotations.wanted is None


class DescribeKeepingUp:
    def it_counts_again_when_codings_change(self, qtbot: QtBot, sitting: Sitting, page: TogetherPage) -> None:
        page.table.setCurrentIndex(page.model.index(1, ONE))
        sitting.perform(RemoveCodings(("11", "12")))
        settled(qtbot, page)
        assert [row[COUNT] for row in rows(page)] == ["2", "1"]
        assert behind(page) == ["9", "10"]

    def it_waits_while_nobody_looks(self, qtbot: QtBot, sitting: Sitting, page: TogetherPage) -> None:
        page.hidden()
        sitting.perform(RemoveCodings(("11", "12")))
        assert not page.busy
        assert [row[COUNT] for row in rows(page)] == ["3", "1"]
        page.shown()
        settled(qtbot, page)
        assert [row[COUNT] for row in rows(page)] == ["2", "1"]

    def it_drops_what_it_was_counting_when_it_is_left(
        self, qtbot: QtBot, sitting: Sitting, page: TogetherPage
    ) -> None:
        sitting.perform(RemoveCodings(("11", "12")))
        page.hidden()
        assert not page._pause.isActive()
        page.shown()
        settled(qtbot, page)
        assert [row[COUNT] for row in rows(page)] == ["2", "1"]

    def it_shows_in_blind_mode_only_ones_own(
        self, qtbot: QtBot, sitting: Sitting, page: TogetherPage
    ) -> None:
        sitting.be_blind(wanted=True)
        settled(qtbot, page)
        assert [row[:3] for row in rows(page)] == [["Biaya", "Sinyal", "3"]]
        assert not page.options.choice.coder.isVisibleTo(page)

    def it_speaks_another_language(self, sitting: Sitting, page: TogetherPage) -> None:
        sitting.preferences.set_language("id")
        page.retranslate()
        assert page._facts.text().startswith("Dihitung per tempat: pengodean yang berbagi teks")


class DescribePictures:
    def it_draws_all_by_all(self, page: TogetherPage) -> None:
        heat = page.grid.picture
        assert isinstance(heat, HeatMap)
        assert heat.rows == heat.columns == ("Biaya", "Digital", "Sinyal")
        assert [each.key for each in heat.cells[0]] == ["", "", "c|s"]
        assert heat.cells[0][1].words == "Biaya × Digital: never together"
        assert heat.cells[0][2] == heat.cells[2][0]

    def it_has_the_keyboard_when_the_page_comes_back(self, page: TogetherPage) -> None:
        page.tabs.setCurrentWidget(page.network)
        page.shown()
        assert page.window().focusWidget() is page.network.canvas

    def it_draws_a_network(self, page: TogetherPage) -> None:
        net = page.network.picture
        assert isinstance(net, Network)
        assert [(each.key, each.weight, each.group) for each in net.nodes] == [
            ("c", 5, "Beban"),
            ("d", 2, "Beban"),
            ("s", 5, "Wilayah"),
        ]
        assert net.edges[0].words == "Biaya × Sinyal: together at 3 of 5 places (Jaccard 0.60)"
        assert "strongest is Biaya × Sinyal" in net.frame.description

    def it_opens_a_tie(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.network.part_opened.emit("d|s")
        settled(qtbot, page)
        assert page.table.currentIndex().row() == 1
        assert page.quotations.wanted is not None
        assert page.quotations.wanted[1:] == (DIGITAL.id, SIGNAL.id)
        page.grid.part_opened.emit("d|s")
        page.grid.part_opened.emit("d|c")  # never together: nothing changes
        settled(qtbot, page)
        assert behind(page) == ["9", "10"]

    def it_opens_a_code(self, qtbot: QtBot, page: TogetherPage) -> None:
        page.network.part_opened.emit(COST.id)
        settled(qtbot, page)
        assert behind(page) == ["11", "1", "3", "4", "8"]
        assert page.quotations._count.text() == "5 codings in 2 sources"


class DescribeExporting:
    def it_is_there_while_there_are_pairs(self, page: TogetherPage, actions: Actions) -> None:
        command = actions["export_pairs"]
        actions.note(present=When.PROJECT)
        assert command.isEnabled()
        page.hidden()
        assert not command.isEnabled()

    def it_writes_the_pairs(
        self, qtbot: QtBot, page: TogetherPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = tmp_path / "pasangan.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
        page._on_export()
        qtbot.waitUntil(out.exists)
        lines = out.read_text("utf-8-sig").splitlines()
        assert lines[0].startswith(
            "The one,The other,Places with both (sharing text; moderators' talk counts)"
        )
        assert lines[1] == "Beban / Biaya,Wilayah / Sinyal,3,0.6,5,4,4,8"


class DescribeTheListOfQuotations:
    def it_gives_every_row_the_height_of_what_stands_in_it(self, qtbot: QtBot, page: TogetherPage) -> None:
        view, model = page.quotations.view, page.quotations.model
        for row in (1, 0):
            page.table.setCurrentIndex(page.model.index(row, ONE))
            settled(qtbot, page)
            heights = {row: view.rowHeight(row) for row in range(model.rowCount())}
            heads = {heights[each] for each in model.headings}
            cards = {height for each, height in heights.items() if each not in model.headings}
            assert len(heads) == len(cards) == 1
            assert heads != cards


class DescribeTheTable:
    def it_gives_names_the_room_of_lesser_figures_where_it_is_narrow(
        self, qtbot: QtBot, page: TogetherPage
    ) -> None:
        table, model = PairsTable(page.model), page.model
        qtbot.addWidget(table)
        table.resize(900, 300)
        table.show()
        assert not table.isColumnHidden(PLACES)
        table.resize(380, 300)
        assert [table.isColumnHidden(each) for each in range(model.columnCount())] == [
            each in {PLACES, CODINGS} for each in range(model.columnCount())
        ]
