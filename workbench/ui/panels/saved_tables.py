"""The saved tables: live ones, which count anew whenever they are opened, and dated ones, which stay as they were."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from workbench.coding.saved_tables import RemoveSavedTable, SaveTable
from workbench.domain.ids import SavedTableId, new_id
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.labels import moment_words
from workbench.ui.panels.base import Panel, button
from workbench.ui.sitting import Sitting


@dataclass(frozen=True, slots=True)
class TableDraft:
    """What is to be saved, as the table's kind writes it; ``title`` is the name that is suggested."""

    wish: str
    result: str
    view: str
    title: str


class SavedTables(Panel):
    """A button with the saved tables of one kind, and with what can be done with the one that is open."""

    opened = Signal(object)
    """A SavedTable that is to be shown."""
    changed = Signal()
    """Another table is open now, or the open one is called otherwise, or gone."""

    def __init__(
        self,
        sitting: Sitting,
        actions: Actions,
        kind: TableKind,
        draft: Callable[[], TableDraft | None],
        commands: tuple[str, ...] = ("save_matrix", "keep_matrix"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._sitting, self._actions = sitting, actions
        self._kind, self._draft = kind, draft
        self._shown: SavedTable | None = None
        self.button = button("menu")
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.retranslate()

    @property
    def shown(self) -> SavedTable | None:
        """The saved table that is open, with whatever was changed of it since."""
        return self._shown

    @property
    def is_changed(self) -> bool:
        """Tell whether the open table is to be counted or laid out otherwise than it was saved."""
        draft = self._draft()
        return (
            self._shown is not None
            and draft is not None
            and (draft.wish, draft.view) != (self._shown.wish, self._shown.view)
        )

    def forget(self) -> None:
        """Be told that what is shown is no saved table any more."""
        self._shown = None
        self.changed.emit()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(SavedTable) and self._shown is not None:
            self._shown = self._sitting.project.reader.find(SavedTable, self._shown.id)
            self.changed.emit()

    def open(self, table: SavedTable) -> None:
        """Show a saved table."""
        self._shown = table
        self.opened.emit(table)
        self.changed.emit()
        if table.result and self._sitting.project.eyes is not None:
            self._sitting.messages.inform(
                self.tr("In blind mode your own codings are counted now; the kept numbers are not shown.")
            )

    def saved(self) -> list[SavedTable]:
        """Return the tables of this kind, by name."""
        tables = self._sitting.project.reader.all(SavedTable)
        return sorted(
            (each for each in tables if each.kind is self._kind),
            key=lambda each: (each.name.casefold(), each.id),
        )

    def save(self, *, dated: bool) -> None:
        """Ask for a name, and keep the table under it: to be counted anew each time or, ``dated``, as it is."""
        draft = self._draft()
        if draft is None or not self._sitting.writable:
            return
        title = self.tr("Keep these numbers") if dated else self.tr("Save the table")
        told = (
            self.tr("They stay as they are today, whatever is coded later.")
            if dated
            else self.tr("It is counted anew each time: what is coded later is in it.")
        )
        name = AskText.ask(self.window(), title, told, start=self._free(draft.title), yes=self.tr("Save"))
        if name:
            project = self._sitting.project
            result = draft.result if dated else ""
            self._keep(
                SavedTable(
                    SavedTableId(new_id()),
                    name,
                    self._kind,
                    draft.wish,
                    project.coder.id,
                    project.clock(),
                    result,
                    draft.view,
                )
            )

    def update_shown(self) -> None:
        """Keep the table as it stands now in place of the one that was saved; the numbers of a dated one stay."""
        draft, shown = self._draft(), self._shown
        if shown is not None and draft is not None:
            self._keep(replace(shown, wish=shown.wish if shown.result else draft.wish, view=draft.view))

    def rename(self) -> None:
        """Ask for another name."""
        shown = self._shown
        if shown is None:
            return
        name = AskText.ask(
            self.window(), self.tr("Rename the table"), start=shown.name, yes=self.tr("Rename")
        )
        if name and name != shown.name:
            self._keep(replace(shown, name=name))

    def remove(self) -> None:
        """Forget the saved table; no coding is touched."""
        shown = self._shown
        if shown is None:
            return
        wanted = Question.ask(
            self.window(),
            self.tr("Delete the table “{name}”?").format(name=shown.name),
            self.tr("No coding is touched. You can undo this."),
            self.tr("Delete"),
            danger=True,
        )
        if wanted:
            told = self.tr("The table “{name}” is deleted.").format(name=shown.name)
            self._sitting.perform(RemoveSavedTable(shown.id, shown.name), told)

    def fill(self) -> None:
        """List the saved tables and what can be done."""
        self.menu.clear()
        tables = self.saved()
        for table in tables:
            name = table.name.replace("&", "&&")
            words = f"{name} · {moment_words(table.created_at)}" if table.result else name
            action = self.menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._shown is not None and table.id == self._shown.id)
            action.triggered.connect(lambda _on=False, own=table: self.open(own))
        if not tables:
            self.menu.addAction(self.tr("No table is saved yet")).setEnabled(False)
        self.menu.addSeparator()
        self.menu.addActions([self._actions[each] for each in self._commands])
        there = self._shown is not None and self._sitting.writable
        for words, do, wanted in (
            (self.tr("Save the changes"), self.update_shown, there and self.is_changed),
            (self.tr("Rename…"), self.rename, there),
            (self.tr("Delete…"), self.remove, there),
        ):
            self.menu.addAction(words, do).setEnabled(wanted)

    @override
    def retranslate(self) -> None:
        self.button.setText(self.tr("Sa&ved tables"))
        self.button.setAccessibleName(self.tr("Saved tables"))

    def _free(self, name: str) -> str:
        """Return a name that no other table bears."""
        taken = {each.name.casefold() for each in self._sitting.project.reader.all(SavedTable)}
        number, wanted = 2, name
        while wanted.casefold() in taken:
            wanted = f"{name} ({number})"
            number += 1
        return wanted

    def _keep(self, table: SavedTable) -> None:
        told = self.tr("The table “{name}” is saved.").format(name=table.name)
        if self._sitting.perform(SaveTable(table), told) is not None:
            self._shown = table
            self.changed.emit()
