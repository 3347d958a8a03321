"""The head of a case's page: who follows it where, how it stands, on which side of the border, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workbench.domain.cases import CaseState
from workbench.domain.memos import MemoTarget, Subject
from workbench.services.case_templates import template_word
from workbench.services.supervision_views import CaseView
from workbench.ui.actions import Actions
from workbench.ui.panels.base import button, label
from workbench.ui.panels.case_steps import CaseSteps
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.panels.research_border import ResearchBorder
from workbench.ui.panels.supervision_parts import RiskMark, line_of
from workbench.ui.panels.supervision_words import case_move_word, case_state_word, day_word
from workbench.ui.sitting import Sitting


class CaseHead(QWidget):
    """Shows one case's head. A change of state is asked for by a signal."""

    state_wanted = Signal(str, object)
    """A case's id and the CaseState that it is to go to."""

    def __init__(
        self, sitting: Sitting, actions: Actions, view: CaseView, words: CaseWords, steps: CaseSteps
    ) -> None:
        super().__init__()
        self._sitting, self._actions, self._view, self._words = sitting, actions, view, words
        self._steps = steps
        self.state, self.more = button(), button()
        name = label("display", selectable=True)
        name.setText(view.case.code)
        self.border = ResearchBorder(view.case.research_consent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(name)
        layout.addLayout(self._facts())
        layout.addLayout(self._buttons())
        layout.addWidget(self.border)
        kept = self._kept_words()
        if kept:
            layout.addWidget(line_of("muted", kept))
        memos = MemoCount(sitting)
        layout.addWidget(memos)
        memos.show_subject(Subject(MemoTarget.CASE, view.case.id))

    def _facts(self) -> QHBoxLayout:
        case = self._view.case
        parts = [self._view.district]
        if case.facilitator:
            parts.append(self.tr("facilitator {name}").format(name=case.facilitator))
        if case.household:
            parts.append(case.household)
        parts += [", ".join(case.components)] if case.components else []
        if case.group:
            parts.append(self.tr("group {name}").format(name=case.group))
        if case.template:
            parts.append(template_word(self._sitting.project, case.template, self._words.language))
        facts = QHBoxLayout()
        facts.setSpacing(12)
        facts.addWidget(RiskMark(case.risk))
        facts.addWidget(line_of("muted", " · ".join(parts)), 1)
        return facts

    def _buttons(self) -> FlowLayout:
        case, writable = self._view.case, self._sitting.writable
        self.state.setText(case_state_word(case.state))
        self.state.setAccessibleName(self.tr("State: {state}").format(state=case_state_word(case.state)))
        menu = QMenu(self.state)
        for move in self._view.moves:
            wanted = CaseState(move)
            menu.addAction(case_move_word(wanted)).triggered.connect(
                lambda _on=False, to=wanted: self._on_move(to)
            )
        self.state.setMenu(menu)
        edit, log = button(), button("primary")
        edit.setText(self.tr("Edit…"))
        edit.clicked.connect(self._actions["edit_case"].trigger)
        log.setText(self.tr("Log a session"))
        log.clicked.connect(self._actions["log_session"].trigger)
        self.more.setText(self.tr("More"))
        self.more.setAccessibleName(self.tr("What else to do about the case"))
        more = QMenu(self.more)
        self._steps.fill(case, more)
        self.more.setMenu(more)
        # A row of their own: beside the name they would run out of a narrow page.
        steps = FlowLayout(across=8, down=6)
        for each in (log, self.state, self.more, edit):
            each.setEnabled(writable)
            steps.addWidget(each)
        return steps

    def _on_move(self, state: CaseState) -> None:
        if state is CaseState.ESCALATED:
            self._steps.escalate(self._view.case)
        else:
            self.state_wanted.emit(self._view.case.id, state)

    def _kept_words(self) -> str:
        case = self._view.case
        parts = []
        if case.erased is not None:
            parts.append(self.tr("The words of this case were erased on request."))
        if case.keep_until is not None:
            parts.append(self.tr("Kept until {day}").format(day=day_word(case.keep_until)))
        return " ".join(parts)
