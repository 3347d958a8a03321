"""What a table's cell says, for files whose cells hold nothing but words or a number."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from exports.legal import legal
from exports.references import in_brackets
from workbench.domain.prose import BlockKind
from workbench.domain.reports import Cell, Quote

_INDENT: Final = "  "
_GROUP, _THOUSAND = 3, 999.5
_NO_DIGIT: Final = re.compile(r"[^0-9]")
_FIGURE: Final = re.compile(r"[-−]?[0-9][0-9.,\u00a0 ]*%?")


def words_of(cell: Cell) -> str:
    """Return all that a cell says, each on a line of its own: text, prose, quotations with their source, alert."""
    return "\n".join(line for line in _lines(cell) if line.strip())


def figure_of(cell: Cell) -> float | None:
    """Return the number of a cell that says nothing beside it, None for any other."""
    if cell.value is None or not math.isfinite(cell.value) or cell.quotes or cell.prose or cell.alert:
        return None
    return cell.value


def quoted(quote: Quote) -> str:
    """Return a quotation, its translation and whence it comes, on one line each."""
    lines = [f"“{legal(quote.text)}”"]
    lines += [f"“{legal(quote.translation)}”"] * bool(quote.translation)
    lines += [in_brackets(legal(quote.provenance))] * bool(quote.provenance)
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a number is shown: with how many decimals, as a percentage; ``part`` tells that it is a part of one."""

    decimals: int = 0
    percent: bool = False
    part: bool = False


def shown_as(cell: Cell) -> Shown:
    """Return how a cell shows its number: 0.313 as *31,3%* is a part of one, 31.3 as *31,3%* is not."""
    text = cell.text.strip()
    if cell.value is None or not _FIGURE.fullmatch(text):
        return Shown()
    percent = text.endswith("%")
    whole, sign, behind = _parted(text.strip("-−% \u00a0"), abs(cell.value))
    if not percent:
        return Shown(len(behind) if sign else 0)
    number = float(f"{whole or 0}.{behind or 0}")
    return Shown(
        len(behind), percent=True, part=abs(number - 100 * abs(cell.value)) < abs(number - abs(cell.value))
    )


def _parted(text: str, value: float) -> tuple[str, str, str]:
    """Return the digits before and after the decimal sign, whichever sign the language has."""
    before, sign, behind = "", "", ""
    last = max(text.rfind("."), text.rfind(","))
    if last >= 0:
        before, sign, behind = text[:last], text[last], text[last + 1 :]
    groups = len(behind) == _GROUP and (sign in before or value >= _THOUSAND or value == 0)
    if last < 0 or groups:
        return _NO_DIGIT.sub("", text), "", ""
    return _NO_DIGIT.sub("", before), sign, behind


def _lines(cell: Cell) -> Iterator[str]:
    yield legal(cell.text).strip()
    for block in cell.prose:
        sign = {BlockKind.BULLET: "– ", BlockKind.NUMBER: f"{block.number}. "}.get(block.kind, "")
        yield f"{_INDENT * block.level if sign else ''}{sign}{legal(block.text)}".rstrip()
    for quote in cell.quotes:
        yield quoted(quote)
    yield legal(cell.alert).strip()
