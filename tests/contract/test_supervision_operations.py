"""The undo law over supervision's operations, mixed with those on what its records point to, in both stores."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

import workbench.supervision
from tests.contract.test_store import OPENERS, Project
from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.coding.codes import MoveCode, RenameCode
from workbench.coding.codings import RemoveCodings
from workbench.coding.convergence import JudgeConvergence, WithdrawConvergence
from workbench.coding.district_removal import RemoveDistrict
from workbench.coding.merging import Guides, MergeCodes, Overlaps
from workbench.coding.removal import RemoveCode
from workbench.domain.actions import ActionState, Priority, Review
from workbench.domain.case_events import ApprovalOf, ApprovalState
from workbench.domain.cases import CaseState, NoteEvidence, Risk, ThemeTie
from workbench.domain.convergence import Judgement
from workbench.domain.errors import RuleBroken
from workbench.domain.facilitators import Competence, LearningNeed, Performance
from workbench.domain.ids import new_id
from workbench.domain.mentorships import GoalState, MentorGoal, MentorMeeting, MentorshipState
from workbench.domain.operations import Operation
from workbench.domain.sessions import Alarm, CaseDiscussion, SessionState
from workbench.storage.check import check
from workbench.storage.project_file import ProjectFile
from workbench.supervision import action_operations as on_actions
from workbench.supervision import case_event_operations as around
from workbench.supervision import case_operations as on_cases
from workbench.supervision import facilitator_operations as register
from workbench.supervision import filter_operations as filters
from workbench.supervision import mentorship_operations as pairs
from workbench.supervision import session_keeping as keeping
from workbench.supervision import session_operations as on_sessions
from workbench.supervision import session_planning as planning
from workbench.supervision.draft_operations import DropAction
from workbench.supervision.merging import MergeSupervision
from workbench.supervision.record_import import ActionEntry, CaseEntry, ImportRecords, Rehearsal, SessionEntry
from workbench.supervision.templates import KeepCaseTemplate, RemoveCaseTemplate

OTHER_CASE = replace(made.CASE, id="q-2", code="K-GAR-002", evidence=("x-1",), refused=("c-work",))
FINAL = replace(
    made.SESSION,
    id="z-2",
    number="GAR/2026/002",
    state=SessionState.FINALISED,
    finalised_at=made.NOW,
    discussions=(CaseDiscussion("q-2", "b", themes=(ThemeTie("c-net", 1),), refused=("c-work",)),),
)
PLANNED = replace(made.SESSION, id="z-3", number="GAR/2026/003", state=SessionState.PLANNED)
SIGNED = replace(
    FINAL,
    id="z-4",
    number="GAR/2026/004",
    state=SessionState.ACKNOWLEDGED,
    acknowledged_by="PD-07",
    acknowledged_at=made.NOW,
)
LOOSE = replace(made.ACTION, id="a-2", reviews=(), grounds=("x-1",))
BASE = (*made.ONE_OF_EACH, OTHER_CASE, FINAL, PLANNED, SIGNED, LOOSE)

WORDS = st.sampled_from(["kata", "kata lain", "kata yang lain", "", "5308014103850001"])
PLACES = st.sampled_from([5, 5, 5, 6])
"""Mostly the next number of a session, for the four that are there."""
LATER = st.integers(0, 60).map(lambda days: made.NOW + timedelta(days=days))
DAYS = st.integers(0, 60).map(lambda days: date(2026, 3, 1) + timedelta(days=days))
CASES = st.sampled_from([made.CASE, OTHER_CASE])
CODES = st.sampled_from(["c-work", "c-net", "c-work", "c-net", "c-404"])
SESSIONS = st.sampled_from([made.SESSION, FINAL, PLANNED, SIGNED])
ACTIONS = st.sampled_from([made.ACTION, LOOSE])
NAMES = st.sampled_from(["PD-07", "pd-08", "PD-02", ""])
NOTES = st.sampled_from([(), (), (NoteEvidence("z-1", "a"),), (NoteEvidence("z-404", "a"),)])
TALKS = st.builds(
    lambda case, words, decision, why, risk, alarm, code, notes: CaseDiscussion(
        case.id,
        words,
        decision,
        why,
        risk,
        themes=(ThemeTie(code, 2),),
        evidence=("x-1",),
        alarm=alarm,
        notes=notes,
        refused=(code,),
    ),
    CASES,
    WORDS,
    WORDS,
    WORDS,
    st.none() | st.sampled_from(Risk),
    st.sampled_from(Alarm),
    CODES,
    NOTES,
)
FRESH = st.integers(1, 10**6)
"""What makes an id of its own for what is new."""
_MARK = re.compile(r"-n\d+")


def _session(number: int, place: int, talk: CaseDiscussion, state: SessionState = SessionState.HELD):
    return replace(
        made.SESSION, id=f"z-n{number}", number=f"GAR/2026/{place:03}", discussions=(talk,), state=state
    )


def _event(record, number: int, case):
    return replace(record, id=f"{record.id}-n{number}", case=case.id)


def _of_kind(kind: type, operation: Operation) -> Operation:
    assert isinstance(operation, kind)
    return operation


OFFERED: Mapping[type, st.SearchStrategy[Operation]] = {
    on_cases.AddCase: st.builds(
        lambda n, code: on_cases.AddCase(replace(made.CASE, id=f"q-n{n}", code=f"K-{code}")), FRESH, WORDS
    ),
    on_cases.EditCase: st.builds(
        lambda case, words, code: on_cases.EditCase(
            replace(case, situation=words, themes=(ThemeTie(code, 1),), refused=())
        ),
        CASES,
        WORDS,
        CODES,
    ),
    on_cases.ChangeCaseState: st.builds(
        on_cases.ChangeCaseState, CASES, st.sampled_from(CaseState), WORDS, WORDS
    ),
    on_cases.SetRisk: st.builds(on_cases.SetRisk, CASES, st.sampled_from(Risk), WORDS, LATER),
    on_sessions.AddSession: st.builds(
        lambda n, place, talk: on_sessions.AddSession(_session(n, place, talk)),
        FRESH,
        PLACES,
        TALKS,
    ),
    on_sessions.EditSession: st.builds(
        lambda session, talk, words: on_sessions.EditSession(
            replace(session, discussions=(replace(talk, case=session.discussions[0].case),), summary=words)
        ),
        SESSIONS,
        TALKS,
        WORDS,
    ),
    on_sessions.FinaliseSession: st.builds(on_sessions.FinaliseSession, SESSIONS, LATER, WORDS),
    on_sessions.AcknowledgeSession: st.builds(on_sessions.AcknowledgeSession, SESSIONS, WORDS, LATER),
    on_sessions.AddAddendum: st.builds(
        lambda session, words, at: on_sessions.AddAddendum(session, (("text", words),), "KK-01", at),
        SESSIONS,
        WORDS,
        LATER,
    ),
    planning.PlanSession: st.builds(
        lambda n, place, talk: planning.PlanSession(_session(n, place, talk, SessionState.PLANNED)),
        FRESH,
        PLACES,
        TALKS,
    ),
    planning.HoldSession: st.builds(planning.HoldSession, SESSIONS, LATER),
    planning.MissSession: st.builds(planning.MissSession, SESSIONS, WORDS),
    planning.CancelSession: st.builds(planning.CancelSession, SESSIONS, WORDS),
    planning.RescheduleSession: st.builds(planning.RescheduleSession, SESSIONS, DAYS),
    keeping.ReopenSession: st.builds(
        lambda s, n, why, at: keeping.ReopenSession(s, f"zv-n{n}", why, at), SESSIONS, FRESH, WORDS, LATER
    ),
    keeping.ArchiveSession: st.builds(keeping.ArchiveSession, SESSIONS),
    keeping.MarkSession: st.builds(keeping.MarkSession, SESSIONS, st.booleans(), st.none() | DAYS),
    on_actions.AddAction: st.builds(
        lambda n, what: on_actions.AddAction(replace(made.ACTION, id=f"a-n{n}", what=what, reviews=())),
        FRESH,
        WORDS,
    ),
    on_actions.EditAction: st.builds(
        lambda action, what, priority: on_actions.EditAction(replace(action, what=what, priority=priority)),
        ACTIONS,
        WORDS,
        st.sampled_from(Priority),
    ),
    on_actions.ChangeDueDate: st.builds(on_actions.ChangeDueDate, ACTIONS, DAYS, WORDS, LATER),
    on_actions.ReviewAction: st.builds(
        lambda action, at, words: on_actions.ReviewAction(action, Review(at, words)), ACTIONS, LATER, WORDS
    ),
    on_actions.ChangeActionState: st.builds(
        on_actions.ChangeActionState, ACTIONS, st.sampled_from(ActionState), WORDS, WORDS
    ),
    DropAction: st.builds(DropAction, ACTIONS),
    around.RaiseFlag: st.builds(
        lambda n, case, words: around.RaiseFlag(replace(_event(made.FLAG, n, case), reason=words), case.code),
        FRESH,
        CASES,
        WORDS,
    ),
    around.ResolveFlag: st.builds(
        lambda note, at: around.ResolveFlag(made.FLAG, "K", "KK-01", note, at), WORDS, LATER
    ),
    around.Escalate: st.builds(
        lambda n, case, sent: around.Escalate(
            replace(_event(made.ESCALATION, n, case), sent=sent), case.code
        ),
        FRESH,
        CASES,
        WORDS,
    ),
    around.AnswerEscalation: st.builds(
        lambda on, words: around.AnswerEscalation(made.ESCALATION, "K", on, words), DAYS, WORDS
    ),
    around.Refer: st.builds(
        lambda n, case, on, why: around.Refer(
            replace(_event(made.REFERRAL, n, case), consented_on=on, without_consent=why), case.code
        ),
        FRESH,
        CASES,
        st.none() | DAYS,
        WORDS,
    ),
    around.TakeFeedback: st.builds(
        lambda on, words: around.TakeFeedback(made.REFERRAL, "K", on, words), DAYS, WORDS
    ),
    around.RequestApproval: st.builds(
        lambda n, case, of: around.RequestApproval(replace(_event(made.APPROVAL, n, case), of=of), case.code),
        FRESH,
        CASES,
        st.sampled_from(ApprovalOf),
    ),
    around.DecideApproval: st.builds(
        lambda state, at, words: around.DecideApproval(made.APPROVAL, "K", state, "KK-01", at, words),
        st.sampled_from(ApprovalState),
        LATER,
        WORDS,
    ),
    register.AddFacilitator: st.builds(
        lambda n, code: register.AddFacilitator(replace(made.FACILITATOR, id=f"pd-n{n}", code=code)),
        FRESH,
        NAMES,
    ),
    register.EditFacilitator: st.builds(
        lambda code, words, group: register.EditFacilitator(
            replace(
                made.FACILITATOR,
                code=code,
                performance=group,
                needs=(LearningNeed(Competence.DIGITAL, words),),
            )
        ),
        NAMES,
        WORDS,
        st.sampled_from(Performance),
    ),
    register.WriteRegister: st.builds(
        lambda n, code, families: register.WriteRegister(
            (
                replace(made.FACILITATOR, families=families),
                replace(made.FACILITATOR, id=f"pd-n{n}", code=code),
            )
        ),
        FRESH,
        NAMES,
        st.integers(0, 300),
    ),
    register.RetireFacilitator: st.builds(
        register.RetireFacilitator, st.sampled_from(["pd-7", "pd-404"]), st.just("PD-07"), WORDS
    ),
    register.ReturnFacilitator: st.builds(
        register.ReturnFacilitator, st.sampled_from(["pd-7", "pd-404"]), st.just("PD-07")
    ),
    pairs.AddMentorship: st.builds(
        lambda n, mentor, mentee: pairs.AddMentorship(
            replace(made.MENTORSHIP, id=f"mt-n{n}", mentor=mentor, mentee=mentee)
        ),
        FRESH,
        NAMES,
        NAMES,
    ),
    pairs.EditMentorship: st.builds(
        lambda words: pairs.EditMentorship(replace(made.MENTORSHIP, note=words)), WORDS
    ),
    pairs.LogMentorMeeting: st.builds(
        lambda on, minutes, words: pairs.LogMentorMeeting("mt-1", MentorMeeting(on, minutes, words)),
        DAYS,
        st.integers(-1, 90),
        WORDS,
    ),
    pairs.SetMentorGoal: st.builds(
        lambda place, words, state: pairs.SetMentorGoal(
            "mt-1", place, MentorGoal(Competence.SOCIAL, words, state)
        ),
        st.integers(-1, 2),
        WORDS,
        st.sampled_from(GoalState),
    ),
    pairs.ChangeMentorshipState: st.builds(
        pairs.ChangeMentorshipState, st.just("mt-1"), st.sampled_from(MentorshipState), DAYS, WORDS
    ),
    filters.SaveFilter: st.builds(
        lambda id, name, code: filters.SaveFilter(
            replace(made.SAVED, id=id, name=name, filter=replace(made.SAVED.filter, codes=(code,)))
        ),
        st.sampled_from(["sf-1", "sf-8"]),
        WORDS,
        CODES,
    ),
    filters.RenameFilter: st.builds(filters.RenameFilter, st.sampled_from(["sf-1", "sf-8"]), WORDS),
    filters.RemoveFilter: st.builds(filters.RemoveFilter, st.sampled_from(["sf-1", "sf-8"])),
    KeepCaseTemplate: st.builds(
        lambda id, name, code, hidden: KeepCaseTemplate(
            replace(made.TEMPLATE, id=id, name=name, themes=(ThemeTie(code, 1),), hidden=hidden)
        ),
        st.sampled_from(["tp-1", "tp-8"]),
        WORDS,
        CODES,
        st.booleans(),
    ),
    RemoveCaseTemplate: st.builds(
        lambda id: RemoveCaseTemplate(replace(made.TEMPLATE, id=id)), st.sampled_from(["tp-1", "tp-8"])
    ),
    MergeSupervision: st.builds(
        lambda n, words: MergeSupervision(
            (
                replace(made.CASE, situation=words),
                replace(made.CASE, id=f"q-n{n}", code=f"K-GAR-{n}"),
                replace(made.FLAG, id=f"fl-n{n}", case=f"q-n{n}"),
            ),
            "ende",
        ),
        FRESH,
        WORDS,
    ),
    ImportRecords: st.builds(
        lambda n, words, what: ImportRecords(
            "lama.xlsx",
            (
                CaseEntry(f"q-n{n}", {"code": f"K-GAR-{n}", "district": "Garut", "situation": words}),
                SessionEntry(
                    f"z-n{n}",
                    {
                        "date": "2026-04-01",
                        "district": "Garut",
                        "supervisor": "KK-01",
                        "cases": [{"case": f"K-GAR-{n}"}],
                    },
                    "S1",
                ),
                ActionEntry(
                    f"a-n{n}", {"what": what, "who": "PD-07", "due": "2026-04-09"}, "S1", f"K-GAR-{n}"
                ),
            ),
            made.NOW,
        ),
        FRESH,
        WORDS,
        WORDS,
    ),
    JudgeConvergence: st.builds(
        lambda code, judgement, words, place: JudgeConvergence(
            replace(made.JUDGED, id="cv-9", code=code, judgement=judgement, implication=words, district=place)
        ),
        CODES,
        st.sampled_from(Judgement),
        WORDS,
        st.sampled_from([None, "d-garut"]),
    ),
    WithdrawConvergence: st.builds(WithdrawConvergence, st.sampled_from(["cv-1", "cv-9"])),
}
SUPERVISION = st.one_of(*(each.map(partial(_of_kind, kind)) for kind, each in OFFERED.items()))

POINTED_AT: st.SearchStrategy[Operation] = st.one_of(
    st.builds(RemoveCode, CODES),
    st.builds(RenameCode, CODES, WORDS),
    st.builds(MoveCode, CODES, st.none(), st.integers(0, 2)),
    st.builds(
        MergeCodes,
        st.just(("c-net",)),
        st.just("c-work"),
        st.sampled_from(Overlaps),
        st.sampled_from(Guides),
        st.just("Satu"),
    ),
    st.just(RemoveCodings(("x-1",))),
    st.builds(RemoveDistrict, st.sampled_from(["d-garut", "d-ende"])),
)


def _newcomer(operation: Operation) -> object:
    """Return what marks the ids of what an operation adds: nothing new bears the id of something else."""
    found = _MARK.search(repr(operation))
    return found[0] if found is not None else object()


STEPS = st.lists(
    st.one_of(SUPERVISION, SUPERVISION, SUPERVISION, POINTED_AT), max_size=14, unique_by=_newcomer
)
Opener = Callable[[Path], AbstractContextManager[Project]]


MODULES = [
    import_module(each.name)
    for each in pkgutil.iter_modules(workbench.supervision.__path__, "workbench.supervision.")
]
KINDS = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if inspect.isclass(kind)
    and kind.__module__ == module.__name__
    and hasattr(kind, "apply")
    and kind is not Rehearsal  # which always fails, so that nothing stays
]


class DescribeTheUndoLawOfSupervision:
    @pytest.mark.parametrize("opener", OPENERS)
    @settings(
        max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(steps=STEPS)
    def it_holds_for_any_operations(self, tmp_path: Path, opener: Opener, steps: list[Operation]) -> None:
        with opener(tmp_path) as project:
            project.put(*BASE)
            before = project.contents()
            inverses: list[Operation] = []
            for step in steps:
                untouched = project.contents()
                try:
                    inverses.append(project.perform(step))
                except RuleBroken:
                    assert project.contents() == untouched
            event(f"{len(inverses)} of {len(steps)} performed")
            changed = project.contents()
            again = [project.perform(inverse) for inverse in reversed(inverses)]
            assert project.contents() == before
            for redo in reversed(again):
                project.perform(redo)
            assert project.contents() == changed

    @settings(
        max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(steps=STEPS)
    def it_leaves_a_sound_project_and_journal(self, tmp_path: Path, steps: list[Operation]) -> None:
        with ProjectFile.create(tmp_path / f"{new_id()}.workbench", "Hukum", "empty") as project:
            project.perform(Rewrite(BASE), made.SARI, at=made.NOW)
            at_first = {(each.what, each.kind, each.id) for each in check(project).problems}
            for step in steps:
                try:
                    done = project.perform(step, made.SARI, at=made.NOW)
                    project.perform(done.inverse, made.SARI, at=made.NOW, undoes=done.id)
                    project.perform(step, made.SARI, at=made.NOW)
                except RuleBroken:
                    continue
            problems = {(each.what, each.kind, each.id) for each in check(project).problems}
        assert problems <= at_first

    def it_is_asked_of_every_operation_of_supervision(self) -> None:
        assert set(KINDS) - set(OFFERED) == set()
