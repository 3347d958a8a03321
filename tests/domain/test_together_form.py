"""Wishes and results as saved tables keep them."""

from dataclasses import replace
from datetime import date

import pytest

from workbench.domain.choices import Choice
from workbench.domain.cooccurrence import Cooccurrence, CountedCode, Pair, Togetherness, TogetherWish
from workbench.domain.errors import InvalidField
from workbench.domain.ids import CodeId, CoderId, DistrictId, SourceId
from workbench.domain.saturation import Reached, Saturation, SaturationWish, SourceOrder, Spread, Talk
from workbench.domain.together_form import (
    read_cooccurrence,
    read_saturation,
    read_saturation_wish,
    read_together_wish,
    written,
)

CHOICE = Choice("{}", DistrictId("d"), CoderId("k"), False)
TOGETHER = TogetherWish(Togetherness.NEAR, 20, True, 3, CHOICE)
COUNTED = Cooccurrence(
    TOGETHER,
    (CountedCode(CodeId("a"), "Tema / “a”", "#aa0000", 4, 3),),
    (Pair(CodeId("a"), CodeId("b"), 1, 3, 2, 4),),
    9,
    1,
    2,
    False,
)
WISH = SaturationWish(True, SourceOrder.NAME, 3, 1, 50, CHOICE)
TALKS = (
    Talk(SourceId("s"), "FGD", date(2026, 3, 2), 2, (CodeId("a"), CodeId("b")), 2, None),
    Talk(SourceId("t"), "Wawancara", None, 1, (), 2, 0.25),
)
RECKONED = Saturation(
    WISH, TALKS, 2, (Reached(0.05, 6, 0.5, 7), Reached(0.0, None)), (Spread(2, 1, 3),), 1, 2, 3, 4, True
)


class DescribeTheWrittenForm:
    def it_reads_what_it_wrote(self) -> None:
        assert read_together_wish(written(TOGETHER)) == TOGETHER
        assert read_saturation_wish(written(WISH)) == WISH
        assert read_cooccurrence(written(COUNTED)) == COUNTED
        assert read_saturation(written(RECKONED)) == RECKONED
        assert read_saturation(written(replace(RECKONED, talks=()))).talks == ()

    @pytest.mark.parametrize(
        "text", ["", "[]", "{}", '{"version":2}', '{"version":1}', '{"version":1,"wish":7}']
    )
    def it_refuses_what_is_none(self, text: str) -> None:
        for read in (read_together_wish, read_saturation_wish, read_cooccurrence, read_saturation):
            with pytest.raises(InvalidField):
                read(text)
