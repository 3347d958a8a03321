"""Unasked: what is proposed for a source, and for which codes nothing can be."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Suggestion, Withheld
from workbench.services.suggestions_taught import Taught

if TYPE_CHECKING:
    from workbench.language.learning.findings import Standing

PROMISED = 0.8
"""The precision that is promised unless another is wanted. Who asks for less is shown what is not promised, too."""


def least_probabilities(taught: Taught, precision: float) -> tuple[dict[str, float], frozenset[str]]:
    """Return which codes may be proposed and from which probability on, and which of them are promised.

    A code whose gate stands is promised. When less than PROMISED is wanted, the others are proposed from the wanted
    probability on: the codebook's terms speak for codes that were hardly ever given.
    """
    standings = taught.standing(precision)
    least = {
        code: standing.threshold for code, standing in standings.items() if standing.threshold is not None
    }
    promised = frozenset(least)
    if precision < PROMISED:
        least = {code: least.get(code, precision) for code in standings}
    return least, promised


def proposed_in(taught: Taught, source: SourceId, text: str, least: Mapping[str, float]) -> list[Suggestion]:
    """Return what is proposed for a source, in the order of its text."""
    from workbench.language.learning.proposing import proposals

    talk = taught.talks[source]
    if not least or not talk.units:
        return []
    scores = taught.learner.weigh(talk)
    found = proposals(talk, scores, taught.learner.codes, least, taught.taken(source), taught.joins)
    made = []
    for each in found:
        span = Span(talk.units[each.first].start, talk.units[each.last].end)
        made.append(Suggestion(source, span, span.of(text), CodeId(each.code), each.probability))
    return sorted(made, key=lambda each: (each.span, -each.confidence, each.code))


def withheld(taught: Taught, precision: float, proposed: Iterable[str]) -> tuple[Withheld, ...]:
    """Return the codes for which nothing is proposed, why, and how much there is to learn from."""
    standings = taught.standing(precision)
    may = frozenset(proposed)
    known = {code.id: code.terms for code in taught.lesson.codes}
    silent = [
        _withheld(code, standings[code], with_terms=bool(known[code]))
        for code in taught.material.may_suggest
        if code not in may or (not known[code] and not standings[code].codings)
    ]
    return (*taught.material.may_not, *silent)


def surest(found: Sequence[Suggestion], limit: int | None) -> tuple[Suggestion, ...]:
    """Return the surest, in their order."""
    if limit is None or limit >= len(found):
        return tuple(found)
    ranked = sorted(range(len(found)), key=lambda at: (-found[at].confidence, at))
    return tuple(found[at] for at in sorted(ranked[: max(0, limit)]))


def _withheld(code: CodeId, standing: "Standing", *, with_terms: bool) -> Withheld:
    if not standing.codings and not with_terms:
        return Withheld(code, "no_words")
    few = standing.state.name == "FEW"
    return Withheld(code, "few" if few else "not_separable", standing.codings, standing.sources)
