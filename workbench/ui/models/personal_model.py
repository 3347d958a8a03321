"""Places of personal data, a row each, with the words around them and what was decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.domain.ids import SourceId
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.services.personal import HAND, Place
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.phrases_personal import HOW_LABELS, KIND_LABELS, STATE_LABELS

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STATES: Final = list(MarkState)
_KINDS: Final = list(PersonalKind)


class PersonalColumn(IntEnum):
    """The columns in their order."""

    KIND = 0
    SOURCE = 1
    BEFORE = 2
    WORDS = 3
    AFTER = 4
    PSEUDONYM = 5
    STATE = 6
    CERTAINTY = 7


@dataclass(frozen=True, slots=True)
class PersonalFilter:
    """Which places are shown; None asks for any."""

    state: MarkState | None = None
    kind: PersonalKind | None = None
    source: SourceId | None = None
    words: str = ""

    def takes(self, place: Place) -> bool:
        """Tell whether a place is wanted."""
        mark = place.mark
        return (
            self.state in {None, mark.state}
            and self.kind in {None, mark.kind}
            and self.source in {None, mark.source}
            and (not self.words or self.words in f"{mark.segment.quote} {mark.pseudonym}".casefold())
        )


class PersonalModel(QAbstractTableModel):
    """Shows the places that a filter leaves, in the order of a column; by default that of the material."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self._places: tuple[Place, ...] = ()
        self._rows: list[Place] = []
        self._proposed: Mapping[str, str] = {}
        self._filter = PersonalFilter()
        self._sorted_by, self._order = -1, Qt.SortOrder.AscendingOrder

    @property
    def places(self) -> tuple[Place, ...]:
        """All places, whatever the filter leaves."""
        return self._places

    @property
    def rows(self) -> list[Place]:
        """The places that are shown, in their order."""
        return self._rows

    def show_places(self, places: Iterable[Place], proposed: Mapping[str, str]) -> None:
        """Show other places; ``proposed`` says, by the id of an open mark, what would stand for it."""
        self._places, self._proposed = tuple(places), proposed
        self._arrange()

    def show_marks(self, marks: Mapping[str, PersonalMark], proposed: Mapping[str, str]) -> None:
        """Show what was decided of some of the places that are there."""
        self._proposed = proposed
        self._places = tuple(
            replace(each, mark=marks[each.mark.id]) if each.mark.id in marks else each
            for each in self._places
        )
        self._arrange()

    def narrow(self, wanted: PersonalFilter) -> None:
        """Show what a filter leaves."""
        self._filter = replace(wanted, words=" ".join(wanted.words.split()).casefold())
        self._arrange()

    def at(self, row: int) -> Place | None:
        """Return the place in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(PersonalColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in {
            PersonalColumn.BEFORE,
            PersonalColumn.CERTAINTY,
        }:
            return _RIGHT
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.at(index.row()) if index.isValid() else None
        if place is None:
            return None
        column = PersonalColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(place, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {
            PersonalColumn.BEFORE,
            PersonalColumn.CERTAINTY,
        }:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(place, column)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._order = column, order
        self._arrange()

    def _cell(self, place: Place, column: PersonalColumn) -> str:
        mark = place.mark
        hand = mark.how == HAND
        return {
            PersonalColumn.KIND: KIND_LABELS[self.language][mark.kind],
            PersonalColumn.SOURCE: place.source_name,
            PersonalColumn.BEFORE: _flat(place.before),
            PersonalColumn.WORDS: _flat(mark.segment.quote),
            PersonalColumn.AFTER: _flat(place.after),
            PersonalColumn.PSEUDONYM: self._pseudonym(mark),
            PersonalColumn.STATE: STATE_LABELS[self.language][mark.state],
            PersonalColumn.CERTAINTY: "–" if hand else f"{QLocale().toString(round(100 * mark.certainty))}%",
        }[column]

    def _pseudonym(self, mark: PersonalMark) -> str:
        if mark.state is not MarkState.OPEN:
            return mark.pseudonym
        proposed = self._proposed.get(mark.id, "")
        return f"→ {proposed}" if proposed else ""

    def _tip(self, place: Place, column: PersonalColumn) -> str:
        mark = place.mark
        if column is PersonalColumn.CERTAINTY:
            how = HOW_LABELS[self.language].get(mark.how, mark.how)
            return QCoreApplication.translate("PersonalModel", "Found by: {how}").format(how=how)
        return f"{_flat(place.before)} {_flat(mark.segment.quote)} {_flat(place.after)}".strip()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [each for each in self._places if self._filter.takes(each)]
        if self._sorted_by >= 0:
            self._rows.sort(
                key=lambda each: self._key(each, PersonalColumn(self._sorted_by)),
                reverse=self._order == Qt.SortOrder.DescendingOrder,
            )
        self.endResetModel()

    def _key(self, place: Place, column: PersonalColumn) -> tuple[float, str]:
        mark = place.mark
        match column:
            case PersonalColumn.KIND:
                return _KINDS.index(mark.kind), ""
            case PersonalColumn.STATE:
                return _STATES.index(mark.state), ""
            case PersonalColumn.CERTAINTY:
                return mark.certainty, ""
            case PersonalColumn.PSEUDONYM:
                shown = self._pseudonym(mark)
                return len(shown), shown.casefold()
            case PersonalColumn.BEFORE:
                return 0, _flat(place.before)[::-1].casefold()
            case _:
                return 0, self._cell(place, column).casefold()


def _flat(words: str) -> str:
    return " ".join(words.split())


def _titles() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("PersonalModel", "Kind"),
        translate("PersonalModel", "Source"),
        translate("PersonalModel", "Before"),
        translate("PersonalModel", "Words"),
        translate("PersonalModel", "After"),
        translate("PersonalModel", "Pseudonym"),
        translate("PersonalModel", "State"),
        translate("PersonalModel", "Certainty"),
    )
