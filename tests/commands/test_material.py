"""The commands import, sources, text, turns and search."""

import os
from pathlib import Path

import pytest
from docx import Document as WordFile

from tests.commands.calling import ENDE_TEXT, GARUT_TEXT, CommandLine, Rows
from workbench.domain.texts import fingerprint

FILE_FIELDS = {
    "path",
    "status",
    "reason",
    "source_id",
    "name",
    "kind",
    "format",
    "district",
    "district_from",
    "characters",
    "words",
    "paragraphs",
    "turns",
    "speakers",
    "warnings",
    "layout",
    "encoding",
    "merges",
    "present",
    "silent",
    "parts",
    "comments",
    "attributes",
}


def files_of(shell: CommandLine, *arguments: object, code: int = 0) -> Rows:
    found = shell.json("import", *arguments, code=code)["files"]
    assert isinstance(found, list)
    return found


class DescribeImport:
    def it_says_what_it_recognised(self, study: CommandLine) -> None:
        path = study.file("FGD Ende.txt", ENDE_TEXT)
        said = study.json("import", path)
        assert set(said) == {"files", "imported", "duplicates", "refused", "one_person"}
        assert (said["imported"], said["duplicates"], said["refused"]) == (1, 0, 0)
        (file,) = files_of(study, study.file("FGD Ende dua.txt", ENDE_TEXT + "P4: Begitu.\n"))
        assert set(file) == FILE_FIELDS
        text = ENDE_TEXT + "P4: Begitu.\n"
        assert file | {"source_id": "", "path": "", "speakers": []} == {
            "path": "",
            "status": "imported",
            "reason": None,
            "source_id": "",
            "name": "FGD Ende dua",
            "kind": "fgd",
            "format": "txt",
            "district": "Ende",
            "district_from": "name",
            "characters": len(text),
            "words": len(text.split()),
            "paragraphs": text.count("\n") + 1,
            "turns": 7,
            "speakers": [],
            "warnings": [],
            "layout": "colon",
            "encoding": file["encoding"],
            "merges": [],
            "present": [],
            "silent": [],
            "parts": 1,
            "comments": 0,
            "attributes": {},
        }
        speakers = file["speakers"]
        assert isinstance(speakers, list)
        assert [(each["name"], each["turns"], each["words"]) for each in speakers] == [
            ("Moderator", 2, 8),
            ("P3", 2, 12),
            ("P4", 3, 10),
        ]
        assert speakers[0]["role"] == "moderator"

    @pytest.mark.parametrize("lang", ["id", "en"])
    def it_reports_duplicates_by_their_twin(self, study: CommandLine, lang: str) -> None:
        first = study.rows("sources", "sources")[0]
        said = study.on("import", study.file("lain.txt", GARUT_TEXT), "--json", lang=lang)
        assert said.code == 0
        (file,) = said.rows("files")
        assert (file["status"], file["source_id"], file["name"]) == ("duplicate", first["id"], "FGD Garut")
        assert "FGD Garut" in str(file["reason"])
        assert said.document["duplicates"] == 1
        assert len(study.rows("sources", "sources")) == 1

    def it_knows_twins_of_one_import(self, study: CommandLine) -> None:
        folder = study.file("bahan/a.txt", ENDE_TEXT).parent
        study.file("bahan/b/a.txt", ENDE_TEXT.replace("\n", "\r\n"))
        found = files_of(study, folder)
        assert [each["status"] for each in found] == ["imported", "duplicate"]

    def it_imports_the_rest_when_one_is_refused(self, study: CommandLine) -> None:
        folder = study.file("bahan/rusak.docx", b"PK\3\4 bukan dokumen").parent
        study.file("bahan/kosong.txt", "")
        study.file("bahan/lama.doc", b"\xd0\xcf\x11\xe0")
        study.file("bahan/foto.jpg", b"\xff\xd8")
        study.file("bahan/nul.txt", b"zirahkencana\0 begitu saja")
        study.file("bahan/z/baik.txt", ENDE_TEXT)
        study.file("bahan/.tersembunyi.txt", "P1: jangan")
        said = study.json("import", folder, study.folder / "tidak-ada.txt", code=3)
        assert (said["imported"], said["duplicates"], said["refused"]) == (1, 0, 6)
        found = said["files"]
        assert isinstance(found, list)
        for each in found:
            assert set(each) == FILE_FIELDS
            assert (
                (each["status"] == "refused") == (each["reason"] is not None) == (each["source_id"] is None)
            )
            if each["reason"]:
                assert "; " in each["reason"]
                assert "{" not in each["reason"]
        assert len(study.rows("sources", "sources")) == 2
        assert study.json("check")["ok"] is True

    def it_tells_sources_of_one_name_apart_by_their_folders(self, study: CommandLine) -> None:
        study.file("a/FGD.txt", "P1: satu dua\n")
        study.file("b/fgd.txt", "P1: tiga empat\n")
        found = files_of(study, study.folder / "a", study.folder / "b")
        assert [each["name"] for each in found] == ["FGD (a)", "fgd (b)"]

    def it_takes_kind_and_district_from_the_options(self, study: CommandLine) -> None:
        path = study.file("FGD Ende.txt", ENDE_TEXT)
        (file,) = files_of(study, path, "--kind", "interview", "--district", "kab. mimika")
        assert (file["kind"], file["district"], file["district_from"]) == ("interview", "Mimika", "option")

    def it_looks_for_the_district_in_the_text(self, study: CommandLine) -> None:
        text = "Kabupaten: Wonosobo\n" + ENDE_TEXT
        (file,) = files_of(study, study.file("FGD satu.txt", text), "--district", "auto", "--kind", "auto")
        assert (file["district"], file["district_from"]) == ("Wonosobo", "text")

    def it_leaves_a_text_without_district_alone(self, study: CommandLine) -> None:
        (file,) = files_of(study, study.file("catatan.txt", "Hari ini hujan.\n"))
        assert (file["district"], file["district_from"], file["turns"]) == (None, "none", 0)
        assert file["warnings"]

    def it_refuses_unknown_options_before_it_reads(self, study: CommandLine) -> None:
        path = study.file("FGD Ende.txt", ENDE_TEXT)
        assert "Atlantis" in study.on("import", path, "--district", "Atlantis").fails(5)
        assert "fgd, interview" in study.on("import", path, "--kind", "diary").fails(2)
        assert "peta.json" in study.on("import", path, "--map", "peta.json").fails(5)
        assert "surveys only" in study.on("import", path, "--map", "peta.json", "--kind", "fgd").fails(2)
        study.on("import").fails(2)
        assert len(study.rows("sources", "sources")) == 1

    def it_reads_word_and_keeps_emoji_as_one(self, study: CommandLine) -> None:
        word = WordFile()
        for line in ENDE_TEXT.replace("sekali", "sekali 😀").splitlines():
            word.add_paragraph(line)
        path = study.folder / "FGD Ende.docx"
        word.save(str(path))
        (file,) = files_of(study, path)
        assert (file["format"], file["turns"]) == ("docx", 6)
        text = study.on("text", "FGD Ende").out
        assert file["characters"] == len(text)
        assert "sekali 😀," in text

    def it_takes_files_whose_names_are_no_text(self, study: CommandLine) -> None:
        path = Path(os.fsdecode(os.fsencode(study.folder) + b"/FGD \xff Ende.txt"))
        path.write_text(ENDE_TEXT, encoding="utf-8")
        (file,) = files_of(study, path)
        assert (file["status"], file["name"]) == ("imported", "FGD ? Ende")

    def it_gives_every_source_a_name(self, study: CommandLine) -> None:
        (file,) = files_of(study, study.file("  .txt", ENDE_TEXT))
        assert str(file["name"]).strip()

    def it_shows_a_table(self, study: CommandLine) -> None:
        said = study.on("import", study.file("FGD Ende.txt", ENDE_TEXT), lang="id")
        assert said.out.splitlines()[0].split()[:2] == ["status", "berkas"]
        assert "zirahkencana" not in said.out


