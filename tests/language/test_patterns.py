import pytest

from workbench.domain.errors import PatternBad, PatternTooSlow
from workbench.language.patterns import LONGEST, compiled, pattern_spans


def _found(text: str, pattern: str) -> list[str]:
    return [text[start:end] for start, end in pattern_spans(text, compiled(pattern), 5)]


class DescribePatterns:
    @pytest.mark.parametrize(
        ("pattern", "found"),
        [
            (r"\bban\w+", ["Bantu", "bantuan"]),
            (r"^\w+:", ["P1:", "P2:"]),
            (r"x*", []),
            (r"uan$", ["uan"]),
            (r"(?:ba){1,2}ntu", ["Bantu", "bantu"]),
            (r".{0,90}bantu.{0,90}", ["P1: Bantu 😀", "P2: bantuan"]),
            (r"[{(]{0,500}\{?(bantu){1,900}(a{0,900}n)?", ["Bantu", "bantuan"]),
        ],
    )
    def it_finds_without_regard_to_case(self, pattern: str, found: list[str]) -> None:
        assert _found("P1: Bantu 😀\nP2: bantuan", pattern) == found

    @pytest.mark.parametrize(
        ("pattern", "place"),
        [("(", 2), ("a[", 3), ("*", 1), (r"(a{1000}){1000}", 3), ("a" * (LONGEST + 1), 501)],
    )
    def it_refuses_what_is_none_or_too_much(self, pattern: str, place: int) -> None:
        with pytest.raises(PatternBad) as caught:
            compiled(pattern)
        assert (caught.value.pattern, caught.value.place) == (pattern, place)

    def it_gives_up_a_pattern_that_goes_through_a_text_in_too_many_ways(self) -> None:
        with pytest.raises(PatternTooSlow):
            list(pattern_spans("a" * 5000 + "!", compiled(r"(a|aa|aaa)+$b|(a|a|aa)+\d"), 0.05))

    def it_gives_up_a_pattern_that_calls_itself_for_ever(self) -> None:
        with pytest.raises(PatternTooSlow):
            list(pattern_spans("P1: Bantu" * 20, compiled(r"(?R)"), 30))

    @pytest.mark.parametrize("pattern", [r"((a{100}){100}){100}", r"(?:a{500}b){500}", r"(a{1000}){1000}|("])
    def it_refuses_repeats_of_repeats(self, pattern: str) -> None:
        with pytest.raises(PatternBad):
            compiled(pattern)
