import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coding.random_edits import History, transcript
from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, GARUT, NETWORK, NOW, SARI, WORKLOAD
from workbench.coding.codings import same_coding
from workbench.coding.correction import CorrectTranscript, GiveUp, Moving, PlaceAgain
from workbench.coding.districts import LinkDistrict
from workbench.coding.material import RemoveSource
from workbench.coding.merging import MergeCodes
from workbench.coding.realignment import Realignment
from workbench.coding.removal import RemoveCode
from workbench.domain.cases import Case
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import SpanOutOfRange, UnknownThing
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS
from workbench.domain.suggestions import Refusal
from workbench.domain.texts import count_words, fingerprint
from workbench.domain.turns import Turn

OLD = "P1: Jalan ke balai desa rusak sejak banjir.\nP2: Iya betul.\nP1: Kami naik perahu kalau musim hujan.\n"
NEW = "P1: Jalan ke balai desa rusak sejak banjir besar.\nP1: Kami naik perahu kalau musim hujan tiba.\n"
SOURCE = described("s-1", "Wawancara", SourceKind.INTERVIEW, "txt", OLD, NOW)
ANI, BUDI = Participant("p-1", "P1"), Participant("p-2", "P2")
CITED = DistrictLink("l-1", NETWORK.id, GARUT.id, SARI.id, NOW, "tampak", ("x-iya",))
CASE = Case("k-1", "K-GAR-001", GARUT.id, "PD-01", NOW, evidence=("x-iya", "x-perahu"))
SESSION = Session(
    "z-1",
    "GAR/2026/001",
    NOW.date(),
    GARUT.id,
    "KK",
    NOW,
    discussions=(CaseDiscussion("k-1", evidence=("x-iya",)),),
)
KEPT = EarlierText("e-1", Transcript("s-1", ""), NOW, SARI.id)


def _segment(words: str, text: str = OLD) -> Segment:
    start = text.index(words)
    return Segment("s-1", Span(start, start + len(words)), words, fingerprint(text))


def _coding(id: str, words: str, code: str = NETWORK.id) -> Coding:
    return Coding(id, _segment(words), code, SARI.id, NOW)


def _mark(id: str, words: str) -> PersonalMark:
    return PersonalMark(
        id, _segment(words), PersonalKind.NAME, MarkState.MASKED, "hand", SARI.id, NOW, pseudonym="P3"
    )


def _turns(text: str) -> tuple[Turn, ...]:
    turns, start = [], 0
    for line in text.splitlines():
        person = {"P1": "p-1", "P2": "p-2"}[line[:2]]
        turns.append(Turn(len(turns), line[:2], start, start + 4, start + len(line), person))
        start += len(line) + 1
    return tuple(turns)


def _contents(store: MemoryStore) -> dict[type, tuple[object, ...]]:
    return {kind: store.all(kind) for kind in RECORD_KINDS}


def _correction(text: str = NEW, kept: EarlierText = KEPT) -> CorrectTranscript:
    return CorrectTranscript(Transcript("s-1", text), kept, name="Wawancara")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(
        *(GARUT, ENDE, SARI, SOURCE, ANI, BUDI, WORKLOAD, NETWORK),
        Transcript("s-1", OLD, _turns(OLD)),
        _coding("x-banjir", "rusak sejak banjir"),
        _coding("x-iya", "Iya betul"),
        _coding("x-perahu", "perahu kalau musim hujan"),
        Memo("m-1", MemoTarget.CODING, "x-iya", "Ragu.", SARI.id, NOW),
        Memo("m-2", MemoTarget.SOURCE, "s-1", "Cek rekaman.", SARI.id, NOW, _segment("P2: Iya")),
        Memo("m-3", MemoTarget.SOURCE, "s-1", "Musim apa?", SARI.id, NOW, _segment("musim hujan")),
        Memo("m-4", MemoTarget.SOURCE, "s-1", "Tentang semuanya.", SARI.id, NOW),
        Refusal("r-1", "s-1", Span(4, 9), WORKLOAD.id, SARI.id, NOW),
        Refusal("r-2", "s-1", _segment("Iya betul").span, WORKLOAD.id, SARI.id, NOW),
        *(CITED, CASE, SESSION),
    )


@pytest.fixture
def corrected(store: MemoryStore) -> MemoryStore:
    store.perform(_correction())
    return store


