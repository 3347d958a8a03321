"""What print tables can be asked for on the command line, and the wish that it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from workbench.coding.joint_displays import display_named
from workbench.coding.saved_queries import query_named
from workbench.commands.context import asked, said
from workbench.commands.export_group import Given
from workbench.commands.json_files import read_json
from workbench.domain.districts import District, district_named
from workbench.domain.matrices import Measure
from workbench.domain.print_tables import (
    DEFAULT_COLUMNS,
    Anonymity,
    PrintColumn,
    PrintKind,
    PrintWish,
    ProvenancePlace,
    RowOrder,
)
from workbench.domain.query_form import query_in, written
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class Offered:
    """An option: how the library is told of it, and what it is unless somebody says otherwise."""

    annotation: object
    default: object = None


OPTIONS: Final[Mapping[str, Offered]] = {
    "theme": Offered(
        Annotated[
            list[str] | None,
            typer.Option(
                "--theme", metavar="CODE", help="Only this theme or code and those below; repeatable."
            ),
        ]
    ),
    "levels": Offered(
        Annotated[int, typer.Option(min=0, help="So many levels below the theme; 0: all of them.")], 0
    ),
    "columns": Offered(
        Annotated[
            str, typer.Option(help=f"Columns in their order, parted by commas: {', '.join(PrintColumn)}.")
        ],
        "",
    ),
    "quotations": Offered(Annotated[int, typer.Option(min=0, max=20, help="Quotations in a row.")], 2),
    "length": Offered(
        Annotated[int, typer.Option(min=0, help="The longest a quotation may be, in characters; 0: any.")],
        280,
    ),
    "order": Offered(
        Annotated[RowOrder, typer.Option(help="How rows follow each other.")], RowOrder.CODEBOOK
    ),
    "coded_only": Offered(
        Annotated[bool, typer.Option("--coded-only", help="No rows for codes without codings.")], False
    ),
    "bilingual": Offered(
        Annotated[bool, typer.Option("--bilingual", help="Names and definitions in both languages.")], False
    ),
    "anonymity": Offered(
        Annotated[Anonymity, typer.Option(help="How much is told of who spoke and where.")], Anonymity.NAMES
    ),
    "footnotes": Offered(
        Annotated[
            bool, typer.Option("--footnotes", help="Where quotations come from at the foot of the page.")
        ],
        False,
    ),
    "measure": Offered(Annotated[Measure, typer.Option(help="What is counted.")], Measure.CODINGS),
    "district": Offered(Annotated[str, typer.Option(help="Only this district.")], ""),
    "saved": Offered(
        Annotated[str, typer.Option(help="Only codings that the saved query of this name finds.")], ""
    ),
    "query": Offered(
        Annotated[
            Path | None,
            typer.Option(
                "--query", readable=False, help="Only codings that the query in this JSON file finds."
            ),
        ]
    ),
    "display": Offered(
        Annotated[
            str,
            typer.Option("--display", metavar="TITLE", help="Which joint display; by default all of them."),
        ],
        "",
    ),
    "source": Offered(
        Annotated[str, typer.Option(help="Draw the speakers of this talk instead of the roles in all.")], ""
    ),
}

TREE: Final = ("theme", "levels")
COUNTED: Final = ("district", "saved", "query")
ROWS: Final = (
    "columns",
    "quotations",
    "length",
    "order",
    "coded_only",
    "bilingual",
    "anonymity",
    "footnotes",
)
OFFERED: Final[Mapping[PrintKind, tuple[str, ...]]] = {
    PrintKind.THEME_REPORT: ROWS,
    PrintKind.THEMES: (*TREE, *ROWS, *COUNTED),
    PrintKind.THEMES_BY_DISTRICT: (*TREE, "measure", "order", "coded_only", "bilingual", *COUNTED),
    PrintKind.QUOTATIONS: (*TREE, "length", "order", "bilingual", "anonymity", *COUNTED),
    PrintKind.CODEBOOK: (*TREE, "bilingual"),
    PrintKind.JOINT_DISPLAY: ("display", "anonymity"),
    PrintKind.PARTICIPANTS: ("district", "anonymity"),
    PrintKind.PARTICIPATION: ("district", "anonymity", "source"),
    PrintKind.DISTRICT_PROFILE: ("district", "quotations", "length", "anonymity"),
    PrintKind.METHODS: (),
    PrintKind.COREQ: (),
    PrintKind.SRQR: (),
}
"""What each kind of print table that is asked for by its own name heeds."""


def wish_for(opened: Project, kind: PrintKind, given: Given) -> PrintWish:
    """Return what is asked for; what was not given is as it is in every wish.

    Raises:
        UnknownThing: a code, district, query or display is not there.
        FileRefused: the query's file can't be read.
    """
    default = PrintWish(kind)
    return PrintWish(
        kind,
        asked().language,
        tuple(opened.codebook().at_path(each).id for each in given.get("theme") or ()),
        given.get("levels", default.levels),
        _columns(given.get("columns", "")),
        given.get("order", default.order),
        not given.get("coded_only", False),
        given.get("quotations", default.quotations),
        given.get("length", default.length),
        bilingual=given.get("bilingual", False),
        anonymity=given.get("anonymity", default.anonymity),
        provenance=ProvenancePlace.FOOTNOTE if given.get("footnotes") else ProvenancePlace.BELOW,
        measure=given.get("measure", default.measure),
        district=_district(opened, given.get("district", "")),
        thing=_thing(opened, given),
        query=_query(opened, given),
        masked=given.get("masked", False),
    )


def _columns(words: str) -> tuple[PrintColumn, ...]:
    if not words:
        return DEFAULT_COLUMNS
    try:
        return tuple(PrintColumn(each.strip()) for each in words.split(","))
    except ValueError as error:
        raise typer.BadParameter(f"--columns: {error}; {', '.join(PrintColumn)}") from None


def _district(opened: Project, name: str) -> Any:  # noqa: ANN401 - DistrictId or None, as the wish has it
    return district_named(opened.reader.all(District), name).id if name else None


def _thing(opened: Project, given: Given) -> str:
    title = given.get("display", "")
    return display_named(opened.reader, title).id if title else ""


def _query(opened: Project, given: Given) -> str:
    saved, file = given.get("saved", ""), given.get("query")
    if saved and file is not None:
        raise typer.BadParameter(
            said("pilih --saved atau --query, bukan keduanya", "choose --saved or --query, not both")
        )
    if saved:
        return query_named(opened.reader, saved).query
    return written(query_in(read_json(file))) if file is not None else ""
