"""The cells of a theme table: what it says of a theme or code."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from workbench.domain.codings import Quotation
from workbench.domain.ids import DistrictId
from workbench.domain.matrices import Measure
from workbench.domain.print_tables import PrintColumn
from workbench.domain.reports import Cell, Quote
from workbench.domain.themes import Interpretation
from workbench.services.printing.context import Printing
from workbench.services.printing.notes import notes_of
from workbench.services.printing.picking import Picked
from workbench.services.printing.provenance import bracketed
from workbench.services.printing.rows import PrintRow, PrintRows
from workbench.services.reporting_words import guide_of, listed, number, percent

MEASURES: Final = {
    PrintColumn.CODINGS: Measure.CODINGS,
    PrintColumn.SOURCES: Measure.SOURCES,
    PrintColumn.SPEAKERS: Measure.SPEAKERS,
    PrintColumn.WORDS: Measure.WORDS,
}
"""The columns that count, and what."""
FEW: Final = 3
"""So few districts are named as exceptions."""


class ThemeCells:
    """Makes the cells of rows."""

    def __init__(
        self,
        printing: Printing,
        rows: PrintRows,
        columns: Sequence[PrintColumn],
        picked: Picked,
    ) -> None:
        """Take what the wish chooses of the codebook, which columns there are, and the quotations of each row."""
        self._printing, self._rows, self._columns = printing, rows, columns
        self._picked = picked
        self._interpretations = {each.code: each for each in printing.reader.all(Interpretation)}

    def rows(self, row: PrintRow) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        """Give the cells of a theme or code with the key of their row, the name first.

        Where translations have a column, each quotation after the first has a row of its own below, without a name: so
        each stands beside its translation.
        """
        quotations = self._picked.by_row.get(row.code.id, ())
        apart = PrintColumn.TRANSLATIONS in self._columns
        first, others = (quotations[:1], quotations[1:]) if apart else (quotations, ())
        name = Cell(self._name(row), level=row.level, strong=row.level == 0)
        yield row.code.id, (name, *(self._cell(each, row, first) for each in self._columns))
        for quotation in others:
            cells = (
                self._quoted[each]((quotation,)) if each in self._quoted else Cell() for each in self._columns
            )
            yield f"{row.code.id}/{quotation.coding.id}", (Cell(level=row.level), *cells)

    def _cell(self, column: PrintColumn, row: PrintRow, quotations: Sequence[Quotation]) -> Cell:
        if column in self._quoted:
            return self._quoted[column](quotations)
        return self._cells[column](row)

    @cached_property
    def _quoted(self) -> Mapping[PrintColumn, Callable[[Sequence[Quotation]], Cell]]:
        return {
            PrintColumn.QUOTATIONS: self._quotations,
            PrintColumn.TRANSLATIONS: self._translations,
        }

    @cached_property
    def _cells(self) -> Mapping[PrintColumn, Callable[[PrintRow], Cell]]:
        counts = {column: self._counted(measure) for column, measure in MEASURES.items()}
        return {
            **counts,
            PrintColumn.DEFINITION: self._definition,
            PrintColumn.INTERPRETATION: self._interpretation,
            PrintColumn.SHARE: self._share,
            PrintColumn.DISTRICTS: lambda row: self._number(row, len(self._districts(row))),
            PrintColumn.WHERE: lambda row: Cell(self._where(self._districts(row))),
        }

    def _name(self, row: PrintRow) -> str:
        return self._in_both(lambda language: self._rows.name_of(row, language))

    def _definition(self, row: PrintRow) -> Cell:
        return Cell(self._in_both(lambda language: guide_of(row.code, language).definition))

    def _interpretation(self, row: PrintRow) -> Cell:
        meant = self._interpretations.get(row.code.id, Interpretation(row.code.id))
        return Cell(
            self._in_both(lambda language: (meant.text_en or meant.text) if language == "en" else meant.text)
        )

    def _in_both(self, text: Callable[[str], str]) -> str:
        """Return a text in the language of print, and below it in the other one where print is of both."""
        own, other = text(self._printing.language), ""
        if self._printing.wish.bilingual:
            other = text(self._printing.other_language)
        return "\n".join(dict.fromkeys(each for each in (own, other) if each))

    def _counted(self, measure: Measure) -> Callable[[PrintRow], Cell]:
        # Words are counted only when somebody asks: all texts are read for them.
        return lambda row: self._number(row, self._printing.counts.of(measure).get(row.code.id, 0))

    def _number(self, row: PrintRow, count: float) -> Cell:
        return Cell(
            number(count, self._printing.language), strong=row.level == 0, number=True, value=float(count)
        )

    def _share(self, row: PrintRow) -> Cell:
        counts = self._printing.counts
        share = counts.codings.get(row.code.id, 0) / counts.whole if counts.whole else None
        value = None if share is None else round(100 * share, 1)
        return Cell(percent(share, self._printing.language), strong=row.level == 0, number=True, value=value)

    def _districts(self, row: PrintRow) -> frozenset[DistrictId]:
        return self._printing.counts.districts.get(row.code.id, frozenset())

    def _where(self, there: frozenset[DistrictId]) -> str:
        """Name the districts, or those that are missing where that is shorter."""
        material = self._printing.material
        texts, places = material.texts, material.places
        missing = [each.name for each in places if each.id not in there]
        if len(places) > FEW and not missing:
            return texts.everywhere
        if len(places) > FEW and len(missing) <= FEW and len(missing) < len(there):
            return texts.everywhere_but.format(listed(missing, material.language))
        return ", ".join(each.name for each in places if each.id in there)

    def _quotations(self, quotations: Sequence[Quotation]) -> Cell:
        # The translation stands below the words unless it has a column of its own.
        both = self._printing.wish.bilingual and PrintColumn.TRANSLATIONS not in self._columns
        return Cell(quotes=tuple(self._printing.quote(each, bilingual=both) for each in quotations))

    def _translations(self, quotations: Sequence[Quotation]) -> Cell:
        """Return the translation of the one quotation of a row; the original beside it says where it stands."""
        printing = self._printing
        alone = PrintColumn.QUOTATIONS not in self._columns
        for each in quotations:
            found, code = printing.translation(each), printing.provenances.of(each) if alone else ""
            if found is not None:
                return Cell(quotes=(Quote(printing.cut(found.text), code, found.memo.id),))
            missing = notes_of(printing).missing_translation()
            return Cell(f"{missing} {bracketed(code)}" if code else missing)
        return Cell()
