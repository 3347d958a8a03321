"""Sheets of answers on the command line: guessed, mapped, coded like talk."""

import json
import shutil
from pathlib import Path
from typing import cast

import pytest

from tests.commands.calling import NETWORK, CommandLine, Document, Rows
from tests.language.readers.workbook_files import cell, table, write_workbook
from workbench.domain.participants import Role
from workbench.domain.surveys import ColumnPart
from workbench.services.studies import create

HEADER = "Timestamp,Kode responden,Kabupaten,Usia,Apa kendala Anda?,Apa saran Anda?\n"
FIRST = "2026/03/02 09:30:00,KPM-1,Garut,34,Sinyal hilang kalau hujan turun,Bangun menara di bukit kami\n"
SECOND = '2026/03/02 10:00:00,KPM-2,Ende,41,"Kapal jarang datang\nP1: kata bapak begitu",\n'
THIRD = "2026/03/02 11:00:00,KPM-3,Garut,29,,\n"
FOURTH = "2026/03/03 11:00:00,KPM-4,Atlantis,52,Jalan putus sejak bulan lalu,Perbaiki jembatan dusun kami\n"
FORM = HEADER + FIRST + SECOND + THIRD + FOURTH
SCHEMA = Path(__file__).parents[2] / "docs" / "survey-map.schema.json"


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the example's districts and codes and no material."""
    project = create(tmp_path_factory.mktemp("bare") / "studi.workbench", coder="Sari")
    project.close()
    return project.path


@pytest.fixture
def study(shell: CommandLine, bare: Path) -> CommandLine:
    shutil.copyfile(bare, shell.project)
    return shell


def imported(study: CommandLine, path: Path, *options: object, code: int = 0) -> Document:
    (found,) = cast("Rows", study.json("import", path, *options, code=code)["files"])
    return found


def turns(study: CommandLine, source: str) -> list[tuple[object, ...]]:
    text = cast("str", study.json("text", source)["text"])
    return [
        (turn["speaker"], turn["role"], text[cast("int", turn["text_start"]) : cast("int", turn["end"])])
        for turn in study.rows("turns", "turns", source)
    ]


