"""A field that opens a list beside it: type part of a name; one thing is chosen, or several."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.delegates.row import RowDelegate
from workbench.ui.icons import icon
from workbench.ui.models.options_model import Option, OptionsModel
from workbench.ui.panels.base import label

_WIDTH = 380
_ROWS = 10
_ROW = 28
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_CHOOSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NARROWEST, _WIDEST = 110, 250


class Picker(QFrame):
    """The list, as a popup."""

    picked = Signal(str)
    """The key of the one thing that was chosen."""
    changed = Signal(object)
    """The keys of all things that are chosen now, as a tuple."""
    closed = Signal()

    def __init__(self, parent: QWidget, *, several: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("codeBox")
        self.setFixedWidth(_WIDTH)
        self._several = several
        self.model = OptionsModel()
        self.field = QLineEdit()
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self._hint = label("faint")
        self._hint.setContentsMargins(12, 2, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for widget in (self.field, self.view, self._hint):
            layout.addWidget(widget)

    def open_at(self, point: QPoint, title: str, options: Sequence[Option], chosen: Collection[str]) -> None:
        """Open with the upper left corner at a point of the screen, or as near as it fits."""
        self.field.setPlaceholderText(self.tr("Type part of a name"))
        self.field.setAccessibleName(title)
        self.view.setAccessibleName(title)
        self._hint.setText(
            self.tr("Enter chooses or leaves · Esc closes")
            if self._several
            else self.tr("Enter chooses · Esc closes")
        )
        self.model.show_options(options, chosen)
        self.field.clear()
        first = self.model.row_of(next(iter(chosen), "")) if chosen else 0
        self._fit(max(0, first))
        self.move(self._fitting(point))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                row = self.view.currentIndex().row() + _STEPS[key]
                self.view.setCurrentIndex(self.model.index(min(max(0, row), self.model.rowCount() - 1)))
                return True
            if key in _CHOOSING:
                self._choose(self.view.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _choose(self, row: int) -> None:
        option = self.model.at(row)
        if option is None:
            return
        if self._several:
            self.model.toggle(row)
            self.field.selectAll()
            self.changed.emit(self.model.chosen)
        else:
            self.hide()
            self.picked.emit(option.key)

    def _on_typed(self, text: str) -> None:
        self.model.narrow(text)
        self._fit(0)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _fit(self, row: int) -> None:
        self.view.setFixedHeight(max(1, min(_ROWS, self.model.rowCount())) * _ROW + 10)
        self.view.setCurrentIndex(self.model.index(row))
        self.adjustSize()

    def _fitting(self, point: QPoint) -> QPoint:
        room = (QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()).availableGeometry()
        left = min(max(point.x(), room.left() + 8), room.right() - self.width() - 8)
        below = point.y() + self.height() <= room.bottom()
        return QPoint(left, point.y() if below else max(room.top(), point.y() - self.height() - 40))


class PickField(QPushButton):
    """Shows what is chosen and opens the list of what can be; the list is made anew each time."""

    changed = Signal()

    def __init__(self, options: Callable[[], Sequence[Option]], *, several: bool = False) -> None:
        super().__init__()
        self._options, self._several = options, several
        self._chosen: tuple[str, ...] = ()
        self._names: dict[str, str] = {}
        self._title, self._nothing, self._gone = "", "", ""
        self._picker: Picker | None = None
        self.setProperty("kind", "pick")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys that are chosen."""
        return self._chosen

    def choose(self, keys: Sequence[str]) -> None:
        """Show these as chosen, without telling anybody."""
        self._chosen = tuple(keys)
        self._say()

    def say(self, title: str, nothing: str, gone: str) -> None:
        """Set the words: what is chosen here, what stands there for nothing, and for a thing that is gone."""
        self._title, self._nothing, self._gone = title, nothing, gone
        self._names = {}
        self._say()

    def open(self) -> None:
        """Open the list."""
        if self._picker is None:
            self._picker = Picker(self, several=self._several)
            self._picker.picked.connect(lambda key: self._on_chosen((key,)))
            self._picker.changed.connect(self._on_chosen)
            self._picker.closed.connect(self.setFocus)
        options = self._options()
        self._names = {each.key: each.name for each in options}
        at = self.mapToGlobal(QPoint(0, self.height() + 2))
        self._picker.open_at(at, self._title, options, self._chosen)

    @property
    def picker(self) -> Picker | None:
        """The list, once it was opened."""
        return self._picker

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*_CHOOSING, Qt.Key.Key_Down} and not event.modifiers():
            self.open()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icon("chevron-down-grey").paint(painter, self.width() - 21, (self.height() - 12) // 2, 12, 12)

    @override
    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(min(max(wanted.width(), _NARROWEST), _WIDEST), wanted.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def _on_chosen(self, keys: tuple[str, ...]) -> None:
        self._chosen = tuple(keys)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if not self._names.keys() >= set(self._chosen):
            self._names = {each.key: each.name for each in self._options()}
        said = ", ".join(self._names.get(key, self._gone) for key in self._chosen) or self._nothing
        self.setText(self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, _WIDEST - 40))
        self.setToolTip(said)
        self.setAccessibleName(f"{self._title}: {said}")
        self.updateGeometry()
