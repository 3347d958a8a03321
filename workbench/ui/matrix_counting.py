"""Counting a matrix beside the window: first its numbers, then on how little each of them rests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench.domain.arrangements import TOTAL, Place, place_of
from workbench.domain.matrices import Base, Dimension, Facet, Matrix, MatrixWish, Measure
from workbench.domain.store import ProjectReader
from workbench.services.tabulating import Tabulator, facets_of
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.matrix_look import Cell
from workbench.ui.sitting import Sitting

_MOST_CELLS = 60_000
"""In a larger table nobody looks at single cells for what they rest on."""


@dataclass(frozen=True, slots=True)
class Tabulated:
    """A matrix with the wish that it answers; ``facets`` are what sides can be, None where they are known already."""

    wish: MatrixWish
    matrix: Matrix
    facets: tuple[Facet, ...] | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The cells, totals among them, that rest on one source or one speaker; the columns without any material."""

    one_source: frozenset[Cell] = frozenset()
    one_speaker: frozenset[Cell] = frozenset()
    bare: frozenset[Place] = frozenset()

    def words(self) -> Mapping[Cell, str]:
        """Return for each of them what is to be said."""
        both = QCoreApplication.translate("MatrixCounting", "Rests on one source and one speaker")
        source = QCoreApplication.translate("MatrixCounting", "Rests on one source")
        speaker = QCoreApplication.translate("MatrixCounting", "Rests on one speaker")
        return {
            cell: both
            if cell in self.one_source and cell in self.one_speaker
            else source
            if cell in self.one_source
            else speaker
            for cell in self.one_source | self.one_speaker
        }


class MatrixCounting(QObject):
    """Asks the tabulator, in jobs; what is asked for last counts."""

    busy_changed = Signal(bool)

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._facets: tuple[Facet, ...] = ()
        self._counting = LatestJob(sitting, lambda: self.tr("Counting a matrix"), self)
        self._weighing = LatestJob(sitting, lambda: self.tr("Looking at what the numbers rest on"), self)
        self._counting.busy_changed.connect(self.busy_changed)

    @property
    def busy(self) -> bool:
        """Tell whether numbers are still to come."""
        return self._counting.busy or self._weighing.busy

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What sides can be; none before anything was counted."""
        return self._facets

    def forget_facets(self) -> None:
        """Look anew, next time, at what sides can be."""
        self._facets = ()

    def drop(self) -> None:
        """Want nothing any more."""
        self._counting.drop()
        self._weighing.drop()

    def want(
        self, wish: MatrixWish, counted: Callable[[Tabulated], None], weighed: Callable[[Weighed], None]
    ) -> None:
        """Count; ``counted`` is told the numbers, and ``weighed``, later, on how little they rest."""
        tabulator, known = self._sitting.tabulator, bool(self._facets)
        self._weighing.drop()

        def count(reader: ProjectReader) -> Tabulated:
            return Tabulated(wish, tabulator.matrix(wish, reader), None if known else facets_of(reader))

        def deliver(found: Tabulated) -> None:
            if found.facets is not None:
                self._facets = found.facets
            counted(found)
            if 0 < len(found.matrix.rows) * len(found.matrix.columns) <= _MOST_CELLS:
                self._weighing.want(lambda reader, _progress: weigh(tabulator, wish, reader), weighed)

        self._counting.want(lambda reader, _progress: count(reader), deliver)


def weigh(tabulator: Tabulator, wish: MatrixWish, reader: ProjectReader) -> Weighed:
    """Return on how little cells rest; where a side is just sources, or speakers, that says nothing."""
    sides = {each.dimension for each in (*wish.rows, *wish.columns)}
    rates = tabulator.matrix(replace(wish, measure=Measure.PER_SOURCE), reader)
    bare = [place_of(heading) for heading, base in zip(rates.columns, rates.bases, strict=True) if not base]
    one_source: frozenset[Cell] = frozenset()
    one_speaker: frozenset[Cell] = frozenset()
    if Dimension.SPEAKER not in sides:
        one_speaker = _ones(tabulator.matrix(replace(wish, measure=Measure.SPEAKERS), reader))
        if Dimension.SOURCE not in sides:
            one_source = _ones(tabulator.matrix(replace(wish, measure=Measure.SOURCES), reader))
    return Weighed(one_source, one_speaker, frozenset(bare if rates.base is Base.COLUMN else ()))


def _ones(matrix: Matrix) -> frozenset[Cell]:
    """Return the cells, totals among them, that hold 1."""
    columns: list[Place] = [place_of(each) for each in matrix.columns]
    found = {
        (place_of(heading), column)
        for heading, cells in zip(matrix.rows, matrix.cells, strict=True)
        for column, value in zip(columns, cells, strict=True)
        if value == 1
    }
    totals = zip(matrix.rows, matrix.row_totals, strict=True)
    found |= {(place_of(heading), TOTAL) for heading, value in totals if value == 1}
    found |= {(TOTAL, each) for each, value in zip(columns, matrix.column_totals, strict=True) if value == 1}
    return frozenset(found)
