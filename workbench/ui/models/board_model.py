"""The tiles of the board: districts, or the facilitators of one, each with what the chosen measure says of it."""

from PySide6.QtCore import QAbstractListModel, QLocale, Qt
from typing_extensions import override

from workbench.domain.facilitators import Caseload
from workbench.services.supervision_board import BoardMeasure, Tile
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import DETAIL, KEY
from workbench.ui.panels.board_words import caseload_word, measure_value
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_words import day_word

TILE = Qt.ItemDataRole.UserRole + 60
"""The Tile itself."""
VALUE = Qt.ItemDataRole.UserRole + 61
"""What the measure says of it, in words."""
SHADE = Qt.ItemDataRole.UserRole + 62
"""How strongly the tile is shaded: from 0 to 1 of the greatest value."""


class BoardModel(QAbstractListModel):
    """Tiles under one measure."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles: tuple[Tile, ...] = ()
        self.measure = BoardMeasure.CASELOAD

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._tiles = tiles
        self.endResetModel()

    def show_measure(self, measure: BoardMeasure) -> None:
        """Shade by another measure."""
        self.measure = measure
        self.said_anew()

    def said_anew(self) -> None:
        """Say every word anew."""
        if self._tiles:
            self.dataChanged.emit(self.index(0), self.index(len(self._tiles) - 1))

    def at(self, row: int) -> Tile | None:
        """Return a tile, or None beyond the end."""
        return self._tiles[row] if 0 <= row < len(self._tiles) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._tiles)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tile = self.at(index.row()) if index.isValid() else None
        if tile is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join((tile.name, measure_value(tile, self.measure), *_facts(tile)))
        return {
            KEY: tile.key,
            TILE: tile,
            VALUE: measure_value(tile, self.measure),
            SHADE: self._shade(tile),
            DETAIL: " · ".join(_facts(tile)),
        }.get(role)

    def _shade(self, tile: Tile) -> float:
        most = max((each.value(self.measure) or 0 for each in self._tiles), default=0)
        return (tile.value(self.measure) or 0) / most if most else 0.0


def _facts(tile: Tile) -> tuple[str, ...]:
    say = SupervisionCounts()
    facts = [say.cases(tile.cases)]
    if tile.overdue:
        facts.append(say.overdue(tile.overdue))
    if tile.facilitators > 1:
        facts.append(say.facilitators(tile.facilitators))
    if tile.families is not None:
        ratio = f"1:{QLocale().toString(round(tile.families))}"
        facts.append(
            ratio if tile.caseload is Caseload.WITHIN else f"{ratio} ({caseload_word(tile.caseload)})"
        )
    if tile.met is not None:
        facts.append(say.tr("last met {day}").format(day=day_word(tile.met)))
    return tuple(facts)
