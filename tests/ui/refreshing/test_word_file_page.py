"""The page of Word files: what changes, what is ticked, and the file that is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester

from tests.services.refreshing.word_files import VISIBLE, exchange, paragraphs_of, plain_file
from tests.ui.refreshing.desk import Desk
from workbench.coding.codings import RemoveCodings
from workbench.coding.saved_tables import RemoveSavedTable
from workbench.domain.ids import CodingId
from workbench.domain.live import Happening, LiveChange, LiveKind
from workbench.domain.matrices import SavedTable
from workbench.services.refreshing.number_words import Problem, Unclear
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.models.roles import IS_GROUP
from workbench.ui.models.word_changes_model import NEW, OLD, WHAT, WHERE, WORDS, WordChangesModel

ON, OFF, PART = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
CHECK = Qt.ItemDataRole.CheckStateRole


def less(desk: Desk) -> None:
    """Take two codings out of the project."""
    desk.sitting.perform(RemoveCodings((CodingId("x-0"), CodingId("x-4"))))
    desk.rest()


class DescribeAnEmptyPage:
    def it_tells_what_live_tables_are(self, desk: Desk) -> None:
        said = desk.page.empty.accessibleName()
        assert "Tables that stay true" in said
        assert "your own words and layout stay" in said
        assert desk.page.bar.another.hasFocus()
        for command in ("look_at_word_file", "refresh_word_file", "copy_word_file"):
            assert not desk.actions[command].isEnabled()

    def it_says_when_nothing_in_a_file_follows_the_project(self, desk: Desk, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file())
        desk.look(path)
        assert "Nothing in this file follows the project" in desk.page.empty.accessibleName()

    def it_says_when_there_is_nothing_to_refresh(self, desk: Desk, tmp_path: Path) -> None:
        desk.look(desk.written(tmp_path / "naskah.docx"))
        assert "Everything is as the project says" in desk.page.empty.accessibleName()
        assert desk.page.bar.facts.text().endswith("0 changes ticked")

    def it_says_why_a_file_is_refused_and_looks_again(self, desk: Desk, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(b"nothing of Word's")
        desk.look(path)
        assert "This file can't be refreshed" in desk.page.empty.accessibleName()
        assert "is damaged or not a Word file" in desk.page.empty.accessibleName()
        # There is nothing that could be copied.
        assert not desk.actions["copy_word_file"].isEnabled()
        path.write_bytes(plain_file("{{semua}}"))
        desk.do("look_at_word_file")
        assert [line[2] for line in desk.lines()] == ["{{semua}} → 9"]

    def it_asks_for_a_file(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
        desk.page.empty.wanted.emit()
        assert desk.page.found is None
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
        desk.do("choose_word_file")
        assert desk.page.found is not None
        assert desk.preferences.settings.word_files[0] == str(path)


class DescribeChanges:
    def it_lists_them_by_table_all_ticked(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        less(desk)
        desk.look(path)
        lines = desk.lines()
        assert ("Beban kerja · Pengodean", "new words", "6 → 5", ON) in lines
        assert all(line[3] is ON for line in lines)
        assert desk.page.view.currentIndex().isValid()
        group = desk.groups()[0]
        assert group.data(CHECK) is ON
        assert group.data(IS_GROUP)
        assert desk.page.bar.facts.text().endswith(f"{len(lines)} changes ticked")

    def it_ticks_and_unticks_by_the_space_bar(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        less(desk)
        desk.look(path)
        view = desk.page.view
        view.setFocus()
        count = len(desk.page.model.wanted)
        desk.qtbot.keyClick(view, Qt.Key.Key_Space)
        assert len(desk.page.model.wanted) == count - 1
        assert desk.groups()[0].data(CHECK) is PART
        view.setCurrentIndex(desk.groups()[0])
        desk.qtbot.keyClick(view, Qt.Key.Key_Space)
        assert len(desk.page.model.wanted) == count
        desk.qtbot.keyClick(view, Qt.Key.Key_Space)
        assert not desk.page.model.wanted
        assert not desk.actions["refresh_word_file"].isEnabled()
        assert desk.actions["copy_word_file"].isEnabled()

    def it_shows_all_words_of_the_marked_one(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        less(desk)
        desk.look(path)
        card = desk.page.change
        assert "new words" in card.where.text()
        assert "line-through" in card.words.toHtml()
        assert "underline" in card.words.toHtml()
        desk.page.view.setCurrentIndex(desk.groups()[0])
        assert card.where.text() == "Mark a line to read all of its words"

    def it_leaves_what_the_author_changed_and_can_show_that_alone(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        exchange(path, "6", "enam")
        less(desk)
        desk.look(path)
        box = desk.page.bar.mine
        assert box.isVisible()
        assert box.text() == "Only what I changed myself (1)"
        desk.qtbot.keyClick(box, Qt.Key.Key_Space)
        assert desk.lines() == [("Beban kerja · Pengodean", "changed by you; left", "enam → 5", OFF)]
        assert "Tick it to take the project's" in desk.page.change.advice.text()
        desk.qtbot.keyClick(box, Qt.Key.Key_Space)
        assert len(desk.lines()) > 1
        desk.page.refresh.click()
        desk.rest()
        box.click()
        desk.look(desk.written(tmp_path / "lain.docx"))
        assert (box.isVisible(), box.isChecked()) == (False, False)

    def it_explains_what_is_not_understood_and_what_is_gone(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        (table,) = desk.project.reader.all(SavedTable)
        desk.sitting.perform(RemoveSavedTable(table.id))
        desk.look(path)
        (line,) = desk.lines()
        assert (line[1], line[3]) == ("no longer in the project", None)
        assert "take it out in Word" in desk.page.change.advice.text()
        path.write_bytes(plain_file("{{tema: Bebn kerja}}"))
        desk.look(path)
        (line,) = desk.lines()
        assert (line[1], line[3]) == ("not understood", None)
        assert "perhaps theme: Beban kerja is meant" in desk.page.change.advice.text()

    def it_warns_of_a_file_of_another_project(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        desk.look(path)
        assert desk.page.bar.warning.text() == ""
        (table,) = desk.project.reader.all(SavedTable)
        desk.sitting.perform(RemoveSavedTable(table.id))
        desk.look(path)
        assert "it may belong to another project" in desk.page.bar.warning.text()

    def it_tells_that_the_project_has_changed_since(self, desk: Desk, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        desk.look(path)
        less(desk)
        assert "The project has changed since this file was read" in desk.page.bar.warning.text()
        desk.page.hidden()
        assert not desk.actions["look_at_word_file"].isEnabled()
        desk.page.shown()
        desk.rest()
        assert not desk.page.bar.warning.text()
        assert [line[2] for line in desk.lines()] == ["{{semua}} → 7"]

    def it_keeps_what_was_unticked_when_it_looks_again(self, desk: Desk, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}} dan {{semua | sumber}}"))
        desk.look(path)
        desk.page.view.setFocus()
        desk.qtbot.keyClick(desk.page.view, Qt.Key.Key_Space)
        before = [line[3] for line in desk.lines()]
        desk.do("look_at_word_file")
        assert [line[3] for line in desk.lines()] == before == [OFF, ON]

    def it_warns_that_the_file_is_open_elsewhere(self, desk: Desk, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        (tmp_path / ".~lock.naskah.docx#").touch()
        desk.look(path)
        assert "open in Word or LibreOffice" in desk.page.bar.warning.text()
        desk.do("refresh_word_file")
        assert "is open in Word or LibreOffice" in desk.told[-1]
        assert paragraphs_of(path) == ["{{semua}}"]

    def it_takes_a_file_that_is_dropped(self, desk: Desk, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        drop(desk, tmp_path / "foto.png", taken=False)
        assert desk.page.found is None
        drop(desk, path, taken=True)
        assert [line[2] for line in desk.lines()] == ["{{semua}} → 9"]

    def it_opens_one_of_the_recent_files(self, desk: Desk, tmp_path: Path) -> None:
        first, second = tmp_path / "satu.docx", tmp_path / "dua.docx"
        for path in (first, second):
            path.write_bytes(plain_file("{{semua}}"))
            desk.look(path)
        box = desk.page.bar.box
        assert box.currentText().startswith("dua.docx")
        box.setCurrentIndex(1)
        box.activated.emit(1)
        desk.rest()
        assert desk.page.found is not None
        assert desk.page.found.path == first

    def it_speaks_indonesian_when_the_window_does(self, desk: Desk, tmp_path: Path) -> None:
        path = desk.written(tmp_path / "naskah.docx")
        less(desk)
        desk.look(path)
        desk.preferences.set_language("id")
        desk.qtbot.waitUntil(lambda: desk.lines()[0][1] == "diganti")


def drop(desk: Desk, path: Path, *, taken: bool) -> None:
    """Drag a file onto the page and let it go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(desk.page.rect().center(), Qt.DropAction.CopyAction, data, left, no_keys)
    enter.ignore()
    desk.page.dragEnterEvent(enter)
    assert enter.isAccepted() is taken
    drop_it = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, left, no_keys)
    desk.page.dropEvent(drop_it)
    desk.rest()


