"""Coverage as a table: a district a row, with what is planned, collected and coded."""

from PySide6.QtCore import QAbstractTableModel, Qt
from typing_extensions import override

from workbench.domain.districts import PlaceLevel
from workbench.domain.ids import DistrictId
from workbench.domain.sources import SourceKind
from workbench.services.coverage import Coverage, DistrictCoverage, TalkCount
from workbench.services.coverage_words import CoverageWords, coverage_words
from workbench.services.reporting_coverage import other_talks, talk_of
from workbench.ui.icons import icon
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY

NAME, FGDS, INTERVIEWS, OTHERS, WORDS, CODINGS, STATUS = range(7)
_NUMBERS = frozenset({FGDS, INTERVIEWS, WORDS, CODINGS})
_PLANNED = {FGDS: SourceKind.FGD, INTERVIEWS: SourceKind.INTERVIEW}


class CoverageModel(QAbstractTableModel):
    """Districts in the study's order, what has none last."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[DistrictCoverage, ...] = ()
        self._words = coverage_words("id", PlaceLevel.DISTRICT)

    def show_coverage(self, found: Coverage, words: CoverageWords) -> None:
        """Show these rows in these words."""
        self.beginResetModel()
        self._rows = (*found.districts, *((found.nowhere,) if found.nowhere is not None else ()))
        self._words = words
        self.endResetModel()

    def district(self, row: int) -> DistrictId | None:
        """Return the district of a row; None for what has none."""
        district = self._rows[row].district if 0 <= row < len(self._rows) else None
        return district.id if district is not None else None

    def row_of(self, district: DistrictId | None) -> int:
        """Return a district's row, -1 when it is not there."""
        ids = [each.district.id if each.district else None for each in self._rows]
        return ids.index(district) if district is not None and district in ids else -1

    def as_text(self) -> str:
        """Return the table for another program, cells parted by tabs."""
        columns = range(self.columnCount())
        lines = [[self._title(column) for column in columns]]
        lines += [[self._cell(row, column) for column in columns] for row in self._rows]
        return "\n".join("\t".join(line) for line in lines)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else STATUS + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= STATUS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.ToolTipRole and section in _PLANNED:
            return self._order()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._told(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == STATUS and row.missing:
            return icon("warning")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return row.district.id if role == KEY and row.district is not None else None

    def _title(self, column: int) -> str:
        words = self._words
        kind = _PLANNED.get(column)
        if kind is not None:
            return words.kind(TalkCount(kind, None, 0, 0))
        titles = {NAME: words.district, OTHERS: words.others, WORDS: words.words, CODINGS: words.codings}
        return titles.get(column, self.tr("Where it stands"))

    def _order(self) -> str:
        words = self._words
        return f"{words.planned} / {words.collected.lower()} / {words.coded.lower()}"

    def _cell(self, row: DistrictCoverage, column: int) -> str:
        words = self._words
        if column == NAME:
            return row.district.name if row.district is not None else words.nowhere
        if column in _PLANNED:
            talk = talk_of(row, _PLANNED[column])
            planned = "–" if talk.planned is None else words.number(talk.planned)
            return f"{planned} / {words.number(talk.collected)} / {words.number(talk.coded)}"
        if column == OTHERS:
            return ", ".join(
                f"{words.kind(each)} {words.number(each.collected)}" for each in other_talks(row)
            )
        if column == STATUS:
            return self._status(row)
        return words.number(row.words if column == WORDS else row.codings)

    def _status(self, row: DistrictCoverage) -> str:
        """Say what is missing or too much first, then what is not coded."""
        words = self._words
        told = [(words.kind(talk), words.against_plan(talk)) for talk in row.talks]
        parts = [f"{kind} {status}" for kind, status in told if status]
        uncoded = sum(each.uncoded for each in row.talks)
        if uncoded:
            parts.append(words.short_uncoded.format(count=words.number(uncoded)))
        planned = any(each.planned for each in row.talks)
        return ", ".join(parts) or (words.short_done if planned else "")

    @property
    def has_others(self) -> bool:
        """Whether any district has material of a kind that no plan names."""
        return any(other_talks(each) for each in self._rows)

    def _told(self, row: DistrictCoverage, column: int) -> str:
        cell = self._cell(row, column)
        if column in _PLANNED:
            shared = self._words.together(talk_of(row, _PLANNED[column]))
            cell = f"{cell} ({'; '.join(each for each in (self._order(), shared) if each)})"
        return cell if column == NAME else f"{self._cell(row, NAME)}, {self._title(column)}: {cell}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
