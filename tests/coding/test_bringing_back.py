from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.bringing_back import BringBack
from workbench.coding.codings import RemoveCodings, RemoveMemo
from workbench.coding.material import RemoveSource
from workbench.coding.removal import RemoveCode
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import NothingComesBack
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import RECORD_KINDS
from workbench.domain.suggestions import Finished, Verdict
from workbench.domain.texts import fingerprint
from workbench.domain.themes import Interpretation

CITED = replace(made.READING, key_quotations=("x-1",), counter_evidence=("x-1",))
CASE = replace(made.CASE, evidence=("x-1",))


@pytest.fixture
def store():
    return MemoryStore(*made.ONE_OF_EACH, CITED, CASE)


def contents(store):
    return {kind: {each.id: each for each in store.all(kind)} for kind in RECORD_KINDS}


def deleted(store, operation):
    """Do an operation and return what brings it back, as the wastebasket does."""
    edits = operation.apply(store).edits
    gone = tuple(edit.after for edit in reversed(edits) if edit.before is None and edit.after is not None)
    mended = tuple(edit.reversed() for edit in reversed(edits) if edit.before is not None)
    return BringBack(gone, mended, "Jaringan")


class DescribeBringBack:
    @pytest.mark.parametrize("operation", [RemoveCode("c-net"), RemoveCode("c-work"), RemoveSource("s-1")])
    def it_brings_all_of_it_back_and_can_be_undone(self, store, operation):
        before = contents(store)
        back = deleted(store, operation)
        without = contents(store)
        inverse = back.apply(store)
        now = contents(store)
        for kind in (
            Source,
            Participant,
            Transcript,
            Code,
            Interpretation,
            Coding,
            Memo,
            DistrictLink,
            Unplaced,
            Verdict,
            Finished,
            PersonalMark,
        ):
            assert now[kind] == before[kind], kind
        assert now[Case] == before[Case]
        again = inverse.apply(store)
        assert contents(store) == without
        again.apply(store)
        assert contents(store) == now

    def it_makes_a_theme_of_a_code_whose_parent_is_gone(self, store):
        back = deleted(store, RemoveCode("c-net"))
        RemoveCode("c-work").apply(store)
        back.apply(store)
        assert store.get(Code, "c-net").is_theme
        assert store.get(Coding, "x-1").code == "c-net"

    def it_numbers_a_name_that_was_taken_meanwhile(self, store):
        back = deleted(store, RemoveCode("c-net"))
        store.put(
            Code("c-new", "JARINGAN internet", "c-work"), SavedQuery("v-2", "x", "{}", "k-sari", made.NOW)
        )
        back.apply(store)
        assert store.get(Code, "c-net").name == "Jaringan internet (2)"
        BringBack((replace(made.QUERY, id="v-3"),)).apply(store)
        assert store.get(SavedQuery, "v-3").name == "Sinyal di Garut (2)"

    def it_refuses_a_memo_whose_target_is_gone(self, store):
        back = deleted(store, RemoveMemo("m-1"))
        RemoveCodings(("x-1",)).apply(store)
        with pytest.raises(NothingComesBack) as refused:
            back.apply(store)
        assert refused.value.name == "Jaringan"

    def it_refuses_what_is_there_again(self, store):
        with pytest.raises(NothingComesBack):
            BringBack((made.NETWORK,)).apply(store)

    def it_refuses_what_is_never_deleted(self, store):
        with pytest.raises(NothingComesBack):
            BringBack((replace(made.CASE, id="q-2"),)).apply(store)

    def it_leaves_codings_away_whose_words_changed_or_whose_twin_is_there(self, store):
        back = deleted(store, RemoveCodings(("x-1",)))
        store.put(replace(made.CODING, id="x-7"))
        with pytest.raises(NothingComesBack):
            back.apply(store)
        store.remove(replace(made.CODING, id="x-7"))
        _say(store, "lain " + made.TEXT)
        with pytest.raises(NothingComesBack):
            back.apply(store)

    def it_brings_a_coding_back_where_the_words_are_the_same(self, store):
        back = deleted(store, RemoveCodings(("x-1",)))
        _say(store, made.TEXT + " Lagi.")
        back.apply(store)
        assert store.get(Coding, "x-1").segment.text_sha256 == store.get(Source, "s-1").sha256

    def it_brings_a_source_back_without_what_it_pointed_to(self, store):
        back = deleted(store, RemoveSource("s-1"))
        people = tuple(each for each in back.records if isinstance(each, Participant))
        rest = tuple(each for each in back.records if not isinstance(each, Participant))
        store.put(replace(made.SOURCE, id="s-2", district=None))
        elsewhere = [replace(each, district="d-gone") for each in rest if isinstance(each, Source)]
        BringBack((*elsewhere, *(each for each in rest if not isinstance(each, Source)))).apply(store)
        assert store.get(Source, "s-1").name == "FGD Garut (2)"
        assert store.get(Source, "s-1").district is None
        transcript = store.get(Transcript, "s-1")
        assert transcript.people == ()
        BringBack((replace(people[0], id="p-9", district="d-gone"),)).apply(store)
        assert store.get(Participant, "p-9").district is None

    @pytest.mark.parametrize(
        ("target", "about", "comes"),
        [
            (MemoTarget.PROJECT, PROJECT, True),
            (MemoTarget.CODE, "c-net", True),
            (MemoTarget.CODE, "gone", False),
            (MemoTarget.SOURCE, "s-1", True),
            (MemoTarget.PARTICIPANT, "p-1", True),
            (MemoTarget.PARTICIPANT, "gone", False),
            (MemoTarget.DISTRICT, "d-ende", True),
            (MemoTarget.CASE, "q-1", True),
            (MemoTarget.CODING, "x-9", True),
            (MemoTarget.CODING, "gone", False),
        ],
    )
    def it_asks_of_a_memo_that_its_target_is_there(self, store, target, about, comes):
        back = BringBack((Memo("m-9", target, about, "Catatan.", "k-sari", made.NOW),))
        if comes:
            back.apply(store)
        else:
            with pytest.raises(NothingComesBack):
                back.apply(store)
        assert (store.find(Memo, "m-9") is not None) is comes

    @pytest.mark.parametrize(
        "record",
        [
            replace(made.REFUSAL, id="r-9", code="gone"),
            replace(made.VERDICT, id="w-9", code="gone"),
            replace(made.VERDICT, id="w-9", source="gone"),
            replace(made.FINISHED, id="f-9", source="gone"),
            replace(made.MARK, id="n-9", segment=replace(made.MARK.segment, source="gone")),
            replace(made.MARK, id="n-9", segment=replace(made.MARK.segment, text_sha256="0", quote="lain")),
            replace(made.LINK, id="l-9", code="gone"),
            replace(made.LINK, id="l-9"),
            replace(made.READING, code="gone"),
            replace(made.READING, code="c-net"),
            replace(made.ATTENDED, source="gone"),
            replace(made.SURVEY, source="gone"),
            replace(made.EARLIER, id="e-9", transcript=replace(made.EARLIER.transcript, source="gone")),
            replace(made.CODING, id="x-8", code="gone"),
            replace(made.CODING, id="x-8", segment=replace(made.CODING.segment, source="gone")),
            replace(made.REMARK, id="m-8", segment=replace(made.CODING.segment, source="gone")),
            replace(made.WAITING, earlier="gone", coding=replace(made.CODING, id="x-8")),
            replace(made.WAITING, source="gone", coding=replace(made.CODING, id="x-8")),
            replace(made.WAITING, coding=replace(made.CODING, id="x-8", code="gone")),
            replace(made.WAITING, coding=made.CODING),
        ],
        ids=lambda record: type(record).__name__,
    )
    def it_leaves_away_what_would_point_to_nothing(self, store, record):
        with pytest.raises(NothingComesBack):
            BringBack((record,)).apply(store)

    def it_says_again_only_what_is_there_again(self, store):
        back = deleted(store, RemoveCode("c-net"))
        again = replace(
            back, records=tuple(each for each in back.records if not isinstance(each, Coding | Unplaced))
        )
        again.apply(store)
        assert store.get(DistrictLink, "l-1").evidence == ()
        assert store.get(Interpretation, "c-work").key_quotations == ()
        assert store.get(Case, "q-1").evidence == ()
        assert store.get(Case, "q-1").themes == (ThemeTie("c-net", 2),)

    def it_lets_sessions_speak_of_it_again(self, store):
        spoken = replace(made.SESSION.discussions[0], themes=(ThemeTie("c-net", 2),), evidence=("x-1",))
        store.put(replace(made.SESSION, discussions=(spoken,)))
        back = deleted(store, RemoveCode("c-net"))
        assert store.get(Session, "z-1").discussions[0].evidence == ()
        later = CaseDiscussion("q-2", "b")
        now = store.get(Session, "z-1")
        store.put(replace(now, discussions=(*now.discussions, later)))
        back.apply(store)
        assert store.get(Session, "z-1").discussions == (spoken, later)

    def it_says_nothing_again_of_what_is_gone(self, store):
        back = deleted(store, RemoveCodings(("x-1",)))
        store.remove(store.get(DistrictLink, "l-1"))
        back.apply(store)
        assert store.find(DistrictLink, "l-1") is None
        assert store.get(Interpretation, "c-work").counter_evidence == ("x-1",)

    def it_knows_how_many_come(self):
        assert BringBack((made.NETWORK, made.CODING), (), "a").step.count == 2


def _say(store, text):
    store.put(
        replace(store.get(Source, "s-1"), sha256=fingerprint(text), characters=len(text)),
        replace(store.get(Transcript, "s-1"), text=text, turns=()),
    )
