"""Choosing quotations by hand: what there is for a row of a table, the likeliest first."""

from dataclasses import dataclass

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodeId
from workbench.domain.print_tables import PrintWish
from workbench.domain.reports import Quote
from workbench.domain.store import ProjectReader
from workbench.services.printing.door import Printer
from workbench.services.printing.picking import picked
from workbench.services.printing.rows import PrintRows
from workbench.services.printing.translations import Translation
from workbench.services.projects import Project
from workbench.services.reporting_quotations import QuotationChooser
from workbench.services.tabulating import Tabulator


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation that may stand in a row. ``quote`` is it as print shows it, its translation included.

    ``proposed`` tells that it stands there unless the author chooses by hand, ``chosen`` that she chose it.
    """

    quotation: Quotation
    quote: Quote
    proposed: bool = False
    chosen: bool = False
    translation: Translation | None = None


def candidates(
    project: Project,
    reader: ProjectReader | None,
    wish: PrintWish,
    code: CodeId,
    *,
    tabulator: Tabulator | None = None,
) -> tuple[Candidate, ...]:
    """Return all quotations that may stand in the row of a theme or code, of those that the wish lets count.

    What the author chose comes first in her order, then what is proposed, then the rest as the proposer prefers it:
    districts take turns, readable lengths before others. May be called on any thread, everything else as with
    ``print_report``. Raises UnknownThing when the code is gone.
    """
    with Printer(project, reader, tabulator) as printer:
        printing = printer.printing(wish)
        book = printing.material.book
        branch = book.branch_ids(book.code(code).id)
        rows = PrintRows(book, wish).all(printing.counts.codings)
        everywhere = picked(printing, rows)
        unasked = everywhere
        if code in everywhere.by_hand:
            others = tuple(each for each in wish.chosen if each.code != code)
            unasked = picked(printing, rows, chosen=others)
        chosen = everywhere.by_row[code] if code in everywhere.by_hand else ()
        proposed = unasked.by_row.get(code, ())
        offered = [each for each in printing.quotations if each.coding.code in branch]
        ordered = (*chosen, *proposed, *QuotationChooser().by_preference(offered))
        by_hand, unprompted = ({each.coding.id for each in some} for some in (chosen, proposed))
        return tuple(
            Candidate(
                each,
                printing.quote(each, bilingual=True),
                each.coding.id in unprompted,
                each.coding.id in by_hand,
                printing.translation(each),
            )
            for each in {one.coding.id: one for one in ordered}.values()
        )
