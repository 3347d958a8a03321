"""Sheets of answers: first a look at the columns, which a person may correct, then one source with its respondents."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.coding.material import ImportedSource
from workbench.coding.surveys import AnswerSheet, Response
from workbench.domain.clock import Clock, system_clock
from workbench.domain.districts import District
from workbench.domain.errors import AmbiguousName, FieldTwice, FileReason, FileRefused, UnknownThing
from workbench.domain.ids import DistrictId, ParticipantId, SourceId, new_id
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, described
from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn, keyed
from workbench.domain.texts import refuse_unusable
from workbench.services.jobs import Progress, Silent

if TYPE_CHECKING:
    from workbench.language.readers.room import ReadingRoom
    from workbench.language.readers.sheet_rows import BadRow, Sheet
    from workbench.language.survey_columns import GuessedColumn

SURVEY_TEXT_LIMIT: Final = 64 * 1024 * 1024
"""The largest text of one survey, in bytes of UTF-8: three times that of a talk, for it is read answer by answer."""

_ROWS_A_STEP: Final = 1000
_NAME_DIGITS: Final = 5
_ONE_ALONE: Final = (ColumnPart.DISTRICT, ColumnPart.RESPONDENT)


@dataclass(frozen=True, slots=True)
class SurveyMap:
    """What a person laid down beforehand: parts of columns by title or letter, the respondents' role, and more.

    ``worksheet`` names the one of a workbook to read; ``name`` is the source's, empty for the file's.
    """

    parts: Mapping[str, ColumnPart] = field(default_factory=dict)
    role: Role = Role.OTHER
    worksheet: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class SurveySheet:
    """A sheet as read, its columns with their parts and the reasons for them, and the role of all respondents."""

    sheet: "Sheet"
    columns: tuple["GuessedColumn", ...]
    role: Role = Role.OTHER

    def in_parts(self, parts: Sequence[ColumnPart], role: Role) -> "SurveySheet":
        """Return the sheet with the parts that a person chose, one a column, and the role."""
        columns = tuple(_chosen(each, part) for each, part in zip(self.columns, parts, strict=True))
        return SurveySheet(self.sheet, columns, role)

    @property
    def keyed(self) -> tuple[SurveyColumn, ...]:
        """The columns, with keys for the open questions."""
        return keyed(each.column for each in self.columns)


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A survey ready to be imported, the rows that could not be taken, and districts that the study does not have.

    ``strange_districts`` holds how many respondents name each; what they name stays among their attributes.
    """

    imported: ImportedSource
    bad_rows: tuple["BadRow", ...]
    strange_districts: Mapping[str, int]


def may_be_survey(path: Path) -> bool:
    """Tell whether a file is called like a sheet."""
    from workbench.language.readers.sheets import SHEET_SUFFIXES

    return path.suffix.lower() in SHEET_SUFFIXES


def survey_sheet(
    room: "ReadingRoom",
    path: Path,
    districts: Sequence[District],
    wanted: SurveyMap | None = None,
    *,
    unless_talk: bool = False,
) -> SurveySheet | None:
    """Read a sheet and guess its columns' parts, those of ``wanted`` first; None when it is a talk, if asked.

    Raises:
        FileRefused: the file can't be read as a sheet.
        UnknownThing, AmbiguousName, FieldTwice: ``wanted`` names a column, or a worksheet, that is not there, that
            bears the title of another, or names it twice.
    """
    from workbench.language.readers.sheet_columns import looks_like_survey
    from workbench.language.survey_columns import guessed

    wanted = wanted or SurveyMap()
    try:
        sheet = room.sheet(path, wanted.worksheet)
    except FileRefused as refused:
        if refused.reason is FileReason.NO_WORKSHEET:
            raise UnknownThing("worksheet", wanted.worksheet) from refused
        raise
    if unless_talk and not looks_like_survey(sheet):
        return None
    columns = guessed(sheet, districts)
    return SurveySheet(sheet, _mapped(columns, wanted.parts), wanted.role)


