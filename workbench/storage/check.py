"""The check of a whole project: file, schema, spans, quotes, links, codebook, journal and log of accesses."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.errors import ProjectDamaged
from workbench.domain.store import RECORD_KINDS
from workbench.storage.access_log import access_problems
from workbench.storage.check_codebook import codebook_problems
from workbench.storage.check_journal import journal_problems
from workbench.storage.check_texts import text_problems
from workbench.storage.check_ties import tie_problems
from workbench.storage.database import Database
from workbench.storage.kinds import kind_name
from workbench.storage.mapping import mapper_of
from workbench.storage.problems import Problem
from workbench.storage.project_file import ProjectFile
from workbench.storage.store import SqliteReader
from workbench.storage.tables import SCHEMA_VERSION

_MOST = 100


@dataclass(frozen=True)
class CheckResult:
    """What a check found. ``counts`` says how many things of each kind were looked at."""

    ok: bool
    problems: tuple[Problem, ...]
    counts: dict[str, int]


def check(project: ProjectFile | Path) -> CheckResult:
    """Check a project that is open, or the one at a path, which is then opened for reading only.

    Raises ProjectUnusable when a path can't be opened as a project at all; damage found later is a problem.
    """
    if isinstance(project, ProjectFile):
        return _checked(project)
    with ProjectFile.open(project, read_only=True) as opened:
        return _checked(opened)


def _checked(project: ProjectFile) -> CheckResult:
    problems: list[Problem] = []
    counts: Counter[str] = Counter()
    with project.connection() as database:
        try:
            problems += _file_problems(database)
            project.info()
            reader = SqliteReader(database)
            counts.update({kind_name(kind): database.number(mapper_of(kind).count) for kind in RECORD_KINDS})
            for table in ("operation", "access"):
                counts[table] = database.number(f"SELECT count(*) FROM {table}")  # noqa: S608 - named here
            problems += text_problems(reader)
            problems += codebook_problems(reader)
            problems += tie_problems(reader)
            problems += journal_problems(database)
            problems += access_problems(database)
        except ProjectDamaged:
            # What can't be read can't be looked at further.
            problems.append(Problem("file", "", "unreadable_pages"))
    return CheckResult(not problems, tuple(dict.fromkeys(problems)), dict(counts))


def _file_problems(database: Database) -> Iterator[Problem]:
    # FTS5 remembers how its index lay when this connection last read it, and looks again when the table is opened:
    # without that the check would take an index that another connection wrote since for a broken one (SQLite 3.53).
    database.rows("SELECT rowid FROM paragraph_words WHERE paragraph_words MATCH 'a' LIMIT 1")
    for (verdict,) in database.rows(f"PRAGMA integrity_check({_MOST})"):
        if verdict != "ok":
            yield Problem("file", "", "integrity", str(verdict))
    for table, row, parent, _ in database.rows("PRAGMA foreign_key_check"):
        yield Problem(str(table), "" if row is None else str(row), "points_to_nothing", str(parent))
    version = database.number("PRAGMA user_version")
    if version != SCHEMA_VERSION:
        yield Problem("file", "", "schema_version", str(version))
