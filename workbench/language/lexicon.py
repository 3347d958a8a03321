"""The lexicon: where a codebook's keywords, names and definition words stand in a text, compared by stems."""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from workbench.domain.codes import Code
from workbench.language.negation import negation_at
from workbench.language.stemming import indonesian_stem, is_derived_noun
from workbench.language.stems import content_stems, stems_of

LEXICON = "workbench_lexicon"
ROOT_ALONE = 0.5
"""A derived noun's root says this much of what the noun itself would."""
Split = Callable[[str], Sequence[str]]
"""Cuts a text into words."""


class TermKind(StrEnum):
    """Where in the codebook a term comes from, the most telling first."""

    KEYWORD = "keyword"
    NAME = "name"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase, as stems, that speaks for a code; ``weight`` in 0..1 says how strongly.

    A ``derived`` one is a noun such as *pendatang*, whose bare root (*datang*) means something else.
    """

    code: str
    kind: TermKind
    stems: tuple[str, ...]
    weight: float
    derived: bool = False


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term, the tokens (of a Doc, half-open) at which it stands, and how strongly it speaks there.

    ``negation`` is the token that negates it, if any does; that is no reason to weigh it less (see ``negation``).
    """

    term: Term
    start: int
    end: int
    weight: float
    negation: int | None = None

    @property
    def negated(self) -> bool:
        """Whether it is said to be lacking, or not so."""
        return self.negation is not None

    @property
    def shown(self) -> tuple[int, int]:
        """The tokens (half-open) that a reader has to see to understand it: with what negates it."""
        if self.negation is None:
            return self.start, self.end
        return min(self.start, self.negation), max(self.end, self.negation + 1)


Doc.set_extension("workbench_terms", default=(), force=True)


class Lexicon:
    """The pipeline component: writes the TermHits of a Doc, in the order of the text, to ``doc._.workbench_terms``."""

    def __init__(self, vocab: Vocab, name: str, weights: dict[TermKind, float], split: Split) -> None:
        """Start with no terms; ``weights`` says how strongly each kind of term speaks."""
        self.name = name
        self._split = split
        self._vocab = vocab
        self._weights = weights
        self._learn(())

    def __call__(self, doc: Doc) -> Doc:
        """Find the terms. Where phrases overlap, the longer one stands and the shorter ones within it do not."""
        found = [(start, end, self._vocab.strings[key]) for key, start, end in self._matcher(doc)]
        found = [each for each in found if not any(_within(each, other) for other in found)]
        norms = [token.norm_ for token in doc] if found else []
        doc._.workbench_terms = tuple(
            TermHit(term, start, end, _weight(term, doc[start].lower_), negation_at(norms, start, end))
            for start, end, key in sorted(found)
            for term in self._terms[key]
        )
        return doc

    def learn(self, codes: Sequence[Code]) -> None:
        """Take the terms of these codes, and of no others, for what is to be found."""
        self._learn(weighed_terms(codes, self._weights, self._split))

    def codes(self) -> frozenset[str]:
        """Return the ids of the codes that have at least one term."""
        return frozenset(term.code for terms in self._terms.values() for term in terms)

    def _learn(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[Term]] = {}
        for term in terms:
            self._terms.setdefault(" ".join(term.stems), []).append(term)
        self._matcher = PhraseMatcher(self._vocab, attr="LEMMA")
        for key, sharing in self._terms.items():
            pattern = Doc(self._vocab, words=list(sharing[0].stems))
            for token in pattern:
                token.lemma_ = token.text
            self._matcher.add(key, [pattern])

    def to_bytes(self, **_settings: Iterable[str]) -> bytes:
        """Return the terms as JSON."""
        terms = [asdict(term) for sharing in self._terms.values() for term in sharing]
        return json.dumps(terms, ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, **_settings: Iterable[str]) -> "Lexicon":
        """Take the terms that ``to_bytes`` gave."""
        self._learn(
            Term(each["code"], TermKind(each["kind"]), tuple(each["stems"]), each["weight"], each["derived"])
            for each in json.loads(data)
        )
        return self

    def to_disk(self, path: str | Path, **_settings: Iterable[str]) -> None:
        """Write the terms to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_settings: Iterable[str]) -> "Lexicon":
        """Take the terms that ``to_disk`` wrote."""
        return self.from_bytes(Path(path).read_bytes())


@Language.factory(
    LEXICON, default_config={"keyword_weight": 0.65, "name_weight": 0.45, "definition_weight": 0.15}
)
def make_lexicon(
    nlp: Language, name: str, keyword_weight: float, name_weight: float, definition_weight: float
) -> Lexicon:
    """Make the component; each weight says how strongly one such word speaks for its code (0..1)."""
    weights = {
        TermKind.KEYWORD: keyword_weight,
        TermKind.NAME: name_weight,
        TermKind.DEFINITION: definition_weight,
    }
    return Lexicon(nlp.vocab, name, weights, lambda text: [token.text for token in nlp.make_doc(text)])


def weighed_terms(codes: Sequence[Code], weights: dict[TermKind, float], split: Split) -> Iterator[Term]:
    """Give every code's terms in the order of the codes; what several codes share speaks less for each."""
    by_code = [(code, _terms_of(code, split)) for code in codes]
    keyword_of = Counter(
        stems for _, terms in by_code for stems, kind in terms.items() if kind is TermKind.KEYWORD
    )
    guide_of = Counter(stem for code in codes for stem in _everything(code, split))
    for code, terms in by_code:
        derived = _derived(code, split)
        for stems, kind in terms.items():
            if kind is TermKind.KEYWORD:
                share = 1 / math.sqrt(keyword_of[stems])
            else:
                share = max(_rarity(guide_of[stem], len(codes)) for stem in stems)
            if share > 0:
                yield Term(code.id, kind, stems, round(weights[kind] * share, 6), stems in derived)