def surveyed(
    survey: SurveySheet,
    name: str,
    districts: Sequence[District],
    clock: Clock,
    progress: Progress,
    district: DistrictId | None = None,
) -> Surveyed:
    """Make a source of a sheet; ``district`` is that of respondents who name none.

    Raises:
        FileRefused: no column holds open answers (NO_QUESTIONS), no row any (NO_ANSWERS), or the text is over 64 MB.
        Cancelled: the person stopped it.
    """
    path = survey.sheet.path
    columns = survey.keyed
    questions = {each.key: each.title for each in columns if each.key}
    if not questions:
        raise FileRefused(path, FileReason.NO_QUESTIONS)
    answers = AnswerSheet(questions)
    rows = _Rows(survey, columns, districts, district)
    people: list[Participant] = []
    for first in range(0, len(survey.sheet.rows), _ROWS_A_STEP):
        progress.advance(first, len(survey.sheet.rows), path.name)
        responses = list(rows.responses(first, first + _ROWS_A_STEP))
        answers.add(responses)
        people += [each.participant for each in responses]
    if not answers.answers:
        raise FileRefused(path, FileReason.NO_ANSWERS)
    source = SourceId(new_id())
    transcript = answers.transcript(source)
    refuse_unusable(transcript.text)
    _refuse_too_large(path, transcript.text)
    record = described(
        source, name, SourceKind.SURVEY, survey.sheet.format, transcript.text, clock(), district
    )
    imported = ImportedSource(record, transcript, tuple(people), Survey(source, columns))
    bad = sorted((*survey.sheet.bad, *_blank_rows(survey.sheet), *rows.bad), key=lambda each: each.number)
    return Surveyed(imported, tuple(bad), rows.strange_districts)


def first_lines(survey: SurveySheet, districts: Sequence[District], rows: int = 3) -> str:
    """Return the text that the first rows of a sheet would become; empty when there is nothing in it."""
    sheet = replace(survey.sheet, rows=survey.sheet.rows[:rows], numbers=survey.sheet.numbers[:rows], bad=())
    try:
        found = surveyed(replace(survey, sheet=sheet), "", districts, system_clock, Silent())
    except FileRefused:
        return ""
    return found.imported.transcript.text


def column_letters(number: int) -> str:
    """Return the letters by which a spreadsheet calls its column ``number``, counted from 0."""
    letters = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


class _Rows:
    """Turns rows of a sheet into respondents with their answers."""

    def __init__(
        self,
        survey: SurveySheet,
        columns: Sequence[SurveyColumn],
        districts: Sequence[District],
        district: DistrictId | None,
    ) -> None:
        self._sheet, self._role = survey.sheet, survey.role
        self._districts, self._place = districts, district
        titles = attribute_names(columns)
        kept = {ColumnPart.ATTRIBUTE, ColumnPart.TIME}
        self._attributes = [(n, titles[n]) for n, each in enumerate(columns) if each.part in kept]
        self._answers = [(n, each.key) for n, each in enumerate(columns) if each.key]
        self._district = next((n for n, e in enumerate(columns) if e.part is ColumnPart.DISTRICT), None)
        self._id = next((n for n, e in enumerate(columns) if e.part is ColumnPart.RESPONDENT), None)
        self._district_title = titles[self._district] if self._district is not None else ""
        self._pairs: dict[tuple[str, str], tuple[str, str]] = {}
        self._known: dict[str, DistrictId | None] = {}
        self._names: set[str] = set()
        self.bad: list[BadRow] = []
        self.strange_districts: dict[str, int] = {}

    def responses(self, first: int, last: int) -> Iterator[Response]:
        """Give the respondents of some rows; a row without any, or of somebody who was there already, is bad."""
        from workbench.language.readers.sheet_rows import BadRow, RowFault

        rows, numbers = self._sheet.rows[first:last], self._sheet.numbers[first:last]
        for row, number in zip(rows, numbers, strict=True):
            if not any(cell and not cell.isspace() for cell in row):
                self.bad.append(BadRow(number, RowFault.EMPTY, row))
                continue
            name = self._name(row, number)
            if name.casefold() in self._names:
                self.bad.append(BadRow(number, RowFault.SAME_RESPONDENT, row))
                continue
            self._names.add(name.casefold())
            yield Response(self._participant(row, name), self._written(row))

    def _name(self, row: Sequence[str], number: int) -> str:
        """Return the code in the sheet, or one made of the row's place below the header."""
        given = " ".join(row[self._id].split()) if self._id is not None else ""
        return given or f"R{number - self._sheet.header_number:0{_NAME_DIGITS}}"

    def _participant(self, row: Sequence[str], name: str) -> Participant:
        pairs = self._pairs
        attributes = []
        for number, title in self._attributes:
            value = row[number].strip()
            if value:
                pair = (title, value)
                # Answers from a list stand in thousands of rows: one pair serves them all.
                attributes.append(pairs.setdefault(pair, pair))
        place, strange = self._placed(row)
        return Participant(ParticipantId(new_id()), name, self._role, place, (*attributes, *strange))

    def _placed(self, row: Sequence[str]) -> tuple[DistrictId | None, tuple[tuple[str, str], ...]]:
        value = row[self._district].strip() if self._district is not None else ""
        if not value:
            return self._place, ()
        if value not in self._known:
            self._known[value] = next((each.id for each in self._districts if each.bears(value)), None)
        known = self._known[value]
        if known is not None:
            return known, ()
        self.strange_districts[value] = self.strange_districts.get(value, 0) + 1
        return self._place, ((self._district_title, value),)

    def _written(self, row: Sequence[str]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (key, row[number].replace("\r", "\n") if "\r" in row[number] else row[number])
            for number, key in self._answers
            if row[number] and not row[number].isspace()
        )


