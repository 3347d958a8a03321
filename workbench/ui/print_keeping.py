"""Keeping print tables under names: new ones, changed ones, copies; renaming and forgetting them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.coding.saved_tables import RemoveSavedTable, SaveTable
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable
from workbench.services.printing.door import free_name, keeping, kept_as
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.print_state import PrintState, table_key
from workbench.ui.print_words import kind_name
from workbench.ui.sitting import Sitting


class PrintKeeping(QObject):
    """Does so with what stands in the builder; every step can be undone."""

    moved = Signal()
    """Another place of the shelf is open now, or the open one is called otherwise."""

    def __init__(self, sitting: Sitting, state: PrintState, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._state, self._widget = sitting, state, parent

    def keep(self) -> None:
        """Keep the changes of the open table, or a new one under a name that is asked for."""
        table = self._state.table
        if table is not None:
            self._keep(table.name, table, self.tr("The changes of “{name}” are kept."))
            return
        name = self._asked(self.tr("Keep the table"), self.proposed_name(), self.tr("Keep"))
        if name:
            self._keep(name, None, self.tr("The table is kept as “{name}”."))

    def keep_for_file(self) -> SavedTable | None:
        """Keep what stands in the builder without a question, for a file is to follow it; return as what.

        What is kept already just so is not kept again. None where the project takes no changes.
        """
        table, wish = self._state.table, self._state.protected(self._state.wish)
        if table is not None and not self._state.is_changed() and self._state.kept == wish:
            return table
        if not self._sitting.writable:
            return None
        if table is None:
            same = kept_as(self._sitting.project.reader, wish)
            if same is not None:
                self._go_to(same.id)
                return same
        return self._keep(table.name if table is not None else self.proposed_name(), table, "")

    def rename(self) -> None:
        """Ask for another name."""
        table = self._state.table
        if table is None:
            return
        name = self._asked(self.tr("Rename the table"), table.name, self.tr("Rename"))
        if name and name != table.name:
            self._sitting.perform(SaveTable(replace(table, name=name)))

    def duplicate(self) -> None:
        """Keep what stands in the builder once more, under a name of its own."""
        table = self._state.table
        if table is None:
            return
        name = self._asked(self.tr("Duplicate the table"), self._free(table.name), self.tr("Duplicate"))
        if name:
            self._keep(name, None, self.tr("The table is kept as “{name}”."))

    def remove(self) -> None:
        """Forget the open table; no coding is touched, and no file."""
        table = self._state.table
        if table is None:
            return
        wanted = Question.ask(
            self._widget.window(),
            self.tr("Delete the table “{name}”?").format(name=table.name),
            self.tr(
                "Files that it was written to keep it as it is, but can't refresh it any more. You can undo this."
            ),
            self.tr("Delete"),
            danger=True,
        )
        if wanted:
            told = self.tr("The table “{name}” is deleted.").format(name=table.name)
            self._sitting.perform(RemoveSavedTable(table.id, table.name), told)

    def proposed_name(self) -> str:
        """Return a name for what stands in the builder that no other table bears."""
        table = self._state.table
        return table.name if table is not None else self._free(kind_name(self._state.kind))

    def _free(self, name: str) -> str:
        return free_name(self._sitting.project.reader, name)

    def _asked(self, title: str, start: str, yes: str) -> str | None:
        if not self._sitting.writable:
            return None
        told = self.tr("It is counted anew each time; a file that it is written to can be refreshed.")
        return AskText.ask(self._widget.window(), title, told, start=start, yes=yes)

    def _keep(self, name: str, table: SavedTable | None, told: str) -> SavedTable | None:
        state = self._state
        wish, before = state.protected(state.wish), state.key
        operation = keeping(self._sitting.project, wish, name, table)
        if self._sitting.perform(operation, told.format(name=name)) is None:
            return None
        state.settle(before)
        self._go_to(operation.table.id)
        # As a draft that equals what is kept: should that be undone, nothing of it is lost.
        state.change(wish)
        self.moved.emit()
        return operation.table

    def _go_to(self, table: SavedTableId) -> None:
        self._state.key = table_key(table)
        self.moved.emit()
