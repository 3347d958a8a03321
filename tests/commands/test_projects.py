"""The commands new, districts, check, log, backup, demo and open."""

import socket
from pathlib import Path

import pytest

from tests.commands.calling import ENDE_TEXT, NETWORK, CommandLine
from tests.fakes.folders import names_in
from workbench.services.projects import open_project
from workbench.storage.engine import connected


class DescribeNew:
    def it_brings_districts_and_codebook(self, shell: CommandLine) -> None:
        made = shell.json("new", "--title", "Studi saya", "--coder", "Sari")
        assert made == {"project": str(shell.project), "study": "pkh-2025", "districts": 10, "codes": 40}
        assert names_in(shell.folder) == ["studi.workbench"]
        opened = open_project(shell.project)
        assert (opened.title, opened.study, opened.coder.name) == ("Studi saya", "pkh-2025", "Sari")
        opened.close()

    def it_starts_with_any_study(self, shell: CommandLine) -> None:
        made = shell.json("new", "--study", "bekasi")
        assert (made["study"], made["districts"], made["codes"]) == ("bekasi", 8, 29)
        assert next(each["name"] for each in shell.rows("districts", "districts")) == "Tambun Selatan"
        assert (
            "8 subdistricts, 29 codes" in shell("new", shell.folder / "b.workbench", "--study", "bekasi").out
        )

    def it_starts_empty_when_told_to(self, shell: CommandLine) -> None:
        made = shell.json("new", "--study", "empty")
        assert (made["study"], made["districts"], made["codes"]) == ("empty", 0, 0)
        assert shell.rows("codes", "codebook") == []
        assert shell.json("check")["ok"] is True

    def it_never_overwrites(self, study: CommandLine) -> None:
        before = study.project.read_bytes()
        study.on("new").fails(5)
        assert study.project.read_bytes() == before
        study("new", study.folder).fails(5)

    def it_makes_nothing_of_an_unknown_study(self, shell: CommandLine) -> None:
        assert "study" in shell.on("new", "--study", "nowhere").fails(5)
        assert names_in(shell.folder) == []

    def it_needs_the_folder(self, shell: CommandLine) -> None:
        shell("new", shell.folder / "nowhere" / "x.workbench").fails(4)

    def it_says_what_it_made(self, shell: CommandLine) -> None:
        assert "10 districts, 40 codes" in shell.on("new").out


class DescribeUnusableProjects:
    @pytest.mark.parametrize(
        "command", ["sources", "codings", "check", "log", "districts", "backup", "codebook"]
    )
    def it_has_exit_code_4_for_whatever_can_not_be_opened(self, shell: CommandLine, command: str) -> None:
        shell.on(command).fails(4)
        shell(command, shell.folder).fails(4)
        shell(command, shell.file("catatan.workbench", "zirahkencana bukan proyek " * 40)).fails(4)
        shell(command, shell.file("kosong.workbench", "")).fails(4)

    def it_refuses_newer_versions(self, study: CommandLine) -> None:
        raw = connected(study.project)
        raw.cursor().execute("PRAGMA user_version = 9999")
        raw.close()
        assert "9999" in study.on("sources").fails(4)
        study.on("check").fails(4)

    def it_refuses_damaged_files(self, study: CommandLine) -> None:
        whole = study.project.read_bytes()
        study.project.write_bytes(whole[:100] + b"\xff" * 8000 + whole[8100:])
        study.on("sources").fails(4)

    def it_lets_readers_but_no_writers_at_a_locked_project(self, study: CommandLine) -> None:
        opened = open_project(study.project)
        lock = next(each for each in study.folder.iterdir() if "lock" in each.name)
        words = lock.read_text(encoding="utf-8")
        opened.close()
        elsewhere = words.replace(socket.gethostname(), "komputer-lain")
        assert elsewhere != words
        lock.write_text(elsewhere, encoding="utf-8")
        for command in ("sources", "check", "codebook", "log", "districts"):
            assert study.on(command).code == 0
        note = study.file("FGD Ende.txt", ENDE_TEXT)
        for writing in (
            ("import", note),
            ("code", "FGD Garut", 0, 9, NETWORK),
            ("district-link", NETWORK, "Garut"),
            ("codebook-import", study.file("kode.csv", "path\nBaru")),
            ("session", "finalise", "GAR/2026/001"),
        ):
            assert "komputer-lain" in study.on(*writing).fails(4)


