"""The register of facilitators as a table that sorts, and its districts' totals as another one."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.capacity import CaseloadRow, CaseloadTotal
from workbench.domain.facilitators import Caseload, Performance
from workbench.domain.ids import FacilitatorId
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY, ORDER
from workbench.ui.panels.capacity_words import CASELOAD_SIGNS, CapacityWords, about_day, caseload_colour
from workbench.ui.theme import current_theme

CODE, CASELOAD, DISTRICT, SUBDISTRICT, PERFORMANCE, GROUPS, TRAINED = range(7)
TOTAL_DISTRICT, TOTAL_PEOPLE, TOTAL_FAMILIES, TOTAL_CASELOAD, TOTAL_ABOVE = range(5)
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_GROUPS_BY_NAME = tuple(Performance)


class RegisterModel(QAbstractTableModel):
    """A facilitator a row. ``ORDER`` sorts numbers as numbers, with those unknown before all others."""

    def __init__(self, words: CapacityWords) -> None:
        super().__init__()
        self._words = words
        self._rows: Sequence[CaseloadRow] = ()

    def show_rows(self, rows: Sequence[CaseloadRow], words: CapacityWords) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._words = rows, words
        self.endResetModel()

    def at(self, row: int) -> CaseloadRow | None:
        """Return the facilitator of a row, or None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, facilitator: FacilitatorId) -> int:
        """Return the row of a facilitator; -1 when she is not shown."""
        return next((row for row, each in enumerate(self._rows) if each.facilitator.id == facilitator), -1)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 7

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        keys = (
            "facilitator_code",
            "caseload",
            "district",
            "subdistrict",
            "performance",
            "groups",
            "last_training",
        )
        return self._words.word(keys[section])

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.ToolTipRole and column == CASELOAD:
            return self._words.caseload(row.facilitator.families)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(row, column)
        if role == ORDER:
            return self._order(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == GROUPS:
            return _NUMBERS
        if role == Qt.ItemDataRole.ForegroundRole:
            if not row.facilitator.active:
                return QColor(current_theme().faint)
            return caseload_colour(row.caseload) if column == CASELOAD else None
        return row.facilitator.id if role == KEY else None

    def _text(self, row: CaseloadRow, column: int) -> str:
        person = row.facilitator
        last = max((each.on for each in person.trainings), default=None)
        return (
            person.code if person.active else f"{person.code} · {self._words.word('inactive')}",
            self._words.short_caseload(person.families),
            row.district,
            person.subdistrict,
            self._words.value(person.performance),
            _number(person.groups),
            about_day(last),
        )[column]

    def _order(self, row: CaseloadRow, column: int) -> int | str:
        person = row.facilitator
        numbers: dict[int, int | None] = {
            CASELOAD: person.families,
            GROUPS: person.groups,
            PERFORMANCE: _GROUPS_BY_NAME.index(person.performance),
            TRAINED: max((each.on.toordinal() for each in person.trainings), default=None),
        }
        if column in numbers:
            found = numbers[column]
            return -1 if found is None else found
        return self._text(row, column).casefold()


class TotalsModel(QAbstractTableModel):
    """A district a row: its facilitators, their families together, and the mean caseload with its mark."""

    def __init__(self, words: CapacityWords) -> None:
        super().__init__()
        self._words = words
        self._totals: Sequence[CaseloadTotal] = ()

    def show_totals(self, totals: Sequence[CaseloadTotal], words: CapacityWords) -> None:
        """Show these."""
        self.beginResetModel()
        self._totals, self._words = totals, words
        self.endResetModel()

    def at(self, row: int) -> CaseloadTotal | None:
        """Return the district of a row, or None beyond the end."""
        return self._totals[row] if 0 <= row < len(self._totals) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._totals)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        keys = ("district", "facilitators", "families_short", "mean_caseload", "above_most")
        return self._words.word(keys[section])

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        total = self.at(index.row()) if index.isValid() else None
        if total is None:
            return None
        column = index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(total, column)
        if role == ORDER:
            return self._order(total, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {
            TOTAL_PEOPLE,
            TOTAL_FAMILIES,
            TOTAL_ABOVE,
        }:
            return _NUMBERS
        if role == Qt.ItemDataRole.ForegroundRole and column == TOTAL_CASELOAD:
            return caseload_colour(total.caseload)
        return None

    def _text(self, total: CaseloadTotal, column: int) -> str:
        return (
            total.district,
            _number(total.facilitators),
            _number(total.families),
            self._words.short_caseload(total.mean),
            f"{CASELOAD_SIGNS[Caseload.FAR_ABOVE]} {_number(_far_above(total))}",
        )[column]

    @staticmethod
    def _order(total: CaseloadTotal, column: int) -> int | str:
        mean = -1 if total.mean is None else total.mean
        return (total.district.casefold(), total.facilitators, total.families, mean, _far_above(total))[
            column
        ]


class RegisterFilter(QSortFilterProxyModel):
    """Shows the facilitators whose words hold everything that is asked for, sorted by what a column means."""

    def __init__(self, model: RegisterModel) -> None:
        super().__init__()
        self._model = model
        self._wanted: tuple[str, ...] = ()
        self.setSortRole(ORDER)
        self.setSourceModel(model)

    def want(self, text: str) -> None:
        """Show those with these words in code name, place or note."""
        self._wanted = tuple(text.casefold().split())
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        row = self._model.at(source_row)
        if row is None:
            return False
        person = row.facilitator
        said = f"{person.code} {row.district} {person.subdistrict} {person.note}".casefold()
        return all(word in said for word in self._wanted)


def _far_above(total: CaseloadTotal) -> int:
    return dict(total.marks)[Caseload.FAR_ABOVE]


def _number(number: int | None) -> str:
    return "" if number is None else QLocale().toString(number)
