"""Copies of supervision, taking them in, and erasing, through the menus."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.services.access_log import accesses
from workbench.services.projects import Project
from workbench.services.supervision import case_edited, case_from, session_from
from workbench.services.supervision_copies import CopyWish, write_copy
from workbench.services.supervision_masking import copy_mask
from workbench.supervision.copying import CopyFor
from workbench.ui.dialogs import due_records, erase_dialog, merge_copy, supervision_copy
from workbench.ui.dialogs.due_records import DueRecords
from workbench.ui.dialogs.erase_dialog import EraseDialog
from workbench.ui.dialogs.merge_copy import MergeCopy
from workbench.ui.dialogs.supervision_copy import SupervisionCopy
from workbench.ui.main_window import MainWindow
from workbench.ui.supervision_file_commands import SupervisionFileCommands
from workbench.ui.workspaces.supervision import SupervisionWorkspace

CASE = {"code": "K-END-001", "district": "Ende", "facilitator": "PD-07", "situation": "Rahasia keluarga."}
SESSION = {
    "date": "2026-03-02",
    "district": "Ende",
    "supervisor": "KK-01",
    "supervisees": ["PD-07"],
    "cases": [{"case": "K-END-001", "discussed": "Rahasia."}],
}


@pytest.fixture
def supervised(window: MainWindow, project: Project) -> MainWindow:
    project.perform(case_from(project, CASE))
    project.perform(session_from(project, {**SESSION, "date": "2026-03-02"}))
    SupervisionFileCommands(window)
    window.show_project(project)
    return window


def answering(monkeypatch: pytest.MonkeyPatch, module: object, act: Callable[..., None]) -> list[QDialog]:
    """Let a person act in the dialog of a module, and press its button where that is awake."""
    seen: list[QDialog] = []

    def answered(dialog: QDialog) -> bool:
        seen.append(dialog)
        act(dialog)
        button = getattr(dialog, "yes", None) or getattr(dialog, "erase")  # noqa: B009 - one or the other
        return bool(button.isEnabled())

    monkeypatch.setattr(module, "answered", answered)
    return seen


class DescribeMakingACopy:
    def it_asks_for_whom_and_where(
        self,
        qtbot: QtBot,
        supervised: MainWindow,
        project: Project,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        suggested: list[str] = []

        def place(*args: str) -> tuple[str, str]:
            suggested.append(Path(args[2]).name)
            return str(folder / "salinan"), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", place)

        def choose(dialog: SupervisionCopy) -> None:
            assert dialog.district.isEnabled()
            dialog.kinds[CopyFor.FACILITATOR].setChecked(True)
            assert not dialog.yes.isEnabled()
            assert not dialog.district.isEnabled()
            dialog.facilitator.setText("PD-07")

        answering(monkeypatch, supervision_copy, choose)
        supervised.commands["supervision_copy"].trigger()
        qtbot.waitUntil(lambda: "2 records" in supervised.messages.last)
        assert (folder / "salinan.zip").stat().st_size > 0
        assert suggested[0].startswith("copy PD-07 ")
        assert [each.what for each in accesses(project)] == ["copy_facilitator"]

    @pytest.mark.parametrize(
        ("kind", "start"), [(CopyFor.RESEARCH, "research copy "), (CopyFor.DISTRICT, "copy uji ")]
    )
    def it_suggests_a_name_that_tells_little(
        self, supervised: MainWindow, monkeypatch: pytest.MonkeyPatch, kind: CopyFor, start: str
    ) -> None:
        suggested: list[str] = []

        def place(*args: str) -> tuple[str, str]:
            suggested.append(Path(args[2]).name)
            return "", ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
        answering(monkeypatch, supervision_copy, lambda dialog: dialog.kinds[kind].setChecked(True))
        supervised.commands["supervision_copy"].trigger()
        assert suggested[0].startswith(start)

    def it_names_the_district(self, supervised: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        suggested: list[str] = []

        def place(*args: str) -> tuple[str, str]:
            suggested.append(Path(args[2]).name)
            return "", ""

        def choose(dialog: SupervisionCopy) -> None:
            dialog.district.setCurrentText("Ende")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
        answering(monkeypatch, supervision_copy, choose)
        supervised.commands["supervision_copy"].trigger()
        assert suggested[0].startswith("copy Ende ")

    def it_says_what_forbids_it(
        self,
        qtbot: QtBot,
        supervised: MainWindow,
        project: Project,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        gone = str(folder / "tidak ada" / "x.zip")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (gone, ""))
        answering(monkeypatch, supervision_copy, lambda _dialog: None)
        supervised.commands["supervision_copy"].trigger()
        qtbot.waitUntil(lambda: "x.zip" in supervised.messages.last)
        assert accesses(project) == ()

    def it_does_nothing_when_nobody_wants_it(
        self, supervised: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(supervision_copy, "answered", lambda _dialog: False)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: pytest.fail("asked"))
        supervised.commands["supervision_copy"].trigger()
        assert supervised.messages.last == ""


class DescribeTakingACopyIn:
    @pytest.fixture
    def copy(self, project: Project, folder: Path) -> Path:
        """What a coordinator sends: our case went on, and another one is new."""
        from workbench.services.projects import open_project

        project.file.checkpoint()
        other = folder / "ende.workbench"
        other.write_bytes(project.path.read_bytes())
        theirs = open_project(other, coder="Koordinator")
        theirs.perform(case_edited(theirs, "K-END-001", {"situation": "Sudah dikunjungi."}))
        theirs.perform(case_from(theirs, {**CASE, "code": "K-END-002"}))
        path = folder / "salinan-ende.zip"
        write_copy(theirs, CopyWish(CopyFor.DISTRICT), path, "id", copy_mask(theirs))
        theirs.close()
        return path

    def it_shows_what_it_would_do_and_does_it_as_one_step(
        self, supervised: MainWindow, project: Project, copy: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(copy), ""))

        def look(dialog: MergeCopy) -> None:
            assert "1 new record" in dialog.counts.text()
            assert "1 newer than here" in dialog.counts.text()
            assert dialog.table.isHidden()
            dialog.staff.setChecked(True)

        answering(monkeypatch, merge_copy, look)
        supervised.commands["supervision_merge"].trigger()
        assert project.reader.bearing(Case, "K-END-001")[0].situation == "Sudah dikunjungi."
        assert "2 records" in supervised.messages.last
        assert supervised.sitting is not None
        supervised.sitting.undo()
        assert project.reader.count(Case) == 1

    def it_names_what_is_left_out(
        self, supervised: MainWindow, project: Project, copy: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project.perform(case_edited(project, "K-END-001", {"situation": "Kami juga."}))
        project.perform(case_from(project, {**CASE, "code": "k-end-002"}))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(copy), ""))

        def look(dialog: MergeCopy) -> None:
            rows = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(2)]
            assert rows[0][:2] == ["Case", "K-END-001"]
            assert rows[0][2].startswith("Changed here and there")
            assert rows[1][2].startswith("Another record here")
            assert not dialog.yes.isEnabled()

        assert answering(monkeypatch, merge_copy, look) == []
        supervised.commands["supervision_merge"].trigger()
        assert project.reader.bearing(Case, "K-END-001")[0].situation == "Kami juga."

    def it_says_that_a_file_is_no_copy(
        self, supervised: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "x.zip").write_bytes(b"bukan")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(folder / "x.zip"), ""))
        supervised.commands["supervision_merge"].trigger()
        assert "no district copy" in supervised.messages.last

    def it_does_nothing_without_a_file(self, supervised: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
        supervised.commands["supervision_merge"].trigger()
        assert supervised.messages.last == ""


class DescribeErasing:
    def it_erases_what_is_in_front_once_the_name_is_typed_again(
        self, supervised: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        workspace = supervised.bring(SupervisionWorkspace.name)
        assert isinstance(workspace, SupervisionWorkspace)
        workspace.show_case(project.reader.all(Case)[0].id)

        def fill(dialog: EraseDialog) -> None:
            assert dialog.name.text() == "K-END-001"
            dialog.again.setText("K-END-001")
            assert not dialog.yes.isEnabled()
            dialog.reason.setText("Permintaan keluarga")
            assert "1 case" in dialog.what.text()
            dialog.again.setText("k-end")
            assert not dialog.yes.isEnabled()
            dialog.again.setText("k-end-001")

        answering(monkeypatch, erase_dialog, fill)
        supervised.commands["erase_record"].trigger()
        assert project.reader.all(Case)[0].erased is not None
        assert "K-END-001" in supervised.messages.last
        assert supervised.sitting is not None
        assert supervised.sitting.undo_words() == ""

    def it_says_what_is_not_there_and_what_is_shared(
        self, supervised: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fill(dialog: EraseDialog) -> None:
            dialog.reason.setText("Permintaan")
            dialog.name.setText("K-XXX")
            assert "K-XXX" in dialog.error.text()
            assert dialog.plan is None
            dialog.kind.setCurrentIndex(1)
            dialog.name.setText("END/2026/001")
            assert "1 supervision session" in dialog.what.text()

        answering(monkeypatch, erase_dialog, fill)
        supervised.commands["erase_record"].trigger()
        assert project.reader.all(Session)[0].erased is None

    def it_lists_what_is_kept_too_long(
        self, supervised: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(
            "workbench.ui.supervision_file_commands.due_for_erasure",
            lambda *_a: (due_records.Due(erase_dialog.Erasable.CASE, "K-END-001", date(2026, 1, 31)),),
        )

        def take(dialog: DueRecords) -> None:
            assert dialog.table.item(0, 1).text() == "K-END-001"

        asked: list[str] = []
        answering(monkeypatch, due_records, take)
        answering(monkeypatch, erase_dialog, lambda dialog: asked.append(dialog.name.text()))
        supervised.commands["due_records"].trigger()
        assert asked == ["K-END-001"]

    def it_says_that_nothing_is_due(self, supervised: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        def look(dialog: DueRecords) -> None:
            assert not dialog.nothing.isHidden()
            assert dialog.chosen() is None

        seen = answering(monkeypatch, due_records, look)
        supervised.commands["due_records"].trigger()
        assert len(seen) == 1
