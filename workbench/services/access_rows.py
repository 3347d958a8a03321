"""The log of accesses as it is read: whose record it was, by the name under which people know it."""

from dataclasses import dataclass
from datetime import datetime

from workbench.domain.access import Access, AccessKind
from workbench.domain.cases import Case
from workbench.domain.facilitators import Facilitator
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.services.glossary import Glossary


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One look in words: of which kind of record, under which name (empty for many), and which part or paper."""

    at: datetime
    coder: str
    kind: AccessKind
    record: str
    name: str
    what: str

    def says(self, words: str) -> bool:
        """Tell whether all of the words stand in the row, capital letters aside."""
        told = f"{self.coder} {self.record} {self.name} {self.what}".casefold()
        return all(word in told for word in words.casefold().split())


def access_rows(
    entries: tuple[Access, ...], reader: ProjectReader, glossary: Glossary, language: str
) -> tuple[AccessRow, ...]:
    """Return entries in words, the latest first."""
    names = {each.record_id: _name(each, reader) for each in entries}
    return tuple(
        AccessRow(
            each.at,
            each.coder,
            each.kind,
            _word(each.record_kind, glossary, language),
            names[each.record_id],
            _word(each.what, glossary, language),
        )
        for each in reversed(entries)
    )


def _name(entry: Access, reader: ProjectReader) -> str:
    if not entry.record_id:
        return ""
    if entry.record_kind == "session":
        session = reader.find(Session, entry.record_id)
        return session.number if session is not None else ""
    if entry.record_kind == "case":
        case = reader.find(Case, entry.record_id)
        return case.code if case is not None else ""
    if entry.record_kind == "facilitator":
        facilitator = reader.find(Facilitator, entry.record_id)
        return facilitator.code if facilitator is not None else ""
    return ""


def _word(key: str, glossary: Glossary, language: str) -> str:
    return glossary.word(key, language) if key in glossary.words else key.replace("_", " ")
