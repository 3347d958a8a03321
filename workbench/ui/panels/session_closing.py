"""The last block of the session's form: what was agreed in sum, when to meet again, and what the supervisee says."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from workbench.domain.sessions import Session
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.session_days import OptionalDay
from workbench.ui.panels.session_texts import SessionTexts
from workbench.ui.panels.session_words import SessionWords

_USUAL_DAYS = 28
"""After how many days people meet again unless somebody says otherwise."""


class SessionClosing(Panel):
    """Agreed summary, next meeting, comment, disagreement, and the mark that lets the words be research data."""

    changed = Signal()
    plan_wanted = Signal()
    """The next session is to be planned on the day that was set."""

    def __init__(self, words: SessionWords, held_on: date) -> None:
        super().__init__()
        self._words = words
        self.summary_text = SessionTexts(words, {"summary": "summary"}, lines=2)
        self.voices = SessionTexts(words, {"comment": "comment", "disagreement": "disagreement"}, columns=2)
        self.next_on = OptionalDay(held_on, _USUAL_DAYS)
        self.plan_button, self.planned = button(), label("muted")
        self.consent, self._consent_hint = QCheckBox(), label("faint", wraps=True)
        self._caption = label("caption")
        when = QHBoxLayout()
        when.setSpacing(8)
        when.addWidget(self.next_on, 1)
        when.addWidget(self.plan_button)
        when.addWidget(self.planned)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.summary_text)
        layout.addWidget(self._caption)
        layout.addLayout(when)
        layout.addWidget(self.voices)
        layout.addWidget(self.consent)
        layout.addWidget(self._consent_hint)
        for part in (self.summary_text, self.voices, self.next_on):
            part.changed.connect(self._on_changed)
        self.consent.toggled.connect(lambda _on: self._on_changed())
        self.plan_button.clicked.connect(self.plan_wanted)
        self.retranslate()
        self._on_changed()

    def show_session(self, session: Session) -> None:
        """Show what a draft has."""
        self.next_on.after = session.held_on
        self.summary_text.show_texts((session.summary,))
        self.voices.show_texts((session.comment, session.disagreement))
        self.next_on.show_day(session.next_on)
        self.consent.setChecked(session.research_consent)

    def say_planned(self, number: str) -> None:
        """Say under which number the next session is planned; empty for none."""
        words = self.tr("planned as {number}").format(number=number)
        self.planned.setText(words if number else "")
        self._on_changed()

    def summary(self) -> str:
        """Say in short what was agreed."""
        return self.summary_text.summary()

    def data(self) -> dict[str, object]:
        """Return the fields as a record has them."""
        day = self.next_on.day()
        return {
            **self.summary_text.data(),
            **self.voices.data(),
            "next_on": day.isoformat() if day is not None else None,
            "research_consent": self.consent.isChecked(),
        }

    @override
    def retranslate(self) -> None:
        self._caption.setText(self._words("next_on"))
        self.next_on.say(self._words("next_on"))
        self.plan_button.setText(self.tr("Plan this session"))
        self.consent.setText(self._words("research_consent"))
        self._consent_hint.setText(
            self.tr("The supervisee agrees that summary, reflection and comment may be research data.")
        )
        self.summary_text.hint({"summary": self.tr("What both agree on, in two or three sentences")})

    def _on_changed(self) -> None:
        self.plan_button.setVisible(self.next_on.day() is not None and not self.planned.text())
        self.planned.setVisible(bool(self.planned.text()))
        self.changed.emit()
