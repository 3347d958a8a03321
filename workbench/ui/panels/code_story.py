"""What became of one code, told on its card when somebody asks: who changed what, when, from what to what."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.codebook_versions import HistoryLine
from workbench.services.code_words import cell_words, history_name
from workbench.services.codebook_history import what_of
from workbench.ui.labels import moment_words
from workbench.ui.panels.base import Panel
from workbench.ui.panels.cell_changes import marked_words
from workbench.ui.theme import current_theme

_MOST = 60
_HIGHEST = 320


class CodeStory(Panel):
    """A line that unfolds into the code's history, the newest change first."""

    unfolded = Signal()
    """The history is wanted: whoever owns the panel hands it in with ``show_lines``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[HistoryLine, ...] = ()
        self._language = "id"
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self._on_folded)
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.text)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.retranslate()

    @property
    def is_unfolded(self) -> bool:
        """Whether the history can be seen."""
        return self.fold.isChecked()

    def show_lines(self, lines: tuple[HistoryLine, ...], language: str) -> None:
        """Show what became of the code, which comes the oldest first, in the window's language."""
        self._lines, self._language = lines[::-1][:_MOST], language
        self._lay_out()

    @override
    def retranslate(self) -> None:
        self.fold.setText(self.tr("History of the code"))
        self.text.setAccessibleName(self.tr("History of the code"))
        if self.is_unfolded:
            self.unfolded.emit()

    @override
    def retint(self) -> None:
        self._lay_out()

    def _on_folded(self, unfolded: bool) -> None:
        self.fold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.text.setVisible(unfolded)
        if unfolded:
            self.unfolded.emit()

    def _lay_out(self) -> None:
        nothing = self.tr("Nothing has happened to it yet.")
        self.text.setHtml("".join(map(self._told, self._lines)) or f"<p>{escape(nothing)}</p>")

    def _told(self, line: HistoryLine) -> str:
        theme, what = current_theme(), history_name(what_of(line), self._language)
        sentence = self.tr("{when}, {who}: {what}").format(
            when=moment_words(line.at), who=line.coder or "?", what=what
        )
        if line.undone:
            sentence = self.tr("{change} (undone)").format(change=sentence)
        before, after = (cell_words(line.what, each, self._language) for each in (line.before, line.after))
        return (
            f'<p style="color:{theme.muted}; margin:6px 0 1px 0">{escape(sentence)}</p>'
            f'<p style="margin:0">{marked_words(before, after, theme)}</p>'
        )

    def _fit(self) -> None:
        self.text.setFixedHeight(min(_HIGHEST, int(self.text.document().size().height()) + 16))
