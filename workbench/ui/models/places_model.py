"""The places where two coders coded a source, alike or not, in the order of the text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.coding.comparing import Agreement, Place
from workbench.domain.codes import Codebook
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, KEY, QUOTE


class PlacesModel(QAbstractListModel):
    """Rows are places; what they mean is said with the coders' names."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()
        self._book = Codebook(())
        self._names: Mapping[str, str] = {}

    def show_places(self, places: Sequence[Place], book: Codebook, first: str, second: str) -> None:
        """Show these places of two coders, by name."""
        self.beginResetModel()
        self._places, self._book = tuple(places), book
        self._names = {Agreement.ONLY_FIRST: first, Agreement.ONLY_SECOND: second}
        self.endResetModel()

    def at(self, row: int) -> Place | None:
        """Return the place in a row; None beyond the end."""
        return self._places[row] if 0 <= row < len(self._places) else None

    def row_from(self, start: int) -> int:
        """Return the first row whose words begin at or after a position (code points); the last before, else -1."""
        rows = (row for row, place in enumerate(self._places) if place.span.start >= start)
        return next(rows, len(self._places) - 1)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.at(index.row()) if index.isValid() else None
        if place is None or place.code not in self._book:
            return None
        code = self._book.code(place.code)
        told = agreement_words(place, self._names)
        quote = " ".join(place.coding.segment.quote.split())
        if role == Qt.ItemDataRole.DisplayRole:
            return code.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{self._book.path(code.id)}: {told}. “{quote[:200]}”"
        return {
            KEY: place.coding.id,
            COLOUR: code.colour,
            QUOTE: quote,
            DETAIL: told,
            COUNT: "",
        }.get(role)


def agreement_words(place: Place, names: Mapping[str, str]) -> str:
    """Return how a place stands: the same, other words, or who alone coded it."""
    if place.agreement is Agreement.SAME:
        return QCoreApplication.translate("Comparing", "the same")
    if place.agreement is Agreement.OTHER_WORDS:
        shared = round(place.shared * 100)
        return QCoreApplication.translate("Comparing", "other words ({shared} % shared)").format(
            shared=shared
        )
    return QCoreApplication.translate("Comparing", "only {coder}").format(
        coder=names.get(place.agreement, "")
    )
