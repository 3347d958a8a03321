from tests.fakes.changes import Rewrite
from tests.fakes.memory_store import MemoryStore
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.operations import EditLog, Restoration, Step, Together
from workbench.domain.store import Change, Edit

STEP = Step("rewrite")
A, B = Code("a", "A"), Code("b", "B")


class DescribeEditLog:
    def it_takes_back_what_it_wrote(self):
        store = MemoryStore(A)
        log = EditLog(store)
        log.put(A.renamed("A2"))
        log.add(B)
        log.remove(A.renamed("A2"))
        assert store.all(Code) == (B,)
        log.inverse(STEP).apply(store)
        assert store.all(Code) == (A,)

    def it_passes_over_what_changes_nothing(self):
        store = MemoryStore(A)
        log = EditLog(store)
        log.put(A)
        assert log.inverse(STEP) == Restoration(STEP, ())
        assert log.inverse(STEP).apply(store) == Restoration(STEP, ())

    def it_copes_with_the_same_record_twice_in_one_go(self):
        store = MemoryStore(A)
        log = EditLog(store)
        log.put(A.renamed("A2"), A.renamed("A3"), A.renamed("A3"))
        assert store.get(Code, "a").name == "A3"
        log.inverse(STEP).apply(store)
        assert store.all(Code) == (A,)


class DescribeTogether:
    def it_is_undone_in_the_opposite_order(self):
        store = MemoryStore(A)
        both = Together(STEP, (Rewrite(put=(A.renamed("x"),)), Rewrite(put=(A.renamed("y"),))))
        inverse = both.apply(store)
        assert store.get(Code, "a").name == "y"
        again = inverse.apply(store)
        assert store.all(Code) == (A,)
        again.apply(store)
        assert store.get(Code, "a").name == "y"


class DescribeChange:
    def it_tells_what_was_touched(self):
        change = Change.of([Edit(None, A), Edit(B, None), Edit(None, Coder("r", "Rini"))])
        assert change.ids == {"a", "b", "r"}
        assert change.touches(Code)
        assert not Change.of([Edit(None, A)]).touches(Coder)
