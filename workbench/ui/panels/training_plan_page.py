"""The training plan of a district: counted when somebody looks at it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.capacity import TrainingPlan
from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import DistrictId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.training_plan import training_plan
from workbench.ui.models.training_plan_model import PEOPLE, TrainingPlanModel, plan_lines
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.capacity_words import CapacityCounts, CapacityWords
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.sitting import Sitting


class TrainingPlanPage(Panel):
    """Shows who should learn what."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._stale = sitting, True
        self.model = TrainingPlanModel(CapacityWords(sitting))
        self.table = PlainTable(self.model, PEOPLE, ())
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.district, self.facts = QComboBox(), label("muted", wraps=True)
        self._empty, self._pages = EmptyState("book"), QStackedWidget()
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 14, 4)
        head.setSpacing(10)
        head.addWidget(self.district)
        head.addWidget(self.facts, 1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.district.activated.connect(lambda _row: self._refresh())
        self.retranslate()

    def on_changed(self, change: Change) -> None:
        """Count anew what the change touches: now, or when somebody looks."""
        if change.touches(Facilitator, Session, District):
            self._want()

    @override
    def retranslate(self) -> None:
        self.district.setAccessibleName(self.tr("District"))
        self.table.setAccessibleName(self.tr("Training plan"))
        self._empty.say(
            self.tr("Nothing to plan yet"),
            self.tr(
                "The plan follows from the register: groups of performance, trainings, and learning needs."
            ),
        )
        self._want()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _want(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self._fill_districts()
        words = CapacityWords(self._sitting)
        chosen = self.district.currentData()
        plan = training_plan(self._sitting.project, DistrictId(chosen) if chosen else None)
        headings = (
            self.tr("By group of performance"),
            self.tr("Learning needs that were noted"),
            self.tr("Without training since {day}").format(day=day_word(plan.since)),
        )
        lines = list(plan_lines(plan, words, headings))
        self.model.show_lines(lines, words)
        for row, line in enumerate(lines):
            if line.heading:
                self.table.setSpan(row, 0, 1, self.model.columnCount())
        self._pages.setCurrentIndex(0 if lines else 1)
        self.facts.setText(self._said(plan))

    def _said(self, plan: TrainingPlan) -> str:
        counts = CapacityCounts()
        without = self.tr("{count} without training in two years").format(count=len(plan.untrained))
        return " · ".join((counts.facilitators(plan.facilitators), without, counts.needs(len(plan.noted))))

    def _fill_districts(self) -> None:
        chosen = self.district.currentData()
        self.district.clear()
        self.district.addItem(self.tr("All districts"), None)
        for each in self._sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        self.district.setCurrentIndex(max(0, self.district.findData(chosen, Qt.ItemDataRole.UserRole)))
