"""Every follow-up: what, who, until when, how it stands, for which case."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case
from workbench.domain.ids import ActionId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import ACTION_LENSES, Lens
from workbench.services.supervision_lists import action_list, overdue_among
from workbench.services.supervision_views import ActionView, action_view, today
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.models.actions_model import SESSION, STATE, WHAT, ActionsModel
from workbench.ui.panels.base import LatePanel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_filter import SupervisionFilterBar
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.sitting import Sitting

ACTION_COMMANDS = ("review_action", "start_action", "finish_action", "verify_action", "cancel_action")
_MARKED = When.OPEN_ACTION | When.NEW_ACTION | When.DONE_ACTION


class ActionList(LatePanel):
    """A table of follow-ups; the commands are about the marked one."""

    case_wanted = Signal(str)

    def __init__(self, sitting: Sitting, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._commands = sitting, commands
        self.model = ActionsModel()
        self.table = PlainTable(self.model, WHAT, (SESSION, STATE))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.filter = SupervisionFilterBar(sitting, ACTION_LENSES, Lens.OPEN)
        self._overdue = 0
        self.open_only = QCheckBox()
        self.open_only.setChecked(True)
        self._count = label("muted")
        self._empty = EmptyState("check")
        self._pages = QStackedWidget()
        self._lay_out()
        self.filter.changed.connect(self.want)
        self.open_only.toggled.connect(self._on_open_only)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self.note())
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.table.activated.connect(self._on_activated)
        commands.local_to(self, *ACTION_COMMANDS)
        self.retranslate()

    def current(self) -> ActionView | None:
        """Return the follow-up that is marked."""
        row = self.model.at(self.table.currentIndex().row())
        return action_view(self._sitting.project, row.id) if row is not None else None

    def show_filter(self, wanted: SupervisionFilter, lens: Lens | None = None) -> None:
        """List the follow-ups that are wanted."""
        self.filter.show_filter(wanted, lens)
        self.table.setFocus()

    def mark(self, action: ActionId) -> None:
        """Mark a follow-up."""
        self.catch_up()
        row = self.model.row_of(action)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, WHAT))

    def note(self) -> None:
        """Say which commands make sense for the marked follow-up; none while the list is out of sight."""
        view = self.current() if self.isVisible() else None
        state = view.action.state if view is not None else None
        present = (
            {
                ActionState.OPEN: When.OPEN_ACTION | When.NEW_ACTION,
                ActionState.IN_PROGRESS: When.OPEN_ACTION,
                ActionState.DONE: When.DONE_ACTION,
            }.get(state, When.ALWAYS)
            if state is not None
            else When.ALWAYS
        )
        self._commands.note(present=present, absent=_MARKED & ~present)

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Action, Case, Session):
            self.want()

    @override
    def retranslate(self) -> None:
        self.open_only.setText(self.tr("Only open ones"))
        self.table.setAccessibleName(self.tr("Follow-ups"))
        self._empty.say(
            self.tr("Nothing to follow up"),
            self.tr("Follow-ups are agreed on in sessions. Those that are done show without the filter."),
        )
        self._say_count()
        self.model.said_anew()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 14, 4)
        head.setSpacing(14)
        self.filter.setMinimumWidth(200)
        self.filter.setMaximumWidth(420)
        head.addWidget(self.filter, 1)
        head.addWidget(self.open_only)
        head.addStretch(1)
        head.addWidget(self._count)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    @override
    def read(self) -> None:
        marked, row = self.model.at(self.table.currentIndex().row()), self.table.currentIndex().row()
        project = self._sitting.project
        self.filter.refresh()
        was = self.open_only.blockSignals(True)
        self.open_only.setChecked(self.filter.lens is Lens.OPEN)
        self.open_only.blockSignals(was)
        found = action_list(project, self.filter.wanted(), self.filter.lens)
        self.model.show_rows(found, today(project))
        self._overdue = overdue_among(project, found)
        self._pages.setCurrentIndex(0 if len(found) else 1)
        again = self.model.row_of(marked.id) if marked is not None else -1
        # What was marked has left the list: go on with what took its place.
        self.table.setCurrentIndex(
            self.model.index(again if again >= 0 else min(max(row, 0), len(found) - 1), WHAT)
        )
        self._say_count()
        self.note()

    def _on_open_only(self, wanted: bool) -> None:
        self.filter.show_filter(self.filter.wanted(), Lens.OPEN if wanted else None)

    def _say_count(self) -> None:
        words = SupervisionCounts().follow_ups(self.model.rowCount())
        late = SupervisionCounts().overdue(self._overdue) if self._overdue else ""
        self._count.setText(f"{words} · {late}" if late else words)

    def _on_menu(self, at: QPoint) -> None:
        if self.current() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ACTION_COMMANDS:
            menu.addAction(self._commands[name])
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.at(index.row())
        if row is not None:
            self.case_wanted.emit(row.case)
