"""The heads of a heat map: rows with their indents on the left, columns above, groups of columns above those."""

from collections.abc import Sequence

from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import block_width, line_height, plain, width_of, wrapped

_SHARE, _LEAST, _MOST = 0.36, 60.0, 300.0
_INDENT = 12.0
_FEW_ROWS = 40
"""Up to so many rows, a label may take two lines."""
_LEAST_ROW = 20.0
_HEAD_LINES, _LONGEST_HEAD, _LONGEST_GROUP = 3, 150.0, 118.0
_GAP = 5.0


class RowHeads:
    """Names of rows, the last one that of the totals."""

    def __init__(
        self, rows: Sequence[str], depths: Sequence[int], has_total: bool, total: str, style: Style
    ) -> None:
        nested = any(depths)
        self._style = style
        self._rows = [*rows, *([total] if has_total else [])]
        self._depths = [*depths, *([0] * len(rows))][: len(rows)] + ([0] if has_total else [])
        self._bold = [nested and depth == 0 for depth in self._depths]
        if has_total:
            self._bold[-1] = True

    def width(self, width: float) -> float:
        """Return how wide the widest is, within its share of the whole."""
        most = min(max(_SHARE * width, _LEAST), _MOST)
        widest = max(
            width_of(plain(name), self._style.size, bold=bold) + _INDENT * self._indent(depth)
            for name, depth, bold in zip(self._rows, self._depths, self._bold, strict=True)
        )
        self._room = min(widest, most)
        return self._room

    @property
    def least_height(self) -> float:
        """The height of a row."""
        lines = max((len(self._lines(row)) for row in range(len(self._rows))), default=1)
        return max(_LEAST_ROW, lines * line_height(self._style.size) * 0.92 + 4.0)

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Write them into ``box``."""
        high = box.height / len(self._rows)
        line = line_height(self._style.size) * 0.92
        for row, name in enumerate(self._rows):
            lines = self._lines(row)
            left = box.left + _INDENT * self._indent(self._depths[row])
            for number, words in enumerate(lines):
                y = box.top + (row + 0.5) * high + (number - (len(lines) - 1) / 2) * line
                sheet.text((left, y), words, self._style.size, self._style.ink, bold=self._bold[row])
            if lines and lines[-1].endswith("…"):
                y = box.top + row * high
                sheet.spot(Box(left, y, box.right, y + high).corners, "", name)

    def _lines(self, row: int) -> list[str]:
        lines = 2 if len(self._rows) <= _FEW_ROWS else 1
        room = self._room - _INDENT * self._indent(self._depths[row]) + 0.5
        return wrapped(self._rows[row], room, self._style.size, lines, bold=self._bold[row])

    @staticmethod
    def _indent(depth: int) -> int:
        return min(max(depth, 0), 4)


class ColumnHeads:
    """Names of columns: level where the cells are wide enough for their words, else upright."""

    def __init__(
        self,
        columns: Sequence[str],
        groups: Sequence[tuple[str, int]],
        has_total: bool,
        total: str,
        style: Style,
    ) -> None:
        self._style, self._groups = style, groups
        self._columns = [*columns, *([total] if has_total else [])]
        self._count, self._has_total = len(columns), has_total
        self._lines: list[list[str]] = []
        self._upright = False
        self._group_lines: list[list[str]] = []
        self._upright_groups: list[bool] = []
        self._group_height = self.height = 0.0

    def fit(self, cell: float) -> None:
        """Find out how the names fit over cells of that width."""
        size = self._style.size
        words = (word for name in self._columns for word in plain(name).split())
        self._upright = max((width_of(word, size) for word in words), default=0.0) > cell - 4
        line = line_height(size)
        if self._upright:
            lines = 2 if cell >= 2 * line else 1
            self._lines = [wrapped(name, _LONGEST_HEAD, size, lines) for name in self._columns]
            deep = max(block_width(lines, size) for lines in self._lines)
        else:
            self._lines = [wrapped(name, cell - 4, size, _HEAD_LINES) for name in self._columns]
            deep = max(len(lines) for lines in self._lines) * line
        self._group_height = self._fit_groups(cell)
        self.height = deep + _GAP + self._group_height

    def _fit_groups(self, cell: float) -> float:
        """Find out how the names of groups fit over theirs; return how high they are."""
        size, line = self._style.size, line_height(self._style.size)
        self._group_lines, self._upright_groups = [], []
        deep = 0.0
        for name, count in self._groups:
            room = max(count, 1) * cell - 4
            words = plain(name).split()
            widest = max((width_of(word, size, bold=True) for word in words), default=0.0)
            upright = widest > room >= 2 * line
            lines = wrapped(name, _LONGEST_GROUP if upright else room, size, 2, bold=True)
            deep = max(deep, block_width(lines, size, bold=True) + 4 if upright else len(lines) * line)
            self._group_lines.append(lines)
            self._upright_groups.append(upright)
        return deep + 3 * _GAP if self._groups else 0.0

    def draw(self, sheet: Sheet, left: float, bottom: float, cell: float) -> None:
        """Write them above ``bottom``."""
        for column, lines in enumerate(self._lines):
            middle = left + (column + 0.5) * cell
            bold = self._has_total and column == self._count
            _write(sheet, (middle, bottom - _GAP), lines, bold=bold, upright=self._upright)
            if lines and lines[-1].endswith("…"):
                area = Box(
                    middle - cell / 2, bottom - self.height + self._group_height, middle + cell / 2, bottom
                )
                sheet.spot(area.corners, "", self._columns[column])
        self._draw_groups(sheet, left, bottom, cell)

    def _draw_groups(self, sheet: Sheet, left: float, bottom: float, cell: float) -> None:
        style, start = self._style, 0
        top = bottom - self.height
        under = top + self._group_height - 2 * _GAP
        for (name, count), lines, upright in zip(
            self._groups, self._group_lines, self._upright_groups, strict=True
        ):
            end = min(start + max(count, 0), self._count)
            if end > start:
                box = Box(left + start * cell + 2, top, left + end * cell - 2, under)
                _write(sheet, (box.middle[0], under - 3), lines, bold=True, upright=upright)
                sheet.line([(box.left, under), (box.right, under)], style.muted, 1.0)
                if lines and lines[-1].endswith("…"):
                    sheet.spot(box.corners, "", name)
            start = max(start, end)


def _write(sheet: Sheet, foot: tuple[float, float], lines: list[str], *, bold: bool, upright: bool) -> None:
    """Write lines that stand on ``foot``: above each other, or upright beside each other."""
    size, ink = sheet.style.size, sheet.style.ink
    line = line_height(size)
    for number, words in enumerate(lines):
        if upright:
            x = foot[0] + (number - (len(lines) - 1) / 2) * line * 0.92
            sheet.text((x, foot[1]), words, size, ink, bold=bold, turned=True)
        else:
            y = foot[1] - (len(lines) - 1 - number + 0.5) * line
            sheet.text((foot[0], y), words, size, ink, bold=bold, across="center")
