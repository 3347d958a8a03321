"""What a sheet of facilitators would bring in, row by row, and what stays out, before anything is saved."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.services.register_import import RegisterFate, RegisterRow, RegisterSheet
from workbench.services.register_words import FATE_WORDS, LEFT_OUT_WORDS, REASON_WORDS, REMARK_WORDS
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.panels.base import button, label
from workbench.ui.panels.capacity_words import CapacityCounts, CapacityWords
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme

ROW, RESULT, CODE, PLACE, CASELOAD, REMARK = range(6)
_SIGNS = {
    RegisterFate.NEW: "+",
    RegisterFate.UPDATES: "~",
    RegisterFate.UNCHANGED: "=",
    RegisterFate.REFUSED: "✗",
}


class RegisterPreviewModel(QAbstractTableModel):
    """The rows of a sheet, with what becomes of each."""

    def __init__(self, sitting: Sitting, rows: Sequence[RegisterRow], titles: Sequence[str]) -> None:
        super().__init__()
        self._rows, self._titles = rows, titles
        self._words = CapacityWords(sitting)
        self._side = 0 if sitting.preferences.language == "id" else 1
        self._places = {each.id: each.name for each in sitting.project.reader.all(District)}

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[section] if wanted else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            theme = current_theme()
            if row.fate is RegisterFate.REFUSED:
                return QColor(theme.danger)
            return QColor(theme.warning) if row.remarks and index.column() == REMARK else None
        return None

    def _text(self, row: RegisterRow, column: int) -> str:
        if column == ROW:
            return str(row.number)
        if column == RESULT:
            return f"{_SIGNS[row.fate]} {FATE_WORDS[row.fate][self._side]}"
        if column == REMARK:
            return self._told(row)
        person = row.facilitator
        if person is None:
            return ""
        if column == PLACE:
            return ", ".join(filter(None, (self._places[person.district], person.subdistrict)))
        return person.code if column == CODE else self._words.short_caseload(person.families)

    def _told(self, row: RegisterRow) -> str:
        told = [REMARK_WORDS[each][self._side] for each in row.remarks]
        if row.reason is not None:
            why = REASON_WORDS[row.reason][self._side]
            told.append(f"{why}: {row.what}" if row.what else why)
        return "; ".join(told)


class RegisterPreview(QDialog):
    """Shows the rows and says which columns stay out, and why."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, name: str, sheet: RegisterSheet) -> None:
        super().__init__(parent)
        side = 0 if sitting.preferences.language == "id" else 1
        self.setWindowTitle(self.tr("Facilitators from “{name}”").format(name=name))
        heading, self.counts = label("title", wraps=True), label("heading", wraps=True)
        heading.setText(self.windowTitle())
        self.counts.setText(self._counted(sheet))
        self.left_out, hint = label("warning", wraps=True), label("muted", wraps=True)
        told = [f"“{title}” ({LEFT_OUT_WORDS[why][side]})" for title, why in sheet.columns.left_out]
        self.left_out.setText(self.tr("Columns that stay out: {columns}").format(columns=", ".join(told)))
        self.left_out.setVisible(bool(told))
        hint.setText(
            self.tr(
                "Facilitators are known by their code names; whoever has none gets the next free one. "
                "Empty cells change nothing. You can undo all of it in one step."
            )
        )
        titles = (
            self.tr("Row"),
            self.tr("Result"),
            self.tr("Code name"),
            self.tr("Place"),
            self.tr("Caseload"),
            self.tr("Remark"),
        )
        order = (RegisterFate.REFUSED, RegisterFate.NEW, RegisterFate.UPDATES, RegisterFate.UNCHANGED)
        rows = sorted(sheet.rows, key=lambda row: (order.index(row.fate), row.number))
        self.model = RegisterPreviewModel(sitting, rows, titles)
        self.table = PlainTable(self.model, REMARK, (PLACE,))
        self.table.setAccessibleName(self.tr("Rows of the sheet"))
        operation = sheet.operation()
        self.yes, self.no = button("primary"), button()
        self.yes.setText(CapacityCounts().take(len(operation.facilitators) if operation else 0))
        self.yes.setEnabled(operation is not None)
        self.no.setText(self.tr("Cancel") if operation else self.tr("Close"))
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self._lay_out(heading, hint)
        first = self.yes if operation else self.no
        first.setDefault(True)
        first.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting, name: str, sheet: RegisterSheet) -> bool:
        """Show it and tell whether the person wants it."""
        return answered(cls(parent, sitting, name, sheet))

    def _lay_out(self, heading: QWidget, hint: QWidget) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, self.counts, self.left_out, hint):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        open_at(self, 980, 600)

    def _counted(self, sheet: RegisterSheet) -> str:
        new, updated = len(sheet.of(RegisterFate.NEW)), len(sheet.of(RegisterFate.UPDATES))
        same, refused = len(sheet.of(RegisterFate.UNCHANGED)), len(sheet.of(RegisterFate.REFUSED))
        parts = [
            (new, self.tr("%n are new", "", new)),
            (updated, self.tr("%n change", "", updated)),
            (same, self.tr("%n stay as they are", "", same)),
            (refused, self.tr("%n are refused", "", refused)),
        ]
        return "  ·  ".join(words for number, words in parts if number) or self.tr("No rows")
