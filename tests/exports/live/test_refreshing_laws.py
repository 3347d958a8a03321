"""Laws of refreshing, tried with chance: all of ours follows, nothing of hers is lost, twice is once."""

from dataclasses import dataclass, replace

import hypothesis.strategies as st
from hypothesis import given
from lxml import etree
from lxml.etree import _Element

from exports.live.words import W
from tests.exports.live.files import (
    COLUMNS,
    LIVE,
    File,
    answering,
    cell_at,
    new_paragraph,
    new_run,
    paragraph_at,
    quote,
    tables,
    with_column,
    without_bookmarks,
    without_tags,
    written,
)
from workbench.domain.reports import Cell, Column, Paragraph, Table

EXTRA = Column("Sumber", 1, number=True, key="sources")


@st.composite
def rows(draw: st.DrawFn, key: str, width: int) -> tuple[Cell, ...]:
    numbers = st.integers(0, 9)
    quotes = tuple(
        quote(number, f"kata {number}{draw(st.sampled_from(['', '!']))}")
        for number in draw(st.lists(numbers, max_size=3, unique=True))
    )
    first = Cell(f"Kode {key}{draw(st.sampled_from(['', ' baru']))}", strong=key in "aeiou")
    number = Cell(str(draw(numbers)), number=True)
    return (
        (first, number, Cell(quotes=quotes))[:width]
        if width < 4
        else (first, number, number, Cell(quotes=quotes))
    )


@st.composite
def live_tables(draw: st.DrawFn) -> Table:
    keys = draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=5, unique=True))
    width = draw(st.sampled_from([2, 3, 3, 4]))
    columns = {2: COLUMNS[:2], 3: COLUMNS, 4: (*COLUMNS[:2], EXTRA, COLUMNS[2])}[width]
    return Table(
        f"Tema {draw(st.integers(1, 3))}",
        columns,
        tuple(draw(rows(key, width)) for key in keys),
        note=draw(st.sampled_from(["Catatan.", "Lain."])),
        live=LIVE,
        keys=tuple(keys),
    )


@dataclass(frozen=True)
class Edit:
    """Something that an author does, with words that are found again."""

    kind: str
    place: int
    words: str

    def __call__(self, root: _Element) -> None:
        found = tables(root)[0]
        rows_ = found.findall(W + "tr")
        if self.kind == "paragraph":
            paragraph_at(root, "Pembuka.").addnext(new_paragraph(self.words))
        elif self.kind == "column":
            grid = found.find(W + "tblGrid")
            with_column(root, self.place % (len(grid) + 1), self.words)
        elif self.kind == "row":
            made = etree.Element(W + "tr")
            for _ in range(len(found.find(W + "tblGrid"))):
                etree.SubElement(made, W + "tc").append(new_paragraph(self.words))
            rows_[self.place % len(rows_)].addnext(made)
        elif self.kind == "sort":
            rows_[1].addprevious(rows_[-1])
        elif self.kind == "remark":
            # In a cell of hers or ours: what she adds to ours makes it hers.
            cell = cell_at(root, self.place % len(rows_), 0)
            cell.find(W + "p").append(new_run(f" {self.words}"))


edits = st.lists(
    st.builds(
        Edit,
        st.sampled_from(["paragraph", "column", "row", "sort", "remark"]),
        st.integers(0, 5),
        st.uuids().map(lambda each: f"milikku {each.hex[:8]}"),
    ),
    max_size=3,
)
losses = st.sampled_from([lambda root: None, without_tags, without_bookmarks])


def edited(table: Table, changes: list[Edit], loss: object) -> File:
    file = written(Paragraph("Pembuka."), table, Paragraph("Penutup."))
    for each in changes:
        file = file.edited(each)
    return file.edited(loss)


@given(live_tables(), live_tables(), edits, losses)
def test_nothing_of_hers_is_lost_and_twice_is_once(
    old: Table, new: Table, changes: list[Edit], loss: object
) -> None:
    file = edited(old, changes, loss)
    made = file.refreshed(answering(new))
    text = "".join(made.part().itertext())
    for each in changes:
        if each.kind != "sort":
            assert each.words in text
    unasked = [
        each for each in made.compared(answering(new)).changes if each.what in {"changed", "added", "removed"}
    ]
    assert unasked == []
    assert made.refreshed(answering(new)).data == made.data


@given(live_tables(), live_tables(), edits, losses)
def test_all_that_is_wanted_makes_ours_what_the_project_says(
    old: Table, new: Table, changes: list[Edit], loss: object
) -> None:
    hers = [each for each in changes if each.kind in {"paragraph", "column", "sort"}]
    made = edited(old, hers, loss).refreshed(answering(new), kept=True)
    fresh = written(new).cells()
    columns = [made.cells()[0].index(label) for label in fresh[0]]
    told = {tuple(cells[column] for column in columns) for cells in made.cells()}
    assert told == {tuple(cells) for cells in fresh}
    assert made.compared(answering(new)).changes == ()


@given(live_tables(), losses)
def test_without_edits_a_refresh_to_what_it_says_changes_nothing(table: Table, loss: object) -> None:
    file = edited(table, [], loss)
    assert file.compared(answering(table)).changes == ()
    other = replace(table, caption="Lain sekali")
    assert len(file.compared(answering(other)).changes) == 1
