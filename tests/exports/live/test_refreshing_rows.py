"""Rows and columns that come and go in a live table."""

from copy import deepcopy
from dataclasses import replace

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.words import W
from tests.exports.live.files import (
    APLIKASI,
    BEBAN,
    COLUMNS,
    HONOR,
    TABLE,
    File,
    answering,
    cell_at,
    kinds,
    live_file,
    new_paragraph,
    new_run,
    quote,
    row,
    said,
    table,
    tables,
    types,
    with_column,
    without_bookmarks,
    without_tags,
)
from workbench.domain.reports import Cell, Column

BARU = row("baru", "Baru", 1, quote(8))
LONGER = table(BEBAN, BARU, HONOR, APLIKASI)


@pytest.fixture(params=["as written", "after LibreOffice", "copied in Word"])
def file(request: pytest.FixtureRequest) -> File:
    if request.param == "as written":
        return live_file()
    return live_file().edited(without_tags if request.param == "after LibreOffice" else without_bookmarks)


def names(file: File) -> list[str]:
    return [cells[0] for cells in file.cells()[1:]]


class DescribeANewRow:
    def it_comes_after_the_one_that_precedes_it(self, file: File) -> None:
        assert said(file.compared(answering(LONGER))) == [
            ("added", "Baru", "", "", "Baru | 1 | “kata 8” (FGD Garut, P8, par. 8)")
        ]
        made = file.refreshed(answering(LONGER))
        assert names(made) == ["Beban kerja", "Baru", "Honor", "Aplikasi"]
        assert made.cells()[2] == ["Baru", "1", "“kata 8”\n(FGD Garut, P8, par. 8)"]
        assert made.compared(answering(LONGER)).changes == ()

    def it_comes_first(self, file: File) -> None:
        made = file.refreshed(answering(table(BARU, BEBAN, HONOR, APLIKASI)))
        assert names(made) == ["Baru", "Beban kerja", "Honor", "Aplikasi"]

    def it_is_one_of_many(self, file: File) -> None:
        more = [row(f"k{n}", f"Kode {n}", n) for n in range(5)]
        new = table(BEBAN, *more[:3], HONOR, APLIKASI, *more[3:])
        made = file.refreshed(answering(new))
        assert names(made) == [cells[0].text for cells in new.rows]
        assert made.compared(answering(new)).changes == ()

    def it_follows_its_predecessor_where_the_author_sorted_rows(self, file: File) -> None:
        def sort(root: _Element) -> None:
            found = tables(root)[0]
            rows = found.findall(W + "tr")
            rows[1].addprevious(rows[3])

        made = file.edited(sort).refreshed(answering(table(BEBAN, HONOR, APLIKASI, BARU)))
        assert names(made) == ["Aplikasi", "Baru", "Beban kerja", "Honor"]

    def it_leaves_what_is_hers_beside_it_empty(self, file: File) -> None:
        made = file.edited(lambda root: with_column(root, 1, "catatan saya")).refreshed(answering(LONGER))
        assert made.cells()[2] == ["Baru", "", "1", "“kata 8”\n(FGD Garut, P8, par. 8)"]
        assert made.compared(answering(LONGER)).changes == ()

    def it_looks_like_the_nearest_of_its_kind(self, file: File) -> None:
        def shade(root: _Element) -> None:
            for column in range(3):
                properties = cell_at(root, 2, column).find(W + "tcPr")
                properties.append(etree.Element(W + "shd", {W + "fill": "EEEEEE"}))
            height = etree.SubElement(tables(root)[0].findall(W + "tr")[2].find(W + "trPr"), W + "trHeight")
            height.set(W + "val", "700")

        made = file.edited(shade).refreshed(answering(LONGER))
        assert cell_at(made.part(), 2, 1).find(f"{W}tcPr/{W}shd").get(W + "fill") == "EEEEEE"
        assert tables(made.part())[0].findall(W + "tr")[2].find(f"{W}trPr/{W}trHeight") is not None
        assert cell_at(made.part(), 2, 0).find(f".//{W}rStyle") is None

    def it_is_no_header_when_all_others_are_gone(self, file: File) -> None:
        made = file.refreshed(answering(table(BARU)))
        assert names(made) == ["Baru"]
        assert tables(made.part())[0].findall(W + "tr")[1].find(f"{W}trPr/{W}tblHeader") is None

    def it_does_not_join_cells_that_are_not_joined_around_it(self, file: File) -> None:
        def join(root: _Element) -> None:
            with_column(root, 3, "bersama")
            for place, joined in ((1, "restart"), (2, "continue"), (3, "continue")):
                cell = cell_at(root, place, 3)
                properties = etree.Element(W + "tcPr")
                properties.append(etree.Element(W + "vMerge", {W + "val": joined}))
                cell.insert(0, properties)

        edited = file.edited(join)
        within = edited.refreshed(answering(LONGER)).part()
        assert cell_at(within, 2, 3).find(f"{W}tcPr/{W}vMerge").get(W + "val") == "continue"
        after = edited.refreshed(answering(table(BEBAN, HONOR, APLIKASI, BARU))).part()
        assert cell_at(after, 4, 3).find(f"{W}tcPr/{W}vMerge") is None

    def it_bears_marks_of_its_own(self) -> None:
        made = live_file().refreshed(answering(LONGER)).part()
        ids = [each.get(W + "val") for each in made.iter(W + "id")]
        starts = [each.get(W + "id") for each in made.iter(W + "bookmarkStart")]
        named = [each.get(W + "name") for each in made.iter(W + "bookmarkStart")]
        assert len(set(ids)) == len(ids)
        assert len(set(starts)) == len(starts)
        assert len(set(named)) == len(named)
        assert sum(name.startswith("wbr_") for name in named) == 4