class DescribeSources:
    def it_lists_them_by_district_and_name(self, study: CommandLine) -> None:
        study.bring_in("catatan.txt", "Hari ini hujan.\n")
        study.bring_in("FGD Pidie.txt", ENDE_TEXT)
        found = study.rows("sources", "sources")
        assert [each["name"] for each in found] == ["FGD Pidie", "FGD Garut", "catatan"]
        assert set(found[0]) == {
            "id",
            "name",
            "kind",
            "district",
            "characters",
            "words",
            "turns",
            "codings",
            "sha256",
        }
        assert found[1]["sha256"] == fingerprint(GARUT_TEXT)
        assert found[1]["characters"] == len(GARUT_TEXT)
        assert (found[1]["turns"], found[1]["codings"], found[1]["district"]) == (7, 0, "Garut")
        assert found[2]["district"] is None
        assert "None" not in study.on("sources").out


class DescribeText:
    def it_gives_the_words_and_nothing_else(self, study: CommandLine) -> None:
        assert study.on("text", "FGD Garut").out == GARUT_TEXT
        assert study.json("text", "FGD Garut") == {"text": GARUT_TEXT}

    @pytest.mark.parametrize("name", ["fgd garut", "FGD  Garut"])
    def it_is_lenient_with_names(self, study: CommandLine, name: str) -> None:
        assert study.on("text", name).out == GARUT_TEXT

    def it_knows_ids(self, study: CommandLine) -> None:
        source = study.rows("sources", "sources")[0]["id"]
        assert study.on("text", source).out == GARUT_TEXT

    def it_refuses_names_that_nothing_bears(self, study: CommandLine) -> None:
        assert "FGD Bima" in study.on("text", "FGD Bima").fails(5)
        study.on("text", "").fails(5)


