"""The first block of the session's form: with whom, when, where, who leads, and how people met."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sessions import Medium, Session, SessionState, SessionType
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.session_days import day_field, day_of
from workbench.ui.panels.session_numbers import number_field, time_field
from workbench.ui.panels.session_people import PeopleField
from workbench.ui.panels.session_words import SessionWords

_USUAL_MINUTES = 60
_MOST_MINUTES = 720
_STEP = 5
_WIDEST = 3
_LAST_MINUTE = 23 * 60 + 59
_NAMES = ("date", "starts", "minutes", "district", "supervisor", "role", "type", "medium")


class SessionMeeting(Panel):
    """Fields of a session that say with whom, when and how. ``now`` is the moment where the person works."""

    changed = Signal()
    people_settled = Signal()
    """Other people are met than before."""

    def __init__(
        self, districts: Sequence[District], now: datetime, words: SessionWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._planned = True
        self.supervisees, self.supervisor = PeopleField(many=True), PeopleField(many=False)
        self.role = QLineEdit()
        self.day = day_field(now.date())
        self.starts, self.lasts = time_field(), number_field(0, _MOST_MINUTES, _STEP)
        self.starts.setTime(QTime(now.hour, now.minute - now.minute % _STEP))
        self.lasts.setValue(_USUAL_MINUTES)
        self.district = QComboBox()
        for each in districts:
            self.district.addItem(each.name, each.id)
        self.type, self.medium = _choice(SessionType), _choice(Medium)
        self._timed = True
        self._with, self._captions = label("caption"), [label("caption") for _each in _NAMES]
        self._lay_out()
        self.retranslate()
        self._connect()

    def show_session(self, session: Session) -> None:
        """Fill the fields from a draft, whose number holds its district fast."""
        self.day.setDate(day_field(session.held_on).date())
        self._show_times(session.starts, session.ends)
        self.district.setCurrentIndex(self.district.findData(session.district))
        self.district.setEnabled(False)
        if self.supervisor.text().strip() != session.supervisor:
            self.supervisor.show_names((session.supervisor,))
        self.supervisees.show_names(session.supervisees)
        _show(self.role, session.role)
        self.type.setCurrentIndex(self.type.findData(session.type))
        self.medium.setCurrentIndex(self.medium.findData(session.medium))
        self._planned = session.planned or session.state is SessionState.PLANNED

    def be_unplanned(self) -> None:
        """Take the meeting for one that nobody had planned: it is written down without having been on the calendar."""
        self._planned = False

    def held_on(self) -> date:
        """Return the day of the meeting."""
        return date.fromisoformat(day_of(self.day))

    def district_id(self) -> DistrictId:
        """Return the district that is chosen."""
        return DistrictId(str(self.district.currentData() or ""))

    def minutes(self) -> int:
        """Return how long the meeting took, in minutes."""
        return self.lasts.value()

    def summary(self) -> str:
        """Say in short who met when."""
        who = ", ".join(self.supervisees.names())
        return " · ".join(
            each for each in (who, self.day.text(), self.starts.text(), self.medium.currentText()) if each
        )

    def data(self) -> dict[str, object]:
        """Return the fields as a record has them."""
        starts = self.starts.time().hour() * 60 + self.starts.time().minute()
        ends = min(starts + self.lasts.value(), _LAST_MINUTE)
        return {
            "date": day_of(self.day),
            "starts": _clock(starts) if self._timed else None,
            "ends": _clock(ends) if self._timed and self.lasts.value() else None,
            "district": self.district_id(),
            "supervisor": " ".join(self.supervisor.text().split()),
            "role": self.role.text(),
            "supervisees": list(self.supervisees.names()),
            "type": SessionType(self.type.currentData()).value,
            "medium": Medium(self.medium.currentData()).value,
            "planned": self._planned,
        }

    @override
    def retranslate(self) -> None:
        say = self._words
        self._with.setText(say("supervisees"))
        self.supervisees.setAccessibleName(say("supervisees"))
        words = (
            say("date"),
            say("starts"),
            self.tr("Minutes"),
            say("district"),
            say("supervisor"),
            say("role"),
            say("type"),
            say("medium"),
        )
        for caption, field, each in zip(self._captions, self._fields(), words, strict=True):
            caption.setText(each)
            field.setAccessibleName(each)
        for row, kind in enumerate(SessionType):
            self.type.setItemText(row, say.value(kind))
        for row, medium in enumerate(Medium):
            self.medium.setItemText(row, say.value(medium))
        self.supervisor.setPlaceholderText(self.tr("code name, such as KK-01"))
        self.supervisees.setPlaceholderText(self.tr("Who is met: code names; the arrow down lists them"))
        self.day.setLocale(QLocale())

    def _fields(self) -> tuple[QWidget, ...]:
        when = (self.day, self.starts, self.lasts)
        return (*when, self.district, self.supervisor, self.role, self.type, self.medium)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._with, 0, 0, 1, _WIDEST)
        grid.addWidget(self.supervisees, 1, 0, 1, _WIDEST)
        for place, (caption, field) in enumerate(zip(self._captions, self._fields(), strict=True)):
            row, column = divmod(place, _WIDEST)
            grid.addWidget(caption, 2 * row + 2, column)
            grid.addWidget(field, 2 * row + 3, column)
            grid.setColumnStretch(column, 1)
        for choice in (self.district, self.type, self.medium):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)

    def _connect(self) -> None:
        self.supervisees.settled.connect(self.people_settled)
        for line in (self.supervisees, self.supervisor, self.role):
            line.textChanged.connect(lambda _text: self.changed.emit())
        for choice in (self.district, self.type, self.medium):
            choice.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        self.starts.timeChanged.connect(lambda _time: self._on_timed())
        self.lasts.valueChanged.connect(lambda _minutes: self._on_timed())

    def _on_timed(self) -> None:
        self._timed = True
        self.changed.emit()

    def _show_times(self, starts: time | None, ends: time | None) -> None:
        if starts is not None:
            self.starts.setTime(QTime(starts.hour, starts.minute))
        if starts is not None and ends is not None:
            begin, end = (datetime.combine(date.min, each) for each in (starts, ends))
            self.lasts.setValue((end - begin) // timedelta(minutes=1))
        # A meeting of which nobody noted the time keeps none until somebody sets one.
        self._timed = starts is not None


def _choice(kind: type[StrEnum]) -> QComboBox:
    field = QComboBox()
    for each in kind:
        field.addItem("", each)
    return field


def _show(field: QLineEdit, words: str) -> None:
    if field.text().strip() != words:
        field.setText(words)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
