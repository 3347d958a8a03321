"""The commands prints and print-table: the print tables that a project keeps."""

import json
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from workbench.coding.saved_tables import RemoveSavedTable
from workbench.commands.context import Coder, answer, project_at, said
from workbench.commands.json_files import read_json
from workbench.commands.print_words import kind_name
from workbench.commands.printing import print_table_named
from workbench.commands.projects import ProjectPath
from workbench.domain.coders import Coder as CoderRecord
from workbench.domain.codes import Codebook
from workbench.domain.districts import District, PlaceLevel, district_named
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import SavedTable
from workbench.domain.print_form import VERSION, read_print
from workbench.domain.print_tables import PrintWish
from workbench.services.projects import Project

VERBS: Final = ("add", "show", "remove")


def prints(project: ProjectPath) -> None:
    """List the print tables that are kept: what goes to Word, and can be refreshed there."""
    from workbench.services.printing.door import print_tables

    with project_at(project) as opened:
        kept = print_tables(opened.reader)
        coders = {each.id: each.name for each in opened.reader.all(CoderRecord)}
        level = opened.place_level
    documents = [_document(each, coders.get(each.coder)) for each in kept]
    heads = said("nama,jenis,bahasa,pada", "name,kind,language,at").split(",")
    lines = [_line(each, level) for each in kept]
    answer({"prints": documents}, [heads, *lines])


def print_table(
    project: ProjectPath,
    verb: Annotated[str, typer.Argument(metavar="VERB", help=f"{', '.join(VERBS)}.")],
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A print table's name.")] = "",
    file: Annotated[Path | None, typer.Option("--file", help="The table to keep, as JSON.")] = None,
    coder: Coder = None,
) -> None:
    """Keep print tables: add --file F [NAME], show NAME, remove NAME."""
    if verb not in VERBS or (verb == "add") != (file is not None) or (verb != "add" and not name):
        raise typer.BadParameter(f"{verb}; add --file F [NAME], show NAME, remove NAME")
    with project_at(project, writing=verb != "show", coder=coder) as opened:
        kept = _kept(opened, name, file) if file is not None else print_table_named(opened, name)
        if verb == "remove":
            opened.perform(RemoveSavedTable(kept.id, kept.name))
        by = opened.reader.find(CoderRecord, kept.coder)
        document = _document(kept, by.name if by is not None else None)
    answer(document | ({"removed": True} if verb == "remove" else {}), note=kept.name)


def _kept(opened: Project, name: str, file: Path) -> SavedTable:
    """Keep what a file asks for; one of that name that is kept already asks for this from now on."""
    from workbench.services.printing.door import keeping, print_tables

    found = read_json(file)
    if not isinstance(found, dict):
        raise InvalidField("wish", file.name)
    named = name or str(found.get("name", "")).strip()
    wish = _wish(opened, {key: value for key, value in found.items() if key != "name"})
    same = next((each for each in print_tables(opened.reader) if each.name == named), None)
    step = keeping(opened, wish, named or kind_name(wish.kind, opened.place_level), same)
    opened.perform(step)
    return step.table


def _wish(opened: Project, fields: dict[str, Any]) -> PrintWish:
    """Return the wish that fields say: codes by path or id, a district by name or id, all else as it is kept.

    Raises:
        UnknownField, InvalidField: it is no wish. UnknownThing: a code or the district is not there.
    """
    book = opened.codebook()
    told = {"version": VERSION, **fields}
    if isinstance(told.get("codes"), list):
        told["codes"] = [_code(book, each) for each in told["codes"]]
    district = told.get("district")
    if isinstance(district, str) and opened.reader.find(District, district) is None:
        told["district"] = district_named(opened.reader.all(District), district).id
    return read_print(json.dumps(told))


def _code(book: Codebook, words: object) -> object:
    return words if not isinstance(words, str) or words in book else book.at_path(words).id


def _line(table: SavedTable, level: PlaceLevel) -> tuple[str, str, str, str]:
    from workbench.services.printing.door import readable_wish

    wish = readable_wish(table)
    kind, language = ("–", "–") if wish is None else (kind_name(wish.kind, level), wish.language)
    return table.name, kind, language, f"{table.created_at.astimezone():%Y-%m-%d}"


def _document(table: SavedTable, coder: str | None) -> dict[str, object]:
    """Return what is told of a table; of one that this version can't read, neither kind nor what it asks for."""
    from workbench.services.printing.door import readable_wish

    wish = readable_wish(table)
    return {
        "id": table.id,
        "name": table.name,
        "kind": wish.kind.value if wish is not None else None,
        "language": wish.language if wish is not None else None,
        "masked": wish.masked if wish is not None else None,
        "at": table.created_at.isoformat(),
        "coder": coder,
        "wish": json.loads(table.wish) if wish is not None else None,
    }
