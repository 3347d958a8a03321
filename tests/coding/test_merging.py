from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    CODING,
    GARUT,
    MEMO,
    NETWORK,
    NOW,
    READING,
    SARI,
    SOURCE,
    TEXT,
    TRANSCRIPT,
    VERDICT,
    WORKLOAD,
    coding,
)
from workbench.coding.merging import Guides, MergeCodes, Overlaps, free_name, fused, merge_preview
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook, CodeExample, ExampleKind, Guide
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import CodeWithinItself
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.spans import Span
from workbench.domain.suggestions import Refusal, Verdict
from workbench.domain.themes import Interpretation

COST = Code("c-cost", "Biaya pribadi", "c-work", 1)
RESULTS = Code("c-results", "Kinerja", None, 1)


@pytest.fixture
def store():
    return MemoryStore(GARUT, SARI, SOURCE, TRANSCRIPT, WORKLOAD, NETWORK, COST, RESULTS, READING)


def snapshot(store, *kinds):
    return {
        kind: store.all(kind)
        for kind in (Code, Interpretation, Coding, Memo, DistrictLink, Refusal, Verdict, Case, Session)
    }


@pytest.fixture
def busy(store):
    """A project in which much hangs on the two codes under *Beban kerja*."""
    store.put(
        CODING,
        coding("x-2", 4, 14),
        coding("x-3", 34, 50, "c-cost"),
        MEMO,
        Memo("m-code", MemoTarget.CODE, "c-net", "Tentang kode.", SARI.id, NOW),
        DistrictLink("l-1", "c-net", GARUT.id, SARI.id, NOW, "satu", ("x-1",)),
        Refusal("n-1", SOURCE.id, Span(0, 3), "c-net", SARI.id, NOW),
        VERDICT,
        Case(
            "k-1",
            "K-1",
            GARUT.id,
            "PD",
            NOW,
            themes=(ThemeTie("c-net", 1), ThemeTie("c-cost", 3)),
            evidence=("x-1",),
        ),
        Session(
            "s-9",
            "GAR/2026/001",
            NOW.date(),
            GARUT.id,
            "KK",
            NOW,
            discussions=(CaseDiscussion("k-1", themes=(ThemeTie("c-net", 2),), evidence=("x-1", "x-2")),),
        ),
    )
    return store


