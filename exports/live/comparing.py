"""What a refresh would do in one table of an author's file: each change with the deed that makes it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from lxml.etree import _Element

from exports.legal import legal
from exports.live.anchors import Bookmark, base_of, bookmark_in
from exports.live.columns import add_column, remove_column
from exports.live.grids import GridRow
from exports.live.ledger import Ledger, TableEntry
from exports.live.pieces import Piece, pieces_of
from exports.live.rows import add_row, remove_row
from exports.live.settling import decided, joined, settled
from exports.live.table_hand import TableHand
from exports.live.words import (
    W,
    has_field,
    has_foreign,
    is_tracked,
    leaves_of,
    paragraphs_of,
    retext,
    words_of,
)
from workbench.domain.live import Happening

Deed = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Move:
    """Something to be said of a place, and the deed that makes it so, where there is one.

    ``place`` names it within its table or text, ``rank`` says in which order deeds are done: columns, rows, then words.
    """

    place: str
    what: Happening
    old: str = ""
    new: str = ""
    row: str = ""
    column: str = ""
    rank: int = 3
    deed: Deed | None = None


def entry_of(ledger: Ledger, token: str, number: int | None) -> TableEntry | None:
    """Return what the ledger remembers of a table: of that number, else of another copy of it."""
    same = [entry for entry in ledger.tables if entry.token == token]
    return next((entry for entry in same if entry.number == number), same[0] if same else None)


class TableComparison:
    """Compares one table with what the project says. ``elsewhere`` are rows of it that stand in another part of it."""

    def __init__(
        self, hand: TableHand, entry: TableEntry | None, texts: dict[str, str], elsewhere: frozenset[str]
    ) -> None:
        """Take the table, what the ledger remembers of it and of its headings (by the names of their bookmarks)."""
        self._hand, self._found, self._elsewhere, self._texts = hand, hand.found, elsewhere, texts
        self._bases = entry.bases() if entry is not None else {}
        self._known_rows = frozenset(row.token for row in entry.rows) if entry is not None else frozenset()
        self._known_columns = frozenset(entry.columns) if entry is not None else frozenset()

    def moves(self) -> Iterator[Move]:
        """Give what is to be said, columns first, then row by row in the project's order."""
        yield from self._columns()
        yield from self._headings()
        for row in self._hand.rows:
            if row in self._found.rows:
                for column in self._hand.columns:
                    yield from self._cell(row, column)
            elif row not in self._elsewhere:
                yield self._missing_row(row)
        surplus = [row for row in self._found.rows if row not in self._hand.rows]
        for row in surplus:
            last = row == surplus[-1] and len(surplus) >= len(self._found.grid)
            grows = any(
                each not in self._found.rows and each not in self._elsewhere for each in self._hand.rows
            )
            yield self._surplus_row(row, rank=4 if last else 1, stays=last and not grows)

    # columns

    def _columns(self) -> Iterator[Move]:
        for column in self._hand.columns:
            if column not in self._found.columns and column not in self._found.blurred:
                what = Happening.LEFT if column in self._known_columns else Happening.ADDED
                label = self._hand.column(column).label
                deed = partial(add_column, self._hand, column)
                yield Move(f"column {column}", what, new=label, column=label, rank=1, deed=deed)
        surplus = [column for column in self._found.columns if column not in self._hand.columns]
        room = sum(end - start for start, end in (self._found.columns[each] for each in surplus))
        for column in surplus:
            yield self._surplus_column(column, last=column == surplus[-1] and room >= self._found.width)

    def _surplus_column(self, column: str, *, last: bool) -> Move:
        """Return what is to be said of a column that the project has no more; the last of a table stays."""
        label = self._heading_words(column)
        hers = any(self._is_hers(row, column) for row in self._found.grid)
        what = Happening.BUSY if last else Happening.KEPT if hers else Happening.REMOVED
        deed = partial(remove_column, self._hand, column)
        return _with_deed(Move(f"column {column}", what, old=label, column=label, rank=0), deed)

    def _is_hers(self, row: GridRow, column: str) -> bool:
        """Tell whether the author wrote in a column: in a row of hers, over a heading, or over our words."""
        found = row.at(*self._found.columns[column])
        if found is None:
            return any(each is row for each in self._found.rows.values())
        if has_foreign(found.element, self._hand.making.own_notes):
            return True
        for token, each in self._found.rows.items():
            if each is row:
                return not self._is_ours(found.element, token, column)
        words = _cell_words(found.element)
        if row is not self._found.heading():
            return bool(words.strip())
        return bool(words.strip()) and base_of(words) not in self._heading_bases(column)

    def _heading_bases(self, column: str) -> set[str]:
        """Return the bases of a column's heading in all copies of the table that the file remembers."""
        mine = ("c", (self._found.token, column))
        marks = ((bookmark_in(name), base) for name, base in self._texts.items())
        return {base for mark, base in marks if mark is not None and (mark.kind, mark.parts) == mine}

    def _heading(self, column: str) -> _Element | None:
        head = self._found.heading()
        cell = head.at(*self._found.columns[column]) if head is not None else None
        return cell.element if cell is not None else None

    def _heading_words(self, column: str) -> str:
        cell = self._heading(column)
        return "" if cell is None else _cell_words(cell)

    def _headings(self) -> Iterator[Move]:
        for column in self._hand.columns:
            cell = self._heading(column) if column in self._found.columns else None
            name = str(Bookmark("c", (self._found.token, column), self._found.number or 0))
            if cell is None or name not in self._texts:
                continue
            paragraph = next(paragraphs_of(cell), None)
            label = legal(self._hand.column(column).label)
            verdict = decided(_cell_words(cell), label, [self._texts[name]])
            if paragraph is None or verdict not in {"ours", "conflict"}:
                continue
            what = Happening.CHANGED if verdict == "ours" else Happening.KEPT
            if is_tracked(cell) or has_field(cell):
                what = Happening.BUSY
            deed = partial(_put_words, paragraph, label)
            yield _with_deed(Move(f"heading {column}", what, _cell_words(cell), label, column=label), deed)

    # rows

    def _missing_row(self, row: str) -> Move:
        what = Happening.LEFT if row in self._known_rows else Happening.ADDED
        words = (self._hand.words(row, column) for column in self._hand.columns)
        new = " | ".join(each.replace("\n", " ") for each in words if each)
        return Move(
            f"row {row}", what, new=new, row=self._label(row), rank=2, deed=partial(add_row, self._hand, row)
        )

    def _surplus_row(self, row: str, *, rank: int, stays: bool) -> Move:
        """Return what is to be said of a row that the project has no more; the last of a table stays, or goes last."""
        found = self._found.rows[row]
        old = " | ".join(
            words for cell in found.cells if (words := _cell_words(cell.element).replace("\n", " "))
        )
        first = next(
            (cell for column in self._in_order() if (cell := self._found.cell(row, column)) is not None), None
        )
        what = Happening.REMOVED if self._is_free_of_hers(row, found) else Happening.KEPT
        if stays or _is_busy_row(found):
            what = Happening.BUSY
        label = "" if first is None else _cell_words(first).replace("\n", " ")
        return _with_deed(
            Move(f"row {row}", what, old, row=label, rank=rank), partial(remove_row, self._hand, row)
        )

    def _is_free_of_hers(self, row: str, found: GridRow) -> bool:
        """Tell whether a row holds nothing of the author's, beside our words or in their place."""
        owned = {self._found.cell(row, column): column for column in self._found.columns}
        for cell in found.cells:
            column = owned.get(cell.element)
            if has_foreign(cell.element, self._hand.making.own_notes):
                return False
            if column is None and _cell_words(cell.element).strip():
                return False
            if column is not None and not self._is_ours(cell.element, row, column):
                return False
        return True

    def _is_ours(self, cell: _Element, row: str, column: str) -> bool:
        pieces = pieces_of(cell)
        base = self._bases.get((row, column), "")
        if not joined(pieces).strip() or base_of(joined(pieces)) == base:
            return True
        emptied = settled(pieces, [], base)
        return emptied.pairs == () and not emptied.conflict

    def _in_order(self) -> list[str]:
        return sorted(self._found.columns, key=lambda column: self._found.columns[column])

    def _label(self, row: str) -> str:
        cells = self._hand.block.rows[self._hand.rows.index(row)]
        return legal(cells[0].text) if cells else ""

    # cells

    def _cell(self, row: str, column: str) -> Iterator[Move]:
        if column not in self._found.columns and column not in self._found.blurred:
            return
        base, new = self._bases.get((row, column), ""), self._hand.words(row, column)
        cell = self._found.cell(row, column)
        if cell is None:
            if new and base_of(new) != base:
                yield self._move(row, column, Happening.BUSY, "", new)
            return
        old = pieces_of(cell)
        verdict = decided(joined(old), new, [base] if base else [])
        if verdict == "same":
            return
        if is_tracked(cell) or has_field(cell) or _is_busy_row(self._found.rows[row]):
            if verdict != "hers":
                yield self._move(row, column, Happening.BUSY, joined(old), new)
            return
        yield from self._settled(row, column, cell, old)

    def _settled(self, row: str, column: str, cell: _Element, old: list[Piece]) -> Iterator[Move]:
        new = self._hand.written(row, column)
        found = settled(old, new, self._bases.get((row, column), ""))
        now = joined(old)
        after = joined(found.pairs) if found.pairs is not None else now
        if found.pairs is not None and after != now:
            deed = partial(self._hand.lay, cell, column, found.pairs)
            yield self._move(row, column, Happening.CHANGED, now, after, deed)
        if found.conflict and joined(new) != after:
            deed = partial(self._hand.fill, cell, row, column)
            yield self._move(row, column, Happening.KEPT, after, joined(new), deed, rank=4)

    def _move(
        self,
        row: str,
        column: str,
        what: Happening,
        old: str,
        new: str,
        deed: Deed | None = None,
        rank: int = 3,
    ) -> Move:
        place = f"cell {row} {column}"
        return Move(place, what, old, new, self._label(row), self._hand.column(column).label, rank, deed)


def _with_deed(move: Move, deed: Deed) -> Move:
    if move.what is Happening.BUSY:
        return move
    return Move(move.place, move.what, move.old, move.new, move.row, move.column, move.rank, deed)


def _cell_words(cell: _Element) -> str:
    return "\n".join(words for each in paragraphs_of(cell) if (words := words_of(each)))


def _is_busy_row(row: GridRow) -> bool:
    properties = row.element.find(W + "trPr")
    return properties is not None and is_tracked(properties)


def _put_words(paragraph: _Element, words: str) -> None:
    retext(list(leaves_of(paragraph)), words, paragraph)
