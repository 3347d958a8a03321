"""A selection as a unit of its own: exactly the words that a person has selected, with what stands round them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language

from workbench.domain.spans import Span
from workbench.language.cutting import Cut
from workbench.language.learning.lesson import Talk, Unit
from workbench.language.units import Parted, read


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and where its words in normal form stand in it."""

    text: str
    parted: Parted


@dataclass(frozen=True, slots=True)
class Selection:
    """A talk in which what was selected is the unit ``at``; ``inside`` are the stretches of speech that it holds."""

    talk: Talk
    at: int
    inside: tuple[Cut, ...]

    def places(self, words: Words, unit: int) -> list[Span]:
        """Return where each word of a unit stands, in code points of the source."""
        known = self.talk.units[unit]
        cuts = self.inside if unit == self.at else (Cut(known.start, known.end, known.turn),)
        return [Span(*place) for cut in cuts for place in words.parted.places(words.text, cut)]


def words_of(nlp: Language, text: str) -> Words:
    """Return a text parted into words."""
    return Words(text, Parted.of(read(nlp, text)))


def selected(words: Words, talk: Talk, span: Span) -> Selection:
    """Return the talk with the selection as one unit, of a participant, whoever speaks.

    What is left of a unit that the selection cuts stands before or after it, as its context. A selection in which
    nothing is said becomes a unit without words where it stands.
    """
    touched = [at for at, unit in enumerate(talk.units) if unit.start < span.end and span.start < unit.end]
    if not touched:
        first = sum(unit.end <= span.start for unit in talk.units)
        empty = Unit(span.start, span.end, ())
        return Selection(replace(talk, units=(*talk.units[:first], empty, *talk.units[first:])), first, ())
    units = [talk.units[at] for at in touched]
    inside = tuple(_cut(unit, span.start, span.end) for unit in units)
    spoken = next((unit for unit in units if not unit.leads), units[0])
    said = tuple(word for part in words.parted.words(words.text, inside) for word in part)
    own = replace(spoken, start=span.start, end=span.end, words=said, leads=False)
    head = [*talk.units[: touched[0]], *_rest(words, units[0], 0, span.start)]
    tail = [*_rest(words, units[-1], span.end, len(words.text)), *talk.units[touched[-1] + 1 :]]
    return Selection(replace(talk, units=(*head, own, *tail)), len(head), inside)


def _cut(unit: Unit, start: int, end: int) -> Cut:
    return Cut(max(start, unit.start), min(end, unit.end), unit.turn)


def _rest(words: Words, unit: Unit, start: int, end: int) -> Iterator[Unit]:
    """Give what of a unit lies between two positions, when there are words in it."""
    rest = _cut(unit, start, end)
    if rest.start < rest.end:
        (said,) = words.parted.words(words.text, [rest])
        if said:
            yield replace(unit, start=rest.start, end=rest.end, words=said)
