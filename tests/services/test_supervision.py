"""Supervision in a project on the disk: from records to operations, and the views on what came of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    NETWORK,
    NOW,
    P1,
    P2,
    SARI,
    SOURCE,
    TRANSCRIPT,
    WORKLOAD,
    coding,
)
from tests.supervision.desk import (
    DENIS,
    MARIA,
    NIK,
    action_file,
    case_file,
    discussion_file,
    session_file,
)
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case, CaseState, Risk, RiskChange
from workbench.domain.codes import Code
from workbench.domain.errors import (
    ActionsUnreviewed,
    InvalidField,
    NameTaken,
    PersonalNumber,
    SessionFinalised,
    UnknownThing,
)
from workbench.domain.ids import CodeId
from workbench.domain.sessions import Session, SessionState
from workbench.services import supervision as do
from workbench.services import supervision_views as views
from workbench.services.projects import Project, create_file, open_project

ENDE_SOURCE = replace(SOURCE, id="s-2", name="FGD Ende", district=ENDE.id)
NEAR = coding("x-2", 4, 16, source=ENDE_SOURCE)


class Hands:
    """A clock whose hands a test turns."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **ahead: int) -> None:
        self.now += timedelta(**ahead)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def project(tmp_path: Path, clock: Hands) -> Iterator[Project]:
    opened = create_file(tmp_path / "studi.workbench", study="empty", title="", coder="Sari", clock=clock)
    records = (GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING, DENIS, MARIA)
    talk = replace(TRANSCRIPT, source="s-2", turns=())
    opened.perform(Rewrite((*records, ENDE_SOURCE, talk, NEAR)))
    yield opened
    opened.close()


def first_session(project: Project) -> Session:
    done = do.session_from(project, session_file())
    project.perform(done)
    return done.session


def only_action(project: Project) -> Action:
    (action,) = project.reader.all(Action)
    return action


