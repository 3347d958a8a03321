"""Logs a meeting of mentor and mentee in one line: today and an hour stand there already, Enter keeps it."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.panels.base import Panel, button

_USUAL_MINUTES, _LONGEST, _STEP = 60, 24 * 60, 15


class MentorMeetingLine(Panel):
    """Day, minutes, what was done, what progress they saw; ``logged`` tells it as a record's file would."""

    logged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on, self.minutes = QDateEdit(), QSpinBox()
        self.on.setCalendarPopup(True)
        self.note, self.progress, self.keep = QLineEdit(), QLineEdit(), button("primary")
        self.on.setDisplayFormat("d MMM yyyy")
        self.minutes.setRange(0, _LONGEST)
        self.minutes.setSingleStep(_STEP)
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        last = QHBoxLayout()
        for widget in (self.on, self.minutes):
            last.addWidget(widget)
        last.addStretch(1)
        last.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.note)
        layout.addWidget(self.progress)
        layout.addLayout(last)
        self.keep.clicked.connect(self._on_keep)
        for line in (self.note, self.progress):
            line.returnPressed.connect(self._on_keep)
        self.retranslate()

    def begin(self, today: QDate) -> None:
        """Stand ready for a meeting of today."""
        self.on.setDate(today)
        self.minutes.setValue(_USUAL_MINUTES)
        self.note.clear()
        self.progress.clear()

    def focus_note(self) -> None:
        """Put the caret where one begins to type."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def retranslate(self) -> None:
        self.on.setAccessibleName(self.tr("Day of the meeting"))
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.minutes.setSuffix(self.tr(" min"))
        self.note.setPlaceholderText(self.tr("What the two did; Enter keeps the meeting"))
        self.note.setAccessibleName(self.tr("What the two did"))
        self.progress.setPlaceholderText(self.tr("Progress they saw (may stay empty)"))
        self.progress.setAccessibleName(self.tr("Progress they saw"))
        self.keep.setText(self.tr("Log meeting"))

    def _on_keep(self) -> None:
        self.logged.emit(
            {
                "on": self.on.date().toString(Qt.DateFormat.ISODate),
                "minutes": self.minutes.value(),
                "note": self.note.text(),
                "progress": self.progress.text(),
            }
        )
