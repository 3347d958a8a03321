"""Tables on web pages: a caption, headings that say what they head, three lines, notes below."""

from collections.abc import Iterator, Sequence
from typing import Final

from exports.references import LABELS, NOTE_LABELS
from exports.webpage_forms import bar
from exports.webpage_prose import lines, plain, prose, quotation
from workbench.domain.reports import Cell, Column, Quote, Table, Tone

_DEEPEST: Final = 5
_SIMPLE_TABLE: Final = 'width="100%" cellspacing="0" cellpadding="4" style="border-collapse: collapse"'

_SIMPLE_INDENT: Final = 16
_SIMPLE_LINES: Final = {
    "head": "border-top: 2px solid; border-bottom: 1px solid",
    "word": "border-top: 2px solid; border-bottom: 1px solid; white-space: nowrap",
    "last": "border-bottom: 2px solid",
    "strong": "border-top: 1px solid #9a9a9a",
}


class TableWriting:
    """Writes the tables of one page, numbered as they come."""

    def __init__(self, language: str, *, simple: bool) -> None:
        """Take the page's language and whether it is a simple one."""
        self._language = language
        self._simple = simple
        self._number = 0

    def written(self, table: Table, shown: int) -> Iterator[str]:
        """Give a table with its first ``shown`` rows."""
        self._number += not table.bare
        name = f"{LABELS[self._language]['table']} {self._number}"
        caption = f"<b>{name}.</b> {plain(table.caption)}"
        if table.bare:
            caption = f'<span class="unseen">{plain(table.caption)}</span>'
        sources: list[str] | None = [] if table.footnotes else None
        if self._simple:
            if not table.bare:
                yield f'<p class="caption"><a name="table-{self._number}"></a>{caption}</p>\n'
            yield f"<table {_SIMPLE_TABLE}>\n"
        else:
            about = plain(table.description)
            hidden = (
                f'<span class="unseen"> {about}</span>'
                if about and table.description != table.caption
                else ""
            )
            named = "" if table.bare else f' id="table-{self._number}"'
            yield f'<div class="room"><table class="lined"{named}>\n'
            yield f"<caption>{caption}{hidden}</caption>\n"
            yield from _columns(table.columns)
        yield from self._head(table.columns)
        yield "<tbody>\n"
        for number, cells in enumerate(table.rows[:shown]):
            yield from self._row(cells, table.columns, sources, last=number == shown - 1)
        yield "</tbody>\n</table>\n" if self._simple else "</tbody>\n</table></div>\n"
        if sources:
            yield from _listed(sources, self._number)
        if table.note:
            yield f'<p class="note"><i>{NOTE_LABELS[self._language]}</i> {lines(table.note)}</p>\n'

    def _head(self, columns: Sequence[Column]) -> Iterator[str]:
        yield "<thead>\n<tr>"
        for column, width in zip(columns, _shares(columns), strict=True):
            # a word of a heading stays whole; a heading of many that did would leave the columns of words no room
            place = "head" if " " in column.label.strip() else "word"
            if self._simple and column.number:
                look = _simple_look("right", place)
            elif self._simple:
                look = f'{_simple_look("left", place)} width="{width}%"'
            else:
                look = _classes(["n"] * column.number)
            yield f'<th scope="col"{look}>{lines(column.label)}</th>'
        yield "</tr>\n</thead>\n"

    def _row(
        self, cells: Sequence[Cell], columns: Sequence[Column], sources: list[str] | None, *, last: bool
    ) -> Iterator[str]:
        strong = any(cell.strong for cell in cells)
        place = "last" if last else "strong" if strong else ""
        yield '<tr class="strong">' if strong and not self._simple else "<tr>"
        padded = [*cells, *[Cell()] * (len(columns) - len(cells))]
        for at, (cell, column) in enumerate(zip(padded, columns, strict=False)):
            number = cell.number or column.number
            level = 0 if number else min(cell.level, _DEEPEST)
            if self._simple:
                look = _simple_look("right" if number else "left", place, level)
            else:
                look = _classes(
                    ["n"] * number
                    + [f"level-{level}"] * (level > 0)
                    + [cell.tone.value] * (cell.tone is not Tone.NONE)
                )
            tag, scope = ("td", "") if at or not cell.text.strip() else ("th", ' scope="row"')
            yield f"<{tag}{scope}{look}>{self._content(cell, sources)}</{tag}>"
        yield "</tr>\n"

    def _content(self, cell: Cell, sources: list[str] | None) -> str:
        words = lines(cell.text) if cell.text.strip() else ""
        made = [f"<b>{words}</b>" if cell.strong and words else words, *prose(cell.prose)]
        if cell.bar is not None:
            made.append(bar(cell.bar))
        for quote in cell.quotes:
            made += self._quote(quote, sources)
        if cell.alert:
            made.append(f'<p class="alert"><b>{lines(cell.alert)}</b></p>')
        return "".join(made)

    def _quote(self, quote: Quote, sources: list[str] | None) -> Iterator[str]:
        if sources is None or not quote.provenance:
            yield from quotation(quote)
            return
        sources.append(quote.provenance)
        number, place = len(sources), f"{self._number}-{len(sources)}"
        first, *rest = quotation(Quote(quote.text, "", quote.key, quote.translation))
        yield first.removesuffix("</p>") + f'<sup><a href="#source-{place}">{number}</a></sup></p>'
        yield from rest


def _listed(sources: Sequence[str], table: int) -> Iterator[str]:
    yield '<ol class="sources">'
    for number, each in enumerate(sources, 1):
        yield f'<li id="source-{table}-{number}">{plain(each)}</li>'
    yield "</ol>\n"


def _columns(columns: Sequence[Column]) -> Iterator[str]:
    yield "<colgroup>"
    for column, share in zip(columns, _shares(columns), strict=True):
        # figures need what they need: a browser would take it from their headings, word by word
        yield "<col>" if column.number else f'<col style="width: {share}%">'
    yield "</colgroup>\n"


def _shares(columns: Sequence[Column]) -> list[int]:
    """Return the columns' widths as parts of a hundred."""
    whole = sum(column.width for column in columns) or 1.0
    return [round(100 * column.width / whole) for column in columns]


def _classes(names: Sequence[str]) -> str:
    return f' class="{" ".join(names)}"' if names else ""


def _simple_look(side: str, place: str, level: int = 0) -> str:
    """Return the attributes of a cell where no stylesheet reaches its lines."""
    style = [_SIMPLE_LINES.get(place, "")] * (place in _SIMPLE_LINES)
    style += [f"padding-left: {4 + _SIMPLE_INDENT * level}px"] * (level > 0)
    written = f' style="{"; ".join(style)}"' if style else ""
    return f' align="{side}" valign="top"{written}'
