"""All quotations behind a number, in a list with a title; a double click or Enter opens one in its source."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.models.quotations_model import QuotationsModel
from workbench.ui.panels.base import IconButton, Panel, label


class QuotationList(Panel):
    """Shows what it is given, until it is closed."""

    quotation_opened = Signal(object)
    """The Quotation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.view = QuotationsModel(), QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuotationDelegate(self.view))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.activated.connect(self._on_activated)
        self.closing = IconButton("cross")
        self.closing.clicked.connect(self.hide)
        self._name = ""
        self._title, self._count = label("heading", wraps=True), label("muted")
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 16, 4)
        head.setSpacing(10)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        head.addWidget(self.closing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.retranslate()

    def show_quotations(self, title: str, quotations: Sequence[Quotation], book: Codebook) -> None:
        """Show these under a title."""
        self._name = title
        self.model.show_quotations(quotations, book)
        self.view.setCurrentIndex(self.model.index(0))
        self._say()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 220)

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Quotations"))
        self.closing.say(self.tr("Close the list"))
        self._say()
        self.model.contents_changed()

    def _say(self) -> None:
        self._title.setText(self._name)
        self._count.setText(self.tr("%n quotations", "", self.model.rowCount()))

    def _on_activated(self, index: QModelIndex) -> None:
        quotation = self.model.at(index.row())
        if quotation is not None:
            self.quotation_opened.emit(quotation)
