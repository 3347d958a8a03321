"""The pipeline component that brings every token to its normal form, in ``token.norm_``; see ``normal``."""

from functools import lru_cache
from typing import Final

from spacy.language import Language

from workbench.language.columns import Writer
from workbench.language.normal import Forms, english_normal, indonesian_normal

NORMS: Final = "workbench_norms"
_SAYS_NOTHING: Final = "…"
_KEPT: Final = 400_000


@Language.factory(NORMS, assigns=["token.norm"])
def make_norms(nlp: Language, name: str) -> Writer:
    """Make the component that writes normal forms: of marks themselves, of sounds of hesitation a pause."""
    del name  # spaCy hands it to every factory
    return Writer(nlp.vocab, "NORM", norm_of)


@lru_cache(maxsize=_KEPT)
def norm_of(word: str, english: bool) -> str:
    """Return a token's norm, in which several forms are parted by a space."""
    forms = english_normal(word) if english else indonesian_normal(word)
    if forms:
        return " ".join(forms)
    return _SAYS_NOTHING if any(map(str.isalnum, word)) else word


@lru_cache(maxsize=_KEPT)
def forms_of(norm: str) -> Forms:
    """Return the normal forms that a norm holds: what ``norm_of`` was made of."""
    return tuple(norm.split()) if any(map(str.isalnum, norm)) else ()
