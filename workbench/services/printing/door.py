"""The one door to print tables: keeping a wish, and making of it what goes into a file."""

from contextlib import ExitStack
from dataclasses import replace
from typing import Self

from workbench.coding.saved_tables import SaveTable
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import SavedTableId, new_id
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.print_form import read_print, written_print
from workbench.domain.print_tables import PrintWish
from workbench.domain.reports import Report
from workbench.domain.store import ProjectReader
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.printing.context import Heading, Printing, Stock
from workbench.services.printing.kinds import HEADINGS, KINDS
from workbench.services.projects import Project
from workbench.services.redacted_copies import masked_reading
from workbench.services.redacting import RedactedReader, title_in
from workbench.services.tabulating import Tabulator


class Printer:
    """Prints wishes of one project, and gathers once what they share. To be used in a ``with``, on any thread.

    ``reader`` is one that ``Project.reading`` lent to this thread, or none; a wish that is to be masked is, whatever
    reader is given. Whoever prints again and again hands in a ``tabulator``, which then keeps what it has read.
    """

    def __init__(
        self, project: Project, reader: ProjectReader | None = None, tabulator: Tabulator | None = None
    ) -> None:
        """Read nothing yet."""
        self._project, self._reader = project, reader
        self._tabulator = tabulator if tabulator is not None else Tabulator(project)
        self._lent = ExitStack()
        if tabulator is None:
            self._lent.callback(self._tabulator.close)
        self._readers: dict[bool, tuple[ProjectReader, Stock]] = {}

    def __enter__(self) -> Self:
        """Begin to print."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Let go of everything that was lent."""
        self._lent.close()

    def report(self, wish: PrintWish, query: SavedTableId | None = None, *, title: str = "") -> Report:
        """Return what a wish comes to now. With ``query``, the saved table that it is kept as, its blocks are live.

        Raises:
            UnknownThing: the wish's district, or what else it is of, is gone.
            UnknownField, InvalidField: its query is none.
        """
        printing = self.printing(wish, query)
        heading = HEADINGS.get(wish.kind)
        head = heading(printing) if heading is not None else Heading(title_in(printing.reader, title))
        sections = KINDS[wish.kind](printing)
        if sections and sections[0].title == head.title:
            # it would stand there twice, one below the other
            sections = (replace(sections[0], title=""), *sections[1:])
        return Report(head.title, wish.language, sections, head.subtitle, head.facts)

    def printing(self, wish: PrintWish, query: SavedTableId | None = None) -> Printing:
        """Return a wish on its way to print."""
        reader, stock = self._read_for(wish)
        return Printing(self._project, reader, wish, self._tabulator, query, stock)

    def _read_for(self, wish: PrintWish) -> tuple[ProjectReader, Stock]:
        masking = wish.masked and not isinstance(self._reader, RedactedReader)
        if masking not in self._readers:
            reader = self._reader
            if masking or reader is None:
                stand_ins = stand_ins_of(self._project) if masking else None
                reader = self._lent.enter_context(masked_reading(self._project, stand_ins))
            self._readers[masking] = reader, Stock()
        return self._readers[masking]


def print_report(
    project: Project,
    wish: PrintWish,
    query: SavedTableId | None = None,
    *,
    title: str = "",
    reader: ProjectReader | None = None,
    tabulator: Tabulator | None = None,
) -> Report:
    """Return what one wish comes to now; everything as with ``Printer``."""
    with Printer(project, reader, tabulator) as printer:
        return printer.report(wish, query, title=title)


def print_tables(reader: ProjectReader) -> tuple[SavedTable, ...]:
    """Return the print tables that are kept, by name."""
    kept = (each for each in reader.all(SavedTable) if each.kind is TableKind.PRINT)
    return tuple(sorted(kept, key=lambda each: each.name.casefold()))


def kept_as(reader: ProjectReader, wish: PrintWish) -> SavedTable | None:
    """Return the print table that asks for the same, if one is kept."""
    return next((each for each in print_tables(reader) if readable_wish(each) == wish), None)


def readable_wish(table: SavedTable) -> PrintWish | None:
    """Return what a kept table asks for; None where a newer version wrote it."""
    try:
        return read_print(table.wish)
    except RuleBroken:
        return None


def keeping(project: Project, wish: PrintWish, name: str, table: SavedTable | None = None) -> SaveTable:
    """Return the step that keeps a wish under a name: a new print table, or ``table`` with another wish."""
    id_ = table.id if table is not None else SavedTableId(new_id())
    return SaveTable(
        SavedTable(id_, name, TableKind.PRINT, written_print(wish), project.coder.id, project.clock())
    )


def kept_now(project: Project, wish: PrintWish, name: str) -> SavedTable | None:
    """Return the print table that asks for the same, kept now under ``name`` (or that with a number) if none is yet.

    None where the project takes no changes and keeps none. To be called on the project's own thread.
    """
    same = kept_as(project.reader, wish)
    if same is not None or project.read_only:
        return same
    step = keeping(project, wish, free_name(project.reader, name))
    project.perform(step)
    return step.table


def free_name(reader: ProjectReader, name: str) -> str:
    """Return a name that no saved table bears: this one, or this one with a number behind it."""
    taken = {each.name.casefold() for each in reader.all(SavedTable)}
    number, free = 2, name
    while free.casefold() in taken:
        free = f"{name} ({number})"
        number += 1
    return free
