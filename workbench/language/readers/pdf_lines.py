"""From stretches on a page to lines in reading order: margins out, columns one after the other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median
from typing import Final

from workbench.language.readers.pdf_pages import Page, Stretch, is_bold

_SAME_LINE: Final = 0.4
_TAB: Final = 2.5
_ZONE: Final = 2
_SELDOM_WITHIN: Final = 4
_EDGE: Final = 0.1
_NOBODY: Final = "\0"
_FEWEST_PAGES: Final = 3
_SHARE: Final = 0.4
_NEAR: Final = 4.0
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"[-–—|\s]*(?:(?:page|pg\.?|p\.|halaman|hal\.?|hlm\.?)\s*)?(\d{1,5})(?:\s*(?:/|of|dari)\s*\d{1,5})?[-–—|\s]*",
    re.IGNORECASE,
)
_BINS: Final = 240
_FEWEST_LINES: Final = 5
_MOST_COLUMNS: Final = 4
_CROSSING: Final = 0.12
_FILLED: Final = 0.55
_ALIKE: Final = 0.5
_OVERLAP: Final = 0.5
_GUTTER: Final = 0.7


@dataclass(slots=True)
class PrintedLine:
    """A line as printed: text, bold ranges, ends, base line and size in points, its page and its column on it.

    ``parts`` gives where in the text each stretch begins, with its left end; ``word`` is the first word's width.
    """

    text: str
    bold: tuple[tuple[int, int], ...]
    left: float
    right: float
    base: float
    size: float
    page: int
    column: tuple[int, int] = (1, 0)
    parts: tuple[tuple[int, float], ...] = ()
    begins: bool = False
    word: float = 0.0


def usual_weight(pages: Iterable[Page]) -> int:
    """Return the font weight of most characters."""
    counts: Counter[int] = Counter()
    for page in pages:
        for stretch in page.stretches:
            counts.update(stretch.weights)
    return counts.most_common(1)[0][0] if counts else 0


def without_margins(pages: Sequence[Page]) -> int:
    """Take headers, footers and page numbers out of the pages; return how many pieces that were.

    A header or footer stands in the two outermost lines and comes back, its numbers aside, at the same place on many
    pages, and hardly ever within the text; a page's number is a bare number there that grows with the pages.
    """
    outer = [(page, stretch) for page in pages for stretch in _outermost(page)]
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    numbers: dict[tuple[int, int], set[int]] = defaultdict(set)
    for page, stretch in outer:
        places[_key(stretch)].add(page.number)
        found = _PAGE_NUMBER.fullmatch(stretch.text)
        if found:
            numbers[_numbered(page, stretch, found)].add(page.number)
    least = max(_FEWEST_PAGES, _SHARE * len(pages))
    within = [stretch for page in pages for row in rows_of(page.stretches)[_ZONE:-_ZONE] for stretch in row]
    speakers = {_before_colon(stretch) for stretch in within}
    said = Counter(_key(stretch)[0] for stretch in within)
    gone: set[int] = set()
    for page, stretch in outer:
        found = _PAGE_NUMBER.fullmatch(stretch.text)
        numbered = found is not None and (
            len(numbers[_numbered(page, stretch, found)]) > 1
            or (len(pages) == 1 and _is_lone_first(page, stretch, found))
        )
        times = len(places[_key(stretch)])
        back = times >= max(least, _SELDOM_WITHIN * said[_key(stretch)[0]])
        if numbered or (back and (_before_colon(stretch) or _NOBODY) not in speakers):
            gone.add(id(stretch))
    for page in pages:
        page.stretches = [stretch for stretch in page.stretches if id(stretch) not in gone]
    return len(gone)


def lines_of(page: Page, usual: int) -> list[PrintedLine]:
    """Return a page's lines in reading order, column by column where it has several."""
    ordered: list[PrintedLine] = []
    for stretches, column in _areas(page):
        ordered += [_line(row, page.number, column, usual) for row in rows_of(stretches)]
    return ordered


def rows_of(stretches: Iterable[Stretch]) -> list[list[Stretch]]:
    """Return the stretches that stand on one base line together, from the top down and from left to right."""
    rows: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda each: -each.base):
        if rows and rows[-1][0].base - stretch.base < _SAME_LINE * min(rows[-1][0].size, stretch.size):
            rows[-1].append(stretch)
        else:
            rows.append([stretch])
    for row in rows:
        row.sort(key=lambda each: each.left)
    return rows


# --- margins


def _outermost(page: Page) -> list[Stretch]:
    rows = rows_of(page.stretches)
    outer = rows if len(rows) <= 2 * _ZONE else rows[:_ZONE] + rows[-_ZONE:]
    return [stretch for row in outer for stretch in row]


def _key(stretch: Stretch) -> tuple[str, int]:
    return _DIGITS.sub("#", stretch.text).casefold(), round(stretch.base / _NEAR)


def _is_lone_first(page: Page, stretch: Stretch, found: re.Match[str]) -> bool:
    """Tell whether this is the number of an only page: a 1 with nothing beside it, close to an edge."""
    beside = sum(abs(each.base - stretch.base) < stretch.size for each in page.stretches) > 1
    close = min(stretch.base, page.height - stretch.base) < _EDGE * page.height
    return found[1] == "1" and close and not beside


def _before_colon(stretch: Stretch) -> str:
    """Return what may be a speaker's name at the start: a turn that comes back is no header."""
    name, colon, _ = stretch.text.partition(":")
    return name.strip() if colon else ""


