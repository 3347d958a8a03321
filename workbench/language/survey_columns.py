"""What the columns of a sheet of answers are for, guessed from titles and cells, each guess with its reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from workbench.domain.districts import District
from workbench.domain.surveys import ColumnPart, SurveyColumn
from workbench.domain.texts import count_words
from workbench.language import survey_titles as titles
from workbench.language.readers.sheet_rows import Sheet

_LOOKED_AT: Final = 2000
_MOST: Final = 0.5
_NEARLY_ALL: Final = 0.8
_DISTINCT_IDS: Final = 0.9
_LONGEST_ID: Final = 40
_LONGEST_PLACE: Final = 60
_ENOUGH_ROWS: Final = 30
_DISTINCT_FEW_ROWS: Final = 0.5
_DISTINCT_MANY_ROWS: Final = 0.2
_OFTEN_REPEATED: Final = 3

_NIK: Final = re.compile(r"\d{16}")
_MAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE: Final = re.compile(r"(?:\+?62|0)[\s-]?8\d{1,3}(?:[\s-]?\d{2,5}){2,3}")
_LINK: Final = re.compile(r"https?://\S+(?:[,\s]+https?://\S+)*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)*\s?%?")
_CODE: Final = re.compile(r"(?=.*\d)[A-Z]{0,6}[-_./ ]?\d+(?:[-_./]?[A-Z0-9]+)*", re.IGNORECASE)
_DATE: Final = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,]+\d{1,2}[:.]\d{2}.*)?"
    r"|\d{1,2}[:.]\d{2}[:.]\d{2}.*"
)
_CHOICE_ENDS: Final = re.compile(r"\s*[,;]\s+|;")


class ColumnReason(StrEnum):
    """Why a column was taken for what it was taken for."""

    LONG_TEXTS = "long_texts"
    ASKS = "asks"
    FEW_VALUES = "few_values"
    NUMBERS = "numbers"
    CHOICES = "choices"
    SHORT_TEXTS = "short_texts"
    DISTRICTS_OF_STUDY = "districts_of_study"
    DISTRICT_BY_TITLE = "district_by_title"
    SECOND_DISTRICT = "second_district"
    ID_BY_TITLE = "id_by_title"
    ID_BY_VALUES = "id_by_values"
    SECOND_ID = "second_id"
    TIME_BY_TITLE = "time_by_title"
    TIME_BY_VALUES = "time_by_values"
    EMPTY = "empty"
    ONE_VALUE = "one_value"
    SCORE = "score"
    PERSONAL = "personal"
    LINKS = "links"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class GuessedColumn:
    """A column with its part, and why: the reason, and numbers for the words of it."""

    column: SurveyColumn
    reason: ColumnReason
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Cells:
    """What is in a column: all cells that hold anything, and a look at some of them without the space around."""

    title: str
    rows: int
    filled: Sequence[str]
    some: Sequence[str]
    distinct: int

    def share(self, pattern: re.Pattern[str]) -> float:
        return sum(pattern.fullmatch(each) is not None for each in self.some) / len(self.some)

    @property
    def variety(self) -> float:
        """How many cells of a hundred are unlike all others, as a share."""
        return self.distinct / len(self.filled)


_Finding = tuple[ColumnPart, ColumnReason, dict[str, str]]


def guessed(sheet: Sheet, districts: Sequence[District] = ()) -> tuple[GuessedColumn, ...]:
    """Return every column of a sheet with the part that it seems to have; ``districts`` are the study's.

    At most one column is the district's and one the respondents'. What tells who somebody is (a NIK, a telephone
    number, a name) is proposed to be left out.
    """
    columns = zip(*sheet.rows, strict=True) if sheet.rows else [()] * len(sheet.header)
    found: list[GuessedColumn] = []
    for title, cells in zip(sheet.header, columns, strict=True):
        part, reason, facts = _part_of(_looked_at(title, cells), districts)
        found.append(GuessedColumn(SurveyColumn(title, part), reason, facts))
    found = _one_alone(found, ColumnPart.DISTRICT, ColumnReason.SECOND_DISTRICT)
    return tuple(_one_alone(found, ColumnPart.RESPONDENT, ColumnReason.SECOND_ID))


def _looked_at(title: str, cells: Iterable[str]) -> _Cells:
    everything = tuple(cells)
    filled = [each for each in everything if each and not each.isspace()]
    step = max(1, len(filled) // _LOOKED_AT)
    return _Cells(title, len(everything), filled, [each.strip() for each in filled[::step]], len(set(filled)))


def _part_of(cells: _Cells, districts: Sequence[District]) -> _Finding:
    if not cells.filled:
        return ColumnPart.LEAVE_OUT, ColumnReason.EMPTY, {}
    for look in (_personal, _time, _score_or_links):
        finding = look(cells)
        if finding is not None:
            return finding
    return (
        _district(cells, districts) or _respondent(cells) or _one_value(cells) or _answer_or_attribute(cells)
    )


def _personal(cells: _Cells) -> _Finding | None:
    by_value = any(cells.share(pattern) >= _MOST for pattern in (_NIK, _MAIL, _PHONE))
    if by_value or (titles.names_person(cells.title) and not cells.title.rstrip().endswith("?")):
        return ColumnPart.LEAVE_OUT, ColumnReason.PERSONAL, {}
    return None


def _time(cells: _Cells) -> _Finding | None:
    dates = cells.share(_DATE)
    if dates >= _NEARLY_ALL:
        by_title = titles.names_time(cells.title)
        return ColumnPart.TIME, ColumnReason.TIME_BY_TITLE if by_title else ColumnReason.TIME_BY_VALUES, {}
    if titles.names_time(cells.title) and cells.share(_NUMBER) < _MOST and _mean_words(cells) < 5:
        return ColumnPart.TIME, ColumnReason.TIME_BY_TITLE, {}
    return None


def _score_or_links(cells: _Cells) -> _Finding | None:
    if titles.names_score(cells.title):
        return ColumnPart.LEAVE_OUT, ColumnReason.SCORE, {}
    if cells.share(_LINK) >= _NEARLY_ALL:
        return ColumnPart.LEAVE_OUT, ColumnReason.LINKS, {}
    return None


def _district(cells: _Cells, districts: Sequence[District]) -> _Finding | None:
    if max(map(len, cells.some)) > _LONGEST_PLACE:
        return None
    known = {each for each in {*cells.some} if any(district.bears(each) for district in districts)}
    met = sum(each in known for each in cells.some)
    if met >= _MOST * len(cells.some):
        return ColumnPart.DISTRICT, ColumnReason.DISTRICTS_OF_STUDY, {"count": str(len(known))}
    if titles.names_district(cells.title) and _mean_words(cells) < 5:
        return ColumnPart.DISTRICT, ColumnReason.DISTRICT_BY_TITLE, {"known": str(met)}
    return None


def _respondent(cells: _Cells) -> _Finding | None:
    if cells.variety < _DISTINCT_IDS or max(map(len, cells.filled)) > _LONGEST_ID:
        return None
    if titles.names_respondent(cells.title):
        return ColumnPart.RESPONDENT, ColumnReason.ID_BY_TITLE, {}
    plain_numbers = cells.share(_NUMBER) >= _NEARLY_ALL
    # Rows of one code are taken once: where only the look of the cells speaks for it, no two may be alike.
    if (
        len(cells.filled) >= _OFTEN_REPEATED
        and cells.variety == 1
        and not plain_numbers
        and cells.share(_CODE) == 1
    ):
        return ColumnPart.RESPONDENT, ColumnReason.ID_BY_VALUES, {}
    return None


def _one_value(cells: _Cells) -> _Finding | None:
    if cells.distinct == 1 and len(cells.filled) >= _OFTEN_REPEATED:
        return ColumnPart.LEAVE_OUT, ColumnReason.ONE_VALUE, {}
    return None


def _answer_or_attribute(cells: _Cells) -> _Finding:
    facts = {"count": str(cells.distinct)}
    if cells.share(_NUMBER) >= _NEARLY_ALL:
        return ColumnPart.ATTRIBUTE, ColumnReason.NUMBERS, {}
    if _few(cells):
        return ColumnPart.ATTRIBUTE, ColumnReason.FEW_VALUES, facts
    if _chosen_from_list(cells):
        return ColumnPart.ATTRIBUTE, ColumnReason.CHOICES, {}
    counts = sorted(map(count_words, cells.some))
    mean, long = sum(counts) / len(counts), counts[len(counts) * 9 // 10]
    words = {"words": str(round(mean))}
    if mean >= 5 or long >= 10:
        return ColumnPart.ANSWER, ColumnReason.LONG_TEXTS, words
    if titles.asks(cells.title) and (mean >= 2.5 or long >= 5):
        return ColumnPart.ANSWER, ColumnReason.ASKS, words
    return ColumnPart.ATTRIBUTE, ColumnReason.SHORT_TEXTS, {}


def _few(cells: _Cells) -> bool:
    many_rows = len(cells.filled) >= _ENOUGH_ROWS
    return cells.variety <= (_DISTINCT_MANY_ROWS if many_rows else _DISTINCT_FEW_ROWS)


def _chosen_from_list(cells: _Cells) -> bool:
    """Tell whether the cells are boxes that were ticked: the same few phrases over and over, joined by commas."""
    phrases = [phrase for value in cells.some for phrase in _CHOICE_ENDS.split(value) if phrase]
    joined = sum(_CHOICE_ENDS.search(value) is not None for value in cells.some)
    return joined > 0 and len(phrases) >= _OFTEN_REPEATED * len(set(phrases))


def _mean_words(cells: _Cells) -> float:
    return sum(map(count_words, cells.some)) / len(cells.some)


_STRENGTH: Final = {
    ColumnReason.DISTRICTS_OF_STUDY: 2,
    ColumnReason.DISTRICT_BY_TITLE: 1,
    ColumnReason.ID_BY_TITLE: 2,
    ColumnReason.ID_BY_VALUES: 1,
}


def _one_alone(found: list[GuessedColumn], part: ColumnPart, otherwise: ColumnReason) -> list[GuessedColumn]:
    """Leave the part to the column with the best reason, the first of several; the others are attributes."""
    bearing = [number for number, each in enumerate(found) if each.column.part is part]
    if not bearing:
        return found
    best = max(bearing, key=lambda number: (_STRENGTH[found[number].reason], -number))
    return [
        GuessedColumn(replace(each.column, part=ColumnPart.ATTRIBUTE), otherwise)
        if number in bearing and number != best
        else each
        for number, each in enumerate(found)
    ]
