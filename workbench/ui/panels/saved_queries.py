"""The saved queries: which one is shown, whether it was changed since, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from workbench.coding.saved_queries import RemoveSavedQuery, SaveQuery
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import SavedQueryId, new_id
from workbench.domain.queries import Query, SavedQuery
from workbench.domain.query_form import read, written
from workbench.domain.store import Change
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.sitting import Sitting


class SavedQueries(Panel):
    """A menu button with the saved queries; beside it the name of the one that is shown."""

    wanted = Signal(object)
    """A Query that is to be shown."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._shown: SavedQuery | None = None
        self._query = Query()
        self.button = button("menu")
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self.menu)
        self._name = label("caption")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addWidget(self.button)
        self.retranslate()

    @property
    def shown(self) -> SavedQuery | None:
        """The saved query that is shown, with whatever was changed since."""
        return self._shown

    def show_query(self, query: Query) -> None:
        """Be told which query stands in the window now."""
        self._query = query
        self._say()

    def forget(self) -> None:
        """Be told that what stands in the window is no saved query any more."""
        self._shown = None
        self._say()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(SavedQuery) and self._shown is not None:
            self._shown = self._sitting.project.reader.find(SavedQuery, self._shown.id)
            self._say()

    def run(self, saved: SavedQuery) -> None:
        """Show a saved query."""
        try:
            query = read(saved.query)
        except RuleBroken as error:
            self._sitting.tell(error)
            return
        self._shown = saved
        self.wanted.emit(query)
        self._say()

    def save(self) -> None:
        """Ask for a name and keep the query under it."""
        name = AskText.ask(
            self.window(),
            self.tr("Save the query"),
            self.tr("It finds anew each time: what is coded later is found too."),
            yes=self.tr("Save"),
        )
        if name:
            project = self._sitting.project
            self._keep(
                SavedQuery(
                    SavedQueryId(new_id()), name, written(self._query), project.coder.id, project.clock()
                )
            )

    def update_shown(self) -> None:
        """Keep the query as it stands now in place of the one that was saved."""
        if self._shown is not None:
            shown = self._shown
            self._keep(SavedQuery(shown.id, shown.name, written(self._query), shown.coder, shown.created_at))

    def rename(self) -> None:
        """Ask for another name."""
        if self._shown is None:
            return
        shown = self._shown
        name = AskText.ask(
            self.window(), self.tr("Rename the query"), start=shown.name, yes=self.tr("Rename")
        )
        if name and name != shown.name:
            self._keep(SavedQuery(shown.id, name, shown.query, shown.coder, shown.created_at))

    def remove(self) -> None:
        """Forget the saved query; what it finds stays."""
        if self._shown is None:
            return
        shown = self._shown
        wanted = Question.ask(
            self.window(),
            self.tr("Delete the query “{name}”?").format(name=shown.name),
            self.tr("No coding is touched. You can undo this."),
            self.tr("Delete"),
            danger=True,
        )
        if wanted and self._sitting.perform(RemoveSavedQuery(shown.id, shown.name)) is not None:
            self.forget()

    def fill(self) -> None:
        """List the saved queries and what can be done."""
        self.menu.clear()
        saved = sorted(self._sitting.project.reader.all(SavedQuery), key=lambda each: each.name.casefold())
        for each in saved:
            action = self.menu.addAction(each.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self._shown is not None and each.id == self._shown.id)
            action.triggered.connect(lambda _on=False, own=each: self.run(own))
        if not saved:
            self.menu.addAction(self.tr("No query is saved yet")).setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Save as…"), self.save).setEnabled(self._sitting.writable)
        there = self._shown is not None and self._sitting.writable
        for words, do, wanted in (
            (self.tr("Save the changes"), self.update_shown, there and self._is_changed()),
            (self.tr("Rename…"), self.rename, there),
            (self.tr("Delete…"), self.remove, there),
        ):
            self.menu.addAction(words, do).setEnabled(wanted)

    @override
    def retranslate(self) -> None:
        self.button.setText(self.tr("Saved queries"))
        self.button.setAccessibleName(self.tr("Saved queries"))
        self._say()

    def _keep(self, saved: SavedQuery) -> None:
        told = self.tr("The query “{name}” is saved.").format(name=saved.name)
        if self._sitting.perform(SaveQuery(saved), told) is not None:
            self._shown = saved
            self._say()

    def _is_changed(self) -> bool:
        return self._shown is not None and self._shown.query != written(self._query)

    def _say(self) -> None:
        if self._shown is None:
            self._name.setText("")
        elif self._is_changed():
            self._name.setText(self.tr("{name} (changed)").format(name=self._shown.name))
        else:
            self._name.setText(self._shown.name)
