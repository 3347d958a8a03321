"""What else can be chosen of a matrix: a menu that stays open while things in it are ticked."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from workbench.domain.arrangements import Arrangement
from workbench.domain.matrices import MatrixWish
from workbench.domain.queries import SavedQuery
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.shown_choice import StayingMenu
from workbench.ui.sitting import Sitting


class MatrixOptions(Panel):
    """A button whose menu says which codings count, and whether themes, totals and empty rows are shown."""

    wish_changed = Signal()
    arrangement_changed = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._query = ""
        self.button = button("menu")
        self.menu = StayingMenu(self.button)
        self.tree, self.totals, self.hide_empty = (self._ticked() for _ in range(3))
        self.talk, self.queries = QMenu(self.menu), QMenu(self.menu)
        self._moderator: dict[bool | None, QAction] = {}
        self._talk = QActionGroup(self)
        for counts in (None, True, False):
            action = self.talk.addAction("")
            action.setCheckable(True)
            self._talk.addAction(action)
            action.triggered.connect(lambda _on=False: self.wish_changed.emit())
            self._moderator[counts] = action
        self._moderator[None].setChecked(True)
        for each in (self.tree, self.totals):
            each.setChecked(True)
        for part in (self.tree, self.totals, self.hide_empty):
            self.menu.addAction(part)
        self.menu.addSeparator()
        self.menu.addMenu(self.talk)
        self.menu.addMenu(self.queries)
        self.queries.aboutToShow.connect(self.fill_queries)
        self.tree.triggered.connect(lambda _on=False: self.wish_changed.emit())
        for each in (self.totals, self.hide_empty):
            each.triggered.connect(lambda _on=False: self.arrangement_changed.emit())
        self.button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.retranslate()

    def of_wish(self, wish: MatrixWish) -> MatrixWish:
        """Return a wish with what is chosen here of whose talk counts, and which codings."""
        moderator = next((counts for counts, each in self._moderator.items() if each.isChecked()), None)
        return replace(wish, moderator=moderator, query=self._query)

    def of_arrangement(self, arrangement: Arrangement) -> Arrangement:
        """Return a layout with what is chosen here to be shown."""
        return replace(arrangement, totals=self.totals.isChecked(), hide_empty=self.hide_empty.isChecked())

    def show_wish(self, wish: MatrixWish, arrangement: Arrangement) -> None:
        """Show as chosen what a wish and a layout say."""
        self._query = wish.query
        self._moderator[wish.moderator].setChecked(True)
        self.tree.setChecked(wish.tree)
        self.totals.setChecked(arrangement.totals)
        self.hide_empty.setChecked(arrangement.hide_empty)

    def query_name(self, query: str) -> str:
        """Return what the query that is written so is called; empty when it is no saved one any more."""
        saved = self._sitting.project.reader.all(SavedQuery)
        return next((each.name for each in saved if each.query == query), "")

    def fill_queries(self) -> None:
        """List the saved queries."""
        self.queries.clear()
        saved = sorted(
            self._sitting.project.reader.all(SavedQuery), key=lambda each: (each.name.casefold(), each.id)
        )
        whole = self.queries.addAction(self.tr("All codings"))
        choices = [(whole, "")]
        choices += [(self.queries.addAction(each.name.replace("&", "&&")), each.query) for each in saved]
        for action, query in choices:
            action.setCheckable(True)
            action.setChecked(query == self._query)
            action.triggered.connect(lambda _on=False, own=query: self._on_query(own))
        if not saved:
            self.queries.addAction(self.tr("No query is saved yet")).setEnabled(False)

    @override
    def retranslate(self) -> None:
        self.button.setText(self.tr("&Options"))
        self.button.setAccessibleName(self.tr("Options"))
        self.button.setToolTip(self.tr("Which codings count, and what of the table is shown"))
        self.tree.setText(self.tr("&Themes above their codes"))
        self.totals.setText(self.tr("T&otals"))
        self.hide_empty.setText(self.tr("&Hide empty rows and columns"))
        self.talk.setTitle(self.tr("What &moderators say"))
        self.queries.setTitle(self.tr("Only codings of a &query"))
        by_project = (
            self.tr("As the project says: counted")
            if self._sitting.project.moderator_counts
            else self.tr("As the project says: not counted")
        )
        for counts, words in (
            (None, by_project),
            (True, self.tr("Counted")),
            (False, self.tr("Not counted")),
        ):
            self._moderator[counts].setText(words)

    def _ticked(self) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        action.setProperty("stays", True)
        return action

    def _on_query(self, query: str) -> None:
        self._query = query
        self.wish_changed.emit()
