"""Who opened, exported or printed restricted records. Entries are written once and never taken back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AccessKind(StrEnum):
    """What was done with a restricted record."""

    OPENED = "opened"
    EXPORTED = "exported"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Access:
    """One look: of which record (kind in snake case and id; empty for many), by whom, and what it was for."""

    at: datetime
    coder: str
    kind: AccessKind
    record_kind: str
    record_id: str
    what: str
