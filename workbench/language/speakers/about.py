"""What a label says of its speaker in brackets: sex and age, as in *P3 (L, 34 th)*."""

import re
from collections.abc import Iterable

SEX, AGE = "L/P", "Usia"
_GROUP = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_PARTS = re.compile(r"\s*[,;/|]\s*")
_SEXES = {
    "l": "L",
    "lk": "L",
    "laki-laki": "L",
    "laki laki": "L",
    "pria": "L",
    "male": "L",
    "man": "L",
    "p": "P",
    "pr": "P",
    "perempuan": "P",
    "wanita": "P",
    "female": "P",
    "woman": "P",
}
_AGE = re.compile(
    r"(?:(?:usia|umur|age[d]?)\s*:?\s*)?(\d{1,3})\s*(?:th|thn|tahun|t|yo|y/o|yrs?|years?(?:\s+old)?)\.?",
    re.IGNORECASE,
)
_BARE_AGE = re.compile(r"(?:usia|umur|age[d]?)\s*:?\s*(\d{1,3})", re.IGNORECASE)
_OLDEST = 120


def told_in(labels: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the sex (``L`` or ``P``, as Indonesian forms have it) and the age in years that labels tell.

    A lone letter is a sex only beside an age: *(P)* alone may be anybody's initial. What two labels of one speaker
    tell differently is not believed.
    """
    found: dict[str, set[str]] = {SEX: set(), AGE: set()}
    for label in labels:
        for group in _GROUP.findall(label):
            sex, age = _sex_and_age(_PARTS.split(group.strip()))
            if sex:
                found[SEX].add(sex)
            if age:
                found[AGE].add(age)
    return tuple((name, values.pop()) for name, values in found.items() if len(values) == 1)


def _sex_and_age(parts: Iterable[str]) -> tuple[str, str]:
    sex, letter, age = "", "", ""
    for part in parts:
        word = part.strip(" .").casefold()
        match = _AGE.fullmatch(part.strip()) or _BARE_AGE.fullmatch(part.strip())
        if match is not None and int(match[1]) <= _OLDEST:
            age = str(int(match[1]))
        elif word in _SEXES:
            sex, letter = (sex, _SEXES[word]) if len(word) == 1 else (_SEXES[word], letter)
    return sex or (letter if age else ""), age
