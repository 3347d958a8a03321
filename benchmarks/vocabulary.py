"""Many different words, spoken as words are: a few very often, most hardly ever. The same every time."""

import random
from itertools import accumulate, product

_ONSETS, _VOWELS = (
    ["b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w"],
    ["a", "e", "i", "o", "u"],
)
_ENDS = ("", "n", "ng", "r", "s", "t")
_PREFIXES = ("", "di", "me", "ber", "ter", "pe", "ke", "se")
_SUFFIXES = ("", "kan", "an", "i", "nya", "kannya")
_ROOTS = 2_500
_FAMILY = [
    "bantu",
    "membantu",
    "dibantu",
    "bantuan",
    "terbantu",
    "membantunya",
    "bantuannya",
    "pembantu",
    "berbantuan",
    "bantu-bantu",
    "bantulah",
]


class Vocabulary:
    """Some 30,000 made-up forms of made-up roots, and the family of *bantu*, by a law like Zipf's."""

    def __init__(self) -> None:
        """Make the words."""
        dice = random.Random(7)
        syllables = ["".join(each) for each in product(_ONSETS, _VOWELS, _ENDS)]
        roots = dict.fromkeys(dice.choice(syllables) + dice.choice(syllables) for _ in range(_ROOTS))
        forms = [before + root + after for root in roots for before in _PREFIXES for after in _SUFFIXES]
        dice.shuffle(forms)
        words = forms[:30_000]
        for place, word in enumerate(_FAMILY):
            words.insert(40 + 60 * place, word)
        self.words = words
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def spoken(self, dice: random.Random, number: int) -> list[str]:
        """Return so many words of talk."""
        return dice.choices(self.words, cum_weights=self._weights, k=number)
