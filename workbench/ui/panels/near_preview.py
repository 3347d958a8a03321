"""Why a passage is near a code: the words that bring it near, and the segment of the code that is most like it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.discoveries import Near
from workbench.ui.models.passages_model import where_words
from workbench.ui.panels.base import Panel, label
from workbench.ui.sitting import Sitting
from workbench.ui.views.reading_pane import ReadingPane

_PASSAGE, _SEGMENT = 12, 6
"""At most so many lines of each are shown at once."""
_FRAME = 26


class NearPreview(Panel):
    """Shows a passage whole, and below it the reasons."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._near: Near | None = None
        self._code = ""
        self._where, self._why = label("muted", wraps=True), label("", wraps=True, selectable=True)
        self._codes, self._caption = label("muted", wraps=True), label("caption", wraps=True)
        self._whose = label("faint", wraps=True)
        self.text, self.nearest = ReadingPane(), ReadingPane()
        self.text.setObjectName("paper")
        self.nearest.setObjectName("paper")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 6)
        layout.setSpacing(6)
        layout.addWidget(self._where)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._why)
        layout.addWidget(self._codes)
        layout.addWidget(self._caption)
        layout.addWidget(self.nearest, 1)
        layout.addWidget(self._whose)
        layout.addStretch(0)
        self.retranslate()

    def show_near(self, near: Near | None, code: str) -> None:
        """Show a passage and why it is near the code of that name, or nothing."""
        self._near, self._code = near, code
        self.text.show_text(near.passage.quote if near is not None else "")
        nearest = near.nearest if near is not None else None
        self.nearest.show_text(nearest.quote if nearest is not None else "")
        self._fit()
        self._say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("The passage"))
        self.nearest.setAccessibleName(self.tr("The code's segment that is most like it"))
        self._say()

    def _fit(self) -> None:
        """Give both texts the height that they need, or what is their share: empty paper says nothing."""
        for pane, most in ((self.text, _PASSAGE), (self.nearest, _SEGMENT)):
            metrics = pane.fontMetrics()
            signs = max(20, (self.width() - 2 * _FRAME) // max(1, metrics.averageCharWidth()))
            lines = sum(1 + len(line) // signs for line in pane.words().split("\n"))
            pane.setMaximumHeight(min(most, lines + 1) * metrics.lineSpacing() + _FRAME)

    def _say(self) -> None:
        near, book = self._near, self._sitting.project.codebook()
        for each in (self.text, self._why, self._where):
            each.setVisible(near is not None)
        nearest = near.nearest if near is not None else None
        for each in (self._caption, self.nearest, self._whose):
            each.setVisible(nearest is not None)
        codes = [book.path(each) for each in near.codes if each in book] if near is not None else []
        self._codes.setVisible(bool(codes))
        if near is None:
            return
        self._where.setText(where_words(near.passage))
        words = ", ".join(near.terms)
        self._why.setText(
            self.tr("Words that bring it near “{code}”: {words}").format(code=self._code, words=words)
            if words
            else self.tr("No word brings it near “{code}”.").format(code=self._code)
        )
        self._codes.setText(self.tr("Also coded: {codes}").format(codes="; ".join(codes)))
        self._caption.setText(self.tr("Most like it among the segments of “{code}”").format(code=self._code))
        self._whose.setText(where_words(nearest) if nearest is not None else "")
