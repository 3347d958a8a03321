"""What can be done about a case beside its sessions, each with the form that it asks first."""

from datetime import timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from workbench.domain.case_events import (
    Approval,
    ApprovalOf,
    ApprovalState,
    Escalation,
    EscalationLevel,
    Flag,
    Referral,
)
from workbench.domain.cases import Case, Risk
from workbench.services import case_events as do
from workbench.services.cases import case_citing_quotations, case_citing_words, citable_words
from workbench.services.supervision_views import case_quotations, today
from workbench.ui.dialogs.case_event_form import Asked, Build, CaseEventForm, Sort
from workbench.ui.dialogs.case_notes import CaseNotes
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.sitting import Sitting

_WEEK = timedelta(days=7)


class CaseSteps(QObject):
    """Asks what a step wants and takes it."""

    def __init__(self, sitting: Sitting, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._window = sitting, window

    def fill(self, case: Case, menu: QMenu) -> None:
        """Fill a menu with what can be done about a case."""
        for words, take in (
            (self.tr("Judge the risk…"), self.judge_risk),
            (self.tr("Raise a flag…"), self.raise_flag),
            (self.tr("Escalate…"), self.escalate),
            (self.tr("Refer to an agency…"), self.refer),
            (self.tr("Ask for approval…"), self.request_approval),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, own=take: own(case))

    def judge_risk(self, case: Case) -> None:
        """Ask for another level of risk, and why."""
        words = CaseWords(self._sitting)
        others = tuple((each.value, words.value(each)) for each in Risk if each is not case.risk)
        self._ask(
            self.tr("Judge the risk of {code}").format(code=case.code),
            self.tr("Now: {risk}").format(risk=words.value(case.risk)),
            (
                Asked("risk", words.word("risk"), Sort.CHOICE, options=others),
                Asked(
                    "reason", words.word("reason"), hint=self.tr("What changed, and how one knows"), lines=3
                ),
            ),
            self.tr("Keep the risk"),
            lambda said, why: do.risk_set(
                self._sitting.project, case.id, str(said["risk"]), str(said.get("reason", "")), why
            ),
            self.tr("The risk is judged anew."),
        )

    def raise_flag(self, case: Case) -> None:
        """Ask why somebody should look at a case, and by when."""
        words, project = CaseWords(self._sitting), self._sitting.project
        self._ask(
            self.tr("Raise a flag on {code}").format(code=case.code),
            self.tr("It shows on the first page until somebody resolves it."),
            (
                Asked("reason", words.word("reason"), hint=self.tr("What must not be forgotten"), lines=2),
                Asked("due", words.word("due"), Sort.MAYBE_A_DAY, day=today(project) + _WEEK),
            ),
            self.tr("Raise the flag"),
            lambda said, why: do.flag_raised(project, case.id, said, why),
            self.tr("The flag is up."),
        )

    def resolve(self, flag: Flag) -> None:
        """Ask what came of a flag."""
        words, project = CaseWords(self._sitting), self._sitting.project
        self._ask(
            self.tr("Resolve the flag"),
            flag.reason,
            (Asked("note", words.word("note"), hint=self.tr("What came of it"), lines=2),),
            self.tr("Resolve"),
            lambda said, why: do.flag_resolved(project, flag.id, said, why),
            self.tr("The flag is resolved."),
        )

    def escalate(self, case: Case) -> None:
        """Ask to whom a case is handed up, and what is sent."""
        words, project = CaseWords(self._sitting), self._sitting.project
        levels = tuple((each.value, words.value(each)) for each in EscalationLevel)
        self._ask(
            self.tr("Escalate case {code}").format(code=case.code),
            self.tr("What is sent leaves without names, NIK, KK numbers or addresses."),
            (
                Asked("level", words.word("level"), Sort.CHOICE, options=levels),
                Asked(
                    "to", words.word("to"), hint=self.tr("The office, such as the unit for social assistance")
                ),
                Asked("reason", words.word("reason"), lines=2),
                Asked("sent", words.word("sent"), hint=self.tr("Code names only"), lines=3),
                Asked("sent_on", words.word("sent_on"), Sort.DAY, day=today(project)),
            ),
            self.tr("Escalate"),
            lambda said, why: do.case_escalated(project, case.id, said, why),
            self.tr("Case {code} is escalated.").format(code=case.code),
        )

    def answer(self, escalation: Escalation) -> None:
        """Ask what an office answered."""
        words, project = CaseWords(self._sitting), self._sitting.project
        self._ask(
            self.tr("Answer to the escalation"),
            f"{words.value(escalation.level)} · {escalation.to}",
            (
                Asked("answer", words.word("answer"), lines=3),
                Asked("answered_on", words.word("answered_on"), Sort.DAY, day=today(project)),
            ),
            self.tr("Keep the answer"),
            lambda said, why: do.escalation_answered(project, escalation.id, said, why),
            self.tr("The answer is kept."),
        )

    def refer(self, case: Case) -> None:
        """Ask to which agency a family is referred, and with what consent."""
        words, project = CaseWords(self._sitting), self._sitting.project
        now = today(project)
        self._ask(
            self.tr("Refer case {code}").format(code=case.code),
            self.tr("A family is referred with her consent, or for a reason that outweighs it."),
            (
                Asked("agency", words.word("agency"), hint=self.tr("Such as puskesmas, UPTD PPA, school")),
                Asked("reason", words.word("reason"), lines=2),
                Asked("made_on", words.word("made_on"), Sort.DAY, day=now),
                Asked("consented_on", words.word("consented_on"), Sort.MAYBE_A_DAY, day=now, ticked=False),
                Asked("without_consent", words.word("without_consent"), lines=1),
                Asked("feedback_due", words.word("feedback_due"), Sort.MAYBE_A_DAY, day=now + 2 * _WEEK),
            ),
            self.tr("Refer"),
            lambda said, why: do.case_referred(project, case.id, said, why),
            self.tr("Case {code} is referred.").format(code=case.code),
        )

    def feedback(self, referral: Referral) -> None:
        """Ask what an agency reported back."""
        words, project = CaseWords(self._sitting), self._sitting.project
        self._ask(
            self.tr("Feedback on the referral"),
            f"{referral.agency} · {referral.reason}",
            (
                Asked("outcome", words.word("outcome"), lines=3),
                Asked("feedback_on", words.word("feedback_on"), Sort.DAY, day=today(project)),
            ),
            self.tr("Keep the feedback"),
            lambda said, why: do.feedback_taken(project, referral.id, said, why),
            self.tr("The feedback is kept."),
        )

    def request_approval(self, case: Case) -> None:
        """Ask what a superior is to agree with."""
        words, project = CaseWords(self._sitting), self._sitting.project
        kinds = tuple((each.value, words.value(each)) for each in ApprovalOf)
        self._ask(
            self.tr("Ask for approval in case {code}").format(code=case.code),
            self.tr("Where the closure is to be approved, the case can be closed only after that."),
            (
                Asked("of", words.word("of"), Sort.CHOICE, options=kinds),
                Asked("note", words.word("note"), lines=2),
            ),
            self.tr("Ask for approval"),
            lambda said, why: do.approval_requested(project, case.id, said, why),
            self.tr("The approval is asked for."),
        )

    def decide(self, approval: Approval, state: ApprovalState) -> None:
        """Ask who approves or rejects, and with what comment."""
        words, project = CaseWords(self._sitting), self._sitting.project
        yes = state is ApprovalState.APPROVED
        self._ask(
            self.tr("Approve") if yes else self.tr("Reject"),
            f"{words.value(approval.of)} · {approval.note}" if approval.note else words.value(approval.of),
            (
                Asked("decided_by", words.word("decided_by"), hint=self.tr("code name, such as KP-01")),
                Asked("comment", words.word("comment_of_superior"), lines=2),
            ),
            self.tr("Approve") if yes else self.tr("Reject"),
            lambda said, why: do.approval_decided(project, approval.id, state, said, why),
            self.tr("It is approved.") if yes else self.tr("It is rejected."),
        )

    def cite_words(self, case: Case) -> None:
        """Ask which words of earlier sessions the case rests on."""
        project = self._sitting.project
        dialog = CaseNotes(self._window, citable_words(project, case.id), case.notes)
        told = self.tr("The evidence of {code} is kept.").format(code=case.code)
        dialog.chosen.connect(
            lambda notes: self._sitting.perform(case_citing_words(project, case.id, notes), told)
        )
        dialog.open()

    def cite_quotations(self, case: Case) -> None:
        """Ask which quotations the case rests on, among those that its themes lead to."""
        project = self._sitting.project
        found = case_quotations(project, case.id)
        offered = (*found.evidence, *(each for theme in found.by_theme for each in theme.quotations))
        told = self.tr("The evidence of {code} is kept.").format(code=case.code)
        dialog = SessionEvidence.ask(self._window, offered, case.evidence)
        dialog.taken.connect(
            lambda codings, _notes: self._sitting.perform(
                case_citing_quotations(project, case.id, codings), told
            )
        )

    def _ask(
        self, title: str, body: str, asked: tuple[Asked, ...], yes: str, build: Build, told: str
    ) -> None:
        CaseEventForm(self._window, self._sitting, title, body, asked, yes, build, told).open()
