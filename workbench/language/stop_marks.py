"""The component that marks stop words, in ``token.is_stop``: the program's own, or those that a project keeps."""

from collections.abc import Iterable
from typing import Any, Final, cast

from spacy.attrs import IS_STOP
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from typing_extensions import override

from workbench.domain.words import folded_words, form_of
from workbench.language.kept import Kept
from workbench.language.stop_words import ENGLISH, INDONESIAN, STOP_WORDS
from workbench.language.tongues import Tongue, tongue_of

STOP_MARKS: Final = "workbench_stop_words"
_OF_ONE_LANGUAGE: Final = {
    Tongue.INDONESIAN: STOP_WORDS - (ENGLISH - INDONESIAN),
    Tongue.ENGLISH: STOP_WORDS - (INDONESIAN - ENGLISH),
    Tongue.MIXED: STOP_WORDS,
}


class StopMarks(Kept[list[str]]):
    """The pipeline component. Being a stop word is a fact of a word in this vocabulary, not of one token."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        """Begin with the stop words of the pipeline's language."""
        self.name = name
        self._vocab = vocab
        self.learn(_OF_ONE_LANGUAGE[tongue_of(vocab)])

    def learn(self, words: Iterable[str]) -> None:
        """Take these words, and no others; ``services.stop_words`` knows which a project wants."""
        self.take(sorted(form_of(word) for word in words))

    @override
    def told(self) -> list[str]:
        """Return the words in the order of the alphabet."""
        return sorted(self._words)

    @override
    def take(self, told: list[str]) -> None:
        """Know these words, and mark them in the vocabulary, now and when new ones come into it."""
        self._words = frozenset(told)
        cast("Any", self._vocab).lex_attr_getters[IS_STOP] = self._is_stop
        for lexeme in self._vocab:
            lexeme.is_stop = self._is_stop(lexeme.text)

    def _is_stop(self, text: str) -> bool:
        return bool(folded_words(text)) and form_of(text) in self._words

    def __call__(self, doc: Doc) -> Doc:
        """Leave the Doc as it is: its words were marked when they came into the vocabulary."""
        return doc


@Language.factory(STOP_MARKS, assigns=["token.is_stop"])
def make_stop_marks(nlp: Language, name: str) -> StopMarks:
    """Make the component."""
    return StopMarks(nlp.vocab, name)
