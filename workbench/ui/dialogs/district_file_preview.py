"""What a file of districts would add or change, before anything is saved."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from workbench.services.district_files import DistrictFate, DistrictRow, DistrictSheet
from workbench.ui.dialogs.answered import answered
from workbench.ui.icons import icon
from workbench.ui.panels.base import button, label
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.phrases_districts import field_word, trouble_words


class DistrictFilePreview(QDialog):
    """Lists the rows of a file by what becomes of them."""

    _ICONS: ClassVar = {
        DistrictFate.NEW: "plus",
        DistrictFate.CHANGED: "pencil",
        DistrictFate.UNCHANGED: "check",
        DistrictFate.REFUSED: "warning",
    }

    def __init__(self, parent: QWidget | None, name: str, sheet: DistrictSheet, language: str) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(640, 560).boundedTo(room))
        self._language = language
        self.setWindowTitle(self.tr("Districts from “{name}”").format(name=name))
        heading, self.counts = label("title", wraps=True), label("heading", wraps=True)
        heading.setText(self.windowTitle())
        self.counts.setText(self._counted(sheet))
        self.ignored, hint = label("warning", wraps=True), label("muted", wraps=True)
        self.ignored.setText(self.tr("Not taken: {titles}").format(titles=", ".join(sheet.ignored)))
        self.ignored.setVisible(bool(sheet.ignored))
        hint.setText(
            self.tr(
                "A district is known by its Kemendagri code, else its BPS code, else its name. Empty cells and "
                "districts that the file does not name stay as they are. You can undo all of it in one step."
            )
        )
        self.list = words_list(self.tr("Rows of the file"))
        order = (DistrictFate.REFUSED, DistrictFate.NEW, DistrictFate.CHANGED, DistrictFate.UNCHANGED)
        for row in sorted(sheet.rows, key=lambda each: (order.index(each.fate), each.number)):
            self.list.addItem(self._item(row))
        self.list.setCurrentRow(0)
        new = sheet.operation() is not None
        self.yes, self.no = button("primary"), button()
        self.yes.setText(self.tr("Take over"))
        self.yes.setEnabled(new)
        self.no.setText(self.tr("Cancel") if new else self.tr("Close"))
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
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
        first = self.yes if new else self.no
        first.setDefault(True)
        first.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, name: str, sheet: DistrictSheet, language: str) -> bool:
        """Show it and tell whether the person wants it."""
        return answered(cls(parent, name, sheet, language))

    def _counted(self, sheet: DistrictSheet) -> str:
        new, changed = sheet.count(DistrictFate.NEW), sheet.count(DistrictFate.CHANGED)
        unchanged, refused = sheet.count(DistrictFate.UNCHANGED), sheet.count(DistrictFate.REFUSED)
        parts = [
            (new, self.tr("%n are new", "", new)),
            (changed, self.tr("%n change", "", changed)),
            (unchanged, self.tr("%n stay as they are", "", unchanged)),
            (refused, self.tr("%n are refused", "", refused)),
        ]
        return "  ·  ".join(words for number, words in parts if number) or self.tr("No rows")

    def _item(self, row: DistrictRow) -> QListWidgetItem:
        name = row.name or self.tr("Row {number}").format(number=row.number)
        item = QListWidgetItem(f"{name}\n{self._told(row)}")
        item.setIcon(icon(self._ICONS[row.fate]))
        return item

    def _told(self, row: DistrictRow) -> str:
        if row.fate is DistrictFate.REFUSED:
            why = trouble_words(row, self._language)
            return self.tr("refused: {why} (row {number})").format(why=why, number=row.number)
        if row.fate is DistrictFate.CHANGED:
            changed = ", ".join(field_word(each, self._language) for each in row.changed)
            words = self.tr("changes: {fields}").format(fields=changed)
        elif row.fate is DistrictFate.NEW:
            words = self.tr("new, with outline") if row.outline is not None else self.tr("new")
        else:
            words = self.tr("stays as it is")
        return self.tr("{words} · its shape can not be used").format(words=words) if row.shapeless else words
