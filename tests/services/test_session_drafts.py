"""What a session's sheet begins with, the follow-ups around it, and what a version says otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed
from workbench.domain.ids import FacilitatorId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import FunctionMinutes, Reflection, Session
from workbench.domain.store import ProjectStore, Record
from workbench.services import studies, supervision
from workbench.services.earlier_notes import earlier_notes
from workbench.services.projects import Project
from workbench.services.session_changes import FieldChange, changed_fields
from workbench.services.session_drafts import (
    Verdict,
    action_dropped,
    action_judged,
    earlier_actions,
    judged_anew,
    own_actions,
)
from workbench.services.session_prefill import Prefill, people, prefill, supervisors


class Clock:
    """Goes on by a second whenever somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 20, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Put:
    """Puts records as they are."""

    step = Step("put")

    def __init__(self, *records: Record) -> None:
        self._records = records

    def apply(self, store: ProjectStore) -> Restoration:
        log = EditLog(store)
        log.put(*self._records)
        return log.inverse(self.step)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini", clock=Clock())
    for code, facilitator, risk in (
        ("K-END-001", "PD-07", "low"),
        ("K-END-002", "PD-07", "high"),
        ("K-END-003", "PD-07", "critical"),
        ("K-END-004", "PD-09", "low"),
    ):
        made.perform(
            supervision.case_from(
                made, {"code": code, "district": "Ende", "facilitator": facilitator, "risk": risk}
            )
        )
    yield made
    made.close()


def case(project: Project, code: str) -> Case:
    return project.reader.bearing(Case, code)[0]


def log(project: Project, day: str, *cases: dict[str, object], **fields: object) -> Session:
    data = {
        "date": day,
        "district": "Ende",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "cases": list(cases),
    }
    project.perform(supervision.session_from(project, {**data, **fields}))
    return max(project.reader.all(Session), key=lambda each: each.entered_at)


def with_action(code: str, what: str, due: str = "2026-03-15") -> dict[str, object]:
    return {"case": code, "actions": [{"what": what, "who": "PD-07", "due": due}]}


class DescribeWhatASheetBeginsWith:
    def it_knows_nothing_of_nobody(self, project: Project):
        assert prefill(project, ()) == Prefill()

    def it_takes_district_and_cases_of_somebody_who_was_never_met(self, project: Project):
        found = prefill(project, ("pd-07",))
        assert found.district == case(project, "K-END-001").district
        assert [each.code for each in found.cases] == ["K-END-003", "K-END-002", "K-END-001"]
        assert (found.supervisor, found.last, found.waiting) == ("", None, 0)

    def it_puts_first_what_last_time_left_open(self, project: Project):
        log(project, "2026-02-01", with_action("K-END-002", "Lama"), supervisor="KK-09")
        last = log(
            project, "2026-03-02", with_action("K-END-001", "Telepon"), {"case": "K-END-002"}, role="Ketua"
        )
        project.perform(supervision.action_cancelled(project, _action(project, "Lama").id, "Pindah"))
        found = prefill(project, ("PD-07", "PD-09"))
        assert found.last == last
        assert (found.supervisor, found.role, found.waiting) == ("KK-01", "Ketua", 1)
        assert [each.code for each in found.cases] == ["K-END-001", "K-END-003", "K-END-002", "K-END-004"]

    def it_takes_the_register_at_its_word(self, project: Project):
        garut = next(each for each in project.reader.all(District) if each.name == "Garut")
        known = Facilitator(FacilitatorId("f-1"), "PD-07", garut.id, project.clock(), families=231)
        project.perform(Put(known))
        found = prefill(project, ("PD-07",))
        assert (found.district, found.families) == (garut.id, 231)

    def it_takes_the_district_of_the_last_session_without_register(self, project: Project):
        last = log(project, "2026-03-02", supervisees=["PD-99"])
        assert prefill(project, ("PD-99",)).district == last.district

    def it_leaves_out_what_is_closed(self, project: Project):
        project.perform(supervision.case_in_state(project, "K-END-003", "closed", "Mandiri", "Graduasi"))
        assert len(prefill(project, ("PD-07",)).cases) == 2

    def it_lists_people_met_lately_first(self, project: Project):
        log(project, "2026-03-02", supervisees=["PD-30"])
        log(project, "2026-03-09", supervisees=["PD-20", "pd-09"], supervisor="KK-02", role="Ketua")
        assert people(project) == ("PD-20", "pd-09", "PD-30", "PD-07")
        assert supervisors(project) == (("KK-02", "Ketua"), ("KK-01", ""))


def _action(project: Project, what: str) -> Action:
    return next(each for each in project.reader.all(Action) if each.what == what)


