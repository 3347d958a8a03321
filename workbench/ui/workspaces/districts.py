"""The districts workspace: the study's districts, the theme by district table, a district's page, quotations."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from typing_extensions import override

from workbench.coding.districts import UnlinkDistrict
from workbench.domain.cases import Case
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.matrices import Dimension, Facet, Matrix, MatrixWish, Measure
from workbench.domain.memos import THE_PROJECT, MemoTarget, Subject
from workbench.domain.participants import Participant
from workbench.domain.prose import Link, LinkKind
from workbench.domain.sessions import Session
from workbench.domain.sources import Source
from workbench.domain.store import Change, ProjectReader
from workbench.services.coding import link
from workbench.services.districts import DistrictOverview, LinkRow, links_and_codings, overviews
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.link_dialog import LinkDialog
from workbench.ui.district_setup import DistrictSetup
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.matrix_model import CellPlace
from workbench.ui.models.matrix_text import as_text
from workbench.ui.panels.district_list import DistrictList
from workbench.ui.panels.district_page import DistrictFacts, DistrictPage
from workbench.ui.panels.district_views import COVERAGE, DistrictViews
from workbench.ui.panels.matrix_panel import MatrixPanel
from workbench.ui.panels.matrix_quotations import MatrixQuotations, Wanted
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.base import Workspace

_KINDS = (Coding, Code, Source, Participant, District, DistrictLink, Outline, Case, Session)


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted over all districts at once."""

    overviews: tuple[DistrictOverview, ...]
    matrix: Matrix


