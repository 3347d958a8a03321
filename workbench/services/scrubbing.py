"""Takes names and numbers that are masked in the material out of what people wrote about it: memos, names, notes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from workbench.domain.personal import MarkState, PersonalKind, PersonalMark

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
"""Letters or digits: files are called *FGD_Bu_Sri2*."""
_CLITIC: Final = re.compile(r"(?:nya|ku|mu|lah|kah|pun)(?![^\W\d_])", re.IGNORECASE)
_BARE: Final = re.compile(r"(?:nya|ku|mu|lah|kah|pun)$")
_FEWEST: Final = 3
"""A bare name of fewer letters may be any word."""


class Scrubber:
    """Replaces, wherever they stand as whole words, the words that are masked somewhere in the project.

    Words that stand for several people become what stands for any of their kind (``stand_ins``).
    """

    def __init__(self, marks: Iterable[PersonalMark], stand_ins: Mapping[PersonalKind, str]) -> None:
        """Learn from the marks that are masked."""
        from workbench.language.privacy import parted, same_person_key

        self._key = same_person_key
        self._stand_ins = stand_ins
        forms: dict[str, dict[tuple[PersonalKind, str], None]] = defaultdict(dict)
        self._people: dict[str, dict[str, None]] = defaultdict(dict)
        for mark in marks:
            if mark.state is not MarkState.MASKED:
                continue
            words = mark.segment.quote.strip()
            meant = (mark.kind, mark.pseudonym)
            forms[words.lower()][meant] = None
            if mark.kind is PersonalKind.NAME:
                self._people[same_person_key(words)][mark.pseudonym] = None
                bare = parted(words)[1]
                if len(bare) >= _FEWEST:
                    forms[bare.lower()][meant] = None
        self._by_first: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for form in sorted(forms, key=lambda each: (-len(each), each)):
            first = _WORD.search(form)
            if first is not None:
                self._by_first[first[0]].append((first.start(), form, self._one_of(forms[form])))

    def person(self, name: str) -> str:
        """Return what somebody is called in copies: their pseudonym when the name is masked, else as they are."""
        found = self._people.get(self._key(name))
        return self.words(name) if not found else self._one_of((PersonalKind.NAME, each) for each in found)

    def words(self, text: str) -> str:
        """Return a text with all masked words in it replaced."""
        parts: list[str] = []
        end = 0
        for word in _WORD.finditer(text):
            found = self._found_at(text, word, end)
            if found is not None:
                start, stop, stand_in = found
                parts += [text[end:start], stand_in]
                end = stop
        return "".join((*parts, text[end:])) if parts else text

    def _found_at(self, text: str, word: re.Match[str], after: int) -> tuple[int, int, str] | None:
        first = word[0].lower()
        places = (*self._by_first.get(first, ()), *self._by_first.get(_BARE.sub("", first), ()))
        for offset, form, stand_in in places:
            start = word.start() - offset
            stop = start + len(form)
            if start >= after and text[start:stop].lower() == form and not _goes_on(text, stop):
                return start, stop, stand_in
        return None

    def _one_of(self, meant: Iterable[tuple[PersonalKind, str]]) -> str:
        choices = list(meant)
        return choices[0][1] if len(choices) == 1 else self._stand_ins[choices[0][0]]


def _goes_on(text: str, stop: int) -> bool:
    """Tell whether a word goes on behind ``stop``: *Sri* is not meant by *Sriwijaya*, but by *Srinya* and *Sri_2*."""
    last, following = text[stop - 1 : stop], text[stop : stop + 1]
    if last.isdigit():
        return following.isdigit()
    return last.isalpha() and following.isalpha() and not _CLITIC.match(text, stop)