class DescribeFollowUpsAroundASession:
    def it_lists_what_waits_to_be_looked_at(self, project: Project):
        first = log(project, "2026-03-02", with_action("K-END-001", "Telepon"))
        about = case(project, "K-END-001")
        assert [each.action.what for each in earlier_actions(project, about, None)] == ["Telepon"]
        assert not earlier_actions(project, about, first)
        assert [each.what for each in own_actions(project, about, first)] == ["Telepon"]
        now = log(project, "2026-03-19", {"case": "K-END-001"})
        assert len(earlier_actions(project, about, now)) == 1
        other = log(project, "2026-03-19")
        assert len(earlier_actions(project, about, other)) == 1
        project.perform(supervision.action_reviewed(project, _action(project, "Telepon").id, "masih"))
        assert not earlier_actions(project, about, now)

    @pytest.mark.parametrize(
        ("state", "carried"),
        [
            (ActionState.OPEN, 1),
            (ActionState.IN_PROGRESS, 1),
            (ActionState.DONE, 0),
            (ActionState.CANCELLED, 0),
        ],
    )
    def it_keeps_a_verdict_and_another_one_after_it(self, project: Project, state: ActionState, carried: int):
        log(project, "2026-03-02", with_action("K-END-001", "Telepon"))
        before = _action(project, "Telepon")
        project.perform(action_judged(project, before, Verdict(state, "Catatan")))
        after = _action(project, "Telepon")
        assert (after.state, after.carried) == (state, carried)
        project.perform(judged_anew(project, before, Verdict(ActionState.DONE, "Surat")))
        again = _action(project, "Telepon")
        assert (again.state, again.evidence, again.reason, again.carried, again.reviews) == (
            ActionState.DONE,
            "Surat",
            "",
            0,
            (),
        )

    def it_only_looks_at_what_is_in_progress_already(self, project: Project):
        log(project, "2026-03-02", with_action("K-END-001", "Telepon"))
        project.perform(supervision.action_started(project, _action(project, "Telepon").id))
        verdict = Verdict(ActionState.IN_PROGRESS, "Separuh")
        project.perform(action_judged(project, _action(project, "Telepon"), verdict))
        assert _action(project, "Telepon").reviews[0].note == "Separuh"

    def it_drops_one_off_a_draft(self, project: Project):
        log(project, "2026-03-02", with_action("K-END-001", "Telepon"))
        project.perform(action_dropped(project, _action(project, "Telepon").id))
        assert not project.reader.all(Action)


class DescribeEarlierNotes:
    def it_gives_sentences_of_other_sessions_the_latest_first(self, project: Project):
        log(project, "2026-02-01", {"case": "K-END-001", "discussed": "Jauh sekali. Mahal?\nTakut"})
        last = log(project, "2026-03-02", {"case": "K-END-001", "decision": "Rujuk.", "rationale": "Rujuk."})
        now = log(project, "2026-03-19", {"case": "K-END-001", "discussed": "Hari ini"})
        found = earlier_notes(project.reader, case(project, "K-END-001"), now)
        quotes = [each.evidence.quote for each in found]
        assert quotes == ["Rujuk.", "Jauh sekali.", "Mahal?", "Takut"]
        assert found[0].session == last
        assert len(earlier_notes(project.reader, case(project, "K-END-001"), None)) == 5


class DescribeWhatChanged:
    def it_says_field_by_field_what_is_other(self, project: Project):
        before = log(project, "2026-03-02", {"case": "K-END-001", "decision": "Rujuk"})
        after = replace(
            before,
            held_on=date(2026, 3, 3),
            discussions=(replace(before.discussions[0], decision="Kunjungi"),),
            minutes=FunctionMinutes(educative=10),
            reflection=Reflection(plan="Bertanya"),
            needs=(LearningNeed(Competence.SOCIAL, "Mediasi"),),
            next_on=date(2026, 4, 1),
            summary="Sepakat",
        )
        assert changed_fields(project, before, before) == ()
        assert changed_fields(project, before, after) == (
            FieldChange("date", "2026-03-02", "2026-03-03"),
            FieldChange("summary", "", "Sepakat"),
            FieldChange("educative", "0", "10"),
            FieldChange("plan", "", "Bertanya"),
            FieldChange("needs", "", "Mediasi"),
            FieldChange("next_on", "", "2026-04-01"),
            FieldChange("decision", "Rujuk", "Kunjungi", "K-END-001"),
        )

    def it_says_what_was_said_of_a_case_that_came_or_went(self, project: Project):
        before = log(project, "2026-03-02", {"case": "K-END-001", "decision": "Rujuk"})
        without = replace(before, discussions=())
        assert FieldChange("decision", "Rujuk", "", "K-END-001") in changed_fields(project, before, without)
        assert FieldChange("decision", "", "Rujuk", "K-END-001") in changed_fields(project, without, before)