class DescribeImportOfSurveys:
    def it_takes_a_form_for_what_it_is(self, study: CommandLine) -> None:
        found = imported(study, study.file("angket.csv", FORM))
        assert (found["status"], found["kind"], found["format"], found["turns"]) == (
            "imported",
            "survey",
            "csv",
            5,
        )
        assert found["bad_rows"] == []
        assert found["warnings"] == [
            "open answers: P1: Apa kendala Anda?; P2: Apa saran Anda?",
            "attributes of respondents: Usia",
            "district column: Kabupaten",
            "column of respondents' codes: Kode responden",
            "time column: Timestamp",
            "1 respondents name districts that this study does not have, kept as attributes: Atlantis",
        ]
        speakers = cast("Rows", found["speakers"])
        assert [(each["name"], each["turns"]) for each in speakers] == [
            ("KPM-1", 2),
            ("KPM-2", 1),
            ("KPM-3", 0),
            ("KPM-4", 2),
        ]
        assert turns(study, "angket") == [
            ("KPM-1", "other", "Sinyal hilang kalau hujan turun"),
            ("KPM-1", "other", "Bangun menara di bukit kami"),
            ("KPM-2", "other", "Kapal jarang datang\nP1: kata bapak begitu"),
            ("KPM-4", "other", "Jalan putus sejak bulan lalu"),
            ("KPM-4", "other", "Perbaiki jembatan dusun kami"),
        ]
        text = cast("str", study.json("text", "angket")["text"])
        assert text.startswith("P1: Apa kendala Anda?\nP2: Apa saran Anda?\nKPM-1\nP1: Sinyal hilang")

    def it_counts_by_respondent_and_their_district(self, study: CommandLine) -> None:
        study.json("import", study.file("angket.csv", FORM))
        text = cast("str", study.json("text", "angket")["text"])
        for words in ("Sinyal hilang", "Kapal jarang", "Jalan putus"):
            start = text.index(words)
            study.json("code", "angket", start, start + len(words), NETWORK)
        (ende,) = study.rows("codings", "codings", "--district", "Ende")
        assert (ende["speaker"], ende["district"], ende["quote"]) == ("KPM-2", "Ende", "Kapal jarang")
        assert [each["district"] for each in study.rows("codings", "codings")] == ["Garut", "Ende", None]
        matrix = study.json("matrix", "--rows", "code", "--columns", "district")
        by_district = dict(
            zip(cast("list[str]", matrix["columns"]), cast("list[int]", matrix["column_totals"]), strict=True)
        )
        assert {name: count for name, count in by_district.items() if count} == {"Garut": 1, "Ende": 1}
        assert matrix["left_out"] == 1
        rates = study.json("matrix", "--rows", "code", "--columns", "district", "--measure", "per_1000_words")
        assert (
            cast("list[float]", rates["column_totals"])[cast("list[str]", rates["columns"]).index("Ende")]
            == 142.8571
        )
        speakers = study.json("matrix", "--rows", "code", "--columns", "speaker")
        assert speakers["columns"] == ["KPM-1 (angket)", "KPM-2 (angket)", "KPM-4 (angket)"]
        hits = study.rows("hits", "search", "kami", "--district", "Garut")
        assert [(hit["speaker"], hit["match"]) for hit in hits] == [("KPM-1", "kami")]
        places = {each["name"]: each for each in study.rows("districts", "districts")}
        assert [places["Ende"][field] for field in ("sources", "words", "codings")] == [1, 7, 1]

    def it_finds_one_twice(self, study: CommandLine) -> None:
        imported(study, study.file("angket.csv", FORM))
        assert imported(study, study.file("salinan.csv", FORM))["status"] == "duplicate"

    def it_reads_semicolons_and_western_letters(self, study: CommandLine) -> None:
        form = FORM.replace(",", ";").replace("hujan", "caf\xe9").encode("cp1252")
        found = imported(study, study.file("angket.csv", form))
        assert "cp1252" in cast("list[str]", found["warnings"])[0]
        assert turns(study, "angket")[0][2] == "Sinyal hilang kalau caf\xe9 turun"

    def it_reads_cells_with_types(self, study: CommandLine) -> None:
        rows = (
            ("Timestamp", "Usia", "Kabupaten", "Apa kendala Anda?"),
            (None, 34, "Ende", "Kapal jarang datang ke pulau"),
            (None, 41.5, "Ende", "Sinyal hilang kalau hujan turun"),
        )
        form = table(*rows).replace('<c r="B2"', cell("A2", 46083.5, 2) + '<c r="B2"')
        path = write_workbook(study.folder / "angket.xlsx", form)
        found = imported(study, path)
        assert (found["kind"], found["format"], found["turns"]) == ("survey", "xlsx", 2)
        people = {each["name"]: each for each in study.rows("participants", "participants")}
        assert people["R00001"]["attributes"] == {"Timestamp": "2026-03-02 12:00:00", "Usia": "34"}
        assert people["R00002"]["district"] == "Ende"

    def it_lists_bad_rows_and_takes_the_rest(self, study: CommandLine) -> None:
        bad = (
            HEADER
            + FIRST
            + "salah,baris\n"
            + "\n"
            + FIRST.replace("Sinyal", "Dua kali")
            + SECOND
            + " , , , , , \n"
        )
        parts = study.record("peta.json", {"columns": {"Kode responden": "respondent"}})
        found = imported(study, study.file("angket.csv", bad + "1,2,3,4,5,6,7\n"), "--map", parts)
        assert found["status"] == "imported"
        assert found["bad_rows"] == [
            {"row": 3, "reason": "too_few_fields"},
            {"row": 4, "reason": "empty"},
            {"row": 5, "reason": "same_respondent"},
            {"row": 7, "reason": "empty"},
            {"row": 8, "reason": "too_many_fields"},
        ]
        assert "2 rows are empty: rows 4, 7" in cast("list[str]", found["warnings"])
        assert [each["name"] for each in cast("Rows", found["speakers"])] == ["KPM-1", "KPM-2"]

    def it_refuses_a_sheet_without_questions_or_answers(self, study: CommandLine) -> None:
        numbers = study.file("angka.csv", "usia,anak\n20,1\n30,2\n")
        found = imported(study, numbers, "--kind", "survey", code=3)
        assert "no column of angka.csv holds open answers" in cast("str", found["reason"])
        parts = study.record("peta.json", {"columns": {"Apa?": "answer"}})
        empty = study.file("kosong.csv", "Usia,Apa?\n20,\n30,\n")
        found = imported(study, empty, "--map", parts, code=3)
        assert "are all empty" in cast("str", found["reason"])
        assert study.rows("sources", "sources") == []

    def it_says_that_the_file_is_missing_empty_or_no_file(self, study: CommandLine) -> None:
        found = imported(study, study.folder / "tidak-ada.csv", code=3)
        assert "there is no file" in cast("str", found["reason"])
        assert "is empty" in cast("str", imported(study, study.file("kosong.csv", ""), code=3)["reason"])

    def it_leaves_out_what_tells_who_somebody_is(self, study: CommandLine) -> None:
        form = "NIK,Nama lengkap,Apa kendala Anda?\n3205010101010001,Sri,Sinyal hilang kalau hujan\n"
        found = imported(study, study.file("angket.csv", form), "--kind", "survey")
        assert "left out because they can tell who somebody is: NIK; Nama lengkap" in cast(
            "list[str]", found["warnings"]
        )
        (person,) = study.rows("participants", "participants")
        assert (person["name"], person["attributes"]) == ("R00001", {})

    def it_takes_the_district_of_the_name_or_option_when_the_sheet_has_none(self, study: CommandLine) -> None:
        form = "Usia,Apa kendala Anda?\n20,Sinyal hilang kalau hujan\n21,Kapal jarang datang kemari\n"
        assert imported(study, study.file("angket ende.csv", form))["district"] == "Ende"
        other = imported(study, study.file("lain.csv", FORM), "--district", "Subang")
        assert (other["district"], other["district_from"]) == ("Subang", "option")
        people = {each["name"]: each["district"] for each in study.rows("participants", "participants")}
        assert (people["KPM-2"], people["KPM-4"], people["R00001"]) == ("Ende", "Subang", "Ende")

    def it_leaves_a_sheet_alone_that_is_said_to_be_a_talk(self, study: CommandLine) -> None:
        found = imported(study, study.file("angket.csv", FORM), "--kind", "fgd")
        assert (found["kind"], "bad_rows" in found) == ("fgd", False)


