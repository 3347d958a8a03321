"""Setting up districts in the window: by hand, from lists and files; changing, deleting and naming them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.fakes.records import CASE
from tests.ui.districts.conftest import Desk
from workbench.coding.codings import SetMemo
from workbench.domain.districts import District, Outline, PlaceLevel
from workbench.domain.ids import DistrictId
from workbench.domain.memos import MemoTarget
from workbench.services.coding import new_memo
from workbench.services.regions import regencies_like
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.district_dialog import DistrictDialog
from workbench.ui.dialogs.district_file_preview import DistrictFilePreview
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.regency_dialog import RegencyDialog
from workbench.ui.models.regencies_model import RegenciesModel
from workbench.ui.place_words import places_level

Answer = Callable[[type[QDialog], Callable[[QDialog], None]], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Let a hand fill in dialogs of a kind; what it leaves open is cancelled."""

    def with_hand(kind: type[QDialog], fill: Callable[[QDialog], None]) -> None:
        def run(dialog: QDialog) -> int:
            dialog.show()
            fill(dialog)
            return dialog.result()

        monkeypatch.setattr(kind, "exec", run)

    return with_hand


def press(dialog: QDialog) -> None:
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)


def names(desk: Desk) -> list[str]:
    return [each.name for each in desk.project.reader.all(District)]


def known(desk: Desk, name: str) -> District:
    return desk.project.reader.get(District, desk.district(name))


class DescribeByHand:
    def it_adds_a_district_with_all_that_is_known_of_it(self, desk: Desk, answer: Answer) -> None:
        def fill(dialog: DistrictDialog) -> None:
            assert not dialog.yes.isEnabled()
            QTest.keyClicks(dialog.name, "Bekasi")
            QTest.keyClicks(dialog.kemendagri, "32.16")
            QTest.keyClicks(dialog.aliases, "Kab. Bekasi; Bekasi Raya")
            dialog.fgds.setValue(2)
            QTest.keyClicks(dialog.latitude, "-6.22")
            QTest.keyClicks(dialog.longitude, "utara")
            assert dialog.told.isVisible()
            assert not dialog.yes.isEnabled()
            dialog.longitude.clear()
            dialog.notes.setPlainText("Padat.")
            press(dialog)

        answer(DistrictDialog, fill)
        desk.window.commands["add_district"].trigger()
        desk.settle()
        made = known(desk, "Bekasi")
        assert (made.code_home_affairs, made.planned_fgds, made.notes) == ("32.16", 2, "Padat.")
        assert made.aliases == ("Kab. Bekasi", "Bekasi Raya")
        assert (made.latitude, made.longitude) == (-6.22, None)
        assert desk.workspace.page.district == made
        assert desk.window.messages.last == "Bekasi is added."

    def it_gives_the_outline_that_comes_with_a_code(self, desk: Desk, answer: Answer) -> None:
        def rename(dialog: DistrictDialog) -> None:
            dialog.kemendagri.setText("99.99")
            press(dialog)

        desk.mark("Garut")
        answer(DistrictDialog, rename)
        desk.window.commands["edit_district"].trigger()
        assert known(desk, "Garut").code_home_affairs == "99.99"
        assert desk.project.reader.find(Outline, desk.district("Garut")) is not None

    def it_shows_the_marked_district_to_be_changed_and_rounds_nothing(
        self, desk: Desk, answer: Answer
    ) -> None:
        desk.mark("Ende")
        before = known(desk, "Ende")

        def fill(dialog: DistrictDialog) -> None:
            assert dialog.name.text() == "Ende"
            dialog.interviews.setValue(7)
            press(dialog)

        answer(DistrictDialog, fill)
        QTest.mouseClick(desk.workspace.page.change, Qt.MouseButton.LeftButton)
        desk.settle()
        after = known(desk, "Ende")
        assert (after.planned_interviews, after.latitude) == (7, before.latitude)
        assert "7 interviews" in desk.workspace.page.plan.text()
        desk.workspace.sitting.undo()
        assert known(desk, "Ende") == before

    def it_changes_nothing_when_somebody_thinks_better_of_it(self, desk: Desk, answer: Answer) -> None:
        answer(DistrictDialog, lambda dialog: dialog.reject())
        before = desk.project.reader.all(District)
        for command in ("add_district", "edit_district"):
            desk.window.commands[command].trigger()
        answer(RegencyDialog, lambda dialog: dialog.reject())
        desk.window.commands["districts_of_indonesia"].trigger()
        answer(AskChoice, lambda dialog: dialog.reject())
        desk.window.commands["call_places"].trigger()
        assert desk.project.reader.all(District) == before
        assert desk.project.place_level is PlaceLevel.DISTRICT


