"""The command export: ``export PROJECT WHAT OUT``, where each WHAT has options of its own."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.commands.context import TerminalProgress, answer, project_at, said
from workbench.domain.errors import NoRights, ProjectLocked
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

Given = Mapping[str, Any]
"""What was given to a kind of export that is made of options (``print_options``), by their names."""

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
    path: Path, what: str, *, masked: bool, justify: str, coder: str | None, keeping: bool = False
) -> Iterator[tuple[Project, ProjectReader]]:
    """Open a project of which something leaves, with the reader to take it from: one that masks, where asked for.

    With ``keeping``, the project takes changes where it can: one that another program holds is read all the same.
    """
    with _opened(path, coder, must_write=masked, may_write=keeping) as opened:
        if masked:
            check_copy(opened, what, justify, progress=TerminalProgress())
        with masked_reading(opened, stand_ins_of(opened) if masked else None) as reader:
            yield opened, reader


def leaving_as(
    what: str, given: Given, *, keeping: bool = False
) -> AbstractContextManager[tuple[Project, ProjectReader]]:
    """Do as ``leaving`` does, by what was given."""
    return leaving(
        given["project"],
        what,
        masked=given["masked"],
        justify=given["justify"],
        coder=given["coder"],
        keeping=keeping,
    )


@contextmanager
def _opened(path: Path, coder: str | None, *, must_write: bool, may_write: bool) -> Iterator[Project]:
    with ExitStack() as stack:
        try:
            opened = stack.enter_context(project_at(path, writing=must_write or may_write, coder=coder))
        except (ProjectLocked, NoRights):
            if must_write or not may_write:
                raise
            opened = stack.enter_context(project_at(path, coder=coder))
        yield opened


def told(
    what: str, out: Path, rows: int, more: Mapping[str, object] | None = None, remarks: str = ""
) -> None:
    """Answer that a file is written; ``more`` is said in JSON alone, ``remarks`` behind the note."""
    note = said(f"{rows} baris ditulis ke {out}.", f"{rows} rows written to {out}.")
    if not rows:
        # prose, which has none
        note = said(f"{out} ditulis.", f"{out} is written.")
    if out.suffix.casefold() in _DRAWN:
        note = said(f"Gambar ditulis ke {out}.", f"Picture written to {out}.")
    document = {"path": str(out), "what": what, "rows": rows, "bytes": out.stat().st_size, **(more or {})}
    answer(document, note=f"{note} {remarks}".strip())
