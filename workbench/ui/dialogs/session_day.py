"""Asks on which day and when a planned session is to be instead."""

from datetime import time

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.errors import WorkbenchError
from workbench.domain.sessions import Session
from workbench.services.supervision import session_rescheduled
from workbench.ui.panels.base import button, label
from workbench.ui.panels.session_days import DayField, QuickDays
from workbench.ui.panels.session_numbers import time_field
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting

_MORNING = QTime(9, 0)


class SessionDay(QDialog):
    """Stays open until the session has another day, or the person gives it up."""

    def __init__(self, parent: QWidget, sitting: Sitting, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sitting, self._session = sitting, session
        say, title = SessionWords(sitting), label("title", wraps=True)
        title.setText(self.tr("Put session {number} off").format(number=session.number))
        self.setWindowTitle(title.text())
        self.day, self.starts, self.timed = DayField(session.held_on), time_field(), QCheckBox()
        self.day.setAccessibleName(say("date"))
        self.starts.setAccessibleName(say("starts"))
        self.timed.setText(say("starts"))
        at = session.starts
        self.timed.setChecked(at is not None)
        self.starts.setTime(QTime(at.hour, at.minute) if at is not None else _MORNING)
        self.starts.setEnabled(at is not None)
        self.timed.toggled.connect(self.starts.setEnabled)
        self.error = label("danger", wraps=True)
        self.error.hide()
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Put off"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._on_yes)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._lay_out(title, cancel)

    def _lay_out(self, title: QWidget, cancel: QWidget) -> None:
        when, foot = QHBoxLayout(), QHBoxLayout()
        for part in (self.day, QuickDays(self.day, self._session.held_on)):
            when.addWidget(part)
        when.addStretch(1)
        clock = QHBoxLayout()
        clock.addWidget(self.timed)
        clock.addWidget(self.starts)
        clock.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addLayout(when)
        layout.addLayout(clock)
        layout.addWidget(self.error)
        layout.addLayout(foot)
        self.day.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, sitting: Sitting, session: Session) -> "SessionDay":
        """Open over the window. It makes the change itself: only so it can show what forbids it."""
        dialog = cls(parent, sitting, session)
        dialog.open()
        return dialog

    def _on_yes(self) -> None:
        starts = ends = None
        if self.timed.isChecked():
            at = self.starts.time()
            starts = time(at.hour(), at.minute())
            ends = self._session.ends if self._session.ends and self._session.ends >= starts else None
        project = self._sitting.project
        told = self.tr("Session {number} is on another day now.").format(number=self._session.number)
        try:
            made = session_rescheduled(project, self._session.id, self.day.day(), starts, ends)
            self._sitting.attempt(made, told)
        except WorkbenchError as error:
            self.error.setText(in_words(error, self._sitting.preferences.language))
            self.error.show()
            return
        self.accept()
