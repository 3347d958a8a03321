"""The keys that work where the keyboard is now, on a sheet over the whole window. Any key takes it away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.ui.actions import Actions
from workbench.ui.command_list import ACTIONS, MENUS, menu_title, text_of
from workbench.ui.key_words import key_words, plain
from workbench.ui.panels.base import label
from workbench.ui.theme import current_theme
from workbench.ui.transcript_keys import transcript_keys
from workbench.ui.views.transcript import TranscriptView

_Group = tuple[str, list[tuple[str, str]]]
_COLUMN = 400
_SCROLLING = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
_VEIL = 240
"""Of 255: what lies below can be guessed, and does not get in the way of reading."""


class KeySheet(QWidget):
    """Reads the list of commands, and which of them the panel in focus has keys for: so it can't say anything else."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._over = window
        self._before = QApplication.focusWidget()
        self.groups = groups_at(self._before, actions)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("keySheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys that work here"))
        self.setAccessibleDescription(_read_aloud(self.groups))
        self.setGeometry(window.rect())
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(36, 28, 36, 20)
        head = QHBoxLayout()
        title, hint = label("display"), label("muted")
        title.setText(self.tr("Keys that work here"))
        hint.setText(self.tr("Any key takes this away · F1 shows every command"))
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(hint)
        layout.addLayout(head)
        layout.addSpacing(10)
        layout.addWidget(self._scroll, 1)
        self._fill()
        window.installEventFilter(self)

    @classmethod
    def lay_over(cls, window: QWidget, actions: Actions) -> "KeySheet":
        """Show the keys for what has the focus now."""
        sheet = cls(window, actions)
        sheet.show()
        sheet.raise_()
        sheet.setFocus(Qt.FocusReason.PopupFocusReason)
        return sheet

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
            self._fill()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # The key takes the sheet away and does nothing else.
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self._scroll.verticalScrollBar(), Qt.Key(event.key())
        if key in _SCROLLING and bar.maximum() > 0:
            # On a small window not every key fits: these go on reading.
            bar.triggerAction(_SCROLLING[key])
        elif key not in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}:
            self._leave()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._leave()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(current_theme().window)
        veil.setAlpha(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _leave(self) -> None:
        before = self._before
        self.close()
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        body = QWidget()
        body.setAutoFillBackground(False)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        columns = max(1, (self.width() - 72) // _COLUMN)
        for groups in _balanced(self.groups, columns):
            column = QGridLayout()
            column.setVerticalSpacing(5)
            column.setHorizontalSpacing(14)
            column.setColumnStretch(0, 1)
            for title, rows in groups:
                self._add(column, title, rows)
            column.setRowStretch(column.rowCount(), 1)
            row.addLayout(column, 1)
        self._scroll.setWidget(body)

    @staticmethod
    def _add(column: QGridLayout, title: str, rows: list[tuple[str, str]]) -> None:
        heading = label("heading")
        heading.setText(title)
        heading.setContentsMargins(0, 10, 0, 2)
        column.addWidget(heading, column.rowCount(), 0, 1, 2)
        for words, keys in rows:
            place = column.rowCount()
            name, chip = label("", wraps=True), label("chip")
            name.setText(words)
            chip.setText(keys)
            column.addWidget(name, place, 0)
            column.addWidget(chip, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


def groups_at(focus: QWidget | None, actions: Actions) -> list[_Group]:
    """Return the keys that work with the keyboard there, by menu.

    A transcript's own keys stand first, then the menus that have keys for this place alone.
    """
    here = actions.local_at(focus)
    groups: list[_Group] = []
    if isinstance(focus, TranscriptView):
        groups.append(
            (focus.accessibleName(), [(words, key_words(keys)) for words, keys in transcript_keys()])
        )
    near = {spec.menu for spec in ACTIONS if spec.name in here}
    for menu in sorted(dict(MENUS), key=lambda menu: menu not in near):
        rows: list[tuple[str, str]] = []
        for spec in ACTIONS:
            keys = [] if spec.local and spec.name not in here else [spec.shortcut]
            keys += spec.also if spec.name in here else ()
            if spec.menu == menu and any(keys):
                rows.append((plain(text_of(spec)), key_words(key for key in keys if key)))
        if rows:
            groups.append((plain(menu_title(menu)), rows))
    return groups


def _balanced(groups: list[_Group], columns: int) -> list[list[_Group]]:
    """Return the groups in columns of about one height, in their order."""
    heights = [len(rows) + 2 for _title, rows in groups]
    least = max(max(heights, default=1), -(-sum(heights) // columns))
    while True:
        filled: list[list[_Group]] = [[]]
        room = least
        for group, height in zip(groups, heights, strict=True):
            if height > room:
                filled.append([])
                room = least
            filled[-1].append(group)
            room -= height
        if len(filled) <= columns:
            return filled
        least += 1


def _read_aloud(groups: list[_Group]) -> str:
    return "\n".join(f"{words}: {keys}" for _title, rows in groups for words, keys in rows)