class DescribeWriting:
    def it_refreshes_the_file_and_keeps_the_old_one(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file(VISIBLE, "Ada {{semua}} pengodean."))
        before = path.read_bytes()
        desk.look(path)
        desk.page.refresh.setFocus()
        desk.qtbot.keyClick(desk.page.refresh, Qt.Key.Key_Space)
        desk.rest()
        assert paragraphs_of(path) == [VISIBLE, "Ada 9 pengodean."]
        (kept,) = tmp_path.glob("naskah (*.docx")
        assert kept.read_bytes() == before
        assert desk.told[-1].startswith("naskah.docx is refreshed in 1 place")
        assert desk.told[-1].endswith(f"The old file is {kept.name}.")
        opened: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
        offer = desk.offers[-1]
        assert offer is not None
        offer.take()
        assert opened == [str(path)]
        assert "Everything is as the project says" in desk.page.empty.accessibleName()

    def it_writes_a_copy_and_leaves_the_file(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path, copy = tmp_path / "naskah.docx", tmp_path / "salinan.docx"
        path.write_bytes(plain_file("Ada {{semua}} pengodean."))
        desk.look(path)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
        desk.do("copy_word_file")
        assert desk.told == []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "salinan"), ""))
        desk.do("copy_word_file")
        assert paragraphs_of(copy) == ["Ada 9 pengodean."]
        assert paragraphs_of(path) == ["Ada {{semua}} pengodean."]
        (told,) = desk.told
        assert told.startswith("salinan.docx is written, refreshed in 1 place")

    def it_asks_before_masked_words_leave_that_nobody_looked_at(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from workbench.services.personal import Unreviewed
        from workbench.services.redacted_copies import mask_exports
        from workbench.ui import leaving

        mask_exports(desk.project, wanted=True)
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("Ada {{semua}} pengodean."))
        desk.look(path)
        monkeypatch.setattr(leaving, "unreviewed", lambda *_a: Unreviewed(2, 1))
        monkeypatch.setattr(AskWords, "ask", lambda *_a, **_k: None)
        desk.do("refresh_word_file")
        assert paragraphs_of(path) == ["Ada {{semua}} pengodean."]
        monkeypatch.setattr(AskWords, "ask", lambda *_a, **_k: "Untuk penguji")
        desk.do("refresh_word_file")
        assert paragraphs_of(path) == ["Ada 9 pengodean."]


