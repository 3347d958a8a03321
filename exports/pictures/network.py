"""Networks: nodes whose area tells their weight and whose shape their group, tied by lines as strong as their ties."""

from collections.abc import Sequence
from math import cos, hypot, isfinite, pi, sin, sqrt

from exports.pictures.colours import mixed
from exports.pictures.labels import free_place
from exports.pictures.legend import Legend, Painter
from exports.pictures.network_layout import laid_out
from exports.pictures.sheet import Box, Place, Sheet, circle
from exports.pictures.style import Style
from exports.pictures.text import block_width, line_height, plain, width_of, wrapped
from exports.pictures.ticks import held
from exports.pictures.words import number, said
from workbench.domain.pictures import Edge, Network, Node

MOST_NODES = 150
_LARGEST, _SMALLEST = 21.0, 4.5
_GAP = 12.0
_ROOM_OF_ONE = 9_500.0
"""Square units that a node with its name asks for."""
_LEAST_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 320.0, 300.0, 1_700.0
_NAME_WIDTH = 118.0
_THIN, _THICK = 0.8, 7.0
_NEAR = 4.0
_CORNERS = {0: 0, 1: 4, 2: -4, 3: 3, 4: 6, 5: 5, 6: -3, 7: 8}
"""How many corners the shape of each group has; 0 a circle, below 0 standing on its corner."""


