"""What the kinds of record are called where a class can't stand: in the journal, in errors, in counts."""

import re
from typing import Final

from workbench.domain.store import RECORD_KINDS, Record

_INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def kind_name(kind: type) -> str:
    """Return a kind's name in snake case: ``district_link`` for DistrictLink."""
    return _INNER_CAPITAL.sub("_", kind.__name__).lower()


KINDS: Final[dict[str, type[Record]]] = {kind_name(kind): kind for kind in RECORD_KINDS}
"""The kinds by their names."""
