"""Every free text of every record of supervision is known by its path; what is none stays out."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from tests.fakes.records import CODING, ENDE, NOW
from tests.supervision.desk import DENIS, visit
from workbench.domain.actions import Review
from workbench.domain.case_events import Approval, ApprovalOf, Escalation, EscalationLevel, Flag, Referral
from workbench.domain.case_templates import CaseTemplate, TemplateAction
from workbench.domain.cases import NoteEvidence, Risk, RiskChange
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed, Training
from workbench.domain.mentorships import MentorGoal, MentorMeeting, Mentorship
from workbench.domain.sessions import Addendum, CaseDiscussion, Reflection, Session, WellBeing
from workbench.domain.store import Record
from workbench.supervision.free_texts import free_texts

DAY = date(2026, 3, 2)
NEED = LearningNeed(Competence.SOCIAL, "w: need", "w: agreed", "w: progress")
NOTE = NoteEvidence("z-0", "w: quote")
CASE = replace(
    DENIS,
    facilitator="PD-07",
    situation="w: situation",
    components=("w: balita",),
    household="w: household",
    group="w: group",
    strengths="w: strengths",
    outcome="w: outcome",
    reason="w: reason",
    notes=(NOTE,),
    risk_changes=(RiskChange(NOW, Risk.HIGH, "w: worse"),),
)
ACTION = replace(
    visit(),
    what="w: what",
    why="w: why",
    evidence="w: done",
    reason="w: gave up",
    reviews=(Review(NOW, "w: review"),),
)
SESSION = Session(
    "z-1",
    "END/2026/001",
    DAY,
    ENDE.id,
    "KK-01",
    NOW,
    supervisees=("PD-07",),
    discussions=(
        CaseDiscussion(
            DENIS.id,
            *("w: discussed", "w: decision", "w: rationale"),
            done="w: done",
            risk_reason="w: risk",
            strengths="w: strengths",
            analysis="w: analysis",
            notes=(NOTE,),
        ),
    ),
    acknowledged_by="w: signature",
    addenda=(Addendum(2, (("text", "w: addendum"), ("summary", " ")), "Rini", NOW),),
    role="w: role",
    reason="w: reason",
    reflection=Reflection("w: experience", "w: reflection", "w: analysis", "w: plan"),
    wellbeing=WellBeing("w: impact", "w: support"),
    needs=(NEED,),
    summary="w: summary",
    comment="w: comment",
    disagreement="w: disagreement",
    justification="w: justification",
)
OTHERS: tuple[Record, ...] = (
    CASE,
    ACTION,
    Facilitator(
        "f-1",
        "PD-07",
        ENDE.id,
        NOW,
        "w: subdistrict",
        trainings=(Training("w: training", DAY),),
        needs=(NEED,),
        note="w: note",
    ),
    Mentorship(
        "n-1",
        ENDE.id,
        "PD-01",
        "PD-07",
        DAY,
        NOW,
        (MentorGoal(Competence.SOCIAL, "w: goal"),),
        (MentorMeeting(DAY, 30, "w: meeting", "w: progress"),),
        reason="w: reason",
        note="w: note",
    ),
    CaseTemplate(
        "t-1",
        "w: name",
        "w: situation",
        ("w: question",),
        ("w: component",),
        actions=(TemplateAction("w: act"),),
    ),
    Flag("g-1", DENIS.id, "w: reason", "KK-01", NOW, note="w: note"),
    Escalation(
        "e-1",
        DENIS.id,
        EscalationLevel.DINAS,
        "w: to",
        "w: reason",
        "w: sent",
        "KK-01",
        DAY,
        NOW,
        answer="w: answer",
    ),
    Referral(
        "r-1",
        DENIS.id,
        "w: agency",
        "w: reason",
        "PD-07",
        DAY,
        NOW,
        without_consent="w: why",
        outcome="w: out",
    ),
    Approval("v-1", DENIS.id, ApprovalOf.CLOSURE, "KK-01", NOW, "w: note", comment="w: comment"),
)
NO_FREE_TEXTS = {"w: signature", "w: impact", "w: support", "w: justification", "w: subdistrict"}


def written(value: object) -> set[str]:
    """All the words of a record that these tests wrote into it, wherever they stand."""
    if isinstance(value, str):
        return {value} if value.startswith("w: ") else set()
    if isinstance(value, tuple):
        return {words for each in value for words in written(each)}
    if is_dataclass(value):
        return {words for each in fields(value) for words in written(getattr(value, each.name))}
    return set()


class DescribeFreeTexts:
    @pytest.mark.parametrize("record", [SESSION, *OTHERS], ids=lambda each: type(each).__name__)
    def it_gives_all_that_was_written_but_signature_and_restricted_block(self, record: Record):
        given = dict(free_texts(record))
        assert {words for words in given.values() if words.startswith("w: ")} == written(
            record
        ) - NO_FREE_TEXTS

    def it_gives_code_names_of_people_for_a_name_may_stand_there(self):
        assert dict(free_texts(CASE))["facilitator"] == "PD-07"
        assert dict(free_texts(ACTION))["who"] == "PD-07"
        given = dict(free_texts(SESSION))
        assert (given["supervisor"], given["supervisees[0]"]) == ("KK-01", "PD-07")

    def it_names_them_as_files_do_with_the_actions_of_a_session_under_its_cases(self):
        given = dict(free_texts(SESSION, (ACTION, replace(ACTION, id="a-2", case="q-other"))))
        assert given["cases[0].rationale"] == "w: rationale"
        assert given["cases[0].notes[0].quote"] == "w: quote"
        assert given["cases[0].actions[0].what"] == "w: what"
        assert given["cases[0].actions[0].reviews[0].note"] == "w: review"
        assert given["reflection.plan"] == "w: plan"
        assert given["needs[0].agreed"] == "w: agreed"
        assert given["addenda[0].text"] == "w: addendum"
        assert not any(path.startswith("cases[0].actions[1]") for path in given)

    def it_leaves_out_what_is_empty(self):
        assert "addenda[0].summary" not in dict(free_texts(SESSION))
        assert dict(free_texts(Flag("g-1", DENIS.id, "", "KK-01", NOW))) == {}

    def it_gives_nothing_of_another_kind_of_record(self):
        assert dict(free_texts(CODING)) == {}
