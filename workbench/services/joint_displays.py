"""Joint displays as a use case: figures beside what the coding says of the same thing, with its quotations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.coding.joint_displays import SaveDisplay
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Quotation
from workbench.domain.districts import District, PlaceLevel, district_named
from workbench.domain.evidence import cited_coding
from workbench.domain.ids import CodeId, CodingId, DistrictId, JointDisplayId, new_id
from workbench.domain.joint_displays import Fit, JointDisplay, JointRow, SurveyFigure
from workbench.domain.matrices import Dimension, Facet, Heading, Matrix, MatrixWish, Measure
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator
from workbench.services.themes import quotations_among
from workbench.supervision.fields import Fields

DISPLAY_FIELDS: Final = ("title", "note", "rows")
ROW_FIELDS: Final = ("title", "figures", "codes", "quotations", "inference", "fit", "district")
FIGURE_FIELDS: Final = ("indicator", "printed", "value", "unit", "group", "source", "note")
_Counts = Mapping[tuple[Dimension, Measure], Matrix]
_COUNTED: Final = (Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS)


@dataclass(frozen=True, slots=True)
class Told:
    """How much the talks say of a code, in a row's district or in the whole study: what stands below it counts too."""

    code: CodeId
    path: str
    codings: int
    sources: int
    speakers: int


@dataclass(frozen=True, slots=True)
class RowView:
    """A row with what its ids mean: its district's name, the codes with their counts, its quotations.

    ``hidden`` counts quotations that are not shown: the coder who works may not see them, or they wait for their place
    in a corrected text.
    """

    row: JointRow
    district: str
    told: tuple[Told, ...]
    quotations: tuple[Quotation, ...]
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class DisplayView:
    """A joint display as it is shown and printed, with what counts in it.

    ``placeless`` counts the codings of the codes in rows of a district that stand in no district: no such row has them.
    """

    display: JointDisplay
    rows: tuple[RowView, ...]
    moderator: bool
    placeless: int = 0
    level: PlaceLevel = PlaceLevel.DISTRICT

    @property
    def hidden(self) -> int:
        """How many quotations are not shown, in all rows."""
        return sum(row.hidden for row in self.rows)


