"""The study's districts as a map: each shaded by what a table counts there."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District, Outline
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.matrices import Dimension, Facet, Matrix, MatrixWish, Measure
from workbench.domain.pictures import Frame, Part, Region, RegionMap
from workbench.domain.store import ProjectReader
from workbench.services.districts import overviews
from workbench.services.projects import Project
from workbench.services.region_map_words import MAP_WORDS, MapWords
from workbench.services.regions import CREDIT, land
from workbench.services.reporting_words import decimal, number
from workbench.services.tabulating import Tabulator

_WHOLE = frozenset({Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS, Measure.WORDS})
_PERCENT = frozenset({Measure.ROW_PERCENT, Measure.COLUMN_PERCENT})


@dataclass(frozen=True, slots=True)
class MapWish:
    """What a map is to show: how often a code with those below it, or any (None), and in what measure."""

    code: CodeId | None = None
    measure: Measure = Measure.CODINGS
    moderator: bool | None = None


def region_map(
    project: Project, wish: MapWish, language: str, reader: ProjectReader | None = None
) -> RegionMap:
    """Return the map; a part's key is its district's id. Where a district has no material its value is nan.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.

    Raises:
        UnknownThing: there is no such code.
    """
    reader = reader if reader is not None else project.reader
    book = Codebook(reader.all(Code))
    code = book.code(wish.code) if wish.code is not None else None
    outlines = {each.district: each for each in reader.all(Outline)}
    tabulator = Tabulator(project)
    matrix = tabulator.matrix(_table(wish, Dimension.DISTRICT, wish.measure), reader)
    values = _values(matrix, wish.code)
    material = {each.district.id: each.words for each in overviews(project, reader) if each.sources}
    words = MAP_WORDS[language].of(project.place_level)
    districts = reader.all(District)
    regions = tuple(_region(each, values, material, outlines, wish.measure, words) for each in districts)
    counts = project.moderator_counts if wish.moderator is None else wish.moderator
    credits_given = sorted({each.credit for each in outlines.values() if each.credit})
    frame = Frame(
        words.title(code.name if code else "", wish.measure),
        words.description(code.name if code else "", wish.measure, len(districts), _told(regions)),
        language,
        words.note(
            wish.measure,
            moderator=counts,
            bare=len(districts) - len(material),
            left_out=_left_out(tabulator, wish, matrix, reader),
        ),
    )
    # the coasts are as coarse as those outlines are fine, and by the same hands
    around = land() if CREDIT in credits_given else ()
    return RegionMap(frame, regions, words.measures[wish.measure], ", ".join(credits_given), land=around)


def _table(wish: MapWish, columns: Dimension, measure: Measure) -> MatrixWish:
    return MatrixWish(
        (Facet(Dimension.CODE),), (Facet(columns),), measure, tree=True, moderator=wish.moderator
    )


def _left_out(tabulator: Tabulator, wish: MapWish, matrix: Matrix, reader: ProjectReader) -> int:
    """Return how many codings of what the map shows have no district; a table counts those of all codes."""
    if wish.code is None or not matrix.left_out:
        return matrix.left_out
    # Every coding is of some kind of source.
    anywhere, placed = (
        tabulator.matrix(_table(wish, each, Measure.CODINGS), reader)
        for each in (Dimension.KIND, Dimension.DISTRICT)
    )
    return round(_row_total(anywhere, wish.code) - _row_total(placed, wish.code))


def _row_total(matrix: Matrix, code: CodeId) -> float:
    totals = zip(matrix.rows, matrix.row_totals, strict=True)
    return next((total for heading, total in totals if heading.id == code), 0)


def _values(matrix: Matrix, code: CodeId | None) -> Mapping[str, float]:
    """Return the row of a code, or that of all; a code without a row is nowhere."""
    row: tuple[float, ...] = tuple(0.0 for _ in matrix.columns)
    if code is None:
        row = matrix.column_totals
    for heading, cells in zip(matrix.rows, matrix.cells, strict=True):
        if heading.id == code:
            row = cells
    return {heading.id: value for heading, value in zip(matrix.columns, row, strict=True)}


def _region(
    district: District,
    values: Mapping[str, float],
    material: Mapping[DistrictId, int],
    outlines: Mapping[DistrictId, Outline],
    measure: Measure,
    words: MapWords,
) -> Region:
    outline = outlines.get(district.id)
    rings = outline.rings if outline is not None else ()
    there = district.id in material
    value = values.get(district.id, 0.0) if there else nan
    text = value_text(value, measure, words.language) if there else ""
    told = words.told(district.name, text, measure) if there else words.bare(district.name)
    return Region(district.name, Part(value, district.id, told, text), rings, _centre(district, outline))


def _centre(district: District, outline: Outline | None) -> tuple[float, float] | None:
    if district.longitude is not None and district.latitude is not None:
        return district.longitude, district.latitude
    if outline is None:
        return None
    from workbench.analysis.shapes import centre_of

    return centre_of(outline.rings)


def value_text(value: float, measure: Measure, language: str) -> str:
    """Return a value as it is written on the map."""
    if measure is Measure.PRESENT:
        return MAP_WORDS[language].yes if value else MAP_WORDS[language].no
    if measure in _WHOLE:
        return number(round(value), language)
    text = decimal(value, 1 if measure in _PERCENT else 2, language)
    return f"{text} %" if measure in _PERCENT else text


def _told(regions: tuple[Region, ...]) -> tuple[str, ...]:
    return tuple(f"{each.label}: {each.part.text or '–'}" for each in regions)
