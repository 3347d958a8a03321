"""What may be cited as evidence: a coding that stands in its source, or one that waits for its place there."""

from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.ids import CodingId
from workbench.domain.store import ProjectReader


def cited_coding(reader: ProjectReader, coding: CodingId) -> Coding:
    """Return a coding, placed or waiting; raise UnknownThing when there is neither."""
    waiting = reader.find(Unplaced, coding)
    if waiting is not None and waiting.coding is not None:
        return waiting.coding
    return reader.get(Coding, coding)
