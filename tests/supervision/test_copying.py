from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import records as made
from workbench.domain.facilitators import Competence, LearningNeed
from workbench.domain.sessions import Addendum, CaseDiscussion, Reflection, WellBeing, Workload
from workbench.supervision.copying import Records, for_district, for_facilitator, without_staff_words

THEIRS = replace(made.CASE, id="q-2", code="K-GAR-002", facilitator="PD-09")
ELSEWHERE = replace(made.CASE, id="q-3", code="K-END-001", facilitator="PD-11", district="d-ende")
HERS = replace(
    made.SESSION,
    wellbeing=WellBeing("Lelah", "Cuti"),
    reflection=Reflection("Ragu"),
    workload=Workload(200),
    needs=(LearningNeed(Competence.SOCIAL, "Mediasi"),),
    comment="Setuju",
    disagreement="Tidak semua",
)
TOGETHER = replace(
    HERS,
    id="z-2",
    number="GAR/2026/002",
    supervisees=("pd-07", "PD-09"),
    discussions=(CaseDiscussion("q-1", "a"), CaseDiscussion("q-2", "b")),
    acknowledged_by="Bersama",
    addenda=(Addendum(2, (("text", "x"),), "Sari", made.NOW),),
)
AWAY = replace(made.SESSION, id="z-3", number="END/2026/001", district="d-ende", supervisees=("PD-11",))
ACTIONS = (
    made.ACTION,
    replace(made.ACTION, id="a-2", case="q-2", session="z-2", who="PD-09"),
    replace(made.ACTION, id="a-3", case="q-2", session="z-2", who="pd-07"),
    replace(made.ACTION, id="a-4", case="q-3", session="z-3", who="PD-11"),
)
FLAGS = (made.FLAG, replace(made.FLAG, id="fl-2", case="q-2"), replace(made.FLAG, id="fl-3", case="q-3"))
NOTED = replace(made.FACILITATOR, note="Sering terlambat")
OTHER = replace(made.FACILITATOR, id="pd-9", code="PD-09", district="d-ende")
PAIRS = (
    made.MENTORSHIP,
    replace(made.MENTORSHIP, id="mt-2", mentor="PD-11", mentee="PD-12", district="d-ende"),
)
EVERYTHING = Records(
    (made.CASE, THEIRS, ELSEWHERE), (HERS, TOGETHER, AWAY), ACTIONS, FLAGS, (NOTED, OTHER), PAIRS
)


def _ids(records):
    return {each.id for each in records}


class DescribeAFacilitatorsCopy:
    def it_holds_what_concerns_her(self):
        copy = for_facilitator(EVERYTHING, "PD-07")
        assert _ids(copy.cases) == {"q-1"}
        assert _ids(copy.sessions) == {"z-1", "z-2"}
        assert _ids(copy.actions) == {"a-1", "a-3"}
        assert _ids(copy.events) == {"fl-1"}
        assert _ids(copy.facilitators) == {"pd-7"}
        assert _ids(copy.mentorships) == {"mt-1"}

    def it_keeps_her_own_words_of_a_session_alone_with_her(self):
        copy = for_facilitator(EVERYTHING, "pd-07")
        assert copy.sessions[0] == HERS

    def it_tells_nothing_of_others_who_were_there(self):
        (_, together) = for_facilitator(EVERYTHING, "PD-07").sessions
        assert together.supervisees == ()
        assert together.discussions == (CaseDiscussion("q-1", "a"),)
        assert (together.wellbeing, together.reflection, together.needs) == (WellBeing(), Reflection(), ())
        assert (together.acknowledged_by, together.addenda, together.comment) == ("", (), "")

    def it_leaves_out_what_others_noted_of_her(self):
        assert for_facilitator(EVERYTHING, "PD-07").facilitators[0].note == ""


class DescribeADistrictsCopy:
    def it_holds_the_district(self):
        copy = for_district(EVERYTHING, "d-garut")
        assert _ids(copy.cases) == {"q-1", "q-2"}
        assert _ids(copy.sessions) == {"z-1", "z-2"}
        assert _ids(copy.actions) == {"a-1", "a-2", "a-3"}
        assert _ids(copy.events) == {"fl-1", "fl-2"}
        assert _ids(copy.facilitators) == {"pd-7"}
        assert _ids(copy.mentorships) == {"mt-1"}

    def it_holds_every_district_when_none_is_named(self):
        assert len(for_district(EVERYTHING, None).all()) == len(EVERYTHING.all())

    @pytest.mark.parametrize("district", [None, "d-garut"])
    def it_never_holds_a_well_being_block_or_a_note_on_a_person(self, district):
        copy = for_district(EVERYTHING, district)
        assert {each.wellbeing for each in copy.sessions} == {WellBeing()}
        assert {each.note for each in copy.facilitators} == {""}
        assert copy.sessions[0].reflection == HERS.reflection


class DescribeCaseSupervisionAlone:
    def it_leaves_out_what_is_about_the_supervisee(self):
        left = without_staff_words(HERS)
        assert (left.reflection, left.workload, left.wellbeing, left.needs) == (
            Reflection(),
            Workload(),
            WellBeing(),
            (),
        )
        assert (left.comment, left.disagreement) == ("", "")
        assert left.discussions == HERS.discussions
        assert left.held_on == date(2026, 3, 2)


class DescribeTheOrder:
    def it_gives_what_is_pointed_at_first(self):
        kinds = [type(each).__name__ for each in EVERYTHING.all()]
        assert kinds.index("Case") < kinds.index("Session") < kinds.index("Action") < kinds.index("Flag")
