"""The first components of the pipeline: sentences, and the stem of every token."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS
from spacy.lang.id.stop_words import STOP_WORDS as INDONESIAN_STOP_WORDS
from spacy.language import Language
from spacy.tokens import Doc, Token

from workbench.language.colloquial import FILLERS, NEGATIONS_AND_QUESTIONS
from workbench.language.columns import Writer, column, put
from workbench.language.norms import norm_of
from workbench.language.sentences import sentence_spans
from workbench.language.stemming import english_stem, indonesian_stem
from workbench.language.tongues import speaks_english

NO_START = -1
"""spaCy's sign that no sentence starts at a token; 0 is that nothing is known."""
SENTENCES = "workbench_sentences"
STEMS = "workbench_stems"
_IDLE = (frozenset(INDONESIAN_STOP_WORDS | ENGLISH_STOP_WORDS) | FILLERS) - NEGATIONS_AND_QUESTIONS
"""What names no code, whatever a project's own list of stop words says: another list for another question."""


@lru_cache(maxsize=400_000)
def carried(word: str, stem: str) -> str:
    """Return the stem when the word (in lower case) carries content; nothing for stop words, numbers and marks."""
    idle = word in _IDLE or stem in _IDLE or sum(map(str.isalpha, word)) < 2
    return "" if idle else stem


def content_stems(words: Sequence[str]) -> list[str]:
    """Return the stems of the words that carry content, by the rules of the language that they speak."""
    english = speaks_english(word.lower() for word in words)
    return [stem for word in words if (stem := carried(word.lower(), stem_of(word, english)))]


def stems_of(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all stems of a phrase, as an Indonesian and as an English one: it is too short to tell which."""
    return tuple(stem_of(word, False) for word in words), tuple(stem_of(word, True) for word in words)


def _stem(token: Token) -> str:
    return token.lemma_


Token.set_extension("stem", getter=_stem, force=True)


@Language.factory(SENTENCES, assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that marks sentences."""
    del nlp, name  # spaCy hands them to every factory
    return mark_sentences


@Language.factory(STEMS, assigns=["token.lemma", "token._.stem"])
def make_stems(nlp: Language, name: str) -> Writer:
    """Make the component that writes stems to lemmas, by the rules of the language that a line is in."""
    del name  # spaCy hands it to every factory
    return Writer(nlp.vocab, "LEMMA", stem_of)


def mark_sentences(doc: Doc) -> Doc:
    """Mark where sentences start; a sentence never starts inside a token."""
    return mark_sentences_of(doc.text, doc)


def mark_sentences_of(text: str, doc: Doc) -> Doc:
    """Mark where sentences start in a Doc whose text is at hand: asking it for that takes longest of all."""
    starts = np.array([start for start, _ in sentence_spans(text)], dtype=np.uint64)
    begins = np.isin(column(doc, "IDX"), starts)
    begins[:1] = True
    put(doc, "SENT_START", np.where(begins, 1, NO_START))
    return doc


@lru_cache(maxsize=400_000)
def stem_of(word: str, english: bool) -> str:
    """Return the stem of a token, of numbers and of what says nothing the token in lower case."""
    norm = norm_of(word, english)
    if norm.startswith("#") or not any(map(str.isalnum, norm)):
        return word.lower()
    return english_stem(norm) if english else indonesian_stem(norm)
