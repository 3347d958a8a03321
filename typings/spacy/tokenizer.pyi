"""spaCy's tokenizer, which is compiled and ships no types of its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from re import Match

from spacy.tokens import Doc
from spacy.vocab import Vocab

class Tokenizer:
    vocab: Vocab
    def __init__(
        self,
        vocab: Vocab,
        rules: Mapping[str, list[dict[int | str, str]]] | None = None,
        prefix_search: Callable[[str], Match[str] | None] | None = None,
        suffix_search: Callable[[str], Match[str] | None] | None = None,
        infix_finditer: Callable[[str], Iterator[Match[str]]] | None = None,
        token_match: Callable[[str], Match[str] | None] | None = None,
        url_match: Callable[[str], Match[str] | None] | None = None,
        faster_heuristics: bool = True,
        max_cache_size: int = 10000,
    ) -> None: ...
    def __call__(self, string: str) -> Doc: ...
    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]: ...
    def explain(self, text: str) -> list[tuple[str, str]]: ...
