"""Columns that break no word."""

from hypothesis import given
from hypothesis import strategies as st

from exports.word_widths import column_widths
from workbench.domain.reports import Cell, Column, Table

ROOM = 14570
_columns = st.lists(
    st.builds(Column, st.text(max_size=30), st.floats(0.5, 10), st.booleans()), min_size=1, max_size=40
)


class DescribeColumnWidths:
    @given(_columns)
    def it_fills_the_page_exactly(self, columns: list[Column]) -> None:
        widths, _ = column_widths(Table("", tuple(columns), ()), ROOM)
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
