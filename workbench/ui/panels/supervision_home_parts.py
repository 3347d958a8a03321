"""Parts of the coordinator's home: a number that opens what it counts, a line that opens a case or session."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.supervision_rows import ActionRow, SessionRow
from workbench.services.supervision_home import Listed
from workbench.ui.icons import pixmap
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.supervision_parts import line_of
from workbench.ui.panels.supervision_words import day_word, due_in_words, type_word


class NumberTile(QPushButton):
    """A number over what it counts; ``role`` colours it when it is not nought, and the words say the same."""

    def __init__(self, number: int, words: str, role: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        said = QLocale().toString(number)
        self.setAccessibleName(f"{said} {words}")
        self._number = line_of("", said, wraps=False)
        self._words = line_of("muted", words)
        self._number.setProperty("role", (role if number else "faint") or "")
        font = self._number.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        self._number.setFont(font)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 10)
        layout.setSpacing(0)
        for part in (self._number, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part)
        layout.addStretch(1)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(110, self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        metrics = self._words.fontMetrics()
        # Two lines of words, so that tiles of a row are of one height in either language.
        return QSize(150, self._number.fontMetrics().height() + 2 * metrics.lineSpacing() + 22)


class TodoLine(QPushButton):
    """One line: a sign, what it is about, who and when; a click opens it."""

    def __init__(
        self, icon: str, what: str, about: str, when: str, due: date, listed: Listed, key: str
    ) -> None:
        super().__init__()
        self.due, self.listed, self.key = due, listed, key
        self.setProperty("kind", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(filter(None, (when, what, about))))
        sign = QLabel()
        sign.setPixmap(pixmap(icon, 16, "muted"))
        words = ElidedLabel()
        words.setText(what)
        words.setToolTip(what)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.when = line_of("muted", when, wraps=False)
        parts: tuple[tuple[QWidget, int], ...] = (
            (sign, 0),
            (words, 1),
            (line_of("muted", about, wraps=False), 0),
            (self.when, 0),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(10)
        for part, stretch in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, stretch)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 14)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def session_line(row: SessionRow, today: date) -> TodoLine:
    """Return a planned session as a line, in red when its day has passed."""
    about = " · ".join(filter(None, (", ".join(row.supervisees), row.district)))
    what = " · ".join((row.number, type_word(row.type), *row.cases))
    when = (
        QCoreApplication.translate("Supervision", "today") if row.held_on == today else day_word(row.held_on)
    )
    return _coloured(TodoLine("memo", what, about, when, row.held_on, Listed.SESSIONS, row.id), today)


def action_line(row: ActionRow, today: date) -> TodoLine:
    """Return a follow-up as a line, in red when it is overdue."""
    when = due_in_words(row.due, today, is_open=row.is_open)
    about = f"{row.who} · {row.case_code}"
    return _coloured(TodoLine("check", row.what, about, when, row.due, Listed.ACTIONS, row.case), today)


def _coloured(line: TodoLine, today: date) -> TodoLine:
    if line.due < today:
        line.when.setProperty("role", "danger")
    return line
