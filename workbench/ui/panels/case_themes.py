"""A case's themes, and how what its sessions spoke of differs from them."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.cases import ThemeTie
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.services.supervision_views import CaseView, Theme
from workbench.ui.panels.supervision_parts import ThemeLine, line_of
from workbench.ui.panels.supervision_words import strength_word


class CaseThemes(QWidget):
    """First the case's own themes, then those of sessions alone; a click asks for a theme's quotations."""

    theme_wanted = Signal(str)

    def __init__(self, view: CaseView, book: Codebook) -> None:
        super().__init__()
        self._book = book
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        told = _told(view)
        if not view.themes:
            layout.addWidget(
                line_of("faint", self.tr("No themes yet. Edit the case, or name them in a session."))
            )
        own = {theme.code for theme in view.themes}
        for theme in sorted(view.themes, key=lambda each: -each.strength):
            layout.addWidget(self._row(theme))
            note = self._difference(theme, told.get(theme.code, []))
            if note:
                layout.addWidget(_indented(note))
        others = [code for code in told if code not in own and code in book]
        if others:
            layout.addSpacing(6)
            layout.addWidget(line_of("caption", self.tr("Only in sessions")))
            for code in others:
                theme = Theme(code, book.path(code), max(tie.strength for tie in told[code]))
                layout.addWidget(self._row(theme))
                layout.addWidget(_indented(self.tr("in %n sessions", "", len(told[code]))))

    def _row(self, theme: Theme) -> ThemeLine:
        row = ThemeLine(theme, self._book.code(theme.code) if theme.code in self._book else None)
        row.clicked.connect(lambda: self.theme_wanted.emit(theme.code))
        return row

    def _difference(self, theme: Theme, told: list[ThemeTie]) -> str:
        if not told:
            return ""
        words = self.tr("in %n sessions", "", len(told))
        last = told[-1].strength
        if last != theme.strength:
            words += ", " + self.tr("last time {strength}").format(strength=strength_word(last))
        return words


def _told(view: CaseView) -> dict[CodeId, list[ThemeTie]]:
    found: dict[CodeId, list[ThemeTie]] = {}
    for tie in _ties(view):
        found.setdefault(tie.code, []).append(tie)
    return found


def _ties(view: CaseView) -> Iterator[ThemeTie]:
    for session in view.sessions:
        discussion = session.discussion_of(view.case.id)
        yield from discussion.themes if discussion is not None else ()


def _indented(words: str) -> QWidget:
    made = line_of("faint", words)
    made.setContentsMargins(66, 0, 0, 4)
    return made
