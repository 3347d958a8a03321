"""The columns of a sheet of answers that is about to be imported."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.domain.surveys import ColumnPart
from workbench.services.surveys import SurveySheet, column_letters
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.survey_labels import part_word, reason_words

LETTERS, TITLE, EXAMPLES, PART, REASON = range(5)
_EXAMPLES = 3
_EXAMPLE_LENGTH = 60
_ROWS_LOOKED_AT = 200
_TOLD_WHOLE = frozenset({TITLE, EXAMPLES, REASON})
_ONE_ALONE = (ColumnPart.DISTRICT, ColumnPart.RESPONDENT)


class SurveyColumnsModel(QAbstractTableModel):
    """Columns with examples and the parts that a person may change."""

    def __init__(self, survey: SurveySheet) -> None:
        super().__init__()
        self.survey = survey
        rows = survey.sheet.rows[:_ROWS_LOOKED_AT]
        self._examples = [_examples([row[column] for row in rows]) for column in range(len(survey.columns))]

    def part(self, row: int) -> ColumnPart:
        """Return the part of the column that stands in a row."""
        return self.survey.columns[row].column.part

    def set_part(self, row: int, part: ColumnPart) -> None:
        """Give a column another part; one that only one can have is taken from the other."""
        parts = [each.column.part for each in self.survey.columns]
        if part in _ONE_ALONE:
            parts = [ColumnPart.ATTRIBUTE if each is part else each for each in parts]
        parts[row] = part
        self.survey = self.survey.in_parts(parts, self.survey.role)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, REASON))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.survey.columns)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else REASON + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "",
            QCoreApplication.translate("Survey", "Column"),
            QCoreApplication.translate("Survey", "Examples"),
            QCoreApplication.translate("Survey", "Part"),
            QCoreApplication.translate("Survey", "Why"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        guess = self.survey.columns[index.row()]
        words = (
            column_letters(index.row()),
            " ".join(guess.column.title.split()),
            self._examples[index.row()],
            part_word(guess.column.part),
            reason_words(guess.reason, guess.facts),
        )[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return words if role == Qt.ItemDataRole.ToolTipRole and index.column() in _TOLD_WHOLE else None


def _examples(cells: Sequence[str]) -> str:
    different = dict.fromkeys(" ".join(cell.split()) for cell in cells if cell and not cell.isspace())
    return " · ".join(each[:_EXAMPLE_LENGTH] for each in list(different)[:_EXAMPLES])
