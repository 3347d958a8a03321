"""The command export."""

from datetime import datetime, time
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import answer, asked, project_at, said
from workbench.commands.memos import About, InStatus, OfType, asked_query
from workbench.commands.projects import ProjectPath
from workbench.services.codebook_history import Period, export_history
from workbench.services.memos import MemoQuery
from workbench.services.reporting import export_codebook, export_participation, export_themes
from workbench.services.reporting_memos import MemoGrouping, export_memos

READY = {
    "themes": (".docx",),
    "codebook": (".docx", ".csv", ".xlsx", ".qdc"),
    "codebook-history": (".docx", ".csv"),
    "participation": (".docx", ".csv"),
    "memos": (".docx", ".csv"),
}


def export(
    project: ProjectPath,
    what: Annotated[
        str,
        typer.Argument(metavar="WHAT", help="themes, codebook, codebook-history, participation or memos."),
    ],
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to write; its ending says the format.")
    ],
    quotations: Annotated[
        int, typer.Option(min=0, max=5, help="Quotations in a row of the theme table.")
    ] = 2,
    coded_only: Annotated[
        bool, typer.Option("--coded-only", help="No rows for codes without codings.")
    ] = False,
    of_type: OfType = None,
    status: InStatus = None,
    about: About = "",
    by: Annotated[
        MemoGrouping, typer.Option("--by", help="What memos stand together by, in a Word file.")
    ] = MemoGrouping.THING,
    start: Annotated[
        str,
        typer.Option("--from", metavar="DATE", help="Of the history: from this day or moment (ISO 8601)."),
    ] = "",
    end: Annotated[
        str, typer.Option("--to", metavar="DATE", help="Of the history: until this day or moment (ISO 8601).")
    ] = "",
) -> None:
    """Write tables to a file."""
    period = Period(_moment(start, time.min), _moment(end, time.max))
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
        elif what == "codebook-history":
            rows = export_history(opened, out, asked().language, period)
        elif what == "participation":
            rows = export_participation(opened, out, asked().language)
        elif what == "memos":
            query = asked_query(opened, of_type, status, about)
            chosen = query if query != MemoQuery() else None
            rows = export_memos(opened, out, asked().language, chosen, by)
        else:
            rows = export_codebook(opened, out, asked().language)
    size = out.stat().st_size
    note = said(f"{rows} baris ditulis ke {out}.", f"{rows} rows written to {out}.")
    answer({"path": str(out), "what": what, "rows": rows, "bytes": size}, note=note)


def _moment(words: str, of_day: time) -> datetime | None:
    """Return the moment that is meant, on this machine's clock where no zone is named; a day means ``of_day`` on it."""
    if not words:
        return None
    try:
        found = datetime.fromisoformat(words)
        if len(words) <= len("2026-03-02"):
            found = datetime.combine(found.date(), of_day)
        return found if found.tzinfo else found.astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise typer.BadParameter(
            said(
                f"“{words}” bukan tanggal; tulis seperti 2026-03-02 atau 2026-03-02T08:30",
                f"“{words}” is no date; write it like 2026-03-02 or 2026-03-02T08:30",
            )
        ) from error
