"""Mentorship: the pairs, the card of one, and, on a page of its own, the training plan."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import MentorshipId
from workbench.domain.mentorships import Mentorship, MentorshipState
from workbench.domain.store import Change
from workbench.services.mentorships import mentorship_completed, mentorship_ended, mentorships
from workbench.ui.dialogs.mentorship_form import MentorshipForm
from workbench.ui.dialogs.state_question import StateQuestion, Wanted
from workbench.ui.models.mentorships_model import DISTRICT, LAST, PAIR, MentorshipsModel
from workbench.ui.panels.adaptive_split import AdaptiveSplit
from workbench.ui.panels.base import LatePanel, button
from workbench.ui.panels.capacity_words import CapacityWords
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.mentorship_card import MentorshipCard
from workbench.ui.panels.supervision_table import PlainTable
from workbench.ui.panels.training_plan_page import TrainingPlanPage
from workbench.ui.sitting import Sitting

PAIRS, PLAN = range(2)


class MentorshipPage(LatePanel):
    """Lists pairs beside the card of the marked one, or shows the training plan."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.model = MentorshipsModel(CapacityWords(sitting))
        self.table = PlainTable(self.model, PAIR, (LAST, DISTRICT))
        self.card, self.plan = MentorshipCard(sitting), TrainingPlanPage(sitting)
        self.modes = QTabBar(drawBase=False, expanding=False, usesScrollButtons=False)
        self.active_only = QCheckBox()
        self.active_only.setChecked(True)
        self.add = button("primary")
        self._empty = EmptyState("people")
        self._pairs, self._pages = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self.modes.currentChanged.connect(self._on_mode)
        self.active_only.toggled.connect(lambda _on: self.read())
        self.add.clicked.connect(self._on_add)
        self._empty.wanted.connect(self._on_add)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(lambda _index: self.card.meeting.focus_note())
        self.card.edit_wanted.connect(self._on_edit)
        self.card.complete_wanted.connect(self._on_complete)
        self.card.end_wanted.connect(self._on_end)
        self.retranslate()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Mentorship, District, Facilitator):
            self.want()
        self.plan.on_changed(change)

    def mark(self, mentorship: MentorshipId) -> None:
        """Mark a pair."""
        self.catch_up()
        self.modes.setCurrentIndex(PAIRS)
        row = self.model.row_of(mentorship)
        if row < 0:
            self.active_only.setChecked(False)
            row = self.model.row_of(mentorship)
        self.table.setCurrentIndex(self.model.index(row, PAIR))

    @override
    def retranslate(self) -> None:
        self.modes.setTabText(PAIRS, self.tr("Pairs"))
        self.modes.setTabText(PLAN, self.tr("Training plan"))
        self.modes.setAccessibleName(self.tr("Pairs or training plan"))
        self.active_only.setText(self.tr("Only active ones"))
        self.add.setText(self.tr("New pair…"))
        self.table.setAccessibleName(self.tr("Mentorships"))
        self._empty.say(
            self.tr("No pairs yet"),
            self.tr("Pair a facilitator who understands the role with one who wants to learn it."),
            self.tr("Pair a mentor with a mentee") if self._sitting.writable else "",
        )
        self.want()

    def _lay_out(self) -> None:
        for _mode in (PAIRS, PLAN):
            self.modes.addTab("")
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 14, 4)
        head.setSpacing(10)
        head.addWidget(self.modes)
        head.addWidget(self.active_only)
        head.addStretch(1)
        head.addWidget(self.add)
        self._pairs.addWidget(AdaptiveSplit(self.table, self.card, (2, 3)))
        self._pairs.addWidget(self._empty)
        self._pages.addWidget(self._pairs)
        self._pages.addWidget(self.plan)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.add.setVisible(self._sitting.writable)

    @override
    def read(self) -> None:
        marked, everybody = self.card.view, mentorships(self._sitting.project)
        active = [each for each in everybody if each.mentorship.state is MentorshipState.ACTIVE]
        views = active if self.active_only.isChecked() else list(everybody)
        self.model.show_views(views, CapacityWords(self._sitting))
        self._pairs.setCurrentIndex(0 if everybody else 1)
        row = self.model.row_of(marked.mentorship.id) if marked is not None else -1
        self.table.setCurrentIndex(self.model.index(max(0, row), PAIR))
        self.card.show_view(self.model.at(self.table.currentIndex().row()))

    def _on_mode(self, mode: int) -> None:
        self._pages.setCurrentIndex(mode)
        self.active_only.setVisible(mode == PAIRS)
        self.add.setVisible(mode == PAIRS and self._sitting.writable)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.card.show_view(self.model.at(current.row()))

    def _on_add(self) -> None:
        form = MentorshipForm.ask(self, self._sitting)
        form.kept.connect(lambda id_: self.mark(MentorshipId(id_)))

    def _on_edit(self, mentorship: str) -> None:
        MentorshipForm.ask(self, self._sitting, self._sitting.project.reader.get(Mentorship, mentorship))

    def _on_complete(self, mentorship: str) -> None:
        told = self.tr("The mentorship is completed.")
        self._sitting.perform(mentorship_completed(self._sitting.project, mentorship), told)

    def _on_end(self, mentorship: str) -> None:
        project = self._sitting.project
        StateQuestion.ask(
            self,
            self._sitting,
            self.tr("End the mentorship early"),
            self.tr("Goals and meetings stay as they are; nothing more can be added."),
            (Wanted("reason", self.tr("Reason"), "", 2),),
            self.tr("End it"),
            lambda said, _why: mentorship_ended(project, mentorship, said["reason"]),
            self.tr("The mentorship is ended."),
        )
