"""The part of a case's form beside code, district and situation: household, group, strengths, until when it is kept."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QHBoxLayout, QLineEdit
from typing_extensions import override

from workbench.domain.cases import Case
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.panels.in_place import Field
from workbench.ui.sitting import Sitting

_YEARS = 5
"""For how many years a case is kept where somebody sets a day: what is offered first, no rule."""


class CaseMore(Panel):
    """Fields that many cases do without."""

    def __init__(self, sitting: Sitting, today: date) -> None:
        super().__init__()
        self._sitting = sitting
        self.household, self.group = QLineEdit(), QLineEdit()
        self.strengths = Field(2)
        self.keeps, self.keep_until = QCheckBox(), QDateEdit()
        self.keep_until.setCalendarPopup(True)
        self.keep_until.setDisplayFormat("d MMM yyyy")
        self.keep_until.setStyleSheet("QDateEdit::drop-down { border: none; width: 22px; }")
        self.keep_until.setDate(QDate(today.year + _YEARS, 12, 31))
        self.keep_until.setEnabled(False)
        self.keeps.toggled.connect(self.keep_until.setEnabled)
        self._captions = {"household": label("caption"), "group": label("caption")}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for column, (name, field) in enumerate((("household", self.household), ("group", self.group))):
            grid.addWidget(self._captions[name], 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        kept = QHBoxLayout()
        kept.setSpacing(8)
        kept.addWidget(self.keeps)
        kept.addWidget(self.keep_until)
        kept.addStretch(1)
        grid.setRowMinimumHeight(2, 6)
        grid.addWidget(self.strengths, 3, 0, 1, 2)
        grid.setRowMinimumHeight(4, 6)
        grid.addLayout(kept, 5, 0, 1, 2)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        words = CaseWords(self._sitting)
        for name, field in (("household", self.household), ("group", self.group)):
            self._captions[name].setText(words.word(name))
            field.setAccessibleName(words.word(name))
        self.household.setPlaceholderText(self.tr("such as one parent, grandparents with grandchildren"))
        self.group.setPlaceholderText(self.tr("the P2K2 group's name"))
        self.strengths.say(
            words.word("strengths"), self.tr("What the family can do, who helps, what went well")
        )
        self.keeps.setText(words.word("keep_until"))
        self.keep_until.setAccessibleName(words.word("keep_until"))

    def show_case(self, case: Case) -> None:
        """Fill the fields from a case."""
        self.household.setText(case.household)
        self.group.setText(case.group)
        self.strengths.text.setPlainText(case.strengths)
        if case.keep_until is not None:
            day = case.keep_until
            self.keep_until.setDate(QDate(day.year, day.month, day.day))
        self.keeps.setChecked(case.keep_until is not None)

    def data(self) -> dict[str, object]:
        """Return the fields as a record has them."""
        day = self.keep_until.date()
        kept = date(day.year(), day.month(), day.day()).isoformat() if self.keeps.isChecked() else None
        return {
            "household": self.household.text(),
            "group": self.group.text(),
            "strengths": self.strengths.text.toPlainText(),
            "keep_until": kept,
        }
