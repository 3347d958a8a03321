"""Participation: who said how much, who spoke after whom, who said nothing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.participation import Follow, Participation, RoleFollow, Speaker, gini
from workbench.coding.taking_part import merged, participation
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.texts import count_words
from workbench.domain.turns import Turn

HEADER = "Balai desa, tiga orang hadir\n"
ASKS = Participant("p-mod", "MOD", Role.MODERATOR)
RINA = Participant("p-rina", "Rina", Role.FACILITATOR, "d-ende")
DEWI = Participant("p-dewi", "Dewi", Role.FACILITATOR)
TUTI = Participant("p-tuti", "Tuti", Role.BENEFICIARY)
PEOPLE = {each.name: each for each in (ASKS, RINA, DEWI, TUTI)}
SAID = (
    ("MOD", "Apa kabar semua?"),
    ("Rina", "Baik, anak-anak juga — sehat."),
    ("Rina", "Saya lanjut dulu ya Bu."),
    ("Dewi", "Sama."),
    ("MOD", "Terima kasih."),
    ("Rina", "Ya."),
)


def talk(
    said: Sequence[tuple[str, str]] = SAID,
    source: str = "s-1",
    header: str = HEADER,
    silent: Sequence[str] = ("Tuti",),
) -> Transcript:
    """Return a talk whose turns belong to the people above, where the name is one of theirs."""
    text, turns = header, []
    for number, (name, words) in enumerate(said):
        start = len(text)
        text += f"{name}: {words}\n"
        known = PEOPLE.get(name)
        turns.append(Turn(number, name, start, start + len(name) + 2, len(text), known.id if known else None))
    return Transcript(source, text, tuple(turns), tuple(PEOPLE[name].id for name in silent))


def people(*names: str) -> dict[str, Participant]:
    """Return those of these names."""
    return {PEOPLE[name].id: PEOPLE[name] for name in names}


EVERYBODY = people("MOD", "Rina", "Dewi", "Tuti")


class DescribeParticipation:
    def it_counts_turns_and_words_without_labels(self) -> None:
        found = participation(talk(), EVERYBODY)
        assert [
            (each.speaker.name, each.talk.turns, each.talk.words, each.talk.longest_words, each.talk.mean)
            for each in found.speakers
        ] == [("MOD", 2, 5, 3, 2.5), ("Rina", 3, 10, 5, 10 / 3), ("Dewi", 1, 1, 1, 1.0)]
        assert (found.total.turns, found.total.words, found.outside, found.sources) == (6, 16, 5, 1)

    def it_shares_the_words_out_with_and_without_the_moderator(self) -> None:
        found = participation(talk(), EVERYBODY)
        assert [(each.share, each.share_of_asked) for each in found.speakers] == [
            (5 / 16, None),
            (10 / 16, 10 / 11),
            (1 / 16, 1 / 11),
        ]
        assert (found.moderator_share, found.moderator_turn_share) == (5 / 16, 2 / 6)

    def it_finds_the_longest_turn_where_it_is_said(self) -> None:
        transcript = talk()
        longest = participation(transcript, EVERYBODY).total.longest
        assert longest is not None
        assert longest.span.of(transcript.text) == "Saya lanjut dulu ya Bu."
        assert (longest.source, longest.words) == ("s-1", 5)

    def it_takes_the_first_of_turns_that_are_equally_long(self) -> None:
        transcript = talk([("Rina", "satu dua"), ("Dewi", "tiga empat")])
        longest = participation(transcript, EVERYBODY).total.longest
        assert longest is not None
        assert longest.span.of(transcript.text) == "satu dua"

    def it_sums_roles_up_with_those_who_are_silent(self) -> None:
        found = participation(talk(), EVERYBODY)
        assert [
            (each.role, each.speakers, each.silent, each.talk.turns, each.talk.words) for each in found.roles
        ] == [
            (Role.MODERATOR, 1, 0, 2, 5),
            (Role.FACILITATOR, 2, 0, 4, 11),
            (Role.BENEFICIARY, 0, 1, 0, 0),
        ]
        assert [(each.share, each.share_of_asked) for each in found.roles] == [
            (5 / 16, None),
            (11 / 16, 1.0),
            (0.0, 0.0),
        ]
        assert [each.name for each in found.silent] == ["Tuti"]

    def it_counts_who_speaks_after_whom_and_nobody_after_themselves(self) -> None:
        found = participation(talk(), EVERYBODY)
        assert set(found.follows) == {
            Follow("p-mod", "p-rina", 2),
            Follow("p-rina", "p-dewi", 1),
            Follow("p-dewi", "p-mod", 1),
        }
        assert found.follows[0].count == 2
        assert set(found.follows_by_role()) == {
            RoleFollow(Role.MODERATOR, Role.FACILITATOR, 2),
            RoleFollow(Role.FACILITATOR, Role.FACILITATOR, 1),
            RoleFollow(Role.FACILITATOR, Role.MODERATOR, 1),
        }

    def it_gives_a_label_of_nobody_known_a_place_of_its_own(self) -> None:
        found = participation(talk([("Rina", "Ya."), ("Seseorang", "Betul sekali.")]), people("Rina"), "d-x")
        assert found.speakers[1].speaker == Speaker("s-1\nSeseorang", "Seseorang", Role.OTHER, "d-x")

    def it_passes_over_a_participant_who_is_not_there_any_more(self) -> None:
        found = participation(talk([("Rina", "Ya.")]), {})
        assert found.speakers[0].speaker.key == "s-1\nRina"

    def it_takes_the_sources_district_for_those_who_have_none(self) -> None:
        found = participation(talk(), EVERYBODY, "d-garut")
        assert [each.speaker.district for each in found.speakers] == ["d-garut", "d-ende", "d-garut"]
        assert found.silent[0].district == "d-garut"

    def it_counts_turns_without_a_word(self) -> None:
        found = participation(talk([("Rina", "..."), ("Dewi", "")]), people("Rina", "Dewi"))
        assert [(each.talk.turns, each.talk.words, each.share) for each in found.speakers] == [
            (1, 0, None),
            (1, 0, None),
        ]
        assert found.total.longest is None
        assert (found.total.mean, found.total.longest_words) == (0.0, 0)
        assert (found.moderator_share, found.moderator_turn_share, found.gini) == (None, 0.0, None)

    def it_says_of_a_source_without_turns_that_all_its_words_are_outside(self) -> None:
        found = participation(Transcript("s-1", "Catatan dari lapangan."), {})
        assert found == Participation(outside=3, sources=1)
        assert (found.moderator_share, found.moderator_turn_share) == (None, None)
        assert found.total.mean == 0.0

    def it_counts_words_between_turns_and_after_them(self) -> None:
        whole = talk([("Rina", "Ya begitu."), ("Dewi", "Betul.")], header="")
        first, second = whole.turns
        holed = replace(whole, turns=(replace(first, end=first.text_start + 2), second))
        assert participation(holed, EVERYBODY).outside == 1
        assert participation(replace(holed, turns=(first,)), EVERYBODY).outside == 2


class DescribeMerged:
    def it_makes_one_of_a_participant_in_several_sources(self) -> None:
        parts = [
            participation(talk(), EVERYBODY),
            participation(talk([("Rina", "Ya, sinyal itu jauh sekali dari sini.")], "s-2"), people("Rina")),
        ]
        rina = merged(parts).speakers[1]
        assert (rina.speaker.name, rina.talk.turns, rina.talk.words, rina.sources) == ("Rina", 4, 17, 2)
        assert rina.talk.longest is not None
        assert (rina.talk.longest.source, rina.talk.longest.words) == ("s-2", 7)

    def it_keeps_equal_labels_of_different_sources_apart(self) -> None:
        parts = [participation(talk([("P9", "Ya.")], source), {}) for source in ("s-1", "s-2")]
        assert [each.speaker.name for each in merged(parts).speakers] == ["P9", "P9"]

    def it_calls_nobody_silent_who_speaks_elsewhere(self) -> None:
        quiet = participation(talk([("Rina", "Ya.")], silent=["Tuti", "Dewi"]), EVERYBODY)
        heard = participation(talk([("Tuti", "Saya.")], "s-2"), people("Tuti"))
        assert [each.name for each in merged([quiet, heard]).silent] == ["Dewi"]

    def it_adds_up_who_speaks_after_whom_and_what_is_outside(self) -> None:
        both = merged([participation(talk(), EVERYBODY), participation(talk(source="s-2"), EVERYBODY)])
        assert both.follows[0] == Follow("p-mod", "p-rina", 4)
        assert (both.outside, both.sources, both.total.turns) == (10, 2, 12)

    def it_is_nothing_of_nothing(self) -> None:
        assert merged([]) == Participation()

    @given(
        st.lists(
            st.lists(
                st.tuples(
                    st.sampled_from([*PEOPLE, "Pak X"]),
                    st.text("ab 1-.\né😀", max_size=20),
                ),
                max_size=8,
            ),
            max_size=4,
        )
    )
    def it_loses_no_word_and_no_turn(self, talks: list[list[tuple[str, str]]]) -> None:
        transcripts = [talk(said, f"s-{number}") for number, said in enumerate(talks)]
        parts = [participation(each, EVERYBODY) for each in transcripts]
        whole = merged(parts)
        said = [
            count_words(each.text[turn.text_start : turn.end]) for each in transcripts for turn in each.turns
        ]
        assert whole.total.turns == len(said) == sum(each.talk.turns for each in whole.speakers)
        assert whole.total.words == sum(said) == sum(each.talk.words for each in whole.roles)
        assert whole.total.longest_words == max(said, default=0)
        assert whole.outside == count_words(HEADER) * len(talks)
        assert {each.key for each in whole.silent}.isdisjoint(each.speaker.key for each in whole.speakers)
        assert sum(each.count for each in whole.follows) == sum(
            each.count for each in whole.follows_by_role()
        )
        if whole.total.words:
            assert sum(each.share or 0 for each in whole.speakers) == pytest.approx(1)
        if whole.asked.words:
            assert sum(each.share_of_asked or 0 for each in whole.roles) == pytest.approx(1)
        if len(parts) == 1:
            assert whole == parts[0]


class DescribeGini:
    @pytest.mark.parametrize(
        ("amounts", "expected"),
        [([], None), ([5], None), ([0, 0], None), ([3, 3, 3], 0.0), ([0, 0, 0, 8], 0.75), ([1, 3], 0.25)],
    )
    def it_says_how_uneven_amounts_are(self, amounts: list[int], expected: float | None) -> None:
        assert gini(amounts) == expected

    def it_leaves_the_moderator_out_and_the_silent_in(self) -> None:
        found = participation(talk(), EVERYBODY)
        assert found.gini == gini([10, 1, 0])

    @given(st.lists(st.integers(0, 10_000), min_size=2, max_size=20))
    def it_is_half_the_mean_difference_over_the_mean(self, amounts: list[int]) -> None:
        found = gini(amounts)
        count, whole = len(amounts), sum(amounts)
        if not whole:
            assert found is None
            return
        differences = sum(abs(one - other) for one in amounts for other in amounts)
        assert found == pytest.approx(differences / (2 * count * whole))
        assert 0 <= found <= (count - 1) / count + 1e-9
