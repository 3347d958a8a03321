"""What the commands about participants do."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from workbench.domain.codings import Coding
from workbench.domain.errors import WorkbenchError
from workbench.domain.participants import Participant
from workbench.domain.store import Change
from workbench.services.people import RowFate, people_in_sheet
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.participants import ParticipantsDialog
from workbench.ui.main_window import MainWindow


class PeopleCommands(QObject):
    """The list of participants, a sheet of them, and whether moderators' talk counts."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        on = window.commands.on
        on("participants", self.show_participants)
        on("import_participants", self.choose_sheet)
        on("leave_out_moderator", self.switch_moderator)
        window.project_shown.connect(self.show_choice)

    def show_choice(self) -> None:
        """Mark the menu's entry as the project that is open has it."""
        sitting = self._window.sitting
        counts = sitting is None or sitting.project.moderator_counts
        self._window.commands["leave_out_moderator"].setChecked(not counts)

    def show_participants(self) -> None:
        """Show everybody."""
        if self._window.sitting is not None:
            answered(ParticipantsDialog(self._window, self._window.sitting))

    def choose_sheet(self) -> None:
        """Ask for a sheet with one participant a row."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import participants from a sheet"),
            str(Path.home()),
            self.tr("Sheets (*.xlsx *.csv *.tsv);;All files (*)"),
        )
        if chosen:
            self.import_sheet(Path(chosen))

    def import_sheet(self, path: Path) -> None:
        """Bring in what a sheet says of the participants, and tell what it says of nobody."""
        sitting = self._window.sitting
        if sitting is None:
            return
        try:
            sheet = people_in_sheet(sitting.project, path)
        except WorkbenchError as error:
            sitting.tell(error)
            return
        operation = sheet.operation()
        described, strangers = sheet.count(RowFate.DESCRIBES), len(sheet.strangers())
        told = self.tr("%n participants described.", "", described)
        if strangers:
            rows = ", ".join(str(row.number) for row in sheet.strangers()[:12])
            told += " " + self.tr("%n rows name nobody, or several: {rows}.", "", strangers).format(rows=rows)
        if operation is not None:
            sitting.perform(operation, told)
        else:
            sitting.messages.inform(told)

    def switch_moderator(self) -> None:
        """Let moderators' talk count, or leave it out, in every count of this project."""
        sitting = self._window.sitting
        if sitting is None:
            return
        sitting.project.count_moderator(wanted=not sitting.project.moderator_counts)
        self.show_choice()
        sitting.changed.emit(Change(frozenset({Coding, Participant}), frozenset()))
        sitting.messages.inform(
            self.tr("Moderators' talk counts again.")
            if sitting.project.moderator_counts
            else self.tr("Moderators' talk is left out of all counts.")
        )
