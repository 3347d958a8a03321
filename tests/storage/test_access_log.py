"""The log of looks at restricted records: kept, read, and what tells that somebody meddled with it."""

from datetime import timedelta

import pytest

from tests.fakes.records import NOW
from workbench.domain.access import Access, AccessKind
from workbench.domain.errors import ReadOnly
from workbench.storage.access_log import accesses, keep_access
from workbench.storage.check import check
from workbench.storage.driver import IntegrityError
from workbench.storage.project_file import ProjectFile

OPENED = Access(NOW, "Rini", AccessKind.OPENED, "session", "z-1", "wellbeing")
EXPORTED = Access(NOW + timedelta(minutes=3), "Rini", AccessKind.EXPORTED, "session", "", "session_record")
PRINTED = Access(NOW + timedelta(minutes=9), "Sari", AccessKind.PRINTED, "case", "q-1", "chronology")


@pytest.fixture
def log(filled: ProjectFile) -> ProjectFile:
    for each in (OPENED, EXPORTED, PRINTED):
        keep_access(filled, each)
    return filled


def _meddled(project: ProjectFile, *statements: str) -> set[tuple[str, str]]:
    for each in ("DROP TRIGGER access_keeps_update", "DROP TRIGGER access_keeps_delete", *statements):
        project._database.rows(each)
    return {(each.what, each.detail) for each in check(project).problems if each.kind == "access"}


class DescribeTheLog:
    def it_says_who_looked_in_the_order_of_looking(self, log: ProjectFile):
        assert accesses(log) == (OPENED, EXPORTED, PRINTED)
        assert accesses(log, limit=2) == (EXPORTED, PRINTED)

    def it_is_sound_as_long_as_only_the_program_writes_it(self, log: ProjectFile):
        result = check(log)
        assert result.ok
        assert result.counts["access"] == 3

    def it_is_not_rewritten(self, log: ProjectFile):
        for statement in ("DELETE FROM access", "UPDATE access SET coder = 'x'"):
            with pytest.raises(IntegrityError, match="append-only"):
                log._database.rows(statement)
        assert accesses(log) == (OPENED, EXPORTED, PRINTED)

    def it_is_no_change_of_the_project(self, log: ProjectFile):
        assert check(log).counts["operation"] == 1

    def it_is_not_written_in_a_project_that_is_only_read(self, log: ProjectFile):
        with ProjectFile.open(log.path, read_only=True) as seen, pytest.raises(ReadOnly):
            keep_access(seen, OPENED)


class DescribeMeddling:
    @pytest.mark.parametrize(
        ("statement", "gaps"),
        [
            ("DELETE FROM access WHERE id = 2", "1"),
            ("DELETE FROM access WHERE id = 3", None),
            ("DELETE FROM access", None),
            ("UPDATE access SET coder = 'Denis' WHERE id = 1", None),
            ("UPDATE access SET at = '2020-01-01T00:00:00+00:00' WHERE id = 3", None),
            (
                "INSERT INTO access SELECT 4, at, coder, kind, record_kind, record_id, what FROM access LIMIT 1",
                None,
            ),
            ("UPDATE access SET id = 9 WHERE id = 3", "6"),
        ],
    )
    def it_is_seen(self, log: ProjectFile, statement: str, gaps: str | None):
        found = _meddled(log, statement)
        assert ("log_unguarded", "") in found
        assert (("log_gaps", gaps) in found) == (gaps is not None)
        assert (("log_changed", "") in found) == ("SET id" not in statement)

    def it_is_seen_when_only_the_guards_are_gone(self, log: ProjectFile):
        assert _meddled(log) == {("log_unguarded", "")}
