"""The one door to print tables: keeping a wish, and making of it what goes into a file."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from workbench.coding.saved_tables import SaveTable
from workbench.domain.ids import SavedTableId, new_id
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.print_form import read_print, written_print
from workbench.domain.print_tables import PrintWish
from workbench.domain.reports import Report
from workbench.domain.store import ProjectReader
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.printing.context import Printing
from workbench.services.printing.kinds import KINDS
from workbench.services.projects import Project
from workbench.services.redacted_copies import masked_reading
from workbench.services.redacting import RedactedReader
from workbench.services.tabulating import Tabulator


def print_report(
    project: Project,
    wish: PrintWish,
    query: SavedTableId | None = None,
    *,
    title: str = "",
    reader: ProjectReader | None = None,
    tabulator: Tabulator | None = None,
) -> Report:
    """Return what a wish comes to now. With ``query``, the saved table that it is kept as, its blocks are live.

    May be called on any thread; ``reader`` is then one that ``Project.reading`` lent there, or none. A wish that is to
    be masked is, whatever reader is given. Whoever prints again and again hands in a ``tabulator``, which then keeps
    what it has read.
    """
    with ready(project, wish, query, reader=reader, tabulator=tabulator) as printing:
        return Report(title, wish.language, KINDS[wish.kind](printing))


@contextmanager
def ready(
    project: Project,
    wish: PrintWish,
    query: SavedTableId | None = None,
    *,
    reader: ProjectReader | None = None,
    tabulator: Tabulator | None = None,
) -> Iterator[Printing]:
    """Lend a wish on its way to print; everything as with ``print_report``."""
    counting = tabulator if tabulator is not None else Tabulator(project)
    lent: AbstractContextManager[ProjectReader]
    if wish.masked and not isinstance(reader, RedactedReader):
        lent = masked_reading(project, stand_ins_of(project))
    else:
        lent = nullcontext(reader) if reader is not None else project.reading()
    try:
        with lent as records:
            yield Printing(project, records, wish, counting, query)
    finally:
        if tabulator is None:
            counting.close()


def print_tables(reader: ProjectReader) -> tuple[SavedTable, ...]:
    """Return the print tables that are kept, by name."""
    kept = (each for each in reader.all(SavedTable) if each.kind is TableKind.PRINT)
    return tuple(sorted(kept, key=lambda each: each.name.casefold()))


def kept_as(reader: ProjectReader, wish: PrintWish) -> SavedTable | None:
    """Return the print table that asks for the same, if one is kept."""
    return next((each for each in print_tables(reader) if read_print(each.wish) == wish), None)


def keeping(project: Project, wish: PrintWish, name: str, table: SavedTable | None = None) -> SaveTable:
    """Return the step that keeps a wish under a name: a new print table, or ``table`` with another wish."""
    id_ = table.id if table is not None else SavedTableId(new_id())
    return SaveTable(
        SavedTable(id_, name, TableKind.PRINT, written_print(wish), project.coder.id, project.clock())
    )