class DistrictsWorkspace(Workspace):
    """Where themes and districts meet. It counts beside the window, and only while it is looked at."""

    name = "districts"
    icon = "districts"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self._stale, self._in_front, self._placed = True, False, False
        self._district: DistrictId | None = None
        self.districts = DistrictList(sitting)
        self.matrix = MatrixPanel(actions, sitting.writable)
        self.views = DistrictViews(sitting, actions, self.matrix)
        self.page = DistrictPage(writable=sitting.writable)
        self.page.compare.clicked.connect(actions["compare_groups"].trigger)
        self.quotations = MatrixQuotations(sitting)
        self._counting = LatestJob(sitting, lambda: self.tr("Counting districts"), self)
        self.setup = DistrictSetup(sitting, actions, self.districts.current, self)
        self._looking_up = LatestJob(sitting, lambda: self.tr("Looking up a district"), self)
        self._lay_out()
        self._connect()
        self.matrix.show_districts(bool(sitting.project.reader.count(District)))
        self._show_page(None)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("DistrictsWorkspace", "Districts")

    @override
    def retranslate(self) -> None:
        self._list_dock.setWindowTitle(self.tr("Districts"))
        self._page_dock.setWindowTitle(self.tr("District"))
        self._quotations_dock.setWindowTitle(self.tr("Quotations"))

    @override
    def on_changed(self, change: Change) -> None:
        if not change.touches(*_KINDS):
            return
        self._stale = True
        self.views.set_stale()
        if change.touches(District):
            self.matrix.show_districts(bool(self.sitting.project.reader.count(District)))
        if self._in_front:
            self._count()
            self.views.refresh()

    @override
    def restore_layout(self, packed: str) -> None:
        self._placed = True
        super().restore_layout(packed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            # Widths that are asked for before there is a window come out otherwise.
            QTimer.singleShot(0, self, self._share_out)

    def _share_out(self) -> None:
        self.resizeDocks([self._list_dock, self._page_dock], [270, 320], Qt.Orientation.Horizontal)
        self.layout_ready()

    @override
    def entered(self) -> None:
        self._in_front = True
        self.commands.note(present=When.DISTRICTS)
        if self._stale:
            self._count()
        self.views.refresh()
        if self._district is None:
            first = self.districts.model.index(0)
            self.districts.view.setCurrentIndex(first)
        self.views.take_focus()

    @override
    def left(self) -> None:
        self._in_front = False
        self._stale = self._stale or self._counting.busy or self._looking_up.busy
        self.commands.note(absent=When.DISTRICTS)
        for job in (self._counting, self._looking_up, self.quotations, self.views, self.setup):
            job.drop()

    @override
    def subject(self) -> Subject:
        district = self.districts.current()
        return Subject(MemoTarget.DISTRICT, district) if district is not None else THE_PROJECT

    def link_code(self, code: CodeId | None = None) -> None:
        """Ask for a statement about a code in the marked district, and keep it."""
        district = self._district
        if district is None or not self.sitting.writable:
            return
        answer = LinkDialog.ask(self, self.sitting.project, district, code)
        if answer is None:
            return
        project = self.sitting.project
        told = self.tr("“{code}” is linked to {district}.").format(
            code=project.codebook().code(answer.code).name,
            district=project.reader.get(District, answer.district).name,
        )
        statement = link(project, answer.code, answer.district, answer.note, answer.evidence)
        if statement.link != project.reader.find(DistrictLink, statement.link.id):
            self.sitting.perform(statement, told)

    def copy_table(self) -> None:
        """Put the table on the clipboard as text."""
        if self.views.tabs.currentIndex() == COVERAGE:
            QGuiApplication.clipboard().setText(self.views.coverage.model.as_text())
            self._tell_copied()
        elif self.matrix.model.rowCount():
            QGuiApplication.clipboard().setText(as_text(self.matrix.model))
            self._tell_copied()

    def _tell_copied(self) -> None:
        self.sitting.messages.inform(self.tr("The table is on the clipboard; paste it into a spreadsheet."))

    def _lay_out(self) -> None:
        self.views.setObjectName("sheet")
        self.views.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCentralWidget(self.views)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._list_dock = self.dock("districts", self.districts, left)
        self._page_dock = self.dock("district_page", self.page, right)
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self._quotations_dock = self.dock("district_quotations", self.quotations, bottom)
        # Lists stand at full height; the quotations lie under the table alone.
        self.setCorner(Qt.Corner.BottomLeftCorner, left)
        self.setCorner(Qt.Corner.BottomRightCorner, right)
        self._quotations_dock.hide()
        self.layout_ready()

    def _connect(self) -> None:
        self.districts.district_marked.connect(self._on_district_marked)
        self.matrix.measure_chosen.connect(lambda _measure: self._count())
        self.matrix.district_wanted.connect(self.commands["add_district"].trigger)
        self.setup.district_added.connect(self._on_district_added)
        self.views.district_picked.connect(lambda id_: self.districts.mark(DistrictId(id_)))
        self.views.quotations_wanted.connect(self.show_quotations)
        self.matrix.coding_wanted.connect(self._on_coding_wanted)
        self.matrix.table.quotations_wanted.connect(self._on_cell_opened)
        self.matrix.table.district_picked.connect(lambda id_: self.districts.mark(DistrictId(id_)))
        self._counting.busy_changed.connect(self.matrix.show_busy)
        self.page.quotations_wanted.connect(self.show_quotations)
        self.page.link_wanted.connect(self.link_code)
        self.page.edit_wanted.connect(lambda stated: self.link_code(stated.code))
        self.page.case_wanted.connect(lambda case: self.sitting.thing_wanted.emit(Link(LinkKind.CASE, case)))
        self.page.change_wanted.connect(self.commands["edit_district"].trigger)
        self.page.remove_wanted.connect(self._on_remove_wanted)
        self.quotations.quotation_opened.connect(self._on_quotation_opened)
        self.commands.on("link_code", self.link_code)
        self.commands.on("copy_table", self.copy_table)

    def show_tab(self, tab: int) -> None:
        """Bring table, map or coverage to the front."""
        self.views.show_tab(tab)

    def show_quotations(self, wanted: Wanted) -> None:
        """Bring quotations to the fore."""
        if not self._quotations_dock.isVisible():
            self._quotations_dock.show()
            self.resizeDocks([self._quotations_dock], [self.height() // 3], Qt.Orientation.Vertical)
        self._quotations_dock.raise_()
        self.quotations.show_wanted(wanted)
        self.quotations.view.setFocus()

    def _count(self) -> None:
        project, measure = self.sitting.project, self.matrix.measure
        if not project.reader.count(District):
            self.districts.model.show_districts(())
            self._stale = False
            return
        self._counting.want(
            lambda reader, progress: _counted(project, reader, progress, measure), self._on_counted
        )
        self._look_up()
        if self._quotations_dock.isVisible() and self._stale:
            self.quotations.refresh()
        self._stale = False

    def _on_counted(self, counted: Counted) -> None:
        marked = self._district
        self.districts.model.show_overviews(counted.overviews)
        self.districts.mark(marked)
        bare = frozenset(each.district.id for each in counted.overviews if not each.sources)
        coded = any(each.codings for each in counted.overviews)
        self.matrix.show_matrix(counted.matrix, self.sitting.project.codebook(), bare, coded=coded)
        self.page.show_overview(self.districts.model.overview(marked) if marked else None)

    def _on_district_marked(self, district: DistrictId | None) -> None:
        if district == self._district and district is not None:
            return
        self._district = district
        self.matrix.table.across.mark(district)
        self.views.mark(district)
        self._show_page(None)
        self._look_up()

    def _look_up(self) -> None:
        project, district = self.sitting.project, self._district
        if district is not None:
            self._looking_up.want(
                lambda reader, _progress: links_and_codings(project, district, reader), self._show_page
            )

    def _show_page(self, rows: tuple[LinkRow, ...] | None) -> None:
        reader, book = self.sitting.project.reader, self.sitting.project.codebook()
        district = reader.find(District, self._district) if self._district else None
        if district is None:
            self.page.show_facts(None)
            return
        overview = self.districts.model.overview(district.id)
        self.page.show_facts(DistrictFacts(district, overview, rows, book))

    def _on_district_added(self, district: str) -> None:
        self.districts.model.show_districts(self.sitting.project.reader.all(District))
        self.districts.mark(DistrictId(district))

    def _on_cell_opened(self, place: CellPlace) -> None:
        code = CodeId(place.row.id) if place.row is not None else None
        district = DistrictId(place.column.id) if place.column is not None else None
        self.districts.mark(district)
        self.show_quotations(Wanted(code, district))

    def _on_quotation_opened(self, quotation: Quotation) -> None:
        self.source_wanted.emit(quotation.coding.source, quotation.coding.span)

    def _on_coding_wanted(self) -> None:
        placed = [each for each in self.sitting.project.reader.all(Source) if each.district is not None]
        if placed:
            self.source_wanted.emit(placed[0].id, None)
        else:
            self.commands["import_files"].trigger()

    def _on_remove_wanted(self, stated: DistrictLink) -> None:
        code = self.sitting.project.codebook().code(stated.code)
        told = self.tr("The statement about “{code}” is taken back.").format(code=code.name)
        self.sitting.perform(UnlinkDistrict(stated.id), told)


def _counted(project: Project, reader: ProjectReader, progress: Progress, measure: Measure) -> Counted:
    found = overviews(project, reader)
    progress.advance(1, 2)
    wish = MatrixWish((Facet(Dimension.CODE),), (Facet(Dimension.DISTRICT),), measure, tree=True)
    return Counted(found, Tabulator(project).matrix(wish, reader))
