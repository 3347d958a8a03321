from pathlib import Path
from typing import cast

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from tests.commands.calling import CommandLine, Rows
from tests.services.two_districts import two_districts


@pytest.fixture
def shop(shell: CommandLine, tmp_path: Path) -> CommandLine:
    """A command line whose project is the study of two districts."""
    project = two_districts(tmp_path)
    project.close()
    project.path.rename(shell.project)
    return shell


class DescribeCompare:
    def it_says_what_is_typical_and_on_how_little_it_rests(self, shop: CommandLine) -> None:
        found = shop.json("compare", "Garut", "Ende", "--by", "district")
        garut, ende = cast("Rows", found["groups"])
        assert [each["code"] for each in cast("Rows", garut["typical"])] == ["Beban kerja"]
        (place,) = cast("Rows", ende["typical"])
        assert (place["code"], place["codings"], place["sources"], place["speakers"]) == (
            "Konteks wilayah",
            6,
            1,
            1,
        )
        assert place["cautions"] == ["few", "one_source", "one_speaker", "chance"]
        quotes = cast("Rows", place["quotations"])
        assert [each["speaker"] for each in quotes] == ["E1"] * 3
        assert found["shared"] == ["Dukungan"]
        assert (found["rate"], found["comparisons"], found["base"]) == ("per_1000_words", 3, "words")
        load = next(each for each in cast("Rows", found["rows"]) if each["code"] == "Beban kerja")
        assert [each["count"] for each in cast("Rows", load["groups"])] == [12, 1]

    def it_takes_other_groups_measures_and_levels(self, shop: CommandLine) -> None:
        by_role = shop.json(
            "compare", "--by", "role", "--measure", "sources", "--level", "code", "--without-moderator"
        )
        assert [each["name"] for each in cast("Rows", by_role["groups"])] == [
            "PKH facilitator",
            "Coordinator",
        ]
        assert (by_role["rate"], by_role["moderator"], by_role["level"]) == ("percent", False, "code")
        hamlets = shop.json("compare", "atas", "bawah", "--by", "dusun", "--base", "codings")
        assert hamlets["by"] == "Dusun"
        third = cast("Rows", shop.json("compare", "Garut", "Ende", "Bogor")["groups"])[2]
        assert (third["uncoded_sources"], third["absent"]) == (1, [])

    def it_prints_a_table_in_either_language(self, shop: CommandLine) -> None:
        english = shop.on("compare", "Garut", "Ende", "--level", "code").out
        assert "not found here: Konteks wilayah" in english
        assert "Holm (1979)" in english
        indonesian = shop.on("compare", "Garut", "Ende", lang="id").out
        assert "semuanya dari satu penutur" in indonesian

    def it_names_what_can_be_compared(self, shop: CommandLine) -> None:
        assert (
            "there are no two groups to compare; there are: Sari" in shop.on("compare", "--by", "coder").err
        )
        assert "name two to six of: " in shop.on("compare", "--by", "speaker").err

    def it_refuses_what_can_not_be_compared(self, shop: CommandLine) -> None:
        for arguments, code in (
            (("Garut",), 5),
            (("Garut", "Nirwana"), 5),
            (("Garut", "Ende", "--by", "langit"), 5),
            (("satu", "dua", "--by", "kind"), 5),
            (("Garut", "Ende", "--measure", "present"), 5),
            (("Garut", "Ende", "--measure", "berat"), 2),
            (("--by", "coder"), 2),
            (("--by", "speaker"), 2),
        ):
            assert shop.on("compare", *arguments).code == code


class DescribeSavedComparisons:
    def it_keeps_a_comparison_and_opens_it_live(self, shop: CommandLine, tmp_path: Path) -> None:
        options = ("Ende", "Garut", "--level", "code", "--base", "codings", "--without-moderator")
        made = shop.json("compare", *options, "--save", "Ujung ke ujung")
        assert made["kept"] == "Ujung ke ujung"
        assert made == {**shop.json("compare", "--open", "ujung ke ujung"), "kept": "Ujung ke ujung"}
        (table,) = cast("Rows", shop.json("tables")["tables"])
        assert (table["kind"], table["dated"]) == ("comparison", False)
        word = tmp_path / "banding.docx"
        shop.json("export", "compare", word, "--open", "Ujung ke ujung")
        assert "Comparison of Ende and Garut" in "\n".join(
            each.text for each in Document(str(word)).paragraphs
        )
        assert "Disimpan" in shop.on("compare", *options, "--save", "Lagi", lang="id").out

    def it_refuses_what_is_not_there_and_what_says_two_things(self, shop: CommandLine) -> None:
        shop.json("matrix", "--rows", "theme", "--columns", "role", "--save", "Silang")
        shop.on("compare", "--open", "Silang").fails(5)
        shop.on("compare", "Garut", "Ende", "--open", "Silang").fails(2)
        shop.on("compare", "Garut", "Ende", "--save", "Silang").fails(5)


