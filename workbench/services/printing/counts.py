"""What stands in the number columns of print: the numbers that the tables of the window show, by the same count."""

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Final

from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.matrices import Dimension, Facet, Heading, Lack, Matrix, MatrixWish, Measure
from workbench.domain.print_tables import PrintWish
from workbench.domain.store import ProjectReader
from workbench.services.tabulating import CellWish, Tabulator

_CODES: Final = (Facet(Dimension.CODE),)
_DISTRICTS: Final = (Facet(Dimension.DISTRICT),)
_EVERYTHING: Final = (Facet(Dimension.KIND),)
"""Sides on which every coding stands somewhere."""


class Counts:
    """Counts codes with all below them: of all codings that a wish lets count, or of its district alone.

    What ``Tabulator`` counts is kept, so that a measure is counted once.
    """

    def __init__(self, tabulator: Tabulator, reader: ProjectReader, wish: PrintWish) -> None:
        """Count nothing yet; ``district`` is the wish's. Raises UnknownThing when that is gone."""
        self._tabulator, self._reader, self._wish = tabulator, reader, wish
        self.district = None if wish.district is None else reader.get(District, wish.district)
        self._matrix = cache(self._counted)
        self._by_code = cache(self._of)

    def of(self, measure: Measure) -> Mapping[CodeId, float]:
        """Return a count for each code."""
        return self._by_code(measure)

    @cached_property
    def codings(self) -> Mapping[CodeId, float]:
        """How many codings each code has."""
        return self.of(Measure.CODINGS)

    @cached_property
    def whole(self) -> float:
        """How many codings count here, whatever they are of."""
        found = self._matrix(Measure.CODINGS)
        place = self._place(found)
        return found.grand_total if place is None else found.column_totals[place]

    @cached_property
    def lacks(self) -> Mapping[Lack, int]:
        """How many codings don't count, because of who speaks or since they don't meet the query."""
        return dict(self._matrix(Measure.CODINGS).lacks)

    @cached_property
    def districts(self) -> Mapping[CodeId, frozenset[DistrictId]]:
        """In which districts each code occurs."""
        found = self._tabulator.matrix(self.wish(Measure.CODINGS, by_district=True), self._reader)
        ids = [DistrictId(each.id) for each in found.columns]
        here = None if self.district is None else self.district.id
        return {
            CodeId(heading.id): frozenset(
                id for id, count in zip(ids, cells, strict=True) if count and here in {None, id}
            )
            for heading, cells in zip(found.rows, found.cells, strict=True)
        }

    def wish(self, measure: Measure, *, by_district: bool) -> MatrixWish:
        """Return the table that is counted: codes with all below them, by district or over everything."""
        columns = _DISTRICTS if by_district else _EVERYTHING
        return MatrixWish(_CODES, columns, measure, tree=True, query=self._wish.query)

    def ids(self) -> frozenset[CodingId] | None:
        """Return the codings that count here; None for all that count in the project."""
        if self.district is None and not self._wish.query:
            return None
        here = self.district
        wish = self.wish(Measure.CODINGS, by_district=here is not None)
        column = None if here is None else Heading(here.id, here.name)
        return frozenset(self._tabulator.codings_in(CellWish(wish, None, column), self._reader))

    def _of(self, measure: Measure) -> Mapping[CodeId, float]:
        found = self._matrix(measure)
        place = self._place(found)
        return {
            CodeId(heading.id): total if place is None else cells[place]
            for heading, cells, total in zip(found.rows, found.cells, found.row_totals, strict=True)
        }

    def _counted(self, measure: Measure) -> Matrix:
        return self._tabulator.matrix(self.wish(measure, by_district=self.district is not None), self._reader)

    def _place(self, found: Matrix) -> int | None:
        """Return the column of the wish's district, None where everything counts."""
        if self.district is None:
            return None
        return next(place for place, each in enumerate(found.columns) if each.id == self.district.id)
