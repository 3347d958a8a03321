"""Commands on framework matrices: the grid, and the summary in a cell of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.coding.frameworks import RemoveSummary
from workbench.commands.context import Coder, answer, asked, project_at, said
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, district_named
from workbench.domain.errors import AmbiguousName, UnknownThing
from workbench.domain.framework_grids import CellState, FrameworkCell, FrameworkRows, FrameworkWish
from workbench.domain.frameworks import CellKey, SubjectKind, Summary
from workbench.domain.ids import CoderId, CodingId
from workbench.domain.participants import Participant
from workbench.domain.prose import plain
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.frameworks import FrameworkGrid, Frameworks, confirming, linking, writing
from workbench.services.projects import Project
from workbench.services.reporting_frameworks import FrameworkPrint, export_framework
from workbench.services.reporting_frameworks_words import freshness_words

if TYPE_CHECKING:
    from workbench.domain.operations import Operation

SHOWN = 70
"""How many code points of a summary the table shows."""


class Rows(StrEnum):
    """What rows can be, on the command line; one branch is asked for by its code."""

    THEME = "theme"
    CODE = "code"


InRows = Annotated[Rows, typer.Option("--rows", help="Themes, or all codes.")]
InColumns = Annotated[SubjectKind, typer.Option("--columns", help="Whose columns.")]
OfBranch = Annotated[
    str, typer.Option("--theme", metavar="CODE", help="Only this theme or code and those below it.")
]
OfDistrict = Annotated[
    str, typer.Option("--district", help="Only the participants or sources of this district.")
]


def framework(
    project: ProjectPath,
    rows: InRows = Rows.THEME,
    columns: InColumns = SubjectKind.DISTRICT,
    theme: OfBranch = "",
    district: OfDistrict = "",
) -> None:
    """Show a framework matrix: summaries, which of them are stale and why, and how many codings each cell has."""
    with project_at(project) as opened, _frameworks(opened) as frameworks:
        grid = frameworks.grid(_wish(opened, opened.reader, rows, columns, theme, district))
        coders = {each.id: each.name for each in opened.coders()}
        document = _grid_document(grid, coders)
    figures = grid.figures()
    note = said(
        f"{figures.filled} sel terisi, {figures.stale} perlu dibaca ulang, {figures.unwritten} belum dirangkum.",
        f"{figures.filled} cells written, {figures.stale} to be read again, {figures.unwritten} not written yet.",
    )
    answer(document, _table(grid), note)


def summary(
    project: ProjectPath,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code's path.")],
    subject: Annotated[
        str,
        typer.Argument(metavar="SUBJECT", help="A district, participant or source, by name or id."),
    ],
    text: Annotated[
        str | None, typer.Option("--text", help="What the cell is to say, in simple Markdown.")
    ] = None,
    rests_on: Annotated[
        list[str] | None,
        typer.Option(
            "--rests-on",
            metavar="CODING_ID",
            help="A coding that it rests on, instead of those before; repeatable.",
        ),
    ] = None,
    more: Annotated[
        list[str] | None, typer.Argument(metavar="[CODING_ID...]", help="More codings that it rests on.")
    ] = None,
    confirm: Annotated[bool, typer.Option("--confirm", help="Say that it is still true.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Take the summary out.")] = False,
    kind: Annotated[
        SubjectKind | None, typer.Option("--kind", help="What SUBJECT is, where it may be several things.")
    ] = None,
    coder: Coder = None,
) -> None:
    """Show the summary of a cell; write it anew, say what it rests on, confirm it or remove it."""
    linked = [CodingId(each) for each in (*(rests_on or ()), *(more or ()))]
    if remove and (text is not None or linked or confirm):
        raise typer.BadParameter(said("--remove berdiri sendiri", "--remove goes alone"))
    if text is not None:
        text = text.strip()
        if not text:
            raise typer.BadParameter(
                said(
                    "--text kosong; ringkasan dikeluarkan dengan --remove",
                    "--text is empty; --remove takes a summary out",
                )
            )
    changes = text is not None or bool(linked) or confirm or remove
    with project_at(project, writing=changes, coder=coder) as opened, _frameworks(opened) as frameworks:
        key = _key(opened, code, subject, kind)
        before = _cell(frameworks, key)[1]
        if remove:
            opened.perform(RemoveSummary(_there(before, code, subject).id))
        elif changes:
            _write(opened, frameworks, key, text, linked, confirm=confirm, named=(code, subject))
        grid, cell = _cell(frameworks, key)
        coders = {each.id: each.name for each in opened.coders()}
        document = {**_cell_document(grid, cell, coders), "removed": remove}
    shown = cell.summary.text if cell.summary is not None else said("Belum ada ringkasan.", "No summary yet.")
    answer(document, note=f"{shown}\n{_state(cell)}".strip())


def export(
    project: ProjectPath,
    out: Out,
    rows: InRows = Rows.THEME,
    columns: InColumns = SubjectKind.DISTRICT,
    theme: OfBranch = "",
    district: OfDistrict = "",
    quotations: Annotated[
        int, typer.Option(min=0, max=20, help="In Word, quotations that each summary rests on.")
    ] = 0,
    bare: Annotated[
        bool, typer.Option("--no-provenance", help="In Word, linked words without where they stand.")
    ] = False,
    transposed: Annotated[
        bool, typer.Option("--transposed", help="Subjects in the rows, codes in the columns.")
    ] = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write the framework matrix with its summaries (.docx, .xlsx, .csv)."""
    must_end("framework", out, (".docx", ".xlsx", ".csv"))
    how = FrameworkPrint(quotations, provenance=not bare, transposed=transposed)
    with (
        leaving(project, "framework", masked=masked, justify=justify, coder=coder) as (opened, reader),
        _frameworks(opened) as frameworks,
    ):
        grid = frameworks.grid(_wish(opened, reader, rows, columns, theme, district), reader)
        written = export_framework(opened, grid, out, asked().language, how, reader=reader)
    told("framework", out, written)


