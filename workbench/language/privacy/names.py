"""Names of people: words whose signs add up, with the titles before them and the names beside them."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.domain.turns import Turn
from workbench.language.privacy.hits import Hit, How, KnownNames
from workbench.language.privacy.name_keys import parted, same_person_key
from workbench.language.privacy.name_signs import ENOUGH, SURE, Signs, signs_of, titled
from workbench.language.privacy.spoken_words import Form, Words, form_of
from workbench.language.privacy.vocabulary import Sort, last_names, likeness

_REPEATED, _AS_SPEAKER, _CONFIRMED = 1.6, 2.6, 9.0
_UNLIKE_A_NAME: Final = -0.6
_LIKE_A_NAME: Final = 0.25
_SPEAKER_CERTAINTY: Final = 0.9
_PARTICLES: Final = frozenset({"ni", "wa", "la"})
_BORN_AS: Final = frozenset(
    {"wayan", "putu", "gede", "made", "kadek", "nengah", "nyoman", "komang", "ketut", "gusti"}
)
"""Balinese names by order of birth, before which *I* is no English word."""
_LONGEST: Final = 5
"""Words in a name; more is a list without commas."""


def name_hits(text: str, turns: Sequence[Turn], known: KnownNames) -> Iterator[Hit]:
    """Give the names of people in ``text``, each with its titles, and the labels of turns that are names."""
    labels = {turn.speaker: _is_name(turn.speaker) for turn in turns}
    confirmed, rejected = _keys(known.confirmed), _keys(known.rejected)
    for turn in turns:
        place = text.find(turn.speaker, turn.start, turn.text_start) if turn.speaker else -1
        if place >= 0 and labels[turn.speaker] and same_person_key(turn.speaker) not in rejected - confirmed:
            end = place + len(turn.speaker)
            yield Hit(place, end, PersonalKind.NAME, How.SPEAKER, _SPEAKER_CERTAINTY)
    speakers = frozenset(word for label, named in labels.items() if named for word in _name_words(label))
    spoken = _Talk(text, [(turn.start, turn.text_start) for turn in turns], confirmed, speakers)
    for hit in spoken.hits():
        if same_person_key(text[hit.start : hit.end]) not in rejected - confirmed:
            yield hit


class _Talk:
    """A text in which names are sought."""

    def __init__(
        self,
        text: str,
        labels: Iterable[tuple[int, int]],
        confirmed: frozenset[str],
        speakers: frozenset[str],
    ) -> None:
        self._words = Words(text)
        self._labels = sorted(labels)
        self._confirmed: dict[str, list[str]] = {}
        for key in sorted(confirmed):
            self._confirmed.setdefault(key.partition(" ")[0], []).append(key)
        self._speakers = speakers

    def hits(self) -> Iterator[Hit]:
        """Give the names in order."""
        found = self._found()
        place = 0
        for first in sorted(found):
            if first < place or self._in_label(first):
                continue
            stop = self._stop(first, found)
            yield self._hit(first, stop, found)
            place = stop

    def _found(self) -> dict[int, Signs]:
        """Return the words that are names by themselves, or because the same word surely is one elsewhere."""
        weighed = {place: self._weighed(place) for place in self._candidates()}
        sure = {self._words.lower(place) for place, signs in weighed.items() if signs.points >= SURE}
        found = {}
        for place, signs in weighed.items():
            again = signs.points < ENOUGH and self._words.lower(place) in sure and self._may_repeat(place)
            total = Signs(signs.points + _REPEATED, How.REPEATED) if again else signs
            if total.points >= ENOUGH:
                found[place] = total
        return found

    def _may_repeat(self, place: int) -> bool:
        """Tell whether the word may be the name again: a capital, or no everyday word."""
        form = self._words.forms[place]
        return form.sort is not Sort.EITHER or form.capital

    def _candidates(self) -> Iterator[int]:
        """Give the words worth weighing: names, and unknown words with a sign; most of a text is neither."""
        for place, form in enumerate(self._words.forms):
            if form.sort in {Sort.NAME, Sort.EITHER, Sort.UNKNOWN} or form.lower in self._confirmed:
                yield place

    def _weighed(self, place: int) -> Signs:
        form = self._words.forms[place]
        signs = signs_of(self._words, place)
        if self._confirmed_at(place):
            return Signs(_CONFIRMED, How.CONFIRMED)
        if form.lower in self._speakers and (
            form.sort is not Sort.EITHER or form.capital or titled(self._words, place)
        ):
            return Signs(max(signs.points, 0.0) + _AS_SPEAKER, How.SPEAKER)
        return signs

    def _confirmed_at(self, place: int) -> int:
        """Return how many words the longest confirmed name has that begins here; 0 for none.

        An everyday word that is a name, too (*bunga*), is one in small letters only where there are no others.
        """
        words = self._words
        lengths = [
            key.count(" ") + 1
            for key in self._confirmed.get(words.lower(place), ())
            if key == " ".join(words.lower(place + step) for step in range(key.count(" ") + 1))
        ]
        form = words.forms[place]
        everyday = form.sort in {Sort.EITHER, Sort.PLACE, Sort.WORD} and max(lengths, default=0) == 1
        if everyday and not form.capital and words.cased(place) and not titled(words, place):
            return 0
        return max(lengths, default=0)

    def _in_label(self, place: int) -> bool:
        start = self._words.starts[place]
        found = bisect_right(self._labels, start, key=lambda label: label[0]) - 1
        return found >= 0 and start < self._labels[found][1]

    def _stop(self, first: int, found: dict[int, Signs]) -> int:
        """Return the word behind the name that begins here: names in a row are one."""
        stop = first + max(1, self._confirmed_at(first))
        while stop < len(self._words.forms) and stop - first < _LONGEST and self._words.joined(stop - 1):
            if not self._goes_on(stop, found):
                break
            stop += 1
        return stop

    def _goes_on(self, place: int, found: dict[int, Signs]) -> bool:
        form = self._words.forms[place]
        if form.title and form.sort is Sort.UNKNOWN:
            return False
        if form.sort is Sort.NAME:
            return form.capital or not self._words.cased(place)
        if form.capital and form.sort in {Sort.EITHER, Sort.UNKNOWN}:
            return True
        if form.sort is Sort.EITHER or form.shouted:
            return place in found or (form.lower in last_names() and not self._words.cased(place))
        cased = self._words.cased(place)
        return form.sort is Sort.UNKNOWN and not cased and likeness(form.lower) >= _LIKE_A_NAME

    def _hit(self, first: int, stop: int, found: dict[int, Signs]) -> Hit:
        signs = max(
            (found[each] for each in range(first, stop) if each in found), key=lambda each: each.points
        )
        begin = first
        while begin and self._words.joined(begin - 1) and self._is_initial(begin - 1):
            begin -= 1
        while begin and self._words.joined(begin - 1) and self._leads(begin - 1):
            begin -= 1
        begin -= titled(self._words, begin)
        certainty = round(1 / (1 + math.exp(ENOUGH - 0.5 - signs.points)), 2)
        start, end = self._words.starts[begin], self._words.ends[stop - 1]
        return Hit(start, end, PersonalKind.NAME, signs.how, min(0.99, certainty))

    def _leads(self, place: int) -> bool:
        """Tell whether a word with a capital before a name belongs to it: *Tan* Giok Lan."""
        form = self._words.forms[place]
        if not form.capital or form.title:
            return False
        if form.lower in _PARTICLES or (form.lower == "i" and self._words.lower(place + 1) in _BORN_AS):
            return True
        return form.sort is Sort.EITHER or (form.sort is Sort.UNKNOWN and not self._words.opens(place))

    def _is_initial(self, place: int) -> bool:
        form = self._words.forms[place]
        if form.lower == "n" and self._words.lower(place - 1) == "a":
            return False  # a.n.: "in the name of"
        stopped = "." in self._words.between(place)
        return len(form.lower) == 1 and (stopped or (form.capital and form.lower not in {"a", "i"}))


@lru_cache(maxsize=4096)
def _is_name(label: str) -> bool:
    """Tell whether a speaker's label is a name and not a role, a number or initials."""
    if any(map(str.isdigit, label)):
        return False
    forms = [form_of(word) for word in parted(label)[1].split() if word[:1].isalpha()]
    return bool(forms) and any(map(_may_name, forms)) and not any(form.sort is Sort.WORD for form in forms)


def _may_name(form: Form) -> bool:
    if form.sort in {Sort.NAME, Sort.EITHER}:
        return True
    long_enough = len(form.lower) > 2 and not (form.shouted and len(form.lower) <= 4)
    return form.sort is Sort.UNKNOWN and long_enough and likeness(form.lower) > _UNLIKE_A_NAME


def _name_words(label: str) -> list[str]:
    return [word for word in same_person_key(label).split() if len(word) > 1]


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(same_person_key, names))
