"""What ``import`` is told of files, and what it tells of them."""

from io import BytesIO
from typing import cast

import docx
import pytest

from tests.commands.calling import CommandLine, Document, Rows
from tests.services.bringing_in import NAMES, TWO


def coded_file() -> bytes:
    """Return a Word file in whose margin two people coded."""
    document = docx.Document()
    document.add_paragraph("Moderator: Apa yang berat?")
    for words, code in (
        ("P1: Laporan tiap minggu.", "laporan"),
        ("P2: Jalannya rusak.", "jarak"),
        ("P1: Sinyal juga hilang.", "laporan"),
    ):
        document.add_comment(document.add_paragraph(words).runs, text=code, author="Bagas")
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def only(study: CommandLine, *arguments: object) -> Document:
    (file,) = cast("Rows", study.json("import", *arguments)["files"])
    return file


class DescribeWhatImportTells:
    def it_tells_layout_encoding_header_and_who_was_silent(self, study: CommandLine) -> None:
        file = only(study, study.file("FGD satu.txt", NAMES))
        assert (file["layout"], file["encoding"], file["parts"]) == ("colon", "utf-8", 1)
        assert file["present"] == ["Bu Wati", "Pak Ujang", "Pak Dadan"]
        assert file["silent"] == ["Pak Dadan"]
        assert cast("Document", file["attributes"])["Tanggal"] == "3 Maret 2025"
        assert file["merges"] == [{"into": "Bu Wati", "names": ["Ibu Wati"], "reason": "honorific"}]

    @pytest.mark.parametrize(("lang", "words"), [("id", "labelnya menyebut"), ("en", "the label says")])
    def it_gives_the_reason_for_a_role_in_words(self, study: CommandLine, lang: str, words: str) -> None:
        said = study.on("import", study.file("FGD satu.txt", NAMES), "--json", lang=lang)
        (file,) = said.rows("files")
        speakers = cast("Rows", file["speakers"])
        assert words in str(speakers[0]["reason"])

    def it_prints_the_doubts_in_the_table(self, study: CommandLine) -> None:
        said = study.on("import", study.file("FGD satu.txt", NAMES))
        assert "perhaps one person: Bu Wati, Ibu Wati" in said.out

    def it_lists_who_may_be_one_person_across_files(self, study: CommandLine) -> None:
        talk = "Kabupaten: Garut\n\nPewawancara: Lama?\nBu Sri: {}.\nPewawancara: Lalu?\nBu Sri: Begitu.\n"
        one, two = study.file("a.txt", talk.format("Lama")), study.file("b.txt", talk.format("Baru"))
        (found,) = cast("Rows", study.json("import", one, two)["one_person"])
        assert (found["name"], found["district"], found["sources"]) == ("Bu Sri", "Garut", ["a", "b"])
        people = study.rows("participants", "participants", "list")
        assert {each["id"] for each in people} >= set(cast("list[str]", found["participants"]))


class DescribeWhatImportIsTold:
    def it_reads_in_the_layout_that_is_asked_for(self, study: CommandLine) -> None:
        file = only(study, study.file("FGD satu.txt", NAMES), "--layout", "no_turns")
        assert (file["layout"], file["turns"], file["speakers"]) == ("no_turns", 0, [])

    def it_merges_when_asked(self, study: CommandLine) -> None:
        file = only(study, study.file("FGD satu.txt", NAMES), "--merge")
        assert file["merges"] == []
        assert [each["name"] for each in cast("Rows", file["speakers"])] == [
            "Moderator",
            "Bu Wati",
            "Pak Ujang",
        ]

    def it_splits_when_asked(self, study: CommandLine) -> None:
        path = study.file("dua.txt", TWO)
        assert only(study, path)["parts"] == 2
        study.file("lain/dua.txt", TWO + "Informan: Sekian.\n")
        found = cast("Rows", study.json("import", study.folder / "lain", "--split")["files"])
        assert [each["name"] for each in found] == ["dua – 1", "dua – 2"]
        assert len({str(each["path"]) for each in found}) == 1

    @pytest.mark.parametrize(
        ("wanted", "codings", "memos"), [("auto", 3, 0), ("memos", 0, 3), ("leave-out", 0, 0)]
    )
    def it_makes_of_remarks_what_is_asked(
        self, study: CommandLine, wanted: str, codings: int, memos: int
    ) -> None:
        file = only(study, study.file("FGD.docx", coded_file()), "--comments", wanted)
        assert file["comments"] == 3
        found = study.rows("codings", "codings")
        assert len(found) == codings
        assert {each["coder"] for each in found} <= {"Bagas"}
        assert cast("Document", study.json("check")["counts"])["memo"] == memos

    @pytest.mark.parametrize("lang", ["id", "en"])
    def it_names_the_theme_of_new_codes_in_its_language(self, study: CommandLine, lang: str) -> None:
        study.on("import", study.file("FGD.docx", coded_file()), lang=lang)
        paths = {str(each["path"]) for each in study.rows("codes", "codebook")}
        theme = "Kode impor" if lang == "id" else "Imported codes"
        assert {f"{theme} / laporan", f"{theme} / jarak"} <= paths

    @pytest.mark.parametrize("option", ["--layout", "--comments"])
    def it_refuses_what_it_does_not_know(self, study: CommandLine, option: str) -> None:
        said = study.on("import", study.file("a.txt", NAMES), option, "semaunya")
        assert said.code == 2
        assert option in said.err


def test_sex_and_age_in_labels_are_the_participants_attributes(study: CommandLine) -> None:
    study.bring_in(
        "FGD Ende.txt", "Moderator: Ya?\nP8 (L, 34 th): Ya.\nP9 (P, 41 th): Tidak.\nModerator: Oh.\n"
    )
    people = study.rows("participants", "participants")
    assert [each["attributes"] for each in people[-2:]] == [
        {"L/P": "L", "Usia": "34"},
        {"L/P": "P", "Usia": "41"},
    ]
