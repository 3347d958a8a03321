"""Writing a print table to a file that the person names, in the format that she chose."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.matrices import SavedTable
from workbench.domain.print_tables import PrintWish
from workbench.domain.templates import TemplateChoice
from workbench.services.jobs import Progress
from workbench.services.printing.door import print_report
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.ui.leaving import Leaving
from workbench.ui.listing_export import chosen_file, opening
from workbench.ui.print_keeping import PrintKeeping
from workbench.ui.print_state import PrintState
from workbench.ui.sitting import Sitting

WORD: Final = ".docx"


@dataclass(frozen=True, slots=True)
class _Errand:
    """What is written where; ``table`` is what it is kept as, None for what stays as it is written."""

    path: Path
    wish: PrintWish
    name: str
    table: SavedTable | None
    template: TemplateChoice


class PrintWriting(QObject):
    """Asks where, keeps what goes to Word so that it can be refreshed there, and writes beside the window."""

    def __init__(self, sitting: Sitting, state: PrintState, keeping: PrintKeeping, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._state, self._keeping, self._widget = sitting, state, keeping, parent

    def write(self, suffix: str, template: TemplateChoice) -> None:
        """Ask for a file and write what stands in the builder; only Word and PDF heed the template."""
        title = self.tr("Write the table")
        name = self._keeping.proposed_name()
        path = chosen_file(self._widget.window(), self._sitting, title, name, (suffix,))
        if path is None:
            return
        wish = self._state.protected(self._state.wish)
        table = self._keeping.keep_for_file() if suffix == WORD else self._state.table
        errand = _Errand(path, wish, name, table, template)
        leaving = Leaving(self._sitting, self._widget)

        def go(stand_ins: StandIns | None) -> None:
            self._sitting.jobs.start(
                title,
                lambda progress: self._written(errand, stand_ins, progress),
                lambda rows: self._on_written(errand, rows, leaving.warning() if stand_ins is None else ""),
                self._sitting.tell,
            )

        if wish.masked:
            leaving.let_masked("print", go)
        else:
            leaving.let("print", go)

    def _written(self, errand: _Errand, stand_ins: StandIns | None, progress: Progress) -> int:
        # What writes files takes long to load: not before somebody wants one.
        from workbench.services.printing.templates import opened_template
        from workbench.services.reporting import write

        progress.advance(0, 2)
        template = opened_template(errand.template)
        project = self._sitting.project
        is_word = errand.path.suffix.casefold() == WORD
        query = errand.table.id if errand.table is not None and is_word else None
        with masked_reading(project, stand_ins) as reader:
            report = print_report(project, errand.wish, query, title=errand.name, reader=reader)
        progress.advance(1, 2)
        written = write(
            report,
            errand.path,
            author=project.coder.name,
            clock=project.clock,
            progress=progress,
            template=template,
        )
        return written.rows

    def _on_written(self, errand: _Errand, rows: int, warning: str) -> None:
        told = (
            self.tr("{name} is written, with %n rows.", "", rows) if rows else self.tr("{name} is written.")
        )
        told = told.format(name=errand.path.name)
        if errand.path.suffix.casefold() == WORD:
            told = f"{told} {self._fate(errand.table)}"
        self._sitting.messages.inform(f"{told} {warning}".strip(), opening(errand.path))

    def _fate(self, table: SavedTable | None) -> str:
        """Return whether a table can be refreshed in its file."""
        if table is None:
            return self.tr(
                "It can't be refreshed there: the project takes no changes, and the table is not kept."
            )
        return self.tr("It is kept as “{table}” and can be refreshed.").format(table=table.name)
