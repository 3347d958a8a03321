"""Cases, sessions and actions are found by what people call them."""

from collections.abc import Callable

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.supervision.desk import DENIS, desk, logged, meeting, visit
from workbench.domain.errors import UnknownThing
from workbench.domain.sessions import CaseDiscussion
from workbench.domain.store import ProjectReader
from workbench.supervision.lookup import action_named, case_named, session_named


@pytest.fixture
def store() -> MemoryStore:
    kept = desk()
    logged(kept, meeting(kept, CaseDiscussion(DENIS.id)), visit())
    return kept


class DescribeLookingUp:
    @pytest.mark.parametrize("name", ["q-denis", "K-END-001", " k-end-001 "])
    def it_finds_a_case_by_id_or_code(self, store: MemoryStore, name: str) -> None:
        assert case_named(store, name) == DENIS

    @pytest.mark.parametrize("name", ["z-1", "END/2026/001", "end/2026/001 "])
    def it_finds_a_session_by_id_or_number(self, store: MemoryStore, name: str) -> None:
        assert session_named(store, name).id == "z-1"

    def it_finds_an_action_by_id(self, store: MemoryStore) -> None:
        assert action_named(store, "a-1") == visit()

    @pytest.mark.parametrize(
        ("look", "kind"), [(case_named, "case"), (session_named, "session"), (action_named, "action")]
    )
    def it_says_what_it_did_not_find(
        self, store: MemoryStore, look: Callable[[ProjectReader, str], object], kind: str
    ) -> None:
        with pytest.raises(UnknownThing) as told:
            look(store, "nihil")
        assert (told.value.kind, told.value.name) == (kind, "nihil")
