"""Tables as they are asked for in words: sides by the names of facets, saved tables by their own."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.matrices import Dimension, Facet, Heading, Matrix, MatrixWish, SavedTable, TableKind
from workbench.domain.matrix_form import read_matrix, read_wish
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.tabulating import Tabulator

_ATTRIBUTE = f"{Dimension.ATTRIBUTE.value}:"


def facets_in(words: str, attributes: Sequence[str]) -> tuple[Facet, ...]:
    """Return the facets that words name: ``district``, ``district,role``, ``attribute:Usia``.

    ``attributes`` are the names that there are; case does not matter, and a name may hold commas.

    Raises:
        ValueError: a facet is none. UnknownThing: nobody has that attribute.
    """
    named: list[str] = []
    for part in (each.strip() for each in words.split(",")):
        if named and named[-1].startswith(_ATTRIBUTE) and not _is_facet(part):
            named[-1] = f"{named[-1]}, {part}"
        else:
            named.append(part)
    return tuple(_facet(each, attributes) for each in named)


def _is_facet(words: str) -> bool:
    return words.startswith(_ATTRIBUTE) or words in set(Dimension)


def _facet(words: str, attributes: Sequence[str]) -> Facet:
    if not words.startswith(_ATTRIBUTE):
        dimension = Dimension(words)
        if dimension is Dimension.ATTRIBUTE:
            raise ValueError(words)
        return Facet(dimension)
    name = words.removeprefix(_ATTRIBUTE).strip()
    if name in attributes:
        return Facet(Dimension.ATTRIBUTE, name)
    wanted = _folded(name)
    found = next((each for each in attributes if _folded(each) == wanted), None)
    if found is None:
        raise UnknownThing("attribute", name)
    return Facet(Dimension.ATTRIBUTE, found)


def _folded(name: str) -> str:
    return " ".join(name.replace(",", " ").split()).casefold()


def table_named(reader: ProjectReader, name: str, kind: TableKind | None = None) -> SavedTable:
    """Return the saved table of that name, or id, and kind where one is asked for; raise UnknownThing without one."""
    wanted = " ".join(name.split()).casefold()
    for each in reader.all(SavedTable):
        if (each.id == name or each.name.casefold() == wanted) and kind in {None, each.kind}:
            return each
    raise UnknownThing("saved_table", name)


def opened_matrix(
    project: Project, table: SavedTable, reader: ProjectReader | None = None
) -> tuple[MatrixWish, Matrix]:
    """Return what a saved matrix asks for, and its numbers: those of its date, or those of now.

    Where ``reader`` masks, it says what rows and columns are called as they may be seen.

    Raises:
        InvalidField: it can't be read, or names an attribute that nobody has any more.
    """
    if table.kind is not TableKind.MATRIX:
        raise InvalidField("kind", table.kind.value, (TableKind.MATRIX.value,))
    wish = read_wish(table.wish)
    if table.result:
        return wish, _as_shown(read_matrix(table.result), reader)
    tabulator = Tabulator(project)
    try:
        return wish, tabulator.matrix(wish, reader)
    finally:
        tabulator.close()


def _as_shown(matrix: Matrix, reader: ProjectReader | None) -> Matrix:
    """Return a matrix of an earlier day with the names in it as copies may show them."""
    if reader is None:
        return matrix

    def shown(heading: Heading) -> Heading:
        outer = heading.outer
        if outer is not None:
            outer = (outer[0], title_in(reader, outer[1]))
        return replace(heading, label=title_in(reader, heading.label), outer=outer)

    return replace(matrix, rows=tuple(map(shown, matrix.rows)), columns=tuple(map(shown, matrix.columns)))
