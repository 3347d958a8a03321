"""The commands cooccurrence and saturation, and the exports of what stands together, of timelines and of saturation."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from workbench.coding.saved_queries import query_named
from workbench.commands.context import Coder, Json, WithoutModerator, answer, asked, project_at, said
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.choices import Choice
from workbench.domain.coders import Coder as CoderRecord
from workbench.domain.cooccurrence import (
    USUAL_DISTANCE,
    Cooccurrence,
    Togetherness,
    TogetherWish,
    relation_named,
)
from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CoderId
from workbench.domain.pictures import Picture
from workbench.domain.saturation import BASE, ORDERS, RUN, Saturation, SaturationWish, SourceOrder
from workbench.domain.store import ProjectReader
from workbench.domain.timelines import LaneKind, TimelineWish, TimeUnit
from workbench.services.chosen_rows import Chooser
from workbench.services.cooccurrence import cooccurrence as counted
from workbench.services.material import source_named
from workbench.services.pictures import SUFFIXES as PICTURES
from workbench.services.pictures import write_picture
from workbench.services.projects import Project
from workbench.services.reporting_cooccurrence import SUFFIXES as TABLES
from workbench.services.reporting_cooccurrence import network as network_picture
from workbench.services.reporting_cooccurrence import note_of, pairs_listing
from workbench.services.reporting_saturation import SUFFIXES as EITHER
from workbench.services.reporting_saturation import curves, saturation_listing, sentences
from workbench.services.reporting_timelines import timeline_picture
from workbench.services.saturation import saturation as reckoned
from workbench.services.timelines import talk_timeline
from workbench.services.word_exports import write_listing

Relation = Annotated[
    str,
    typer.Option(
        help="When two codings are together: overlap, same_turn, same_paragraph, same_source or “within N words”."
    ),
]
Themes = Annotated[bool, typer.Option("--themes", help="Themes with themes instead of codes with codes.")]
AtLeast = Annotated[int, typer.Option("--min", min=1, help="Only pairs that are together at so many places.")]
InDistrict = Annotated[str | None, typer.Option("--district", help="Only codings of this district.")]
OfQuery = Annotated[str | None, typer.Option("--saved", help="Only what the saved query of this name finds.")]
ByCoder = Annotated[str | None, typer.Option("--by", help="Only codings by this coder.")]
Level = Annotated[str, typer.Option(help="What is new or not: code or theme.")]
Order = Annotated[SourceOrder, typer.Option(help="In what order sources come.")]
Base = Annotated[int, typer.Option(min=1, help="How many sources make the base.")]
Run = Annotated[int, typer.Option(min=1, help="How many sources make a run.")]
Orders = Annotated[int, typer.Option(min=0, max=10_000, help="How many random orders are tried.")]


def cooccurrence(
    project: ProjectPath,
    relation: Relation = Togetherness.OVERLAP,
    themes: Themes = False,
    minimum: AtLeast = 1,
    district: InDistrict = None,
    saved: OfQuery = None,
    by: ByCoder = None,
    without_moderator: WithoutModerator = False,
) -> None:
    """List the codes, or themes, that stand together: at how many places, and what share of the places of either."""
    meant = _relation(relation)
    with project_at(project) as opened:
        wish = TogetherWish(
            *meant, themes, minimum, _choice(opened, district, saved, by, without=without_moderator)
        )
        with _chooser(opened) as chooser:
            found = counted(chooser, wish, opened.reader)
        note = note_of(found, opened.reader, asked().language)
    answer(_together_document(found), _together_rows(found), note)


def saturation(
    project: ProjectPath,
    level: Level = "code",
    district: InDistrict = None,
    order: Order = SourceOrder.DATE,
    base: Base = BASE,
    run: Run = RUN,
    orders: Orders = ORDERS,
    saved: OfQuery = None,
    by: ByCoder = None,
    without_moderator: WithoutModerator = False,
) -> None:
    """Tell whether more talks would say more: new codes per source, by the ratio of Guest, Namey and Chen (2020)."""
    themes = _is_theme(level)
    with project_at(project) as opened:
        choice = _choice(opened, district, saved, by, without=without_moderator)
        wish = SaturationWish(themes, order, base, run, orders, choice)
        found = _reckoned(opened, opened.reader, wish)
        listing = saturation_listing(found, opened.reader, asked().language)
        document = _saturation_document(found, opened)
    answer(document, [listing.header, *listing.rows], listing.note)


def export_cooccurrence(
    project: ProjectPath,
    out: Out,
    relation: Relation = Togetherness.OVERLAP,
    themes: Themes = False,
    minimum: AtLeast = 1,
    district: InDistrict = None,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write which codes stand together as a table (.xlsx, .csv, .docx)."""
    must_end("cooccurrence", out, TABLES)
    meant = _relation(relation)
    with leaving(project, "cooccurrence", masked=masked, justify=justify, coder=coder) as (opened, reader):
        wish = TogetherWish(*meant, themes, minimum, _choice(opened, district, without=without_moderator))
        with _chooser(opened) as chooser:
            found = counted(chooser, wish, reader)
        rows = write_listing(pairs_listing(found, reader, asked().language), out)
    told("cooccurrence", out, rows)


