"""The tables that go with the theme table: theme by district, and the key to the sources' short names."""

from collections import Counter
from collections.abc import Sequence

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.matrices import Matrix
from workbench.domain.reports import Cell, Column, Table
from workbench.services.reporting_material import Material
from workbench.services.reporting_words import number

_WIDE_FROM = 7
"""From so many columns on a table wants a page across."""


def district_table(material: Material, matrix: Matrix) -> Table:
    """Return theme by district; ``matrix`` counts codings. Districts without material are named in the note."""
    texts = material.texts
    shown = [place for place, heading in enumerate(matrix.columns) if heading.id in material.present]
    bare = [heading.label for heading in matrix.columns if heading.id not in material.present]

    def row(label: str, counts: Sequence[float], *, strong: bool) -> tuple[Cell, ...]:
        values = [*(counts[place] for place in shown), sum(counts)]
        numbers = (Cell(number(each, material.language), strong=strong, number=True) for each in values)
        return Cell(label, strong=strong), *numbers

    rows = [
        row(material.name_of(material.book.code(CodeId(heading.id))), counts, strong=False)
        for heading, counts in zip(matrix.rows, matrix.cells, strict=True)
    ]
    rows.append(row(texts.total, matrix.column_totals, strong=True))
    columns = (
        Column(texts.theme, 4.2),
        *(Column(matrix.columns[place].label, 1.6, number=True) for place in shown),
        Column(texts.total, 1.5, number=True),
    )
    unplaced = len(material.quotations) - round(sum(matrix.column_totals))
    return Table(
        texts.district_caption,
        columns,
        tuple(rows),
        wide=len(columns) >= _WIDE_FROM,
        note=texts.district_note(bare, unplaced),
        description=texts.district_description,
    )


def source_table(material: Material) -> Table:
    """Return the key to the short names that quotations bear, by district."""
    texts, language = material.texts, material.language
    places = {district.id: (place, district.name) for place, district in enumerate(material.districts)}
    nowhere = (len(places), "")
    counts: Counter[SourceId] = Counter(each.coding.source for each in material.quotations)
    columns = (
        Column(texts.short_name, 4.0, key="short_name"),
        Column(texts.source, 5.4, key="source"),
        Column(texts.district, 2.6, key="district"),
        Column(texts.words, 1.5, number=True, key="words"),
        Column(texts.codings, 1.7, number=True, key="codings"),
    )
    keyed = [
        (places[source.district] if source.district else nowhere, material.names[source.id], source)
        for source in material.sources
    ]
    keyed.sort(key=lambda each: (each[0], each[1].casefold()))
    rows = tuple(
        (
            Cell(name),
            Cell(source.name),
            Cell(place),
            Cell(number(source.words, language), number=True, value=source.words),
            Cell(number(counts[source.id], language), number=True, value=counts[source.id]),
        )
        for (_, place), name, source in keyed
    )
    return Table(
        texts.source_caption,
        columns,
        rows,
        note=texts.source_note,
        description=texts.source_description,
        keys=tuple(source.id for _, _, source in keyed),
    )
