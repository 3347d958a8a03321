"""Flags, escalations, referrals and approvals of one case, those that wait first, each with what can be done."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.case_events import Approval, ApprovalState, Escalation, Flag, Referral
from workbench.services.case_events import CaseEvents
from workbench.ui.panels.base import button
from workbench.ui.panels.case_steps import CaseSteps
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.panels.supervision_parts import line_of
from workbench.ui.panels.supervision_words import day_word, moment_word

Step = tuple[str, Callable[[], None]]


class CaseEventLine(QWidget):
    """One of them: a sign, what it is, the facts, and its buttons while it waits."""

    def __init__(
        self, sign: str, what: str, facts: str, late: str, steps: tuple[Step, ...], *, waits: bool
    ) -> None:
        super().__init__()
        mark = line_of("warning" if waits else "muted", sign, wraps=False)
        mark.setFixedWidth(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(line_of("" if waits else "muted", what))
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(line_of("muted", facts), 1)
        words.addLayout(below)
        if late:
            words.addWidget(line_of("danger", late))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 0, 3)
        row.setSpacing(10)
        row.addWidget(mark)
        row.addLayout(words, 1)
        self.buttons = []
        for name, take in steps:
            made = button("quiet")
            made.setText(name)
            made.setAccessibleName(f"{name}: {what}")
            made.clicked.connect(lambda _on=False, own=take: own())
            self.buttons.append(made)
            row.addWidget(made)
        self.setAccessibleName(", ".join(part for part in (what, facts, late) if part))


class CaseEventsView(QWidget):
    """All of them; empty where there is nothing."""

    def __init__(
        self, events: CaseEvents, words: CaseWords, steps: CaseSteps, today: date, *, writable: bool
    ) -> None:
        super().__init__()
        self._words, self._steps, self._today, self._writable = words, steps, today, writable
        lines = [
            *(self._flag(each) for each in events.flags),
            *(self._escalation(each) for each in events.escalations),
            *(self._referral(each) for each in events.referrals),
            *(self._approval(each) for each in events.approvals),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for _settled, line in sorted(lines, key=lambda each: each[0]):
            layout.addWidget(line)

    def _line(
        self,
        sign: str,
        what: str,
        facts: Iterator[str],
        due: date | None,
        steps: tuple[Step, ...],
        *,
        waits: bool,
    ) -> tuple[bool, CaseEventLine]:
        late = ""
        if waits and due is not None and due < self._today:
            late = self.tr("was due on {day}").format(day=day_word(due))
        offered = steps if waits and self._writable else ()
        told = " · ".join(part for part in facts if part)
        return not waits, CaseEventLine(sign, what, told, late, offered, waits=waits)

    def _flag(self, flag: Flag) -> tuple[bool, CaseEventLine]:
        def facts() -> Iterator[str]:
            yield flag.raised_by
            yield moment_word(flag.raised_at)
            if flag.is_up and flag.due:
                yield self.tr("until {day}").format(day=day_word(flag.due))
            yield flag.note

        step = (self.tr("Resolve…"), lambda: self._steps.resolve(flag))
        sign = "⚑" if flag.is_up else "⚐"
        what = f"{self._words.word('flag')}: {flag.reason}"
        return self._line(sign, what, facts(), flag.due, (step,), waits=flag.is_up)

    def _escalation(self, escalation: Escalation) -> tuple[bool, CaseEventLine]:
        def facts() -> Iterator[str]:
            yield escalation.to
            yield day_word(escalation.sent_on)
            yield escalation.answer or self.tr("no answer yet")

        step = (self.tr("Answer…"), lambda: self._steps.answer(escalation))
        level = self._words.value(escalation.level)
        what = f"{self._words.word('escalation')} · {level}: {escalation.reason}"
        return self._line("↑", what, facts(), None, (step,), waits=escalation.waits)

    def _referral(self, referral: Referral) -> tuple[bool, CaseEventLine]:
        def facts() -> Iterator[str]:
            yield day_word(referral.made_on)
            if referral.consented_on:
                yield self.tr("consent of {day}").format(day=day_word(referral.consented_on))
            else:
                yield self.tr("without consent: {why}").format(why=referral.without_consent)
            if referral.waits and referral.feedback_due:
                yield self.tr("feedback until {day}").format(day=day_word(referral.feedback_due))
            yield referral.outcome

        step = (self.tr("Feedback…"), lambda: self._steps.feedback(referral))
        what = f"{self._words.word('referral')} · {referral.agency}: {referral.reason}"
        return self._line("→", what, facts(), referral.feedback_due, (step,), waits=referral.waits)

    def _approval(self, approval: Approval) -> tuple[bool, CaseEventLine]:
        waits = approval.state is ApprovalState.REQUESTED

        def facts() -> Iterator[str]:
            yield self._words.value(approval.state)
            yield approval.requested_by if waits else approval.decided_by
            yield moment_word(approval.decided_at or approval.requested_at)
            yield approval.comment or approval.note

        steps = (
            (self.tr("Approve…"), lambda: self._steps.decide(approval, ApprovalState.APPROVED)),
            (self.tr("Reject…"), lambda: self._steps.decide(approval, ApprovalState.REJECTED)),
        )
        sign = {ApprovalState.REQUESTED: "?", ApprovalState.APPROVED: "✓", ApprovalState.REJECTED: "×"}
        what = f"{self._words.word('approval')}: {self._words.value(approval.of)}"
        return self._line(sign[approval.state], what, facts(), None, steps, waits=waits)
