"""The words of supervision: a table in which a team corrects what fields, states and kinds are called."""

from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import WorkbenchError
from workbench.services.glossary import glossary_of, program_words
from workbench.services.glossary_files import export_glossary, import_glossary, take_words
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.glossary_model import GlossaryModel
from workbench.ui.panels.base import button, label
from workbench.ui.sitting import Sitting


class GlossaryWords(QDialog):
    """Shows all words over a filter; they are the project's once they are kept."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        self._sitting = sitting
        open_at(self, 760, 600)
        self.setWindowTitle(self.tr("Words of supervision"))
        title, body = label("title"), label("muted", wraps=True)
        title.setText(self.windowTitle())
        body.setText(
            self.tr(
                "What fields, states and kinds are called on screens and in papers. Words that differ from the "
                "program's are bold; they hold in this project."
            )
        )
        self.model = GlossaryModel(glossary_of(sitting.project).words, program_words())
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Find a word"))
        self.filter.setAccessibleName(self.tr("Find a word"))
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.table = QTableView()
        self.table.setModel(self._shown)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (title, body, self.filter, self.table):
            layout.addWidget(widget)
        layout.addLayout(self._foot())

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting) -> bool:
        """Let the person change the words; tell whether they are kept."""
        dialog = cls(parent, sitting)
        return answered(dialog) and dialog.keep()

    def keep(self) -> bool:
        """Keep the words as they stand; say what forbids it."""
        try:
            take_words(self._sitting.project, self.model.words())
        except WorkbenchError as error:
            self._sitting.tell(error)
            return False
        return True

    def export(self, path: Path) -> None:
        """Write the project's words, as they were kept, to a sheet."""
        try:
            export_glossary(self._sitting.project, path)
        except WorkbenchError as error:
            self._sitting.tell(error)

    def take(self, path: Path) -> None:
        """Take the words of a sheet and show them."""
        try:
            import_glossary(self._sitting.project, path)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        self.model.show_words(glossary_of(self._sitting.project).words)

    def _foot(self) -> QHBoxLayout:
        self.own, self.write, self.read = button("quiet"), button("quiet"), button("quiet")
        cancel, self.yes = button(), button("primary")
        self.own.setText(self.tr("As they came"))
        self.own.setToolTip(self.tr("Put all words back to those that come with the program"))
        self.write.setText(self.tr("Export…"))
        self.read.setText(self.tr("Import…"))
        cancel.setText(self.tr("Cancel"))
        self.yes.setText(self.tr("Keep"))
        self.own.clicked.connect(lambda: self.model.show_words(program_words()))
        self.write.clicked.connect(self._on_export)
        self.read.clicked.connect(self._on_import)
        cancel.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        foot = QHBoxLayout()
        for each in (self.own, self.write, self.read):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        return foot

    def _on_export(self) -> None:
        suggested = self._sitting.project.path.with_name("glossary.csv")
        kinds = self.tr("Comma-separated values (*.csv)")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.windowTitle(), str(suggested), kinds)
        if chosen:
            self.export(Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".csv"))

    def _on_import(self) -> None:
        folder = str(self._sitting.project.path.parent)
        kinds = self.tr("Comma-separated values (*.csv)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.windowTitle(), folder, kinds)
        if chosen:
            self.take(Path(chosen))