@contextmanager
def _frameworks(project: Project) -> Iterator[Frameworks]:
    frameworks = Frameworks(project)
    try:
        yield frameworks
    finally:
        frameworks.close()


def _wish(
    project: Project, reader: ProjectReader, rows: Rows, kind: SubjectKind, theme: str, district: str
) -> FrameworkWish:
    code = project.codebook().at_path(theme).id if theme else None
    place = district_named(reader.all(District), district).id if district else None
    wanted = FrameworkRows.BRANCH if theme else FrameworkRows(rows.value)
    return FrameworkWish(wanted, kind, code, place)


def _key(project: Project, code: str, subject: str, kind: SubjectKind | None) -> CellKey:
    """Return the cell that is named.

    Raises:
        UnknownThing: nothing bears one of the names.
        AmbiguousName: several do; an id, or the kind, says which is meant.
    """
    wanted = project.codebook().at_path(code).id
    kinds = (kind,) if kind is not None else tuple(SubjectKind)
    exact = [CellKey(wanted, each, subject) for each in kinds if subject in _ids(project.reader, each)]
    found = exact or [
        CellKey(wanted, each, id) for each in kinds for id in _named(project.reader, each, subject)
    ]
    if not found:
        raise UnknownThing(kind.value if kind is not None else "subject", subject)
    if len(found) > 1:
        raise AmbiguousName(kind.value if kind is not None else "subject", subject)
    return found[0]


def _ids(reader: ProjectReader, kind: SubjectKind) -> set[str]:
    return {each.id for each in _all(reader, kind)}


def _all(
    reader: ProjectReader, kind: SubjectKind
) -> tuple[District, ...] | tuple[Participant, ...] | tuple[Source, ...]:
    if kind is SubjectKind.DISTRICT:
        return reader.all(District)
    return reader.all(Participant) if kind is SubjectKind.PARTICIPANT else reader.all(Source)


def _named(reader: ProjectReader, kind: SubjectKind, name: str) -> list[str]:
    folded = " ".join(name.split()).casefold()
    return [
        each.id
        for each in _all(reader, kind)
        if (each.bears(name) if isinstance(each, District) else each.name.casefold() == folded)
    ]


