"""Figures for joint displays: from a small sheet, or counted from a survey that was imported."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from workbench.domain.districts import District, PlaceLevel
from workbench.domain.errors import FileReason, FileRefused, InvalidField, UnknownThing
from workbench.domain.joint_displays import SurveyFigure
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import Survey
from workbench.services.place_words import called
from workbench.services.reporting_words import decimal

BY_DISTRICT: Final = "district"
"""What to break the answers of a survey down by: the respondents' districts."""
MOST_VALUES: Final = 40
"""So many different answers an attribute may have to be counted; names and ages one by one are no figures."""

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "indicator": ("indikator", "indicator", "variabel", "variable", "butir", "item", "ukuran", "measure"),
    "printed": (
        *("angka", "figure", "nilai", "value", "hasil", "result"),
        *("persen", "persentase", "per cent", "percent", "percentage", "%"),
    ),
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
        "desa",
        "village",
        "daerah",
        "region",
        "provinsi",
        "province",
    ),
    "source": ("sumber", "source"),
    "note": ("catatan", "note", "keterangan", "remark"),
}
_NUMBER: Final = re.compile(r"[-−]?\d[\d.,\s]*")
_RANGE: Final = re.compile(r"\s*[-−–—]\s*\d")
_PLAIN: Final = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_IN_BRACKETS: Final = re.compile(r"\s*\(\s*%\s*\)\s*$")
_PER_CENT: Final = frozenset({"persen", "persentase", "per cent", "percent", "percentage", "%"})
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")


def figures_in_sheet(path: Path, language: str = "en") -> tuple[SurveyFigure, ...]:
    """Return the figures of a sheet (.csv, .tsv, .xlsx).

    Long: a row for each figure, with columns for indicator, figure, and, where there are some, unit, group, source and
    note. Wide: the first column names the indicator, each further one a group or district; or, when there is a column
    of groups and none of indicators, each further one an indicator. Columns without any number are no figures there.

    The numbers of a workbook bear no decimal mark that anybody chose: they are printed with that of ``language``.

    Raises:
        FileRefused: it can't be read, or holds no figure.
    """
    from workbench.language.readers.room import ReadingRoom

    with ReadingRoom() as room:
        sheet = room.sheet(path)
    titles = [" ".join(title.split()).casefold() for title in sheet.header]
    places = {name: _first(titles, words) for name, words in _COLUMNS.items()}
    rows: Sequence[Sequence[str]] = sheet.rows
    if path.suffix.casefold() == ".xlsx":
        rows = [[_of_workbook(cell, language) for cell in row] for row in rows]
    wide = places["printed"] is None
    found = _wide(sheet.header, rows, places) if wide else _long(titles, rows, places)
    figures = tuple(found)
    if not figures:
        raise FileRefused(path, FileReason.EMPTY)
    return figures


def as_percentages(figures: Iterable[SurveyFigure], language: str) -> tuple[SurveyFigure, ...]:
    """Return figures with their fractions of 1, which is what a workbook makes of percentages, as per cent."""
    return tuple(
        replace(
            each,
            printed=f"{decimal(round(100 * each.value, 1), 1, language)} %",
            value=round(100 * each.value, 1),
            unit="%",
        )
        if each.value is not None and is_fraction(each)
        else each
        for each in figures
    )


def is_fraction(figure: SurveyFigure) -> bool:
    """Tell whether a figure may be a percentage that is written as a fraction of 1."""
    return figure.value is not None and 0 <= figure.value <= 1 and not figure.unit


def figures_of_survey(
    reader: ProjectReader,
    source: Source,
    attribute: str,
    language: str,
    by: str = "",
    level: PlaceLevel = PlaceLevel.DISTRICT,
) -> tuple[SurveyFigure, ...]:
    """Return how many per cent of a survey's respondents gave which answer to a closed question.

    ``by`` breaks them down by district (BY_DISTRICT) or by another attribute; those of whom that is not known are a
    group of their own, the last. Who gave no answer is in no base, and the note says how many those are. ``level`` is
    what the study's places are.

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
    for group in sorted(groups, key=lambda each: (by != "" and not each, *_by_words(each))):
        # An empty group means everybody, which those without one are not.
        called_so = group or _without(by, language, level)
        found += _shares(attribute, values, groups[group], called_so, source.name, language)
    return tuple(found)


def countable(reader: ProjectReader, source: Source) -> tuple[str, ...]:
    """Return the attributes of a survey's respondents whose answers can be counted, in the order of the sheet."""
    if reader.find(Survey, source.id) is None:
        return ()
    values: dict[str, set[str]] = {}
    for person in reader.among(Participant, reader.get(Transcript, source.id).people):
        for name, value in person.attributes:
            values.setdefault(name, set()).update({value} - {""})
    return tuple(name for name, known in values.items() if 1 <= len(known) <= MOST_VALUES)


