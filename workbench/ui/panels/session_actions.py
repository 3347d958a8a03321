"""Follow-ups that a session agrees on: rows of what, who and until when, kept as they are written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action, Priority
from workbench.domain.ids import ActionId
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.session_days import DayField, QuickDays, day_of
from workbench.ui.panels.session_words import SessionWords

_USUAL_DAYS = 14
"""After how many days a new follow-up is due unless somebody says otherwise."""
_WHO_WIDTH = 110


@dataclass(slots=True, eq=False)
class ActionRow:
    """One follow-up that is being written; ``id`` once it is kept, ``kept`` as what."""

    due: DayField
    quick: QuickDays
    what: QLineEdit = field(default_factory=QLineEdit)
    who: QLineEdit = field(default_factory=QLineEdit)
    priority: QComboBox = field(default_factory=QComboBox)
    drop: IconButton = field(default_factory=lambda: IconButton("cross", size=12))
    line: QWidget = field(default_factory=QWidget)
    why: str = ""
    grounds: list[str] = field(default_factory=list)
    id: ActionId | None = None
    kept: dict[str, object] | None = None

    def data(self) -> dict[str, object]:
        """Return the follow-up as a record has it."""
        return {
            "what": self.what.text().strip(),
            "who": " ".join(self.who.text().split()),
            "due": day_of(self.due),
            "priority": Priority(self.priority.currentData()).value,
            "why": self.why,
            "grounds": list(self.grounds),
        }

    @property
    def complete(self) -> bool:
        """Tell whether there is enough of it to be kept."""
        return bool(self.what.text().strip() and self.who.text().strip())

    @property
    def begun(self) -> bool:
        """Tell whether somebody wrote what is to be done, and not who does it."""
        return bool(self.what.text().strip()) and not self.complete


class NewActions(Panel):
    """Rows of follow-ups. ``grounds`` says what justifies a new one: words of the note, and codings."""

    changed = Signal()
    dropped = Signal(str)
    """The id of a follow-up that was kept, and taken off again."""

    def __init__(
        self, held_on: date, words: SessionWords, grounds: Callable[[], tuple[str, list[str]]]
    ) -> None:
        super().__init__()
        self.held_on, self.usual_who = held_on, ""
        self._words, self._grounds = words, grounds
        self.rows: list[ActionRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.add_button = button("quiet")
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addLayout(foot)
        self.retranslate()

    def add(self) -> ActionRow:
        """Add an empty row for whom the follow-ups usually fall to, and go to it."""
        due = DayField(self.held_on + timedelta(days=_USUAL_DAYS))
        row = self._made(ActionRow(due, QuickDays(due, self.held_on)))
        row.who.setText(self.usual_who)
        row.what.setFocus()
        self.changed.emit()
        return row

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        """Show what is kept; rows that are being written stay."""
        kept = {each.id: each for each in actions}
        for row in [each for each in self.rows if each.id is not None and each.id not in kept]:
            self._take(row)
        there = {row.id: row for row in self.rows}
        for action in actions:
            row = there.get(action.id) or self._made(_row_of(action, self.held_on))
            if row.kept is None or row.kept == row.data():
                _fill(row, action)

    def wanted(self) -> list[ActionRow]:
        """Return the rows that are complete; what justifies one that is not kept yet is what stands there now."""
        for row in self.rows:
            if row.id is None and (row.why or row.grounds):
                row.why, row.grounds = self._grounds()
        return [row for row in self.rows if row.complete]

    def unfinished(self) -> bool:
        """Tell whether a row says what, and not who."""
        return any(row.begun for row in self.rows)

    @override
    def retranslate(self) -> None:
        say = self._words
        self.add_button.setText(self.tr("Add follow-up"))
        for row in self.rows:
            for widget, name in ((row.what, "what"), (row.who, "who"), (row.due, "due")):
                widget.setAccessibleName(say(name))
            row.what.setPlaceholderText(self.tr("What is to be done"))
            row.who.setPlaceholderText(say("who"))
            row.priority.setAccessibleName(say("priority"))
            for place, each in enumerate(Priority):
                row.priority.setItemText(place, say.value(each))
                row.priority.setToolTip(say("priority"))
            row.drop.say(self.tr("Take this follow-up off"))

    def _made(self, row: ActionRow) -> ActionRow:
        for each in Priority:
            row.priority.addItem("", each)
        row.priority.setCurrentIndex(row.priority.findData(Priority.NORMAL))
        row.who.setFixedWidth(_WHO_WIDTH)
        first, second = QHBoxLayout(), FlowLayout(None, 6, 4)
        first.setSpacing(6)
        first.addWidget(row.what, 1)
        first.addWidget(row.drop)
        for part in (row.who, row.due, row.quick, row.priority):
            second.addWidget(part)
        inside = QVBoxLayout(row.line)
        inside.setContentsMargins(0, 0, 0, 4)
        inside.setSpacing(4)
        inside.addLayout(first)
        inside.addLayout(second)
        row.drop.clicked.connect(lambda: self._on_dropped(row))
        row.what.textEdited.connect(lambda _text: self._on_written(row))
        row.who.textEdited.connect(lambda _text: self.changed.emit())
        row.what.returnPressed.connect(row.who.setFocus)
        row.who.returnPressed.connect(row.due.setFocus)
        row.due.dateChanged.connect(lambda _day: self.changed.emit())
        row.priority.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.rows.append(row)
        self._list.addWidget(row.line)
        self.retranslate()
        return row

    def _on_written(self, row: ActionRow) -> None:
        if not row.why and not row.grounds:
            row.why, row.grounds = self._grounds()
        self.changed.emit()

    def _on_dropped(self, row: ActionRow) -> None:
        self._take(row)
        self.add_button.setFocus()
        if row.id is not None:
            self.dropped.emit(row.id)
        self.changed.emit()

    def _take(self, row: ActionRow) -> None:
        self.rows.remove(row)
        row.line.hide()
        row.line.deleteLater()


def _row_of(action: Action, held_on: date) -> ActionRow:
    due = DayField(action.due)
    return ActionRow(due, QuickDays(due, held_on))


def _fill(row: ActionRow, action: Action) -> None:
    row.id, row.why, row.grounds = action.id, action.why, list(action.grounds)
    for field_, words in ((row.what, action.what), (row.who, action.who)):
        if field_.text().strip() != words:
            field_.setText(words)
    row.due.go(action.due)
    row.priority.setCurrentIndex(row.priority.findData(action.priority))
    row.kept = row.data()
