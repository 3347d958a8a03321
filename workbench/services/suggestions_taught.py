"""What was taught: a learner with the talks and the records it learned from. Made anew after changes, never changed."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.domain.ids import CodeId, SourceId
from workbench.language.learning.lesson import Grain, Lesson, Talk
from workbench.services.suggestions_lesson import joins_of
from workbench.services.suggestions_marks import taken_in
from workbench.services.suggestions_material import Material

if TYPE_CHECKING:
    from workbench.domain.suggestions import Standing
    from workbench.language.learning.learner import Learner
    from workbench.language.learning.proposing import Joins
    from workbench.language.tongues import Tongue

_FORM = 2
"""Raised when the same lesson would be learned otherwise, so that runs of different makes are told apart."""


@dataclass(frozen=True, slots=True)
class TrainedOn:
    """What the suggestions stand on: how many codings, of how many codes, in how many sources."""

    codings: int
    codes: int
    sources: int


@dataclass(frozen=True)
class Taught:
    """A learner that has learned, and all that is needed to ask it.

    ``tongue`` is the language of the talks. ``leaderless`` tells that people code the words of who leads, so that in
    these ``talks`` nobody does.
    """

    material: Material
    tongue: "Tongue"
    grain: Grain
    talks: Mapping[SourceId, Talk]
    leaderless: bool
    lesson: Lesson
    learner: "Learner"

    @cached_property
    def model(self) -> str:
        """The fingerprint of what was learned: twelve hexadecimal digits, the same for the same lesson."""
        digest = hashlib.sha256()
        for part in _told(self.lesson, self.grain):
            digest.update(json.dumps(part, ensure_ascii=False).encode())
        return digest.hexdigest()[:12]

    @cached_property
    def trained_on(self) -> TrainedOn:
        """How much there was to learn from."""
        learned = frozenset(self.material.may_suggest)
        codings = [each for each in self.material.codings if each.code in learned]
        return TrainedOn(
            len(codings), len({each.code for each in codings}), len({each.source for each in codings})
        )

    @cached_property
    def shas(self) -> dict[SourceId, str]:
        """The fingerprints of the texts that were taught."""
        return {each.id: each.sha256 for each in self.material.sources}

    @cached_property
    def joins(self) -> dict[str, "Joins"]:
        """How each code is cut."""
        return joins_of(self.material, self.talks)

    @cached_property
    def above(self) -> dict[CodeId, tuple[CodeId, ...]]:
        """The codes above each code."""
        book = self.material.book
        return {code.id: tuple(each.id for each in book.ancestors(code.id)) for code in book}

    @cached_property
    def _standings(self) -> dict[float, dict[str, "Standing"]]:
        return {}

    def standing(self, precision: float) -> dict[str, "Standing"]:
        """Return how every code stands when suggestions are to be right this often."""
        known = self._standings.get(precision)
        if known is None:
            known = self._standings[precision] = self.learner.standing(precision)
        return known

    def taken(self, source: SourceId) -> list[set[str]]:
        """Return, per unit of a source, what is not to be proposed there again."""
        own = self.material.codings_of.get(source, [])
        return taken_in(self.talks[source], own, self.material.refused_in.get(source, []), self.above)


def _told(lesson: Lesson, grain: Grain) -> list[object]:
    """Return a lesson as plain values, in one order; of talks about which nothing was decided the words' hash."""
    told: list[object] = [_FORM, grain.name, [[code.id, code.parent, code.terms] for code in lesson.codes]]
    for marked in lesson.marked:
        units = zip(marked.codes, marked.decided, marked.refused, strict=True)
        decided = [[sorted(yes), read, sorted(no)] for yes, read, no in units]
        told.append([_hash(marked.talk), sorted(marked.unknown), decided])
    return [*told, *map(_hash, lesson.others)]


def _hash(talk: Talk) -> str:
    units = [[unit.words, unit.leads] for unit in talk.units]
    return hashlib.sha256(json.dumps(units, ensure_ascii=False).encode()).hexdigest()
