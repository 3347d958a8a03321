from collections.abc import Sequence

import pytest

from tests.language.pipelines import talk
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.language.learning.lesson import Grain
from workbench.language.pipeline import new_pipeline
from workbench.language.selection import Selection, Words, selected, words_of
from workbench.language.units import talk_of

NLP = new_pipeline()
MADE, PEOPLE = talk(
    ("Moderator", "Apa yang berat?"), ("P1", "Sinyal hilang kalau hujan."), ("P2", "Bensin mahal sekali.")
)


def choosing(words: str, of: Transcript = MADE) -> tuple[Selection, Words]:
    start = of.text.index(words)
    known = words_of(NLP, of.text)
    return selected(known, talk_of(NLP, of, PEOPLE, Grain.PARAGRAPH), Span(start, start + len(words))), known


def said(found: Selection) -> Sequence[tuple[str, ...]]:
    return [unit.words for unit in found.talk.units]


class DescribeSelected:
    def it_leaves_a_talk_as_it_is_when_a_whole_unit_is_selected(self) -> None:
        found, _ = choosing("Sinyal hilang kalau hujan.")

        assert found.talk == talk_of(NLP, MADE, PEOPLE, Grain.PARAGRAPH)
        assert found.at == 1

    def it_makes_a_unit_of_exactly_the_words_and_keeps_the_rest_beside_it(self) -> None:
        found, _ = choosing("hilang kalau")

        assert said(found)[1:4] == [("sinyal",), ("hilang", "kalau"), ("hujan",)]
        assert found.at == 2

    def it_takes_words_of_several_units_without_labels(self) -> None:
        found, _ = choosing("hujan.\nP2: Bensin")

        assert said(found)[found.at] == ("hujan", "bensin")
        assert said(found)[found.at - 1] == ("sinyal", "hilang", "kalau")
        assert said(found)[found.at + 1] == ("mahal", "sekali")

    def it_asks_of_a_leaders_words_as_of_anybodys(self) -> None:
        found, _ = choosing("yang berat")

        assert not found.talk.units[found.at].leads
        assert found.talk.units[found.at - 1].leads

    @pytest.mark.parametrize(("words", "at"), [("Moderator", 0), ("P2: ", 2)])
    def it_makes_an_empty_unit_where_nothing_is_said(self, words: str, at: int) -> None:
        found, known = choosing(words)

        assert (found.at, said(found)[at]) == (at, ())
        assert found.places(known, at) == []

    def it_knows_where_words_stand(self) -> None:
        found, known = choosing("hujan.\nP2: Bensin")

        assert [span.of(MADE.text) for span in found.places(known, found.at)] == ["hujan", "Bensin"]
        assert [span.of(MADE.text) for span in found.places(known, 0)] == ["Apa", "yang", "berat"]