def display_view(
    project: Project, display: JointDisplay, tabulator: Tabulator, reader: ProjectReader | None = None
) -> DisplayView:
    """Return a display with its counts as they are now.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    records = reader if reader is not None else project.reader
    book = Codebook(records.all(Code))
    districts = {each.id: each.name for each in records.all(District)}
    counts = _counts(tabulator, records) if any(row.codes for row in display.rows) else {}
    # All at once: what names them is read once, too.
    cited = tuple(dict.fromkeys(each for row in display.rows for each in row.quotations))
    found = {each.coding.id: each for each in quotations_among(records, cited)} if cited else {}
    rows: list[RowView] = []
    for row in display.rows:
        quotations = tuple(found[each] for each in row.quotations if each in found)
        told = tuple(
            Told(code, book.path(code), *_told(counts, code, row.district))
            for code in row.codes
            if code in book
        )
        place = districts.get(row.district, "") if row.district is not None else ""
        rows.append(RowView(row, place, told, quotations, len(row.quotations) - len(quotations)))
    placeless = _placeless(counts, book, display.rows)
    return DisplayView(display, tuple(rows), project.moderator_counts, placeless, project.place_level)


def fresh_display(project: Project, title: str, rows: Sequence[JointRow] = (), note: str = "") -> SaveDisplay:
    """Return the operation that keeps a new display."""
    id = JointDisplayId(new_id())
    return SaveDisplay(JointDisplay(id, title, tuple(rows), project.coder.id, project.clock(), note))


def redone(project: Project, display: JointDisplay, rows: Sequence[JointRow]) -> SaveDisplay:
    """Return the operation that keeps a display with other rows."""
    return SaveDisplay(replace(display, rows=tuple(rows), coder=project.coder.id, changed_at=project.clock()))


def retitled(project: Project, display: JointDisplay, title: str) -> SaveDisplay:
    """Return the operation that keeps a display under another title."""
    return SaveDisplay(replace(display, title=title, coder=project.coder.id, changed_at=project.clock()))


def noted(project: Project, display: JointDisplay, note: str) -> SaveDisplay:
    """Return the operation that keeps a display with another note."""
    return SaveDisplay(replace(display, note=note, coder=project.coder.id, changed_at=project.clock()))


def display_from(project: Project, data: object) -> SaveDisplay:
    """Return the operation that keeps the display which a record (JSON) describes.

    Codes are named by their paths, districts by name, quotations by the ids of codings.

    Raises:
        UnknownField, InvalidField: by the field's path. UnknownThing: a code, district or coding is not there.
    """
    fields = Fields(data, DISPLAY_FIELDS)
    rows = [_row(project, Fields(item, ROW_FIELDS, path)) for item, path in fields.items("rows")]
    return fresh_display(project, fields.text("title", required=True), rows, fields.text("note"))


def display_data(display: JointDisplay, reader: ProjectReader) -> dict[str, object]:
    """Return a display as the record that ``display_from`` reads."""
    book = Codebook(reader.all(Code))
    districts = {each.id: each.name for each in reader.all(District)}
    rows = [
        {
            "title": row.title,
            "figures": [_figure_data(each) for each in row.figures],
            "codes": [book.path(each) for each in row.codes if each in book],
            "quotations": list(row.quotations),
            "inference": row.inference,
            "fit": row.fit.value,
            "district": districts.get(row.district) if row.district is not None else None,
        }
        for row in display.rows
    ]
    return {"title": display.title, "note": display.note, "rows": rows}


def _row(project: Project, fields: Fields) -> JointRow:
    reader, book = project.reader, project.codebook()
    place = fields.text("district")
    quotations = tuple(CodingId(each) for each in fields.texts("quotations"))
    for each in quotations:
        cited_coding(reader, each)
    return JointRow(
        fields.text("title", required=True),
        tuple(_figure(Fields(item, FIGURE_FIELDS, path)) for item, path in fields.items("figures")),
        tuple(dict.fromkeys(book.at_path(each).id for each in fields.texts("codes"))),
        tuple(dict.fromkeys(quotations)),
        fields.text("inference"),
        fields.choice("fit", Fit) or Fit.OPEN,
        district_named(reader.all(District), place).id if place else None,
    )


def _figure(fields: Fields) -> SurveyFigure:
    from workbench.services.joint_figures import value_of

    printed = fields.text("printed", required=True)
    known, unit = value_of(printed)
    given = fields.value("value")
    value = float(given) if isinstance(given, int | float) and not isinstance(given, bool) else known
    return SurveyFigure(
        fields.text("indicator", required=True),
        printed,
        value,
        fields.text("unit") or unit,
        fields.text("group"),
        fields.text("source"),
        fields.text("note"),
    )


def _figure_data(figure: SurveyFigure) -> dict[str, object]:
    return {name: getattr(figure, name) for name in FIGURE_FIELDS}


def _counts(tabulator: Tabulator, reader: ProjectReader) -> _Counts:
    rows = (Facet(Dimension.CODE),)
    # Every coding is of some kind of source, but some are in no district.
    return {
        (dimension, measure): tabulator.matrix(
            MatrixWish(rows, (Facet(dimension),), measure, tree=True), reader
        )
        for dimension in (Dimension.DISTRICT, Dimension.KIND)
        for measure in _COUNTED
    }


def _told(counts: _Counts, code: CodeId, district: DistrictId | None) -> tuple[int, int, int]:
    dimension = Dimension.KIND if district is None else Dimension.DISTRICT
    codings, sources, speakers = (_cell(counts[dimension, measure], code, district) for measure in _COUNTED)
    return codings, sources, speakers


def _cell(matrix: Matrix, code: CodeId, district: DistrictId | None) -> int:
    row = _place(matrix.rows, code)
    if row is None:
        return 0
    if district is None:
        return int(matrix.row_totals[row])
    column = _place(matrix.columns, district)
    return int(matrix.cells[row][column]) if column is not None else 0


def _placeless(counts: _Counts, book: Codebook, rows: Sequence[JointRow]) -> int:
    named = {code for row in rows if row.district is not None for code in row.codes if code in book}
    # What stands below another one of them is counted there.
    tops = [code for code in named if named.isdisjoint(each.id for each in book.ancestors(code))]
    found = 0
    for code in tops:
        there, placed = (counts[each, Measure.CODINGS] for each in (Dimension.KIND, Dimension.DISTRICT))
        found += _cell(there, code, None) - _cell(placed, code, None)
    return found


def _place(headings: Sequence[Heading], id: str) -> int | None:
    return next((place for place, heading in enumerate(headings) if heading.id == id), None)