class DescribeCheck:
    def it_finds_nothing_in_a_sound_project(self, study: CommandLine) -> None:
        said = study.json("check")
        assert (said["ok"], said["problems"]) == (True, [])
        assert isinstance(said["counts"], dict)
        assert said["counts"]["source"] == 1
        assert study.on("check").out == "All is well.\n"

    def it_ends_with_5_and_names_what_is_wrong(self, study: CommandLine) -> None:
        study.coded("Jaringan internet", NETWORK)
        raw = connected(study.project)
        raw.cursor().execute("UPDATE coding SET start = start + 1")
        raw.close()
        said = study.json("check", code=5)
        assert said["ok"] is False
        problems = said["problems"]
        assert isinstance(problems, list)
        assert problems
        assert all(set(each) == {"kind", "id", "what"} for each in problems)
        shown = study.on("check")
        assert shown.code == 5
        assert "problem" in shown.out


class DescribeLog:
    def it_tells_what_was_done_by_whom(self, study: CommandLine) -> None:
        study.on("code", "FGD Garut", 55, 63, NETWORK, "--coder", "Budi")
        last = study.rows("events", "log")[-1]
        assert {"at", "coder", "what", "object", "before", "after"} <= set(last)
        assert (last["coder"], last["what"], last["before"]) == ("Budi", "add_coding", None)
        assert isinstance(last["object"], dict)
        assert last["object"]["kind"] == "coding"

    def it_gives_a_transcripts_length_and_not_its_words(self, study: CommandLine) -> None:
        assert "zirahkencana" not in study.on("log", "--json").out
        events = study.rows("events", "log")
        after = [each["after"] for each in events if "transcript" in str(each["object"])]
        assert [set(each) for each in after if isinstance(each, dict)] == [{"source", "characters", "turns"}]

    def it_gives_the_last_so_many(self, study: CommandLine) -> None:
        everything = study.rows("events", "log")
        assert study.rows("events", "log", "--limit", 2) == everything[-2:]
        study.on("log", "--limit", -1).fails(2)
        study.on("log", "--limit", 0).fails(2)

    def it_has_words_for_every_step(self, study: CommandLine) -> None:
        assert "Impor “FGD Garut”" in study.on("log", lang="id").out


class DescribeBackup:
    def it_writes_a_copy_that_opens(self, study: CommandLine) -> None:
        copy = study.folder / "salinan.workbench"
        said = study.json("backup", copy)
        assert said == {"path": str(copy), "bytes": copy.stat().st_size}
        assert study("check", copy).code == 0
        assert len(study("sources", copy, "--json").rows("sources")) == 1

    def it_names_the_copy_by_the_time(self, study: CommandLine) -> None:
        path = Path(str(study.json("backup")["path"]))
        assert path.parent == study.folder
        assert path.name.startswith("studi-2")

    def it_overwrites_nothing(self, study: CommandLine) -> None:
        other = study.file("lain.txt", "jangan hilang")
        study.on("backup", other).fails(5)
        study.on("backup", study.project).fails(5)
        assert other.read_text() == "jangan hilang"

    def it_needs_the_folder(self, study: CommandLine) -> None:
        study.on("backup", study.folder / "nowhere" / "x.workbench").fails(4)


class DescribeOpen:
    @pytest.mark.parametrize(
        ("arguments", "handed"),
        [((), []), (("p.workbench",), ["p.workbench"]), (("--example",), ["--example"])],
    )
    def it_hands_on_to_the_window(
        self,
        shell: CommandLine,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
        handed: list[str],
    ) -> None:
        called: list[list[str]] = []

        def window(arguments: list[str]) -> int:
            called.append(arguments)
            return 0

        monkeypatch.setattr("workbench.app.main", window)
        assert shell("open", *arguments).code == 0
        assert called == [handed]

    def it_ends_as_the_window_ends(self, shell: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("workbench.app.main", lambda _arguments: 4)
        assert shell("open").code == 4
