"""The tokens of a Doc as columns of numbers: what would take seconds token by token takes milliseconds so.

spaCy's number of a text is its hash, the same in every vocabulary and on every machine.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.vocab import Vocab

from workbench.language.colloquial import ENGLISH_MARKS, INDONESIAN_MARKS
from workbench.language.tongues import Tongue, tongue_of

if TYPE_CHECKING:
    from thinc.types import Ints2d

Numbers = NDArray[np.uint64]
CLEAR: Final = 2
"""So many more everyday words of one language than of the other tell in which a line is; else it is the talk's."""


def _hashes(words: frozenset[str]) -> Numbers:
    return np.array(sorted(get_string_id(word) for word in words), dtype=np.uint64)


_ENGLISH, _INDONESIAN = _hashes(ENGLISH_MARKS), _hashes(INDONESIAN_MARKS)


def column(doc: Doc, attribute: str) -> Numbers:
    """Return one attribute of all tokens, as spaCy numbers it."""
    return doc.to_array(attribute).astype(np.uint64).reshape(-1)


def put(doc: Doc, attribute: str, values: NDArray[np.int64] | Numbers) -> None:
    """Give all tokens an attribute, by spaCy's numbers; a Doc without tokens stays as it is."""
    if len(doc):
        doc.from_array([attribute], cast("Ints2d", values.astype(np.uint64).reshape(-1, 1)))


def bounds(doc: Doc) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where each token starts and ends (code points)."""
    start = column(doc, "IDX").astype(np.int64)
    if not len(doc):
        return start, start
    last = doc[len(doc) - 1]
    after = np.append(start[1:], last.idx + len(last.text_with_ws))
    return start, after - column(doc, "SPACY").astype(np.int64)


def in_english(doc: Doc) -> NDArray[np.bool_]:
    """Tell of each token whether it is to be read as English: a mixed talk's lines speak each for itself."""
    tongue = tongue_of(doc.vocab)
    if tongue is not Tongue.MIXED or not len(doc):
        return np.full(len(doc), tongue is Tongue.ENGLISH)
    words = column(doc, "LOWER")
    marks = np.isin(words, _ENGLISH).astype(np.int64) - np.isin(words, _INDONESIAN)
    line = np.cumsum(_ends_line(doc))
    balance = np.bincount(line, weights=marks)
    clear = np.where(np.abs(balance) >= CLEAR, balance > 0, marks.sum() > 0)
    return np.asarray(clear[line], dtype=np.bool_)


def _ends_line(doc: Doc) -> NDArray[np.bool_]:
    blank = np.flatnonzero(column(doc, "IS_SPACE"))
    kinds, which = np.unique(column(doc, "ORTH")[blank], return_inverse=True)
    ends = np.array(["\n" in doc.vocab.strings[int(kind)] for kind in kinds], dtype=np.bool_)
    found = np.zeros(len(doc), dtype=np.bool_)
    found[blank] = ends[which]
    return found


class Writer:
    """Writes an attribute of every token: what is made of the token's text and of whether it is English.

    That is asked once for every different text, and kept as long as the vocabulary.
    """

    def __init__(self, vocab: Vocab, attribute: str, texts: Callable[[str, bool], str]) -> None:
        """Write this attribute of Docs of this vocabulary."""
        self._vocab, self._attribute, self._texts = vocab, attribute, texts
        self._known: dict[bool, dict[int, int]] = {False: {}, True: {}}

    def __call__(self, doc: Doc) -> Doc:
        """Write the attribute of all tokens of a Doc."""
        words, english = column(doc, "ORTH"), in_english(doc)
        made = np.zeros(len(doc), dtype=np.uint64)
        for spoken in (False, True):
            here = np.flatnonzero(english == spoken)
            kinds, which = np.unique(words[here], return_inverse=True)
            known = self._known[spoken]
            values = [known.get(kind) or self._made(kind, spoken) for kind in kinds.tolist()]
            made[here] = np.array(values, dtype=np.uint64)[which]
        put(doc, self._attribute, made)
        return doc

    def _made(self, kind: int, spoken: bool) -> int:
        strings = self._vocab.strings
        value = self._known[spoken][kind] = strings.add(self._texts(strings[kind], spoken))
        return value
