"""What narrows the lists of cases, sessions and actions, and the filters that a project keeps."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, answer, path_named, project_at, said
from workbench.services.supervision_filters import (
    FilterWords,
    filter_data,
    filter_in_words,
    filter_removed,
    filter_renamed,
    filter_saved,
    saved_filters,
)

Saved = Annotated[str, typer.Option("--filter", metavar="NAME", help="A saved filter; the rest narrows it.")]
Districts = Annotated[
    list[str] | None, typer.Option("--district", help="Only of this district; may be repeated.")
]
Facilitators = Annotated[
    list[str] | None, typer.Option("--facilitator", help="Only of this code name; may be repeated.")
]
Codes = Annotated[list[str] | None, typer.Option("--code", help="Only about this branch; may be repeated.")]
Risks = Annotated[list[str] | None, typer.Option("--risk", help="Only cases of this risk; may be repeated.")]
States = Annotated[
    list[str] | None, typer.Option("--state", help="Only cases in this state; may be repeated.")
]
Since = Annotated[str, typer.Option(metavar="DAY", help="From this day on, as 2026-03-02.")]
Until = Annotated[str, typer.Option(metavar="DAY", help="Until this day.")]
Overdue = Annotated[bool, typer.Option("--overdue", help="Only what is overdue, or has something overdue.")]
Text = Annotated[str, typer.Option(help="Only what holds these words.")]


def words_of(
    saved: str,
    districts: list[str] | None,
    facilitators: list[str] | None,
    codes: list[str] | None,
    risks: list[str] | None,
    states: list[str] | None,
    since: str,
    until: str,
    text: str,
    *,
    overdue: bool,
) -> FilterWords:
    """Return what the options ask for."""
    return FilterWords(
        saved,
        tuple(districts or ()),
        tuple(facilitators or ()),
        tuple(codes or ()),
        tuple(risks or ()),
        tuple(states or ()),
        since=since,
        until=until,
        overdue=overdue,
        text=text,
    )


def supervision_filters(
    project: Annotated[
        Path, typer.Argument(metavar="PROJECT", parser=path_named, help="The project file, NAME.workbench.")
    ],
    save: Annotated[str, typer.Option(metavar="NAME", help="Keep the filter that the options say.")] = "",
    rename: Annotated[tuple[str, str], typer.Option(metavar="NAME NEW", help="Give one another name.")] = (
        "",
        "",
    ),
    remove: Annotated[str, typer.Option(metavar="NAME", help="Forget one.")] = "",
    saved: Saved = "",
    districts: Districts = None,
    facilitators: Facilitators = None,
    codes: Codes = None,
    risks: Risks = None,
    states: States = None,
    since: Since = "",
    until: Until = "",
    overdue: Overdue = False,
    text: Text = "",
    coder: Coder = None,
) -> None:
    """List the saved filters of cases, sessions and actions; keep, rename or forget one."""
    words = words_of(
        saved, districts, facilitators, codes, risks, states, since, until, text, overdue=overdue
    )
    writing = bool(save or remove or any(rename))
    with project_at(project, writing=writing, coder=coder) as opened:
        if save:
            opened.perform(filter_saved(opened, save, filter_in_words(opened, words)))
        if any(rename):
            opened.perform(filter_renamed(opened, *rename))
        if remove:
            opened.perform(filter_removed(opened, remove))
        found = [{"name": each.name, **filter_data(opened, each.filter)} for each in saved_filters(opened)]
    rows = [(each["name"], _told(each)) for each in found]
    answer({"filters": found}, [(said("nama", "name"), said("isi", "content")), *rows])


def _told(wanted: dict[str, object]) -> str:
    """Return what a filter asks for in one line."""
    asked = ((name, value) for name, value in wanted.items() if name != "name" and value)
    return "; ".join(
        f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}" for name, value in asked
    )
