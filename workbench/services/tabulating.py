"""Tables of codings as a use case: what a wish asks for, counted, and the codings behind every number."""

from dataclasses import dataclass

from workbench.domain.ids import CodingId
from workbench.domain.matrices import Dimension, Facet, Heading, Matrix, MatrixWish
from workbench.domain.participants import Participant
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import Survey
from workbench.services.matrix import cross_table
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class CellWish:
    """One cell of a table: the headings that it stands at; None stands for all of a side (a total)."""

    table: MatrixWish
    row: Heading | None
    column: Heading | None


class Tabulator:
    """Counts tables of one open project. ``matrix`` and ``codings_in`` may be called on any thread."""

    def __init__(self, project: Project) -> None:
        """Count nothing yet."""
        self._project = project

    def close(self) -> None:
        """Follow the project no more."""

    def matrix(self, wish: MatrixWish, reader: ProjectReader | None = None) -> Matrix:
        """Return the table that ``wish`` asks for, of the codings that the coder who works may see.

        Raises:
            InvalidField: a facet names an attribute that is none, a query that is none, or more than two facets a side.
        """
        return cross_table(
            self._project,
            wish.rows[0].dimension,
            wish.columns[0].dimension,
            wish.measure,
            nested=wish.tree,
            moderator=wish.moderator,
            reader=reader,
        )

    def codings_in(self, cell: CellWish, reader: ProjectReader | None = None) -> tuple[CodingId, ...]:
        """Return the codings that are counted in a cell, in the order of sources and their text."""
        raise NotImplementedError


def facets_of(reader: ProjectReader) -> tuple[Facet, ...]:
    """Return what the rows and columns of a table of this project can be, in the order in which to offer them."""
    plain = [each for each in Dimension if each not in {Dimension.ATTRIBUTE, Dimension.QUESTION}]
    names = {name for person in reader.all(Participant) for name, _value in person.attributes}
    attributes = sorted(names, key=lambda each: (each.casefold(), each))
    found = [Facet(each) for each in plain]
    if reader.count(Survey):
        found.append(Facet(Dimension.QUESTION))
    return (*found, *(Facet(Dimension.ATTRIBUTE, name) for name in attributes))
