"""The row of buttons over a text: bold, italic, heading, lists, link."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from workbench.domain.prose import BlockKind
from workbench.ui.icons import icon
from workbench.ui.panels.base import Panel
from workbench.ui.prose_document import BOLD, kind_of
from workbench.ui.views.prose_edit import ProseEdit


class ProseTools(Panel):
    """Shapes the words of an editor; a button is down where the caret stands in what it makes."""

    link_wanted = Signal()

    def __init__(self, edit: ProseEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self.bold, self.italic, self.heading = QToolButton(), QToolButton(), QToolButton()
        self.bullets, self.numbers, self.link = QToolButton(), QToolButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for made in self._buttons():
            made.setAutoRaise(True)
            made.setCheckable(made is not self.link)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(made)
        layout.addStretch(1)
        self.bold.clicked.connect(lambda: self._do(edit.toggle_bold))
        self.italic.clicked.connect(lambda: self._do(edit.toggle_italic))
        self.heading.clicked.connect(lambda: self._do(edit.toggle_heading))
        self.bullets.clicked.connect(lambda: self._do(lambda: edit.toggle_list(BlockKind.BULLET)))
        self.numbers.clicked.connect(lambda: self._do(lambda: edit.toggle_list(BlockKind.NUMBER)))
        self.link.clicked.connect(self.link_wanted)
        edit.cursorPositionChanged.connect(self._on_moved)
        edit.currentCharFormatChanged.connect(lambda _look: self._on_moved())
        edit.textChanged.connect(self._on_moved)
        self.retranslate()
        self.retint()

    @override
    def retranslate(self) -> None:
        # The letters are those of the words in each language.
        self.bold.setText(self.tr("B", "bold, on a button"))
        self.italic.setText(self.tr("I", "italic, on a button"))
        self.heading.setText(self.tr("H", "heading, on a button"))
        for made, words in zip(
            self._buttons(),
            (
                self.tr("Bold (Ctrl+B)"),
                self.tr("Italic (Ctrl+I)"),
                self.tr("Heading (# and a space)"),
                self.tr("List (- and a space)"),
                self.tr("Numbered list (1. and a space)"),
                self.tr("Link to a code, a segment, a source…"),
            ),
            strict=True,
        ):
            made.setToolTip(words)
            made.setAccessibleName(words)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        self.bold.setFont(font)
        self.heading.setFont(font)
        font = QFont(self.font())
        font.setItalic(True)
        self.italic.setFont(font)

    @override
    def retint(self) -> None:
        for made, name in ((self.bullets, "list"), (self.numbers, "list-numbers"), (self.link, "link")):
            made.setIcon(icon(name))

    def _buttons(self) -> tuple[QToolButton, ...]:
        return self.bold, self.italic, self.heading, self.bullets, self.numbers, self.link

    def _do(self, shape: object) -> None:
        assert callable(shape)
        shape()
        self._edit.setFocus()
        self._on_moved()

    def _on_moved(self) -> None:
        look, kind = self._edit.currentCharFormat(), kind_of(self._edit.textCursor().block())
        self.bold.setChecked(look.fontWeight() >= BOLD)
        self.italic.setChecked(look.fontItalic())
        self.heading.setChecked(kind is BlockKind.HEADING)
        self.bullets.setChecked(kind is BlockKind.BULLET)
        self.numbers.setChecked(kind is BlockKind.NUMBER)