class DescribeCorrectTranscript:
    def it_moves_codings_memos_and_refusals_with_their_words(self, corrected):
        moved = corrected.get(Coding, "x-perahu")
        assert moved.segment == replace(_segment("perahu kalau musim hujan", NEW))
        assert corrected.get(Memo, "m-3").segment == _segment("musim hujan", NEW)
        assert [each.id for each in corrected.all(Refusal)] == ["r-1"]
        assert corrected.get(Memo, "m-4").segment is None

    def it_opens_a_translation_whose_words_are_others_now(self, store):
        done = {"type": MemoType.TRANSLATION, "status": MemoStatus.DONE}
        for id, words in (("t-1", "ke balai desa rusak"), ("t-2", "musim hujan")):
            store.put(Memo(id, MemoTarget.SOURCE, "s-1", "So.", SARI.id, NOW, _segment(words), **done))
        store.put(
            Memo("t-3", MemoTarget.SOURCE, "s-1", "A note.", SARI.id, NOW, _segment("ke balai desa rusak"))
        )
        text = OLD.replace("balai desa", "balai kelurahan")
        store.perform(_correction(text))
        assert store.get(Memo, "t-1").status is MemoStatus.OPEN
        assert store.get(Memo, "t-1").segment == _segment("ke balai kelurahan rusak", text)
        assert store.get(Memo, "t-2").status is MemoStatus.DONE
        assert store.get(Memo, "t-3").type is MemoType.ANALYTIC

    def it_moves_what_was_decided_of_personal_words(self, store):
        store.put(_mark("n-1", "Jalan ke balai"), _mark("n-2", "Iya betul"))
        inverse = store.perform(_correction())
        (moved,) = store.all(PersonalMark)
        assert moved == replace(_mark("n-1", "Jalan ke balai"), segment=_segment("Jalan ke balai", NEW))
        store.perform(inverse)
        assert {each.id for each in store.all(PersonalMark)} == {"n-1", "n-2"}

    def it_asks_again_about_personal_words_that_are_other_words_now(self, store):
        store.put(_mark("n-1", "ke balai desa rusak"))
        text = OLD.replace("balai desa", "balai kelurahan")
        store.perform(_correction(text))
        (moved,) = store.all(PersonalMark)
        assert moved.segment == _segment("ke balai kelurahan rusak", text)
        assert (moved.state, moved.pseudonym) == (MarkState.OPEN, "")

    def it_asks_again_about_personal_words_of_which_the_place_is_uncertain(self):
        old, new = "Bu Sri datang.\nBu Sri datang.\n", "Bu Sri datang.\n"
        source = described("s-1", "Wawancara", SourceKind.INTERVIEW, "txt", old, NOW)
        store = MemoryStore(SARI, source, Transcript("s-1", old))
        for id, start in (("n-1", 0), ("n-2", 15)):
            segment = Segment("s-1", Span(start, start + 6), "Bu Sri", source.sha256)
            store.put(replace(_mark(id, "Jalan"), segment=segment))
        store.perform(_correction(new))
        (moved,) = store.all(PersonalMark)
        assert moved.segment == Segment("s-1", Span(0, 6), "Bu Sri", fingerprint(new))
        assert moved.state is MarkState.OPEN

    def it_keeps_the_facts_of_the_source_in_step(self, corrected):
        source = corrected.get(Source, "s-1")
        assert (source.characters, source.words, source.sha256) == (
            len(NEW),
            count_words(NEW),
            fingerprint(NEW),
        )
        assert corrected.text("s-1") == NEW

    def it_keeps_the_earlier_text_with_date_and_coder(self, corrected):
        assert corrected.all(EarlierText) == (replace(KEPT, transcript=Transcript("s-1", OLD, _turns(OLD))),)

    def it_takes_what_has_no_place_out_into_the_review_list_whole(self, store):
        before = store.get(Coding, "x-iya")
        store.perform(_correction())
        assert store.find(Coding, "x-iya") is None
        assert store.get(Unplaced, "x-iya").coding == before
        assert store.get(Unplaced, "m-2").memo is not None
        assert store.find(Memo, "m-2") is None

    def it_leaves_evidence_and_memos_pointing_to_what_waits(self, corrected):
        assert corrected.get(DistrictLink, "l-1") == CITED
        assert corrected.get(Case, "k-1") == CASE
        assert corrected.get(Session, "z-1") == SESSION
        assert corrected.get(Memo, "m-1").about == "x-iya"

    def it_lets_a_link_be_restated_while_its_evidence_waits(self, corrected):
        corrected.perform(LinkDistrict(CITED.restated("lagi", ("x-iya", "x-perahu"))))
        assert corrected.get(DistrictLink, "l-1").note == "lagi"
        with pytest.raises(UnknownThing):
            corrected.perform(LinkDistrict(CITED.restated("lagi", ("m-2",))))

    def it_is_undone_in_one_step(self, store):
        before = _contents(store)
        inverse = store.perform(_correction())
        after = _contents(store)
        again = store.perform(inverse)
        assert _contents(store) == before
        store.perform(again)
        assert _contents(store) == after

    def it_lets_people_go_of_whom_nothing_is_known_and_nothing_left(self, store):
        store.put(Participant("p-3", "P3", attributes=(("Usia", "40"),)))
        store.put(replace(store.get(Transcript, "s-1"), silent=("p-3",)))
        store.perform(CorrectTranscript(Transcript("s-1", NEW, _turns(NEW)), KEPT))
        assert [each.id for each in store.all(Participant)] == ["p-1", "p-3"]

    def it_brings_new_people_in(self, store):
        new = Participant("p-9", "P9")
        turns = (Turn(0, "P9", 0, 4, 20, "p-9"),)
        store.perform(CorrectTranscript(Transcript("s-1", NEW, turns), KEPT, (new,)))
        assert new in store.all(Participant)

    def it_aligns_anew_when_the_words_that_it_was_given_are_others(self, store):
        stale = Realignment("sesuatu yang lain", NEW)
        store.perform(replace(_correction(), words=stale))
        assert store.get(Coding, "x-perahu").segment.quote == "perahu kalau musim hujan"

    def it_uses_the_alignment_that_it_was_given(self, store):
        ready = Realignment(OLD, NEW)
        moving = Moving(store, store.get(Transcript, "s-1"), Transcript("s-1", NEW), KEPT, ready)
        assert moving.words is ready

    def it_sends_one_of_two_codings_to_review_that_became_the_same(self, store):
        store.put(_coding("x-banjir-2", "rusak sejak banjir.\nP2"))
        store.perform(_correction(OLD.replace("\nP2: Iya betul.", "")))
        known = [same_coding(each) for each in store.all(Coding)]
        assert len(known) == len(set(known))

    def it_refuses_a_source_that_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            store.perform(CorrectTranscript(Transcript("s-9", NEW), KEPT))


