"""The journal's part about one summary of a framework matrix: what it said before."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.frameworks import Summary, SummaryVersion
from workbench.domain.ids import SummaryId
from workbench.storage.codec import loaded
from workbench.storage.kinds import KINDS

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_WRITTEN: Final = """
SELECT o.at, o.coder_name, j.after FROM journal j JOIN operation o ON o.id = j.operation
WHERE j.kind = 'summary' AND j.after IS NOT NULL AND j.record = (SELECT id FROM identity WHERE guid = ?)
ORDER BY j.operation, j.place
"""


def summary_versions(project: "ProjectFile", summary: SummaryId) -> tuple[SummaryVersion, ...]:
    """Return what a summary said, the oldest first; what only linked or confirmed it is passed over."""
    found: list[SummaryVersion] = []
    with project.connection() as database, database.readable():
        for at, coder, after in database.rows(_WRITTEN, (summary,)):
            record = loaded(KINDS["summary"], after)
            assert isinstance(record, Summary)
            if record.text and (not found or found[-1].text != record.text):
                found.append(SummaryVersion(datetime.fromisoformat(at), coder, record.text))
    return tuple(found)
