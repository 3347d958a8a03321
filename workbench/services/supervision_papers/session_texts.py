"""The words that people wrote themselves and that stand in the record of a session."""

from collections.abc import Iterator
from typing import Final

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.supervision.free_texts import free_texts

_OF_CASE: Final = frozenset({"situation", "household", "group"})
"""What of a case stands in the record of a session."""


def texts_of(reader: ProjectReader, session: Session) -> Iterator[tuple[str, str]]:
    """Give the texts of a session and its follow-ups, of its cases' situations, and of earlier follow-ups.

    The restricted well-being block is not among them: it leaves with the facilitator's own copy alone.
    """
    yield from free_texts(session, reader.where(Action, session=session.id))
    for each in session.discussions:
        case = reader.get(Case, each.case)
        yield from ((f"{case.code}.{name}", text) for name, text in free_texts(case) if name in _OF_CASE)
        for action in reader.where(Action, case=case.id):
            if action.session != session.id:
                yield from ((f"{case.code}.{name}", text) for name, text in free_texts(action))
