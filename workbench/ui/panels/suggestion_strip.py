"""The strip above a transcript: how many suggestions wait in it, what was promised of them, and the way to each."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy
from typing_extensions import override

from workbench.domain.suggestions import PROMISED
from workbench.ui.bands import promise_words, share_words
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.elided_label import ElidedLabel


class StripState(Enum):
    """Nothing is wanted; suggestions are being looked for; this is what was found."""

    OFF = auto()
    LOOKING = auto()
    FOUND = auto()


class SuggestionStrip(Panel):
    """One quiet line. It is not there where no suggestions are wanted."""

    stepped = Signal(int)
    """1 for the next suggestion, -1 for the one before."""
    renewal_wanted = Signal()
    """The person wants what the machine has learned since to be shown here, too."""
    reasons_wanted = Signal()
    """The person wants to know why nothing is suggested."""

    def __init__(self) -> None:
        super().__init__()
        self._state, self._count, self._fresh, self._precision = StripState.OFF, 0, False, PROMISED
        self._decided = False
        self._words = ElidedLabel("muted", cut=Qt.TextElideMode.ElideRight)
        self.before, self.on = IconButton("previous", size=14), IconButton("next", size=14)
        self.renew, self.why = button("quiet"), button("quiet")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self.renew.clicked.connect(self.renewal_wanted)
        self.why.clicked.connect(self.reasons_wanted)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 4)
        row.setSpacing(4)
        row.addWidget(self._words)
        for each in (self.before, self.on, self.renew, self.why):
            row.addWidget(each)
        row.addStretch(1)
        self.retranslate()

    @property
    def words(self) -> str:
        """What the strip says."""
        return self._words.text()

    def show_state(
        self,
        state: StripState,
        *,
        count: int = 0,
        precision: float = PROMISED,
        fresh: bool = False,
        decided: bool = False,
    ) -> None:
        """Show how things stand; ``fresh`` offers what has been learned since this was shown.

        ``decided`` tells that there were suggestions here, which the person has decided on.
        """
        self._state, self._count, self._precision, self._fresh = state, count, precision, fresh
        self._decided = decided
        self.retranslate()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def retranslate(self) -> None:
        found = self._state is StripState.FOUND
        self.setVisible(self._state is not StripState.OFF)
        self._words.say(self._said())
        self.before.say(self.tr("Previous suggestion (Shift+N)"))
        self.on.say(self.tr("Next suggestion (N)"))
        self.renew.setText(self.tr("Refresh"))
        self.renew.setToolTip(self.tr("The machine has learned since: show what it proposes now"))
        self.why.setText(self.tr("Why?"))
        for each in (self.before, self.on):
            each.setVisible(found and self._count > 0)
        self.renew.setVisible(found and self._fresh)
        self.why.setVisible(found and not self._count)

    def _said(self) -> str:
        if self._state is StripState.LOOKING:
            return self.tr("Looking for suggestions…")
        if not self._count and self._decided:
            return QCoreApplication.translate("NoSuggestions", "Nothing left to suggest here")
        if not self._count:
            return self.tr("No suggestion reaches {share} here").format(share=share_words(self._precision))
        here = self.tr("%n suggestions here", "", self._count)
        return f"{here}  ·  {promise_words(self._precision)}"
