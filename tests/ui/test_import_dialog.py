"""Importing in the window: what was recognised is shown, corrected, and imported in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.domain.districts import District
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source
from workbench.services.importing import ImportOptions, Proposal, formats, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.dialogs.import_flow import ImportFlow
from workbench.ui.main_window import MainWindow
from workbench.ui.models.proposals_model import DISTRICT, STATUS
from workbench.ui.workspaces.coding import CodingWorkspace

SECOND = """Moderator: Bagaimana jalan di sini?
P1: Jalannya rusak, Bu, kalau hujan tidak bisa lewat.
P2: Sinyal juga hilang kalau mendung.
Moderator: Lalu laporannya bagaimana?
P1: Ditulis dulu di buku.
P2: Diunggah kalau turun ke kota.
"""


@pytest.fixture
def pile(folder: Path) -> Path:
    """A folder with a new transcript, one that the project has, and a broken file."""
    pile = folder / "pile"
    pile.mkdir()
    (pile / "Wawancara baru.txt").write_text(SECOND, encoding="utf-8")
    (pile / "twin.txt").write_bytes((folder / "FGD Garut.txt").read_bytes())
    (pile / "broken.docx").write_bytes(b"PK no archive")
    return pile


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, project: Project, pile: Path) -> ImportDialog:
    proposals = propose(project.reader, [pile], ImportOptions(), Silent())
    districts = {each.id: each for each in project.reader.all(District)}
    made = ImportDialog(window, proposals, districts, "en")
    qtbot.addWidget(made)
    return made


class DescribeTheImportDialog:
    def it_says_what_will_become_of_each_file(self, dialog: ImportDialog, qtmodeltester: ModelTester) -> None:
        states = {
            dialog.model.index(row, 0).data(): dialog.model.index(row, STATUS).data()
            for row in range(dialog.model.rowCount())
        }
        assert states["broken.docx"] == "refused"
        assert states["twin.txt"] == "already there"
        assert states["Wawancara baru"] in {"ready", "please check"}
        assert dialog.import_button.text() == "Import 1 file"
        qtmodeltester.check(dialog.model)

    def it_says_in_a_sentence_why_a_file_is_refused(self, dialog: ImportDialog) -> None:
        names = [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]
        dialog.table.selectRow(names.index("broken.docx"))
        assert "broken.docx is damaged" in dialog.details.state.text().casefold()

    def it_takes_corrections_of_name_role_and_district(self, dialog: ImportDialog, project: Project) -> None:
        row = dialog.model.first_ready()
        dialog.table.selectRow(row)
        dialog.details.name.setText("FGD Ende")
        dialog.details.name.editingFinished.emit()
        box = dialog.details.speakers.rows[1].role
        box.setCurrentIndex(box.findData(Role.OFFICIAL))
        box.activated.emit(box.currentIndex())
        place = dialog.details.district
        place.setCurrentIndex(place.findText("Ende"))
        place.activated.emit(place.currentIndex())
        (ready,) = dialog.model.ready()
        assert ready.source is not None
        assert ready.source.name == "FGD Ende"
        assert ready.participants[1].role is Role.OFFICIAL
        assert project.reader.get(District, str(ready.source.district)).name == "Ende"

    def it_places_all_marked_files_at_once(self, dialog: ImportDialog) -> None:
        dialog.table.selectAll()
        box = dialog.files.place_all
        box.setCurrentIndex(box.findText("Mimika"))
        box.activated.emit(box.currentIndex())
        assert dialog.model.index(dialog.model.first_ready(), DISTRICT).data() == "Mimika"

    def it_stands_on_a_small_screen(self, dialog: ImportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
        class Small:
            def availableSize(self) -> QSize:
                return QSize(1000, 700)

        monkeypatch.setattr(ImportDialog, "screen", lambda _self: Small())
        again = ImportDialog(dialog, (), {}, "en")
        assert again.width() <= 1000
        assert again.height() <= 700
        assert dialog.minimumSizeHint().width() <= 976


class DescribeImporting:
    def it_reads_beside_the_window_and_imports_what_was_agreed(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        pile: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def agree(
            _parent: object, proposals: tuple[Proposal, ...], *_more: object, **_facts: object
        ) -> tuple[Proposal, ...]:
            return tuple(each for each in proposals if each.status == "ready")

        monkeypatch.setattr(ImportDialog, "ask", agree)
        coding.importing.propose((pile,))
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert window.messages.last == "1 source imported."
        reader = coding.sitting.project.reader
        assert {each.name for each in reader.all(Source)} == {"FGD Garut", "Wawancara baru"}
        window.commands["undo"].trigger()
        assert len(reader.all(Source)) == 1
        assert len(reader.all(Participant)) == 3

    def it_takes_what_is_dropped_anywhere_in_the_workspace(
        self, qtbot: QtBot, coding: CodingWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "baru").mkdir()
        (tmp_path / "baru" / "Wawancara.txt").write_text("P1: Baru.\nP1: Sekali.\n", encoding="utf-8")
        seen: list[str] = []
        monkeypatch.setattr(
            ImportDialog,
            "ask",
            lambda _parent, proposals, *_facts, **_more: seen.extend(each.path.name for each in proposals),
        )
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "baru"))])
        facts = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        coming = QDragEnterEvent(QPoint(500, 300), *facts)
        coding.dragEnterEvent(coming)
        assert coming.isAccepted()
        coding.dropEvent(QDropEvent(QPointF(500, 300), *facts))
        qtbot.waitUntil(lambda: seen == ["Wawancara.txt"], timeout=30_000)

    def it_is_the_button_over_the_list(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []
        monkeypatch.setattr(
            "workbench.ui.dialogs.import_flow.QFileDialog.getOpenFileNames", lambda *_facts: ([], "")
        )
        monkeypatch.setattr(ImportFlow, "propose", lambda *_facts: asked.append("files"))
        window.commands["import_files"].trigger()
        assert asked == []

    def it_offers_every_format_that_can_be_read(
        self, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch, pile: Path
    ) -> None:
        offered: list[str] = []

        def choose(_window: object, _title: str, _home: str, kinds: str) -> tuple[list[str], str]:
            offered.append(kinds)
            return [str(pile / "twin.txt")], ""

        read: list[tuple[Path, ...]] = []
        monkeypatch.setattr("workbench.ui.dialogs.import_flow.QFileDialog.getOpenFileNames", choose)
        monkeypatch.setattr(coding.importing, "propose", read.append)
        coding.importing.choose_files()
        assert all(f"*{ending}" in offered[0] for ending in formats())
        assert read == [(pile / "twin.txt",)]
