"""A paper before it is written: its report, of which record, and the words in it that a person wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from workbench.domain.codes import LEVEL_SIGN, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.pictures import Picture
from workbench.domain.reports import Cell, Column, Report, Table
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.projects import Project
from workbench.services.reporting_words import code_name, day, short_day

NOTHING: Final = "–"


class Copy(StrEnum):
    """For whom a paper is: it decides what stands in it."""

    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class Paper:
    """A report on records of supervision.

    ``what`` is the paper's key in the glossary, ``record_kind`` the kind of its record in snake case and
    ``record_id`` the record's id, empty for many. ``texts`` are what people wrote themselves and stands in it, by the
    paths of their fields: they are looked through for personal data. ``pictures`` are drawn when the paper is
    written, by the names of the files that figures of the report have.
    """

    what: str
    report: Report
    record_kind: str
    record_id: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one project's supervision in one language, ``id`` or ``en``."""

    language: str
    glossary: Glossary
    book: Codebook

    @classmethod
    def of(cls, project: Project, language: str) -> "Words":
        """Return the words as a project says them."""
        return cls(language, glossary_of(project), project.codebook())

    def word(self, key: str) -> str:
        """Return what a field, a state or a kind is called."""
        return self.glossary.word(key, self.language)

    def value(self, value: StrEnum) -> str:
        """Return what a state, kind or level is called."""
        return self.glossary.value(value, self.language)

    def day(self, on: date | None) -> str:
        """Return a day as prose writes it; a dash for none."""
        return NOTHING if on is None else day(on, self.language)

    def short_day(self, on: date | None) -> str:
        """Return a day as tables write it; a dash for none."""
        return NOTHING if on is None else short_day(on, self.language)

    def moment(self, at: datetime | None) -> str:
        """Return the day of a moment and its time, where the person works."""
        if at is None:
            return NOTHING
        local = at.astimezone()
        sign = "." if self.language == "id" else ":"
        return f"{day(local, self.language)}, {local:%H}{sign}{local:%M}"

    def theme(self, code: CodeId) -> str:
        """Return a code's path in the language; a dash for one that is gone."""
        if code not in self.book:
            return NOTHING
        parts = (*self.book.ancestors(code), self.book.code(code))
        return LEVEL_SIGN.join(code_name(each, self.language) for each in parts)

    def column(self, key: str, width: float = 1.0, *, number: bool = False) -> Column:
        """Return a column that is called what the glossary calls it."""
        return Column(self.word(key), width, number=number, key=key)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from one to another, both included; None is open."""

    since: date | None = None
    until: date | None = None

    def told(self, words: Words) -> str:
        """Return the period as a title tells it; nothing for all days."""
        if self.since is None and self.until is None:
            return ""
        begin = words.day(self.since) if self.since is not None else "…"
        return f"{begin} – {words.day(self.until) if self.until is not None else '…'}"


ALL_DAYS: Final = Period()


def filled(*rows: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return those rows of a form in which something is written."""
    return tuple((label, words.strip()) for label, words in rows if words.strip())


def bare(caption: str, columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]) -> Table:
    """Return a table that stands under its heading, without a number; long rows may go over two pages."""
    return Table(caption, columns, rows, breaks=True, bare=True)
