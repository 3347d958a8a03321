"""Finding codings: the query above, what answers it below, and beside that the place of the one that is marked."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import CodingId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.queries import Query, for_code
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.finding import Finder, Found, gone_codes
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.found_commands import FoundCommands
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.found_model import FoundModel
from workbench.ui.panels.base import label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.found_bar import FoundBar
from workbench.ui.panels.found_preview import FoundPreview
from workbench.ui.panels.query_builder import QueryBuilder
from workbench.ui.panels.saved_queries import SavedQueries
from workbench.ui.sitting import Sitting
from workbench.ui.views.found_view import FoundView

_PAUSE_MS = 120
_NARROWEST_PREVIEW, _ROOMY = 216, 1000
_KINDS = (Coding, Code, Coder, Source, Transcript, Participant, District, Memo)


class RetrievalPage(FindingPage):
    """Answers as the query changes, beside the window."""

    name = "retrieval"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._finder = Finder(sitting.project)
        self._job = LatestJob(sitting, lambda: self.tr("Finding codings"), self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._in_front = self._split_by_hand = self._split_across_by_hand = False
        self.builder = QueryBuilder(sitting)
        self.saved = SavedQueries(sitting)
        self.model = FoundModel(sitting.project.reader)
        self.view = FoundView(self.model)
        self.preview = FoundPreview(sitting)
        self.commands = FoundCommands(sitting, self)
        self.bar = FoundBar(actions)
        self._gone = label("warning", wraps=True)
        self._empty = EmptyState("search")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.builder.show_query(for_code(None))

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("RetrievalPage", "Codings")

    @property
    def found(self) -> Found | None:
        """What was found last."""
        return self.model.found

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._job.busy or self._pause.isActive()

    def retrieve(self, query: Query) -> None:
        """Show a query and answer it; the focus goes to the list."""
        self.saved.forget()
        self.builder.show_query(query)
        self.ask()
        self.view.setFocus()

    def ask(self) -> None:
        """Find what answers the query as it stands now."""
        self._pause.stop()
        query, book = self.builder.query(), self._sitting.project.codebook()
        order = self.bar.order
        gone = gone_codes(query, book)
        told = self.tr(
            "%n codes of this query are gone from the codebook: nothing is found for them.", "", len(gone)
        )
        self._gone.setText(told)
        self._gone.setVisible(bool(gone))
        finder = self._finder
        self._job.want(lambda _reader, _progress: finder.find(query, book, order), self._on_found)

    @override
    def on_changed(self, change: Change) -> None:
        self.saved.on_changed(change)
        if change.touches(Code):
            self.builder.refresh()
        if change.touches(*_KINDS):
            self._pause.start()

    @override
    def shown(self) -> None:
        self._in_front = True
        self._actions.note(present=When.RETRIEVAL)
        self._note_chosen()
        self.builder.focus_first()
        if self.model.found is None:
            self.ask()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._actions.note(absent=When.RETRIEVAL | When.CHOSEN)

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Codings found"))
        self._say_empty()
        self.model.contents_changed()

    def _lay_out(self) -> None:
        self.builder.head.addWidget(self.saved)
        self.across = below = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        below.splitterMoved.connect(self._on_split_across)
        below.addWidget(self._listing())
        below.addWidget(self.preview)
        below.setStretchFactor(0, 3)
        below.setStretchFactor(1, 2)
        self.split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self.split.addWidget(self.builder)
        self.split.addWidget(below)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.split.splitterMoved.connect(self._on_split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def _listing(self) -> QWidget:
        self._gone.setContentsMargins(16, 0, 16, 6)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        listing = QWidget()
        listed = QVBoxLayout(listing)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(0)
        listed.addWidget(self.bar)
        listed.addWidget(self._gone)
        listed.addWidget(self._pages, 1)
        return listing

    def _connect(self) -> None:
        self.builder.changed.connect(self._on_query_changed)
        self.saved.wanted.connect(self.builder.show_query)
        self.bar.order_changed.connect(self.ask)
        self._sitting.eyes_changed.connect(self._pause.start)
        self.view.activated.connect(self._on_opened)
        self.view.selectionModel().selectionChanged.connect(lambda *_facts: self._note_chosen())
        self.view.selectionModel().currentChanged.connect(self._on_marked)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda at: self.bar.menu(self.view).popup(self.view.viewport().mapToGlobal(at))
        )
        self.preview.open.clicked.connect(lambda: self._on_opened(self.view.currentIndex()))
        self.bar.export.clicked.connect(self._on_export)
        self._actions.local_to(self.view, "copy_found")
        self._actions.local_to(self, "remove_condition")
        on = self._actions.on
        on("add_condition", self.builder.add_condition)
        on("add_condition_group", self.builder.add_group)
        on("remove_condition", self.builder.remove_condition)
        on("save_query", self.saved.save)
        on("recode_found", lambda: self.commands.recode(self.chosen(), self._beside_list()))
        on("code_found", lambda: self.commands.add_code(self.chosen(), self._beside_list()))
        on("note_found", lambda: self.commands.note(self.chosen()))
        on("remove_found", lambda: self.commands.remove(self.chosen()))
        on("copy_found", self._on_copy)
        on("export_found", self._on_export)

    def chosen(self) -> tuple[CodingId, ...]:
        """Return the ids of the chosen codings, in the order of the list."""
        found = self.model.found
        if found is None:
            return ()
        ids = found.ids()
        return tuple(ids[place] for place in self.view.chosen_places())

    def _beside_list(self) -> QPoint:
        rectangle = self.view.visualRect(self.view.currentIndex())
        return self.view.viewport().mapToGlobal(rectangle.topLeft() + QPoint(24, 24))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give the query the height that it needs, up to half of all, until somebody moves the line between."""
        if not self._split_by_hand:
            upper = min(self.builder.wanted_height, self.height() // 2)
            self.split.setSizes([upper, max(1, self.height() - upper)])
        if not self._split_across_by_hand:
            share = self.width() * 36 // 100 if self.width() > _ROOMY else 0
            right = max(_NARROWEST_PREVIEW, share)
            self.across.setSizes([max(1, self.width() - right), right])

    def _on_split_across(self) -> None:
        self._split_across_by_hand = True

    def _on_split(self) -> None:
        self._split_by_hand = True

    def _on_query_changed(self) -> None:
        QTimer.singleShot(0, self, self._share_out)
        self.saved.show_query(self.builder.query())
        self._pause.start()

    def _on_found(self, found: Found) -> None:
        if self.model.found is None:
            self._warm()
        marked = self.model.id_at(self.view.currentIndex().row())
        before = self.view.verticalScrollBar().value()
        self.model.show_found(found, self._sitting.project.codebook())
        self._say_empty()
        self._pages.setCurrentIndex(0 if len(found) else 1)
        self.view.mark(marked)
        if marked is not None:
            self.view.verticalScrollBar().setValue(before)
        self.bar.say_found(found)
        self._on_marked(self.view.currentIndex())
        self._note_chosen()

    def _say_empty(self) -> None:
        if self.builder.query().asked().terms:
            title = self.tr("Nothing answers this")
            body = self.tr("Take a condition out, or let any of them do instead of all.")
        else:
            title = self.tr("Nothing is coded yet")
            body = self.tr("Select words in a transcript and give them a code: here they are found again.")
        self._empty.say(title, body)

    def _warm(self) -> None:
        """Count the words of all talks beside the window, so that the first *near* answers at once too."""
        finder = self._finder
        self._sitting.jobs.start(
            "", lambda _progress: finder.warm(), lambda _done: None, self._sitting.tell, quiet=True
        )

    def _on_marked(self, index: QModelIndex) -> None:
        self.preview.show_found(self.model.at(index.row()))

    def _note_chosen(self) -> None:
        there = self._in_front and self.view.selectionModel().hasSelection()
        self._actions.note(
            present=When.CHOSEN if there else When.ALWAYS, absent=When.ALWAYS if there else When.CHOSEN
        )
        self.bar.with_chosen.setEnabled(there)

    def _on_opened(self, index: QModelIndex) -> None:
        found = self.model.at(index.row())
        if found is not None:
            coding = found.quotation.coding
            self.source_wanted.emit(coding.source, coding.span)

    def _on_copy(self) -> None:
        found = self.model.found
        if found is not None:
            self.commands.copy(found.chosen(self._sitting.project.reader, self.view.chosen_places()))

    def _on_export(self) -> None:
        found = self.model.found
        if found is not None:
            self.commands.choose_export(found, self.view.chosen_places())
