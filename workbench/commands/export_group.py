"""The command export: ``export PROJECT WHAT OUT``, where each WHAT has options of its own."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import TerminalProgress, answer, project_at, said
from workbench.domain.store import ProjectReader
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project
from workbench.services.redacted_copies import check_copy, masked_reading

Out = Annotated[
    Path,
    typer.Argument(
        metavar="OUT", help="The file to write; its ending says the format. Of redacted, a folder."
    ),
]
Masked = Annotated[
    bool, typer.Option("--masked", help="With personal data masked, as in redacted transcripts.")
]
Justify = Annotated[
    str,
    typer.Option("--justify", help="Why undecided places may leave the project; it is logged."),
]

_DRAWN = frozenset({".png", ".svg"})
"""Files that are pictures, in which nobody counts rows."""


def arranged(arguments: list[str], kinds: Collection[str]) -> list[str]:
    """Return the arguments of the command line with WHAT before PROJECT, as the library wants a command's name first.

    Who writes them in that order is understood, too.

    Raises typer.BadParameter for a WHAT that is none.
    """
    command, *rest = arguments or [""]
    place = next((at for at, each in enumerate(rest) if at and each in kinds), None)
    if command != "export" or (place is None and (len(rest) < 2 or rest[0] in kinds)):
        return arguments
    if place is None:
        what, ready = rest[1], ", ".join(kinds)
        raise typer.BadParameter(
            said(f"{what} belum tersedia; yang ada: {ready}", f"{what} is not there yet; there are: {ready}")
        )
    return [command, rest[place], *rest[:place], *rest[place + 1 :]]


def export_commands(kinds: Mapping[str, Callable[..., None]]) -> typer.Typer:
    """Return the command with a kind of export for each name."""
    group = typer.Typer(
        help="Write tables and pictures to a file: export PROJECT WHAT OUT.",
        rich_markup_mode=None,
    )
    for name, function in kinds.items():
        group.command(name)(function)
    return group


def must_end(what: str, out: Path, endings: Sequence[str]) -> None:
    """Raise BadParameter when a file of that name can't hold what is exported."""
    if out.suffix.casefold() in endings:
        return
    ready = ", ".join(endings)
    raise typer.BadParameter(
        said(
            f"akhiran {out.suffix or '?'} belum tersedia untuk {what}; yang ada: {ready}",
            f"{out.suffix or '?'} is not there yet for {what}; there are: {ready}",
        )
    )


@contextmanager
def leaving(
    path: Path, what: str, *, masked: bool, justify: str, coder: str | None
) -> Iterator[tuple[Project, ProjectReader]]:
    """Open a project of which something leaves, with the reader to take it from: one that masks, where asked for."""
    with project_at(path, writing=masked, coder=coder) as opened:
        if masked:
            check_copy(opened, what, justify, progress=TerminalProgress())
        with masked_reading(opened, stand_ins_of(opened) if masked else None) as reader:
            yield opened, reader


def told(what: str, out: Path, rows: int) -> None:
    """Answer that a file is written."""
    note = said(f"{rows} baris ditulis ke {out}.", f"{rows} rows written to {out}.")
    if out.suffix.casefold() in _DRAWN:
        note = said(f"Gambar ditulis ke {out}.", f"Picture written to {out}.")
    answer({"path": str(out), "what": what, "rows": rows, "bytes": out.stat().st_size}, note=note)
