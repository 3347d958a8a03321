"""Words of a case or of a draft that name somebody, replaced by a code name where they stand."""

import re
from typing import Final, cast

from workbench.domain.cases import Case
from workbench.domain.errors import UnknownThing
from workbench.domain.operations import Operation
from workbench.domain.sessions import Session
from workbench.services.note_scanning import Finding
from workbench.services.projects import Project
from workbench.services.supervision import case_edited, session_edited
from workbench.supervision.case_records import case_data
from workbench.supervision.session_records import session_data

_STEP: Final = re.compile(r"([a-z_]+)|\[(\d+)\]")


def replaced(project: Project, record: Case | Session, finding: Finding, code: str) -> Operation | None:
    """Return what writes ``code`` in the place of a finding; None where the record's file has no such field.

    That is so for follow-ups, reviews and addenda. Raises UnknownThing when the words stand there no more.
    """
    reader = project.whole
    if isinstance(record, Session):
        data = session_data(reader.get(Session, record.id), reader)
    else:
        data = case_data(reader.get(Case, record.id), reader)
    steps = [match[1] or int(match[2]) for match in _STEP.finditer(finding.field)]
    holder = _at(data, steps[:-1])
    text = _at(holder, steps[-1:])
    if not isinstance(text, str):
        return None
    if finding.span.of(text) != finding.words:
        raise UnknownThing("words", finding.field)
    written = text[: finding.span.start] + code.strip() + text[finding.span.end :]
    cast("dict[str | int, object]", holder)[steps[-1]] = written
    head = str(steps[0])
    change = {head: data[head]}
    if isinstance(record, Session):
        return session_edited(project, record.id, change)
    return case_edited(project, record.id, change)


def _at(data: object, steps: list[str | int]) -> object:
    """Return what lies at a path of names and places; None when there is no such thing."""
    for step in steps:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data