def _numbered(page: Page, stretch: Stretch, found: re.Match[str]) -> tuple[int, int]:
    """Return what the numbers of pages have in common: how far they are from the count, and their place."""
    return int(found[1]) - page.number, round(stretch.base / _NEAR)


# --- columns


def _areas(page: Page) -> list[tuple[list[Stretch], tuple[int, int]]]:
    """Return the areas of a page in reading order, each with the number of columns and its place among them.

    What runs over all columns, a title say, parts what stands above it from what stands below.
    """
    edges = _gutters(page.stretches)
    if not edges:
        return [(page.stretches, (1, 0))]
    columns = len(edges) + 1
    areas: list[tuple[list[Stretch], tuple[int, int]]] = []
    band: list[list[Stretch]] = [[] for _ in range(columns)]

    def put_band() -> None:
        for place, stretches in enumerate(band):
            if stretches:
                areas.append((list(stretches), (columns, place)))
                stretches.clear()

    for stretch in sorted(page.stretches, key=lambda each: -each.base):
        if any(stretch.left < edge < stretch.right for edge in edges):
            put_band()
            areas.append(([stretch], (1, 0)))
        else:
            band[sum(stretch.left >= edge for edge in edges)].append(stretch)
    put_band()
    return areas


def _gutters(stretches: Sequence[Stretch], depth: int = 1) -> list[float]:
    """Return where columns of running text are parted, from left to right."""
    edge = _gutter(stretches)
    if edge is None or depth >= _MOST_COLUMNS:
        return []
    before = [each for each in stretches if each.right <= edge]
    after = [each for each in stretches if each.left >= edge]
    return [*_gutters(before, depth + 1), edge, *_gutters(after, depth + 1)]


def _gutter(stretches: Sequence[Stretch]) -> float | None:
    """Return the middle of a gap down the page with running text on either side of it, or None."""
    if len(stretches) < 2 * _FEWEST_LINES:
        return None
    left = min(each.left for each in stretches)
    right = max(each.right for each in stretches)
    step = (right - left) / _BINS
    if step <= 0:
        return None
    changes = [0] * (_BINS + 2)
    for each in stretches:
        first, last = int((each.left - left) / step), int((each.right - left) / step)
        changes[min(first, _BINS)] += 1
        changes[min(max(first, last + 1), _BINS + 1)] -= 1
    covered = list(accumulate(changes))
    size = median(each.size for each in stretches)
    free = _CROSSING * len(rows_of(stretches))
    for start, end in _runs(covered, free):
        edge = left + (start + end + 1) / 2 * step
        if (end - start + 1) * step >= _GUTTER * size and _parts_columns(stretches, edge):
            return edge
    return None


def _runs(covered: Sequence[int], most: float) -> list[tuple[int, int]]:
    """Return the ranges of bins with hardly anything over them, the emptiest and widest first."""
    runs: list[tuple[int, int]] = []
    start = None
    for place in range(_BINS // 10, _BINS - _BINS // 10 + 1):
        if covered[place] <= most:
            start = place if start is None else start
        elif start is not None:
            runs.append((start, place - 1))
            start = None
    return sorted(runs, key=lambda run: (min(covered[run[0] : run[1] + 1]), run[0] - run[1]))


def _parts_columns(stretches: Sequence[Stretch], edge: float) -> bool:
    """Tell whether text runs on both sides of ``edge``: lines that fill columns of like width, side by side."""
    sides = (
        rows_of(each for each in stretches if each.right <= edge),
        rows_of(each for each in stretches if each.left >= edge),
    )
    if min(map(len, sides)) < _FEWEST_LINES:
        return False
    widths = []
    for rows in sides:
        lengths = [row[-1].right - row[0].left for row in rows]
        widths.append(max(row[-1].right for row in rows) - min(row[0].left for row in rows))
        if median(lengths) < _FILLED * widths[-1]:
            return False
    if min(widths) < _ALIKE * max(widths):
        return False
    top = min(rows[0][0].base for rows in sides)
    bottom = max(rows[-1][0].base for rows in sides)
    shortest = min(rows[0][0].base - rows[-1][0].base for rows in sides)
    return top - bottom >= _OVERLAP * shortest


# --- lines


def _line(row: Sequence[Stretch], page: int, column: tuple[int, int], usual: int) -> PrintedLine:
    text = ""
    bold: list[tuple[int, int]] = []
    parts: list[tuple[int, float]] = []
    before: Stretch | None = None
    for stretch in row:
        if before is not None:
            text += "\t" if stretch.left - before.right > _TAB * stretch.size else " "
        parts.append((len(text), stretch.left))
        _add_bold(bold, stretch, len(text), usual)
        text += stretch.text
        before = stretch
    size = max(row, key=lambda each: len(each.text)).size
    word = (row[0].word or row[0].right) - row[0].left
    return PrintedLine(
        text,
        tuple(bold),
        row[0].left,
        row[-1].right,
        row[0].base,
        size,
        page,
        column,
        tuple(parts),
        word=word,
    )


def _add_bold(bold: list[tuple[int, int]], stretch: Stretch, start: int, usual: int) -> None:
    if not any(is_bold(weight, usual) for weight in set(stretch.weights)):
        return
    for place, weight in enumerate(stretch.weights):
        if is_bold(weight, usual):
            at = start + place
            if bold and bold[-1][1] == at:
                bold[-1] = (bold[-1][0], at + 1)
            else:
                bold.append((at, at + 1))