class DescribeASecondCorrection:
    def it_calls_back_what_the_first_took_away(self, corrected):
        corrected.perform(_correction(OLD, replace(KEPT, id="e-2")))
        assert corrected.get(Coding, "x-iya").segment == _segment("Iya betul")
        assert corrected.get(Memo, "m-2").segment == _segment("P2: Iya")
        assert not corrected.all(Unplaced)
        assert len(corrected.all(EarlierText)) == 2

    def it_lets_the_rest_wait_with_new_candidates(self, corrected):
        text = NEW + "P3: Kemarin juga banjir. Betul iya kata orang.\n"
        corrected.perform(_correction(text, replace(KEPT, id="e-2")))
        item = corrected.get(Unplaced, "x-iya")
        assert item.earlier == "e-1"
        assert all(each.end <= len(text) for each in item.candidates)

    def it_does_not_call_back_a_twin_of_what_stands_there(self, corrected):
        corrected.put(Unplaced("e-1", "s-1", _coding("x-twin", "perahu kalau musim hujan")))
        text = "Rekaman pagi.\n" + NEW
        corrected.perform(_correction(text, replace(KEPT, id="e-2")))
        there = corrected.get(Coding, "x-perahu").span
        assert corrected.get(Unplaced, "x-twin").candidates == (there,)


