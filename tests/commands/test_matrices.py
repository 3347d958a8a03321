"""The commands matrix and tables, and the export of matrices."""

from itertools import product

import pytest
from docx import Document as WordFile

from tests.commands.calling import DIGITAL, ENDE_TEXT, NETWORK, CommandLine
from workbench.domain.matrices import Dimension, Measure
from workbench.domain.queries import for_code
from workbench.domain.query_form import written
from workbench.services.projects import open_project

THEME = NETWORK.split(" / ", maxsplit=1)[0]
WORDS = "Jaringan internet"
BY_ROLE = ("--rows", "theme", "--columns", "district,role")


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    study.bring_in("FGD Ende.txt", ENDE_TEXT)
    study.coded(WORDS, NETWORK)
    study.coded("sinyal", NETWORK)
    study.coded("laporan digital", DIGITAL)
    study.json("code", "FGD Ende", 0, 9, THEME)
    return study


class DescribeMatrix:
    def it_counts_themes_by_district(self, coded: CommandLine) -> None:
        said = coded.json("matrix", "--rows", "theme", "--columns", "district", "--measure", "codings")
        rows, columns, cells = said["rows"], said["columns"], said["cells"]
        assert isinstance(rows, list)
        assert isinstance(columns, list)
        assert isinstance(cells, list)
        place = rows.index(THEME)
        assert cells[place][columns.index("Garut")] == 2
        assert cells[place][columns.index("Ende")] == 1
        assert said["measure"] == "codings"
        assert isinstance(said["row_totals"], list)
        assert said["row_totals"][place] == 3
        assert said["grand_total"] == 4
        assert all(isinstance(cell, int) for row in cells for cell in row)

    @pytest.mark.parametrize("columns", [each for each in Dimension if each is not Dimension.ATTRIBUTE])
    def it_answers_every_question(self, coded: CommandLine, columns: str) -> None:
        for measure, nested in [*product(Measure, ((),)), (Measure.CODINGS, ("--nested",))]:
            said = coded.json("matrix", "--rows", "code", "--columns", columns, "--measure", measure, *nested)
            assert said["measure"] == measure
            cells, totals = said["cells"], said["row_totals"]
            heads, foot = said["columns"], said["column_totals"]
            assert isinstance(cells, list)
            assert isinstance(totals, list)
            assert isinstance(heads, list)
            assert isinstance(foot, list)
            assert len(cells) == len(totals)
            assert {len(row) for row in [*cells, foot]} == {len(heads)}
            assert all(number >= 0 for row in [*cells, foot, totals] for number in row)

    def it_puts_themes_above_their_codes(self, coded: CommandLine) -> None:
        said = coded.json("matrix", "--rows", "code", "--columns", "kind", "--nested")
        rows, cells = said["rows"], said["cells"]
        assert isinstance(rows, list)
        assert isinstance(cells, list)
        assert cells[rows.index(THEME)] == [3]
        assert cells[rows.index(NETWORK)] == [2]
        assert "  " + NETWORK in coded.on("matrix", "--rows", "code", "--columns", "kind", "--nested").out

    @pytest.mark.parametrize(
        "options",
        [
            ("--rows", "moon", "--columns", "district"),
            ("--rows", "code", "--columns", "moon"),
            ("--rows", "code", "--columns", "district", "--measure", "moons"),
        ],
    )
    def it_calls_unknown_dimensions_usage(self, coded: CommandLine, options: tuple[str, ...]) -> None:
        assert "moon" in coded.on("matrix", *options).fails(2)

    def it_counts_in_two_levels(self, coded: CommandLine) -> None:
        said = coded.json("matrix", *BY_ROLE, "--hide-empty")
        outer = [
            (each["label"], name) for each, name in zip(said["column_outer"], said["columns"], strict=True)
        ]
        assert outer == [("Garut", "other"), ("Ende", "moderator")]
        assert said["column_facets"] == ["district", "role"]
        assert said["rows"] == ["Beban kerja", THEME]
        assert said["cells"] == [[1, 0], [2, 1]]
        assert "Garut · other" in coded.on("matrix", *BY_ROLE).out.splitlines()[0]

    def it_counts_by_attributes_whatever_their_case(self, coded: CommandLine) -> None:
        coded.json("participants", "set", "P1", "--attribute", "Usia=34", "--source", "FGD Garut")
        said = coded.json("matrix", "--rows", "theme", "--columns", "attribute:usia")
        assert said["columns"] == ["34", ""]
        assert said["column_facets"] == ["attribute:Usia"]
        assert said["column_totals"] == [2, 2]

    def it_says_what_rates_are_of_and_what_is_left_out(self, coded: CommandLine) -> None:
        options = ("--rows", "theme", "--columns", "role", "--measure", "per_1000_words", "--no-moderator")
        said = coded.json("matrix", *options)
        assert (said["base"], said["moderator"], said["lacks"]) == ("column", False, {"moderator": 1})
        assert said["bases"] == [said["base_total"]]
        assert said == coded.json("matrix", *options[:-1], "--without-moderator")
        assert "What moderators say is not counted (1 coding)." in coded.on("matrix", *options).out

    def it_counts_what_a_query_finds(self, coded: CommandLine) -> None:
        project = open_project(coded.project)
        query = written(for_code(project.codebook().at_path(NETWORK).id))
        project.close()
        file = coded.file("jaringan.json", query)
        said = coded.json("matrix", "--rows", "code", "--columns", "kind", "--query", file)
        assert (said["grand_total"], said["lacks"], said["query"]) == (2, {"query": 2}, "jaringan")
        coded.on("matrix", *BY_ROLE, "--query", coded.file("b.json", "{}")).fails(5)
        coded.on("matrix", *BY_ROLE, "--query", coded.folder / "c.json").fails(5)
        coded.on("matrix", *BY_ROLE, "--saved", "Tidak ada").fails(5)

    @pytest.mark.parametrize(
        ("options", "code"),
        [
            (("--rows", "theme"), 2),
            (("--rows", "theme", "--columns", "attribute"), 2),
            ((*BY_ROLE, "--saved", "a", "--query", "b"), 2),
            ((*BY_ROLE, "--dated"), 2),
            ((*BY_ROLE, "--open", "a"), 2),
            (("--open", "a"), 5),
            (("--rows", "theme", "--columns", "attribute:Sepatu"), 5),
            (("--rows", "theme", "--columns", "role,role"), 5),
            (("--rows", "theme,role,kind", "--columns", "role"), 5),
        ],
    )
    def it_refuses_what_can_not_be_asked(
        self, coded: CommandLine, options: tuple[str, ...], code: int
    ) -> None:
        coded.on("matrix", *options).fails(code)


