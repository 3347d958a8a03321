"""The command joint, and the export of joint displays."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.coding.joint_displays import RemoveDisplay, display_named
from workbench.commands.context import Coder, answer, asked, project_at, said
from workbench.commands.export_group import Given, leaving_as, told
from workbench.commands.json_files import read_json
from workbench.commands.projects import ProjectPath
from workbench.domain.errors import UnknownThing
from workbench.domain.joint_displays import JointDisplay, SurveyFigure
from workbench.domain.store import ProjectReader
from workbench.services.joint_displays import display_data, display_from, display_view
from workbench.services.joint_figures import countable, figures_in_sheet, figures_of_survey
from workbench.services.material import source_named
from workbench.services.reporting_joint import export_display, figure_words
from workbench.services.tabulating import Tabulator

VERBS = ("list", "show", "add", "remove", "figures")


def joint(
    project: ProjectPath,
    verb: Annotated[str, typer.Argument(metavar="VERB", help=f"{', '.join(VERBS)}.")],
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A display's title, or a sheet or survey of figures.")
    ] = "",
    file: Annotated[Path | None, typer.Option("--file", help="The display to add, as JSON.")] = None,
    attribute: Annotated[
        str, typer.Option("--attribute", help="Of a survey: the closed question to count.")
    ] = "",
    by: Annotated[str, typer.Option("--by", help="Of a survey: by district, or by another attribute.")] = "",
    coder: Coder = None,
) -> None:
    """Keep joint displays: list, show TITLE, add --file F, remove TITLE, figures SHEET|SURVEY."""
    if verb == "add":
        if file is None:
            raise typer.BadParameter(said("--file belum diberikan", "--file is missing"))
        _add(project, file, coder)
    elif verb == "remove":
        with project_at(project, writing=True, coder=coder) as opened:
            gone = display_named(opened.reader, name)
            opened.perform(RemoveDisplay(gone.id, gone.title))
        answer({"id": gone.id, "title": gone.title}, note=gone.title)
    elif verb == "list":
        _list(project)
    elif verb == "show":
        with project_at(project) as opened:
            document = display_data(_one(opened.reader, name), opened.reader)
        answer(document, note=str(document["title"]))
    elif verb == "figures":
        _figures(project, name, attribute, by)
    else:
        raise typer.BadParameter(f"{verb}; {', '.join(VERBS)}")


def joint_sheet(given: Given) -> None:
    """Write a joint display as a sheet (.xlsx, .csv)."""
    out = given["out"]
    with leaving_as("joint-display", given) as (opened, reader):
        # By the name that it has in the project: a masked copy may be called otherwise.
        chosen = _one(opened.reader, given["display"])
        tabulator = Tabulator(opened)
        view = display_view(opened, reader.get(JointDisplay, chosen.id), tabulator, reader)
        tabulator.close()
        rows = export_display(opened, view, out, asked().language)
    told("joint-display", out, rows)


def _one(reader: ProjectReader, name: str) -> JointDisplay:
    """Return the display of that title or id, or the only one when none is named; raise UnknownThing without one."""
    if name:
        return display_named(reader, name)
    displays = reader.all(JointDisplay)
    if len(displays) == 1:
        return displays[0]
    raise UnknownThing("joint_display", ", ".join(each.title for each in displays) or "–")


def _add(project: Path, file: Path, coder: str | None) -> None:
    with project_at(project, writing=True, coder=coder) as opened:
        operation = display_from(opened, read_json(file))
        opened.perform(operation)
    made = operation.display
    answer({"id": made.id, "title": made.title, "rows": len(made.rows)}, note=made.title)


def _list(project: Path) -> None:
    with project_at(project) as opened:
        found = sorted(opened.reader.all(JointDisplay), key=lambda each: (each.title.casefold(), each.id))
    heads = said("judul,baris,diubah", "title,rows,changed").split(",")
    rows = [(each.title, len(each.rows), f"{each.changed_at.astimezone():%Y-%m-%d %H:%M}") for each in found]
    documents = [
        {
            "id": each.id,
            "title": each.title,
            "rows": len(each.rows),
            "changed_at": each.changed_at.isoformat(),
        }
        for each in found
    ]
    answer({"displays": documents}, [heads, *rows])


def _figures(project: Path, name: str, attribute: str, by: str) -> None:
    """Show figures in the form that a display's rows hold them."""
    with project_at(project) as opened:
        sheet = Path(name)
        if name and sheet.is_file():
            found = figures_in_sheet(sheet, asked().language)
        else:
            source = source_named(opened.reader, name)
            if not attribute:
                known = ", ".join(countable(opened.reader, source)) or "–"
                raise typer.BadParameter(f"--attribute: {known}")
            found = figures_of_survey(
                opened.reader, source, attribute, asked().language, by, opened.place_level
            )
    heads = said("angka,sumber", "figure,source").split(",")
    rows = [(figure_words(each), each.source) for each in found]
    answer({"figures": [_document(each) for each in found]}, [heads, *rows])


def _document(figure: SurveyFigure) -> dict[str, object]:
    return {
        "indicator": figure.indicator,
        "printed": figure.printed,
        "value": figure.value,
        "unit": figure.unit,
        "group": figure.group,
        "source": figure.source,
        "note": figure.note,
    }