class NetworkPlan:
    """A network on its way."""

    def __init__(self, picture: Network, style: Style) -> None:
        self._picture, self._style = picture, style
        known: dict[str, Node] = {}
        for each in picture.nodes:
            known.setdefault(each.key, each)
        heaviest = sorted(known.values(), key=lambda each: -_weight(each))[:MOST_NODES]
        kept = {each.key for each in heaviest}
        self._nodes = [each for each in known.values() if each.key in kept]
        self._edges = [
            each
            for each in picture.edges
            if each.one in kept
            and each.other in kept
            and each.one != each.other
            and held(_number(each.weight)) > 0
        ]
        self._groups = sorted({each.group for each in self._nodes})
        most = max((_weight(each) for each in self._nodes), default=0.0)
        self._radii = {each.key: _radius(_weight(each), most) for each in self._nodes}
        self._legend = Legend(
            [(name or said("others", style.language), self._sign(name)) for name in self._groups]
            if len(self._groups) > 1
            else [],
            style,
        )

    def remarks(self) -> tuple[str, ...]:
        """Say how many nodes are not drawn."""
        if not self._nodes:
            return (said("empty", self._style.language),)
        left = len({each.key for each in self._picture.nodes}) - len(self._nodes)
        return (said("more", self._style.language, count=str(left)),) if left else ()

    def need(self, width: float) -> tuple[float, float]:
        """Return room for every node with its name."""
        if not self._nodes:
            return 0.0, 0.0
        wide = max(width, _LEAST_WIDTH)
        high = min(max(len(self._nodes) * _ROOM_OF_ONE / wide, _LEAST_HEIGHT), _MOST_HEIGHT)
        return _LEAST_WIDTH, high + self._legend.height(wide)

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw ties, nodes, names."""
        if not self._nodes:
            return box.top
        self._legend.draw(sheet, box.left, box.top, box.width)
        field = Box(box.left, box.top + self._legend.height(box.width), box.right, box.bottom)
        inner = Box(field.left + 8, field.top + 6, field.right - 8, field.bottom - 4)
        ties = [(each.one, each.other, held(each.weight)) for each in self._edges]
        places = laid_out([each.key for each in self._nodes], ties, self._radii, inner, _GAP)
        self._draw_edges(sheet, places)
        for each in self._nodes:
            self._draw_node(sheet, each, places[each.key])
        taken = [_around(places[each.key], self._radii[each.key]) for each in self._nodes]
        self._write_names(sheet, places, field, taken)
        return box.bottom

    def _draw_edges(self, sheet: Sheet, places: dict[str, Place]) -> None:
        style = self._style
        most = max((held(each.weight) for each in self._edges), default=1.0)
        # the strong ties lie above the weak ones
        for each in sorted(self._edges, key=lambda each: (each.weight, each.one, each.other)):
            part = held(each.weight) / most
            start, end = places[each.one], places[each.other]
            thick = _THIN + (_THICK - _THIN) * part
            mark = sheet.spot(_band(start, end, max(thick, 2 * _NEAR)), each.key, self._edge_words(each))
            sheet.line([start, end], mixed(style.paper, style.muted, 0.3 + 0.4 * part), thick, mark=mark)

    def _draw_node(self, sheet: Sheet, node: Node, place: Place) -> None:
        style, group = self._style, self._groups.index(node.group)
        radius = self._radii[node.key]
        words = node.words or (
            f"{plain(node.label)}: {number(node.weight, style.language)}" if node.key else ""
        )
        mark = sheet.spot(circle(place, radius + 2), node.key, words)
        fill = style.fill(group, node.colour) if node.colour or len(self._groups) > 1 else style.accent
        sheet.polygon(_shape(place, radius + 1.6, group), style.paper)
        sheet.polygon(_shape(place, radius, group), fill, mixed(fill, style.ink, 0.5), mark=mark)

    def _write_names(self, sheet: Sheet, places: dict[str, Place], field: Box, taken: list[Box]) -> None:
        """Name the heavy nodes first: they get the best places, and a light one may go without."""
        style = self._style
        lines = [(places[each.one], places[each.other]) for each in self._edges]
        line = line_height(style.small) * 0.95
        for node in sorted(self._nodes, key=lambda each: (-_weight(each), each.label, each.key)):
            for room, rows in (
                (_NAME_WIDTH, 2),
                (2 * _NAME_WIDTH, 1),
                (0.6 * _NAME_WIDTH, 2),
                (0.6 * _NAME_WIDTH, 1),
            ):
                words = wrapped(node.label, room, style.small, rows)
                size = block_width(words, style.small) + 2, len(words) * line
                found = free_place(size, places[node.key], self._radii[node.key], taken, lines, field)
                if found is not None:
                    break
            else:
                continue
            taken.append(found)
            self._lead(sheet, places[node.key], self._radii[node.key], found)
            for row, each in enumerate(words):
                y = found.top + (row + 0.5) * line
                wide = width_of(each, style.small)
                middle = found.middle[0]
                sheet.rectangle(
                    Box(middle - wide / 2 - 1, y - line * 0.42, middle + wide / 2 + 1, y + line * 0.42),
                    style.paper,
                )
                sheet.text((middle, y), each, style.small, style.ink, across="center")

    def _lead(self, sheet: Sheet, place: Place, radius: float, name: Box) -> None:
        """Draw a thin line to a name that stands away from its node."""
        near = min(max(place[0], name.left), name.right), min(max(place[1], name.top), name.bottom)
        far = hypot(near[0] - place[0], near[1] - place[1])
        if far > radius + 9.0:
            part = radius / far
            start = place[0] + (near[0] - place[0]) * part, place[1] + (near[1] - place[1]) * part
            sheet.line([start, near], self._style.muted, 0.7, (1.5, 1.5))

    def _sign(self, name: str) -> Painter:
        group = self._groups.index(name)

        def paint(sheet: Sheet, box: Box) -> None:
            wishes = {each.colour for each in self._nodes if each.group == name}
            # where its nodes have colours of their own, a group is known by its shape alone
            one = wishes.pop() if len(wishes) == 1 else self._style.muted
            fill = self._style.fill(group, one)
            sheet.polygon(_shape(box.middle, 6.0, group), fill, mixed(fill, self._style.ink, 0.5))

        return paint

    def _edge_words(self, edge: Edge) -> str:
        if edge.words or not edge.key:
            return edge.words
        names = {each.key: plain(each.label) for each in self._nodes}
        told = edge.text or number(edge.weight, self._style.language)
        return f"{names[edge.one]} – {names[edge.other]}: {told}"


def _number(value: float) -> float:
    return value if isfinite(value) else 0.0


def _weight(node: Node) -> float:
    return max(held(_number(node.weight)), 0.0)


def _radius(weight: float, most: float) -> float:
    return max(_LARGEST * sqrt(weight / most), _SMALLEST) if most > 0 else 2 * _SMALLEST


def _around(place: Place, radius: float) -> Box:
    return Box(place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius)


def _band(start: Place, end: Place, thick: float) -> tuple[Place, ...]:
    """Return a line as a narrow rectangle."""
    across, down = end[0] - start[0], end[1] - start[1]
    far = hypot(across, down) or 1.0
    x, y = -down / far * thick / 2, across / far * thick / 2
    return (
        (start[0] + x, start[1] + y),
        (end[0] + x, end[1] + y),
        (end[0] - x, end[1] - y),
        (start[0] - x, start[1] - y),
    )


def _shape(middle: Place, radius: float, group: int) -> Sequence[Place]:
    """Return the shape of a group, of the same area as a circle of that radius."""
    corners = _CORNERS[group % len(_CORNERS)]
    if not corners:
        return circle(middle, radius, 48)
    count = abs(corners)
    reach = radius * sqrt(2 * pi / (count * sin(2 * pi / count)))
    turn = pi / 2 if corners < 0 and count % 2 else -pi / 2
    turn += pi / count if corners in {4, 6, 8} else 0.0
    return [
        (
            middle[0] + reach * cos(turn + 2 * pi * n / count),
            middle[1] + reach * sin(turn + 2 * pi * n / count),
        )
        for n in range(count)
    ]
