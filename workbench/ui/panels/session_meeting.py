"""The first card of the session's form: when, where, who, how, and how the time went."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sessions import Medium, Session, SessionType
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.session_actions import day_field, day_of
from workbench.ui.panels.supervision_words import field_word, medium_word, type_word

_MOST_MINUTES = 600
_COLUMNS = 3


class SessionMeeting(Panel):
    """Fields of a session that are not about a case."""

    changed = Signal()

    def __init__(self, districts: Sequence[District], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day_field(today)
        self.district = QComboBox()
        for each in districts:
            self.district.addItem(each.name, each.id)
        self.supervisor, self.supervisees = QLineEdit(), QLineEdit()
        self.type, self.medium = _choice(SessionType), _choice(Medium)
        self.minutes = {name: _minutes() for name in ("administrative", "educative", "supportive")}
        self._captions = [label("caption") for _each in range(9)]
        self._lay_out()
        self.retranslate()
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        self.district.currentIndexChanged.connect(lambda _row: self.changed.emit())

    def show_session(self, session: Session) -> None:
        """Fill the fields from a draft, whose number holds its district fast."""
        self.day.setDate(day_field(session.held_on).date())
        self.district.setCurrentIndex(self.district.findData(session.district))
        self.district.setEnabled(False)
        self.supervisor.setText(session.supervisor)
        self.supervisees.setText(", ".join(session.supervisees))
        self.type.setCurrentIndex(self.type.findData(session.type))
        self.medium.setCurrentIndex(self.medium.findData(session.medium))
        for name, field in self.minutes.items():
            field.setValue(getattr(session.minutes, name))

    def held_on(self) -> date:
        """Return the day of the meeting."""
        return date.fromisoformat(day_of(self.day))

    def district_id(self) -> DistrictId:
        """Return the district that is chosen."""
        return DistrictId(str(self.district.currentData() or ""))

    def data(self) -> dict[str, object]:
        """Return the fields as a record has them."""
        return {
            "date": day_of(self.day),
            "district": self.district_id(),
            "supervisor": self.supervisor.text(),
            "supervisees": [each.strip() for each in self.supervisees.text().split(",") if each.strip()],
            "type": SessionType(self.type.currentData()).value,
            "medium": Medium(self.medium.currentData()).value,
            "function_minutes": {name: field.value() for name, field in self.minutes.items()},
        }

    @override
    def retranslate(self) -> None:
        words = (
            field_word("date"),
            field_word("district"),
            self.tr("Type"),
            self.tr("Medium"),
            field_word("supervisor"),
            field_word("supervisees"),
            self.tr("Minutes: administrative"),
            self.tr("Minutes: educative"),
            self.tr("Minutes: supportive"),
        )
        for caption, field, each in zip(self._captions, self._fields(), words, strict=True):
            caption.setText(each)
            field.setAccessibleName(each)
        for row, kind in enumerate(SessionType):
            self.type.setItemText(row, type_word(kind))
        for row, medium in enumerate(Medium):
            self.medium.setItemText(row, medium_word(medium))
        self.supervisor.setPlaceholderText(self.tr("code name, such as KK-01"))
        self.supervisees.setPlaceholderText(self.tr("code names, parted by commas"))
        self.day.setLocale(QLocale())

    def _fields(self) -> tuple[QWidget, ...]:
        who = (self.supervisor, self.supervisees)
        return (self.day, self.district, self.type, self.medium, *who, *self.minutes.values())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (caption, field) in enumerate(zip(self._captions, self._fields(), strict=True)):
            row, column = divmod(place, _COLUMNS)
            grid.addWidget(caption, 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        for choice in (self.district, self.type, self.medium):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)


def _choice(kind: type[StrEnum]) -> QComboBox:
    field = QComboBox()
    for each in kind:
        field.addItem("", each)
    return field


def _minutes() -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, _MOST_MINUTES)
    field.setSingleStep(5)
    field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    return field