def export_network(
    project: ProjectPath,
    out: Out,
    relation: Relation = Togetherness.OVERLAP,
    themes: Themes = False,
    minimum: AtLeast = 1,
    district: InDistrict = None,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Draw which codes stand together as a network (.png, .svg, .docx)."""
    must_end("network", out, PICTURES)
    meant = _relation(relation)
    with leaving(project, "network", masked=masked, justify=justify, coder=coder) as (opened, reader):
        wish = TogetherWish(*meant, themes, minimum, _choice(opened, district, without=without_moderator))
        with _chooser(opened) as chooser:
            found = counted(chooser, wish, reader)
        rows = _drawn(opened, network_picture(found, reader, asked().language), out)
    told("network", out, rows)


def export_timeline(
    project: ProjectPath,
    out: Out,
    source: Annotated[str, typer.Option(help="The talk, by name or id.")],
    lanes: Annotated[LaneKind, typer.Option(help="What has a lane of its own.")] = LaneKind.CODE,
    unit: Annotated[
        TimeUnit | None, typer.Option(help="In words or minutes; else minutes where the talk has times.")
    ] = None,
    code: Annotated[
        list[str] | None, typer.Option(help="Only this code and those below it; repeatable.")
    ] = None,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Draw where in a talk which code, theme or speaker stands (.png, .svg, .docx)."""
    must_end("timeline", out, PICTURES)
    with leaving(project, "timeline", masked=masked, justify=justify, coder=coder) as (opened, reader):
        codes = tuple(opened.codebook().at_path(each).id for each in code or ())
        counts = False if without_moderator else None
        wish = TimelineWish(source_named(opened.reader, source).id, lanes, unit, codes, counts)
        found = talk_timeline(opened, wish, reader)
        rows = _drawn(opened, timeline_picture(found, asked().language), out)
    told("timeline", out, rows)


def export_saturation(
    project: ProjectPath,
    out: Out,
    level: Level = "code",
    district: InDistrict = None,
    order: Order = SourceOrder.DATE,
    base: Base = BASE,
    run: Run = RUN,
    orders: Orders = ORDERS,
    by: ByCoder = None,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write how new codes come to an end: drawn (.png, .svg, .docx) or as a table (.xlsx, .csv)."""
    must_end("saturation", out, EITHER)
    themes = _is_theme(level)
    with leaving(project, "saturation", masked=masked, justify=justify, coder=coder) as (opened, reader):
        choice = _choice(opened, district, by=by, without=without_moderator)
        found = _reckoned(opened, reader, SaturationWish(themes, order, base, run, orders, choice))
        if out.suffix.casefold() in PICTURES:
            rows = _drawn(opened, curves(found, reader, asked().language), out)
        else:
            rows = write_listing(saturation_listing(found, reader, asked().language), out)
    told("saturation", out, rows)


@contextmanager
def _chooser(opened: Project) -> Iterator[Chooser]:
    chooser = Chooser(opened)
    try:
        yield chooser
    finally:
        chooser.close()


def _reckoned(opened: Project, reader: ProjectReader, wish: SaturationWish) -> Saturation:
    with _chooser(opened) as chooser:
        return reckoned(chooser, wish, reader)


def _drawn(opened: Project, picture: Picture, out: Path) -> int:
    return write_picture(picture, out, author=opened.coder.name, clock=opened.clock).rows


def _relation(words: str) -> tuple[Togetherness, int]:
    meant = relation_named(words)
    if meant is None:
        known = ", ".join(each for each in Togetherness if each is not Togetherness.NEAR)
        raise typer.BadParameter(f"{words}; {known}, within {USUAL_DISTANCE} words")
    return meant


def _is_theme(level: str) -> bool:
    if level not in {"code", "theme"}:
        raise typer.BadParameter(f"{level}; code, theme")
    return level == "theme"


def _choice(
    opened: Project,
    district: str | None,
    saved: str | None = None,
    by: str | None = None,
    *,
    without: bool,
) -> Choice:
    return Choice(
        query_named(opened.reader, saved).query if saved is not None else "",
        district_named(opened.reader.all(District), district).id if district is not None else None,
        _coder(opened, by) if by is not None else None,
        False if without else None,
    )


def _coder(opened: Project, name: str) -> CoderId:
    for known in opened.reader.all(CoderRecord):
        if name.casefold() == known.name.casefold() or name == known.id:
            return known.id
    raise UnknownThing("coder", name)


def _together_document(found: Cooccurrence) -> Json:
    labels = {each.code: each.label for each in found.codes}
    return {
        "relation": found.wish.relation.value,
        "within": found.wish.within if found.wish.relation is Togetherness.NEAR else None,
        "level": "theme" if found.wish.themes else "code",
        "pairs": [
            {
                "a": labels[each.one],
                "b": labels[each.other],
                "count": each.count,
                "jaccard": round(each.jaccard, 6),
                "a_id": each.one,
                "b_id": each.other,
                "places": each.places,
                "a_places": each.one_places,
                "b_places": each.other_places,
                "codings": each.codings,
            }
            for each in found.pairs
        ],
        "codes": [
            {"code": each.label, "id": each.code, "codings": each.codings, "places": each.places}
            for each in found.codes
        ],
        "codings": found.codings,
        "without_turn": found.unplaced,
        "moderator": found.moderator,
        "moderator_left_out": found.led,
    }


def _together_rows(found: Cooccurrence) -> list[tuple[object, ...]]:
    labels = {each.code: each.label for each in found.codes}
    heads = said("satu,lain,tempat bersama,tempat,Jaccard", "one,other,together,places,Jaccard").split(",")
    rows = [
        (labels[each.one], labels[each.other], each.count, each.places, round(each.jaccard, 3))
        for each in found.pairs
    ]
    return [tuple(heads), *rows]


def _saturation_document(found: Saturation, opened: Project) -> Json:
    book = opened.codebook()
    return {
        "level": "theme" if found.wish.themes else "code",
        "order": found.wish.order.value,
        "base": found.wish.base,
        "run": found.wish.run,
        "orders": found.wish.orders,
        "enough": found.enough,
        "base_codes": found.base,
        "reached": [
            {
                "threshold": each.threshold,
                "source": each.source,
                "notation": f"{each.source}+{found.wish.run}" if each.source is not None else None,
                "share_of_orders": None if each.share is None else round(each.share, 4),
                "median_of_orders": each.median,
            }
            for each in found.reached
        ],
        "sources": [
            {
                "source": each.name,
                "source_id": each.source,
                "date": each.day.isoformat() if each.day is not None else None,
                "codes": each.codes,
                "new": len(each.fresh),
                "new_codes": [book.path(code) for code in each.fresh],
                "cumulative": each.cumulative,
                "ratio": None if each.ratio is None else round(each.ratio, 6),
            }
            for each in found.talks
        ],
        "random": [{"median": each.median, "low": each.low, "high": each.high} for each in found.spread],
        "uncoded": found.uncoded,
        "surveys": found.surveys,
        "undated": found.undated,
        "moderator": found.moderator,
        "moderator_left_out": found.led,
        "says": " ".join(sentences(found, asked().language)),
    }
