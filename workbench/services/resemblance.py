"""Codes that resemble a new one, as the language of the study sees it."""

import re
from collections.abc import Collection

from workbench.coding.resemblance import Resemblance, resembling
from workbench.domain.codes import Code, Codebook

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LITTLE_WORDS = """
ada adalah akan antara atau bagi bahwa bisa dalam dan dari dengan di dia hal harus ia itu juga karena ke kepada
mereka oleh pada para saat sebagai sebuah secara seperti serta suatu sudah telah tentang tidak untuk yang
a about an and are as at be by for from in into is it of on or that the their them they this to was with
"""
_SAYS_NOTHING = frozenset(_LITTLE_WORDS.split())
"""Words of both languages that say nothing of what a code is about."""


def codes_like(code: Code, book: Codebook) -> tuple[Resemblance, ...]:
    """Return the codes of the book that resemble ``code``, which may be in it or not; the likest first."""
    return resembling(code, book, content_stems)


def content_stems(text: str) -> Collection[str]:
    """Return the stems of the words that say something, each once."""
    from workbench.language.stemming import indonesian_stem

    words = (word.casefold() for word in _WORD.findall(text))
    return dict.fromkeys(indonesian_stem(word) for word in words if word not in _SAYS_NOTHING)
