"""Which segments are to be key quotations of a theme, or counter evidence: those of the theme, or of any code."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodeId, CodingId
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.quotations_model import QuotationsModel
from workbench.ui.panels.base import button, label


class EvidencePicker(QDialog):
    """A list of segments to choose from, narrowed by words as one types."""

    def __init__(
        self, parent: QWidget | None, project: Project, theme: CodeId, taken: frozenset[CodingId], title: str
    ) -> None:
        super().__init__(parent)
        self._project, self._theme, self._taken = project, theme, taken
        self._found: tuple[Quotation, ...] = ()
        self.setWindowTitle(title)
        open_at(self, 720, 560)
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        hint.setText(self.tr("Several can be marked with Ctrl or Shift."))
        self.field, self.everything = QLineEdit(clearButtonEnabled=True), QCheckBox()
        self.field.setPlaceholderText(self.tr("Words, source, speaker, district or code"))
        self.field.setAccessibleName(self.tr("Words, source, speaker, district or code"))
        self.everything.setText(self.tr("From other themes, too"))
        self.model, self.view = QuotationsModel(), QListView()
        self.view.setObjectName("framed")
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuotationDelegate(self.view))
        self.view.setAccessibleName(self.tr("Segments"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Add"))
        self.yes.setDefault(True)
        cancel.setText(self.tr("Cancel"))
        self.yes.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda _words: self._offer())
        self.everything.toggled.connect(lambda _on: self._read())
        self.view.selectionModel().selectionChanged.connect(
            lambda *_: self.yes.setEnabled(bool(self.chosen()))
        )
        self.view.activated.connect(lambda _index: self.accept())
        self._lay_out(heading, hint, cancel)
        self._read()

    @classmethod
    def ask(
        cls, parent: QWidget | None, project: Project, theme: CodeId, taken: frozenset[CodingId], title: str
    ) -> tuple[CodingId, ...]:
        """Return what was chosen, nothing when the person changed their mind. ``taken`` are not offered."""
        dialog = cls(parent, project, theme, taken, title)
        return dialog.chosen() if answered(dialog) else ()

    def chosen(self) -> tuple[CodingId, ...]:
        """Return the segments that are marked, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        found = (self.model.at(row) for row in rows)
        return tuple(each.coding.id for each in found if each is not None)

    def _lay_out(self, heading: QWidget, hint: QWidget, cancel: QWidget) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.everything)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        for widget in (heading, hint, self.field):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def _read(self) -> None:
        query = CodingQuery(code=None if self.everything.isChecked() else self._theme, without=self._taken)
        self._found = quotations(self._project.reader, query)
        self._offer()

    def _offer(self) -> None:
        wanted = self.field.text().casefold().split()
        fitting = [each for each in self._found if all(part in _words(each) for part in wanted)]
        self.model.show_quotations(fitting, self._project.codebook())
        self.yes.setEnabled(False)


def _words(quotation: Quotation) -> str:
    said = (
        quotation.coding.segment.quote,
        quotation.provenance,
        quotation.code_path,
        quotation.district_name,
    )
    return "\n".join(said).casefold()
