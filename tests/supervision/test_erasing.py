from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import records as made
from workbench.domain.actions import ActionState, Review
from workbench.domain.cases import NoteEvidence, RiskChange
from workbench.domain.erasure import Erasure
from workbench.domain.mentorships import MentorGoal, MentorMeeting
from workbench.domain.sessions import Addendum, CaseDiscussion, Reflection, SessionType, WellBeing
from workbench.supervision.erasing import Request, spoken_of, wiped, words_of

ERASURE = Erasure(made.NOW, "Sari", "Permintaan keluarga")
SECRET = "ibunya sakit keras"
CASE = replace(
    made.CASE,
    situation=SECRET,
    strengths=SECRET,
    household=SECRET,
    risk_changes=(RiskChange(made.NOW, made.CASE.risk, SECRET, "z-1"),),
    evidence=("x-1",),
)
OTHER = replace(made.CASE, id="q-2", code="K-GAR-002", notes=(NoteEvidence("z-1", "sakit keras"),))
DISCUSSED = CaseDiscussion("q-1", SECRET, "Kunjungi", SECRET, done=SECRET, analysis=SECRET, strengths=SECRET)
SESSION = replace(
    made.SESSION,
    discussions=(DISCUSSED, CaseDiscussion("q-2", "Sinyal", notes=(NoteEvidence("z-1", "ibunya"),))),
    summary="Bersama",
    wellbeing=WellBeing("Lelah"),
    reflection=Reflection("Saya ragu"),
    addenda=(
        Addendum(
            2,
            (
                ("cases[0].case", "K-GAR-001"),
                ("cases[0].discussed", SECRET),
                ("cases[1].case", "k-gar-002"),
                ("cases[1].discussed", "Sinyal"),
                ("text", "Umum"),
            ),
            "Sari",
            made.NOW,
        ),
    ),
)
OF_CASE = Request(
    ERASURE, frozenset({"q-1"}), frozenset({"k-gar-001"}), words=spoken_of(SESSION, frozenset({"q-1"}))
)
OF_SESSION = Request(ERASURE, sessions=frozenset({"z-1"}), words=words_of(SESSION))
OF_FACILITATOR = Request(ERASURE, facilitator="pd-7", facilitator_code="pd-07")


class DescribeErasingACase:
    def it_leaves_code_name_state_and_levels_of_risk(self):
        left = wiped(CASE, OF_CASE)
        assert SECRET not in repr(left)
        assert (left.code, left.district, left.state, left.erased) == (
            "K-GAR-001",
            "d-garut",
            CASE.state,
            ERASURE,
        )
        assert left.risk_changes == (RiskChange(made.NOW, CASE.risk, "", "z-1"),)
        assert not (left.themes)
        assert not (left.evidence)
        assert not (left.components)
        assert not left.research_consent

    def it_takes_what_sessions_said_of_it_and_leaves_the_rest(self):
        left = wiped(SESSION, OF_CASE)
        assert SECRET not in repr(left)
        assert left.discussions[0] == CaseDiscussion("q-1")
        assert left.discussions[1] == replace(SESSION.discussions[1], notes=())
        assert left.addenda[0].fields == (
            ("cases[1].case", "k-gar-002"),
            ("cases[1].discussed", "Sinyal"),
            ("text", "Umum"),
        )
        assert (left.summary, left.wellbeing) == ("Bersama", SESSION.wellbeing)

    def it_takes_earlier_versions_of_these_sessions_along(self):
        left = wiped(replace(made.VERSION, content=SESSION), OF_CASE)
        assert SECRET not in repr(left)

    def it_takes_quotations_of_what_was_said(self):
        assert wiped(OTHER, OF_CASE).notes == ()
        kept = replace(OTHER, notes=(NoteEvidence("z-1", "Sinyal"),))
        assert wiped(kept, OF_CASE) == kept

    def it_takes_the_words_of_actions_and_of_all_that_happened_around_it(self):
        action = replace(made.ACTION, why=SECRET, evidence=SECRET, reviews=(Review(made.NOW, SECRET),))
        left = wiped(action, OF_CASE)
        assert (left.what, left.reviews, left.erased) == ("", (Review(made.NOW, ""),), ERASURE)
        assert (left.who, left.due, left.state) == (action.who, action.due, ActionState.CANCELLED)
        done = replace(action, state=ActionState.DONE)
        assert wiped(done, OF_CASE).state is ActionState.DONE
        for event in (made.FLAG, made.ESCALATION, made.REFERRAL, made.APPROVAL):
            after = wiped(event, OF_CASE)
            assert after != event
            assert (after.id, after.case) == (event.id, event.case)
        assert wiped(replace(made.ESCALATION, sent=SECRET), OF_CASE).sent == ""
        assert wiped(replace(made.REFERRAL, outcome=SECRET), OF_CASE).outcome == ""

    @pytest.mark.parametrize(
        "record",
        [
            OTHER,
            replace(made.ACTION, case="q-2"),
            replace(made.FLAG, case="q-2"),
            made.FACILITATOR,
            made.MENTORSHIP,
            made.NETWORK,
            replace(made.SESSION, discussions=()),
        ],
        ids=lambda each: type(each).__name__,
    )
    def it_leaves_others_alone(self, record):
        assert wiped(record, replace(OF_CASE, words=())) == record


