"""Commands on cross-tables: matrix, tables, and their export."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from workbench.coding.saved_queries import query_named
from workbench.coding.saved_tables import SaveTable
from workbench.commands.context import Coder, answer, asked, project_at, said
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.json_files import read_json
from workbench.commands.projects import ProjectPath
from workbench.domain.arrangement_form import read as read_arrangement
from workbench.domain.arrangement_form import written as written_arrangement
from workbench.domain.arrangements import Arrangement, arranged
from workbench.domain.coders import Coder as CoderRecord
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import SavedTableId, new_id
from workbench.domain.matrices import Dimension, Heading, Matrix, MatrixWish, Measure, SavedTable, TableKind
from workbench.domain.matrix_form import written_matrix, written_wish
from workbench.domain.participants import Participant
from workbench.domain.query_form import query_in, written
from workbench.domain.store import ProjectReader
from workbench.services.asked_tables import facets_in, opened_matrix, table_named
from workbench.services.facets import attributes_of
from workbench.services.matrix_shown import ShownMatrix, listing_of
from workbench.services.matrix_words import MatrixWords
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator
from workbench.services.word_exports import SUFFIXES, masked_listing, write_listing

_SIDES = f"{', '.join(each for each in Dimension if each is not Dimension.ATTRIBUTE)}, attribute:NAME"
Rows = Annotated[
    str, typer.Option(help=f"What the rows are: {_SIDES}; two, parted by a comma, for two levels.")
]
Columns = Annotated[str, typer.Option(help="What the columns are, likewise.")]
MeasureName = Annotated[str, typer.Option("--measure", help=", ".join(Measure))]
Nested = Annotated[bool, typer.Option("--nested", help="Themes above their codes, counting them in.")]
Moderator = Annotated[
    bool | None,
    typer.Option(
        "--moderator/--without-moderator",
        " /--no-moderator",
        help="Whether the talk of those who lead it counts; by default as the project says.",
        show_default=False,
    ),
]
Saved = Annotated[str, typer.Option(help="Only codings that the saved query of this name finds.")]
QueryFile = Annotated[
    Path | None,
    typer.Option("--query", readable=False, help="Only codings that the query in this JSON file finds."),
]
HideEmpty = Annotated[bool, typer.Option("--hide-empty", help="Without rows and columns of nothing.")]
Open = Annotated[str, typer.Option("--open", help="A saved table, by its name, in place of all this.")]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a matrix is to show, as it stands on the command line."""

    rows: str
    columns: str
    measure: str
    nested: bool
    moderator: bool | None
    saved: str
    query: Path | None
    hide_empty: bool
    open: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """A matrix with what it answers and how it is laid out; ``saved`` is the table that it was opened from."""

    wish: MatrixWish
    matrix: Matrix
    arrangement: Arrangement
    query: str = ""
    saved: SavedTable | None = None


def matrix(
    project: ProjectPath,
    rows: Rows = "",
    columns: Columns = "",
    measure: MeasureName = "codings",
    nested: Nested = False,
    moderator: Moderator = None,
    saved: Saved = "",
    query: QueryFile = None,
    hide_empty: HideEmpty = False,
    open_: Open = "",
    save: Annotated[str, typer.Option(help="Keep the table under this name.")] = "",
    dated: Annotated[
        bool, typer.Option("--dated", help="Keep it with today's numbers, which then stay.")
    ] = False,
    coder: Coder = None,
) -> None:
    """Print a cross-table of codings."""
    wanted = _Asked(rows, columns, measure, nested, moderator, saved, query, hide_empty, open_)
    if dated and not save:
        raise typer.BadParameter(said("--dated tanpa --save", "--dated without --save"))
    _check(wanted)
    with project_at(project, writing=bool(save), coder=coder) as opened:
        found = _counted(opened, opened.reader, wanted)
        if save:
            opened.perform(SaveTable(_table(opened, found, save, dated=dated)))
        shown = _shown(opened, opened.reader, found)
    document = {**_document(shown, found), "kept": save or None}
    kept = said(f"Disimpan sebagai “{save}”.", f"Kept as “{save}”.") if save else ""
    answer(document, _lines(shown), "\n".join(filter(None, (shown.sentence, kept))))


