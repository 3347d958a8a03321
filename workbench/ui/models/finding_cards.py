"""Findings as cards: a group of similar passages, or a pair of codes that are confused."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, Qt
from typing_extensions import override

from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOURS, COUNT, DETAIL, QUOTE


@dataclass(frozen=True, slots=True)
class Card:
    """A finding in words: title, a number, facts and an example; ``colours`` are those of its codes."""

    title: str
    count: str
    detail: str
    example: str
    colours: tuple[str, ...] = ()


class FindingCards(QAbstractListModel):
    """A list of findings in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[Card, ...] = ()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def say_anew(self, cards: Sequence[Card]) -> None:
        """Show the same findings in other words."""
        self._cards = tuple(cards)
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(each for each in (card.title, card.count, card.detail, card.example) if each)
        return {
            Qt.ItemDataRole.DisplayRole: card.title,
            Qt.ItemDataRole.ToolTipRole: f"{card.title}\n{card.detail}",
            COUNT: card.count,
            DETAIL: card.detail,
            QUOTE: card.example,
            COLOURS: list(card.colours),
        }.get(role)