class DescribeErasingASession:
    def it_leaves_number_day_people_and_how_the_time_went(self):
        left = wiped(SESSION, OF_SESSION)
        assert SECRET not in repr(left)
        assert "Bersama" not in repr(left)
        assert (left.number, left.held_on, left.supervisees) == (SESSION.number, SESSION.held_on, ("PD-07",))
        assert left.discussions == (CaseDiscussion("q-1"), CaseDiscussion("q-2"))
        assert left.addenda == (Addendum(2, (), "Sari", made.NOW),)
        assert left.erased == ERASURE

    def it_takes_its_actions_and_quotations_along(self):
        assert wiped(made.ACTION, OF_SESSION).erased == ERASURE
        assert wiped(OTHER, OF_SESSION).notes == ()


class DescribeErasingAFacilitator:
    def it_leaves_her_code_name(self):
        left = wiped(made.FACILITATOR, OF_FACILITATOR)
        assert (left.code, left.families, left.trainings, left.active) == ("PD-07", None, (), False)
        assert wiped(replace(made.FACILITATOR, id="pd-8"), OF_FACILITATOR).families == 212

    def it_takes_what_sessions_with_her_alone_say_of_her_work(self):
        left = wiped(SESSION, OF_FACILITATOR)
        assert (left.summary, left.wellbeing, left.reflection) == ("", WellBeing(), Reflection())
        assert left.discussions == SESSION.discussions
        assert left.addenda[0].fields == ()

    @pytest.mark.parametrize(
        "session",
        [replace(SESSION, supervisees=("PD-07", "PD-08")), replace(SESSION, type=SessionType.GROUP)],
        ids=["with others", "a group"],
    )
    def it_leaves_sessions_with_others(self, session):
        assert wiped(session, OF_FACILITATOR) == session

    def it_takes_the_words_of_her_mentorships(self):
        pair = replace(made.MENTORSHIP, reason=SECRET, note=SECRET)
        left = wiped(pair, OF_FACILITATOR)
        assert (left.reason, left.note) == ("", "")
        assert left.goals == (MentorGoal(pair.goals[0].competence, "", pair.goals[0].state),)
        assert left.meetings == (MentorMeeting(date(2026, 2, 9), 60),)
        assert wiped(pair, replace(OF_FACILITATOR, facilitator_code="pd-02")) == left
        assert wiped(pair, replace(OF_FACILITATOR, facilitator_code="pd-99")) == pair
