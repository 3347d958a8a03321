"""The key of pseudonyms: encrypted, beside the project, whole whatever happens."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.folders import names_in
from workbench.domain.errors import (
    DiskFull,
    FolderMissing,
    InvalidField,
    KeyClosed,
    KeyMissing,
    KeyOfAnother,
    NoRights,
    PasswordEmpty,
    ProjectExists,
    ProjectTooNew,
    ReadOnly,
)
from workbench.domain.personal import KeyEntry
from workbench.storage import locked_file
from workbench.storage.backup import back_up
from workbench.storage.key_file import KeyFile, key_path
from workbench.storage.project_file import ProjectFile

SECRET = "kunci 'rahasia' — é"
NAME = "Sri Wahyuni Kenari"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "studi.key"


@pytest.fixture
def key(path: Path):
    with KeyFile.create(path, "proyek-1", SECRET) as opened:
        yield opened


class DescribeAKey:
    def it_lies_beside_the_project(self, tmp_path: Path):
        assert key_path(tmp_path / "studi.workbench") == tmp_path / "studi.key"

    def it_keeps_who_stands_behind_a_pseudonym(self, key: KeyFile, path: Path):
        assert key.add([("P3", NAME), ("P3", "Bu Sri"), ("P1", "Budi")]) == 3
        assert key.add([("P3", NAME), ("P3", "Mbak Sri")]) == 1
        key.describe("P3", "Kader di Desa Kenari")
        key.describe("P9", "Belum disebut")
        expected = (
            KeyEntry("P1", ("Budi",)),
            KeyEntry("P3", ("Bu Sri", "Mbak Sri", NAME), "Kader di Desa Kenari"),
            KeyEntry("P9", (), "Belum disebut"),
        )
        assert key.entries() == expected
        key.close()
        with KeyFile.open(path, "proyek-1", SECRET) as again:
            assert again.entries() == expected

    def it_shows_nothing_to_who_reads_its_bytes(self, key: KeyFile, path: Path):
        key.add([("P3", NAME)])
        assert names_in(path.parent) == ["studi.key"]
        assert NAME.encode() not in path.read_bytes()
        assert not path.read_bytes().startswith(b"SQLite")
        assert path.stat().st_mode & 0o077 == 0

    def it_takes_one_password_however_its_accents_are_put_together(self, key: KeyFile, path: Path):
        key.add([("P3", NAME)])
        with KeyFile.open(path, "proyek-1", SECRET.replace("é", "e\u0301")) as again:
            assert len(again.entries()) == 1

    @pytest.mark.parametrize("password", ["salah", "kunci ''rahasia'' — é", "\ud800"])
    def it_stays_closed_to_another_password(self, key: KeyFile, path: Path, password: str):
        key.add([("P3", NAME)])
        with pytest.raises(KeyClosed) as refused:
            KeyFile.open(path, "proyek-1", password)
        assert refused.value.__cause__ is None
        assert key.entries() == (KeyEntry("P3", (NAME,)),)

    def it_needs_a_password(self, path: Path):
        with pytest.raises(PasswordEmpty):
            KeyFile.create(path, "proyek-1", "")
        with pytest.raises(InvalidField):
            KeyFile.create(path, "proyek-1", "a\0b")
        assert not path.exists()

    def it_belongs_to_one_project(self, key: KeyFile, path: Path):
        with pytest.raises(KeyOfAnother):
            KeyFile.open(path, "proyek-2", SECRET)

    def it_says_that_it_is_missing(self, path: Path):
        with pytest.raises(KeyMissing):
            KeyFile.open(path, "proyek-1", SECRET)

    @pytest.mark.parametrize("content", [b"", b"bukan kunci", b"SQLite format 3\0" + bytes(4080)])
    def it_takes_no_other_file_for_a_key(self, path: Path, content: bytes):
        path.write_bytes(content)
        with pytest.raises(KeyClosed):
            KeyFile.open(path, "proyek-1", SECRET)
        assert path.read_bytes() == content

    def it_takes_no_folder_for_a_key(self, path: Path):
        path.mkdir()
        with pytest.raises(KeyClosed):
            KeyFile.open(path, "proyek-1", SECRET)

    def it_never_overwrites(self, path: Path):
        path.write_text("milik orang")
        with pytest.raises(ProjectExists):
            KeyFile.create(path, "proyek-1", SECRET)
        assert path.read_text() == "milik orang"

    def it_says_that_the_folder_is_missing(self, path: Path):
        with pytest.raises(FolderMissing):
            KeyFile.create(path.parent / "tidak ada" / "a.key", "proyek-1", SECRET)

    def it_leaves_no_draft_when_it_can_not_be_made(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        def full(draft: Path, target: Path) -> None:
            raise DiskFull(target)

        monkeypatch.setattr(locked_file, "put_in_place", full)
        with pytest.raises(DiskFull):
            KeyFile.create(path, "proyek-1", SECRET)
        assert names_in(path.parent) == []

    def it_refuses_a_newer_one_and_another_encrypted_file(self, key: KeyFile, path: Path):
        key._database.rows("PRAGMA user_version=99")
        with pytest.raises(ProjectTooNew):
            KeyFile.open(path, "proyek-1", SECRET)
        key._database.rows("PRAGMA application_id=1")
        with pytest.raises(KeyClosed):
            KeyFile.open(path, "proyek-1", SECRET)


class DescribeRights:
    def it_can_be_read_where_it_can_not_be_written(self, key: KeyFile, path: Path, monkeypatch):
        key.add([("P3", NAME)])
        monkeypatch.setattr(locked_file.os, "access", lambda _path, mode: mode == locked_file.os.R_OK)
        with KeyFile.open(path, "proyek-1", SECRET) as again:
            assert again.entries() == (KeyEntry("P3", (NAME,)),)
            with pytest.raises(ReadOnly):
                again.add([("P4", "Budi")])
            with pytest.raises(ReadOnly):
                again.describe("P3", "x")

    def it_says_that_it_can_not_be_read(self, key: KeyFile, path: Path, monkeypatch):
        monkeypatch.setattr(locked_file.os, "access", lambda _path, _mode: False)
        with pytest.raises(NoRights):
            KeyFile.open(path, "proyek-1", SECRET)

    def it_says_what_the_driver_refuses(self, path: Path, monkeypatch):
        path.write_bytes(b"x")
        monkeypatch.setattr(locked_file, "quote", lambda _path: "/tidak/ada/di/sini.key")
        with pytest.raises(NoRights):
            KeyFile.open(path, "proyek-1", SECRET)


class DescribeTwoWindows:
    def it_keeps_what_both_write(self, key: KeyFile, path: Path):
        with KeyFile.open(path, "proyek-1", SECRET) as other:
            key.add([("P3", "Bu Sri")])
            other.add([("P3", "Mbak Sri"), ("P4", "Budi")])
            key.describe("P4", "Ketua RT")
            assert other.entries() == key.entries()
            assert key.entries() == (
                KeyEntry("P3", ("Bu Sri", "Mbak Sri")),
                KeyEntry("P4", ("Budi",), "Ketua RT"),
            )


_KILLED = """
import os, sys
from pathlib import Path
from workbench.storage.key_file import KeyFile
key = KeyFile.open(Path(sys.argv[1]), "proyek-1", sys.argv[2])
for number in range(1000):
    key.add([(f"P{number}", f"nama {number} {turn}") for turn in range(3)])
    print(number, flush=True)
    if number == int(sys.argv[3]):
        key._database.rows("BEGIN IMMEDIATE")
        key._database.rows("INSERT INTO person (pseudonym) VALUES ('setengah')")
        os.kill(os.getpid(), 9)
"""


class DescribeBeingKilled:
    @pytest.mark.parametrize("after", [0, 4])
    def it_keeps_all_that_was_acknowledged_and_nothing_by_halves(self, key: KeyFile, path: Path, after: int):
        killed = subprocess.run(
            [sys.executable, "-c", _KILLED, str(path), SECRET, str(after)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert killed.returncode == -9
        assert len(killed.stdout.split()) == after + 1
        entries = key.entries()
        assert len(entries) == after + 1
        assert all(len(each.names) == 3 for each in entries)


class DescribeWhereItIsNot:
    def it_is_in_no_backup_and_not_in_the_project(self, key: KeyFile, tmp_path: Path):
        key.add([("P3", NAME)])
        project = tmp_path / "studi.workbench"
        with ProjectFile.create(project, "Studi", "empty") as opened:
            back_up(opened, tmp_path / "cadangan.workbench")
        for file in (project, tmp_path / "cadangan.workbench"):
            assert NAME.encode() not in file.read_bytes()
