"""The machine's proposals for the open source, to be accepted, changed, refused or passed over."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.domain.suggestions import Refusal, Suggestion, Withheld
from workbench.services.deciding import acceptance_of, refusal_of
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.suggestion import SuggestionDelegate
from workbench.ui.models.suggestions_model import SuggestionsModel
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.no_suggestions import NoSuggestions
from workbench.ui.panels.reasons_panel import ReasonsPanel
from workbench.ui.panels.silence_page import SilencePage
from workbench.ui.panels.wish_button import WishButton
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.domain.spans import Span

LOCAL_COMMANDS = (
    "accept_suggestion",
    "change_suggestion",
    "refuse_suggestion",
    "next_suggestion",
    "previous_suggestion",
    "nearest_example",
    "back_from_example",
)
_BUTTONS = ("accept_suggestion", "change_suggestion", "refuse_suggestion")
_LEAST_LIST = 96
"""Pixels: so much of the list is always in sight, whatever the reasons below it need: the marked one, whole."""
_GAP = 6
_LIST, _EMPTY, _SILENCE = range(3)


class SuggestionsPanel(Panel):
    """Lists suggestions. None is a coding before a person has accepted it."""

    current_changed = Signal(object)
    """The key of the suggestion that is marked, or None."""
    sight_wanted = Signal(object)
    """The Suggestion that is marked is to be brought into sight before it is decided on."""
    listed = Signal()
    """Other suggestions are listed than before."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.decided: dict[str, tuple[int, Suggestion]] = {}
        """What was listed here and decided on, by the id of the coding or refusal."""
        self._runs: dict[int, str] = {}
        self._asked = self._looking = self._silence_wanted = False
        self._withheld: tuple[Withheld, ...] = ()
        self.words: Callable[[], Span | None] = lambda: None
        """What is selected in the open source: a suggestion is accepted for these words when they touch its own."""
        self.sight: Callable[[], Span | None] = lambda: None
        """What of the open source can be seen; None where that is no matter."""
        self.model = SuggestionsModel()
        self.view = _list_of(self.model)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.wish = WishButton(sitting.machine, actions)
        self.reasons, self.silence = ReasonsPanel(), SilencePage()
        self._count, self.silent = ElidedLabel("muted"), button("quiet")
        self._before, self._on = IconButton("previous", size=16), IconButton("next", size=16)
        self.silent.setCheckable(True)
        self.silent.clicked.connect(self.show_silence)
        self._buttons = {name: button("quiet") for name in _BUTTONS}
        self._steps = QWidget()
        self._empty, self._pages = NoSuggestions(sitting), QStackedWidget()
        self._empty.wanted.connect(actions["suggest"].trigger)
        self._before.clicked.connect(self.go_back)
        self._on.clicked.connect(self.go_on)
        for name, do in (
            ("accept_suggestion", self.accept_current),
            ("refuse_suggestion", self.refuse_current),
            ("next_suggestion", self.go_on),
            ("previous_suggestion", self.go_back),
        ):
            actions.on(name, do)
        actions.local_to(self, *LOCAL_COMMANDS)
        self._lay_out()
        self.retranslate()

    @property
    def has_looked(self) -> bool:
        """Whether the machine has looked through the open source."""
        return self._asked

    def show_suggestions(
        self,
        suggestions: tuple[Suggestion, ...],
        *,
        asked: bool,
        run: str = "",
        withheld: tuple[Withheld, ...] = (),
    ) -> None:
        """List these; ``asked`` tells an empty list that was looked for from one that nobody asked for."""
        self._asked, self._looking = asked, False
        self.decided, self._runs, self._withheld = {}, {}, withheld
        self.model.show_suggestions(suggestions, self._sitting.project.codebook())
        self._listed_under(run)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(self.model.row_near(self.sight(), 1)))
        else:
            self._note(None)

    def follow(
        self,
        suggestions: tuple[Suggestion, ...],
        stays: Callable[[int, Suggestion], bool],
        *,
        run: str,
        withheld: tuple[Withheld, ...],
    ) -> None:
        """List these in place of what doesn't stay, without moving what is looked at; the marked one stays."""
        self._asked, self._looking, self._withheld = True, False, withheld
        current = self.view.currentIndex()
        before, marked = self.view.visualRect(current).top(), self.current()
        key = marked[0] if marked is not None else None
        self.model.follow(suggestions, lambda own, each: own == key or stays(own, each))
        if key is not None:
            after = self.view.visualRect(self.view.currentIndex()).top()
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.value() + after - before)
        self._listed_under(run)
        if key is None and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(self.model.row_near(self.sight(), 1)))

    def look_for(self) -> None:
        """Say that suggestions are being looked for, where none are listed."""
        self._looking = True
        self.retranslate()

    def show_silence(self, wanted: bool = True) -> None:
        """Show which codes are silent, and why, or the suggestions again."""
        self._silence_wanted = wanted
        self._turn()

    def current(self) -> tuple[int, Suggestion] | None:
        """Return key and suggestion that are marked."""
        return self.model.at(self.view.currentIndex().row())

    def mark(self, key: int) -> None:
        """Mark a suggestion."""
        row = self.model.row_of(key)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def run_of(self, key: int) -> str:
        """Return the run in which a suggestion was made."""
        return self._runs.get(key, "")

    def accept_current(self) -> None:
        """Make the marked suggestion a coding and go on; words that are selected on it become its words."""
        marked = self.current()
        if marked is not None and self._is_seen(marked[1]):
            self._accept(marked, None)

    def accept_as(self, code: CodeId) -> None:
        """Make a coding of the marked suggestion, under another code."""
        marked = self.current()
        if marked is not None:
            self._accept(marked, code)

    def refuse_current(self) -> None:
        """Refuse the marked suggestion, so that it does not come again, and go on to the next."""
        marked = self.current()
        if marked is None or not self._is_seen(marked[1]):
            return
        operation = refusal_of(self._sitting.project, marked[1], self.run_of(marked[0]))
        self._decide(marked, operation.refusal.id, self._sitting.perform(operation) is not None)

    def go_on(self) -> None:
        """Mark the next suggestion, the first after the last."""
        self._step(1)

    def go_back(self) -> None:
        """Mark the suggestion before, the last before the first."""
        self._step(-1)

    def on_changed(self, change: Change) -> None:
        """Bring back what was decided when the decision is taken back."""
        if change.touches(Code):
            self.model.drop_missing_codes(self._sitting.project.codebook())
            self._relisted()
        if not change.touches(Coding, Refusal):
            return
        reader = self._sitting.project.reader
        for id_ in change.ids & self.decided.keys():
            key, suggestion = self.decided[id_]
            stands = reader.find(Coding, id_) or reader.find(Refusal, id_)
            row = self.model.row_of(key)
            if stands is None and row < 0:
                self.model.bring_back(key, suggestion)
                self.mark(key)
            elif stands is not None and row >= 0:
                self.model.take(row)
        self._relisted()

    @override
    def retranslate(self) -> None:
        for name, words in (
            ("accept_suggestion", self.tr("Accept  A")),
            ("change_suggestion", self.tr("Other code…")),
            ("refuse_suggestion", self.tr("Refuse  X")),
        ):
            self._buttons[name].setText(words)
        self._before.say(self.tr("Previous suggestion (Shift+N)"))
        self._on.say(self.tr("Next suggestion (N)"))
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.wish.say_wishes()
        self._empty.say_state(looking=self._looking, asked=self._asked)
        self._say_count()

    def _lay_out(self) -> None:
        head = _row((6, 4, 6, 2), self.wish)
        head.addStretch(1)
        head.addWidget(self.silent)
        for name, made in self._buttons.items():
            made.clicked.connect(self._actions[name].trigger)
        foot = _row((4, 2, 4, 4), *self._buttons.values())
        foot.addStretch(1)
        foot.addWidget(self._steps)
        # They give way: a panel that grew as suggestions come would push the text that is read aside.
        self._steps.setMinimumWidth(1)
        self._steps.setLayout(_row((0, 0, 0, 0), self._count, self._before, self._on))
        listing = QWidget()
        inside = QVBoxLayout(listing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.reasons)
        inside.addLayout(foot)
        for page in (listing, self._empty, self.silence):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = sum(each.sizeHint().width() + _GAP for each in self._buttons.values())
        self._steps.setVisible(self.width() - taken >= self._steps.minimumSizeHint().width() + 2 * _GAP)

    def _accept(self, marked: tuple[int, Suggestion], code: CodeId | None) -> None:
        (key, suggestion), words = marked, self.words()
        span = words if words is not None and words.overlaps(suggestion.span) else None
        operation = acceptance_of(self._sitting.project, suggestion, self.run_of(key), span=span, code=code)
        self._decide(marked, operation.coding.id, self._sitting.perform(operation) is not None)

    def _decide(self, marked: tuple[int, Suggestion], id_: str, done: bool) -> None:
        if not done:
            return
        self.decided[id_] = marked
        row = self.model.row_of(marked[0])
        if row >= 0:
            self.model.take(row)
        if self.model.rowCount():
            next_one = self.model.index(min(max(row, 0), self.model.rowCount() - 1))
            self.view.setCurrentIndex(next_one)
            self.view.scrollTo(next_one, QAbstractItemView.ScrollHint.PositionAtTop)
        else:
            self._note(None)
        self._relisted()

    def _step(self, step: int) -> None:
        """Mark the one beside the marked one or, where that is out of sight, the first one after or before here."""
        count, marked, sight = self.model.rowCount(), self.current(), self.sight()
        if not count:
            return
        row = (self.view.currentIndex().row() + step) % count
        away = marked is not None and sight is not None and not marked[1].span.overlaps(sight)
        if away and not self.view.hasFocus():
            row = self.model.row_near(sight, step)
        if row == self.view.currentIndex().row() and marked is not None:
            self.sight_wanted.emit(marked[1])
        self.view.setCurrentIndex(self.model.index(row))

    def _is_seen(self, suggestion: Suggestion) -> bool:
        """Tell whether a suggestion can be seen, in the text or in the list; where it can't, let it be."""
        sight = self.sight()
        if sight is None or suggestion.span.overlaps(sight) or self._is_listed():
            return True
        self.sight_wanted.emit(suggestion)
        return False

    def _is_listed(self) -> bool:
        row = self.view.visualRect(self.view.currentIndex())
        return self.view.isVisible() and self.view.viewport().rect().intersects(row)

    def _listed_under(self, run: str) -> None:
        for key, _suggestion in self.model.rows():
            self._runs.setdefault(key, run)
        nothing = self._asked and not self.model.rowCount()
        said = self._empty.nothing_words() if nothing else ""
        self.silence.show_withheld(said, self._withheld, self._sitting.project.codebook())
        self._relisted()

    def _relisted(self) -> None:
        self._turn()
        self.retranslate()
        self.listed.emit()

    def _turn(self) -> None:
        silent = bool(self._withheld)
        if silent and (self._silence_wanted or (self._asked and not self.model.rowCount())):
            page = _SILENCE
        else:
            page = _LIST if self.model.rowCount() else _EMPTY
        self._pages.setCurrentIndex(page)
        self.silent.setChecked(page == _SILENCE)
        self.silent.setVisible(silent)

    def _say_count(self) -> None:
        self._count.say(self.tr("%n left", "", self.model.rowCount()))
        self.silent.setText(self.tr("%n codes are silent", "", len(self._withheld)))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.at(current.row())
        self._note(row[0] if row else None)

    def _note(self, key: int | None) -> None:
        there = key is not None
        self._actions.note(
            present=When.SUGGESTION if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.SUGGESTION,
        )
        for name, made in self._buttons.items():
            made.setEnabled(self._actions[name].isEnabled())
        row = self.model.at(self.model.row_of(key)) if key is not None else None
        self.reasons.show_reasons(row[1].reasons if row is not None else ())
        self.current_changed.emit(key)


def _row(margins: tuple[int, int, int, int], *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(*margins)
    row.setSpacing(2)
    for each in widgets:
        row.addWidget(each)
    return row


def _list_of(model: SuggestionsModel) -> QListView:
    view = QListView()
    view.setItemDelegate(SuggestionDelegate(view))
    view.setModel(model)
    view.setMinimumHeight(_LEAST_LIST)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    return view
