"""What changed in the words of a code, to read: gone words struck out, new ones underlined, signs before both."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from workbench.coding.word_changes import PieceKind, word_changes
from workbench.ui.theme import Theme, current_theme

CellChange = tuple[str, str, str]
"""What it is called, its words before and after."""


class CellChanges(QTextBrowser):
    """Shows a heading and any number of texts with what changed in each. Colour is never the only sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self._heading, self._facts = "", ""
        self._changes: tuple[CellChange, ...] = ()

    def show_changes(self, heading: str, facts: str, changes: Iterable[CellChange]) -> None:
        """Show a heading, a line below it, and what changed."""
        self._heading, self._facts, self._changes = heading, facts, tuple(changes)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._lay_out()

    def _lay_out(self) -> None:
        theme = current_theme()
        parts = [f'<p style="font-size:12pt; font-weight:600; margin:0 0 2px 0">{escape(self._heading)}</p>']
        if self._facts:
            parts.append(f'<p style="color:{theme.muted}; margin:0 0 10px 0">{_lines(self._facts)}</p>')
        for name, before, after in self._changes:
            parts.append(
                f'<p style="color:{theme.muted}; font-weight:600; margin:10px 0 2px 0">{escape(name)}</p>'
                f'<p style="margin:0; line-height:130%">{marked_words(before, after, theme)}</p>'
            )
        self.setHtml("".join(parts))


def marked_words(before: str, after: str, theme: Theme) -> str:
    """Return HTML that shows what changed: ``−`` and a line through what is gone, ``+`` and one below what is new."""
    shown = {
        PieceKind.KEPT: "{}",
        PieceKind.REMOVED: f'<span style="color:{theme.danger}"><b>−</b>&nbsp;<s>{{}}</s></span> ',
        PieceKind.ADDED: f'<span style="color:{theme.good}"><b>+</b>&nbsp;<u>{{}}</u></span>',
    }
    return "".join(shown[piece.kind].format(_lines(piece.text)) for piece in word_changes(before, after))


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
