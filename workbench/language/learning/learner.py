"""The learner: weighs, for every unit of a talk, every code of the codebook, from what people coded before.

Words become vectors (``features``), those of the neighbours are put beside them (``surroundings``), one ridge
regression scores all codes (``ridge``), the codebook's terms are looked up (``lexicon``), and one logistic regression
makes a probability of all (``calibration``), fitted on the scores that sources get from all the others.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning import calibration, ridge
from workbench.language.learning.evidence import Evidence, counts_of, evidence_of, grouped
from workbench.language.learning.features import Basis, Featuriser, learn_basis
from workbench.language.learning.findings import Ground, GroundKind, Scores, Standing
from workbench.language.learning.gate import standing
from workbench.language.learning.lesson import CodeFacts, Lesson, Talk, Unit
from workbench.language.learning.lexicon import named, terms_by_first_word
from workbench.language.learning.storing import packed, unpacked
from workbench.language.learning.surroundings import PLACES, last_questions, with_surroundings

WANTED = 0.8
"""The precision that is promised unless another is wanted."""
NEAREST = 2
_PENALTY = 1.0
_PRIOR = (6.0, 3.0, 0.5, -1.5)
"""What score, term and a code's frequency are taken to say until there is something to fit them on; a constant last."""
_TERMS = 6


