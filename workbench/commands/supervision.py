"""Commands on supervision: case, session, action, each with its own verbs after the project."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.commands.context import Coder, answer, path_named, project_at, said, said_of_places
from workbench.commands.json_files import read_json
from workbench.commands.supervision_documents import (
    action_document,
    case_detail,
    case_document,
    session_detail,
    session_document,
)
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
    wanted_ids,
    words_of,
)
from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.services import supervision as do
from workbench.services import supervision_views as views
from workbench.services.supervision_filters import FilterWords

if TYPE_CHECKING:
    from workbench.domain.operations import Operation
    from workbench.services.projects import Project

ProjectArgument = Annotated[
    Path, typer.Argument(metavar="PROJECT", parser=path_named, help="The project file, NAME.workbench.")
]
Verb = Annotated[str, typer.Argument(metavar="VERB")]
Name = Annotated[str, typer.Argument(metavar="[NAME]", help="What it is done to: a code, number or id.")]
Extra = Annotated[str, typer.Argument(metavar="[STATE]", help="The wanted state.")]
File = Annotated[Path | None, typer.Option("--file", readable=False, help="A record as JSON in UTF-8.")]
Reason = Annotated[str, typer.Option(help="Why.")]
Justify = Annotated[str, typer.Option(help="Why a 16-digit number must stand in the text; it is logged.")]


def case(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    state: Extra = "",
    file: File = None,
    reason: Reason = "",
    outcome: Annotated[str, typer.Option(help="What came of a case that is closed.")] = "",
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
    """Supervise cases: add --file F, list, show CODE, state CODE STATE --reason T [--outcome T]."""
    if verb == "list":
        words = words_of(
            saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue
        )
        _list_cases(project, words)
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
            raise _unknown_verb(verb, "add, list, show, state")
    answer(
        {"id": made.id, "code": made.code, "state": made.state.value}, note=f"{made.code}: {made.state.value}"
    )


def session(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    file: File = None,
    person: Annotated[str, typer.Option("--name", help="Who acknowledges.")] = "",
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
    """Log sessions: add --file F, list, show ID, finalise ID, acknowledge ID --name T, addendum ID --file F."""
    if verb == "list":
        words = words_of(
            saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue
        )
        _list_sessions(project, words)
        return
    if verb == "show":
        with project_at(project) as opened:
            document = session_detail(opened, _needed(name, "ID"))
        answer(document, _pairs(document))
        return
    makers: Mapping[str, Callable[[Project], Operation]] = {
        "add": lambda opened: do.session_from(opened, read_json(_file(file)), justify),
        "finalise": lambda opened: do.session_finalised(opened, _needed(name, "ID"), justify),
        "acknowledge": lambda opened: do.session_acknowledged(
            opened, _needed(name, "ID"), _needed(person, "--name"), justify
        ),
        "addendum": lambda opened: do.session_with_addendum(
            opened, _needed(name, "ID"), read_json(_file(file)), justify
        ),
    }
    if verb not in makers:
        raise _unknown_verb(verb, f"{', '.join(makers)}, list, show")
    with project_at(project, writing=True, coder=coder) as opened:
        before = {each.id for each in opened.reader.all(Session)}
        opened.perform(makers[verb](opened))
        new = [each for each in opened.reader.all(Session) if each.id not in before]
        made = new[0] if new else views.session_view(opened, name).session
    document = {"id": made.id, "number": made.number, "state": made.state.value, "revision": made.revision}
    answer(document, note=f"{made.number}: {made.state.value} (rev. {made.revision})")


def action(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    open_only: Annotated[bool, typer.Option("--open", help="Only those still to be done.")] = False,
    note: Annotated[str, typer.Option(help="What the review found.")] = "",
    evidence: Annotated[str, typer.Option(help="What shows that it was done.")] = "",
    reason: Reason = "",
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
    """Follow up actions: list [--open], review ID --note T, start, done --evidence T, verify, cancel --reason T."""
    if verb == "list":
        words = words_of(
            saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue
        )
        with project_at(project) as opened:
            ids = wanted_ids(opened, words, "action", open_only=open_only)
            found = [action_document(each) for each in views.actions(opened, among=ids)]
        _answer_actions(found)
        return
    makers: Mapping[str, Callable[[Project], Operation]] = {
        "review": lambda opened: do.action_reviewed(opened, name, _needed(note, "--note"), justify),
        "start": lambda opened: do.action_started(opened, name),
        "done": lambda opened: do.action_done(opened, name, evidence, justify),
        "verify": lambda opened: do.action_verified(opened, name),
        "cancel": lambda opened: do.action_cancelled(opened, name, reason, justify),
    }
    if verb not in makers:
        raise _unknown_verb(verb, f"{', '.join(makers)}, list")
    _needed(name, "ID")
    with project_at(project, writing=True, coder=coder) as opened:
        opened.perform(makers[verb](opened))
        found = [action_document(views.action_view(opened, name))]
    _answer_actions(found)


def _list_cases(project: Path, words: FilterWords) -> None:
    with project_at(project) as opened:
        listed = views.cases(opened, among=wanted_ids(opened, words, "case"))
        found, level = [case_document(each) for each in listed], opened.place_level
    heads = said_of_places(
        "kode,kabupaten,pendamping,risiko,status", "code,district,facilitator,risk,state", level
    ).split(",")
    rows = [
        [each[column] for column in ("code", "district", "facilitator", "risk", "state")] for each in found
    ]
    answer({"cases": found}, [heads, *rows])


def _list_sessions(project: Path, words: FilterWords) -> None:
    with project_at(project) as opened:
        listed = views.sessions(opened, among=wanted_ids(opened, words, "session"))
        found = [
            session_document(each.session, each.district, [said.case_code for said in each.discussions])
            for each in listed
        ]
        level = opened.place_level
    heads = said_of_places(
        "nomor,tanggal,kabupaten,status,kasus", "number,date,district,state,cases", level
    ).split(",")
    columns = ("number", "date", "district", "state", "cases")
    rows = [[each[column] for column in columns] for each in found]
    answer({"sessions": found}, [heads, *rows])


def _answer_actions(found: list[dict[str, object]]) -> None:
    columns = ("what", "who", "due", "state", "case", "session")
    heads = said("tindak lanjut,siapa,tenggat,status,kasus,sesi", "action,who,due,state,case,session").split(
        ","
    )
    answer({"actions": found}, [heads, *([each[column] for column in columns] for each in found)])


def _pairs(document: Mapping[str, object]) -> list[tuple[object, object]]:
    rows: list[tuple[object, object]] = [(said("isian", "field"), said("isi", "content"))]
    for name, value in document.items():
        if isinstance(value, list):
            rows += [(name, each) for each in value]
        else:
            rows.append((name, value))
    return rows


def _needed(value: str, what: str) -> str:
    if not value.strip():
        raise typer.BadParameter(said(f"perlu {what}", f"{what} is needed"))
    return value


def _file(file: Path | None) -> Path:
    if file is None:
        raise typer.BadParameter(said("perlu --file", "--file is needed"))
    return file


def _unknown_verb(verb: str, known: str) -> typer.BadParameter:
    return typer.BadParameter(
        said(f"tidak ada “{verb}”; yang ada: {known}", f"no “{verb}”; there are: {known}")
    )
