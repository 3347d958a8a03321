"""Themes that a note seems to be about, offered under the field in which it is written, to be taken or refused."""

from collections.abc import Callable, Collection
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.services.note_themes import NoteTheme
from workbench.ui.bands import likelihood_words
from workbench.ui.models.reasons_model import kind_words, reason_words, told
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.elided_button import ElidedButton
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.reasons_panel import ReasonsPanel
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme, readable

PAUSE_MS: Final = 300
"""So long nobody types before a note is looked at."""
_PLACES: Final = {
    Qt.Key.Key_1: 0,
    Qt.Key.Key_2: 1,
    Qt.Key.Key_3: 2,
    # What Shift makes of the same keys where digits are typed without it.
    Qt.Key.Key_Exclam: 0,
    Qt.Key.Key_At: 1,
    Qt.Key.Key_QuoteDbl: 1,
    Qt.Key.Key_NumberSign: 2,
}


class NoteSuggestions(Panel):
    """Looks at a field's words after every pause, in a job; accepts with Alt+1 to 3, refuses with Shift beside it.

    ``tied`` and ``refused`` tell at any time which codes are named already and which were not wanted; none of these is
    offered. Whoever owns the field keeps what is told by ``accepted`` and ``refused_``. A project that can only be read
    is offered nothing.
    """

    accepted = Signal(str)
    """The id of a code that the person wants among the themes."""
    refused_ = Signal(str)
    """The id of a code that the person does not want to be offered for this note again."""

    def __init__(
        self,
        sitting: Sitting,
        field: QPlainTextEdit,
        *,
        tied: Callable[[], Collection[CodeId]],
        refused: Callable[[], Collection[CodeId]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sitting, self._field = sitting, field
        self._tied, self._refused = tied, refused
        self._themes: tuple[NoteTheme, ...] = ()
        self._asked, self._read = 0, ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.chips: list[_Chip] = []
        self._caption = label("faint")
        self._row = QWidget()
        self._flow = FlowLayout(self._row, across=8, down=4)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.why_button = button("quiet")
        self.why_button.setCheckable(True)
        self.reasons = ReasonsPanel()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show(())
        if field.toPlainText().strip():
            self._pause.start()

    @property
    def themes(self) -> tuple[NoteTheme, ...]:
        """What is offered now."""
        return self._themes

    @property
    def looking(self) -> bool:
        """Whether a pause is being waited for, after which the words are looked at."""
        return self._pause.isActive()

    def look(self) -> None:
        """Look at the words as they are now, without waiting for a pause."""
        self._pause.stop()
        text = self._field.toPlainText()
        self._asked += 1
        if not text.strip() or not self._sitting.writable:
            self._show(())
            return
        number = self._asked
        without = frozenset((*self._tied(), *self._refused()))
        self._sitting.machine.note_themes(text, without, lambda found: self._on_found(number, found))

    def ties_changed(self) -> None:
        """Be told that other themes are named or refused now than before."""
        without = {*self._tied(), *self._refused()}
        if any(each.code in without for each in self._themes):
            self._show(tuple(each for each in self._themes if each.code not in without))
        self._pause.start()

    def on_changed(self, change: Change) -> None:
        """Look again when the codebook is another."""
        if change.touches(Code):
            self._pause.start()

    def accept(self, place: int) -> None:
        """Take the theme at a place, counted from 0."""
        code = self._decided(place)
        if code is not None:
            self.accepted.emit(code)

    def refuse(self, place: int) -> None:
        """Do not offer the theme at a place for this note again."""
        code = self._decided(place)
        if code is not None:
            self.refused_.emit(code)

    @override
    def retranslate(self) -> None:
        self._caption.setText(self.tr("Perhaps about:"))
        self.why_button.setText(self.tr("Why?"))
        self.why_button.setToolTip(self.tr("Show the words and segments that speak for each theme"))
        self.setAccessibleName(self.tr("Themes that this note seems to be about"))
        self._show(self._themes)

    @override
    def retint(self) -> None:
        self._show(self._themes)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._themes:
            place = _place_of(event)
            if place is not None and place < len(self._themes):
                if event.type() == QEvent.Type.KeyPress:
                    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    (self.refuse if shift else self.accept)(place)
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._caption.setContentsMargins(0, 4, 0, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._row)
        layout.addWidget(self.reasons)

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_typed)
        self._pause.timeout.connect(self.look)
        self._sitting.machine.learned.connect(self._on_learned)
        self.why_button.toggled.connect(lambda _on: self._explain(0))

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_learned(self) -> None:
        # What was learned before this note was asked about is in what is shown.
        if self._field.toPlainText().strip():
            self._pause.start()

    def _on_found(self, number: int, found: tuple[NoteTheme, ...]) -> None:
        # What was typed or decided since makes an answer stale; another one is on its way, or comes after the pause.
        # A form that was closed meanwhile wants none.
        if number == self._asked and shiboken6.isValid(self) and shiboken6.isValid(self._flow):
            without = {*self._tied(), *self._refused()}
            self._show(tuple(each for each in found if each.code not in without))

    def _decided(self, place: int) -> CodeId | None:
        """Take a theme out of what is offered, and return which; None where there is none."""
        if not 0 <= place < len(self._themes):
            return None
        code, focus = self._themes[place].code, QApplication.focusWidget()
        held = focus is not None and any(chip.isAncestorOf(focus) for chip in self.chips)
        # What is on its way was asked for before this was decided.
        self._asked += 1
        self._show(tuple(each for each in self._themes if each.code != code))
        if held:
            self._hold(place)
        self._pause.start()
        return code

    def _hold(self, place: int) -> None:
        """Keep the focus where somebody decides with the keys, or give it back to the field."""
        if self.chips:
            self.chips[min(place, len(self.chips) - 1)].take.setFocus()
        else:
            self._field.setFocus()

    def _show(self, themes: tuple[NoteTheme, ...]) -> None:
        book = self._sitting.project.codebook()
        self._themes = tuple(each for each in themes if each.code in book)
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [_Chip(each, book.code(each.code), at) for at, each in enumerate(self._themes)]
        self._flow.addWidget(self._caption)
        for at, chip in enumerate(self.chips):
            chip.take.clicked.connect(lambda _on=False, place=at: self.accept(place))
            chip.drop.clicked.connect(lambda _on=False, place=at: self.refuse(place))
            chip.looked_at.connect(lambda place=at: self._explain(place))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.why_button)
        self._explain(0)
        self._order_by_tab()
        self.setVisible(bool(self._themes))

    def _explain(self, place: int) -> None:
        wanted = self.why_button.isChecked() and place < len(self._themes)
        self.reasons.show_reasons(self._themes[place].reasons if wanted else ())

    def _order_by_tab(self) -> None:
        """Let Tab go from the field to what is offered for it, though that was made later than all else here."""
        if self.window() is not self._field.window():
            return
        before: QWidget = self._field
        for each in (*(chip.take for chip in self.chips), self.why_button, self.reasons.view):
            QWidget.setTabOrder(before, each)
            before = each


