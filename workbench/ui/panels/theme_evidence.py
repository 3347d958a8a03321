"""The quotations for a theme, or against it, in the order in which they are to be read."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.domain.ids import CodingId
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.models.quotations_model import QuotationsModel
from workbench.ui.panels.base import IconButton, Panel, button, label


class ThemeEvidence(Panel):
    """A list of quotations that can be added to, put in order and thinned out; what is wanted is told of."""

    add_wanted = Signal()
    rearranged = Signal(object)
    """The CodingIds as they are to be now."""
    opened = Signal(object)
    """The Quotation, to be read in its source."""

    def __init__(self, *, counter: bool, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._ids: tuple[CodingId, ...] = ()
        self._title, self._hint = label("heading"), label("faint", wraps=True)
        self.model = QuotationsModel()
        self.view = QListView()
        self.view.setObjectName("framed")
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuotationDelegate(self.view))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add = button()
        self.up, self.down, self.off = IconButton("up"), IconButton("down"), IconButton("cross")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._hint)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for each in (self.up, self.down, self.off, self.add):
            head.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        # Shown before they belonged to the list, they would be windows.
        for each in (self.up, self.down, self.off, self.add):
            each.setVisible(writable)
        self.add.clicked.connect(self.add_wanted)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.off.clicked.connect(self._on_off)
        self.view.activated.connect(lambda index: self.opened.emit(self.model.at(index.row())))
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._say_steps())
        self.retranslate()

    def show_quotations(
        self, ids: tuple[CodingId, ...], quotations: tuple[Quotation, ...], book: Codebook
    ) -> None:
        """Show these; ``ids`` holds those, too, that wait for their place in a corrected text."""
        marked = self._marked()
        self._ids = ids
        self.model.show_quotations(quotations, book)
        self._pages.setCurrentIndex(0 if quotations else 1)
        for row in range(self.model.rowCount()):
            quotation = self.model.at(row)
            if quotation is not None and quotation.coding.id == marked:
                self.view.setCurrentIndex(self.model.index(row))
        self._say_steps()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    @override
    def retranslate(self) -> None:
        title = self.tr("Counter evidence") if self._counter else self.tr("Key quotations")
        self._title.setText(title)
        self.view.setAccessibleName(title)
        self.add.setText(self.tr("Add…"))
        self.add.setAccessibleName(self.tr("Add to: {list}").format(list=title))
        self.up.say(self.tr("Further up: {list}").format(list=title))
        self.down.say(self.tr("Further down: {list}").format(list=title))
        self.off.say(self.tr("Take off the list: {list}").format(list=title))
        self._hint.setText(
            self.tr(
                "What speaks against the theme, or does not fit it. It makes the interpretation stronger."
            )
            if self._counter
            else self.tr(
                "The words that carry the theme, for the report. Add them here or from the transcript."
            )
        )
        self.model.contents_changed()

    def _marked(self) -> CodingId | None:
        quotation = self.model.at(self.view.currentIndex().row())
        return quotation.coding.id if quotation is not None else None

    def _say_steps(self) -> None:
        row, last = self.view.currentIndex().row(), self.model.rowCount() - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.off.setEnabled(row >= 0)

    def _move(self, by: int) -> None:
        row = self.view.currentIndex().row()
        here, there = self.model.at(row), self.model.at(row + by)
        if here is None or there is None:
            return
        ids = list(self._ids)
        one, other = ids.index(here.coding.id), ids.index(there.coding.id)
        ids[one], ids[other] = ids[other], ids[one]
        self.rearranged.emit(tuple(ids))

    def _on_off(self) -> None:
        marked = self._marked()
        if marked is not None:
            self.rearranged.emit(tuple(each for each in self._ids if each != marked))
