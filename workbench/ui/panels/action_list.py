"""Every follow-up: what, who, until when, how it stands, for which case."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case
from workbench.domain.ids import ActionId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.supervision_views import ActionView, actions, today
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.models.actions_model import SESSION, STATE, WHAT, ActionsModel
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.sitting import Sitting

ACTION_COMMANDS = ("review_action", "start_action", "finish_action", "verify_action", "cancel_action")
_MARKED = When.OPEN_ACTION | When.NEW_ACTION | When.DONE_ACTION


class ActionList(Panel):
    """A table of follow-ups; the commands are about the marked one."""

    case_wanted = Signal(str)

    def __init__(self, sitting: Sitting, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._commands = sitting, commands
        self.model = ActionsModel()
        self.table = PlainTable(self.model, WHAT, (SESSION, STATE))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.open_only = QCheckBox()
        self.open_only.setChecked(True)
        self._count = label("muted")
        self._empty = EmptyState("check")
        self._pages = QStackedWidget()
        self._lay_out()
        self.filter.textChanged.connect(lambda _text: self._refresh())
        self.open_only.toggled.connect(lambda _on: self._refresh())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self.note())
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.table.activated.connect(self._on_activated)
        commands.local_to(self, *ACTION_COMMANDS)
        self._refresh()
        self.retranslate()

    def current(self) -> ActionView | None:
        """Return the follow-up that is marked."""
        return self.model.at(self.table.currentIndex().row())

    def mark(self, action: ActionId) -> None:
        """Mark a follow-up."""
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
            self._refresh()

    @override
    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter follow-ups"))
        self.filter.setAccessibleName(self.tr("Filter follow-ups"))
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
        head.setContentsMargins(12, 10, 14, 8)
        head.setSpacing(14)
        self.filter.setMaximumWidth(320)
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

    def _refresh(self) -> None:
        marked, row = self.current(), self.table.currentIndex().row()
        project, wanted = self._sitting.project, self.filter.text().casefold().split()
        views = [
            view
            for view in actions(project, open_only=self.open_only.isChecked())
            if all(
                word in f"{view.action.what} {view.action.who} {view.case_code}".casefold() for word in wanted
            )
        ]
        self.model.show_views(views, today(project))
        self._pages.setCurrentIndex(0 if views else 1)
        again = self.model.row_of(marked.action.id) if marked is not None else -1
        # What was marked has left the list: go on with what took its place.
        self.table.setCurrentIndex(
            self.model.index(again if again >= 0 else min(max(row, 0), len(views) - 1), WHAT)
        )
        self._say_count()
        self.note()

    def _say_count(self) -> None:
        views = [self.model.at(row) for row in range(self.model.rowCount())]
        late = sum(view.overdue for view in views if view is not None)
        words = SupervisionCounts().follow_ups(len(views))
        overdue = SupervisionCounts().overdue(late)
        self._count.setText(f"{words} · {overdue}" if late else words)

    def _on_menu(self, at: QPoint) -> None:
        if self.current() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ACTION_COMMANDS:
            menu.addAction(self._commands[name])
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _on_activated(self, index: QModelIndex) -> None:
        view = self.model.at(index.row())
        if view is not None:
            self.case_wanted.emit(view.action.case)
