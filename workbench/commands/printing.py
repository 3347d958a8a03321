"""Print tables written to files from the command line. What goes to Word is live: it can be refreshed."""

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any, Final, cast

import typer

from workbench.commands.context import Coder, TerminalProgress, said
from workbench.commands.export_group import Given, Justify, Masked, Out, leaving, leaving_as, must_end, told
from workbench.commands.exporting import codebook_sheet, participation_sheet
from workbench.commands.joint import joint_sheet
from workbench.commands.print_options import COUNTED, OFFERED, OPTIONS, TREE, wish_for
from workbench.commands.print_words import kind_name, remark_words
from workbench.commands.projects import ProjectPath
from workbench.domain.errors import UnknownThing
from workbench.domain.matrices import SavedTable
from workbench.domain.print_form import read_print
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.reports import Report
from workbench.domain.store import ProjectReader
from workbench.domain.templates import House
from workbench.services.projects import Project

WORD: Final = ".docx"
LOOKED_AT: Final = (WORD, ".pdf")
"""Files that a template gives its look to."""
TemplateName = Annotated[
    str,
    typer.Option(
        "--template", metavar="LOOK", help=f"Whose look: {', '.join(House)}, or a .docx or .dotx of yours."
    ),
]
Plain = Annotated[bool, typer.Option("--plain", help="Not live: what is written can't be refreshed.")]
Name = Annotated[str, typer.Option("--name", help="The name under which the table is kept.")]
_WHAT_OPTIONS: Final = ("template", "plain", "name", "masked", "justify", "coder")
_ANNOTATIONS: Final[dict[str, tuple[object, object]]] = {
    "template": (TemplateName, ""),
    "plain": (Plain, False),
    "name": (Name, ""),
    "masked": (Masked, False),
    "justify": (Justify, ""),
    "coder": (Coder, None),
}
PRINTED: Final[Mapping[str, tuple[PrintKind, str]]] = {
    "themes": (PrintKind.THEMES, "Write the theme table with its quotations"),
    "themes-by-district": (PrintKind.THEMES_BY_DISTRICT, "Write themes by district, by any measure"),
    "quotations": (PrintKind.QUOTATIONS, "Write all quotations, theme by theme, with where they stand"),
    "codebook": (PrintKind.CODEBOOK, "Write the codebook"),
    "participation": (PrintKind.PARTICIPATION, "Write who takes part, and how much, or draw it"),
    "joint-display": (
        PrintKind.JOINT_DISPLAY,
        "Write joint displays: survey figures beside themes and quotations",
    ),
    "participants": (PrintKind.PARTICIPANTS, "Write the table of participants"),
    "district-profile": (PrintKind.DISTRICT_PROFILE, "Write the profile of a district, or of each"),
    "methods": (PrintKind.METHODS, "Write the methods section from the project's facts"),
    "coreq": (PrintKind.COREQ, "Write the COREQ checklist, filled from the project's facts"),
    "srqr": (PrintKind.SRQR, "Write the SRQR checklist, filled from the project's facts"),
}
"""The kinds of print table that are exported under a name of their own, and what that does."""
OTHERWISE: Final[Mapping[str, tuple[tuple[str, ...], Callable[[Given], None]]]] = {
    "codebook": ((".csv", ".xlsx", ".qdc"), codebook_sheet),
    "participation": ((".csv", ".png", ".svg"), participation_sheet),
    "joint-display": ((".xlsx", ".csv"), joint_sheet),
}
"""What has a way of its own to files of some endings: sheets that are read again, and pictures."""


def print_command(what: str) -> Callable[..., None]:
    """Return the command that exports what has this name among ``PRINTED``."""
    from workbench.services.reporting import REPORT_ENDINGS

    kind, does = PRINTED[what]
    others, other = OTHERWISE.get(what, ((), None))
    endings = tuple(dict.fromkeys((*REPORT_ENDINGS, *others)))

    def command(**given: Any) -> None:  # noqa: ANN401 - as the library found it
        must_end(what, given["out"], endings)
        if other is not None and given["out"].suffix.casefold() in others:
            other(given)
        else:
            _export(kind, what, given)

    return _with_options(command, f"{does} ({', '.join(endings)}).", OFFERED[kind], _WHAT_OPTIONS)


def codings_command() -> Callable[..., None]:
    """Return the command that exports the list of codings."""
    from workbench.services.reporting import REPORT_ENDINGS

    def command(**given: Any) -> None:  # noqa: ANN401 - as the library found it
        must_end("codings", given["out"], REPORT_ENDINGS)
        _export_codings(given)

    does = f"Write the list of codings with all that is known of each ({', '.join(REPORT_ENDINGS)})."
    return _with_options(command, does, (*TREE, "anonymity", *COUNTED), ("masked", "justify", "coder"))


def _with_options(
    command: Callable[..., None], does: str, options: tuple[str, ...], more: tuple[str, ...]
) -> Callable[..., None]:
    """Return a command that has a signature and a help text, which is where the library looks for options."""
    parameters = [_parameter("project", ProjectPath), _parameter("out", Out)]
    parameters += [_parameter(each, OPTIONS[each].annotation, OPTIONS[each].default) for each in options]
    parameters += [_parameter(each, *_ANNOTATIONS[each]) for each in more]
    made = cast("Any", command)
    made.__signature__ = Signature(parameters)
    made.__annotations__ = {each.name: each.annotation for each in parameters}
    made.__doc__ = does
    return command


