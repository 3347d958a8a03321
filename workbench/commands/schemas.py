"""The command schema: what a file for --file may hold."""

import json
from typing import Annotated

import typer

from workbench.commands.context import printed, said
from workbench.services.schemas import SHAPES, schema_of


def schema(
    what: Annotated[str, typer.Argument(metavar="WHAT", help=f"One of: {', '.join(SHAPES)}.")],
) -> None:
    """Print the JSON schema of a file that case, session, action, facilitator or mentorship reads with --file."""
    if what not in SHAPES:
        known = ", ".join(SHAPES)
        raise typer.BadParameter(
            said(f"tidak ada skema “{what}”; yang ada: {known}", f"no schema “{what}”; there are: {known}")
        )
    printed(json.dumps(schema_of(what), ensure_ascii=False, indent=2) + "\n")
