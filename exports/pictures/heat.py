"""Heat maps: a table whose cells are shaded by their values, in one hue, with the number in every cell."""

from math import isfinite

from exports.pictures.colours import ink_on
from exports.pictures.heat_heads import ColumnHeads, RowHeads
from exports.pictures.shades import Shades
from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import line_height, width_of
from exports.pictures.values import decimals, text_of, words_of
from exports.pictures.words import said
from workbench.domain.pictures import HeatMap, Part

MOST_ROWS, MOST_COLUMNS = 120, 120
_LEAST_NUMBER = 6.0
"""Points; smaller numbers can't be read in print."""
_LEAST_CELL, _WIDEST_CELL, _HIGHEST_CELL = 16.0, 120.0, 46.0
_GAP = 8.0


class HeatPlan:
    """A heat map on its way."""

    def __init__(self, picture: HeatMap, style: Style) -> None:
        self._picture, self._style = picture, style
        self._rows, self._columns = picture.rows[:MOST_ROWS], picture.columns[:MOST_COLUMNS]
        self._cells = [
            [_cell(picture, row, column) for column in range(len(self._columns))]
            for row in range(len(self._rows))
        ]
        self._shades = Shades([part.value for row in self._cells for part in row], picture.scale, style)
        self._row_heads = RowHeads(self._rows, picture.depths, self._has_column_totals, picture.total, style)
        self._column_heads = ColumnHeads(
            self._columns, picture.groups, self._has_row_totals, picture.total, style
        )
        self._places = decimals(part.value for row in self._cells for part in row)
        self._widest = max(
            (text for text in map(self._text, self._all_parts())),
            key=lambda text: width_of(text, 10.0),
            default="",
        )

    def remarks(self) -> tuple[str, ...]:
        """Say how many rows and columns are not drawn."""
        if not self._rows or not self._columns:
            return (said("empty", self._style.language),)
        left = len(self._picture.rows) - len(self._rows), len(self._picture.columns) - len(self._columns)
        return tuple(
            said(what, self._style.language, count=str(count))
            for what, count in zip(("more_rows", "more_columns"), left, strict=True)
            if count
        )

    def need(self, width: float) -> tuple[float, float]:
        """Return room for every cell with its number."""
        if not self._rows or not self._columns:
            return 0.0, 0.0
        wide = self._row_heads.width(width) + _GAP + self._across * self._least_cell
        self._lay_out(max(wide, width))
        high = self._column_heads.height + self._down * self._row_heads.least_height
        return wide, high + _GAP + self._shades.height(max(wide, width))

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw heads, cells, totals, and what the shades mean."""
        if not self._rows or not self._columns:
            return box.top
        cell = self._lay_out(box.width)
        left = box.left + self._row_heads.width(box.width) + _GAP
        top = box.top + self._column_heads.height
        shades = self._shades.height(box.width)
        high = min(
            (box.bottom - top - _GAP - shades) / self._down, max(_HIGHEST_CELL, self._row_heads.least_height)
        )
        self._row_heads.draw(sheet, Box(box.left, top, left - _GAP, top + high * self._down))
        self._column_heads.draw(sheet, left, top, cell)
        size = self._number_size(cell, high)
        for row, parts in enumerate(self._cells):
            for column, part in enumerate(parts):
                at = Box(
                    left + column * cell, top + row * high, left + (column + 1) * cell, top + (row + 1) * high
                )
                self._draw_cell(sheet, at, part, (self._rows[row], self._columns[column]), size)
        self._draw_totals(sheet, Box(left, top, left + cell * self._across, top + high * self._down), size)
        foot = top + high * self._down + _GAP
        self._shades.draw(sheet, Box(left, foot, box.right, box.bottom))
        return foot + shades

    @property
    def _has_row_totals(self) -> bool:
        return bool(self._picture.row_totals)

    @property
    def _has_column_totals(self) -> bool:
        return bool(self._picture.column_totals)

    @property
    def _across(self) -> int:
        return len(self._columns) + self._has_row_totals

    @property
    def _down(self) -> int:
        return len(self._rows) + self._has_column_totals

    @property
    def _least_cell(self) -> float:
        return max(_LEAST_CELL, min(self._wide(_LEAST_NUMBER) + 4.0, 60.0))

    def _wide(self, size: float) -> float:
        """Return how wide the widest number is; totals are bold."""
        return width_of(self._widest, size, bold=self._has_row_totals or self._has_column_totals)

    def _lay_out(self, width: float) -> float:
        """Fit the heads to a width; return that of a cell."""
        room = width - self._row_heads.width(width) - _GAP
        cell = min(max(room / self._across, self._least_cell), _WIDEST_CELL)
        self._column_heads.fit(cell)
        return cell

    def _number_size(self, wide: float, high: float) -> float:
        """Return the size of numbers that fit into a cell; 0 where none does."""
        room = wide - 4.0
        for size in (self._style.size, self._style.small, 7.0, _LEAST_NUMBER):
            if size <= self._style.size and line_height(size) * 0.8 <= high and self._wide(size) <= room:
                return size
        return 0.0

    def _draw_cell(self, sheet: Sheet, at: Box, part: Part, names: tuple[str, str], size: float) -> None:
        style = self._style
        mark = sheet.spot(at.corners, part.key, words_of(part, style.language, *names))
        within = at.within(0.75)
        fill = self._shades.of(part.value)
        if not fill:
            sheet.rectangle(within, "", style.line, mark=mark)
            sheet.rectangle(within, "", style.muted, hatch="//////")
            return
        sheet.rectangle(within, fill, mark=mark)
        self._write(sheet, at, part, size, ink_on(fill))

    def _draw_totals(self, sheet: Sheet, table: Box, size: float) -> None:
        style, picture = self._style, self._picture
        wide, high = table.width / self._across, table.height / self._down
        totals: list[tuple[int, int, Part, str]] = []
        if self._has_row_totals:
            column = len(self._columns)
            totals += [
                (row, column, part, self._rows[row])
                for row, part in enumerate(picture.row_totals[: len(self._rows)])
            ]
            x = table.left + column * wide
            sheet.line([(x + 1, table.top), (x + 1, table.bottom)], style.muted, 1.0)
        if self._has_column_totals:
            row = len(self._rows)
            totals += [
                (row, column, part, self._columns[column])
                for column, part in enumerate(picture.column_totals[: len(self._columns)])
            ]
            y = table.top + row * high
            sheet.line([(table.left, y + 1), (table.right, y + 1)], style.muted, 1.0)
            if self._has_row_totals and picture.grand_total is not None:
                totals.append((row, len(self._columns), picture.grand_total, picture.total))
        for row, column, part, name in totals:
            x, y = table.left + column * wide, table.top + row * high
            at = Box(x, y, x + wide, y + high)
            sheet.spot(at.corners, part.key, words_of(part, style.language, picture.total, name))
            self._write(sheet, at, part, size, style.ink, bold=True)

    def _write(self, sheet: Sheet, at: Box, part: Part, size: float, ink: str, *, bold: bool = False) -> None:
        words = self._text(part)
        if size and words and width_of(words, size) <= at.width - 1:
            heavy = bold and width_of(words, size, bold=True) <= at.width - 1
            sheet.text(at.middle, words, size, ink, across="center", bold=heavy, often=True)

    def _text(self, part: Part) -> str:
        return text_of(part, self._style.language, self._places) if isfinite(part.value) or part.text else ""

    def _all_parts(self) -> list[Part]:
        picture = self._picture
        grand = () if picture.grand_total is None else (picture.grand_total,)
        cells = [part for row in self._cells for part in row]
        return [*cells, *picture.row_totals, *picture.column_totals, *grand]


def _cell(picture: HeatMap, row: int, column: int) -> Part:
    """Return a cell; a row that is too short has none there."""
    cells = picture.cells[row] if row < len(picture.cells) else ()
    return cells[column] if column < len(cells) else Part(float("nan"))
