"""The journal's part about cases and actions: what was changed of a record, when and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.storage.codec import loaded
from workbench.storage.kinds import KINDS

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

R = TypeVar("R", Case, Action)

# The condition on the kind is that of the index, word for word: else SQLite looks through the whole journal.
_STEPS: Final = """
SELECT o.guid, o.at, o.coder_name, o.undoes, o.redoes, j.before, j.after
FROM journal j JOIN operation o ON o.id = j.operation
WHERE j.kind IN ('case', 'action') AND j.record = (SELECT id FROM identity WHERE guid = ?)
ORDER BY j.operation, j.place
"""


@dataclass(frozen=True, slots=True)
class RecordStep(Generic[R]):
    """A record before and after a change that stands; ``before`` is None where it was made."""

    at: datetime
    coder: str
    before: R | None
    after: R


def record_steps(
    project: "ProjectFile", kind: type[R], records: Iterable[str]
) -> dict[str, tuple[RecordStep[R], ...]]:
    """Return, for each of these cases or actions, what was changed and not taken back, the oldest first.

    May be asked on any thread.
    """
    name = next(known for known, each in KINDS.items() if each is kind)
    found: dict[str, tuple[RecordStep[R], ...]] = {}
    with project.connection() as database, database.readable():
        for record in records:
            stands: dict[str, bool] = {}
            steps: list[tuple[str, RecordStep[R]]] = []
            for guid, at, coder, undoes, redoes, before, after in database.rows(_STEPS, (record,)):
                if undoes or redoes:
                    stands[undoes or redoes] = bool(redoes)
                elif after is not None:
                    then = None if before is None else cast("R", loaded(KINDS[name], before))
                    now = cast("R", loaded(KINDS[name], after))
                    steps.append((guid, RecordStep(datetime.fromisoformat(at), coder or "", then, now)))
            found[record] = tuple(step for guid, step in steps if stands.get(guid, True))
    return found