class _Chip(QFrame):
    """A theme that is offered: Enter or a click takes it, Delete or the cross refuses it."""

    looked_at = Signal()

    def __init__(self, theme: NoteTheme, code: Code, place: int) -> None:
        super().__init__()
        self.setObjectName("noteTheme")
        swatch, keys = QLabel(), label("faint")
        colour = readable(code.colour, current_theme().paper, 2.0).name()
        swatch.setFixedSize(8, 8)
        swatch.setStyleSheet(f"background: {colour}; border-radius: 4px;")
        self.take, self.drop = ElidedButton("quiet"), IconButton("cross", size=10)
        number = place + 1
        self.take.say(code.name, "\n".join((theme.path, self._ground(theme), *_why(theme))))
        spoken = self.tr("Take the theme {name} (Alt+{number}); Delete refuses it")
        self.take.setAccessibleName(spoken.format(name=code.name, number=number))
        self.drop.say(self.tr("Not this theme (Alt+Shift+{number})").format(number=number))
        self.drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keys.setText(self.tr("Alt+{number}").format(number=number))
        self.take.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 2, 0)
        row.setSpacing(2)
        for part in (swatch, self.take, keys, self.drop):
            row.addWidget(part)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.Enter}:
            self.looked_at.emit()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.take.click()
                return True
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self.drop.click()
                return True
        return super().eventFilter(watched, event)

    def _ground(self, theme: NoteTheme) -> str:
        return self.tr("by the codebook's words") if theme.by_terms else likelihood_words(theme.confidence)


def _why(theme: NoteTheme) -> list[str]:
    return [f"{kind_words(each.kind)}: {reason_words(each)}" for each in told(theme.reasons)]


def _place_of(event: QKeyEvent) -> int | None:
    """Return at which place a key decides, counted from 0; None for other keys."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    return _PLACES.get(Qt.Key(event.key()))
