"""Which quotations stand in which row: those that the author chose by hand, else those that are proposed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.print_tables import ChosenQuotations
from workbench.services.printing.context import Printing
from workbench.services.printing.rows import PrintRow
from workbench.services.reporting_quotations import QuotationChooser


@dataclass(frozen=True, slots=True)
class Picked:
    """The quotations of each row, by its code, in the order in which they stand there.

    ``by_hand`` are the codes for which the author chose; ``lost`` counts what was chosen and can't be printed: it is
    gone, bears another code now, or does not count here.
    """

    by_row: Mapping[CodeId, tuple[Quotation, ...]]
    by_hand: frozenset[CodeId]
    lost: int


def candidates_of(printing: Printing, rows: Sequence[PrintRow]) -> dict[CodeId, list[Quotation]]:
    """Return for each row the quotations that may be proposed for it: of its code, and of those without rows below."""
    row_of = {code: row.code.id for row in rows for code in row.covers}
    found: dict[CodeId, list[Quotation]] = defaultdict(list)
    for each in printing.quotations:
        row = row_of.get(each.coding.code)
        if row is not None:
            found[row].append(each)
    return dict(found)


def picked(
    printing: Printing,
    rows: Sequence[PrintRow],
    *,
    chosen: Sequence[ChosenQuotations] | None = None,
    proposing: bool = True,
) -> Picked:
    """Return what stands in the rows; without ``proposing``, only what the author chose.

    Words that she chose somewhere are proposed nowhere else. ``chosen`` says what she chose, None leaves that to the
    wish.
    """
    by_hand, lost = _chosen(printing, rows, printing.wish.chosen if chosen is None else chosen)
    chooser = QuotationChooser()
    for mine in by_hand.values():
        chooser.note(mine)
    found = dict(by_hand)
    if proposing and printing.wish.quotations:
        candidates = candidates_of(printing, rows)
        for row in rows:
            if row.code.id not in by_hand:
                offered = candidates.get(row.code.id, ())
                found[row.code.id] = chooser.pick(offered, printing.wish.quotations)
    return Picked(found, frozenset(by_hand), lost)


def _chosen(
    printing: Printing, rows: Sequence[PrintRow], chosen: Sequence[ChosenQuotations]
) -> tuple[dict[CodeId, tuple[Quotation, ...]], int]:
    """Return what the author chose for rows, and how many of it is no more. Any coding of a branch will do for it."""
    if not chosen:
        return {}, 0
    wanted = {each.code: tuple(dict.fromkeys(each.codings)) for each in chosen}
    ids = {id for codings in wanted.values() for id in codings}
    there: dict[CodingId, Quotation] = {
        each.coding.id: each for each in printing.quotations if each.coding.id in ids
    }
    found: dict[CodeId, tuple[Quotation, ...]] = {}
    lost = 0
    for code in (row.code.id for row in rows if row.code.id in wanted):
        branch = printing.material.book.branch_ids(code)
        mine = [there[id] for id in wanted[code] if id in there and there[id].coding.code in branch]
        lost += len(wanted[code]) - len(mine)
        found[code] = tuple(mine)
    return found, lost
