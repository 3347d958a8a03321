"""Which themes and codes have rows in a table, how they follow each other, and what stands in which row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from workbench.domain.codes import LEVEL_SIGN, Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.print_tables import PrintWish, RowOrder
from workbench.services.reporting_words import code_name


@dataclass(frozen=True, slots=True)
class PrintRow:
    """A theme or code that has a row. ``level`` indents (0 at the top).

    ``covers`` are the codes whose quotations stand in the row: its own, and those below that have no rows.
    """

    code: Code
    level: int
    covers: frozenset[CodeId]


class PrintRows:
    """The rows that a wish chooses of a codebook.

    ``gone`` says how many of the branches that it names are no longer in the book.
    """

    def __init__(self, book: Codebook, wish: PrintWish) -> None:
        """Take the codebook as it is now."""
        self._book, self._wish = book, wish
        self._chosen = frozenset(each for each in wish.codes if each in book)
        self.gone = len(set(wish.codes) - self._chosen)

    @cached_property
    def tops(self) -> tuple[Code, ...]:
        """The branches that are shown, in the codebook's order: those chosen that lie in no other, or all themes."""
        if not self._wish.codes:
            return self._book.themes()
        return tuple(
            code
            for code in self._book
            if code.id in self._chosen
            and self._chosen.isdisjoint(each.id for each in self._book.ancestors(code.id))
        )

    @cached_property
    def within(self) -> frozenset[CodeId] | None:
        """The codes of the branches that are shown, with or without rows; None where that is the whole book."""
        if not self._wish.codes:
            return None
        return frozenset(each.id for top in self.tops for each in self._book.branch(top.id))

    def all(self, codings: Mapping[CodeId, float]) -> tuple[PrintRow, ...]:
        """Return the rows in the wish's order; ``codings`` says how many each code has with those below it."""
        order = {code.id: place for place, code in enumerate(self._book)}

        def key(code: Code) -> tuple[float, str, int]:
            most = -codings.get(code.id, 0) if self._wish.order is RowOrder.MOST else 0
            named = self._wish.order is RowOrder.NAME
            name = code_name(code, self._wish.language).casefold() if named else ""
            return most, name, order[code.id]

        def rows(code: Code, depth: int, level: int) -> Iterator[PrintRow]:
            shows = self._shows(code, depth)
            if shows:
                yield PrintRow(code, level, frozenset(self._covered(code, depth)))
            for child in sorted(self._book.children(code.id), key=key):
                yield from rows(child, depth + 1, level + shows)

        return tuple(row for top in sorted(self.tops, key=key) for row in rows(top, 0, 0))

    def name_of(self, row: PrintRow, language: str) -> str:
        """Return what a row is called: a code that stands at the top without its theme, by its whole path."""
        above = self._book.ancestors(row.code.id) if row.level == 0 else ()
        return LEVEL_SIGN.join(code_name(each, language) for each in (*above, row.code))

    def names_of(self, rows: Iterable[PrintRow], language: str) -> list[str]:
        """Return what rows are called that a table leaves out; the mention of one speaks for those below it."""
        rows = tuple(rows)
        out = {row.code.id for row in rows}
        return [
            self.name_of(row, language)
            for row in rows
            if out.isdisjoint(each.id for each in self._book.ancestors(row.code.id))
        ]

    def _shows(self, code: Code, depth: int) -> bool:
        """Tell whether a code has a row; one that was chosen has, however deep it lies."""
        return not self._wish.levels or depth <= self._wish.levels or code.id in self._chosen

    def _covered(self, code: Code, depth: int) -> Iterator[CodeId]:
        yield code.id
        for child in self._book.children(code.id):
            if not self._shows(child, depth + 1):
                yield from self._covered(child, depth + 1)