def value_of(printed: str) -> tuple[float | None, str]:
    """Return the number that a printed figure begins with, and the unit behind it.

    Of two kinds of marks the last is the decimal one. One kind is that, too, unless all groups behind it have three
    digits and the number does not begin with 0: then it parts thousands, as ``25.048`` and ``25,048`` do, but for
    per cent, of which nobody has thousands. Two ends of a range are no number.
    """
    match = _NUMBER.match(printed.strip())
    if match is None or _RANGE.match(printed.strip()[match.end() :]):
        return None, ""
    digits = "".join(match[0].split()).rstrip(".,").replace("−", "-")
    unit = printed.strip()[match.end() :].strip()
    bare = digits.lstrip("-")
    if "." in bare and "," in bare:
        mark = max(".", ",", key=bare.rfind)
        digits = digits.replace("." if mark == "," else ",", "")
    elif _THOUSANDS.fullmatch(bare) and not unit.startswith("%"):
        digits = digits.replace(".", "").replace(",", "")
    digits = digits.replace(",", ".")
    try:
        return float(digits), unit
    except ValueError:
        return None, unit


def _long(
    titles: Sequence[str], rows: Iterable[Sequence[str]], places: Mapping[str, int | None]
) -> Iterable[SurveyFigure]:
    printed = places["printed"]
    per_cent = printed is not None and titles[printed] in _PER_CENT
    for row in rows:
        cells = {name: _cell(row, place) for name, place in places.items()}
        if per_cent and not cells["unit"]:
            cells["unit"] = "%"
        if cells["printed"]:
            yield _figure(**cells)


def _wide(
    header: Sequence[str], rows: Sequence[Sequence[str]], places: Mapping[str, int | None]
) -> Iterable[SurveyFigure]:
    turned = places["indicator"] is None and places["group"] is not None
    named = places["group"] if turned else places["indicator"]
    named = 0 if named is None else named
    beside = {places[name] for name in ("unit", "source", "note")}
    others = [(at, title) for at, title in enumerate(header) if at != named and at not in beside and title]
    columns = [(at, title) for at, title in others if any(_holds_number(_cell(row, at)) for row in rows)]
    for row in rows:
        told = {name: _cell(row, places[name]) for name in ("unit", "source", "note")}
        for at, title in columns:
            printed, titled = _cell(row, at), " ".join(title.split())
            if not printed:
                continue
            if turned:
                yield _of_indicator(titled, printed, _cell(row, named), told)
            else:
                yield _figure(_cell(row, named), printed, group=titled, **told)


def _holds_number(cell: str) -> bool:
    return any(each.isdigit() for each in cell)


def _of_indicator(title: str, printed: str, group: str, told: Mapping[str, str]) -> SurveyFigure:
    """Return a figure of a column that is titled with its indicator, and perhaps with its unit: *Kinerja (%)*."""
    per_cent = _IN_BRACKETS.search(title) is not None
    unit = told["unit"] or ("%" if per_cent else "")
    return _figure(_IN_BRACKETS.sub("", title), printed, unit, group, told["source"], told["note"])


def _of_workbook(cell: str, language: str) -> str:
    """Return a cell as it is to be printed: what is a plain number there is one, whatever its groups of digits."""
    if not _PLAIN.fullmatch(cell.strip()):
        return cell
    value = float(cell)
    if value.is_integer():
        return f"{value:.0f}"
    words = f"{value:.10f}".rstrip("0").rstrip(".")
    # Three digits behind the mark would be read as thousands.
    words += "0" if _THOUSANDS.fullmatch(words.lstrip("-")) else ""
    return words.replace(".", ",") if language == "id" else words


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
    match = _NUMBER.match(words.strip())
    number = value_of(match[0])[0] if match is not None else None
    return (float("inf") if number is None else number, words.casefold(), words)


def _without(by: str, language: str, level: PlaceLevel) -> str:
    """Return what the group of those is called of whom it is not known in which one they are; nothing for everybody."""
    if not by:
        return ""
    if by == BY_DISTRICT:
        return called({"id": "tanpa kabupaten", "en": "no district"}[language], language, level)
    return {"id": "{by} tidak diketahui", "en": "{by} not known"}[language].format(by=by)