def _cell(frameworks: Frameworks, key: CellKey) -> tuple[FrameworkGrid, FrameworkCell]:
    wish = FrameworkWish(FrameworkRows.BRANCH, key.kind, key.code)
    grid = frameworks.grid(wish, also=(key.subject,))
    place = grid.place(key)
    assert place is not None
    return grid, grid.cell(*place)


def _there(cell: FrameworkCell, code: str, subject: str) -> Summary:
    if cell.summary is None:
        raise UnknownThing("summary", f"{code} – {subject}")
    return cell.summary


def _write(
    project: Project,
    frameworks: Frameworks,
    key: CellKey,
    text: str | None,
    linked: list[CodingId],
    *,
    confirm: bool,
    named: tuple[str, str],
) -> None:
    """Make the changes. A text that is written here is written whole: it is true of what is there now."""
    grid, cell = _cell(frameworks, key)
    operation: Operation | None
    if text is not None:
        operation = writing(project, grid, key, text, rests_on=linked or None, confirmed=True)
    elif linked and not confirm:
        operation = linking(project, grid, key, linked)
    elif linked:
        there = _there(cell, *named)
        operation = writing(project, grid, key, there.text, rests_on=linked, confirmed=True)
    else:
        operation = confirming(project, grid, _there(cell, *named))
    if operation is not None:
        project.perform(operation)


def _grid_document(grid: FrameworkGrid, coders: dict[CoderId, str]) -> dict[str, object]:
    figures = grid.figures()
    cells = [
        _cell_document(grid, grid.cell(row, column), coders)
        for row in range(len(grid.rows))
        for column in range(len(grid.columns))
    ]
    return {
        "rows": [{"id": each.code, "path": each.path, "depth": each.depth} for each in grid.rows],
        "columns": [{"id": each.id, "name": each.name, "detail": each.detail} for each in grid.columns],
        "kind": grid.wish.kind.value,
        "cells": [each for each in cells if each["state"] != CellState.EMPTY.value],
        "filled": figures.filled,
        "stale": figures.stale,
        "unwritten": figures.unwritten,
        "empty": figures.bare,
        "left_out": figures.left_out,
        "moderator": grid.moderator,
    }


def _cell_document(grid: FrameworkGrid, cell: FrameworkCell, coders: dict[CoderId, str]) -> dict[str, object]:
    place = grid.place(cell.key)
    assert place is not None
    summary, fresh = cell.summary, cell.freshness
    return {
        "id": summary.id if summary else None,
        "code": grid.rows[place[0]].path,
        "subject": grid.columns[place[1]].name,
        "subject_id": cell.key.subject,
        "kind": cell.key.kind.value,
        "state": cell.state.value,
        "codings": cell.codings,
        "text": summary.text if summary else None,
        "coder": coders.get(summary.coder) if summary else None,
        "at": summary.changed_at.isoformat() if summary else None,
        "rests_on": list(summary.rests_on) if summary else [],
        "changed": {
            "new": list(fresh.new),
            "gone": fresh.gone,
            "reworded": list(fresh.reworded),
            "recoded": list(fresh.recoded),
            "joined": fresh.joined,
        },
    }


def _table(grid: FrameworkGrid) -> list[list[object]]:
    heads = said("kode,kolom,pengodean,keadaan,ringkasan", "code,column,codings,state,summary").split(",")
    rows: list[list[object]] = [
        [
            grid.rows[row].path,
            grid.columns[column].label,
            cell.codings,
            _state(cell),
            plain(cell.summary.text)[:SHOWN] if cell.summary is not None else "",
        ]
        for row in range(len(grid.rows))
        for column in range(len(grid.columns))
        if (cell := grid.cell(row, column)).state is not CellState.EMPTY
    ]
    return [[*heads], *rows]


def _state(cell: FrameworkCell) -> str:
    words = {
        CellState.EMPTY: said("kosong", "empty"),
        CellState.UNWRITTEN: said("belum dirangkum", "not written yet"),
        CellState.FRESH: said("mutakhir", "up to date"),
        CellState.STALE: said("perlu dibaca ulang", "to be read again"),
    }[cell.state]
    why = freshness_words(cell.freshness, asked().language)
    return f"{words} ({why})" if why else words
