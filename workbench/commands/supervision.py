"""The command case, with its own verbs after the project; sessions and actions have commands of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.case_events import VERBS as EVENT_VERBS
from workbench.commands.case_events import Told
from workbench.commands.case_events import perform as perform_event
from workbench.commands.context import Coder, answer, project_at, said_of_places
from workbench.commands.json_files import read_json
from workbench.commands.record_files import RECORD_FILES
from workbench.commands.supervision_documents import case_detail
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
from workbench.commands.supervision_lists import list_of_cases
from workbench.commands.supervision_options import (
    Extra,
    File,
    Justify,
    Name,
    ProjectArgument,
    Reason,
    Verb,
    filtered,
)
from workbench.commands.supervision_options import file_of as _file
from workbench.commands.supervision_options import needed as _needed
from workbench.commands.supervision_options import pairs as _pairs
from workbench.commands.supervision_options import unknown_verb as _unknown_verb
from workbench.domain.cases import Case
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services import supervision as do
from workbench.services import supervision_views as views
from workbench.services.projects import Project


def case(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    state: Extra = "",
    file: File = None,
    reason: Reason = "",
    outcome: Annotated[str, typer.Option(help="What came of a case that is closed.")] = "",
    note: Annotated[str, typer.Option(help="What came of it, or a comment.")] = "",
    due: Annotated[str, typer.Option(metavar="DAY", help="Until when somebody is to look: 2026-03-09.")] = "",
    of: Annotated[str, typer.Option(help="What is to be approved: assessment, plan, closure.")] = "",
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
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; save nothing.")] = False,
    coder: Coder = None,
) -> None:
    """Supervise cases: add --file F, list, show CODE, state CODE STATE --reason T [--outcome T], edit CODE --file F.

    What happens around a case: risk CODE LEVEL --reason T; flag CODE --reason T [--due DAY], resolve FLAG_ID --note T;
    escalate CODE --file F, answer ID --note T; refer CODE --file F, feedback ID --note T;
    approve-request CODE --of WHAT, approve ID [--note T], reject ID --note T; chronology CODE.
    Records of a sheet: template OUT.xlsx, import FILE.xlsx [--dry-run].
    """
    if verb == "list":
        words = words_of(
            saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue
        )
        _list_cases(project, filtered(words))
        return
    if verb in EVENT_VERBS:
        told = Told(_needed(name, "CODE | ID"), state, file, reason, note, due, of, justify)
        perform_event(project, verb, told, coder)
        return
    if verb in RECORD_FILES:
        RECORD_FILES[verb](project, Path(_needed(name, "FILE.xlsx")), dry_run=dry_run, coder=coder)
        return
    if verb == "show":
        with project_at(project) as opened:
            document = case_detail(opened, _needed(name, "CODE"))
        answer(document, _pairs(document))
        return
    with project_at(project, writing=True, coder=coder) as opened:
        if verb == "add":
            adding = do.case_from(opened, read_json(_file(file)), justify)
            opened.perform(adding)
            made = opened.reader.get(Case, adding.case.id)
        elif verb == "state":
            code, wanted = _needed(name, "CODE"), _needed(state, "STATE")
            opened.perform(do.case_in_state(opened, code, wanted, reason, outcome, justify))
            made = views.case_view(opened, code).case
        else:
            raise _unknown_verb(
                verb, ", ".join(("add", "list", "show", "state", "template", "import", *EVENT_VERBS))
            )
    answer(
        {"id": made.id, "code": made.code, "state": made.state.value}, note=f"{made.code}: {made.state.value}"
    )


def _list_cases(project: Path, wanted: Callable[[Project], SupervisionFilter]) -> None:
    with project_at(project) as opened:
        found, level = list_of_cases(opened, wanted(opened)), opened.place_level
    heads = said_of_places(
        "kode,kabupaten,pendamping,risiko,status", "code,district,facilitator,risk,state", level
    ).split(",")
    columns = ("code", "district", "facilitator", "risk", "state")
    answer({"cases": found}, [heads, *([each[column] for column in columns] for each in found)])
