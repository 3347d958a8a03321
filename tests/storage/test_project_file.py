import os
import socket
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.fakes.folders import names_in
from workbench.domain.codings import Coding
from workbench.domain.errors import (
    DiskFull,
    FolderMissing,
    NoRights,
    NotAProject,
    PasswordNeeded,
    ProjectDamaged,
    ProjectExists,
    ProjectLocked,
    ProjectMissing,
    ProjectTooNew,
    ReadOnly,
    RuleBroken,
)
from workbench.domain.operations import Step
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.storage import project_file
from workbench.storage.check import check
from workbench.storage.driver import DRIVER
from workbench.storage.lock import lock_path
from workbench.storage.project_file import ProjectFile
from workbench.storage.tables import SCHEMA_VERSION


def _limit_pages(project: ProjectFile, extra: int) -> None:
    """Let the file grow by so many pages and no more: what SQLite then says is what a full disk makes it say."""
    database = project._database
    database.rows(f"PRAGMA max_page_count={database.number('PRAGMA page_count') + extra}")


def _damage(path: Path, table: str) -> None:
    """Overwrite the root page of a table."""
    with DRIVER.connect(str(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xa5" * 4096)


class DescribeCreating:
    def it_makes_one_file_that_says_what_it_is(self, project: ProjectFile, path: Path):
        info = project.info()
        assert (info.title, info.study, info.language) == ("Studi", "empty", "id")
        assert info.created_at.tzinfo is not None
        project.close()
        assert names_in(path.parent) == ["studi.workbench"]
        with ProjectFile.open(path) as again:
            assert again.info() == info

    def it_never_overwrites(self, path: Path):
        path.write_text("mine")
        with pytest.raises(ProjectExists):
            ProjectFile.create(path, "x", "empty")
        assert path.read_text() == "mine"

    def it_leaves_no_file_when_the_disk_is_full(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        whole = project_file.connected

        def small(*args, **options):
            connection = whole(*args, **options)
            connection.execute("PRAGMA max_page_count=8")
            return connection

        monkeypatch.setattr(project_file, "connected", small)
        with pytest.raises(DiskFull):
            ProjectFile.create(path, "x", "empty")
        assert names_in(path.parent) == []

    def it_says_that_the_folder_is_missing(self, tmp_path: Path):
        with pytest.raises(FolderMissing):
            ProjectFile.create(tmp_path / "no" / "x.workbench", "x", "empty")

    def it_says_that_the_folder_can_not_be_written(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        def no(*args, **options):
            raise PermissionError(13, "no")

        monkeypatch.setattr(project_file.tempfile, "mkstemp", no)
        with pytest.raises(NoRights):
            ProjectFile.create(path, "x", "empty")

    def it_keeps_the_settings_that_make_a_commit_last(self, project: ProjectFile):
        database = project._database
        settings = [
            database.row(f"PRAGMA {name}")
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "user_version")
        ]
        assert settings == [("wal",), (2,), (1,), (1,), (SCHEMA_VERSION,)]


class DescribeOpeningWhatIsNoProject:
    def it_says_that_nothing_is_there(self, path: Path):
        with pytest.raises(ProjectMissing):
            ProjectFile.open(path)

    @pytest.mark.parametrize(
        "content", [b"", b"Halo, ini catatan.\n", b"\xff\xfe\x00\x01" * 9, "é".encode() * 4096]
    )
    def it_refuses_other_files_and_leaves_them_alone(self, path: Path, content: bytes):
        path.write_bytes(content)
        with pytest.raises(NotAProject):
            ProjectFile.open(path)
        assert path.read_bytes() == content
        assert names_in(path.parent) == [path.name]

    def it_refuses_a_folder(self, path: Path):
        path.mkdir()
        with pytest.raises(NotAProject):
            ProjectFile.open(path)

    def it_refuses_a_database_of_another_program_and_leaves_it_alone(self, path: Path):
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE note (words)")
        other.close()
        before = path.read_bytes()
        with pytest.raises(NotAProject):
            ProjectFile.open(path)
        assert path.read_bytes() == before
        assert names_in(path.parent) == [path.name]

    def it_asks_for_a_password_where_the_file_is_noise(self, path: Path):
        path.write_bytes(bytes((n * 73 + 161) % 256 for n in range(8192)))
        with pytest.raises(PasswordNeeded):
            ProjectFile.open(path)

    def it_refuses_a_file_of_a_newer_version(self, project: ProjectFile, path: Path):
        project._database.rows("PRAGMA user_version=999")
        project.close()
        with pytest.raises(ProjectTooNew) as caught:
            ProjectFile.open(path)
        assert (caught.value.version, caught.value.supported) == (999, SCHEMA_VERSION)
        assert not lock_path(path).exists()

    def it_says_that_the_file_can_not_be_written(
        self, project: ProjectFile, path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        project.close()
        monkeypatch.setattr(project_file.os, "access", lambda where, mode: False)
        with pytest.raises(NoRights):
            ProjectFile.open(path)


class DescribeDamage:
    def it_is_seen_at_once_where_the_file_is_cut_off(self, filled: ProjectFile, path: Path):
        filled.close()
        os.truncate(path, path.stat().st_size - 4096)
        with pytest.raises(ProjectDamaged):
            ProjectFile.open(path)

    def it_is_seen_at_once_where_the_first_page_is_hurt(self, filled: ProjectFile, path: Path):
        filled.close()
        with path.open("r+b") as file:
            file.seek(100)
            file.write(b"\xa5" * 3996)
        with pytest.raises(ProjectDamaged):
            ProjectFile.open(path)
        assert not lock_path(path).exists()

    def it_is_told_when_a_read_meets_it(self, filled: ProjectFile, path: Path):
        filled.close()
        _damage(path, "coding")
        with ProjectFile.open(path) as project:
            assert project.store.all(Source) == (made.SOURCE,)
            with pytest.raises(ProjectDamaged):
                project.store.all(Coding)
            with pytest.raises(ProjectDamaged):
                project.perform(Rewrite((made.coding("x-2", 0, 4),)), None, at=made.NOW)
            result = check(project)
        assert not result.ok
        assert {problem.kind for problem in result.problems} == {"file"}


class DescribePerforming:
    def it_tells_what_changed(self, filled: ProjectFile):
        done = filled.perform(Rewrite((made.SOURCE.renamed("Baru"),)), made.SARI, at=made.NOW)
        assert done.change == Change(frozenset({Source}), frozenset({"s-1"}))
        assert done.operation_step == Step("rewrite", "Baru")
        assert filled.store.get(Source, "s-1").name == "Baru"

    def it_is_on_the_disk_when_it_returns(self, filled: ProjectFile, path: Path):
        with ProjectFile.open(path, read_only=True) as other:
            assert other.store.get(Coding, "x-1") == made.CODING
            filled.perform(Rewrite(remove=(made.MEMO, made.CODING)), None, at=made.NOW)
            assert other.store.find(Coding, "x-1") is None

    def it_changes_nothing_when_the_disk_is_full(self, filled: ProjectFile):
        _limit_pages(filled, 3)
        text = "kata " * 20_000
        source = made.described("s-2", "Besar", made.SourceKind.NOTE, "txt", text, made.NOW)
        with pytest.raises(DiskFull):
            filled.perform(Rewrite((source, Transcript("s-2", text))), None, at=made.NOW)
        assert filled.store.all(Source) == (made.SOURCE,)
        filled.perform(Rewrite((made.SOURCE.renamed("ok"),)), None, at=made.NOW)
        assert check(filled).ok

    def it_leaves_neither_record_nor_journal_when_the_operation_breaks_a_rule(self, filled: ProjectFile):
        class Broken:
            step = Step("broken")

            def apply(self, store):
                store.put(made.SOURCE.renamed("x"))
                raise RuleBroken

        with pytest.raises(RuleBroken):
            filled.perform(Broken(), None, at=made.NOW)
        assert filled.store.get(Source, "s-1") == made.SOURCE
        assert check(filled).ok

    def it_is_refused_where_the_project_is_only_read(self, filled: ProjectFile, path: Path):
        with ProjectFile.open(path, read_only=True) as other:
            with pytest.raises(ReadOnly):
                other.perform(Rewrite(), None, at=made.NOW)
            with pytest.raises(ReadOnly):
                other.set_setting("coder", "x")
            with pytest.raises(DRIVER.Error):
                other._database.connection.execute("DELETE FROM coding")


class DescribeReadingElsewhere:
    def it_gives_a_thread_a_state_that_does_not_change_under_it(self, filled: ProjectFile):
        seen: list[int] = []
        with filled.reading() as reader:
            first = reader.count(Source)
            filled.perform(Rewrite(remove=(made.MEMO, made.LINK, made.CODING)), None, at=made.NOW)
            seen += [reader.count(Coding), first]
        worker = threading.Thread(target=lambda: _count_into(seen, filled))
        worker.start()
        worker.join()
        assert seen == [1, 1, 0]

    def it_gives_the_state_of_the_moment_when_it_was_lent(self, filled: ProjectFile):
        with filled.reading() as reader:
            filled.perform(Rewrite(remove=(made.MEMO, made.LINK, made.CODING)), None, at=made.NOW)
            assert reader.count(Coding) == 1

    def it_does_not_see_a_unit_of_work_before_its_end(self, filled: ProjectFile):
        counts: list[int] = []

        class Peeking:
            step = Step("peek")

            def apply(self, store):
                store.put(made.coding("x-9", 0, 2))
                with filled.reading() as reader:
                    counts.append(reader.count(Coding))
                return self

        filled.perform(Peeking(), None, at=made.NOW)
        assert counts == [1]
        assert filled.store.count(Coding) == 2


def _count_into(seen: list[int], project: ProjectFile) -> None:
    with project.reading() as reader:
        seen.append(reader.count(Coding))


class DescribeSettings:
    def it_keeps_them_in_the_file(self, project: ProjectFile, path: Path):
        assert project.setting("coder") is None
        project.set_setting("coder", "Sari")
        project.set_setting("coder", "Budi")
        project.close()
        with ProjectFile.open(path) as again:
            assert again.setting("coder") == "Budi"


class DescribeClosing:
    def it_may_be_done_twice(self, filled: ProjectFile, path: Path):
        filled.close()
        filled.close()
        assert names_in(path.parent) == [path.name]

    def it_leaves_everything_in_the_one_file(self, filled: ProjectFile, path: Path, tmp_path: Path):
        filled.close()
        copy = tmp_path / "copy.workbench"
        copy.write_bytes(path.read_bytes())
        with ProjectFile.open(copy) as opened:
            assert opened.store.all(Coding) == (made.CODING,)


class DescribeOpeningToRead:
    def it_works_beside_the_one_who_writes(self, filled: ProjectFile, path: Path):
        with pytest.raises(ProjectLocked) as caught:
            ProjectFile.open(path)
        assert (caught.value.process, caught.value.host) == (os.getpid(), socket.gethostname())
        with ProjectFile.open(path, read_only=True) as other:
            assert other.read_only
            assert other.store.all(Coding) == (made.CODING,)

    def it_works_where_nothing_can_be_written(
        self, filled: ProjectFile, path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        filled.close()
        real = os.access
        monkeypatch.setattr(
            project_file.os, "access", lambda where, mode: mode != os.W_OK and real(where, mode)
        )
        with ProjectFile.open(path, read_only=True) as other:
            assert other.store.all(Coding) == (made.CODING,)
            assert names_in(path.parent) == [path.name]

    def it_leaves_nothing_beside_the_file(self, filled: ProjectFile, path: Path):
        filled.close()
        with ProjectFile.open(path, read_only=True) as other:
            assert other.store.count(Coding) == 1
        assert names_in(path.parent) == [path.name]


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.storage.project_file import ProjectFile

project = ProjectFile.open(Path(sys.argv[1]))
number = 0
while True:
    project.perform(Rewrite((made.coding(f"{sys.argv[2]}-{number}", 0, 4),)), made.SARI, at=made.NOW)
    print(number, flush=True)
    number += 1
"""


class DescribeAKilledProcess:
    def it_loses_nothing_that_was_acknowledged(self, filled: ProjectFile, path: Path):
        filled.close()
        root = Path(__file__).parents[2]
        acknowledged: dict[str, int] = {}
        for attempt in range(3):
            command = [sys.executable, "-c", WRITER, str(path), f"w{attempt}"]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
                assert writer.stdout is not None
                for _ in range(20 + 13 * attempt):
                    last = int(writer.stdout.readline())
                with pytest.raises(ProjectLocked) as caught:
                    ProjectFile.open(path)
                assert caught.value.process == writer.pid
                writer.kill()
                last = int((writer.stdout.read().split() or [str(last)])[-1])
            acknowledged[f"w{attempt}"] = last
        with ProjectFile.open(path) as project:
            kept = {coding.id for coding in project.store.all(Coding)}
            assert check(project).ok
        for writer_name, last in acknowledged.items():
            assert {f"{writer_name}-{number}" for number in range(last + 1)} <= kept


def test_a_project_remembers_when_it_was_made(project: ProjectFile):
    assert project.info().created_at <= datetime.now(UTC)
