"""The study's districts from the command line: listed, set up, changed, covered, drawn."""

import csv
import json
from typing import cast

import pytest

from tests.commands.calling import DIGITAL, ENDE_TEXT, NETWORK, CommandLine, Document, Rows

PLAN = """nama,rencana fgd,rencana wawancara,kode kemendagri
Garut,2,1,32.05
Kota Bogor,1,0,32.71
,1,,
Ende,banyak,,
"""


class DescribeDistricts:
    def it_counts_what_each_has(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", ENDE_TEXT)
        study.coded("Jaringan internet", NETWORK)
        study.json("district-link", DIGITAL, "ende")
        found = study.rows("districts", "districts")
        assert len(found) == 10
        by_name = {each["name"]: each for each in found}
        sources = {each["name"]: each for each in study.rows("sources", "sources")}
        garut = by_name["Garut"]
        promised = {
            "name": "Garut",
            "province": "Jawa Barat",
            "code": "3205",
            "sources": 1,
            "words": sources["FGD Garut"]["words"],
            "codings": 1,
            "linked_codes": [],
            "open_cases": 0,
        }
        assert garut | promised == garut
        assert (garut["kemendagri_code"], garut["outline"], garut["planned_fgds"]) == ("32.05", True, 2)
        assert by_name["Ende"]["linked_codes"] == [DIGITAL]
        assert by_name["Ende"]["codings"] == 0
        assert "kasus terbuka" in study.on("districts", lang="id").out
        assert "open cases" in study.on("districts").out

    def it_is_set_up_from_a_file_and_says_what_it_refused(self, study: CommandLine) -> None:
        path = study.file("rencana.csv", PLAN)
        said = study.json("districts", "--import", path, code=3)
        assert (said["added"], said["changed"], said["unchanged"], said["outlines"]) == (1, 0, 1, 0)
        refused = cast("Rows", said["refused"])
        assert [(each["row"], each["reason"], each["field"]) for each in refused] == [
            (4, "no_name", ""),
            (5, "value", "planned_fgds"),
        ]
        assert len(cast("Rows", said["districts"])) == 11
        again = study.on("districts", "--import", path, lang="id")
        assert again.code == 3
        assert "Baris 5 ditolak: rencana FGD tidak dapat berisi “banyak”" in again.out

    def it_says_which_shapes_can_not_be_used(self, study: CommandLine) -> None:
        ring = [[700000, 9000000], [701000, 9000000], [701000, 9001000], [700000, 9000000]]
        shape = {"type": "Polygon", "coordinates": [ring]}
        feature = {"type": "Feature", "properties": {"nama": "Bantaeng"}, "geometry": shape}
        path = study.file("meter.geojson", json.dumps({"type": "FeatureCollection", "features": [feature]}))
        assert "bentuk Bantaeng tidak dapat dipakai" in study.on("districts", "--import", path, lang="id").out
        said = study.json("districts", "--import", path)
        assert (said["shapeless"], said["outlines"], said["refused"]) == (["Bantaeng"], 0, [])

    def it_refuses_a_file_with_unknown_columns(self, study: CommandLine) -> None:
        said = study.on("districts", "--import", study.file("a.csv", "nama,warna\nGarut,merah\n")).fails(5)
        assert "warna" in said
        said = study.on("districts", "--import", study.file("b.csv", "warna\nmerah\n"), lang="id").fails(5)
        assert "“Nama”" in said
        study.on("districts", "--import", study.folder / "tiada.csv").fails(5)

    def it_adds_from_the_countrys_list(self, shell: CommandLine) -> None:
        shell.on("new", "--study", "empty")
        said = shell.json("districts", "--add", "garut", "--add", "Kota Bogor")
        garut, bogor = cast("Rows", said["districts"])
        assert (garut["name"], garut["outline"], garut["code"]) == ("Garut", True, "3205")
        assert (bogor["name"], bogor["province"], bogor["outline"]) == ("Kota Bogor", "Jawa Barat", False)
        assert "kabupaten/kota" in shell.on("districts", "--add", "bogor", lang="id").fails(5)
        shell.on("districts", "--add", "Atlantis").fails(5)
        assert "Garut" in shell.on("districts", "--add", "Garut").fails(5)

    def it_looks_through_the_countrys_list(self, study: CommandLine) -> None:
        found = study.rows("regencies", "districts", "--find", "bogor")
        assert [each["official_name"] for each in found] == ["Kabupaten Bogor", "Kota Bogor"]
        assert "kode BPS 2017" in study.on("districts", "--find", "bogor", lang="id").out

    def it_calls_places_as_told(self, study: CommandLine) -> None:
        assert study.json("districts", "--level", "kecamatan")["level"] == "kecamatan"
        assert study.on("districts", lang="id").out.startswith("kecamatan")
        assert study.on("districts").out.startswith("subdistrict")
        assert "kecamatan" in study.on("sources", lang="id").out
        assert "kecamatan" in study.on("district-link", NETWORK, "Tiada", lang="id").fails(5)
        study.on("districts", "--level", "benua").fails(5)


class DescribeEditing:
    def it_changes_what_is_named_and_nothing_else(self, study: CommandLine) -> None:
        before = next(each for each in study.rows("districts", "districts") if each["name"] == "Ende")
        said = study.json(
            "district-edit",
            "53.08",
            "--planned-fgds",
            3,
            "--notes",
            "Kapal seminggu sekali.",
            "--latitude",
            "-8,5",
        )
        assert said == before | {
            "planned_fgds": 3,
            "notes": "Kapal seminggu sekali.",
            "latitude": -8.5,
        }
        assert "Ende" in study.on("district-edit", "Ende", "--province", "NTT", lang="id").out

    def it_renames_also_to_a_longer_writing_of_the_same(self, study: CommandLine) -> None:
        assert study.json("district-edit", "Ende", "--rename", "Kabupaten Ende")["name"] == "Kabupaten Ende"
        assert study.json("district-edit", "Kabupaten Ende", "--rename", "Flores")["name"] == "Flores"
        study.on("district-edit", "Flores", "--rename", "Garut").fails(5)
        study.on("district-edit", "Flores", "--planned-fgds", "banyak").fails(5)
        study.on("district-edit", "Tiada").fails(5)

    def it_gives_an_outline_with_the_code(self, shell: CommandLine) -> None:
        shell.on("new", "--study", "empty")
        shell.on("districts", "--import", shell.file("a.csv", "nama\nGarut\n"))
        assert shell.json("district-edit", "Garut", "--kemendagri-code", "32.05")["outline"] is True
        assert shell.json("district-edit", "Garut", "--kemendagri-code", "32.06")["outline"] is True

    def it_deletes_one_without_supervision(self, study: CommandLine) -> None:
        said = study.json("district-edit", "Garut", "--remove")
        assert (said["name"], said["removed"]) == ("Garut", True)
        (source,) = study.rows("sources", "sources")
        assert source["district"] is None
        assert study.json("check")["ok"] is True


class DescribeCoverage:
    def it_sets_plan_material_and_coding_beside_each_other(self, study: CommandLine) -> None:
        study.coded("Jaringan internet", NETWORK)
        said = study.json("coverage")
        garut = next(each for each in cast("Rows", said["districts"]) if each["name"] == "Garut")
        assert garut["talks"] == [
            {"kind": "fgd", "planned": 2, "collected": 1, "coded": 1, "shared": 0, "missing": 1, "beyond": 0},
            {
                "kind": "interview",
                "planned": 1,
                "collected": 0,
                "coded": 0,
                "shared": 0,
                "missing": 1,
                "beyond": 0,
            },
        ]
        (warning,) = cast("Rows", said["warnings"])
        assert (warning["kind"], warning["codings"], warning["speaker"]) == ("one_speaker", 1, "P1")
        assert said["uneven_words"] is None
        assert said["nowhere"] is None
        assert said["moderator"] is True
        told = study.on("coverage", lang="id").out
        assert "FGD 2/1/1 (kurang 1)" in told
        assert "satu penutur, P1" in told

    def it_tells_a_study_without_a_plan(self, shell: CommandLine) -> None:
        shell.on("new", "--study", "empty")
        shell.bring_in()
        said = shell.json("coverage")
        nowhere = cast("Document", said["nowhere"])
        assert (nowhere["name"], cast("Rows", nowhere["talks"])[0]["collected"]) == (None, 1)
        told = shell.on("coverage").out
        assert "There is no plan yet" in told
        assert "No theme or code rests on one source" in told

    def it_warns_where_words_differ(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", ENDE_TEXT * 3)
        uneven = cast("Document", study.json("coverage")["uneven_words"])
        assert (uneven["most"], uneven["fewest"]) == ("Ende", "Garut")
        assert cast("float", uneven["times"]) > 2
        assert "Raw counts between districts mislead" in study.on("coverage").out

    @pytest.mark.parametrize("ending", ["docx", "csv", "xlsx"])
    def it_is_exported(self, study: CommandLine, ending: str) -> None:
        out = study.folder / f"cakupan.{ending}"
        said = study.json("export", "coverage", out)
        assert (said["what"], said["rows"]) == ("coverage", 10)
        if ending == "csv":
            with out.open(encoding="utf-8-sig", newline="") as stream:
                rows = list(csv.DictReader(stream))
            assert [each["district"] for each in rows][:2] == ["Pidie", "Garut"]
            assert rows[1]["fgds_planned"] == "2"
        assert study.on("export", "coverage", study.folder / "a.pdf").code == 2


class DescribeTheMap:
    @pytest.mark.parametrize("ending", ["svg", "docx"])
    def it_is_drawn_of_one_code_in_one_measure(self, study: CommandLine, ending: str) -> None:
        study.coded("Jaringan internet", NETWORK)
        out = study.folder / f"peta.{ending}"
        said = study.json("export", "map", out, "--code", NETWORK, "--measure", "per_1000_words")
        assert (said["what"], said["rows"]) == ("map", 10)
        assert cast("int", said["bytes"]) > 1000

    def it_masks_names(self, study: CommandLine) -> None:
        study.coded("Jaringan internet", NETWORK)
        out = study.folder / "peta.svg"
        said = study.json("export", "map", out, "--masked", "--justify", "uji", "--without-moderator")
        assert said["rows"] == 10

    def it_refuses_other_endings_measures_and_codes(self, study: CommandLine) -> None:
        assert study.on("export", "map", study.folder / "peta.pdf").code == 2
        assert study.on("export", "map", study.folder / "peta.svg", "--measure", "banyak").code == 2
        study.on("export", "map", study.folder / "peta.svg", "--code", "Tiada").fails(5)
