"""The command action: what was agreed on, looked at, done, verified or given up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

from workbench.commands.calendars import write_ics
from workbench.commands.context import Coder, answer, project_at, said
from workbench.commands.json_files import read_json
from workbench.commands.supervision_documents import action_document
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
from workbench.commands.supervision_lists import list_of_actions
from workbench.commands.supervision_options import (
    File,
    Justify,
    Name,
    ProjectArgument,
    Reason,
    Verb,
    file_of,
    filtered,
    needed,
    needed_day,
    unknown_verb,
)
from workbench.domain.operations import Operation
from workbench.services import supervision as do
from workbench.services import supervision_views as views
from workbench.services.projects import Project
from workbench.services.supervision_calendar import CalendarWish


@dataclass(frozen=True, slots=True)
class Told:
    """What was said on the command line about one action."""

    id: str
    file: Path | None
    note: str
    evidence: str
    reason: str
    due: str | None
    person: str
    justify: str


Maker = Callable[[Project, Told], Operation]

_MAKERS: Final[Mapping[str, Maker]] = {
    "edit": lambda opened, told: do.action_changed(
        opened, told.id, read_json(file_of(told.file)), told.justify
    ),
    "postpone": lambda opened, told: do.action_postponed(
        opened, told.id, needed_day(told.due, "--due"), told.reason, told.justify
    ),
    "review": lambda opened, told: do.action_reviewed(
        opened, told.id, needed(told.note, "--note"), told.justify
    ),
    "start": lambda opened, told: do.action_started(opened, told.id),
    "done": lambda opened, told: do.action_done(opened, told.id, told.evidence, told.justify),
    "verify": lambda opened, told: do.action_verified(opened, told.id, told.person),
    "cancel": lambda opened, told: do.action_cancelled(opened, told.id, told.reason, told.justify),
}
VERBS: Final = (*_MAKERS, "list", "ics")


def action(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    open_only: Annotated[bool, typer.Option("--open", help="Only those still to be done.")] = False,
    file: File = None,
    note: Annotated[str, typer.Option(help="What the review found.")] = "",
    evidence: Annotated[str, typer.Option(help="What shows that it was done.")] = "",
    reason: Reason = "",
    due: Annotated[str | None, typer.Option(metavar="DAY", help="The other date (YYYY-MM-DD).")] = None,
    person: Annotated[str, typer.Option("--name", help="Who verified it; by default who works.")] = "",
    words: Annotated[bool, typer.Option("--words", help="Put what is to be done into the calendar.")] = False,
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
    """Follow up actions: list [--open], review ID --note T, start, done --evidence T, verify, cancel --reason T.

    While the session is a draft: edit ID --file F. Any time: postpone ID --due DAY --reason T.
    Open ones and planned sessions as a calendar: ics OUT.ics [--words].
    """
    wanted = filtered(
        words_of(saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue)
    )
    if verb == "list":
        with project_at(project) as opened:
            found = list_of_actions(opened, wanted(opened), open_only=open_only)
        _answer(found)
    elif verb == "ics":
        write_ics(project, Path(needed(name, "OUT")), wanted, CalendarWish(words=words), coder)
    elif verb in _MAKERS:
        told = Told(needed(name, "ID"), file, note, evidence, reason, due, person, justify)
        with project_at(project, writing=True, coder=coder) as opened:
            opened.perform(_MAKERS[verb](opened, told))
            document = action_document(views.action_view(opened, name))
        _answer([document])
    else:
        raise unknown_verb(verb, ", ".join(VERBS))


def _answer(found: list[dict[str, object]]) -> None:
    columns = ("what", "who", "due", "state", "case", "session")
    heads = said("tindak lanjut,siapa,tenggat,status,kasus,sesi", "action,who,due,state,case,session").split(
        ","
    )
    answer({"actions": found}, [heads, *([each[column] for column in columns] for each in found)])
