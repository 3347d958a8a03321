"""Adds to a session that is final: words, and follow-ups for one of its cases."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.cases import Case
from workbench.domain.errors import PersonalDataLeft, PersonalNumber, WorkbenchError
from workbench.domain.sessions import Session
from workbench.services.supervision import session_with_addendum
from workbench.services.supervision_views import today
from workbench.ui.panels.base import button, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.scanned_text import scan_while_typing
from workbench.ui.panels.session_actions import NewActions
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting


class SessionAddendum(QDialog):
    """Stays open, with everything that was typed, until the addendum is made or given up."""

    def __init__(self, parent: QWidget, sitting: Sitting, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._sitting, self._session = sitting, session
        say, reader = SessionWords(sitting), sitting.project.reader
        title, body = label("title", wraps=True), label("muted", wraps=True)
        title.setText(self.tr("Addendum to session {number}").format(number=session.number))
        body.setText(self.tr("What was finalised stays as it is; the addendum makes a new revision."))
        self.setWindowTitle(title.text())
        self.text = Field(4)
        self.text.say(say("addendum"), self.tr("What is to be added or put right, and why"))
        scan_while_typing(self.text.text, sitting)
        self.case, self._caption = QComboBox(), label("caption")
        self._caption.setText(self.tr("Follow-ups agreed on since, for case"))
        self.case.setAccessibleName(self._caption.text())
        for each in session.discussions:
            self.case.addItem(reader.get(Case, each.case).code, each.case)
        self.follow_ups = NewActions(today(sitting.project), say, lambda: (self._words(), []))
        self.error, self.justification = label("danger", wraps=True), Field(1)
        self.justification.say(
            self.tr("Why it may stand"),
            self.tr("Goes into the audit trail, without the words themselves"),
        )
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Add"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._on_yes)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._lay_out((title, body, self.text), cancel)
        self.text.text.setFocus()

    def _lay_out(self, head: Sequence[QWidget], cancel: QWidget) -> None:
        for hidden in (self.case, self._caption, self.follow_ups):
            hidden.setVisible(self.case.count() > 0)
        about, foot = QHBoxLayout(), QHBoxLayout()
        about.addWidget(self._caption)
        about.addWidget(self.case)
        about.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        for part in head:
            layout.addWidget(part)
        layout.addLayout(about)
        layout.addWidget(self.follow_ups)
        layout.addWidget(self.error)
        layout.addWidget(self.justification)
        layout.addLayout(foot)
        self.error.hide()
        self.justification.hide()

    @classmethod
    def ask(cls, parent: QWidget, sitting: Sitting, session: Session) -> "SessionAddendum":
        """Open over the window. It makes the change itself: only so it can show what forbids it."""
        dialog = cls(parent, sitting, session)
        dialog.open()
        return dialog

    def _words(self) -> str:
        return self.text.text.toPlainText().strip()

    def _data(self) -> dict[str, object]:
        actions = [row.data() for row in self.follow_ups.wanted()]
        cases = [{"case": str(self.case.currentData()), "actions": actions}] if actions else []
        return {"text": self._words(), "cases": cases}

    def _on_yes(self) -> None:
        why = self.justification.text.toPlainText().strip()
        try:
            made = session_with_addendum(self._sitting.project, self._session.id, self._data(), why)
            self._sitting.attempt(made, self.tr("The addendum is kept."))
        except WorkbenchError as error:
            self.error.setText(in_words(error, self._sitting.preferences.language))
            self.error.show()
            asked = isinstance(error, PersonalNumber | PersonalDataLeft)
            self.justification.setVisible(asked or self.justification.isVisible())
            return
        self.accept()
