"""Commands on the project as a whole: new, check, log, backup, demo."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import (
    Coder,
    Failed,
    TerminalProgress,
    answer,
    asked,
    path_named,
    project_at,
    said,
    said_of_places,
)
from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.services import studies
from workbench.services.demo import run_demo
from workbench.services.upkeep import audit_trail, back_up, check
from workbench.ui.phrases import step_text

ProjectPath = Annotated[
    Path, typer.Argument(metavar="PROJECT", parser=path_named, help="The project file, NAME.workbench.")
]
_STUDIES = f"{', '.join(studies.study_names()[:-1])} or {studies.EMPTY}."


def new(
    project: ProjectPath,
    study: Annotated[str, typer.Option(help=_STUDIES)] = studies.EXAMPLE,
    title: Annotated[str, typer.Option(help="The project's title.")] = "",
    coder: Coder = None,
) -> None:
    """Create a project file; never overwrites one."""
    made = studies.create(project, study=study, title=title, coder=coder)
    try:
        districts, codes = made.reader.count(District), made.reader.count(Code)
        places = said_of_places("kabupaten", "districts", made.place_level)
    finally:
        made.close()
    note = said(
        f"Proyek {project} dibuat: {districts} {places}, {codes} kode.",
        f"Created {project}: {districts} {places}, {codes} codes.",
    )
    answer({"project": str(project), "study": study, "districts": districts, "codes": codes}, note=note)


def check_project(project: ProjectPath) -> None:
    """Check file, schema, spans, quotes, links and the audit chain; exit code 5 when something is wrong."""
    result = check(project)
    problems = [{"kind": each.kind, "id": each.id, "what": each.what} for each in result.problems]
    rows = [(each["kind"], each["id"], each["what"]) for each in problems]
    heads = (said("jenis", "kind"), "id", said("masalah", "problem"))
    note = said("Semua baik.", "All is well.") if result.ok else ""
    answer(
        {"ok": result.ok, "problems": problems, "counts": dict(result.counts)},
        [heads, *rows] if rows else (),
        note,
    )
    if not result.ok:
        raise Failed(5)


def log(
    project: ProjectPath,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the last so many changes.")] = None,
) -> None:
    """Print the audit trail: every changed record, before and after."""
    with project_at(project) as opened:
        events = list(audit_trail(opened, limit))
    document = [
        {
            "at": each.at.isoformat(),
            "coder": each.coder,
            "what": each.step.verb,
            "subject": each.step.subject,
            "object": {"kind": each.kind, "id": each.record_id},
            "operation": each.operation,
            "undoes": each.undoes,
            "redoes": each.redoes,
            "before": each.before,
            "after": each.after,
        }
        for each in events
    ]
    language = asked().language
    rows = [
        (each.at.strftime("%Y-%m-%d %H:%M:%S"), each.coder, step_text(each.step, language), each.kind)
        for each in events
    ]
    heads = (
        said("waktu", "at"),
        said("pengode", "coder"),
        said("langkah", "step"),
        said("catatan", "record"),
    )
    answer({"events": document}, [heads, *rows])


def backup(
    project: ProjectPath,
    out: Annotated[Path | None, typer.Argument(metavar="[OUT]", help="Where to.")] = None,
) -> None:
    """Write a verified copy of the project; by default beside it, with the time in its name."""
    moment = datetime.now(UTC).astimezone()
    target = out or project.with_name(f"{project.stem}-{moment:%Y%m%d-%H%M%S}.workbench")
    with project_at(project) as opened:
        size = back_up(opened, target)
    note = said(
        f"Salinan yang sudah diperiksa: {target} ({size} bita).", f"Verified copy: {target} ({size} bytes)."
    )
    answer({"path": str(target), "bytes": size}, note=note)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to.")] = Path("demo"),
    study: Annotated[str, typer.Option(help="The example study.")] = studies.EXAMPLE,
) -> None:
    """Build an example study and run the whole main job on it; leaves project, Word files and a picture there."""
    result = run_demo(folder, asked().language, TerminalProgress(), study)
    picture = _picture_of(result.project, folder / f"{result.project.stem}.png")
    exports = [str(path) for path in result.exports]
    lines = [
        said(f"Proyek:  {result.project}", f"Project:  {result.project}"),
        *(said(f"Ekspor:  {path}", f"Export:   {path}") for path in exports),
        said(f"Gambar:  {picture}", f"Picture:  {picture}"),
    ]
    document = {
        "project": str(result.project),
        "exports": exports,
        "picture": str(picture),
        "done": dict(result.facts),
    }
    answer(document, note="\n".join(lines))


def open_window(
    project: Annotated[Path | None, typer.Argument(metavar="[PROJECT]")] = None,
    example: Annotated[bool, typer.Option("--example", help="The example study, made on first use.")] = False,
) -> None:
    """Open the desktop app, on a project or on the start page."""
    from workbench.app import main

    status = main(["--example"] if example else [str(project)] if project else [])
    if status:
        raise Failed(status)


def _picture_of(project: Path, out: Path) -> Path:
    """Save a picture of the main window; Qt is loaded for this command only."""
    from workbench.ui.picture import save_picture

    save_picture(project, out, asked().language)
    return out
