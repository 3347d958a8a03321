"""Words of earlier sessions as evidence: they must have been said, of this case or of the meeting as a whole."""

from collections.abc import Iterable, Iterator

from workbench.domain.cases import NoteEvidence
from workbench.domain.errors import InvalidField
from workbench.domain.ids import CaseId
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader

_OF_A_CASE = ("discussed", "done", "analysis", "strengths", "decision", "rationale", "risk_reason")


def words_of(session: Session, case: CaseId) -> Iterator[str]:
    """Give what a session says of a case, and its summary; neither other cases nor the restricted block."""
    discussion = session.discussion_of(case)
    if discussion is not None:
        for name in _OF_A_CASE:
            yield getattr(discussion, name)
    yield session.summary


def refuse_unsaid_notes(
    reader: ProjectReader, case: CaseId, notes: Iterable[NoteEvidence], known: Iterable[NoteEvidence] = ()
) -> None:
    """Raise InvalidField for a note whose words its session never said of the case, UnknownThing for no session.

    What stood in ``known`` already was said when it was cited.
    """
    passed = frozenset(known)
    for place, note in enumerate(notes):
        if note in passed:
            continue
        session = reader.get(Session, note.session)
        if not note.quote.strip() or not any(note.quote in words for words in words_of(session, case)):
            raise InvalidField(f"notes[{place}].quote", note.quote, (session.number,))
