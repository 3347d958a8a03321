"""The command code --batch: many codings from a file, each line whole or refused."""

import json

import pytest

from tests.commands.calling import DIGITAL, ENDE_TEXT, GARUT_TEXT, NETWORK, CommandLine, Document

SOURCE = "FGD Garut"


def line(start: object = 0, end: object = 9, code: object = NETWORK, **more: object) -> str:
    return json.dumps({"source": SOURCE, "start": start, "end": end, "code": code, **more})


def batch(study: CommandLine, *lines: str, code: int = 0, raw: bytes | None = None) -> Document:
    file = study.file("batch.jsonl", raw if raw is not None else "\n".join(lines))
    return study.json("code", "--batch", file, code=code)


class DescribeBatch:
    def it_writes_all_in_one_operation(self, study: CommandLine) -> None:
        said = batch(study, line(0, 9), line(0, 9, DIGITAL), line(11, 18), "")
        assert (said["added"], said["already_there"], said["refused"]) == (3, 0, [])
        ids = said["ids"]
        assert isinstance(ids, list)
        assert {each["id"] for each in study.rows("codings", "codings")} == set(ids)
        assert len({each["operation"] for each in study.rows("events", "log", "--limit", 3)}) == 1

    def it_knows_twins_in_project_and_file(self, study: CommandLine) -> None:
        first = batch(study, line(0, 9))["ids"]
        said = batch(study, line(0, 9), line(11, 18), line(11, 18), line(11, 18, coder="Budi"))
        assert (said["added"], said["already_there"]) == (2, 2)
        ids = said["ids"]
        assert isinstance(ids, list)
        assert [ids[0]] == first
        assert ids[1] == ids[2] != ids[3]

    def it_knows_a_source_by_any_of_its_names(self, study: CommandLine) -> None:
        source = str(study.rows("sources", "sources")[0]["id"])
        said = batch(study, line(), line(source=source), line(source="fgd garut"))
        assert (said["added"], said["already_there"]) == (1, 2)

    def it_takes_the_rest_when_lines_are_refused(self, study: CommandLine) -> None:
        lines = [
            "bukan json",
            "[1, 2]",
            "7",
            "[" * 100_000,
            line(source="FGD Bima"),
            line(code="Tidak / Ada"),
            line(5, 5),
            line(9, 3),
            line(-1, 3),
            line(0, len(GARUT_TEXT) + 1),
            line(0, 10**40),
            line("0", 3),
            line(0.0, 3),
            line(True, 3),
            line(0, None),
            line(code=None),
            line(code=["a"]),
            line(coder=7),
            line(coder=None),
            line(memo="tidak dikenal"),
            line(source="\ud800"),
            line(**{"\ud800": 1}),
            '{"source": "FGD Garut", "start": 0, "end": 9}',
            '{"source": "FGD Garut", "start": NaN, "end": 9, "code": "a"}',
        ]
        said = batch(study, *lines, line(0, 9), code=3)
        assert said["added"] == 1
        refused = said["refused"]
        assert isinstance(refused, list)
        assert [each["line"] for each in refused] == list(range(1, len(lines) + 1))
        assert all(set(each) == {"line", "reason"} and "; " in each["reason"] for each in refused)
        assert "memo" in refused[19]["reason"]
        assert len(study.rows("codings", "codings")) == 1
        assert study.json("check")["ok"] is True

    def it_writes_nothing_when_all_is_refused(self, study: CommandLine) -> None:
        before = study.rows("events", "log")
        assert batch(study, line(9, 3, coder="Hantu"), code=3)["added"] == 0
        assert study.rows("events", "log") == before

    def it_numbers_lines_as_an_editor_does(self, study: CommandLine) -> None:
        said = batch(study, "", "  ", line(), "", line(9, 3), code=3)
        refused = said["refused"]
        assert isinstance(refused, list)
        assert [each["line"] for each in refused] == [5]

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def it_reads_any_line_end_and_a_mark_at_the_start(self, study: CommandLine, end: str) -> None:
        raw = ("\ufeff" + line() + end + line(11, 18) + end).encode()
        assert batch(study, raw=raw)["added"] == 2

    @pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
    def it_does_not_take_signs_within_words_for_line_ends(self, study: CommandLine, sign: str) -> None:
        row = json.dumps(
            {"source": f"FGD{sign}Garut", "start": 0, "end": 9, "code": NETWORK}, ensure_ascii=False
        )
        raw = row.replace(f"\\u{ord(sign):04x}", sign) if sign >= "\x80" else row
        said = batch(study, raw=(raw + "\n" + line()).encode())
        assert (said["added"], said["already_there"]) == (1, 1)

    def it_places_codings_behind_emoji(self, study: CommandLine) -> None:
        start = GARUT_TEXT.index("😀")
        batch(study, line(start, start + 8))
        assert study.rows("codings", "codings")[0]["quote"] == "😀 begitu"

    def it_enrols_the_coders_that_lines_name(self, study: CommandLine) -> None:
        batch(
            study,
            line(coder="Budi"),
            line(coder="  budi "),
            line(coder="Rina"),
            line(coder=""),
            line(coder=" "),
        )
        assert sorted(str(each["coder"]) for each in study.rows("codings", "codings")) == [
            "Budi",
            "Rina",
            "Sari",
        ]
        study.coded("sinyal", DIGITAL)
        assert study.rows("codings", "codings", "--code", DIGITAL)[0]["coder"] == "Sari"

    @pytest.mark.parametrize("raw", ["utf-16", "latin-1"])
    def it_refuses_a_file_that_is_no_utf8(self, study: CommandLine, raw: str) -> None:
        file = study.file("batch.jsonl", line(coder="Müller").replace("\\u00fc", "ü").encode(raw))
        study.on("code", "--batch", file).fails(5)

    def it_refuses_a_file_that_is_not_there(self, study: CommandLine) -> None:
        study.on("code", "--batch", study.folder / "tidak-ada.jsonl").fails(5)
        study.on("code", "--batch", study.folder).fails(5)

    def it_takes_no_source_beside_a_batch(self, study: CommandLine) -> None:
        study.on("code", "FGD Garut", "--batch", study.file("b.jsonl", line())).fails(2)

    @pytest.mark.parametrize("broken", ["{", "[]", '"a"'])
    def it_speaks_of_the_line_when_that_is_no_json(self, study: CommandLine, broken: str) -> None:
        refused = batch(study, line(), broken, code=3)["refused"]
        assert isinstance(refused, list)
        assert "batch.jsonl" not in refused[0]["reason"]
        assert refused[0]["reason"].startswith("baris ini bukan JSON") or refused[0]["reason"].startswith(
            "the line is not proper JSON"
        )

    def it_refuses_a_line_that_tells_a_field_twice(self, study: CommandLine) -> None:
        twice = line().replace('{"source"', '{"start": 3, "source"')
        refused = batch(study, twice, code=3)["refused"]
        assert isinstance(refused, list)
        assert "“start”" in refused[0]["reason"]

    def it_counts_sources_apart(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", ENDE_TEXT)
        said = batch(study, line(), line(source="FGD Ende"))
        assert said["added"] == 2

    def it_shows_what_was_refused(self, study: CommandLine) -> None:
        said = study.on("code", "--batch", study.file("b.jsonl", line(9, 3)))
        assert said.code == 3
        assert "line" in said.out.splitlines()[0]
        assert said.out.splitlines()[-1] == "0 added, 0 there already, 1 refused."
