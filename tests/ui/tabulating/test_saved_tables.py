"""Tables that are kept: live ones, and those with the numbers of a date."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.tabulating.conftest import ADMIN, COSTS, Table, code
from workbench.coding.saved_tables import SaveTable
from workbench.domain.arrangements import Side
from workbench.domain.ids import new_id
from workbench.domain.matrices import Dimension, Facet, MatrixWish, SavedTable, TableKind
from workbench.domain.matrix_form import read_wish
from workbench.ui.models.matrix_model import TREND

THEMES = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),))
TIP = Qt.ItemDataRole.ToolTipRole
Answer = Callable[[str | None], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Say what a person types when a name is asked for; None closes the question."""

    def said(name: str | None) -> None:
        monkeypatch.setattr("workbench.ui.panels.saved_tables.AskText.ask", lambda *_facts, **_more: name)

    return said


def entry(table: Table, words: str):
    table.page.saved.fill()
    return next(each for each in table.page.saved.menu.actions() if each.text().startswith(words))


class DescribeALiveTable:
    def it_is_counted_anew_when_it_is_opened(self, table: Table, answer: Answer) -> None:
        answer("Tema & kabupaten")
        table.ask(THEMES)
        table.run("save_matrix")
        assert table.told == "The table “Tema & kabupaten” is saved."
        assert table.page.sheet.shown is not None
        assert table.page.sheet.shown.title == "Tema & kabupaten. Codings: theme by district"
        table.ask(replace(THEMES, columns=(Facet(Dimension.SOURCE),)))
        code(table.project, "FGD Ende", "menginap", COSTS)
        table.settle()
        entry(table, "Tema && kabupaten").trigger()
        table.settle()
        assert table.cell("Beban kerja", "Ende") == "1"
        assert table.page.date.isHidden()

    def it_remembers_its_order(self, table: Table, answer: Answer) -> None:
        answer("Urut")
        table.ask(THEMES)
        table.go_to("Beban kerja", "Ende")
        table.page.sheet.sort_by_current(Side.ROWS)
        table.page.builder.options.totals.trigger()
        order = table.rows()
        table.run("save_matrix")
        table.ask(THEMES)
        assert table.rows() != order
        entry(table, "Urut").trigger()
        table.settle()
        assert table.rows() == order
        assert not table.page.builder.options.totals.isChecked()

    def it_takes_over_changes(self, table: Table, answer: Answer) -> None:
        answer("Urut")
        table.run("save_matrix")
        assert not entry(table, "Save the changes").isEnabled()
        table.page.builder.options.hide_empty.trigger()
        entry(table, "Save the changes").trigger()
        (saved,) = table.project.reader.all(SavedTable)
        assert '"hide_empty": true' in saved.view
        assert not table.page.saved.is_changed

    def it_is_renamed_and_deleted_and_both_are_undone(
        self, table: Table, answer: Answer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        answer("Satu")
        table.run("save_matrix")
        answer("Dua")
        entry(table, "Rename…").trigger()
        assert table.saved() == ["Dua"]
        table.sitting.undo()
        assert table.saved() == ["Satu"]
        monkeypatch.setattr("workbench.ui.panels.saved_tables.Question.ask", lambda *_facts, **_more: True)
        entry(table, "Delete…").trigger()
        assert table.saved() == []
        assert table.page.saved.shown is None
        table.sitting.undo()
        assert table.saved() == ["Satu"]

    def it_is_not_saved_when_no_name_is_given(self, table: Table, answer: Answer) -> None:
        answer(None)
        table.run("save_matrix")
        assert table.saved() == []
        assert entry(table, "No table is saved yet") is not None
        assert not entry(table, "Rename…").isEnabled()

    def it_refuses_a_name_that_is_taken(self, table: Table, answer: Answer) -> None:
        answer("Satu")
        table.run("save_matrix")
        table.run("save_matrix")
        assert table.saved() == ["Satu"]
        assert "Satu" in table.told

    def it_says_so_where_it_cannot_be_read(self, table: Table) -> None:
        project = table.project
        broken = SavedTable(new_id(), "Rusak", TableKind.MATRIX, "{}", project.coder.id, project.clock())
        table.sitting.perform(SaveTable(broken))
        entry(table, "Rusak").trigger()
        assert table.told
        assert table.cell("Beban kerja", "Garut") == "3"


class DescribeADatedTable:
    @pytest.fixture
    def kept(self, table: Table, answer: Answer) -> Table:
        answer("Juli")
        table.ask(THEMES)
        table.run("keep_matrix")
        entry(table, "Juli").trigger()
        table.settle()
        return table

    def it_says_of_which_date_it_is(self, kept: Table) -> None:
        assert kept.page.date.isVisible()
        assert "by Rini" in kept.page.date.words.text()

    def it_stays_as_it_was(self, kept: Table) -> None:
        code(kept.project, "FGD Ende", "menginap", COSTS)
        kept.settle()
        assert kept.cell("Beban kerja", "Ende") == "0"
        kept.page.hidden()
        kept.page.shown()
        kept.settle()
        assert kept.cell("Beban kerja", "Ende") == "0"

    def it_is_counted_anew_and_shows_what_is_another_number_now(self, kept: Table) -> None:
        code(kept.project, "FGD Ende", "menginap", COSTS)
        code(kept.project, "FGD Garut", "Laporannya", ADMIN)
        kept.page.date.step.click()
        kept.settle()
        assert kept.cell("Beban kerja", "Ende") == "1"
        assert kept.cell("Beban kerja", "Ende", TREND) == 1
        assert "was 0" in str(kept.cell("Beban kerja", "Ende", TIP))
        assert kept.cell("Konteks wilayah", "Ende", TREND) == 0
        assert kept.cell("Total", "Total", TREND) == 1
        assert "Counted now" in kept.page.date.words.text()
        kept.page.date.step.click()
        kept.settle()
        assert kept.cell("Beban kerja", "Ende") == "0"
        assert kept.cell("Beban kerja", "Ende", TREND) == 0

    def it_says_its_date_wherever_its_numbers_go(self, kept: Table) -> None:
        assert kept.page.sheet.shown is not None
        assert kept.page.sheet.shown.sentence.startswith("Numbers of ")
        kept.page.date.step.click()
        kept.settle()
        assert not kept.page.sheet.shown.sentence.startswith("Numbers of ")

    def it_stays_from_the_moment_in_which_it_is_kept(self, table: Table, answer: Answer) -> None:
        answer("Juli")
        table.ask(THEMES)
        table.run("keep_matrix")
        code(table.project, "FGD Ende", "menginap", COSTS)
        table.settle()
        assert table.cell("Beban kerja", "Ende") == "0"
        assert table.page.date.isVisible()

    def it_takes_the_place_of_that_which_it_was_held_against(self, kept: Table, answer: Answer) -> None:
        code(kept.project, "FGD Ende", "menginap", COSTS)
        kept.page.date.step.click()
        kept.settle()
        answer("Agustus")
        kept.run("keep_matrix")
        assert kept.page.state.is_dated
        assert kept.cell("Beban kerja", "Ende", TREND) == 0
        assert kept.cell("Beban kerja", "Ende") == "1"

    @pytest.mark.parametrize("again", [False, True])
    def it_tells_nothing_in_blind_mode(self, kept: Table, again: bool) -> None:
        kept.sitting.switch_coder("Orang Lain")
        kept.sitting.be_blind(wanted=True)
        kept.settle()
        if again:
            entry(kept, "Juli").trigger()
            kept.settle()
        assert kept.cell("Beban kerja", "Garut") == "0"
        assert kept.page.date.isHidden()

    def it_is_of_what_was_counted_and_not_of_what_is_asked_for_meanwhile(
        self, table: Table, answer: Answer
    ) -> None:
        answer("Juli")
        table.ask(THEMES)
        table.page.show_wish(replace(THEMES, columns=(Facet(Dimension.SOURCE),)))
        table.actions["keep_matrix"].trigger()
        table.settle()
        (saved,) = table.project.reader.all(SavedTable)
        assert read_wish(saved.wish) == THEMES

    def it_is_left_when_something_else_is_asked_for(self, kept: Table) -> None:
        kept.run("swap_matrix")
        assert kept.page.date.isHidden()
        assert kept.page.saved.shown is None

    def it_shows_numbers_of_now_when_it_is_deleted(
        self, kept: Table, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        code(kept.project, "FGD Ende", "menginap", COSTS)
        monkeypatch.setattr("workbench.ui.panels.saved_tables.Question.ask", lambda *_facts, **_more: True)
        entry(kept, "Delete…").trigger()
        kept.settle()
        assert kept.cell("Beban kerja", "Ende") == "1"
        assert kept.page.date.isHidden()


class DescribeTheExport:
    @pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".docx"])
    def it_writes_the_table_as_it_is_laid_out(
        self, table: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
    ) -> None:
        path = tmp_path / f"matriks{suffix}"
        monkeypatch.setattr(
            "workbench.ui.listing_export.QFileDialog.getSaveFileName", lambda *_facts: (str(path), "")
        )
        table.ask(THEMES)
        table.run("export_matrix")
        assert path.stat().st_size
        assert "matriks" in table.told
        if suffix == ".csv":
            text = path.read_text(encoding="utf-8-sig")
            assert text.splitlines()[0].startswith("Codings,Pidie,Garut")
            assert "Beban kerja,0,3" in text
            assert "A number says how many codings there are." in text
