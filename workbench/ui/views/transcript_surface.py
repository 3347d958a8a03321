"""The surface that a transcript is painted on: it scrolls, fits its columns to the window and keeps the place."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from workbench.domain.spans import Span
from workbench.ui.views.transcript_colours import TranscriptColours
from workbench.ui.views.transcript_density import WIDTH as BAR_WIDTH
from workbench.ui.views.transcript_density import DensityBar
from workbench.ui.views.transcript_layout import TranscriptLayout
from workbench.ui.views.transcript_measures import Measures, Setting
from workbench.ui.views.transcript_page import Page
from workbench.ui.views.transcript_painting import paint_page

SMALLEST_TEXT = 8.0
LARGEST_TEXT = 32.0
USUAL_TEXT = 13.0


class TranscriptSurface(QAbstractScrollArea):
    """Shows a page. Positions and spans are code points of the canonical text."""

    text_size_changed = Signal(float)
    """Points, after Ctrl and the wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a surface with nothing on it."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        measures = Measures(Setting(USUAL_TEXT), self.font(), self.viewport())
        colours = TranscriptColours.of(self.palette())
        self._page = Page(TranscriptLayout(), measures, measures.columns(0, timed=False), colours)
        self.density = DensityBar(self)
        self.density.wear(colours)
        self.density.place_wanted.connect(self._on_place_wanted)
        self.setViewportMargins(0, 0, BAR_WIDTH, 0)
        self._own_colours = False
        self._painted_caret: QRect | None = None
        self._following_bar = True
        self.verticalScrollBar().sliderReleased.connect(self._on_slider_released)
        self._reshape()

    # The place

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

    def in_sight(self) -> Span | None:
        """Return the code points from the first to the last that can be seen, None when nothing can."""
        return self._page.sight(self._page.rows())

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

    def look_at(self, position: int) -> None:
        """Bring the line that holds ``position`` into sight, scrolling no further than it takes."""
        page = self._page
        pitch, height = page.measures.line_height, page.size.height()
        rect = page.caret_rect(position)
        if not page.layout.blocks:
            return
        if rect is None:
            block, y = page.layout.place_of(position)
            page.layout.flow.move_to(block, y - height // 4, height)
        elif rect.top() < pitch // 2:
            page.layout.flow.move_by(round(rect.top()) - pitch // 2, height)
        elif rect.bottom() > height - pitch:
            page.layout.flow.move_by(round(rect.bottom()) - height + pitch, height)
        else:
            return
        self._after_scrolling()

    # How it looks

    def set_text_size(self, points: float) -> None:
        """Set the size of the text in points; the first visible line stays the first."""
        self.set_setting(replace(self.setting(), points=points))

    def set_setting(self, setting: Setting) -> None:
        """Set the text in another size, face, spacing or length of lines; the first visible line stays the first."""
        wanted = replace(setting, points=min(max(setting.points, SMALLEST_TEXT), LARGEST_TEXT))
        if wanted != self.setting():
            self._page.measures = Measures(wanted, self.font(), self.viewport())
            self._reshape()

    def setting(self) -> Setting:
        """Return how the text is set."""
        return self._page.measures.setting

    def text_size(self) -> float:
        """Return the size of the text in points."""
        return self.setting().points

    def set_palette_roles(self, colours: TranscriptColours | None) -> None:
        """Paint with ``colours`` from now on, or, with None, with those that the palette asks for."""
        self._own_colours = colours is not None
        self._page.colours = colours or TranscriptColours.of(self.palette())
        self.density.wear(self._page.colours)
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
        if self._repaint_lines(span):
            right = self._page.columns.lanes_left
            self.viewport().update(right, 0, self._page.size.width() - right, self._page.size.height())

    def _repaint_lines(self, span: Span | None) -> bool:
        """Paint anew the lines of ``span``; tell whether any is in sight."""
        extent = self._page.extent(span, self._page.rows()) if span else None
        if extent is None:
            return False
        pitch = self._page.measures.line_height
        height = extent[1] - extent[0] + pitch
        self.viewport().update(0, extent[0] - pitch // 2, self._page.size.width(), height)
        return True

    def _repaint_caret(self) -> None:
        """Paint anew where the caret was painted last and where it is now."""
        now = self._page.caret_rect(self._page.caret)
        for rect in (self._painted_caret, now.toAlignedRect() if now else None):
            if rect is not None:
                self.viewport().update(rect.adjusted(-2, -2, 2, 2))

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
        self._show_window()
        self.viewport().update()

    def _show_window(self) -> None:
        sight = self._page.sight(self._page.rows())
        if sight is not None:
            self.density.show_window(sight)

    def _on_place_wanted(self, position: int) -> None:
        """Bring the line that holds a position to the middle of the window."""
        if self._page.layout.blocks:
            height = self._page.size.height()
            block, y = self._page.layout.place_of(position)
            self._page.layout.flow.move_to(block, y - height // 2, height)
            self._after_scrolling()

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

    # Events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._page.caret_shown = self.hasFocus() and self._page.selection is None
        paint_page(painter, self._page, event.region())
        painter.end()
        caret = self._page.caret_rect(self._page.caret) if self._page.caret_shown else None
        self._painted_caret = caret.toAlignedRect() if caret else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        port = self.viewport().geometry()
        self.density.setGeometry(port.right() + 1, port.top(), BAR_WIDTH, port.height())
        self._reshape()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._own_colours:
            self.set_palette_roles(None)
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self._page.measures = Measures(self.setting(), self.font(), self.viewport())
            self._reshape()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_caret()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_caret()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            step = 1 if event.angleDelta().y() > 0 else -1
            self.set_text_size(self.text_size() + step)
            self.text_size_changed.emit(self.text_size())
            event.accept()
        else:
            super().wheelEvent(event)
