"""The most telling mistakes, as a list that shrinks as they are decided on."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import SourceId
from workbench.domain.quality import Mistake, MistakeKind
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, QUOTE
from workbench.ui.quality_words import decimal


class MistakesModel(QAbstractListModel):
    """Mistakes of one kind in their order, the most telling first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Mistake] = []
        self._book = Codebook(())
        self._names: Mapping[SourceId, str] = {}

    def show_mistakes(
        self, mistakes: Sequence[Mistake], book: Codebook, names: Mapping[SourceId, str]
    ) -> None:
        """Show these; ``names`` are those of the sources."""
        self.beginResetModel()
        self._rows, self._book, self._names = list(mistakes), book, names
        self.endResetModel()

    def at(self, row: int) -> Mistake | None:
        """Return the mistake of a row; None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, mistake: Mistake) -> int:
        """Return the row of a mistake, -1 when it is not there."""
        return self._rows.index(mistake) if mistake in self._rows else -1

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        mistake = self.at(index.row()) if index.isValid() else None
        if mistake is None:
            return None
        code = self._book.code(mistake.code)
        if role == Qt.ItemDataRole.DisplayRole:
            return code.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            path, told = self._book.path(code.id), self._told(mistake)
            return f"{path}: “{mistake.quote}”. {told}. {decimal(mistake.probability)}"
        return {
            COLOUR: code.colour,
            QUOTE: mistake.quote,
            DETAIL: self._told(mistake),
            COUNT: decimal(mistake.probability),
        }.get(role)

    def _told(self, mistake: Mistake) -> str:
        words = (
            QCoreApplication.translate("Quality", "{source}: the machine would give it, nobody did")
            if mistake.kind is MistakeKind.PROPOSED
            else QCoreApplication.translate(
                "Quality", "{source}: you gave it, the machine did not think of it"
            )
        )
        return words.format(source=self._names.get(mistake.source, "?"))
