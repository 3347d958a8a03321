"""What a workbook of records would bring in, before anything is saved."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from workbench.services.glossary import glossary_of
from workbench.services.record_sheets import COLUMNS, RecordSheet
from workbench.services.supervision_import import ImportedRow, RecordsFound
from workbench.supervision.record_import import Fate
from workbench.ui.dialogs.answered import answered
from workbench.ui.icons import icon
from workbench.ui.panels.base import button, label
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.phrases import phrase


class RecordsPreview(QDialog):
    """Lists the rows of a workbook by what becomes of them: first those that are refused, with the reason."""

    _ICONS: ClassVar = {Fate.NEW: "plus", Fate.THERE: "check", Fate.REFUSED: "warning"}

    def __init__(self, parent: QWidget | None, found: RecordsFound, language: str) -> None:
        super().__init__(parent)
        self.resize(QSize(680, 580).boundedTo(self.screen().availableSize() - QSize(24, 56)))
        self._language, self._words = language, glossary_of()
        self.setWindowTitle(self.tr("Records from “{name}”").format(name=found.path.name))
        heading, self.counts = label("title", wraps=True), label("heading", wraps=True)
        heading.setText(self.windowTitle())
        self.counts.setText(self._counted(found))
        self.ignored, hint = label("warning", wraps=True), label("muted", wraps=True)
        titles = ", ".join(dict.fromkeys(heading for _, heading in found.left_out))
        self.ignored.setText(self.tr("Columns that stay out: {titles}").format(titles=titles))
        self.ignored.setVisible(bool(found.left_out))
        hint.setText(
            self.tr(
                "What is refused stays out, the rest comes in. Mend the workbook and import it again: what is there "
                "is not added twice. You can undo all of it in one step."
            )
        )
        self.list = words_list(self.tr("Rows of the workbook"))
        for fate in (Fate.REFUSED, Fate.NEW, Fate.THERE):
            for row in found.of(fate):
                self.list.addItem(self._item(row))
        self.list.setCurrentRow(0)
        self.yes, self.no = button("primary"), button()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, self.counts, self.ignored, hint):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self._ready(new=bool(found.entries))

    @classmethod
    def ask(cls, parent: QWidget | None, found: RecordsFound, language: str) -> bool:
        """Show it and tell whether the person wants it."""
        return answered(cls(parent, found, language))

    def _ready(self, *, new: bool) -> None:
        self.yes.setText(self.tr("Bring in"))
        self.yes.setEnabled(new)
        self.no.setText(self.tr("Cancel") if new else self.tr("Close"))
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        first = self.yes if new else self.no
        first.setDefault(True)
        first.setFocus()

    def _counted(self, found: RecordsFound) -> str:
        new, there, refused = (len(found.of(fate)) for fate in Fate)
        parts = [
            (new, self.tr("%n rows are new", "", new)),
            (there, self.tr("%n are there already", "", there)),
            (refused, self.tr("%n are refused", "", refused)),
        ]
        return "  ·  ".join(words for number, words in parts if number) or self.tr("No rows")

    def _item(self, row: ImportedRow) -> QListWidgetItem:
        sheet = self._words.word(f"{row.sheet.value}_sheet", self._language)
        place = self.tr("{sheet}, row {number}").format(sheet=sheet, number=row.number)
        first = " · ".join(part for part in (place, row.subject) if part)
        item = QListWidgetItem(f"{first}\n{self._told(row)}")
        item.setIcon(icon(self._ICONS[row.fate]))
        return item

    def _told(self, row: ImportedRow) -> str:
        if row.error is None:
            return self.tr("new") if row.fate is Fate.NEW else self.tr("there already")
        why, column = phrase(row.error, self._language), self._column(row.sheet, row.field)
        return self.tr("refused, column “{column}”: {why}").format(column=column, why=why) if column else why

    def _column(self, sheet: RecordSheet, name: str) -> str:
        keys = {column.name: column.word for column in COLUMNS[sheet]}
        return self._words.word(keys[name], self._language) if name in keys else ""
