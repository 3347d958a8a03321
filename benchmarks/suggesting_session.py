"""A simulated session: talks are coded one after another, in the order of the set, and suggestions asked before each.

Where there are more than twenty talks, several are coded at a time. Before each step the learner is taught what was
coded until then, whole talks; the words of all talks are known, as they are imported. Offered *unasked* is what reaches
the threshold of a code's standing at the promised precision; *asked*, a coded unit gets its first three codes. Where
the set tells what its coders selected, these very segments are asked about too, as in the program.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.suggesting_data import Material
from benchmarks.suggesting_trials import calibration_error, truth
from workbench.domain.suggestions import PROMISED
from workbench.language.learning.features import learn_basis
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Marked
from workbench.language.learning.windows import window
from workbench.language.pipeline import new_pipeline
from workbench.language.selection import Selection, selected, words_of

STEPS = 20
THINK, KEY, POINT = 1.35, 0.28, 1.10
"""Seconds to make up one's mind, to press a key, to point (Card, Moran and Newell 1983)."""
_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Step:
    """What was asked before one step: probabilities, what was given then, and what was offered unasked.

    ``shown`` is what the program offers at PROMISED: it has passed the gate, and is itself as probable as that.
    ``segments`` are, for each segment that the coder then selected, whether each of the first three codes was right.
    """

    probabilities: NDArray[np.float64]
    given: NDArray[np.bool_]
    gated: dict[float, NDArray[np.bool_]]
    shown: NDArray[np.bool_]
    segments: NDArray[np.bool_]


