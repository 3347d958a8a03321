"""What a version of a session says otherwise than the one before, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.domain.cases import Case
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.services.projects import Project

_TEXTS: Final = ("supervisor", "role", "summary", "comment", "disagreement")
_DISCUSSED: Final = (
    "done",
    "discussed",
    "analysis",
    "decision",
    "rationale",
    "risk",
    "risk_reason",
    "strengths",
    "alarm",
)
_REFLECTED: Final = (
    ("experience", "experience"),
    ("reflection", "reflecting"),
    ("analysis", "analysing"),
    ("plan", "plan"),
)
_FUNCTIONS: Final = ("administrative", "educative", "supportive", "mediation")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field (a key of the glossary) before and after; ``case`` is the code of the case that it is about, or empty."""

    field: str
    before: str
    after: str
    case: str = ""


def changed_fields(project: Project, before: Session, after: Session) -> tuple[FieldChange, ...]:
    """Return what changed, in the order of the form. The restricted block is left out: it is read in its place."""
    found = (*_of_session(before, after), *_of_cases(project, before, after))
    return tuple(each for each in found if each.before != each.after)


def _of_session(before: Session, after: Session) -> Iterator[FieldChange]:
    yield FieldChange("date", before.held_on.isoformat(), after.held_on.isoformat())
    yield FieldChange("supervisees", ", ".join(before.supervisees), ", ".join(after.supervisees))
    for name in _TEXTS:
        yield FieldChange(name, getattr(before, name), getattr(after, name))
    for name in _FUNCTIONS:
        yield FieldChange(name, str(getattr(before.minutes, name)), str(getattr(after.minutes, name)))
    for name, key in _REFLECTED:
        yield FieldChange(key, getattr(before.reflection, name), getattr(after.reflection, name))
    needs = [", ".join(each.what for each in session.needs) for session in (before, after)]
    yield FieldChange("needs", *needs)
    days = [session.next_on.isoformat() if session.next_on else "" for session in (before, after)]
    yield FieldChange("next_on", *days)


def _of_cases(project: Project, before: Session, after: Session) -> Iterator[FieldChange]:
    cases = dict.fromkeys(each.case for each in (*before.discussions, *after.discussions))
    for case in cases:
        code = project.reader.get(Case, case).code
        old, new = before.discussion_of(case), after.discussion_of(case)
        for name in _DISCUSSED:
            yield FieldChange(name, _said(old, name), _said(new, name), code)


def _said(discussion: CaseDiscussion | None, name: str) -> str:
    value = getattr(discussion, name) if discussion is not None else None
    return str(value) if value is not None else ""
