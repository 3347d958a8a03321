"""The register of facilitators in the window: its table, forms, and sheets."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.supervision.conftest import case_called
from workbench.domain.access import AccessKind
from workbench.domain.facilitators import Facilitator, Performance
from workbench.services.access_log import accesses
from workbench.services.facilitators import facilitator_from, facilitator_named
from workbench.services.projects import Project
from workbench.ui.dialogs.facilitator_form import FacilitatorForm
from workbench.ui.dialogs.register_preview import CASELOAD as SHEET_CASELOAD
from workbench.ui.dialogs.register_preview import REMARK, RegisterPreview
from workbench.ui.dialogs.state_question import StateQuestion
from workbench.ui.main_window import MainWindow
from workbench.ui.models.register_model import (
    CASELOAD,
    CODE,
    TOTAL_CASELOAD,
    TRAINED,
    RegisterModel,
    TotalsModel,
)
from workbench.ui.panels.capacity_words import CapacityWords, about_day
from workbench.ui.panels.register_page import DISTRICTS, PEOPLE, RegisterPage
from workbench.ui.workspaces.supervision import SupervisionWorkspace


def entry(code: str, families: int | None, district: str = "Ende", **more: object) -> dict[str, object]:
    return {"code": code, "district": district, "families": families, **more}


@pytest.fixture
def page(work: SupervisionWorkspace, desk: Project, qapp: QApplication) -> RegisterPage:
    """The register in front, with three people in Ende and one in Garut."""
    needs = [{"competence": "digital", "what": "SIKS-NG"}]
    trainings = [{"what": "P2K2 dasar", "on": "2025-05-02", "competence": "teaching"}]
    for data in (
        entry(
            "PD-07", 212, subdistrict="Detusoko", needs=needs, trainings=trainings, since="2019", note="Rajin"
        ),
        entry("PD-08", 99),
        entry("PD-09", None),
        entry("PD-21", 180, "Garut"),
    ):
        desk.perform(facilitator_from(desk, data))
    register = work.capacity.register
    work.tabs.setCurrentWidget(register)
    qapp.processEvents()
    return register


def column(page: RegisterPage, number: int) -> list[str]:
    return [str(page.shown.index(row, number).data()) for row in range(page.shown.rowCount())]


def mark(page: RegisterPage, desk: Project, code: str) -> None:
    page.mark(facilitator_named(desk, code).id)


def texts(page: RegisterPage) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(each.text() for each in page.page.findChildren(QLabel) if not each.isHidden())


def open_form(page: RegisterPage) -> FacilitatorForm:
    return [each for each in page.findChildren(FacilitatorForm) if each.isVisible()][-1]


class DescribeTheTable:
    def it_tells_a_caseload_by_sign_ratio_and_word(self, page: RegisterPage) -> None:
        assert column(page, CODE) == ["PD-07", "PD-08", "PD-09", "PD-21"]
        assert column(page, CASELOAD) == [
            "▲▲ 1:212 Far above",
            "✓ 1:99 As recommended",
            "? Unknown",
            "▲ 1:180 Above recommended",
        ]
        assert page.shown.index(0, CASELOAD).data(Qt.ItemDataRole.ToolTipRole).endswith("Far above (> 200)")
        assert "1:164" in page.sum.text()

    def it_sorts_by_how_many_families_and_not_by_letters(self, page: RegisterPage) -> None:
        page.table.sortByColumn(CASELOAD, Qt.SortOrder.DescendingOrder)
        assert column(page, CODE) == ["PD-07", "PD-21", "PD-08", "PD-09"]
        page.table.sortByColumn(TRAINED, Qt.SortOrder.DescendingOrder)
        assert column(page, CODE)[0] == "PD-07"

    def it_is_filtered_by_words_and_district(self, page: RegisterPage) -> None:
        page.filter.setText("rajin detu")
        assert column(page, CODE) == ["PD-07"]
        page.filter.setText("nobody")
        assert column(page, CODE) == []
        assert page.page.isHidden()
        page.filter.clear()
        page.district.setCurrentIndex(page.district.findText("Garut"))
        page.district.activated.emit(page.district.currentIndex())
        assert column(page, CODE) == ["PD-21"]

    def it_sums_districts_up_and_leads_to_one(self, page: RegisterPage) -> None:
        page.modes.setCurrentIndex(DISTRICTS)
        page.totals_table.sortByColumn(TOTAL_CASELOAD, Qt.SortOrder.DescendingOrder)
        model = page.totals_table.model()
        shown = [[model.index(row, each).data() for each in range(5)] for row in range(model.rowCount())]
        assert shown == [
            ["Garut", "1", "180", "▲ 1:180 Above recommended", "▲▲ 0"],
            ["Ende", "3", "311", "▲ 1:156 Above recommended", "▲▲ 1"],
        ]
        page.totals_table.activated.emit(model.index(1, 0))
        assert page.modes.currentIndex() == PEOPLE
        assert column(page, CODE) == ["PD-07", "PD-08", "PD-09"]

    def it_is_sound(self, page: RegisterPage, work: SupervisionWorkspace, qtmodeltester: ModelTester) -> None:
        words = CapacityWords(work.sitting)
        for model in (page.model, page.totals, RegisterModel(words), TotalsModel(words)):
            qtmodeltester.check(model)

    def it_speaks_another_language_at_once(self, page: RegisterPage, work: SupervisionWorkspace) -> None:
        work.sitting.preferences.set_language("id")
        QApplication.processEvents()
        assert column(page, CASELOAD)[0] == "▲▲ 1:212 Jauh di atas"
        assert page.model.headerData(CODE, Qt.Orientation.Horizontal) == "Kode pendamping"


class DescribeAFacilitator:
    def it_shows_what_supervision_has_of_her(self, page: RegisterPage, desk: Project) -> None:
        mark(page, desk, "PD-07")
        said = texts(page)
        for words in (
            "PD-07",
            "▲▲ 1:212 Far above (> 200)",
            "Ende · Detusoko",
            "2 May 2025",
            "SIKS-NG",
        ):
            assert words in said
        assert "3 cases" in said
        assert "1 open follow-up" in said

    def it_keeps_the_note_on_her_shut_until_somebody_wants_to_read_it(
        self, page: RegisterPage, desk: Project
    ) -> None:
        mark(page, desk, "PD-07")
        assert "Rajin" not in texts(page)
        buttons = [each for each in page.page.findChildren(QPushButton) if each.text().startswith("Read it")]
        buttons[-1].click()
        QApplication.processEvents()
        assert "Rajin" in texts(page)
        (noted,) = accesses(desk)
        assert (noted.kind, noted.record_kind, noted.what) == (AccessKind.OPENED, "facilitator", "note")
        assert noted.record_id == facilitator_named(desk, "PD-07").id

    def it_leads_to_her_cases(self, page: RegisterPage, desk: Project, work: SupervisionWorkspace) -> None:
        mark(page, desk, "PD-07")
        cases = {each.text(): each for each in page.page.findChildren(QPushButton) if not each.isHidden()}
        cases["K-END-002"].click()
        assert work.tabs.currentWidget() is work.case
        assert work.case.case == case_called(desk, "K-END-002").id

    def it_follows_what_is_done_elsewhere(self, page: RegisterPage, desk: Project) -> None:
        from workbench.services.supervision import case_from

        mark(page, desk, "PD-08")
        desk.perform(case_from(desk, {"code": "K-END-009", "district": "Ende", "facilitator": "pd-08"}))
        assert "K-END-009" in {each.text() for each in page.page.findChildren(QPushButton)}

    def it_is_retired_with_a_reason_and_comes_back(self, page: RegisterPage, desk: Project) -> None:
        mark(page, desk, "PD-08")
        page.page.retire.click()
        question = page.findChild(StateQuestion)
        assert question is not None
        question.yes.click()
        assert question.isVisible()
        question.fields["reason"].text.setPlainText("Pindah tugas")
        question.yes.click()
        assert not facilitator_named(desk, "PD-08").active
        assert "PD-08" not in column(page, CODE)
        mark(page, desk, "PD-08")
        assert "PD-08 · not active" in column(page, CODE)
        assert page.page.retire.text() == "Return"
        page.page.retire.click()
        assert facilitator_named(desk, "PD-08").active


class DescribeTheForm:
    def it_adds_somebody_under_the_next_code_name(
        self, page: RegisterPage, desk: Project, qtbot: QtBot
    ) -> None:
        page.add.click()
        form = open_form(page)
        assert form.code.text() == "PD-22"
        form.district.setCurrentIndex(form.district.findText("Ende"))
        form.families.setText("1.180")
        form.since.setText("2020-03")
        form.performance.setCurrentIndex(form.performance.findData(Performance.HIGH))
        form.trainings.more.click()
        qtbot.keyClicks(form.trainings.rows[0].what, "P2K2")  # type: ignore[attr-defined]
        form.trainings.rows[0].on.setText("2025")  # type: ignore[attr-defined]
        form.needs.more.click()
        form.needs.rows[0].what.setText("Mediasi")  # type: ignore[attr-defined]
        form.needs.more.click()
        form.keep.click()
        person = facilitator_named(desk, "PD-22")
        assert (person.families, person.performance) == (1180, Performance.HIGH)
        assert (len(person.trainings), len(person.needs)) == (1, 1)
        assert page.page.row is not None
        assert page.page.row.facilitator == person

    def it_writes_an_entry_anew_and_keeps_what_it_does_not_touch(
        self, page: RegisterPage, desk: Project
    ) -> None:
        mark(page, desk, "PD-07")
        before = facilitator_named(desk, "PD-07")
        page.table.activated.emit(page.table.currentIndex())
        form = open_form(page)
        assert form.since.text() == "2019"
        form.keep.click()
        assert facilitator_named(desk, "PD-07") == before
        page.page.edit.click()
        form = open_form(page)
        form.trainings.rows[0].remove.click()
        form.families.clear()
        form.keep.click()
        after = facilitator_named(desk, "PD-07")
        assert (after.families, after.trainings, after.needs) == (None, (), before.needs)

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (lambda form: form.code.clear(), "“Facilitator's code” is empty"),
            (lambda form: form.code.setText("pd-08"), "taken"),
            (lambda form: form.families.setText("banyak"), "Families served"),
            (lambda form: form.since.setText("dulu"), "Serving since"),
            (lambda form: form.note.text.setPlainText("5308014103850001"), "“Note” holds a 16-digit number"),
        ],
    )
    def it_says_what_is_wrong_and_keeps_what_was_typed(
        self, page: RegisterPage, desk: Project, change: Callable[[FacilitatorForm], None], told: str
    ) -> None:
        page.add.click()
        form = open_form(page)
        change(form)
        form.keep.click()
        assert told in form.error.text()
        assert form.isVisible()
        assert desk.reader.count(Facilitator) == 4
        form.reject()


class DescribeSheets:
    TEXT = (
        "Kode;Nama;Kabupaten;Jumlah KPM\nPD-07;Maria;Ende;150\n;Yohana;Ende;160\nPD-99;Siti;Atlantis;90\n"
        "PD-08;Tere;Ende;99\n"
    )

    def answer(self, monkeypatch: pytest.MonkeyPatch, *, wanted: bool) -> list[RegisterPreview]:
        seen: list[RegisterPreview] = []

        def shown(dialog: QDialog) -> int:
            assert isinstance(dialog, RegisterPreview)
            seen.append(dialog)
            (dialog.yes if wanted else dialog.no).click()
            return dialog.result()

        monkeypatch.setattr(RegisterPreview, "exec", shown)
        # It is looked at after it was answered.
        monkeypatch.setattr(RegisterPreview, "deleteLater", lambda _dialog: None)
        return seen

    def it_shows_what_comes_in_and_what_stays_out(
        self, page: RegisterPage, desk: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen = self.answer(monkeypatch, wanted=True)
        path = desk.path.with_name("pendamping.csv")
        path.write_text(self.TEXT, encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(path), ""))
        page.take.click()
        qtbot.waitUntil(lambda: bool(seen))
        (dialog,) = seen
        assert "“Nama” (names of people)" in dialog.left_out.text()
        model = dialog.model
        rows = [[model.index(row, each).data() for each in range(6)] for row in range(4)]
        assert [row[1] for row in rows] == ["✗ refused", "+ new", "~ updated", "= unchanged"]
        assert rows[0][REMARK] == "the study has no such district: Atlantis"
        assert (rows[1][2], rows[1][REMARK]) == ("PD-100", "no code: taken for somebody new")
        assert rows[2][SHEET_CASELOAD] == "✓ 1:150 As recommended"
        assert facilitator_named(desk, "PD-07").families == 150
        assert facilitator_named(desk, "PD-100").families == 160
        page._sitting.undo()
        assert facilitator_named(desk, "PD-07").families == 212

    def it_writes_nothing_unless_asked(
        self, page: RegisterPage, desk: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen = self.answer(monkeypatch, wanted=False)
        path = desk.path.with_name("pendamping.csv")
        path.write_text(self.TEXT, encoding="utf-8")
        page.take_file(path)
        qtbot.waitUntil(lambda: bool(seen))
        assert desk.reader.count(Facilitator) == 4

    def it_says_that_a_sheet_is_of_something_else(
        self, page: RegisterPage, desk: Project, qtbot: QtBot, window: MainWindow
    ) -> None:
        path = desk.path.with_name("lain.csv")
        path.write_text("Judul,Tahun\nSatu,2020\n", encoding="utf-8")
        page.take_file(path)
        qtbot.waitUntil(lambda: "lain.csv" in window.messages.last)

    def it_writes_an_empty_sheet(
        self, page: RegisterPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "kosong.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
        page.template.click()
        assert path.read_text(encoding="utf-8-sig").startswith("Code,District")


def test_an_empty_register_says_what_to_do(work: SupervisionWorkspace) -> None:
    page = work.capacity.register
    page._empty.wanted.emit()
    form = open_form(page)
    assert form.code.text() == ""
    form.reject()


def test_nobody_knows_a_day() -> None:
    assert about_day(None) == ""