class DescribeARowThatIsGone:
    def it_goes(self, file: File) -> None:
        new = table(BEBAN, APLIKASI)
        assert said(file.compared(answering(new))) == [
            ("removed", "Honor", "", "Honor | 3 | “kata 3” (FGD Garut, P3, par. 3)", "")
        ]
        made = file.refreshed(answering(new))
        assert names(made) == ["Beban kerja", "Aplikasi"]
        assert made.compared(answering(new)).changes == ()

    def it_stays_where_the_author_wrote_beside_it(self, file: File) -> None:
        edited = file.edited(lambda root: with_column(root, 3, "catatan"))
        ((what, _, _, old, _),) = said(edited.compared(answering(table(BEBAN, APLIKASI))))
        assert what == "kept"
        assert "catatan 2" in old
        assert edited.refreshed(answering(table(BEBAN, APLIKASI))) == edited
        assert names(edited.refreshed(answering(table(BEBAN, APLIKASI)), kept=True)) == [
            "Beban kerja",
            "Aplikasi",
        ]

    def it_stays_where_the_author_changed_it(self, file: File) -> None:
        edited = file.edited(lambda root: types(cell_at(root, 2, 0), "Honor", "Honor pendamping"))
        assert kinds(edited.compared(answering(table(BEBAN, APLIKASI)))) == ["kept"]

    def it_stays_where_a_picture_stands_in_it(self, file: File) -> None:
        def draw(root: _Element) -> None:
            etree.SubElement(etree.SubElement(cell_at(root, 2, 0).find(W + "p"), W + "r"), W + "drawing")

        assert kinds(file.edited(draw).compared(answering(table(BEBAN, APLIKASI)))) == ["kept"]

    def it_leaves_what_it_was_joined_with(self, file: File) -> None:
        def join(root: _Element) -> None:
            with_column(root, 3, "bersama")
            for place, joined in ((1, "restart"), (2, "continue"), (3, "continue")):
                cell = cell_at(root, place, 3)
                properties = etree.Element(W + "tcPr")
                properties.append(etree.Element(W + "vMerge", {W + "val": joined}))
                cell.insert(0, properties)
                if joined == "continue":
                    cell[1:] = [etree.Element(W + "p")]

        made = file.edited(join).refreshed(answering(table(HONOR, APLIKASI)), kept=True)
        assert names(made) == ["Honor", "Aplikasi"]
        assert made.cells()[1][3] == "bersama 1"
        assert cell_at(made.part(), 1, 3).find(f"{W}tcPr/{W}vMerge").get(W + "val") == "restart"

    def it_leaves_the_marks_of_others_that_end_in_it(self) -> None:
        def mark(root: _Element) -> None:
            start = etree.Element(W + "bookmarkStart", {W + "id": "777", W + "name": "hers"})
            cell_at(root, 2, 0).find(W + "p").append(start)
            cell_at(root, 3, 0).find(W + "p").append(etree.Element(W + "bookmarkEnd", {W + "id": "777"}))

        made = live_file().edited(mark).refreshed(answering(table(BEBAN, APLIKASI))).part()
        assert [
            each.get(W + "name") for each in made.iter(W + "bookmarkStart") if each.get(W + "id") == "777"
        ] == ["hers"]


