"""The few figures above the bars: how much was said, the moderator's share, the longest turn, who was silent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.participation import Participation
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.participation_words import Counted, count_word, decimal_word, share_word

_MARGIN, _BUTTON = 12, 9
"""White space beside the words, and what a button has of it within itself."""
_NAMED = 12
"""So many silent participants are named, the others counted."""


class ParticipationFigures(Panel):
    """Says the figures of one talk, or of several together."""

    turn_wanted = Signal(object)
    """The LongTurn that the person wants to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = Participation()
        self._whole, self._moderator = label("muted", wraps=True), label("muted", wraps=True)
        self._spread, self._silent = label("muted", wraps=True), label("muted", wraps=True)
        self.longest = button("quiet")
        self.longest.clicked.connect(self._on_longest)
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN - _BUTTON, 0, _MARGIN, 0)
        row.addWidget(self.longest)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for each in (self._whole, self._moderator, self._spread, self._silent):
            each.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            layout.addWidget(each)
        layout.addLayout(row)

    def show_figures(self, taken: Participation) -> None:
        """Show these."""
        self._taken = taken
        self.retranslate()

    def told(self) -> list[str]:
        """Return the lines that are shown."""
        lines = (self._whole, self._moderator, self._spread, self._silent)
        return [each.text() for each in lines if not each.isHidden()]

    @override
    def retranslate(self) -> None:
        taken = self._taken
        self._whole.setText(
            " · ".join(
                (
                    Counted().words(taken.total.words),
                    Counted().turns(taken.total.turns),
                    Counted().speakers(len(taken.speakers)),
                )
            )
        )
        moderated = taken.total.turns > taken.asked.turns
        self._moderator.setVisible(moderated)
        if moderated:
            told = self.tr("Moderator: {words} of the words, {turns} of the turns")
            self._moderator.setText(
                told.format(
                    words=share_word(taken.moderator_share), turns=share_word(taken.moderator_turn_share)
                )
            )
        self._say_spread()
        self._say_silent()
        longest = taken.total.longest
        self.longest.setVisible(longest is not None)
        if longest is not None:
            names = (each.speaker.name for each in taken.speakers if each.talk.longest == longest)
            told = self.tr("Longest turn: {name}, {words}")
            self.longest.setText(
                told.format(name=next(names).replace("&", "&&"), words=Counted().words(longest.words))
            )
            self.longest.setToolTip(self.tr("Go to the longest turn"))

    def _say_spread(self) -> None:
        gini = self._taken.gini
        self._spread.setVisible(gini is not None)
        if gini is not None:
            self._spread.setText(self.tr("Gini of words: {gini}").format(gini=decimal_word(gini, 2)))
            self._spread.setToolTip(
                self.tr(
                    "How unevenly the words are spread over all but moderators: 0 when all say equally much, "
                    "near 1 when one of many says everything. Who is silent counts with 0 words."
                )
            )

    def _say_silent(self) -> None:
        names = [each.name for each in self._taken.silent]
        self._silent.setVisible(bool(names))
        if len(names) <= _NAMED:
            self._silent.setText(self.tr("Said nothing: {names}").format(names=", ".join(names)))
        else:
            more = self.tr("Said nothing: {names} and {number} more")
            self._silent.setText(
                more.format(names=", ".join(names[:_NAMED]), number=count_word(len(names) - _NAMED))
            )
        self._silent.setToolTip(", ".join(names))

    def _on_longest(self) -> None:
        longest = self._taken.total.longest
        assert longest is not None
        self.turn_wanted.emit(longest)
