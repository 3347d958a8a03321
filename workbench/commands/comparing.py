"""The commands compare and negative-cases, and what they export."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from workbench.coding.saved_tables import SaveTable
from workbench.commands.context import Coder, Json, WithoutModerator, answer, asked, project_at, said
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.codings import Quotation
from workbench.domain.comparison_form import read, written
from workbench.domain.comparisons import FEWEST, MEASURES, MOST, Base, Comparison, ComparisonWish, Shown
from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import SavedTableId, new_id
from workbench.domain.matrices import Dimension, Facet, Heading, Measure, SavedTable, TableKind
from workbench.domain.negative_cases import NegativeCase, NegativeCases
from workbench.domain.store import ProjectReader
from workbench.services.asked_tables import table_named
from workbench.services.compared_groups import COMPARABLE
from workbench.services.comparing_districts import Compared, Comparer, shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.negative_cases import negative_cases
from workbench.services.negative_words import NegativeWords
from workbench.services.projects import Project
from workbench.services.reporting_comparison import SUFFIXES, export_comparison
from workbench.services.reporting_negative import export_negative_cases

_SMALLEST = 0.0001
Groups = Annotated[
    list[str] | None,
    typer.Argument(metavar="[GROUP...]", help="Two to six of them; all when there are no more."),
]
By = Annotated[
    str, typer.Option(help=f"{', '.join(each.value for each in COMPARABLE)}, or an attribute of people.")
]
Level = Annotated[str, typer.Option(help="theme or code.")]
MeasureOption = Annotated[str, typer.Option(help=", ".join(each.value for each in MEASURES))]
BaseOption = Annotated[
    str,
    typer.Option(help="words (of the material) or codings (all of the group): what counts are held against."),
]
OfCode = Annotated[str, typer.Argument(metavar="CODE")]
Open = Annotated[str, typer.Option("--open", help="The saved comparison of this name.")]
InDistrict = Annotated[str, typer.Option("--district", help="In this district only.")]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be compared, as it was typed; ``open`` names a saved comparison instead."""

    groups: Sequence[str]
    by: str
    level: str
    measure: str
    base: str
    without_moderator: bool
    open: str


def compare(
    project: ProjectPath,
    groups: Groups = None,
    by: By = "district",
    level: Level = "theme",
    measure: MeasureOption = "codings",
    base: BaseOption = "words",
    without_moderator: WithoutModerator = False,
    open_: Open = "",
    save: Annotated[str, typer.Option(help="Keep the comparison under this name; it stays live.")] = "",
    coder: Coder = None,
) -> None:
    """Say what is typical of districts or other groups side by side, and on how little it rests."""
    asked_for = _Asked(groups or [], by, level, measure, base, without_moderator, open_)
    with project_at(project, writing=bool(save), coder=coder) as opened:
        comparer = Comparer(opened)
        compared = _compared(comparer, opened, opened.reader, asked_for)
        quotations = shown(compared, opened.reader)
        words = ComparisonWords(asked().language, opened.place_level)
        comparer.close()
        if save:
            opened.perform(SaveTable(_table(opened, compared.comparison.wish, save)))
    comparison = compared.comparison
    kept = said(f"Disimpan sebagai “{save}”.", f"Kept as “{save}”.") if save else ""
    note = "\n".join(filter(None, (_note(comparison, words), kept)))
    document = _document(comparison, words, quotations, save)
    answer(document, _rows(comparison, words), note)


