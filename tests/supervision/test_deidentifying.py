from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.fakes import records as made
from workbench.domain.cases import RiskChange
from workbench.domain.erasure import Erasure
from workbench.domain.facilitators import Competence, LearningNeed
from workbench.domain.sessions import CaseDiscussion, Reflection, WellBeing, Workload
from workbench.supervision.copying import Records
from workbench.supervision.deidentifying import for_research

WORDS = "PD-07 bertemu Ibu Siti di K-GAR-001 (GAR/2026/001)."
CASE = replace(
    made.CASE,
    situation=WORDS,
    research_consent=True,
    household="Keluarga besar",
    group="Melati 2",
    strengths=WORDS,
    reason=WORDS,
    risk_changes=(
        RiskChange(made.NOW, made.CASE.risk, WORDS, "z-1"),
        RiskChange(made.NOW, made.CASE.risk),
        RiskChange(made.NOW, made.CASE.risk, "", "z-gone"),
    ),
)
SILENT = replace(made.CASE, id="q-2", code="K-GAR-002")
SAID = CaseDiscussion(
    "q-1", WORDS, WORDS, WORDS, done=WORDS, risk_reason=WORDS, strengths=WORDS, analysis=WORDS
)
SESSION = replace(
    made.SESSION,
    held_on=date(2026, 3, 17),
    discussions=(SAID, CaseDiscussion("q-2", "Rahasia")),
    summary=WORDS,
    comment=WORDS,
    reflection=Reflection(WORDS, WORDS, WORDS, WORDS),
    wellbeing=WellBeing("Lelah"),
    workload=Workload(212),
    needs=(LearningNeed(Competence.SOCIAL, WORDS, WORDS, WORDS),),
    acknowledged_by="Dewi",
    role="Koordinator",
)
ACTION = replace(made.ACTION, what=WORDS, why=WORDS, due=date(2026, 3, 16))
OTHERS = replace(made.ACTION, id="a-2", case="q-2")
REFERRAL = replace(made.REFERRAL, outcome=WORDS, feedback_on=date(2026, 4, 9))
EVERYTHING = Records(
    (CASE, SILENT),
    (SESSION,),
    (ACTION, OTHERS),
    (made.FLAG, made.ESCALATION, REFERRAL, made.APPROVAL),
    (made.FACILITATOR,),
    (made.MENTORSHIP,),
)


def _masked(text):
    return text.replace("Ibu Siti", "[nama]")


def _copy(records=EVERYTHING):
    return for_research(records, _masked)


class DescribeAResearchCopy:
    def it_holds_only_what_has_consent(self):
        copy = _copy()
        assert len(copy.cases) == len(copy.sessions) == len(copy.actions) == 1
        assert [type(each).__name__ for each in copy.events] == ["Escalation", "Referral"]
        assert (copy.facilitators, copy.mentorships) == ((), ())
        assert "Rahasia" not in repr(copy)

    def it_names_nobody(self):
        told = repr(_copy(replace(EVERYTHING, sessions=(replace(SESSION, research_consent=True),))))
        for name in ("PD-07", "KK-01", "K-GAR", "GAR/2026", "Siti", "Dewi", "Melati", "besar", "Puskesmas"):
            assert name not in told
        assert "P00" in told
        assert "[nama]" in told

    def it_says_the_same_name_for_the_same_thing(self):
        copy = _copy()
        (case,), (session,), (action,) = copy.cases, copy.sessions, copy.actions
        assert session.discussions[0].case == case.id == action.case
        assert action.session == session.id
        assert session.supervisees == (case.facilitator,)
        assert session.supervisees[0] in session.discussions[0].discussed
        assert case.code == "K001"
        assert case.risk_changes[0].session == session.id
        assert [each.session for each in case.risk_changes[1:]] == [None, None]

    def it_has_other_ids_which_tell_no_time(self):
        copy = _copy()
        assert {each.id for each in copy.all()}.isdisjoint(each.id for each in EVERYTHING.all())

    def it_gives_names_by_lot(self):
        cases = tuple(replace(CASE, id=f"q-{n}", code=f"K-GAR-{n:03}") for n in range(40))
        marked = Records(tuple(replace(each, components=(each.code,)) for each in cases))
        copies = [_copy(marked) for _ in range(2)]
        first, second = ([each.components[0] for each in copy.cases] for copy in copies)
        assert sorted(first) == sorted(second) == [each.code for each in cases]
        assert first != second
        named = [each.components[0] for each in sorted(copies[0].cases, key=lambda each: each.code)]
        assert named != sorted(named)

    def it_tells_months_not_days(self):
        copy = _copy()
        assert copy.sessions[0].held_on == date(2026, 3, 1)
        assert copy.cases[0].created_at == datetime(2026, 3, 1, tzinfo=UTC)
        assert copy.actions[0].due == date(2026, 3, 1)
        assert copy.events[1].feedback_on == date(2026, 4, 1)
        assert copy.events[0].answered_on is None

    def it_takes_a_session_s_own_words_only_with_its_own_consent(self):
        (without,) = _copy().sessions
        assert (without.summary, without.comment, without.needs) == ("", "", ())
        assert without.reflection == Reflection()
        (given,) = _copy(replace(EVERYTHING, sessions=(replace(SESSION, research_consent=True),))).sessions
        assert given.summary
        assert given.reflection.plan
        assert given.needs[0].agreed

    @pytest.mark.parametrize("consent", [False, True])
    def it_never_holds_well_being_workload_or_a_signature(self, consent):
        (session,) = _copy(
            replace(EVERYTHING, sessions=(replace(SESSION, research_consent=consent),))
        ).sessions
        assert (session.wellbeing, session.workload, session.acknowledged_by) == (WellBeing(), Workload(), "")

    def it_leaves_tombstones_at_home(self):
        gone = Erasure(made.NOW, "Sari", "Permintaan")
        copy = _copy(Records((replace(CASE, erased=gone),), (replace(SESSION, erased=gone),)))
        assert copy == Records()

    def it_takes_a_session_without_cases_when_it_has_consent(self):
        bare = replace(SESSION, discussions=(), research_consent=True)
        assert len(_copy(Records((), (bare,))).sessions) == 1

    def it_is_empty_without_records(self):
        assert _copy(Records()) == Records()
