"""Which part of the codebook a wish means."""

from workbench.domain.codes import Code, Codebook
from workbench.domain.print_tables import PrintWish


def chosen_codes(book: Codebook, wish: PrintWish) -> tuple[Code, ...]:
    """Return the codes of the wish's branches in the book's order, down to its levels below the top of each.

    A branch that lies in another begins where that does; what was chosen itself is there however deep it lies.
    Branches that are gone are passed over; where all of them are, nothing is left.
    """
    chosen = frozenset(wish.codes)

    def wanted(code: Code) -> bool:
        line = [*(each.id for each in book.ancestors(code.id)), code.id]
        top = next((at for at, each in enumerate(line) if each in chosen), None) if chosen else 0
        if top is None:
            return False
        return not wish.levels or len(line) - 1 - top <= wish.levels or code.id in chosen

    return tuple(filter(wanted, book))


def is_part(wish: PrintWish) -> bool:
    """Tell whether a wish means less than the whole codebook."""
    return bool(wish.codes or wish.levels)
