"""Tables for the clipboard: as text for spreadsheets, as HTML for word processors."""

from collections.abc import Sequence
from html import escape


def pasted(rows: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Return a table, whose first row names the columns, as text with tabs and as HTML."""
    flat = [[" ".join(cell.split()) for cell in row] for row in rows]
    text = "\n".join("\t".join(row) for row in flat)
    head, *body = flat
    lines = [_line(head, "th"), *(_line(row, "td") for row in body)]
    return text, f'<table border="1">{"".join(lines)}</table>'


def _line(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
