from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import InvalidField
from workbench.supervision.alerts import AlertRule, Mention, Recurrence, checked_rule, recurrences

RULE = AlertRule(3, 2, 90)
DAY = date(2026, 3, 1)
PARENTS = {"leaf": ("branch", "theme"), "twig": ("branch", "theme"), "branch": ("theme",), "theme": ()}


def above(code: str) -> Iterable[str]:
    return PARENTS[code]


def said(case: str, who: str, code: str = "leaf", district: str = "ende", on: date = DAY) -> Mention:
    return Mention(district, code, case, who, on)


class DescribeRecurrences:
    def it_warns_from_so_many_cases_of_so_many_facilitators_on(self) -> None:
        two = [said("k1", "PD-1"), said("k2", "PD-2")]
        assert recurrences(two, RULE, above) == ()
        later = said("k3", " pd-1 ", on=date(2026, 3, 9))
        assert recurrences([*two, later], RULE, above) == (
            Recurrence("ende", "leaf", 3, 2, date(2026, 3, 9)),
        )

    def it_does_not_warn_of_one_facilitators_cases(self) -> None:
        assert recurrences([said("k1", "PD-1"), said("k2", "pd-1"), said("k3", "PD-1")], RULE, above) == ()

    def it_counts_a_case_once_however_often_it_is_named(self) -> None:
        assert recurrences([said("k1", "PD-1"), said("k1", "PD-1"), said("k2", "PD-2")], RULE, above) == ()

    def it_keeps_districts_apart(self) -> None:
        mixed = [said("k1", "PD-1"), said("k2", "PD-2"), said("k3", "PD-3", district="garut")]
        assert recurrences(mixed, RULE, above) == ()

    def it_warns_of_what_stands_above_when_only_together_they_are_enough(self) -> None:
        mixed = [said("k1", "PD-1"), said("k2", "PD-2", "twig"), said("k3", "PD-3", "branch")]
        assert [each.code for each in recurrences(mixed, RULE, above)] == ["branch"]

    def it_puts_most_cases_first(self) -> None:
        ende = [said(f"k{place}", f"PD-{place}") for place in range(3)]
        garut = [said(f"g{place}", f"PD-{place}", district="garut") for place in range(4)]
        assert [each.district for each in recurrences([*ende, *garut], RULE, above)] == ["garut", "ende"]

    @given(
        st.lists(
            st.builds(said, st.sampled_from("abcdef"), st.sampled_from("xyz"), st.sampled_from(list(PARENTS)))
        )
    )
    def it_never_warns_of_less_than_the_rule_asks_nor_of_a_theme_over_a_code(
        self, mentions: list[Mention]
    ) -> None:
        found = recurrences(mentions, RULE, above)
        assert all(each.cases >= RULE.cases and each.facilitators >= RULE.facilitators for each in found)
        codes = {each.code for each in found}
        assert not any(upper in codes for code in codes for upper in above(code))


class DescribeTheRule:
    def it_is_taken_when_it_makes_sense(self) -> None:
        assert checked_rule(AlertRule()) == AlertRule(5, 3, 90)

    @pytest.mark.parametrize("changes", [{"cases": 0}, {"facilitators": -1}, {"days": 0}, {"days": 3651}])
    def it_is_refused_otherwise(self, changes: dict[str, int]) -> None:
        with pytest.raises(InvalidField):
            checked_rule(replace(AlertRule(), **changes))
