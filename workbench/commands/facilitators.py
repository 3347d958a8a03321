"""Commands on who serves families: facilitator, mentorship and training-plan, each on a project."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.commands.context import (
    Coder,
    Failed,
    answer,
    asked,
    path_named,
    project_at,
    said,
    said_of_places,
)
from workbench.commands.facilitator_documents import (
    caseload_document,
    facilitator_detail,
    mentorship_document,
    plan_document,
    plan_table,
    sheet_document,
    sheet_table,
    total_document,
)
from workbench.commands.json_files import read_json
from workbench.domain.districts import District, district_named
from workbench.services import facilitators as register
from workbench.services import mentorships as pairs
from workbench.services.glossary import glossary_of
from workbench.services.training_plan import training_plan

if TYPE_CHECKING:
    from workbench.domain.ids import DistrictId
    from workbench.domain.operations import Operation
    from workbench.services.projects import Project

ProjectArgument = Annotated[
    Path, typer.Argument(metavar="PROJECT", parser=path_named, help="The project file, NAME.workbench.")
]
Verb = Annotated[str, typer.Argument(metavar="VERB")]
Name = Annotated[str, typer.Argument(metavar="[NAME]", help="What it is done to: a code name, id or sheet.")]
File = Annotated[Path | None, typer.Option("--file", readable=False, help="A record as JSON in UTF-8.")]
Reason = Annotated[str, typer.Option(help="Why.")]
InDistrict = Annotated[str | None, typer.Option("--district", help="Only this district.")]


def facilitator(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    file: File = None,
    reason: Reason = "",
    district: InDistrict = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With import: only look through.")] = False,
    coder: Coder = None,
) -> None:
    """Keep the register: add --file, list, show CODE, edit CODE --file, import SHEET, template OUT, retire, return."""
    reading: Mapping[str, Callable[[Project], None]] = {
        "list": lambda opened: _list(opened, _district(opened, district)),
        "show": lambda opened: _show(opened, _needed(name, "CODE")),
    }
    if verb in reading:
        with project_at(project) as opened:
            reading[verb](opened)
        return
    if verb == "template":
        _template(project, Path(_needed(name, "OUT")))
        return
    if verb == "import":
        _import(project, Path(_needed(name, "SHEET")), district, coder, dry_run=dry_run)
        return
    makers: Mapping[str, Callable[[Project], Operation]] = {
        "add": lambda opened: register.facilitator_from(opened, read_json(_file(file))),
        "edit": lambda opened: register.facilitator_edited(
            opened, _needed(name, "CODE"), read_json(_file(file))
        ),
        "retire": lambda opened: register.facilitator_retired(opened, _needed(name, "CODE"), reason),
        "return": lambda opened: register.facilitator_returned(opened, _needed(name, "CODE")),
    }
    if verb not in makers:
        raise _unknown_verb(verb, f"{', '.join(makers)}, list, show, import, template")
    with project_at(project, writing=True, coder=coder) as opened:
        done = opened.perform(makers[verb](opened))
        made = register.facilitator_named(opened, next(iter(done.change.ids), name))
    answer({"id": made.id, "code": made.code, "active": made.active}, note=made.code)


def mentorship(
    project: ProjectArgument,
    verb: Verb,
    name: Name = "",
    file: File = None,
    reason: Reason = "",
    number: Annotated[
        int, typer.Option("--number", help="With goal: which one, from 1; else a new one.")
    ] = 0,
    district: InDistrict = None,
    coder: Coder = None,
) -> None:
    """Pair facilitators: add --file, list, show ID, edit, meet, goal ID --file, complete ID, end ID --reason."""
    if verb in {"list", "show"}:
        with project_at(project) as opened:
            _mentorships(opened, verb, name, _district(opened, district))
        return
    makers: Mapping[str, Callable[[Project], Operation]] = {
        "add": lambda opened: pairs.mentorship_from(opened, read_json(_file(file))),
        "edit": lambda opened: pairs.mentorship_edited(opened, _needed(name, "ID"), read_json(_file(file))),
        "meet": lambda opened: pairs.meeting_logged(opened, _needed(name, "ID"), read_json(_file(file))),
        "goal": lambda opened: pairs.goal_set(opened, _needed(name, "ID"), read_json(_file(file)), number),
        "complete": lambda opened: pairs.mentorship_completed(opened, _needed(name, "ID"), reason),
        "end": lambda opened: pairs.mentorship_ended(opened, _needed(name, "ID"), reason),
    }
    if verb not in makers:
        raise _unknown_verb(verb, f"{', '.join(makers)}, list, show")
    with project_at(project, writing=True, coder=coder) as opened:
        done = opened.perform(makers[verb](opened))
        changed = done.change.ids or {pairs.mentorship_named(opened, name).id}
        made = next(each for each in pairs.mentorships(opened) if each.mentorship.id in changed)
    document = mentorship_document(made)
    answer(document, note=f"{made.pair}: {made.mentorship.state.value}")


def plan(project: ProjectArgument, district: InDistrict = None) -> None:
    """Say who should learn what: by group of performance, by noted need, and who had no training in two years."""
    with project_at(project) as opened:
        found = training_plan(opened, _district(opened, district))
        words = glossary_of(opened)
    answer(plan_document(found), plan_table(found, words, asked().language))


def _list(opened: "Project", district: "DistrictId | None") -> None:
    rows = register.caseload_rows(opened, district)
    totals = register.caseload_totals(rows)
    words, language = glossary_of(opened), asked().language
    heads = said_of_places(
        "kode,kabupaten,kecamatan,KPM,rasio,beban,kinerja,aktif",
        "code,district,subdistrict,families,ratio,caseload,performance,active",
        opened.place_level,
    ).split(",")
    table: list[list[object]] = [
        [
            row.facilitator.code,
            row.district,
            row.facilitator.subdistrict,
            "" if row.facilitator.families is None else row.facilitator.families,
            row.ratio,
            words.value(row.caseload, language),
            words.value(row.facilitator.performance, language),
            said("ya", "yes") if row.facilitator.active else said("tidak", "no"),
        ]
        for row in rows
    ]
    note = "; ".join(f"{each.district}: {each.facilitators} · {each.ratio or '–'}" for each in totals)
    document = {
        "facilitators": [caseload_document(row) for row in rows],
        "districts": [total_document(each) for each in totals],
    }
    answer(document, [list(heads), *table], note)


def _show(opened: "Project", name: str) -> None:
    document = facilitator_detail(opened, register.facilitator_named(opened, name))
    rows: list[tuple[object, object]] = [(said("isian", "field"), said("isi", "content"))]
    for field, value in document.items():
        rows += [(field, each) for each in value] if isinstance(value, list) else [(field, value)]
    answer(document, rows)


def _template(project: Path, path: Path) -> None:
    from workbench.services.register_words import write_register_template

    with project_at(project):
        write_register_template(path, asked().language)
    answer({"path": str(path), "rows": 1}, note=str(path))


def _import(project: Path, path: Path, district: str | None, coder: str | None, *, dry_run: bool) -> None:
    from workbench.services.register_import import RegisterFate, register_in_sheet

    with project_at(project, writing=not dry_run, coder=coder) as opened:
        sheet = register_in_sheet(opened.whole, path, opened.clock(), _district(opened, district))
        operation = sheet.operation()
        if operation is not None and not dry_run:
            opened.perform(operation)
    answer(sheet_document(sheet), sheet_table(sheet, asked().language))
    if sheet.of(RegisterFate.REFUSED):
        raise Failed(3)


def _mentorships(opened: "Project", verb: str, name: str, district: "DistrictId | None") -> None:
    found = pairs.mentorships(opened, district)
    if verb == "show":
        wanted = pairs.mentorship_named(opened, _needed(name, "ID")).id
        found = tuple(each for each in found if each.mentorship.id == wanted)
    documents = [mentorship_document(each) for each in found]
    words, language = glossary_of(opened), asked().language
    heads = said_of_places(
        "mentor,mentee,kabupaten,status,tujuan tercapai,pertemuan,terakhir",
        "mentor,mentee,district,state,goals reached,meetings,last met",
        opened.place_level,
    ).split(",")
    table: list[list[object]] = [
        [
            each.mentorship.mentor,
            each.mentorship.mentee,
            each.district,
            words.value(each.mentorship.state, language),
            f"{each.reached}/{len(each.mentorship.goals)}",
            len(each.mentorship.meetings),
            each.last_met.isoformat() if each.last_met else "",
        ]
        for each in found
    ]
    answer(documents[0] if verb == "show" else {"mentorships": documents}, [list(heads), *table])


def _district(opened: "Project", name: str | None) -> "DistrictId | None":
    return district_named(opened.reader.all(District), name).id if name else None


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
