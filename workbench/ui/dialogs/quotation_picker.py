"""A list of segments to choose from, narrowed by words as one types."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.domain.ids import CodingId
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.quotations_model import QuotationsModel
from workbench.ui.panels.base import button, label


class QuotationPicker(QDialog):
    """Offers segments in the order in which they are given; several can be chosen."""

    def __init__(self, parent: QWidget | None, book: Codebook, title: str, hint: str = "") -> None:
        super().__init__(parent)
        self._book = book
        self._found: tuple[Quotation, ...] = ()
        self.setWindowTitle(title)
        open_at(self, 720, 560)
        heading, told = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        told.setText(" ".join(filter(None, (hint, self.tr("Several can be marked with Ctrl or Shift.")))))
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Words, source, speaker, district or code"))
        self.field.setAccessibleName(self.tr("Words, source, speaker, district or code"))
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
        self.yes.setEnabled(False)
        cancel.setText(self.tr("Cancel"))
        self.yes.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda _words: self._offer())
        self.view.selectionModel().selectionChanged.connect(
            lambda *_: self.yes.setEnabled(bool(self.chosen()))
        )
        self.view.activated.connect(lambda _index: self.accept())
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        for widget in (heading, told, self.field):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addLayout(self.foot)

    @classmethod
    def pick(
        cls, parent: QWidget | None, book: Codebook, title: str, hint: str, found: Sequence[Quotation]
    ) -> tuple[CodingId, ...]:
        """Return what was chosen of ``found``, nothing when the person changed their mind."""
        dialog = cls(parent, book, title, hint)
        dialog.offer(found)
        return dialog.chosen() if answered(dialog) else ()

    def offer(self, found: Sequence[Quotation]) -> None:
        """Offer these."""
        self._found = tuple(found)
        self._offer()

    def chosen(self) -> tuple[CodingId, ...]:
        """Return the segments that are marked, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        found = (self.model.at(row) for row in rows)
        return tuple(each.coding.id for each in found if each is not None)

    def _offer(self) -> None:
        wanted = self.field.text().casefold().split()
        fitting = [each for each in self._found if all(part in _words(each) for part in wanted)]
        self.model.show_quotations(fitting, self._book)
        self.yes.setEnabled(False)


def _words(quotation: Quotation) -> str:
    said = (
        quotation.coding.segment.quote,
        quotation.provenance,
        quotation.code_path,
        quotation.district_name,
    )
    return "\n".join(said).casefold()
