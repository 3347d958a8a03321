"""Rows of a form that grow in number: trainings, learning needs, goals of a mentorship."""

import re
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.facilitators import Competence
from workbench.domain.mentorships import GoalState
from workbench.ui.panels.base import IconButton, button
from workbench.ui.panels.capacity_words import CapacityWords

_NEW_YEAR = re.compile(r"\d{4}-01-01")
Data = Mapping[str, object]
RowWidget = Callable[[CapacityWords, Data], "FormRow"]


class FormRow(QWidget):
    """One line of fields; ``data`` is what a record's file would say of it, None for an empty line."""

    def __init__(self, *fields: QWidget) -> None:
        super().__init__()
        self.remove = IconButton("trash", size=16)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for field in fields:
            layout.addWidget(field, 1 if isinstance(field, QLineEdit) else 0)
        layout.addWidget(self.remove)

    def data(self) -> dict[str, object] | None:
        """Return what the line says."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the caret where one begins to type."""
        raise NotImplementedError


class TrainingRow(FormRow):
    """A training: what, when, and which competence it is about, if anybody knows."""

    def __init__(self, words: CapacityWords, data: Data) -> None:
        self.what, self.on = _line(words.word("training"), data, "what"), _line(words.word("on"), data, "on")
        self.on.setPlaceholderText("2025 / 2025-03-02")
        self.on.setMaximumWidth(150)
        self.competence = competences(words, data, optional=True)
        super().__init__(self.what, self.on, self.competence)

    @override
    def data(self) -> dict[str, object] | None:
        if not self.what.text().strip() and not self.on.text().strip():
            return None
        competence = self.competence.currentData()
        return {
            "what": self.what.text(),
            "on": self.on.text(),
            "competence": Competence(competence).value if competence else None,
        }

    @override
    def focus_first(self) -> None:
        self.what.setFocus()


class NeedRow(FormRow):
    """A learning need: the competence, what, the training agreed on, how it goes, and whether it is met."""

    def __init__(self, words: CapacityWords, data: Data) -> None:
        self.competence = competences(words, data, optional=False)
        self.what, self.agreed = (
            _line(words.word("what"), data, "what"),
            _line(words.word("agreed"), data, "agreed"),
        )
        self.progress = _line(words.word("progress"), data, "progress")
        self.met = QCheckBox(words.word("met"))
        self.met.setChecked(bool(data.get("met")))
        for each in (self.what, self.agreed, self.progress):
            each.setPlaceholderText(each.accessibleName())
        super().__init__(self.competence, self.what, self.agreed, self.progress, self.met)

    @override
    def data(self) -> dict[str, object] | None:
        if not self.what.text().strip():
            return None
        return {
            "competence": Competence(self.competence.currentData()).value,
            "what": self.what.text(),
            "agreed": self.agreed.text(),
            "progress": self.progress.text(),
            "met": self.met.isChecked(),
        }

    @override
    def focus_first(self) -> None:
        self.what.setFocus()


class GoalRow(FormRow):
    """A goal of a mentorship: the competence, what is to be reached, and how far it is."""

    def __init__(self, words: CapacityWords, data: Data) -> None:
        self.competence = competences(words, data, optional=False)
        self.what = _line(words.word("goal"), data, "what")
        self.what.setPlaceholderText(self.what.accessibleName())
        self.state = QComboBox()
        self.state.setAccessibleName(words.word("state"))
        for state in GoalState:
            self.state.addItem(words.value(state), state)
        self.state.setCurrentIndex(
            max(0, self.state.findData(GoalState(str(data.get("state", "not_started")))))
        )
        super().__init__(self.competence, self.what, self.state)

    @override
    def data(self) -> dict[str, object] | None:
        if not self.what.text().strip():
            return None
        return {
            "competence": Competence(self.competence.currentData()).value,
            "what": self.what.text(),
            "state": GoalState(self.state.currentData()).value,
        }

    @override
    def focus_first(self) -> None:
        self.what.setFocus()


class FormRows(QWidget):
    """Lines of one sort with a button for one more."""

    def __init__(self, make: RowWidget, words: CapacityWords) -> None:
        super().__init__()
        self._make, self._words = make, words
        self.rows: list[FormRow] = []
        self.more = button("quiet")
        self._remove_words = ""
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._lines)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        layout.addLayout(foot)
        self.more.clicked.connect(lambda: self.add({}).focus_first())

    def say(self, more: str, remove: str) -> None:
        """Set what the buttons say."""
        self.more.setText(more)
        self._remove_words = remove
        for row in self.rows:
            row.remove.say(remove)

    def show_rows(self, rows: Sequence[Data]) -> None:
        """Show these lines below those that are there."""
        for data in rows:
            self.add(data)

    def add(self, data: Data) -> FormRow:
        """Add a line and return it."""
        row = self._make(self._words, data)
        row.remove.say(self._remove_words)
        row.remove.clicked.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        return row

    def data(self) -> list[dict[str, object]]:
        """Return what the lines say; empty ones say nothing."""
        return [data for row in self.rows if (data := row.data()) is not None]

    def _drop(self, row: FormRow) -> None:
        self.rows.remove(row)
        self.more.setFocus()
        row.hide()
        row.deleteLater()


def competences(words: CapacityWords, data: Data, *, optional: bool) -> QComboBox:
    """Return a choice of competences, with none of them where one may be left open."""
    made = QComboBox()
    made.setAccessibleName(words.word("competence"))
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(14)
    if optional:
        made.addItem("–", None)
    for each in Competence:
        made.addItem(words.value(each), each)
    told = data.get("competence")
    made.setCurrentIndex(made.findData(Competence(str(told))) if told else 0)
    return made


def typed_day(told: object) -> str:
    """Return what a field shows of a record's text: of the first day of a year only the year, for no more is known."""
    words = str(told or "")
    return words.removesuffix("-01-01") if _NEW_YEAR.fullmatch(words) else words


def _line(words: str, data: Data, name: str) -> QLineEdit:
    made = QLineEdit(typed_day(data.get(name)))
    made.setAccessibleName(words)
    made.setPlaceholderText(words)
    made.setCursorPosition(0)
    return made