class DescribeARowThatTheAuthorTookOut:
    def it_stays_out_unless_she_wants_it(self) -> None:
        def take_out(root: _Element) -> None:
            found = tables(root)[0]
            found.remove(found.findall(W + "tr")[2])

        for file in (live_file(), live_file().edited(without_tags)):
            edited = file.edited(take_out)
            assert kinds(edited.compared(answering(TABLE))) == ["left"]
            assert edited.refreshed(answering(TABLE)) == edited
            new = table(row("beban", "Beban kerja", 9, quote(1), quote(2), strong=True), HONOR, APLIKASI)
            made = edited.refreshed(answering(new))
            assert kinds(made.compared(answering(new))) == ["left"]
            assert names(made.refreshed(answering(new), kept=True)) == ["Beban kerja", "Honor", "Aplikasi"]

    def it_counts_as_new_where_nothing_is_remembered(self) -> None:
        def take_out(root: _Element) -> None:
            found = tables(root)[0]
            found.remove(found.findall(W + "tr")[2])

        file = live_file().edited(take_out)
        item = next(name for name in file.names() if name.startswith("customXml/item1"))
        assert kinds(file.changed({item: b"<a/>"}).compared(answering(TABLE))) == ["added"]


class DescribeATableThatTheAuthorSplit:
    def it_is_one_table_still(self, file: File) -> None:
        if b"wbr_" not in file.raw():
            return

        def split(root: _Element) -> None:
            found = tables(root)[0]
            other = deepcopy(found)
            for each in other.findall(W + "tr")[:2]:
                other.remove(each)
            for each in found.findall(W + "tr")[2:]:
                found.remove(each)
            body = root.find(W + "body")
            last = body.find(W + "sectPr")
            last.addprevious(new_paragraph("Terpisah."))
            last.addprevious(other)

        edited = file.edited(split)
        assert edited.compared(answering(TABLE)).changes == ()
        made = edited.refreshed(answering(table(BEBAN, HONOR, APLIKASI, BARU)))
        assert [cells[0] for cells in made.cells(1)] == ["Honor", "Aplikasi", "Baru"]


SHARE = Column("Bagian", 1, number=True, key="share")
WIDER = replace(
    TABLE,
    columns=(*COLUMNS[:2], SHARE, COLUMNS[2]),
    rows=tuple((*cells[:2], Cell(f"{n} %", number=True), *cells[2:]) for n, cells in enumerate(TABLE.rows)),
)
NARROWER = replace(TABLE, columns=COLUMNS[::2], rows=tuple(cells[::2] for cells in TABLE.rows))


def widths(file: File) -> list[int]:
    return [int(each.get(W + "w")) for each in tables(file.part())[0].find(W + "tblGrid")]


