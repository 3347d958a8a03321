"""A mentorship: the pair, its goals and how far they are, its meetings, the latest first."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.errors import WorkbenchError
from workbench.domain.mentorships import GoalState, MentorGoal, MentorMeeting, MentorshipState
from workbench.services.mentorships import MentorshipView, goal_set, meeting_logged
from workbench.services.supervision_views import today
from workbench.ui.panels.base import Panel, button, label, line
from workbench.ui.panels.capacity_words import CapacityCounts, CapacityWords
from workbench.ui.panels.facilitator_page import empty
from workbench.ui.panels.mentor_meeting_line import MentorMeetingLine
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.sitting import Sitting


class MentorshipCard(Panel):
    """Shows one pair; goals are moved on and meetings logged where they stand."""

    edit_wanted = Signal(str)
    complete_wanted = Signal(str)
    end_wanted = Signal(str)

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._view: MentorshipView | None = None
        self.title, self.facts = label("title"), label("muted", wraps=True)
        self.edit, self.complete, self.end = button("quiet"), button("quiet"), button("quiet")
        self.reached = QProgressBar(textVisible=False)
        self.reached.setFixedHeight(6)
        self.reached_words = label("caption")
        self.meeting = MentorMeetingLine()
        self.goals: list[QComboBox] = []
        self._goals, self._meetings = QVBoxLayout(), QVBoxLayout()
        self._meetings_caption = label("caption")
        self._lay_out()
        self.meeting.logged.connect(self._on_logged)
        for made, wanted in (
            (self.edit, self.edit_wanted),
            (self.complete, self.complete_wanted),
            (self.end, self.end_wanted),
        ):
            made.clicked.connect(lambda _on=False, wanted=wanted: self._emit(wanted.emit))
        self.retranslate()

    @property
    def view(self) -> MentorshipView | None:
        """Which pair is shown."""
        return self._view

    def show_view(self, view: MentorshipView | None) -> None:
        """Show a pair, or none."""
        other = view is None or self._view is None or view.mentorship.id != self._view.mentorship.id
        self._view = view
        self.setVisible(view is not None)
        if other:
            day = today(self._sitting.project)
            self.meeting.begin(QDate(day.year, day.month, day.day))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.edit.setText(self.tr("Edit"))
        self.complete.setText(self.tr("Complete"))
        self.end.setText(self.tr("End early…"))
        view = self._view
        if view is None:
            return
        self._scroll.setAccessibleName(view.pair)
        words, counts, pair = CapacityWords(self._sitting), CapacityCounts(), view.mentorship
        goes_on = pair.state is MentorshipState.ACTIVE and self._sitting.writable
        for each in (self.edit, self.complete, self.end, self.meeting):
            each.setVisible(goes_on)
        self.title.setText(view.pair)
        ended = (
            f"{words.value(pair.state)} {day_word(pair.ended_on)}"
            if pair.ended_on
            else words.value(pair.state)
        )
        began = f"{words.word('started_on')} {day_word(pair.started_on)}"
        self.facts.setText(" · ".join(filter(None, (view.district, began, ended, pair.reason, pair.note))))
        self.reached.setRange(0, max(1, len(pair.goals)))
        self.reached.setValue(view.reached)
        told = self.tr("Goals: {reached} of {all} reached").format(reached=view.reached, all=len(pair.goals))
        self.reached_words.setText(told)
        self.reached.setAccessibleName(told)
        empty(self._goals)
        self.goals = []
        for place, goal in enumerate(pair.goals):
            self._goals.addLayout(self._goal_line(place, goal, words, goes_on=goes_on))
        total = f" · {counts.minutes(view.minutes)}" if view.minutes else ""
        self._meetings_caption.setText(f"{counts.meetings(len(pair.meetings))}{total}")
        empty(self._meetings)
        for meeting in reversed(pair.meetings):
            self._add_meeting(meeting, counts)

    def _lay_out(self) -> None:
        head, steps = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.edit)
        steps.addWidget(self.complete)
        steps.addWidget(self.end)
        steps.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(self.meeting)
        column.addWidget(line())
        column.addWidget(self.reached_words)
        column.addWidget(self.reached)
        column.addLayout(self._goals)
        column.addLayout(steps)
        column.addWidget(line())
        column.addWidget(self._meetings_caption)
        column.addLayout(self._meetings)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _goal_line(self, place: int, goal: MentorGoal, words: CapacityWords, *, goes_on: bool) -> QHBoxLayout:
        what, competence, said = label("", wraps=True), label("muted", wraps=True), QVBoxLayout()
        what.setText(goal.what)
        competence.setText(words.value(goal.competence))
        said.setSpacing(0)
        said.addWidget(what)
        said.addWidget(competence)
        state = QComboBox()
        for each in GoalState:
            state.addItem(words.value(each), each)
        state.setCurrentIndex(state.findData(goal.state))
        state.setEnabled(goes_on)
        state.setAccessibleName(self.tr("How far “{goal}” is").format(goal=goal.what))
        state.activated.connect(lambda row: self._on_goal(place, GoalState(state.itemData(row))))
        self.goals.append(state)
        made = QHBoxLayout()
        made.setSpacing(8)
        made.addLayout(said, 1)
        made.addWidget(state, alignment=Qt.AlignmentFlag.AlignTop)
        return made

    def _add_meeting(self, meeting: MentorMeeting, counts: CapacityCounts) -> None:
        head = label("heading")
        minutes = f" · {counts.minutes(meeting.minutes)}" if meeting.minutes else ""
        head.setText(f"{day_word(meeting.on)}{minutes}")
        self._meetings.addWidget(head)
        for text in filter(None, (meeting.note, meeting.progress)):
            said = label("" if text == meeting.note else "muted", wraps=True, selectable=True)
            said.setText(text)
            self._meetings.addWidget(said)

    def _on_goal(self, place: int, state: GoalState) -> None:
        view = self._view
        if view is not None and view.mentorship.goals[place].state is not state:
            data = {"state": state.value}
            self._sitting.perform(goal_set(self._sitting.project, view.mentorship.id, data, place + 1))

    def _on_logged(self, data: object) -> None:
        view, day = self._view, today(self._sitting.project)
        if view is None:
            return
        try:
            operation = meeting_logged(self._sitting.project, view.mentorship.id, data)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        if self._sitting.perform(operation, self.tr("The meeting is logged.")) is not None:
            self.meeting.begin(QDate(day.year, day.month, day.day))
            self.meeting.focus_note()

    def _emit(self, emit: object) -> None:
        if self._view is not None and callable(emit):
            emit(self._view.mentorship.id)