class DescribeTheCountrysList:
    def it_adds_what_is_ticked_in_one_step(self, desk: Desk, answer: Answer) -> None:
        def fill(dialog: RegencyDialog) -> None:
            assert not dialog.yes.isEnabled()
            QTest.keyClicks(dialog.search, "bogor")
            QTest.keyClick(dialog.search, Qt.Key.Key_Return)
            assert dialog.model.ticked() == ()
            QTest.keyClick(dialog.search, Qt.Key.Key_Down)
            QTest.keyClick(dialog.search, Qt.Key.Key_Return)
            dialog.search.clear()
            QTest.keyClicks(dialog.search, "depok")
            dialog.list.activated.emit(dialog.model.index(0))
            assert "Kota Bogor, Kota Depok" in dialog.told.text()
            press(dialog)

        answer(RegencyDialog, fill)
        desk.window.commands["districts_of_indonesia"].trigger()
        desk.settle()
        assert names(desk)[-2:] == ["Kota Bogor", "Kota Depok"]
        assert desk.window.messages.last == "2 districts are added."
        assert desk.workspace.page.district == known(desk, "Kota Depok")
        desk.workspace.sitting.undo()
        assert len(names(desk)) == 10

    def it_satisfies_qts_model_test(self, qtmodeltester: ModelTester) -> None:
        model = RegenciesModel({regencies_like("")[0].code})
        qtmodeltester.check(model)
        first, second = model.index(0), model.index(1)
        checked = Qt.ItemDataRole.CheckStateRole
        assert not model.setData(first, "x", Qt.ItemDataRole.EditRole)
        model.setData(first, Qt.CheckState.Unchecked.value, checked)
        assert first.data(checked) == Qt.CheckState.Checked
        assert "in the study" in first.data()
        model.setData(second, Qt.CheckState.Checked.value, checked)
        assert second.data(checked) == Qt.CheckState.Checked
        model.toggle(1)
        model.toggle(9999)
        assert model.ticked() == ()
        assert model.data(model.index(-1, 0)) is None
        assert model.flags(model.index(-1, 0)) == Qt.ItemFlag.NoItemFlags


