import pytest

from tests.fakes.memory_store import MemoryStore
from workbench.coding.many_codes import (
    MoveCodes,
    OrderCodes,
    SetStatus,
    is_offered,
    recolouring,
    removal,
    tops,
)
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.errors import CodeWithinItself, NameTaken, UnknownThing

CODES = (
    Code("a", "A", None, 0),
    Code("a1", "Satu", "a", 0),
    Code("a2", "Dua", "a", 1),
    Code("b", "B", None, 1),
    Code("b1", "Tiga", "b", 0),
    Code("b2", "Satu", "b", 1),
)


@pytest.fixture
def store():
    return MemoryStore(*CODES)


def tree(store):
    book = Codebook(store.all(Code))
    return [f"{code.parent or ''}>{code.id}" for code in book]


def undone(store, inverse):
    inverse.apply(store)
    return {code.id: code for code in store.all(Code)} == {code.id: code for code in CODES}


class DescribeMoveCodes:
    def it_moves_several_in_the_books_order(self, store):
        inverse = MoveCodes(("b1", "a2"), None, 1).apply(store)
        assert tree(store) == [">a", "a>a1", ">a2", ">b1", ">b", "b>b2"]
        assert undone(store, inverse)

    def it_takes_those_below_along_once(self, store):
        MoveCodes(("a", "a1"), "b", 0).apply(store)
        assert tree(store) == [">b", "b>a", "a>a1", "a>a2", "b>b1", "b>b2"]

    def it_reorders_among_siblings(self, store):
        MoveCodes(("a1",), "a", 5).apply(store)
        assert tree(store)[:3] == [">a", "a>a2", "a>a1"]
        MoveCodes(("a1",), "a", -5).apply(store)
        assert tree(store)[:3] == [">a", "a>a1", "a>a2"]

    def it_refuses_a_ring_a_taken_name_and_what_is_not_there(self, store):
        with pytest.raises(CodeWithinItself):
            MoveCodes(("a",), "a1", 0).apply(store)
        with pytest.raises(NameTaken):
            MoveCodes(("a1",), "b", 0).apply(store)
        with pytest.raises(NameTaken):
            MoveCodes(("a1", "b2"), None, 0).apply(store)
        with pytest.raises(UnknownThing):
            MoveCodes(("x",), None, 0).apply(store)
        with pytest.raises(UnknownThing):
            MoveCodes(("a",), "x", 0).apply(store)
        assert tree(store) == [">a", "a>a1", "a>a2", ">b", "b>b1", "b>b2"]


class DescribeOrderCodes:
    def it_orders_and_leaves_the_unnamed_last(self, store):
        inverse = OrderCodes("b", ("b2",)).apply(store)
        assert tree(store)[-3:] == [">b", "b>b2", "b>b1"]
        assert undone(store, inverse)

    def it_orders_themes(self, store):
        OrderCodes(None, ("b", "a")).apply(store)
        assert tree(store)[0] == ">b"

    def it_refuses_a_parent_that_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            OrderCodes("x", ()).apply(store)


class DescribeSetStatus:
    def it_archives_a_branch_and_back(self, store):
        inverse = SetStatus(("a", "a1"), CodeStatus.RETIRED, "A").apply(store)
        assert {code.id for code in store.all(Code) if is_offered(code)} == {"b", "b1", "b2"}
        assert undone(store, inverse)

    @pytest.mark.parametrize(
        ("status", "verb"),
        [
            (CodeStatus.DRAFT, "draft_codes"),
            (CodeStatus.ACTIVE, "activate_codes"),
            (CodeStatus.RETIRED, "retire_codes"),
        ],
    )
    def it_is_named_by_what_becomes_of_the_codes(self, status, verb):
        step = SetStatus(("a", "b"), status).step
        assert (step.verb, step.count) == (verb, 2)


class DescribeManyAtOnce:
    def it_recolours(self, store):
        inverse = recolouring(("a1", "b1"), "#123456").apply(store)
        assert {code.id for code in store.all(Code) if code.colour == "#123456"} == {"a1", "b1"}
        assert undone(store, inverse)

    def it_deletes(self, store):
        inverse = removal(tops(Codebook(CODES), ["b", "b1", "a1"])).apply(store)
        assert tree(store) == [">a", "a>a2"]
        assert undone(store, inverse)

    def it_names_the_steps(self):
        assert MoveCodes(("a", "b"), None, 0).step.count == 2
        assert OrderCodes(None, ()).step.verb == "order_codes"
        assert (recolouring(("a",), "#000000").step.verb, removal(CODES).step.count) == ("recolour_codes", 6)
