"""What supervision writes, from the command line: records of sessions, months, cases, follow-ups, capacities."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, TerminalProgress, asked, project_at, said
from workbench.commands.export_group import Justify, Out, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, district_named
from workbench.services.supervision_papers.door import ENDINGS, PaperKind, PaperWish, paper_for
from workbench.services.supervision_papers.paper import Copy, Period
from workbench.services.supervision_papers.writing import let_out, names_in, write_paper

ForWhom = Annotated[
    Copy,
    typer.Option(
        "--copy",
        help="Whose copy: facilitator (with her well-being block) or coordinator of a session, "
        "coordinator or ministry (nobody to be told) of a month.",
    ),
]
InDistrict = Annotated[str, typer.Option("--district", help="Only this district.")]
Since = Annotated[str, typer.Option("--since", metavar="DATE", help="From this day on (ISO 8601).")]
Until = Annotated[str, typer.Option("--until", metavar="DATE", help="Until this day (ISO 8601).")]
Facilitator = Annotated[
    str, typer.Option("--facilitator", help="Only this facilitator, by her or his code name.")
]


def supervision(
    project: ProjectPath,
    out: Out,
    session: Annotated[str, typer.Option("--session", help="The record of this session, by number.")] = "",
    district: InDistrict = "",
    month: Annotated[
        str, typer.Option("--month", metavar="YEAR-MONTH", help="The summary of this month.")
    ] = "",
    copy: ForWhom = Copy.COORDINATOR,
    facilitator: Annotated[
        str,
        typer.Option(
            "--facilitator", help="Whose copy of a session with several facilitators, by code name."
        ),
    ] = "",
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write the record of a session (--session N) or a month's summary (--month 2026-03 [--district D])."""
    if bool(session) == bool(month):
        raise typer.BadParameter(
            said("pilih --session atau --month, salah satu", "choose one of --session and --month")
        )
    _check_copy(copy, Copy.MINISTRY if session else Copy.FACILITATOR)
    wish = PaperWish(PaperKind.SESSION if session else PaperKind.MONTH, session=session, copy=copy)
    wish = replace(wish, facilitator=facilitator if session else "")
    wish = replace(wish, month=_month(month) if month else None)
    _write("supervision", project, out, wish, district, justify, coder)


def case(
    project: ProjectPath,
    out: Out,
    code: Annotated[str, typer.Option("--case", metavar="CODE", help="The case, by its code.")],
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write the chronology of a case (.docx, .pdf, .html)."""
    _write("case", project, out, PaperWish(PaperKind.CHRONOLOGY, case=code), "", justify, coder)


def actions(
    project: ProjectPath,
    out: Out,
    district: InDistrict = "",
    open_only: Annotated[
        bool, typer.Option("--open", help="Only those on which something is still to be done.")
    ] = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write the tracker of follow-ups (.xlsx, .csv, .docx, .pdf, .html)."""
    wish = PaperWish(PaperKind.TRACKER, open_only=open_only)
    _write("actions", project, out, wish, district, justify, coder)


def function_balance(
    project: ProjectPath,
    out: Out,
    district: InDistrict = "",
    facilitator: Facilitator = "",
    since: Since = "",
    until: Until = "",
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write how time went to the functions of supervision, by facilitator or district (.docx, .png, .svg, …)."""
    period = Period(_day(since, "--since"), _day(until, "--until"))
    wish = PaperWish(PaperKind.BALANCE, facilitator=facilitator, period=period)
    _write("function-balance", project, out, wish, district, justify, coder)


def learning_needs(
    project: ProjectPath, out: Out, district: InDistrict = "", justify: Justify = "", coder: Coder = None
) -> None:
    """Write who wants to learn what (.docx, .xlsx, .csv, .pdf, .html)."""
    _write("learning-needs", project, out, PaperWish(PaperKind.NEEDS), district, justify, coder)


def training_plan(
    project: ProjectPath, out: Out, district: InDistrict = "", justify: Justify = "", coder: Coder = None
) -> None:
    """Write the training plan of a district (.docx, .pdf, .html)."""
    _write("training-plan", project, out, PaperWish(PaperKind.PLAN), district, justify, coder)


def caseload(
    project: ProjectPath, out: Out, district: InDistrict = "", justify: Justify = "", coder: Coder = None
) -> None:
    """Write the table of caseloads (.xlsx, .csv, .docx, .pdf, .html)."""
    _write("caseload", project, out, PaperWish(PaperKind.CASELOAD), district, justify, coder)


def _write(
    what: str, project: Path, out: Path, wish: PaperWish, district: str, justify: str, coder: str | None
) -> None:
    must_end(what, out, ENDINGS[wish.kind])
    with project_at(project, writing=True, coder=coder) as opened:
        place = district_named(opened.reader.all(District), district).id if district else None
        paper = paper_for(opened, replace(wish, language=asked().language, district=place))
        let_out(opened, paper, names_in(opened, paper), justify)
        rows = write_paper(opened, paper, out, progress=TerminalProgress()).rows
    told(what, out, rows)


def _check_copy(copy: Copy, wrong: Copy) -> None:
    if copy is wrong:
        others = ", ".join(each.value for each in Copy if each is not wrong)
        raise typer.BadParameter(f"--copy: {others}")


def _month(words: str) -> date:
    return _parsed(f"{words}-01", words, "--month", "2026-03")


def _day(words: str, option: str) -> date | None:
    return _parsed(words, words, option, "2026-03-02") if words else None


def _parsed(iso: str, words: str, option: str, like: str) -> date:
    try:
        return date.fromisoformat(iso)
    except ValueError as error:
        raise typer.BadParameter(
            said(
                f"{option}: “{words}” tidak dikenal; tulis seperti {like}",
                f"{option}: “{words}” is not known; write it like {like}",
            )
        ) from error
