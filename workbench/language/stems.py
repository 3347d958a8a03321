"""The first components of the pipeline: sentences, and the stem of every token."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS
from spacy.lang.id.stop_words import STOP_WORDS as INDONESIAN_STOP_WORDS
from spacy.language import Language
from spacy.tokens import Doc, Token

from workbench.language.colloquial import FILLERS, NEGATIONS_AND_QUESTIONS
from workbench.language.sentences import sentence_spans
from workbench.language.stemming import english_stem, indonesian_stem
from workbench.language.tongues import speaks_english

SENTENCES = "workbench_sentences"
STEMS = "workbench_stems"
STOP_WORDS = (frozenset(INDONESIAN_STOP_WORDS | ENGLISH_STOP_WORDS) | FILLERS) - NEGATIONS_AND_QUESTIONS


@lru_cache(maxsize=400_000)
def carried(word: str, stem: str) -> str:
    """Return the stem when the word (in lower case) carries content; nothing for stop words, numbers and marks."""
    idle = word in STOP_WORDS or stem in STOP_WORDS or sum(map(str.isalpha, word)) < 2
    return "" if idle else stem


def content_stems(words: Sequence[str]) -> list[str]:
    """Return the stems of the words that carry content, by the rules of the language that they speak."""
    lower = [word.lower() for word in words]
    stem_of = english_stem if speaks_english(lower) else indonesian_stem
    return [stem for word in lower if (stem := carried(word, stem_of(word)))]


def stems_of(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all stems of a phrase, as an Indonesian and as an English one: it is too short to tell which."""
    lower = [word.lower() for word in words]
    return tuple(map(indonesian_stem, lower)), tuple(map(english_stem, lower))


def _stem(token: Token) -> str:
    return token.lemma_


Token.set_extension("stem", getter=_stem, force=True)


@Language.factory(SENTENCES, assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that marks sentences."""
    del nlp, name  # spaCy hands them to every factory
    return mark_sentences


@Language.factory(STEMS, assigns=["token.lemma", "token._.stem"])
def make_stems(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that stems."""
    del nlp, name  # spaCy hands them to every factory
    return write_stems


def mark_sentences(doc: Doc) -> Doc:
    """Mark where sentences start; a sentence never starts inside a token."""
    starts = {start for start, _ in sentence_spans(doc.text)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def write_stems(doc: Doc) -> Doc:
    """Write every token's stem to its lemma, by the rules of the language that the talk is in."""
    stem = english_stem if speaks_english(token.lower_ for token in doc) else indonesian_stem
    for token in doc:
        token.lemma_ = stem(token.lower_)
    return doc
