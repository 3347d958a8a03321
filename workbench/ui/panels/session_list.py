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
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import SESSION_LENSES, Lens
from workbench.services.supervision_lists import session_list
from workbench.services.supervision_views import session_view
from workbench.ui.actions import Actions
from workbench.ui.models.roles import KEY
from workbench.ui.models.sessions_model import CASES, DATE, DISTRICT, TYPE, SessionsModel
from workbench.ui.panels.base import LatePanel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.session_page import SessionPage
from workbench.ui.panels.supervision_filter import SupervisionFilterBar
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.sitting import Sitting


class SessionList(LatePanel):
    """A table of sessions over the page of one."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.filter = SupervisionFilterBar(sitting, SESSION_LENSES)
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
        self._none = EmptyState("search")
        self._none.wanted.connect(self.filter.drop_all)
        self._pages = QStackedWidget()
        for page in (self._split, self._empty, self._none):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(self._pages)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.filter.changed.connect(self.want)
        self.retranslate()

    def current(self) -> SessionId | None:
        """Return the session that is marked."""
        view = self.model.at(self.table.currentIndex().row())
        return view.id if view else None

    def mark(self, session: SessionId) -> None:
        """Mark a session and show it, whether the filter lets it through or not."""
        self.catch_up()
        if self.model.row_of(session) < 0:
            self.filter.drop_all()
            self.catch_up()
        row = self.model.row_of(session)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, DATE))

    def show_filter(self, wanted: SupervisionFilter, lens: Lens | None = None) -> None:
        """List the sessions that are wanted."""
        self.filter.show_filter(wanted, lens)
        self.table.setFocus()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Session, Action, Case, Code):
            self.want()

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Sessions"))
        self._empty.say(
            self.tr("No sessions yet"),
            self.tr("A session keeps what was discussed of each case, what was decided, and why."),
            self.tr("Log a session") if self._sitting.writable else "",
        )
        self._none.say(
            self.tr("No session fits"),
            self.tr("Other words or fewer filters show more."),
            self.tr("Show all sessions"),
        )
        self.model.said_anew()

    @override
    def read(self) -> None:
        marked = self.current()
        project = self._sitting.project
        self.filter.refresh()
        self.model.show_rows(session_list(project, self.filter.wanted(), self.filter.lens))
        nothing = self._none if project.reader.count(Session) else self._empty
        self._pages.setCurrentWidget(self._split if self.model.rowCount() else nothing)
        self.filter.setVisible(self._pages.currentWidget() is not self._empty)
        row = self.model.row_of(marked) if marked is not None else -1
        self.table.setCurrentIndex(self.model.index(max(0, row), DATE))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        self.page.show_session(session_view(self._sitting.project, str(key)) if key else None)
