"""Fields for days in the session's form, with the days that are usually meant one key or click away."""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout
from typing_extensions import override

from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.flow_layout import FlowLayout

_WEEK = 7


class DayField(QDateEdit):
    """A day with a calendar. + and − go a week on and back, E to the end of the month."""

    def __init__(self, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy")
        self.setStyleSheet("QDateEdit::drop-down { border: none; width: 22px; }")

    def day(self) -> date:
        """Return the day that is chosen."""
        now = self.date()
        return date(now.year(), now.month(), now.day())

    def go(self, day: date) -> None:
        """Choose a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {"+": _WEEK, "=": _WEEK, "-": -_WEEK}.get(event.text())
        if step is not None:
            self.go(self.day() + timedelta(days=step))
        elif event.text().casefold() == "e":
            self.go(end_of_month(self.day()))
        else:
            super().keyPressEvent(event)


def day_field(day: date) -> DayField:
    """Return a field for a day, with a calendar, in the order in which the window's language writes days."""
    return DayField(day)


def day_of(field: DayField) -> str:
    """Return a field's day as records have it."""
    return field.day().isoformat()


def end_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


class QuickDays(Panel):
    """Small buttons that put a field a week or two after ``since``, or to the end of its month."""

    def __init__(self, field: DayField, since: date) -> None:
        super().__init__()
        self.since = since
        self._field = field
        self.week, self.fortnight, self.month = (button("quiet") for _each in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for made in (self.week, self.fortnight, self.month):
            # Keys do the same in the field itself; three more stops for Tab would only be in the way.
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(made)
        self.week.clicked.connect(lambda: field.go(self.since + timedelta(days=_WEEK)))
        self.fortnight.clicked.connect(lambda: field.go(self.since + timedelta(days=2 * _WEEK)))
        self.month.clicked.connect(lambda: field.go(end_of_month(self.since)))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.week.setText(self.tr("+1 week"))
        self.fortnight.setText(self.tr("+2 weeks"))
        self.month.setText(self.tr("end of month"))
        self._field.setLocale(QLocale())
        self._field.setToolTip(self.tr("Keys: + and − go a week on and back, E to the end of the month"))


class OptionalDay(Panel):
    """A day that may be none: first a button, then a field with a cross."""

    changed = Signal()

    def __init__(self, after: date, days: int) -> None:
        super().__init__()
        self.after, self._days = after, days
        self.set_button, self.field, self._clear = (
            button("quiet"),
            DayField(after),
            IconButton("cross", size=12),
        )
        self._words = ""
        self.quick = QuickDays(self.field, after)
        row = FlowLayout(self, 6, 2)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.set_button, self.field, self._clear, self.quick):
            row.addWidget(part)
        self.set_button.clicked.connect(self._on_set)
        self._clear.clicked.connect(lambda: self.show_day(None))
        self.field.dateChanged.connect(lambda _day: self.changed.emit())
        self.show_day(None)
        self.retranslate()

    def day(self) -> date | None:
        """Return the day, or None."""
        return None if self.set_button.isVisibleTo(self) else self.field.day()

    def show_day(self, day: date | None) -> None:
        """Show a day, or none."""
        before = self.day()
        self.set_button.setVisible(day is None)
        for part in (self.field, self._clear, self.quick):
            part.setVisible(day is not None)
        if day is not None and day != self.field.day():
            self.field.go(day)
        elif before != day:
            self.changed.emit()

    def say(self, words: str) -> None:
        """Say which day is meant."""
        self._words = words
        self.field.setAccessibleName(words)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.set_button.setText(self.tr("Set a day…"))
        self.set_button.setAccessibleName(f"{self._words}: {self.set_button.text()}")
        self._clear.say(self.tr("No day"))

    def _on_set(self) -> None:
        self.quick.since = self.after
        self.show_day(self.after + timedelta(days=self._days))
        self.field.setFocus()
