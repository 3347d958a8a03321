"""What is left of a record whose words were erased."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Erasure:
    """When a record's words were erased, by whom, and on what ground; the ground names nobody."""

    at: datetime
    by: str
    reason: str
