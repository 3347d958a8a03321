"""Pictures of every kind, small, and made-up ones with odd words and values."""

from collections.abc import Callable
from math import inf, nan

from hypothesis import strategies as st

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
    Ring,
    Series,
    Stretch,
    Timeline,
)

SMALL = Look(280, 0, 1.0, "#ffffff", "#23272c", "#535a62", "#e3e1db", "#176b72", 8.0)
DARK = Look(280, 0, 1.0, "#232629", "#e5e7e9", "#b0b6bc", "#353a3f", "#6cc0c4", 8.0)
FRAME = Frame("Kode menurut kabupaten", "Tujuh kode, tiga kabupaten.", "id", "Tanpa moderator.")


def bars(*values: float, series: int = 1, stacked: bool = False) -> Bars:
    """Bars with these values in every series."""
    return Bars(
        FRAME,
        tuple(f"Kode {number}" for number in range(len(values))),
        tuple(
            Series(f"Deret {row}", tuple(Part(each, f"{row}:{n}") for n, each in enumerate(values)))
            for row in range(series)
        ),
        "Pengodean",
        stacked,
    )


def heat(cells: list[list[float]], *, totals: bool = False) -> HeatMap:
    """A heat map with these values; its totals are made up."""
    rows, columns = len(cells), len(cells[0])
    return HeatMap(
        FRAME,
        tuple(f"Baris {row}" for row in range(rows)),
        tuple(f"Kolom {column}" for column in range(columns)),
        tuple(
            tuple(Part(each, f"{row}:{column}") for column, each in enumerate(line))
            for row, line in enumerate(cells)
        ),
        "Pengodean",
        row_totals=tuple(Part(7, f"r{row}") for row in range(rows)) if totals else (),
        column_totals=tuple(Part(8, f"c{column}") for column in range(columns)) if totals else (),
        grand_total=Part(9, "all") if totals else None,
        total="Jumlah" if totals else "",
    )


def network(count: int = 5, *, groups: int = 2) -> Network:
    """A ring of nodes and one that is tied to nothing."""
    nodes = tuple(
        Node(f"n{n}", f"Kode yang bernama {n}", 3 + n, group=f"Tema {n % groups}") for n in range(count)
    )
    edges = tuple(
        Edge(f"n{n}", f"n{(n + 1) % (count - 1)}", 1 + n, f"e{n}")
        for n in range(count - 1 if count > 2 else 0)
    )
    return Network(FRAME, nodes, edges)


def timeline() -> Timeline:
    """Three lanes; in one of them two stretches overlap."""
    lanes = (
        Lane("Beban kerja", (Stretch(0, 100, "a"), Stretch(50, 120, "b"), Stretch(900, 901, "c"))),
        Lane("Kinerja", (Stretch(300, 400, "d"),)),
        Lane("Kosong", ()),
    )
    return Timeline(FRAME, lanes, 1000, "Kata")


def curves(*, ticks: bool = False) -> Curves:
    """Two lines, one with a band and a gap."""
    one = tuple(Point(n, nan if n == 3 else 2 * n, 2 * n - 1, 2 * n + 1, f"p{n}") for n in range(1, 6))
    other = tuple(Point(n, 9.5, key=f"q{n}") for n in range(1, 6))
    names = (
        ("FGD Garut", "FGD Ende", "Wawancara Pidie yang panjang sekali namanya", "D", "E") if ticks else ()
    )
    return Curves(FRAME, (Line("Semua", one), Line("Garut", other)), "Sumber", "Kode", names)


def square(west: float, south: float, size: float = 0.5) -> Ring:
    """A square region."""
    return (west, south), (west + size, south), (west + size, south + size), (west, south + size)


def regions(*places: tuple[float, float], size: float = 0.5, outlined: bool = True) -> RegionMap:
    """Square regions with their south-western corners at these places."""
    found = tuple(
        Region(
            f"Kabupaten {number}",
            Part(nan if number == 1 else number, f"k{number}"),
            (square(*place, size),) if outlined else (),
            None if outlined else place,
        )
        for number, place in enumerate(places)
    )
    return RegionMap(FRAME, found, "Pengodean", "contoh (MIT)")


NEAR = ((107.0, -6.5), (107.5, -6.5), (107.0, -7.0))
FAR = ((96.0, 5.0), (107.0, -6.5), (136.0, -4.5), (121.0, -8.5))

KINDS: dict[str, Callable[[], Picture]] = {
    "bars": lambda: bars(3, 0, nan, 12),
    "grouped": lambda: bars(3, 0, nan, -12.5, series=3),
    "stacked": lambda: bars(30, 20, nan, series=9, stacked=True),
    "heat": lambda: heat([[0, 3, nan], [1.5, 2, 20]], totals=True),
    "network": network,
    "timeline": timeline,
    "curves": curves,
    "named curves": lambda: curves(ticks=True),
    "one map": lambda: regions(*NEAR),
    "small maps": lambda: regions(*FAR),
    "tiles": lambda: regions(*FAR, outlined=False),
}

words = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "",
            "x" * 200,
            "kata " * 40,
            "السلام عليكم ورحمة الله",
            "שלום",
            "😀👩‍👩‍👧 PKH",
            "$x_1^2$ \\alpha %",
            "漢字かな",
            "a\nb\tc\x00d\ud800",
        ]
    ),
)
values = st.one_of(
    st.integers(-5, 5000).map(float),
    st.floats(allow_nan=True, allow_infinity=True),
    st.sampled_from([0.0, nan, inf, -inf, 5e-324, 1.7e308, -1.7e308]),
)
frames = st.builds(Frame, words, words, st.sampled_from(["id", "en"]), words)
looks = st.builds(
    lambda width, height, scale, look: Look(
        width, height, scale, look.paper, look.ink, look.muted, look.line, look.accent, look.font_size
    ),
    st.integers(1, 420),
    st.integers(0, 320),
    st.sampled_from([0.5, 1.0, 1.25]),
    st.sampled_from([SMALL, DARK]),
)


def _parts(count: int, prefix: str) -> st.SearchStrategy[tuple[Part, ...]]:
    return st.tuples(*(st.builds(Part, values, st.just(f"{prefix}{n}"), words, words) for n in range(count)))


@st.composite
def any_bars(draw: st.DrawFn) -> Bars:
    labels = draw(st.lists(words, max_size=4))
    count = draw(st.integers(0, 3))
    series = tuple(Series(draw(words), draw(_parts(len(labels), f"{n}:"))) for n in range(count))
    return Bars(draw(frames), tuple(labels), series, draw(words), draw(st.booleans()))


@st.composite
def any_heat(draw: st.DrawFn) -> HeatMap:
    rows, columns = draw(st.lists(words, max_size=4)), draw(st.lists(words, max_size=4))
    cells = tuple(draw(_parts(len(columns), f"{row}:")) for row in range(len(rows)))
    depths = tuple(draw(st.lists(st.integers(-1, 9), max_size=4)))
    groups = tuple(draw(st.lists(st.tuples(words, st.integers(-1, 5)), max_size=3)))
    return HeatMap(draw(frames), tuple(rows), tuple(columns), cells, draw(words), depths, groups)


@st.composite
def any_network(draw: st.DrawFn) -> Network:
    count = draw(st.integers(0, 6))
    nodes = tuple(
        Node(
            f"n{n}", draw(words), draw(values), group=draw(st.sampled_from(["", "Tema", "x" * 99])), words="w"
        )
        for n in range(count)
    )
    ends = st.sampled_from([f"n{n}" for n in range(7)])
    edges = tuple(draw(st.lists(st.builds(Edge, ends, ends, values, words=words), max_size=6)))
    return Network(draw(frames), nodes, edges)


@st.composite
def any_timeline(draw: st.DrawFn) -> Timeline:
    stretch = st.builds(Stretch, values, values, words=words)
    lanes = draw(st.lists(st.builds(Lane, words, st.lists(stretch, max_size=4).map(tuple)), max_size=3))
    return Timeline(draw(frames), tuple(lanes), draw(values), draw(words))


@st.composite
def any_curves(draw: st.DrawFn) -> Curves:
    some = st.one_of(st.none(), values)
    point = st.builds(Point, values, values, some, some, words=words)
    lines = draw(st.lists(st.builds(Line, words, st.lists(point, max_size=4).map(tuple)), max_size=3))
    ticks = tuple(draw(st.lists(words, max_size=4)))
    return Curves(draw(frames), tuple(lines), draw(words), draw(words), ticks)


@st.composite
def any_map(draw: st.DrawFn) -> RegionMap:
    place = st.one_of(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), st.just((nan, inf)))
    ring = st.lists(place, max_size=5).map(tuple)
    count = draw(st.integers(0, 4))
    found = tuple(
        Region(
            draw(words),
            Part(draw(values), f"k{n}", draw(words)),
            tuple(draw(st.lists(ring, max_size=2))),
            draw(st.one_of(st.none(), place)),
        )
        for n in range(count)
    )
    return RegionMap(
        draw(frames), found, draw(words), draw(words), land=tuple(draw(st.lists(ring, max_size=1)))
    )


ANY: dict[str, st.SearchStrategy[Picture]] = {
    "bars": any_bars(),
    "heat": any_heat(),
    "network": any_network(),
    "timeline": any_timeline(),
    "curves": any_curves(),
    "map": any_map(),
}
