"""The command export."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.services.reporting import export_codebook, export_participation, export_themes

READY = {
    "themes": (".docx",),
    "codebook": (".docx", ".csv", ".xlsx", ".qdc"),
    "participation": (".docx", ".csv"),
}


def export(
    project: ProjectPath,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="themes, codebook or participation.")],
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to write; its ending says the format.")
    ],
    quotations: Annotated[
        int, typer.Option(min=0, max=5, help="Quotations in a row of the theme table.")
    ] = 2,
    coded_only: Annotated[
        bool, typer.Option("--coded-only", help="No rows for codes without codings.")
    ] = False,
) -> None:
    """Write tables to a file."""
    if what not in READY:
        raise typer.BadParameter(
            said(
                f"{what} belum tersedia; yang ada: {', '.join(READY)}",
                f"{what} is not there yet; there are: {', '.join(READY)}",
            )
        )
    if out.suffix.casefold() not in READY[what]:
        endings = ", ".join(READY[what])
        raise typer.BadParameter(
            said(
                f"akhiran {out.suffix or '?'} belum tersedia untuk {what}; yang ada: {endings}",
                f"{out.suffix or '?'} is not there yet for {what}; there are: {endings}",
            )
        )
    with project_at(project) as opened:
        if what == "themes":
            rows = export_themes(opened, out, asked().language, quotations, coded_only=coded_only)
        elif what == "participation":
            rows = export_participation(opened, out, asked().language)
        else:
            rows = export_codebook(opened, out, asked().language)
    size = out.stat().st_size
    note = said(f"{rows} baris ditulis ke {out}.", f"{rows} rows written to {out}.")
    answer({"path": str(out), "what": what, "rows": rows, "bytes": size}, note=note)