class Learner:
    """Learns a lesson, and weighs talks. Columns of what it returns are in the order of ``codes``."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.learn(Lesson((), ()))

    def learn(self, lesson: Lesson, basis: Basis | None = None) -> "Learner":
        """Learn this lesson, and forget what was learned before.

        A basis that was made of the same talks may be handed in, to save its making.
        """
        talks = [marked.talk for marked in lesson.marked]
        self._take(lesson.codes, basis or learn_basis([*talks, *lesson.others]))
        evidence = evidence_of(lesson)
        own = [self._featuriser.vectors(talk.units) for talk in talks]
        around = [with_surroundings(talk.units, each) for talk, each in zip(talks, own, strict=True)]
        rows = _rows(around, evidence, PLACES * self.basis.dimensions)
        groups = grouped(evidence.talks)
        self._ridge, held = ridge.fitted(rows, evidence.targets, np.ones(len(rows)), groups, _PENALTY)
        self._counts = counts_of(evidence)
        self._base = _base(evidence)
        texts = [talks[t].units[u].words for t, u in zip(evidence.talks, evidence.units, strict=True)]
        features = self._features(held, texts)
        truth = evidence.given.ravel()
        self._logistic = calibration.fitted(features.reshape(len(truth), 3), truth, _PRIOR)
        self._held = calibration.probability(self._logistic.log_odds(features))
        self._given = evidence.given
        self._remember(talks, own, evidence)
        return self

    def _take(self, codes: Sequence[CodeFacts], basis: Basis) -> None:
        self._facts = tuple(codes)
        self.codes = tuple(code.id for code in codes)
        self._columns = {code: column for column, code in enumerate(self.codes)}
        self._terms = terms_by_first_word(codes)
        self._featuriser = Featuriser(basis)

    def _remember(
        self, talks: Sequence[Talk], own: Sequence[NDArray[np.float64]], evidence: Evidence
    ) -> None:
        coded = np.flatnonzero(evidence.given.any(axis=1))
        pairs = [(int(evidence.talks[row]), int(evidence.units[row])) for row in coded]
        places = [(talks[t].source, talks[t].units[u].start, talks[t].units[u].end) for t, u in pairs]
        self._places = tuple(places)
        self._known = _rows(own, evidence, self.basis.dimensions)[coded]
        self._known_codes = evidence.given[coded]

    @property
    def basis(self) -> Basis:
        """Return the vectors that it works with."""
        return self._featuriser.basis

    def weigh(self, talk: Talk) -> Scores:
        """Return the probability of every code (columns) for every unit (rows); 0 for units of who leads the talk."""
        found = calibration.probability(self.log_odds(talk))
        found[[unit.leads for unit in talk.units]] = 0
        return found

    def standing(self, wanted: float = WANTED) -> dict[str, Standing]:
        """Return how every code stands, when suggestions are to be right at least so often."""
        return {
            code: standing(code, *self._counts[column], self._held[:, column], self._given[:, column], wanted)
            for column, code in enumerate(self.codes)
        }

    def grounds(self, talk: Talk, unit_index: int, code: str) -> tuple[Ground, ...]:
        """Return why the code is as probable as it is in this unit, strongest first, likenesses last.

        Taking a named term's words out of the talk lowers the code's log-odds by the ground's weight.
        """
        column = self._columns[code]
        window, first = _window(talk, unit_index)
        at = unit_index - first
        terms = [
            *self._drops(window, at, at, column, GroundKind.TERM)[:_TERMS],
            *(
                ground
                for near in _near(window.units, at)
                for ground in self._drops(window, at, near, column, GroundKind.CONTEXT)[:2]
            ),
        ]
        placed = [replace(ground, unit=ground.unit + first) for ground in terms]
        return (*placed, *self._likenesses(talk, unit_index, column))

    def _drops(self, window: Talk, at: int, of: int, column: int, kind: GroundKind) -> list[Ground]:
        """Return by how much taking each word of a unit out lowers the score of the code in the unit ``at``."""
        words = window.units[of].words
        whole = self.log_odds(window)[at, column]
        found: list[Ground] = []
        for word in sorted(set(words)):
            kept = tuple(each for each in words if each != word)
            drop = float(np.round(whole - self.log_odds(_changed(window, of, kept))[at, column], 6))
            if drop > 0:
                places = tuple(place for place, each in enumerate(words) if each == word)
                found.append(Ground(kind, word, drop, of, places))
        return sorted(found, key=lambda ground: (-ground.weight, ground.words))

    def _likenesses(self, talk: Talk, unit_index: int, column: int) -> list[Ground]:
        unit = talk.units[unit_index]
        likeness = np.round(self._known @ self._featuriser.vectors([unit])[0], 6)
        rows = [
            row
            for row in np.flatnonzero(self._known_codes[:, column])
            if not self._overlaps(int(row), talk, unit)
        ]
        best = sorted(
            (row for row in rows if likeness[row] > 0), key=lambda row: (-likeness[row], self._places[row])
        )
        return [self._likeness(int(row), float(likeness[row])) for row in best[:NEAREST]]

    def _likeness(self, row: int, likeness: float) -> Ground:
        source, start, end = self._places[row]
        return Ground(GroundKind.LIKENESS, "", likeness, source=source, start=start, end=end)

    def _overlaps(self, row: int, talk: Talk, unit: Unit) -> bool:
        source, start, end = self._places[row]
        return source == talk.source and start < unit.end and unit.start < end

    def log_odds(self, talk: Talk) -> Scores:
        """Return what ``weigh`` makes probabilities of, for units of who leads the talk too."""
        own = self._featuriser.vectors(talk.units)
        scores = self._ridge.scores(with_surroundings(talk.units, own))
        return self._logistic.log_odds(self._features(scores, [unit.words for unit in talk.units]))

    def _features(self, scores: Scores, texts: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        terms = named(texts, self._terms, len(self.codes))
        return np.stack((scores, terms, np.broadcast_to(self._base, scores.shape)), axis=-1)

    def to_bytes(self) -> bytes:
        """Return all that was learned. It holds words of participants."""
        arrays = {
            "word_vectors": self.basis.word_vectors,
            "pairs": self.basis.pairs,
            "pair_vectors": self.basis.pair_vectors,
            "ridge": self._ridge.weights,
            "constant": self._ridge.constant,
            "logistic": self._logistic.weights,
            "base": self._base,
            "held": self._held,
            "given": self._given,
            "known": self._known,
            "known_codes": self._known_codes,
        }
        facts = [[code.id, code.parent, code.terms] for code in self._facts]
        return packed(
            arrays,
            {"facts": facts, "words": self.basis.words, "counts": self._counts, "places": self._places},
        )

    def from_bytes(self, data: bytes) -> "Learner":
        """Take what ``to_bytes`` gave; raise ValueError when it gave none of this."""
        arrays, told = unpacked(data)
        codes = [
            CodeFacts(id, parent, tuple((tuple(words), weight) for words, weight in terms))
            for id, parent, terms in told["facts"]
        ]
        basis = Basis(tuple(told["words"]), arrays["word_vectors"], arrays["pairs"], arrays["pair_vectors"])
        self._take(codes, basis)
        self._ridge = ridge.Ridge(arrays["ridge"], arrays["constant"])
        self._logistic = calibration.Logistic(arrays["logistic"])
        self._base, self._held, self._given = arrays["base"], arrays["held"], arrays["given"]
        self._known, self._known_codes = arrays["known"], arrays["known_codes"]
        self._counts = [(codings, sources) for codings, sources in told["counts"]]
        self._places = tuple((source, start, end) for source, start, end in told["places"])
        return self


def _rows(talks: Sequence[NDArray[np.float64]], evidence: Evidence, columns: int) -> NDArray[np.float64]:
    """Return the rows of the units that count, taken out of the talks' matrices."""
    if not len(evidence.talks):
        return np.zeros((0, columns))
    starts = np.cumsum([0, *(len(each) for each in talks)])
    return np.asarray(np.concatenate(talks)[starts[evidence.talks] + evidence.units])


def _base(evidence: Evidence) -> NDArray[np.float64]:
    """Return the log-odds of a code's being given at all, smoothed."""
    given, rows = evidence.given.sum(axis=0), len(evidence.given)
    return np.asarray(np.log((given + 0.5) / (rows - given + 2.5)))


def _near(units: Sequence[Unit], at: int) -> list[int]:
    found = [last_questions(units)[at], at - 1, at + 1]
    return sorted({near for near in found if 0 <= near < len(units)})


def _window(talk: Talk, at: int) -> tuple[Talk, int]:
    """Return the part of a talk on which the scores of a unit depend, and where it starts."""
    asked = last_questions(talk.units)[at]
    first = max(0, min(at - 1, asked if asked >= 0 else at - 1))
    return replace(talk, units=talk.units[first : at + 2]), first


def _changed(talk: Talk, at: int, words: tuple[str, ...]) -> Talk:
    units = (*talk.units[:at], replace(talk.units[at], words=words), *talk.units[at + 1 :])
    return replace(talk, units=units)
