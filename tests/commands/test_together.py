"""cooccurrence, saturation, and their exports on the command line."""

import csv
import json
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pytest

from tests.commands.calling import DIGITAL, ENDE_TEXT, NETWORK, CommandLine, Document, Rows

COST = "Beban kerja / Biaya pribadi"


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    """Two talks: the first has two places of network and digital, the second one of digital alone."""
    study.coded("Jaringan internet di desa kami lemah", NETWORK)
    study.coded("internet di desa", DIGITAL)
    study.coded("laporan digital itu dikirim malam hari", DIGITAL)
    study.coded("dikirim malam", NETWORK)
    study.coded("Biaya bensin", COST)
    study.bring_in("FGD Ende.txt", ENDE_TEXT)
    study.coded("Laporan digital menunggu", DIGITAL, "FGD Ende", ENDE_TEXT)
    return study


class DescribeCooccurrence:
    def it_counts_places(self, coded: CommandLine) -> None:
        said = coded.json("cooccurrence")
        pairs = cast("Rows", said["pairs"])
        assert len(pairs) == 1
        pair = pairs[0]
        assert {pair["a"], pair["b"]} == {NETWORK, DIGITAL}
        assert (pair["count"], pair["jaccard"], pair["places"], pair["codings"]) == (2, 0.666667, 3, 4)
        assert (said["relation"], said["level"], said["codings"], said["moderator"]) == (
            "overlap",
            "code",
            6,
            True,
        )

    @pytest.mark.parametrize(
        ("relation", "counts"),
        [
            ("same_turn", [2]),
            ("within 3 words", [2]),
            ("within 30 words", [1, 1, 1]),
            ("same_source", [1, 1, 1]),
        ],
    )
    def it_counts_by_other_relations(self, coded: CommandLine, relation: str, counts: list[int]) -> None:
        assert [
            each["count"] for each in coded.rows("pairs", "cooccurrence", "--relation", relation)
        ] == counts

    def it_counts_themes_that_are_often_together(self, coded: CommandLine) -> None:
        pairs = coded.rows("pairs", "cooccurrence", "--themes", "--min", 2)
        assert [(each["a"], each["b"], each["count"]) for each in pairs] == [
            ("Beban kerja", "Konteks wilayah", 2)
        ]
        assert coded.rows("pairs", "cooccurrence", "--themes", "--min", 3) == []

    def it_looks_at_a_district_or_a_coder(self, coded: CommandLine) -> None:
        assert coded.rows("pairs", "cooccurrence", "--district", "Ende") == []
        assert len(coded.rows("pairs", "cooccurrence", "--by", "Sari", "--without-moderator")) == 1

    def it_prints_a_table(self, coded: CommandLine) -> None:
        told = coded.on("cooccurrence", lang="id")
        assert told.code == 0
        assert "tempat bersama" in told.out.splitlines()[0]
        assert "pengodean yang berbagi teks membentuk satu tempat" in told.out

    def it_refuses_what_it_does_not_know(self, coded: CommandLine) -> None:
        assert "same_turn" in coded.on("cooccurrence", "--relation", "beside").fails(2)
        coded.on("cooccurrence", "--district", "Atlantis").fails(5)
        coded.on("cooccurrence", "--by", "Nobody").fails(5)
        coded.on("cooccurrence", "--saved", "Nothing").fails(5)


class DescribeSaturation:
    def it_reckons_the_ratio(self, coded: CommandLine) -> None:
        said = coded.json("saturation", "--base", 1, "--run", 1, "--orders", 20)
        talks = cast("Rows", said["sources"])
        assert [(each["source"], each["new"], each["cumulative"], each["ratio"]) for each in talks] == [
            ("FGD Garut", 3, 3, None),
            ("FGD Ende", 0, 3, 0.0),
        ]
        reached = cast("Rows", said["reached"])
        assert [(each["threshold"], each["notation"]) for each in reached] == [(0.05, "1+1"), (0.0, "1+1")]
        assert said["enough"] is True
        assert cast("list[str]", talks[0]["new_codes"]) == [DIGITAL, COST, NETWORK]

    def it_claims_nothing_of_too_few_talks(self, coded: CommandLine) -> None:
        said = coded.json("saturation", "--level", "theme", "--district", "Ende")
        assert said["enough"] is False
        assert cast("str", said["says"]).startswith("Only 1 source coded so far")
        assert "Baru 2 sumber terkode" in coded.on("saturation", lang="id").out

    def it_refuses_another_level(self, coded: CommandLine) -> None:
        assert "code, theme" in coded.on("saturation", "--level", "topic").fails(2)

    def it_is_the_same_each_time(self, coded: CommandLine) -> None:
        assert coded.json("saturation") == coded.json("saturation")


class DescribeExports:
    def written(self, coded: CommandLine, what: str, name: str, *options: object) -> Path:
        out = coded.folder / name
        said = coded.json("export", what, out, *options)
        assert (said["what"], said["bytes"]) == (what, out.stat().st_size)
        return out

    def it_writes_pairs_as_a_sheet(self, coded: CommandLine) -> None:
        out = self.written(coded, "cooccurrence", "pairs.csv")
        rows = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
        assert rows[0][2] == "Places with both (sharing text; moderators' talk counts)"
        assert rows[1][2:4] == ["2", "0.6667"]
        assert rows[-1][0].startswith("Codes that stand together (sharing text). Counted by place")
        assert "moderators' talk counts" in rows[-1][0]

    def it_writes_pairs_for_word(self, coded: CommandLine) -> None:
        out = self.written(coded, "cooccurrence", "pairs.docx", "--themes")
        with ZipFile(out) as document:
            assert "whoever coded" in document.read("word/document.xml").decode()

    def it_draws_a_network(self, coded: CommandLine) -> None:
        drawn = self.written(coded, "network", "network.svg", "--relation", "same_turn").read_text("utf-8")
        assert "Jaringan internet" in drawn
        assert self.written(coded, "network", "network.png").read_bytes()[:4] == b"\x89PNG"

    def it_draws_a_timeline(self, coded: CommandLine) -> None:
        out = self.written(coded, "timeline", "line.svg", "--source", "FGD Garut", "--code", "Beban kerja")
        drawn = out.read_text("utf-8")
        assert "Biaya pribadi" in drawn
        assert "Jaringan internet" not in drawn
        coded.on("export", "timeline", coded.folder / "x.png", "--source", "Nothing").fails(5)

    def it_draws_or_writes_saturation(self, coded: CommandLine) -> None:
        assert "Saturation" in self.written(coded, "saturation", "jenuh.svg", "--base", 1).read_text("utf-8")
        rows = self.written(coded, "saturation", "jenuh.csv", "--order", "name").read_text("utf-8-sig")
        assert rows.splitlines()[1].startswith("1,FGD Ende,")
        assert "Saturation: new codes per source, by name. Only 2 sources coded" in rows.splitlines()[-1]
        assert "moderators' talk counts" in rows.splitlines()[-1]

    def it_refuses_other_endings(self, coded: CommandLine) -> None:
        coded.on("export", "network", coded.folder / "x.csv").fails(2)
        coded.on("export", "cooccurrence", coded.folder / "x.png").fails(2)

    def it_masks_what_is_masked(self, coded: CommandLine) -> None:
        out = coded.folder / "masked.svg"
        said: Document = json.loads(
            coded.on("export", "network", out, "--masked", "--justify", "uji", "--json").out
        )
        assert said["what"] == "network"
