"""Follow-ups in the session's form: new ones to agree on, earlier ones to look at again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Priority
from workbench.domain.operations import Operation
from workbench.services.projects import Project
from workbench.services.supervision import action_cancelled, action_done, action_reviewed
from workbench.services.supervision_views import ActionView
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.supervision_words import field_word, priority_word

_USUAL_DAYS = 14
"""After how many days a new follow-up is due unless somebody says otherwise."""

UNSEEN, STAYS, DONE, GIVEN_UP = range(4)


def day_field(day: date) -> QDateEdit:
    """Return a field for a day, with a calendar, in the order in which the window's language writes days."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("d MMM yyyy")
    field.setStyleSheet("QDateEdit::drop-down { border: none; width: 22px; }")
    return field


def day_of(field: QDateEdit) -> str:
    """Return a field's day as records have it."""
    return field.date().toString("yyyy-MM-dd")


class NewActions(Panel):
    """Rows of what, who and until when. A row in which nothing is written is passed over."""

    changed = Signal()

    def __init__(self, held_on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held_on = held_on
        self.rows: list[tuple[QLineEdit, QLineEdit, QDateEdit, QComboBox]] = []
        self._lines: list[QWidget] = []
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

    def add(self) -> None:
        """Add an empty row and go to it."""
        what, who, priority = QLineEdit(), QLineEdit(), QComboBox()
        due = day_field(date.fromordinal(self.held_on.toordinal() + _USUAL_DAYS))
        for each in Priority:
            priority.addItem(priority_word(each), each)
        priority.setCurrentIndex(priority.findData(Priority.NORMAL))
        drop, line = IconButton("cross", size=12), QWidget()
        row = QGridLayout(line)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(6)
        row.addWidget(what, 0, 0, 1, 3)
        row.addWidget(drop, 0, 3)
        for column, part in enumerate((who, due, priority)):
            row.addWidget(part, 1, column)
            row.setColumnStretch(column, 1)
        drop.clicked.connect(lambda: self._take(line))
        for field in (what, who):
            field.textChanged.connect(lambda _text: self.changed.emit())
        self.rows.append((what, who, due, priority))
        self._lines.append(line)
        self._list.addWidget(line)
        drop.say(self.tr("Take this follow-up off"))
        self.retranslate()
        what.setFocus()

    def data(self) -> list[dict[str, object]]:
        """Return the follow-ups as a record has them."""
        return [
            {
                "what": what.text(),
                "who": who.text(),
                "due": day_of(due),
                "priority": Priority(priority.currentData()).value,
            }
            for what, who, due, priority in self.rows
            if what.text().strip() or who.text().strip()
        ]

    @override
    def retranslate(self) -> None:
        self.add_button.setText(self.tr("Add follow-up"))
        for what, who, due, priority in self.rows:
            for widget, name in ((what, "what"), (who, "who"), (due, "due")):
                widget.setAccessibleName(field_word(name))
            what.setPlaceholderText(field_word("what"))
            who.setPlaceholderText(field_word("who"))
            due.setToolTip(field_word("due"))
            due.setLocale(QLocale())
            priority.setAccessibleName(self.tr("Priority"))
            for row, each in enumerate(Priority):
                priority.setItemText(row, priority_word(each))

    def _take(self, line: QWidget) -> None:
        place = self._lines.index(line)
        del self._lines[place], self.rows[place]
        line.hide()
        line.deleteLater()
        self.add_button.setFocus()
        self.changed.emit()


class EarlierActions(Panel):
    """The open follow-ups of a case from earlier sessions: each is looked at again, with a note."""

    changed = Signal()

    def __init__(self, views: tuple[ActionView, ...], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self.rows: list[tuple[QComboBox, QLineEdit]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for place, view in enumerate(views):
            choice, note = QComboBox(), QLineEdit()
            choice.addItems([""] * 4)
            choice.currentIndexChanged.connect(lambda _row: self._on_chosen())
            note.textChanged.connect(lambda _text: self.changed.emit())
            grid.addWidget(ActionLine(view, today, writable=False), 2 * place, 0, 1, 2)
            grid.addWidget(choice, 2 * place + 1, 0)
            grid.addWidget(note, 2 * place + 1, 1)
            grid.setRowMinimumHeight(2 * place, 40)
            self.rows.append((choice, note))
        self.retranslate()

    @property
    def complete(self) -> bool:
        """Tell whether each was looked at."""
        return all(choice.currentIndex() != UNSEEN for choice, _note in self.rows)

    def operations(self, project: Project, justify: str) -> list[Operation]:
        """Return what keeps the reviews; a note is the evidence of what is done and the reason for what is given up."""
        kept: dict[int, Callable[[Project, str, str, str], Operation]] = {
            STAYS: action_reviewed,
            DONE: action_done,
            GIVEN_UP: action_cancelled,
        }
        return [
            kept[choice.currentIndex()](project, view.action.id, note.text(), justify)
            for view, (choice, note) in zip(self._views, self.rows, strict=True)
            if choice.currentIndex() != UNSEEN
        ]

    @override
    def retranslate(self) -> None:
        words = (
            self.tr("Not reviewed yet"),
            self.tr("Stays open"),
            self.tr("Done"),
            self.tr("Given up"),
        )
        for view, (choice, note) in zip(self._views, self.rows, strict=True):
            for row, each in enumerate(words):
                choice.setItemText(row, each)
            choice.setAccessibleName(self.tr("What has become of “{what}”").format(what=view.action.what))
            note.setAccessibleName(field_word("note"))
        self._say_notes()

    def _on_chosen(self) -> None:
        self._say_notes()
        self.changed.emit()

    def _say_notes(self) -> None:
        hints = {
            UNSEEN: "",
            STAYS: self.tr("How it stands, what is in the way"),
            DONE: self.tr("What shows it: a visit, a letter, a photo"),
            GIVEN_UP: self.tr("Why it is given up"),
        }
        for choice, note in self.rows:
            note.setPlaceholderText(hints[choice.currentIndex()])
            note.setEnabled(choice.currentIndex() != UNSEEN)
