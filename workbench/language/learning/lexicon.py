"""What the codebook itself says: the terms of a code, found among a unit's words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.lesson import CodeFacts

Terms = dict[str, list[tuple[tuple[str, ...], int, float]]]


def terms_by_first_word(codes: Sequence[CodeFacts]) -> Terms:
    """Return every term with the column of its code and its weight, under the word with which it begins."""
    found: Terms = {}
    for column, code in enumerate(codes):
        for words, weight in code.terms:
            if words:
                found.setdefault(words[0], []).append((words, column, weight))
    return found


def named(texts: Sequence[Sequence[str]], terms: Terms, columns: int) -> NDArray[np.float64]:
    """Return how strongly each text names each code: doubts of its distinct terms multiplied, 0..1."""
    doubt = np.ones((len(texts), columns))
    for row, text in enumerate(texts):
        seen: set[tuple[tuple[str, ...], int]] = set()
        for at, word in enumerate(text):
            for words, column, weight in terms.get(word, ()):
                if (words, column) not in seen and tuple(text[at : at + len(words)]) == words:
                    seen.add((words, column))
                    doubt[row, column] *= 1 - weight
    return 1 - doubt
