"""Unasked: what is proposed for a source, and for which codes nothing can be."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import PROMISED, Suggestion, Withheld
from workbench.language.learning.lesson import Talk
from workbench.services.suggestions_taught import Taught

if TYPE_CHECKING:
    from workbench.language.learning.proposing import Proposal

HARDLY: Final = 3
"""A code with fewer coded units is known by its keywords only."""
UNTRIED: Final = 3
"""Of a code that is known by its keywords only, so many proposals are made in a source."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """On which conditions proposals are made.

    ``least`` holds the codes that may be proposed and the probability that a unit needs. ``promised`` are those whose
    gate stands. ``by_keywords`` are those that were hardly ever given: the codebook's terms alone speak for them, and
    what stands for their probability is how strongly these do.
    """

    least: Mapping[str, float]
    promised: frozenset[str]
    by_keywords: frozenset[str]


def conditions_at(taught: Taught, precision: float) -> Conditions:
    """Return on which conditions proposals are made when they are to be right this often.

    A proposal's own probability must reach what is wanted. Else a code that is nearly always right would be filled up
    with nonsense until it was wrong as often as is allowed. When less than PROMISED is wanted, codes whose gate does
    not stand are proposed, too.
    """
    standings = taught.standing(precision)
    least = {
        code: max(standing.threshold, precision)
        for code, standing in standings.items()
        if standing.threshold is not None
    }
    promised = frozenset(least)
    if precision >= PROMISED:
        return Conditions(least, promised, frozenset())
    hardly = {code for code, standing in standings.items() if standing.codings < HARDLY}
    least = {code: least.get(code, precision) for code in standings}
    return Conditions(least, promised, frozenset(hardly - promised))


def proposed_in(taught: Taught, source: SourceId, text: str, conditions: Conditions) -> list[Suggestion]:
    """Return what is proposed for a source, in the order of its text."""
    talk = taught.talks.get(source)
    if talk is None or not conditions.least or not talk.units:
        return []
    found = [_suggestion(talk, text, each) for each in _proposals(taught, talk, source, conditions)]
    return sorted(found, key=lambda each: (each.span, -each.confidence, each.code))


def _proposals(taught: Taught, talk: Talk, source: SourceId, conditions: Conditions) -> "Iterator[Proposal]":
    from workbench.language.learning.proposing import proposals, said, surest_of_each

    taken, codes, joins = taught.taken(source), taught.learner.codes, taught.joins
    learned = {code: least for code, least in conditions.least.items() if code not in conditions.by_keywords}
    yield from proposals(talk, taught.learner.weigh(talk), codes, learned, taken, joins)
    if conditions.by_keywords:
        spoken = {code: conditions.least[code] for code in conditions.by_keywords}
        found = proposals(talk, said(talk, taught.lesson.codes), codes, spoken, taken, joins)
        yield from surest_of_each(found, UNTRIED)


def _suggestion(talk: Talk, text: str, each: "Proposal") -> Suggestion:
    span = Span(talk.units[each.first].start, talk.units[each.last].end)
    return Suggestion(SourceId(talk.source), span, span.of(text), CodeId(each.code), each.probability)


def withheld(taught: Taught, precision: float, proposed: Collection[str]) -> tuple[Withheld, ...]:
    """Return the codes for which nothing is proposed, why, and how much there is to learn from."""
    standings = taught.standing(precision)
    book = taught.material.book
    silent: list[Withheld] = []
    for code in taught.material.may_suggest:
        standing = standings[code]
        if not standing.codings and _is_wordless(book.code(code)):
            silent.append(Withheld(code, "no_words"))
        elif code not in proposed:
            silent.append(Withheld(code, standing.state.why_not, standing.codings, standing.sources))
    return (*taught.material.may_not, *silent)


def surest(found: Sequence[Suggestion], limit: int | None) -> tuple[Suggestion, ...]:
    """Return the surest, in their order."""
    if limit is None or limit >= len(found):
        return tuple(found)
    ranked = sorted(range(len(found)), key=lambda at: (-found[at].confidence, at))
    return tuple(found[at] for at in sorted(ranked[: max(0, limit)]))


def _is_wordless(code: Code) -> bool:
    """Tell whether the codebook says nothing by which a code could be found."""
    texts = [code.name, code.name_en]
    for guide in (code.guide, code.guide_en):
        texts += [guide.definition, *guide.keywords]
    return not any(map(str.isalnum, "".join(texts)))
