"""Who stands behind the code names of supervision. Kept in the key of names alone, never in a project."""

from dataclasses import dataclass
from enum import StrEnum


class PersonKind(StrEnum):
    """Whose code name it is."""

    FACILITATOR = "facilitator"
    SUPERVISOR = "supervisor"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person behind a code name, which is one key's only once, capital letters aside.

    ``name`` and ``phone`` are the real ones. Nothing of this is written into logs, journals or exports.
    """

    code: str
    name: str
    kind: PersonKind = PersonKind.FACILITATOR
    phone: str = ""
    note: str = ""
