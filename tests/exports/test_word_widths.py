"""Columns that break no word."""

from hypothesis import given
from hypothesis import strategies as st

from exports.word_widths import PLAIN_TYPE, column_widths, lines_of
from workbench.domain.reports import Cell, Column, Quote, Table

ROOM = 14570
_columns = st.lists(
    st.builds(Column, st.text(max_size=30), st.floats(0.5, 10), st.booleans()), min_size=1, max_size=40
)
_cells = st.builds(Cell, st.text(max_size=120), level=st.integers(0, 2), strong=st.booleans())
LINE = "Wawancara Pandeglang – koordinator"


class DescribeColumnWidths:
    @given(_columns, st.lists(st.lists(_cells, max_size=40).map(tuple), max_size=4))
    def it_fills_the_page_exactly(self, columns: list[Column], rows: list[tuple[Cell, ...]]) -> None:
        widths, _ = column_widths(Table("", tuple(columns), tuple(rows)), ROOM)
        assert sum(widths) == ROOM
        assert all(width > 0 for width in widths)

    def it_gives_each_column_its_share(self) -> None:
        widths, upright = column_widths(Table("", (Column("a", 1), Column("b", 3)), ()), 8000)
        assert (widths, upright) == ([2000, 6000], False)

    def it_widens_a_column_for_its_longest_word(self) -> None:
        columns = (Column("a", 1), Column("b", 30))
        table = Table("", columns, ((Cell("pertanggungjawaban"),), (Cell(), Cell("x"))))
        widths, _ = column_widths(table, 8000)
        assert widths[0] > 1700

    def it_tells_when_headings_of_numbers_must_stand_upright(self) -> None:
        columns = (Column("Tema", 3), *(Column("Pandeglang", 1, number=True) for _ in range(30)))
        widths, upright = column_widths(Table("", columns, ()), ROOM)
        assert upright
        assert widths[0] > widths[1]

    def it_makes_do_with_too_many_columns(self) -> None:
        widths, _ = column_widths(Table("", tuple(Column("Pandeglang") for _ in range(100)), ()), ROOM)
        assert sum(widths) == ROOM

    def it_gives_what_short_lines_leave_to_lines_that_would_break(self) -> None:
        columns = (Column("Nama", 1), Column("Sumber", 1))
        (name, source), _ = column_widths(Table("", columns, ((Cell("P1"), Cell(LINE)),)), 5000)
        assert source > 2500 > name
        assert lines_of((Cell("P1"), Cell(LINE)), (name, source), PLAIN_TYPE) == 1

    def it_leaves_the_rest_where_it_is_when_all_lines_are_whole(self) -> None:
        columns = (Column("Nama", 1), Column("Sumber", 1))
        (name, source), _ = column_widths(Table("", columns, ((Cell("P1"), Cell(LINE)),)), 7400)
        assert (name, source) == (3700, 3700)

    def it_takes_nothing_from_figures_nor_from_what_an_author_fills_in(self) -> None:
        columns = (Column("Kode", 1), Column("n", 1, number=True), Column("Jawaban", 1))
        widths, _ = column_widths(Table("", columns, ((Cell("kata " * 40), Cell("1"), Cell()),)), 9000)
        assert widths == [3000, 3000, 3000]

    def it_gives_each_as_much_as_its_share(self) -> None:
        columns = (Column("Nama", 4), Column("Definisi", 1), Column("Kutipan", 2))
        row = (Cell("P1"), Cell("kata " * 40), Cell(quotes=(Quote("kata " * 40, ""),)))
        (name, definition, quotation), _ = column_widths(Table("", columns, (row,)), 7000)
        assert name < 1000
        assert abs(quotation - 2 * definition) <= 2


class DescribeLines:
    def it_counts_those_of_the_highest_cell(self) -> None:
        quoted = Cell("satu\ndua", quotes=(Quote("tiga", "FGD Garut, P3, par. 41"),))
        assert lines_of((Cell("satu"), quoted, Cell("di luar")), (4000, 4000), PLAIN_TYPE) == 4
        assert lines_of((Cell(LINE),), (900,), PLAIN_TYPE) > 2
        assert lines_of((), (), PLAIN_TYPE) == 0
