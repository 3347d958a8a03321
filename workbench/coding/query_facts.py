"""What a query compares: words without case and accents, numbers in answers, days, and places counted in words."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from workbench.domain.queries import Comparison, HasAttribute
from workbench.domain.texts import paragraph_starts
from workbench.domain.words import bare

# A word begins where `count_words` counts it: at the first letter or digit between white space.
_WORD = re.compile(r"[^\W_]\S*")
_NUMBER = re.compile(r"\s*(?:Rp\.?\s*)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:([.,])(\d+))?")


def number_in(value: str) -> float | None:
    """Return the number with which a value begins (*34*, *34,5 tahun*, *Rp 1.250.000*), or None."""
    found = _NUMBER.match(value)
    if found is None:
        return None
    sign, whole, _point, rest = found.groups()
    return float(f"{sign}{whole.replace('.', '')}.{rest or 0}")


def day_of(moment: datetime) -> int:
    """Return the day of a moment on this machine's calendar, as an ordinal number (1 January of year 1 is 1)."""
    # Six times as quick as by way of ``astimezone``, and a project may have a million.
    return date.fromtimestamp(moment.timestamp()).toordinal()  # noqa: DTZ012 - this machine's calendar is meant


def describes(condition: HasAttribute, attributes: Iterable[tuple[str, str]]) -> bool:
    """Tell whether attributes, as (name, value) pairs, pass a condition on them."""
    said = [value for name, value in attributes if name == condition.name and value.strip()]
    wanted = bare(condition.value.strip())
    match condition.comparison:
        case Comparison.EQUALS:
            return any(bare(value.strip()) == wanted for value in said)
        case Comparison.DIFFERS:
            return all(bare(value.strip()) != wanted for value in said)
        case Comparison.CONTAINS:
            return any(wanted in bare(value) for value in said)
        case _:
            return any(_is_between(number_in(value), condition) for value in said)


def word_starts(text: str) -> list[int]:
    """Return where each word of a text begins (code points), words being those that are counted."""
    return [found.start() for found in _WORD.finditer(text)]


def line_starts(text: str) -> list[int]:
    """Return where each paragraph but the first begins: how many of them stand up to a place is its number, from 0."""
    return paragraph_starts(text)[1:]


def _is_between(number: float | None, condition: HasAttribute) -> bool:
    if number is None:
        return False
    return (condition.low is None or number >= condition.low) and (
        condition.high is None or number <= condition.high
    )
