"""The commands code, codings and district-link."""

import pytest

from tests.commands.calling import DIGITAL, ENDE_TEXT, GARUT_TEXT, NETWORK, CommandLine

THEME = NETWORK.split(" / ", maxsplit=1)[0]
WORDS = "Jaringan internet"
START = GARUT_TEXT.index(WORDS)
END = START + len(WORDS)


class DescribeCode:
    def it_codes_one_segment(self, study: CommandLine) -> None:
        said = study.json("code", "FGD Garut", START, END, NETWORK, "--memo", "Penting 😀")
        ids = said.pop("ids")
        assert said == {"added": 1, "already_there": 0, "refused": []}
        (coding,) = study.rows("codings", "codings")
        assert [coding["id"]] == ids
        assert (coding["quote"], coding["memo"], coding["coder"]) == (WORDS, "Penting 😀", "Sari")

    def it_counts_code_points_past_emoji(self, study: CommandLine) -> None:
        study.coded("begitu.", NETWORK)
        (coding,) = study.rows("codings", "codings")
        assert (coding["quote"], coding["start"]) == ("begitu.", GARUT_TEXT.index("begitu."))

    def it_finds_what_is_there_already(self, study: CommandLine) -> None:
        first = study.json("code", "FGD Garut", START, END, NETWORK)
        again = study.json("code", "FGD Garut", START, END, NETWORK)
        assert again == {"added": 0, "already_there": 1, "refused": [], "ids": first["ids"]}
        assert len(study.rows("codings", "codings")) == 1

    def it_writes_the_memo_of_a_coding_that_is_there(self, study: CommandLine) -> None:
        study.json("code", "FGD Garut", START, END, NETWORK)
        study.json("code", "FGD Garut", START, END, NETWORK, "--memo", "Kedua")
        assert study.rows("codings", "codings")[0]["memo"] == "Kedua"

    def it_lets_another_coder_give_the_same_code(self, study: CommandLine) -> None:
        study.json("code", "FGD Garut", START, END, NETWORK)
        said = study.json("code", "FGD Garut", START, END, NETWORK, "--coder", "Budi")
        assert said["added"] == 1
        assert study.rows("codings", "codings")[1]["coder"] == "Budi"

    @pytest.mark.parametrize(
        ("start", "end"), [(0, 0), (9, 3), (0, 10**6), (10**6, 10**6 + 1), (-1, 4), (-9, -2), (0, 10**30)]
    )
    def it_refuses_spans_out_of_range(self, study: CommandLine, start: int, end: int) -> None:
        study.on("code", "FGD Garut", start, end, NETWORK).fails(5)
        assert study.rows("codings", "codings") == []

    def it_takes_the_whole_text(self, study: CommandLine) -> None:
        assert study.json("code", "FGD Garut", 0, len(GARUT_TEXT), NETWORK)["added"] == 1
        study.on("code", "FGD Garut", 0, len(GARUT_TEXT) + 1, NETWORK).fails(5)

    @pytest.mark.parametrize(
        ("source", "code"), [("FGD Bima", NETWORK), ("FGD Garut", "Tidak / Ada"), ("FGD Garut", "")]
    )
    def it_refuses_what_does_not_exist(self, study: CommandLine, source: str, code: str) -> None:
        study.on("code", source, 0, 4, code).fails(5)

    @pytest.mark.parametrize(
        "arguments",
        [(), ("FGD Garut",), ("FGD Garut", 0), ("FGD Garut", 0, 4), ("FGD Garut", "a", 4, NETWORK)],
    )
    def it_needs_all_four(self, study: CommandLine, arguments: tuple[object, ...]) -> None:
        study.on("code", *arguments).fails(2)

    def it_says_what_it_did(self, study: CommandLine) -> None:
        assert study.on("code", "FGD Garut", START, END, NETWORK, lang="id").out == (
            "1 ditambah, 0 sudah ada, 0 ditolak.\n"
        )


