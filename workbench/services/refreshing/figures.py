"""Single figures for running prose: what a theme, a code or the whole coding comes to, counted as tables count."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from exports.live.anchors import short_token, token
from exports.live.answers import NumberAnswer
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.live import NumberMeasure, NumberWish
from workbench.domain.matrices import Dimension, Facet, Heading, Matrix, MatrixWish, Measure
from workbench.domain.store import ProjectReader
from workbench.services.refreshing.named_things import asked_of
from workbench.services.refreshing.number_words import written
from workbench.services.reporting_words import number, percent
from workbench.services.tabulating import Tabulator

ALL: Final = "all"
"""What stands for all codings, and for all districts, in the parts of a figure's tag."""
_COUNTED: Final = {
    NumberMeasure.CODINGS: Measure.CODINGS,
    NumberMeasure.SHARE: Measure.CODINGS,
    NumberMeasure.DISTRICTS: Measure.CODINGS,
    NumberMeasure.SOURCES: Measure.SOURCES,
    NumberMeasure.SPEAKERS: Measure.SPEAKERS,
    NumberMeasure.WORDS: Measure.WORDS,
}
_PARTS: Final = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is now: ``value`` is a number of things, or of a share the part (0 to 1); ``text`` as in print.

    ``label`` is how an author would ask for it.
    """

    wish: NumberWish
    value: float
    text: str
    label: str


class Figures:
    """Counts figures of one state of a project, each table behind them once. ``tabulator`` is asked on any thread.

    ``language`` is that of print: ``1.558`` or ``1,558``.
    """

    def __init__(self, reader: ProjectReader, tabulator: Tabulator, language: str) -> None:
        """Read which codes and districts there are."""
        self._tabulator, self._language = tabulator, language
        self.book = Codebook(reader.all(Code))
        self.districts = reader.all(District)
        self._tables: dict[tuple[Dimension, Measure], Matrix] = {}

    def figure(self, wish: NumberWish) -> Figure:
        """Return what a figure is now; raise UnknownThing when its code is gone."""
        label = written(asked_of(wish, self.book, self.districts), self._language)
        value = self._value(wish)
        share = wish.measure is NumberMeasure.SHARE
        text = percent(value, self._language) if share else number(value, self._language)
        return Figure(wish, value, text, label)

    def answer(self, wish: NumberWish) -> NumberAnswer:
        """Return what a figure is now, as a file is told; raise UnknownThing when its code is gone."""
        found = self.figure(wish)
        return NumberAnswer(found.text, found.label, parts_of(wish))

    def wish_at(self, parts: tuple[str, ...]) -> NumberWish | None:
        """Return the figure that the parts of a tag mean, None when its code or district is gone or it is none."""
        if len(parts) != _PARTS:
            return None
        code, measure, district = parts
        if code not in self._codes or district not in self._districts or measure not in set(NumberMeasure):
            return None
        return NumberWish(self._codes[code], NumberMeasure(measure), self._districts[district])

    @cached_property
    def _codes(self) -> dict[str, CodeId | None]:
        return {ALL: None, **{token(each.id): each.id for each in self.book}}

    @cached_property
    def _districts(self) -> dict[str, DistrictId | None]:
        return {ALL: None, **{short_token(each.id): each.id for each in self.districts}}

    def _value(self, wish: NumberWish) -> float:
        if wish.measure is NumberMeasure.DISTRICTS:
            return self._places(wish)
        counted = self._counted(wish)
        if wish.measure is NumberMeasure.SHARE:
            whole = self._counted(NumberWish(None, wish.measure, wish.district))
            return counted / whole if whole else 0.0
        return counted

    def _counted(self, wish: NumberWish) -> float:
        """Return what a table says at a place; who asks for no district counts what stands in none, too."""
        across = Dimension.KIND if wish.district is None else Dimension.DISTRICT
        table = self._table(across, _COUNTED[wish.measure])
        row = _place(table.rows, wish.code)
        column = _place(table.columns, wish.district)
        if -1 in {row, column}:
            return 0.0
        if row is None:
            return table.grand_total if column is None else table.column_totals[column]
        return table.row_totals[row] if column is None else table.cells[row][column]

    def _places(self, wish: NumberWish) -> float:
        """Return in how many districts there is any coding of it."""
        table = self._table(Dimension.DISTRICT, Measure.CODINGS)
        row = _place(table.rows, wish.code)
        counts = () if row == -1 else table.column_totals if row is None else table.cells[row]
        heads = zip(table.columns, counts, strict=False)
        return float(sum(bool(count) for head, count in heads if wish.district in {None, head.id}))

    def _table(self, across: Dimension, measure: Measure) -> Matrix:
        key = across, measure
        if key not in self._tables:
            wish = MatrixWish((Facet(Dimension.CODE),), (Facet(across),), measure, tree=True)
            self._tables[key] = self._tabulator.matrix(wish)
        return self._tables[key]


def parts_of(wish: NumberWish) -> tuple[str, str, str]:
    """Return the parts of a figure's tag: token of the code, measure, short token of the district."""
    code = ALL if wish.code is None else token(wish.code)
    return code, wish.measure.value, ALL if wish.district is None else short_token(wish.district)


def _place(headings: tuple[Heading, ...], id_: str | None) -> int | None:
    """Return where a heading stands, -1 for nowhere; None for all."""
    if id_ is None:
        return None
    return next((place for place, each in enumerate(headings) if each.id == id_), -1)
