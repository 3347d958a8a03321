"""Open actions and planned sessions as a calendar file: under code names, without words unless they are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.access import AccessKind
from workbench.domain.actions import Action
from workbench.domain.calendars import CalendarEntry, CalendarFile
from workbench.domain.cases import Case
from workbench.domain.sessions import Session, SessionState
from workbench.domain.store import ProjectReader
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services import supervision_rows
from workbench.services.access_log import note_access
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.redacted_copies import masked_reading, masks_exports

if TYPE_CHECKING:
    from workbench.services.projects import Project

NOTHING_LEFT_OUT = SupervisionFilter()


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """What a calendar file is to hold; ``words`` adds what is to be done, which else stays in the project."""

    wanted: SupervisionFilter = NOTHING_LEFT_OUT
    actions: bool = True
    sessions: bool = True
    words: bool = False


def calendar_of(project: "Project", wish: CalendarWish, language: str) -> CalendarFile:
    """Return the wanted open actions, by their dates, and planned sessions, by their days."""
    glossary = glossary_of(project)
    masked = stand_ins_of(project) if wish.words and masks_exports(project) else None
    with masked_reading(project, masked) as reader:
        entries: list[CalendarEntry] = []
        if wish.actions:
            listed = supervision_rows.actions(project, wish.wanted, open_only=True)
            actions = reader.among(Action, [each.id for each in listed])
            entries += _actions(reader, actions, glossary, language, words=wish.words)
        if wish.sessions:
            rows = supervision_rows.sessions(project, wish.wanted)
            planned = [each.id for each in rows if each.state == SessionState.PLANNED.value]
            entries += _sessions(reader.among(Session, planned[::-1]), glossary, language)
    return CalendarFile(
        glossary.word("case_supervision", language), tuple(entries), project.clock(), language
    )


def write_calendar_file(project: "Project", path: Path, wish: CalendarWish, language: str) -> int:
    """Write the calendar and return how many entries it has; that it left is noted. Raises FileRefused or DiskFull."""
    from exports.calendar import write_calendar

    count = write_calendar(calendar_of(project, wish, language), path)
    note_access(project, AccessKind.EXPORTED, "", "", "calendar")
    return count


def _actions(
    reader: ProjectReader, actions: Iterable[Action], glossary: Glossary, language: str, *, words: bool
) -> Iterable[CalendarEntry]:
    for action in actions:
        case, session = reader.get(Case, action.case), reader.get(Session, action.session)
        title = f"{glossary.word('action', language)} {case.code} · {action.who}"
        note = f"{glossary.word('session', language)} {session.number}"
        if words:
            title = f"{title}: {' '.join(action.what.split())}"
            note = "\n".join(part for part in (note, action.why) if part)
        yield CalendarEntry(action.id, action.due, title, note)


def _sessions(sessions: Iterable[Session], glossary: Glossary, language: str) -> Iterable[CalendarEntry]:
    for session in sessions:
        people = ", ".join(session.supervisees) or session.supervisor
        title = f"{glossary.word('session', language)} {session.number} · {people}"
        note = f"{glossary.value(session.type, language)} · {glossary.value(session.medium, language)}"
        yield CalendarEntry(session.id, session.held_on, title, note, session.starts, session.ends)
