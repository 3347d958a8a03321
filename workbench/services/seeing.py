"""What a coder sees in blind mode: their own codings, memos, refusals and verdicts, and nobody else's.

The one reader that everything in the window reads through; what reads past it, with statements of its own, leaves out
``counting.left_out``. Codes, sources, themes and cases are everybody's, and so are the memos on them.
"""

from collections.abc import Iterable
from typing import Final, cast

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CaseId, CodeId, CoderId, CodingId, DistrictId, ParticipantId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sessions import Session
from workbench.domain.spans import Span
from workbench.domain.store import Edit, ProjectReader, R, Record
from workbench.domain.suggestions import Finished, Refusal, Verdict

_PRIVATE: Final[frozenset[type[object]]] = frozenset({Coding, Memo, Refusal, Verdict, Finished, Unplaced})


def owner_of(record: Record) -> CoderId | None:
    """Return whose work a record is, of the kinds that blind mode keeps apart; None for what is everybody's.

    A memo is its author's when it is on words or on a coding; on a code, a theme, a source or a person it is the
    study's.
    """
    match record:
        case Coding():
            return record.coder
        case Refusal() | Verdict() | Finished():
            return record.coder
        case Memo():
            private = record.segment is not None or record.target is MemoTarget.CODING
            return record.author if private else None
        case Unplaced():
            waiting = record.coding or record.memo
            return None if waiting is None else owner_of(waiting)
        case _:
            return None


def lost_records(edits: Iterable[Edit]) -> list[Record]:
    """Return the records that edits take away for good: a coding that waits for its place is not lost."""
    last = {(type(edit.record), edit.record.id): edit for edit in edits}
    staying = {id for (_kind, id), edit in last.items() if edit.after is not None}
    return [
        edit.before
        for (_kind, id), edit in last.items()
        if edit.after is None and edit.before and id not in staying
    ]


class BlindReader:
    """A reader that shows one coder nothing of what the others coded. Implements ``ProjectReader``."""

    def __init__(self, reader: ProjectReader, coder: CoderId) -> None:
        """Read through ``reader`` for ``coder``."""
        self._reader = reader
        self._coder = coder

    def find(self, kind: type[R], id: str) -> R | None:
        """Return the record of that kind and id, or None; None, too, for another's."""
        found = self._reader.find(kind, id)
        return found if found is None or self._sees(found) else None

    def get(self, kind: type[R], id: str) -> R:
        """Return the record of that kind and id; raise UnknownThing when there is none, or it is another's."""
        found = self._reader.get(kind, id)
        if not self._sees(found):
            raise UnknownThing(kind.__name__.lower(), id)
        return found

    def present(self, record: Record) -> Record | None:
        """Return the record of the same kind and id as it is now, or None."""
        found = self._reader.present(record)
        return found if found is None or self._sees(found) else None

    def among(self, kind: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        """Return the records of a kind with these ids, in the order asked; others' are left out."""
        return self._own(kind, self._reader.among(kind, ids))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind but others'."""
        if kind is Coding:
            return self._reader.where(kind, coder=self._coder)
        return self._own(kind, self._reader.all(kind))

    def where(self, kind: type[R], **ids: str) -> tuple[R, ...]:
        """Return the records of a kind whose pointers equal the ids given, but others'."""
        return self._own(kind, self._reader.where(kind, **ids))

    def coded_as(self, source: SourceId, span: Span) -> tuple[Coding, ...]:
        """Return the codings of exactly these words of a source, but others'."""
        return self._own(Coding, self._reader.coded_as(source, span))

    def text(self, source: str) -> str:
        """Return a transcript's words."""
        return self._reader.text(source)

    def talks_of(self, participants: Iterable[ParticipantId]) -> dict[ParticipantId, frozenset[SourceId]]:
        """Return in which sources each of these participants speaks or sat silent."""
        return self._reader.talks_of(participants)

    def bearing(self, kind: type[R], name: str) -> tuple[R, ...]:
        """Return the records that bear a code name or number."""
        return self._own(kind, self._reader.bearing(kind, name))

    def sessions_about(self, case: CaseId) -> tuple[Session, ...]:
        """Return the sessions that discussed a case."""
        return self._own(Session, self._reader.sessions_about(case))

    def session_numbers(self, district: DistrictId) -> tuple[str, ...]:
        """Return the numbers of a district's sessions."""
        return self._reader.session_numbers(district)

    def names_somebody(self, name: str) -> bool:
        """Tell whether supervision names somebody so."""
        return self._reader.names_somebody(name)

    def citing(self, codings: Iterable[CodingId]) -> tuple[Case | Session | Action, ...]:
        """Return the cases, sessions and actions that cite any of these codings."""
        return self._reader.citing(codings)

    def naming(self, codes: Iterable[CodeId]) -> tuple[Case | Session, ...]:
        """Return the cases and sessions that name any of these codes."""
        return self._reader.naming(codes)

    def count(self, kind: type[R]) -> int:
        """Return how many records of a kind there are, others' not counted."""
        return len(self.all(kind)) if kind in _PRIVATE else self._reader.count(kind)

    def _own(self, kind: type[R], records: tuple[R, ...]) -> tuple[R, ...]:
        if kind not in _PRIVATE:
            return records
        unseen: set[str] = {each.id for each in records if owner_of(each) not in {None, self._coder}}
        unseen |= self._on_unseen_codings(records)
        return tuple(each for each in records if each.id not in unseen) if unseen else records

    def _sees(self, record: Record) -> bool:
        return owner_of(record) in {None, self._coder} and not self._on_unseen_codings((record,))

    def _on_unseen_codings(self, records: Iterable[Record]) -> set[str]:
        """Return memos on codings of others, the coder's own too: they would tell that something was coded there."""
        memos = [each for each in records if isinstance(each, Memo) and each.target is MemoTarget.CODING]
        seen = {each.id for each in self.among(Coding, {each.about for each in memos})} if memos else set()
        return {each.id for each in memos if each.about not in seen}


def blinded(reader: ProjectReader, coder: CoderId | None) -> ProjectReader:
    """Return ``reader`` as one coder sees it; None sees everything."""
    return reader if coder is None else cast("ProjectReader", BlindReader(reader, coder))
