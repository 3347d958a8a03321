from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes import records as made
from tests.fakes.folders import names_in
from workbench.domain.errors import DiskFull, ProjectDamaged
from workbench.domain.sources import Source
from workbench.storage import migrations, tables
from workbench.storage.check import check
from workbench.storage.migrations import REVISIONS, migrate
from workbench.storage.project_file import ProjectFile
from workbench.storage.tables import SCHEMA_VERSION

NEXT = SCHEMA_VERSION + 1


def _add_a_column(operations) -> None:
    operations.add_column("source", sa.Column("place", sa.Text, server_default="Aula"))


def _fail(operations) -> None:
    _add_a_column(operations)
    raise RuntimeError


def _lose_pointers(operations) -> None:
    operations.execute("UPDATE coding SET code = 9999")


def _version(path: Path) -> int:
    with ProjectFile.open(path) as project:
        return project._database.number("PRAGMA user_version")


class DescribeMigrating:
    def it_knows_a_way_to_every_version(self):
        assert set(REVISIONS) == set(range(2, SCHEMA_VERSION + 1))

    def it_copies_first_and_keeps_every_record(self, filled: ProjectFile, path: Path):
        filled.close()
        copy = migrate(path, SCHEMA_VERSION, NEXT, {NEXT: _add_a_column})
        assert check(copy).ok
        connection = migrations.connected(path)
        try:
            assert connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
            assert connection.execute("SELECT name, place FROM source").fetchone() == ("FGD Garut", "Aula")
            assert connection.execute("SELECT count(*) FROM coding").fetchone() == (1,)
        finally:
            connection.close()

    @pytest.mark.parametrize(("revision", "error"), [(_fail, RuntimeError), (_lose_pointers, ProjectDamaged)])
    def it_changes_nothing_when_it_fails(
        self, filled: ProjectFile, path: Path, revision, error: type[Exception]
    ):
        filled.close()
        with pytest.raises(error):
            migrate(path, SCHEMA_VERSION, NEXT, {NEXT: revision})
        assert _version(path) == SCHEMA_VERSION
        with ProjectFile.open(path) as project:
            assert project.store.all(Source) == (made.SOURCE,)
            assert check(project).ok

    @pytest.mark.parametrize("read_only", [False, True])
    def it_happens_on_opening(
        self, filled: ProjectFile, path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
    ):
        filled.close()
        untouched = path.read_bytes()
        monkeypatch.setattr(tables, "SCHEMA_VERSION", NEXT)
        monkeypatch.setattr(migrations, "REVISIONS", {NEXT: _add_a_column})
        with ProjectFile.open(path, read_only=read_only) as project:
            assert project.store.all(Source) == (made.SOURCE,)
            assert project._database.rows("SELECT place FROM source") == [("Aula",)]
            workplace = project._opened.workplace
            assert (workplace is not None) is read_only
        assert (path.read_bytes() == untouched) is read_only
        assert len(names_in(path.parent)) == (1 if read_only else 2)
        assert workplace is None or not Path(workplace.name).exists()

    def it_does_not_begin_without_a_copy(
        self, filled: ProjectFile, path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        def full(*args: object) -> int:
            raise DiskFull(path)

        filled.close()
        monkeypatch.setattr(migrations, "copied", full)
        with pytest.raises(DiskFull):
            migrate(path, SCHEMA_VERSION, NEXT, {NEXT: _add_a_column})
        assert _version(path) == SCHEMA_VERSION

    def it_refuses_a_version_from_which_there_is_no_way(self, filled: ProjectFile, path: Path):
        filled._database.rows("PRAGMA user_version=0")
        filled.close()
        with pytest.raises(ProjectDamaged):
            ProjectFile.open(path)
