from collections import Counter

import pytest

from tests.language.speakers.scoring import TrueTurn, f1, matching, score
from workbench.domain.participants import Role
from workbench.language.speakers import Recognised, RecognisedSpeaker, RecognisedTurn, RoleReason

TEXT = "A: satu dua\nB: tiga\nA: empat"
TRUTH = [TrueTurn("a", 0, 3, 11), TrueTurn("b", 12, 15, 19), TrueTurn("a", 20, 23, 28)]


def recognised(*turns: tuple[str, int, int, int], roles: dict[str, Role] | None = None) -> Recognised:
    speakers = tuple(
        RecognisedSpeaker(name, role, RoleReason(), 1, 1, (name,)) for name, role in (roles or {}).items()
    )
    return Recognised(TEXT, tuple(RecognisedTurn(*turn) for turn in turns), speakers)


WHOLE = [("X", 0, 3, 11), ("Y", 12, 15, 19), ("X", 20, 23, 28)]


class DescribeF1:
    def it_is_one_when_both_agree_or_hold_nothing(self) -> None:
        assert f1({1, 5}, {1, 5}) == 1.0
        assert f1(set(), set()) == 1.0

    def it_is_the_harmonic_mean_of_precision_and_recall(self) -> None:
        assert f1({0, 12, 20}, {0, 12}) == pytest.approx(2 * (1 * 2 / 3) / (1 + 2 / 3))
        assert f1({0}, set()) == 0.0
        assert f1(set(), {3}) == 0.0


class DescribeAScore:
    def it_cares_for_places_and_not_for_names(self) -> None:
        scored = score(recognised(*WHOLE), TRUTH)

        assert (scored.f1, scored.accuracy) == (1.0, 1.0)

    def it_counts_the_code_points_of_speech_that_have_the_right_speaker(self) -> None:
        scored = score(recognised(("X", 0, 3, 11), ("Y", 12, 15, 19), ("Z", 20, 23, 28)), TRUTH)

        assert scored.f1 == 1.0
        assert scored.accuracy == pytest.approx((7 + 4) / (7 + 4 + 5))

    def it_gives_nothing_twice_to_one_who_was_merged(self) -> None:
        scored = score(recognised(("X", 0, 3, 11), ("X", 12, 15, 19), ("X", 20, 23, 28)), TRUTH)

        assert scored.accuracy == pytest.approx(12 / 16)

    def it_demands_exact_starts_but_tells_what_white_space_costs(self) -> None:
        found = recognised(("X", 0, 3, 11), ("Y", 11, 15, 19), ("X", 20, 23, 28))
        scored = score(found, TRUTH)

        assert scored.f1 == pytest.approx(2 / 3)
        assert scored.tolerant_f1 == 1.0

    def it_judges_texts_without_turns_by_whether_any_was_seen(self) -> None:
        assert (score(recognised(), []).f1, score(recognised(), []).accuracy) == (1.0, 1.0)
        assert (score(recognised(*WHOLE), []).f1, score(recognised(*WHOLE), []).accuracy) == (0.0, 0.0)

    def it_counts_roles_by_the_speakers_that_match(self) -> None:
        found = recognised(*WHOLE, roles={"X": Role.MODERATOR, "Y": Role.OTHER})
        scored = score(found, TRUTH, {"a": "moderator", "b": "kpm", "nobody": "dinas"})

        assert (scored.roles_right, scored.roles) == (1, 3)


class DescribeMatching:
    def it_takes_the_best_for_all_and_not_for_the_first(self) -> None:
        shared = Counter({("a", "x"): 5, ("a", "y"): 4, ("b", "x"): 4})

        assert matching(shared) == {"a": "y", "b": "x"}

    def it_improves_a_greedy_matching_of_many(self) -> None:
        shared = Counter({(f"t{n}", f"f{n}"): 10 + n for n in range(8)})
        shared |= Counter({("t0", "f1"): 9, ("t1", "f0"): 12, ("t1", "f1"): 13})

        assert matching(shared) == {f"t{n}": f"f{n}" for n in range(8)}
        shared["t0", "f1"] = 12
        matched = matching(shared)
        assert (matched["t0"], matched["t1"]) == ("f1", "f0")
