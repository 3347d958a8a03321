"""Where the nodes of a network stand: near what they are tied to, apart from each other, the same every time.

Each connected part is laid out by the stress of its distances (T. Kamada and S. Kawai, "An algorithm for drawing
general undirected graphs", Information Processing Letters 31, 1989), in which strong ties are short; the parts are set
beside each other, and nodes that touch are pushed apart.
"""

from collections.abc import Mapping, Sequence
from math import atan2, cos, hypot, inf, pi, sin, sqrt

from exports.pictures.sheet import Box, Place

Tie = tuple[str, str, float]
_LONGEST = 2.5
"""A tie of hardly any weight is so many times as long as the strongest."""
_ROUNDS = 60
_LONGEST_TIE = 170.0
_SIDE, _BELOW = 34.0, 22.0
"""Room for names at the sides and below."""


def laid_out(
    keys: Sequence[str], ties: Sequence[Tie], radii: Mapping[str, float], box: Box, gap: float
) -> dict[str, Place]:
    """Return a place for every node, so that its circle lies in ``box`` and no two come closer than ``gap``.

    Where the box is too small for that, they come as far apart as they can.
    """
    alone, tied = _parts(keys, ties)
    groups: list[list[str]] = [*tied, *([alone] if alone else [])]
    fitted: dict[str, Place] = {}
    for group, room in zip(groups, _rooms([float(len(group)) for group in groups], box), strict=True):
        places = _rows(group, room) if group is alone else _turned(_stress(group, ties), room)
        fitted |= _fitted(places, radii, room, _longest(group, ties, places))
    return _pushed_apart(fitted, keys, radii, box, gap)


def _rooms(sizes: Sequence[float], box: Box) -> list[Box]:
    """Return a part of the box for each size, in order, by halving: the largest part comes first."""
    if len(sizes) < 2:
        return [box] * len(sizes)
    whole, first, count = sum(sizes), 0.0, 0
    while count < len(sizes) - 1 and (not count or first + sizes[count] / 2 < whole / 2):
        first += sizes[count]
        count += 1
    part = min(max(first / whole, 0.15), 0.85)
    if box.width > 1.15 * box.height:
        cut = box.left + part * box.width
        one, other = Box(box.left, box.top, cut, box.bottom), Box(cut, box.top, box.right, box.bottom)
    else:
        cut = box.top + part * box.height
        one, other = Box(box.left, box.top, box.right, cut), Box(box.left, cut, box.right, box.bottom)
    return [*_rooms(sizes[:count], one), *_rooms(sizes[count:], other)]


