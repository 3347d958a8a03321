"""Similarity: how much a sentence resembles the segments that people have coded already.

A sentence and an example are sets of stems, weighed by how rare a stem is among the examples; their likeness is the
cosine. A code is as near as its nearest example, which is also the reason that a person is shown.
"""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from workbench.language.stems import carried, content_stems

SIMILARITY = "workbench_similarity"


@dataclass(frozen=True, slots=True)
class Example:
    """A coded segment: whose code, which coding, where (code points of the source) and in which words."""

    coding: str
    code: str
    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near a code's nearest example is, 0..1."""

    score: float
    example: Example


Doc.set_extension("workbench_source", default="", force=True)
Doc.set_extension("workbench_offset", default=0, force=True)
Doc.set_extension("workbench_likeness", default=(), force=True)


class Similarity:
    """The pipeline component: writes, for each sentence of a Doc, each code's Likeness to ``doc._.workbench_likeness``.

    A Doc that knows its source (``doc._.workbench_source``) and where in it it starts (``workbench_offset``) is not
    compared with examples that overlap the sentence itself.
    """

    def __init__(self, name: str, split: Callable[[str], Sequence[str]]) -> None:
        """Start with no examples; ``split`` cuts an example's text into words."""
        self.name = name
        self._split = split
        self._stems: dict[str, tuple[str, ...]] = {}
        self._learn(())

    def __call__(self, doc: Doc) -> Doc:
        """Compare every sentence."""
        if self._examples:
            doc._.workbench_likeness = tuple(self._likeness(sentence) for sentence in doc.sents)
        return doc

    def learn(self, examples: Iterable[Example]) -> None:
        """Take these examples, and no others, for what there is to resemble; of twins the first by coding counts."""
        self._learn(examples)

    def examples(self) -> Counter[str]:
        """Return how many distinct examples each code has."""
        return Counter(example.code for example in self._examples)

    def _learn(self, examples: Iterable[Example]) -> None:
        distinct: dict[tuple[str, str, int, int], Example] = {}
        for example in sorted(examples, key=lambda each: (each.code, each.coding)):
            distinct.setdefault((example.code, example.source, example.start, example.end), example)
        self._examples = list(distinct.values())
        stems = [self._stems_of(example.text) for example in self._examples]
        self._stems = {example.text: found for example, found in zip(self._examples, stems, strict=True)}
        segments = {
            (each.source, each.start, each.end): found
            for each, found in zip(self._examples, stems, strict=True)
        }
        frequency = Counter(stem for found in segments.values() for stem in found)
        self._unknown = _weight(0, len(segments))
        self._weights = {stem: _weight(count, len(segments)) for stem, count in frequency.items()}
        self._index(stems)

    def _stems_of(self, text: str) -> tuple[str, ...]:
        known = self._stems.get(text)
        return tuple(sorted(set(content_stems(self._split(text))))) if known is None else known

    def _index(self, stems: Sequence[tuple[str, ...]]) -> None:
        rows: dict[str, list[int]] = {}
        for row, found in enumerate(stems):
            for stem in found:
                rows.setdefault(stem, []).append(row)
        self._rows = {stem: np.array(found, dtype=np.int64) for stem, found in rows.items()}
        lengths = [sum(self._weights[stem] for stem in found) for found in stems]
        self._lengths = np.array([max(length, self._unknown) for length in lengths], dtype=np.float64)
        sizes = Counter(example.code for example in self._examples)
        self._codes = list(sizes)
        ends = list(accumulate(sizes.values()))
        self._starts = np.array([0, *ends[:-1]], dtype=np.int64)
        self._of_code = {
            code: slice(end - sizes[code], end) for code, end in zip(self._codes, ends, strict=True)
        }
        self._places: dict[str, list[int]] = {}
        for row, example in enumerate(self._examples):
            self._places.setdefault(example.source, []).append(row)

    def _likeness(self, sentence: Span) -> Mapping[str, Likeness]:
        stems = sentence_stems(sentence)
        if not any(stem in self._rows for stem in stems):
            return {}
        shared = self._shared(stems)
        total = np.full(len(self._examples), sum(self._weights.get(stem, self._unknown) for stem in stems))
        self._forgive_terms(sentence, total)
        cosine = np.round(shared / np.sqrt(total * self._lengths), 6)
        cosine[self._overlapping(sentence)] = 0
        best = np.maximum.reduceat(cosine, self._starts)
        found: dict[str, Likeness] = {}
        for at in np.flatnonzero(best):
            code = self._codes[at]
            rows = self._of_code[code]
            nearest = rows.start + int(np.argmax(cosine[rows]))
            found[code] = Likeness(float(best[at]), self._examples[nearest])
        return found

    def _shared(self, stems: Iterable[str]) -> NDArray[np.float64]:
        shared = np.zeros(len(self._examples))
        for stem in stems:
            rows = self._rows.get(stem)
            if rows is not None:
                shared[rows] += self._weights[stem]
        return shared

    def _forgive_terms(self, sentence: Span, total: NDArray[np.float64]) -> None:
        """Take a code's own terms out of the sentence's length where the example lacks them.

        Else a keyword would count for the code and at the same time make the sentence less like the code's examples.
        """
        for code, stems in _own_terms(sentence).items():
            rows = self._of_code.get(code)
            if rows is None:
                continue
            own = sum(self._weights.get(stem, self._unknown) for stem in stems)
            total[rows] -= own - self._shared(stems)[rows]
        np.maximum(total, self._unknown / 100, out=total)

    def _overlapping(self, sentence: Span) -> list[int]:
        offset = int(sentence.doc._.workbench_offset)
        start, end = offset + sentence.start_char, offset + sentence.end_char
        here = self._places.get(str(sentence.doc._.workbench_source), ())
        return [row for row in here if self._examples[row].start < end and start < self._examples[row].end]

    def to_bytes(self, **_settings: Iterable[str]) -> bytes:
        """Return the examples as JSON. They hold the words of participants."""
        return json.dumps([asdict(example) for example in self._examples], ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, **_settings: Iterable[str]) -> "Similarity":
        """Take the examples that ``to_bytes`` gave."""
        self._learn(Example(**each) for each in json.loads(data))
        return self

    def to_disk(self, path: str | Path, **_settings: Iterable[str]) -> None:
        """Write the examples to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_settings: Iterable[str]) -> "Similarity":
        """Take the examples that ``to_disk`` wrote."""
        return self.from_bytes(Path(path).read_bytes())


@Language.factory(SIMILARITY, requires=["doc.sents"])
def make_similarity(nlp: Language, name: str) -> Similarity:
    """Make the component."""
    return Similarity(name, lambda text: [token.text for token in nlp.make_doc(text)])


def sentence_stems(sentence: Span) -> list[str]:
    """Return the distinct stems that carry content, in the order of the alphabet."""
    return sorted({stem for token in sentence if (stem := carried(token.lower_, token.lemma_))})


def _own_terms(sentence: Span) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for hit in sentence.doc._.workbench_terms:
        if sentence.start <= hit.start < sentence.end:
            stems = found.setdefault(hit.term.code, set())
            stems.update(carried(token.lower_, token.lemma_) for token in sentence.doc[hit.start : hit.end])
    return {code: sorted(stems - {""}) for code, stems in found.items()}


def _weight(count: int, segments: int) -> float:
    """Return the square of a stem's inverse document frequency: what it adds to a dot product."""
    return round(math.log((1 + segments) / (1 + count)) + 1, 6) ** 2