class DescribeColumns:
    def it_adds_one_and_keeps_the_table_as_wide(self, file: File) -> None:
        assert said(file.compared(answering(WIDER))) == [("added", "", "Bagian", "", "Bagian")]
        made = file.refreshed(answering(WIDER))
        assert made.cells()[0] == ["Tema", "Jumlah", "Bagian", "Kutipan"]
        assert [cells[2] for cells in made.cells()[1:]] == ["0 %", "1 %", "2 %"]
        assert sum(widths(made)) == sum(widths(file))
        for each in tables(made.part())[0].findall(W + "tr"):
            assert [int(width.get(W + "w")) for width in each.iter(W + "tcW")] == widths(made)
        assert made.compared(answering(WIDER)).changes == ()

    def it_adds_the_first(self, file: File) -> None:
        new = replace(
            TABLE,
            columns=(SHARE, *COLUMNS),
            rows=tuple((Cell("1 %", number=True), *cells) for cells in TABLE.rows),
        )
        made = file.refreshed(answering(new))
        assert made.cells()[0] == ["Bagian", "Tema", "Jumlah", "Kutipan"]
        assert made.compared(answering(new)).changes == ()

    def it_takes_one_out(self, file: File) -> None:
        assert kinds(file.compared(answering(NARROWER))) == ["removed"]
        made = file.refreshed(answering(NARROWER))
        assert made.cells()[0] == ["Tema", "Kutipan"]
        assert [cells[0] for cells in made.cells()] == ["Tema", "Beban kerja", "Honor", "Aplikasi"]
        assert sum(widths(made)) == sum(widths(file))
        assert made.compared(answering(NARROWER)).changes == ()

    def it_takes_the_first_out_and_knows_the_rows_still(self, file: File) -> None:
        new = replace(TABLE, columns=COLUMNS[1:], rows=tuple(cells[1:] for cells in TABLE.rows))
        made = file.refreshed(answering(new))
        assert made.cells()[0] == ["Jumlah", "Kutipan"]
        assert made.compared(answering(new)).changes == ()

    def it_keeps_one_in_which_the_author_wrote(self, file: File) -> None:
        edited = file.edited(lambda root: types(cell_at(root, 1, 1), "5", "lima"))
        assert kinds(edited.compared(answering(NARROWER))) == ["kept"]
        assert edited.refreshed(answering(NARROWER), kept=True).cells()[0] == ["Tema", "Kutipan"]

    def it_adds_rows_and_columns_at_once(self, file: File) -> None:
        cells = (*BARU[1][:2], Cell("9 %", number=True), *BARU[1][2:])
        new = replace(WIDER, rows=(*WIDER.rows, cells), keys=(*WIDER.keys, "baru"))
        made = file.edited(lambda root: with_column(root, 3, "catatan")).refreshed(answering(new))
        assert made.cells()[4] == ["Baru", "1", "9 %", "“kata 8”\n(FGD Garut, P8, par. 8)", ""]
        assert made.compared(answering(new)).changes == ()

    def it_follows_columns_that_were_moved(self, file: File) -> None:
        def move(root: _Element) -> None:
            for each in tables(root)[0].findall(W + "tr"):
                cells = each.findall(W + "tc")
                cells[0].addprevious(cells[2])

        edited = file.edited(move)
        assert edited.compared(answering(TABLE)).changes == ()
        new = table(row("beban", "Beban kerja", 9, quote(1), strong=True), HONOR, APLIKASI)
        assert edited.refreshed(answering(new)).cells()[1] == [
            "“kata 1”\n(FGD Garut, P1, par. 1)",
            "Beban kerja",
            "9",
        ]

    def it_leaves_out_a_column_that_the_author_took_out(self) -> None:
        def take_out(root: _Element) -> None:
            for each in tables(root)[0].findall(W + "tr"):
                each.remove(each.findall(W + "tc")[1])
            grid = tables(root)[0].find(W + "tblGrid")
            grid.remove(grid[1])

        edited = live_file().edited(take_out)
        assert said(edited.compared(answering(TABLE))) == [("left", "", "Jumlah", "", "Jumlah")]
        made = edited.refreshed(answering(TABLE), kept=True)
        assert made.cells() == live_file().cells()

    def it_widens_a_heading_that_goes_over_several(self) -> None:
        def head(root: _Element) -> None:
            first = tables(root)[0].find(W + "tr")
            made = etree.Element(W + "tr")
            cell = etree.SubElement(made, W + "tc")
            properties = etree.SubElement(cell, W + "tcPr")
            etree.SubElement(properties, W + "tcW", {W + "w": "5000", W + "type": "dxa"})
            etree.SubElement(properties, W + "gridSpan", {W + "val": "3"})
            cell.append(new_paragraph("Hasil analisis"))
            first.addprevious(made)

        edited = live_file().edited(head)
        made = edited.refreshed(answering(WIDER))
        assert made.cells()[0] == ["Hasil analisis"]
        assert cell_at(made.part(), 0, 0).find(f"{W}tcPr/{W}gridSpan").get(W + "val") == "4"
        narrow = edited.refreshed(answering(NARROWER))
        assert cell_at(narrow.part(), 0, 0).find(f"{W}tcPr/{W}gridSpan").get(W + "val") == "2"