class DescribeTurns:
    def it_gives_each_with_its_place(self, study: CommandLine) -> None:
        found = study.rows("turns", "turns", "FGD Garut")
        lines = GARUT_TEXT.splitlines()
        assert [each["index"] for each in found] == list(range(7))
        for each, line in zip(found, lines, strict=True):
            assert set(each) == {"index", "speaker", "role", "start", "end", "text_start", "time"}
            start, end, said = int(str(each["start"])), int(str(each["end"])), int(str(each["text_start"]))
            assert GARUT_TEXT[start:end].rstrip("\n") == line
            assert GARUT_TEXT[said:end].rstrip("\n") == line.split(": ", 1)[1]
            assert each["speaker"] == line.split(":")[0]
            assert each["time"] is None
        assert found[0]["role"] == "moderator"
        assert "Jaringan internet" in study.on("turns", "FGD Garut").out

    def it_names_no_role_where_nobody_speaks(self, study: CommandLine) -> None:
        study.bring_in("catatan.txt", "Hari ini hujan.\n")
        assert study.rows("turns", "turns", "catatan") == []


class DescribeSearch:
    def it_gives_places_with_context(self, study: CommandLine) -> None:
        said = study.json("search", "anak")
        hits = said["hits"]
        assert isinstance(hits, list)
        assert said["total"] == len(hits) == 2
        start = GARUT_TEXT.index("anak-anak")
        assert [(each["start"], each["end"]) for each in hits] == [(start, start + 4), (start + 5, start + 9)]
        assert hits[0] | {"source_id": ""} == {
            "source_id": "",
            "source": "FGD Garut",
            "start": start,
            "end": start + 4,
            "before": "P1: Sama saja, ",
            "match": "anak",
            "after": "-anak pendamping ikut menunggu.",
            "speaker": "P1",
        }

    def it_finds_exact_strings_case_aside(self, study: CommandLine) -> None:
        hits = study.rows("hits", "search", "SEKALI, ZIRAH", "--mode", "exact")
        assert [each["match"] for each in hits] == ["sekali, zirah"]
        hits = study.rows("hits", "search", "begitu.", "--mode", "exact")
        assert hits[0]["start"] == GARUT_TEXT.index("begitu.")

    def it_keeps_to_district_and_role(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", ENDE_TEXT)
        assert study.json("search", "laporan digital")["total"] == 2
        assert study.json("search", "laporan digital", "--district", "ende")["total"] == 1
        assert study.json("search", "beban", "--role", "moderator")["total"] == 1
        assert study.json("search", "beban", "--role", "kpm")["total"] == 0
        study.on("search", "beban", "--district", "Atlantis").fails(5)
        study.on("search", "beban", "--role", "raja").fails(2)

    @pytest.mark.parametrize("query", ["", "!!!", '"', "anak OR", "* NEAR(", "tak-pernah-ada", "'; --"])
    @pytest.mark.parametrize("mode", ["words", "exact", "stem"])
    def it_finds_nothing_in_odd_queries(self, study: CommandLine, query: str, mode: str) -> None:
        assert study.json("search", query, "--mode", mode) == {"hits": [], "total": 0}

    def it_finds_the_forms_of_a_stem(self, study: CommandLine) -> None:
        study.bring_in("bantu.txt", "Dia membantu saya. Bantuan itu, dibantu-bantu, bantu-bantu. Batu!\n")
        found = [each["match"] for each in study.rows("hits", "search", "pembantu", "--mode", "stem")]
        assert found == ["membantu", "Bantuan", "dibantu-bantu", "bantu-bantu"]

    def it_finds_by_a_pattern(self, study: CommandLine) -> None:
        study.bring_in("pola.txt", "kode A17 dan b203\n")
        found = [each["match"] for each in study.rows("hits", "search", r"\b[ab]\d+", "--mode", "regex")]
        assert found == ["A17", "b203"]

    def it_says_what_is_wrong_with_a_pattern(self, study: CommandLine) -> None:
        assert "can't be read from character 5" in study.on("search", "abc(", "--mode", "regex").fails(5)
        study.bring_in("lambat.txt", "a" * 3000 + "!\n")
        slow = study.on("search", r"(a|aa|aaa)+$b|(a|a|aa)+\d", "--mode", "regex")
        assert "takes too long" in slow.fails(5)

    def it_says_which_modes_there_are(self, study: CommandLine) -> None:
        assert "words, exact, stem, regex" in study.on("search", "anak", "--mode", "nonsense").fails(2)

    def it_cuts_context_at_sixty_code_points(self, study: CommandLine) -> None:
        study.bring_in("panjang.txt", f"{'a ' * 100}jarum{' b' * 100}\n")
        (hit,) = study.rows("hits", "search", "jarum")
        assert (len(str(hit["before"])), len(str(hit["after"]))) == (60, 60)
        assert "jarum" in study.on("search", "jarum").out
