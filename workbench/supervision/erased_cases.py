"""Cases whose words were erased: nothing is written about them any more."""

from workbench.domain.cases import Case
from workbench.domain.errors import RecordErased
from workbench.domain.ids import CaseId
from workbench.domain.store import ProjectReader


def standing_case(reader: ProjectReader, id: CaseId) -> Case:
    """Return a case about which something may be written; raise UnknownThing, or RecordErased for a tombstone."""
    case = reader.get(Case, id)
    if case.erased is not None:
        raise RecordErased(case.code)
    return case
