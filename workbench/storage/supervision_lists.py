"""Cases, sessions and actions as the command line lists them: lean rows, however many there are."""

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import Lens
from workbench.storage.driver import Row
from workbench.storage.supervision_filter import (
    Condition,
    action_condition,
    case_condition,
    session_condition,
)

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_CASES: Final = """
SELECT i.guid, c.code, d.name, c.facilitator, c.risk, c.state, c.themes,
(SELECT count(*) FROM action a WHERE a."case" = c.id AND a.state IN ('open', 'in_progress')),
(SELECT json_group_array(number) FROM (SELECT s.number FROM discussed x JOIN supervision_session s ON s.id = x.session
    WHERE x."case" = c.id ORDER BY s.held_on, s.entered_at, s.id))
FROM supervision_case c JOIN identity i ON i.id = c.id JOIN district d ON d.id = c.district
{where} ORDER BY d.position, d.id, c.folded
"""
_SESSIONS: Final = """
SELECT i.guid, s.number, s.held_on, d.name, s.supervisor, s.supervisees, s.type, s.medium, s.state, s.revision,
(SELECT json_group_array(code) FROM (SELECT c.code FROM discussed x JOIN supervision_case c ON c.id = x."case"
    WHERE x.session = s.id ORDER BY x.place))
FROM supervision_session s JOIN identity i ON i.id = s.id JOIN district d ON d.id = s.district
{where} ORDER BY s.held_on DESC, s.entered_at DESC, s.id DESC
"""
_ACTIONS: Final = """
SELECT i.guid, a.what, a.who, a.due, a.priority, a.state, a.carried, c.code, s.number, a.evidence, a.reason, a.reviews
FROM action a JOIN identity i ON i.id = a.id JOIN supervision_case c ON c.id = a."case"
JOIN supervision_session s ON s.id = a.session {where} ORDER BY a.due, a.id
"""


class ListedCase(NamedTuple):
    """A case: ``themes`` are ids of codes with their strength, ``sessions`` numbers as they were held."""

    id: str
    code: str
    district: str
    facilitator: str
    risk: str
    state: str
    themes: list[tuple[str, int]]
    open_actions: int
    sessions: list[str]


class ListedSession(NamedTuple):
    """A session: ``cases`` are code names in the order of the record."""

    id: str
    number: str
    held_on: str
    district: str
    supervisor: str
    supervisees: list[str]
    type: str
    medium: str
    state: str
    revision: int
    cases: list[str]


class ListedAction(NamedTuple):
    """An action with the code name of its case and the number of its session; ``reviews`` are moments and notes."""

    id: str
    what: str
    who: str
    due: str
    priority: str
    state: str
    carried: int
    case: str
    session: str
    evidence: str
    reason: str
    reviews: list[tuple[str, str]]


def cases_listed(project: "ProjectFile", wanted: SupervisionFilter, today: date) -> Iterator[ListedCase]:
    """Give the wanted cases by district, as the study orders those, then by code name."""
    for row in _rows(project, _CASES, case_condition(wanted, None, today)):
        ties = [(each["code"], each["strength"]) for each in json.loads(row[6])]
        yield ListedCase._make(row)._replace(themes=ties, sessions=json.loads(row[8]))


def sessions_listed(
    project: "ProjectFile", wanted: SupervisionFilter, today: date
) -> Iterator[ListedSession]:
    """Give the wanted sessions, the latest first."""
    for row in _rows(project, _SESSIONS, session_condition(wanted, None, today)):
        listed = ListedSession._make(row)
        yield listed._replace(supervisees=json.loads(row[5]), cases=json.loads(row[10]))


def actions_listed(
    project: "ProjectFile", wanted: SupervisionFilter, today: date, *, open_only: bool = False
) -> Iterator[ListedAction]:
    """Give the wanted actions by their dates, the earliest first; a facilitator's are also those of her cases."""
    for row in _rows(project, _ACTIONS, action_condition(wanted, Lens.OPEN if open_only else None, today)):
        reviews = [(each["at"], each["note"]) for each in json.loads(row[11])]
        yield ListedAction._make(row)._replace(reviews=reviews)


def _rows(project: "ProjectFile", sql: str, condition: Condition) -> list[Row]:
    with project.connection() as database:
        return database.named(sql.format(where=condition.where), condition.values)
