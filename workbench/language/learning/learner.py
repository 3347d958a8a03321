"""The learner: weighs, for every unit of a talk, every code of the codebook, from what people coded before.

Words become features once for a project (``features``); one ridge regression scores all codes, by the unit and by what
stands round it (``scoring``, ``surroundings``, ``ridge``); scores and the codebook's terms (``lexicon``), here and near
by, become a probability through one logistic regression and a curve (``calibration``), fitted on the scores that
sources get from all the others (``studying``).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.domain.suggestions import PROMISED, Standing
from workbench.language.learning import calibration
from workbench.language.learning.evidence import counts_of, evidence_of, thinned
from workbench.language.learning.features import Basis, learn_basis
from workbench.language.learning.findings import Ground, Scores
from workbench.language.learning.gate import HeldOutUnits, standings
from workbench.language.learning.lesson import CodeFacts, Lesson, Talk
from workbench.language.learning.lexicon import terms_by_first_word
from workbench.language.learning.own_units import OwnUnits
from workbench.language.learning.reasons import reasons
from workbench.language.learning.scoring import Weights
from workbench.language.learning.storing import packed, unpacked
from workbench.language.learning.studying import signs, speaking, studied
from workbench.language.learning.surroundings import with_surroundings

_WEIGHTS = ("words", "pairs", "bearers", "around", "mean")


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
        self._take(lesson.codes, learn_basis([*talks, *lesson.others]) if basis is None else basis)
        everything = evidence_of(lesson)
        self._counts = tuple(counts_of(everything))
        evidence = thinned(everything)
        found = studied(self.basis, talks, evidence, self._terms)
        self._weights, self._calibration = found.weights, found.calibration
        self._held, self._given = found.held, evidence.given
        self._stands_for = evidence.known * evidence.counts[:, None]
        self._own = OwnUnits.of(self.basis, talks, evidence)
        return self

    def _take(self, codes: Sequence[CodeFacts], basis: Basis) -> None:
        self._facts = tuple(codes)
        self.codes = tuple(code.id for code in codes)
        self._columns = {code: column for column, code in enumerate(self.codes)}
        self._terms = terms_by_first_word(codes)
        self.basis = basis

    def weigh(self, talk: Talk) -> Scores:
        """Return the probability of every code (columns) for every unit (rows); 0 for units of who leads the talk."""
        found = calibration.probability(self.log_odds(talk))
        found[[unit.leads for unit in talk.units]] = 0
        return found

    def log_odds(self, talk: Talk) -> Scores:
        """Return what ``weigh`` makes probabilities of, for units of who leads the talk too."""
        features = self.basis.features(talk)
        scores = self._weights.scores(features, with_surroundings(talk.units, features.short))
        texts = [unit.words for unit in talk.units]
        return self._calibration.log_odds(signs(scores, texts, self._terms, speaking(talk)))

    def standing(self, wanted: float = PROMISED) -> dict[str, Standing]:
        """Return how every code stands, when suggestions are to be right at least so often."""
        counted = [(code, *counts) for code, counts in zip(self.codes, self._counts, strict=True)]
        return standings(counted, HeldOutUnits(self._held, self._given, self._stands_for), wanted)

    def held_out(self) -> tuple[Scores, NDArray[np.bool_], NDArray[np.float64]]:
        """Return the evidence as weighed by a regression that did not see its source.

        Probabilities, which codes were given, and how many units each stands for (0: it is not known whether given).
        """
        return self._held, self._given, self._stands_for

    def grounds(self, talk: Talk, unit_index: int, code: str) -> tuple[Ground, ...]:
        """Return why the code is as probable as it is in this unit, strongest first, likenesses last.

        Taking a named term's words out of the talk lowers the code's log-odds by the ground's weight.
        """
        column = self._columns[code]

        def promise(words: Sequence[str]) -> NDArray[np.float64]:
            features = self.basis.of_words([(word,) for word in words])
            around = with_surroundings((), np.zeros((0, self.basis.dimensions)))
            return self._weights.scores(features, np.zeros((len(words), around.shape[1])))[:, column]

        found = reasons(talk, unit_index, column, self.log_odds, promise)
        return (*found, *self._own.nearest(self.basis, talk, unit_index, column))

    def to_bytes(self) -> bytes:
        """Return all that was learned. It holds words of participants."""
        arrays: dict[str, NDArray[np.generic]] = {
            **{f"weights_{name}": getattr(self._weights, name) for name in _WEIGHTS},
            **self._own.arrays(),
            **self.basis.arrays(),
            "logistic": self._calibration.logistic.weights,
            "curve": self._calibration.curve.weights,
            "held": self._held,
            "given": self._given,
            "stands_for": self._stands_for,
        }
        facts = [[code.id, code.parent, code.terms] for code in self._facts]
        told = {"facts": facts, "words": self.basis.words, "counts": self._counts, "places": self._own.places}
        return packed(arrays, told)

    def from_bytes(self, data: bytes) -> "Learner":
        """Take what ``to_bytes`` gave; raise ValueError when it gave none of this."""
        arrays, told = unpacked(data)
        codes = [
            CodeFacts(id, parent, tuple((tuple(words), weight) for words, weight in terms))
            for id, parent, terms in told["facts"]
        ]
        self._take(codes, Basis.from_arrays(told["words"], arrays))
        self._weights = Weights(*(arrays[f"weights_{name}"] for name in _WEIGHTS))
        logistic, curve = (calibration.Logistic(arrays[name]) for name in ("logistic", "curve"))
        self._calibration = calibration.Calibration(logistic, curve)
        self._held, self._given, self._stands_for = arrays["held"], arrays["given"], arrays["stands_for"]
        self._counts = tuple((codings, sources) for codings, sources in told["counts"])
        places = tuple((source, start, end) for source, start, end in told["places"])
        self._own = OwnUnits.from_arrays(places, arrays)
        return self
