import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.discovering.bags import bags_of
from workbench.domain.errors import Cancelled
from workbench.language.discovering import groups as grouping
from workbench.language.discovering.groups import Tightness, groups_of

TOPICS = {
    "bridge": ["jembatan", "sungai", "perahu", "banjir", "hanyut", "gantung"],
    "signal": ["sinyal", "bukit", "unggah", "foto", "laporan", "lembah"],
    "card": ["kartu", "agen", "bank", "antre", "uang", "mesin"],
}


def _talk(each: int = 8) -> list[str]:
    """Passages of three topics, each of four of the topic's words; and some of none."""
    passages = []
    for words in TOPICS.values():
        passages += [" ".join(words[(start + away) % 6] for away in range(4)) for start in range(each)]
    return [*passages, *(f"lain{n} aneh{n} sendiri{n} satu{n}" for n in range(5)), "ya", ""]


def _grouped(passages: list[str], sources: list[int] | None = None, **limits) -> list[set[str]]:
    bags = bags_of(passages)
    where = np.asarray(sources if sources is not None else range(len(passages)), np.int64)
    return [{passages[each] for each in group.members} for group in groups_of(bags, where, **limits)]


class DescribeGroups:
    def it_finds_the_topics_and_forces_nothing_else_into_one(self) -> None:
        found = _grouped(_talk())
        assert len(found) == 3
        for members in found:
            topic = next(words for words in TOPICS.values() if set(words) & set(next(iter(members)).split()))
            assert all(set(member.split()) <= set(topic) for member in members)

    def it_names_what_sets_a_group_apart(self) -> None:
        bags = bags_of(_talk())
        for group in groups_of(bags, np.arange(len(bags.start) - 1)):
            named = {bags.names[term] for term in group.terms}
            assert named in [set(words) for words in TOPICS.values()]
            assert 0.5 <= group.cohesion <= 1
            assert (np.diff(group.likeness) <= 0).all()

    def it_asks_for_members_and_for_sources(self) -> None:
        assert _grouped(_talk(), least=9) == []
        assert _grouped(_talk(), [0] * len(_talk())) == []
        assert len(_grouped(_talk(), [0] * len(_talk()), least_sources=1)) == 3
        assert _grouped(["ya"] * 9) == []

    def it_is_stricter_when_it_is_tight(self) -> None:
        sizes = [sum(map(len, _grouped(_talk(), tightness=each))) for each in Tightness]
        assert sizes == sorted(sizes, reverse=True)

    def it_shows_members_of_different_sources_first(self) -> None:
        passages = _talk()
        sources = np.asarray([number % 3 for number in range(len(passages))])
        for group in groups_of(bags_of(passages), sources):
            assert len({int(sources[each]) for each in group.shown[:3]}) == 3
            assert sorted(group.shown.tolist()) == sorted(group.members.tolist())

    def it_holds_where_not_everybody_may_lead(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(grouping, "_MOST_LEADERS", 10)
        assert len(_grouped(_talk(24))) == 3

    def it_leaves_a_leader_alone_whose_neighbours_don_t_hold_together(self) -> None:
        aside = 0.75**0.5
        # Five are just near enough to the first; their middle lies with the four, too far from the fifth.
        points = np.asarray([[1, 0], *[[0.5, aside]] * 4, [0.5, -aside]])
        assert len(grouping._centres(points, 0.5, 6, lambda: None)) == 0
        assert len(grouping._centres(points, 0.5, 5, lambda: None)) == 1

    def it_stops_when_nobody_wants_it(self) -> None:
        def gone() -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            groups_of(bags_of(_talk()), np.arange(len(_talk())), alive=gone)

    @settings(max_examples=15, deadline=None)
    @given(st.randoms(use_true_random=False))
    def it_does_not_hang_on_the_order_of_the_passages(self, dice) -> None:
        passages = _talk()
        other = list(passages)
        dice.shuffle(other)
        assert _grouped(passages) == _grouped(other)
