"""What one session said of one case, as a card of its chronology."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.ids import CaseId
from workbench.domain.sessions import Session
from workbench.services.supervision_views import ActionView
from workbench.supervision.states import FINAL_SESSION_STATES
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import button
from workbench.ui.panels.supervision_parts import line_of, said
from workbench.ui.panels.supervision_words import (
    day_word,
    field_word,
    medium_word,
    session_state_word,
    type_word,
)


class CaseSession(QFrame):
    """Day, type, what was discussed, decision beside rationale, follow-ups."""

    opened = Signal(str)
    """The session's id: the person wants to see all of it."""

    def __init__(
        self,
        session: Session,
        case: CaseId,
        actions: Sequence[ActionView],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 12, 14)
        inside.setSpacing(10)
        inside.addLayout(self._head(session))
        discussion = session.discussion_of(case)
        if discussion is not None:
            if discussion.discussed:
                inside.addWidget(line_of("", discussion.discussed))
            inside.addLayout(decision_beside_rationale(discussion.decision, discussion.rationale))
        for each in actions:
            inside.addWidget(ActionLine(each, today, writable=False))

    def _head(self, session: Session) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(line_of("heading", day_word(session.held_on), wraps=False))
        facts = f"{type_word(session.type)} · {medium_word(session.medium)} · {session.supervisor}"
        head.addWidget(line_of("muted", facts), 1)
        if session.state not in FINAL_SESSION_STATES:
            head.addWidget(line_of("warning", session_state_word(session.state), wraps=False))
        number = button("quiet")
        number.setText(session.number)
        number.setToolTip(self.tr("Show the whole session"))
        number.setAccessibleName(self.tr("Show session {number}").format(number=session.number))
        number.clicked.connect(lambda: self.opened.emit(session.id))
        head.addWidget(number)
        return head


def decision_beside_rationale(decision: str, rationale: str) -> QGridLayout:
    """Return the two side by side: a decision is never shown without its reason, or without the lack of it."""
    translate = QCoreApplication.translate
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    missing = translate("Supervision", "No reason was written down.")
    if decision:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(said(field_word("decision"), decision), 0, 0, top)
        why = said(field_word("rationale"), rationale or missing, "" if rationale else "warning")
        grid.addWidget(why, 0, 1, top)
    return grid
