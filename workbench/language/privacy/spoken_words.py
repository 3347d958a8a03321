"""The words of a text as the search for names sees them: what each is, and whether its capital tells anything."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from workbench.language.privacy.name_keys import ABBREVIATED, TITLES
from workbench.language.privacy.vocabulary import Sort, sort_of

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ\-][^\W\d_]+)*")
_CLITIC: Final = re.compile(r"-?(?:nya|mu|ku|lah|pun|kah)$|'s$")
_PRODUCT: Final = re.compile(r"(?!Mc|Mac|Ma|De|La|Le|Di|Da|Van|Fitz)[A-Z][a-z]+[A-Z]|[A-Z]{2,}[a-z]$")
_ENDS: Final = frozenset('.!?…:;\n"“”‘[](){}>*–—•|')
_QUIET: Final = frozenset(" \t\u00a0\"“‘'([*_>–—-•")
_JOINING: Final = frozenset({" ", ". ", ".", " . ", "\u00a0"})


@dataclass(frozen=True, slots=True)
class Form:
    """What a way of writing a word tells by itself."""

    lower: str
    sort: Sort
    capital: bool
    """A capital and small letters after it."""
    shouted: bool
    """All in capitals, as abbreviations are."""
    title: bool
    cut: int = 0
    """How many signs at its end are no part of a name: the *-nya* of *Budinya*."""


@lru_cache(maxsize=200_000)
def form_of(word: str) -> Form:
    """Return what a way of writing a word tells; asked once for each way."""
    lower = word.casefold().replace("’", "'").replace("ʼ", "'")
    rest = word[1:]
    shouted = (len(word) > 1 and word.isupper()) or _PRODUCT.match(word) is not None
    capital = word[0].isupper() and not shouted and (len(word) == 1 or rest != rest.upper() or "-" in rest)
    sort = sort_of(lower)
    if sort is Sort.UNKNOWN:
        core = _CLITIC.sub("", lower)
        if core != lower and (
            sort_of(core) is Sort.NAME or lower[len(core)] in "-'" or (capital and len(core) > 2)
        ):
            return Form(core, sort_of(core), capital, shouted, title=False, cut=len(lower) - len(core))
    return Form(lower, sort, capital, shouted, lower in TITLES)


class Words:
    """The words of a text in order, with their places (code points)."""

    def __init__(self, text: str) -> None:
        self.text = text
        matches = list(_WORD.finditer(text))
        self.starts: Sequence[int] = [match.start() for match in matches]
        self.forms: Sequence[Form] = [form_of(match[0]) for match in matches]
        self.ends: Sequence[int] = [
            match.end() - form.cut for match, form in zip(matches, self.forms, strict=True)
        ]
        self._line: tuple[int, int, bool, bool] = (0, -1, False, False)

    def lower(self, place: int) -> str:
        """Return a word in small letters, or nothing before the first and behind the last."""
        return self.forms[place].lower if 0 <= place < len(self.forms) else ""

    def between(self, place: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.ends[place] : self.starts[place + 1]] if place + 1 < len(self.forms) else "\n"

    def joined(self, place: int) -> bool:
        """Tell whether nothing but a blank (behind an initial or title, a full stop) parts the word from the next."""
        gap = self.between(place) if 0 <= place < len(self.forms) - 1 else "\n"
        if gap in {" ", "\u00a0"}:
            return True
        form = self.forms[place] if 0 <= place < len(self.forms) else None
        return (
            gap in _JOINING
            and form is not None
            and (form.lower in ABBREVIATED if form.title else len(form.lower) == 1)
        )

    def opens(self, place: int) -> bool:
        """Tell whether a sentence, a line or a quotation may begin with the word, so that its capital says nothing."""
        before = self.starts[place] - 1
        while before >= 0 and self.text[before] in _QUIET:
            before -= 1
        if before < 0 or self.text[before] in _ENDS:
            return not (place and self.joined(place - 1))
        return False

    def cased(self, place: int) -> bool:
        """Tell whether the line that holds the word is written with capitals, the label of its speaker aside."""
        return self._line_of(place)[2]

    def headed(self, place: int) -> bool:
        """Tell whether most words of the line have a capital, as in headings, so that one says nothing."""
        return self._line_of(place)[3]

    def _line_of(self, place: int) -> tuple[int, int, bool, bool]:
        start = self.starts[place]
        if not self._line[0] <= start < self._line[1]:
            first = self.text.rfind("\n", 0, start) + 1
            found = self.text.find("\n", start)
            last = found if found >= 0 else len(self.text)
            capitals = len(_CAPITAL.findall(self.text, first, last))
            small = len(_SMALL.findall(self.text, first, last))
            headed = capitals >= _HEADING and capitals > 2 * small
            label = _LABEL.match(self.text, first, last)
            if label is not None and start >= label.end():
                # The label of a speaker has its capital however the talk is written.
                first = label.end()
                capitals = len(_CAPITAL.findall(self.text, first, last))
            elif label is not None:
                last = label.end()
            self._line = (first, last, capitals > 0, headed)
        return self._line


_HEADING: Final = 3
_LABEL: Final = re.compile(r"(?:[\[(]?\d[\d:.]*[\])]?\s+)?[^\W\d][^:\n]{0,40}:(?=\s)")
_SMALL: Final = re.compile(r"\b[a-z]{2,}")
_CAPITAL: Final = re.compile(r"\b[A-Z][a-z]")
