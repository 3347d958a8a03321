"""What supervision says of themes, triangulation and judgements on the command line."""

import shutil
from pathlib import Path
from typing import cast

import docx
import pytest

from tests.commands.calling import CommandLine, Document, Rows
from tests.fakes.records import CODING
from tests.services.theme_study import DENIS, MARCH, MARIA, themed

LOAD = "Beban kerja"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = themed(tmp_path_factory.mktemp("themed"))
    made.close()
    return made.path


@pytest.fixture
def study(shell: CommandLine, template: Path) -> CommandLine:
    shutil.copyfile(template, shell.project)
    return shell


def first(document: Document) -> Document:
    return cast("Rows", document["themes"])[0]


class DescribeTriangulation:
    def it_sets_the_strands_beside_each_other(self, study: CommandLine) -> None:
        document = study.json("triangulation")
        theme = first(document)
        strands = cast("dict[str, Document]", theme["strands"])
        assert theme["code"] == LOAD
        assert [(each["items"], each["places"]) for each in strands.values()] == [(1, 1), (1, 1), (2, 2)]
        assert [each["coding_id"] for each in cast("Rows", strands["fgd"]["quotations"])] == [CODING.id]
        note = cast("Rows", strands["supervision"]["notes"])[0]
        assert (note["session"], "Sulastri" in str(note["note"])) == (MARCH.number, False)
        assert document["left_out"] == {"cases": 1, "sessions": 0}
        assert theme["judgement"] is None

    def it_is_of_a_district_or_of_some_codes(self, study: CommandLine) -> None:
        document = study.json("triangulation", "--district", "Ende", "--code", f"{LOAD} / Jaringan internet")
        assert (document["district"], first(document)["silent"]) == ("Ende", ["fgd"])
        study.on("triangulation", "--district", "Atlantis").fails(5)
        study.on("triangulation", "--code", "Tidak ada").fails(5)

    @pytest.mark.parametrize(("lang", "words"), [("id", "2 kasus, 2 sesi"), ("en", "2 cases, 2 sessions")])
    def it_is_a_table_in_words(self, study: CommandLine, lang: str, words: str) -> None:
        study.on("judge", LOAD, "agree")
        told = study.on("triangulation", lang=lang).out
        assert words in told
        assert {"id": "Sejalan", "en": "Agree"}[lang] in told


class DescribeJudge:
    def it_keeps_a_judgement_and_takes_it_back(self, study: CommandLine) -> None:
        said = study.json("judge", LOAD, "partly", "--implication", "Perlu sinyal.", "--district", "Ende")
        assert said["judgement"] == "partly"
        judged = cast("Document", first(study.json("triangulation", "--district", "Ende"))["judgement"])
        assert (judged["judgement"], judged["implication"]) == ("partly", "Perlu sinyal.")
        assert judged["judge"] == "Sari"
        assert study.json("judge", LOAD, "none", "--district", "Ende")["judgement"] is None
        assert first(study.json("triangulation", "--district", "Ende"))["judgement"] is None

    def it_names_what_is_wrong(self, study: CommandLine) -> None:
        assert "dissonant" in study.on("judge", LOAD, "perhaps").fails(5)
        study.on("judge", "Tidak ada", "agree").fails(5)
        study.on("judge", LOAD, "none").fails(5)


class DescribeTheme:
    def it_lists_cases_sessions_and_follow_ups(self, study: CommandLine) -> None:
        document = study.json("theme", LOAD)
        assert [each["code"] for each in cast("Rows", document["cases"])] == [
            MARIA.code,
            DENIS.code,
            "K-GRT-001",
        ]
        assert len(cast("Rows", document["sessions"])) == 4
        assert [each["what"] for each in cast("Rows", document["actions"])] == [
            "Kunjungi balai",
            "Kirim surat",
        ]
        assert document["districts"] == [
            {"district": "Garut", "cases": 1, "sessions": 1},
            {"district": "Ende", "cases": 2, "sessions": 2},
        ]

    def it_is_narrowed(self, study: CommandLine) -> None:
        narrowed = ("--district", "Ende", "--risk", "high", "--since", "2026-04-01", "--until", "2026-04-30")
        document = study.json("theme", LOAD, *narrowed)
        assert [each["case"] for each in cast("Rows", document["sessions"])] == [DENIS.code]

    def it_says_what_is_no_research_data(self, study: CommandLine) -> None:
        assert study.json("theme", LOAD, "--research")["left_out"] == {"cases": 1, "sessions": 0}
        assert "1 kasus" in study.on("theme", LOAD, "--research", lang="id").out
        assert "want of consent: 1 case." in study.on("theme", LOAD, "--research").out

    def it_names_what_is_wrong(self, study: CommandLine) -> None:
        assert "risk" in study.on("theme", LOAD, "--risk", "huge").fails(5)
        assert "since" in study.on("theme", LOAD, "--since", "kemarin").fails(5)
        study.on("theme", "Tidak ada").fails(5)


class DescribeNoteThemes:
    def it_tells_what_a_note_is_about_and_why(self, study: CommandLine) -> None:
        note = study.file("catatan.txt", "Jaringan internet di balai lemah.")
        (found,) = study.rows("themes", "note-themes", note)
        assert (found["code"], found["by_terms"]) == (f"{LOAD} / Jaringan internet", True)
        assert cast("Rows", found["reasons"])[0] == {"kind": "term", "text": "Jaringan internet"}
        assert "Jaringan internet" in study.on("note-themes", note).out

    def it_refuses_what_is_no_text(self, study: CommandLine) -> None:
        study.on("note-themes", study.folder / "tidak ada.txt").fails(5)
        study.on("note-themes", study.folder).fails(5)
        study.on("note-themes", study.file("a.txt", b"\xff\xfe\x00")).fails(5)
        study.on("note-themes", study.file("b.txt", "x" * 1_000_001)).fails(5)


class DescribeTheExport:
    @pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv", ".html"])
    def it_writes_one_row_for_each_theme(self, study: CommandLine, suffix: str) -> None:
        out = study.folder / f"triangulasi{suffix}"
        said = study.json("export", "triangulation", out)
        assert (said["rows"], said["what"]) == (2, "triangulation")
        assert out.stat().st_size == said["bytes"]

    def it_prints_no_word_of_a_case_without_consent(self, study: CommandLine) -> None:
        out = study.folder / "t.docx"
        assert study.on("export", "triangulation", out, lang="id").code == 0
        document = docx.Document(str(out))
        words = [cell.text for row in document.tables[0].rows for cell in row.cells]
        words += [each.text for each in document.paragraphs]
        everything = "\n".join(words)
        assert "Dirujuk" not in everything
        assert MARIA.code not in everything
        assert "Sulastri" not in everything
        assert "[nama] tidak bersinyal" in everything
        assert "tanpa persetujuan: 1 kasus" in everything

    def it_is_masked_when_that_is_wanted(self, study: CommandLine) -> None:
        out = study.folder / "t.docx"
        assert study.on("export", "triangulation", out, "--masked", "--justify", "contoh").code == 0

    def it_refuses_other_endings(self, study: CommandLine) -> None:
        study.on("export", "triangulation", study.folder / "t.txt").fails(2)
