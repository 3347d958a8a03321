"""The lesson that a project teaches: its talks with what people decided about them, and its codebook."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.language.learning.lesson import CodeFacts, Lesson, Marked, Talk
from workbench.services.suggestions_marks import Units, marked_talk
from workbench.services.suggestions_material import Material

if TYPE_CHECKING:
    from workbench.language.code_terms import Terms
    from workbench.language.learning.proposing import Joins

_ENOUGH_TO_TELL = 5
"""With fewer neighbours to tell how a code is cut, all codes together tell."""


def in_order(material: Material, talks: Mapping[SourceId, Talk]) -> list[SourceId]:
    """Return the sources with talks by their texts: the order in which they were brought in changes nothing."""
    known = [each for each in material.sources if each.id in talks]
    return [each.id for each in sorted(known, key=lambda each: (each.sha256, each.id))]


def lesson_of(material: Material, talks: Mapping[SourceId, Talk], terms: Mapping[str, "Terms"]) -> Lesson:
    """Return all there is to learn. A source about which nobody decided anything lends its words alone."""
    marked: list[Marked] = []
    others: list[Talk] = []
    known = frozenset(material.may_suggest)
    for source in in_order(material, talks):
        codings = material.codings_of.get(source, [])
        refused = material.refused_in.get(source, [])
        finished = material.finished_by.get(source, frozenset())
        if codings or refused or finished:
            found = marked_talk(talks[source], codings, refused, finished, known)
            marked.append(replace(found, unknown=material.unknown_in.get(source, frozenset()) & known))
        else:
            others.append(talks[source])
    return Lesson(_codes(material, terms), tuple(marked), tuple(others))


def joins_of(material: Material, talks: Mapping[SourceId, Talk]) -> dict[str, "Joins"]:
    """Return how each code is cut: whether most neighbouring units that both bear it are in one coding.

    Counted apart for neighbours within one turn and from turn to turn. Where nobody has coded neighbours yet, those
    within a turn are joined and turns are not.
    """
    from workbench.language.learning.proposing import Joins

    told: Counter[tuple[str, bool, bool]] = Counter()
    for source in in_order(material, talks):
        told.update(_neighbours(Units(talks[source]), material.codings_of.get(source, [])))
    everybody: Counter[tuple[str, bool, bool]] = Counter()
    for (_code, across, joined), count in told.items():
        everybody["", across, joined] += count
    return {
        code: Joins(_joins(told, everybody, code, across=False), _joins(told, everybody, code, across=True))
        for code in material.may_suggest
    }


def _joins(
    told: Counter[tuple[str, bool, bool]],
    everybody: Counter[tuple[str, bool, bool]],
    code: str,
    *,
    across: bool,
) -> bool:
    for counts, key in ((told, code), (everybody, "")):
        together, apart = counts[key, across, True], counts[key, across, False]
        if together + apart >= _ENOUGH_TO_TELL:
            return together > apart
    return not across


def _neighbours(units: Units, codings: Sequence[Coding]) -> Iterable[tuple[str, bool, bool]]:
    """Give every pair of neighbouring units that bear one code: the code, whether a turn ends there, whether joined."""
    bearing: dict[CodeId, set[int]] = {}
    joined: dict[CodeId, set[int]] = {}
    for coding in codings:
        marked = units.marked_by(coding.span)
        bearing.setdefault(coding.code, set()).update(marked)
        joined.setdefault(coding.code, set()).update(marked[:-1])
    for code, places in bearing.items():
        for at in places:
            if at + 1 in places:
                across = units.talk.units[at].turn != units.talk.units[at + 1].turn
                yield code, across, at in joined[code]


def _codes(material: Material, terms: Mapping[str, "Terms"]) -> tuple[CodeFacts, ...]:
    """Return the facts of the codes that are learned, by their ids: moving one in the tree changes nothing."""
    learned = sorted(material.may_suggest)
    return tuple(
        CodeFacts(code, str(material.book.code(code).parent or ""), terms.get(code, ())) for code in learned
    )
