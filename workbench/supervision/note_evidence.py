"""Words of earlier sessions as evidence: they must have been said, for a case's own of this case."""

from collections.abc import Iterable, Iterator

from workbench.domain.cases import NoteEvidence
from workbench.domain.errors import InvalidField
from workbench.domain.ids import CaseId
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.supervision.personal_numbers import session_texts

_OF_A_CASE = ("discussed", "done", "analysis", "strengths", "decision", "rationale", "risk_reason")


def refuse_unsaid_notes(reader: ProjectReader, session: Session, before: Session | None = None) -> None:
    """Raise InvalidField for a discussion's note that its session does not say, UnknownThing without the session.

    What ``before``, this session as it was, cited already is not looked up again: it was said then.
    """
    known = {note for each in before.discussions for note in each.notes} if before is not None else set()
    for place, discussion in enumerate(session.discussions):
        for number, note in enumerate(discussion.notes):
            if note not in known and not says(reader.get(Session, note.session), note.quote):
                _refuse(reader, f"cases[{place}].notes[{number}].quote", note)


def refuse_unsaid_of_case(
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
            _refuse(reader, f"notes[{place}].quote", note)


def says(session: Session, words: str) -> bool:
    """Tell whether a field of the session, or of an addendum to it, holds these words; not the restricted block."""
    texts = (*session_texts(session), *(pair for each in session.addenda for pair in each.fields))
    wanted = " ".join(words.split())
    return bool(wanted) and any(wanted in " ".join(text.split()) for _, text in texts)


def words_of(session: Session, case: CaseId) -> Iterator[str]:
    """Give what a session says of a case, and its summary; neither other cases nor the restricted block."""
    discussion = session.discussion_of(case)
    if discussion is not None:
        for name in _OF_A_CASE:
            yield getattr(discussion, name)
    yield session.summary


def _refuse(reader: ProjectReader, field: str, note: NoteEvidence) -> None:
    raise InvalidField(field, note.quote, (reader.get(Session, note.session).number,))