class DescribeMergeCodes:
    def it_moves_everything_and_keeps_one_of_twins(self, busy):
        before = snapshot(busy)
        inverse = MergeCodes(("c-net",), "c-cost").apply(busy)
        assert busy.find(Code, "c-net") is None
        assert {each.id: each.code for each in busy.all(Coding)} == {"x-2": "c-cost", "x-3": "c-cost"}
        assert busy.get(Memo, MEMO.id).about == "x-3"
        assert busy.get(Memo, "m-code").about == "c-cost"
        assert busy.get(DistrictLink, "l-1").code == "c-cost"
        assert busy.get(DistrictLink, "l-1").evidence == ("x-3",)
        assert busy.get(Refusal, "n-1").code == "c-cost"
        assert busy.get(Verdict, "w-1") == replace(VERDICT, code="c-cost")
        assert busy.get(Case, "k-1").themes == (ThemeTie("c-cost", 3),)
        assert busy.get(Case, "k-1").evidence == ("x-3",)
        assert busy.get(Session, "s-9").discussions[0].evidence == ("x-3", "x-2")
        inverse.apply(busy)
        assert snapshot(busy) == before

    def it_joins_links_to_the_same_district(self, busy):
        busy.put(DistrictLink("l-2", "c-cost", GARUT.id, SARI.id, NOW, "dua", ("x-3",)))
        MergeCodes(("c-net",), "c-cost").apply(busy)
        links = busy.all(DistrictLink)
        assert [(each.id, each.note, each.evidence) for each in links] == [("l-2", "dua\nsatu", ("x-3",))]

    def it_takes_children_along_under_free_names(self, busy):
        busy.put(
            Code("c-a", "Desa", "c-net"), Code("c-b", "Desa", "c-cost"), Code("c-c", "Desa (2)", "c-cost", 1)
        )
        MergeCodes(("c-net",), "c-cost").apply(busy)
        children = Codebook(busy.all(Code)).children("c-cost")
        assert [each.name for each in children] == ["Desa", "Desa (2)", "Desa (3)"]

    def it_hands_a_themes_interpretation_to_another_theme(self, busy):
        busy.put(Interpretation("c-results", "Hasil."))
        MergeCodes(("c-work",), "c-results").apply(busy)
        assert busy.get(Interpretation, "c-results").text == "Hasil.\n\nBeban itu nyata."
        assert busy.find(Interpretation, "c-work") is None

    def it_starts_an_interpretation_where_there_was_none(self, busy):
        MergeCodes(("c-work",), "c-results").apply(busy)
        assert busy.get(Interpretation, "c-results").text_en == "The load is real."

    def it_lets_an_interpretation_go_when_a_theme_becomes_part_of_a_code(self, busy):
        busy.put(Code("c-sub", "Lain", "c-results"))
        MergeCodes(("c-work",), "c-sub").apply(busy)
        assert not busy.all(Interpretation)

    @pytest.mark.parametrize("into", ["c-net", "c-work"])
    def it_refuses_its_own_branch(self, busy, into):
        with pytest.raises(CodeWithinItself):
            MergeCodes(("c-work",), into).apply(busy)

    def it_lets_several_go_at_once_a_code_and_one_below_it_among_them(self, busy):
        busy.put(
            Code("c-sub", "Sinyal", "c-net"), Code("c-leaf", "Daun", "c-sub"), coding("x-4", 0, 3, "c-sub")
        )
        before = snapshot(busy)
        inverse = MergeCodes(("c-net", "c-sub"), "c-results", name="Kinerja").apply(busy)
        assert {code.id: code.parent for code in busy.all(Code)} == {
            "c-work": None,
            "c-results": None,
            "c-cost": "c-work",
            "c-leaf": "c-results",
        }
        assert {each.id: each.code for each in busy.all(Coding)} == {
            "x-1": "c-results",
            "x-2": "c-results",
            "x-3": "c-cost",
            "x-4": "c-results",
        }
        inverse.apply(busy)
        assert snapshot(busy) == before

    def it_lets_a_code_go_into_the_one_above_it(self, busy):
        MergeCodes(("c-net",), "c-work").apply(busy)
        assert [each.id for each in Codebook(busy.all(Code)).branch("c-work")] == ["c-work", "c-cost"]

    def it_is_named_by_what_it_is_told(self):
        one, many = MergeCodes(("c",), "d", name="C"), MergeCodes(("c", "e"), "d", name="D")
        assert (one.step.verb, one.step.subject, one.step.count) == ("merge_codes", "C", 1)
        assert (many.step.subject, many.step.count) == ("D", 2)


class DescribeOverlaps:
    """Two codes over 4–14 and 10–20, and over 34–50 and, within that, 40–45."""

    @pytest.fixture
    def crossed(self, store):
        store.put(
            coding("x-1", 4, 14),
            coding("x-2", 10, 20, "c-cost"),
            coding("x-3", 34, 50),
            coding("x-4", 40, 45, "c-cost"),
            replace(coding("x-5", 8, 12, "c-cost"), coder="k-2"),
            Coder("k-2", "Bayu"),
        )
        return store

    @pytest.mark.parametrize(
        ("overlaps", "left"),
        [
            (
                Overlaps.KEEP,
                {"x-1": (4, 14), "x-2": (10, 20), "x-3": (34, 50), "x-4": (40, 45), "x-5": (8, 12)},
            ),
            (Overlaps.DEDUPLICATE, {"x-1": (4, 14), "x-2": (10, 20), "x-3": (34, 50), "x-5": (8, 12)}),
            (Overlaps.UNION, {"x-2": (4, 20), "x-4": (34, 50), "x-5": (8, 12)}),
        ],
    )
    def it_lets_them_stay_go_or_become_one(self, crossed, overlaps, left):
        before = snapshot(crossed)
        assert merge_preview(crossed, ["c-net"], "c-cost").left[overlaps] == len(left)
        inverse = MergeCodes(("c-net",), "c-cost", overlaps).apply(crossed)
        codings = crossed.all(Coding)
        assert {each.id: (each.span.start, each.span.end) for each in codings} == left
        assert all(each.segment.quote == each.span.of(TEXT) for each in codings)
        assert {each.code for each in codings} == {"c-cost"}
        inverse.apply(crossed)
        assert snapshot(crossed) == before

    def it_counts_them_before(self, crossed):
        crossed.put(coding("x-6", 4, 14, "c-cost"))
        preview = merge_preview(crossed, ["c-net"], "c-cost")
        assert (preview.before, preview.same, preview.overlapping) == (6, 1, 4)

    def it_hands_memos_to_the_one_that_stays(self, crossed):
        crossed.put(replace(MEMO, about="x-3"))
        MergeCodes(("c-net",), "c-cost", Overlaps.UNION).apply(crossed)
        assert crossed.get(Memo, MEMO.id).about == "x-4"

    def it_leaves_overlaps_under_one_code_alone(self):
        codings = [coding("x-1", 0, 10), coding("x-2", 5, 15), coding("x-3", 20, 25, "c-cost")]
        assert len(fused(codings, "c-cost", Overlaps.UNION)) == 3
        assert len(fused(codings, "c-cost", Overlaps.DEDUPLICATE)) == 3

    def it_joins_what_only_touches_to_nothing(self):
        codings = [coding("x-1", 0, 10), coding("x-2", 10, 15, "c-cost")]
        assert len(fused(codings, "c-cost", Overlaps.UNION)) == 2

    def it_joins_a_chain_of_overlaps_by_way_of_the_target(self):
        codings = [coding("x-1", 0, 10), coding("x-2", 8, 20, "c-cost"), coding("x-3", 18, 30)]
        (fusion,) = fused(codings, "c-cost", Overlaps.UNION)
        assert (fusion.kept.id, fusion.span, len(fusion.gone)) == ("x-2", Span(0, 30), 2)