def compare_export(
    project: ProjectPath,
    out: Out,
    groups: Groups = None,
    by: By = "district",
    level: Level = "theme",
    measure: MeasureOption = "codings",
    base: BaseOption = "words",
    without_moderator: WithoutModerator = False,
    open_: Open = "",
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write a comparison of districts or other groups, with quotations (.docx) or as a sheet (.xlsx, .csv)."""
    must_end("compare", out, SUFFIXES)
    with leaving(project, "compare", masked=masked, justify=justify, coder=coder) as (opened, reader):
        comparer = Comparer(opened)
        asked_for = _Asked(groups or [], by, level, measure, base, without_moderator, open_)
        compared = _compared(comparer, opened, reader, asked_for)
        words = ComparisonWords(asked().language, opened.place_level)
        rows = export_comparison(opened, out, words, compared.comparison, shown(compared, reader))
        comparer.close()
    told("compare", out, rows)


def negative(
    project: ProjectPath,
    code: OfCode,
    district: InDistrict = "",
    without_moderator: WithoutModerator = False,
) -> None:
    """Say where a theme or code is missing though others like it have it, and what speaks against it."""
    with project_at(project) as opened:
        found = _negative(opened, opened.reader, code, district, without_moderator)
        words = NegativeWords(asked().language, opened.place_level)
    table = [
        (
            words.case_kind(each.kind),
            each.label,
            each.words,
            each.codings,
            round(each.expected, 1),
            words.weight(each),
        )
        for each in (*found.cases, *found.uncoded)
    ]
    heads = said(
        "jenis,nama,kata,pengodean lain,diharapkan,bobot", "kind,name,words,other codings,expected,weight"
    ).split(",")
    notes = [words.method_of(found)]
    notes += [f"{said('Bukti tandingan', 'Counter-evidence')}: {each.provenance}" for each in found.against]
    notes += [
        f"{said('Dinyatakan saja', 'Only stated')}: {words.bare_link(each)}" for each in found.bare_links
    ]
    answer(_negative_document(found), [heads, *table], "\n".join(notes))


def negative_export(
    project: ProjectPath,
    out: Out,
    code: OfCode,
    district: InDistrict = "",
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write where a theme or code is missing, and what speaks against it (.docx, .xlsx, .csv)."""
    must_end("negative-cases", out, SUFFIXES)
    with leaving(project, "negative-cases", masked=masked, justify=justify, coder=coder) as (opened, reader):
        found = _negative(opened, reader, code, district, without_moderator)
        words = NegativeWords(asked().language, opened.place_level)
        rows = export_negative_cases(opened, out, words, found)
    told("negative-cases", out, rows)


def _negative(
    opened: Project, reader: ProjectReader, code: str, district: str, without_moderator: bool
) -> NegativeCases:
    place = district_named(opened.reader.all(District), district) if district else None
    comparer = Comparer(opened)
    try:
        return negative_cases(
            comparer,
            opened.codebook().at_path(code).id,
            reader,
            district=place.id if place else None,
            moderator=opened.moderator_counts and not without_moderator,
        )
    finally:
        comparer.close()


def _table(opened: Project, wish: ComparisonWish, name: str) -> SavedTable:
    id_, coder = SavedTableId(new_id()), opened.coder.id
    return SavedTable(id_, name, TableKind.COMPARISON, written(wish), coder, opened.clock())


def _compared(comparer: Comparer, opened: Project, reader: ProjectReader, asked_for: _Asked) -> Compared:
    names = asked_for.groups
    if asked_for.open:
        if names:
            raise typer.BadParameter(
                said(
                    "--open membawa pilihannya sendiri; hapus yang lain",
                    "--open brings what it asks for; leave out the rest",
                )
            )
        wish = read(table_named(opened.reader, asked_for.open, TableKind.COMPARISON).wish)
        return comparer.compare(wish, reader)
    # Groups are asked for by the names that the project has, whatever stands for them in what is written.
    facet = _facet(comparer.facets(opened.reader), asked_for.by)
    try:
        wanted = Dimension(asked_for.level), Measure(asked_for.measure), Base(asked_for.base)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    counts = opened.moderator_counts and not asked_for.without_moderator
    there = comparer.groups(facet, opened.reader, moderator=counts)
    if not names and not FEWEST <= len(there) <= MOST:
        raise typer.BadParameter(_choices(there))
    groups = [_named(opened, facet, there, each) for each in names] or [each.id for each in there]
    return comparer.compare(ComparisonWish(facet, tuple(groups), *wanted, counts), reader)


def _choices(there: Sequence[Heading]) -> str:
    known = ", ".join(each.label for each in there)
    if len(there) < FEWEST:
        return said(
            f"tidak ada dua kelompok untuk dibandingkan; yang ada: {known or '–'}",
            f"there are no two groups to compare; there are: {known or '–'}",
        )
    return said(f"sebutkan dua sampai enam dari: {known}", f"name two to six of: {known}")


def _facet(facets: Iterable[Facet], name: str) -> Facet:
    """Return the facet that is meant: a dimension, or an attribute, capital letters aside. Raises UnknownThing."""
    for facet in facets:
        called = facet.name if facet.dimension is Dimension.ATTRIBUTE else facet.dimension.value
        if called.casefold() == name.casefold():
            return facet
    raise UnknownThing("attribute", name)


def _named(opened: Project, facet: Facet, there: Iterable[Heading], name: str) -> str:
    """Return the id of the group that is meant. Raises UnknownThing."""
    if facet.dimension is Dimension.DISTRICT:
        return district_named(opened.reader.all(District), name).id
    wanted = " ".join(name.split()).casefold()
    for heading in there:
        if heading.id == name or heading.label.casefold() == wanted:
            return heading.id
    raise UnknownThing("group", name)


def _rows(comparison: Comparison, words: ComparisonWords) -> list[Sequence[object]]:
    heads = said(
        "kelompok,khas,pengodean,sumber,penutur,tingkat,di lain,G²,p (Holm),hati-hati",
        "group,typical,codings,sources,speakers,rate,elsewhere,G²,p (Holm),caution",
    ).split(",")
    rows: list[Sequence[object]] = [heads]
    for place, group in enumerate(comparison.groups):
        for row in comparison.typical(place):
            at = row.standings[place]
            rows.append(
                (words.group(comparison.wish.by, group.heading), row.heading.label, at.codings, at.sources,
                 at.speakers, round(at.rate, 2), round(at.elsewhere, 2), round(at.likelihood, 2),
                 _probability(at.corrected), "; ".join(words.caution(each) for each in at.cautions))
            )  # fmt: skip
    return rows


def _probability(value: float) -> str:
    return f"{value:.4f}" if value >= _SMALLEST else f"<{_SMALLEST}"


def _note(comparison: Comparison, words: ComparisonWords) -> str:
    lines = []
    for place, group in enumerate(comparison.groups):
        name = words.group(comparison.wish.by, group.heading)
        absent = ", ".join(each.heading.label for each in comparison.absent(place))
        lines.append(f"{name}: {words.material(group)}. {' '.join(words.doubts(comparison, place))}".rstrip())
        if absent:
            lines.append(f"  {said('tidak ada di sini', 'not found here')}: {absent}")
    lines += [words.left_out(comparison), words.method(comparison)]
    return "\n".join(each for each in lines if each)


def _document(comparison: Comparison, words: ComparisonWords, quotations: Iterable[Shown], kept: str) -> Json:
    wish = comparison.wish
    by_place = {(each.row, each.group): each.quotations for each in quotations}
    return {
        "by": wish.by.name or wish.by.dimension.value,
        "level": wish.level.value,
        "measure": wish.measure.value,
        "base": wish.base.value,
        "rate": "per_1000_words" if words.by_words(wish) else "percent",
        "moderator": comparison.moderator,
        "comparisons": comparison.tests,
        "left_out": comparison.left_out,
        "groups": [
            {
                "id": group.heading.id,
                "name": words.group(wish.by, group.heading),
                "words": group.words,
                "sources": group.sources,
                "speakers": group.speakers,
                "codings": group.codings,
                "uncoded_sources": group.uncoded,
                "typical": [
                    {
                        **_standing(comparison, row.heading, place),
                        "quotations": [
                            _quotation(each) for each in by_place.get((row.heading.id, group.heading.id), ())
                        ],
                    }
                    for row in comparison.typical(place)
                ],
                "absent": [each.heading.label for each in comparison.absent(place)],
            }
            for place, group in enumerate(comparison.groups)
        ],
        "rows": [
            {
                "id": row.heading.id,
                "code": row.heading.label,
                "groups": [
                    _standing(comparison, row.heading, place) for place in range(len(comparison.groups))
                ],
            }
            for row in comparison.rows
        ],
        "shared": [each.heading.label for each in comparison.shared()],
        "method": words.method(comparison),
        "kept": kept or None,
    }


def _standing(comparison: Comparison, heading: Heading, place: int) -> dict[str, Json]:
    at = next(each for each in comparison.rows if each.heading.id == heading.id).standings[place]
    return {
        "code": heading.label,
        "count": at.count,
        "expected": round(at.expected, 4),
        "rate": round(at.rate, 4),
        "elsewhere": round(at.elsewhere, 4),
        "log_likelihood": round(at.likelihood, 4),
        "p": round(at.chance, 6),
        "p_holm": round(at.corrected, 6),
        "log_ratio": None if at.ratio is None else round(at.ratio, 4),
        "diff_percent": None if at.difference is None else round(at.difference, 2),
        "codings": at.codings,
        "sources": at.sources,
        "speakers": at.speakers,
        "typical": at.typical,
        "cautions": [each.value for each in at.cautions],
    }


def _quotation(quotation: Quotation) -> Json:
    span = quotation.coding.span
    return {
        "id": quotation.coding.id,
        "source": quotation.source_name,
        "start": span.start,
        "end": span.end,
        "quote": quotation.coding.segment.quote,
        "speaker": quotation.speaker,
        "provenance": quotation.provenance,
    }


def _negative_document(found: NegativeCases) -> Json:
    return {
        "code": found.code_path,
        "codings": found.codings,
        "per_1000_words": round(found.rate, 4),
        "moderator": found.moderator,
        "cases": [_case(each) for each in found.cases],
        "uncoded": [_case(each) for each in found.uncoded],
        "more": {kind.value: number for kind, number in found.more},
        "counter_evidence": [_quotation(each) for each in found.against],
        "links_without_codings": [
            {
                "id": each.link.id,
                "code": each.code_path,
                "district": each.district,
                "note": each.link.note,
                "state": each.completeness.value,
            }
            for each in found.bare_links
        ],
    }


def _case(case: NegativeCase) -> Json:
    return {
        "kind": case.kind.value,
        "id": case.id,
        "name": case.label,
        "words": case.words,
        "other_codings": case.codings,
        "expected": round(case.expected, 4),
        "telling": case.telling,
        "state": case.completeness.value,
        "sources": case.sources,
        "finished": case.finished,
        "like": case.like,
        "like_with": case.like_with,
    }