class DescribeHeadings:
    def it_follows_what_columns_are_called(self) -> None:
        new = replace(TABLE, columns=(COLUMNS[0], replace(COLUMNS[1], label="Codings"), COLUMNS[2]))
        for file in (live_file(), live_file().edited(without_tags)):
            assert said(file.compared(answering(new))) == [("changed", "", "Codings", "Jumlah", "Codings")]
            made = file.refreshed(answering(new))
            assert made.cells()[0] == ["Tema", "Codings", "Kutipan"]
            assert made.compared(answering(new)).changes == ()

    def it_keeps_what_the_author_calls_them(self) -> None:
        new = replace(TABLE, columns=(COLUMNS[0], replace(COLUMNS[1], label="Codings"), COLUMNS[2]))
        file = live_file().edited(lambda root: types(cell_at(root, 0, 1), "Jumlah", "Banyaknya"))
        assert file.compared(answering(TABLE)).changes == ()
        assert kinds(file.compared(answering(new))) == ["kept"]

    def it_leaves_one_that_is_being_changed(self) -> None:
        def track(root: _Element) -> None:
            change = etree.SubElement(cell_at(root, 0, 1).find(W + "p"), W + "ins")
            change.append(new_run("!"))

        new = replace(TABLE, columns=(COLUMNS[0], replace(COLUMNS[1], label="Codings"), COLUMNS[2]))
        assert kinds(live_file().edited(track).compared(answering(new))) == ["busy"]

    def it_tells_columns_apart_below_headings_that_were_joined(self) -> None:
        def join(root: _Element) -> None:
            first, second = cell_at(root, 0, 0), cell_at(root, 0, 1)
            first.find(W + "tcPr").insert(1, etree.Element(W + "gridSpan", {W + "val": "2"}))
            first.append(second.find(W + "p"))
            second.getparent().remove(second)

        new = table(row("beban", "Beban kerja", 9, quote(1), quote(2), strong=True), HONOR, APLIKASI)
        for file in (live_file(), live_file().edited(without_tags)):
            assert file.edited(join).refreshed(answering(new)).cells()[1][:2] == ["Beban kerja", "9"]

    def it_leaves_columns_that_cannot_be_told_apart(self) -> None:
        def join(root: _Element) -> None:
            with_column(root, 1, "x")
            first = cell_at(root, 0, 0)
            first.find(W + "tcPr").insert(1, etree.Element(W + "gridSpan", {W + "val": "3"}))
            for place in (2, 1):
                other = cell_at(root, 0, place)
                first.extend(other.findall(W + "p"))
                other.getparent().remove(other)

        new = table(row("beban", "Beban kerja", 9, quote(1), quote(2), strong=True), HONOR, APLIKASI)
        found = live_file().edited(without_tags).edited(join)
        assert said(found.compared(answering(new))) == [("busy", "Beban kerja", "Jumlah", "", "9")]
