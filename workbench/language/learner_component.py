"""The learner as the last component of the pipeline, so that one saved pipeline holds all that was taught.

It holds words of participants: the vocabulary of their talk and how it speaks for codes.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from workbench.domain.ids import SourceId
from workbench.domain.sources import Transcript
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Grain, Talk
from workbench.language.units import Parted, talk_in

LEARNER: Final = "workbench_learner"

Doc.set_extension("workbench_talk", default=None, force=True)
Doc.set_extension("workbench_codes", default=(), force=True)


class LearnerComponent:
    """Writes, for each unit of a Doc, each code's probability to ``doc._.workbench_codes``.

    That is a tuple of (start, end, {code: probability}) with positions in code points, codes above 0 only. A Doc that
    brings its talk (``doc._.workbench_talk``) is weighed by that; else its text is taken for talk without turns.
    """

    def __init__(self, name: str) -> None:
        """Start with a learner that knows nothing."""
        self.name = name
        self.learner = Learner()

    def __call__(self, doc: Doc) -> Doc:
        """Weigh all units."""
        talk: Talk | None = doc._.workbench_talk
        if talk is None:
            transcript = Transcript(SourceId(""), doc.text)
            talk = talk_in(Parted.of(doc), transcript, {}, Grain.PARAGRAPH)
        weighed = self.learner.weigh(talk).tolist()
        codes = self.learner.codes
        doc._.workbench_codes = tuple(
            (unit.start, unit.end, {code: p for code, p in zip(codes, row, strict=True) if p > 0})
            for unit, row in zip(talk.units, weighed, strict=True)
        )
        return doc

    def to_bytes(self, **_settings: Iterable[str]) -> bytes:
        """Return what was learned. It holds the words of participants."""
        return self.learner.to_bytes()

    def from_bytes(self, data: bytes, **_settings: Iterable[str]) -> "LearnerComponent":
        """Take what ``to_bytes`` gave."""
        self.learner = Learner().from_bytes(data)
        return self

    def to_disk(self, path: str | Path, **_settings: Iterable[str]) -> None:
        """Write what was learned to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_settings: Iterable[str]) -> "LearnerComponent":
        """Take what ``to_disk`` wrote."""
        return self.from_bytes(Path(path).read_bytes())


@Language.factory(LEARNER, requires=["token.norm"])
def make_learner(nlp: Language, name: str) -> LearnerComponent:
    """Make the component."""
    del nlp  # spaCy hands it to every factory
    return LearnerComponent(name)


def put_learner(nlp: Language, learner: Learner) -> None:
    """Let the pipeline end with this learner."""
    if LEARNER not in nlp.pipe_names:
        nlp.add_pipe(LEARNER, last=True)
    component = nlp.get_pipe(LEARNER)
    assert isinstance(component, LearnerComponent)
    component.learner = learner


def learner_in(nlp: Language) -> Learner:
    """Return the learner of a pipeline that was saved with one; raise KeyError when there is none."""
    component = nlp.get_pipe(LEARNER)
    assert isinstance(component, LearnerComponent)
    return component.learner
