"""Figures of a survey to choose from, each with a box to tick."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt, Signal
from typing_extensions import override

from workbench.domain.joint_displays import SurveyFigure
from workbench.ui.models.nodes import NOWHERE, AnyIndex

INDICATOR, GROUP, PRINTED, NOTE = range(4)
_TICKABLE: Final = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FiguresModel(QAbstractTableModel):
    """A row for each figure that fits what was typed; what is ticked stays ticked when it is out of sight."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[SurveyFigure, ...] = ()
        self._rows: list[int] = []
        self._on: set[int] = set()
        self._words = ""

    @property
    def chosen(self) -> tuple[SurveyFigure, ...]:
        """The figures that are ticked, in their order."""
        return tuple(self._all[each] for each in sorted(self._on))

    def show_figures(self, figures: Sequence[SurveyFigure], *, keep: bool = False) -> None:
        """Offer these, all ticked; or ticked as they are, when these are the same ones in other words."""
        self.beginResetModel()
        self._all = tuple(figures)
        if not keep:
            self._on = set(range(len(self._all)))
        self._rows = self._fitting()
        self.endResetModel()
        self.ticked.emit()

    def narrow(self, words: str) -> None:
        """Show those that hold all these words."""
        self.beginResetModel()
        self._words = words
        self._rows = self._fitting()
        self.endResetModel()

    def tick_shown(self, *, on: bool) -> None:
        """Tick all that are in sight, or none of them."""
        if on:
            self._on |= set(self._rows)
        else:
            self._on -= set(self._rows)
        self._redraw(0, len(self._rows) - 1)
        self.ticked.emit()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            INDICATOR: QCoreApplication.translate("FiguresModel", "Indicator"),
            GROUP: QCoreApplication.translate("FiguresModel", "Group"),
            PRINTED: QCoreApplication.translate("FiguresModel", "Figure"),
            NOTE: QCoreApplication.translate("FiguresModel", "Note"),
        }.get(section)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        at = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == INDICATOR:
            return Qt.CheckState.Checked if at in self._on else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _cell(self._all[at], index.column())
        return None

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != INDICATOR:
            return False
        self._on ^= {self._rows[index.row()]}
        self._redraw(index.row(), index.row())
        self.ticked.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return _TICKABLE if index.column() == INDICATOR else shown

    def _fitting(self) -> list[int]:
        wanted = self._words.casefold().split()
        texts = ("\n".join(_cell(each, column) for column in range(4)).casefold() for each in self._all)
        return [at for at, text in enumerate(texts) if all(part in text for part in wanted)]

    def _redraw(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, INDICATOR), self.index(last, INDICATOR))


def _cell(figure: SurveyFigure, column: int) -> str:
    if column == NOTE:
        return " · ".join(part for part in (figure.note, figure.source) if part)
    return (figure.indicator, figure.group, figure.printed)[column]
