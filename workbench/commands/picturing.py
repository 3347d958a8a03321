"""Pictures that are exported by name: bars, heat maps, who takes part."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, WithoutModerator, asked, said
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.pictures import Picture
from workbench.services.picture_kinds import bars as bars_picture
from workbench.services.picture_kinds import heat_map
from workbench.services.pictures import SUFFIXES, write_picture
from workbench.services.projects import Project

_ATTRIBUTE = "attribute:"
Rows = Annotated[
    str,
    typer.Option(
        help=f"{', '.join(each for each in Dimension if each is not Dimension.ATTRIBUTE)} or {_ATTRIBUTE}NAME; "
        "two with a comma between them, the outer first."
    ),
]
Columns = Annotated[str, typer.Option(help="What stands across; as rows.")]
Measured = Annotated[Measure, typer.Option("--measure", help="What is counted.")]
Nested = Annotated[bool, typer.Option("--nested", help="Themes above their codes, counting them in.")]


def bars(
    project: ProjectPath,
    out: Out,
    rows: Rows = "theme",
    columns: Annotated[
        str, typer.Option(help="What each group of bars is parted by; empty for one bar a row.")
    ] = "",
    measure: Measured = Measure.CODINGS,
    nested: Nested = False,
    by_value: Annotated[bool, typer.Option("--by-value", help="The greatest first.")] = False,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Draw how often codes or anything else occur, as bars (.png, .svg, .docx)."""
    must_end("bars", out, SUFFIXES)
    wish = _wish(rows, columns or Dimension.SOURCE, measure, nested, without_moderator)
    with leaving(project, "bars", masked=masked, justify=justify, coder=coder) as (opened, reader):
        language = asked().language
        picture = bars_picture(opened, wish, language, reader, totals=not columns, by_value=by_value)
        count = drawn(opened, picture, out)
    told("bars", out, count)


def heatmap(
    project: ProjectPath,
    out: Out,
    rows: Rows = "code",
    columns: Columns = "district",
    measure: Measured = Measure.CODINGS,
    nested: Nested = False,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Draw a table of codings as shades (.png, .svg, .docx)."""
    must_end("heatmap", out, SUFFIXES)
    wish = _wish(rows, columns, measure, nested, without_moderator)
    with leaving(project, "heatmap", masked=masked, justify=justify, coder=coder) as (opened, reader):
        count = drawn(opened, heat_map(opened, wish, asked().language, reader), out)
    told("heatmap", out, count)


def drawn(opened: Project, picture: Picture, out: Path) -> int:
    """Write a picture in the name of who works; return how many parts it has."""
    return write_picture(picture, out, author=opened.coder.name, clock=opened.clock).rows


def _wish(rows: str, columns: str, measure: Measure, nested: bool, without: bool) -> MatrixWish:
    return MatrixWish(_facets(rows), _facets(columns), measure, nested, False if without else None)


def _facets(words: str) -> tuple[Facet, ...]:
    return tuple(_facet(each.strip()) for each in words.split(",", 1))


def _facet(words: str) -> Facet:
    if words.startswith(_ATTRIBUTE):
        return Facet(Dimension.ATTRIBUTE, words.removeprefix(_ATTRIBUTE))
    known = [each.value for each in Dimension if each is not Dimension.ATTRIBUTE]
    if words not in known:
        ready = ", ".join([*known, f"{_ATTRIBUTE}NAME"])
        raise typer.BadParameter(
            said(f"{words} tidak dikenal; yang ada: {ready}", f"{words} is not known; there are: {ready}")
        )
    return Facet(Dimension(words))
