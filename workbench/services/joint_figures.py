"""Figures for joint displays: from a small sheet, or counted from a survey that was imported."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from workbench.domain.districts import District
from workbench.domain.errors import FileReason, FileRefused, InvalidField, UnknownThing
from workbench.domain.joint_displays import SurveyFigure
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import Survey
from workbench.services.reporting_words import decimal

BY_DISTRICT: Final = "district"
"""What to break the answers of a survey down by: the respondents' districts."""
MOST_VALUES: Final = 40
"""So many different answers an attribute may have to be counted; names and ages one by one are no figures."""

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "indicator": ("indikator", "indicator", "variabel", "variable", "butir", "item", "ukuran", "measure"),
    "printed": ("angka", "figure", "nilai", "value", "hasil", "result", "persen", "per cent", "percent", "%"),
    "unit": ("satuan", "unit"),
    "group": (
        "kelompok",
        "group",
        "kabupaten",
        "kabupaten/kota",
        "district",
        "kecamatan",
        "wilayah",
        "place",
    ),
    "source": ("sumber", "source"),
    "note": ("catatan", "note", "keterangan", "remark"),
}
_NUMBER: Final = re.compile(r"[-−]?\d[\d.,\s]*")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")


def figures_in_sheet(path: Path) -> tuple[SurveyFigure, ...]:
    """Return the figures of a sheet (.csv, .tsv, .xlsx).

    Long: a row for each figure, with columns for indicator, figure, and, where there are some, unit, group, source and
    note. Wide: the first column names the indicator, each further one a group or district.

    Raises:
        FileRefused: it can't be read, or holds no figure.
    """
    from workbench.language.readers.room import ReadingRoom

    with ReadingRoom() as room:
        sheet = room.sheet(path)
    titles = [" ".join(title.split()).casefold() for title in sheet.header]
    places = {name: _first(titles, words) for name, words in _COLUMNS.items()}
    wide = places["printed"] is None
    found = _wide(sheet.header, sheet.rows, places) if wide else _long(sheet.rows, places)
    figures = tuple(found)
    if not figures:
        raise FileRefused(path, FileReason.EMPTY)
    return figures


def figures_of_survey(
    reader: ProjectReader, source: Source, attribute: str, language: str, by: str = ""
) -> tuple[SurveyFigure, ...]:
    """Return how many per cent of a survey's respondents gave which answer to a closed question.

    ``by`` breaks them down by district (BY_DISTRICT) or by another attribute. Who gave no answer is in no base, and the
    note says how many those are.

    Raises:
        UnknownThing: nobody has that attribute. InvalidField: it has too many different answers to be counted.
    """
    people = reader.among(Participant, reader.get(Transcript, source.id).people)
    districts: dict[str, str] = {each.id: each.name for each in reader.all(District)}
    groups: dict[str, list[str]] = defaultdict(list)
    for person in people:
        groups[_group(person, by, districts)].append(person.attribute(attribute))
    values = sorted({value for answers in groups.values() for value in answers if value}, key=_by_words)
    if not values:
        raise UnknownThing("attribute", attribute)
    if len(values) > MOST_VALUES:
        raise InvalidField(attribute, str(len(values)), (f"1–{MOST_VALUES}",))
    found: list[SurveyFigure] = []
    for group in sorted(groups, key=_by_words):
        found += _shares(attribute, values, groups[group], group, source.name, language)
    return tuple(found)


def countable(reader: ProjectReader, source: Source) -> tuple[str, ...]:
    """Return the attributes of a survey's respondents whose answers can be counted, in the order of the sheet."""
    if reader.find(Survey, source.id) is None:
        return ()
    values: dict[str, set[str]] = {}
    for person in reader.among(Participant, reader.get(Transcript, source.id).people):
        for name, value in person.attributes:
            values.setdefault(name, set()).add(value)
    return tuple(name for name, known in values.items() if len(known) <= MOST_VALUES)


def value_of(printed: str) -> tuple[float | None, str]:
    """Return the number that a printed figure begins with, and the unit behind it.

    Of two kinds of marks the last is the decimal one. One kind is that, too, unless all groups behind it have three
    digits and the number does not begin with 0: then it parts thousands, as ``25.048`` and ``25,048`` do.
    """
    match = _NUMBER.match(printed.strip())
    if match is None:
        return None, ""
    digits = "".join(match[0].split()).rstrip(".,").replace("−", "-")
    unit = printed.strip()[match.end() :].strip()
    bare = digits.lstrip("-")
    if "." in bare and "," in bare:
        mark = max(".", ",", key=bare.rfind)
        digits = digits.replace("." if mark == "," else ",", "")
    elif _THOUSANDS.fullmatch(bare):
        digits = digits.replace(".", "").replace(",", "")
    digits = digits.replace(",", ".")
    try:
        return float(digits), unit
    except ValueError:
        return None, unit


def _long(rows: Iterable[Sequence[str]], places: Mapping[str, int | None]) -> Iterable[SurveyFigure]:
    for row in rows:
        cells = {name: _cell(row, place) for name, place in places.items()}
        if cells["printed"]:
            yield _figure(**cells)


def _wide(
    header: Sequence[str], rows: Iterable[Sequence[str]], places: Mapping[str, int | None]
) -> Iterable[SurveyFigure]:
    named = places["indicator"] if places["indicator"] is not None else 0
    beside = {places[name] for name in ("unit", "source", "note")}
    groups = [(at, title) for at, title in enumerate(header) if at != named and at not in beside and title]
    for row in rows:
        told = {name: _cell(row, places[name]) for name in ("unit", "source", "note")}
        for at, title in groups:
            printed = _cell(row, at)
            if printed:
                yield _figure(_cell(row, named), printed, group=" ".join(title.split()), **told)


def _figure(
    indicator: str, printed: str, unit: str = "", group: str = "", source: str = "", note: str = ""
) -> SurveyFigure:
    value, own_unit = value_of(printed)
    unit = unit or own_unit
    shown = printed if own_unit or not unit else f"{printed} {unit}"
    return SurveyFigure(indicator, shown, value, unit, group, source, note)


def _first(titles: Sequence[str], words: Sequence[str]) -> int | None:
    return next((titles.index(word) for word in words if word in titles), None)


def _cell(row: Sequence[str], place: int | None) -> str:
    return " ".join(row[place].split()) if place is not None and place < len(row) else ""


def _group(person: Participant, by: str, districts: Mapping[str, str]) -> str:
    if by == BY_DISTRICT:
        return districts.get(person.district or "", "")
    return person.attribute(by) if by else ""


def _shares(
    attribute: str, values: Sequence[str], answers: Sequence[str], group: str, source: str, language: str
) -> list[SurveyFigure]:
    counts = Counter(answers)
    base, silent = len(answers) - counts[""], counts[""]
    if not base:
        return []
    words = {"id": f"n = {base}", "en": f"n = {base}"}[language]
    if silent:
        words += {"id": f"; {silent} tidak menjawab", "en": f"; {silent} gave no answer"}[language]
    return [
        SurveyFigure(
            f"{attribute}: {value}",
            f"{decimal(share, 1, language)} %",
            share,
            "%",
            group,
            source,
            words,
        )
        for value in values
        for share in [round(100 * counts[value] / base, 1)]
    ]


def _by_words(words: str) -> tuple[float, str, str]:
    """Sort by the number that an answer begins with, then by its words; no answer last."""
    number, _unit = value_of(words)
    return (float("inf") if number is None else number, words.casefold(), words)
