"""Commands on how far the material reaches: coverage, its export, and the map."""

from collections.abc import Mapping
from typing import Annotated

import typer

from workbench.commands.context import Coder, WithoutModerator, answer, asked, project_at
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.matrices import Measure
from workbench.services.coverage import Coverage, DistrictCoverage, ThinEvidence, coverage
from workbench.services.coverage_words import CoverageWords, coverage_words
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.pictures import SUFFIXES, masked_picture, write_picture
from workbench.services.region_maps import MapWish, region_map
from workbench.services.reporting_coverage import export_coverage


def show_coverage(project: ProjectPath) -> None:
    """Print what is planned, collected and coded in each district, and what rests on little."""
    with project_at(project) as opened:
        found = coverage(opened)
        words = coverage_words(asked().language, opened.place_level)
    rows = [*found.districts, *([found.nowhere] if found.nowhere else [])]
    heads = [words.district, *(f"{words.planned}, {words.collected.lower()}, {words.coded.lower()}",)]
    table: list[list[object]] = [[*heads, words.words, words.codings]]
    for each in rows:
        talks = "; ".join(_talks_told(each, words))
        table.append(
            [each.district.name if each.district else words.nowhere, talks, each.words, each.codings]
        )
    lines = [] if found.planned else [words.no_plan]
    lines += [words.uneven_words(found.uneven)] if found.uneven else []
    lines += [f"{_where(each, words)}: {words.sentence(each)}" for each in found.thin] or [words.nothing_thin]
    lines.append(words.whose(found))
    answer(_coverage_document(found, words), table, "\n".join(lines))


def export_covered(
    project: ProjectPath, out: Out, masked: Masked = False, justify: Justify = "", coder: Coder = None
) -> None:
    """Write planned, collected and coded by district (.docx, .csv, .xlsx)."""
    must_end("coverage", out, (".docx", ".csv", ".xlsx"))
    with leaving(project, "coverage", masked=masked, justify=justify, coder=coder) as (opened, reader):
        rows = export_coverage(opened, out, asked().language, reader=reader)
    told("coverage", out, rows)


def export_map(
    project: ProjectPath,
    out: Out,
    code: Annotated[
        str, typer.Option(metavar="CODE", help="Which theme or code, by its path; all without it.")
    ] = "",
    measure: Annotated[str, typer.Option(help=", ".join(Measure))] = Measure.CODINGS.value,
    without_moderator: WithoutModerator = False,
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write the study's districts as a map (.png, .svg, .docx)."""
    must_end("map", out, SUFFIXES)
    if measure not in set(Measure):
        raise typer.BadParameter(f"{measure}; {', '.join(Measure)}")
    with leaving(project, "map", masked=masked, justify=justify, coder=coder) as (opened, reader):
        wanted = opened.codebook().at_path(code).id if code else None
        counts = False if without_moderator else None
        drawn = region_map(opened, MapWish(wanted, Measure(measure), counts), asked().language, reader)
        picture = masked_picture(drawn, opened.reader, stand_ins_of(opened)) if masked else drawn
        written = write_picture(picture, out, author=opened.coder.name, clock=opened.clock)
    told("map", out, written.rows)


def _talks_told(row: DistrictCoverage, words: CoverageWords) -> list[str]:
    told_of = []
    for talk in row.talks:
        planned = "–" if talk.planned is None else words.number(talk.planned)
        numbers = f"{words.kind(talk)} {planned}/{words.number(talk.collected)}/{words.number(talk.coded)}"
        status = words.status(talk)
        told_of.append(f"{numbers} ({status})" if status else numbers)
    return told_of


def _where(thin: ThinEvidence, words: CoverageWords) -> str:
    return thin.district.name if thin.district else words.everywhere


def _coverage_document(found: Coverage, words: CoverageWords) -> Mapping[str, object]:
    uneven = found.uneven
    return {
        "districts": [_covered(each) for each in found.districts],
        "nowhere": _covered(found.nowhere) if found.nowhere else None,
        "total": _covered(found.whole) | {"missing": sum(each.missing for each in found.districts)},
        "warnings": [
            {
                "kind": each.thinness.value,
                "district": each.district.name if each.district else None,
                "code": each.path or None,
                "codings": each.codings,
                "source": each.source.name if each.source else None,
                "speaker": each.speaker.name if each.speaker else None,
                "words": words.sentence(each),
            }
            for each in found.thin
        ],
        "uneven_words": None
        if uneven is None
        else {
            "most": uneven.most.name,
            "most_words": uneven.most_words,
            "fewest": uneven.fewest.name,
            "fewest_words": uneven.fewest_words,
            "times": round(uneven.times, 2),
        },
        "moderator": found.moderator,
    }


def _covered(row: DistrictCoverage) -> dict[str, object]:
    return {
        "name": row.district.name if row.district else None,
        "talks": [
            {
                "kind": each.kind.value,
                "planned": each.planned,
                "collected": each.collected,
                "coded": each.coded,
                "shared": each.shared,
                "missing": each.missing,
                "beyond": each.beyond,
            }
            for each in row.talks
        ],
        "words": row.words,
        "codings": row.codings,
    }
