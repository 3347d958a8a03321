"""The ledger, reckoned."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import records as made
from workbench.coding.ledger import by_code, by_run, is_recoded, over_time, reckoned
from workbench.domain.proportions import wilson
from workbench.domain.spans import Span
from workbench.domain.suggestions import Offer, Run, Verdict, VerdictKind

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ACCEPTED, CHANGED, REFUSED = VerdictKind.ACCEPTED, VerdictKind.CHANGED, VerdictKind.REFUSED


def verdict(kind: VerdictKind, confidence: float = 0.8, **fields: object) -> Verdict:
    """Return somebody's verdict on a suggestion of c-net."""
    given = {"chosen": "", "run": "u-1", "at": NOON, **fields}
    return replace(made.VERDICT, kind=kind, confidence=confidence, **given)


def run(id: str, hours: int = 0) -> Run:
    return Run(id, NOON + timedelta(hours=hours), "k-sari", "abc", 0.8, 10, 2, 3)


class DescribeReckoning:
    def it_holds_what_was_promised_against_what_came(self):
        found = reckoned(
            9,
            [
                verdict(ACCEPTED, 0.9),
                verdict(CHANGED, 0.8),
                verdict(CHANGED, 0.7, chosen="c-work"),
                verdict(REFUSED, 0.6),
                verdict(VerdictKind.WITHDRAWN, 0.1),
                verdict(VerdictKind.KEPT, 0.1),
            ],
        )
        assert (found.accepted, found.moved, found.recoded, found.refused, found.withdrawn) == (1, 1, 1, 1, 1)
        assert (found.decided, found.open) == (4, 4)
        assert found.promised == pytest.approx(0.75)
        assert found.observed == pytest.approx(0.5)
        assert (found.low, found.high) == wilson(2, 4)

    def it_says_nothing_of_what_is_not_decided(self):
        found = reckoned(3, [verdict(VerdictKind.WITHDRAWN)])
        assert (found.promised, found.observed, found.low, found.high) == (None, None, None, None)
        assert (found.decided, found.open) == (0, 2)

    def it_counts_what_was_decided_as_shown(self):
        assert reckoned(0, [verdict(ACCEPTED)]).offered == 1

    def it_knows_a_changed_code_from_changed_words(self):
        assert is_recoded(verdict(CHANGED, chosen="c-work"))
        assert not is_recoded(verdict(CHANGED, chosen="c-net"))
        assert not is_recoded(verdict(ACCEPTED, chosen="c-work"))


class DescribeSummaries:
    def it_goes_through_the_runs_the_newest_first(self):
        found = by_run([run("u-1"), run("u-2", 5)], {"u-2": 3}, [verdict(ACCEPTED), verdict(REFUSED)])
        assert [(each.id, told.offered, told.decided) for each, told in found] == [
            ("u-2", 3, 0),
            ("u-1", 2, 2),
        ]

    def it_goes_through_the_codes(self):
        offers = [Offer("u-1", "s-1", Span(0, 4), code, 0.8, NOON) for code in ("c-work", "c-net", "c-net")]
        found = by_code(offers, [verdict(REFUSED), verdict(ACCEPTED, code="c-old")])
        assert {code: (told.offered, told.decided) for code, told in found.items()} == {
            "c-net": (2, 1),
            "c-old": (1, 1),
            "c-work": (1, 0),
        }

    def it_goes_through_the_days_a_handful_of_decisions_at_a_time(self):
        days = [verdict(ACCEPTED, at=NOON + timedelta(days=day)) for day in (0, 0, 1, 2, 4)]
        found = over_time([*days, verdict(VerdictKind.KEPT)], datetime.date, at_least=3)
        assert [(first, last, told.decided) for first, last, told in found] == [
            (date(2026, 3, 2), date(2026, 3, 3), 3),
            (date(2026, 3, 4), date(2026, 3, 6), 2),
        ]

    def it_has_nothing_to_say_of_nothing(self):
        assert over_time([], datetime.date) == ()


class DescribeTheInterval:
    def it_is_everything_when_nothing_was_tried(self):
        assert wilson(0, 0) == (0.0, 1.0)

    def it_is_what_the_books_say(self):
        low, high = wilson(81, 263)
        assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)

    @given(st.integers(1, 500).flatmap(lambda tried: st.tuples(st.integers(0, tried), st.just(tried))))
    def it_holds_the_share_and_lies_within_bounds(self, counts):
        right, tried = counts
        low, high = wilson(right, tried)
        assert 0 <= low <= right / tried <= high <= 1