class DescribeExportCompare:
    def it_writes_word_with_quotations_and_sheets_with_figures(
        self, shop: CommandLine, tmp_path: Path
    ) -> None:
        word, sheet = tmp_path / "banding.docx", tmp_path / "banding.xlsx"
        told = shop.json("export", "compare", word, "Garut", "Ende")
        assert (told["what"], told["rows"]) == ("compare", 3)
        words = "\n".join(each.text for each in Document(str(word)).paragraphs)
        assert "Di fgd-garut giliran 1" in words
        assert shop.json("export", "compare", sheet, "Garut", "Ende", "--masked")["rows"] == 6
        rows = CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
        assert len(rows) == 7 + 2  # an empty one, and what was counted
        assert rows[1][4] == 12
        assert shop.on("export", "compare", tmp_path / "banding.pdf", "Garut", "Ende").code == 2

    def it_masks_the_names_of_groups_that_are_asked_for_as_the_project_has_them(
        self, shop: CommandLine, tmp_path: Path
    ) -> None:
        source, other = (each["name"] for each in shop.rows("sources", "sources")[:2])
        said = str(shop.json("text", source)["text"])
        start = said.index(str(source))
        shop.json("personal", "mark", source, start, start + len(str(source)), "--kind", "name")
        shop.json("personal", "mask", "--kind", "name", "--as", "Talk-1")
        for number, each in enumerate(shop.rows("participants", "participants", "list")):
            value = f"Asal=dekat {source}" if number % 2 else "Asal=kota"
            shop.json("participants", "set", each["id"], "--attribute", value)
        sheet = tmp_path / "banding.csv"
        for groups in ((source, other, "--by", "source"), ("--by", "Asal")):
            shop.json("export", "compare", sheet, *groups, "--masked", "--justify", "uji")
            written = sheet.read_text(encoding="utf-8-sig")
            assert str(source) not in written
            assert "Talk-1" in written


class DescribeNegativeCases:
    def it_tells_where_a_theme_is_missing(self, shop: CommandLine) -> None:
        found = shop.json("negative-cases", "Konteks wilayah")
        sources = [each for each in cast("Rows", found["cases"]) if each["kind"] == "source"]
        assert [each["name"] for each in sources] == ["fgd-garut", "wawancara-ende"]
        assert [each["state"] for each in sources] == ["partly", "partly"]
        assert {each["name"] for each in cast("Rows", found["uncoded"])} >= {"fgd-bogor"}
        (against,) = cast("Rows", found["counter_evidence"])
        assert against["speaker"] == "G4"
        (bare,) = cast("Rows", found["links_without_codings"])
        assert (bare["district"], bare["state"]) == ("Kabupaten Bogor", "uncoded")

    def it_looks_in_one_district_and_prints(self, shop: CommandLine) -> None:
        only = shop.json("negative-cases", "Konteks wilayah", "--district", "Ende", "--without-moderator")
        assert {each["kind"] for each in cast("Rows", only["cases"])} == {"source", "participant"}
        told = shop.on("negative-cases", "Konteks wilayah").out
        assert "Counter-evidence: wawancara-garut, G4, par. 6" in told
        assert "Only stated: Kabupaten Bogor" in told
        assert "No coding does not mean" in told
        assert shop.on("negative-cases", "Nirwana").code == 5


class DescribeExportNegativeCases:
    def it_writes_word_and_sheets(self, shop: CommandLine, tmp_path: Path) -> None:
        word, sheet = tmp_path / "negatif.docx", tmp_path / "negatif.xlsx"
        told = shop.json("export", "negative-cases", word, "Konteks wilayah", "--district", "Ende")
        assert told["what"] == "negative-cases"
        words = "\n".join(each.text for each in Document(str(word)).paragraphs)
        assert "Negative cases: Konteks wilayah (Ende)" in words
        options = ("--no-moderator", "--masked")
        told = shop.json("export", "negative-cases", sheet, "Konteks wilayah", *options)
        rows = CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
        assert rows[0][:2] == ["Kind", "Where"]
        assert len(rows) == 1 + cast("int", told["rows"]) + 4
        assert "without moderators' talk" in str(rows[-1][0])

    def it_refuses_other_endings_and_unknown_codes(self, shop: CommandLine, tmp_path: Path) -> None:
        shop.on("export", "negative-cases", tmp_path / "negatif.pdf", "Konteks wilayah").fails(2)
        shop.on("export", "negative-cases", tmp_path / "negatif.csv", "Nirwana").fails(5)
