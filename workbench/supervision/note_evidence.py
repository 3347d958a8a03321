"""Words of earlier sessions as evidence: they must have been said."""

from collections.abc import Iterable

from workbench.domain.cases import NoteEvidence
from workbench.domain.errors import InvalidField
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.supervision.personal_numbers import session_texts


def refuse_unsaid_notes(reader: ProjectReader, session: Session, before: Session | None = None) -> None:
    """Raise InvalidField for a discussion's note that its session does not say, UnknownThing without the session.

    What ``before``, this session as it was, cited already is not looked up again: it was said then.
    """
    known = {note for each in before.discussions for note in each.notes} if before is not None else set()
    for place, discussion in enumerate(session.discussions):
        fresh = [(number, note) for number, note in enumerate(discussion.notes) if note not in known]
        refuse_unsaid(reader, fresh, f"cases[{place}].notes")


def refuse_unsaid(reader: ProjectReader, notes: Iterable[tuple[int, NoteEvidence]], path: str) -> None:
    """Raise InvalidField for the first of these notes, each with its place, whose words its session does not say."""
    for place, note in notes:
        session = reader.get(Session, note.session)
        if not says(session, note.quote):
            raise InvalidField(f"{path}[{place}].quote", note.quote, (session.number,))


def says(session: Session, words: str) -> bool:
    """Tell whether a field of the session, or of an addendum to it, holds these words; not the restricted block."""
    texts = (*session_texts(session), *(pair for each in session.addenda for pair in each.fields))
    wanted = " ".join(words.split())
    return bool(wanted) and any(wanted in " ".join(text.split()) for _, text in texts)
