"""The page *Compare*: districts or other groups side by side, as cards, as a table, as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.comparisons import Comparison, ComparisonWish, Shown
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.matrices import Dimension, Facet, Heading
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change, ProjectReader
from workbench.domain.suggestions import Finished
from workbench.services.comparing_districts import Compared, shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.picturing_comparison import SEPARATOR, comparison_picture
from workbench.services.quoting import quotations_at
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.comparison_export import export_chosen
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.comparison_model import ComparisonModel
from workbench.ui.panels.base import button, follow
from workbench.ui.panels.compare_choice import CompareChoice
from workbench.ui.panels.compare_sheet import CompareSheet
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.quotation_list import QuotationList
from workbench.ui.panels.saved_comparisons import SavedComparisons
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.ui.panels.picture_view import PictureView

_KINDS = (Coding, Code, Source, Transcript, Participant, District, Finished)
_WAYS = 3
_CARDS, _TABLE, _PICTURE, _EMPTY = range(4)


@dataclass(frozen=True, slots=True)
class _Groups:
    """What can be compared by, and which groups there are."""

    facets: tuple[Facet, ...]
    facet: Facet
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A comparison with the quotations that show it."""

    compared: Compared
    quotations: tuple[Shown, ...]


class ComparePage(FindingPage):
    """Compares beside the window, and only while it is looked at."""

    name = "compare"

    negative_wanted = Signal(str)
    """The negative cases of a theme or code are wanted: its id."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._stale, self._in_front = True, False
        self._found: _Found | None = None
        self._asked: tuple[str, ...] = ()
        self._opened: ComparisonWish | None = None
        self.choice = CompareChoice(sitting.project.moderator_counts)
        self.sheet, self.model, self.table = CompareSheet(), ComparisonModel(), QTableView()
        self.ways = tuple(button("segment") for _ in range(_WAYS))
        self.export = button()
        self.saved = SavedComparisons(sitting, actions, lambda: (self.choice.wish(), self.comparison))
        self.quotations = QuotationList()
        self.picture: PictureView | None = None
        self._picture_place = QWidget()
        self._picture_layout = QVBoxLayout(self._picture_place)
        self._picture_layout.setContentsMargins(20, 0, 20, 12)
        self._empty, self._pages = EmptyState("compare"), QStackedWidget()
        self._job = LatestJob(sitting, lambda: self.tr("Comparing"), self)
        self._listing = LatestJob(sitting, lambda: self.tr("Gathering quotations"), self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("ComparePage", "Compare")

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; None while nothing is."""
        return self._found.compared.comparison if self._found is not None else None

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._job.busy or self._listing.busy

    def compare_district(self, district: DistrictId) -> None:
        """Compare a district with those that are chosen, or with the first other one."""
        self._asked = (district,)
        facet = Facet(Dimension.DISTRICT)
        self.choice.show_facets(self._words, (facet,), facet)
        self.ask_groups()

    def ask_groups(self) -> None:
        """Look which groups there are; then compare."""
        self._stale = True
        if not self._in_front:
            return
        self._stale = False
        comparer, facet = self._sitting.comparer, self.choice.facet
        moderator = self.choice.moderator.isChecked()

        def look(reader: ProjectReader, _progress: object) -> _Groups:
            facets = comparer.facets(reader)
            known = facet if facet in facets else facets[0]
            return _Groups(facets, known, comparer.groups(known, reader, moderator=moderator))

        self._job.want(look, self._on_groups)

    def ask(self) -> None:
        """Compare what is chosen."""
        wish = self.choice.wish()
        if wish is None:
            self._job.drop()
            self._show(None)
            return
        comparer = self._sitting.comparer

        def look(reader: ProjectReader, _progress: object) -> _Found:
            compared = comparer.compare(wish, reader)
            return _Found(compared, shown(compared, reader))

        self._job.want(look, self._show)

    @override
    def on_changed(self, change: Change) -> None:
        self.saved.on_changed(change)
        if change.touches(*_KINDS):
            self.ask_groups()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale:
            self.ask_groups()
        self._note()
        self.choice.groups.setFocus()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._note()

    @override
    def retranslate(self) -> None:
        for way, words in zip(
            self.ways, (self.tr("Cards"), self.tr("Table"), self.tr("Picture")), strict=True
        ):
            way.setText(words)
        self.export.setText(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Comparison"))
        self.sheet.setAccessibleName(self.tr("Comparison"))
        self.choice.show_facets(self._words, self._facets())
        self._say_empty()
        self._fill()

    @property
    def _words(self) -> ComparisonWords:
        return ComparisonWords(self._sitting.preferences.language, self._sitting.project.place_level)

    def _facets(self) -> list[Facet]:
        known = [self.choice.by.itemData(row) for row in range(self.choice.by.count())]
        return known or [Facet(Dimension.DISTRICT)]

    def _top(self) -> QHBoxLayout:
        """Return what is chosen, with the ways to look at it and what can be done with it."""
        ways, choice = QHBoxLayout(), QButtonGroup(self)
        ways.setSpacing(0)
        for place, way in enumerate(self.ways):
            way.setCheckable(True)
            way.setProperty("place", {0: "first", _WAYS - 1: "last"}.get(place, "middle"))
            choice.addButton(way, place)
            ways.addWidget(way)
        self.ways[_CARDS].setChecked(True)
        choice.idClicked.connect(self.show_way)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(ways)
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addStretch(1)
        files.addWidget(self.saved)
        files.addWidget(self.export)
        right.addLayout(files)
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 20, 10)
        top.setSpacing(16)
        top.addWidget(self.choice, 1)
        top.addLayout(right)
        return top

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table_place = QWidget()
        table_layout = QVBoxLayout(table_place)
        table_layout.setContentsMargins(20, 0, 20, 12)
        table_layout.addWidget(self.table)
        for page in (self.sheet, table_place, self._picture_place, self._empty):
            self._pages.addWidget(page)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._pages)
        self._split.addWidget(self.quotations)
        self._split.setStretchFactor(0, 1)
        self.quotations.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._top())
        layout.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.choice.facet_chosen.connect(self.ask_groups)
        self.choice.changed.connect(self.ask)
        self.sheet.quotation_opened.connect(self._on_quotation)
        self.sheet.all_wanted.connect(self.list_all)
        self.sheet.negative_wanted.connect(self.negative_wanted)
        self.table.activated.connect(self._on_activated)
        self.quotations.quotation_opened.connect(self._on_quotation)
        self._sitting.eyes_changed.connect(self.ask_groups)
        self._actions.on("export_comparison", self.choose_and_export)
        follow(self.export, self._actions["export_comparison"])
        self.saved.wish_opened.connect(self._on_wish_opened)

    def show_way(self, way: int) -> None:
        """Show the comparison as cards, as a table or as a picture."""
        self.ways[way].setChecked(True)
        if way == _PICTURE and self.picture is None:
            from workbench.ui.panels.picture_view import PictureView

            view = PictureView(self._sitting, self._actions)
            view.part_opened.connect(lambda key: self.list_all(*key.split(SEPARATOR, 1)))
            self._picture_layout.addWidget(view)
            self.picture = view
        self._fill()

    def list_all(self, row: str, group: str) -> None:
        """List all codings of a theme or code in a group."""
        if self._found is None:
            return
        compared = self._found.compared
        ids = compared.codings(row, group)
        heading = next(each.heading for each in compared.comparison.rows if each.heading.id == row)
        there = next(each.heading for each in compared.comparison.groups if each.heading.id == group)
        title = f"{heading.label} · {self._words.group(compared.comparison.wish.by, there)}"

        def gather(reader: ProjectReader, _progress: object) -> tuple[Quotation, ...]:
            return quotations_at(reader, compared.state, ids)

        self._listing.want(gather, lambda found: self._on_listed(title, found))

    def choose_and_export(self) -> None:
        """Ask for a file and write the comparison there."""
        comparison = self.comparison
        if comparison is not None:
            export_chosen(self, self._sitting, comparison.wish, self._words)

    def _on_listed(self, title: str, found: Sequence[Quotation]) -> None:
        self.quotations.show_quotations(title, found, self._sitting.project.codebook())
        self.quotations.show()
        self.quotations.view.setFocus()

    def _on_groups(self, groups: _Groups) -> None:
        self.choice.show_facets(self._words, groups.facets, groups.facet)
        if self._opened is not None:
            same = self._opened.by == groups.facet
            self.choice.show_exactly(groups.facet, groups.headings, self._opened.groups if same else ())
        else:
            self.choice.show_groups(groups.facet, groups.headings, self._asked)
        self._asked, self._opened = (), None
        self.ask()

    def _on_wish_opened(self, wish: ComparisonWish) -> None:
        self._opened = wish
        self.choice.show_wish(self._words, self._facets(), wish)
        self.ask_groups()

    def _show(self, found: _Found | None) -> None:
        self._found = found
        self.quotations.hide()
        self._fill()
        self._note()

    def _fill(self) -> None:
        """Show what was found, in the way that is chosen."""
        comparison = self.comparison
        if comparison is None or not comparison.rows:
            self.model.show_comparison(self._words, None)
            self._say_empty()
            self._pages.setCurrentIndex(_EMPTY)
            return
        way = next(at for at, each in enumerate(self.ways) if each.isChecked())
        assert self._found is not None
        if way == _CARDS:
            self.sheet.show_comparison(self._words, comparison, self._found.quotations)
        elif way == _TABLE:
            self.model.show_comparison(self._words, comparison)
            header = self.table.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            self.table.resizeRowsToContents()
        elif self.picture is not None:
            self.picture.show_picture(comparison_picture(self._words, comparison))
        self._pages.setCurrentIndex(way)

    def _say_empty(self) -> None:
        if self._found is not None:
            self._empty.say(
                self.tr("Nothing is coded in these groups"),
                self.tr("Code their sources first, or choose other groups."),
            )
            return
        self._empty.say(
            self.tr("Choose what to compare"),
            self.tr("It takes two to six groups: districts, roles, sources or others."),
        )

    def _note(self) -> None:
        there = self._in_front and self.comparison is not None
        self._actions.note(
            present=When.COMPARED if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.COMPARED,
        )

    def _on_activated(self, index: QModelIndex) -> None:
        place = self.model.place(index)
        if place is not None:
            self.list_all(*place)

    def _on_quotation(self, quotation: Quotation) -> None:
        self.source_wanted.emit(quotation.coding.source, quotation.coding.span)
