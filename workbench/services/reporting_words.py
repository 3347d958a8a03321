"""What reports say in both languages: labels, numbers and dates as each language writes them."""

from collections.abc import Iterable
from datetime import date

from workbench.domain.codes import Code, Guide
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind

KINDS = {
    "id": {
        SourceKind.FGD: "FGD",
        SourceKind.INTERVIEW: "Wawancara",
        SourceKind.NOTE: "Catatan",
        SourceKind.SURVEY: "Survei",
    },
    "en": {
        SourceKind.FGD: "FGD",
        SourceKind.INTERVIEW: "Interview",
        SourceKind.NOTE: "Note",
        SourceKind.SURVEY: "Survey",
    },
}
ROLES = {
    "id": {
        Role.FACILITATOR: "pendamping",
        Role.COORDINATOR: "koordinator",
        Role.OFFICIAL: "dinas",
        Role.BENEFICIARY: "KPM",
    },
    "en": {
        Role.FACILITATOR: "facilitators",
        Role.COORDINATOR: "coordinator",
        Role.OFFICIAL: "officials",
        Role.BENEFICIARY: "KPM",
    },
}
ROLE_NAMES = {
    "id": {
        Role.MODERATOR: "moderator",
        Role.FACILITATOR: "pendamping",
        Role.COORDINATOR: "koordinator",
        Role.OFFICIAL: "dinas",
        Role.BENEFICIARY: "KPM",
        Role.OTHER: "lainnya",
    },
    "en": {
        Role.MODERATOR: "moderator",
        Role.FACILITATOR: "PKH facilitator",
        Role.COORDINATOR: "coordinator",
        Role.OFFICIAL: "dinas official",
        Role.BENEFICIARY: "beneficiary (KPM)",
        Role.OTHER: "other",
    },
}
"""What roles are called in tables, by language."""
_MONTHS = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}

_SHORT = {"Agustus": "Agu"}
"""What the first three letters don't tell: *Agu* is usual, *Ags* the post's."""


def number(count: float, language: str) -> str:
    """Return a number with the marks of the language: ``1.558`` and ``2,5`` in Indonesian, ``1,558`` and ``2.5``."""
    text = f"{count:,.0f}" if float(count).is_integer() else f"{count:,.1f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text


def decimal(value: float, places: int, language: str) -> str:
    """Return a number with so many decimals and the marks of the language."""
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text


def percent(share: float | None, language: str) -> str:
    """Return a share (0 to 1) as per cent with one decimal: ``31,3%``; a dash for None."""
    return "–" if share is None else f"{decimal(100 * share, 1, language)}%"


def day(moment: date, language: str) -> str:
    """Return a day as prose writes it: ``2 Maret 2026``."""
    return f"{moment.day} {_MONTHS[language][moment.month - 1]} {moment.year}"


def short_day(moment: date, language: str) -> str:
    """Return a day as tables write it: ``2 Agu 2026``."""
    name = _MONTHS[language][moment.month - 1]
    return f"{moment.day} {_SHORT.get(name, name[:3])} {moment.year}"


def month(moment: date, language: str) -> str:
    """Return a month as prose writes it: ``Maret 2026``."""
    return f"{_MONTHS[language][moment.month - 1]} {moment.year}"


def listed(items: Iterable[str], language: str) -> str:
    """Return things in a row as prose lists them: ``Rini dan Bayu``; ``Rini, Bayu, dan Sari``."""
    things = list(items)
    joint = "dan" if language == "id" else "and"
    if len(things) <= 2:
        return f" {joint} ".join(things)
    return f"{', '.join(things[:-1])}, {joint} {things[-1]}"


def plural(count: int, singular: str, several: str) -> str:
    """Return an English number with its noun: ``1 source``, ``25 sources``."""
    return f"{number(count, 'en')} {singular if count == 1 else several}"


def code_name(code: Code, language: str) -> str:
    """Return the code's name in the language, in its own where it has no other."""
    return (code.name_en or code.name) if language == "en" else code.name


def guide_of(code: Code, language: str) -> Guide:
    """Return what a coder must know, in the language; what was not translated comes as it is."""
    if language != "en":
        return code.guide
    own, english = code.guide, code.guide_en
    return Guide(
        english.definition or own.definition,
        english.when_to_use or own.when_to_use,
        english.when_not or own.when_not,
        english.examples or own.examples,
        english.keywords or own.keywords,
    )
