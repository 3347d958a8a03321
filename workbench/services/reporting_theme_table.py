"""The theme table: one row for each theme and code, with counts and quotations."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.reports import Cell, Column, Table
from workbench.services.reporting_material import Material
from workbench.services.reporting_quotations import QuotationChooser
from workbench.services.reporting_words import guide_of, listed, number

_FEW = 3
"""So few districts are named as exceptions."""


@dataclass(frozen=True, slots=True)
class ThemeReportOptions:
    """What an author may choose.

    ``quotations_per_row`` quotations of at most ``quotation_length`` characters; ``empty_codes`` gives codes
    without codings a row of their own instead of a mention in the note.
    """

    quotations_per_row: int = 2
    quotation_length: int = 280
    empty_codes: bool = True


@dataclass(slots=True)
class _Tally:
    """What a code holds together with the codes below it; each source and district once."""

    codings: int = 0
    sources: set[SourceId] = field(default_factory=set)
    districts: set[str] = field(default_factory=set)


def theme_table(material: Material, options: ThemeReportOptions) -> Table:
    """Return the theme table in the codebook's order."""
    texts, per_row = material.texts, options.quotations_per_row
    columns = [
        Column(texts.code, 3.6),
        Column(texts.definition, 5.0),
        Column(texts.codings, 1.5, number=True),
        Column(texts.sources, 1.5, number=True),
        Column(texts.districts, 1.5, number=True),
        Column(texts.where, 2.7),
    ]
    if per_row:
        columns.append(Column(texts.quotations, 8.4))
    tallies = _tallied(material)
    shown, empty = _parted(material, tallies, options)
    note = texts.theme_note(
        [material.name_of(code) for code in empty],
        quoted=per_row > 0,
        several_districts=len(material.places) > _FEW,
    )
    return Table(
        texts.theme_caption,
        tuple(columns),
        _rows(material, shown, tallies, options),
        wide=True,
        note=note,
        description=texts.theme_description,
    )


def _tallied(material: Material) -> dict[CodeId, _Tally]:
    tallies: dict[CodeId, _Tally] = defaultdict(_Tally)
    for quotation in material.quotations:
        code = quotation.coding.code
        for each in (*material.book.ancestors(code), material.book.code(code)):
            tally = tallies[each.id]
            tally.codings += 1
            tally.sources.add(quotation.coding.source)
            if quotation.district_name:
                tally.districts.add(quotation.district_name)
    return dict(tallies)


def _parted(
    material: Material, tallies: dict[CodeId, _Tally], options: ThemeReportOptions
) -> tuple[list[Code], list[Code]]:
    """Return the codes that get a row, and those that the note names because nothing is coded with them.

    Where nothing is coded at all, every code has its row: the table is then a plan of what will be.
    """
    codes = list(material.book)
    if options.empty_codes or not tallies:
        return codes, []
    empty = [code for code in codes if code.id not in tallies]
    themes = {code.id for code in empty if code.is_theme}
    # The mention of an empty theme speaks for its codes as well.
    named = [code for code in empty if code.is_theme or material.book.theme_of(code.id).id not in themes]
    return [code for code in codes if code.id in tallies], named


def _rows(
    material: Material, codes: Sequence[Code], tallies: dict[CodeId, _Tally], options: ThemeReportOptions
) -> tuple[tuple[Cell, ...], ...]:
    chooser = QuotationChooser(material.names, options.quotation_length)
    by_code = material.by_code()
    rows: list[tuple[Cell, ...]] = []
    for code in codes:
        row = _described(material, code, tallies.get(code.id, _Tally()))
        if options.quotations_per_row:
            row += (Cell(quotes=chooser.choose(by_code.get(code.id, ()), options.quotations_per_row)),)
        rows.append(row)
    return tuple(rows)


def _described(material: Material, code: Code, tally: _Tally) -> tuple[Cell, ...]:
    strong = code.is_theme
    counts = (tally.codings, len(tally.sources), len(tally.districts))
    return (
        Cell(material.name_of(code), level=len(material.book.ancestors(code.id)), strong=strong),
        Cell(guide_of(code, material.language).definition),
        *(Cell(number(count, material.language), strong=strong, number=True) for count in counts),
        Cell(_where(material, tally)),
    )


def _where(material: Material, tally: _Tally) -> str:
    """Name the districts, or those that are missing where that is shorter."""
    texts = material.texts
    names = [each.name for each in material.places]
    missing = [name for name in names if name not in tally.districts]
    if len(names) > _FEW and not missing:
        return texts.everywhere
    if len(names) > _FEW and len(missing) <= _FEW and len(missing) < len(tally.districts):
        return texts.everywhere_but.format(listed(missing, material.language))
    return ", ".join(name for name in names if name in tally.districts)
