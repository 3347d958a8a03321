"""What supervision says of a district, and where codings, statements and supervision don't agree: lines of its page."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.services.district_discord import Discord, DiscordRow
from workbench.services.districts import LinkRow
from workbench.ui.panels.base import button, label
from workbench.ui.panels.district_parts import CodeLine

_MOST_CASES = 3


class SupervisedLine(QWidget):
    """A code that supervision names, with the cases that do, each one click away."""

    code_wanted = Signal()
    case_wanted = Signal(str)
    """A case's id."""

    def __init__(self, row: LinkRow) -> None:
        super().__init__()
        assert row.supervised is not None
        told = row.supervised
        self.line = CodeLine(row.code, "●" * told.strength)
        strength = told.strength
        self.line.setAccessibleName(
            self.tr("{code}, strength {number} of 3").format(code=row.code.name, number=strength)
        )
        self.line.setToolTip(self.line.accessibleName())
        self.line.clicked.connect(self.code_wanted)
        self.cases = [self._case(case, code) for case, code in told.cases]
        cases = QHBoxLayout()
        cases.setContentsMargins(18, 0, 0, 0)
        cases.setSpacing(0)
        for each in self.cases[:_MOST_CASES]:
            cases.addWidget(each)
        more = len(self.cases) - _MOST_CASES
        if more > 0:
            rest = label("faint")
            rest.setText(f"+{more}")
            cases.addWidget(rest)
        cases.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addLayout(cases)
        if told.sessions:
            sessions = label("faint", wraps=True)
            sessions.setText(self.tr("Sessions: {numbers}").format(numbers=", ".join(told.sessions)))
            sessions.setContentsMargins(26, 0, 0, 2)
            layout.addWidget(sessions)

    def _case(self, case: str, code: str) -> QWidget:
        made = button("quiet")
        made.setText(code.replace("&", "&&"))
        made.setStyleSheet("padding: 1px 8px;")
        made.setAccessibleName(self.tr("Case {code}").format(code=code))
        made.clicked.connect(lambda: self.case_wanted.emit(case))
        return made


class DiscordLine(QWidget):
    """A code on which they don't agree, and in what; a click leads to what there is of it."""

    wanted = Signal()
    link_wanted = Signal()

    def __init__(self, row: DiscordRow, *, writable: bool) -> None:
        super().__init__()
        self.row = row
        count = str(row.codings) if row.codings else "–"
        self.line = CodeLine(row.code, count)
        self.line.clicked.connect(self.wanted)
        self.line.setToolTip(discord_words(row.discord))
        self.line.setAccessibleName(f"{row.code.name}, {discord_words(row.discord)}")
        self.link = button("quiet")
        self.link.setText(self.tr("Link"))
        self.link.setAccessibleName(self.tr("Link {code} to the district").format(code=row.code.name))
        self.link.clicked.connect(self.link_wanted)
        self._kind = label("caption", wraps=True)
        self._kind.hide()
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.line, 1)
        below.addWidget(self.link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._kind)
        layout.addLayout(below)
        self.link.setVisible(writable and row.discord is Discord.CODED_UNSTATED)

    def say_kind(self, words: str) -> None:
        """Say above the line of what kind it and those below it are."""
        self._kind.setText(words)
        self._kind.setVisible(True)


def discord_words(discord: Discord) -> str:
    """Return in what they don't agree."""
    translate: Callable[[str, str], str] = QCoreApplication.translate
    return {
        Discord.STATED_UNCODED: translate("Discord", "Stated, but nothing is coded"),
        Discord.CODED_UNSTATED: translate("Discord", "Coded much, but nothing is stated"),
        Discord.SUPERVISED_UNCODED: translate("Discord", "Named by supervision, but nothing is coded"),
        Discord.CODED_UNSUPERVISED: translate("Discord", "Coded much, but supervision does not name it"),
    }[discord]