def _parameter(name: str, annotation: object, default: object = Parameter.empty) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _export(kind: PrintKind, what: str, given: Given) -> None:
    """Write a print table as it was asked for, live where it goes to Word."""
    live = _is_live(given["out"], given)
    with leaving_as(what, given, keeping=live) as (opened, reader):
        wish = wish_for(opened, kind, given)
        _write(opened, reader, what, given, wish, _kept(opened, wish, given["name"]) if live else None)


def table(
    project: ProjectPath,
    out: Out,
    name: Annotated[str, typer.Option("--name", help="The name of the print table.")],
    template: TemplateName = "",
    plain: Plain = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write a print table that is kept (.docx, .xlsx, .csv, .html, .pdf)."""
    from workbench.services.reporting import REPORT_ENDINGS

    must_end("table", out, REPORT_ENDINGS)
    given = {"out": out, "template": template, "plain": plain}
    with leaving(project, "table", masked=masked, justify=justify, coder=coder) as (opened, reader):
        kept = print_table_named(opened, name)
        wish = read_print(kept.wish)
        if wish.masked and not masked:
            # it was kept so that it may leave the project masked only
            raise typer.BadParameter(
                said(
                    f"tabel “{kept.name}” disamarkan; tambahkan --masked",
                    f"the table “{kept.name}” is masked; add --masked",
                )
            )
        _write(opened, reader, "table", given, wish, kept if _is_live(out, given) else None)


def print_table_named(opened: Project, name: str) -> SavedTable:
    """Return the print table of that name or id, in any case; raise UnknownThing without one."""
    from workbench.services.printing.door import print_tables

    kept = print_tables(opened.reader)
    found = [each for each in kept if name in {each.id, each.name}]
    found = found or [each for each in kept if each.name.casefold() == name.casefold()]
    if not found:
        raise UnknownThing("saved_table", name)
    return found[0]


def _is_live(out: Path, given: Given) -> bool:
    return out.suffix.casefold() == WORD and not given["plain"]


def _kept(opened: Project, wish: PrintWish, name: str) -> SavedTable | None:
    """Return what a wish is kept as, kept now if it is not yet; None where the project takes no changes.

    A name that is given is the table's, whatever it asked for before.
    """
    from workbench.services.printing.door import keeping, kept_as, print_tables

    named = next((each for each in print_tables(opened.reader) if name and each.name == name), None)
    same = kept_as(opened.reader, wish)
    if same is not None and name in {"", same.name}:
        return same
    if opened.read_only:
        return same
    step = keeping(opened, wish, name or _free_name(opened, wish.kind), named)
    opened.perform(step)
    return step.table


def _free_name(opened: Project, kind: PrintKind) -> str:
    taken = {each.name.casefold() for each in opened.reader.all(SavedTable)}
    number, name = 2, kind_name(kind, opened.place_level)
    wanted = name
    while wanted.casefold() in taken:
        wanted = f"{name} ({number})"
        number += 1
    return wanted


def _write(
    opened: Project, reader: ProjectReader, what: str, given: Given, wish: PrintWish, kept: SavedTable | None
) -> None:
    from workbench.services.printing.door import print_report

    title = kept.name if kept is not None else given.get("name") or kind_name(wish.kind, opened.place_level)
    report = print_report(opened, wish, kept.id if kept is not None else None, title=title, reader=reader)
    _write_report(opened, what, given, report, kept)


def _write_report(opened: Project, what: str, given: Given, report: Report, kept: SavedTable | None) -> None:
    from workbench.services.printing.templates import opened_template, template_named, template_remarks
    from workbench.services.reporting import write

    out: Path = given["out"]
    choice = template_named(given.get("template") or House.PLAIN.value)
    if choice != House.PLAIN and out.suffix.casefold() not in LOOKED_AT:
        ready = ", ".join(LOOKED_AT)
        raise typer.BadParameter(said(f"--template hanya untuk {ready}", f"--template is for {ready} only"))
    remarks = template_remarks(choice, report.language)
    written = write(
        report,
        out,
        author=opened.coder.name,
        clock=opened.clock,
        progress=TerminalProgress(),
        template=opened_template(choice),
    )
    more: dict[str, object] = {"live": kept is not None, "table": kept.name if kept is not None else None}
    more |= {"remarks": [{"lack": each.lack, "subject": each.subject} for each in remarks]} if remarks else {}
    told(
        what, out, written.rows, more, " ".join((*map(remark_words, remarks), _liveliness(out, given, kept)))
    )


def _liveliness(out: Path, given: Given, kept: SavedTable | None) -> str:
    """Return what is to be known of refreshing the file."""
    if kept is not None:
        return said(
            f"Disimpan sebagai “{kept.name}”; segarkan dengan: workbench refresh.",
            f"It is kept as “{kept.name}”; bring it up to date with: workbench refresh.",
        )
    if not _is_live(out, given):
        return ""
    return said(
        "Berkas ini tidak dapat disegarkan: proyek hanya terbuka untuk dibaca, sehingga tabelnya tidak disimpan.",
        "It can't be refreshed: the project is open for reading only, so that the table could not be kept.",
    )


def _export_codings(given: Given) -> None:
    from workbench.services.printing.codings import codings_report

    with leaving_as("codings", given) as (opened, reader):
        wish = wish_for(opened, PrintKind.QUOTATIONS, {**given, "length": 0})
        report = codings_report(opened, wish, title=said("Pengodean", "Codings"), reader=reader)
        _write_report(opened, "codings", {**given, "plain": True}, report, None)
