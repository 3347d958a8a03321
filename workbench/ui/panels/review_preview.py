"""Where a suggestion stands: the talk around it, why it is suggested, and what can be done with it."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, Suggestion
from workbench.ui.actions import Actions
from workbench.ui.bands import likelihood_words
from workbench.ui.panels.base import Panel, button, follow, label
from workbench.ui.panels.reasons_panel import ReasonsPanel
from workbench.ui.sitting import Sitting
from workbench.ui.views.reading_pane import ReadingPane

_AROUND = 1_500
"""How many code points before and after the words are shown."""
_PAUSE_MS = 90
_LEAST_HEIGHT = 160


class ReviewPreview(Panel):
    """Shows one suggestion in its place; its reasons come a moment later."""

    open_wanted = Signal()
    example_wanted = Signal(object)
    """A Reason that is a segment of one's own."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.shown: Suggestion | None = None
        self._title, self._where = label("heading", wraps=True), label("muted", wraps=True)
        self.text = ReadingPane()
        self.text.setObjectName("paper")
        self.reasons = ReasonsPanel()
        self.reasons.example_wanted.connect(self.example_wanted)
        self.reasons.place_wanted.connect(self._on_place)
        self.accept_it, self.refuse, self.open = button("primary"), button(), button("quiet")
        follow(self.accept_it, actions["accept_reviewed"])
        follow(self.refuse, actions["refuse_reviewed"])
        self.open.clicked.connect(self.open_wanted)
        self._start = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_why)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for each in (self.accept_it, self.refuse, self.open):
            foot.addWidget(each)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._where)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.reasons)
        layout.addLayout(foot)
        self.retranslate()

    def show_suggestion(self, suggestion: Suggestion | None, chosen: int) -> None:
        """Show a suggestion, or nothing; ``chosen`` is how many are chosen in the list."""
        self._say_buttons(chosen)
        if suggestion == self.shown:
            return
        self.shown = suggestion
        self.reasons.show_reasons(suggestion.reasons if suggestion is not None else ())
        self._show_text(suggestion)
        self._say()
        if suggestion is not None and not suggestion.reasons:
            self._pause.start()

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), 200), min(least.height(), _LEAST_HEIGHT))

    @override
    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("The talk around the suggestion"))
        self.open.setText(self.tr("Open (Enter)"))
        self._say_buttons(1)
        self._say()

    def _say_buttons(self, chosen: int) -> None:
        if chosen > 1:
            self.accept_it.setText(self.tr("Accept %n  A", "", chosen))
            self.refuse.setText(self.tr("Refuse %n  X", "", chosen))
        else:
            self.accept_it.setText(self.tr("Accept  A"))
            self.refuse.setText(self.tr("Refuse  X"))

    def _say(self) -> None:
        suggestion, book = self.shown, self._sitting.project.codebook()
        there = suggestion is not None and suggestion.code in book
        for each in (self._title, self._where, self.text, self.open):
            each.setVisible(there)
        if suggestion is None or not there:
            return
        source = self._sitting.project.reader.find(Source, suggestion.source)
        self._title.setText(book.path(suggestion.code))
        name = source.name if source is not None else ""
        self._where.setText(f"{name}  ·  {likelihood_words(suggestion.confidence)}")

    def _show_text(self, suggestion: Suggestion | None) -> None:
        if suggestion is None:
            self.text.show_text("")
            return
        text, span = self._sitting.project.reader.text(suggestion.source), suggestion.span
        start = text.rfind("\n", 0, max(0, span.start - _AROUND)) + 1
        end = text.find("\n", min(len(text), span.end + _AROUND))
        self._start = start
        self.text.show_text(text[start : len(text) if end < 0 else end])
        self.text.mark(Span(span.start - start, span.end - start))

    def _ask_why(self) -> None:
        asked = self.shown
        if asked is not None:
            self._sitting.machine.reasons(
                asked.source, asked.span, asked.code, lambda reasons: self._on_reasons(asked, reasons)
            )

    def _on_reasons(self, asked: Suggestion, reasons: tuple[Reason, ...]) -> None:
        if asked == self.shown:
            self.reasons.show_reasons(reasons)
            end = self._start + len(self.text.words())
            here = (each.span for each in self.reasons.model.reasons if each.span is not None)
            self.text.point_out(
                Span(span.start - self._start, span.end - self._start)
                for span in here
                if self._start <= span.start and span.end <= end
            )

    def _on_place(self, reason: Reason) -> None:
        if reason.span is not None and reason.span.start >= self._start:
            self.text.look_at(reason.span.start - self._start)
