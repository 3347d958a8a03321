"""A selection as a unit of its own: exactly the words that a person has selected, with what stands round them."""

from dataclasses import replace

from spacy.tokens import Doc

from workbench.domain.spans import Span
from workbench.language.learning.lesson import Talk, Unit
from workbench.language.units import places_in

Words = Doc
"""A text parted into words, under the name by which services know it."""


def selected(doc: Doc, talk: Talk, span: Span) -> tuple[Talk, int]:
    """Return the talk in which the selection is one unit, and which one it is.

    What is left of a unit that the selection cuts stands before or after it, as its context. A selection that holds
    no words becomes a unit without words where it stands.
    """
    touched = [at for at, unit in enumerate(talk.units) if unit.start < span.end and span.start < unit.end]
    if not touched:
        first = sum(unit.end <= span.start for unit in talk.units)
        empty = Unit(span.start, span.end, ())
        return replace(talk, units=(*talk.units[:first], empty, *talk.units[first:])), first
    first, last = touched[0], touched[-1]
    before = _part(doc, talk.units[first], talk.units[first].start, span.start)
    after = _part(doc, talk.units[last], span.end, talk.units[last].end)
    inside = [_part(doc, talk.units[at], span.start, span.end) for at in touched]
    words = tuple(word for part in inside if part for word in part.words)
    spoken = next((talk.units[at] for at in touched if not talk.units[at].leads), talk.units[first])
    own = replace(spoken, start=span.start, end=span.end, words=words, leads=False)
    head = [*talk.units[:first], *([before] if before else [])]
    return replace(talk, units=(*head, own, *([after] if after else []), *talk.units[last + 1 :])), len(head)


def _part(doc: Doc, unit: Unit, start: int, end: int) -> Unit | None:
    """Return what of a unit lies between two positions, or None; a word belongs where it begins."""
    if start <= unit.start and unit.end <= end:
        return unit
    low, high = max(start, unit.start), min(end, unit.end)
    if low >= high:
        return None
    places = places_in(doc, unit)
    words = tuple(
        word for word, place in zip(unit.words, places, strict=True) if low <= max(place[0], unit.start) < high
    )
    return replace(unit, start=low, end=high, words=words)


def spots(doc: Doc, unit: Unit) -> list[tuple[int, int]]:
    """Return where each of a unit's words stands, in code points of the source, for cut and joined units too."""
    return [
        place for place in places_in(doc, unit) if max(place[0], unit.start) >= unit.start
    ]
