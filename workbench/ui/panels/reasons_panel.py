"""Why something is suggested: reasons with their weights; those that stand somewhere can be gone to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.suggestions import Reason, ReasonKind
from workbench.ui.delegates.reason import ReasonDelegate
from workbench.ui.models.reasons_model import ReasonsModel, told
from workbench.ui.panels.base import Panel, label

_MOST_ROWS = 8


class ReasonsView(QListView):
    """A list whose rows are opened by a click, Enter or Space."""

    opened = Signal(int)
    """The row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ReasonDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.modifiers():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class ReasonsPanel(Panel):
    """The reasons of the suggestion that is marked; as high as they need, up to eight rows."""

    example_wanted = Signal(object)
    """A Reason that is a segment of one's own, to be looked at beside this place."""
    place_wanted = Signal(object)
    """A Reason whose words stand in this source, to be brought into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReasonsModel()
        self.view = ReasonsView()
        self.view.setModel(self.model)
        self.view.opened.connect(self._on_opened)
        self._title = label("caption")
        self._title.setContentsMargins(8, 4, 8, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self.view)
        self.retranslate()
        self.show_reasons(())

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """Show the weighty ones of these; without any there is nothing to see."""
        reasons = told(reasons)
        self.model.show_reasons(reasons)
        self.setVisible(bool(reasons))
        if reasons:
            height = self.view.sizeHintForRow(0)
            # Where there is little room the list above and the buttons below need it more.
            self.view.setMinimumHeight(height + 8)
            self.view.setMaximumHeight(min(len(reasons), _MOST_ROWS) * height + 8)

    def examples(self) -> tuple[Reason, ...]:
        """Return the segments of one's own among the reasons, the nearest first."""
        return tuple(each for each in self.model.reasons if each.kind is ReasonKind.EXAMPLE)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Why"))
        self.view.setAccessibleName(self.tr("Why this is suggested"))
        self.model.contents_changed()

    def _on_opened(self, row: int) -> None:
        reason = self.model.at(row)
        if reason is None:
            return
        if reason.kind is ReasonKind.EXAMPLE:
            self.example_wanted.emit(reason)
        elif reason.span is not None:
            self.place_wanted.emit(reason)
