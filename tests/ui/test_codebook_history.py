"""The history of the codebook in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.test_coding_workspace import code_named, select, type_in_box
from workbench.coding.codes import AddCode, RedescribeCode, RenameCode
from workbench.coding.merging import MergeCodes
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code, Guide
from workbench.domain.ids import CodeId, new_id
from workbench.domain.operations import Operation
from workbench.ui.codebook_commands import CodebookCommands
from workbench.ui.dialogs.codebook_history import CodebookHistory
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Offer
from workbench.ui.models.code_history_model import CodeHistoryModel
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace

SIGNAL = "Konteks wilayah / Jaringan internet"
ACCESS = "Konteks wilayah / Geografi dan akses"


def merging(code: CodeId, into: CodeId) -> Operation:
    """The operation that merges one code into another."""
    return MergeCodes((code,), into)


@pytest.fixture
def history(qtbot: QtBot, coding: CodingWorkspace) -> CodebookHistory:
    """A codebook in which a code was renamed and described, one was made, one merged and one removed."""
    select(coding, "sinyal")
    type_in_box(coding, "jaringan")
    sitting = coding.sitting
    theme = code_named(coding, "Kinerja")
    target, graduation = (
        code_named(coding, f"Kinerja / {name}") for name in ("Pencapaian target", "Graduasi KPM")
    )
    sitting.perform(RenameCode(target.id, "Capaian"))
    sitting.perform(RedescribeCode(target.id, Guide("Angka yang\ndikejar.")))
    sitting.perform(AddCode(Code(new_id(), "Zirah", theme.id, 9)))
    sitting.perform(RemoveCode(graduation.id))
    sitting.perform(merging(code_named(coding, SIGNAL).id, code_named(coding, ACCESS).id))
    dialog = CodebookHistory(None, sitting)
    qtbot.addWidget(dialog)
    return dialog


def lines(dialog: CodebookHistory) -> dict[str, str]:
    told = [dialog.list.item(row).text().split("\n") for row in range(dialog.list.count())]
    return dict(told)


def choose(dialog: CodebookHistory, since: str) -> None:
    dialog.since.setCurrentIndex(dialog.since.findData(since))


class DescribeTheHistory:
    def it_tells_what_became_of_each_code_since_the_project_was_set_up(
        self, history: CodebookHistory
    ) -> None:
        assert lines(history) == {
            "Kinerja / Capaian": "renamed, redescribed",
            "Kinerja / Zirah": "added",
            "Kinerja / Graduasi KPM": "removed",
            SIGNAL: "merged",
            # the keywords of both are its own now
            ACCESS: "redescribed",
        }
        assert history.counts.text() == "1 added, 1 removed, 1 merged, 1 renamed, 2 redescribed"

    def it_shows_the_words_with_signs_before_what_changed(self, history: CodebookHistory) -> None:
        history.list.setCurrentRow(0)
        words = history.details.toPlainText()
        assert "−" in words
        assert "+" in words
        assert "Angka yang\ndikejar." in words.replace("\xa0", " ").replace("+ ", "")
        history.list.setCurrentRow(list(lines(history)).index(SIGNAL))
        assert f"merged into “{ACCESS}”" in history.details.toPlainText()

    def it_begins_where_it_is_told(self, history: CodebookHistory) -> None:
        choose(history, "beginning")
        assert not history.start.isEnabled()
        assert len(lines(history)) == 39
        for since in ("mine", "today", "week", "month"):
            choose(history, since)
            assert history.start.isEnabled()
            assert lines(history)
        history.start.setDateTime(QDateTime.currentDateTime().addDays(1))
        assert history.since.currentData() == "own"
        assert lines(history) == {}
        assert history.counts.text() == "Nothing changed in this time."
        history.end.setDateTime(QDateTime.currentDateTime().addDays(-1))
        assert history.model.rowCount() == 0

    def it_lists_every_change_the_newest_first(
        self, history: CodebookHistory, qtmodeltester: ModelTester
    ) -> None:
        model = history.model
        qtmodeltester.check(model)
        first = [model.index(0, column).data() for column in range(6)]
        assert first[1:4] == ["Rini", SIGNAL, "merged"]
        assert first[5] == ACCESS
        assert model.headerData(1, history.table.horizontalHeader().orientation()) == "Who"
        assert model.at(0).path == SIGNAL

    def it_says_what_was_undone(self, qtbot: QtBot, coding: CodingWorkspace) -> None:
        code = code_named(coding, "Kinerja / Graduasi KPM")
        coding.sitting.perform(RedescribeCode(code.id, Guide("kata " * 60)))
        coding.sitting.undo()
        coding.sitting.redo()
        dialog = CodebookHistory(None, coding.sitting)
        qtbot.addWidget(dialog)
        column = [dialog.model.index(row, 3).data() for row in range(dialog.model.rowCount())]
        assert "definition (undone)" in column
        assert "definition (done again)" in column
        long = next(
            dialog.model.index(row, 5)
            for row in range(dialog.model.rowCount())
            if str(dialog.model.index(row, 5).data()).startswith("kata")
        )
        assert str(long.data()).endswith("…")
        assert len(str(dialog.model.data(long, 3))) > 200

    def it_is_opened_by_its_command(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown: list[CodebookHistory] = []
        monkeypatch.setattr(CodebookHistory, "exec", lambda dialog: shown.append(dialog))  # noqa: PLW0108 - bound to it
        CodebookCommands(window)
        window.commands["codebook_history"].trigger()
        assert len(shown) == 1

    def it_speaks_indonesian(self, qtbot: QtBot, coding: CodingWorkspace, preferences: Preferences) -> None:
        code = code_named(coding, "Kinerja / Graduasi KPM")
        coding.sitting.perform(RemoveCode(code.id))
        preferences.set_language("id")
        dialog = CodebookHistory(None, coding.sitting)
        qtbot.addWidget(dialog)
        assert lines(dialog)["Kinerja / Graduasi KPM"] == "dihapus"
        assert dialog.since.currentText() == "Sejak proyek disiapkan"


class DescribeExportingIt:
    @pytest.mark.parametrize(
        ("name", "kind", "written"),
        [("riwayat", "CSV (*.csv)", "riwayat.csv"), ("riwayat.docx", "CSV (*.csv)", "riwayat.docx")],
    )
    def it_writes_what_a_reviewer_asks_for(
        self,
        window: MainWindow,
        history: CodebookHistory,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        name: str,
        kind: str,
        written: str,
    ) -> None:
        told: list[Offer] = []
        opened: list[QUrl] = []
        window.messages.told.connect(lambda _words, _failure, offer: told.append(offer))
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(folder / name), kind))
        history.write.click()
        assert (folder / written).stat().st_size > 100
        assert window.messages.last.startswith(f"{written} is written, with ")
        told[-1].take()
        assert opened

    def it_says_why_it_could_not(
        self, window: MainWindow, history: CodebookHistory, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        history.write_to(folder / "tidak" / "riwayat.csv")
        assert "riwayat.csv" in window.messages.last
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: ("", ""))
        history.write.click()
        assert not list(folder.glob("riwayat*"))


class DescribeAnEmptyHistory:
    def it_is_a_sound_model(self, qtmodeltester: ModelTester) -> None:
        model = CodeHistoryModel("en")
        qtmodeltester.check(model)
        assert model.rowCount() == 0
