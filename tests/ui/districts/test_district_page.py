"""Districts, quotations and statements, through clicks, keys and what the person is told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester

from tests.ui.districts.conftest import Desk
from workbench.domain.districts import DistrictLink
from workbench.domain.spans import Span
from workbench.services.coding import link
from workbench.services.projects import Project, open_project
from workbench.ui.dialogs.link_dialog import LinkDialog
from workbench.ui.models.districts_model import FACTS, SHARE
from workbench.ui.models.roles import COUNT, DETAIL
from workbench.ui.panels.district_parts import CodeLine, StatementCard

Fill = Callable[[LinkDialog], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Fill], None]:
    """Let a hand fill in the dialog and press its button."""

    def with_hand(fill: Fill) -> None:
        def run(dialog: LinkDialog) -> int:
            dialog.show()
            fill(dialog)
            QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
            return dialog.result()

        monkeypatch.setattr(LinkDialog, "exec", run)

    return with_hand


def links(desk: Desk) -> tuple[DistrictLink, ...]:
    return desk.project.reader.all(DistrictLink)


def names(widgets: list) -> list[str]:
    lines = (each if isinstance(each, CodeLine) else each.findChild(CodeLine) for each in widgets)
    return [line.text() for line in lines]


def cards(desk: Desk) -> list[StatementCard]:
    return [each for each in desk.workspace.page.stated.rows() if isinstance(each, StatementCard)]


def state(desk: Desk, path: str, district: str, note: str, *evidence: str) -> None:
    codings = tuple(desk.coding(words).id for words in evidence)
    desk.workspace.sitting.perform(
        link(desk.project, desk.code(path).id, desk.district(district), note, codings)
    )
    desk.settle()


class DescribeTheList:
    def it_shows_what_there_is_in_each_district(self, desk: Desk) -> None:
        index = desk.workspace.districts.model.index_of(desk.district("Garut"))
        assert index.data() == "Garut"
        assert index.data(DETAIL) == "Jawa Barat"
        assert index.data(COUNT) == "3"
        assert index.data(SHARE) == 1.0
        assert "words" in index.data(FACTS)
        empty = desk.workspace.districts.model.index_of(desk.district("Pidie"))
        assert empty.data(SHARE) == 0.0

    def it_marks_the_first_district_at_first(self, desk: Desk) -> None:
        assert desk.workspace.page.district is not None
        assert desk.workspace.page.district.name == "Pidie"

    def it_is_walked_by_keys(self, desk: Desk) -> None:
        QTest.keyClick(desk.workspace.districts.view, Qt.Key.Key_Down)
        desk.settle()
        assert desk.workspace.page.district is not None
        assert desk.workspace.page.district.name == "Garut"


class DescribeQuotations:
    def it_lists_those_of_a_cell_on_enter(self, desk: Desk) -> None:
        desk.go_to("Beban kerja", "Garut")
        QTest.keyClick(desk.workspace.matrix.table, Qt.Key.Key_Return)
        desk.settle()
        assert desk.quotes() == ["Tiap minggu ada format baru", "dari uang sendiri"]
        first = desk.workspace.quotations.model.index(0)
        assert str(first.data(DETAIL)).startswith("FGD Garut, P1, par. 2")
        assert first.data(COUNT) == "Rini"
        assert desk.workspace.page.district is not None
        assert desk.workspace.page.district.name == "Garut"

    def it_lists_those_of_a_cell_on_a_double_click(self, desk: Desk) -> None:
        table = desk.workspace.matrix.table
        desk.go_to("Konteks wilayah", "Ende")
        at = table.visualRect(table.currentIndex()).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        desk.settle()
        assert desk.quotes() == ["Sinyal hilang tiap sore"]

    def it_lists_all_districts_for_a_total(self, desk: Desk) -> None:
        desk.go_to("Konteks wilayah", "Total")
        QTest.keyClick(desk.workspace.matrix.table, Qt.Key.Key_Return)
        desk.settle()
        assert sorted(desk.quotes()) == ["Naik bukit dulu", "Sinyal hilang tiap sore"]

    def it_opens_a_quotation_at_its_place_in_the_source(self, desk: Desk) -> None:
        wanted: list[tuple[str, Span]] = []
        desk.workspace.source_wanted.connect(lambda source, span: wanted.append((source, span)))
        desk.go_to("Konteks wilayah", "Ende")
        QTest.keyClick(desk.workspace.matrix.table, Qt.Key.Key_Return)
        desk.settle()
        QTest.keyClick(desk.workspace.quotations.view, Qt.Key.Key_Return)
        coding = desk.coding("Sinyal hilang tiap sore")
        assert wanted == [(coding.source, coding.span)]
        assert desk.window.workspace("coding").isVisible()

    def it_says_when_a_cell_has_none(self, desk: Desk) -> None:
        desk.go_to("Kinerja", "Ende")
        QTest.keyClick(desk.workspace.matrix.table, Qt.Key.Key_Return)
        desk.settle()
        assert desk.quotes() == []
        assert desk.workspace.quotations._empty.isVisible()

    def it_satisfies_qts_model_test(self, desk: Desk, qtmodeltester: ModelTester) -> None:
        desk.go_to("Beban kerja", "Total")
        QTest.keyClick(desk.workspace.matrix.table, Qt.Key.Key_Return)
        desk.settle()
        qtmodeltester.check(desk.workspace.quotations.model)
        assert desk.workspace.quotations.model.rowCount() == 2


class DescribeTheThreeThingsApart:
    def it_keeps_its_words_within_a_narrow_dock(self, desk: Desk) -> None:
        page = desk.workspace.page
        scroll = page._scroll
        long = "Yang sudah Anda nyatakan sendiri tentang kode di kabupaten ini"
        page.stated.say(long, "")
        desk.settle()
        assert scroll.widget().minimumSizeHint().width() <= page.minimumWidth()

    def it_shows_codes_by_count_and_what_is_only_coded(self, desk: Desk) -> None:
        desk.mark("Garut")
        state(desk, "Beban kerja / Biaya pribadi", "Garut", "Dari saku.", "dari uang sendiri")
        page = desk.workspace.page
        assert sorted(names(page.coded.rows())) == [
            "Beban administratif",
            "Biaya pribadi",
            "Jaringan internet",
        ]
        assert [card.link.note for card in cards(desk)] == ["Dari saku."]
        assert sorted(names(page.unstated.rows())) == ["Beban administratif", "Jaringan internet"]

    def it_marks_a_statement_that_no_coding_supports(self, desk: Desk) -> None:
        desk.mark("Ende")
        state(desk, "Kinerja / Graduasi KPM", "Ende", "Kata dinas.")
        (card,) = cards(desk)
        assert card.support.text() == "No coding here supports this"

    def it_lets_a_themes_codes_support_a_statement_about_the_theme(self, desk: Desk) -> None:
        desk.mark("Ende")
        state(desk, "Konteks wilayah", "Ende", "Pulau.")
        (card,) = cards(desk)
        assert card.support.text() != "No coding here supports this"

    def it_opens_the_evidence_of_a_statement(self, desk: Desk) -> None:
        desk.mark("Garut")
        state(desk, "Beban kerja", "Garut", "Dari saku.", "dari uang sendiri")
        QTest.mouseClick(cards(desk)[0].evidence, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.quotes() == ["dari uang sendiri"]

    def it_opens_the_quotations_of_a_code(self, desk: Desk) -> None:
        desk.mark("Ende")
        line = desk.workspace.page.coded.rows()[0]
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.quotes() == ["Sinyal hilang tiap sore"]


class DescribeStatements:
    def it_links_a_code_found_by_part_of_its_name(self, desk: Desk, answer: Callable[[Fill], None]) -> None:
        desk.mark("Ende")

        def fill(dialog: LinkDialog) -> None:
            QTest.keyClicks(dialog.search, "jaringan")
            QTest.keyClick(dialog.search, Qt.Key.Key_Return)
            QTest.keyClicks(dialog.note, "Sinyal menentukan jam kerja.")
            dialog.quotes.setCurrentIndex(dialog.evidence.index(0))
            QTest.keyClick(dialog.quotes, Qt.Key.Key_Space)

        answer(fill)
        desk.window.commands["link_code"].trigger()
        desk.settle()
        (made,) = links(desk)
        assert made.code == desk.code("Konteks wilayah / Jaringan internet").id
        assert made.district == desk.district("Ende")
        assert made.note == "Sinyal menentukan jam kerja."
        assert made.evidence == (desk.coding("Sinyal hilang tiap sore").id,)
        assert desk.window.messages.last == "“Jaringan internet” is linked to Ende."
        assert names(desk.workspace.page.unstated.rows()) == []

    def it_links_what_only_the_codings_show_by_the_button_beside_it(
        self, desk: Desk, answer: Callable[[Fill], None]
    ) -> None:
        desk.mark("Ende")
        answer(lambda dialog: None)
        (row,) = desk.workspace.page.unstated.rows()
        beside = row.findChild(QPushButton)
        QTest.mouseClick(beside, Qt.MouseButton.LeftButton)
        desk.settle()
        assert [each.code for each in links(desk)] == [desk.code("Konteks wilayah / Jaringan internet").id]

    def it_edits_a_statement_and_keeps_its_evidence(self, desk: Desk, answer: Callable[[Fill], None]) -> None:
        desk.mark("Garut")
        state(desk, "Beban kerja / Biaya pribadi", "Garut", "Dari saku.", "dari uang sendiri")

        def fill(dialog: LinkDialog) -> None:
            assert dialog.note.toPlainText() == "Dari saku."
            assert len(dialog.evidence.ticked()) == 1
            dialog.note.setPlainText("Ongkos ojek dari saku.")

        answer(fill)
        QTest.mouseClick(cards(desk)[0].edit, Qt.MouseButton.LeftButton)
        desk.settle()
        (made,) = links(desk)
        assert made.note == "Ongkos ojek dari saku."
        assert made.evidence == (desk.coding("dari uang sendiri").id,)
        assert cards(desk)[0].link == made

    def it_changes_nothing_when_a_statement_is_kept_as_it_was(
        self, desk: Desk, answer: Callable[[Fill], None]
    ) -> None:
        desk.mark("Garut")
        state(desk, "Beban kerja / Biaya pribadi", "Garut", "Dari saku.")
        before = desk.project.history()
        answer(lambda dialog: None)
        QTest.mouseClick(cards(desk)[0].edit, Qt.MouseButton.LeftButton)
        assert len(desk.project.history()) == len(before)

    def it_offers_the_statement_that_is_there_when_its_code_is_chosen_again(
        self, desk: Desk, answer: Callable[[Fill], None]
    ) -> None:
        desk.mark("Garut")
        state(desk, "Beban kerja / Biaya pribadi", "Garut", "Dari saku.", "dari uang sendiri")
        seen: list[tuple[str, int, str]] = []

        def fill(dialog: LinkDialog) -> None:
            QTest.keyClicks(dialog.search, "biaya")
            seen.append((dialog.note.toPlainText(), len(dialog.evidence.ticked()), dialog.yes.text()))
            dialog.search.setText("graduasi")
            seen.append((dialog.note.toPlainText(), len(dialog.evidence.ticked()), dialog.yes.text()))
            dialog.search.setText("zzzz")
            assert not dialog.yes.isEnabled()

        answer(fill)
        desk.workspace.page.link_button.click()
        assert seen == [("Dari saku.", 1, "Keep"), ("", 0, "Link")]
        assert len(links(desk)) == 1

    def it_offers_evidence_as_a_sound_model(self, desk: Desk, qtmodeltester: ModelTester) -> None:
        dialog = LinkDialog(desk.workspace, desk.project, desk.district("Garut"), desk.code("Beban kerja").id)
        qtmodeltester.check(dialog.evidence)
        dialog.evidence.toggle(dialog.evidence.index(1))
        answer = dialog.answer()
        assert answer is not None
        assert answer.evidence == (desk.coding("dari uang sendiri").id,)

    def it_ticks_evidence_by_click(self, desk: Desk, answer: Callable[[Fill], None]) -> None:
        desk.mark("Ende")

        def fill(dialog: LinkDialog) -> None:
            dialog.search.setText("jaringan")
            at = dialog.quotes.visualRect(dialog.evidence.index(0)).center()
            QTest.mouseClick(dialog.quotes.viewport(), Qt.MouseButton.LeftButton, pos=at)

        answer(fill)
        desk.workspace.page.link_button.click()
        assert len(links(desk)[0].evidence) == 1

    def it_takes_a_statement_back_and_offers_undo(self, desk: Desk) -> None:
        desk.mark("Garut")
        state(desk, "Beban kerja / Biaya pribadi", "Garut", "Dari saku.")
        QTest.mouseClick(cards(desk)[0].remove, Qt.MouseButton.LeftButton)
        desk.settle()
        assert links(desk) == ()
        assert "is taken back" in desk.window.messages.last
        assert cards(desk) == []
        desk.window.commands["undo"].trigger()
        desk.settle()
        assert [card.link.note for card in cards(desk)] == ["Dari saku."]

    def it_offers_no_changes_where_the_project_is_read_only(
        self, coded: Project, sit_down: Callable[[Project], Desk]
    ) -> None:
        path = coded.path
        coded.close()
        desk = sit_down(open_project(path, read_only=True))
        desk.mark("Garut")
        assert not desk.workspace.page.link_button.isVisible()
        assert not desk.window.commands["link_code"].isEnabled()
        assert len(names(desk.workspace.page.unstated.rows())) == 3

    def it_is_said_in_the_other_language_at_once(self, desk: Desk) -> None:
        desk.mark("Garut")
        before = desk.workspace.title()
        desk.window.commands["switch_language"].trigger()
        assert desk.workspace.title() == "Kabupaten"
        desk.window.commands["switch_language"].trigger()
        assert desk.workspace.title() == before == "Districts"
