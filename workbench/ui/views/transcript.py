"""The transcript view: the text a researcher reads and codes, with its speakers, codings and suggestions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget
from typing_extensions import override

from workbench.domain.spans import Span
from workbench.ui.views.transcript_caret import Caret, Motion, motion_of
from workbench.ui.views.transcript_colours import TranscriptColours
from workbench.ui.views.transcript_layout import TranscriptLayout
from workbench.ui.views.transcript_measures import Measures
from workbench.ui.views.transcript_page import Page
from workbench.ui.views.transcript_painting import paint_page
from workbench.ui.views.transcript_pointer import Pointer
from workbench.ui.views.transcript_selector import Selector
from workbench.ui.views.transcript_shown import ShownCoding, ShownSuggestion, ShownTurn

SMALLEST_TEXT = 8.0
LARGEST_TEXT = 32.0
USUAL_TEXT = 13.0
AUTOSCROLL_INTERVAL = 30
_BY_CHARACTER = frozenset({Motion.CHARACTER_BACK, Motion.CHARACTER_ON})
_CODING_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_C,
        Qt.Key.Key_Escape,
        *map(Qt.Key, range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)),
    }
)


class TranscriptView(QAbstractScrollArea):
    """Shows one transcript. Positions and spans are code points of the canonical text; the view changes nothing."""

    selection_changed = Signal(object)
    """Span or None."""
    code_wanted = Signal(object)
    """Span: Enter or C was pressed over a selection."""
    recent_code_wanted = Signal(int)
    """1 to 9: that digit was pressed over a selection."""
    codings_picked = Signal(object)
    """Tuple of the ids of the codings under a click, empty beside all of them."""
    suggestion_picked = Signal(int)
    """Key of the suggestion under a click."""
    context_menu_wanted = Signal(object, object)
    """QPoint on the screen, position in the text."""
    text_size_changed = Signal(float)
    """Points, after Ctrl and the wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        measures = Measures(USUAL_TEXT, self.font(), self.viewport())
        colours = TranscriptColours.of(self.palette())
        self._page = Page(TranscriptLayout(), measures, measures.columns(0, timed=False), colours)
        self._own_colours = False
        self._caret = Caret(self._page)
        self._selector = Selector(self._page)
        self._pointer = Pointer(self._page, self._selector, self._caret)
        self._following_bar = True
        self._autoscroll = QTimer(self, interval=AUTOSCROLL_INTERVAL)
        self._autoscroll.timeout.connect(self._on_autoscroll)
        self.verticalScrollBar().sliderReleased.connect(self._on_slider_released)
        self.setAccessibleName(self.tr("Transcript"))
        self._reshape()

    # What is shown

    def set_transcript(self, text: str, turns: Sequence[ShownTurn]) -> None:
        """Show ``text`` from its beginning, with ``turns`` in order, without codings, suggestions or selection."""
        page = self._page
        page.codings.replace_all(())
        page.suggestions.replace_all(())
        page.emphasised, page.current_suggestion = frozenset(), None
        page.hits, page.current_hit = (), None
        timed = page.layout.timed
        page.layout.set_text(text, turns)
        if timed != page.layout.timed:
            self._reshape()
        had_selection = page.selection is not None
        self._selector.place(page.layout.blocks[0].start if page.layout.blocks else 0)
        self._after_scrolling()
        if had_selection:
            self.selection_changed.emit(None)

    def set_codings(self, codings: Sequence[ShownCoding]) -> None:
        """Show these codings and no others."""
        self._page.codings.replace_all(codings)
        self.viewport().update()

    def add_coding(self, coding: ShownCoding) -> None:
        """Show one coding more, or another form of the one with the same id."""
        self._repaint(self._page.codings.add(coding))

    def remove_coding(self, coding_id: str) -> None:
        """Stop showing the coding called ``coding_id``, if it is shown."""
        self._repaint(self._page.codings.remove(coding_id))

    def replace_coding(self, coding: ShownCoding) -> None:
        """Show ``coding`` in place of the one with the same id."""
        self.add_coding(coding)

    def set_suggestions(self, suggestions: Sequence[ShownSuggestion]) -> None:
        """Show these suggestions and no others."""
        self._page.suggestions.replace_all(suggestions)
        self.viewport().update()

    def remove_suggestion(self, key: int) -> None:
        """Stop showing the suggestion called ``key``, if it is shown."""
        self._repaint(self._page.suggestions.remove(key))

    def set_current_suggestion(self, key: int | None) -> None:
        """Make one suggestion stand out, or none."""
        page = self._page
        changed = [page.suggestions.get(page.current_suggestion), page.suggestions.get(key)]
        page.current_suggestion = key
        for suggestion in changed:
            self._repaint(suggestion.span if suggestion else None)

    def set_emphasised(self, ids: frozenset[str]) -> None:
        """Make these codings stand out and no others."""
        if ids != self._page.emphasised:
            self._page.emphasised = frozenset(ids)
            self.viewport().update()

    def set_hits(self, hits: Sequence[Span], current: Span | None = None) -> None:
        """Show where a search found something; ``current`` stands out."""
        self._page.hits, self._page.current_hit = tuple(hits), current
        self.viewport().update()

    # The selection

    def selection(self) -> Span | None:
        """Return what is selected."""
        return self._page.selection

    def set_selection(self, span: Span, *, reveal: bool = True) -> None:
        """Select ``span`` as it is, and by default bring it into sight. Raises SpanOutOfRange beyond the text."""
        span.within(self._page.layout.text)
        before = self._page.selection
        self._selector.take(span)
        self._selection_may_have_changed(before)
        if reveal:
            self.reveal(span)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        before = self._page.selection
        self._selector.place(self._page.caret)
        self._selection_may_have_changed(before)

    # The place

    def caret(self) -> int:
        """Return the position that the caret stands before."""
        return self._page.caret

    def reveal(self, span: Span) -> None:
        """Scroll the beginning of ``span`` to the upper third of the window, unless all of it is in sight."""
        if not self._page.layout.blocks:
            return
        height, pitch = self._page.size.height(), self._page.measures.line_height
        extent = self._page.extent(span, self._page.rows())
        if extent is None or extent[0] < 0 or extent[1] > height - pitch:
            block, y = self._page.layout.place_of(span.start)
            self._page.layout.flow.move_to(block, y - height // 4, height)
            self._after_scrolling()

    def first_visible(self) -> int:
        """Return the position at which the first wholly visible line begins."""
        for row in self._page.rows():
            for line in range(row.first, row.last + 1):
                if row.y + line * row.laid.pitch >= 0:
                    return row.laid.line_bounds(line)[0]
        return 0

    def set_first_visible(self, position: int) -> None:
        """Scroll the line that holds ``position`` to the top of the window."""
        if self._page.layout.blocks:
            block, y = self._page.layout.place_of(position)
            self._page.layout.flow.move_to(block, y, self._page.size.height())
            self._after_scrolling()

    # How it looks

    def set_text_size(self, points: float) -> None:
        """Set the size of the text in points; the first visible line stays the first."""
        wanted = min(max(points, SMALLEST_TEXT), LARGEST_TEXT)
        if wanted != self._page.measures.points:
            self._page.measures = Measures(wanted, self.font(), self.viewport())
            self._reshape()

    def text_size(self) -> float:
        """Return the size of the text in points."""
        return self._page.measures.points

    def set_palette_roles(self, colours: TranscriptColours | None) -> None:
        """Paint with ``colours`` from now on, or, with None, with those that the palette asks for."""
        self._own_colours = colours is not None
        self._page.colours = colours or TranscriptColours.of(self.palette())
        self.viewport().update()

    def _reshape(self) -> None:
        page = self._page
        at_top = page.layout.flow.value <= 0
        position = self.first_visible() if page.size.height() and page.layout.blocks else 0
        page.size = QRect(self.viewport().rect())
        page.columns = page.measures.columns(page.size.width(), timed=page.layout.timed)
        page.layout.flow.head = round(page.measures.line_height * 0.8)
        page.layout.flow.foot = page.measures.line_height * 2
        page.layout.shape(page.measures, page.columns)
        if at_top or not page.layout.blocks:
            self._after_scrolling()
        else:
            self.set_first_visible(position)

    def _repaint(self, span: Span | None) -> None:
        """Paint anew the lines of ``span`` and, as names give way to one another, the right margin below them."""
        extent = self._page.extent(span, self._page.rows()) if span else None
        if extent is not None:
            pitch, width = self._page.measures.line_height, self._page.size.width()
            self.viewport().update(0, extent[0] - pitch // 2, width, extent[1] - extent[0] + pitch)
            right = self._page.columns.lanes_left
            self.viewport().update(right, 0, width - right, self._page.size.height())

    # Scrolling

    def _after_scrolling(self) -> None:
        flow, bar, height = self._page.layout.flow, self.verticalScrollBar(), self._page.size.height()
        flow.rows(height)
        self._following_bar = False
        bar.setRange(0, max(0, flow.total - height))
        bar.setPageStep(max(1, height - self._page.measures.line_height * 2))
        bar.setSingleStep(self._page.measures.line_height)
        if not bar.isSliderDown():
            bar.setValue(flow.value)
        self._following_bar = True
        self.viewport().update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._following_bar:
            return
        flow, height, value = (
            self._page.layout.flow,
            self._page.size.height(),
            self.verticalScrollBar().value(),
        )
        if abs(value - flow.value) < height * 2:
            flow.move_by(value - flow.value, height)
        else:
            flow.move_to_value(value, height)
        self._after_scrolling()

    def _on_slider_released(self) -> None:
        self._after_scrolling()

    def _bring_caret_into_sight(self) -> None:
        page = self._page
        pitch, height = page.measures.line_height, page.size.height()
        rect = page.caret_rect(page.caret)
        if rect is None:
            block, y = page.layout.place_of(page.caret)
            page.layout.flow.move_to(block, y - height // 4, height)
        elif rect.top() < pitch // 2:
            page.layout.flow.move_by(round(rect.top()) - pitch // 2, height)
        elif rect.bottom() > height - pitch:
            page.layout.flow.move_by(round(rect.bottom()) - height + pitch, height)
        else:
            return
        self._after_scrolling()

    # Events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        clip = event.rect()
        painter.setClipRect(clip)
        self._page.caret_shown = self.hasFocus() and self._page.selection is None
        paint_page(painter, self._page, clip)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reshape()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._own_colours:
            self.set_palette_roles(None)
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self._page.measures = Measures(self._page.measures.points, self.font(), self.viewport())
            self._reshape()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

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
            tips = self._pointer.tips(event.pos())
            QToolTip.showText(event.globalPos(), "\n".join(tips), self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            step = 1 if event.angleDelta().y() > 0 else -1
            self.set_text_size(self.text_size() + step)
            self.text_size_changed.emit(self.text_size())
            event.accept()
        else:
            super().wheelEvent(event)

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
        if event.button() == Qt.MouseButton.LeftButton:
            before = self._page.selection
            self._pointer.double_press(event.position().toPoint(), event.timestamp())
            self._selection_may_have_changed(before)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not self._pointer.is_down:
            self._show_shape(point)
            return
        outside = not 0 <= point.y() < self._page.size.height()
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()
        elif not outside:
            self._autoscroll.stop()
        before = self._page.selection
        self._pointer.drag(point, whole_words=not event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._selection_may_have_changed(before)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._autoscroll.stop()
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
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        height, pitch = self._page.size.height(), self._page.measures.line_height
        beyond = point.y() if point.y() < 0 else max(0, point.y() - height + 1)
        self._page.layout.flow.move_by(max(-pitch * 3, min(beyond // 2, pitch * 3)), height)
        before = self._page.selection
        self._pointer.drag(point, whole_words=True)
        self._after_scrolling()
        self._selection_may_have_changed(before)

    def _show_shape(self, point: QPoint) -> None:
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
        motion = motion_of(event)
        if motion is not None:
            self._move(motion, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_turn()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear_selection()
        else:
            self._ask_for_code(event.key())

    def _is_ours(self, event: QKeyEvent) -> bool:
        if motion_of(event) is not None or event.matches(QKeySequence.StandardKey.SelectAll):
            return bool(self._page.layout.blocks)
        if self._page.selection is None:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            return True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and event.key() in _CODING_KEYS

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
        self._bring_caret_into_sight()
        self._selection_may_have_changed(before)

    def _select_turn(self) -> None:
        start, end = self._caret.turn_bounds(self._page.caret)
        if start < end:
            self.set_selection(Span(start, end), reveal=False)

    def _copy(self) -> None:
        if self._page.selection is not None:
            QGuiApplication.clipboard().setText(self._page.selection.of(self._page.layout.text))

    def _selection_may_have_changed(self, before: Span | None) -> None:
        self.viewport().update()
        if self._page.selection != before:
            self.selection_changed.emit(self._page.selection)
