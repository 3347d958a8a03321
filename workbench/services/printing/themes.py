"""The theme table: a row for each theme and code, with what the author wants to say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workbench.domain.print_tables import DEFAULT_COLUMNS, PrintColumn, ProvenancePlace
from workbench.domain.reports import Cell, Column, Section, Table
from workbench.services.printing.context import Printing
from workbench.services.printing.notes import joined, notes_of, restrictions
from workbench.services.printing.picking import Picked, picked
from workbench.services.printing.rows import PrintRow, PrintRows
from workbench.services.printing.theme_cells import FEW, MEASURES, ThemeCells
from workbench.services.reporting_quotations import ELLIPSIS
from workbench.services.reporting_words import listed

ROW: Final = "code"
"""The key of the first column, which names theme or code."""
_UPRIGHT: Final = 16.0
"""So wide may the columns of a table be together that stands on an upright page."""
_HIGH: Final = 18
"""Rows with more lines may go over two pages."""
_SIGNS: Final = 150
"""About so many signs stand side by side in a table across a page."""
_NUMBERS: Final = frozenset({*MEASURES, PrintColumn.SHARE, PrintColumn.DISTRICTS})
_QUOTED: Final = frozenset({PrintColumn.QUOTATIONS, PrintColumn.TRANSLATIONS})
_WIDTHS: Final[Mapping[PrintColumn, float]] = {
    PrintColumn.DEFINITION: 5.0,
    PrintColumn.INTERPRETATION: 5.0,
    PrintColumn.WHERE: 2.7,
    PrintColumn.QUOTATIONS: 8.4,
    PrintColumn.TRANSLATIONS: 8.4,
}
_NAME_WIDTH, _NUMBER_WIDTH = 3.6, 1.5
_LABELS: Final = {
    "id": {
        PrintColumn.INTERPRETATION: "Tafsiran",
        PrintColumn.SHARE: "Persen",
        PrintColumn.SPEAKERS: "Penutur",
        PrintColumn.WORDS: "Kata",
        PrintColumn.TRANSLATIONS: "Terjemahan",
    },
    "en": {
        PrintColumn.INTERPRETATION: "Interpretation",
        PrintColumn.SHARE: "Per cent",
        PrintColumn.SPEAKERS: "Speakers",
        PrintColumn.WORDS: "Words",
        PrintColumn.TRANSLATIONS: "Translation",
    },
}


def print_themes(printing: Printing) -> tuple[Section, ...]:
    """Return the theme table of a wish."""
    return (Section("", (theme_table(printing),)),)


def theme_table(printing: Printing) -> Table:
    """Return the theme table of a wish; its part is ``themes``.

    Its keys are codes (of a row with another quotation of a code, code and coding) and ``PrintColumn`` values.
    """
    return _Themes(printing).table()


@dataclass(frozen=True, eq=False)
class _Themes:
    """A theme table in the making."""

    printing: Printing

    @cached_property
    def columns(self) -> tuple[PrintColumn, ...]:
        """What is said of each row; without quotations there are no columns for them."""
        wish = self.printing.wish
        quoted = wish.quotations or any(each.codings for each in wish.chosen)
        return tuple(each for each in dict.fromkeys(wish.columns) if quoted or each not in _QUOTED)

    @cached_property
    def chosen(self) -> PrintRows:
        """What the wish chooses of the codebook."""
        return PrintRows(self.printing.material.book, self.printing.wish)

    @cached_property
    def rows(self) -> tuple[tuple[PrintRow, ...], tuple[PrintRow, ...]]:
        """The rows that the table has, and those that its note names because nothing is coded with them.

        Where nothing is coded at all, every code has its row: the table is then a plan of what will be.
        """
        codings = self.printing.counts.codings
        rows = self.chosen.all(codings)
        full = tuple(row for row in rows if codings.get(row.code.id))
        if self.printing.wish.empty_codes or not full:
            return rows, ()
        return full, tuple(row for row in rows if not codings.get(row.code.id))

    @cached_property
    def picked(self) -> Picked:
        """The quotations of each row."""
        if _QUOTED.isdisjoint(self.columns):
            return Picked({}, frozenset(), 0)
        return picked(self.printing, self.rows[0])

    @cached_property
    def cells(self) -> ThemeCells:
        """What makes the cells of a row."""
        return ThemeCells(self.printing, self.chosen, self.columns, self.picked)

    @property
    def footnotes(self) -> bool:
        """Tell whether the provenance of quotations stands at the foot of the page."""
        asked = self.printing.wish.provenance is ProvenancePlace.FOOTNOTE
        return asked and not _QUOTED.isdisjoint(self.columns)

    def table(self) -> Table:
        """Return it."""
        columns = self._headings()
        keyed = [each for row in self.rows[0] for each in self.cells.rows(row)]
        rows = tuple(cells for _key, cells in keyed)
        return Table(
            self._caption(),
            columns,
            rows,
            wide=sum(each.width for each in columns) > _UPRIGHT,
            note=self._note(rows),
            description=self._description(columns),
            breaks=any(_lines(row, columns) > _HIGH for row in rows),
            live=self.printing.live("themes"),
            keys=tuple(key for key, _cells in keyed),
            footnotes=self.footnotes,
        )

    def _headings(self) -> tuple[Column, ...]:
        texts = self.printing.material.texts
        known = {
            PrintColumn.DEFINITION: texts.definition,
            PrintColumn.CODINGS: texts.codings,
            PrintColumn.SOURCES: texts.sources,
            PrintColumn.DISTRICTS: texts.districts,
            PrintColumn.WHERE: texts.where,
            PrintColumn.QUOTATIONS: texts.quotations,
            **_LABELS[self.printing.language],
        }
        return (
            Column(texts.code, _NAME_WIDTH, key=ROW),
            *(
                Column(known[each], _WIDTHS.get(each, _NUMBER_WIDTH), each in _NUMBERS, each.value)
                for each in self.columns
            ),
        )

    def _caption(self) -> str:
        said, columns = notes_of(self.printing), set(self.columns)
        parts = []
        if PrintColumn.DEFINITION in columns:
            parts.append(said.say("definisi", "definition"))
        if PrintColumn.INTERPRETATION in columns:
            parts.append(said.say("tafsiran", "interpretation"))
        if columns & {PrintColumn.CODINGS, PrintColumn.SHARE}:
            parts.append(said.say("banyaknya pengodean", "number of codings"))
        elif columns & _NUMBERS:
            first = next(each for each in self.columns if each in _NUMBERS)
            label = next(each.label for each in self._headings() if each.key == first.value)
            parts.append(said.say(f"banyaknya {label.lower()}", f"number of {label.lower()}"))
        if columns & _QUOTED:
            parts.append(said.say("kutipan", "quotations"))
        what = said.say("Tema dan kode", "Themes and codes")
        caption = f"{what}: {listed(parts, self.printing.language)}" if parts else what
        district = self.printing.counts.district
        return f"{caption} ({district.name})" if district is not None else caption

    def _description(self, columns: Sequence[Column]) -> str:
        if self.columns == DEFAULT_COLUMNS:
            return self.printing.material.texts.theme_description
        labels = listed((each.label.lower() for each in columns[1:]), self.printing.language)
        said = notes_of(self.printing)
        if not labels:
            return said.say("Satu baris untuk setiap tema dan kode.", "One row for each theme and code.")
        return said.say(
            f"Satu baris untuk setiap tema dan kode, dengan {labels}.",
            f"One row for each theme and code, with {labels}.",
        )

    def _note(self, rows: Sequence[Sequence[Cell]]) -> str:
        return joined(
            (
                *self._number_notes(),
                *self._quotation_notes(rows),
                *restrictions(self.printing),
                notes_of(self.printing).gone(self.chosen.gone),
                notes_of(self.printing).empty(self.chosen.names_of(self.rows[1], self.printing.language)),
            )
        )

    def _number_notes(self) -> list[str]:
        printing, columns = self.printing, set(self.columns)
        said, found = notes_of(printing), list[str]()
        if columns & {PrintColumn.CODINGS, PrintColumn.SHARE}:
            found.append(said.are_codings())
        if columns & {*_NUMBERS, PrintColumn.WHERE}:
            found.append(said.theme_rows(speakers=PrintColumn.SPEAKERS in columns))
        if any(len(row.covers) > 1 for row in self.rows[0]):
            found.append(said.hidden_rows())
        if PrintColumn.SHARE in columns:
            found.append(said.share(printing.counts.whole))
        if PrintColumn.SPEAKERS in columns:
            found.append(said.speakers())
        if PrintColumn.WORDS in columns:
            found.append(said.words())
        if PrintColumn.WHERE in columns and len(printing.material.places) > FEW:
            found.append(said.everywhere())
        return found

    def _quotation_notes(self, rows: Sequence[Sequence[Cell]]) -> list[str]:
        if _QUOTED.isdisjoint(self.columns):
            return []
        printing, said = self.printing, notes_of(self.printing)
        found = [said.provenance(printing.wish.anonymity, footnotes=self.footnotes)]
        quotes = [quote for row in rows for cell in row for quote in cell.quotes]
        if any(each.text.endswith(ELLIPSIS) or each.translation.endswith(ELLIPSIS) for each in quotes):
            found.append(said.cut())
        if printing.wish.bilingual or PrintColumn.TRANSLATIONS in self.columns:
            shown = [each for quotations in self.picked.by_row.values() for each in quotations]
            there = [printing.translation(each) for each in shown]
            found.append(said.untranslated(sum(each is None for each in there)))
            found.append(said.stale(sum(each is not None and each.stale for each in there)))
        return [*found, said.lost(self.picked.lost)]


def _lines(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Return about how many lines the highest cell of a row will have."""
    whole = sum(each.width for each in columns)
    signs = (max(_SIGNS * each.width / whole, 1) for each in columns)
    return max(
        len(cell.text) / room
        + sum((len(each.text) + len(each.translation)) / room + 2 for each in cell.quotes)
        for cell, room in zip(row, signs, strict=True)
    )
