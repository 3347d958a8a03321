"""The commands correct, review and versions."""

from pathlib import Path

from tests.commands.calling import DIGITAL, GARUT_TEXT, NETWORK, CommandLine, Document, Rows

CORRECTED = (
    GARUT_TEXT.replace("lemah sekali", "lemah sekali di musim hujan")
    .replace("P2: Betul, laporan digital itu dikirim malam hari.\n", "")
    .replace("P1: Kadang kami naik", "P5: Kadang kami naik")
)


def code(shell: CommandLine, words: str, code: str) -> str:
    start = GARUT_TEXT.index(words)
    ids = shell.json("code", "FGD Garut", start, start + len(words), code)["ids"]
    assert isinstance(ids, list)
    return str(ids[0])


def corrected(shell: CommandLine, text: str = CORRECTED, name: str = "FGD Garut baru.txt") -> Document:
    file = shell.folder / name
    file.write_text(text, encoding="utf-8")
    return shell.json("correct", "FGD Garut", file)


def waiting(shell: CommandLine, *arguments: object) -> Rows:
    found = shell.json("review", *arguments)["items"]
    assert isinstance(found, list)
    return found


def quotes(shell: CommandLine) -> dict[str, object]:
    found = shell.json("codings")["codings"]
    assert isinstance(found, list)
    return {each["id"]: each["quote"] for each in found}


class DescribeCorrect:
    def it_moves_codings_and_sends_the_rest_to_review(self, study: CommandLine) -> None:
        kept = code(study, "mencari sinyal", NETWORK)
        changed = code(study, "lemah sekali, zirahkencana", NETWORK)
        lost = code(study, "laporan digital itu dikirim", DIGITAL)
        found = corrected(study)
        assert found | {"source_id": "", "earlier": ""} == {
            "source_id": "",
            "kept": 1,
            "changed": 1,
            "review": 1,
            "earlier": "",
            "refusals_gone": 0,
            "warnings": [],
        }
        assert quotes(study) == {
            kept: "mencari sinyal",
            changed: "lemah sekali di musim hujan, zirahkencana",
        }
        assert [each["id"] for each in waiting(study)] == [lost]
        assert study.json("text", "FGD Garut") == {"text": CORRECTED}
        assert study.json("check")["ok"]

    def it_knows_speakers_by_their_names_and_meets_new_ones(self, study: CommandLine) -> None:
        before = study.json("participants", "list")["participants"]
        corrected(study)
        after = study.json("participants", "list")["participants"]
        assert isinstance(before, list)
        assert isinstance(after, list)
        ids = {each["name"]: each["id"] for each in before}
        assert [each["name"] for each in after] == ["Moderator", "P1", "P2", "P5"]
        assert all(each["id"] == ids.get(each["name"], each["id"]) for each in after)

    def it_changes_nothing_for_the_same_text(self, study: CommandLine) -> None:
        assert corrected(study, GARUT_TEXT)["earlier"] is None
        assert "nothing changed" in study.on("correct", "FGD Garut", study.folder / "FGD Garut baru.txt").out
        assert study.json("versions", "FGD Garut") == {"versions": []}

    def it_warns_of_another_text_and_puts_it_in_all_the_same(self, study: CommandLine) -> None:
        other = "Bu Lurah: Pasar baru dibuka kembali.\nPak Camat: Pedagang sudah didata.\n"
        warnings = corrected(study, other)["warnings"]
        assert isinstance(warnings, list)
        assert ["looks like another text" in each for each in warnings] == [True]
        assert study.json("text", "FGD Garut") == {"text": other}
        told = study.on("correct", "FGD Garut", study.file("lama.txt", GARUT_TEXT))
        assert "looks like another text" in told.out

    def it_refuses_the_sheet_of_a_survey(self, study: CommandLine) -> None:
        sheet = "Timestamp,Usia,Apa kendala Anda?\n2024-05-01 08:00:00,31,Sinyal hilang kalau hujan\n"
        told = study.on("correct", "FGD Garut", study.file("angket.csv", sheet)).fails(5)
        assert "angket.csv is a sheet of survey answers" in told

    def it_prints_a_table(self, study: CommandLine) -> None:
        file = study.folder / "baru.txt"
        file.write_text(CORRECTED, encoding="utf-8")
        assert "review" in study.on("correct", "FGD Garut", file).out

    def it_refuses_a_file_that_is_none_and_one_without_use(self, study: CommandLine, tmp_path: Path) -> None:
        study.on("correct", "FGD Garut", tmp_path / "tidak-ada.txt").fails(5)
        bad = tmp_path / "nul.txt"
        bad.write_bytes(b"P1: a\0b\nP2: c\n")
        study.on("correct", "FGD Garut", bad).fails(5)
        study.on("correct", "FGD Lain", bad).fails(5)


