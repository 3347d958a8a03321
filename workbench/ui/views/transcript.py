"""The transcript view: the text a researcher reads and codes, with its speakers, codings and suggestions."""

from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from workbench.domain.spans import Span
from workbench.ui.views.transcript_caret import Caret, Motion, motion_of
from workbench.ui.views.transcript_contents import TranscriptContents
from workbench.ui.views.transcript_handles import Edge
from workbench.ui.views.transcript_pointer import Pointer

AUTOSCROLL_INTERVAL = 30
_BY_CHARACTER = frozenset({Motion.CHARACTER_BACK, Motion.CHARACTER_ON})
_RESIZING = {
    (Qt.Key.Key_Right, False): (Edge.END, 1),
    (Qt.Key.Key_Left, False): (Edge.END, -1),
    (Qt.Key.Key_Right, True): (Edge.START, 1),
    (Qt.Key.Key_Left, True): (Edge.START, -1),
}
_CODING_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_C,
        Qt.Key.Key_Escape,
        *map(Qt.Key, range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)),
    }
)


class TranscriptView(TranscriptContents):
    """Shows one transcript. Positions and spans are code points of the canonical text; the view changes nothing."""

    code_wanted = Signal(object)
    """Span: Enter or C was pressed over a selection."""
    recent_code_wanted = Signal(int)
    """1 to 9: that digit was pressed over a selection."""
    codings_picked = Signal(object)
    """Tuple of the ids of the codings under a click, empty beside all of them."""
    suggestion_picked = Signal(int)
    """Key of the suggestion under a click."""
    resize_wanted = Signal(str, object)
    """Id of the coding that stands out, and the Span that a handle or a key asks for."""
    context_menu_wanted = Signal(object, object)
    """QPoint on the screen, position in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._caret = Caret(self._page)
        self._pointer = Pointer(self._page, self._selector, self._caret)
        self._hand = QPoint()
        self._autoscroll = QTimer(self, interval=AUTOSCROLL_INTERVAL)
        self._autoscroll.timeout.connect(self._on_autoscroll)

    # Events

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_ours(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tips = self._pointer.tips(event.pos(), self._explain)
            QToolTip.showText(event.globalPos(), _wrapping(tips), self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        position = self._page.position_at(event.pos())
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            position = self._page.caret
            rect = self._page.caret_rect(position)
            place = self.viewport().mapToGlobal(rect.bottomLeft().toPoint() if rect else QPoint(0, 0))
        self.context_menu_wanted.emit(place, position)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._handles.grab(event.position().toPoint()):
            return
        before = self._page.selection
        self._pointer.press(
            event.position().toPoint(),
            extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
            time=event.timestamp(),
            interval=QGuiApplication.styleHints().mouseDoubleClickInterval(),
        )
        self._selection_may_have_changed(before)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._handles.grab(event.position().toPoint()):
            before = self._page.selection
            self._pointer.double_press(event.position().toPoint(), event.timestamp())
            self._selection_may_have_changed(before)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._hand = event.position().toPoint()
        if not self._pointer.is_down and not self._handles.is_held:
            self._show_shape(point)
            return
        outside = not 0 <= point.y() < self._page.size.height()
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()
        elif not outside:
            self._autoscroll.stop()
        self._drag(point, whole_words=not event.modifiers() & Qt.KeyboardModifier.AltModifier)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._autoscroll.stop()
        if self._handles.is_held:
            self._let_go_of_handle()
            return
        before, point = self._page.selection, event.position().toPoint()
        clicked = self._pointer.release(
            point, whole_words=not event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        self._selection_may_have_changed(before)
        if clicked:
            target = self._pointer.target(point)
            self.codings_picked.emit(target.codings)
            if target.suggestions:
                self.suggestion_picked.emit(target.suggestions[0])

    def _on_autoscroll(self) -> None:
        point = self._hand
        height, pitch = self._page.size.height(), self._page.measures.line_height
        beyond = point.y() if point.y() < 0 else max(0, point.y() - height + 1)
        self._page.layout.flow.move_by(max(-pitch * 3, min(beyond // 2, pitch * 3)), height)
        self._after_scrolling()
        self._drag(point, whole_words=True)

    def _drag(self, point: QPoint, *, whole_words: bool) -> None:
        if self._handles.is_held:
            self._repaint(self._handles.drag(point, whole_words=whole_words))
            return
        before = self._page.selection
        self._pointer.drag(point, whole_words=whole_words)
        self._selection_may_have_changed(before)

    def _let_go_of_handle(self) -> None:
        wanted = self._handles.release()
        self.viewport().update()
        if wanted is not None:
            self.resize_wanted.emit(*wanted)

    def _show_shape(self, point: QPoint) -> None:
        if self._handles.at(point) is not None:
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        over_stripe = self._pointer.target(point).on_stripe
        in_gutter = point.x() < self._page.columns.text_left - self._page.measures.line_height // 2
        plain = Qt.CursorShape.ArrowCursor if in_gutter else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over_stripe else plain)

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            event.ignore()
            return
        motion, resizing = motion_of(event), self._resizing(event)
        if resizing is not None:
            self._resize(*resizing)
        elif motion is not None:
            self._move(motion, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_turn()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            self._ask_for_code(event.key())

    def _is_ours(self, event: QKeyEvent) -> bool:
        if self._resizing(event) is not None:
            return True
        if event.key() == Qt.Key.Key_Escape and (self._handles.is_held or self._page.lit):
            return True
        if motion_of(event) is not None or event.matches(QKeySequence.StandardKey.SelectAll):
            return bool(self._page.layout.blocks)
        if self._page.selection is None:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            return True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and event.key() in _CODING_KEYS

    def _resizing(self, event: QKeyEvent) -> tuple[Edge, int] | None:
        """Return which end of the coding that stands out a key moves, and which way."""
        shift = Qt.KeyboardModifier.ShiftModifier
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | shift)
        if modifiers != Qt.KeyboardModifier.AltModifier or self._handles.coding() is None:
            return None
        return _RESIZING.get((Qt.Key(event.key()), bool(event.modifiers() & shift)))

    def _resize(self, edge: Edge, step: int) -> None:
        coding, span = self._handles.coding(), self._handles.nudged(edge, step)
        if coding is None or span is None:
            return
        self.resize_wanted.emit(coding.id, span)
        self.look_at(span.start if edge is Edge.START else span.end - 1)
        self._narrator.tell_words(span)

    def _escape(self) -> None:
        if self._handles.is_held:
            self._autoscroll.stop()
            self._handles.cancel()
            self.viewport().update()
        elif self._page.selection is not None:
            self.clear_selection()
        else:
            self.set_lit(frozenset())

    def _ask_for_code(self, key: int) -> None:
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.recent_code_wanted.emit(key - Qt.Key.Key_0)
        else:
            self.code_wanted.emit(self._page.selection)

    def _move(self, motion: Motion, *, extend: bool) -> None:
        before, page = self._page.selection, self._page
        self._selector.let_go()
        target = self._caret.moved(page.caret, motion, self._selector.anchor if extend else None)
        if extend:
            self._selector.reach(target, whole_words=motion not in _BY_CHARACTER)
        else:
            self._selector.place(target)
        self.look_at(self._page.caret)
        self._selection_may_have_changed(before)

    def _select_turn(self) -> None:
        start, end = self._caret.turn_bounds(self._page.caret)
        if start < end:
            self.set_selection(Span(start, end), reveal=False)

    def _copy(self) -> None:
        if self._page.selection is not None:
            QGuiApplication.clipboard().setText(self._page.selection.of(self._page.layout.text))


def _wrapping(tips: list[str]) -> str:
    """Return tips as Qt wraps them: plain words, a memo's among them, would make one line as long as they are."""
    return "".join(f"<p>{escape(tip).replace(chr(10), '<br>')}</p>" for tip in tips)
