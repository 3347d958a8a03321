"""The quotations behind a cell, a code in a district, or a statement."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codings import Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.store import ProjectReader
from workbench.services.counting import left_out
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations, quotations_by_id
from workbench.services.tabulating import CellWish, Tabulator
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.quotations_model import QuotationsModel
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting

_ROOM_FOR_HINT = 560
_PAGE = 200
"""So many quotations of a cell are made at once; more when somebody comes to their end."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which quotations: of a code with those below it, in a district; ``only`` narrows them to some codings."""

    code: CodeId | None
    district: DistrictId | None
    only: tuple[CodingId, ...] = ()


@dataclass(frozen=True, slots=True)
class CellWanted:
    """The quotations that a cell of a table counts, now; ``about`` is what the cell is called."""

    cell: CellWish
    about: str


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The first quotations, and the codings of which they are."""

    found: tuple[Quotation, ...]
    ids: tuple[CodingId, ...]


class MatrixQuotations(Panel):
    """Lists quotations; a double click or Enter asks to see one in its source."""

    quotation_opened = Signal(object)
    """The Quotation."""
    closed = Signal()
    """The person has read enough."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self.close_button = IconButton("cross")
        if not closable:
            self.close_button.hide()
        self.close_button.clicked.connect(self.closed)
        self._sitting = sitting
        self._wanted: Wanted | CellWanted | None = None
        self._ids: tuple[CodingId, ...] = ()
        self._job = LatestJob(sitting, lambda: self.tr("Gathering quotations"), self)
        self.model = QuotationsModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuotationDelegate(self.view))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.activated.connect(self._on_activated)
        self.model.more_wanted.connect(self._on_more_wanted)
        self._title, self._count = label("heading"), label("muted")
        self._hint = label("faint")
        self._empty = EmptyState("quote")
        self._pages = QStackedWidget()
        self._lay_out()
        self.retranslate()
        self._show_page()

    @property
    def wanted(self) -> Wanted | CellWanted | None:
        """Which quotations are shown, None for none yet."""
        return self._wanted

    def show_wanted(self, wanted: Wanted | CellWanted) -> None:
        """Gather quotations and list them."""
        self._wanted = wanted
        self._say()
        project = self._sitting.project
        if isinstance(wanted, CellWanted):
            tabulator, cell = self._sitting.tabulator, wanted.cell
            self._job.want(lambda reader, _progress: _counted(tabulator, reader, cell), self._on_gathered)
        else:
            self._job.want(lambda reader, _progress: _gathered(project, reader, wanted), self._on_gathered)

    def refresh(self) -> None:
        """Gather anew what is shown."""
        if self._wanted is not None:
            self.show_wanted(self._wanted)

    def drop(self) -> None:
        """Want nothing any more."""
        self._job.drop()

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Quotations"))
        self._hint.setText(self.tr("Double-click opens the source"))
        self.close_button.say(self.tr("Close the quotations (Esc)"))
        self._say()
        self.model.contents_changed()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= _ROOM_FOR_HINT and self.model.rowCount() > 0)
        self.view.scheduleDelayedItemsLayout()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 16, 6)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        # The hint gives way: it takes what room is left.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._hint, 1)
        head.addWidget(self.close_button)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _on_more_wanted(self, place: int) -> None:
        ids = self._ids[place : place + _PAGE]
        self._job.want(lambda reader, _progress: quotations_by_id(reader, ids), self._on_more)

    def _on_more(self, more: tuple[Quotation, ...]) -> None:
        self.model.add_quotations(more)
        self._say()

    def _on_gathered(self, gathered: _Gathered) -> None:
        marked = self.view.currentIndex().row()
        found, self._ids = gathered.found, gathered.ids
        self.model.show_quotations(found, self._sitting.project.codebook(), len(gathered.ids))
        self.view.setCurrentIndex(self.model.index(min(max(0, marked), len(found) - 1)))
        self._say()
        self._show_page()

    def _show_page(self) -> None:
        there = self.model.rowCount() > 0
        self._pages.setCurrentIndex(0 if there else 1)
        self._hint.setVisible(there and self.width() >= _ROOM_FOR_HINT)

    def _say(self) -> None:
        if self._wanted is None:
            self._title.setText("")
            self._count.setText("")
            self._empty.say(
                self.tr("No cell chosen"),
                self.tr("Double-click a number in the table, or press Enter on it, to read what was said."),
            )
            return
        self._title.setWordWrap(self.width() < _ROOM_FOR_HINT)
        if isinstance(self._wanted, CellWanted):
            self._title.setText(self._wanted.about)
            self._count.setText(self.tr("%n quotations", "", self.model.whole))
            self._empty.say(
                self.tr("No quotations here"), self.tr("Nothing that is coded now stands in this cell.")
            )
            return
        self._say_place(self._wanted)

    def _say_place(self, wanted: Wanted) -> None:
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        code = wanted.code
        district = reader.find(District, wanted.district) if wanted.district else None
        about = book.code(code).name if code and code in book else self.tr("All codes")
        where = district.name if district else self.tr("all districts")
        self._title.setText(f"{about} · {where}")
        self._count.setText(
            self.tr("%n quotations as evidence", "", self.model.rowCount())
            if wanted.only
            else self.tr("%n quotations", "", self.model.rowCount())
        )
        self._empty.say(self.tr("No quotations here"), self.tr("Nothing in this district has this code."))

    def _on_activated(self, index: QModelIndex) -> None:
        quotation = self.model.at(index.row())
        if quotation is not None:
            self.quotation_opened.emit(quotation)


def _counted(tabulator: Tabulator, reader: ProjectReader, cell: CellWish) -> _Gathered:
    ids = tabulator.codings_in(cell, reader)
    return _Gathered(quotations_by_id(reader, ids[:_PAGE]), ids)


def _gathered(project: Project, reader: ProjectReader, wanted: Wanted) -> _Gathered:
    query = CodingQuery(code=wanted.code, district=wanted.district, without=left_out(project))
    found = quotations(reader, query)
    if wanted.only:
        found = tuple(each for each in found if each.coding.id in wanted.only)
    else:
        # The table counts what has a district, and so do its totals.
        found = tuple(each for each in found if each.district_name)
    return _Gathered(found, tuple(each.coding.id for each in found))
