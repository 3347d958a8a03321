"""The steps of a project, the newest first under their days, read a page at a time while one scrolls."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QDate, QDateTime, QLocale, Qt
from typing_extensions import override

from workbench.domain.history import WantedSteps
from workbench.services.history import HistoryStep, ProjectHistory
from workbench.ui.labels import moment_words
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COUNT, DETAIL, IS_GROUP, KEY, STRUCK
from workbench.ui.phrases import step_text

PAGE = 200


@dataclass(frozen=True, slots=True)
class _Day:
    """A heading: what follows was done on that day, as this machine's clock has it."""

    day: date


class HistoryModel(QAbstractListModel):
    """Rows are steps and the days above them. Nothing but the pages that were looked at is kept."""

    def __init__(self, history: ProjectHistory, language: str) -> None:
        super().__init__()
        self._history = history
        self._language = language
        self._wanted: WantedSteps | None = None
        self._rows: list[_Day | HistoryStep] = []
        self._newest = 0
        self._more = False

    def look_anew(self, wanted: WantedSteps | None) -> None:
        """Show the newest steps of those that are wanted."""
        self.beginResetModel()
        self._history.follow()
        self._wanted, self._rows = wanted, []
        self._newest = self._history.newest()
        page = self._history.steps(limit=PAGE, wanted=wanted)
        self._more = len(page) == PAGE
        self._rows = _with_days(page, None)
        self.endResetModel()

    def catch_up(self) -> None:
        """Put what was done since on top, and show what became of the steps that are here."""
        self._history.follow()
        newest = self._history.newest()
        fresh = self._history.steps(after=self._newest, limit=PAGE + 1, wanted=self._wanted)
        if len(fresh) > PAGE:
            self.look_anew(self._wanted)
            return
        self._newest = newest
        if fresh:
            self._put_on_top(fresh)
        for row, step in enumerate(self._rows):
            if isinstance(step, HistoryStep):
                self._rows[row] = self._history.again(step)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def speak(self, language: str) -> None:
        """Say every step in another language."""
        self._language = language
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def step_at(self, row: int) -> HistoryStep | None:
        """Return the step in a row; None for a heading and beyond the end."""
        step = self._rows[row] if 0 <= row < len(self._rows) else None
        return step if isinstance(step, HistoryStep) else None

    def row_of(self, number: int) -> int:
        """Return the row of the step of that number; -1 when it is not among those that were read."""
        return next((row for row in range(len(self._rows)) if self._number_at(row) == number), -1)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._more

    @override
    def fetchMore(self, parent: AnyIndex) -> None:
        last = self._rows[-1] if self._rows else None
        if parent.isValid() or not isinstance(last, HistoryStep):
            return
        page = self._history.steps(before=last.heading.number, limit=PAGE, wanted=self._wanted)
        self._more = len(page) == PAGE
        rows = _with_days(page, _day_of(last))
        if rows:
            self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.step_at(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        if row is None:
            return None
        if isinstance(row, _Day):
            return self._of_day(row, role)
        return self._of_step(row, role)

    def _of_day(self, row: _Day, role: int) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            day = QDate(row.day.year, row.day.month, row.day.day)
            return QLocale().toString(day, QLocale.FormatType.LongFormat)
        return True if role == IS_GROUP else None

    def _of_step(self, step: HistoryStep, role: int) -> object:
        words = step_text(step.heading.step, self._language)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return " · ".join(
                filter(None, (words, step.coder, moment_words(step.heading.at), fate_words(step)))
            )
        return {
            KEY: step.heading.number,
            DETAIL: _who(step),
            COUNT: _clock(step),
            STRUCK: step.undone,
        }.get(role)

    def _number_at(self, row: int) -> int:
        step = self.step_at(row)
        return -1 if step is None else step.heading.number

    def _put_on_top(self, fresh: list[HistoryStep]) -> None:
        rows = _with_days(fresh, None)
        first = self._rows[0] if self._rows else None
        if isinstance(first, _Day) and first.day == _day_of(fresh[-1]):
            self.beginRemoveRows(NOWHERE, 0, 0)
            del self._rows[0]
            self.endRemoveRows()
        self.beginInsertRows(NOWHERE, 0, len(rows) - 1)
        self._rows[:0] = rows
        self.endInsertRows()


def _who(step: HistoryStep) -> str:
    undone = QCoreApplication.translate("History", "undone") if step.undone else ""
    return " · ".join(filter(None, (step.coder, undone)))


def fate_words(step: HistoryStep) -> str:
    """Return by whom and when a step was undone or redone last; empty when it never was."""
    fate = step.fate
    if fate is None:
        return ""
    told = (
        QCoreApplication.translate("History", "undone by {coder}, {moment}")
        if fate.undone
        else QCoreApplication.translate("History", "redone by {coder}, {moment}")
    )
    return told.format(coder=fate.coder_name, moment=moment_words(fate.at))


def _clock(step: HistoryStep) -> str:
    at = QDateTime.fromSecsSinceEpoch(int(step.heading.at.timestamp()))
    return QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)


def _day_of(step: HistoryStep) -> date:
    return step.heading.at.astimezone().date()


def _with_days(steps: list[HistoryStep], last: date | None) -> list[_Day | HistoryStep]:
    rows: list[_Day | HistoryStep] = []
    for step in steps:
        day = _day_of(step)
        if day != last:
            rows.append(_Day(day))
            last = day
        rows.append(step)
    return rows
