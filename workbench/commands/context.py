"""What every command shares: its options, how it opens a project, how it answers, and how it fails."""

import json
import locale
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called
from workbench.services.projects import Project, open_project
from workbench.ui.place_words import call_places

Json = object
SYSTEM_TELLS_BY_ENVIRONMENT = sys.platform not in {"win32", "darwin"}


Coder = Annotated[str | None, typer.Option("--coder", help="Who works; by default who worked last.")]
WithoutModerator = Annotated[
    bool,
    typer.Option("--without-moderator", "--no-moderator", help="Leave out the talk of those who lead it."),
]


@dataclass(frozen=True, slots=True)
class Asked:
    """What any command can be asked for, wherever it stands among the arguments."""

    json: bool = False
    language: str = ""
    debug: bool = False


class OutputLost(Exception):
    """The answer could not be written to stdout; what the command did is done."""


class Failed(Exception):
    """A command answered, but not all of what was asked could be done; ``code`` is its exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


_ASKED: ContextVar[Asked] = ContextVar("asked")


def asked() -> Asked:
    """Return what the command that runs was asked for."""
    return _ASKED.get(Asked(language="id"))


def taken(arguments: Sequence[str]) -> list[str]:
    """Take --json, --lang and --debug out of the arguments, remember them, and return the rest.

    Raises typer.BadParameter for a language that is not spoken here.
    """
    rest: list[str] = []
    json_wanted, debug, language, unknown = False, False, "", False
    waiting = iter(arguments)
    for argument in waiting:
        name, _, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == "--json":
            json_wanted = True
        elif argument == "--debug":
            debug = True
        elif name == "--lang":
            language = value if "=" in argument else next(waiting, "")
            unknown = language not in {"id", "en"}
        else:
            rest.append(argument)
    _ASKED.set(Asked(json_wanted, system_language() if unknown or not language else language, debug))
    if unknown:
        raise typer.BadParameter("--lang: id, en")
    return rest


def system_language() -> str:
    """Return ``en`` on a system that speaks English, else ``id``. A system that says nothing speaks Indonesian here."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    # Where the environment tells, silence means the locale C, which Python calls English.
    silent = "" if SYSTEM_TELLS_BY_ENVIRONMENT else locale.getlocale()[0] or ""
    spoken = next((name for name in names if name), silent)
    return "en" if spoken.casefold().startswith("en") else "id"


def said(indonesian: str, english: str) -> str:
    """Return the one of the two that the person reads."""
    return indonesian if asked().language == "id" else english


def said_of_places(indonesian: str, english: str, level: PlaceLevel) -> str:
    """Return a text that says *kabupaten* or *district* with what the study calls its places; it must hold no names."""
    return called(said(indonesian, english), asked().language, level)


def path_named(words: str) -> Path:
    """Return the path that an argument names; an empty one, which would be the current folder, is a usage error."""
    if not str(words).strip():
        raise typer.BadParameter(said("nama berkas kosong", "the file's name is empty"))
    return Path(words)


@contextmanager
def project_at(path: Path, *, writing: bool = False, coder: str | None = None) -> Iterator[Project]:
    """Open a project for a command; one that only reads leaves other programs their lock."""
    project = open_project(path, read_only=not writing, coder=coder)
    call_places(project.place_level)
    try:
        yield project
    finally:
        project.close()


def answer(document: Json, table: Sequence[Sequence[object]] = (), note: str = "") -> None:
    """Print the JSON document when that was asked for, else a table (its first row names the columns) and a note."""
    if asked().json:
        printed(json.dumps(document, ensure_ascii=False) + "\n")
        return
    lines = laid_out(table)
    if note:
        lines.append(note)
    printed("".join(f"{line}\n" for line in lines))


def printed(text: str) -> None:
    """Write to stdout in UTF-8, whatever the system speaks.

    Bytes of a file's name that are no UTF-8 come out as escapes, which are also right within JSON. Raises OutputLost.
    """
    if sys.stdout is None:  # the caller closed it and wants no answer
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", errors="backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_output()
        raise OutputLost from error


def _forget_output() -> None:
    """Let what is still to be written go nowhere, so that the end of the program does not try again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def laid_out(table: Sequence[Sequence[object]]) -> list[str]:
    """Return a table as lines with their columns below each other; numbers stand at the right."""
    if not table:
        return []
    rows = [[_flat(cell) for cell in row] for row in table]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    numbers = [
        len(table) > 1 and all(isinstance(row[column], int | float) for row in table[1:])
        for column in range(len(widths))
    ]
    lines = [
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, numbers, strict=True)
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return lines


def _flat(cell: object) -> str:
    """Return a cell in one line; spaces at its start stand for its depth and stay."""
    if isinstance(cell, list):
        return ", ".join(map(str, cell))
    text = str(cell)
    return " " * (len(text) - len(text.lstrip(" "))) + " ".join(text.split())


class TerminalProgress:
    """Progress as a bar on stderr, shown only on a terminal."""

    def __init__(self) -> None:
        """Look whether anybody sees it."""
        self._shown = sys.stderr.isatty()

    def advance(self, done: int, total: int, what: str = "") -> None:
        """Draw the bar anew; wipe it after the last step."""
        if not self._shown or not total:
            return
        filled = 30 * done // total
        bar = "" if done >= total else f"[{'#' * filled}{'.' * (30 - filled)}] {done}/{total} {what[:40]}"
        sys.stderr.write(f"\r\x1b[2K{bar}")
        sys.stderr.flush()
