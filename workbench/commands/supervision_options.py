"""What the commands case, session and action share: their arguments, the tests of their lists, and small checks."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import path_named, said
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.projects import Project
from workbench.services.supervision_filters import FilterWords, filter_in_words

ProjectArgument = Annotated[
    Path, typer.Argument(metavar="PROJECT", parser=path_named, help="The project file, NAME.workbench.")
]
Verb = Annotated[str, typer.Argument(metavar="VERB")]
Name = Annotated[str, typer.Argument(metavar="[NAME]", help="What it is done to: a code, number or id.")]
Extra = Annotated[str, typer.Argument(metavar="[STATE]", help="The wanted state.")]
File = Annotated[Path | None, typer.Option("--file", readable=False, help="A record as JSON in UTF-8.")]
Reason = Annotated[str, typer.Option(help="Why.")]
Justify = Annotated[str, typer.Option(help="Why a 16-digit number must stand in the text; it is logged.")]


def filtered(words: FilterWords) -> Callable[[Project], SupervisionFilter]:
    """Return what makes the filter of a list; names are looked up in the project, raising UnknownThing.

    Raises typer.BadParameter for a day that is none.
    """
    for each in (words.since, words.until):
        day(each)
    return lambda project: filter_in_words(project, words)


def day(given: str | None) -> date | None:
    """Return the day that an option names; raise typer.BadParameter for what is none."""
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise typer.BadParameter(f"{given}; YYYY-MM-DD") from error


def needed_day(given: str | None, what: str) -> date:
    """Return the day that an option names, which must be there; raise typer.BadParameter when it is not."""
    found = day(needed(given or "", what))
    assert found is not None
    return found


def pairs(document: Mapping[str, object]) -> list[tuple[object, object]]:
    """Return a document as a table of fields and what they hold."""
    rows: list[tuple[object, object]] = [(said("isian", "field"), said("isi", "content"))]
    for name, value in document.items():
        if isinstance(value, list):
            rows += [(name, each) for each in value]
        else:
            rows.append((name, value))
    return rows


def needed(value: str, what: str) -> str:
    """Return an argument that must be there; raise typer.BadParameter when it is not."""
    if not value.strip():
        raise typer.BadParameter(said(f"perlu {what}", f"{what} is needed"))
    return value


def file_of(file: Path | None) -> Path:
    """Return the record's file; raise typer.BadParameter when none was named."""
    if file is None:
        raise typer.BadParameter(said("perlu --file", "--file is needed"))
    return file


def unknown_verb(verb: str, known: str) -> typer.BadParameter:
    """Return the error that says which verbs there are."""
    return typer.BadParameter(
        said(f"tidak ada “{verb}”; yang ada: {known}", f"no “{verb}”; there are: {known}")
    )
