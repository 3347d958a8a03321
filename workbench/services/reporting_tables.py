"""The tables that go with the theme table: theme by district, and the key to the sources' short names."""

from collections import Counter

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.matrices import Matrix
from workbench.domain.reports import Cell, Column, Table
from workbench.services.matrix_words import MatrixWords
from workbench.services.printing.by_district import TOTAL, WIDE_FROM, Labelled, table_rows, total_columns
from workbench.services.printing.notes import Notes, joined
from workbench.services.reporting_material import Material
from workbench.services.reporting_words import number


def district_table(material: Material, matrix: Matrix) -> Table:
    """Return theme by district; ``matrix`` counts codings. Districts without material are named in the note."""
    texts, said = material.texts, Notes(material.language, material.level)
    shown = [place for place, heading in enumerate(matrix.columns) if heading.id in material.present]
    bare = [heading.label for heading in matrix.columns if heading.id not in material.present]
    rows = [
        Labelled(heading.id, material.name_of(material.book.code(CodeId(heading.id))), 0, place)
        for place, heading in enumerate(matrix.rows)
    ]
    columns = (
        Column(texts.theme, 4.2, key="code"),
        *(
            Column(matrix.columns[place].label, 1.6, number=True, key=matrix.columns[place].id)
            for place in shown
        ),
        *total_columns(texts.total, len(shown)),
    )
    unplaced = len(material.quotations) - round(sum(matrix.column_totals))
    return Table(
        texts.district_caption,
        columns,
        table_rows(matrix, rows, shown, texts.total, MatrixWords(material.language, material.level)),
        wide=len(columns) >= WIDE_FROM,
        note=joined((said.by_district(matrix.measure), said.unplaced(unplaced), said.bare(bare))),
        description=texts.district_description,
        keys=(*(each.key for each in rows), TOTAL),
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