CHANGES = (
    LiveChange("1", LiveKind.TABLE, Happening.CHANGED, "Tabel satu", "12", "15", "Beban", "Pengodean"),
    LiveChange("2", LiveKind.TABLE, Happening.GONE, "", ""),
    LiveChange("3", LiveKind.NUMBER, Happening.ADDED, "semua", "", "9"),
    LiveChange("4", LiveKind.QUOTATION, Happening.KEPT, "FGD", "a" * 90, "b"),
    LiveChange("5", LiveKind.NUMBER, Happening.UNCLEAR, "", "{{x}}"),
)


class DescribeTheModel:
    def it_is_a_sound_model(self, qtmodeltester: ModelTester, qapp: object) -> None:
        model = WordChangesModel("en")
        model.show_changes(CHANGES, {"5": Unclear(Problem.KIND, "x")}, ("1", "2", "3"), "en")
        qtmodeltester.check(model)

    def it_tells_everything_to_those_who_can_not_see_it(self, qapp: object, preferences: object) -> None:
        model = WordChangesModel("en")
        model.show_changes(CHANGES, {"5": Unclear(Problem.KIND, "x")}, ("1", "2", "3"), "en")
        spoken = Qt.ItemDataRole.AccessibleTextRole
        groups = [model.index(row, WHERE) for row in range(model.rowCount())]
        assert [each.data(spoken) for each in groups] == [
            "Tabel satu (1)",
            "Table without a caption (1)",
            "Figures in the text (1)",
            "Quotations in the text (1)",
            "Requests that are not understood (1)",
        ]
        assert (
            model.index(0, WHERE, groups[0]).data(spoken) == "Beban · Pengodean, new words, now: 12, then: 15"
        )
        assert model.index(0, WHERE, groups[1]).data() == "the whole table"
        assert model.index(0, WHERE, groups[2]).data() == "semua"
        unclear = model.index(0, WORDS, groups[4])
        assert unclear.data(NEW) == unclear.data(OLD) == unclear.data()
        assert unclear.data().startswith("{{x}} “x” asks for nothing that is known")
        assert model.index(0, WHAT).data() is None
        assert model.headerData(WORDS, Qt.Orientation.Horizontal) == "Words that go and words that come"
        assert model.headerData(WORDS, Qt.Orientation.Vertical) is None
        assert model.wanted == {"1", "3"}

    def it_tells_of_many_ticks_a_stretch_at_a_time(self, qapp: object) -> None:
        model = WordChangesModel("en")
        many = [
            LiveChange(str(each), LiveKind.TABLE, Happening.CHANGED, "Tabel", "1", "2", str(each))
            for each in range(500)
        ]
        model.show_changes(many, {}, (), "en")
        told: list[tuple[int, int]] = []
        model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
        assert model.setData(model.index(0, WHERE), ON, CHECK)
        assert len(model.wanted) == len(many)
        assert told == [(0, 0), (0, len(many) - 1)]

    def it_ticks_only_what_can_be_done(self, qapp: object) -> None:
        model = WordChangesModel("en")
        model.show_changes(CHANGES, {}, (), "en")
        gone = model.index(0, WHERE, model.index(1, WHERE))
        assert not model.setData(gone, ON, CHECK)
        assert not model.setData(gone, "x", Qt.ItemDataRole.EditRole)
        assert model.index(1, WHERE).data(CHECK) is None
        assert not gone.flags() & Qt.ItemFlag.ItemIsUserCheckable
        quote = model.index(0, WHERE, model.index(3, WHERE))
        assert model.setData(quote, ON, CHECK)
        assert model.wanted == {"4"}
        assert model.setData(model.index(3, WHERE), OFF, CHECK)
        assert model.wanted == frozenset()
