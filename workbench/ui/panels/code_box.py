"""The code box: a light popup beside the selection. Type part of a code's name, press Enter: coded."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.coding.ranking import hits
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.code_choices import Choice, CodeChoices, choices_for
from workbench.ui.panels.base import label

_WIDTH = 420
_ROWS = 9
_ROW = 28
_TO_LIST = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class CodeBox(QFrame):
    """Offers codes for what is typed; one of them, or a new one, is chosen by Enter, click or digit."""

    chosen = Signal(object)
    """The Choice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("codeBox")
        self.setFixedWidth(_WIDTH)
        self._book = Codebook(())
        self._recent: Sequence[CodeId] = ()
        self._under: CodeId | None = None
        self._top, self._new = False, True
        self._model = CodeChoices()
        self.field = QLineEdit()
        self.field.textChanged.connect(lambda _text: self._offer())
        self.field.installEventFilter(self)
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self._hint = label("faint")
        self._hint.setContentsMargins(12, 2, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.field)
        layout.addWidget(self.view)
        layout.addWidget(self._hint)

    def open_at(self, point: QPoint, book: Codebook, recent: Sequence[CodeId], under: CodeId | None) -> None:
        """Open for the selection, with the upper left corner at a point of the screen, or as near as it fits."""
        self._recent = tuple(code for code in recent if code in book and is_offered(book.code(code)))
        self._top, self._new = False, True
        self._usual = ""
        self.field.setPlaceholderText(self.tr("Code… type part of its name"))
        self.field.setAccessibleName(self.tr("Code for the selection"))
        self._usual = self.tr("Enter codes · 1–9 takes a recent one · Esc closes")
        self._open(point, book, under)

    def ask_at(
        self, point: QPoint, book: Codebook, question: str, *, top: bool = False, new: bool = False
    ) -> None:
        """Open to ask for a code for what ``question`` names; ``top`` and ``new`` are those of choices_for."""
        self._recent, self._top, self._new = (), top, new
        self.field.setPlaceholderText(question)
        self.field.setAccessibleName(question)
        self._usual = self.tr("Type part of a name · Enter takes it · Esc closes")
        self._open(point, book, None)

    def _open(self, point: QPoint, book: Codebook, under: CodeId | None) -> None:
        self._book, self._under = book, under
        self.view.setAccessibleName(self.tr("Codes that fit"))
        self.field.clear()
        self._offer()
        self.adjustSize()
        self.move(self._fitting(point))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _TO_LIST:
            row = self.view.currentIndex().row() + _TO_LIST[key]
            self.view.setCurrentIndex(self._model.index(min(max(0, row), self._model.rowCount() - 1)))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._model.at(self.view.currentIndex().row()))
            return True
        if not self.field.text() and event.text() in set("123456789") and event.text():
            place = int(event.text())
            if place <= len(self._recent):
                self._choose(Choice(self._recent[place - 1], ""))
            return True
        return False

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self._model.at(index.row()))

    def _choose(self, choice: Choice | None) -> None:
        if choice is not None:
            self.hide()
            self.chosen.emit(choice)

    def _offer(self) -> None:
        self._model.show_choices(
            choices_for(
                self.field.text(), self._book, self._recent, self._under, top=self._top, new=self._new
            ),
            self._book,
        )
        archived = not self._model.rowCount() and self._only_archived_fit()
        self._hint.setText(
            self.tr("Only an archived code fits; “Use again” in the tree brings it back")
            if archived
            else self._usual
        )
        self.view.setCurrentIndex(self._model.index(0))
        self.view.setFixedHeight(max(1, min(_ROWS, self._model.rowCount())) * _ROW + 10)
        self.adjustSize()

    def _only_archived_fit(self) -> bool:
        retired = [code for code in self._book if not is_offered(code)]
        return bool(hits(self.field.text(), self._book, retired))

    def _fitting(self, point: QPoint) -> QPoint:
        screen = QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = min(max(point.x(), room.left() + 8), room.right() - self.width() - 8)
        below = point.y() + self.height() <= room.bottom()
        return QPoint(left, point.y() if below else max(room.top(), point.y() - self.height() - 40))
