"""The command evaluate: what suggestions are worth on sources that the machine did not see."""

from collections.abc import Iterable
from typing import Annotated

import typer

from workbench.commands.context import TerminalProgress, answer, project_at, said, said_of_places
from workbench.commands.projects import ProjectPath
from workbench.commands.suggesting import coders_named
from workbench.domain.coders import Coder
from workbench.domain.codes import Codebook
from workbench.domain.districts import PlaceLevel
from workbench.domain.ids import CoderId
from workbench.domain.quality import (
    Band,
    CodeQuality,
    Concord,
    Figures,
    Grouping,
    Mean,
    Mistake,
    Overall,
    Point,
    Quality,
    Ranking,
    Share,
    TwoPeople,
)
from workbench.domain.suggestions import PROMISED
from workbench.services.quality import measured
from workbench.services.suggestions import Suggester

Document = dict[str, object]


def evaluate(
    project: ProjectPath,
    by: Annotated[str, typer.Option(help="What is held back in turn: source or district.")] = "source",
    precision: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="How often what is offered should be right.")
    ] = PROMISED,
    coder_layer: Annotated[
        list[str] | None,
        typer.Option(
            help="Learn from this coder's work alone, and measure by it; may be given several times."
        ),
    ] = None,
) -> None:
    """Measure how good suggestions are on sources that were held back; nothing is written to the project."""
    if by not in list(Grouping):
        raise typer.BadParameter(f"--by: {', '.join(Grouping)}")
    with project_at(project) as opened:
        found = measured(
            Suggester(opened),
            opened.reader,
            by=Grouping(by),
            wanted=precision,
            coders=coders_named(opened, coder_layer) if coder_layer else None,
            progress=TerminalProgress(),
        )
        book, level = opened.codebook(), opened.place_level
        coders = {each.id: each.name for each in opened.reader.all(Coder)}
    codes = sorted(found.codes, key=lambda each: [code.id for code in book].index(each.code))
    answer(_document(found, codes, book, coders), _table(codes, book), _note(found, level))


def method(quality: Quality) -> str:
    """Return how it was measured, in English: a name for a script, not for a person."""
    if quality.by is Grouping.DISTRICT:
        return "leave-one-district-out"
    return "leave-one-source-out" if quality.groups == quality.sources else f"{quality.groups}-fold by source"


def _document(
    quality: Quality, codes: Iterable[CodeQuality], book: Codebook, coders: dict[CoderId, str]
) -> Document:
    overall = quality.overall
    return {
        "codes": [_code(each, book) for each in codes],
        "micro": {**_figures(overall.offered), "promised": overall.promised, **_ranking(overall.ranking)},
        "macro": _mean(overall.mean),
        "likely": {**_figures(overall.likely), "macro": _mean(overall.mean_likely)},
        "baseline": {
            **_figures(overall.keywords),
            **_ranking(overall.keyword_ranking),
            "macro": _mean(overall.mean_keywords),
        },
        "method": method(quality),
        "by": quality.by.value,
        "wanted": quality.wanted,
        "lacking": quality.lacking or None,
        "groups": quality.groups,
        "sources": quality.sources,
        "units": quality.units,
        "codings": quality.codings,
        **_diagrams(overall),
        "mistakes": [_mistake(each, book) for each in quality.mistakes],
        "people": [_people(each, coders) for each in quality.people],
    }


def _code(each: CodeQuality, book: Codebook) -> Document:
    return {
        "code": book.path(each.code),
        "codings": each.codings,
        "sources": each.sources,
        **_figures(each.offered),
        "threshold": each.threshold,
        "band": each.band.value,
        "why": each.why or None,
        "needs": each.needs,
        "next_ten": [each.next_low, each.next_high],
        "likely": _figures(each.likely),
        "baseline": _figures(each.keywords),
        "curve": [_point(point) for point in each.curve],
    }


def _figures(figures: Figures) -> Document:
    return {
        "precision": _rounded(figures.precision.value),
        "recall": _rounded(figures.recall.value),
        "low": round(figures.precision.low, 4),
        "high": round(figures.precision.high, 4),
        "recall_low": round(figures.recall.low, 4),
        "recall_high": round(figures.recall.high, 4),
        "f1": _rounded(figures.f1),
        "offered": figures.precision.of,
        "right": figures.precision.count,
        "given": figures.recall.of,
    }


def _ranking(ranking: Ranking) -> Document:
    return {
        "hit_at_1": _rounded(ranking.first.value),
        "hit_at_1_low": round(ranking.first.low, 4),
        "hit_at_1_high": round(ranking.first.high, 4),
        "hit_at_3": _rounded(ranking.three.value),
        "hit_at_3_low": round(ranking.three.low, 4),
        "hit_at_3_high": round(ranking.three.high, 4),
        "ranked": ranking.first.of,
    }


