from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.domain.cases import NoteEvidence
from workbench.domain.erasure import Erasure
from workbench.domain.facilitators import Performance
from workbench.domain.sessions import Addendum, CaseDiscussion, Reflection, WellBeing, Workload
from workbench.supervision.copying import Records
from workbench.supervision.merging import Left, MergeSupervision, called, case_form, merged

GONE = Erasure(made.NOW, "Sari", "Permintaan")
STAFF = replace(
    made.SESSION,
    reflection=Reflection("Ragu"),
    workload=Workload(200),
    wellbeing=WellBeing("Lelah"),
    comment="Ya",
    disagreement="Tidak",
)
FRESH = replace(made.CASE, id="q-5", code="K-GAR-005")
MET = replace(
    made.SESSION,
    id="z-5",
    number="GAR/2026/005",
    discussions=(replace(made.SESSION.discussions[0], case="q-5"),),
)
TODO = replace(made.ACTION, id="a-5", case="q-5", session="z-5")


@pytest.fixture
def store():
    return MemoryStore(*made.ONE_OF_EACH)


def _form(record):
    return repr(case_form(record))


def _merge(store, records, *, there=(), here=(), staff=False):
    return merged(
        store,
        records,
        form=_form,
        earlier_there={each.id: [_form(each)] for each in there},
        earlier_here={each.id: [_form(each)] for each in here},
        staff=staff,
    )


class DescribeWhatIsNew:
    def it_is_added_with_what_hangs_on_it(self, store):
        events = (replace(made.FLAG, id="fl-5", case="q-5"),)
        person = replace(made.FACILITATOR, id="pd-5", code="PD-05")
        merge = _merge(store, Records((FRESH,), (MET,), (TODO,), events, (person,)))
        assert (merge.added, merge.updated, merge.older, merge.left_out) == (5, 0, 0, ())
        inverse = store.perform(MergeSupervision(merge.records, "ende"))
        assert store.get(type(FRESH), "q-5") == FRESH
        store.perform(inverse)
        assert store.find(type(FRESH), "q-5") is None

    def it_is_left_when_its_name_is_taken(self, store):
        same = Records(
            (replace(FRESH, code="k-gar-001"),),
            (replace(MET, number="gar/2026/001", discussions=()),),
            facilitators=(replace(made.FACILITATOR, id="pd-5", code="pd-07"),),
        )
        merge = _merge(store, same)
        assert [each.why for each in merge.left_out] == [Left.NAME_TAKEN] * 3
        assert [each.name for each in merge.left_out] == ["pd-07", "k-gar-001", "gar/2026/001"]

    @pytest.mark.parametrize(
        "records",
        [
            Records(sessions=(MET,)),
            Records(actions=(replace(TODO, case="q-1"),)),
            Records(actions=(replace(TODO, session="z-1"),)),
            Records(events=(replace(made.FLAG, id="fl-5", case="q-5"),)),
        ],
        ids=["session", "action of no session", "action of no case", "flag"],
    )
    def it_is_left_when_what_it_is_about_is_not_there(self, store, records):
        assert [each.why for each in _merge(store, records).left_out] == [Left.ALONE]

    def it_comes_without_what_is_about_the_facilitator_s_work(self, store):
        new = replace(STAFF, id="z-5", number="GAR/2026/005")
        person = replace(made.FACILITATOR, id="pd-5", code="PD-05", note="x")
        pair = replace(made.MENTORSHIP, id="mt-5")
        alone = _merge(store, Records((), (new,), facilitators=(person,), mentorships=(pair,)))
        assert alone.added == 2
        assert alone.records[0].performance is Performance.UNKNOWN
        assert alone.records[1].reflection == Reflection()
        whole = _merge(store, Records((), (new,), facilitators=(person,), mentorships=(pair,)), staff=True)
        assert whole.records == (person, pair, new)


class DescribeWhatIsThereAlready:
    def it_is_passed_over_when_it_is_the_same(self, store):
        merge = _merge(store, Records((made.CASE,), (made.SESSION,), (made.ACTION,)))
        assert (merge.older, merge.records) == (3, ())

    def it_is_updated_when_theirs_goes_on_from_ours(self, store):
        newer = replace(made.CASE, situation="Sudah sekolah lagi")
        merge = _merge(store, Records((newer,)), there=(made.CASE,))
        assert (merge.updated, merge.records) == (1, (newer,))

    def it_is_passed_over_when_ours_goes_on_from_theirs(self, store):
        older = replace(made.CASE, situation="Dulu")
        merge = _merge(store, Records((older,)), here=(older,))
        assert (merge.older, merge.records) == (1, ())

    def it_is_left_to_a_person_when_both_went_on(self, store):
        other = replace(made.CASE, situation="Lain")
        (left,) = _merge(store, Records((other,)), there=(replace(other, situation="Dulu"),)).left_out
        assert (left.kind, left.name, left.why) == (type(made.CASE), "K-GAR-001", Left.CHANGED_HERE)

    @pytest.mark.parametrize(
        ("ours", "theirs", "why"),
        [(None, GONE, Left.ERASED_THERE), (GONE, None, Left.ERASED_HERE)],
    )
    def it_never_brings_back_or_takes_what_was_erased(self, store, ours, theirs, why):
        store.put(replace(made.CASE, erased=ours))
        assert [
            each.why for each in _merge(store, Records((replace(made.CASE, erased=theirs),))).left_out
        ] == [why]

    def it_keeps_our_words_on_the_facilitator_s_work(self, store):
        store.put(STAFF)
        newer = replace(made.SESSION, summary="Sepakat", reflection=Reflection("Mereka"))
        (kept,) = _merge(store, Records((), (newer,)), there=(STAFF,)).records
        assert kept == replace(STAFF, summary="Sepakat")
        (taken,) = _merge(store, Records((), (newer,)), there=(STAFF,), staff=True).records
        assert taken == replace(newer, wellbeing=STAFF.wellbeing)

    def it_keeps_our_notes_on_a_facilitator(self, store):
        ours = replace(made.FACILITATOR, note="x")
        store.put(ours)
        newer = replace(made.FACILITATOR, families=190, performance=Performance.HIGH, needs=())
        (kept,) = _merge(store, Records(facilitators=(newer,)), there=(ours,)).records
        assert kept == replace(ours, families=190)
        (taken,) = _merge(store, Records(facilitators=(newer,)), there=(ours,), staff=True).records
        assert taken == replace(newer, note="x")

    def it_updates_a_mentorship_with_the_staff_blocks_alone(self, store):
        newer = replace(made.MENTORSHIP, note="Lancar")
        assert _merge(store, Records(mentorships=(newer,)), there=(made.MENTORSHIP,)).records == ()
        merge = _merge(store, Records(mentorships=(newer,)), there=(made.MENTORSHIP,), staff=True)
        assert merge.records == (newer,)


