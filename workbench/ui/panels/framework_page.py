"""The page *Framework*: the researcher's summaries by theme and district, participant or source, kept up to date."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.frameworks import CellKey, Summary
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.frameworks import FrameworkGrid, Frameworks
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.framework_export import export_matrix
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.framework_model import FrameworkModel, Narrowing
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.framework_bar import FrameworkBar
from workbench.ui.panels.framework_cell_panel import FrameworkCellPanel
from workbench.ui.panels.framework_table import FrameworkTable
from workbench.ui.sitting import Sitting

_COUNTED = (Coding, Code, District, Participant, Source, Transcript, Summary)


class FrameworkPage(FindingPage):
    """A matrix at the left, the marked cell at the right."""

    name = "framework"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._frameworks = Frameworks(sitting.project)
        self._job = LatestJob(sitting, lambda: self.tr("Laying out the framework matrix"), self)
        self._stale, self._in_front = True, False
        self.bar = FrameworkBar(sitting, actions)
        self.model = FrameworkModel()
        self.table = FrameworkTable(self.model)
        self.cell = FrameworkCellPanel(sitting, actions)
        self._nothing, self._pages = EmptyState("table"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("FrameworkPage", "Framework")

    @property
    def busy(self) -> bool:
        """Tell whether a matrix is still to come."""
        return self._job.busy

    def show_cell(self, key: CellKey) -> None:
        """Mark a cell of the matrix that is shown."""
        self.table.mark(self.model.index_of(key))

    def next_stale(self) -> None:
        """Mark the next cell that must be read again, or say that there is none."""
        self.cell.keep()
        index = self.model.next_stale(self.table.currentIndex())
        if index.isValid():
            self.table.mark(index)
            self.table.setFocus()
        else:
            self._sitting.messages.inform(self.tr("No summary here has to be read again."))

    @override
    def on_changed(self, change: Change) -> None:
        self.bar.on_changed(change)
        if change.touches(*_COUNTED):
            self._count()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale:
            self._count()
        self.table.setFocus()
        self._note()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self.cell.leave()
        self._note()

    @override
    def keep_writing(self) -> None:
        self.cell.keep()

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Framework matrix"))
        self.model.contents_changed()
        self._say()

    def _lay_out(self) -> None:
        self.cell.setObjectName("panel")
        split = QSplitter()
        split.setChildrenCollapsible(False)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        split.addWidget(self._pages)
        split.addWidget(self.cell)
        split.setSizes([820, 440])
        split.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self._count)
        self.bar.narrowed.connect(self._on_narrowed)
        self.bar.turned.connect(self._on_turned)
        self.table.cell_marked.connect(self._on_marked)
        self.table.writing_wanted.connect(self.cell.text.setFocus)
        self.cell.left.connect(self.table.setFocus)
        self.cell.quotation_opened.connect(self._on_opened)
        self.cell.view.selectionModel().currentRowChanged.connect(lambda *_rows: self._note())
        self._sitting.eyes_changed.connect(self._count)
        self._job.busy_changed.connect(lambda _busy: self._say())
        self._sitting.closed.connect(self._frameworks.close)
        for name, do in (
            ("next_stale", self.next_stale),
            ("confirm_summary", self.cell.confirm_summary),
            ("insert_quotation", self.cell.insert_quotation),
            ("remove_summary", self.cell.remove_summary),
            ("export_framework", self._on_export),
        ):
            self._actions.on(name, do)

    def _count(self) -> None:
        """Lay the matrix out anew, at once or as soon as somebody sees it."""
        self._stale = True
        if not self._in_front:
            return
        self._stale = False
        frameworks, wish = self._frameworks, self.bar.wish()
        self._job.want(lambda reader, _progress: frameworks.grid(wish, reader), self._on_counted)

    def _on_counted(self, grid: FrameworkGrid) -> None:
        marked = self.cell.key
        self.model.show_grid(grid)
        self._mark_again(marked)
        self._say()

    def _mark_again(self, key: CellKey | None) -> None:
        """Mark the cell that was marked, or the first one; what is only narrowed away goes on being shown beside."""
        grid = self.model.grid
        if grid is None or key is None or grid.place(key) is None:
            key = None
            self.table.mark(self.model.first())
        else:
            self.table.mark(self.model.index_of(key))
        self.cell.show_cell(grid, key or self.table.marked)
        self._note()

    def _on_narrowed(self, narrowing: Narrowing) -> None:
        marked = self.cell.key
        self.model.narrow(narrowing)
        self._mark_again(marked if self.model.index_of(marked).isValid() else None)
        self._say()

    def _on_turned(self, transposed: bool) -> None:
        marked = self.cell.key
        self.model.transpose(transposed)
        self._mark_again(marked)

    def _on_marked(self, key: CellKey | None) -> None:
        if key is not None:
            self.cell.show_cell(self.model.grid, key)
            self._note()

    def _on_opened(self, quotation: Quotation) -> None:
        coding = quotation.coding
        self.source_wanted.emit(coding.source, coding.span)

    def _on_export(self) -> None:
        self.cell.keep()
        export_matrix(self, self._sitting, self._frameworks, self.bar.wish(), self.bar.transposed.isChecked())

    def _note(self) -> None:
        now = self.cell.summary if self._in_front else None
        present = {
            When.FRAMEWORK: self._in_front and self.model.grid is not None,
            When.SUMMARY: now is not None,
            When.CELL_CODING: self._in_front and self.cell.marked is not None,
        }
        for flag, there in present.items():
            self._actions.note(present=flag if there else When.ALWAYS, absent=When.ALWAYS if there else flag)

    def _say(self) -> None:
        grid = self.model.grid
        self.bar.say(grid)
        self._pages.setCurrentIndex(0 if self.model.rowCount() and self.model.columnCount() else 1)
        if grid is not None and grid.rows and grid.columns:
            self._nothing.say(
                self.tr("No such cells"), self.tr("Choose all cells above to see the whole matrix.")
            )
        elif grid is None and self._job.busy:
            self._nothing.say(self.tr("Laying out the framework matrix"), "")
        else:
            self._nothing.say(
                self.tr("Nothing to sum up yet"),
                self.tr("A framework matrix needs codes, and districts, participants or sources."),
            )
