"""Paths of fields in a record's file, in the words of the glossary: *Kasus 1 · Dasar keputusan*."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from workbench.services.glossary import Glossary

_PART: Final = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
_ONE: Final[Mapping[str, str]] = {
    "cases": "case",
    "actions": "action",
    "reviews": "review",
    "addenda": "addendum",
    "meetings": "meeting",
    "goals": "goal",
    "risk_changes": "risk_reason",
    "notes": "evidence",
}
"""What one of many is called in the glossary."""
_PLAIN: Final = frozenset({"quote", "text", "note"})
"""Names that say no more than what stands before them."""


def path_words(path: str, glossary: Glossary, language: str, cases: Sequence[str] = ()) -> str:
    """Return a path as a person reads it; ``cases`` are the codes of the cases, in the record's order."""
    said: list[str] = []
    for match in _PART.finditer(path):
        name, place = match[1], match[2]
        if said and name in _PLAIN:
            continue
        if name == "cases" and place is not None and int(place) < len(cases):
            said.append(cases[int(place)])
            continue
        word = _word(_ONE.get(name, name), glossary, language)
        said.append(word if place is None else f"{word} {int(place) + 1}")
    return " · ".join(said)


def _word(name: str, glossary: Glossary, language: str) -> str:
    return glossary.word(name, language) if name in glossary.words else name.replace("_", " ")
