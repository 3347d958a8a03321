"""The spaCy pipeline of a project's language: a blank one with our tokenizer and our components, taught from a project.

The components come in the order of ``components()``. Each writes what it finds to the Doc and none decides: weighing
the findings is the suggester's work. A component that learns belongs after the similarity, whose findings and those
of the lexicon it may read.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import spacy
from confection import Config
from spacy.language import Language
from spacy.util import load_model_from_config

from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.language.gazetteer import GAZETTEER, Gazetteer
from workbench.language.lexicon import LEXICON, Lexicon
from workbench.language.norms import NORMS
from workbench.language.privacy.component import PERSONAL_DATA
from workbench.language.similarity import SIMILARITY, Example, Similarity
from workbench.language.stems import SENTENCES, STEMS
from workbench.language.stop_marks import STOP_MARKS, StopMarks
from workbench.language.tokens import TOKENIZER
from workbench.language.tongues import Tongue
from workbench.language.turn_spans import TURNS

LONGEST: Final = 2**30
"""So long a text is read (code points). spaCy's million guards parsers; a survey with its answers is far longer."""
Pipeline = Language
"""spaCy's pipeline, under the name by which services know it."""


def components() -> tuple[str, ...]:
    """Return the names of the components in the order in which they work."""
    return (TURNS, SENTENCES, NORMS, STEMS, STOP_MARKS, GAZETTEER, PERSONAL_DATA, LEXICON, SIMILARITY)


def settings_of(nlp: Language) -> str:
    """Return the pipeline's settings, components and weights, without anything that it was taught."""
    return nlp.config.to_str()


def pipeline_of(settings: str) -> Language:
    """Return the pipeline that was made with these settings; raise ValueError when this program can't make it."""
    return load_model_from_config(Config().from_str(settings), auto_fill=True)


def new_pipeline(tongue: Tongue = Tongue.MIXED) -> Language:
    """Return a pipeline that knows no codebook yet, for talk in Indonesian, in English, or in both."""
    nlp = spacy.blank(tongue.value, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    nlp.max_length = LONGEST
    for name in components():
        nlp.add_pipe(name)
    return nlp


def teach(nlp: Language, codes: Sequence[Code], examples: Iterable[Example]) -> None:
    """Let the pipeline know these codes and coded segments, and forget all others."""
    lexicon_of(nlp).learn(codes)
    similarity_of(nlp).learn(examples)


def teach_field(
    nlp: Language, districts: Iterable[District], stop_words: Iterable[str] | None = None
) -> None:
    """Let the pipeline know the study's districts and, unless None, the project's own stop words."""
    gazetteer = nlp.get_pipe(GAZETTEER)
    assert isinstance(gazetteer, Gazetteer)
    gazetteer.learn(districts)
    if stop_words is not None:
        marks = nlp.get_pipe(STOP_MARKS)
        assert isinstance(marks, StopMarks)
        marks.learn(stop_words)


def lexicon_of(nlp: Language) -> Lexicon:
    """Return the pipeline's lexicon."""
    found = nlp.get_pipe(LEXICON)
    assert isinstance(found, Lexicon)
    return found


def similarity_of(nlp: Language) -> Similarity:
    """Return the pipeline's similarity."""
    found = nlp.get_pipe(SIMILARITY)
    assert isinstance(found, Similarity)
    return found


def load_pipeline(folder: Path) -> Language:
    """Return the pipeline that ``nlp.to_disk(folder)`` saved, as plain ``spacy.load`` does, but for any length."""
    nlp = spacy.load(folder)
    nlp.max_length = LONGEST
    return nlp