class DescribeMap:
    def it_lays_the_parts_down(self, study: CommandLine) -> None:
        parts = {
            "columns": {
                "usia": "leave_out",
                "F": "attribute",
                "Apa kendala Anda?": "answer",
                "Timestamp": "respondent",
                "Kode responden": "attribute",
            },
            "role": "kpm",
            "name": "Angket KPM",
        }
        found = imported(study, study.file("a.csv", FORM), "--map", study.record("peta.json", parts))
        assert (found["name"], found["turns"]) == ("Angket KPM", 3)
        assert turns(study, "Angket KPM")[0][:2] == ("2026/03/02 09:30:00", "kpm")
        first = study.rows("participants", "participants")[0]
        assert first["attributes"] == {
            "Kode responden": "KPM-1",
            "Apa saran Anda?": "Bangun menara di bukit kami",
        }

    def it_overrules_the_guess_of_a_part_that_only_one_can_have(self, study: CommandLine) -> None:
        form = FORM.replace("Usia", "Asal").replace(",34,", ",Ende,").replace(",41,", ",Garut,")
        parts = study.record("peta.json", {"columns": {"Asal": "district"}})
        imported(study, study.file("a.csv", form), "--map", parts)
        first, second, *_ = study.rows("participants", "participants")
        assert (first["district"], second["district"]) == ("Ende", "Garut")
        assert cast("dict[str, str]", first["attributes"])["Kabupaten"] == "Garut"

    def it_reads_the_worksheet_that_it_names(self, study: CommandLine) -> None:
        rows = (("Usia", "Apa kendala Anda?"), (20, "Sinyal hilang kalau hujan"))
        path = write_workbook(study.folder / "a.xlsx", table(("catatan", "x")), table(*rows))
        named = study.record("peta.json", {"sheet": "Lembar 2", "columns": {"B": "answer"}})
        assert imported(study, path, "--map", named)["turns"] == 1
        wrong = study.record("salah.json", {"sheet": "Lembar 9"})
        assert "no worksheet called “Lembar 9”" in study.on("import", path, "--map", wrong).fails(5)
        assert "no worksheet" in study.on("import", study.file("b.csv", FORM), "--map", wrong).fails(5)

    @pytest.mark.parametrize(
        ("parts", "named"),
        [
            ({"kolom": {}}, "kolom"),
            ({"columns": {"Umur": "attribute"}}, "Umur"),
            ({"columns": {"ZZ": "attribute"}}, "ZZ"),
            ({"columns": {"Usia": "jawaban"}}, "jawaban"),
            ({"columns": ["Usia"]}, "columns"),
            ({"columns": {"Usia": "attribute", "D": "answer"}}, "“D”"),
            ({"columns": {"Usia": "district", "Timestamp": "district"}}, "Timestamp"),
            ({"role": "lurah"}, "lurah"),
            ({"sheet": 2}, "sheet"),
            (["columns"], "map"),
        ],
    )
    def it_is_refused_by_name(self, study: CommandLine, parts: object, named: str) -> None:
        path = study.file("a.csv", FORM)
        assert named in study.on("import", path, "--map", study.record("peta.json", parts)).fails(5)
        assert study.rows("sources", "sources") == []

    @pytest.mark.parametrize(
        ("parts", "name", "other", "told"),
        [
            (
                {"columns": {"Usia": "attribute"}},
                "lain.csv",
                "Umur,Apa kendala Anda?\n3,x\n",
                "no column “Usia”",
            ),
            (
                {"columns": {"B": "answer", "Usia": "attribute"}},
                "lain.csv",
                "Umur,Usia\n3,x\n",
                "“Usia” is unclear",
            ),
            ({"columns": {"Usia": "attribute"}}, "lain.csv", "Usia,Usia\n3,x\n", "“Usia” is unclear"),
        ],
    )
    def it_refuses_alone_the_sheet_that_it_does_not_fit(
        self, study: CommandLine, parts: object, name: str, other: str, told: str
    ) -> None:
        fits, strange = study.file("a.csv", FORM), study.file(name, other)
        done = study.on("import", fits, strange, "--map", study.record("peta.json", parts), "--json")
        assert done.code == 3
        files = {Path(str(each["path"])).name: each for each in done.rows("files")}
        assert [files[each]["status"] for each in ("a.csv", name)] == ["imported", "refused"]
        assert told in str(files[name]["reason"])
        assert name in str(files[name]["reason"])

    def it_refuses_alone_the_file_without_its_worksheet(self, study: CommandLine) -> None:
        rows = (("Usia", "Apa kendala Anda?"), (20, "Sinyal hilang kalau hujan"))
        book = write_workbook(study.folder / "a.xlsx", table(("catatan", "x")), table(*rows))
        parts = study.record("peta.json", {"sheet": "Lembar 2", "columns": {"B": "answer"}})
        done = study.on("import", book, study.file("b.csv", FORM), "--map", parts, "--json")
        assert (done.code, done.document["imported"]) == (3, 1)
        assert "no worksheet “Lembar 2” in b.csv" in done.out

    def it_wants_letters_where_two_columns_bear_one_title(self, study: CommandLine) -> None:
        form = "Ket,Ket,Apa kendala Anda?\n1,2,Sinyal hilang kalau hujan\n"
        path = study.file("a.csv", form)
        told = study.on("import", path, "--map", study.record("p.json", {"columns": {"Ket": "attribute"}}))
        assert "Ket" in told.fails(5)
        imported(study, path, "--map", study.record("q.json", {"columns": {"B": "attribute"}}))
        (person,) = study.rows("participants", "participants")
        assert person["attributes"] == {"Ket": "1", "Ket (2)": "2"}

    def it_has_a_schema_that_says_the_same(self) -> None:
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        assert schema["additionalProperties"] is False
        assert set(schema["properties"]) == {"columns", "role", "sheet", "name"}
        assert schema["properties"]["columns"]["additionalProperties"]["enum"] == list(ColumnPart)
        assert schema["properties"]["role"]["enum"] == list(Role)
