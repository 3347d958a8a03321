"""Docs that were read, as bytes: spaCy's DocBin of one Doc each, and how its words are had without making the Doc.

Making Docs of bytes takes longer than parting the texts anew; taking the columns out of the bytes takes a third of it.
"""

import hashlib
import inspect
import zlib
from functools import lru_cache
from importlib.metadata import version
from types import ModuleType
from typing import Final

import numpy as np
from spacy.attrs import NORM
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, DocBin

from workbench.language import (
    colloquial,
    columns,
    normal,
    norms,
    roots,
    sentences,
    spellings,
    stemming,
    stems,
    tokens,
    tongues,
)
from workbench.language.columns import column
from workbench.language.norms import NORMS
from workbench.language.stems import STEMS, mark_sentences_of
from workbench.language.units import Parted, words_in_norm

ATTRIBUTES: Final = ("ORTH", "NORM", "SENT_START")
_MAKERS: Final[tuple[ModuleType, ...]] = (
    colloquial, columns, normal, norms, roots, sentences, spellings, stemming, stems, tokens, tongues,
)  # fmt: skip


def key_of(nlp: Language, sha256: str) -> str:
    """Return of what a Doc is made: of a text, by its fingerprint, and of the rules by which this pipeline reads."""
    return hashlib.sha256(f"{sha256} {nlp.lang} {_rules()}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _rules() -> str:
    """Return a fingerprint of all that decides how a text is read: the program's own source, its and spaCy's version.

    The program's, because where it is installed without its source the names within a module stand for the source.
    """
    parts = [version("workbench"), version("spacy"), " ".join(ATTRIBUTES), *map(_source, _MAKERS)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _source(module: ModuleType) -> str:
    try:
        return inspect.getsource(module)
    except OSError:  # installed without its source
        return hashlib.sha256(repr(sorted(vars(module))).encode()).hexdigest()


def read(nlp: Language, text: str) -> Doc:
    """Return a text in words with norms and sentences, as it is kept."""
    return nlp.get_pipe(NORMS)(mark_sentences_of(text, nlp.make_doc(text)))


def packed(doc: Doc) -> bytes:
    """Return a Doc as the bytes of a DocBin.

    ``DocBin.add`` asks every token for nine texts; we know that only two of them were written.
    """
    kept = DocBin(attrs=ATTRIBUTES)
    kept.tokens.append(doc.to_array([*kept.attrs]).reshape(len(doc), len(kept.attrs)))
    kept.spaces.append(doc.to_array("SPACY").reshape(len(doc), 1).astype(bool))
    strings = doc.vocab.strings
    kept.strings.update(
        strings[int(each)] for name in ("ORTH", "NORM") for each in np.unique(column(doc, name))
    )
    kept.flags.append({"has_unknown_spaces": False})
    kept.cats.append({})
    kept.span_groups.append(b"")
    return kept.to_bytes()


def unpacked(nlp: Language, data: bytes) -> Doc:
    """Return the Doc of ``packed``, with its stems; raise ValueError when the bytes are none."""
    (doc,) = _bin(data).get_docs(nlp.vocab)
    return nlp.get_pipe(STEMS)(doc)


def parted_from(data: bytes) -> Parted:
    """Return the words of a Doc that was packed; raise ValueError when the bytes are none."""
    kept = _bin(data)
    texts = {get_string_id(text): text for text in kept.strings}
    rows, spaces = np.asarray(kept.tokens[0], dtype=np.uint64).T, kept.spaces[0].reshape(-1).astype(np.int64)
    try:
        orths, word = np.unique(rows[0], return_inverse=True)
        lengths = np.array([len(texts[int(orth)]) for orth in orths], dtype=np.int64)[word]
        kinds, norm = np.unique(rows[[*map(int, kept.attrs)].index(NORM)], return_inverse=True)
        forms = [words_in_norm(int(kind), texts[int(kind)]) for kind in kinds]
    except KeyError as error:
        raise ValueError("a text is missing") from error
    after = np.cumsum(lengths + spaces)
    return Parted(after - lengths - spaces, after - spaces, norm.astype(np.int64), forms)


def _bin(data: bytes) -> DocBin:
    try:
        kept = DocBin().from_bytes(data)
    except zlib.error as error:
        raise ValueError("not what was packed") from error
    if len(kept) != 1:
        raise ValueError("not one Doc")
    return kept