def _parts(keys: Sequence[str], ties: Sequence[Tie]) -> tuple[list[str], list[list[str]]]:
    """Return what is tied to nothing, and the connected parts, the largest first; nodes in the order that was given."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(keys)
    graph.add_edges_from((one, other) for one, other, _ in ties)
    order = {key: place for place, key in enumerate(keys)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(graph)]
    alone = sorted((part[0] for part in parts if len(part) == 1), key=order.__getitem__)
    return alone, sorted(
        (part for part in parts if len(part) > 1), key=lambda part: (-len(part), order[part[0]])
    )


def _stress(part: Sequence[str], ties: Sequence[Tie]) -> dict[str, Place]:
    """Return the places of a connected part, in lengths of its shortest tie."""
    import networkx as nx

    members = set(part)
    within = [tie for tie in ties if tie[0] in members]
    most = max(weight for _, _, weight in within)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(part)
    for one, other, weight in within:
        graph.add_edge(one, other, length=1.0 + (_LONGEST - 1.0) * (1.0 - sqrt(weight / most)))
    start = {
        key: (cos(2 * pi * place / len(part)), sin(2 * pi * place / len(part)))
        for place, key in enumerate(part)
    }
    found = nx.kamada_kawai_layout(graph, pos=start, weight="length")
    return {key: (float(found[key][0]), float(found[key][1])) for key in part}


def _turned(placed: Mapping[str, Place], room: Box) -> dict[str, Place]:
    """Return the places turned so that they are widest where their room is widest (by their principal axis)."""
    count = len(placed)
    x0 = sum(x for x, _ in placed.values()) / count
    y0 = sum(y for _, y in placed.values()) / count
    xx = sum((x - x0) ** 2 for x, _ in placed.values())
    yy = sum((y - y0) ** 2 for _, y in placed.values())
    xy = sum((x - x0) * (y - y0) for x, y in placed.values())
    turn = -0.5 * atan2(2 * xy, xx - yy) + (0.0 if room.width >= room.height else pi / 2)
    return {
        key: (
            (x - x0) * cos(turn) - (y - y0) * sin(turn),
            (x - x0) * sin(turn) + (y - y0) * cos(turn),
        )
        for key, (x, y) in placed.items()
    }


def _rows(keys: Sequence[str], room: Box) -> dict[str, Place]:
    """Return places in rows for what is tied to nothing."""
    across = min(max(round(sqrt(len(keys) * room.width / max(room.height, 1.0) / 1.6)), 1), len(keys))
    return {key: (float(place % across), float(place // across)) for place, key in enumerate(keys)}


def _longest(group: Sequence[str], ties: Sequence[Tie], placed: Mapping[str, Place]) -> float:
    """Return how much the places may be stretched at most, so that a part of few nodes stays together."""
    members = set(group)
    lengths = [
        hypot(placed[one][0] - placed[other][0], placed[one][1] - placed[other][1])
        for one, other, _ in ties
        if one in members
    ]
    return _LONGEST_TIE / max(sum(lengths) / len(lengths), 1e-9) if lengths else inf


def _fitted(
    placed: Mapping[str, Place], radii: Mapping[str, float], box: Box, stretch: float
) -> dict[str, Place]:
    """Return the places stretched to the box, though not more than by ``stretch``; each circle within it."""
    xs, ys = [x for x, _ in placed.values()], [y for _, y in placed.values()]
    most = max(radii.values())
    inner = Box(
        box.left + min(most + _SIDE, box.width / 3),
        box.top + min(most, box.height / 3),
        box.right - min(most + _SIDE, box.width / 3),
        box.bottom - min(most + _BELOW, box.height / 3),
    )

    def along(value: float, of: Sequence[float], start: float, end: float) -> float:
        low, high = min(of), max(of)
        scale = min((end - start) / (high - low), stretch) if high - low > 1e-9 else 0.0
        return (start + end) / 2 + (value - (low + high) / 2) * scale

    return {
        key: (along(x, xs, inner.left, inner.right), along(y, ys, inner.top, inner.bottom))
        for key, (x, y) in placed.items()
    }


def _pushed_apart(
    placed: Mapping[str, Place], keys: Sequence[str], radii: Mapping[str, float], box: Box, gap: float
) -> dict[str, Place]:
    found = {key: list(placed[key]) for key in keys}
    for _ in range(_ROUNDS):
        moved = False
        for place, one in enumerate(keys):
            for other in keys[place + 1 :]:
                moved = _push(found[one], found[other], radii[one] + radii[other] + gap) or moved
        for key in keys:
            x, y = found[key]
            found[key][0] = min(max(x, box.left + radii[key]), max(box.right - radii[key], box.left))
            found[key][1] = min(max(y, box.top + radii[key]), max(box.bottom - radii[key], box.top))
        if not moved:
            break
    return {key: (found[key][0], found[key][1]) for key in keys}


def _push(one: list[float], other: list[float], least: float) -> bool:
    across, down = other[0] - one[0], other[1] - one[1]
    far = hypot(across, down)
    if far >= least - 0.01:
        return False
    if far < 1e-6:
        across, down, far = 1.0, 0.5, hypot(1.0, 0.5)
        least += far
    step = (least - hypot(other[0] - one[0], other[1] - one[1])) / 2
    for point, way in ((one, -1), (other, 1)):
        point[0] += way * step * across / far
        point[1] += way * step * down / far
    return True