def _mean(mean: Mean) -> Document:
    return {
        "precision": _rounded(mean.precision),
        "recall": _rounded(mean.recall),
        "f1": _rounded(mean.f1),
        "codes": mean.codes,
    }


def _diagrams(overall: Overall) -> Document:
    return {
        "calibration_error": _rounded(overall.calibration_error),
        "reliability": [
            {
                "from": each.low,
                "to": each.high,
                "promised": _rounded(each.promised),
                "observed": _rounded(each.came.value),
                "low": round(each.came.low, 4),
                "high": round(each.came.high, 4),
                "count": each.came.of,
            }
            for each in overall.bins
        ],
        "curve": [_point(each) for each in overall.curve],
    }


def _point(point: Point) -> Document:
    return {
        "threshold": point.threshold,
        "precision": _rounded(point.precision),
        "recall": _rounded(point.recall),
        "offered": point.offered,
    }


def _mistake(each: Mistake, book: Codebook) -> Document:
    return {
        "kind": each.kind.value,
        "source_id": each.source,
        "start": each.span.start,
        "end": each.span.end,
        "quote": each.quote,
        "code": book.path(each.code),
        "probability": _rounded(each.probability),
        "coding_id": each.coding,
    }


def _people(each: TwoPeople, coders: dict[CoderId, str]) -> Document:
    return {
        "coders": [coders.get(coder, coder) for coder in each.coders],
        "sources": each.sources,
        "units": each.units,
        "people": _concord(each.people),
        "machine": [_concord(of) for of in each.machine],
    }


def _concord(each: Concord) -> Document:
    return {"f1": _rounded(each.f1), "kappa": _rounded(each.kappa)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _table(codes: Iterable[CodeQuality], book: Codebook) -> list[tuple[str, ...]]:
    heads = said(
        "kode,pengodean,sumber,golongan,ketepatan (95%),cakupan (95%),kata kunci saja",
        "code,codings,sources,band,precision (95%),recall (95%),keywords only",
    ).split(",")
    return [
        tuple(heads),
        *(
            (
                book.path(each.code),
                str(each.codings),
                str(each.sources),
                _band(each),
                share_words(each.offered.precision),
                share_words(each.offered.recall),
                share_words(each.keywords.precision),
            )
            for each in codes
        ),
    ]


def share_words(share: Share) -> str:
    """Return a share with its interval and what it is of: ``0.84 [0.72-0.92] of 50``; a dash of nothing."""
    if share.value is None:
        return "-"
    told = f"{share.value:.2f} [{share.low:.2f}-{share.high:.2f}] {said('dari', 'of')} {share.of}"
    return told.replace(".", ",") if said("id", "en") == "id" else told


def _band(each: CodeQuality) -> str:
    if each.band is Band.RELIABLE:
        return said("andal", "reliable")
    if each.band is Band.UNCERTAIN:
        return said("belum pasti", "uncertain")
    if each.why == "few":
        return said("belum: terlalu sedikit", "not yet: too few")
    return said("belum: sulit dibedakan", "not yet: not separable")


def _note(quality: Quality, level: PlaceLevel) -> str:
    if quality.lacking:
        return _lacking(quality.lacking, level)
    overall = quality.overall
    lines = [
        said(
            f"diukur pada {quality.sources} sumber, {quality.units} satuan ({method(quality)})",
            f"measured on {quality.sources} sources, {quality.units} units ({method(quality)})",
        ),
        said("ditawarkan tanpa diminta: ", "offered unasked: ")
        + said("tepat ", "right ")
        + share_words(overall.offered.precision)
        + said("; mencakup ", "; covers ")
        + share_words(overall.offered.recall),
        said("bila diminta: kode yang tepat di urutan pertama ", "when asked: the right code comes first ")
        + share_words(overall.ranking.first)
        + said("; di antara tiga pertama ", "; among the first three ")
        + share_words(overall.ranking.three),
        said("kata kunci saja: tepat ", "keywords only: right ")
        + share_words(overall.keywords.precision)
        + said("; mencakup ", "; covers ")
        + share_words(overall.keywords.recall),
    ]
    return "\n".join(lines)


def _lacking(what: str, level: PlaceLevel) -> str:
    return {
        "codings": said(
            "belum dapat diukur: belum ada pengodean; kodekan setidaknya dua sumber",
            "can't be measured yet: nothing is coded; code two sources at least",
        ),
        "sources": said(
            "belum dapat diukur: hanya satu sumber yang dikodekan; kodekan setidaknya satu lagi",
            "can't be measured yet: only one source is coded; code one more at least",
        ),
        "districts": said_of_places(
            "belum dapat diukur menurut kabupaten: perlu sumber berkode dari dua kabupaten; coba --by source",
            "can't be measured by district: coded sources of two districts are needed; try --by source",
            level,
        ),
    }[what]