def steps(material: Material, promises: Sequence[float] = (0.8, 0.5)) -> Iterator[Step]:
    """Go through the session; the first step teaches only."""
    several = -(-len(material.talks) // STEPS)
    basis = learn_basis(each.talk for each in material.talks)
    nlp = new_pipeline()
    words = {source: words_of(nlp, text) for source, (text, _selections) in material.selected.items()}
    for at in range(several, len(material.talks), several):
        taught = Learner().learn(replace(material.lesson, marked=material.talks[:at]), basis)
        coming = material.talks[at : at + several]
        asked = [
            _first_right(taught, selected(words[each.talk.source], each.talk, span), labels)
            for each in coming
            for span, labels in material.selected.get(each.talk.source, ("", ()))[1]
            if labels & set(taught.codes)
        ]
        yield _step(taught, coming, promises, np.array(asked, dtype=bool).reshape(-1, 3))


def _first_right(taught: Learner, asked: Selection, labels: frozenset[str]) -> list[bool]:
    """Return whether each of the first three codes was given to a segment."""
    near, first = window(asked.talk, asked.at)
    order = np.argsort(-taught.weigh(near)[asked.at - first], kind="stable")[:3]
    return [taught.codes[at] in labels for at in order]


def _step(
    taught: Learner, coming: Sequence[Marked], promises: Sequence[float], segments: NDArray[np.bool_]
) -> Step:
    given, counts = truth(taught.codes, coming)
    found = np.concatenate([taught.weigh(each.talk) for each in coming])
    gated: dict[float, NDArray[np.bool_]] = {}
    for promise in promises:
        standing = taught.standing(promise)
        least = np.array([standing[code].threshold or 2.0 for code in taught.codes])
        gated[promise] = (found >= least)[counts]
    shown = gated[PROMISED] & (found[counts] >= PROMISED)
    return Step(found[counts], given[counts], gated, shown, segments)


def session_lines(material: Material) -> list[str]:
    """Return the session's figures as tables."""
    done = list(steps(material))
    third = done[-max(1, len(done) // 3) :]
    lines = ["", "Simulated session:", "", "| | whole session | last third |", "|---|---|---|"]
    for name, tell in _FIGURES.items():
        lines.append(f"| {name} | {tell(done)} | {tell(third)} |")
    curve = " ".join(f"{_offered_rightly(step, 0.8):.2f}".removeprefix("0") for step in done)
    return [*lines, "", f"Share of codings offered rightly, promised 0.8, step by step: {curve}"]


def _offered_rightly(step: Step, promise: float) -> float:
    return float((step.gated[promise] & step.given).sum() / max(1, step.given.sum()))


def _promised(done: Sequence[Step], promise: float) -> str:
    return _of(done, np.concatenate([step.gated[promise] for step in done]))


def _shown(done: Sequence[Step]) -> str:
    return _of(done, np.concatenate([step.shown for step in done]))


def _flat(done: Sequence[Step], least: float) -> str:
    return _of(done, _pooled(done)[0] >= least)


def _of(done: Sequence[Step], offered: NDArray[np.bool_]) -> str:
    found, given = _pooled(done)
    right, count = int((offered & given).sum()), int(offered.sum())
    if not count:
        return "silent"
    recall, told = right / max(1, int(given.sum())), float(found[offered].mean())
    return f"{right / count:.3f}, {recall:.3f}, {told:.3f} ({count})"


def _pooled(done: Sequence[Step]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    return np.concatenate([step.probabilities for step in done]), np.concatenate(
        [step.given for step in done]
    )


def _first(done: Sequence[Step], most: int) -> tuple[float, float]:
    """Return the share of codings among the first codes of their units, and of units with any of theirs."""
    found, given = _pooled(done)
    coded = given.any(axis=1)
    order = np.argsort(-found[coded], axis=1, kind="stable")[:, :most]
    right = np.take_along_axis(given[coded], order, axis=1)
    return float(right.sum() / max(1, given[coded].sum())), float(right.any(axis=1).mean())


def _segments(done: Sequence[Step]) -> str:
    asked = np.concatenate([step.segments for step in done])
    return f"{asked.any(axis=1).mean():.3f} ({len(asked)} segments)" if len(asked) else "not told"


def _seconds(done: Sequence[Step]) -> str:
    """Estimate keystroke-level time per coding, of choosing the code alone, without and with suggestions."""
    found, given = _pooled(done)
    offered = np.concatenate([step.gated[0.8] for step in done])
    codings = int(given.sum())
    by_hand = THINK + KEY + _LETTERS * KEY + KEY  # open the box, type, Enter
    selecting = 2 * POINT + 2 * KEY
    rows = np.argsort(np.argsort(-found, axis=1, kind="stable"), axis=1, kind="stable")
    unasked, keyed = int((given & offered).sum()), int((given & ~offered & (rows < 3)).sum())
    wrong = int((offered & ~given).sum())
    plain = codings * (by_hand + selecting)
    helped = (
        (unasked + wrong) * (THINK + KEY)
        + keyed * (THINK + 2 * KEY + selecting)
        + (codings - unasked - keyed) * (by_hand + THINK + selecting)
    )
    return f"{plain / max(1, codings):.2f} s → {helped / max(1, codings):.2f} s ({1 - helped / max(1e-9, plain):.0%})"


def _error(done: Sequence[Step]) -> str:
    found, given = _pooled(done)
    return f"{calibration_error(found, given):.4f} (mean promised {found.mean():.4f}, observed {given.mean():.4f})"


def brief(done: Sequence[Step]) -> str:
    """Return what matters most in a line: what came of what was promised, and a right code among the first three."""
    return f"{_promised(done, 0.8)} | {_first(done, 3)[1]:.3f} | {_error(done).split()[0]}"


_FIGURES = {
    "shown unasked at 0.8: precision, recall, mean told": _shown,
    "promised 0.8, by the gate: precision, recall, mean told": lambda done: _promised(done, 0.8),
    "promised 0.5, by the gate: precision, recall, mean told": lambda done: _promised(done, 0.5),
    "probability ≥ 0.8: precision, recall, mean told": lambda done: _flat(done, 0.8),
    "probability ≥ 0.5: precision, recall, mean told": lambda done: _flat(done, 0.5),
    "first offered right (of coded units)": lambda done: f"{_first(done, 1)[1]:.3f}",
    "a right code among first three (of coded units)": lambda done: f"{_first(done, 3)[1]:.3f}",
    "a right code among first three, of segments as they were selected": _segments,
    "codings among the first three of their unit": lambda done: f"{_first(done, 3)[0]:.3f}",
    "calibration error": _error,
    "time per coding, keystroke level": _seconds,
}