class DescribeTheStep:
    def it_is_named_by_the_file(self):
        step = MergeSupervision((FRESH, MET), "salinan-ende").step
        assert (step.verb, step.subject, step.count) == ("merge_supervision", "salinan-ende", 2)

    def it_calls_records_by_code_name_or_number(self):
        assert [called(each) for each in (made.CASE, made.SESSION, made.ACTION)] == [
            "K-GAR-001",
            "GAR/2026/001",
            "",
        ]


class DescribeWhatWasErasedHere:
    @pytest.fixture
    def store(self):
        store = MemoryStore(*made.ONE_OF_EACH)
        store.put(replace(made.CASE, erased=GONE))
        return store

    def it_does_not_come_back_in_a_new_session(self, store):
        said = replace(
            made.SESSION.discussions[0], case=made.CASE.id, discussed="Anak bungsu sakit", notes=()
        )
        addendum = Addendum(
            2,
            (("cases[0].case", "k-gar-001"), ("cases[0].discussed", "Ralat"), ("text", "Umum")),
            "KK-01",
            made.NOW,
        )
        new = replace(MET, discussions=(said,), addenda=(addendum,), summary="Sepakat")
        (taken,) = _merge(store, Records(sessions=(new,))).records
        assert taken.discussions == (CaseDiscussion(made.CASE.id, risk=said.risk),)
        assert taken.addenda[0].fields == (("text", "Umum"),)
        assert taken.summary == "Sepakat"

    def it_does_not_come_back_in_a_session_that_goes_on(self, store):
        ours = replace(made.SESSION, discussions=(CaseDiscussion(made.CASE.id),))
        store.put(ours)
        (taken,) = _merge(
            store, Records(sessions=(replace(made.SESSION, summary="Baru"),)), there=(ours,)
        ).records
        assert taken.summary == "Baru"
        assert taken.discussions == (CaseDiscussion(made.CASE.id, risk=made.SESSION.discussions[0].risk),)

    def it_does_not_come_back_around_the_case(self, store):
        asked = replace(made.APPROVAL, note="")
        store.put(asked)
        answered = replace(asked, comment="Setuju, keluarga itu")
        merge = _merge(
            store,
            Records(
                actions=(replace(made.ACTION, id="a-5"),), events=(replace(made.FLAG, id="fl-5"), answered)
            ),
            there=(asked,),
        )
        assert [each.why for each in merge.left_out] == [Left.ERASED_HERE] * 3
        assert merge.records == ()

    def it_lets_quotations_of_what_still_stands_through(self, store):
        case = replace(FRESH, notes=(NoteEvidence(made.SESSION.id, "a"), NoteEvidence("z-404", "b")))
        assert _merge(store, Records((case,))).records == (case,)

    def it_does_not_come_back_as_words_on_a_facilitator_or_as_a_quotation(self, store):
        store.put(
            replace(made.CASE, erased=None),
            replace(made.FACILITATOR, erased=GONE),
            replace(made.SESSION, erased=GONE),
        )
        code = made.FACILITATOR.code
        quoted = (NoteEvidence(made.SESSION.id, "Anak bungsu sakit"),)
        case = replace(FRESH, notes=quoted)
        met = replace(
            MET,
            supervisees=(code.lower(),),
            reflection=Reflection("Ragu"),
            discussions=(replace(MET.discussions[0], notes=quoted),),
        )
        pair = replace(made.MENTORSHIP, id="mt-5", mentor="PD-88", mentee=code)
        merge = _merge(store, Records((case,), (met,), mentorships=(pair,)), staff=True)
        assert [each.why for each in merge.left_out] == [Left.ERASED_HERE]
        taken_case, taken = merge.records
        assert taken_case.notes == ()
        assert taken.reflection == Reflection()
        assert taken.discussions[0].notes == ()
        assert taken.discussions[0].discussed == met.discussions[0].discussed
