"""The matrix page, through choices, clicks and keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from tests.ui.tabulating.conftest import Table, code
from workbench.coding.codings import RemoveCodings
from workbench.coding.material import PlaceSource
from workbench.coding.participants import ChangeParticipants
from workbench.coding.saved_queries import SaveQuery
from workbench.domain.arrangements import Side
from workbench.domain.codings import Quotation
from workbench.domain.ids import new_id
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.participants import Participant
from workbench.domain.queries import SavedQuery, for_code
from workbench.domain.query_form import written
from workbench.domain.sources import Source, Transcript
from workbench.services import studies
from workbench.services.projects import Project
from workbench.ui.models.matrix_model import HEAT, IS_ALIKE, IS_BARE, SORTED, THIN

D = Dimension
BY_DISTRICT = (Facet(D.DISTRICT),)
THEMES = MatrixWish((Facet(D.THEME),), BY_DISTRICT)
NESTED = MatrixWish((Facet(D.PROVINCE), Facet(D.DISTRICT)), (Facet(D.THEME), Facet(D.ROLE)))
SOURCES = MatrixWish((Facet(D.SOURCE),), (Facet(D.THEME),))
TIP = Qt.ItemDataRole.ToolTipRole
ALT = Qt.KeyboardModifier.AltModifier
ALT_SHIFT = ALT | Qt.KeyboardModifier.ShiftModifier


class DescribeWhatIsThereAtFirst:
    def it_shows_themes_above_codes_by_district(self, table: Table) -> None:
        themes = [each.name for each in table.project.codebook().themes()]
        assert table.rows() == [*themes, "Total"]
        assert table.cell("Beban kerja", "Garut") == "3"
        assert table.cell("Konteks wilayah", "Ende") == "2"
        assert table.cell("Total", "Total") == "6"
        assert table.page.sheet.shown is not None
        assert table.page.sheet.shown.title == "Codings: theme and code by district"

    def it_shows_sources_where_a_study_has_no_districts(
        self, tmp_path, sit_down: Callable[[Project], Table]
    ) -> None:
        table = sit_down(studies.create(tmp_path / "kosong.workbench", study="empty", coder="Rini"))
        assert table.page.builder.wish().columns == (Facet(D.SOURCE),)
        assert table.page.sheet.table.isHidden() or not table.rows()
        assert table.page.sheet.empty.isVisible()

    def it_tells_no_material_from_nothing_coded(self, table: Table) -> None:
        table.ask(THEMES)
        assert table.cell("Kinerja", "Ende") == "0"
        assert table.cell("Kinerja", "Pidie") == "–"
        assert table.cell("Kinerja", "Pidie", IS_BARE)

    def it_opens_and_folds_all_themes(self, table: Table) -> None:
        table.page.sheet.codes.click()
        assert table.cell("Biaya pribadi", "Garut") == "1"
        table.page.sheet.themes.click()
        assert "Biaya pribadi" not in table.rows()
        table.go_to("Beban kerja", "Garut")
        QTest.keyClick(table.page.sheet.table, Qt.Key.Key_Space)
        assert "Biaya pribadi" in table.rows()
        assert not table.page.sheet.themes.isChecked()
        assert not table.page.sheet.codes.isChecked()


class DescribeItsChoices:
    def it_counts_anew_when_a_side_is_chosen(self, table: Table) -> None:
        box = table.page.builder.columns.first
        box.setCurrentIndex([box.itemData(place) for place in range(box.count())].index(Facet(D.ROLE)))
        table.settle()
        assert table.columns()[:3] == ["Moderator", "Coordinator", "Other"]
        assert table.cell("Konteks wilayah", "Moderator") == "1"

    def it_stands_a_side_within_another(self, table: Table) -> None:
        box = table.page.builder.columns.second
        box.setCurrentIndex([box.itemData(place) for place in range(box.count())].index(Facet(D.KIND)))
        table.settle()
        assert table.outer(Qt.Orientation.Horizontal) == ["Garut", "Garut", "Ende", ""]
        assert table.columns() == ["FGD", "Interview", "FGD", "Total"]

    def it_offers_no_side_within_itself(self, table: Table) -> None:
        field = table.page.builder.columns
        inner = [field.second.itemData(place) for place in range(field.second.count())]
        assert Facet(D.DISTRICT) not in inner
        field.second.setCurrentIndex(inner.index(Facet(D.ROLE)))
        field.first.setCurrentIndex(
            [field.first.itemData(place) for place in range(field.first.count())].index(Facet(D.ROLE))
        )
        assert field.facets() == (Facet(D.ROLE),)

    @pytest.mark.parametrize("measure", list(Measure))
    def it_shows_every_measure_and_says_what_its_numbers_mean(self, table: Table, measure: Measure) -> None:
        box = table.page.builder.measures
        box.setCurrentIndex(list(Measure).index(measure))
        table.settle()
        shown = table.page.sheet.shown
        assert shown is not None
        assert shown.matrix.measure is measure
        assert table.cell("Beban kerja", "Garut") not in {"", "0"}
        assert table.page.sheet.note.text().startswith(shown.words.meaning(measure))

    def it_swaps_rows_and_columns(self, table: Table) -> None:
        table.ask(THEMES)
        table.run("swap_matrix")
        assert table.cell("Garut", "Beban kerja") == "3"
        table.page.builder.swap.click()
        table.settle()
        assert table.cell("Beban kerja", "Garut") == "3"

    def it_leaves_moderators_out_and_says_so(self, table: Table) -> None:
        table.page.builder.options._moderator[False].trigger()
        table.settle()
        assert table.cell("Konteks wilayah", "Ende") == "1"
        assert "What moderators say is not counted (1 coding)." in table.page.sheet.note.text()
        table.page.builder.options._moderator[True].trigger()
        table.settle()
        assert "is counted, too" in table.page.sheet.note.text()

    def it_counts_only_what_a_query_finds(self, table: Table) -> None:
        project = table.project
        asked = written(for_code(project.codebook().at_path("Beban kerja").id))
        saved = SavedQuery(new_id(), "Beban & biaya", asked, project.coder.id, project.clock())
        table.sitting.perform(SaveQuery(saved))
        options = table.page.builder.options
        options.fill_queries()
        (action,) = (each for each in options.queries.actions() if each.text() == "Beban && biaya")
        action.trigger()
        table.settle()
        assert table.cell("Konteks wilayah", "Ende") == "0"
        assert table.cell("Total", "Total") == "3"
        assert "the query “Beban & biaya” finds; 3 others" in table.page.sheet.note.text()
        options.fill_queries()
        options.queries.actions()[0].trigger()
        table.settle()
        assert table.cell("Total", "Total") == "6"

    def it_says_so_where_no_query_is_saved(self, table: Table) -> None:
        options = table.page.builder.options
        options.fill_queries()
        assert options.queries.actions()[-1].text() == "No query is saved yet"

    def it_hides_what_is_empty_and_totals(self, table: Table) -> None:
        table.page.builder.options.hide_empty.trigger()
        assert table.rows() == ["Beban kerja", "Konteks wilayah", "Total"]
        assert table.columns() == ["Garut", "Ende", "Total"]
        table.page.builder.options.totals.trigger()
        assert "Total" not in (*table.rows(), *table.columns())

    def it_says_what_has_no_place_in_it_and_why(self, table: Table) -> None:
        (source,) = (each for each in table.project.reader.all(Source) if each.name == "FGD Ende")
        people = table.project.reader.get(Transcript, source.id).people
        homeless = [replace(each, district=None) for each in table.project.reader.among(Participant, people)]
        table.sitting.perform(ChangeParticipants(tuple(homeless)))
        table.sitting.perform(PlaceSource(source.id, None))
        table.settle()
        assert "2 codings are left out: 2 without a district." in table.page.sheet.note.text()

    def it_names_attributes_that_people_have(self, table: Table) -> None:
        (person,) = (each for each in table.project.reader.all(Participant) if each.name == "P1")
        table.sitting.perform(ChangeParticipants((replace(person, attributes=(("Masa kerja", "5"),)),)))
        table.settle()
        box = table.page.builder.columns.first
        assert box.itemText(box.count() - 1) == "Masa kerja"


class DescribeItsOrder:
    def it_follows_a_heading_that_is_clicked(self, table: Table) -> None:
        table.ask(THEMES)
        head = table.page.sheet.table.across
        column = table.columns().index("Ende")

        def click() -> list[str]:
            at = QPoint(head.sectionViewportPosition(column) + 8, 8)
            QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
            return table.rows()[:-1]

        before = table.rows()[:-1]
        assert click()[0] == "Konteks wilayah"
        assert table.page.sheet.model.headerData(column, Qt.Orientation.Horizontal, SORTED) == 1
        assert click()[-1] == "Konteks wilayah"
        assert table.page.sheet.model.headerData(column, Qt.Orientation.Horizontal, SORTED) == -1
        assert click() == before

    def it_follows_totals(self, table: Table) -> None:
        table.ask(THEMES)
        table.go_to("Beban kerja", "Total")
        table.run("sort_matrix_rows")
        assert table.rows()[:2] == ["Beban kerja", "Konteks wilayah"]
        table.go_to("Total", "Ende")
        table.run("sort_matrix_columns")
        assert table.columns()[:2] == ["Garut", "Ende"]
        table.run("order_as_counted")
        assert table.columns()[0] == "Pidie"

    def it_lets_tab_leave_the_table(self, table: Table) -> None:
        table.go_to("Konteks wilayah", "Garut")
        at = table.page.sheet.table.currentIndex()
        QTest.keyClick(table.page.sheet.table, Qt.Key.Key_Tab)
        assert table.page.sheet.table.currentIndex() == at

    def it_moves_rows_and_columns_by_keys(self, table: Table) -> None:
        table.ask(THEMES)
        view = table.page.sheet.table
        table.go_to("Kinerja", "Garut")
        QTest.keyClick(view, Qt.Key.Key_Up, ALT)
        assert table.rows()[0] == "Kinerja"
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
        assert table.columns()[0] == "Garut"
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
        assert table.columns()[0] == "Garut"
        place = view.current_place()
        assert place is not None
        assert place.column is not None
        assert place.column.label == "Garut"
        table.go_to("Total", "Total")
        QTest.keyClick(view, Qt.Key.Key_Up, ALT)
        assert table.rows()[-1] == "Total"

    def it_moves_all_that_stands_under_an_outer_heading(self, table: Table) -> None:
        table.ask(NESTED)
        view, down = table.page.sheet.table, Qt.Orientation.Vertical
        assert table.outer(down)[:2] == ["Jawa Barat", "Nusa Tenggara Timur"]
        table.go_to("Garut", "Total")
        QTest.keyClick(view, Qt.Key.Key_Down, ALT_SHIFT)
        assert table.outer(down)[:2] == ["Nusa Tenggara Timur", "Jawa Barat"]
        assert table.rows()[:2] == ["Ende", "Garut"]

    def it_takes_a_dragged_heading_to_where_it_is_dropped(self, table: Table) -> None:
        table.ask(THEMES)
        across = table.page.sheet.table.across
        across.moveSection(1, 0)
        QApplication.processEvents()
        assert table.columns()[:2] == ["Garut", "Pidie"]
        assert across.visualIndex(0) == 0
        across.moveSection(0, across.count() - 1)
        QApplication.processEvents()
        assert table.columns()[0] == "Garut"
        assert table.columns()[-1] == "Total"


class DescribeItsQuotations:
    def it_opens_those_of_a_cell(self, table: Table) -> None:
        assert table.open("Konteks wilayah", "Garut") == ["Naik bukit dulu"]
        assert table.page.quotations._title.text() == "Konteks wilayah · Garut"

    def it_opens_those_of_totals(self, table: Table) -> None:
        assert table.open("Total", "Ende") == ["Bagaimana sinyalnya", "Sinyal hilang tiap sore"]
        assert len(table.open("Total", "Total")) == 6

    def it_opens_the_source_of_one(self, table: Table) -> None:
        asked: list[object] = []
        table.page.source_wanted.connect(lambda source, span: asked.append((source, span)))
        table.open("Konteks wilayah", "Garut")
        quotation = table.page.quotations.model.at(0)
        assert isinstance(quotation, Quotation)
        table.page.quotations.view.activated.emit(table.page.quotations.model.index(0))
        assert asked == [(quotation.coding.source, quotation.coding.span)]

    def it_closes_them_by_escape(self, table: Table) -> None:
        table.open("Total", "Ende")
        QTest.keyClick(table.page.quotations.view, Qt.Key.Key_Escape)
        assert table.page.quotations.isHidden()
        QTest.keyClick(table.page, Qt.Key.Key_Escape)
        table.open("Total", "Ende")
        table.page.quotations.close_button.click()
        assert table.page.quotations.isHidden()

    def it_keeps_up_with_what_is_coded(self, table: Table) -> None:
        table.open("Konteks wilayah", "Ende")
        table.sitting.perform(RemoveCodings((table.coding("Sinyal hilang tiap sore").id,)))
        table.settle()
        assert table.quotes() == ["Bagaimana sinyalnya"]
        assert table.cell("Konteks wilayah", "Ende") == "1"

    def it_says_so_where_there_are_none(self, table: Table) -> None:
        assert table.open("Kinerja", "Ende") == []
        assert table.page.quotations._empty.isVisible()

    def it_makes_the_rest_of_many_when_somebody_comes_to_their_end(
        self, table: Table, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("workbench.ui.panels.matrix_quotations._PAGE", 4)
        model = table.page.quotations.model
        table.page.quotations.view.setFixedHeight(40)
        table.go_to("Total", "Total")
        table.page.sheet.cell_opened.emit(table.page.sheet.table.current_place())
        table.settle()
        if model.canFetchMore(model.index(-1)):
            assert model.rowCount() == 4
            model.fetchMore(model.index(-1))
        table.settle()
        assert len(table.quotes()) == 6
        assert not model.canFetchMore(model.index(-1))

    def it_gives_them_the_room_of_the_choices_in_a_low_window(self, table: Table) -> None:
        table.page.window().resize(700, 460)
        table.open("Total", "Ende")
        assert table.page.builder.isHidden()
        table.page.close_quotations()
        assert not table.page.builder.isHidden()


class DescribeItsWarnings:
    def it_warns_of_what_rests_on_one_source_or_one_speaker(self, table: Table) -> None:
        table.ask(THEMES)
        assert table.cell("Beban kerja", "Garut", THIN) == ""
        assert table.cell("Konteks wilayah", "Garut", THIN) == "Rests on one source and one speaker"
        assert "Rests on one source" in str(table.cell("Konteks wilayah", "Garut", TIP))

    def it_lets_stand_out_what_rests_on_less_than_its_row_and_column(self, table: Table) -> None:
        table.ask(THEMES)
        assert table.cell("Total", "Ende", THIN) == "Rests on one source"
        assert not table.cell("Total", "Ende", IS_ALIKE)
        assert table.cell("Konteks wilayah", "Ende", THIN) == "Rests on one source"
        assert table.cell("Konteks wilayah", "Ende", IS_ALIKE)
        assert not table.cell("Konteks wilayah", "Garut", IS_ALIKE)

    def it_warns_of_nothing_where_a_side_is_sources(self, table: Table) -> None:
        table.ask(SOURCES)
        assert table.cell("FGD Ende", "Konteks wilayah", THIN) == ""


class DescribeItsPictures:
    @pytest.mark.parametrize("way", [1, 2])
    def it_opens_the_same_quotations(self, table: Table, way: int) -> None:
        table.ask(THEMES)
        table.page.sheet.ways[way].click()
        table.settle()
        picture = table.page.sheet.picture.picture
        assert picture is not None
        row, garut = table.rows().index("Konteks wilayah"), table.columns().index("Garut")
        table.page.sheet.picture.part_opened.emit(f"{row},{garut}" if way == 1 else f"{row},")
        table.settle()
        assert "Naik bukit dulu" in table.quotes()
        assert len(table.quotes()) == (1 if way == 1 else 3)

    def it_is_gone_back_to_from_its_quotations(self, table: Table) -> None:
        sheet = table.page.sheet
        sheet.ways[1].click()
        table.settle()
        table.open(table.rows()[0], "Garut")
        QTest.keyClick(table.page.quotations.view, Qt.Key.Key_Escape)
        assert table.page.window().focusWidget() is sheet.picture.canvas

    def it_draws_what_is_unfolded_in_the_order_that_is_shown(self, table: Table) -> None:
        table.page.sheet.ways[1].click()
        table.settle()
        drawn = table.page.sheet.drawn()
        assert drawn is not None
        assert drawn.rows() == [each.name for each in table.project.codebook().themes()]
        table.page.sheet.codes.click()
        table.settle()
        assert table.page.sheet.drawn() == table.page.sheet.shown

    def it_shades_the_fullest_cell_most(self, table: Table) -> None:
        table.ask(THEMES)
        assert table.cell("Beban kerja", "Garut", HEAT) == 1.0
        assert table.cell("Total", "Garut", HEAT) == 0.0


class DescribeItsCopy:
    def it_lies_on_the_clipboard_with_its_sentence(self, table: Table) -> None:
        table.ask(NESTED)
        table.run("copy_matrix")
        lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
        assert lines[0] == ["Codings: province, district by theme, role"]
        assert lines[1][2] == "Kompetensi pendamping"
        assert lines[2][:2] == ["", "province, district"]
        assert lines[3][:2] == ["Jawa Barat", "Garut"]
        assert lines[-1][0].startswith("A number says")
        assert "clipboard" in table.told


class DescribeTheTable:
    def it_satisfies_qts_model_test(self, table: Table, qtmodeltester: ModelTester) -> None:
        model = table.page.sheet.model
        qtmodeltester.check(model)
        table.ask(NESTED)
        table.page.sheet.sort_by(Side.ROWS, ("", ""))
        qtmodeltester.check(model)

    def it_follows_the_language(self, table: Table) -> None:
        table.sitting.preferences.set_language("id")
        QApplication.processEvents()
        assert table.page.builder.rows.first.itemText(1) == "Tema"
        assert table.page.sheet.shown is not None
        assert table.page.sheet.shown.title == "Pengodean: tema dan kode per kabupaten"
        assert table.rows()[-1] == "Jumlah"

    def it_waits_with_counting_while_nobody_looks(self, table: Table) -> None:
        table.page.hidden()
        assert not table.actions["export_matrix"].isEnabled()
        code(table.project, "FGD Ende", "menginap", "Beban kerja / Biaya pribadi")
        table.settle()
        assert table.cell("Beban kerja", "Ende") == "0"
        table.page.shown()
        table.settle()
        assert table.cell("Beban kerja", "Ende") == "1"
