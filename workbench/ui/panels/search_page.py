"""The page *Text*: everything that is said or written, searched while one types."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.errors import PatternBad, PatternTooSlow, RuleBroken
from workbench.domain.ids import ParticipantId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.jobs import Progress
from workbench.services.locating import Place, located
from workbench.services.projects import Project
from workbench.services.provenance_words import code_parts
from workbench.services.searching import Found, HitOrder, KeywordRow, SearchMode, SearchQuery, Where, find
from workbench.services.searching_elsewhere import Kind, WrittenHit, first_turn, writings
from workbench.services.word_exports import Listing
from workbench.services.word_index import word_indexes
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.code_hits import CodeHits
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import export_listing
from workbench.ui.models.keyword_model import cells_of, column_words
from workbench.ui.models.written_model import WrittenModel
from workbench.ui.panels.base import button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.keyword_table import KeywordTable
from workbench.ui.panels.places_bar import PlacesBar
from workbench.ui.panels.search_field import SearchField
from workbench.ui.panels.where_bar import WhereBar
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting

_WIDTHS = (1.2, 0.8, 0.5, 3.0, 1.0, 3.0, 0.9)
_SHORT_ORDER = 13
_KINDS = (Kind.MEMO, Kind.CODE, Kind.PERSON)
Answer = tuple[Found, tuple[WrittenHit, ...]] | RuleBroken


class SearchPage(FindingPage):
    """Searches with every key that is pressed; what was asked before is dropped."""

    name = "text"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Searching"), self)
        self._in_texts: Found | None = None
        self._written: dict[Kind, tuple[WrittenHit, ...]] = {}
        self._stale = False
        self.field, self.where, self.places = SearchField(), WhereBar(sitting), PlacesBar()
        self.sections = QTabBar()
        self.order = QComboBox()
        self.table, self.list = KeywordTable(), QTableView()
        self._model = WrittenModel()
        self._said, self._hint = label("muted"), label("warning", wraps=True)
        self.code_all, self.export = button("primary"), button()
        self._nothing, self._pages = EmptyState("search"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("SearchPage", "Text")

    def search_for(self, text: str, mode: SearchMode | None = None, where: Where | None = None) -> None:
        """Search for words as if they were typed; an empty ``text`` leaves what is there."""
        if where is not None:
            self.where.show_where(where)
        if text:
            self.field.ask(text, mode)
        self.field.focus()

    @override
    def on_changed(self, change: Change) -> None:
        self.where.on_changed(change)
        if change.touches(Source, Transcript, Participant, District, Memo, Code):
            self._stale = True
            if self.isVisible():
                self._search()

    @override
    def shown(self) -> None:
        self.field.focus()
        if self._stale:
            self._search()
        elif self._in_texts is None and not self._job.busy:
            # The first key then finds the words there already.
            self._job.want(
                lambda _reader, progress: _warmed(self._sitting.project, progress), lambda _done: None
            )

    @override
    def retranslate(self) -> None:
        self.sections.setAccessibleName(self.tr("Where it was found"))
        self.table.setAccessibleName(self.tr("Hits in their context"))
        self.list.setAccessibleName(self.tr("Memos, codes and people"))
        self.order.setAccessibleName(self.tr("Order of the hits"))
        for place, words in enumerate(
            (self.tr("By source"), self.tr("By the words before"), self.tr("By the words after"))
        ):
            self.order.setItemText(place, words)
        self.code_all.setText(self.tr("Code all…"))
        self.export.setText(self.tr("Export…"))
        self.table.keywords.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_WIDTHS) - 1)
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)
        self._say()

    def _lay_out(self) -> None:
        self.order.addItems(["", "", ""])
        for _section in range(1 + len(_KINDS)):
            self.sections.addTab("")
        self.sections.setDrawBase(False)
        self.sections.setObjectName("sections")
        self._hint.hide()
        self.list.setModel(self._model)
        self.list.setObjectName("matrix")
        self.list.setShowGrid(False)
        self.list.setWordWrap(False)
        self.list.setTabKeyNavigation(False)
        self.list.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.list.verticalHeader().setDefaultSectionSize(self.list.fontMetrics().height() + 12)
        head = self.list.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.resizeSection(0, 280)
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(_SHORT_ORDER)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.sections)
        tools.addStretch(1)
        for widget in (self._said, self.order, self.export, self.code_all):
            tools.addWidget(widget)
        for page in (self.table, self.list, self._nothing):
            self._pages.addWidget(page)
        top = QVBoxLayout()
        top.setContentsMargins(20, 14, 20, 6)
        top.setSpacing(8)
        top.addWidget(self.field)
        top.addWidget(self.places)
        top.addWidget(self.where)
        top.addWidget(self._hint)
        top.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.field.changed.connect(self._search)
        self.field.list_wanted.connect(self._on_list_wanted)
        self.where.narrowed.connect(self._search)
        self.places.wanted.connect(lambda place: self.source_wanted.emit(place.source, place.words))
        self.sections.currentChanged.connect(lambda _place: self._show())
        self.order.currentIndexChanged.connect(lambda _place: self._arrange())
        self.table.order_wanted.connect(lambda order: self.order.setCurrentIndex(list(HitOrder).index(order)))
        self.table.hit_wanted.connect(self._on_hit_wanted)
        self.list.activated.connect(self._on_written_wanted)
        actions = self._actions
        actions.local_to(self.table, "copy_hits")
        actions.on("copy_hits", self.table.copy)
        actions.on("code_hits", self._on_code_all)
        actions.on("export_hits", self._on_export)
        follow(self.code_all, actions["code_hits"])
        follow(self.export, actions["export_hits"])

    def _query(self) -> SearchQuery:
        return SearchQuery(self.field.text, self.field.mode, self.where.where())

    def _search(self) -> None:
        self._stale = False
        self._job.drop()
        self.places.show_places(())
        query, project = self._query(), self._sitting.project
        if not query.text:
            self._on_found(None)
        elif code_parts(query.text) is not None:
            self._job.want(lambda reader, _progress: located(project, query.text, reader), self._on_located)
        else:
            self._find(query)

    def _find(self, query: SearchQuery) -> None:
        project = self._sitting.project
        self._job.want(lambda _reader, progress: _searched(project, query, progress), self._on_found)

    def _on_located(self, places: tuple[Place, ...]) -> None:
        """Go where a code leads that was pasted; one that is being typed may not be whole yet."""
        pasted = self.field.take_pasted()
        if not places:
            self._find(self._query())
            return
        self._on_found(None)
        self.places.show_places(places)
        if pasted and len(places) == 1 and places[0].fits:
            self.places.go()

    def _on_found(self, answer: Answer | None) -> None:
        wrong = isinstance(answer, RuleBroken)
        self._hint.setVisible(wrong)
        if isinstance(answer, RuleBroken):
            self._hint.setText(sentence(answer, self._sitting.preferences.language))
            answer = None
        self._in_texts, written = answer if answer is not None else (None, ())
        self._written = {kind: tuple(each for each in written if each.item.kind is kind) for kind in _KINDS}
        there = self._in_texts is not None and len(self._in_texts) > 0
        self._actions.note(
            present=When.FOUND if there else When.ALWAYS, absent=When.ALWAYS if there else When.FOUND
        )
        if not there and self.sections.currentIndex() == 0 and any(self._written.values()):
            self.sections.setCurrentIndex(1 + next(n for n, kind in enumerate(_KINDS) if self._written[kind]))
        elif there and not self._number(self.sections.currentIndex()):
            self.sections.setCurrentIndex(0)
        self._arrange()
        self._say()

    def _arrange(self) -> None:
        found = self._in_texts
        order = list(HitOrder)[self.order.currentIndex()]
        if found is not None and order is not HitOrder.SOURCE:
            found = found.in_order(order)
        self.table.show_found(found)
        self._show()

    def _show(self) -> None:
        section = self.sections.currentIndex()
        if section:
            self._model.show_hits(self._written.get(_KINDS[section - 1], ()))
        page = self._nothing if not self._number(section) else self.list if section else self.table
        self._pages.setCurrentWidget(page)
        self.order.setVisible(section == 0)

    def _number(self, section: int) -> int:
        if section:
            return len(self._written.get(_KINDS[section - 1], ()))
        return len(self._in_texts) if self._in_texts is not None else 0

    def _say(self) -> None:
        names = (self.tr("Transcripts"), self.tr("Memos"), self.tr("Codes"), self.tr("People"))
        locale = self.locale()
        asked = bool(self.field.text)
        for section, name in enumerate(names):
            number = self._number(section)
            more = "+" if section == 0 and self._in_texts is not None and self._in_texts.cut else ""
            self.sections.setTabText(section, f"{name} {locale.toString(number)}{more}" if asked else name)
        found = self._in_texts
        told = self.tr("in %Ln sources", "", len(found.sources())) if found is not None and len(found) else ""
        self._said.setText(told)
        if asked and not self._hint.isVisible():
            self._nothing.say(
                self.tr("Nothing found"),
                self.tr(
                    "Another mode may find more: Stem takes all forms of a word, Exact also parts of words."
                ),
            )
        else:
            self._nothing.say(
                self.tr("Search while you type"),
                self.tr(
                    "Hits come with the words around them. Enter opens one in its transcript, where all are marked."
                ),
            )

    def _on_list_wanted(self) -> None:
        if self.places.go():
            return
        page = self._pages.currentWidget()
        if page is self._nothing or page is None:
            return
        page.setFocus()
        if page is self.list and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _on_hit_wanted(self, row: KeywordRow) -> None:
        self._sitting.found.show(self._in_texts)
        self.source_wanted.emit(row.source, row.span)

    def _on_written_wanted(self, index: QModelIndex) -> None:
        hit = self._model.at(index.row())
        if hit is None:
            return
        item = hit.item
        place = (
            first_turn(self._sitting.project, ParticipantId(item.id)) if item.kind is Kind.PERSON else None
        )
        if item.source is not None:
            self.source_wanted.emit(item.source, item.span)
        elif item.code is not None:
            self._sitting.found.code_wanted.emit(item.code)
        elif place is not None:
            self.source_wanted.emit(*place)

    def _on_code_all(self) -> None:
        found = self._in_texts
        operation = CodeHits.ask(self, self._sitting, found) if found is not None else None
        if operation is None:
            return
        count = len(operation.codings)
        told = self.tr("%n segments are coded.", "", count)
        self._sitting.perform(operation, told)

    def _on_export(self) -> None:
        found = self.table.keywords.found
        if found is None:
            return
        title = self.tr("Hits of “{words}”").format(words=found.query.text[:40])
        header, language = column_words(), self._sitting.preferences.language
        export_listing(
            self,
            self._sitting,
            title,
            lambda: Listing(
                title, language, header, [cells_of(row) for row in found.rows()], _WIDTHS, wide=True
            ),
        )


def _warmed(project: Project, progress: Progress) -> None:
    word_indexes(project).current(progress)


def _searched(project: Project, query: SearchQuery, progress: Progress) -> Answer:
    """Search everywhere; what was typed may be no pattern yet, which is an answer as well."""
    try:
        found = find(word_indexes(project).current(progress), query, progress)
        written = writings(project).find(query, progress) if query.where.everywhere else ()
    except (PatternBad, PatternTooSlow) as error:
        return error
    return found, written
