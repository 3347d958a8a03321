"""The rows of a joint display, one card below the other, and the note below them."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.joint_displays import JointDisplay
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.joint_card import JointCard, Known

_AT_ONCE: Final = 30
"""So many rows are shown at first, and more when they are asked for."""


class JointList(Panel):
    """Shows rows; whatever is wanted of one is told with its place. Rows that move go from card to card."""

    edited = Signal(int, object)
    """A row, and a function that makes the changed JointRow of the kept one."""
    figures_wanted = Signal(int, str)
    figure_opened = Signal(int, int)
    codes_wanted = Signal(int)
    quotations_wanted = Signal(int)
    code_opened = Signal(int, str)
    quotation_opened = Signal(object)
    """The Quotation, to be read in its source."""
    noted = Signal(str)
    """The note below the table, as it is to be."""

    def __init__(self, actions: Actions, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._writable = actions, writable
        self._display: JointDisplay | None = None
        self._known = Known()
        self._most, self._at = _AT_ONCE, 0
        self.cards: list[JointCard] = []
        self.note, self.more_rows = Field(1), button("quiet")
        self.area, self._between = QScrollArea(widgetResizable=True), QVBoxLayout()
        self._lay_out()
        self.note.committed.connect(self.noted)
        self.more_rows.clicked.connect(self._on_more_rows)
        self.retranslate()

    @property
    def at(self) -> int:
        """The row in hand: where the keyboard is, or was last."""
        focus = QApplication.focusWidget()
        for place, card in enumerate(self.cards):
            if focus is not None and card.isAncestorOf(focus):
                self._at = place
        return min(self._at, max(0, len(self.cards) - 1))

    @property
    def held(self) -> int:
        """The row that was taken in hand last, wherever the keyboard is."""
        return self._at

    def hold(self, at: int) -> None:
        """Take a row in hand without giving it the keyboard."""
        self._at = at

    def show_display(self, display: JointDisplay | None, known: Known) -> None:
        """Show the rows of a display as far as they are wanted; of another one the first ones."""
        before, self._display, self._known = self._display, display, known
        if before is None or display is None or before.id != display.id:
            self._most, self._at = _AT_ONCE, 0
        self._show_rows()

    def commit(self) -> None:
        """Keep what is being written."""
        self.note.text.commit()
        for card in list(self.cards):
            card.commit()

    def go_to(self, at: int) -> None:
        """Give the keyboard to a row."""
        if at >= self._most:
            self._most = at + 1
            self._show_rows()
        if 0 <= at < len(self.cards):
            self._at = at
            self.cards[at].focus()
            self.area.ensureWidgetVisible(self.cards[at], 0, 20)

    def card_under(self, point: QPoint) -> int | None:
        """Return which row stands at a point of this widget."""
        found = (at for at, card in enumerate(self.cards) if card.rect().contains(card.mapFrom(self, point)))
        return next(found, None)

    @override
    def retranslate(self) -> None:
        self.note.say(self.tr("Note below the table"), self.tr("Such as where the figures come from"))
        self._say_more()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._between.setContentsMargins(20, 4, 20, 16)
        self._between.setSpacing(10)
        inside.setLayout(self._between)
        self._between.addWidget(self.more_rows, 0, Qt.AlignmentFlag.AlignLeft)
        self._between.addWidget(self.note)
        self._between.addStretch(1)
        self.note.text.setReadOnly(not self._writable)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def _show_rows(self) -> None:
        rows = self._display.rows[: self._most] if self._display is not None else ()
        while len(self.cards) > len(rows):
            card = self.cards.pop()
            self._between.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(rows):
            self.cards.append(self._made_card(len(self.cards)))
            self._between.insertWidget(len(self.cards) - 1, self.cards[-1])
            # Its layout would show it later, and nothing hidden takes the keyboard.
            self.cards[-1].show()
        for card, row in zip(self.cards, rows, strict=True):
            card.show_row(row, self._known)
        self.note.text.show_text(self._display.note if self._display is not None else "")
        self._say_more()

    def _made_card(self, at: int) -> JointCard:
        card = JointCard(self._actions, writable=self._writable)
        card.edited.connect(lambda edit: self.edited.emit(at, edit))
        card.figures_wanted.connect(lambda way: self.figures_wanted.emit(at, way))
        card.figure_opened.connect(lambda place: self.figure_opened.emit(at, place))
        card.codes_wanted.connect(lambda: self.codes_wanted.emit(at))
        card.quotations_wanted.connect(lambda: self.quotations_wanted.emit(at))
        card.code_opened.connect(lambda code: self.code_opened.emit(at, code))
        card.quotation_opened.connect(self.quotation_opened)
        return card

    def _say_more(self) -> None:
        left = len(self._display.rows) - len(self.cards) if self._display is not None else 0
        self.more_rows.setVisible(left > 0)
        self.more_rows.setText(self.tr("%Ln more rows", "", max(0, left)))

    def _on_more_rows(self) -> None:
        first = len(self.cards)
        self._most += _AT_ONCE
        self._show_rows()
        self.go_to(first)