MANY = st.lists(
    st.tuples(
        st.integers(0, 40), st.integers(1, 20), st.sampled_from(["c-net", "c-cost", "c-work"]), st.booleans()
    ),
    max_size=12,
    unique=True,
)


def _covered(codings):
    return {(each.coder, place) for each in codings for place in range(each.span.start, each.span.end)}


class DescribeTheLawOfFusing:
    @given(places=MANY, overlaps=st.sampled_from(Overlaps))
    def it_loses_no_words_and_leaves_no_twins(self, places, overlaps):
        codings = [
            replace(coding(f"x-{number}", start, start + length, code), coder="k-2" if other else SARI.id)
            for number, (start, length, code, other) in enumerate(places)
        ]
        fusions = fused(codings, "c-cost", overlaps)
        accounted = [each.id for fusion in fusions for each in (fusion.kept, *fusion.gone)]
        assert sorted(accounted) == sorted(each.id for each in codings)
        left = [replace(each.kept, segment=replace(each.kept.segment, span=each.span)) for each in fusions]
        assert _covered(left) == _covered(codings)
        assert len({(each.coder, each.span) for each in left}) == len(left)
        assert all({each.coder for each in fusion.gone} <= {fusion.kept.coder} for fusion in fusions)


class DescribeJoinedGuides:
    @pytest.fixture
    def described(self, store):
        example = CodeExample(ExampleKind.TYPICAL, "Sinyal hilang.")
        guide = Guide("Tentang jaringan.", "bila ada", "", "cth", ("sinyal", "Jaringan"))
        store.put(
            replace(NETWORK, guide=guide, name_en="Network", research_question="RQ1", examples=(example,)),
            replace(COST, guide=Guide("Tentang biaya.", "bila ada", keywords=("jaringan", "ongkos"))),
        )
        return store

    def it_keeps_the_targets_words_and_joins_keywords_and_examples(self, described):
        MergeCodes(("c-net",), "c-cost").apply(described)
        code = described.get(Code, "c-cost")
        assert code.guide == Guide("Tentang biaya.", "bila ada", keywords=("jaringan", "ongkos", "sinyal"))
        assert [each.quote for each in code.examples] == ["Sinyal hilang."]
        assert (code.name_en, code.research_question) == ("", "")

    def it_joins_the_words_when_told_to(self, described):
        MergeCodes(("c-net",), "c-cost", guides=Guides.JOIN).apply(described)
        code = described.get(Code, "c-cost")
        assert code.guide.definition == "Tentang biaya.\n\nTentang jaringan."
        assert (code.guide.when_to_use, code.guide.examples) == ("bila ada", "cth")
        assert (code.name_en, code.research_question) == ("Network", "RQ1")


def test_a_free_name_counts_on():
    assert free_name("Desa", {"desa", "desa (2)"}) == "Desa (3)"
