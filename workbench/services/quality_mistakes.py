"""The most telling mistakes, and what follows when a person says whose mistake one is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from workbench.coding.codings import RemoveCodings
from workbench.coding.deciding import NoteVerdict
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, SourceId, VerdictId, new_id
from workbench.domain.operations import Operation
from workbench.domain.quality import Mistake, MistakeKind
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Readiness, Refusal, Standing, Suggestion, Verdict, VerdictKind
from workbench.services.deciding import acceptance_of, refusal_of
from workbench.services.projects import Project
from workbench.services.quality_places import Places

if TYPE_CHECKING:
    from workbench.language.learning.appraisal import Appraisal

MISTAKES = 40
"""So many of either kind are told."""
OF_ONE = 8
"""So many at most are of one code: the next ones would tell the same."""


def mistakes_in(places: Places, found: "Appraisal", standing: Mapping[str, Standing]) -> list[Mistake]:
    """Return the surest of what nobody gave, then the least thought of of what somebody did."""
    return [*_proposed(found, places), *_missed(found, places, standing)]


def _proposed(found: "Appraisal", places: Places) -> list[Mistake]:
    from workbench.analysis.appraising import ranked_cells, wrongly_probable

    told = (
        _proposal(found, places, row, column) for row, column in ranked_cells(found, wrongly_probable(found))
    )
    return _telling(each for each in told if not places.refused(each.source, each.span, each.code))


def _proposal(found: "Appraisal", places: Places, row: int, column: int) -> Mistake:
    source, number = found.places[row]
    unit = places.unit(source, number)
    span, probability = Span(unit.start, unit.end), float(found.probabilities[row, column])
    quote = places.quote(SourceId(source), span)
    return Mistake(
        MistakeKind.PROPOSED, SourceId(source), span, quote, CodeId(found.codes[column]), probability
    )


def _telling(ranked: Iterable[Mistake]) -> list[Mistake]:
    """Return the first of them, not too many of one code."""
    told: list[Mistake] = []
    of_code: Counter[CodeId] = Counter()
    for each in ranked:
        if of_code[each.code] < OF_ONE and len(told) < MISTAKES:
            of_code[each.code] += 1
            told.append(each)
    return told


def _missed(found: "Appraisal", places: Places, standing: Mapping[str, Standing]) -> list[Mistake]:
    """Of codes with hardly any codings all are missed, and that tells nothing: they are left out.

    A coding over several units is missed as little as the unit of it that was thought most probable.
    """
    best: dict[CodingId, tuple[float, Coding]] = {}
    column = {code: at for at, code in enumerate(found.codes)}
    for row, (source, number) in enumerate(found.places):
        for coding in places.codings_on(SourceId(source), number):
            at = column.get(coding.code)
            if (
                at is not None
                and found.given[row, at]
                and found.speaks[row]
                and not _is_few(standing[coding.code])
            ):
                thought = float(found.probabilities[row, at])
                if coding.id not in best or thought > best[coding.id][0]:
                    best[coding.id] = thought, coding
    missed = sorted(
        (each for each in best.values() if each[0] < 0.5 and not places.kept(each[1])),
        key=lambda each: (each[0], each[1].source, each[1].span, each[1].code, each[1].id),
    )
    return _telling(
        Mistake(
            MistakeKind.MISSED,
            coding.source,
            coding.span,
            coding.segment.quote,
            coding.code,
            thought,
            coding.id,
            coding.coder,
        )
        for thought, coding in missed
    )


def _is_few(standing: Standing) -> bool:
    return standing.state is Readiness.FEW


def operation_for(project: Project, mistake: Mistake, *, mine: bool) -> Operation:
    """Return the operation by which a person says whose mistake one is.

    *Mine*: what was proposed becomes a coding after all; what was missed is taken away. *The machine's*: what was
    proposed is refused, so that it does not come again; what was missed stands, and that is noted.

    Raises:
        UnknownThing: its source is not there.
        SpanOutOfRange: the text was made shorter.
    """
    if mistake.coding is not None:
        return RemoveCodings((mistake.coding,)) if mine else NoteVerdict(_kept(project, mistake))
    suggestion = Suggestion(mistake.source, mistake.span, mistake.quote, mistake.code, mistake.probability)
    return acceptance_of(project, suggestion) if mine else refusal_of(project, suggestion)


def _kept(project: Project, mistake: Mistake) -> Verdict:
    return Verdict(
        VerdictId(new_id()),
        mistake.source,
        mistake.span,
        mistake.code,
        project.coder.id,
        project.clock(),
        VerdictKind.KEPT,
        confidence=mistake.probability,
        coding=mistake.coding or "",
    )


def still_open(reader: ProjectReader, mistakes: Sequence[Mistake]) -> tuple[Mistake, ...]:
    """Return the mistakes that nobody has decided on, and whose code and words are still there."""
    known = {each.id for each in reader.all(Code)}
    sources = {each.id: each.characters for each in reader.all(Source)}
    kept = {each.coding for each in reader.all(Verdict) if each.kind is VerdictKind.KEPT}
    # Whole sources are read only for what was proposed in them: this is asked on the window's thread.
    proposed_in = {each.source for each in mistakes if each.kind is MistakeKind.PROPOSED}
    on_source = {source: reader.where(Coding, source=source) for source in proposed_in}
    missed = {
        each.id: each.code for each in reader.among(Coding, [each.coding for each in mistakes if each.coding])
    }
    refusals = reader.all(Refusal)

    def is_open(each: Mistake) -> bool:
        if each.code not in known or each.span.end > sources.get(each.source, 0):
            return False
        if each.coding is not None:
            return each.coding not in kept and missed.get(each.coding) == each.code
        decided = [(coding.code, coding.span) for coding in on_source[each.source]]
        decided += [(no.code, no.span) for no in refusals if no.source == each.source]
        return not any(code == each.code and span.overlap(each.span) for code, span in decided)

    return tuple(each for each in mistakes if is_open(each))
