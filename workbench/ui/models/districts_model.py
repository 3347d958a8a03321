"""The districts of the study with what there is in each, for the list at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.services.districts import DistrictOverview
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COUNT, DETAIL, KEY

FACTS = KEY + 100
"""Sources, words and open cases, as words."""
SHARE = FACTS + 1
"""Codings as a share of the district that has most, 0 to 1."""


class DistrictsModel(QAbstractListModel):
    """Districts in the study's order. Until they are counted they stand there with their names alone."""

    def __init__(self, districts: Sequence[District]) -> None:
        super().__init__()
        self._districts = tuple(districts)
        self._counted: dict[DistrictId, DistrictOverview] = {}

    def show_districts(self, districts: Sequence[District]) -> None:
        """Show these and no others; what was counted stays until it is counted anew."""
        if tuple(each.id for each in districts) == tuple(each.id for each in self._districts):
            self._districts = tuple(districts)
            self.contents_changed()
            return
        self.beginResetModel()
        self._districts = tuple(districts)
        self.endResetModel()

    def show_overviews(self, overviews: Sequence[DistrictOverview]) -> None:
        """Show what was counted."""
        self._counted = {each.district.id: each for each in overviews}
        self.show_districts([each.district for each in overviews])

    def contents_changed(self) -> None:
        """Show every word and number anew."""
        if self._districts:
            self.dataChanged.emit(self.index(0), self.index(len(self._districts) - 1))

    def overview(self, district: DistrictId) -> DistrictOverview | None:
        """Return what was counted in a district, None before that."""
        return self._counted.get(district)

    def row_of(self, district: DistrictId | None) -> int:
        """Return a district's row; -1 when it has none."""
        return next((row for row, each in enumerate(self._districts) if each.id == district), -1)

    def index_of(self, district: DistrictId | None) -> QModelIndex:
        """Return where a district stands; an invalid index when it does not."""
        row = self.row_of(district)
        return self.index(row) if row >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._districts)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._districts):
            return None
        district = self._districts[index.row()]
        counted = self._counted.get(district.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return district.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._sentence(district, counted)
        return {
            KEY: district.id,
            DETAIL: district.province,
            FACTS: self._facts(counted),
            COUNT: QLocale().toString(counted.codings) if counted else "",
            SHARE: self._share(counted),
        }.get(role)

    def _sentence(self, district: District, counted: DistrictOverview | None) -> str:
        number = counted.codings if counted else 0
        codings = self.tr("%n codings", "", number) if counted else ""
        parts = (district.name, district.province, self._facts(counted), codings)
        return ", ".join(each for each in parts if each)

    def _facts(self, counted: DistrictOverview | None) -> str:
        """Return sources, words and open cases; empty before they are counted."""
        if counted is None:
            return ""
        # The translators' tool passes over a plural whose number is not a plain name.
        number, cases = counted.sources, counted.open_cases
        sources = self.tr("%n sources", "", number)
        words = self.tr("{number} words").format(number=QLocale().toString(counted.words))
        return " · ".join([sources, words, *([self.tr("%n open cases", "", cases)] if cases else [])])

    def _share(self, counted: DistrictOverview | None) -> float:
        most = max((each.codings for each in self._counted.values()), default=0)
        return counted.codings / most if counted and most else 0.0
