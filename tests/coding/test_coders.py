import pytest

from tests.fakes.memory_store import MemoryStore
from workbench.coding.coders import CODER_COLOURS, RenameCoder, coder_colours
from workbench.domain.coders import Coder
from workbench.domain.errors import NameEmpty, NameTaken, UnknownThing
from workbench.domain.ids import CoderId


def _coders(count: int) -> list[Coder]:
    return [Coder(CoderId(f"coder-{number}"), f"Coder {number}") for number in range(count)]


class DescribeCoderColours:
    def it_gives_each_of_a_team_a_colour_of_their_own(self) -> None:
        colours = coder_colours(_coders(len(CODER_COLOURS)))

        assert len(set(colours.values())) == len(CODER_COLOURS)

    def it_keeps_the_colours_of_those_who_were_there_when_somebody_joins(self) -> None:
        before, after = coder_colours(_coders(3)), coder_colours(_coders(12))

        assert {coder: after[coder] for coder in before} == before

    def it_begins_again_when_there_are_more_coders_than_colours(self) -> None:
        colours = coder_colours(_coders(len(CODER_COLOURS) + 1))

        assert colours[CoderId(f"coder-{len(CODER_COLOURS)}")] == CODER_COLOURS[0]

    def it_counts_a_coder_named_twice_once(self) -> None:
        one, other = _coders(2)

        assert coder_colours([one, one, other])[other.id] == CODER_COLOURS[1]


class DescribeRenameCoder:
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore(*_coders(2))

    def it_renames_with_single_spaces_and_is_undone(self, store) -> None:
        operation = RenameCoder(CoderId("coder-0"), "  Rini   Wulandari ")
        undo = operation.apply(store)
        assert store.get(Coder, "coder-0").name == "Rini Wulandari"
        undo.apply(store)
        assert store.get(Coder, "coder-0").name == "Coder 0"
        assert operation.step.verb == "rename_coder"

    def it_may_change_capital_letters_or_nothing(self, store) -> None:
        RenameCoder(CoderId("coder-0"), "CODER 0").apply(store)
        RenameCoder(CoderId("coder-0"), "CODER 0").apply(store)
        assert store.get(Coder, "coder-0").name == "CODER 0"

    def it_takes_no_name_of_another_and_no_empty_one(self, store) -> None:
        with pytest.raises(NameTaken):
            RenameCoder(CoderId("coder-0"), "coder 1").apply(store)
        with pytest.raises(NameEmpty):
            RenameCoder(CoderId("coder-0"), "  ").apply(store)
        with pytest.raises(UnknownThing):
            RenameCoder(CoderId("coder-9"), "Tri").apply(store)
