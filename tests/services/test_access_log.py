"""Who looked at restricted records, through the project's door."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workbench.domain.access import Access, AccessKind
from workbench.services.access_log import accesses, note_access
from workbench.services.projects import Project, create_file, open_project

NOW = datetime(2026, 3, 20, 3, 0, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "uji.workbench", study="empty", title="", coder="Rini", clock=lambda: NOW)
    yield opened
    opened.close()


class DescribeNotingAnAccess:
    def it_keeps_who_when_and_what(self, project: Project):
        note_access(project, AccessKind.OPENED, "session", "z-1", "wellbeing")
        assert accesses(project) == (Access(NOW, "Rini", AccessKind.OPENED, "session", "z-1", "wellbeing"),)

    def it_writes_nothing_into_a_project_that_is_only_read_and_complains_of_nothing(self, project: Project):
        note_access(project, AccessKind.EXPORTED, "case")
        project.close()
        seen = open_project(project.path, read_only=True)
        note_access(seen, AccessKind.EXPORTED, "case")
        assert len(accesses(seen, limit=5)) == 1
        seen.close()
