"""Numbers of people and of sources with what they are, in running prose."""

from typing import Final

from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.services.reporting_words import KINDS, ROLE_NAMES, number, plural

_PEOPLE: Final = {
    Role.MODERATOR: ("moderator", "moderators"),
    Role.FACILITATOR: ("PKH facilitator", "PKH facilitators"),
    Role.COORDINATOR: ("coordinator", "coordinators"),
    Role.OFFICIAL: ("dinas official", "dinas officials"),
    Role.BENEFICIARY: ("beneficiary (KPM)", "beneficiaries (KPM)"),
    Role.OTHER: ("other", "others"),
}


def counted_role(role: Role, count: int, language: str) -> str:
    """Return so many people of a role: ``6 pendamping``, ``6 PKH facilitators``."""
    if language == "id":
        return f"{number(count, language)} {ROLE_NAMES[language][role]}"
    return plural(count, *_PEOPLE[role])


def counted_kind(kind: SourceKind, count: int, language: str) -> str:
    """Return so many sources of a kind: ``2 wawancara``, ``2 interviews``."""
    name = KINDS[language][kind]
    name = name if name.isupper() else name.lower()
    return f"{number(count, language)} {name}" if language == "id" else plural(count, name, f"{name}s")
