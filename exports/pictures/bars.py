"""Bars: lying, with their labels on the left and their numbers at their ends."""

from math import isfinite

from exports.pictures.axes import draw_foot, foot_height
from exports.pictures.colours import contrast, ink_on, mixed
from exports.pictures.legend import Legend, Painter
from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import block_width, line_height, width_of, wrapped
from exports.pictures.ticks import Scale, held, scale_of
from exports.pictures.values import decimals, text_of, words_of
from exports.pictures.words import said
from workbench.domain.pictures import Bars, Part, Series

MOST_LABELS = 300
_LABEL_SHARE, _LABEL_LINES = 0.38, 2
_BAR, _THIN_BAR, _BETWEEN = 17.0, 13.0, 9.0
_GAP = 8.0
_LEAST_FIELD = 90.0
_NONE_WIDTH = 22.0


class BarsPlan:
    """Bars on their way."""

    def __init__(self, bars: Bars, style: Style) -> None:
        self._bars, self._style = bars, style
        self._labels = bars.labels[:MOST_LABELS]
        self._series = bars.series
        self._legend = Legend(
            [(each.name, self._sign(place, each)) for place, each in enumerate(self._series)]
            if len(self._series) > 1
            else [],
            style,
        )
        self._names_end = 0.0
        self._places = decimals(part.value for _, _, part in self._parts())

    def remarks(self) -> tuple[str, ...]:
        """Say how many labels are not drawn."""
        left = len(self._bars.labels) - len(self._labels)
        language = self._style.language
        if not self._labels or not self._series:
            return (said("empty", language),)
        return (said("more", language, count=str(left)),) if left else ()

    def need(self, width: float) -> tuple[float, float]:
        """Return room for every bar."""
        if not self._labels or not self._series:
            return 0.0, 0.0
        rows = len(self._labels) * self._pitch
        return (
            _LEAST_FIELD * 2,
            self._legend.height(width) + rows + foot_height(self._style.small, self._bars.axis),
        )

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw legend, labels, axis and bars."""
        if not self._labels or not self._series:
            return box.top
        self._legend.draw(sheet, box.left, box.top, box.width)
        labels = [
            wrapped(label, _LABEL_SHARE * box.width, self._style.size, _LABEL_LINES) for label in self._labels
        ]
        self._names_end = box.left + max(block_width(lines, self._style.size) for lines in labels)
        left = self._names_end + _GAP + self._number_room(left=True)
        top = box.top + self._legend.height(box.width)
        foot = foot_height(self._style.small, self._bars.axis)
        pitch = min((box.bottom - foot - top) / len(self._labels), 1.7 * self._pitch)
        right = max(box.right - self._number_room(left=False), left + _LEAST_FIELD / 2)
        field = Box(left, top, right, top + pitch * len(self._labels))
        scale = scale_of(
            self._reach(),
            max(int(field.width / 70), 2),
            whole=not self._places,
            round_ends=self._bars.stacked,
        )
        draw_foot(sheet, field, scale, self._bars.axis)
        for row, lines in enumerate(labels):
            band = Box(field.left, field.top + row * pitch, field.right, field.top + (row + 1) * pitch)
            self._draw_label(sheet, band, lines, self._labels[row])
            self._draw_row(sheet, band, row, scale)
        zero = field.left + scale.part(0.0) * field.width
        sheet.line([(zero, field.top), (zero, field.bottom)], self._style.muted, 1.0)
        return field.bottom + foot

    @property
    def _pitch(self) -> float:
        """The height of one label's bars."""
        count = 1 if self._bars.stacked else len(self._series)
        bars = _BAR if count == 1 else count * _THIN_BAR
        return max(bars + _BETWEEN, _LABEL_LINES * line_height(self._style.size) + 2)

    def _draw_label(self, sheet: Sheet, band: Box, lines: list[str], label: str) -> None:
        line = line_height(self._style.size) * 0.92
        for number, words in enumerate(lines):
            y = band.middle[1] + (number - (len(lines) - 1) / 2) * line
            sheet.text((self._names_end, y), words, self._style.size, self._style.ink, across="right")
        if lines and lines[-1].endswith("…"):
            sheet.spot(Box(0.0, band.top, self._names_end, band.bottom).corners, "", label)

    def _draw_row(self, sheet: Sheet, band: Box, row: int, scale: Scale) -> None:
        space = min(_BETWEEN, 0.35 * band.height)
        room = Box(band.left, band.top + space / 2, band.right, band.bottom - space / 2)
        if self._bars.stacked:
            self._draw_stack(sheet, room, row, scale)
            return
        thick = room.height / len(self._series)
        if len(self._series) == 1:
            thick = min(thick, 1.6 * _BAR)
        top = room.middle[1] - thick * len(self._series) / 2
        for place, series in enumerate(self._series):
            lane = Box(room.left, top + place * thick, room.right, top + (place + 1) * thick)
            self._draw_bar(sheet, lane, row, place, _part(series, row), scale)

    def _draw_bar(self, sheet: Sheet, lane: Box, row: int, place: int, part: Part, scale: Scale) -> None:
        style, series = self._style, self._series[place]
        zero = lane.left + scale.part(0.0) * lane.width
        words = self._text(part)
        if _missing(part):
            bar = Box(zero, lane.top + 1, zero + _NONE_WIDTH, lane.bottom - 1)
        else:
            end = lane.left + scale.part(held(part.value)) * lane.width
            bar = Box(min(zero, end), lane.top + 0.5, max(zero, end), lane.bottom - 0.5)
        left_of_zero = _is_below(part)
        wide = width_of(words, style.small) + 6
        start = bar.left - wide if left_of_zero else bar.right + 5
        outline = Box(min(bar.left, start), lane.top, max(bar.right, start + wide), lane.bottom)
        mark = sheet.spot(outline.corners, part.key, self._words(part, row, place))
        if _missing(part):
            sheet.rectangle(bar, "", style.muted, hatch="//////", mark=mark)
        else:
            fill = (
                style.accent
                if len(self._series) == 1 and not series.colour
                else style.fill(place, series.colour)
            )
            self._fill(sheet, bar, place, fill, mark)
        sheet.text((start, lane.middle[1]), words, style.small, style.ink if part.value else style.muted)

    def _draw_stack(self, sheet: Sheet, room: Box, row: int, scale: Scale) -> None:
        ahead = behind = 0.0
        for place, series in enumerate(self._series):
            part = _part(series, row)
            if _missing(part):
                continue
            value = held(part.value)
            start = ahead if value >= 0 else behind
            ends = sorted(room.left + scale.part(each) * room.width for each in (start, start + value))
            ahead, behind = (start + value, behind) if value >= 0 else (ahead, start + value)
            bar = Box(ends[0], room.top, ends[1], room.bottom)
            mark = sheet.spot(bar.corners, part.key, self._words(part, row, place))
            fill = self._style.fill(place, series.colour)
            self._fill(sheet, bar, place, fill, mark)
            self._write_within(sheet, bar, place, part, fill)

    def _write_within(self, sheet: Sheet, bar: Box, place: int, part: Part, fill: str) -> None:
        style = self._style
        words = self._text(part)
        wide = width_of(words, style.small)
        if not part.value or wide + 6 > bar.width:
            return
        middle = bar.middle
        if style.hatch(place):
            half = line_height(style.small) / 2
            sheet.rectangle(
                Box(middle[0] - wide / 2 - 3, middle[1] - half, middle[0] + wide / 2 + 3, middle[1] + half),
                fill,
            )
        sheet.text(middle, words, style.small, ink_on(fill), across="center")

    def _fill(self, sheet: Sheet, bar: Box, place: int, fill: str, mark: str) -> None:
        """Fill a bar; from the second series on it is hatched, too, so that it is known without its colour."""
        sheet.rectangle(bar, fill, self._style.paper, mark=mark, thick=0.6)
        if len(self._series) > 1 and self._style.hatch(place) and bar.width > 0.5:
            sheet.rectangle(bar, "", _hatch_ink(fill), hatch=self._style.hatch(place))
        if self._bars.stacked or contrast(fill, self._style.paper) < 1.6:
            sheet.rectangle(
                bar, "", self._style.paper if self._bars.stacked else self._style.muted, thick=0.8
            )

    def _sign(self, place: int, series: Series) -> Painter:
        def paint(sheet: Sheet, box: Box) -> None:
            self._fill(sheet, box, place, self._style.fill(place, series.colour), "")

        return paint

    def _words(self, part: Part, row: int, place: int) -> str:
        return words_of(part, self._style.language, self._labels[row], self._series[place].name)

    def _text(self, part: Part) -> str:
        language = self._style.language
        return said("none", language) if _missing(part) else text_of(part, language, self._places)

    def _number_room(self, *, left: bool) -> float:
        """Return room for the numbers at the ends of the bars on one side."""
        if self._bars.stacked:
            return 0.0 if left else 14.0
        written = [self._text(part) for _, _, part in self._parts() if left == _is_below(part)]
        wide = max((width_of(each, self._style.small) for each in written), default=0.0)
        return min(wide, 160.0) + 8 if written else 0.0

    def _reach(self) -> list[float]:
        """Return the values that the axis must reach."""
        values = [(row, held(part.value)) for row, _, part in self._parts() if not _missing(part)]
        if not self._bars.stacked:
            return [value for _, value in values]
        ends = [0.0] * (2 * len(self._labels))
        for row, value in values:
            place = 2 * row + (value < 0)
            ends[place] = held(ends[place] + value)
        return ends

    def _parts(self) -> list[tuple[int, int, Part]]:
        return [
            (row, place, _part(series, row))
            for row in range(len(self._labels))
            for place, series in enumerate(self._series)
        ]


def _part(series: Series, row: int) -> Part:
    """Return a part; a series that is too short has none there."""
    return series.parts[row] if row < len(series.parts) else Part(float("nan"))


def _is_below(part: Part) -> bool:
    return isfinite(part.value) and part.value < 0


def _missing(part: Part) -> bool:
    return not isfinite(part.value)


def _hatch_ink(fill: str) -> str:
    return mixed(fill, ink_on(fill), 0.55)
