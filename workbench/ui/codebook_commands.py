"""What the commands about the codebook's files, its history and the examples of codes do."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from workbench.coding.code_cards import AddExample
from workbench.domain.code_sheets import CodebookRemark
from workbench.domain.codes import Code, Codebook, ExampleKind
from workbench.services.code_examples import example_of
from workbench.services.codebook import Revision, revision_of
from workbench.services.codebook_files import CodebookFile, codebook_in
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.resemblance import codes_like
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.codebook_history import CodebookHistory
from workbench.ui.dialogs.codebook_preview import CodebookPreview
from workbench.ui.leaving import Leaving
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Offer
from workbench.ui.phrases_codebook import remark_text
from workbench.ui.resemblance_watch import ResemblanceWatch
from workbench.ui.workspaces.coding import CodingWorkspace

SUFFIXES = (".xlsx", ".docx", ".csv", ".qdc")


class CodebookCommands(QObject):
    """Import and export of the codebook, its history, and examples taken from segments."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        on = window.commands.on
        on("import_codebook", self.choose_and_import)
        on("export_codebook", self.choose_and_export)
        on("codebook_history", self.show_history)
        for kind in ExampleKind:
            on(f"example_{kind.value}", partial(self.use_as_example, kind))
        window.project_shown.connect(self._on_project_shown)
        self._on_project_shown()

    def choose_and_import(self) -> None:
        """Ask for a file of a codebook."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import codebook"),
            str(Path.home()),
            self.tr("Codebooks (*.xlsx *.csv *.qdc);;All files (*)"),
        )
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, path: Path) -> None:
        """Read a codebook's file beside the window, show what it would change, and bring it in when that is wanted."""
        sitting = self._window.sitting
        if sitting is None:
            return
        project = sitting.project
        self._window.jobs.start(
            self.tr("Reading the codebook"),
            lambda progress: _read(project, path, progress),
            lambda found: self._propose(path, *found),
            self._window.tell,
        )

    def choose_and_export(self) -> None:
        """Ask for a file; its ending says in which format the codebook is written."""
        sitting = self._window.sitting
        if sitting is None:
            return
        name = self.tr("Codebook {title}").format(title=sitting.project.path.stem)
        chosen, kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export codebook"),
            str(sitting.project.path.with_name(name + SUFFIXES[0])),
            self.tr("Excel (*.xlsx);;Word (*.docx);;CSV (*.csv);;REFI-QDA codebook (*.qdc)"),
        )
        if chosen:
            self.export_to(with_suffix(Path(chosen), kind))

    def export_to(self, path: Path) -> None:
        """Write the codebook beside the window, and tell what the format can't hold."""
        sitting = self._window.sitting
        if sitting is None:
            return
        project, language = sitting.project, self._window.preferences.language
        Leaving(sitting, self._window).let(
            "codebook",
            lambda stand_ins: self._window.jobs.start(
                self.tr("Writing the codebook"),
                lambda progress: _write(project, path, language, stand_ins, progress),
                lambda done: self._on_written(path, *done),
                self._window.tell,
            ),
        )

    def show_history(self) -> None:
        """Show what changed in the codebook."""
        if self._window.sitting is not None:
            answered(CodebookHistory(self._window, self._window.sitting))

    def use_as_example(self, kind: ExampleKind) -> None:
        """Put the words of the marked segment on the card of its code."""
        sitting = self._window.sitting
        desk = self._window.bring("coding") if sitting is not None else None
        if sitting is None or not isinstance(desk, CodingWorkspace):
            return
        coding = desk.segment.current()
        if coding is None or not sitting.writable:
            return
        example = example_of(sitting.project.reader, coding, kind)
        code = sitting.project.codebook().code(coding.code)
        told = self.tr("It stands on the card of “{name}” now.").format(name=code.name)
        if sitting.perform(AddExample(code.id, example), told):
            desk.show_code(code.id)

    def _propose(self, path: Path, found: CodebookFile, likes: Mapping[str, str]) -> None:
        sitting = self._window.sitting
        if sitting is None:
            return
        # Looked at anew: the person may have gone on working while the file was read.
        revision = revision_of(sitting.project.reader, found.rows)
        language = self._window.preferences.language
        wanted = CodebookPreview.ask(self._window, path.name, revision, found.remarks, language, likes)
        if wanted and revision.operation is not None and sitting.writable:
            told = self.tr("{name} is in: {added} new, {changed} changed.").format(
                name=path.name, added=revision.added, changed=revision.updated
            )
            sitting.perform(revision.operation, told)

    def _on_written(self, path: Path, codes: int, remarks: tuple[CodebookRemark, ...]) -> None:
        told = self.tr("{name} is written, with %n codes.", "", codes).format(name=path.name)
        language = self._window.preferences.language
        if remarks:
            left = "; ".join(remark_text(each, language) for each in remarks)
            missing = self.tr("Not in it: {what}.").format(what=left)
            told = f"{told} {missing}"
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._window.messages.inform(told, open_it)

    def _on_project_shown(self) -> None:
        if self._window.sitting is not None:
            ResemblanceWatch(self._window.sitting)


def with_suffix(path: Path, kind: str) -> Path:
    """Return the path with an ending that says a format: its own, or that of the kind of file that was chosen."""
    if path.suffix.casefold() in SUFFIXES:
        return path
    ending = next((suffix for suffix in SUFFIXES if f"*{suffix}" in kind), SUFFIXES[0])
    return path.with_name(path.name + ending)


def likes_of(book: Codebook, revision: Revision, progress: Progress) -> dict[str, str]:
    """Return which codes of the book new ones of a revision resemble, as paths by the new ones' paths."""
    if revision.operation is None:
        return {}
    fresh = [code for code in revision.operation.codes if code.id not in book]
    after = Codebook((*book, *fresh))
    likes: dict[str, str] = {}
    for done, code in enumerate(fresh):
        progress.advance(done, len(fresh))
        found = codes_like(code, book)
        if found:
            likes[after.path(code.id)] = book.path(found[0].code)
    return likes


def _read(project: Project, path: Path, progress: Progress) -> tuple[CodebookFile, dict[str, str]]:
    found = codebook_in(path)
    with project.reading() as reader:
        revision = revision_of(reader, found.rows)
        return found, likes_of(Codebook(reader.all(Code)), revision, progress)


def _write(
    project: Project, path: Path, language: str, stand_ins: StandIns | None, progress: Progress
) -> tuple[int, tuple[CodebookRemark, ...]]:
    from workbench.services.reporting import codebook_left_out, export_codebook

    progress.advance(0, 1)
    with masked_reading(project, stand_ins) as reader:
        codes = export_codebook(project, path, language, reader=reader)
        return codes, codebook_left_out(reader, path)
