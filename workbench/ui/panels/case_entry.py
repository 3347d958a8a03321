"""One entry of a case's chronology: day, sign, what happened, the words, and ways to what it came of and led to."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.services.chronology import Entry, Event
from workbench.ui.panels.case_session import decision_beside_rationale
from workbench.ui.panels.case_words import SIGNS, CaseWords
from workbench.ui.panels.elided_button import ElidedButton
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.supervision_parts import line_of, said
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.theme import current_theme

_SIDE_BY_SIDE = ("decision", "rationale")
_DAY = 84


class CaseEntry(QFrame):
    """A click, Space or Enter follows its thread; its buttons go to a neighbour in the thread or open a session."""

    followed = Signal(str)
    """The entry's key."""
    neighbour_wanted = Signal(str)
    """The key of an entry that this one came of, or that came of it."""
    session_wanted = Signal(str)
    stepped = Signal(int)
    """Up (-1) or down (1) from here."""

    def __init__(
        self, entry: Entry, words: CaseWords, themes: str, sources: Sequence[Entry], results: Sequence[Entry]
    ) -> None:
        super().__init__()
        self.entry = entry
        self._in_thread = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.line(entry))
        self.setAccessibleDescription("\n".join(f"{words.word(key)}: {text}" for key, text in entry.said))
        sign = line_of("heading", SIGNS[entry.event.value], wraps=False)
        sign.setFixedWidth(18)
        body = QVBoxLayout()
        body.setSpacing(4)
        body.addLayout(self._head(words))
        self._add_words(body, words)
        if themes:
            body.addWidget(line_of("muted", f"{words.word('themes')}: {themes}"))
        ways = FlowLayout(across=4, down=2)
        for each, arrow in (*((each, "←") for each in sources), *((each, "→") for each in results)):
            ways.addWidget(self._way(each, arrow, words))
        if sources or results:
            body.addLayout(ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(sign, 0, top)
        row.addLayout(body, 1)

    def mark(self, *, in_thread: bool) -> None:
        """Show whether the entry belongs to the thread that is followed."""
        self._in_thread = in_thread
        self.update()

    @property
    def in_thread(self) -> bool:
        """Whether it is shown as a part of the thread that is followed."""
        return self._in_thread

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.followed.emit(self.entry.key)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.followed.emit(self.entry.key)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._in_thread:
            painter.fillRect(self.rect(), QColor(theme.accent_soft))
            painter.fillRect(0, 0, 3, self.height(), QColor(theme.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _head(self, words: CaseWords) -> QHBoxLayout:
        entry, head = self.entry, QHBoxLayout()
        head.setSpacing(8)
        # Within the head, so that the words below have the whole width in a narrow page.
        day = line_of("muted", day_word(entry.on), wraps=False)
        day.setMinimumWidth(_DAY)
        head.addWidget(day)
        head.addWidget(line_of("heading", words.event(entry)), 1)
        if entry.by:
            head.addWidget(line_of("muted", entry.by, wraps=False))
        if entry.session is not None and entry.event in {Event.SESSION, Event.ADDENDUM}:
            number = ElidedButton("quiet")
            number.say(entry.subject)
            number.setToolTip(self.tr("Show the whole session"))
            number.setAccessibleName(self.tr("Show session {number}").format(number=entry.subject))
            session = entry.session
            number.clicked.connect(lambda: self.session_wanted.emit(session))
            head.addWidget(number)
        return head

    def _add_words(self, body: QVBoxLayout, words: CaseWords) -> None:
        entry, pair = self.entry, dict(self.entry.said)
        about = entry.subject if entry.event not in {Event.SESSION, Event.ADDENDUM, Event.OPENED} else ""
        if about:
            due = self.tr("until {day}").format(day=day_word(entry.due)) if entry.due else ""
            body.addWidget(line_of("", " · ".join(part for part in (about, due) if part)))
        elif entry.due:
            body.addWidget(line_of("muted", self.tr("until {day}").format(day=day_word(entry.due))))
        for key, text in entry.said:
            # The situation stands at the top of the page already.
            if key not in _SIDE_BY_SIDE and entry.event is not Event.OPENED:
                body.addWidget(
                    _quoted(text) if key == "evidence" else said(words.word(key), _shown(key, text))
                )
        if "decision" in pair:
            body.addLayout(decision_beside_rationale(pair["decision"], pair.get("rationale", "")))

    def _way(self, other: Entry, arrow: str, words: CaseWords) -> QWidget:
        made = ElidedButton("quiet")
        about = other.subject if len(other.subject) <= 32 else other.subject[:31] + "…"
        made.say(f"{arrow} {words.event(other)}" + (f": {about}" if about else ""))
        made.setToolTip(words.line(other))
        made.setAccessibleName(
            (self.tr("Came of: {entry}") if arrow == "←" else self.tr("Led to: {entry}")).format(
                entry=words.line(other)
            )
        )
        made.clicked.connect(lambda: self.neighbour_wanted.emit(other.key))
        return made


def _shown(key: str, text: str) -> str:
    """Return words as they are, the day of a consent as days are written."""
    return day_word(date.fromisoformat(text)) if key == "consent" else text


def _quoted(text: str) -> QWidget:
    return line_of("quote", f"“{text}”")
