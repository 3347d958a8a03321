"""What the parts of the page *Discover* share: they compute beside the window, and keep what they show until asked."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.discoveries import Passage
from workbench.domain.districts import District
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.passages import Cutting
from workbench.services.projects import Done
from workbench.services.stop_words import stop_words
from workbench.services.undoing import is_undone
from workbench.services.word_exports import Listing
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.passages_model import PassagesModel
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.where_bar import WhereBar
from workbench.ui.sitting import Sitting

_TALK = (Source, Transcript, Participant, District)
_SIDE = 20
_HALVES = (640, 560)
"""How the width is shared between list and what belongs to its marked row."""


class DiscoveryPanel(Panel):
    """Looks anew when a choice or the talk changes.

    When codings change it does not: whoever works through a list must not lose their place. Then it says that the list
    is of before, and offers to look again.
    """

    icon = "search"
    """What stands above the words when there is nothing to show."""

    place_wanted = Signal(str, object)
    """A source and a Span in it are to be shown in the transcript."""
    filled = Signal(bool)
    """Whether there is anything to export."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._job = LatestJob(sitting, self.working_words, self)
        self._stale, self._stopped = True, False
        self._dealt: list[tuple[PassagesModel, int, str, Done]] = []
        self.where = WhereBar(sitting)
        self.uncoded, self.sentences = QCheckBox(), QComboBox()
        self.again = button("quiet")
        self.again.hide()
        self._facts = label("muted", wraps=True)
        self._empty, self._pages = EmptyState(self.icon), QStackedWidget()
        self._options = QHBoxLayout()
        self._options.setSpacing(10)
        self.sentences.addItem("", False)
        self.sentences.addItem("", True)
        self.where.narrowed.connect(self.ask)
        self.uncoded.toggled.connect(lambda _on: self.ask())
        self.sentences.currentIndexChanged.connect(lambda _place: self.ask())
        self.again.clicked.connect(self.ask)
        self._job.stopped.connect(self._on_stopped)
        sitting.eyes_changed.connect(self._on_eyes_changed)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._job.busy

    def working_words(self) -> str:
        """Return what is done when it lasts."""
        raise NotImplementedError

    def look(self) -> None:
        """Start looking, with the choices as they are now."""
        raise NotImplementedError

    def listing(self) -> Listing | None:
        """Return what is shown as a table; None when nothing is."""
        raise NotImplementedError

    def ask(self) -> None:
        """Look anew, at once or as soon as somebody sees it."""
        self._stale = True
        if self.isVisible():
            self._stale, self._stopped = False, False
            self.again.hide()
            self._job.drop()
            self.look()

    def shown(self) -> None:
        """Be told that somebody sees it now."""
        if self._stale:
            self.ask()

    def on_changed(self, change: Change) -> None:
        """Follow the project."""
        self.where.on_changed(change)
        self._follow_told()
        if change.touches(*_TALK):
            self.ask()
        elif change.touches(Coding, Code) and not self._stale and self.depends_on_codings():
            self._offer_again()

    def depends_on_codings(self) -> bool:
        """Tell whether other codings would mean another list."""
        return True

    def cutting(self) -> Cutting:
        """Return which talk is likened, and how finely it is cut."""
        return Cutting(
            self.where.where(), bool(self.sentences.currentData()), stop_words(self._sitting.project)
        )

    @override
    def retranslate(self) -> None:
        self.uncoded.setText(QCoreApplication.translate("DiscoveryPanel", "Only where nothing is coded"))
        self._say_again()
        self.sentences.setItemText(0, QCoreApplication.translate("DiscoveryPanel", "By passage"))
        self.sentences.setItemText(1, QCoreApplication.translate("DiscoveryPanel", "By sentence"))
        name_box(self.sentences, QCoreApplication.translate("DiscoveryPanel", "What is likened"))

    def lay_out(
        self,
        options: Sequence[QWidget],
        ticks: Sequence[QWidget],
        left: QWidget,
        right: QWidget,
        halves: Sequence[int] = _HALVES,
    ) -> None:
        """Put the choices above, the list at the left and what belongs to its marked row at the right.

        ``ticks`` stand beside the facts, where there is room for their words.
        """
        for each in options:
            self._options.addWidget(each)
        self._options.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(_SIDE, 4, _SIDE, 8)
        top.setSpacing(8)
        top.addLayout(self._options)
        top.addWidget(self.where)
        facts = QHBoxLayout()
        facts.setContentsMargins(_SIDE, 0, _SIDE, 6)
        facts.addWidget(self._facts, 1)
        facts.addWidget(self.again)
        facts.setSpacing(14)
        for each in ticks:
            facts.addWidget(each)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes(list(halves))
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 3)
        self._pages.addWidget(split)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(facts)
        layout.addWidget(self._pages, 1)

    def show_filled(self, there: bool) -> None:
        """Show the lists, or why there are none."""
        self._pages.setCurrentIndex(0 if there else 1)
        self._pages.show()
        self.filled.emit(there)

    def tell_done(self, model: PassagesModel, row: int, words: str, done: Done | None) -> None:
        """Say at a row what was done with it, for as long as that stands: what is undone is to do again."""
        model.tell(row, words)
        if done is not None:
            self._dealt.append((model, row, words, done))

    def forget_done(self, model: PassagesModel) -> None:
        """Follow no more what was done with the rows of a list: it shows others now."""
        self._dealt = [each for each in self._dealt if each[0] is not model]

    def deeds_changed(self) -> None:
        """Be told that something can be done with a row again, or can't any more."""

    def _follow_told(self) -> None:
        told, reader = self._dealt, self._sitting.project.reader
        for model, row, words, done in told:
            model.tell(row, "" if is_undone(done, reader) else words)
        if told:
            self.deeds_changed()

    def _on_stopped(self) -> None:
        """Offer to look again: an empty page would say that there is nothing."""
        self._stopped = True
        self._offer_again()

    def _offer_again(self) -> None:
        self._say_again()
        self.again.show()

    def _say_again(self) -> None:
        self.again.setText(
            QCoreApplication.translate("DiscoveryPanel", "Stopped: look again")
            if self._stopped
            else QCoreApplication.translate("DiscoveryPanel", "Codings have changed: look again")
        )

    def _on_eyes_changed(self) -> None:
        """Show nothing of what was found in others' codings, not even until it is found anew."""
        self._pages.hide()
        self.ask()

    def go_to(self, passage: Passage | None) -> None:
        """Ask to see a passage where it stands."""
        if passage is not None:
            self.place_wanted.emit(passage.source, passage.span)


def card_list() -> QListView:
    """Return a list of cards of one width."""
    made = QListView()
    made.setObjectName("found")
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    return made


def name_box(box: QComboBox, words: str) -> None:
    """Say what a choice is about."""
    box.setAccessibleName(words)
    box.setToolTip(words)


def short_box(letters: int = 12) -> QComboBox:
    """Return a choice that long entries don't widen."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(letters)
    return made