def attribute_names(columns: Sequence[SurveyColumn]) -> list[str]:
    """Return the columns' titles as names of attributes: never empty, each once."""
    names: dict[str, None] = {}
    for number, column in enumerate(columns):
        title = " ".join(column.title.split()) or column_letters(number)
        name, count = title, 2
        while name in names:
            name, count = f"{title} ({count})", count + 1
        names[name] = None
    return list(names)


def _blank_rows(sheet: "Sheet") -> Iterator["BadRow"]:
    """Give the rows that the reader passed over because nothing stands in them."""
    from workbench.language.readers.sheet_rows import BadRow, RowFault

    listed = {*sheet.numbers, *(each.number for each in sheet.bad)}
    for number in range(sheet.header_number + 1, max(listed, default=0)):
        if number not in listed:
            yield BadRow(number, RowFault.EMPTY, ())


def _mapped(
    columns: Sequence["GuessedColumn"], parts: Mapping[str, ColumnPart]
) -> tuple["GuessedColumn", ...]:
    """Lay the parts that a person named over those that were guessed, which give way."""
    named: dict[int, ColumnPart] = {}
    for name, part in parts.items():
        number = _column_named(columns, name)
        if number in named or (part in _ONE_ALONE and part in named.values()):
            raise FieldTwice(name)
        named[number] = part
    taken = {part for part in named.values() if part in _ONE_ALONE}
    return tuple(
        _chosen(each, named[number])
        if number in named
        else _chosen(each, ColumnPart.ATTRIBUTE)
        if each.column.part in taken
        else each
        for number, each in enumerate(columns)
    )


def _column_named(columns: Sequence["GuessedColumn"], name: str) -> int:
    """Return the number of the column of that title, capital letters and spaces aside, or of those letters."""
    plainly: tuple[Callable[[str], str], ...] = (str, lambda title: " ".join(title.split()).casefold())
    for plain in plainly:
        found = [n for n, each in enumerate(columns) if plain(each.column.title) == plain(name) != ""]
        if len(found) > 1:
            raise AmbiguousName("column", name)
        if found:
            return found[0]
    letters = [n for n in range(len(columns)) if column_letters(n) == name.strip().upper()]
    if not letters:
        raise UnknownThing("column", name)
    return letters[0]


def _chosen(each: "GuessedColumn", part: ColumnPart) -> "GuessedColumn":
    from workbench.language.survey_columns import ColumnReason, GuessedColumn

    if each.column.part is part:
        return each
    return GuessedColumn(replace(each.column, part=part), ColumnReason.CHOSEN)


def _refuse_too_large(path: Path, text: str) -> None:
    size = len(text.encode())
    if size > SURVEY_TEXT_LIMIT:
        raise FileRefused(path, FileReason.SURVEY_TOO_LARGE, {"bytes": str(size)})
