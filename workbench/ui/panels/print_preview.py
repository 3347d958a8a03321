"""What the table comes to, as a page: counted anew whenever something changes, the first rows of it."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QStackedWidget, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.print_counting import Previewed
from workbench.ui.theme import current_theme

_TURNED, _UPRIGHT, _NARROWEST = 780, 460, 160
_POINTS, _SMALLEST = 9.0, 7.5
_LINES = re.compile(r"(\dpx solid)(?=[;\"])")


class PrintPreview(Panel):
    """Keeps its place while the same table is counted anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.empty, self.foot = QTextBrowser(), EmptyState("table"), label("muted", wraps=True)
        self.view.setOpenLinks(False)
        self.view.anchorClicked.connect(self._on_link)
        self.view.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.view.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.view.setMinimumWidth(_NARROWEST)
        font = self.view.font()
        font.setPointSizeF(_POINTS)
        self.view.document().setDefaultFont(font)
        self.view.setObjectName("printPreview")
        self._pages, self._shown = QStackedWidget(), ""
        self._counted: Previewed | None = None
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        self.foot.setContentsMargins(14, 6, 14, 8)
        self.foot.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.foot)
        self.retranslate()

    def show_counted(self, counted: Previewed, key: str) -> None:
        """Show what was counted for the place of the shelf that ``key`` names."""
        self._counted = counted
        bar = self.view.verticalScrollBar()
        place = bar.value() if key == self._shown else 0
        self._shown = key
        self._set_page(counted.page)
        bar.setValue(place)
        self._say()

    def say_failed(self) -> None:
        """Say that there is no preview: why was told where messages are told."""
        self._counted = None
        self._pages.setCurrentIndex(1)
        self.empty.say(
            self.tr("No preview"),
            self.tr(
                "What the table asks for could not be put together. Choose otherwise, or begin a new one."
            ),
        )
        self.foot.setText("")

    def say_counting(self) -> None:
        """Say that something is being counted: what stands above it is what it was before."""
        self.foot.setText(self.tr("Counting…"))

    @override
    def retint(self) -> None:
        if self._counted is not None:
            self._set_page(self._counted.page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Preview of the table"))
        self._say()

    def _set_page(self, page: str) -> None:
        # First: a page is laid out anew for every font and every width.
        self._fit()
        # Lines without a colour would be black, on dark paper, too.
        self.view.setHtml(_LINES.sub(rf"\1 {current_theme().ink}", page))
        self._fit()

    def _on_link(self, link: QUrl) -> None:
        """Go to another place of the page; nothing outside of it is ever opened."""
        self.view.scrollToAnchor(link.fragment())

    def _fit(self) -> None:
        """Set the page as wide as there is room, in smaller type where that is little, and words never broken."""
        least = _TURNED if self._counted is not None and self._counted.wide else _UPRIGHT
        room = self.view.viewport().width()
        points = min(_POINTS, max(_SMALLEST, _POINTS * room / least))
        font, width = self.view.document().defaultFont(), max(room, int(least * points / _POINTS))
        if font.pointSizeF() != points:
            font.setPointSizeF(points)
            self.view.document().setDefaultFont(font)
        if self.view.lineWrapColumnOrWidth() != width:
            self.view.setLineWrapColumnOrWidth(width)

    def _say(self) -> None:
        counted = self._counted
        if counted is None:
            self.foot.setText("")
            return
        self._pages.setCurrentIndex(0 if counted.page else 1)
        self.empty.say(
            self.tr("Nothing to print yet"),
            self.tr(
                "The project holds nothing of what this table shows, or the choices leave nothing of it. "
                "Code something first, or choose otherwise."
            ),
        )
        parts = [self.tr("%Ln rows in the file", "", counted.rows)] if counted.rows else []
        if counted.begun:
            parts.append(self.tr("Only the beginning is shown here."))
        self.foot.setText(" · ".join(parts))
