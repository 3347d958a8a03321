"""The command participation."""

from typing import cast

import pytest

from tests.commands.calling import ENDE_TEXT, CommandLine, Document, Rows


@pytest.fixture
def two(study: CommandLine) -> CommandLine:
    """A study with an FGD in Garut and one in Ende."""
    study.bring_in("FGD Ende.txt", ENDE_TEXT)
    return study


class DescribeParticipation:
    def it_counts_every_speaker_of_every_source(self, two: CommandLine) -> None:
        garut, ende = two.rows("sources", "participation")
        assert (garut["source"], garut["district"], ende["source"]) == ("FGD Garut", "Garut", "FGD Ende")
        speakers = cast("Rows", garut["speakers"])
        assert [(each["name"], each["turns"], each["words"], each["longest_turn"]) for each in speakers] == [
            ("Moderator", 2, 11, 7),
            ("P1", 3, 22, 9),
            ("P2", 2, 12, 7),
        ]
        assert sum(cast("float", each["share"]) for each in speakers) == pytest.approx(1, abs=0.001)
        assert speakers[0] | {"share": 0} == {
            "name": "Moderator",
            "role": "moderator",
            "district": "Garut",
            "sources": 1,
            "turns": 2,
            "words": 11,
            "share": 0,
            "share_without_moderator": None,
            "longest_turn": 7,
            "mean_turn": 5.5,
        }

    def it_says_who_follows_whom_and_what_roles_did(self, two: CommandLine) -> None:
        garut = two.rows("sources", "participation", "FGD Garut")[0]
        assert cast("Rows", garut["follows"])[:2] == [
            {"from": "Moderator", "to": "P1", "count": 2},
            {"from": "P1", "to": "P2", "count": 2},
        ]
        roles = cast("Rows", garut["roles"])
        assert [(each["role"], each["speakers"], each["words"]) for each in roles] == [
            ("moderator", 1, 11),
            ("other", 2, 34),
        ]
        assert (garut["moderator_share"], garut["moderator_turn_share"]) == (0.2444, 0.2857)
        assert (garut["gini"], garut["silent"], garut["words_outside_turns"]) == (0.1471, [], 0)

    def it_sums_up_what_was_asked_for(self, two: CommandLine) -> None:
        for arguments, names in (
            ((), ["FGD Garut", "FGD Ende"]),
            (("FGD Ende",), ["FGD Ende"]),
            (("--district", "Garut"), ["FGD Garut"]),
            (("FGD Ende", "--district", "Garut"), []),
        ):
            said = two.json("participation", *arguments)
            sources = cast("Rows", said["sources"])
            overall = cast("Document", said["overall"])
            assert [each["source"] for each in sources] == names
            assert overall["sources"] == len(names)
            assert overall["words"] == sum(cast("int", each["words"]) for each in sources)

    @pytest.mark.parametrize(("lang", "role"), [("id", "lainnya"), ("en", "other")])
    def it_prints_a_table(self, study: CommandLine, lang: str, role: str) -> None:
        lines = study.on("participation", lang=lang).out.splitlines()
        assert lines[3].split() == [
            *("FGD", "Garut", "P1", role, "3", "22"),
            "48,9%" if lang == "id" else "48.9%",
            "9",
        ]

    def it_refuses_what_is_not_there(self, study: CommandLine) -> None:
        study.on("participation", "FGD Mars").fails(5)
        study.on("participation", "--district", "Mars").fails(5)
