"""What can be exported, but tables of countings and pictures: themes, codebook, participation, memos, transcripts."""

from datetime import datetime, time
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, TerminalProgress, answer, asked, project_at, said
from workbench.commands.export_group import Given, Justify, Masked, Out, leaving, leaving_as, must_end, told
from workbench.commands.memos import About, InStatus, OfType, asked_query
from workbench.commands.projects import ProjectPath
from workbench.domain.store import ProjectReader
from workbench.services.codebook_history import Period, export_history
from workbench.services.material import source_named
from workbench.services.memos import MemoQuery
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.picture_kinds import participation_by_source, participation_in_source
from workbench.services.pictures import write_picture
from workbench.services.projects import Project
from workbench.services.redacted_copies import FORMATS, check_copy, export_redacted
from workbench.services.reporting import export_codebook, export_participation
from workbench.services.reporting_memos import MemoGrouping, export_memos


def codebook_sheet(given: Given) -> None:
    """Write the codebook so that it can be read again (.csv, .xlsx, .qdc)."""
    with leaving_as("codebook", given) as (opened, reader):
        rows = export_codebook(opened, given["out"], asked().language, reader=reader)
    told("codebook", given["out"], rows)


def codebook_history(
    project: ProjectPath,
    out: Out,
    start: Annotated[
        str, typer.Option("--from", metavar="DATE", help="From this day or moment (ISO 8601).")
    ] = "",
    end: Annotated[
        str, typer.Option("--to", metavar="DATE", help="Until this day or moment (ISO 8601).")
    ] = "",
    masked: Masked = False,
    coder: Coder = None,
) -> None:
    """Write what changed in the codebook (.docx, .csv)."""
    period = Period(_moment(start, time.min), _moment(end, time.max))
    must_end("codebook-history", out, (".docx", ".csv"))
    if masked:
        raise typer.BadParameter(
            said(
                "riwayat buku kode tidak dapat disamarkan; hapus --masked",
                "a history of the codebook can't be masked; leave out --masked",
            )
        )
    with leaving(project, "codebook-history", masked=False, justify="", coder=coder) as (opened, _reader):
        rows = export_history(opened, out, asked().language, period)
    told("codebook-history", out, rows)


def participation_sheet(given: Given) -> None:
    """Write who takes part, and how much, as a sheet (.csv) or a picture (.png, .svg)."""
    out = given["out"]
    with leaving_as("participation", given) as (opened, reader):
        if out.suffix.casefold() in {".png", ".svg"}:
            rows = _draw_participation(opened, reader, given["source"], out)
        else:
            rows = export_participation(opened, out, asked().language, reader=reader)
    told("participation", out, rows)


def _draw_participation(opened: Project, reader: ProjectReader, source: str, out: Path) -> int:
    language = asked().language
    if source:
        picture = participation_in_source(reader, source_named(opened.reader, source).id, language)
    else:
        picture = participation_by_source(reader, language)
    return write_picture(picture, out).rows


def memos(
    project: ProjectPath,
    out: Out,
    of_type: OfType = None,
    status: InStatus = None,
    about: About = "",
    by: Annotated[
        MemoGrouping, typer.Option("--by", help="What memos stand together by, in a Word file.")
    ] = MemoGrouping.THING,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write memos (.docx, .csv)."""
    must_end("memos", out, (".docx", ".csv"))
    with leaving(project, "memos", masked=masked, justify=justify, coder=coder) as (opened, reader):
        query = asked_query(opened, of_type, status, about)
        chosen = query if query != MemoQuery() else None
        rows = export_memos(opened, out, asked().language, chosen, by, reader=reader)
    told("memos", out, rows)


def redacted(
    project: ProjectPath,
    out: Out,
    form: Annotated[str, typer.Option("--format", help="txt or docx.")] = "txt",
    source: Annotated[
        list[str] | None, typer.Option("--source", help="Only this source; repeatable.")
    ] = None,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write transcripts with personal data masked into a folder."""
    if out.suffix.casefold() in FORMATS:
        raise typer.BadParameter(
            said(
                f"transkrip tersamar ditulis ke folder; sebutkan folder dan --format {out.suffix[1:]}",
                f"redacted transcripts go to a folder; name a folder and --format {out.suffix[1:]}",
            )
        )
    _write_redacted(project, out, form, source, justify, coder)


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
