from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.codes import MoveCode, RecolourCode
from workbench.coding.naming import name_of, named
from workbench.domain.codes import Code
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.operations import Step
from workbench.domain.store import Edit, Record
from workbench.domain.themes import Interpretation

ANY = Step("anything")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(*made.ONE_OF_EACH)


def _named(store: MemoryStore, *records: Record, step: Step = ANY) -> str:
    return named(step, [Edit(None, record) for record in records], store).subject


def _memo(target: MemoTarget, about: str) -> Memo:
    return replace(made.MEMO, target=target, about=about, segment=None, title="")


class DescribeNaming:
    @pytest.mark.parametrize("record", made.ONE_OF_EACH, ids=lambda record: type(record).__name__)
    def it_has_a_name_for_every_kind_that_a_step_can_be_about(self, store, record):
        nameless = {"EarlierText"}
        assert bool(name_of(store, record)) is (type(record).__name__ not in nameless)

    def it_leaves_a_step_alone_that_names_its_thing_or_many(self, store):
        assert _named(store, made.CODING, step=Step("add_coding", "kata")) == "kata"
        assert _named(store, made.CODING, step=Step("remove_coding", count=2)) == ""

    def it_names_a_coding_before_what_only_follows_it(self, store):
        assert _named(store, made.MEMO, made.CODING) == made.CODING.segment.quote

    def it_names_a_memo_by_what_it_is_about(self, store):
        about = {
            MemoTarget.CODING: ("x-1", made.CODING.segment.quote),
            MemoTarget.SOURCE: ("s-1", made.SOURCE.name),
            MemoTarget.CODE: ("c-net", made.NETWORK.name),
            MemoTarget.PARTICIPANT: ("p-1", made.P1.name),
            MemoTarget.DISTRICT: (made.GARUT.id, made.GARUT.name),
            MemoTarget.PROJECT: (PROJECT, ""),
        }
        for target, (id, name) in about.items():
            assert _named(store, _memo(target, id), step=Step("set_memo", target)) == name
        assert _named(store, _memo(MemoTarget.CODING, "gone")) == ""
        assert _named(store, _memo(MemoTarget.CODE, "gone")) == ""
        assert _named(store, replace(_memo(MemoTarget.CODE, "c-net"), title="Batas")) == "Batas"
        words = replace(_memo(MemoTarget.SOURCE, "s-1"), segment=made.CODING.segment)
        assert _named(store, words) == made.CODING.segment.quote

    def it_names_the_code_that_was_moved_and_not_its_siblings(self, store):
        first, second = Code("c-1", "Satu", "c-work", 5), Code("c-2", "Dua", "c-work", 6)
        edits = [
            Edit(first, first.moved("c-work", 6)),
            Edit(second, second.moved(None, 0)),
        ]
        assert named(MoveCode("c-2", None, 0).step, edits, store).subject == "Dua"
        edits = [Edit(first, first.moved("c-work", 6)), Edit(second, second.moved("c-work", 0))]
        assert named(MoveCode("c-2", None, 0).step, edits, store).subject == "Dua"

    def it_says_nothing_where_what_is_meant_is_gone_or_nothing_changed(self, store):
        assert _named(store, Interpretation("gone")) == ""
        assert _named(store, replace(made.TRANSCRIPT, source="gone")) == ""
        assert _named(store, replace(made.LINK, district="gone")) == made.NETWORK.name
        assert named(RecolourCode("c-net", "#000000").step, [], store).subject == ""
