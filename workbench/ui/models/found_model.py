"""Found codings as rows of a list, under headings where there are some. Rows are made when they are looked at."""

from bisect import bisect_right

from PySide6.QtCore import QAbstractTableModel, QLocale, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.found import FoundGroup, FoundQuotation
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.store import ProjectReader
from workbench.services.finding import Found
from workbench.ui.labels import role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, IS_GROUP, KEY, QUOTE

RECORD = Qt.ItemDataRole.UserRole + 60
"""The FoundQuotation of a row, or the FoundGroup of a heading."""
OTHER_COLOURS = Qt.ItemDataRole.UserRole + 61
"""The colours of the other codes on the same words."""
_CHUNK = 40
_MOST_KEPT = 2_000


class FoundModel(QAbstractTableModel):
    """One column of cards and headings."""

    def __init__(self, reader: ProjectReader) -> None:
        super().__init__()
        self._reader = reader
        self._found: Found | None = None
        self._book = Codebook(())
        self._headings: list[int] = []
        self._made: dict[int, FoundQuotation | None] = {}

    @property
    def found(self) -> Found | None:
        """What is listed."""
        return self._found

    def show_found(self, found: Found | None, book: Codebook) -> None:
        """List what was found."""
        self.beginResetModel()
        self._found, self._book, self._made = found, book, {}
        groups = found.groups if found is not None else ()
        self._headings = [each.start + place for place, each in enumerate(groups)]
        self.endResetModel()

    def contents_changed(self) -> None:
        """Show every word anew."""
        self._made = {}
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    @property
    def headings(self) -> list[int]:
        """Which rows are headings, in order."""
        return self._headings

    def heading(self, row: int) -> FoundGroup | None:
        """Return the heading that stands in a row, None when a coding does."""
        above = bisect_right(self._headings, row) - 1
        if self._found is None or above < 0 or self._headings[above] != row:
            return None
        return self._found.groups[above]

    def place_of(self, row: int) -> int:
        """Return which of the found codings stands in a row that is no heading."""
        return row - bisect_right(self._headings, row)

    def row_of(self, place: int) -> int:
        """Return the row in which one of the found codings stands."""
        starts = [each - number for number, each in enumerate(self._headings)]
        return place + bisect_right(starts, place)

    def at(self, row: int) -> FoundQuotation | None:
        """Return the coding of a row; None for headings, beyond the end, and for one that is gone."""
        if self._found is None or not 0 <= row < self.rowCount() or self.heading(row) is not None:
            return None
        place = self.place_of(row)
        if place not in self._made:
            self._make(place)
        return self._made[place]

    def id_at(self, row: int) -> CodingId | None:
        """Return the id of a row's coding without making the row."""
        if self._found is None or not 0 <= row < self.rowCount() or self.heading(row) is not None:
            return None
        place = self.place_of(row)
        return self._found.ids(place, place + 1)[0]

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid() or self._found is None:
            return 0
        return len(self._found) + len(self._headings)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.heading(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        group = self.heading(index.row())
        if group is not None:
            return self._of_heading(group, role)
        found = self.at(index.row())
        return None if found is None else self._of_coding(found, role)

    def _of_heading(self, group: FoundGroup, role: int) -> object:
        number = QLocale().toString(group.count)
        name = group.label or self.tr("(none)")
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{name} ({number})" if role == Qt.ItemDataRole.AccessibleTextRole else name
        code = CodeId(group.key)
        colour = self._book.code(code).colour if code in self._book else None
        return {RECORD: group, IS_GROUP: True, COUNT: number, COLOUR: colour}.get(role)

    def _of_coding(self, found: FoundQuotation, role: int) -> object:
        quotation = found.quotation
        coding = quotation.coding
        name = quotation.code_path.rpartition(" / ")[2]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = (
                f"“{coding.segment.quote}”",
                name,
                quotation.provenance,
                quotation.district_name,
                role_word(quotation.role) if quotation.role is not None else "",
                quotation.coder_name,
                quotation.memo,
            )
            return ", ".join(each for each in spoken if each)
        if role == Qt.ItemDataRole.ToolTipRole:
            others = [self._book.path(each) for each in found.others if each in self._book]
            return "\n".join(each for each in (quotation.code_path, *others, quotation.memo) if each)
        return {
            RECORD: found,
            IS_GROUP: False,
            KEY: coding.id,
            QUOTE: coding.segment.quote,
            COLOUR: self._book.code(coding.code).colour if coding.code in self._book else None,
            OTHER_COLOURS: [self._book.code(each).colour for each in found.others if each in self._book],
        }.get(role)

    def _make(self, place: int) -> None:
        """Make a row together with its neighbours, which will be looked at next."""
        assert self._found is not None
        if len(self._made) > _MOST_KEPT:
            self._made = {}
        start = place - place % _CHUNK
        rows = self._found.rows(self._reader, start, start + _CHUNK)
        self._made.update(enumerate(rows, start))
