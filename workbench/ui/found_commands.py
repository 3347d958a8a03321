"""What is done with found codings: another code, one more code, a memo, away with them, on paper."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.found import FoundQuotation
from workbench.domain.ids import CodeId, CodingId
from workbench.services.finding import Found
from workbench.services.found_changes import coded_too, noted, recoded, removed
from workbench.services.jobs import Progress
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_found import SUFFIXES, as_text, export_found
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.dialogs.question import Question
from workbench.ui.leaving import Leaving
from workbench.ui.messages import Offer
from workbench.ui.panels.picker import Picker
from workbench.ui.query_options import code_options
from workbench.ui.sitting import Sitting


class FoundCommands(QObject):
    """Asks, tells what would happen, and does it in one step."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._parent = sitting, parent
        self.picker = Picker(parent, several=False)
        self.picker.picked.connect(self._on_picked)
        self._then: Callable[[CodeId], None] | None = None

    def recode(self, codings: Sequence[CodingId], at: QPoint) -> None:
        """Ask for a code, and put codings under it."""
        self._pick(self.tr("Code to put them under"), at, lambda code: self.recode_as(codings, code))

    def add_code(self, codings: Sequence[CodingId], at: QPoint) -> None:
        """Ask for a code, and give it to the codings' segments too."""
        self._pick(self.tr("Code to give them too"), at, lambda code: self.add_code_of(codings, code))

    def recode_as(self, codings: Sequence[CodingId], code: CodeId) -> None:
        """Put codings under a code, after a look at what that does."""
        plan = recoded(self._sitting.project, codings, code)
        name = self._name(code)
        if plan.operation is None:
            self._sitting.messages.inform(
                self.tr("They all have the code “{name}” already.").format(name=name)
            )
            return
        body = _lines(
            (plan.changed, self.tr("%n codings get this code instead of their own.", "", plan.changed)),
            (
                plan.joined,
                self.tr(
                    "%n stand on words that have it already by the same coder: memos move along.",
                    "",
                    plan.joined,
                ),
            ),
            (plan.already, self.tr("%n have it already and stay.", "", plan.already)),
        )
        title = self.tr("Change the code to “{name}”?").format(name=name)
        if self._sure(title, body, self.tr("Change the code")):
            told = self.tr("%n codings have the code “{name}” now.", "", plan.changed + plan.joined)
            self._sitting.perform(plan.operation, told.format(name=name))

    def add_code_of(self, codings: Sequence[CodingId], code: CodeId) -> None:
        """Give the segments of codings one more code, after a look at what that does."""
        plan = coded_too(self._sitting.project, codings, code)
        name = self._name(code)
        if plan.operation is None:
            self._sitting.messages.inform(
                self.tr("They all have the code “{name}” already.").format(name=name)
            )
            return
        body = _lines(
            (
                plan.added,
                self.tr("%n segments get this code beside those they have, by {coder}.", "", plan.added),
            ),
            (plan.already, self.tr("%n have it already and are passed over.", "", plan.already)),
        ).format(coder=self._sitting.project.coder.name)
        title = self.tr("Give the code “{name}” too?").format(name=name)
        if self._sure(title, body, self.tr("Give the code")):
            told = self.tr("%n segments are coded “{name}”.", "", plan.added)
            self._sitting.perform(plan.operation, told.format(name=name))

    def note(self, codings: Sequence[CodingId]) -> None:
        """Ask for words, and write them as a memo on each coding."""
        project = self._sitting.project
        plan = noted(project, codings, "")
        caption = _lines(
            (plan.fresh, self.tr("%n codings get this memo.", "", plan.fresh)),
            (
                plan.continued,
                self.tr("%n have a memo already: the words come below its own.", "", plan.continued),
            ),
        )
        words = AskWords.ask(self._parent.window(), self.tr("Write a memo"), caption, self.tr("Write"))
        if words:
            told = self.tr("The memo stands on %n codings.", "", len(codings))
            self._sitting.perform(noted(project, codings, words).operation, told)

    def remove(self, codings: Sequence[CodingId]) -> None:
        """Take codings away, after a look at what goes with them."""
        plan = removed(self._sitting.project, codings)
        body = _lines(
            (plan.memos, self.tr("With them go %n memos.", "", plan.memos)),
            (plan.cited, self.tr("%n are cited as evidence and are taken out there.", "", plan.cited)),
            (1, self.tr("You can undo this, now or later.")),
        )
        title = self.tr("Remove %n codings?", "", plan.codings)
        if self._sure(title, body, self.tr("Remove"), danger=True):
            self._sitting.perform(plan.operation, self.tr("%n codings are removed.", "", plan.codings))

    def copy(self, rows: Sequence[FoundQuotation]) -> None:
        """Put quotations on the clipboard."""
        if rows:
            QGuiApplication.clipboard().setText(as_text(rows))
            self._sitting.messages.inform(self.tr("%n quotations are on the clipboard.", "", len(rows)))

    def choose_export(self, found: Found, places: Sequence[int]) -> None:
        """Ask for a file and write the list to it; several chosen codings are written alone."""
        suggested = self._sitting.project.path.with_name(self.tr("Codings found") + SUFFIXES[0])
        kinds = (self.tr("Excel (*.xlsx)"), self.tr("CSV (*.csv)"), self.tr("Word (*.docx)"))
        chosen, kind = QFileDialog.getSaveFileName(
            self._parent.window(), self.tr("Export the list"), str(suggested), ";;".join(kinds)
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.casefold() not in SUFFIXES:
                place = kinds.index(kind) if kind in kinds else 0
                path = path.with_name(path.name + SUFFIXES[place])
            self.export(found, places, path)

    def export(self, found: Found, places: Sequence[int], path: Path) -> None:
        """Write the list to a file, beside the window."""
        project, language = self._sitting.project, self._sitting.preferences.language
        book, only = project.codebook(), list(places) if len(places) > 1 else None

        leaving = Leaving(self._sitting, self._parent)

        def go(stand_ins: StandIns | None) -> None:
            def write(progress: Progress) -> int:
                with masked_reading(project, stand_ins) as reader:
                    return export_found(
                        found, only, path, language, book, reader, progress, project.place_level
                    )

            self._sitting.jobs.start(
                self.tr("Writing the list"),
                write,
                lambda rows: self._on_written(path, rows, leaving.warning()),
                self._sitting.tell,
            )

        leaving.let("codings", go)

    def _on_written(self, path: Path, rows: int, warning: str) -> None:
        told = self.tr("{name} is written, with %n codings.", "", rows).format(name=path.name)
        told = f"{told} {warning}".strip()
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._sitting.messages.inform(told, open_it)

    def _pick(self, title: str, at: QPoint, then: Callable[[CodeId], None]) -> None:
        self._then = then
        self.picker.open_at(at, title, code_options(self._sitting, retired=False), ())

    def _on_picked(self, code: str) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(CodeId(code))

    def _sure(self, title: str, body: str, yes: str, *, danger: bool = False) -> bool:
        return Question.ask(self._parent.window(), title, body, yes, danger=danger)

    def _name(self, code: CodeId) -> str:
        return self._sitting.project.codebook().code(code).name


def _lines(*said: tuple[int, str]) -> str:
    """Return the sentences whose number is not 0, a line each."""
    return "\n".join(words for number, words in said if number)
