"""Values as pictures need them: which are there, how far they go, what is written for them."""

from collections.abc import Iterable
from math import isfinite

from exports.pictures.text import plain
from exports.pictures.ticks import places_of
from exports.pictures.words import number, said
from workbench.domain.pictures import Part


def there(values: Iterable[float]) -> list[float]:
    """Return the values that are numbers."""
    return [each for each in values if isfinite(each)]


def decimals(values: Iterable[float]) -> int:
    """Return how many decimals all numbers of a picture get, so that they can be compared at a glance."""
    known = there(values)
    if all(each == int(each) for each in known):
        return 0
    most = max(abs(each) for each in known)
    return 1 if most >= 10 else places_of(most)


def text_of(part: Part, language: str, places: int | None = None) -> str:
    """Return what is written on a part: the caller's text, else its number; 0 is never 0.0."""
    return plain(part.text) or number(part.value, language, places if part.value else 0)


def words_of(part: Part, language: str, *names: str) -> str:
    """Return what is said of a part that is pointed at: the caller's words, else its names and its number."""
    if part.words or not part.key:
        return part.words
    told = plain(part.text) or (
        number(part.value, language) if isfinite(part.value) else said("none", language)
    )
    return ": ".join([*(name for name in names if name), told])
