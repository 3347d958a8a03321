"""Asks for what a flag, escalation, referral or approval wants (words, days, a choice) and makes the change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.errors import InvalidField, PersonalNumber, WorkbenchError
from workbench.domain.operations import Operation
from workbench.ui.panels.base import button, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.scanned_text import scan_while_typing
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting

Build = Callable[[Mapping[str, object], str], Operation]
"""Makes the operation of a record, as JSON has it, and of the reason why a 16-digit number may stand."""


class Sort(StrEnum):
    """With what a field is filled in."""

    TEXT = "text"
    DAY = "day"
    MAYBE_A_DAY = "maybe_a_day"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: its name in the record, its caption, and what it holds at first.

    ``first`` is words, or the value of a choice. ``day`` is shown at first; one that may be missing counts only when
    it is ``ticked``.
    """

    name: str
    caption: str
    sort: Sort = Sort.TEXT
    hint: str = ""
    lines: int = 1
    first: str = ""
    day: date = date(2000, 1, 1)
    ticked: bool = True
    options: tuple[tuple[str, str], ...] = ()


class CaseEventForm(QDialog):
    """Stays open, with everything that was typed, until the change is made or given up."""

    def __init__(
        self,
        parent: QWidget,
        sitting: Sitting,
        title: str,
        body: str,
        asked: Sequence[Asked],
        yes: str,
        build: Build,
        told: str,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(500)
        self._sitting, self._build, self._told = sitting, build, told
        self._asked = {each.name: each for each in asked}
        self.fields: dict[str, Field | QComboBox | DayChoice] = {each.name: _field(each) for each in asked}
        self.error = label("danger", wraps=True)
        self.justification = Field(1)
        self.justification.say(
            self.tr("Why the number may stand"),
            self.tr("Goes into the audit trail, without the number itself"),
        )
        self.yes, self.cancel = button("primary"), button()
        self.yes.setText(yes)
        self.yes.clicked.connect(self._on_yes)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title, body)
        for field in self.fields.values():
            if isinstance(field, Field):
                scan_while_typing(field.text, sitting)

    def record(self) -> dict[str, object]:
        """Return what is filled in, as a record has it; what is left empty is left out."""
        found: dict[str, object] = {}
        for name, field in self.fields.items():
            if isinstance(field, Field):
                words = field.text.toPlainText().strip()
            elif isinstance(field, QComboBox):
                words = str(field.currentData())
            else:
                words = field.words()
            if words:
                found[name] = words
        return found

    def _lay_out(self, title: str, body: str) -> None:
        heading, words = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        words.setText(body)
        if not body:
            words.hide()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(words)
        for name, field in self.fields.items():
            layout.addLayout(_captioned(self._asked[name], field))
        layout.addWidget(self.error)
        layout.addWidget(self.justification)
        layout.addLayout(foot)
        self.error.hide()
        self.justification.hide()
        self.yes.setDefault(True)
        first = next(iter(self.fields.values()))
        (first.text if isinstance(first, Field) else first).setFocus()

    def _on_yes(self) -> None:
        why = self.justification.text.toPlainText().strip()
        try:
            self._sitting.attempt(self._build(self.record(), why), self._told)
        except WorkbenchError as error:
            self._show(error)
            return
        self.accept()

    def _show(self, error: WorkbenchError) -> None:
        if isinstance(error, InvalidField | PersonalNumber) and error.name in self._asked:
            error = replace(error, name=self._asked[error.name].caption)
        self.error.setText(in_words(error, self._sitting.preferences.language))
        self.error.show()
        self.justification.setVisible(isinstance(error, PersonalNumber) or self.justification.isVisible())


class DayChoice(QWidget):
    """A day; one that may be missing stands behind a check box."""

    def __init__(self, day: date, caption: str, *, needed: bool, ticked: bool) -> None:
        super().__init__()
        self.there, self.day = QCheckBox(), QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setStyleSheet("QDateEdit::drop-down { border: none; width: 22px; }")
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.setAccessibleName(caption)
        self.there.setText(caption)
        self.there.setChecked(needed or ticked)
        if needed:
            self.there.hide()
        self.there.toggled.connect(self.day.setEnabled)
        self.day.setEnabled(self.there.isChecked())
        self.setFocusProxy(self.day if needed else self.there)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.there)
        row.addWidget(self.day)
        row.addStretch(1)

    def words(self) -> str:
        """Return the day as in ``2026-03-02``; empty for none."""
        chosen = self.day.date()
        if not self.there.isChecked():
            return ""
        return date(chosen.year(), chosen.month(), chosen.day()).isoformat()


def _field(asked: Asked) -> Field | QComboBox | DayChoice:
    if asked.sort is Sort.CHOICE:
        box = QComboBox()
        for value, words in asked.options:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(asked.first)))
        box.setAccessibleName(asked.caption)
        return box
    if asked.sort is Sort.TEXT:
        field = Field(asked.lines)
        field.say(asked.caption, asked.hint)
        field.text.setPlainText(asked.first)
        return field
    return DayChoice(asked.day, asked.caption, needed=asked.sort is Sort.DAY, ticked=asked.ticked)


def _captioned(asked: Asked, field: QWidget) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(2)
    if asked.sort in {Sort.CHOICE, Sort.DAY}:
        caption = label("caption")
        caption.setText(asked.caption)
        box.addWidget(caption)
    box.addWidget(field)
    if asked.sort is not Sort.TEXT and asked.hint:
        hint = label("faint", wraps=True)
        hint.setText(asked.hint)
        box.addWidget(hint)
    return box
