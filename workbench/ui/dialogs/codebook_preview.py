"""What an import of a codebook would change, before anything is saved."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from workbench.domain.code_sheets import CodebookRemark
from workbench.services.code_words import cell_words, column_name
from workbench.services.codebook import CodeChange, CodeFate, Revision
from workbench.ui.dialogs.answered import answered
from workbench.ui.icons import icon
from workbench.ui.panels.base import button, label
from workbench.ui.panels.cell_changes import CellChanges
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.phrases_codebook import remark_text


class CodebookPreview(QDialog):
    """Lists the codes of a sheet by what becomes of them, and shows which words of the marked one change."""

    _ICONS: ClassVar = {CodeFate.ADDED: "plus", CodeFate.UPDATED: "pencil", CodeFate.UNCHANGED: "check"}

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        revision: Revision,
        remarks: Sequence[CodebookRemark],
        language: str,
        likes: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(980, 660).boundedTo(room))
        self.setWindowTitle(self.tr("Import codebook “{name}”").format(name=name))
        self._language, self._likes = language, likes or {}
        self.shown = tuple(each for fate in CodeFate for each in revision.changes if each.fate is fate)
        heading, self.counts = label("title", wraps=True), label("heading", wraps=True)
        heading.setText(self.windowTitle())
        self.counts.setText(self._counted(revision))
        self.remarks = label("warning", wraps=True)
        self.remarks.setText("\n".join(remark_text(each, language) for each in remarks[:6]))
        self.remarks.setVisible(bool(remarks))
        hint = label("muted", wraps=True)
        hint.setText(
            self.tr(
                "A code is known by its path. An empty cell empties what the code says there; columns that the file "
                "does not have stay as they are, and no code is deleted. You can undo all of it in one step."
            )
        )
        self.list = words_list(self.tr("Codes of the file"))
        self.details = CellChanges()
        self.details.setAccessibleName(self.tr("What changes in the code"))
        for each in self.shown:
            self.list.addItem(self._item(each))
        self.yes, self.no = button("primary"), button()
        self.yes.setText(self.tr("Import"))
        self.yes.clicked.connect(self.accept)
        self.yes.setEnabled(revision.operation is not None)
        self.no.setText(self.tr("Cancel") if revision.operation is not None else self.tr("Close"))
        self.no.clicked.connect(self.reject)
        self._lay_out((heading, self.counts, self.remarks, hint))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        first = self.yes if self.yes.isEnabled() else self.no
        first.setDefault(True)
        first.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        name: str,
        revision: Revision,
        remarks: Sequence[CodebookRemark],
        language: str,
        likes: Mapping[str, str] | None = None,
    ) -> bool:
        """Show it and tell whether the person wants it; ``likes`` names the codes that new ones resemble, by path."""
        dialog = cls(parent, name, revision, remarks, language, likes)
        return answered(dialog)

    def _lay_out(self, head: tuple[QWidget, ...]) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.details)
        split.setSizes([400, 560])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in head:
            layout.addWidget(widget)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def _counted(self, revision: Revision) -> str:
        parts = [
            self.tr("%n are new", "", revision.added),
            self.tr("%n change", "", revision.updated),
            self.tr("%n stay as they are", "", revision.unchanged),
        ]
        return "  ·  ".join(parts)

    def _fate(self, change: CodeChange) -> str:
        if change.fate is CodeFate.ADDED:
            return self.tr("new")
        return self.tr("changes") if change.fate is CodeFate.UPDATED else self.tr("stays as it is")

    def _item(self, change: CodeChange) -> QListWidgetItem:
        like = self._likes.get(change.path)
        told = (
            self.tr("{fate}, resembles “{name}”").format(fate=self._fate(change), name=like) if like else ""
        )
        item = QListWidgetItem(f"{change.path}\n{told or self._fate(change)}")
        item.setIcon(icon("warning" if like else self._ICONS[change.fate]))
        return item

    def _on_row(self, row: int) -> None:
        if not 0 <= row < len(self.shown):
            return
        change = self.shown[row]
        cells = [
            (
                column_name(column, self._language),
                cell_words(column, before, self._language),
                cell_words(column, after, self._language),
            )
            for column, before, after in change.cells
            if column != "path"
        ]
        self.details.show_changes(change.path, self.list.item(row).text().partition("\n")[2], cells)
