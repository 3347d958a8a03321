"""Project files that something else wrote, cut, flipped or could not finish."""

import errno
import os
from pathlib import Path

import pytest

from exports import files
from tests.commands.calling import CommandLine
from workbench.domain.errors import DiskFull, NoRights, NotAProject, ProjectDamaged
from workbench.storage import driver
from workbench.storage.driver import DRIVER, explained
from workbench.storage.project_file import ProjectFile


def _meddle(path: Path, *statements: str) -> None:
    connection = DRIVER.connect(str(path))
    for statement in ("PRAGMA foreign_keys=OFF", *statements):
        connection.execute(statement)
    connection.commit()
    connection.close()


class DescribeAFileThatLostATable:
    @pytest.mark.parametrize("table", ["project", "setting", "coding", "journal", "paragraph_words"])
    @pytest.mark.parametrize("command", [("check",), ("codings",), ("text", "FGD Garut")])
    def it_is_called_damaged_by_every_command(self, study: CommandLine, table: str, command: tuple[str, ...]):
        _meddle(study.project, f"DROP TABLE {table}")
        assert "is damaged" in study.on(*command).fails(4)

    def it_is_called_damaged_when_a_column_is_gone(self, study: CommandLine):
        _meddle(study.project, "ALTER TABLE setting RENAME COLUMN value TO worth")
        study.on("sources").fails(4)

    def it_is_called_damaged_when_it_no_longer_says_what_it_is(self, study: CommandLine):
        _meddle(study.project, "DELETE FROM project WHERE name = 'created_at'")
        study.on("sources").fails(4)
        assert study.json("check", code=5)["ok"] is False

    def it_gives_its_lock_back_at_once(self, study: CommandLine):
        _meddle(study.project, "DELETE FROM project WHERE name = 'created_at'")
        study.on("code", "FGD Garut", 0, 9, "Beban kerja").fails(4)
        assert [each.name for each in study.folder.iterdir()] == ["studi.workbench"]


class DescribeFlippedBytes:
    @pytest.mark.parametrize("line", ["'{'", "'[]'", "'{\"name\":1}'", "'7'"])
    def it_finds_a_line_of_the_journal_that_is_no_record(self, study: CommandLine, line: str):
        _meddle(
            study.project,
            "DROP TRIGGER journal_keeps_update",
            f"UPDATE journal SET after = {line} WHERE operation = (SELECT max(operation) FROM journal)",
        )
        document = study.json("check", code=5)
        problems = document["problems"]
        assert isinstance(problems, list)
        assert "story_unreadable" in {each["what"] for each in problems}

    @pytest.mark.parametrize("command", [("codebook",), ("codings",), ("log",)])
    def it_says_so_when_what_is_asked_for_cannot_be_read(self, study: CommandLine, command: tuple[str, ...]):
        _meddle(
            study.project,
            "UPDATE code SET guide = '{'",
            "DROP TRIGGER journal_keeps_update",
            "UPDATE journal SET after = '{' WHERE after IS NOT NULL",
        )
        if command == ("codings",):
            _meddle(study.project, "UPDATE participant SET role = 'astronaut'")
            command = ("turns", "FGD Garut")
        assert "is damaged" in study.on(*command).fails(4)


class DescribeWhatIsNoFile:
    def it_does_not_wait_for_a_pipe(self, tmp_path: Path):
        pipe = tmp_path / "pipa.workbench"
        os.mkfifo(pipe)
        with pytest.raises(NotAProject):
            ProjectFile.open(pipe)


class DescribeOddNames:
    @pytest.mark.parametrize("length", [200, 210])
    def it_works_under_long_names(self, shell: CommandLine, length: int):
        path = shell.folder / f"{'x' * length}.workbench"
        assert shell("new", path).code == 0
        assert shell("check", path).code == 0

    @pytest.mark.parametrize("length", [236, 245, 300])
    def it_refuses_names_that_leave_no_room_for_the_lock_and_leaves_nothing(
        self, shell: CommandLine, length: int
    ):
        path = shell.folder / f"{'x' * length}.workbench"
        shell("new", path).fails(4)
        shell("sources", path).fails(4)
        assert list(shell.folder.iterdir()) == []

    def it_works_under_a_name_that_is_no_text(self, shell: CommandLine):
        path = shell.folder / os.fsdecode(b"buruk\xff.workbench")
        assert shell("new", path).code == 0
        assert shell("check", path, "--json").document["ok"] is True


class DescribeAFullDisk:
    def it_is_told_from_damage_when_readers_find_no_room_to_share_the_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        error = DRIVER.OperationalError("disk I/O error")
        error.sqlite_errorcode = 10
        assert isinstance(explained(error, tmp_path / "a"), ProjectDamaged)
        monkeypatch.setattr(driver, "_is_full", lambda path: path.name == "a")
        assert isinstance(explained(error, tmp_path / "a"), DiskFull)

    def it_is_asked_of_the_folder(self, tmp_path: Path):
        assert not driver._is_full(tmp_path / "a")
        assert not driver._is_full(tmp_path / "nowhere" / "a")

    def it_is_understood_when_a_copy_runs_out_of_room(self, tmp_path: Path):
        error = DRIVER.OperationalError("database or disk is full")
        assert isinstance(explained(error, tmp_path), DiskFull)

    def it_is_called_so_when_a_report_finds_no_room(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            files.write_whole(tmp_path / "a.docx", lambda stream: stream.write(b"a"))
        assert list(tmp_path.iterdir()) == []


class DescribeAFolderThatMayNotBeEntered:
    def it_is_told_without_a_traceback(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        def closed(_: Path) -> bool:
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr(Path, "exists", closed)
        with pytest.raises(NoRights):
            ProjectFile.open(tmp_path / "a.workbench")