class DescribeReview:
    def it_shows_words_with_what_stood_around_them(self, study: CommandLine) -> None:
        code(study, "laporan digital itu dikirim", DIGITAL)
        corrected(study)
        item = waiting(study, "FGD Garut")[0]
        assert (item["quote"], item["code"], item["source"]) == (
            "laporan digital itu dikirim",
            DIGITAL,
            "FGD Garut",
        )
        assert str(item["before"]).endswith("P2: Betul, ")
        assert str(item["after"]).startswith(" malam hari.")
        assert "laporan digital" in study.on("review").out

    def it_places_an_item(self, study: CommandLine) -> None:
        lost = code(study, "laporan digital itu dikirim", DIGITAL)
        corrected(study)
        start = CORRECTED.index("Biaya bensin")
        assert waiting(study, "--place", lost, start, start + 12) == []
        assert quotes(study) == {lost: "Biaya bensin"}
        assert study.json("check")["ok"]

    def it_drops_an_item(self, study: CommandLine) -> None:
        lost = code(study, "laporan digital itu dikirim", DIGITAL)
        corrected(study)
        assert waiting(study, "--drop", lost) == []
        assert quotes(study) == {}

    def it_refuses_what_makes_no_sense(self, study: CommandLine) -> None:
        lost = code(study, "laporan digital itu dikirim", DIGITAL)
        corrected(study)
        study.on("review", "--drop", "tidak-ada").fails(5)
        study.on("review", "--place", lost, -3, 4).fails(5)
        study.on("review", "--place", lost, 0, 99999).fails(5)
        space = CORRECTED.index(" ")
        study.on("review", "--place", lost, space, space + 1).fails(5)
        study.on("review", "--place", lost, 0, 5, "--drop", lost).fails(2)

    def it_offers_candidates(self, study: CommandLine) -> None:
        code(study, "laporan digital itu dikirim", DIGITAL)
        twice = GARUT_TEXT.replace(
            "P2: Betul, laporan digital itu dikirim malam hari.\n",
            "P2: Betul, laporan digital itu dikirim malam hari.\n" * 2,
        )
        corrected(study, twice)
        candidates = waiting(study)[0]["candidates"]
        assert isinstance(candidates, list)
        assert {each["quote"] for each in candidates} == {"laporan digital itu dikirim"}


class DescribeVersions:
    def it_lists_earlier_texts_and_shows_one(self, study: CommandLine) -> None:
        corrected(study)
        corrected(study, CORRECTED + "P2: Begitu.\n")
        found = study.json("versions", "FGD Garut")["versions"]
        assert isinstance(found, list)
        assert [each["number"] for each in found] == [1, 2]
        assert found[0]["coder"] == "Sari"
        assert study.json("versions", "FGD Garut", "--show", 1) == {"text": GARUT_TEXT}
        assert study.on("versions", "FGD Garut", "--show", 2).out == CORRECTED
        assert "Sari" in study.on("versions", "FGD Garut").out
        study.on("versions", "FGD Garut", "--show", 3).fails(5)
