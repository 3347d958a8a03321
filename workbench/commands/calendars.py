"""Writes calendar files for the commands session and action."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workbench.commands.context import answer, asked, project_at, said
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.projects import Project
from workbench.services.supervision_calendar import CalendarWish, write_calendar_file


def write_ics(
    project: Path,
    out: Path,
    wanted: Callable[[Project], SupervisionFilter],
    wish: CalendarWish,
    coder: str | None = None,
) -> None:
    """Write a calendar of what is wanted and say how many entries it has."""
    with project_at(project, writing=True, coder=coder) as opened:
        whole = replace(wish, wanted=wanted(opened))
        entries = write_calendar_file(opened, out, whole, asked().language)
    document = {"path": str(out), "what": "ics", "rows": entries, "bytes": out.stat().st_size}
    answer(document, note=said(f"{entries} entri di {out}", f"{entries} entries in {out}"))
