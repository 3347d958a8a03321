"""Merging and splitting codes, and the wastebasket: through their dialogs, in keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.test_accessible_names import nameless
from tests.ui.test_code_tree import ADMIN, FEES, NETWORK, WORK, add_coding, choose, code, commands_of, in_box
from workbench.coding.codes import RedescribeCode
from workbench.coding.codings import RemoveCodings, RemoveMemo
from workbench.coding.merging import Guides, Overlaps
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Guide
from workbench.domain.codings import Coding
from workbench.domain.errors import UnknownThing
from workbench.domain.memos import Memo, MemoTarget
from workbench.services.coding import memo_on
from workbench.services.projects import open_project
from workbench.services.splitting import SplitPlan, segments_of
from workbench.services.wastebasket import wastebasket
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.dialogs.split_dialog import SplitDialog
from workbench.ui.dialogs.wastebasket import Wastebasket
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.coding import CodingWorkspace


def answering(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], answer: Callable[..., bool]) -> None:
    """Let a dialog be answered by ``answer``, which is handed the dialog and says whether it is accepted."""

    def executed(dialog: QDialog) -> int:
        dialog.show()
        return (QDialog.DialogCode.Accepted if answer(dialog) else QDialog.DialogCode.Rejected).value

    monkeypatch.setattr(kind, "exec", executed)


def spans(coding: CodingWorkspace, path: str) -> list[tuple[int, int]]:
    found = coding.sitting.project.reader.where(Coding, code=code(coding, path).id)
    return sorted((each.span.start, each.span.end) for each in found)


class DescribeMerging:
    @pytest.fixture
    def crossed(self, coding: CodingWorkspace) -> CodingWorkspace:
        for path, start, end in ((FEES, 0, 9), (NETWORK, 0, 9), (FEES, 20, 30), (NETWORK, 25, 40)):
            add_coding(coding, path, start, end)
        coding.sitting.perform(
            RedescribeCode(code(coding, FEES).id, Guide("Ongkos sendiri.", keywords=("ongkos",)))
        )
        return coding

    def it_shows_what_it_would_do_and_makes_one_of_those_that_overlap(
        self, window: MainWindow, crossed: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        seen: list[str] = []

        def answer(dialog: MergeDialog) -> bool:
            seen.extend([dialog.windowTitle(), dialog.found.text()])
            seen.extend(choice.text() for choice in dialog.overlaps.values())
            dialog.overlaps[Overlaps.UNION].setChecked(True)
            dialog.guides[Guides.JOIN].setChecked(True)
            return True

        answering(monkeypatch, MergeDialog, answer)
        choose(crossed, FEES)
        window.commands["merge_code"].trigger()
        in_box(commands_of(crossed).reshaping.box, "jaringan")
        same = "1 segment bears several of these codes by the same coder; it keeps one coding."
        assert seen == [
            "Merge “Biaya pribadi” into “Jaringan internet”",
            f"{same} 2 segments overlap one of another code by the same coder.",
            "Keep segments that overlap as they are  (3 codings)",
            "Let one go that lies within another  (3 codings)",
            "Make one segment of those that overlap  (2 codings)",
        ]
        assert spans(crossed, NETWORK) == [(0, 9), (20, 40)]
        assert "Ongkos sendiri." in code(crossed, NETWORK).guide.definition
        assert window.messages.last == "“Biaya pribadi” is merged into “Jaringan internet”."
        assert crossed.codes.current() == code(crossed, NETWORK).id
        crossed.sitting.undo()
        assert spans(crossed, FEES) == [(0, 9), (20, 30)]

    def it_merges_several_into_a_new_one_in_one_step(
        self, window: MainWindow, crossed: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        answering(
            monkeypatch, MergeDialog, lambda dialog: dialog.windowTitle() == "Merge 2 codes into “Gabungan”"
        )
        choose(crossed, FEES, NETWORK)
        window.commands["merge_code"].trigger()
        in_box(commands_of(crossed).reshaping.box, "Gabungan")
        assert spans(crossed, "Gabungan") == [(0, 9), (20, 30), (25, 40)]
        assert window.messages.last == "2 codes are merged into “Gabungan”."
        assert crossed.sitting.undo_words() == "Merge 2 codes into “Gabungan”"
        crossed.sitting.undo()
        with pytest.raises(UnknownThing):
            code(crossed, "Gabungan")

    def it_changes_nothing_when_it_is_cancelled_or_the_name_is_none(
        self, window: MainWindow, crossed: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        answering(monkeypatch, MergeDialog, lambda _dialog: False)
        choose(crossed, ADMIN)
        for typed in ("jaringan", "qq / zz"):
            window.commands["merge_code"].trigger()
            in_box(commands_of(crossed).reshaping.box, typed)
        assert code(crossed, ADMIN)
        assert "qq / zz" in window.messages.last

    def it_says_when_no_segment_bears_both(self, qtbot: QtBot, coding: CodingWorkspace):
        project = coding.sitting.project
        dialog = MergeDialog(None, project, [code(coding, FEES).id], code(coding, NETWORK))
        qtbot.addWidget(dialog)
        assert dialog.found.text() == "No segment bears several of these codes."
        assert not dialog.overlaps[Overlaps.UNION].isEnabled()
        assert dialog.answer().overlaps is Overlaps.KEEP


class DescribeSplitting:
    @pytest.fixture
    def coded(self, coding: CodingWorkspace) -> CodingWorkspace:
        for start in (0, 20, 40):
            add_coding(coding, NETWORK, start, start + 9)
        choose(coding, NETWORK)
        return coding

    def it_goes_through_the_segments_by_keys_and_does_it_at_the_end(
        self, window: MainWindow, coded: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        told: list[str] = []

        def answer(dialog: SplitDialog) -> bool:
            told.append(dialog.where.text())
            QTest.keyClick(dialog.targets, Qt.Key.Key_N)
            in_box(dialog.box, "biaya pribadi")
            QTest.keyClick(dialog.targets, Qt.Key.Key_N)
            in_box(dialog.box, "Sinyal hilang")
            # The dialog is not modal here: the keyboard went back to the transcript behind, whose digits code.
            coded.transcript.view.clearFocus()
            QTest.keyClick(dialog.targets, Qt.Key.Key_1)
            QTest.keyClick(dialog.targets, Qt.Key.Key_2)
            QTest.keyClick(dialog.targets, Qt.Key.Key_0)
            told.extend((dialog.decision.text(), dialog.yes.text(), str(dialog.progress.value())))
            assert spans(coded, NETWORK) == [(0, 9), (20, 29), (40, 49)]
            return True

        answering(monkeypatch, SplitDialog, answer)
        window.commands["split_code"].trigger()
        assert told[0].startswith("Segment 1 of 3 · FGD Garut")
        assert told[1:] == ["Stays", "Do it: 2 go", "3"]
        assert spans(coded, NETWORK) == [(40, 49)]
        assert spans(coded, FEES) == [(0, 9)]
        assert spans(coded, "Konteks wilayah / Sinyal hilang") == [(20, 29)]
        assert window.messages.last == "2 segments went to other codes."
        coded.sitting.undo()
        assert len(spans(coded, NETWORK)) == 3

    def it_is_taken_up_again_where_it_was_left(
        self, window: MainWindow, coded: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        def begin(dialog: SplitDialog) -> bool:
            dialog.add_target(code(coded, FEES).id)
            dialog.decide(code(coded, FEES).id)
            return False

        answering(monkeypatch, SplitDialog, begin)
        window.commands["split_code"].trigger()
        assert len(spans(coded, NETWORK)) == 3

        def go_on(dialog: SplitDialog) -> bool:
            assert dialog.place == 1
            QTest.keyClick(dialog.targets, Qt.Key.Key_Backspace)
            assert dialog.decision.text() == "Goes to “Biaya pribadi”"
            return True

        answering(monkeypatch, SplitDialog, go_on)
        window.commands["split_code"].trigger()
        assert spans(coded, FEES) == [(0, 9)]

    def it_goes_back_and_forth_and_knows_its_keys(
        self, window: MainWindow, coded: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        def answer(dialog: SplitDialog) -> bool:
            QTest.keyClick(dialog.words, Qt.Key.Key_Right)
            dialog.onward.click()
            dialog.onward.click()
            assert dialog.place == 2
            QTest.keyClick(dialog, Qt.Key.Key_Left)
            dialog.back.click()
            assert dialog.place <= 1
            QTest.keyClick(dialog, Qt.Key.Key_7)
            QTest.keyClick(dialog, Qt.Key.Key_Z)
            assert dialog.decision.text() == "Not decided yet"
            assert not dialog.yes.isEnabled()
            dialog.add_target(code(coded, NETWORK).id)
            assert dialog.plan.targets == []
            dialog.add.click()
            in_box(dialog.box, "x / y")
            assert "can't be a name" in dialog.decision.text()
            dialog.targets.itemClicked.emit(dialog.targets.item(0))
            dialog.targets.itemActivated.emit(dialog.targets.item(0))
            return True

        answering(monkeypatch, SplitDialog, answer)
        window.commands["split_code"].trigger()
        assert len(spans(coded, NETWORK)) == 3

    def it_offers_the_codes_below_first_and_needs_segments(
        self, window: MainWindow, coded: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        choose(coded, WORK)
        window.commands["split_code"].trigger()
        assert "no segments of its own" in window.messages.last
        add_coding(coded, WORK, 0, 9)
        targets: list[str] = []

        def answer(dialog: SplitDialog) -> bool:
            targets.extend(dialog.targets.item(row).text() for row in range(2))
            return False

        answering(monkeypatch, SplitDialog, answer)
        window.commands["split_code"].trigger()
        first = coded.sitting.project.codebook().children(code(coded, WORK).id)[0].name
        assert targets == ["0   stays in “Beban kerja”", f"1   {first}"]


class DescribeTheWastebasket:
    def opened(self, qtbot: QtBot, coding: CodingWorkspace) -> Wastebasket:
        dialog = Wastebasket(None, coding.sitting)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def it_lists_what_was_deleted_and_brings_it_back(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        add_coding(coding, FEES, 0, 9)
        fees = code(coding, FEES)
        coding.sitting.perform(RemoveCode(fees.id, fees.name))
        seen: list[str] = []

        def answer(dialog: Wastebasket) -> bool:
            seen.append(dialog.list.item(0).text().replace("\n", " · "))
            seen.append(dialog.preview.toPlainText())
            dialog.yes.click()
            seen.append(dialog.told.text())
            assert dialog.listed == ()
            assert not dialog.yes.isEnabled()
            return False

        answering(monkeypatch, Wastebasket, answer)
        window.commands["open_wastebasket"].trigger()
        assert seen[0].startswith("Delete code “Biaya pribadi” · ")
        assert seen[0].endswith("Rini · 1 code, 1 coding")
        assert seen[1] == "Codes\n•  Biaya pribadi\n\nCodings\n•  “Moderator” — Biaya pribadi"
        assert seen[2] == "“Biaya pribadi” is back."
        assert spans(coding, FEES) == [(0, 9)]
        assert coding.sitting.undo_words() == "Bring back “Biaya pribadi”"
        coding.sitting.undo()
        assert len(wastebasket(coding.sitting.project)) == 1

    def it_says_why_a_memo_cannot_come_back(self, qtbot: QtBot, coding: CodingWorkspace):
        add_coding(coding, FEES, 0, 9)
        project = coding.sitting.project
        (made,) = project.reader.all(Coding)
        coding.sitting.perform(memo_on(project, MemoTarget.CODING, made.id, "Catatan penting"))
        (memo,) = project.reader.all(Memo)
        coding.sitting.perform(RemoveMemo(memo.id))
        coding.sitting.perform(RemoveCodings((made.id,)))
        dialog = self.opened(qtbot, coding)
        dialog.list.setCurrentRow(1)
        assert "Catatan penting" in dialog.preview.toPlainText()
        dialog.list.itemDoubleClicked.emit(dialog.list.item(1))
        assert "can't come back" in dialog.told.text()
        assert len(dialog.listed) == 2

    def it_shortens_long_previews_and_shows_what_is_only_read(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace
    ):
        for start in range(33):
            add_coding(coding, FEES, start, start + 4)
        coding.sitting.perform(RemoveCode(code(coding, FEES).id, "Biaya pribadi"))
        path = coding.sitting.project.path
        window.leave_project()
        window.show_project(open_project(path, coder="Rini", read_only=True))
        again = window.workspace("coding")
        assert isinstance(again, CodingWorkspace)
        dialog = self.opened(qtbot, again)
        assert dialog.preview.toPlainText().endswith("… and 3 more")
        assert not dialog.yes.isEnabled()
        dialog.list.itemDoubleClicked.emit(dialog.list.item(0))
        assert len(dialog.listed) == 1

    def it_says_when_it_is_empty(self, qtbot: QtBot, coding: CodingWorkspace):
        dialog = self.opened(qtbot, coding)
        assert dialog.listed == ()
        assert not dialog.list.isVisible()


class DescribeAccessibleDialogs:
    def it_names_everything_that_can_be_reached(self, qtbot: QtBot, coding: CodingWorkspace):
        add_coding(coding, FEES, 0, 9)
        project, fees = coding.sitting.project, code(coding, FEES)
        coding.sitting.perform(RemoveCode(code(coding, ADMIN).id, "Beban administratif"))
        for dialog in (
            MergeDialog(None, project, [fees.id], code(coding, NETWORK)),
            SplitDialog(None, project, SplitPlan(fees.id), segments_of(project, fees.id)),
            Wastebasket(None, coding.sitting),
        ):
            qtbot.addWidget(dialog)
            dialog.show()
            assert nameless(dialog) == []
