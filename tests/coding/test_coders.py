from workbench.coding.coders import CODER_COLOURS, coder_colours
from workbench.domain.coders import Coder
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