class DescribeCases:
    def it_opens_one_from_a_record(self, project: Project) -> None:
        project.perform(do.case_from(project, case_file()))
        view = views.case_view(project, "k-end-003")
        assert (view.case.created_at, view.district) == (NOW, "Ende")
        assert [(theme.path, theme.strength) for theme in view.themes] == [
            ("Beban kerja / Jaringan internet", 2)
        ]

    def it_keeps_why_a_personal_number_was_let_in(self, project: Project) -> None:
        with pytest.raises(PersonalNumber):
            project.perform(do.case_from(project, case_file(situation=NIK)))
        done = project.perform(do.case_from(project, case_file(situation=NIK), "contoh dari pedoman"))
        assert done.step.subject == "K-END-003 [justified: contoh dari pedoman]"
        assert project.history()[-1].step == done.step

    def it_edits_the_fields_that_changed(self, project: Project) -> None:
        project.perform(do.case_edited(project, "K-END-001", {"risk": "low", "themes": []}, "", "tenang"))
        judged = (RiskChange(project.clock(), Risk.LOW, "tenang"),)
        edited = replace(DENIS, risk=Risk.LOW, themes=(), risk_changes=judged)
        assert project.reader.get(Case, DENIS.id) == edited

    def it_refuses_the_code_of_another(self, project: Project) -> None:
        with pytest.raises(NameTaken):
            project.perform(do.case_edited(project, "K-END-001", {"code": "K-END-002"}))

    def it_changes_the_state(self, project: Project) -> None:
        project.perform(do.case_in_state(project, "K-END-001", "follow_up", "kunjungan dijadwalkan"))
        view = views.case_view(project, "K-END-001")
        assert (view.case.state, view.case.reason) == (CaseState.FOLLOW_UP, "kunjungan dijadwalkan")
        assert view.moves == ("escalated", "stable", "closed")

    def it_refuses_a_word_that_is_no_state(self, project: Project) -> None:
        with pytest.raises(InvalidField) as told:
            do.case_in_state(project, "K-END-001", "asleep", "x")
        assert "follow_up" in told.value.allowed

    def it_lists_them_by_district_and_code(self, project: Project) -> None:
        project.perform(do.case_from(project, case_file(code="A-GAR-001", district="Garut")))
        project.perform(do.case_in_state(project, "K-END-002", "closed", "pindah", "pindah"))
        assert [view.case.code for view in views.cases(project)] == ["A-GAR-001", "K-END-001", "K-END-002"]
        assert [view.case.code for view in views.cases(project, district=ENDE.id)] == [
            "K-END-001",
            "K-END-002",
        ]
        assert [view.case.code for view in views.cases(project, state=CaseState.CLOSED)] == ["K-END-002"]

    def it_says_what_it_did_not_find(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            views.case_view(project, "K-END-099")


class DescribeTheCasesOfATheme:
    def it_takes_in_the_codes_below(self, project: Project) -> None:
        assert [view.case.code for view in views.cases_of_theme(project, WORKLOAD.id)] == ["K-END-001"]
        assert views.cases_of_theme(project, NETWORK.id) == views.cases_of_theme(project, WORKLOAD.id)

    def it_takes_in_what_was_discussed(self, project: Project) -> None:
        about = discussion_file(case="K-END-002", themes=[{"code": "Beban kerja"}])
        project.perform(do.session_from(project, session_file(cases=[about])))
        assert [view.case.code for view in views.cases_of_theme(project, WORKLOAD.id)] == [
            "K-END-001",
            "K-END-002",
        ]
        assert [view.case.code for view in views.cases_of_theme(project, NETWORK.id)] == ["K-END-001"]

    def it_is_empty_for_a_code_that_nobody_named(self, project: Project) -> None:
        project.perform(Rewrite((Code(CodeId("c-new"), "Baru", position=9),)))
        assert views.cases_of_theme(project, CodeId("c-new")) == ()


class DescribeTheQuotationsOfACase:
    def it_gives_evidence_and_themes(self, project: Project) -> None:
        found = views.case_quotations(project, "K-END-001")
        assert [quotation.coding.id for quotation in found.evidence] == ["x-1"]
        (theme,) = found.by_theme
        assert theme.theme.path == "Beban kerja / Jaringan internet"
        assert [quotation.district_name for quotation in theme.quotations] == ["Ende", "Garut"]

    def it_takes_in_the_evidence_of_sessions(self, project: Project) -> None:
        about = discussion_file(case="K-END-002", evidence=["x-2", "x-1"])
        project.perform(do.session_from(project, session_file(cases=[about])))
        found = views.case_quotations(project, "K-END-002")
        assert [quotation.source_name for quotation in found.evidence] == ["FGD Ende", "FGD Garut"]
        assert found.by_theme == ()

    def it_passes_over_what_is_gone(self, project: Project) -> None:
        assert views.evidence_quotations(project.reader, {CODING.id, NEAR.id, "x-9"}) != ()
        assert views.evidence_quotations(project.reader, set()) == ()


class DescribeSessions:
    def it_logs_one_with_its_actions(self, project: Project) -> None:
        session = first_session(project)
        view = views.session_view(project, "end/2026/001")
        assert view.session == session
        (talk,) = view.discussions
        assert (talk.case_code, [theme.path for theme in talk.themes]) == ("K-END-001", ["Beban kerja"])
        assert [action.action.what for action in talk.actions] == ["Antar ke puskesmas"]
        assert views.case_view(project, "K-END-001").case.risk is Risk.HIGH

    def it_takes_it_back_whole(self, project: Project) -> None:
        done = project.perform(do.session_from(project, session_file()))
        undone = project.undo(done)
        assert (project.reader.all(Session), project.reader.all(Action)) == ((), ())
        assert project.reader.get(Case, DENIS.id) == DENIS
        project.redo(done, undone)
        assert views.session_view(project, "END/2026/001").discussions[0].actions != ()

    def it_keeps_it_on_the_disk(self, project: Project) -> None:
        session = first_session(project)
        project.close()
        again = open_project(project.path, read_only=True)
        assert again.reader.get(Session, session.id) == session
        again.close()

    def it_numbers_them_without_gaps(self, project: Project) -> None:
        numbers = []
        for day in ("2026-03-02", "2026-02-01", "2025-12-31", "2026-04-01"):
            operation = do.session_from(project, session_file(date=day, cases=[]))
            project.perform(operation)
            numbers.append(operation.session.number)
        assert numbers == ["END/2026/001", "END/2026/002", "END/2025/001", "END/2026/003"]

    def it_edits_a_draft_and_adds_actions(self, project: Project, clock: Hands) -> None:
        session = first_session(project)
        clock.turn(hours=1)
        again = discussion_file(discussed="Lebih lengkap", actions=[action_file(what="Telepon bidan")])
        project.perform(do.session_edited(project, session.number, {"cases": [again], "medium": "phone"}))
        view = views.session_view(project, session.id)
        assert view.session.entered_at == NOW
        assert view.discussions[0].discussion.discussed == "Lebih lengkap"
        assert [each.action.what for each in view.discussions[0].actions] == [
            "Antar ke puskesmas",
            "Telepon bidan",
        ]

    def it_goes_from_draft_to_signature_and_addendum(self, project: Project, clock: Hands) -> None:
        session = first_session(project)
        project.perform(do.session_finalised(project, session.number))
        assert views.session_view(project, session.number).final
        with pytest.raises(SessionFinalised):
            project.perform(do.session_edited(project, session.number, {"medium": "phone"}))
        project.perform(do.session_acknowledged(project, session.number, "PD-07"))
        assert views.session_view(project, session.number).acknowledged_whole
        clock.turn(days=1)
        words = {"note": "Hasil sudah ada", "cases": [{"case": "K-END-001", "actions": [action_file()]}]}
        project.perform(do.session_with_addendum(project, session.number, words))
        view = views.session_view(project, session.number)
        assert (view.session.state, view.session.revision) == (SessionState.ACKNOWLEDGED, 2)
        assert view.session.addenda[0].author == "Sari"
        assert not view.acknowledged_whole
        assert project.reader.count(Action) == 2

    def it_lists_them_the_latest_first(self, project: Project) -> None:
        first_session(project)
        other = session_file(date="2026-05-01", cases=[discussion_file(case="K-END-002")])
        project.perform(do.session_from(project, other))
        project.perform(do.session_from(project, session_file(date="2026-04-01", district="Garut", cases=[])))
        numbers = [view.session.number for view in views.sessions(project)]
        assert numbers == ["END/2026/002", "GAR/2026/001", "END/2026/001"]
        assert [view.district for view in views.sessions(project, district=GARUT.id)] == ["Garut"]
        assert [view.session.number for view in views.sessions(project, case=DENIS.id)] == ["END/2026/001"]


class DescribeActions:
    def it_adds_one_to_a_draft(self, project: Project) -> None:
        session = first_session(project)
        new = action_file(what="Telepon bidan", due="2026-03-09")
        project.perform(do.action_from(project, session.number, "K-END-001", new))
        assert [view.action.what for view in views.actions(project)] == [
            "Telepon bidan",
            "Antar ke puskesmas",
        ]

    def it_goes_the_whole_way(self, project: Project) -> None:
        first_session(project)
        action = only_action(project)
        project.perform(do.action_started(project, action.id))
        project.perform(do.action_done(project, action.id, "surat rujukan"))
        assert views.actions(project)[0].moves == ("verified",)
        assert views.actions(project, open_only=True) == ()
        project.perform(do.action_verified(project, action.id))
        assert only_action(project).state is ActionState.VERIFIED

    def it_can_be_given_up(self, project: Project) -> None:
        first_session(project)
        project.perform(do.action_cancelled(project, only_action(project).id, "keluarga pindah"))
        assert (only_action(project).state, only_action(project).reason) == (
            ActionState.CANCELLED,
            "keluarga pindah",
        )

    def it_is_overdue_by_the_projects_clock(self, project: Project, clock: Hands) -> None:
        first_session(project)
        clock.now = clock.now.replace(hour=12)
        clock.turn(days=14)
        assert views.today(project) == date(2026, 3, 16)
        assert not views.actions(project)[0].overdue
        clock.turn(days=1)
        assert views.actions(project)[0].overdue

    def it_is_reviewed_before_the_next_session_is_finalised(self, project: Project, clock: Hands) -> None:
        first_session(project)
        clock.turn(days=30)
        following = session_file(date="2026-04-01", cases=[discussion_file(actions=[])])
        project.perform(do.session_from(project, following))
        waiting = views.session_view(project, "END/2026/002").to_review
        assert [view.action.what for view in waiting] == ["Antar ke puskesmas"]
        with pytest.raises(ActionsUnreviewed):
            project.perform(do.session_finalised(project, "END/2026/002"))
        project.perform(do.action_reviewed(project, waiting[0].action.id, " belum sempat "))
        assert views.session_view(project, "END/2026/002").to_review == ()
        project.perform(do.session_finalised(project, "END/2026/002"))
        view = views.actions(project)[0]
        assert (view.action.carried, view.action.reviews[0].note, view.amber) == (1, "belum sempat", False)

    def it_turns_amber_when_it_was_carried_three_times(self, project: Project) -> None:
        first_session(project)
        for _ in range(3):
            project.perform(do.action_reviewed(project, only_action(project).id, "belum"))
        assert views.actions(project)[0].amber
        project.perform(do.action_done(project, only_action(project).id, "foto"))
        assert not views.actions(project)[0].amber

    def it_keeps_a_case_from_being_closed(self, project: Project) -> None:
        first_session(project)
        view = views.case_view(project, "K-END-001")
        assert [(each.action.what, each.session_number) for each in view.open_actions] == [
            ("Antar ke puskesmas", "END/2026/001")
        ]
        project.perform(do.action_cancelled(project, only_action(project).id, "x"))
        project.perform(do.case_in_state(project, "K-END-001", "closed", "lulus", "graduasi"))
        assert views.case_view(project, "K-END-001").open_actions == ()
