"""Words on web pages: escaped text, and prose with its headings, lists, bold and italic."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from exports.legal import legal
from exports.references import in_brackets
from workbench.domain.prose import BlockKind, ProseBlock, Run
from workbench.domain.reports import Quote

_DEEPEST = 3
_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBER: "ol"}


def plain(text: str) -> str:
    """Return text for one line, or for an attribute."""
    return escape(" ".join(legal(text).split()))


def lines(text: str) -> str:
    """Return text with its line ends kept."""
    return "<br>".join(escape(line) for line in legal(text).strip().split("\n"))


def prose(blocks: Iterable[ProseBlock]) -> Iterator[str]:
    """Give the elements of prose; items that follow each other are one list."""
    said = (block for block in blocks if block.text.strip())
    for (kind, level), group in groupby(said, key=_place):
        items = list(group)
        if kind in _LISTS:
            inside = "".join(map(_item, items))
            yield f'<{_LISTS[kind]} class="level-{level}">{inside}</{_LISTS[kind]}>\n'
        elif kind is BlockKind.HEADING:
            yield from (f'<p class="heading"><b>{_runs(each.runs)}</b></p>\n' for each in items)
        else:
            yield from (f"<p>{_runs(each.runs)}</p>\n" for each in items)


def quotation(quote: Quote) -> Iterator[str]:
    """Give a quotation's paragraphs; the first is what was said."""
    yield f'<p class="quote" dir="auto">“{lines(quote.text)}”</p>'
    if quote.translation:
        yield f'<p class="translation" dir="auto">‘{lines(quote.translation)}’</p>'
    if quote.provenance:
        yield f'<p class="provenance">{plain(in_brackets(quote.provenance))}</p>'


def _place(block: ProseBlock) -> tuple[BlockKind, int]:
    return block.kind, min(block.level, _DEEPEST) if block.kind in _LISTS else 0


def _item(block: ProseBlock) -> str:
    number = f' value="{block.number}"' if block.kind is BlockKind.NUMBER else ""
    return f"<li{number}>{_runs(block.runs)}</li>"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = escape(legal(run.text))
    words = f"<b>{words}</b>" if run.bold else words
    return f"<i>{words}</i>" if run.italic else words
