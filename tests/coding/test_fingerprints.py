"""What a summary saw of its codings, and what it says of their changing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.records import coding
from workbench.coding.fingerprints import fingerprint_of, freshness, joined_fingerprint, with_seen, witness
from workbench.domain.frameworks import FRESH, Freshness, Witness

_words = st.text(max_size=8)
WITNESSES = st.lists(
    st.builds(
        Witness,
        st.sampled_from([f"x{number}" for number in range(9)]),
        st.sampled_from(["k1", "k2"]),
        st.sampled_from(["c1", "c2", "c3"]),
        _words,
    ),
    max_size=7,
    unique_by=lambda each: each.id,
)
ONE = Witness("x1", "k1", "c1", "sinyal hilang")
TWO = Witness("x2", "k1", "c1", "bensin sendiri")
OTHERS = Witness("x3", "k2", "c1", "sinyal")


class DescribeAFingerprint:
    @given(WITNESSES, st.randoms(use_true_random=False))
    def it_is_the_same_for_the_same_codings_in_any_order(self, codings, chance):
        shuffled = list(codings)
        chance.shuffle(shuffled)
        assert fingerprint_of(shuffled) == fingerprint_of(codings)

    @given(WITNESSES)
    def it_finds_nothing_new_in_what_it_saw(self, codings):
        assert freshness(fingerprint_of(codings), codings) == FRESH

    @given(WITNESSES, WITNESSES)
    def it_tells_every_change_apart_and_says_of_which_coding(self, before, after):
        found = freshness(fingerprint_of(before), after)
        known, there = ({each.id: each for each in side} for side in (before, after))
        both = [(known[id], there[id]) for id in sorted(known.keys() & there.keys())]
        assert found.new == tuple(sorted(there.keys() - known.keys()))
        assert found.gone == len(known.keys() - there.keys())
        assert found.reworded == tuple(old.id for old, new in both if old.words != new.words)
        assert found.recoded == tuple(
            old.id for old, new in both if old.words == new.words and old.code != new.code
        )
        assert not found.joined

    def it_is_of_what_the_coding_says_and_not_of_capitals_and_accents(self):
        said = coding("x-1", 4, 14)
        shouted = replace(said, segment=replace(said.segment, quote="ANAK-ÁNAK "))
        again = replace(said, segment=replace(said.segment, quote="anak-anak "))
        assert freshness(fingerprint_of([witness(again)]), [witness(shouted)]) == FRESH

    def it_stays_short_and_holds_no_words(self):
        made = fingerprint_of([ONE, TWO])
        assert len(made) == 1 + 2 * 18
        assert "sinyal" not in made

    def it_tells_nothing_when_it_is_none(self):
        for seen in ("", "f0"):
            assert freshness(seen, [ONE]) == Freshness(new=("x1",), joined=True)


class DescribeTwoThatAreJoined:
    def it_is_stale_until_it_is_confirmed_and_still_says_what_is_new(self):
        seen = joined_fingerprint(fingerprint_of([ONE]), fingerprint_of([TWO]))
        assert freshness(seen, [ONE, TWO]) == Freshness(joined=True)
        assert freshness(seen, [ONE, TWO, OTHERS]) == Freshness(new=("x3",), joined=True)
        assert freshness(fingerprint_of([ONE, TWO], seen), [ONE, TWO]) == FRESH


class DescribeLinkingWhatWasRead:
    def it_is_new_no_more(self):
        seen = with_seen(fingerprint_of([ONE]), [TWO])
        assert freshness(seen, [ONE, TWO, OTHERS]).new == ("x3",)

    def it_leaves_what_was_seen_before_as_it_was(self):
        changed = replace(ONE, words="lain")
        assert freshness(with_seen(fingerprint_of([ONE]), [changed]), [changed]).reworded == ("x1",)

    def it_forgets_what_is_linked_no_more(self):
        seen = with_seen(fingerprint_of([ONE, TWO]), [], ["x2", "x9"])
        assert freshness(seen, [ONE]) == FRESH

    def it_stays_joined(self):
        seen = with_seen(joined_fingerprint(fingerprint_of([ONE]), ""), [TWO])
        assert freshness(seen, [ONE, TWO]) == Freshness(joined=True)


class DescribeBlindMode:
    def it_hears_nothing_of_what_others_coded(self):
        seen = fingerprint_of([ONE, OTHERS])
        assert freshness(seen, [ONE], "k1") == FRESH
        assert freshness(seen, [replace(OTHERS, words="lain")], "k2").reworded == ("x3",)

    def it_leaves_what_others_saw_when_somebody_confirms(self):
        seen = fingerprint_of([ONE, TWO], fingerprint_of([OTHERS, TWO]), "k1")
        assert freshness(seen, [ONE, TWO, OTHERS]) == FRESH

    def it_makes_what_was_written_in_it_stale_when_all_may_be_seen(self):
        seen = fingerprint_of([ONE], "", "k1")
        assert freshness(seen, [ONE, OTHERS]).new == ("x3",)
