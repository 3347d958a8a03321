from dataclasses import replace

import pytest

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
    TRANSCRIPT,
    VERDICT,
    WORKLOAD,
    coding,
)
from workbench.coding.codes import (
    AddCode,
    Interpret,
    MoveCode,
    RecolourCode,
    RedescribeCode,
    RenameCode,
    ReviseCodebook,
)
from workbench.coding.removal import Contents, RemoveCode, branch_contents
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code, Codebook, Guide
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import CodeWithinItself, NameEmpty, NameTaken, NotATheme, UnknownThing
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


class DescribeAddCode:
    def it_adds_a_code_and_takes_it_back(self, store):
        inverse = AddCode(Code("c-new", "  Lelah ", "c-work", 2)).apply(store)
        assert store.get(Code, "c-new").name == "Lelah"
        inverse.apply(store)
        assert store.find(Code, "c-new") is None

    def it_refuses_a_name_that_a_sibling_bears(self, store):
        with pytest.raises(NameTaken):
            AddCode(Code("c-new", "biaya PRIBADI", "c-work")).apply(store)
        AddCode(Code("c-new", "Biaya pribadi", "c-results")).apply(store)

    def it_adds_a_theme(self, store):
        AddCode(Code("c-new", "Lelah")).apply(store)
        assert store.get(Code, "c-new").is_theme

    def it_refuses_a_parent_that_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            AddCode(Code("c-new", "Lelah", "nothing")).apply(store)


class DescribeRenameCode:
    def it_is_undone_by_what_it_returns(self, store):
        inverse = RenameCode("c-cost", "Ongkos").apply(store)
        assert store.get(Code, "c-cost").name == "Ongkos"
        inverse.apply(store)
        assert store.get(Code, "c-cost") == COST

    @pytest.mark.parametrize(
        ("name", "error"), [("jaringan internet", NameTaken), (" ", NameEmpty), ("a / b", NameEmpty)]
    )
    def it_refuses_what_is_no_name_here(self, store, name, error):
        with pytest.raises(error):
            RenameCode("c-cost", name).apply(store)
        assert store.get(Code, "c-cost") == COST

    def it_may_change_its_own_capitals(self, store):
        RenameCode("c-cost", "BIAYA pribadi").apply(store)
        assert store.get(Code, "c-cost").name == "BIAYA pribadi"


class DescribeTheCard:
    def it_recolours_and_back(self, store):
        inverse = RecolourCode("c-cost", "#123456").apply(store)
        assert store.get(Code, "c-cost").colour == "#123456"
        inverse.apply(store)
        assert store.get(Code, "c-cost") == COST

    def it_redescribes_and_back(self, store):
        inverse = RedescribeCode("c-cost", Guide("arti"), "Own cost", Guide("meaning")).apply(store)
        changed = store.get(Code, "c-cost")
        assert (changed.guide.definition, changed.name_en, changed.guide_en.definition) == (
            "arti",
            "Own cost",
            "meaning",
        )
        inverse.apply(store)
        assert store.get(Code, "c-cost") == COST

    def it_interprets_themes_only(self, store):
        inverse = Interpret("c-work", "Tafsiran baru.").apply(store)
        assert store.get(Interpretation, "c-work").text == "Tafsiran baru."
        inverse.apply(store)
        assert store.get(Interpretation, "c-work") == READING
        with pytest.raises(NotATheme):
            Interpret("c-cost", "x").apply(store)


class DescribeMoveCode:
    def it_orders_the_new_siblings(self, store):
        before = snapshot(store)
        inverse = MoveCode("c-cost", "c-work", 0).apply(store)
        assert [each.id for each in Codebook(store.all(Code)).children("c-work")] == ["c-cost", "c-net"]
        inverse.apply(store)
        assert snapshot(store) == before

    def it_makes_a_code_a_theme_and_a_theme_a_code(self, store):
        MoveCode("c-cost", None, 99).apply(store)
        assert store.get(Code, "c-cost").is_theme
        MoveCode("c-results", "c-work", -5).apply(store)
        assert [each.id for each in Codebook(store.all(Code)).children("c-work")] == ["c-results", "c-net"]

    @pytest.mark.parametrize("parent", ["c-work", "c-cost"])
    def it_never_goes_under_itself(self, store, parent):
        with pytest.raises(CodeWithinItself):
            MoveCode("c-work", parent, 0).apply(store)

    def it_refuses_a_taken_name_and_an_unknown_parent(self, store):
        store.put(Code("c-x", "Biaya pribadi", "c-results"))
        with pytest.raises(NameTaken):
            MoveCode("c-x", "c-work", 0).apply(store)
        with pytest.raises(UnknownThing):
            MoveCode("c-x", "nothing", 0).apply(store)


class DescribeReviseCodebook:
    def it_puts_many_and_takes_them_back(self, store):
        before = snapshot(store)
        codes = (COST.renamed("Ongkos"), Code("c-new", "Biaya pribadi", "c-work", 2))
        inverse = ReviseCodebook(codes, (Interpretation("c-results", "arti"),)).apply(store)
        assert store.get(Code, "c-new").name == "Biaya pribadi"
        inverse.apply(store)
        assert snapshot(store) == before

    def it_refuses_a_broken_tree(self, store):
        with pytest.raises(NameTaken):
            ReviseCodebook((COST.renamed("Jaringan internet"),)).apply(store)
        with pytest.raises(CodeWithinItself):
            ReviseCodebook((replace(WORKLOAD, parent="c-net"),)).apply(store)


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


class DescribeRemoveCode:
    def it_says_before_what_it_will_take(self, busy):
        assert branch_contents(busy, "c-work") == Contents(codes=3, codings=3, links=1, cases=1)
        assert branch_contents(busy, "c-results") == Contents(codes=1, codings=0, links=0, cases=0)

    def it_takes_the_branch_and_brings_all_of_it_back(self, busy):
        before = snapshot(busy)
        inverse = RemoveCode("c-work", "Beban kerja").apply(busy)
        assert [each.id for each in busy.all(Code)] == ["c-results"]
        assert not busy.all(Coding)
        assert not busy.all(Memo)
        assert not busy.all(DistrictLink)
        assert not busy.all(Refusal)
        assert not busy.all(Verdict)
        assert not busy.all(Interpretation)
        assert busy.get(Case, "k-1").themes == ()
        assert busy.get(Session, "s-9").discussions[0].themes == ()
        inverse.apply(busy)
        assert snapshot(busy) == before

    def it_refuses_what_is_not_there(self, busy):
        with pytest.raises(UnknownThing):
            RemoveCode("nothing").apply(busy)


class DescribeSteps:
    def it_names_each_operation(self):
        operations = [
            AddCode(COST),
            RenameCode("c", "n"),
            RecolourCode("c", "#000000"),
            RedescribeCode("c", Guide()),
            MoveCode("c", None, 0),
            Interpret("c", "x"),
            ReviseCodebook((COST,)),
            RemoveCode("c", "Biaya"),
        ]
        assert [each.step.verb for each in operations] == [
            "add_code",
            "rename_code",
            "recolour_code",
            "redescribe_code",
            "move_code",
            "interpret_theme",
            "revise_codebook",
            "remove_code",
        ]
