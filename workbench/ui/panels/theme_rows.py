"""What a theme's page lists: its cases, what sessions decided about them and why, and the follow-ups of these."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from workbench.services.theme_supervision import ThemeAction, ThemeCase, ThemeSession
from workbench.ui.panels.base import button
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_parts import RiskMark, card, line_of, said
from workbench.ui.panels.supervision_words import (
    action_state_word,
    case_state_word,
    day_word,
    field_word,
    session_state_word,
    strength_marks,
)


class ThemeTile(QPushButton):
    """A button as high as the two lines in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.first, self.second = QHBoxLayout(), QHBoxLayout()
        self.first.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(2)
        layout.addLayout(self.first)
        layout.addLayout(self.second)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 2 * self.fontMetrics().lineSpacing() + 34)


def case_tile(case: ThemeCase) -> ThemeTile:
    """Return a case in two lines; who lays it out says what a click does."""
    row, counts = ThemeTile(), SupervisionCounts()
    spoken = QCoreApplication.translate("SupervisionTheme", "Open case {code}")
    row.setAccessibleName(spoken.format(code=case.code))
    row.first.addWidget(line_of("heading", case.code, wraps=False))
    row.first.addWidget(line_of("muted", case.district, wraps=False), 1)
    row.first.addWidget(line_of("muted", strength_marks(case.strength), wraps=False))
    row.first.addWidget(RiskMark(case.risk))
    facts = [
        case_state_word(case.state),
        counts.sessions(case.sessions) if case.sessions else "",
        counts.open_follow_ups(case.open) if case.open else "",
    ]
    row.second.addWidget(line_of("muted", " · ".join(filter(None, facts)), wraps=False), 1)
    overdue = counts.overdue(case.overdue) if case.overdue else ""
    row.second.addWidget(line_of("danger", overdue, wraps=False))
    return row


def action_tile(action: ThemeAction) -> ThemeTile:
    """Return a follow-up in two lines; who lays it out says what a click does."""
    row = ThemeTile()
    spoken = QCoreApplication.translate("SupervisionTheme", "Open case {code}")
    row.setAccessibleName(spoken.format(code=action.case_code))
    row.first.addWidget(line_of("", action.what, wraps=False), 1)
    late = "danger" if action.overdue else "warning" if action.amber else "muted"
    row.first.addWidget(line_of(late, day_word(action.due), wraps=False))
    facts = (action.who, action_state_word(action.state), action.case_code, action.session_number)
    row.second.addWidget(line_of("muted", " · ".join(facts), wraps=False), 1)
    return row


def session_card(session: ThemeSession, open_it: Callable[[], None]) -> QFrame:
    """Return what a session decided about a case and why; its head opens the session."""
    frame, inside = card()
    head, opener = QHBoxLayout(), button("quiet")
    opener.setText(session.number)
    spoken = QCoreApplication.translate("SupervisionTheme", "Open session {number}")
    opener.setAccessibleName(spoken.format(number=session.number))
    opener.clicked.connect(open_it)
    head.addWidget(opener)
    facts = (day_word(session.held_on), session.case_code, strength_marks(session.strength))
    head.addWidget(line_of("muted", " · ".join(facts)), 1)
    if not session.final:
        head.addWidget(line_of("warning", session_state_word(session.state), wraps=False))
    inside.addLayout(head)
    parts = (
        ("decision", session.decision),
        ("rationale", session.rationale),
        ("discussed", "" if session.decision else session.discussed),
    )
    for name, words in parts:
        if words:
            inside.addWidget(said(field_word(name), words))
    return frame
