"""Saved queries: questions to the codings that somebody wants to ask again."""

from dataclasses import dataclass
from datetime import datetime

from workbench.domain.ids import CoderId, SavedQueryId


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query under a name, unique among the project's. ``query`` is what the retrieval wrote it as, in JSON."""

    id: SavedQueryId
    name: str
    query: str
    coder: CoderId
    created_at: datetime
