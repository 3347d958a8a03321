"""The spaCy pipeline of a project's language: a blank one with our tokenizer and our components, taught from a project.

The components come in the order of ``components()``. Each writes what it finds to the Doc and none decides. The learner
comes last, and only into a pipeline that is saved: the program asks it without a Doc (``learner_component``).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language

from workbench.domain.districts import District
from workbench.language.gazetteer import GAZETTEER, Gazetteer
from workbench.language.lexicon import LEXICON, Lexicon
from workbench.language.norms import NORMS
from workbench.language.privacy.component import PERSONAL_DATA
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
    return (TURNS, SENTENCES, NORMS, STEMS, STOP_MARKS, GAZETTEER, PERSONAL_DATA, LEXICON)


def new_pipeline(tongue: Tongue = Tongue.MIXED) -> Language:
    """Return a pipeline that knows no codebook yet, for talk in Indonesian, in English, or in both."""
    nlp = spacy.blank(tongue.value, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    nlp.max_length = LONGEST
    for name in components():
        nlp.add_pipe(name)
    return nlp


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


def load_pipeline(folder: Path) -> Language:
    """Return the pipeline that ``nlp.to_disk(folder)`` saved, as plain ``spacy.load`` does, but for any length."""
    nlp = spacy.load(folder)
    nlp.max_length = LONGEST
    return nlp
