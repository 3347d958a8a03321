"""The transcripts in sight: one, or two, of two sources or of two places in one."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.ids import SourceId
from workbench.domain.store import Change
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.sitting import Sitting

_NARROW = 620
"""Pixels; where there are fewer, two transcripts stand one above the other: lines of a word or two help nobody."""


class _Half(Panel):
    """A transcript under a strip, which shows while there are two whether commands are about it, and can close it."""

    closed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.panel = TranscriptPanel(sitting)
        self._mark = QFrame()
        self._mark.setObjectName("halfMark")
        self._close = IconButton("cross", self, 12)
        self._close.clicked.connect(self.closed)
        self._strip = QWidget()
        self._strip.setObjectName("paper")
        self._strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(8, 4, 8, 0)
        row.addWidget(self._mark, 1)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addWidget(self.panel, 1)
        self.show_strip(shown=False, current=True)
        self.retranslate()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def show_strip(self, *, shown: bool, current: bool) -> None:
        """Show whether this half is the one that is worked in."""
        self._strip.setVisible(shown)
        self._mark.setProperty("current", current)
        self._mark.style().unpolish(self._mark)
        self._mark.style().polish(self._mark)

    @override
    def retranslate(self) -> None:
        self._close.say(self.tr("Close this half"))


class Transcripts(QSplitter):
    """One transcript panel or two, side by side where there is room.

    Commands are about ``current``: the one that had the keyboard last.

    ``made`` is called with each panel when it is made; the second is made when it is first wanted.
    """

    current_changed = Signal()
    """Another panel is the current one."""
    source_shown = Signal(object)
    """A SourceId or None: what the current panel shows now."""
    split_changed = Signal(bool)
    """There are two now, or one again."""

    def __init__(self, sitting: Sitting, made: Callable[[TranscriptPanel], None]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sitting, self._made = sitting, made
        self.setChildrenCollapsible(False)
        self._halves = [self._half()]
        self._current = 0
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    @property
    def current(self) -> TranscriptPanel:
        """The panel that is worked in."""
        return self._halves[self._current].panel

    @property
    def is_split(self) -> bool:
        """Whether two are in sight."""
        return len(self._halves) > 1 and not self._halves[1].isHidden()

    def panels(self) -> tuple[TranscriptPanel, ...]:
        """Return the panels in sight, from the left."""
        return tuple(half.panel for half in self._halves[: 2 if self.is_split else 1])

    def introduce(self) -> None:
        """Hand over the first panel; called once its owner is ready for it."""
        self._made(self._halves[0].panel)

    def split(self) -> None:
        """Show the current source a second time, at the same place, and go there."""
        if self.is_split:
            return
        self._make_second()
        first, second = (half.panel for half in self._halves)
        self._show_second()
        second.show_source(first.source)
        self._mark(1)
        # Where its lines break is known when it has been laid out.
        QTimer.singleShot(0, second, lambda: _stand_alike(first, second))
        second.ways.focus()
        self.split_changed.emit(True)

    def show_beside(self, source: SourceId) -> TranscriptPanel:
        """Show a source in the half that is not worked in, made where there is none; one stays where one is."""
        self._make_second()
        split, here = self.is_split, self._current
        if not split:
            self._show_second()
        other = self._halves[1 - here].panel
        if other.source != source:
            other.show_source(source)
        self._mark(here)
        if not split:
            self.split_changed.emit(True)
        return other

    def unite(self, closed: int | None = None) -> None:
        """Show one again: the current one, or the one that is not ``closed``."""
        if not self.is_split:
            return
        kept = self._current if closed is None else 1 - closed
        if kept == 1:
            # The first half stays where it is; what the second showed goes there.
            first, second = (half.panel for half in self._halves)
            first.show_source(second.source)
            _stand_alike(second, first)
        self._halves[1].panel.show_source(None)
        self._halves[1].hide()
        self._mark(0)
        self.current.ways.focus()
        self.split_changed.emit(False)
        self.current_changed.emit()

    def to_other_half(self) -> None:
        """Go to the half that is not the current one."""
        if self.is_split:
            self._mark(1 - self._current)
            self.current.ways.focus()

    def on_changed(self, change: Change) -> None:
        """Let both follow a change."""
        for panel in self.panels():
            panel.on_changed(change)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_side_by_side()

    def _make_second(self) -> None:
        if len(self._halves) == 1:
            self._halves.append(self._half())
            self._made(self._halves[1].panel)

    def _show_second(self) -> None:
        self._halves[1].show()
        self._lay_side_by_side()
        self.setSizes([1000, 1000])

    def _lay_side_by_side(self) -> None:
        wide = self.width() >= _NARROW or not self.is_split
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self.setSizes([1000, 1000])

    def _half(self) -> _Half:
        half = _Half(self._sitting)
        place = self.count()
        half.closed.connect(lambda: self.unite(closed=place))
        half.panel.source_shown.connect(lambda source: self._on_source_shown(half.panel, source))
        self.addWidget(half)
        return half

    def _mark(self, place: int) -> None:
        moved = place != self._current
        self._current = place
        for each, half in enumerate(self._halves):
            half.show_strip(shown=self.is_split, current=each == place)
        if moved:
            self.current_changed.emit()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not self.is_split or now is None:
            return
        for place, half in enumerate(self._halves):
            if place != self._current and half.isAncestorOf(now):
                self._mark(place)

    def _on_source_shown(self, panel: TranscriptPanel, source: SourceId | None) -> None:
        if panel is self.current:
            self.source_shown.emit(source)


def _stand_alike(model: TranscriptPanel, panel: TranscriptPanel) -> None:
    """Let a panel that shows the same source stand at the same place."""
    if panel.source is not None and panel.source == model.source and not model.ways.in_grid:
        panel.view.set_caret(model.view.caret())
        panel.view.set_first_visible(model.view.first_visible())
