"""The codebook's terms as the learner takes them: in the normal form in which it knows the words of talks.

The lexicon's terms are stems; a stem is turned into the words of the talks that share it. So *kunjungan* in a keyword
finds *berkunjung* too, and the learner needs to know nothing of stems.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from workbench.domain.codes import Code
from workbench.language.lexicon import ROOT_ALONE, Term, TermKind, weighed_terms
from workbench.language.normal import english_normal, indonesian_normal
from workbench.language.stemming import english_stem, indonesian_stem, is_derived_noun

Terms = tuple[tuple[tuple[str, ...], float], ...]
"""Words in normal form, and how strongly they speak for a code, 0..1."""
WEIGHTS: Mapping[TermKind, float] = {
    TermKind.KEYWORD: 0.65,
    TermKind.NAME: 0.45,
    TermKind.DEFINITION: 0.15,
}


def normal_terms(
    codes: Sequence[Code], vocabulary: Iterable[str], split: Callable[[str], Sequence[str]]
) -> dict[str, Terms]:
    """Return every code's terms, in the order of the words.

    ``vocabulary`` are the normal forms of the words in the project's talks; ``split`` parts a text into words. A
    phrase is found in its own words only.
    """
    alike = _by_stem(vocabulary)
    found: dict[str, dict[tuple[str, ...], float]] = {code.id: {} for code in codes}
    for term in weighed_terms(codes, dict(WEIGHTS), split):
        for words, weight in _spoken(term, alike):
            own = found[term.code]
            own[words] = max(weight, own.get(words, 0.0))
    for code in codes:
        for words in _phrases(code, split):
            own = found[code.id]
            own[words] = max(WEIGHTS[TermKind.KEYWORD], own.get(words, 0.0))
    return {code: tuple(sorted(terms.items())) for code, terms in found.items()}


def _by_stem(vocabulary: Iterable[str]) -> dict[str, list[str]]:
    alike: dict[str, list[str]] = {}
    for word in sorted(set(vocabulary)):
        for stem in sorted({indonesian_stem(word), english_stem(word)}):
            alike.setdefault(stem, []).append(word)
    return alike


def _spoken(term: Term, alike: Mapping[str, Sequence[str]]) -> Iterator[tuple[tuple[str, ...], float]]:
    if len(term.stems) > 1:
        return
    for word in alike.get(term.stems[0], ()):
        bare = term.derived and not is_derived_noun(word)
        yield (word,), round(term.weight * ROOT_ALONE if bare else term.weight, 6)


def _phrases(code: Code, split: Callable[[str], Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Give the keywords of several words, as Indonesian and as English ones: they are too short to tell which."""
    for guide in (code.guide, code.guide_en):
        for keyword in guide.keywords:
            for normal in (indonesian_normal, english_normal):
                words = tuple(form for word in split(keyword) for form in normal(word))
                if len(words) > 1:
                    yield words
