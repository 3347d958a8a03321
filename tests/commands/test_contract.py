"""The contract's common rules: every command exists, errors are one line, exit codes keep their families."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.commands.calling import CommandLine
from workbench import cli
from workbench.commands.context import Asked, answer, asked, laid_out, system_language, taken
from workbench.commands.usage import usage_words
from workbench.domain.errors import (
    Cancelled,
    FileReason,
    FileRefused,
    NameEmpty,
    ProjectLocked,
    ProjectMissing,
)

READY = [
    "new",
    "import",
    "sources",
    "text",
    "turns",
    "codebook",
    "codebook-import",
    "codebook-export",
    "code",
    "codings",
    "memos",
    "suggest",
    "finished",
    "evaluate",
    "matrix",
    "cooccurrence",
    "saturation",
    "tables",
    "search",
    "participation",
    "queries",
    "discover",
    "district-link",
    "districts",
    "case",
    "session",
    "action",
    "supervision-filters",
    "theme",
    "note-themes",
    "triangulation",
    "judge",
    "glossary",
    "supervision-copy",
    "supervision-merge",
    "erase",
    "retention",
    "facilitator",
    "mentorship",
    "training-plan",
    "export",
    "check",
    "backup",
    "log",
    "demo",
    "open",
    "participants",
    "turn",
    "moderator",
    "correct",
    "review",
    "versions",
    "queries",
    "personal",
    "joint",
    "compare",
    "coverage",
    "district-edit",
    "framework",
    "negative-cases",
    "summary",
    "locate",
    "prints",
    "print-table",
    "refresh",
    "schema",
    "number",
    "name-key",
    "access-log",
]


class DescribeCommands:
    def it_knows_every_command_of_the_contract(self) -> None:
        built = cli.build()
        known = {each.name for each in (*built.registered_commands, *built.registered_groups)}
        assert known == set(READY)

    @pytest.mark.parametrize("name", READY)
    def it_helps_with_each(self, shell: CommandLine, name: str) -> None:
        said = shell(name, "--help")
        assert said.code == 0
        assert f"workbench {name}" in said.out

    @pytest.mark.parametrize(
        "arguments",
        [
            ("codings", "x.workbench", "--nonsense"),
            ("sources",),
            ("turns", "x.workbench"),
            ("frobnicate",),
            ("matrix", "x.workbench", "--rows", "code"),
            ("code", "x.workbench", "FGD", "eins", "zwei", "Kode"),
            ("sources", "x.workbench", "too", "many"),
            (),
        ],
    )
    @pytest.mark.parametrize("lang", ["id", "en"])
    def it_calls_a_wrong_call_usage(self, shell: CommandLine, arguments: tuple[str, ...], lang: str) -> None:
        shell(*arguments, lang=lang).fails(2)

    def it_refuses_to_have_no_password_option_by_accident(self, study: CommandLine) -> None:
        study.on("sources", "--password", "geheim").fails(2)


class DescribeCommonOptions:
    @pytest.mark.parametrize("place", [0, 1, 2])
    def it_takes_json_anywhere(self, study: CommandLine, place: int) -> None:
        arguments: list[object] = ["sources", study.project]
        arguments.insert(place, "--json")
        assert len(study(*arguments).rows("sources")) == 1

    @pytest.mark.parametrize("wrong", [("--lang", "de"), ("--lang=de",), ("--lang=",), ("--lang",)])
    def it_refuses_a_language_that_it_does_not_speak(
        self, study: CommandLine, wrong: tuple[str, ...], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["sources", str(study.project), *wrong]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert "--lang: id, en" in said.err

    def it_leaves_alone_what_follows_two_dashes(self) -> None:
        assert taken(["text", "--json", "--", "p", "--json"]) == ["text", "--", "p", "--json"]
        assert asked() == Asked(json=True, language=system_language(), debug=False)

    def it_speaks_both_languages(self, shell: CommandLine) -> None:
        assert "there is no project" in shell.on("sources").fails(4)
        assert "tidak ada; periksa letaknya" in shell.on("sources", lang="id").fails(4)
        assert "; see" in shell("refresh").fails(2)
        assert "; lihat" in shell("refresh", lang="id").fails(2)

    @pytest.mark.parametrize(
        ("name", "language"),
        [("en_GB.UTF-8", "en"), ("id_ID.UTF-8", "id"), ("de_DE", "id"), ("C.UTF-8", "id"), ("EN", "en")],
    )
    def it_follows_the_system(self, monkeypatch: pytest.MonkeyPatch, name: str, language: str) -> None:
        monkeypatch.setenv("LC_ALL", name)
        assert system_language() == language

    def it_asks_for_the_locale_when_the_environment_is_silent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr("locale.getlocale", lambda: ("en_US", "UTF-8"))
        assert system_language() == "id"  # what Python makes of the locale C
        monkeypatch.setattr("workbench.commands.context.SYSTEM_TELLS_BY_ENVIRONMENT", False)
        assert system_language() == "en"
        monkeypatch.setattr("locale.getlocale", lambda: (None, None))
        assert system_language() == "id"

    def it_shows_the_traceback_only_with_debug(self, shell: CommandLine) -> None:
        assert "Traceback" not in shell.on("sources").err
        said = shell.on("sources", "--debug")
        assert said.code == 4
        assert said.err.startswith("error: ")
        assert "Traceback (most recent call last)" in said.err
        assert "ProjectMissing" in said.err


class DescribeErrors:
    @pytest.mark.parametrize(
        ("error", "code"),
        [
            (ProjectMissing(Path("a")), 4),
            (ProjectLocked(Path("a"), 1, "h"), 4),
            (NameEmpty(), 5),
            (FileRefused(Path("a"), FileReason.EMPTY), 5),
            (Cancelled(), 1),
            (RuntimeError("zirahkencana"), 1),
        ],
    )
    def it_keeps_the_families_exit_codes(
        self, shell: CommandLine, monkeypatch: pytest.MonkeyPatch, error: Exception, code: int
    ) -> None:
        def broken(*_arguments: object, **_options: object) -> None:
            raise error

        monkeypatch.setattr("workbench.commands.context.open_project", broken)
        line = shell.on("sources").fails(code)
        assert "zirahkencana" not in line

    def it_stops_in_one_line(self, shell: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        def aborted(*_arguments: object, **_options: object) -> None:
            raise typer.Abort

        monkeypatch.setattr("workbench.commands.context.open_project", aborted)
        assert "stopped" in shell.on("sources").fails(1)

    def it_takes_a_reader_who_left_for_no_error(
        self, shell: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def gone(*_arguments: object, **_options: object) -> None:
            raise BrokenPipeError

        monkeypatch.setattr("workbench.commands.context.open_project", gone)
        assert shell.on("sources").code == 0

    def it_names_things_with_line_ends_in_one_line(self, study: CommandLine) -> None:
        assert "Tak ada" in study.on("text", "Tak\nada").fails(5)


class DescribeUsageWords:
    @pytest.mark.parametrize(
        ("message", "words"),
        [
            ("Missing argument 'PROJECT'.", "argumen PROJECT belum diberikan"),
            ("No such option: --foo Did you mean --for?", "tidak ada pilihan --foo maksud Anda --for?"),
            ("Invalid value: salah", "salah"),
            ("Got unexpected extra argument (x)", "argumen berlebih: x"),
            ("Got unexpected extra argument(s) (x y)", "argumen berlebih: x y"),
            (
                "Invalid value for '--limit': Input should be greater than or equal to 1",
                "isi --limit tidak sah: paling sedikit 1",
            ),
            ("Input should be less than or equal to 1", "paling banyak 1"),
            ("Input should be a valid number, unable to parse string as a number", "harus angka"),
            ("Input should be a valid integer, unable to parse string as an integer", "harus bilangan bulat"),
            ("Value error, 'x' is not one of 'a', 'b'.", "'x' bukan salah satu dari 'a', 'b'"),
        ],
    )
    def it_translates_the_librarys_own(self, message: str, words: str) -> None:
        assert usage_words(message, "id") == words

    def it_keeps_english_as_it_is_in_one_line(self) -> None:
        assert usage_words("Invalid value: wrong\n  thing.", "en") == "wrong thing"


class DescribeTables:
    def it_lays_columns_below_each_other_and_numbers_at_the_right(self) -> None:
        assert laid_out([("nama", "n"), ("a\nb", 7), (["x", "y"], 12)]) == [
            "nama   n",
            "----  --",
            "a b    7",
            "x, y  12",
        ]

    def it_has_no_lines_without_a_table(self) -> None:
        assert laid_out([]) == []

    def it_shows_a_table_without_rows(self) -> None:
        assert laid_out([("nama", "n")]) == ["nama  n", "----  -"]

    def it_escapes_bytes_that_are_no_text_within_the_document(
        self, capsysbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        taken(["--json"])
        answer({"path": "a\udcffb😀"})
        out = capsysbinary.readouterr().out
        assert json.loads(out.decode("utf-8")) == {"path": "a\udcffb😀"}
        assert "😀".encode() in out


class DescribeLeavingModeratorsOut:
    def it_bears_both_names_wherever_it_is_asked_for(self) -> None:
        def named(group: Any, path: str = "") -> Iterator[tuple[str, set[str]]]:
            for each in group.params:
                yield path, {*each.opts, *each.secondary_opts}
            for name, each in getattr(group, "commands", {}).items():
                yield from named(each, f"{path} {name}")

        both = {"--without-moderator", "--no-moderator"}
        found = {
            path: both & names for path, names in named(typer.main.get_command(cli.build())) if both & names
        }
        assert {" matrix", " compare", " export map", " export bars", " saturation"} <= found.keys()
        assert [path for path, names in found.items() if names != both] == []
