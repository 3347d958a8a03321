"""The page *All suggestions*: what the machine proposes in all sources, one list to go through."""

from collections import Counter

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.domain.suggestions import Reason, Suggestion
from workbench.services.retrieval import coding_ties
from workbench.services.suggestion_queue import arranged
from workbench.ui.actions import Actions
from workbench.ui.bands import promise_words
from workbench.ui.command_spec import When
from workbench.ui.models.review_model import ReviewModel
from workbench.ui.panels.base import label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.review_bar import ReviewBar
from workbench.ui.panels.review_preview import ReviewPreview
from workbench.ui.reviewing import Reviewing
from workbench.ui.shown_offers import ShownOffers
from workbench.ui.sitting import Sitting
from workbench.ui.views.review_view import ReviewView

_NARROWEST_PREVIEW = 240


class ReviewPage(FindingPage):
    """Asks when it is first seen; what is learned later changes nothing here until it is asked for."""

    name = "review"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._in_front = self._asked = self._busy = self._split_by_hand = False
        self.model = ReviewModel()
        self.view = ReviewView(self.model)
        self.bar = ReviewBar(sitting)
        self.preview = ReviewPreview(sitting, actions)
        self.queue = Reviewing(sitting, self)
        self.offers = ShownOffers(self.in_sight, sitting.machine.keep_offers, self)
        self._said = label("muted", wraps=True)
        self._empty, self._pages = EmptyState("suggestion"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("ReviewPage", "To decide")

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(Code, District, Source):
            self.bar.refresh()
        if self.queue.on_changed(change) or change.touches(Code, Source, District):
            self.arrange()

    @override
    def shown(self) -> None:
        self._in_front = True
        self._note()
        if not self._asked and self._sitting.machine.wishes.on:
            self.ask()
        self.view.setFocus()
        self.offers.stir()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._note()

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Suggestions in all sources"))
        self.model.contents_changed()
        self._say()

    def ask(self) -> None:
        """Look for suggestions in all sources, beside the window."""
        if self._busy:
            return
        self._asked = self._busy = True
        self._say()
        self.queue.ask(self._on_asked, self._on_over)

    def arrange(self) -> None:
        """List what is to be decided as the bar says; the marked one stays marked, where it is still there."""
        project = self._sitting.project
        book, marked = project.codebook(), self.view.current()
        row = self.view.currentIndex().row()
        sources = {each.id: each for each in project.reader.all(Source)}
        wanted = self.bar.wanted()
        listed = [
            each
            for each in self.queue.waiting()
            if each.source in sources
            and each.code in book
            and is_offered(book.code(each.code))
            and wanted.lets(each, sources, book)
        ]
        counts = Counter(code for _coding, code, _source in coding_ties(project))
        groups = arranged(listed, self.bar.heads(), self.bar.order(), book, sources, counts)
        districts = {each.id: each for each in project.reader.all(District)}
        self.model.show_queue(groups, book, sources, districts)
        there = self.model.row_of(marked)
        self.view.mark_row(there if there >= 0 else row)
        self._say()
        self._on_marked()
        self.offers.stir()

    def accept(self) -> None:
        """Make codings of what is chosen, in one step."""
        self._decide(self.queue.accept(self.view.chosen(), self))

    def refuse(self) -> None:
        """Refuse what is chosen, in one step."""
        self._decide(self.queue.refuse(self.view.chosen(), self))

    def in_sight(self) -> list[tuple[str, Suggestion]]:
        """Return run and suggestion of each row that can be seen."""
        if not self._in_front or not self.view.isVisible():
            return []
        height = self.view.viewport().height()
        first, last = self.view.rowAt(0), self.view.rowAt(height - 1)
        rows = range(max(0, first), (last if last >= 0 else self.model.rowCount() - 1) + 1)
        found = [self.model.at(row) for row in rows]
        return [(self.queue.run, each) for each in found if each is not None]

    def _decide(self, gone: list[Suggestion]) -> None:
        if not gone:
            return
        row = self.view.currentIndex().row()
        self.model.take(gone)
        self.view.mark_row(max(0, min(row, self.model.rowCount() - 1)))
        self._say()
        self._on_marked()
        self.offers.stir()

    def _lay_out(self) -> None:
        listing = QWidget()
        inside = QVBoxLayout(listing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._said.setContentsMargins(14, 2, 14, 6)
        inside.addWidget(self._said)
        inside.addWidget(self.view, 1)
        self.across = QSplitter(childrenCollapsible=False)
        self.across.addWidget(listing)
        self.across.addWidget(self.preview)
        self.across.splitterMoved.connect(self._on_split)
        self._pages.addWidget(self.across)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self.arrange)
        self.bar.renew.clicked.connect(self.ask)
        self._empty.wanted.connect(self._on_wanted)
        self.view.selectionModel().selectionChanged.connect(lambda *_facts: self._on_marked())
        self.view.selectionModel().currentChanged.connect(lambda *_facts: self._on_marked())
        self.view.opened.connect(self._on_opened)
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self.offers.stir())
        self.preview.open_wanted.connect(self._on_opened)
        self.preview.example_wanted.connect(self._on_example)
        self._sitting.machine.learned.connect(self._on_learned)
        self._sitting.machine.wishes_changed.connect(self._on_wishes)
        self._actions.local_to(self, "accept_reviewed", "refuse_reviewed")
        self._actions.on("accept_reviewed", self.accept)
        self._actions.on("refuse_reviewed", self.refuse)

    def _on_asked(self) -> None:
        self.bar.show_fresh(fresh=False)
        self.arrange()

    def _on_over(self) -> None:
        """Be told that asking is over, also when it was given up."""
        self._busy = False
        self._say()

    def _on_learned(self) -> None:
        self.bar.show_fresh(fresh=self._asked)

    def _on_wishes(self) -> None:
        self._asked = self._busy = False
        self.queue.forget()
        self.arrange()
        if self._in_front and self._sitting.machine.wishes.on:
            self.ask()

    def _on_wanted(self) -> None:
        if self._sitting.machine.wishes.on:
            self.ask()
        else:
            self._actions["suggestion_settings"].trigger()

    def _on_marked(self) -> None:
        self.preview.show_suggestion(self.view.current(), len(self.view.chosen()))
        self._note()

    def _on_opened(self) -> None:
        marked = self.view.current()
        if marked is not None:
            self.source_wanted.emit(marked.source, marked.span)

    def _on_example(self, reason: Reason) -> None:
        coding = self._sitting.project.reader.find(Coding, reason.coding) if reason.coding else None
        if coding is not None:
            self.source_wanted.emit(coding.source, coding.span)

    def _note(self) -> None:
        there = self._in_front and bool(self.view.chosen())
        self._actions.note(
            present=When.REVIEWED if there else When.ALWAYS, absent=When.ALWAYS if there else When.REVIEWED
        )

    def _say(self) -> None:
        wishes, listed = self._sitting.machine.wishes, self.model.suggestions()
        count, sources = len(listed), len({each.source for each in listed})
        here, there = self.tr("%n suggestions", "", count), self.tr("in %n sources", "", sources)
        self._said.setText(f"{here} {there}  ·  {promise_words(wishes.precision)}")
        self._pages.setCurrentIndex(0 if count else 1)
        if not wishes.on:
            self._empty.say(
                self.tr("Suggestions are off"),
                self.tr("Switched on, they are learned from your codings, on this computer alone."),
                self.tr("Settings of suggestions…") if self._sitting.writable else "",
            )
        elif self._busy:
            self._empty.say(self.tr("Looking through all sources…"), "")
        elif self.queue.waiting():
            self._empty.say(self.tr("Nothing here under these conditions"), "")
        else:
            self._empty.say(
                self.tr("Nothing to decide"),
                self.tr(
                    "No suggestion keeps the promise now. More codings, and codes that differ, bring more."
                ),
                self.tr("Look again"),
            )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._split_by_hand:
            right = max(_NARROWEST_PREVIEW, self.width() * 42 // 100)
            self.across.setSizes([max(1, self.width() - right), right])

    def _on_split(self) -> None:
        self._split_by_hand = True
