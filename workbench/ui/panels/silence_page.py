"""Why nothing is suggested for some codes, and where to look next so that something can be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.suggestions import Suggestion, Withheld
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.delegates.silent_code import SilentCodeDelegate
from workbench.ui.models.roles import DETAIL, ICON_NAME
from workbench.ui.models.silence_model import SilenceModel
from workbench.ui.panels.base import Panel, label

_PLACE = Qt.ItemDataRole.UserRole + 70
_LONGEST = 120
_ROWS = 3


class SilencePage(Panel):
    """Lists silent codes; for the marked one, the uncoded segments that would teach most."""

    code_marked = Signal(object)
    """The CodeId whose next segments are wanted, or None."""
    place_wanted = Signal(object)
    """A Suggestion whose words are to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SilenceModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(SilentCodeDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.selectionModel().currentChanged.connect(
            lambda now, _before: self.code_marked.emit(self.model.code_at(now.row()))
        )
        self._said = label("muted", wraps=True)
        self._said.setContentsMargins(10, 6, 10, 4)
        self._next_title = label("caption", wraps=True)
        self._next_title.setContentsMargins(10, 4, 10, 2)
        self.next = QListWidget()
        self.next.setItemDelegate(RowDelegate(self.next))
        self.next.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.next.itemClicked.connect(self._on_place)
        self.next.itemActivated.connect(self._on_place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self._said, 0), (self.view, 1), (self._next_title, 0), (self.next, 0)):
            layout.addWidget(widget, stretch)
        self.show_next(())
        self.retranslate()

    def show_withheld(self, said: str, withheld: tuple[Withheld, ...], book: Codebook) -> None:
        """Say what is so, and list the silent codes."""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.model.show_withheld(withheld, book)
        self.show_next(())

    def show_next(self, segments: Sequence[Suggestion]) -> None:
        """List segments worth a look for the marked code."""
        self.next.clear()
        for each in segments:
            words = " ".join(each.quote.split())
            item = QListWidgetItem(words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…")
            item.setData(ICON_NAME, "quote")
            item.setData(_PLACE, each)
            item.setToolTip(words)
            item.setData(DETAIL, "")
            self.next.addItem(item)
        there = bool(segments)
        self._next_title.setVisible(there)
        self.next.setVisible(there)
        if there:
            self.next.setFixedHeight(min(_ROWS, len(segments)) * self.next.sizeHintForRow(0) + 10)

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Codes without suggestions, and why"))
        self._next_title.setText(self.tr("Look at these next: a code here would teach most"))
        self.next.setAccessibleName(self._next_title.text())
        self.model.contents_changed()

    def _on_place(self, item: QListWidgetItem) -> None:
        self.place_wanted.emit(item.data(_PLACE))
