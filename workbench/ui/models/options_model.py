"""A list of things to choose from, those that fit what was typed, with a sign at those that are chosen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.coding.ranking import fitness
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, KEY

CHOSEN_SIGN = "✓"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its key, its name, what stands beside the name in small, a code's colour."""

    key: str
    name: str
    about: str = ""
    colour: str = ""
    is_theme: bool = False


class OptionsModel(QAbstractListModel):
    """The options that fit."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Option] = ()
        self._shown: list[Option] = []
        self._chosen: set[str] = set()

    def show_options(self, options: Sequence[Option], chosen: Collection[str]) -> None:
        """Offer these, some of them chosen."""
        self._all, self._chosen = options, set(chosen)
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show those that fit what was typed, the best first."""
        fitting = [(max(fitness(typed, each.name), fitness(typed, each.about)), each) for each in self._all]
        self.beginResetModel()
        self._shown = [each for value, each in sorted(fitting, key=lambda pair: -pair[0]) if value > 0]
        self.endResetModel()

    def at(self, row: int) -> Option | None:
        """Return the option of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def toggle(self, row: int) -> None:
        """Choose what stands in a row, or leave it."""
        option = self.at(row)
        if option is not None:
            self._chosen ^= {option.key}
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: str) -> int:
        """Return the row of a key, or -1."""
        return next((row for row, each in enumerate(self._shown) if each.key == key), -1)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys that are chosen, in the order of the list; of what the list has no more, behind them."""
        listed = [each.key for each in self._all if each.key in self._chosen]
        return (*listed, *sorted(self._chosen.difference(listed)))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.at(index.row()) if index.isValid() else None
        if option is None:
            return None
        chosen = option.key in self._chosen
        if role == Qt.ItemDataRole.DisplayRole:
            return option.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = ", ".join(each for each in (option.name, option.about) if each)
            return (
                QCoreApplication.translate("Picker", "{name}, chosen").format(name=name) if chosen else name
            )
        return {
            KEY: option.key,
            DETAIL: option.about,
            COLOUR: option.colour or None,
            IS_GROUP: option.is_theme,
            COUNT: CHOSEN_SIGN if chosen else "",
        }.get(role)
