"""Suggestions of all sources as rows under headings. A row's words are made when it is looked at."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId, SourceId
from workbench.domain.sources import Source
from workbench.domain.suggestions import Suggestion
from workbench.services.suggestion_queue import QueueGroup
from workbench.ui.bands import likelihood_words, steps_of
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, QUOTE, STEPS

TITLE = Qt.ItemDataRole.UserRole + 71
"""The name of a row's code, empty under a heading that says it."""
_ONE_BY_ONE = 30
"""So many rows are taken out one by one; more are quicker listed anew."""


class ReviewModel(QAbstractTableModel):
    """One column. Headings stand between the suggestions; what was decided goes, the rest keeps its place."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[tuple[str, list[Suggestion]]] = []
        self._heads: list[int] = []
        self._count = 0
        self._book = Codebook(())
        self._sources: Mapping[SourceId, Source] = {}
        self._districts: Mapping[DistrictId, District] = {}

    def show_queue(
        self,
        groups: Sequence[QueueGroup],
        book: Codebook,
        sources: Mapping[SourceId, Source],
        districts: Mapping[DistrictId, District],
    ) -> None:
        """List these."""
        self.beginResetModel()
        self._book, self._sources, self._districts = book, sources, districts
        self._groups = [(each.key, list(each.suggestions)) for each in groups]
        self._place_heads()
        self.endResetModel()

    def contents_changed(self) -> None:
        """Say every row anew, as in another language."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    @property
    def lines(self) -> int:
        """How many lines a row has: what its heading says, it does not say once more."""
        return 2 if self._heads else 3

    @property
    def headings(self) -> list[int]:
        """Which rows are headings, in order."""
        return self._heads

    def heading(self, row: int) -> str | None:
        """Return the key of the heading in a row, None where a suggestion stands."""
        above = bisect_right(self._heads, row) - 1
        return self._groups[above][0] if above >= 0 and self._heads[above] == row else None

    def at(self, row: int) -> Suggestion | None:
        """Return the suggestion of a row, None for a heading and beyond the end."""
        if not 0 <= row < self._count or self.heading(row) is not None:
            return None
        group, place = self._place(row)
        return self._groups[group][1][place]

    def suggestions(self) -> list[Suggestion]:
        """Return all that is listed, in order."""
        return [each for _key, listed in self._groups for each in listed]

    def row_of(self, suggestion: Suggestion | None) -> int:
        """Return the row of a suggestion, -1 where it is not listed."""
        row = 0
        for key, listed in self._groups:
            row += bool(key)
            if suggestion in listed:
                return row + listed.index(suggestion)
            row += len(listed)
        return -1

    def take(self, gone: Collection[Suggestion]) -> None:
        """Take suggestions out, and headings under which nothing is left."""
        those = set(gone)
        rows = [row for row in range(self._count) if (each := self.at(row)) is not None and each in those]
        if len(rows) > _ONE_BY_ONE:
            self.beginResetModel()
            kept = [(key, [each for each in listed if each not in those]) for key, listed in self._groups]
            self._groups = [(key, listed) for key, listed in kept if listed]
            self._place_heads()
            self.endResetModel()
            return
        for row in reversed(rows):
            group, place = self._place(row)
            listed = self._groups[group][1]
            first = row - 1 if len(listed) == 1 and self._groups[group][0] else row
            self.beginRemoveRows(NOWHERE, first, row)
            del listed[place]
            if not listed:
                del self._groups[group]
            self._place_heads()
            self.endRemoveRows()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

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
        if not index.isValid() or not 0 <= index.row() < self._count:
            return None
        key = self.heading(index.row())
        if key is not None:
            return self._of_heading(key, len(self._groups[self._place(index.row())[0]][1]), role)
        suggestion = self.at(index.row())
        return None if suggestion is None else self._of_suggestion(suggestion, role)

    def _of_heading(self, key: str, count: int, role: int) -> object:
        code = CodeId(key) if CodeId(key) in self._book else None
        name = self._book.path(code) if code is not None else self._sources[SourceId(key)].name
        number = QLocale().toString(count)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{name} ({number})"
        colour = self._book.code(code).colour if code is not None else None
        return {IS_GROUP: True, COUNT: number, COLOUR: colour}.get(role)

    def _of_suggestion(self, each: Suggestion, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(each)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._spoken(each)
        under = self._heading_above(each)
        return {
            IS_GROUP: False,
            TITLE: "" if under == each.code else self._name(each),
            COLOUR: self._book.code(each.code).colour if each.code in self._book else None,
            QUOTE: each.quote,
            DETAIL: "" if under == each.source else self._where(each),
            STEPS: steps_of(each.confidence),
        }.get(role)

    def _heading_above(self, each: Suggestion) -> str:
        """Return the key of the headings that this row stands under, of one sort for all."""
        if not self._heads:
            return ""
        return each.code if CodeId(self._groups[0][0]) in self._book else each.source

    def _name(self, each: Suggestion) -> str:
        return self._book.code(each.code).name if each.code in self._book else "?"

    def _spoken(self, each: Suggestion) -> str:
        path = self._book.path(each.code) if each.code in self._book else "?"
        words = " ".join(each.quote.split())
        return f"{path} ({likelihood_words(each.confidence)}): “{words}”. {self._where(each)}"

    def _where(self, each: Suggestion) -> str:
        source = self._sources[each.source]
        district = self._districts.get(source.district) if source.district is not None else None
        return "  ·  ".join((source.name, district.name) if district is not None else (source.name,))

    def _place(self, row: int) -> tuple[int, int]:
        """Return which group a row belongs to, and which of its suggestions stands there; -1 for its heading."""
        if not self._heads:
            return 0, row
        group = bisect_right(self._heads, row) - 1
        return group, row - self._heads[group] - 1

    def _place_heads(self) -> None:
        self._heads, row = [], 0
        for key, listed in self._groups:
            if key:
                self._heads.append(row)
                row += 1
            row += len(listed)
        self._count = row
