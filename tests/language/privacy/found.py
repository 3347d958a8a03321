"""What is found in a text, in the words of the text."""

from workbench.domain.personal import PersonalKind
from workbench.language.privacy import NOTHING_KNOWN, KnownNames, find_personal


def found(text: str, kind: PersonalKind, known: KnownNames = NOTHING_KNOWN) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_personal(text, known=known) if hit.kind is kind]


def names(text: str, known: KnownNames = NOTHING_KNOWN) -> list[str]:
    return found(text, PersonalKind.NAME, known)
