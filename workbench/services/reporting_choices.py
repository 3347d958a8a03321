"""What a table or picture says of the codings behind it: which ones, and which were left out."""

from dataclasses import replace
from typing import TypeVar

from workbench.domain.choices import Choice
from workbench.domain.coders import Coder
from workbench.domain.districts import District
from workbench.domain.pictures import Curves, HeatMap, Network
from workbench.domain.store import ProjectReader
from workbench.services.reporting_words import number, plural

P = TypeVar("P", Curves, HeatMap, Network)

_WORDS = {
    "id": {
        "district": "hanya {name}",
        "coder": "hanya oleh {name}",
        "query": "hanya yang memenuhi kueri",
        "counted": "ucapan moderator dihitung",
        "left": "ucapan moderator tidak dihitung ({codings} pengodean)",
    },
    "en": {
        "district": "{name} only",
        "coder": "by {name} only",
        "query": "only what answers the query",
        "counted": "moderators' talk counts",
        "left": "moderators' talk left out ({codings})",
    },
}


def codings_words(count: int, language: str) -> str:
    """Return a number of codings in words."""
    return f"{number(count, language)} pengodean" if language == "id" else plural(count, "coding", "codings")


def moderator_words(led: int, language: str, *, moderator: bool) -> str:
    """Say whether moderators' talk counts and, where it doesn't, how many codings of it were left out."""
    words = _WORDS[language]
    if moderator:
        return words["counted"]
    amount = number(led, language) if language == "id" else plural(led, "coding", "codings")
    return words["left"].format(codings=amount)


def choice_words(
    choice: Choice, led: int, reader: ProjectReader, language: str, *, moderator: bool
) -> tuple[str, ...]:
    """Say which codings were looked at, each restriction by itself; the last says whether moderators' talk counts."""
    words, said = _WORDS[language], list[str]()
    district = reader.find(District, choice.district) if choice.district is not None else None
    coder = reader.find(Coder, choice.coder) if choice.coder is not None else None
    if district is not None:
        said.append(words["district"].format(name=district.name))
    if coder is not None:
        said.append(words["coder"].format(name=coder.name))
    if choice.query:
        said.append(words["query"])
    return (*said, moderator_words(led, language, moderator=moderator))


def date_words(date: str, language: str) -> str:
    """Say of which date numbers are that stay as they were counted; nothing of those of now."""
    if not date:
        return ""
    return f"Angka per {date}." if language == "id" else f"Numbers of {date}."


def picture_of(date: str, picture: P) -> P:
    """Return a picture that says first of which date its numbers are (``date_words``); as it is for those of now."""
    if not date:
        return picture
    return replace(picture, frame=replace(picture.frame, note=f"{date} {picture.frame.note}"))


def as_note(*parts: str) -> str:
    """Return parts as a sentence, each behind a semicolon."""
    told = "; ".join(each for each in parts if each)
    return f"{told[:1].upper()}{told[1:]}."