def _rarity(guides: int, codes: int) -> float:
    """Return 1 for a word of one guide alone, falling to 0 for a word of a quarter of all guides."""
    limit = max(2.0, codes / 4)
    return max(0.0, 1 - math.log(max(guides, 1)) / math.log(limit))


def _terms_of(code: Code, split: Split) -> dict[tuple[str, ...], TermKind]:
    """Return a code's terms; one that comes twice counts as the more telling kind."""
    found: dict[tuple[str, ...], TermKind] = {}
    for guide in (code.guide, code.guide_en):
        for keyword in guide.keywords:
            for stems in stems_of(split(keyword)):
                found[stems] = TermKind.KEYWORD
    for name in (code.name, code.name_en):
        for stems in stems_of(split(name)):
            found.setdefault(stems, TermKind.NAME)
        for stem in content_stems(split(name)):
            found.setdefault((stem,), TermKind.NAME)
    for guide in (code.guide, code.guide_en):
        for stem in content_stems(split(guide.definition)):
            found.setdefault((stem,), TermKind.DEFINITION)
    return {stems: kind for stems, kind in found.items() if any(map(str.isalnum, "".join(stems)))}


def _derived(code: Code, split: Split) -> set[tuple[str, ...]]:
    """Return the one-word terms that stand in the keywords and names as derived nouns only."""
    keywords = [split(keyword) for guide in (code.guide, code.guide_en) for keyword in guide.keywords]
    single = [words[0] for words in keywords if len(words) == 1]
    single += [word for name in (code.name, code.name_en) for word in split(name)]
    plain = {indonesian_stem(word) for word in single if not is_derived_noun(word)}
    return {(stem,) for word in single if (stem := indonesian_stem(word)) not in plain}


def _weight(term: Term, word: str) -> float:
    return term.weight * ROOT_ALONE if term.derived and not is_derived_noun(word) else term.weight


def _everything(code: Code, split: Split) -> set[str]:
    texts = [code.name, code.name_en]
    for guide in (code.guide, code.guide_en):
        texts += [guide.definition, guide.when_to_use, guide.when_not, guide.examples]
    return {stem for text in texts for stem in content_stems(split(text))}


def _within(inner: tuple[int, int, str], outer: tuple[int, int, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer[1] - outer[0] > inner[1] - inner[0]