class DescribePlaceAgain:
    def it_puts_a_coding_back_with_all_its_facts(self, corrected):
        span = _segment("Kami naik", NEW).span
        before = _contents(corrected)
        inverse = corrected.perform(PlaceAgain("x-iya", span))
        placed = corrected.get(Coding, "x-iya")
        assert (placed.segment.quote, placed.code, placed.coder, placed.created_at) == (
            "Kami naik",
            NETWORK.id,
            SARI.id,
            NOW,
        )
        assert corrected.find(Unplaced, "x-iya") is None
        corrected.perform(inverse)
        assert _contents(corrected) == before

    def it_puts_a_memo_back(self, corrected):
        corrected.perform(PlaceAgain("m-2", _segment("Kami", NEW).span))
        assert corrected.get(Memo, "m-2").segment == _segment("Kami", NEW)

    def it_hands_memos_and_evidence_over_to_a_twin_that_stands_there(self, corrected):
        corrected.perform(PlaceAgain("x-iya", _segment("perahu kalau musim hujan", NEW).span))
        assert corrected.find(Coding, "x-iya") is None
        assert corrected.get(Memo, "m-1").about == "x-perahu"
        assert corrected.get(Case, "k-1").evidence == ("x-perahu",)
        assert corrected.get(DistrictLink, "l-1").evidence == ("x-perahu",)
        assert corrected.get(Session, "z-1").discussions[0].evidence == ("x-perahu",)

    def it_refuses_what_does_not_wait_and_where_no_text_is(self, corrected):
        with pytest.raises(UnknownThing):
            corrected.perform(PlaceAgain("x-perahu", Span(0, 3)))
        with pytest.raises(SpanOutOfRange):
            corrected.perform(PlaceAgain("x-iya", Span(0, len(NEW) + 1)))


class DescribeGiveUp:
    def it_lets_a_coding_go_with_memos_and_evidence_until_undone(self, corrected):
        before = _contents(corrected)
        inverse = corrected.perform(GiveUp("x-iya"))
        assert corrected.find(Unplaced, "x-iya") is None
        assert corrected.find(Memo, "m-1") is None
        assert corrected.get(Case, "k-1").evidence == ("x-perahu",)
        corrected.perform(inverse)
        assert _contents(corrected) == before

    def it_lets_a_memo_go(self, corrected):
        corrected.perform(GiveUp("m-2"))
        assert corrected.find(Unplaced, "m-2") is None

    def it_refuses_what_does_not_wait(self, corrected):
        with pytest.raises(UnknownThing):
            corrected.perform(GiveUp("x-perahu"))


class DescribeWhatElseHappensToWhatWaits:
    def it_goes_with_its_code(self, corrected):
        inverse = corrected.perform(RemoveCode(NETWORK.id))
        assert [each.id for each in corrected.all(Unplaced)] == ["m-2"]
        assert corrected.get(Case, "k-1").evidence == ()
        corrected.perform(inverse)
        assert corrected.find(Unplaced, "x-iya") is not None

    def it_follows_its_code_into_another(self, corrected):
        corrected.perform(MergeCodes((NETWORK.id,), WORKLOAD.id))
        assert corrected.get(Unplaced, "x-iya").code == WORKLOAD.id
        assert corrected.get(Unplaced, "m-2").recoded(WORKLOAD.id) == corrected.get(Unplaced, "m-2")

    def it_goes_with_its_source(self, corrected):
        corrected.perform(RemoveSource("s-1"))
        assert not corrected.all(Unplaced)
        assert not corrected.all(EarlierText)
        assert not corrected.all(Memo)
        assert corrected.get(Case, "k-1").evidence == ()


class DescribeTheLaw:
    @given(seed=st.integers(0, 2**32), edits=st.integers(0, 30))
    def it_loses_nothing_and_is_undone_to_the_letter(self, seed, edits):
        dice = random.Random(seed)
        old = transcript(dice, 8)
        history = History(old, dice)
        for _ in range(edits):
            history.edit()
        codings = _random_codings(old, dice)
        source = described("s-1", "Acak", SourceKind.NOTE, "txt", old, NOW)
        store = MemoryStore(GARUT, ENDE, SARI, source, WORKLOAD, NETWORK, Transcript("s-1", old), *codings)
        before = _contents(store)
        inverse = store.perform(CorrectTranscript(Transcript("s-1", history.text), KEPT))
        for coding in store.all(Coding):
            assert coding.span.of(history.text) == coding.segment.quote
            assert coding.segment.text_sha256 == fingerprint(history.text)
        placed, waiting = {each.id for each in store.all(Coding)}, {each.id for each in store.all(Unplaced)}
        assert placed | waiting == {each.id for each in codings}
        assert not placed & waiting
        store.perform(inverse)
        assert _contents(store) == before


def _random_codings(text: str, dice: random.Random) -> list[Coding]:
    found: dict[tuple[str, int, int, str, str], Coding] = {}
    for number in range(20):
        start = dice.randrange(len(text) - 1)
        span = Span(start, min(len(text), start + dice.randrange(1, 80)))
        segment = Segment("s-1", span, span.of(text), fingerprint(text))
        coding = Coding(f"x-{number}", segment, dice.choice([NETWORK.id, WORKLOAD.id]), SARI.id, NOW)
        found.setdefault(same_coding(coding), coding)
    return list(found.values())
