"""Bringing codebooks in and taking them out in the window, and the notice when a new code resembles an old one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from exports.spreadsheet import write_codebook_xlsx
from tests.ui.test_coding_workspace import code_named, codings, select
from workbench.coding.codes import AddCode
from workbench.coding.resemblance import Likeness
from workbench.domain.codes import Code, Codebook, Guide
from workbench.domain.ids import new_id
from workbench.services.codebook import revision_of
from workbench.services.codebook_files import CodebookFile
from workbench.services.jobs import Silent
from workbench.ui.codebook_commands import CodebookCommands, likes_of, with_suffix
from workbench.ui.dialogs.codebook_preview import CodebookPreview
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Offer
from workbench.ui.resemblance_watch import likeness_words
from workbench.ui.workspaces.coding import CodingWorkspace

GRADUATION = "Kinerja / Graduasi KPM"


@pytest.fixture
def files(window: MainWindow, coding: CodingWorkspace) -> CodebookCommands:
    return CodebookCommands(window)


@pytest.fixture
def offers(window: MainWindow) -> list[Offer | None]:
    told: list[Offer | None] = []
    window.messages.told.connect(lambda _words, _failure, offer: told.append(offer))
    return told


def answering(monkeypatch: pytest.MonkeyPatch, answer: bool) -> list[str]:
    """Answer the preview, and return what those that were shown counted."""
    shown: list[str] = []

    def exec_(dialog: CodebookPreview) -> int:
        shown.append(dialog.counts.text())
        return QDialog.DialogCode.Accepted if answer else QDialog.DialogCode.Rejected

    monkeypatch.setattr(CodebookPreview, "exec", exec_)
    return shown


def brought_in(qtbot: QtBot, window: MainWindow, files: CodebookCommands, path: Path) -> None:
    files.import_from(path)
    qtbot.waitUntil(lambda: not window.jobs.busy)


class DescribeImporting:
    def it_shows_what_changes_and_brings_it_in_as_one_step(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        files: CodebookCommands,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        sheet = folder / "kode.csv"
        sheet.write_text(
            "path,definition,status\n"
            f"{GRADUATION},Lulus dari bantuan.,draft\nKinerja / Graduasi KMP,,\nBaru / Anak,x,\n",
            encoding="utf-8",
        )
        before = coding.sitting.project.codebook()
        shown = answering(monkeypatch, answer=True)
        brought_in(qtbot, window, files, sheet)
        assert shown == ["3 are new  ·  one changes  ·  0 stay as they are"]
        book = coding.sitting.project.codebook()
        assert book.at_path(GRADUATION).guide.definition == "Lulus dari bantuan."
        assert len(book) == len(before) + 3
        assert "3 new, 1 changed" in window.messages.last
        window.commands["undo"].trigger()
        assert set(coding.sitting.project.codebook()) == set(before)

    def it_brings_in_nothing_that_is_not_wanted(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        files: CodebookCommands,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        sheet = folder / "kode.xlsx"
        write_codebook_xlsx(Codebook([Code(new_id(), "Baru", guide=Guide("x"))]), [], sheet)
        shown = answering(monkeypatch, answer=False)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: (str(sheet), ""))
        window.commands["import_codebook"].trigger()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert shown == ["one is new  ·  0 change  ·  0 stay as they are"]
        assert "Baru" not in {code.name for code in coding.sitting.project.codebook()}

    def it_says_why_a_file_can_not_be_used(
        self, qtbot: QtBot, window: MainWindow, files: CodebookCommands, folder: Path
    ) -> None:
        (folder / "kode.csv").write_text("nama\nA\n", encoding="utf-8")
        brought_in(qtbot, window, files, folder / "kode.csv")
        assert "is not a codebook" in window.messages.last
        (folder / "kode.csv").write_text("path,colour\nA,merah\n", encoding="utf-8")
        brought_in(qtbot, window, files, folder / "kode.csv")
        assert "merah" in window.messages.last

    def it_needs_a_project(self, window: MainWindow, files: CodebookCommands, folder: Path) -> None:
        window.leave_project()
        files.choose_and_export()
        files.export_to(folder / "kode.csv")
        files.show_history()
        files.import_from(folder / "kode.csv")
        files._propose(folder / "kode.csv", CodebookFile(()), {})
        assert not (folder / "kode.csv").exists()
        CodebookCommands(window)


class DescribeThePreview:
    def it_lists_new_codes_first_and_warns_of_those_that_resemble_old_ones(
        self, qtbot: QtBot, coding: CodingWorkspace
    ) -> None:
        project = coding.sitting.project
        rows = [
            {"path": GRADUATION, "definition": "Lulus", "keywords": "a;b"},
            {"path": "Kinerja / Graduasi KMP"},
            {"path": "Kinerja"},
        ]
        revision = revision_of(project.reader, rows)
        dialog = CodebookPreview(
            None, "kode.csv", revision, (), "en", likes_of(project.codebook(), revision, Silent())
        )
        qtbot.addWidget(dialog)
        told = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        assert told == [
            f"Kinerja / Graduasi KMP\nnew, resembles “{GRADUATION}”",
            f"{GRADUATION}\nchanges",
            "Kinerja\nstays as it is",
        ]
        dialog.list.setCurrentRow(1)
        words = dialog.details.toPlainText()
        assert "definition" in words
        assert "+" in words
        assert "−" in words
        assert dialog.yes.isEnabled()

    def it_offers_nothing_when_nothing_changes(self, qtbot: QtBot, coding: CodingWorkspace) -> None:
        revision = revision_of(coding.sitting.project.reader, [{"path": "Kinerja"}])
        dialog = CodebookPreview(None, "kode.csv", revision, (), "en")
        qtbot.addWidget(dialog)
        assert not dialog.yes.isEnabled()
        assert dialog.no.text() == "Close"
        assert likes_of(coding.sitting.project.codebook(), revision, Silent()) == {}


class DescribeExporting:
    @pytest.mark.parametrize(
        ("name", "kind", "written"),
        [
            ("kode", "Word (*.docx)", "kode.docx"),
            ("kode.csv", "Excel (*.xlsx)", "kode.csv"),
            ("kode", "", "kode.xlsx"),
            ("kode.v2", "REFI-QDA codebook (*.qdc)", "kode.v2.qdc"),
        ],
    )
    def it_writes_in_the_format_that_was_chosen(
        self,
        qtbot: QtBot,
        window: MainWindow,
        files: CodebookCommands,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        name: str,
        kind: str,
        written: str,
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(folder / name), kind))
        window.commands["export_codebook"].trigger()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert (folder / written).exists()
        assert f"{written} is written, with 40 codes." in window.messages.last
        assert ("Not in it: " in window.messages.last) is written.endswith(".qdc")
        assert with_suffix(folder / name, kind).name == written

    def it_offers_to_open_it(
        self,
        qtbot: QtBot,
        window: MainWindow,
        files: CodebookCommands,
        folder: Path,
        offers: list[Offer | None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        files.export_to(folder / "kode.csv")
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert offers[-1] is not None
        offers[-1].take()
        assert [Path(url.toLocalFile()).name for url in opened] == ["kode.csv"]

    def it_does_nothing_when_no_file_is_chosen(
        self, window: MainWindow, files: CodebookCommands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: ("", ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: ("", ""))
        window.commands["export_codebook"].trigger()
        window.commands["import_codebook"].trigger()
        assert window.messages.last == ""


class DescribeANewCode:
    def it_is_told_quietly_when_it_resembles_an_old_one(
        self, window: MainWindow, coding: CodingWorkspace, files: CodebookCommands, offers: list[Offer | None]
    ) -> None:
        made = Code(new_id(), "Jaringan internat", code_named(coding, "Konteks wilayah").id, 99)
        coding.sitting.perform(AddCode(made))
        told = window.messages.last
        coding.code_span(select(coding, "sinyal"), made.id)
        assert "“Jaringan internat” resembles “Konteks wilayah / Jaringan internet”" in told
        offer = next(each for each in reversed(offers) if each is not None)
        offer.take()
        (coded,) = codings(coding)
        assert coded.code == code_named(coding, "Konteks wilayah / Jaringan internet").id
        assert "Jaringan internat" not in {code.name for code in coding.sitting.project.codebook()}
        window.commands["undo"].trigger()
        assert "Jaringan internat" in {code.name for code in coding.sitting.project.codebook()}
        offer.take()
        offer.take()
        assert len(codings(coding)) == 1

    def it_says_nothing_of_strangers_and_of_what_comes_back(
        self, window: MainWindow, coding: CodingWorkspace, files: CodebookCommands
    ) -> None:
        coding.sitting.perform(AddCode(Code(new_id(), "Zirah kencana")))
        coding.sitting.perform(
            AddCode(Code(new_id(), "Kinerja pendampingan", code_named(coding, "Kinerja").id))
        )
        assert "resembles" not in window.messages.last
        coding.sitting.perform(AddCode(Code(new_id(), "Graduasi KMP")))
        assert "resembles" in window.messages.last
        coding.sitting.undo()
        coding.sitting.redo()
        assert "resembles" not in window.messages.last

    @pytest.mark.parametrize("likeness", list(Likeness))
    def it_can_say_in_what_they_are_alike(self, likeness: Likeness) -> None:
        assert likeness_words(likeness)
