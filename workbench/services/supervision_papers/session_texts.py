"""The words that people wrote themselves and that stand in the record of a session."""

from collections.abc import Iterator

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.supervision.personal_numbers import action_texts, session_texts


def texts_of(reader: ProjectReader, session: Session) -> Iterator[tuple[str, str]]:
    """Give the texts of a session, of its cases' situations, and of the follow-ups in it."""
    yield from session_texts(session, reader.where(Action, session=session.id))
    for each in session.discussions:
        case = reader.get(Case, each.case)
        yield f"{case.code}.situation", case.situation
        for action in reader.where(Action, case=case.id):
            if action.session != session.id:
                yield from action_texts(action, f"{case.code}.")
