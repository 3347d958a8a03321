"""Finds cases, sessions and actions by what people call them."""

from datetime import date, datetime

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.errors import RecordErased, UnknownThing
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader


def case_named(reader: ProjectReader, name: str) -> Case:
    """Return the case of that id or code, capital letters aside; raise UnknownThing."""
    found = reader.find(Case, name)
    if found is not None:
        return found
    for case in reader.bearing(Case, name.strip()):
        return case
    raise UnknownThing("case", name)


def session_named(reader: ProjectReader, name: str) -> Session:
    """Return the session of that id or number, capital letters aside; raise UnknownThing."""
    found = reader.find(Session, name)
    if found is not None:
        return found
    for session in reader.bearing(Session, name.strip()):
        return session
    raise UnknownThing("session", name)


def action_named(reader: ProjectReader, name: str) -> Action:
    """Return the action of that id; raise UnknownThing."""
    found = reader.find(Action, name)
    if found is None:
        raise UnknownThing("action", name)
    return found


def order_held(session: Session) -> tuple[date, datetime]:
    """Order sessions by the day of the meeting, those of one day by when they were entered."""
    return session.held_on, session.entered_at


def session_to_change(reader: ProjectReader, session: Session) -> Session:
    """Return a session as it stands; raise UnknownThing, or RecordErased when its words were erased."""
    found = reader.get(Session, session.id)
    if found.erased is not None:
        raise RecordErased(found.number)
    return found


def action_to_change(reader: ProjectReader, action: Action) -> Action:
    """Return an action as it stands; raise UnknownThing, or RecordErased when its words were erased."""
    found = reader.get(Action, action.id)
    if found.erased is not None:
        raise RecordErased(action.id)
    return found
