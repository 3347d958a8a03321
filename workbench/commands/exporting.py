"""The command export."""

from datetime import datetime, time
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, TerminalProgress, answer, asked, project_at, said
from workbench.commands.memos import About, InStatus, OfType, asked_query
from workbench.commands.projects import ProjectPath
from workbench.commands.supervision import Justify
from workbench.services.codebook_history import Period, export_history
from workbench.services.material import source_named
from workbench.services.memos import MemoQuery
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.redacted_copies import FORMATS, check_copy, export_redacted, masked_reading
from workbench.services.reporting import export_codebook, export_participation, export_themes
from workbench.services.reporting_memos import MemoGrouping, export_memos

READY = {
    "themes": (".docx",),
    "codebook": (".docx", ".csv", ".xlsx", ".qdc"),
    "codebook-history": (".docx", ".csv"),
    "participation": (".docx", ".csv"),
    "memos": (".docx", ".csv"),
    "redacted": (),
}


def export(
    project: ProjectPath,
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT", help="themes, codebook, codebook-history, participation, memos or redacted."
        ),
    ],
    out: Annotated[
        Path,
        typer.Argument(
            metavar="OUT", help="The file to write; its ending says the format. Of redacted, a folder."
        ),
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
    masked: Annotated[
        bool, typer.Option("--masked", help="With personal data masked, as in redacted transcripts.")
    ] = False,
    form: Annotated[str, typer.Option("--format", help="Of redacted transcripts: txt or docx.")] = "txt",
    source: Annotated[
        list[str] | None,
        typer.Option("--source", help="Of redacted transcripts: only this source; repeatable."),
    ] = None,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write tables to a file."""
    period = Period(_moment(start, time.min), _moment(end, time.max))
    _must_be_ready(what, out, masked=masked)
    if what == "redacted":
        _write_redacted(project, out, form, source, justify, coder)
        return
    with project_at(project, writing=masked, coder=coder) as opened:
        if masked:
            check_copy(opened, what, justify, progress=TerminalProgress())
        with masked_reading(opened, stand_ins_of(opened) if masked else None) as reader:
            if what == "themes":
                rows = export_themes(
                    opened, out, asked().language, quotations, coded_only=coded_only, reader=reader
                )
            elif what == "codebook-history":
                rows = export_history(opened, out, asked().language, period)
            elif what == "participation":
                rows = export_participation(opened, out, asked().language, reader=reader)
            elif what == "memos":
                query = asked_query(opened, of_type, status, about)
                chosen = query if query != MemoQuery() else None
                rows = export_memos(opened, out, asked().language, chosen, by, reader=reader)
            else:
                rows = export_codebook(opened, out, asked().language, reader=reader)
    size = out.stat().st_size
    note = said(f"{rows} baris ditulis ke {out}.", f"{rows} rows written to {out}.")
    answer({"path": str(out), "what": what, "rows": rows, "bytes": size}, note=note)


def _must_be_ready(what: str, out: Path, *, masked: bool) -> None:
    """Raise BadParameter for what can't be written, or not to a file of that name."""
    if what not in READY:
        raise typer.BadParameter(
            said(
                f"{what} belum tersedia; yang ada: {', '.join(READY)}",
                f"{what} is not there yet; there are: {', '.join(READY)}",
            )
        )
    if what == "redacted" and out.suffix.casefold() in FORMATS:
        raise typer.BadParameter(
            said(
                f"transkrip tersamar ditulis ke folder; sebutkan folder dan --format {out.suffix[1:]}",
                f"redacted transcripts go to a folder; name a folder and --format {out.suffix[1:]}",
            )
        )
    if what != "redacted" and out.suffix.casefold() not in READY[what]:
        endings = ", ".join(READY[what])
        raise typer.BadParameter(
            said(
                f"akhiran {out.suffix or '?'} belum tersedia untuk {what}; yang ada: {endings}",
                f"{out.suffix or '?'} is not there yet for {what}; there are: {endings}",
            )
        )
    if masked and what == "codebook-history":
        raise typer.BadParameter(
            said(
                "riwayat buku kode tidak dapat disamarkan; hapus --masked",
                "a history of the codebook can't be masked; leave out --masked",
            )
        )


def _write_redacted(
    project: Path, out: Path, form: str, names: list[str] | None, justify: str, coder: str | None
) -> None:
    """Write redacted transcripts to a folder."""
    if f".{form}" not in FORMATS:
        raise typer.BadParameter(f"--format: {', '.join(each[1:] for each in FORMATS)}")
    with project_at(project, writing=True, coder=coder) as opened:
        sources = [source_named(opened.reader, each).id for each in names] if names else None
        progress = TerminalProgress()
        found = check_copy(opened, "redacted", justify, sources, progress)
        written = export_redacted(
            opened,
            out,
            asked().language,
            suffix=f".{form}",
            sources=sources,
            reader=opened.reader,
            stand_ins=stand_ins_of(opened),
            progress=progress,
        )
    size = sum(each.stat().st_size for each in out.iterdir())
    note = said(
        f"{written} transkrip tersamar ditulis ke {out}.", f"{written} redacted transcripts written to {out}."
    )
    document = {
        "path": str(out),
        "what": "redacted",
        "rows": written,
        "bytes": size,
        "unreviewed": found.count,
    }
    answer(document, note=note)


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