class DescribeCodings:
    @pytest.fixture
    def coded(self, study: CommandLine) -> CommandLine:
        study.bring_in("FGD Ende.txt", ENDE_TEXT)
        study.coded(WORDS, NETWORK)
        study.coded("laporan digital", DIGITAL)
        study.json("code", "FGD Ende", 0, 9, THEME, "--coder", "Budi")
        return study

    def it_gives_everything_of_each(self, coded: CommandLine) -> None:
        coding = coded.rows("codings", "codings", "--code", NETWORK)[0]
        del coding["at"]
        assert coding == {
            "id": coding["id"],
            "source_id": coding["source_id"],
            "source": "FGD Garut",
            "district": "Garut",
            "speaker": "P1",
            "role": coding["role"],
            "start": START,
            "end": END,
            "quote": WORDS,
            "code": NETWORK,
            "coder": "Sari",
            "origin": "hand",
            "memo": "",
            "paragraph": 2,
        }

    @pytest.mark.parametrize(
        ("options", "found"),
        [
            ((), 3),
            (("--source", "FGD Ende"), 1),
            (("--code", THEME), 2),
            (("--code", NETWORK), 1),
            (("--district", "kab. garut"), 2),
            (("--district", "Pidie"), 0),
            (("--coder", "budi"), 1),
            (("--coder", "Sari", "--district", "Ende"), 0),
            (("--source", "FGD Garut", "--code", THEME, "--coder", "Sari", "--district", "Garut"), 1),
            (("--source", "FGD Garut", "--district", "Ende"), 0),
        ],
    )
    def it_narrows(self, coded: CommandLine, options: tuple[str, ...], found: int) -> None:
        assert len(coded.rows("codings", "codings", *options)) == found

    @pytest.mark.parametrize("option", ["--source", "--code", "--district", "--coder"])
    def it_refuses_what_does_not_exist(self, coded: CommandLine, option: str) -> None:
        coded.on("codings", option, "Tidak ada").fails(5)

    def it_shows_a_table(self, coded: CommandLine) -> None:
        assert "quote" in coded.on("codings").out.splitlines()[0]
        assert len(coded.on("codings").out.splitlines()) == 5


class DescribeDistrictLink:
    def it_states_restates_and_takes_back(self, study: CommandLine) -> None:
        coding = study.coded(WORDS, NETWORK)
        said = study.json("district-link", NETWORK, "kab. garut", "--note", "Sinyal", "--evidence", coding)
        made = said["id"]
        assert said == {
            "id": made,
            "code": NETWORK,
            "district": "Garut",
            "evidence": [coding],
            "removed": False,
        }
        other = study.coded("sinyal", NETWORK)
        again = study.json("district-link", NETWORK, "Garut", "--evidence", coding, "--evidence", other)
        assert (again["id"], again["evidence"]) == (made, [coding, other])
        assert study.json("district-link", NETWORK, "Garut", "--evidence", coding, other)["evidence"] == [
            coding,
            other,
        ]
        gone = study.json("district-link", NETWORK, "Garut", "--remove")
        assert (gone["id"], gone["removed"]) == (made, True)
        line = study.on("district-link", NETWORK, "Garut", "--remove").fails(5)
        assert "district link" in line
        assert study.json("check")["ok"] is True

    @pytest.mark.parametrize(
        "arguments",
        [("Tidak / Ada", "Garut"), (NETWORK, "Atlantis"), (NETWORK, "Garut", "--evidence", "x-404")],
    )
    def it_refuses_what_does_not_exist(self, study: CommandLine, arguments: tuple[str, ...]) -> None:
        study.on("district-link", *arguments).fails(5)
        assert all(each["linked_codes"] == [] for each in study.rows("districts", "districts"))

    def it_says_what_it_did(self, study: CommandLine) -> None:
        assert study.on("district-link", NETWORK, "Garut").out == f"{NETWORK} – Garut: linked.\n"