class DescribeAFile:
    def it_is_shown_before_it_is_taken_over(
        self, desk: Desk, answer: Answer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        path = tmp_path / "rencana.csv"
        path.write_text(
            "nama,rencana fgd,kode kemendagri\nGarut,9,32.05\nDepok,1,32.76\nEnde,,53.08\n,1,\nSubang,x,\n",
            encoding="utf-8",
        )
        told: list[str] = []

        def fill(dialog: DistrictFilePreview) -> None:
            told.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
            told.append(dialog.counts.text())
            press(dialog)

        answer(DistrictFilePreview, fill)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
        desk.window.commands["districts_from_file"].trigger()
        desk.settle()
        assert told == [
            "Row 5\nrefused: no name (row 5)",
            "Subang\nrefused: planned FGDs can't hold “x” (row 6)",
            "Depok\nnew",
            "Garut\nchanges: planned FGDs",
            "Ende\nstays as it is",
            "one is new  ·  one changes  ·  one stays as it is  ·  2 are refused",
        ]
        assert known(desk, "Garut").planned_fgds == 9
        assert names(desk)[-1] == "Depok"

    def it_is_left_when_nothing_is_new_or_nobody_wants_it(
        self, desk: Desk, answer: Answer, tmp_path: Path
    ) -> None:
        path = tmp_path / "sama.csv"
        path.write_text("nama\nGarut\n", encoding="utf-8")
        enabled: list[bool] = []
        answer(DistrictFilePreview, lambda dialog: enabled.append(dialog.yes.isEnabled()))
        desk.workspace.setup.take_file(path)
        desk.settle()
        assert enabled == [False]
        assert len(names(desk)) == 10

    def it_says_why_a_file_is_none(self, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        path = tmp_path / "warna.csv"
        path.write_text("warna\nmerah\n", encoding="utf-8")
        desk.workspace.setup.take_file(path)
        desk.settle()
        assert "names no places" in desk.window.messages.last
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
        desk.window.commands["districts_from_file"].trigger()
        assert len(names(desk)) == 10

    def it_tells_of_outlines_and_of_what_it_left_out(
        self, desk: Desk, answer: Answer, tmp_path: Path
    ) -> None:
        path = tmp_path / "peta.geojson"
        path.write_text(
            '{"type":"FeatureCollection","features":['
            '{"type":"Feature","properties":{"nama":"Baru","warna":"merah"},"geometry":{"type":"Polygon",'
            '"coordinates":[[[107,-7],[107.2,-7],[107.2,-6.8]]]}},'
            '{"type":"Feature","properties":{"nama":"Ende"},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
            encoding="utf-8",
        )
        told: list[str] = []

        def fill(dialog: DistrictFilePreview) -> None:
            told.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
            told.append(dialog.ignored.text())

        answer(DistrictFilePreview, fill)
        desk.workspace.setup.take_file(path)
        desk.settle()
        assert told == [
            "Baru\nnew, with outline",
            "Ende\nstays as it is · its shape can not be used",
            "Not taken: warna",
        ]


class DescribeDeleting:
    def it_asks_first_and_can_be_undone(
        self, desk: Desk, answer: Answer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.mark("Ende")
        place: DistrictId = desk.district("Ende")
        memo = new_memo(desk.project, MemoTarget.DISTRICT, place, "Jauh.")
        desk.workspace.sitting.perform(SetMemo(memo))
        asked: list[str] = []

        def ask(_parent: object, title: str, body: str, *_rest: object, **_more: object) -> bool:
            asked.append(f"{title} {body}")
            return True

        monkeypatch.setattr(Question, "ask", ask)
        desk.window.commands["remove_district"].trigger()
        desk.settle()
        (told,) = asked
        assert "1 memo" in told
        assert "1 source" in told
        assert "Ende" not in names(desk)
        assert desk.source("FGD Ende").district is None
        desk.workspace.sitting.undo()
        assert desk.source("FGD Ende").district == place

    def it_needs_no_question_where_nothing_hangs_on_it(self, desk: Desk) -> None:
        desk.mark("Pidie")
        desk.window.commands["remove_district"].trigger()
        desk.settle()
        assert "Pidie" not in names(desk)

    def it_stays_when_somebody_thinks_better_of_it(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.mark("Ende")
        monkeypatch.setattr(Question, "ask", lambda *_args, **_more: False)
        desk.window.commands["remove_district"].trigger()
        assert "Ende" in names(desk)

    def it_is_refused_while_supervision_is_recorded_there(self, desk: Desk) -> None:
        desk.mark("Ende")
        desk.project.perform(Rewrite((replace(CASE, district=desk.district("Ende"), themes=()),)))
        desk.window.commands["remove_district"].trigger()
        assert "1 cases" in desk.window.messages.last
        assert "Ende" in names(desk)


class DescribeWhatPlacesAreCalled:
    def it_is_heeded_by_every_word_of_the_window_at_once(
        self, desk: Desk, answer: Answer, qtbot: QtBot
    ) -> None:
        def fill(dialog: AskChoice) -> None:
            dialog.field.setCurrentIndex(dialog.field.findData("kecamatan"))
            press(dialog)

        answer(AskChoice, fill)
        desk.window.commands["call_places"].trigger()
        desk.settle()
        assert desk.project.place_level is PlaceLevel.SUBDISTRICT
        assert places_level() is PlaceLevel.SUBDISTRICT
        assert desk.window.commands["add_district"].text() == "Add a subd&istrict…"
        assert desk.workspace._list_dock.windowTitle() == "Subdistricts"
        desk.window.preferences.set_language("id")
        desk.settle()
        assert desk.workspace._list_dock.windowTitle() == "Kecamatan"
        assert "ecamatan" in desk.window.commands["add_district"].text()
        # Of the country's list one chooses kabupaten whatever one's own places are.
        assert "kabupaten/kota" in desk.window.commands["districts_of_indonesia"].text()
        desk.window.leave_project()
        assert places_level() is PlaceLevel.DISTRICT
