"""The register of facilitators: a table that sorts by caseload, the districts' totals, and the page of one."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.capacity import CaseloadRow
from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.errors import WorkbenchError
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import DistrictId, FacilitatorId
from workbench.domain.sessions import Session
from workbench.domain.store import Change, ProjectReader
from workbench.services.facilitators import (
    caseload_rows,
    caseload_totals,
    facilitator_retired,
    facilitator_returned,
)
from workbench.services.jobs import Progress
from workbench.services.register_import import RegisterSheet, register_in_sheet
from workbench.services.register_words import write_register_template
from workbench.supervision.training_plans import total_of
from workbench.ui.dialogs.facilitator_form import FacilitatorForm
from workbench.ui.dialogs.register_preview import RegisterPreview
from workbench.ui.dialogs.state_question import StateQuestion, Wanted
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import chosen_file
from workbench.ui.models.register_model import (
    CODE,
    DISTRICT,
    GROUPS,
    PERFORMANCE,
    SUBDISTRICT,
    TOTAL_DISTRICT,
    TRAINED,
    RegisterFilter,
    RegisterModel,
    TotalsModel,
)
from workbench.ui.models.roles import ORDER
from workbench.ui.panels.adaptive_split import AdaptiveSplit
from workbench.ui.panels.base import LatePanel, button, label
from workbench.ui.panels.capacity_words import CapacityCounts, CapacityWords
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.facilitator_page import FacilitatorPage
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.sitting import Sitting

PEOPLE, DISTRICTS = range(2)


class RegisterPage(LatePanel):
    """Lists facilitators or districts; the marked facilitator's page stands beside the list."""

    case_wanted = Signal(str)

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        words = CapacityWords(sitting)
        self.model, self.totals = RegisterModel(words), TotalsModel(words)
        self.shown = RegisterFilter(self.model)
        self._totals_sorted = QSortFilterProxyModel()
        self._totals_sorted.setSortRole(ORDER)
        self._totals_sorted.setSourceModel(self.totals)
        self.table = PlainTable(self.shown, SUBDISTRICT, (TRAINED, GROUPS, PERFORMANCE, DISTRICT))
        self.totals_table = PlainTable(self._totals_sorted, TOTAL_DISTRICT, ())
        self.page = FacilitatorPage(sitting)
        self.modes = QTabBar(drawBase=False, expanding=False, usesScrollButtons=False)
        self.filter, self.district = QLineEdit(clearButtonEnabled=True), QComboBox()
        self.active_only = QCheckBox()
        self.active_only.setChecked(True)
        self.add, self.take, self.template = button("primary"), button(), button("quiet")
        self.sum = label("muted", wraps=True)
        self._empty = EmptyState("people")
        self._pages, self._tables = QStackedWidget(), QStackedWidget()
        self._reading = LatestJob(sitting, lambda: self.tr("Reading the sheet"), self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Facilitator, District):
            self.want()
        elif change.touches(Case, Session, Action):
            if self.isVisible():
                self.page.show_row(self._current())
            else:
                self.want()

    def mark(self, facilitator: FacilitatorId) -> None:
        """Mark a facilitator, whether the filter shows her or not."""
        self.catch_up()
        self.modes.setCurrentIndex(PEOPLE)
        row = self.model.row_of(facilitator)
        if row < 0:
            self.district.setCurrentIndex(0)
            self.active_only.setChecked(False)
            row = self.model.row_of(facilitator)
        self.filter.clear()
        index = self.shown.mapFromSource(self.model.index(row, CODE))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def take_file(self, path: Path) -> None:
        """Look a sheet of facilitators through; write it when the person wants that."""
        at, district = self._sitting.project.clock(), self._district()

        def read(reader: ProjectReader, _progress: Progress) -> RegisterSheet | WorkbenchError:
            try:
                return register_in_sheet(reader, path, at, district)
            except WorkbenchError as error:
                return error

        self._reading.want(read, lambda found: self._on_read(path, found))

    @override
    def retranslate(self) -> None:
        self.modes.setTabText(PEOPLE, self.tr("Facilitators"))
        self.modes.setTabText(DISTRICTS, self.tr("Districts"))
        self.modes.setAccessibleName(self.tr("Facilitators or districts"))
        self.filter.setPlaceholderText(self.tr("Filter facilitators"))
        self.filter.setAccessibleName(self.tr("Filter facilitators"))
        self.district.setAccessibleName(self.tr("District"))
        self.district.setItemText(0, self.tr("All districts"))
        self.active_only.setText(self.tr("Only active ones"))
        self.add.setText(self.tr("Add…"))
        self.add.setAccessibleName(self.tr("Add a facilitator"))
        self.take.setText(self.tr("From a sheet…"))
        self.take.setAccessibleName(self.tr("Take facilitators from a sheet"))
        self.template.setText(self.tr("Empty sheet…"))
        self.template.setAccessibleName(self.tr("Write an empty sheet to fill in"))
        self.table.setAccessibleName(self.tr("Facilitators"))
        self.totals_table.setAccessibleName(self.tr("Districts with their caseload"))
        self._empty.say(
            self.tr("No facilitators in the register"),
            self.tr(
                "Add them under code names, or take them from a sheet: NIK, names and phone numbers stay out."
            ),
            self.tr("Add a facilitator") if self._sitting.writable else "",
        )
        self.want()

    def _lay_out(self) -> None:
        for _mode in (PEOPLE, DISTRICTS):
            self.modes.addTab("")
        head, choices = QHBoxLayout(), FlowLayout(across=10, down=6)
        head.setContentsMargins(12, 6, 14, 2)
        choices.setContentsMargins(12, 2, 14, 4)
        head.addWidget(self.modes)
        head.addStretch(1)
        head.addWidget(self.add)
        for each in (self.filter, self.district, self.active_only, self.take, self.template):
            choices.addWidget(each)
        self.sum.setContentsMargins(14, 0, 14, 6)
        for table in (self.table, self.totals_table):
            table.setSortingEnabled(True)
            self._tables.addWidget(table)
        self.table.sortByColumn(CODE, Qt.SortOrder.AscendingOrder)
        self.totals_table.sortByColumn(TOTAL_DISTRICT, Qt.SortOrder.AscendingOrder)
        self._pages.addWidget(AdaptiveSplit(self._tables, self.page, (5, 4)))
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(choices)
        layout.addWidget(self.sum)
        layout.addWidget(self._pages, 1)
        for each in (self.template, self.take, self.add):
            each.setVisible(self._sitting.writable)

    def _connect(self) -> None:
        self.modes.currentChanged.connect(self._on_mode)
        self.filter.textChanged.connect(self._on_filter)
        self.district.activated.connect(lambda _row: self.read())
        self.active_only.toggled.connect(lambda _on: self.read())
        self.table.selectionModel().currentRowChanged.connect(
            lambda _now, _before: self.page.show_row(self._current())
        )
        self.table.activated.connect(self._on_activated)
        self.totals_table.activated.connect(self._on_district)
        self.add.clicked.connect(self._on_add)
        self.take.clicked.connect(self._on_take)
        self.template.clicked.connect(self._on_template)
        self._empty.wanted.connect(self._on_add)
        self.page.case_wanted.connect(self.case_wanted)
        self.page.edit_wanted.connect(self._on_edit)
        self.page.retire_wanted.connect(self._on_retire)
        self.page.return_wanted.connect(self._on_return)

    @override
    def read(self) -> None:
        marked, project = self.page.row, self._sitting.project
        self._fill_districts()
        words, everybody = CapacityWords(self._sitting), caseload_rows(project)
        district = self._district()
        rows = [
            row
            for row in everybody
            if (not self.active_only.isChecked() or row.facilitator.active)
            and district in {None, row.facilitator.district}
        ]
        self.model.show_rows(rows, words)
        self.totals.show_totals(caseload_totals(everybody), words)
        self._pages.setCurrentIndex(0 if everybody else 1)
        self._say_sum(rows, words)
        row = self.model.row_of(marked.facilitator.id) if marked is not None else -1
        index = (
            self.shown.mapFromSource(self.model.index(row, CODE)) if row >= 0 else self.shown.index(0, CODE)
        )
        self.table.setCurrentIndex(index)
        self.page.show_row(self._current())

    def _fill_districts(self) -> None:
        chosen = self._district()
        self.district.clear()
        self.district.addItem(self.tr("All districts"), None)
        for each in self._sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        self.district.setCurrentIndex(max(0, self.district.findData(chosen)))

    def _say_sum(self, rows: list[CaseloadRow], words: CapacityWords) -> None:
        total, counts = total_of("", rows), CapacityCounts()
        parts = [counts.facilitators(total.facilitators)]
        if total.known:
            parts += [
                counts.families(total.families),
                f"{words.word('mean_caseload')}: {words.caseload(total.mean)}",
            ]
        self.sum.setText(" · ".join(parts))
        self.sum.setVisible(bool(rows))

    def _current(self) -> CaseloadRow | None:
        index = self.table.currentIndex()
        return self.model.at(self.shown.mapToSource(index).row()) if index.isValid() else None

    def _district(self) -> DistrictId | None:
        chosen = self.district.currentData()
        return DistrictId(chosen) if chosen else None

    def _on_mode(self, mode: int) -> None:
        self._tables.setCurrentIndex(mode)
        self.page.setVisible(mode == PEOPLE and self.page.row is not None)
        for each in (self.filter, self.active_only):
            each.setEnabled(mode == PEOPLE)

    def _on_filter(self, text: str) -> None:
        self.shown.want(text)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.shown.index(0, CODE))
        self.page.show_row(self._current())

    def _on_activated(self, _index: QModelIndex) -> None:
        row = self._current()
        if row is not None and self._sitting.writable:
            self._on_edit(row.facilitator.id)

    def _on_district(self, index: QModelIndex) -> None:
        total = self.totals.at(self._totals_sorted.mapToSource(index).row())
        if total is not None:
            self.district.setCurrentIndex(max(0, self.district.findText(total.district)))
            self.modes.setCurrentIndex(PEOPLE)
            self.read()
            self.table.setFocus()

    def _on_add(self) -> None:
        form = FacilitatorForm.ask(self, self._sitting, district=self._district())
        form.kept.connect(lambda id_: self.mark(FacilitatorId(id_)))

    def _on_edit(self, facilitator: str) -> None:
        person = self._sitting.project.reader.get(Facilitator, facilitator)
        FacilitatorForm.ask(self, self._sitting, person)

    def _on_retire(self, facilitator: str) -> None:
        project, person = self._sitting.project, self._sitting.project.reader.get(Facilitator, facilitator)
        StateQuestion.ask(
            self,
            self._sitting,
            self.tr("Retire {code}").format(code=person.code),
            self.tr("This facilitator serves no families any more. Cases and sessions stay as they are."),
            (Wanted("reason", self.tr("Reason"), self.tr("Goes into the audit trail"), 2),),
            self.tr("Retire"),
            lambda said, _why: facilitator_retired(project, person.code, said["reason"]),
            self.tr("{code} is not active any more.").format(code=person.code),
        )

    def _on_return(self, facilitator: str) -> None:
        person = self._sitting.project.reader.get(Facilitator, facilitator)
        told = self.tr("{code} is active again.").format(code=person.code)
        self._sitting.perform(facilitator_returned(self._sitting.project, person.code), told)

    def _on_take(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Facilitators from a sheet"),
            str(Path.home()),
            self.tr("Sheets (*.xlsx *.csv *.tsv);;All files (*)"),
        )
        if chosen:
            self.take_file(Path(chosen))

    def _on_template(self) -> None:
        suffixes = (".xlsx", ".csv")
        title = self.tr("Empty sheet for facilitators")
        path = chosen_file(self, self._sitting, title, self.tr("Facilitators"), suffixes)
        if path is None:
            return
        try:
            write_register_template(path, self._sitting.preferences.language)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        self._sitting.messages.inform(self.tr("The sheet is written: {name}").format(name=path.name))

    def _on_read(self, path: Path, found: RegisterSheet | WorkbenchError) -> None:
        if isinstance(found, WorkbenchError):
            self._sitting.tell(found)
            return
        if not RegisterPreview.ask(self, self._sitting, path.name, found):
            return
        operation = found.operation()
        if operation is not None:
            self._sitting.perform(operation, CapacityCounts().taken(len(operation.facilitators)))
