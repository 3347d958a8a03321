"""Trials: what the learner is worth on sources that it did not see."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from workbench.language.learning.evidence import counting
from workbench.language.learning.features import learn_basis
from workbench.language.learning.findings import HeldOut, Trial
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Marked


def cross_validated(lesson: Lesson, groups: Sequence[str]) -> HeldOut:
    """Return the trials of all marked talks, each weighed by a learner taught without any talk of its group.

    ``groups`` names the group of each marked talk: its source, or its district. The words of all talks are known to
    every learner, as they are to one in use; the decisions are not.
    """
    basis = learn_basis([*(marked.talk for marked in lesson.marked), *lesson.others])
    trials: dict[int, Trial] = {}
    for group in sorted(set(groups)):
        kept = tuple(marked for marked, own in zip(lesson.marked, groups, strict=True) if own != group)
        learner = Learner().learn(replace(lesson, marked=kept), basis)
        for number, marked in enumerate(lesson.marked):
            if groups[number] == group:
                trials[number] = _trial(learner, marked, group)
    return HeldOut(
        tuple(code.id for code in lesson.codes), tuple(trials[number] for number in sorted(trials))
    )


def _trial(learner: Learner, marked: Marked, group: str) -> Trial:
    given = np.array([[code in each for code in learner.codes] for each in marked.codes], dtype=bool)
    counts = np.zeros(len(marked.codes), dtype=bool)
    counts[counting(marked)] = True
    shape = (len(marked.codes), len(learner.codes))
    return Trial(marked.talk.source, group, learner.weigh(marked.talk), given.reshape(shape), counts)
