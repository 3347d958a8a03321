"""Every session, the latest first, and the one that is marked below."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codes import Code
from workbench.domain.ids import SessionId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.supervision_views import sessions
from workbench.ui.actions import Actions
from workbench.ui.models.roles import KEY
from workbench.ui.models.sessions_model import CASES, DATE, DISTRICT, TYPE, SessionsModel
from workbench.ui.panels.base import Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.session_page import SessionPage
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.sitting import Sitting


class SessionList(Panel):
    """A table of sessions over the page of one."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.model = SessionsModel()
        self.table = PlainTable(self.model, CASES, (TYPE, DISTRICT))
        self.page = SessionPage(sitting)
        self._split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._split.addWidget(self.table)
        self._split.addWidget(self.page)
        self._split.setHandleWidth(1)
        self._split.setSizes([230, 470])
        self._empty = EmptyState("memo")
        self._empty.wanted.connect(actions["log_session"].trigger)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self._refresh()
        self.retranslate()

    def current(self) -> SessionId | None:
        """Return the session that is marked."""
        view = self.model.at(self.table.currentIndex().row())
        return view.session.id if view else None

    def mark(self, session: SessionId) -> None:
        """Mark a session and show it."""
        row = self.model.row_of(session)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, DATE))

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Session, Action, Case, Code):
            self._refresh()

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Sessions"))
        self._empty.say(
            self.tr("No sessions yet"),
            self.tr("A session keeps what was discussed of each case, what was decided, and why."),
            self.tr("Log a session") if self._sitting.writable else "",
        )
        self.model.said_anew()

    def _refresh(self) -> None:
        marked = self.current()
        self.model.show_views(sessions(self._sitting.project))
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        row = self.model.row_of(marked) if marked is not None else -1
        self.table.setCurrentIndex(self.model.index(max(0, row), DATE))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.page.show_session(self.model.at(current.row()) if current.data(KEY) else None)
