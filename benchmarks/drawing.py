"""Drawing a picture of each kind at the size of a window, beside an empty figure of the library's."""

from collections.abc import Iterator
from io import BytesIO
from math import nan
from pathlib import Path
from random import Random

from benchmarks.comparing import Goal, Result, compared, timed
from exports.pictures import PRINT, draw, save
from exports.pictures.engine import drawing
from workbench.domain.pictures import (
    Bars,
    Curves,
    Edge,
    Frame,
    HeatMap,
    Lane,
    Line,
    Look,
    Network,
    Node,
    Part,
    Picture,
    Point,
    Region,
    RegionMap,
    Series,
    Stretch,
    Timeline,
)
from workbench.services.regions import land, outline_for, regencies

RUNS = 7
GOAL = 0.3
WIDTH, HEIGHT = 900, 600
FLOOR = f"an empty figure of matplotlib, {WIDTH} × {HEIGHT}"
LOOK = Look(WIDTH, HEIGHT, 1.0, "#ffffff", "#23272c", "#535a62", "#e3e1db", "#176b72", 9.0)
_FRAME = Frame("Kode menurut kabupaten", "Angka yang diacak.", "id", "Catatan di bawah gambar.")


def measured(folder: Path) -> Iterator[Result]:
    """Draw each kind; the first of all pays for loading the library, and doesn't count."""
    _empty()
    for what, picture in _pictures(Random(6)).items():
        goal = Goal(f"draw {what}", FLOOR, seconds=GOAL)
        yield compared(
            goal, lambda made=picture: timed(lambda: draw(made, LOOK)), lambda: timed(_empty), RUNS
        )
    table = _heat(Random(6), 33, 10)
    for suffix in (".png", ".svg"):
        goal = Goal(f"save a heat map of 33 × 10 as {suffix[1:].upper()}", FLOOR)
        path = folder / f"a{suffix}"
        yield compared(
            goal, lambda out=path: timed(lambda: save(table, out, PRINT)), lambda: timed(_empty), RUNS
        )


def _empty() -> None:
    with drawing():
        from matplotlib.figure import Figure

        Figure(figsize=(WIDTH / 96, HEIGHT / 96), dpi=96).savefig(BytesIO(), format="rgba", dpi=96)


def _pictures(chance: Random) -> dict[str, Picture]:
    names = [f"Kode nomor {number}" for number in range(150)]
    return {
        "bars, 33 codes": Bars(_FRAME, tuple(names[:33]), (_series(chance, 33),), "Pengodean"),
        "bars, 7 themes by 6 roles": Bars(
            _FRAME, tuple(names[:7]), tuple(_series(chance, 7) for _ in range(6)), "Pengodean"
        ),
        "a heat map of 33 × 10": _heat(chance, 33, 10),
        "a heat map of 60 × 40": _heat(chance, 60, 40),
        "a network of 33 nodes": _network(chance, names[:33], 60),
        "a network of 150 nodes": _network(chance, names, 230),
        "a timeline of 40 lanes, 400 stretches": _timeline(chance, names[:40]),
        "8 curves over 25 talks": Curves(
            _FRAME,
            tuple(
                Line(
                    name, tuple(Point(n, chance.random() * 40, n, n + 9, f"{name}{n}") for n in range(1, 26))
                )
                for name in names[:8]
            ),
            "Sumber",
            "Kode",
        ),
        "the map of the ten districts": _map(chance),
    }


def _series(chance: Random, count: int) -> Series:
    return Series("Deret", tuple(Part(chance.randrange(200), str(number)) for number in range(count)))


def _heat(chance: Random, rows: int, columns: int) -> HeatMap:
    cells = tuple(
        tuple(
            Part(nan if chance.random() < 0.05 else chance.randrange(99), f"{row},{column}")
            for column in range(columns)
        )
        for row in range(rows)
    )
    heads = tuple(f"Kabupaten {number}" for number in range(columns))
    return HeatMap(_FRAME, tuple(f"Kode nomor {row}" for row in range(rows)), heads, cells, "Pengodean")


def _network(chance: Random, names: list[str], ties: int) -> Network:
    nodes = tuple(
        Node(name, name, chance.randrange(1, 90), group=f"Tema {n % 7}") for n, name in enumerate(names)
    )
    pairs = [chance.sample(names, 2) for _ in range(ties)]
    return Network(_FRAME, nodes, tuple(Edge(one, other, chance.randrange(1, 9)) for one, other in pairs))


def _timeline(chance: Random, names: list[str]) -> Timeline:
    def stretch() -> Stretch:
        start = chance.random() * 8000
        return Stretch(start, start + chance.random() * 150, str(start))

    return Timeline(
        _FRAME, tuple(Lane(name, tuple(stretch() for _ in range(10))) for name in names), 8200, "Kata"
    )


def _map(chance: Random) -> RegionMap:
    districts = [each.district() for each in regencies()]
    found = [(each, outline) for each in districts if (outline := outline_for(each)) is not None]
    regions = tuple(
        Region(each.name, Part(chance.randrange(99), each.id), outline.rings) for each, outline in found
    )
    return RegionMap(_FRAME, regions, "Pengodean", "contoh", land=land())
