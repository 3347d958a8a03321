"""Which part of the codebook a wish means."""

from workbench.domain.codes import Code, Codebook
from workbench.domain.print_tables import PrintWish


def chosen_codes(book: Codebook, wish: PrintWish) -> tuple[Code, ...]:
    """Return the codes of the wish's branches in the book's order, down to its levels below the theme.

    Branches that are gone are passed over; where all of them are, nothing is left.
    """
    branches = [book.branch_ids(each) for each in wish.codes if each in book]
    wanted = frozenset().union(*branches) if wish.codes else None
    return tuple(
        code
        for code in book
        if (wanted is None or code.id in wanted)
        and (not wish.levels or len(book.ancestors(code.id)) <= wish.levels)
    )


def is_part(wish: PrintWish) -> bool:
    """Tell whether a wish means less than the whole codebook."""
    return bool(wish.codes or wish.levels)
