"""What is marked in a live table, shared by those who write it and those who refresh it: keys, and words with a base.

The words of a cell are those that a reader sees, paragraph by paragraph. A cell's *text* is what stands in it beside
its quotations: its lines, its prose and its alert. A cell without any words bears no control; its base is that of no
words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from exports.legal import legal
from exports.live.anchors import Bookmark, Tag, base_of, short_token, table_token, token
from exports.live.ledger import RowEntry, TableEntry
from exports.references import TABLE_REFERENCE
from workbench.domain.prose import BlockKind, ProseBlock
from workbench.domain.reports import Cell, LiveRef, Paragraph, Quote, Table

CAPTION: Final = "caption"
NOTE: Final = "note"
"""The names of a table's own texts in tags and bookmarks of kind ``x``."""

_NAME_LIMIT: Final = 16
_UNFIT: Final = re.compile(r"[^a-z0-9]")


def row_keys(table: Table) -> tuple[str, ...]:
    """Return what tells each row from the others: its key or first cell's text, and which of its equals it is."""
    return _counted(table.keys or [row[0].text if row else "" for row in table.rows])


def column_keys(table: Table) -> tuple[str, ...]:
    """Return what tells each column from the others: its key or label, and which of its equals it is."""
    return _counted([column.key or column.label for column in table.columns])