def tables(project: ProjectPath) -> None:
    """List the saved tables."""
    with project_at(project) as opened:
        kept = sorted(opened.reader.all(SavedTable), key=lambda each: (each.name.casefold(), each.id))
        coders = {each.id: each.name for each in opened.reader.all(CoderRecord)}
    documents = [
        {
            "id": each.id,
            "name": each.name,
            "kind": each.kind.value,
            "dated": bool(each.result),
            "at": each.created_at.isoformat(),
            "coder": coders.get(each.coder),
            "wish": each.wish,
        }
        for each in kept
    ]
    live, of_date = said("hidup", "live"), said("bertanggal", "dated")
    heads = said("nama,jenis,angka,pada", "name,kind,numbers,at").split(",")
    lines = [
        (each.name, each.kind.value, of_date if each.result else live, f"{each.created_at:%Y-%m-%d}")
        for each in kept
    ]
    answer({"tables": documents}, [heads, *lines])


def export_matrix(
    project: ProjectPath,
    out: Out,
    rows: Rows = "",
    columns: Columns = "",
    measure: MeasureName = "codings",
    nested: Nested = False,
    moderator: Moderator = None,
    saved: Saved = "",
    query: QueryFile = None,
    hide_empty: HideEmpty = False,
    open_: Open = "",
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write a cross-table of codings with what it says and leaves out (.docx, .xlsx, .csv)."""
    must_end("matrix", out, SUFFIXES)
    wanted = _Asked(rows, columns, measure, nested, moderator, saved, query, hide_empty, open_)
    _check(wanted)
    with leaving(project, "matrix", masked=masked, justify=justify, coder=coder) as (opened, reader):
        shown = _shown(opened, reader, _counted(opened, reader, wanted))
        listing = listing_of(shown)
        if masked:
            listing = masked_listing(listing, opened.reader, stand_ins_of(opened))
        write_listing(listing, out)
    told("matrix", out, len(shown.matrix.rows))


def _check(wanted: _Asked) -> None:
    """Raise BadParameter for what can't be asked so."""
    named = (wanted.rows, wanted.columns, wanted.saved, wanted.query)
    if wanted.open and any(named):
        raise typer.BadParameter(
            said(
                "--open membawa pilihannya sendiri; hapus yang lain",
                "--open brings what it asks for; leave out the rest",
            )
        )
    if not wanted.open and not (wanted.rows and wanted.columns):
        raise typer.BadParameter(said("perlu --rows dan --columns", "--rows and --columns are needed"))
    if wanted.saved and wanted.query is not None:
        raise typer.BadParameter(said("--saved atau --query, bukan keduanya", "--saved or --query, not both"))


def _counted(opened: Project, reader: ProjectReader, wanted: _Asked) -> _Counted:
    """Return the matrix that is asked for."""
    if wanted.open:
        table = table_named(reader, wanted.open, TableKind.MATRIX)
        wish, found = opened_matrix(opened, table, reader)
        return _Counted(wish, found, read_arrangement(table.view), saved=table)
    wish, name = _wish(opened, wanted)
    tabulator = Tabulator(opened)
    try:
        found = tabulator.matrix(wish, reader)
    finally:
        tabulator.close()
    return _Counted(wish, found, Arrangement(hide_empty=wanted.hide_empty), name)


def _wish(opened: Project, wanted: _Asked) -> tuple[MatrixWish, str]:
    """Return what is to be counted, and what the query is called that it names."""
    attributes = attributes_of(opened.reader.all(Participant))
    try:
        rows, columns = (facets_in(each, attributes) for each in (wanted.rows, wanted.columns))
        measure = Measure(wanted.measure)
    except ValueError as error:
        raise typer.BadParameter(f"{error}; {_SIDES}; {', '.join(Measure)}") from None
    query = ""
    if wanted.saved:
        query = query_named(opened.reader, wanted.saved).query
    elif wanted.query is not None:
        query = written(query_in(read_json(wanted.query)))
    name = wanted.saved or (wanted.query.stem if wanted.query is not None else "")
    return MatrixWish(rows, columns, measure, wanted.nested, wanted.moderator, query), name


def _shown(opened: Project, reader: ProjectReader, found: _Counted) -> ShownMatrix:
    words = MatrixWords(asked().language, opened.place_level, Codebook(reader.all(Code)))
    dated = found.saved is not None and found.saved.result
    day = f"{found.saved.created_at.astimezone():%Y-%m-%d}" if found.saved is not None and dated else ""
    sentence = words.sentence(found.wish, found.matrix, query=found.query, date=day)
    laid = arranged(found.matrix, found.arrangement)
    name = found.saved.name if found.saved is not None else ""
    return ShownMatrix(laid, found.wish, words, sentence, found.arrangement.totals, name)


def _table(opened: Project, found: _Counted, name: str, *, dated: bool) -> SavedTable:
    return SavedTable(
        SavedTableId(new_id()),
        name,
        TableKind.MATRIX,
        written_wish(found.wish),
        opened.coder.id,
        opened.clock(),
        written_matrix(found.matrix) if dated else "",
        written_arrangement(found.arrangement),
    )


def _document(shown: ShownMatrix, counted: _Counted) -> dict[str, object]:
    found, wish, table = shown.matrix, shown.wish, counted.saved
    return {
        "rows": [each.label for each in found.rows],
        "columns": [each.label for each in found.columns],
        "row_ids": [each.id for each in found.rows],
        "column_ids": [each.id for each in found.columns],
        "row_outer": _outer(found.rows),
        "column_outer": _outer(found.columns),
        "depths": [each.depth for each in found.rows],
        "column_depths": [each.depth for each in found.columns],
        "row_facets": [_facet(each.dimension, each.name) for each in wish.rows],
        "column_facets": [_facet(each.dimension, each.name) for each in wish.columns],
        "measure": found.measure.value,
        "cells": [[_whole(value) for value in row] for row in found.cells],
        "row_totals": [_whole(value) for value in found.row_totals],
        "column_totals": [_whole(value) for value in found.column_totals],
        "grand_total": _whole(found.grand_total),
        "left_out": found.left_out,
        "lacks": {lack.value: count for lack, count in found.lacks},
        "base": found.base.value,
        "bases": [_whole(value) for value in found.bases],
        "base_total": _whole(found.whole),
        "moderator": found.moderator,
        "nested": wish.tree,
        "query": counted.query or None,
        "title": shown.title,
        "sentence": shown.sentence,
        "table": table.name if table is not None else None,
        "dated": table.created_at.isoformat() if table is not None and table.result else None,
    }


def _facet(dimension: Dimension, name: str) -> str:
    return f"{dimension.value}:{name}" if name else dimension.value


def _outer(headings: tuple[Heading, ...]) -> list[dict[str, str] | None]:
    return [{"id": each.outer[0], "label": each.outer[1]} if each.outer else None for each in headings]


def _lines(shown: ShownMatrix) -> list[list[object]]:
    """Return a matrix as lines: headings by their whole labels, as they are given back to other commands."""
    found, total = shown.matrix, shown.words.total().casefold()
    totals = shown.has_totals
    heads: list[object] = ["", *map(_label, found.columns), *([total] if totals else [])]
    lines: list[list[object]] = [heads]
    for head, cells, whole in zip(found.rows, found.cells, found.row_totals, strict=True):
        name = f"{'  ' * head.depth}{_label(head)}"
        lines.append([name, *map(_whole, cells), *([_whole(whole)] if totals else [])])
    if totals:
        lines.append([total, *map(_whole, found.column_totals), _whole(found.grand_total)])
    return lines


def _label(heading: Heading) -> str:
    own = heading.label or "–"
    return f"{heading.outer[1] or '–'} · {own}" if heading.outer is not None else own


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 4)
