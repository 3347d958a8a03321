"""Map and coverage beside the table, and the parts of a district's page that speak of supervision and discord."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.fakes.records import CASE
from tests.ui.districts.conftest import Desk
from workbench.coding.district_setup import EditDistrict
from workbench.domain.cases import ThemeTie
from workbench.domain.districts import District, PlaceLevel
from workbench.domain.matrices import Measure
from workbench.domain.pictures import RegionMap
from workbench.domain.prose import Link, LinkKind
from workbench.services.coding import link
from workbench.services.coverage_words import coverage_words
from workbench.services.district_files import DistrictFate, DistrictRow
from workbench.services.projects import Project, open_project
from workbench.ui.district_commands import DistrictCommands
from workbench.ui.models.coverage_model import CODINGS, FGDS, NAME, OTHERS, STATUS, CoverageModel
from workbench.ui.panels.district_apart import DiscordLine, SupervisedLine
from workbench.ui.panels.district_parts import CodeLine
from workbench.ui.panels.district_views import COVERAGE, MAP, TABLE
from workbench.ui.phrases_districts import trouble_words


def cell(model: CoverageModel, name: str, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    row = next(row for row in range(model.rowCount()) if model.index(row, NAME).data() == name)
    return model.index(row, column).data(role)


def supervise(desk: Desk, district: str, path: str, strength: int = 2) -> None:
    tie = ThemeTie(desk.code(path).id, strength)
    case = replace(CASE, district=desk.district(district), themes=(tie,))
    desk.project.perform(Rewrite((case,)))
    desk.settle()


class DescribeCoverage:
    def it_is_counted_when_it_is_looked_at(self, desk: Desk) -> None:
        DistrictCommands(desk.window)
        desk.window.commands["show_coverage"].trigger()
        desk.settle()
        page = desk.workspace.views.coverage
        assert desk.workspace.views.tabs.currentIndex() == COVERAGE
        assert cell(page.model, "Garut", FGDS) == "2 / 1 / 1"
        assert cell(page.model, "Garut", CODINGS) == "3"
        assert "FGD 1 missing" in str(cell(page.model, "Garut", STATUS))
        assert cell(page.model, "Garut", STATUS, Qt.ItemDataRole.DecorationRole) is not None
        assert "Planned / collected / coded" in str(
            cell(page.model, "Garut", FGDS, Qt.ItemDataRole.ToolTipRole)
        )
        assert page.table.isColumnHidden(OTHERS)

    @pytest.mark.parametrize("command", ["show_coverage", "show_district_map"])
    def it_has_the_keyboard_when_it_was_asked_for(self, desk: Desk, command: str) -> None:
        DistrictCommands(desk.window)
        desk.window.bring("coding")
        desk.window.commands[command].trigger()
        desk.settle()
        views = desk.workspace.views
        wanted = views.coverage.table if command == "show_coverage" else views.map.picture.canvas
        assert desk.window.focusWidget() is wanted

    def it_marks_the_district_of_a_row_and_is_marked_by_the_list(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        page = desk.workspace.views.coverage
        page.table.setCurrentIndex(page.model.index(page.model.row_of(desk.district("Ende")), NAME))
        desk.settle()
        assert desk.workspace.page.district is not None
        assert desk.workspace.page.district.name == "Ende"
        desk.mark("Garut")
        assert page.model.district(page.table.currentIndex().row()) == desk.district("Garut")

    def it_opens_a_districts_quotations_by_enter(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        page, garut = desk.workspace.views.coverage, desk.district("Garut")
        table = page.table
        table.setCurrentIndex(page.model.index(page.model.row_of(garut), CODINGS))
        QTest.keyClick(table, Qt.Key.Key_Return)
        desk.settle()
        assert len(desk.quotes()) == 3

    def it_leaves_room_for_numbers_beside_a_long_name(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        page = desk.workspace.views.coverage
        table = page.table
        garut = desk.project.reader.get(District, desk.district("Garut"))
        named = replace(garut, name="Kabupaten Kepulauan Bernama Sangat Panjang " * 3)
        desk.project.perform(EditDistrict(named))
        desk.settle()
        assert table.columnWidth(NAME) <= table.viewport().width() // 2
        index = page.model.index(page.model.row_of(garut.id), NAME)
        assert named.name.strip() in str(index.data(Qt.ItemDataRole.ToolTipRole))

    def it_opens_the_quotations_behind_a_warning(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        page = desk.workspace.views.coverage
        texts = [page.thin.item(row).text() for row in range(page.thin.count())]
        place = next(row for row, text in enumerate(texts) if "Garut" in text and "one source" in text)
        page.thin.itemClicked.emit(page.thin.item(place))
        desk.settle()
        assert len(desk.quotes()) == 3
        overall = next(row for row, text in enumerate(texts) if text.startswith("The whole study"))
        page.thin.itemActivated.emit(page.thin.item(overall))
        desk.settle()
        assert desk.quotes()

    def it_follows_changes_only_while_it_is_in_front(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        page = desk.workspace.views.coverage
        district = desk.project.reader.get(District, desk.district("Pidie"))
        desk.project.perform(Rewrite((replace(district, planned_fgds=5),)))
        desk.settle()
        assert str(cell(page.model, "Pidie", FGDS)).startswith("5 /")
        desk.workspace.show_tab(TABLE)
        desk.project.perform(Rewrite((replace(district, planned_fgds=6),)))
        desk.settle()
        assert str(cell(page.model, "Pidie", FGDS)).startswith("5 /")
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        assert str(cell(page.model, "Pidie", FGDS)).startswith("6 /")

    def it_speaks_the_windows_language_and_lies_on_the_clipboard(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        desk.window.commands["copy_table"].trigger()
        assert QGuiApplication.clipboard().text().startswith("District\tFGD\tInterview")
        desk.window.preferences.set_language("id")
        desk.settle()
        page = desk.workspace.views.coverage
        assert page.model.headerData(NAME, Qt.Orientation.Horizontal) == "Kabupaten"
        assert desk.workspace.views.tabs.tabText(COVERAGE) == "Cakupan"

    def it_counts_again_what_was_given_up_when_somebody_left(self, desk: Desk) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.window.bring("coding")
        desk.settle()
        desk.window.bring("districts")
        desk.settle()
        assert desk.workspace.views.coverage.found is not None

    def it_says_what_to_do_without_districts(
        self, bare: Project, sit_down: Callable[[Project], Desk]
    ) -> None:
        desk = sit_down(bare)
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        assert desk.workspace.views.coverage._empty.isVisible()
        desk.workspace.show_tab(MAP)
        desk.settle()
        assert desk.workspace.views.map.picture.picture is None

    def it_satisfies_qts_model_test(self, desk: Desk, qtmodeltester: ModelTester) -> None:
        desk.workspace.show_tab(COVERAGE)
        desk.settle()
        model = desk.workspace.views.coverage.model
        qtmodeltester.check(model)
        assert model.headerData(0, Qt.Orientation.Vertical) is None
        assert model.headerData(FGDS, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert model.headerData(FGDS, Qt.Orientation.Horizontal, Qt.ItemDataRole.EditRole) is None
        assert model.data(model.index(-1, 0)) is None
        assert model.row_of(None) == -1
        found = desk.workspace.views.coverage.found
        assert found is not None
        model.show_coverage(found, coverage_words("id", PlaceLevel.VILLAGE))
        assert model.headerData(NAME, Qt.Orientation.Horizontal) == "Desa"


class DescribeTheMap:
    def it_shows_what_is_chosen(self, desk: Desk) -> None:
        DistrictCommands(desk.window)
        desk.window.commands["show_district_map"].trigger()
        desk.settle()
        page = desk.workspace.views.map
        page.show_code(desk.code("Beban kerja").id)
        page.measures.setCurrentIndex(page.measures.findData(Measure.SPEAKERS))
        desk.settle()
        picture = page.picture.picture
        assert isinstance(picture, RegionMap)
        values = {each.label: each.part.value for each in picture.regions}
        assert values["Garut"] == 1
        assert picture.frame.title == "Beban kerja by district: speakers"
        assert page.measure is Measure.SPEAKERS

    def it_leads_from_a_region_to_its_page_and_quotations(self, desk: Desk) -> None:
        desk.workspace.show_tab(MAP)
        desk.settle()
        page = desk.workspace.views.map
        page.show_code(desk.code("Konteks wilayah").id)
        desk.settle()
        page.picture.part_opened.emit(desk.district("Ende"))
        desk.settle()
        assert desk.workspace.page.district is not None
        assert desk.workspace.page.district.name == "Ende"
        assert desk.quotes() == ["Sinyal hilang tiap sore"]

    def it_keeps_the_code_over_a_change_of_language(self, desk: Desk) -> None:
        desk.workspace.show_tab(MAP)
        page = desk.workspace.views.map
        page.show_code(desk.code("Beban kerja").id)
        desk.window.preferences.set_language("id")
        desk.settle()
        assert page.code == desk.code("Beban kerja").id
        picture = page.picture.picture
        assert picture is not None
        assert picture.frame.title == "Beban kerja per kabupaten: pengodean"


class DescribeWhatSupervisionSays:
    def it_names_themes_with_their_cases_each_a_click_away(self, desk: Desk) -> None:
        desk.mark("Ende")
        supervise(desk, "Ende", "Konteks wilayah / Jaringan internet", 3)
        (line,) = desk.workspace.page.supervised.rows()
        assert isinstance(line, SupervisedLine)
        assert line.line.accessibleName() == "Jaringan internet, strength 3 of 3"
        wanted: list[Link] = []
        desk.workspace.sitting.thing_wanted.connect(wanted.append)
        QTest.mouseClick(line.cases[0], Qt.MouseButton.LeftButton)
        assert wanted == [Link(LinkKind.CASE, "q-1")]
        QTest.mouseClick(line.line, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.quotes() == ["Sinyal hilang tiap sore"]

    def it_shortens_a_long_row_of_cases(self, desk: Desk) -> None:
        desk.mark("Ende")
        tie = ThemeTie(desk.code("Beban kerja").id, 1)
        cases = [
            replace(CASE, id=f"q-{n}", code=f"K-END-{n:03}", district=desk.district("Ende"), themes=(tie,))
            for n in range(5)
        ]
        desk.project.perform(Rewrite(tuple(cases)))
        desk.settle()
        (line,) = desk.workspace.page.supervised.rows()
        assert isinstance(line, SupervisedLine)
        assert [each.isVisible() for each in line.cases] == [True, True, True, False, False]


class DescribeWhereTheyDoNotAgree:
    def it_leads_to_what_there_is(self, desk: Desk) -> None:
        desk.mark("Garut")
        supervise(desk, "Garut", "Kinerja / Graduasi KPM")
        desk.workspace.sitting.perform(
            link(desk.project, desk.code("Kinerja").id, desk.district("Garut"), "Kata dinas.", ())
        )
        desk.settle()
        rows = [each for each in desk.workspace.page.discords.rows() if isinstance(each, DiscordLine)]
        assert [(each.row.discord.value, each.row.code.name) for each in rows] == [
            ("stated_uncoded", "Kinerja"),
            ("supervised_uncoded", "Graduasi KPM"),
        ]
        wanted: list[Link] = []
        desk.workspace.sitting.thing_wanted.connect(wanted.append)
        QTest.mouseClick(rows[1].line, Qt.MouseButton.LeftButton)
        assert wanted == [Link(LinkKind.CASE, "q-1")]
        QTest.mouseClick(rows[0].line, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.quotes() == []

    def it_offers_to_state_what_is_coded_much(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        monkeypatch.setattr("workbench.services.district_discord.MUCH", 1)
        desk.mark("Garut")
        desk.settle()
        rows = [each for each in desk.workspace.page.discords.rows() if isinstance(each, DiscordLine)]
        assert {each.row.discord.value for each in rows} == {"coded_unstated"}
        assert desk.workspace.page.unstated.rows() == []
        with qtbot.waitSignal(desk.workspace.page.link_wanted) as asked:
            monkeypatch.setattr(desk.workspace, "link_code", lambda _code=None: None)
            monkeypatch.setattr("workbench.ui.dialogs.link_dialog.LinkDialog.ask", lambda *_args: None)
            QTest.mouseClick(rows[0].link, Qt.MouseButton.LeftButton)
        assert asked.args == [rows[0].row.code.id]


class DescribeTheMeasureOfThePage:
    @pytest.mark.parametrize(
        ("measure", "shown"),
        [
            (Measure.SOURCES, "1"),
            (Measure.SPEAKERS, "1"),
            (Measure.COLUMN_PERCENT, "33.3"),
        ],
    )
    def it_counts_codes_as_it_says(self, desk: Desk, measure: Measure, shown: str) -> None:
        desk.mark("Garut")
        page = desk.workspace.page
        page.measures.setCurrentIndex(page.measures.findData(measure))
        lines = [each for each in page.coded.rows() if isinstance(each, CodeLine)]
        assert len(lines) == 3
        assert all(shown in each.accessibleName() for each in lines)
        assert "1 coding · 1 source · 1 speaker" in lines[0].toolTip()

    def it_counts_for_a_thousand_words(self, desk: Desk) -> None:
        desk.mark("Garut")
        page = desk.workspace.page
        page.measures.setCurrentIndex(page.measures.findData(Measure.PER_1000_WORDS))
        (line, *_rest) = [each for each in page.coded.rows() if isinstance(each, CodeLine)]
        words = desk.source("FGD Garut").words
        assert f"{1000 / words:.2f}" in line.accessibleName()


class DescribeReadingOnly:
    def it_offers_nothing_that_would_change_the_study(
        self, coded: Project, sit_down: Callable[[Project], Desk]
    ) -> None:
        path = coded.path
        coded.close()
        desk = sit_down(open_project(path, read_only=True))
        desk.mark("Garut")
        setup = desk.workspace.setup
        for act in (setup.add, setup.edit, setup.remove, setup.choose_of_country, setup.choose_file):
            act()
        assert not desk.workspace.page.change.isVisible()
        assert trouble_words(DistrictRow(1, "Garut", DistrictFate.NEW), "id") == ""
        commands = DistrictCommands(desk.window)
        desk.window.leave_project()
        commands.show_tab(MAP)
        assert desk.window.sitting is None
