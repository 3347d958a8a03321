"""How good suggestions are, as a use case: measured on sources held back, from the project as it is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.coding.intervals import next_of
from workbench.domain.clock import Clock, system_clock
from workbench.domain.ids import CodeId, CoderId
from workbench.domain.quality import TEN, CodeQuality, Grouping, Quality, band_of
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import PROMISED, Readiness, Standing
from workbench.services.jobs import Progress, Silent
from workbench.services.quality_mistakes import mistakes_in
from workbench.services.quality_people import two_people
from workbench.services.quality_places import Places
from workbench.services.suggestions import Suggester

if TYPE_CHECKING:
    from workbench.analysis.appraising import OfCode
    from workbench.language.learning.appraisal import Appraisal
    from workbench.language.learning.lesson import Lesson

LACKING_CODINGS, LACKING_SOURCES, LACKING_DISTRICTS = "codings", "sources", "districts"


def measured(
    suggester: Suggester,
    reader: ProjectReader,
    *,
    by: Grouping = Grouping.SOURCE,
    wanted: float = PROMISED,
    coders: Collection[CoderId] | None = None,
    promised_only: bool = False,
    clock: Clock = system_clock,
    progress: Progress | None = None,
) -> Quality:
    """Return what this project's suggestions are worth; see ``quality_of``. May take minutes: meant for a job.

    ``coders`` are those whose work is learned from and measured by; None means everybody's.
    """
    telling = progress or Silent()
    telling.advance(0, 1)
    lesson = suggester.lesson(reader, coders=coders)
    return quality_of(
        reader, lesson, by=by, wanted=wanted, promised_only=promised_only, clock=clock, progress=telling
    )


def quality_of(
    reader: ProjectReader,
    lesson: "Lesson",
    *,
    by: Grouping = Grouping.SOURCE,
    wanted: float = PROMISED,
    promised_only: bool = False,
    clock: Clock = system_clock,
    progress: Progress | None = None,
) -> Quality:
    """Return what suggestions are worth that ask for the precision ``wanted`` (0..1).

    Every group of sources is held back once, and all is learned anew without it. ``lesson`` is what the project has to
    teach. With too little of it, the answer says what is lacking and holds no figures.

    Raises:
        Cancelled: the person stopped the job.
    """
    from workbench.analysis.appraising import NO_FIGURES
    from workbench.language.learning.appraisal import appraised, by_district, by_source, in_order, standings

    telling = progress or Silent()
    ordered = in_order(lesson)
    groups = by_source(ordered) if by is Grouping.SOURCE else by_district(ordered)
    empty = Quality(by, wanted, clock())
    lacking = _lacking(ordered, groups, by)
    if lacking:
        standing = standings(ordered, wanted)
        codes = tuple(_code(standing[code.id], NO_FIGURES, wanted) for code in ordered.codes)
        return replace(empty, lacking=lacking, codes=codes)
    steps = len(set(groups)) + 1
    found = appraised(
        ordered,
        groups,
        wanted,
        lambda done, _of: telling.advance(done, steps),
        promised_only=promised_only,
    )
    standing = standings(ordered, wanted)
    telling.advance(steps, steps)
    return _told(reader, ordered, empty, found, standing, len(set(groups)))


def _told(
    reader: ProjectReader,
    lesson: "Lesson",
    empty: Quality,
    found: "Appraisal",
    standing: Mapping[str, Standing],
    groups: int,
) -> Quality:
    from workbench.analysis.appraising import of_codes, overall

    each, places = of_codes(found), Places(reader, lesson)
    return replace(
        empty,
        groups=groups,
        sources=len({source for source, _ in found.places}),
        units=len(found.places),
        codings=int(found.given.sum()),
        codes=tuple(
            _code(standing[code], figures, empty.wanted)
            for code, figures in zip(found.codes, each, strict=True)
        ),
        overall=overall(found, each),
        mistakes=tuple(mistakes_in(places, found, standing)),
        people=tuple(two_people(reader, places, lesson, found)),
    )


def _lacking(lesson: "Lesson", groups: Sequence[str], by: Grouping) -> str:
    """Return what is lacking: codings at all, a second source with codings, a second district with some."""
    coded = {
        group for group, marked in zip(groups, lesson.marked, strict=True) if any(map(bool, marked.codes))
    }
    if not coded:
        return LACKING_CODINGS
    if len(coded) > 1:
        return ""
    return LACKING_SOURCES if by is Grouping.SOURCE else LACKING_DISTRICTS


def _code(standing: Standing, figures: "OfCode", wanted: float) -> CodeQuality:
    from workbench.language.learning.gate import FEWEST_CODINGS

    why = standing.state.why_not
    return CodeQuality(
        CodeId(standing.code),
        standing.codings,
        standing.sources,
        band_of(why, figures.offered.precision, wanted),
        why,
        _offered_from(standing, wanted),
        figures.offered,
        figures.likely,
        figures.keywords,
        figures.curve,
        *next_of(figures.counts, TEN),
        max(0, FEWEST_CODINGS - standing.codings) if standing.state is Readiness.FEW else 0,
    )


def _offered_from(standing: Standing, wanted: float) -> float | None:
    """Return from which probability on a code is offered: its gate's, and never less than what is wanted."""
    return None if standing.threshold is None else max(standing.threshold, wanted)
