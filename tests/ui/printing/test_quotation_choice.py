"""Choosing quotations by hand: which ones, in which order, and what they mean in the other language."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.services.study import COST, REPORTING, SIGNAL
from tests.ui.printing.desk import Desk
from workbench.coding.codings import RemoveCodings
from workbench.domain.memos import Memo, MemoType
from workbench.domain.print_tables import ChosenQuotations, PrintKind, PrintWish
from workbench.services.projects import Project, open_project
from workbench.ui.dialogs.quotation_choice import QuotationChoice
from workbench.ui.models.roles import COUNT, DETAIL, KEY

CHECK = Qt.ItemDataRole.CheckStateRole
WISH = PrintWish(PrintKind.THEMES, language="id")


class Chooser:
    """Somebody at the dialog."""

    def __init__(self, desk: Desk, wish: PrintWish = WISH) -> None:
        self.desk = desk
        self.dialog = QuotationChoice(desk.host, desk.sitting, wish)
        desk.qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        desk.qtbot.waitUntil(self.dialog.isActiveWindow)
        self.rest()

    @property
    def listed(self) -> list[str]:
        """The quotations of the marked code, from above."""
        model = self.dialog.model
        return [str(model.index(row).data(KEY)) for row in range(model.rowCount())]

    @property
    def ticked(self) -> list[str]:
        """Those of them that are ticked."""
        model = self.dialog.model
        rows = (model.index(row) for row in range(model.rowCount()))
        return [str(each.data(KEY)) for each in rows if each.data(CHECK) is Qt.CheckState.Checked]

    def rest(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.dialog.busy and not self.desk.jobs.busy)

    def go_to(self, code: str) -> None:
        model = self.dialog.codes_model
        self.dialog.codes.setCurrentIndex(model.index(model.row_of(code)))
        self.rest()

    def mark(self, row: int) -> None:
        self.dialog.view.setCurrentIndex(self.dialog.model.index(row))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.dialog.view.setFocus()
        self.desk.qtbot.keyClick(self.dialog.view, key, keys)

    def translate(self, words: str) -> None:
        self.dialog.translation.setFocus()
        self.dialog.translation.selectAll()
        self.desk.qtbot.keyClick(self.dialog.translation, Qt.Key.Key_Delete)
        self.desk.qtbot.keyClicks(self.dialog.translation, words)


@pytest.fixture
def chooser(desk: Desk) -> Chooser:
    return Chooser(desk)


def translations(project: Project) -> list[str]:
    return [each.text for each in project.reader.all(Memo) if each.type is MemoType.TRANSLATION]


class DescribeChoosing:
    def it_lists_codes_that_have_quotations_under_their_themes(self, chooser: Chooser) -> None:
        model = chooser.dialog.codes_model
        rows = [str(model.index(row).data()) for row in range(model.rowCount())]
        assert rows == [
            "Beban kerja",
            "Beban kerja",
            "Biaya pribadi",
            "Pelaporan digital",
            "Konteks wilayah",
            "Konteks wilayah",
            "Jaringan internet",
        ]
        assert model.index(2).data(DETAIL) == "5 codings"

    def it_ticks_what_is_proposed(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        assert len(chooser.listed) == 5
        assert len(chooser.ticked) == 2
        model = chooser.dialog.model
        assert all("proposed" in str(model.index(row).data(COUNT)) for row in range(2))
        assert chooser.dialog.told.text() == "As proposed: spread over districts and speakers"
        assert chooser.dialog.chosen() == ()

    def it_takes_what_she_ticks_in_her_order(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        first, second, third = chooser.listed[:3]
        chooser.mark(2)
        chooser.press(Qt.Key.Key_Space)
        chooser.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        chooser.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert chooser.dialog.chosen() == (ChosenQuotations(COST.id, (third, first, second)),)
        assert "3 chosen by hand" in str(chooser.dialog.codes_model.index(2).data(DETAIL)), (
            chooser.dialog.codes_model.index(2).data(DETAIL)
        )
        chooser.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert chooser.dialog.chosen() == (ChosenQuotations(COST.id, (first, third, second)),)

    def it_remembers_each_code_and_goes_back_to_the_proposal(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        for row in (0, 1):
            chooser.mark(row)
            chooser.press(Qt.Key.Key_Space)
        chooser.go_to(REPORTING.id)
        chooser.go_to(COST.id)
        # None at all is a choice, too.
        assert chooser.ticked == []
        assert chooser.dialog.chosen() == (ChosenQuotations(COST.id, ()),)
        chooser.dialog.back.click()
        chooser.rest()
        assert len(chooser.ticked) == 2
        assert chooser.dialog.chosen() == ()
        assert not chooser.dialog.back.isVisible()

    def it_begins_with_what_was_chosen_before(self, desk: Desk) -> None:
        before = (ChosenQuotations(SIGNAL.id, ("x-8",)),)
        chooser = Chooser(desk, PrintWish(PrintKind.THEMES, chosen=before))
        chooser.go_to(SIGNAL.id)
        assert chooser.ticked == ["x-8"]
        assert chooser.listed[0] == "x-8"
        assert chooser.dialog.chosen() == before

    def it_offers_the_branches_of_the_table_alone(self, desk: Desk) -> None:
        chooser = Chooser(desk, PrintWish(PrintKind.THEMES, codes=(SIGNAL.id,)))
        assert chooser.dialog.codes_model.rowCount() == 2
        assert len(chooser.listed) == 3

    def it_counts_what_it_offers(self, desk: Desk) -> None:
        desk.project.count_moderator(wanted=False)
        desk.sitting.be_blind(wanted=True)
        chooser = Chooser(desk)
        model = chooser.dialog.codes_model
        rows = [row for row in map(model.index, range(model.rowCount())) if row.data(KEY)]
        assert rows
        for row in rows:
            chooser.go_to(row.data(KEY))
            assert row.data(DETAIL).split()[0] == str(len(chooser.listed))

    def it_says_that_nothing_is_coded(self, desk: Desk) -> None:
        chooser = Chooser(desk, PrintWish(PrintKind.THEMES, codes=("c-tr",)))
        assert "Nothing is coded yet with what the table shows." in chooser.dialog.nothing.accessibleName()
        assert chooser.dialog.nothing.isVisible()
        assert not chooser.dialog.translation.isVisible()
        assert not chooser.dialog.yes.isVisible()
        chooser.dialog.up.click()
        chooser.dialog.back.click()
        assert chooser.dialog.chosen() == ()


class DescribeTranslating:
    def it_keeps_what_is_written_when_she_goes_on(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        chooser.translate("I pay for petrol myself.")
        chooser.mark(1)
        assert translations(chooser.desk.project) == ["I pay for petrol myself."]
        assert chooser.dialog.translation.toPlainText() == ""
        chooser.mark(0)
        assert chooser.dialog.translation.toPlainText() == "I pay for petrol myself."
        assert "translated" in str(chooser.dialog.model.index(0).data(COUNT))

    def it_lets_no_translation_slip_to_another_code(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        chooser.translate("Mine.")
        chooser.go_to(REPORTING.id)
        assert translations(chooser.desk.project) == ["Mine."]
        assert chooser.dialog.translation.toPlainText() == ""
        chooser.go_to(COST.id)
        assert chooser.dialog.translation.toPlainText() == "Mine."

    def it_takes_one_away_and_undoes_that(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        chooser.translate("Mine.")
        chooser.mark(1)
        chooser.mark(0)
        chooser.translate("")
        chooser.dialog.reject()
        assert translations(chooser.desk.project) == []
        chooser.desk.sitting.undo()
        assert translations(chooser.desk.project) == ["Mine."]

    def it_only_shows_them_where_nothing_may_be_changed(
        self, project: Project, sit_down: Callable[[Project], Desk]
    ) -> None:
        path = project.path
        project.close()
        chooser = Chooser(sit_down(open_project(path, read_only=True)))
        assert chooser.dialog.translation.isReadOnly()

    def it_says_that_a_quotation_is_gone(self, chooser: Chooser) -> None:
        chooser.go_to(COST.id)
        gone = chooser.listed[0]
        chooser.translate("Mine.")
        chooser.desk.project.perform(RemoveCodings((gone,)))
        chooser.mark(1)
        assert chooser.desk.told
        assert translations(chooser.desk.project) == []


class DescribeTheWayBack:
    def it_puts_the_choice_into_the_table(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def answer(dialog: QuotationChoice) -> QDialog.DialogCode:
            dialog._by_hand |= {COST.id: ("x-7",), SIGNAL.id: ()}
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(QuotationChoice, "exec", answer)
        desk.do("choose_print_quotations")
        assert desk.page.state.wish.chosen == (
            ChosenQuotations(COST.id, ("x-7",)),
            ChosenQuotations(SIGNAL.id, ()),
        )
        assert desk.page.form.chosen_told.text() == "Chosen by hand for 2 codes, proposed for the others"
        assert "Ongkos ojek" in desk.text

    def it_changes_nothing_without_a_yes(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QuotationChoice, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        desk.do("choose_print_quotations")
        assert desk.page.state.wish.chosen == ()
