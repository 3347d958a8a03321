"""The states through which records went, as the journal has them."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workbench.domain.store import Record
from workbench.storage.codec import loaded
from workbench.storage.kinds import KINDS, kind_name

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_STATES: Final = """
SELECT i.guid, j.kind, j.after FROM journal j JOIN identity i ON i.id = j.record
WHERE j.after IS NOT NULL AND j.kind IN (SELECT value FROM json_each(?)) ORDER BY j.operation, j.place
"""


def stories(
    project: "ProjectFile", kinds: tuple[type[Record], ...], told: Callable[[Record], str]
) -> dict[str, list[str]]:
    """Return, by a record's id, what ``told`` says of each state that it was put into, the oldest first."""
    import json

    names = json.dumps([kind_name(kind) for kind in kinds])
    found: dict[str, list[str]] = defaultdict(list)
    with project.connection() as database, database.readable():
        for guid, kind, line in database.rows(_STATES, (names,)):
            found[guid].append(told(loaded(KINDS[kind], line)))
    return found
