"""The machine's proposals for the open source, to be accepted, refused or passed over."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.store import Change
from workbench.domain.suggestions import Refusal, Suggestion
from workbench.services.deciding import acceptance_of, refusal_of
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.suggestion import SuggestionDelegate
from workbench.ui.models.suggestions_model import SuggestionsModel
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting

LOCAL_COMMANDS = ("accept_suggestion", "refuse_suggestion", "next_suggestion")


class SuggestionsPanel(Panel):
    """Lists suggestions. None is a coding before a person has accepted it."""

    current_changed = Signal(object)
    """The key of the suggestion that is marked, or None."""
    listed = Signal()
    """Other suggestions are listed than before."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._decided: dict[str, tuple[int, Suggestion]] = {}
        self._asked = False
        self.model = SuggestionsModel()
        self.view = QListView()
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._count = label("muted")
        self._buttons = {name: button("quiet") for name in LOCAL_COMMANDS}
        self._empty = EmptyState("suggestion")
        self._empty.wanted.connect(actions["suggest"].trigger)
        self._pages = QStackedWidget()
        for name, made in self._buttons.items():
            made.clicked.connect(actions[name].trigger)
        actions.on("accept_suggestion", self.accept_current)
        actions.on("refuse_suggestion", self.refuse_current)
        actions.on("next_suggestion", self.go_on)
        actions.local_to(self, *LOCAL_COMMANDS)
        self._lay_out()
        self.retranslate()

    def show_suggestions(self, suggestions: tuple[Suggestion, ...], *, asked: bool) -> None:
        """List these; ``asked`` tells an empty list that was looked for from one that nobody asked for."""
        self._asked = asked
        self._decided = {}
        self.model.show_suggestions(suggestions, self._sitting.project.codebook())
        self._relisted()
        if suggestions:
            self.view.setCurrentIndex(self.model.index(0))
        else:
            self._note(None)

    def current(self) -> tuple[int, Suggestion] | None:
        """Return key and suggestion that are marked."""
        return self.model.at(self.view.currentIndex().row())

    def mark(self, key: int) -> None:
        """Mark a suggestion."""
        row = self.model.row_of(key)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def accept_current(self) -> None:
        """Make the marked suggestion a coding and go on to the next."""
        marked = self.current()
        if marked is None:
            return
        operation = acceptance_of(self._sitting.project, marked[1])
        self._decide(marked, operation.coding.id, self._sitting.perform(operation) is not None)

    def refuse_current(self) -> None:
        """Refuse the marked suggestion, so that it does not come again, and go on to the next."""
        marked = self.current()
        if marked is None:
            return
        operation = refusal_of(self._sitting.project, marked[1])
        self._decide(marked, operation.refusal.id, self._sitting.perform(operation) is not None)

    def go_on(self) -> None:
        """Mark the next suggestion, the first after the last."""
        count = self.model.rowCount()
        if count:
            self.view.setCurrentIndex(self.model.index((self.view.currentIndex().row() + 1) % count))

    def on_changed(self, change: Change) -> None:
        """Bring back what was decided when the decision is taken back."""
        if change.touches(Code):
            self.model.drop_missing_codes(self._sitting.project.codebook())
            self._relisted()
        if not change.touches(Coding, Refusal):
            return
        reader = self._sitting.project.reader
        for id_ in change.ids & self._decided.keys():
            key, suggestion = self._decided[id_]
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
            ("refuse_suggestion", self.tr("Refuse  X")),
            ("next_suggestion", self.tr("Next  N")),
        ):
            self._buttons[name].setText(words)
        self.view.setAccessibleName(self.tr("Suggestions"))
        if self._asked:
            self._empty.say(
                self.tr("Nothing left to suggest here"),
                self.tr("Keywords in the code cards and more codings of your own bring more."),
            )
        else:
            self._empty.say(
                self.tr("Let the machine propose"),
                self.tr(
                    "It looks for your keywords and for passages like those you have coded. You decide on each."
                ),
                self.tr("Suggest codes") if self._sitting.writable else "",
            )
        self._say_count()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 6)
        foot.addWidget(self._buttons["accept_suggestion"])
        foot.addWidget(self._buttons["refuse_suggestion"])
        foot.addWidget(self._buttons["next_suggestion"])
        foot.addStretch(1)
        foot.addWidget(self._count)
        listing = QWidget()
        inside = QVBoxLayout(listing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.view, 1)
        inside.addLayout(foot)
        self._pages.addWidget(listing)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _decide(self, marked: tuple[int, Suggestion], id_: str, done: bool) -> None:
        if not done:
            return
        self._decided[id_] = marked
        row = self.model.row_of(marked[0])
        if row >= 0:
            self.model.take(row)
        if self.model.rowCount():
            next_one = self.model.index(min(row, self.model.rowCount() - 1))
            self.view.setCurrentIndex(next_one)
            self.view.scrollTo(next_one, QAbstractItemView.ScrollHint.PositionAtTop)
        else:
            self._note(None)
        self._relisted()

    def _relisted(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.retranslate()
        self.listed.emit()

    def _say_count(self) -> None:
        self._count.setText(self.tr("%n left", "", self.model.rowCount()))

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
        self.current_changed.emit(key)
