"""The table builder: what is offered, what it comes to, what is kept, and what leaves for the author's file."""

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from python_calamine import CalamineWorkbook

from tests.fakes.changes import Rewrite
from tests.fakes.records import GARUT, NOW, SARI
from tests.services.study import COST, LOAD, REPORTING, ROADS, study_project
from tests.ui.printing.desk import Desk
from workbench.coding.codes import RenameCode
from workbench.coding.saved_tables import RemoveSavedTable, SaveTable
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.memos import THE_PROJECT, Memo
from workbench.domain.print_tables import (
    DEFAULT_COLUMNS,
    Anonymity,
    PrintColumn,
    PrintKind,
    PrintWish,
    ProvenancePlace,
    RowOrder,
)
from workbench.domain.queries import SavedQuery
from workbench.domain.reports import Report
from workbench.domain.templates import House
from workbench.services.printing.door import keeping
from workbench.services.printing.kinds import KINDS
from workbench.services.projects import Project, create_file, open_project
from workbench.services.redacted_copies import mask_exports
from workbench.ui import print_counting
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.models.roles import DETAIL, KEY
from workbench.ui.print_fields import FIELDS, Field
from workbench.ui.print_state import kind_key

CHECK = Qt.ItemDataRole.CheckStateRole
NAME = "Tema utama"


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for a name says this one."""
    monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: NAME)


def shelf(desk: Desk) -> list[str]:
    """Return what the shelf lists."""
    model = desk.page.shelf.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def tick_theme(desk: Desk, code: str) -> None:
    """Tick a branch as the space bar does."""
    themes = desk.page.form.themes
    node = next(
        each for each in themes.model.root.walk() if each.record is not None and each.record.id == code
    )
    themes.view.setCurrentIndex(themes._fitting.mapFromSource(themes.model.index_of(node)))
    desk.press(themes.view, Qt.Key.Key_Space)


def choose(desk: Desk, box: str, value: object) -> None:
    """Choose in a box what stands for a value."""
    found = getattr(desk.page.form.choices, box)
    found.setCurrentIndex([found.itemData(place) for place in range(found.count())].index(value))
    desk.rest()


class DescribeTheFirstLook:
    def it_shows_a_theme_table_at_once(self, desk: Desk) -> None:
        assert desk.page.head.name.text() == "Theme table"
        assert desk.page.state.wish == PrintWish(PrintKind.THEMES, language="en")
        assert "Workload" in desk.text
        assert "Bensin sama pulsa" in desk.text
        assert desk.page.preview.foot.text() == "8 rows in the file"
        assert desk.page.shelf.view.hasFocus()
        assert shelf(desk)[:3] == ["New table", "Theme table", "Theme report"]
        assert len(shelf(desk)) == 1 + len(KINDS)

    def it_says_in_a_line_what_each_kind_is(self, desk: Desk) -> None:
        model = desk.page.shelf.model
        abouts = [model.index(row).data(DETAIL) for row in range(1, model.rowCount())]
        assert all(abouts)
        assert len(set(abouts)) == len(abouts)

    def it_shows_quotations_whole_in_an_appendix(self, desk: Desk) -> None:
        desk.open(PrintKind.QUOTATIONS)
        assert desk.page.state.wish.length == 0
        assert desk.page.form.choices.length.currentText() == "As they are"

    def it_shows_what_a_kind_heeds_and_nothing_else(self, desk: Desk) -> None:
        form = desk.page.form
        places = {
            Field.CODES: form.themes,
            Field.COLUMNS: form.columns,
            Field.MEASURE: form.choices.measure,
            Field.THING: form.choices.thing,
            Field.CHOSEN: form.by_hand,
        }
        for kind in (PrintKind.THEMES, PrintKind.CODEBOOK, PrintKind.PARTICIPANTS, PrintKind.MEMOS):
            desk.open(kind)
            shown = {field for field, widget in places.items() if widget.isVisibleTo(form)}
            assert shown == FIELDS[kind] & places.keys(), kind
            assert desk.actions["choose_print_quotations"].isEnabled() == (Field.CHOSEN in FIELDS[kind])

    def it_says_what_to_do_where_there_is_nothing(
        self, tmp_path: Path, sit_down: Callable[[Project], Desk]
    ) -> None:
        desk = sit_down(
            create_file(tmp_path / "kosong.workbench", study="empty", title="Kosong", coder="Sari")
        )
        assert desk.page.preview.empty.isVisible()
        assert "Code something first" in desk.page.preview.empty.accessibleName()

    def it_counts_nothing_while_nobody_looks(self, desk: Desk) -> None:
        desk.page.hidden()
        assert not desk.actions["write_print"].isEnabled()
        before = desk.text
        desk.project.perform(RenameCode(COST.id, "Biaya sendiri"))
        desk.rest()
        assert desk.text == before
        desk.page.shown()
        desk.rest()
        assert desk.text != before


class DescribeChoices:
    def it_restricts_the_table_to_branches(self, desk: Desk) -> None:
        tick_theme(desk, LOAD.id)
        assert desk.page.state.wish.codes == (LOAD.id,)
        assert "Signal" not in desk.text
        tick_theme(desk, ROADS.id)
        assert desk.page.form.themes.told.text() == "2 branches of the codebook"
        assert "Geografi dan akses" in desk.text
        desk.page.form.themes.all.click()
        desk.rest()
        assert desk.page.state.wish.codes == ()

    def it_finds_a_branch_by_its_name(self, desk: Desk) -> None:
        themes = desk.page.form.themes
        desk.qtbot.keyClicks(themes.field, "digital")
        view, top = themes.view, themes.view.model()
        assert top.rowCount() == 1
        view.setCurrentIndex(top.index(0, 0, top.index(0, 0)))
        desk.press(view, Qt.Key.Key_Space)
        assert desk.page.state.wish.codes == (REPORTING.id,)
        themes.field.clear()
        assert top.rowCount() == 3

    def it_moves_columns_by_keys_and_buttons(self, desk: Desk) -> None:
        columns = desk.page.form.columns
        columns.view.setCurrentIndex(columns.model.index(1))
        desk.press(columns.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert desk.page.state.wish.columns[:2] == (PrintColumn.CODINGS, PrintColumn.DEFINITION)
        columns.down.click()
        assert desk.page.state.wish.columns == DEFAULT_COLUMNS
        desk.press(columns.view, Qt.Key.Key_Space)
        assert PrintColumn.CODINGS not in desk.page.state.wish.columns
        desk.do("print_column_down")
        assert columns.view.currentIndex().row() == 2

    def it_asks_for_what_the_boxes_say(self, desk: Desk) -> None:
        query = SavedQuery("q-1", "Semua Garut", '{"version": 1}', SARI.id, NOW)
        desk.project.perform(Rewrite((query,)))
        desk.rest()
        for box, value in (
            ("levels", 1),
            ("order", RowOrder.MOST),
            ("quotations", 0),
            ("length", 120),
            ("provenance", ProvenancePlace.FOOTNOTE),
            ("anonymity", Anonymity.ROLES),
            ("district", GARUT.id),
            ("language", "id"),
        ):
            choose(desk, box, value)
        for box in (desk.page.form.empty, desk.page.form.bilingual, desk.page.form.masked):
            desk.press(box, Qt.Key.Key_Space)
        wish = desk.page.state.wish
        assert wish == PrintWish(
            PrintKind.THEMES,
            levels=1,
            order=RowOrder.MOST,
            quotations=0,
            length=120,
            provenance=ProvenancePlace.FOOTNOTE,
            anonymity=Anonymity.ROLES,
            district=GARUT.id,
            empty_codes=False,
            bilingual=True,
            masked=True,
        )
        assert "Tema dan kode" in desk.text
        assert desk.page.form.choices.query.findText("Semua Garut") == 1

    def it_offers_what_the_kind_has_several_of(self, desk: Desk) -> None:
        thing = desk.page.form.choices.thing
        offered = {}
        for kind in (PrintKind.FRAMEWORK, PrintKind.MEMOS, PrintKind.JOINT_DISPLAY):
            desk.open(kind)
            offered[kind] = [thing.itemText(place) for place in range(thing.count())]
        assert offered == {
            PrintKind.FRAMEWORK: ["Districts", "Participants", "Sources"],
            PrintKind.MEMOS: [
                "All but translations",
                "Analytic",
                "Methodological",
                "Reflexive",
                "Translation",
            ],
            PrintKind.JOINT_DISPLAY: ["All of them"],
        }

    def it_keeps_what_was_chosen_elsewhere(self, desk: Desk) -> None:
        choose(desk, "quotations", 5)
        desk.open(PrintKind.CODEBOOK)
        desk.open(PrintKind.THEMES)
        assert desk.page.form.choices.quotations.currentData() == 5

    def it_counts_anew_when_the_project_changes(self, desk: Desk) -> None:
        desk.sitting.perform(RenameCode(COST.id, "Biaya sendiri"))
        desk.rest()
        assert "Biaya sendiri" in desk.text
        model = desk.page.form.themes.model
        assert model.index(0, 0, model.index(0, 0)).data() == "Biaya sendiri"

    def it_says_when_what_is_asked_for_is_gone(self, desk: Desk) -> None:
        desk.open(PrintKind.JOINT_DISPLAY)
        desk.page.state.change(replace(desk.page.state.wish, thing="j-gone"))
        desk.page._show_place()
        desk.page.count()
        desk.rest()
        assert desk.told
        assert desk.page.preview.empty.accessibleName().startswith("No preview")
        assert desk.page.form.choices.thing.currentText() == "(no longer in the project)"

    def it_speaks_the_windows_language_at_once(self, desk: Desk) -> None:
        desk.speak("id")
        assert desk.page.form.choices.language.currentData() == "id"
        assert "Tema dan kode" in desk.text
        # What was changed keeps its language.
        choose(desk, "quotations", 1)
        desk.speak("en")
        assert desk.page.form.choices.language.currentData() == "id"


@pytest.mark.usefixtures("named")
class DescribeKeeping:
    def it_keeps_a_table_under_a_name(self, desk: Desk) -> None:
        choose(desk, "quotations", 3)
        desk.press(desk.page.form.choices.quotations, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert desk.kept == {NAME: PrintWish(PrintKind.THEMES, language="en", quotations=3)}
        assert desk.told[-1] == f"The table is kept as “{NAME}”."
        assert desk.page.head.told.text() == "Theme table · kept"
        assert shelf(desk)[:3] == ["Kept tables", NAME, "New table"]
        # A new one begins afresh.
        desk.open(PrintKind.THEMES)
        assert desk.page.state.wish.quotations == 2

    def it_shows_where_the_branches_of_a_kept_table_are(self, desk: Desk) -> None:
        tick_theme(desk, LOAD.id)
        tick_theme(desk, COST.id)
        desk.do("keep_print")
        desk.open(PrintKind.THEMES)
        desk.page.form.themes.view.collapseAll()
        desk.open_kept(NAME)
        view = desk.page.form.themes.view
        assert desk.page.form.themes.chosen == (REPORTING.id,)
        assert view.isExpanded(view.model().index(0, 0))

    def it_keeps_changes_and_takes_them_back(self, desk: Desk) -> None:
        desk.do("keep_print")
        choose(desk, "quotations", 4)
        assert desk.page.head.told.text() == "Theme table · changed since it was kept"
        assert "changed, not kept" in str(desk.page.shelf.model.index(1).data(DETAIL))
        desk.do("keep_print")
        assert desk.kept[NAME].quotations == 4
        desk.sitting.undo()
        desk.rest()
        assert desk.kept[NAME].quotations == 2
        # What she chose is not lost, only not kept.
        assert desk.page.state.wish.quotations == 4
        assert desk.page.state.is_changed()

    def it_opens_what_is_kept(self, desk: Desk) -> None:
        desk.do("keep_print")
        desk.open(PrintKind.CODEBOOK)
        desk.open_kept(NAME)
        assert desk.page.head.name.text() == NAME
        assert desk.page.head.more.isVisible()
        assert desk.page.state.kind is PrintKind.THEMES

    def it_renames_duplicates_and_deletes(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.do("keep_print")
        names = iter(("Lain", "Salinan"))
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: next(names))
        desk.do("rename_print")
        assert set(desk.kept) == {"Lain"}
        desk.do("duplicate_print")
        assert set(desk.kept) == {"Lain", "Salinan"}
        assert desk.page.head.name.text() == "Salinan"
        monkeypatch.setattr(Question, "ask", lambda *_a, **_k: False)
        desk.do("remove_print")
        assert set(desk.kept) == {"Lain", "Salinan"}
        monkeypatch.setattr(Question, "ask", lambda *_a, **_k: True)
        desk.do("remove_print")
        assert set(desk.kept) == {"Lain"}
        assert desk.told[-1] == "The table “Salinan” is deleted."
        assert desk.page.state.key == kind_key(PrintKind.THEMES)
        assert not desk.actions["remove_print"].isEnabled()

    def it_proposes_names_that_are_free(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []

        def answer(*_facts: object, start: str = "", **_more: object) -> str:
            asked.append(start)
            return start

        monkeypatch.setattr(AskText, "ask", answer)
        desk.do("keep_print")
        desk.open(PrintKind.THEMES)
        desk.do("keep_print")
        desk.do("duplicate_print")
        assert asked == ["Theme table", "Theme table (2)", "Theme table (2) (2)"]

    def it_keeps_nothing_when_she_changes_her_mind(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: None)
        desk.do("keep_print")
        assert desk.kept == {}

    def it_says_that_a_name_is_taken(self, desk: Desk) -> None:
        desk.do("keep_print")
        desk.open(PrintKind.CODEBOOK)
        desk.do("keep_print")
        assert NAME in desk.told[-1]
        assert set(desk.kept) == {NAME}
        assert desk.page.state.key == kind_key(PrintKind.CODEBOOK)

    def it_says_that_a_newer_version_made_a_table(self, desk: Desk) -> None:
        strange = SavedTable(SavedTableId("t-9"), "Baru", TableKind.PRINT, '{"version": 9}', SARI.id, NOW)
        desk.project.perform(SaveTable(strange))
        desk.rest()
        desk.open_kept("Baru")
        assert desk.told
        assert desk.page.state.key == kind_key(PrintKind.THEMES)
        assert desk.page.shelf.view.currentIndex().data(KEY) == kind_key(PrintKind.THEMES)

    def it_goes_on_with_a_table_that_somebody_deleted(self, desk: Desk) -> None:
        desk.do("keep_print")
        choose(desk, "quotations", 5)
        desk.project.perform(RemoveSavedTable(desk.table(NAME).id))
        desk.rest()
        assert desk.page.state.key == kind_key(PrintKind.THEMES)
        assert desk.page.state.wish.quotations == 5

    def it_can_not_keep_in_a_project_that_takes_no_changes(
        self, tmp_path: Path, sit_down: Callable[[Project], Desk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = study_project(tmp_path)
        made.perform(keeping(made, PrintWish(PrintKind.CODEBOOK), NAME))
        made.close()
        desk = sit_down(open_project(made.path, read_only=True))
        desk.open_kept(NAME)
        assert not desk.page.head.more.isVisible()
        desk.open(PrintKind.THEMES)
        assert not desk.actions["keep_print"].isEnabled()
        assert not desk.page.head.keep.isVisible()
        desk.page.keeping.keep()
        desk.save_as(monkeypatch, tmp_path / "tabel.docx")
        desk.do("write_print")
        assert desk.told[-1].startswith("tabel.docx is written")
        assert desk.told[-1].endswith(
            "It can't be refreshed there: the project takes no changes, and the table is not kept."
        )
        assert [*desk.kept] == [NAME]


class DescribeCounting:
    def it_lets_nobody_look_for_garbage_meanwhile(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[bool] = []

        def noted(*facts: object, **named: object) -> Report:
            seen.append(gc.isenabled())
            return Report("", "en", ())

        monkeypatch.setattr(print_counting, "print_report", noted)
        desk.page.count()
        desk.rest()
        assert (seen, gc.isenabled()) == ([False], True)


class DescribeWriting:
    def it_takes_three_steps_to_word(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        def answer(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            asked.append(Path(start).name)
            return str(tmp_path / "artikel"), "Word document (*.docx)"

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        desk.press(desk.page.shelf.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert asked == ["Theme table studi.docx"]
        body = Document(str(tmp_path / "artikel.docx")).element.body
        # It stands in a control, by which it is found again.
        (control,) = body.findall(qn("w:sdt"))
        assert "Workload" in [each.text for each in control.iter(qn("w:t"))]
        assert desk.kept == {"Theme table": PrintWish(PrintKind.THEMES, language="en")}
        assert desk.told[-1] == (
            "artikel.docx is written, with 8 rows. It is kept as “Theme table” and can be refreshed."
        )
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        offer = desk.offers[-1]
        assert offer is not None
        offer.take()
        assert opened == [QUrl.fromLocalFile(str(tmp_path / "artikel.docx"))]

    def it_can_be_refreshed_under_an_ending_in_capitals(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.save_as(monkeypatch, tmp_path / "ARTIKEL.DOCX")
        desk.do("write_print")
        assert desk.told[-1].endswith("can be refreshed.")
        assert len(Document(str(tmp_path / "ARTIKEL.DOCX")).element.body.findall(qn("w:sdt"))) == 1

    def it_keeps_the_same_table_once(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.save_as(monkeypatch, tmp_path / "satu.docx")
        desk.do("write_print")
        desk.open(PrintKind.THEMES)
        desk.save_as(monkeypatch, tmp_path / "dua.docx")
        desk.do("write_print")
        assert set(desk.kept) == {"Theme table"}
        choose(desk, "quotations", 1)
        desk.do("write_print")
        assert desk.kept["Theme table"].quotations == 1

    def it_writes_nothing_where_nobody_says_where(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: ("", ""))
        desk.do("write_print")
        assert desk.told == []
        assert desk.kept == {}

    @pytest.mark.parametrize(
        ("command", "suffix"), [("print_excel", ".xlsx"), ("print_csv", ".csv"), ("print_web", ".html")]
    )
    def it_writes_other_formats_and_keeps_nothing(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, suffix: str
    ) -> None:
        path = tmp_path / f"tabel{suffix}"
        desk.save_as(monkeypatch, path)
        desk.do(command)
        assert desk.told[-1].startswith(f"tabel{suffix} is written, with 8 rows.")
        assert desk.kept == {}
        if suffix == ".xlsx":
            sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
            assert "Workload" in [cell for row in sheet.to_python() for cell in row]
        else:
            assert "Workload" in path.read_text(encoding="utf-8-sig")

    def it_says_why_a_file_is_not_written(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.save_as(monkeypatch, tmp_path / "tiada" / "tabel.docx")
        desk.do("write_print")
        assert "tabel.docx" in desk.told[-1]
        assert desk.offers[-1] is None

    def it_says_why_there_is_no_pdf(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("workbench.ui.panels.print_page.can_make_pdf", lambda: False)
        desk.page.note()
        assert not desk.actions["print_pdf"].isEnabled()
        monkeypatch.setattr("workbench.ui.panels.print_page.can_make_pdf", lambda: True)
        desk.page.note()
        assert desk.actions["print_pdf"].isEnabled()

    def it_masks_where_the_project_masks_its_exports(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mask_exports(desk.project, wanted=True)
        desk.open(PrintKind.CODEBOOK)
        assert desk.page.form.masked.isChecked()
        assert not desk.page.form.masked.isEnabled()
        desk.save_as(monkeypatch, tmp_path / "kode.docx")
        desk.do("write_print")
        assert desk.kept["Codebook"].masked

    def it_masks_a_table_that_wants_it(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.press(desk.page.form.masked, Qt.Key.Key_Space)
        desk.save_as(monkeypatch, tmp_path / "tema.docx")
        desk.do("write_print")
        assert desk.kept["Theme table"].masked
        assert (tmp_path / "tema.docx").exists()


class DescribeTheTemplate:
    def it_remembers_the_look(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        box = desk.page.template.box
        assert box.currentText() == "Plain"
        box.setFocus()
        desk.qtbot.keyClick(box, Qt.Key.Key_Down)
        assert desk.page.template.choice is House.ARTICLE
        assert desk.sitting.preferences.settings.template == "article"
        desk.save_as(monkeypatch, tmp_path / "artikel.docx")
        desk.do("write_print")
        assert desk.told[-1].startswith("artikel.docx is written")

    def it_says_beforehand_what_an_own_one_lacks(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "kementerian.docx"
        Document().save(str(path))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: (str(path), ""))
        box = desk.page.template.box
        box.setCurrentIndex(box.count() - 1)
        desk.rest()
        assert desk.page.template.choice == path
        assert box.currentText() == "kementerian.docx"
        assert desk.page.template.told.isVisible()
        assert desk.page.template.told.text()
        box.setCurrentIndex(0)
        assert not desk.page.template.told.isVisible()
        box.setCurrentIndex(box.findText("kementerian.docx"))
        desk.rest()
        desk.save_as(monkeypatch, tmp_path / "laporan.docx")
        desk.do("write_print")
        assert desk.told[-1].startswith("laporan.docx is written")

    def it_refuses_what_is_no_template(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "rusak.docx"
        path.write_bytes(b"PK not at all")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: (str(path), ""))
        box = desk.page.template.box
        box.setCurrentIndex(box.count() - 1)
        desk.rest()
        assert "rusak.docx" in desk.told[-1]
        assert desk.page.template.choice is House.PLAIN
        assert box.currentText() == "Plain"
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: ("", ""))
        box.setCurrentIndex(box.count() - 1)
        assert box.currentText() == "Plain"

    def it_goes_back_to_the_plain_one_when_the_remembered_one_is_broken(
        self, project: Project, sit_down: Callable[[Project], Desk], tmp_path: Path, preferences
    ) -> None:
        path = tmp_path / "lama.docx"
        path.write_bytes(b"PK not at all")
        preferences.set_template(str(path))
        desk = sit_down(project)
        assert desk.page.template.choice is House.PLAIN
        assert "lama.docx" in desk.told[-1]


class DescribeThePreview:
    def it_shows_the_beginning_of_what_is_long(self, desk: Desk) -> None:
        memos = [
            Memo(f"m-{number}", THE_PROJECT.target, THE_PROJECT.about, f"Catatan {number}.", SARI.id, NOW)
            for number in range(200)
        ]
        desk.project.perform(Rewrite(tuple(memos)))
        desk.open(PrintKind.MEMOS)
        assert desk.page.preview.foot.text() == "Only the beginning is shown here."
        assert 10 < desk.text.count("Catatan ") < 100

    def it_goes_to_places_of_its_own_page_alone(self, desk: Desk) -> None:
        view = desk.page.preview.view
        desk.open(PrintKind.PARTICIPATION)
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        view.anchorClicked.emit(QUrl("#table-1"))
        assert view.verticalScrollBar().value() < view.verticalScrollBar().maximum()
        assert view.source().isEmpty()

    def it_draws_its_lines_in_the_ink_of_the_theme(self, desk: Desk) -> None:
        view = desk.page.preview.view
        light = view.toHtml()
        desk.sitting.preferences.set_appearance("dark")
        QApplication.processEvents()
        assert view.toHtml() != light
        assert "Workload" in desk.text
        desk.sitting.preferences.set_appearance("light")

    def it_keeps_its_place_while_the_same_table_is_counted_anew(self, desk: Desk) -> None:
        desk.host.resize(1000, 420)
        desk.rest()
        bar = desk.page.preview.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        place = bar.value()
        assert place
        desk.sitting.perform(RenameCode(COST.id, "Biaya sendiri"))
        desk.rest()
        assert bar.value() == place
        desk.open(PrintKind.QUOTATIONS)
        assert bar.value() == 0


class DescribeDragging:
    def it_lets_a_column_fall_between_others(self, desk: Desk) -> None:
        columns = desk.page.form.columns
        model, view = columns.model, columns.view
        held = model.mimeData([model.index(0)])
        below = view.visualRect(model.index(2)).bottomLeft() + QPoint(20, 0)
        move, left, no_keys = (
            Qt.DropAction.MoveAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        view.dragEnterEvent(QDragEnterEvent(below, move, held, left, no_keys))
        view.dragMoveEvent(QDragMoveEvent(below, move, held, left, no_keys))
        view.dropEvent(QDropEvent(QPointF(below), move, held, left, no_keys))
        desk.rest()
        assert model.rowCount() == len(PrintColumn)
        assert desk.page.state.wish.columns == (
            PrintColumn.CODINGS,
            PrintColumn.SOURCES,
            PrintColumn.DEFINITION,
            PrintColumn.DISTRICTS,
            PrintColumn.WHERE,
            PrintColumn.QUOTATIONS,
        )


class DescribeALookToMakeOnesOwn:
    def it_is_saved_as_a_template(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        box = desk.page.template.box
        box.setCurrentIndex(box.findData(House.BRIEF.value))
        desk.save_as(monkeypatch, "")
        desk.do("save_template")
        assert desk.told == []
        desk.save_as(monkeypatch, tmp_path / "naskah")
        desk.do("save_template")
        path = tmp_path / "naskah.dotx"
        assert path.exists()
        assert desk.told[-1].startswith("naskah.dotx is saved.")
        desk.page.template.take(path)
        desk.rest()
        assert desk.page.template.choice == path
        assert desk.page.template.box.toolTip() == str(path)
        desk.do("save_template")
        assert desk.told[-1].startswith("naskah.dotx is a template of your own already")

    def it_says_why_it_is_not_saved(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.save_as(monkeypatch, tmp_path / "tiada" / "naskah.dotx")
        desk.do("save_template")
        assert "naskah.dotx" in desk.told[-1]


class DescribeFewerCertainties:
    def it_renames_nothing_where_nothing_is_kept(self, desk: Desk) -> None:
        desk.page.keeping.rename()
        desk.page.keeping.duplicate()
        desk.page.keeping.remove()
        desk.page.form.columns.view.clearSelection()
        desk.page.form.columns.view.setCurrentIndex(QModelIndex())
        desk.page.form.columns.move_column(1)
        assert desk.kept == {}
        assert desk.told == []

    def it_leaves_a_table_as_it_is_when_she_changes_her_mind(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: NAME)
        desk.do("keep_print")
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: None)
        desk.do("rename_print")
        desk.do("duplicate_print")
        assert set(desk.kept) == {NAME}

    def it_writes_a_kept_table_as_it_is_kept(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: NAME)
        desk.do("keep_print")
        before = desk.sitting.undo_words()
        desk.save_as(monkeypatch, tmp_path / "tabel.docx")
        desk.do("write_print")
        assert set(desk.kept) == {NAME}
        assert desk.sitting.undo_words() == before
        assert f"kept as “{NAME}”" in desk.told[-1]
