"""Commands on who speaks: participants and turn, each with its own verbs after the project."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.coding.participants import ChangeParticipants, MergeParticipants
from workbench.coding.turns import AssignTurns, JoinTurns, MarkTurn, UnmarkTurn, rest_of_turn
from workbench.commands.context import Coder, Failed, answer, project_at, said, said_of_places
from workbench.commands.material import SourceName
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, district_named
from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.services.material import source_named
from workbench.services.people import (
    PeopleSheet,
    PersonItem,
    RowFate,
    newcomer,
    participant_named,
    people_in_sheet,
    person_items,
)

if TYPE_CHECKING:
    from workbench.domain.operations import Operation
    from workbench.services.projects import Project

Verb = Annotated[str, typer.Argument(metavar="[VERB]", help="list, import, merge or set.")]
Names = Annotated[list[str] | None, typer.Argument(metavar="[NAME...]", help="Code names, ids, or a sheet.")]
InSource = Annotated[str | None, typer.Option("--source", help="The source in which the names are meant.")]


def participants(
    project: ProjectPath,
    verb: Verb = "list",
    names: Names = None,
    source: InSource = None,
    role: Annotated[str | None, typer.Option(help=f"With set: {', '.join(Role)}.")] = None,
    district: Annotated[str | None, typer.Option(help="With set: a district's name.")] = None,
    rename: Annotated[str | None, typer.Option(help="With set: another code name.")] = None,
    attribute: Annotated[
        list[str] | None, typer.Option(help="With set: NAME=VALUE; several times; no value takes it away.")
    ] = None,
    coder: Coder = None,
) -> None:
    """Participants: list, import SHEET, merge INTO OTHER..., set NAME --role --district --rename --attribute."""
    named = names or []
    if verb == "list":
        _list(project, source)
        return
    if verb == "import":
        _import(project, Path(_first(named, "SHEET")), coder)
        return
    makers: Mapping[str, Callable[[Project, list[PersonItem], SourceId | None], Operation]] = {
        "merge": lambda _opened, items, where: _merged(items, named, where),
        "set": lambda opened, items, where: _set(
            opened,
            participant_named(items, _first(named, "NAME"), where),
            (role, district, rename, attribute or []),
        ),
    }
    if verb not in makers:
        raise typer.BadParameter(f"{verb}; list, import, {', '.join(makers)}")
    with project_at(project, writing=True, coder=coder) as opened:
        where = source_named(opened.reader, source).id if source else None
        done = opened.perform(makers[verb](opened, list(person_items(opened)), where))
    answer({"changed": done.step.count}, note=said("Sudah.", "Done."))


def moderator(
    project: ProjectPath,
    talk: Annotated[str, typer.Argument(metavar="[TALK]", help="in or out; without it, tell.")] = "",
) -> None:
    """Say whether the talk of those who lead it is in all counts (in) or left out of them (out)."""
    if talk not in {"", "in", "out"}:
        raise typer.BadParameter(f"{talk}; in, out")
    with project_at(project, writing=bool(talk)) as opened:
        if talk:
            opened.count_moderator(wanted=talk == "in")
        counts = opened.moderator_counts
    note = (
        said("Ucapan moderator ikut dihitung.", "Moderators' talk counts.")
        if counts
        else said("Ucapan moderator tidak dihitung.", "Moderators' talk is left out of all counts.")
    )
    answer({"moderator": "in" if counts else "out"}, note=note)


def turn(
    project: ProjectPath,
    source: SourceName,
    verb: Annotated[str, typer.Argument(metavar="VERB", help="split, join, assign or unmark.")],
    at: Annotated[int, typer.Argument(metavar="AT", help="split: a position; else a turn's number.")],
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="split and assign: who speaks.")] = "",
    coder: Coder = None,
) -> None:
    """Correct a turn: split AT [NAME], join AT, assign AT NAME, unmark AT. No coding moves."""
    if verb not in {"split", "join", "assign", "unmark"}:
        raise typer.BadParameter(f"{verb}; split, join, assign, unmark")
    with project_at(project, writing=True, coder=coder) as opened:
        found = source_named(opened.reader, source)
        transcript = opened.reader.get(Transcript, found.id)
        operation: Operation
        if verb == "split":
            rest = rest_of_turn(transcript, at)
            before = next(each for each in transcript.turns if each.start <= at < each.end)
            speaker = _speaker(opened, found.id, name or str(before.participant or before.speaker))
            operation = MarkTurn(found.id, rest, speaker)
        elif verb == "assign":
            operation = AssignTurns(found.id, (at,), _speaker(opened, found.id, _first([name], "NAME")))
        else:
            operation = JoinTurns(found.id, at) if verb == "join" else UnmarkTurn(found.id, at)
        opened.perform(operation)
        count = len(opened.reader.get(Transcript, found.id).turns)
    answer({"source_id": found.id, "turns": count}, note=said(f"{count} giliran bicara.", f"{count} turns."))


def _speaker(opened: "Project", source: SourceId, name: str) -> Participant:
    """Return who is meant: somebody of this source, somebody of the study, or somebody new."""
    items = person_items(opened)
    for where in (source, None):
        try:
            return participant_named(items, name, where)
        except UnknownThing:
            continue
    return newcomer(name)


def _list(project: Path, source: str | None) -> None:
    with project_at(project) as opened:
        wanted = source_named(opened.reader, source).id if source else None
        found = [
            item
            for item in person_items(opened)
            if wanted is None or wanted in {each.id for each, _ in item.talks}
        ]
        level = opened.place_level
    heads = said_of_places(
        "nama,peran,kabupaten,sumber,giliran,atribut", "name,role,district,sources,turns,attributes", level
    ).split(",")
    rows = [
        (
            item.participant.name,
            item.participant.role.value,
            item.district.name if item.district else "",
            [source.name for source, _ in item.talks],
            item.turns,
            [f"{name}: {value}" for name, value in item.participant.attributes],
        )
        for item in found
    ]
    answer({"participants": [_document(item) for item in found]}, [heads, *rows])


def _document(item: PersonItem) -> dict[str, object]:
    person = item.participant
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "district": item.district.name if item.district else None,
        "sources": [source.name for source, _ in item.talks],
        "turns": item.turns,
        "attributes": dict(person.attributes),
    }


def _import(project: Path, path: Path, coder: str | None) -> None:
    with project_at(project, writing=True, coder=coder) as opened:
        sheet = people_in_sheet(opened, path)
        operation = sheet.operation()
        if operation is not None:
            opened.perform(operation)
    answer(_sheet_document(sheet), _sheet_table(sheet))
    if sheet.strangers():
        raise Failed(3)


def _sheet_document(sheet: PeopleSheet) -> dict[str, object]:
    return {
        "described": sheet.count(RowFate.DESCRIBES),
        "unchanged": sheet.count(RowFate.UNCHANGED),
        "refused": [
            {"row": row.number, "name": row.name, "reason": row.fate.value, "what": row.what}
            for row in sheet.strangers()
        ],
        "attributes": [title for _, title in sheet.columns.attributes],
        "left_out": list(sheet.columns.left_out),
    }


def _sheet_table(sheet: PeopleSheet) -> list[list[object]]:
    words = {
        RowFate.DESCRIBES: said("dicatat", "recorded"),
        RowFate.UNCHANGED: said("tidak berubah", "unchanged"),
        RowFate.UNKNOWN: said("tidak dikenal", "unknown"),
        RowFate.AMBIGUOUS: said("lebih dari satu orang", "more than one person"),
        RowFate.BAD: said("baris rusak", "bad row"),
    }
    heads = said("baris,nama,hasil", "row,name,result").split(",")
    return [list(heads), *([row.number, row.name, words[row.fate]] for row in sheet.rows)]


def _merged(items: list[PersonItem], names: list[str], source: SourceId | None) -> MergeParticipants:
    into, *others = (participant_named(items, name, source) for name in names or [""])
    if not others:
        raise typer.BadParameter(said("sebutkan dua nama atau lebih", "name two or more"))
    return MergeParticipants(into.id, tuple(each.id for each in others), into.name)


def _set(
    opened: "Project", person: Participant, told: tuple[str | None, str | None, str | None, list[str]]
) -> ChangeParticipants:
    role, district, rename, attributes = told
    if role is not None:
        if role not in set(Role):
            raise InvalidField("role", role, tuple(Role))
        person = person.in_role(Role(role))
    if district is not None:
        person = person.placed(district_named(opened.reader.all(District), district).id)
    if rename is not None:
        person = person.renamed(" ".join(rename.split()))
    pairs = [each.partition("=") for each in attributes]
    return ChangeParticipants(
        (person.described(tuple((name.strip(), value.strip()) for name, _, value in pairs)),)
    )


def _first(names: list[str], what: str) -> str:
    if not names or not names[0].strip():
        raise typer.BadParameter(said(f"{what} belum disebut", f"{what} is missing"))
    return names[0]
