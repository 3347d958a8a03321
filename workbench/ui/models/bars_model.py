"""Speakers, or roles, as bars: how much each said."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.coding.participation import LongTurn, Participation, Talk
from workbench.domain.participants import Role
from workbench.ui.labels import role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COUNT, DETAIL, KEY
from workbench.ui.participation_words import Counted, decimal_word, share_word

LENGTH = KEY + 300
"""How long the bar is, 0 to 1 of the longest one."""
FACTS = LENGTH + 1
"""What is told below the bar, as a tuple: the words first, what can be spared behind them."""
ASKED = LENGTH + 2
"""The share without the moderator, at the right below the bar; empty where it is no other than the share."""
IS_QUIET = LENGTH + 3
"""True for a moderator, who is not whom the talk is about."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One speaker, or one role with so many ``speakers``; ``name`` is empty for a role."""

    name: str
    role: Role
    speakers: int
    talk: Talk
    share: float | None
    share_of_asked: float | None

    @property
    def quiet(self) -> bool:
        """Tell whether a moderator's talk is meant."""
        return self.role is Role.MODERATOR


def bars_of(taken: Participation, *, by_role: bool) -> list[Bar]:
    """Return the bars of a talk, the longest first."""
    if by_role:
        bars = [
            Bar("", each.role, each.speakers, each.talk, each.share, each.share_of_asked)
            for each in taken.roles
            if each.speakers
        ]
    else:
        bars = [
            Bar(each.speaker.name, each.speaker.role, 1, each.talk, each.share, each.share_of_asked)
            for each in taken.speakers
        ]
    return sorted(bars, key=lambda each: -each.talk.words)


class BarsModel(QAbstractListModel):
    """Bars of words, the longest first."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these."""
        self.beginResetModel()
        self._bars = bars
        self.endResetModel()

    def longest_at(self, row: int) -> LongTurn | None:
        """Return the longest turn of a row's speakers; None beyond the end, or where nothing was said."""
        return self._bars[row].talk.longest if 0 <= row < len(self._bars) else None

    def as_rows(self) -> list[tuple[str, ...]]:
        """Return the bars as a table for another program: headings, then figures without marks."""
        translate = QCoreApplication.translate
        heads = (
            translate("Participation", "Name"),
            translate("Participation", "Role"),
            translate("Participation", "Speakers"),
            translate("Participation", "Turns"),
            translate("Participation", "Words"),
            translate("Participation", "Share of words (%)"),
            translate("Participation", "Share without moderator (%)"),
            translate("Participation", "Words a turn"),
            translate("Participation", "Longest turn (words)"),
        )
        return [heads, *map(_figures, self._bars)]

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._bars)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not (index.isValid() and index.row() < len(self._bars)):
            return None
        bar = self._bars[index.row()]
        if role == LENGTH:
            most = self._bars[0].talk.words
            return bar.talk.words / most if most else 0.0
        said = {
            Qt.ItemDataRole.DisplayRole: _name,
            DETAIL: _detail,
            COUNT: lambda each: share_word(each.share),
            FACTS: _facts,
            ASKED: _asked,
            IS_QUIET: lambda each: each.quiet,
            Qt.ItemDataRole.ToolTipRole: _whole,
            Qt.ItemDataRole.AccessibleTextRole: _whole,
        }.get(role)
        return said(bar) if said else None


def _name(bar: Bar) -> str:
    return bar.name or role_word(bar.role)


def _detail(bar: Bar) -> str:
    return role_word(bar.role) if bar.name else Counted().speakers(bar.speakers)


def _facts(bar: Bar) -> tuple[str, str]:
    return Counted().words(bar.talk.words), Counted().turns(bar.talk.turns)


def _asked(bar: Bar) -> str:
    if bar.share_of_asked is None or bar.share_of_asked == bar.share:
        return ""
    told = QCoreApplication.translate("Participation", "w/o mod. {share}")
    return told.format(share=share_word(bar.share_of_asked))


def _whole(bar: Bar) -> str:
    translate = QCoreApplication.translate
    lines = [
        f"{_name(bar)} · {_detail(bar)}",
        " · ".join((*_facts(bar), share_word(bar.share))),
        translate("Participation", "{mean} words a turn").format(mean=decimal_word(bar.talk.mean, 1)),
        translate("Participation", "Longest turn: {words}").format(
            words=Counted().words(bar.talk.longest_words)
        ),
    ]
    if bar.share_of_asked is not None:
        told = translate("Participation", "{share} of the words without the moderator's")
        lines.append(told.format(share=share_word(bar.share_of_asked)))
    return "\n".join(lines)


def _figures(bar: Bar) -> tuple[str, ...]:
    return (
        bar.name,
        role_word(bar.role),
        str(bar.speakers),
        str(bar.talk.turns),
        str(bar.talk.words),
        _plain(bar.share),
        _plain(bar.share_of_asked),
        f"{bar.talk.mean:.1f}",
        str(bar.talk.longest_words),
    )


def _plain(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"
