"""The command session: meetings planned, held, signed and added to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

from workbench.commands.calendars import write_ics
from workbench.commands.context import Coder, answer, project_at, said, said_of_places
from workbench.commands.json_files import read_json
from workbench.commands.supervision_documents import session_detail, version_document
from workbench.commands.supervision_filtering import (
    Codes,
    Districts,
    Facilitators,
    Overdue,
    Risks,
    Saved,
    Since,
    States,
    Text,
    Until,
    words_of,
)
from workbench.commands.supervision_lists import list_of_sessions
from workbench.commands.supervision_options import (
    File,
    Justify,
    Name,
    ProjectArgument,
    Reason,
    Verb,
    day,
    file_of,
    filtered,
    needed,
    pairs,
    unknown_verb,
)
from workbench.domain.access import AccessKind
from workbench.domain.sessions import Session
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services import supervision as do
from workbench.services.access_log import note_access
from workbench.services.projects import Project
from workbench.services.supervision_calendar import CalendarWish
from workbench.supervision.lookup import session_named
from workbench.supervision.session_parts import wellbeing_data


@dataclass(frozen=True, slots=True)
class Told:
    """What was said on the command line about one session."""

    name: str
    file: Path | None
    person: str
    reason: str
    on: str | None
    justify: str

    @property
    def id(self) -> str:
        """The session's number or id, which must be there."""
        return needed(self.name, "ID")

    @property
    def record(self) -> object:
        """What the file holds, which must be there."""
        return read_json(file_of(self.file))


Maker = Callable[[Project, Told], do.SessionOperation]

_MAKERS: Final[Mapping[str, Maker]] = {
    "add": lambda opened, told: do.session_from(opened, told.record, told.justify),
    "plan": lambda opened, told: do.session_planned(opened, told.record, told.justify),
    "edit": lambda opened, told: do.session_changed(opened, told.id, told.record, told.justify),
    "hold": lambda opened, told: do.session_held(opened, told.id, day(told.on)),
    "miss": lambda opened, told: do.session_missed(
        opened, told.id, needed(told.reason, "--reason"), told.justify
    ),
    "cancel": lambda opened, told: do.session_cancelled(
        opened, told.id, needed(told.reason, "--reason"), told.justify
    ),
    "finalise": lambda opened, told: do.session_finalised(opened, told.id, told.justify),
    "acknowledge": lambda opened, told: do.session_acknowledged(
        opened, told.id, needed(told.person, "--name"), told.justify
    ),
    "addendum": lambda opened, told: do.session_with_addendum(opened, told.id, told.record, told.justify),
    "reopen": lambda opened, told: do.session_reopened(
        opened, told.id, needed(told.reason, "--reason"), told.justify
    ),
    "archive": lambda opened, told: do.session_archived(opened, told.id),
}
VERBS: Final = (*_MAKERS, "list", "show", "versions", "ics")


def session(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    file: File = None,
    person: Annotated[str, typer.Option("--name", help="Who acknowledges.")] = "",
    reason: Reason = "",
    on: Annotated[str | None, typer.Option(metavar="DAY", help="When it was held (YYYY-MM-DD).")] = None,
    revision: Annotated[int | None, typer.Option(help="Show this version whole.")] = None,
    wellbeing: Annotated[
        bool, typer.Option("--wellbeing", help="Show the restricted block, too; that is noted down.")
    ] = False,
    justify: Justify = "",
    saved: Saved = "",
    districts: Districts = None,
    facilitators: Facilitators = None,
    codes: Codes = None,
    risks: Risks = None,
    states: States = None,
    since: Since = "",
    until: Until = "",
    overdue: Overdue = False,
    text: Text = "",
    coder: Coder = None,
) -> None:
    """Log sessions: add --file F, list, show ID, finalise ID, acknowledge ID --name T, addendum ID --file F.

    Before they are held: plan --file F, hold ID [--on DAY], miss ID --reason T, cancel ID --reason T.
    Drafts: edit ID --file F. Final ones: reopen ID --reason T, archive ID, versions ID [--revision N].
    Planned ones as a calendar: ics OUT.ics. The restricted block, which is noted down: show ID --wellbeing.
    """
    wanted = filtered(
        words_of(saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue)
    )
    if verb in _MAKERS:
        _change(project, _MAKERS[verb], Told(name, file, person, reason, on, justify), coder)
    elif verb == "list":
        _list(project, wanted)
    elif verb == "ics":
        write_ics(project, Path(needed(name, "OUT")), wanted, CalendarWish(actions=False), coder)
    elif verb == "versions":
        _versions(project, needed(name, "ID"), revision)
    elif verb == "show":
        _show(project, needed(name, "ID"), coder, restricted=wellbeing)
    else:
        raise unknown_verb(verb, ", ".join(VERBS))


def _change(project: Path, make: Maker, told: Told, coder: str | None) -> None:
    with project_at(project, writing=True, coder=coder) as opened:
        operation = make(opened, told)
        opened.perform(operation)
        made = opened.reader.get(Session, operation.session.id)
    document = {"id": made.id, "number": made.number, "state": made.state.value, "revision": made.revision}
    answer(document, note=f"{made.number}: {made.state.value} (rev. {made.revision})")


def _show(project: Path, name: str, coder: str | None, *, restricted: bool) -> None:
    """Print a session; its restricted block only when that is asked for, which is noted down."""
    with project_at(project, writing=restricted, coder=coder) as opened:
        document = session_detail(opened, name)
        if restricted:
            session = session_named(opened.reader, name)
            document["wellbeing"] = wellbeing_data(session.wellbeing)
            note_access(opened, AccessKind.OPENED, "session", session.id, "wellbeing")
    answer(document, pairs(document))


def _list(project: Path, wanted: Callable[[Project], SupervisionFilter]) -> None:
    with project_at(project) as opened:
        found, level = list_of_sessions(opened, wanted(opened)), opened.place_level
    heads = said_of_places(
        "nomor,tanggal,kabupaten,status,kasus", "number,date,district,state,cases", level
    ).split(",")
    columns = ("number", "date", "district", "state", "cases")
    answer({"sessions": found}, [heads, *([each[column] for column in columns] for each in found)])


def _versions(project: Path, name: str, revision: int | None) -> None:
    with project_at(project) as opened:
        if revision is not None:
            document = version_document(opened, do.session_version(opened, name, revision), whole=True)
            answer(document, pairs(document))
            return
        found = [version_document(opened, each) for each in do.session_versions(opened, name)]
    heads = said("revisi,asal,kapan,oleh,status", "revision,kind,at,by,state").split(",")
    columns = ("revision", "kind", "at", "by", "state")
    answer({"versions": found}, [heads, *([each[column] for column in columns] for each in found)])
