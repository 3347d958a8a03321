"""Commands on an author's Word file: bringing it up to date, and single figures for her prose."""

import sys
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
)
from workbench.commands.export_group import Justify, Masked
from workbench.commands.projects import ProjectPath
from workbench.domain.live import Happening, LiveChange, LiveKind, NumberWish
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project
from workbench.services.redacted_copies import check_copy
from workbench.services.refreshing.figures import Figure, Figures
from workbench.services.refreshing.files import must_be_writable
from workbench.services.refreshing.named_things import wish_of
from workbench.services.refreshing.number_words import Asked, Unclear, asked_in
from workbench.services.refreshing.refresh import CAN_BE_TAKEN, Refresh, Written, look
from workbench.services.tabulating import Tabulator
from workbench.ui.phrases import phrase
from workbench.ui.phrases_refreshing import happening_words, unclear_words

PART_DONE, REFUSED = 3, 5
_SHOWN, _NAMED = 50, 24
"""How many code points of a text the table shows, and how many of a table's name before row and column."""
Ids = Annotated[list[str] | None, typer.Option("--take", metavar="ID", help="Make this change, too.")]
Left = Annotated[list[str] | None, typer.Option("--leave", metavar="ID", help="Don't make this change.")]


def refresh(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="The Word file.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="COPY", readable=False, help="Write a copy there instead.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would change; write nothing.")
    ] = False,
    take: Ids = None,
    take_all: Annotated[
        bool, typer.Option("--take-all", help="Take the project's words everywhere, over the author's own.")
    ] = False,
    leave: Left = None,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Bring the tables, figures and quotations of this project in a Word file up to date, and nothing else in it."""
    path = path_named(str(file))
    if not dry_run and out is None:
        must_be_writable(path)
    with project_at(project, coder=coder) as opened:
        stand_ins = stand_ins_of(opened) if masked else None
        found = look(opened, path, asked().language, stand_ins, TerminalProgress())
        wanted = _wanted(found, take or [], leave or [], every=take_all)
        written = None
        if not dry_run:
            if found.masked:
                _let_leave(project, justify, coder)
            written = found.write(opened, wanted, out)
    answer(_document(found, wanted, written), _lines(found, wanted), _note(found, wanted, written))
    if found.lacking or found.broken:
        raise Failed(PART_DONE)


def number(
    project: ProjectPath,
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='What to count, such as "tema: Beban kerja | jumlah".')
    ],
) -> None:
    """Print a single figure, as it is asked for between braces in a text."""
    with project_at(project) as opened:
        found = _figure(opened, words)
    if isinstance(found, Unclear):
        told = unclear_words(found, asked().language).rstrip(".")
        sys.stderr.write(f"error: {told[:1].lower()}{told[1:]}\n")
        raise Failed(REFUSED)
    answer({"text": found.text, "value": found.value, "label": found.label}, note=found.text)


def _figure(opened: Project, words: str) -> Figure | Unclear:
    wanted = asked_in(words.strip().removeprefix("{{").removesuffix("}}"))
    if isinstance(wanted, Unclear):
        return wanted
    tabulator = Tabulator(opened)
    try:
        figures = Figures(opened.reader, tabulator, asked().language)
        wish = _number_wish(wanted, figures)
        return figures.figure(wish) if isinstance(wish, NumberWish) else wish
    finally:
        tabulator.close()


def _number_wish(wanted: Asked, figures: Figures) -> NumberWish | Unclear:
    if not wanted.counts:
        raise typer.BadParameter(
            said("tabel dan kutipan bukan angka", "tables and quotations are no figures")
        )
    return wish_of(wanted, figures.book, figures.districts)


def _wanted(found: Refresh, take: list[str], leave: list[str], *, every: bool) -> frozenset[str]:
    """Return the ids of the changes to make; raise BadParameter for one that is none."""
    can = {each.id for each in found.changes if each.what in CAN_BE_TAKEN}
    strange = [each for each in (*take, *leave) if each not in can]
    if strange:
        raise typer.BadParameter(
            said(
                f"tidak ada perubahan {strange[0]}; lihat dengan --dry-run",
                f"no change {strange[0]}; look with --dry-run",
            )
        )
    return frozenset((can if every else found.taken | set(take)) - set(leave))


def _let_leave(project: Path, justify: str, coder: str | None) -> None:
    """Let masked words leave, or refuse: what is not looked at needs a reason, which the project keeps."""
    with project_at(project, writing=True, coder=coder) as opened:
        check_copy(opened, "refresh", justify, progress=TerminalProgress())


def _document(found: Refresh, wanted: frozenset[str], written: Written | None) -> dict[str, object]:
    unclear = {each.id: each.old for each in found.changes if each.what is Happening.UNCLEAR}
    return {
        "path": str(written.path if written is not None else found.path),
        "tables": [
            {
                "id": each.id,
                "what": each.where,
                "kind": each.kind.value,
                "query": each.query or None,
                "gone": each.gone,
                "changed_cells": each.changed,
            }
            for each in found.tables
        ],
        "untouched": sum(each.untouched and not each.gone for each in found.tables),
        "changes": [_change(each, wanted) for each in found.changes],
        "unclear": [{"id": id_, "words": words, "why": _why(found, id_)} for id_, words in unclear.items()],
        "broken": [
            {"id": each.id, "name": each.name, "why": phrase(error, asked().language)}
            for each, error in found.broken
        ],
        "language": found.language,
        "changed": written.changed if written is not None else 0,
        "backup": str(written.backup) if written is not None and written.backup is not None else None,
    }


def _change(change: LiveChange, wanted: frozenset[str]) -> dict[str, object]:
    return {
        "id": change.id,
        "kind": change.kind.value,
        "what": change.what.value,
        "where": change.where,
        "row": change.row,
        "column": change.column,
        "old": change.old,
        "new": change.new,
        "taken": change.id in wanted,
    }


def _why(found: Refresh, id_: str) -> str:
    return unclear_words(found.unclear[id_], asked().language) if id_ in found.unclear else ""


def _lines(found: Refresh, wanted: frozenset[str]) -> list[list[object]]:
    heads: list[object] = [*said("id,di,apa,lama,baru", "id,where,what,old,new").split(",")]
    lines: list[list[object]] = [
        [
            each.id,
            _place(each),
            _what(each, wanted),
            _short(each.old),
            _short(_why(found, each.id) or each.new),
        ]
        for each in found.changes
    ]
    return [heads, *lines] if lines else []


def _what(change: LiveChange, wanted: frozenset[str]) -> str:
    words = happening_words(change.what, asked().language)
    if change.what in CAN_BE_TAKEN and change.id not in wanted:
        return f"{words} {said('(dibiarkan)', '(left)')}" if "; " not in words else words
    return words


def _place(change: LiveChange) -> str:
    """Return where a change stands: the table's name gives way, since row and column tell more."""
    within = [_short(each) for each in (change.row, change.column) if each]
    return " · ".join(filter(None, (_short(change.where, _NAMED if within else _SHOWN), *within)))


def _short(words: str, most: int = _SHOWN) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _note(found: Refresh, wanted: frozenset[str], written: Written | None) -> str:
    tables = sum(each.kind is LiveKind.TABLE for each in found.tables)
    lines = [
        said(f"{tables} tabel dari proyek ini; ", f"Tables of this project: {tables}; ")
        + said(f"{len(wanted)} perubahan.", f"changes: {len(wanted)}.")
    ]
    if not found.asks:
        lines = [
            said(
                "Tidak ada tabel, angka, atau kutipan dari proyek di berkas ini; tulis tabel ke Word lebih dulu.",
                "There is no table, figure or quotation of a project in this file; write a table to Word first.",
            )
        ]
    lines += [f"{each.name}: {phrase(error, asked().language)}" for each, error in found.broken]
    if written is not None and written.backup is not None:
        kept = written.backup.name
        lines.append(said(f"Berkas lama disimpan sebagai {kept}.", f"The old file is kept as {kept}."))
    elif written is not None and written.path != found.path:
        lines.append(said(f"Salinan ditulis ke {written.path}.", f"A copy was written to {written.path}."))
    return "\n".join(lines)
