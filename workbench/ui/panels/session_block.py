"""A part of the session's form that folds: its heading stays, and says in short what it holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.icons import pixmap
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.theme import current_theme

_SIGN = 15


class SessionBlock(Panel):
    """A card with a heading that folds it. ``key`` names it for the column at the side."""

    folded = Signal(bool)

    def __init__(self, key: str, *, open_at_first: bool = True, sign: str = "") -> None:
        super().__init__()
        self.key = key
        self._sign, self._heading = sign, ""
        self.head = QToolButton()
        self.head.setCheckable(True)
        self.head.setStyleSheet(
            "QToolButton, QToolButton:checked { font-weight: 600; background: transparent; }"
        )
        self.summary = ElidedLabel()
        self.summary.setProperty("role", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note = label("muted", wraps=True)
        self.note.hide()
        self.body = QWidget()
        self.inside = QVBoxLayout(self.body)
        self.inside.setContentsMargins(0, 2, 0, 4)
        self.inside.setSpacing(8)
        self._lay_out()
        self.head.toggled.connect(self._on_toggled)
        self.head.setChecked(open_at_first)
        self._on_toggled(open_at_first)

    @property
    def is_open(self) -> bool:
        """Tell whether its fields can be seen."""
        return self.head.isChecked()

    def unfold(self) -> None:
        """Show its fields."""
        self.head.setChecked(True)

    def say(self, heading: str, note: str = "") -> None:
        """Set the heading, and what stands under it while the block is open."""
        self._heading = heading
        self.head.setAccessibleName(heading)
        self.note.setText(note)
        self.note.setVisible(bool(note) and self.is_open)
        self._draw()

    def sum_up(self, words: str) -> None:
        """Say in short what it holds; shown while it is folded."""
        self.summary.setText(words)
        self.summary.setToolTip(words)

    def enter(self) -> None:
        """Open the block and go to its first field."""
        self.unfold()
        first = next((each for each in self.fields() if each.isEnabled()), self.head)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fields(self) -> list[QWidget]:
        """Return the widgets of the block that take the keyboard, in the order in which they lie."""
        found = self.body.findChildren(QWidget)
        wanted = [
            each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(self)
        ]
        return sorted(wanted, key=lambda each: (each.mapTo(self, each.rect().topLeft()).y() // 8, each.x()))

    @override
    def retint(self) -> None:
        self._draw()

    def _lay_out(self) -> None:
        self._frame = frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 6, 16, 8)
        inside.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.head)
        if self._sign:
            self._lock = QLabel()
            head.addWidget(self._lock)
        head.addWidget(self.summary, 1)
        head.addStretch(0)
        self.head_row = head
        inside.addLayout(head)
        below = QVBoxLayout()
        below.setContentsMargins(8, 0, 0, 0)
        below.addWidget(self.note)
        below.addWidget(self.body)
        inside.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _on_toggled(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self.note.setVisible(is_open and bool(self.note.text()))
        self.summary.setVisible(not is_open)
        self._draw()
        self.folded.emit(not is_open)

    def _draw(self) -> None:
        self.head.setText(f"{'▾' if self.is_open else '▸'}  {self._heading}")
        if self._sign:
            self._lock.setPixmap(pixmap(self._sign, _SIGN, "warning"))
            # Apart at a glance, and not by its colour alone.
            self._frame.setStyleSheet(f"QFrame#card {{ border: 2px dashed {current_theme().warning}; }}")
