"""The spaCy pipeline: a blank Indonesian one with our tokenizer and our components, taught from a project.

The components come in the order of ``components()``. Each writes what it finds to the Doc and none decides: weighing
the findings is the suggester's work. A component that learns belongs after the similarity, whose findings and those
of the lexicon it may read.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from confection import Config
from spacy.language import Language
from spacy.util import load_model_from_config

from workbench.domain.codes import Code
from workbench.language.lexicon import LEXICON, Lexicon
from workbench.language.norms import NORMS
from workbench.language.similarity import SIMILARITY, Example, Similarity
from workbench.language.stems import SENTENCES, STEMS
from workbench.language.tokens import TOKENIZER
from workbench.language.tongues import Tongue

Pipeline = Language
"""spaCy's pipeline, under the name by which services know it."""


def components() -> tuple[str, ...]:
    """Return the names of the components in the order in which they work."""
    return (SENTENCES, NORMS, STEMS, LEXICON, SIMILARITY)


def settings_of(nlp: Language) -> str:
    """Return the pipeline's settings, components and weights, without anything that it was taught."""
    return nlp.config.to_str()


def pipeline_of(settings: str) -> Language:
    """Return the pipeline that was made with these settings; raise ValueError when this program can't make it."""
    return load_model_from_config(Config().from_str(settings), auto_fill=True)


def new_pipeline(tongue: Tongue = Tongue.MIXED) -> Language:
    """Return a pipeline that knows no codebook yet, for talk in Indonesian, in English, or in both."""
    nlp = spacy.blank(tongue.value, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for name in components():
        nlp.add_pipe(name)
    return nlp


def teach(nlp: Language, codes: Sequence[Code], examples: Iterable[Example]) -> None:
    """Let the pipeline know these codes and coded segments, and forget all others."""
    lexicon_of(nlp).learn(codes)
    similarity_of(nlp).learn(examples)


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
    """Return the pipeline that ``nlp.to_disk(folder)`` saved; plain ``spacy.load`` does the same."""
    return spacy.load(folder)