class DescribeSavedTables:
    def it_counts_a_live_table_anew(self, coded: CommandLine) -> None:
        said = coded.json("matrix", *BY_ROLE, "--hide-empty", "--save", "Tema per peran")
        assert (said["kept"], said["table"], said["grand_total"]) == ("Tema per peran", None, 4)
        coded.coded("bensin", NETWORK)
        found = coded.json("matrix", "--open", "tema  per peran")
        assert (found["grand_total"], found["dated"], found["table"]) == (5, None, "Tema per peran")
        assert found["columns"] == said["columns"]

    def it_keeps_the_numbers_of_a_date(self, coded: CommandLine) -> None:
        said = coded.json("matrix", *BY_ROLE, "--save", "Dulu", "--dated")
        coded.coded("bensin", NETWORK)
        found = coded.json("matrix", "--open", "Dulu")
        assert found["cells"] == said["cells"]
        (kept,) = coded.rows("tables", "tables")
        assert (kept["name"], kept["kind"], kept["dated"], kept["coder"]) == ("Dulu", "matrix", True, "Sari")
        assert found["dated"] == kept["at"]
        assert "Numbers of" in coded.on("matrix", "--open", "Dulu").out
        assert "dated" in coded.on("tables").out

    def it_refuses_a_name_that_is_taken(self, coded: CommandLine) -> None:
        coded.json("matrix", *BY_ROLE, "--save", "Dulu")
        coded.on("matrix", *BY_ROLE, "--save", "DULU").fails(5)
        assert len(coded.rows("tables", "tables")) == 1


class DescribeExport:
    @pytest.mark.parametrize("name", ["m.csv", "m.xlsx", "m.docx"])
    def it_writes_a_table_with_what_it_says(self, coded: CommandLine, name: str) -> None:
        out = coded.folder / name
        said = coded.json("export", "matrix", out, *BY_ROLE, "--no-moderator")
        assert (said["what"], said["rows"], said["bytes"]) == ("matrix", 7, out.stat().st_size)

    def it_says_in_a_sheet_what_was_counted(self, coded: CommandLine) -> None:
        out = coded.folder / "m.csv"
        coded.json("export", "matrix", out, *BY_ROLE, "--no-moderator", "--hide-empty")
        text = out.read_text(encoding="utf-8-sig")
        assert text.splitlines()[0] == "Codings,Garut · Other,Total"
        assert "Codings: theme by district, role. " in text
        assert "What moderators say is not counted (1 coding)." in text

    def it_writes_a_saved_table_as_it_was(self, coded: CommandLine) -> None:
        coded.json("matrix", *BY_ROLE, "--save", "Dulu", "--dated")
        coded.coded("bensin", NETWORK)
        out = coded.folder / "m.docx"
        coded.json("export", "matrix", out, "--open", "Dulu")
        table = WordFile(str(out)).tables[0]
        assert table.rows[-1].cells[-1].text == "4"

    def it_masks_what_is_masked(self, coded: CommandLine) -> None:
        out = coded.folder / "m.csv"
        coded.json(
            "export", "matrix", out, "--rows", "theme", "--columns", "speaker", "--masked", "--justify", "Uji"
        )
        assert "P1" in out.read_text(encoding="utf-8-sig")