def _counted(keys: Sequence[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    told = []
    for key in keys:
        seen[key] += 1
        told.append(key if seen[key] == 1 else f"{key}\n{seen[key]}")
    return tuple(told)


def row_tokens(table: Table) -> tuple[str, ...]:
    """Return the tokens of the rows, as they stand in tags and bookmarks."""
    return tuple(map(token, row_keys(table)))


def column_tokens(table: Table) -> tuple[str, ...]:
    """Return the short tokens of the columns, as they stand in tags and bookmarks."""
    return tuple(map(short_token, column_keys(table)))


def live_of(block: Table | Paragraph) -> LiveRef | None:
    """Return what a block answers once it stands in a file, None when it is not live there.

    A paragraph that names tables by their numbers is not: which numbers they have is the author's business, and the
    fields that follow them would be lost in new words.
    """
    if isinstance(block, Paragraph) and TABLE_REFERENCE.search(block.text):
        return None
    return block.live


def live_token(live: LiveRef) -> str:
    """Return what stands in tags and bookmarks for the table or text that a block answers."""
    return table_token(live.query, live.part)


def text_name(live: LiveRef) -> str:
    """Return the name of a live paragraph in its tag and bookmark: small letters and digits, 16 at most."""
    return _UNFIT.sub("", live.part.lower())[:_NAME_LIMIT] or "text"


def quote_token(quote: Quote) -> str:
    """Return what tells a quotation from the others of its cell; of one without a key its provenance does."""
    return token(quote.key or quote.provenance)


def translation_token(quote: Quote) -> str:
    """Return what stands for a quotation's translation in its tag, which is of kind ``q`` as well."""
    return token(f"{quote.key or quote.provenance}/translation")


def quoted(quote: Quote) -> str:
    """Return a quotation's words as they are printed, in their marks."""
    return f"“{legal(quote.text)}”"


def translated(quote: Quote) -> str:
    """Return the words of a quotation's translation as they are printed, empty where there is none."""
    return f"‘{legal(quote.translation)}’" if quote.translation else ""


def told_source(quote: Quote) -> str:
    """Return a quotation's provenance as it is printed below it, in brackets; empty where there is none."""
    told = legal(quote.provenance)
    return told if not told or (told[0], told[-1]) == ("[", "]") else f"({told})"


def noted_source(quote: Quote) -> str:
    """Return a quotation's provenance as a footnote tells it, without brackets that are not its own."""
    return legal(quote.provenance)


def prose_words(line: ProseBlock) -> str:
    """Return a line of prose as a cell shows it: items have their sign before them."""
    if line.kind is BlockKind.BULLET:
        return f"– {legal(line.text)}"
    return f"{line.number}. {legal(line.text)}" if line.kind is BlockKind.NUMBER else legal(line.text)


def text_words(cell: Cell) -> str:
    """Return the words of a cell beside its quotations, a line for each paragraph: what tags of kind ``c`` hold."""
    lines = [line for line in legal(cell.text).split("\n") if line.strip()]
    lines += [prose_words(line) for line in cell.prose if line.text.strip()]
    return "\n".join([*lines, legal(cell.alert)] if cell.alert else lines)


def cell_words(cell: Cell, *, footnotes: bool = False) -> str:
    """Return all words that a cell shows, a line for each paragraph. ``footnotes`` as its table has it.

    White space is no part of a base (see ``anchors.base_of``), so blanks, tabs and breaks need not be told apart.
    """
    before = text_words(Cell(cell.text, prose=cell.prose))
    quotes = [line for quote in cell.quotes for line in _quote_lines(quote, footnotes=footnotes)]
    return "\n".join(line for line in (before, *quotes, legal(cell.alert)) if line)


def _quote_lines(quote: Quote, *, footnotes: bool) -> Iterator[str]:
    yield quoted(quote)
    yield translated(quote)
    if not footnotes:
        yield told_source(quote)


def cell_tag(table: str, row: str, column: str, cell: Cell) -> Tag:
    """Return the tag of the controls around a cell's text; the tokens are those of its table, row and column."""
    return Tag("c", (table, row, column, base_of(text_words(cell))))


def quote_tag(quote: Quote) -> Tag:
    """Return the tag of the control around a quotation's words."""
    return Tag("q", (quote_token(quote), base_of(quoted(quote))))


def translation_tag(quote: Quote) -> Tag:
    """Return the tag of the control around the words of a quotation's translation."""
    return Tag("q", (translation_token(quote), base_of(translated(quote))))


def source_tag(quote: Quote, words: str) -> Tag:
    """Return the tag of the control around a quotation's provenance, printed as ``words``."""
    return Tag("p", (quote_token(quote), base_of(words)))


def note_token(table: str, quote: Quote) -> str:
    """Return what tells the footnote of a quotation from those of other tables, which may tell more or less of it."""
    return token(f"{table}/{quote.key or quote.provenance}")


def note_tag(table: str, quote: Quote) -> Tag:
    """Return the tag of the control around provenance in a footnote; ``table`` is the token of its table."""
    return Tag("p", (note_token(table, quote), base_of(noted_source(quote))))


def text_tag(table: str, name: str, words: str) -> Tag:
    """Return the tag of the control around a caption, a note or a paragraph."""
    return Tag("x", (table, name, base_of(words)))


def text_bookmark(table: str, name: str, number: int) -> Bookmark:
    """Return the bookmark around a caption, a note or a paragraph; ``number`` is that of its table or text."""
    return Bookmark("x", (table, name), number)


def paragraph_words(paragraph: Paragraph) -> str:
    """Return the words of a live paragraph, without the lines that are not printed."""
    return "\n".join(line.strip() for line in legal(paragraph.text).split("\n") if line.strip())


def table_base(table: Table) -> str:
    """Return the base of a table: of the words of all its cells."""
    return base_of(
        "\n".join(cell_words(cell, footnotes=table.footnotes) for row in table.rows for cell in row)
    )


def table_entry(table: Table, live: LiveRef, number: int) -> TableEntry:
    """Return what the ledger remembers of a table as it is written; rows that are too short end in empty cells."""
    empty = base_of("")
    width = len(table.columns)
    rows = [
        [base_of(cell_words(cell, footnotes=table.footnotes)) for cell in cells]
        + [empty] * (width - len(cells))
        for cells in table.rows
    ]
    return TableEntry(
        number,
        live_token(live),
        column_tokens(table),
        tuple(RowEntry(each, tuple(bases)) for each, bases in zip(row_tokens(table), rows, strict=True)),
    )
