"""One follow-up as a line: what, who, until when, and a menu of what can be done about it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from workbench.domain.actions import ActionState
from workbench.services.supervision_views import ActionView
from workbench.ui.panels.base import IconButton, label
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_parts import line_of
from workbench.ui.panels.supervision_words import action_state_word, due_word

_SIGNS = {
    ActionState.OPEN: "○",
    ActionState.IN_PROGRESS: "◐",
    ActionState.DONE: "●",
    ActionState.VERIFIED: "✓",
    ActionState.CANCELLED: "×",
}


class ActionLine(QWidget):
    """Shows a follow-up; ``menu_wanted`` is emitted when its menu is about to open."""

    menu_wanted = Signal(object)
    """The QMenu to fill."""

    def __init__(self, view: ActionView, today: date, *, writable: bool) -> None:
        super().__init__()
        action = view.action
        sign = line_of("muted", _SIGNS[action.state], wraps=False)
        sign.setToolTip(action_state_word(action.state))
        what = line_of("", action.what)
        facts = QHBoxLayout()
        facts.setSpacing(0)
        who = [
            action.who,
            *([action_state_word(action.state)] if action.state is not ActionState.OPEN else []),
        ]
        facts.addWidget(line_of("muted", " · ".join(who) + " · ", wraps=False))
        facts.addWidget(line_of("danger" if view.overdue else "muted", due_word(view, today), wraps=False))
        if view.amber:
            carried = label("warning")
            carried.setText(" · " + SupervisionCounts().carried(action.carried))
            facts.addWidget(carried)
        facts.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(what)
        words.addLayout(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 0, 3)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addLayout(words, 1)
        if writable and view.moves:
            row.addWidget(self._more())
        self.setAccessibleName(f"{action.what}, {action.who}, {due_word(view, today)}")

    def _more(self) -> IconButton:
        self.more = IconButton("more")
        self.more.say(self.tr("What to do about it"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self.menu_wanted.emit(menu))
        self.more.setMenu(menu)
        return self.more
