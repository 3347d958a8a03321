"""The two ways to read a source: its text and, for a survey, a grid."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.spans import Span
from workbench.services.material import Reading
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.survey_grid import SurveyGridPanel
from workbench.ui.sitting import Sitting
from workbench.ui.views.transcript import TranscriptView


class ReadingWays(Panel):
    """Shows the text or the grid; ``switch`` holds the buttons that change between them, for a head over both.

    ``fill`` is called before the text is shown: a survey's millions of words are put there only when they are wanted.
    """

    shown = Signal()
    """The grid is shown, or the text, maybe with another selection."""

    def __init__(self, sitting: Sitting, view: TranscriptView, fill: Callable[[], None]) -> None:
        super().__init__()
        self._view, self._fill = view, fill
        self.grid = SurveyGridPanel(sitting)
        self.switch = QWidget()
        self.as_grid, self.as_text = button("segment"), button("segment")
        self._pages = QStackedWidget()
        # The wish of a grid that most sources have not would leave the panels beside the text their least width.
        self.grid.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.grid.answer_opened.connect(self._on_answer_opened)
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for way, place, page in ((self.as_grid, "first", self.grid), (self.as_text, "last", view)):
            way.setProperty("place", place)
            way.setCheckable(True)
            way.clicked.connect(lambda _on, page=page: self._show(page))
            row.addWidget(way)
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.retranslate()

    @property
    def in_grid(self) -> bool:
        """Whether the grid is shown."""
        return self._pages.currentWidget() is self.grid

    def offer(self, reading: Reading) -> None:
        """Show a survey as a grid first; all else has one way to be shown."""
        is_survey = self.grid.show_reading(reading)
        self.switch.setVisible(is_survey)
        self._show(self.grid if is_survey else self._view)

    def show_in_text(self, span: Span) -> None:
        """Select a span in the text, and show the text when the grid is shown."""
        self._show(self._view)
        self._view.set_selection(span)

    def spans(self) -> tuple[Span, ...]:
        """Return what is chosen: the selected words or, in the grid, the chosen answers."""
        if self.in_grid:
            return self.grid.spans()
        selection = self._view.selection()
        return (selection,) if selection is not None else ()

    def clear_selection(self) -> None:
        """Choose nothing."""
        if self.in_grid:
            self.grid.clear_selection()
        else:
            self._view.clear_selection()

    def focus(self) -> None:
        """Go to what is shown."""
        (self.grid.table if self.in_grid else self._view).setFocus()

    def place_below_selection(self) -> QPoint:
        """Return the point of the screen below the caret or the current cell, for a popup."""
        if self.in_grid:
            return self.grid.place_below_selection()
        caret = self._view.caret_rect()
        port = self._view.viewport()
        inside = port.rect().adjusted(20, 20, -20, -20)
        point = caret.bottomLeft() if caret and inside.contains(caret.bottomLeft()) else inside.center()
        return port.mapToGlobal(point + QPoint(0, 6))

    @override
    def retranslate(self) -> None:
        self.as_grid.setText(self.tr("Grid"))
        self.as_grid.setToolTip(self.tr("Show the survey as a grid, a row for each respondent"))
        self.as_text.setText(self.tr("Text"))
        self.as_text.setToolTip(self.tr("Show the survey as a text, respondent by respondent"))

    def _show(self, page: QWidget) -> None:
        if page is self._view:
            self._fill()
        self._pages.setCurrentWidget(page)
        self.as_grid.setChecked(page is self.grid)
        self.as_text.setChecked(page is self._view)
        self.shown.emit()

    def _on_answer_opened(self, span: Span) -> None:
        self.show_in_text(span)
        self.focus()
