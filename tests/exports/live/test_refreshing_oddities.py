"""Files as programs and people leave them: rows in controls, tables without a grid, cells without properties."""

from dataclasses import replace

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.anchors import Tag
from exports.live.pieces import Piece, PieceKind
from exports.live.settling import Settled, settled
from exports.live.words import W
from tests.exports.live.files import (
    APLIKASI,
    BEBAN,
    COLUMNS,
    HONOR,
    TABLE,
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
    texts,
    without_tags,
)
from workbench.domain.reports import Cell, Column

BARU = row("baru", "Baru", 1, quote(8))
MORE = table(row("beban", "Beban kerja", 9, quote(2), quote(1), strong=True), BARU, HONOR, APLIKASI)
SHARE = Column("Bagian", 1, number=True, key="share")
WIDER = replace(
    TABLE, columns=(*COLUMNS, SHARE), rows=tuple((*cells, Cell("1 %", number=True)) for cells in TABLE.rows)
)
NARROWER = replace(TABLE, columns=COLUMNS[::2], rows=tuple(cells[::2] for cells in TABLE.rows))


def wrap(element: _Element, tag: str = "sdt") -> None:
    above = element.getparent()
    at = above.index(element)
    made = etree.Element(W + tag)
    holder = made
    if tag == "sdt":
        etree.SubElement(made, W + "sdtPr")
        holder = etree.SubElement(made, W + "sdtContent")
    above.insert(at, made)
    holder.append(element)


def in_controls(root: _Element) -> None:
    for place in (1, 2, 3):
        wrap(cell_at(root, place, 1))
        wrap(cell_at(root, place, 0).find(W + "p"))
    for place, each in enumerate(tables(root)[0].findall(W + "tr")):
        wrap(each, "customXml" if place == 2 else "sdt")


def without_grid(root: _Element) -> None:
    found = tables(root)[0]
    found.remove(found.find(W + "tblGrid"))


def without_properties(root: _Element) -> None:
    for tag in ("tcPr", "trPr"):
        for each in list(tables(root)[0].iter(W + tag)):
            each.getparent().remove(each)
    for each in list(tables(root)[0].iter(W + "pPr")):
        each.getparent().remove(each)


def with_broken_controls(root: _Element) -> None:
    for place in range(1, 4):
        for column in range(3):
            cell_at(root, place, column).append(etree.Element(W + "sdt"))
    tables(root)[0].append(etree.Element(W + "sdt"))


def with_a_short_row(root: _Element) -> None:
    made = etree.Element(W + "tr")
    properties = etree.SubElement(made, W + "trPr")
    etree.SubElement(properties, W + "gridBefore", {W + "val": "2"})
    etree.SubElement(made, W + "tc").append(new_paragraph("pendek"))
    tables(root)[0].append(made)
    late = etree.Element(W + "tr")
    etree.SubElement(late, W + "tc").append(new_paragraph("awal"))
    tables(root)[0].append(late)


def plain_tables(root: _Element) -> list[list[str]]:
    return [["".join(texts(cell)) for cell in each.iter(W + "tc")] for each in tables(root)[0].iter(W + "tr")]


@pytest.mark.parametrize("loss", [lambda root: None, without_tags])
@pytest.mark.parametrize(
    "oddity", [in_controls, without_grid, without_properties, with_broken_controls, with_a_short_row]
)
class DescribeAnOddTable:
    def it_is_refreshed_all_the_same(self, oddity: object, loss: object) -> None:
        file = live_file().edited(loss).edited(oddity)
        assert file.compared(answering(TABLE)).changes == ()
        made = file.refreshed(answering(MORE))
        rows = plain_tables(made.part())
        assert [cells[:2] for cells in rows[1:5]] == [
            ["Beban kerja", "9"],
            ["Baru", "1"],
            ["Honor", "3"],
            ["Aplikasi", "2"],
        ]
        assert rows[1][2].index("kata 2") < rows[1][2].index("kata 1")
        assert made.compared(answering(MORE)).changes == ()

    def it_gets_and_loses_columns(self, oddity: object, loss: object) -> None:
        file = live_file().edited(loss).edited(oddity)
        for new in (WIDER, NARROWER):
            made = file.refreshed(answering(new))
            head = plain_tables(made.part())[0]
            # Without a grid nobody says how many columns there are, so none is taken out.
            if new is WIDER or oddity is not without_grid:
                assert head == [column.label for column in new.columns]
                assert made.compared(answering(new)).changes == ()

    def it_loses_rows(self, oddity: object, loss: object) -> None:
        made = live_file().edited(loss).edited(oddity).refreshed(answering(table(HONOR)))
        assert [cells[0] for cells in plain_tables(made.part())[1:2]] == ["Honor"]


class DescribeOrder:
    def it_puts_a_quotation_before_those_that_stay(self) -> None:
        new = table(
            row("beban", "Beban kerja", 5, quote(7), quote(1), quote(2), strong=True), HONOR, APLIKASI
        )
        for file in (live_file(), live_file().edited(without_tags)):
            made = file.refreshed(answering(new))
            assert made.cells()[1][2].split("\n")[::2] == ["“kata 7”", "“kata 1”", "“kata 2”"]

    def it_puts_text_before_quotations(self) -> None:
        cells = (
            Cell("Beban kerja", strong=True),
            Cell("5", number=True),
            Cell("Teks", quotes=BEBAN[1][2].quotes),
        )
        new = replace(TABLE, rows=(cells, *TABLE.rows[1:]))
        made = live_file().refreshed(answering(new))
        assert made.cells()[1][2].split("\n")[0] == "Teks"

    def it_keeps_tabs_and_breaks(self) -> None:
        cells = (Cell("Beban\ttugas", strong=True), *BEBAN[1][1:])
        new = replace(TABLE, rows=(cells, *TABLE.rows[1:]))
        made = live_file().refreshed(answering(new))
        assert made.cells()[1][0] == "Beban\ttugas"
        assert made.compared(answering(new)).changes == ()
        long = table(row("beban", "Beban kerja", 5, quote(1, "satu\ndua"), strong=True), HONOR, APLIKASI)
        assert "“satu\ndua”" in live_file().refreshed(answering(long)).cells()[1][2]


class DescribeRowsThatWereJoined:
    def it_knows_them_by_the_bookmarks_in_the_first(self) -> None:
        def join(root: _Element) -> None:
            without_tags(root)
            for place, joined in ((1, "restart"), (2, "continue")):
                cell_at(root, place, 0).find(W + "tcPr").append(
                    etree.Element(W + "vMerge", {W + "val": joined})
                )
            first, second = cell_at(root, 1, 0), cell_at(root, 2, 0)
            first.append(second.find(W + "p"))
            second.append(etree.Element(W + "p"))

        file = live_file().edited(join)
        new = table(BEBAN, row("honor", "Honor", 4, quote(3)), APLIKASI)
        assert said(file.compared(answering(new))) == [("changed", "Honor", "Jumlah", "3", "4")]
        assert file.refreshed(answering(new)).cells()[2][1] == "4"

    def it_takes_two_rows_in_one_cell_for_the_first(self) -> None:
        def join(root: _Element) -> None:
            without_tags(root)
            cell_at(root, 1, 0).append(cell_at(root, 2, 0).find(W + "p"))
            found = tables(root)[0]
            found.remove(found.findall(W + "tr")[2])

        assert kinds(live_file().edited(join).compared(answering(TABLE))) == ["left"]


class DescribeTheLastOfAll:
    def it_keeps_the_only_row_and_the_only_column(self) -> None:
        def alone(root: _Element) -> None:
            found = tables(root)[0]
            for each in found.findall(W + "tr")[2:]:
                found.remove(each)
            found.remove(found.find(W + "tr"))
            for each in found.iter(W + "tr"):
                for cell in each.findall(W + "tc")[1:]:
                    each.remove(cell)
            grid = found.find(W + "tblGrid")
            grid[1:] = []

        file = live_file().edited(alone)
        other = table(BARU, columns=COLUMNS[1:])
        other = replace(other, rows=(BARU[1][1:],))
        made = file.refreshed(answering(other), kept=True)
        assert len(tables(made.part())[0].findall(W + "tr")) >= 1

    def it_puts_the_first_row_into_a_table_whose_headings_are_gone(self) -> None:
        def headless(root: _Element) -> None:
            found = tables(root)[0]
            found.remove(found.find(W + "tr"))

        file = live_file().edited(headless)
        new = table(BARU, BEBAN, HONOR, APLIKASI)
        made = file.refreshed(answering(new), kept=True)
        assert made.cells()[0][0] == "Baru"


def piece(words: str, kind: PieceKind, tag: Tag | None = None) -> Piece:
    paragraph = new_paragraph(words)
    return Piece(paragraph, paragraph, list(paragraph.iter(W + "t")), kind, tag)


class DescribeSettled:
    def it_leaves_what_is_the_same(self) -> None:
        same = piece("a", PieceKind.TEXT)
        assert settled([same], [piece("a", PieceKind.TEXT)], "") == Settled()

    def it_keeps_an_untagged_quotation_beside_tagged_text(self) -> None:
        def insert(root: _Element) -> None:
            made = etree.Element(W + "p")
            made.append(new_run("“punya saya”"))
            cell_at(root, 3, 0).append(made)

        new = table(BEBAN, HONOR, row("aplikasi", "Aplikasi SIKS", 2))
        made = live_file().edited(insert).refreshed(answering(new))
        assert made.cells()[3][0] == "Aplikasi SIKS\n“punya saya”"


def test_a_paragraph_control_around_a_text_is_read_by_its_paragraphs() -> None:
    def enclose(root: _Element) -> None:
        control = next(each for each in root.iter(W + "sdt") if "Semua dihitung." in list(texts(each)))
        paragraph = control.getparent()
        tag = control.find(f"{W}sdtPr/{W}tag").get(W + "val")
        without_tags(paragraph)
        for each in list(paragraph.iter(W + "bookmarkStart", W + "bookmarkEnd")):
            each.getparent().remove(each)
        for host in [
            each for each in paragraph.findall(W + "r") if "Semua dihitung." not in list(texts(each))
        ]:
            paragraph.remove(host)
        wrap(paragraph)
        etree.SubElement(paragraph.getparent().getparent().find(W + "sdtPr"), W + "tag", {W + "val": tag})

    new = replace(TABLE, note="Lain.")
    made = live_file().edited(enclose).refreshed(answering(new))
    assert made.lines()[-2] == "Lain."
    assert made.compared(answering(new)).changes == ()


def test_ids_that_are_no_numbers_or_far_too_large_ones_are_passed_over() -> None:
    def spoil(root: _Element) -> None:
        starts = list(root.iter(W + "bookmarkStart"))
        for start, id_ in zip(starts, ("--5", "9" * 5000, "", "x"), strict=False):
            start.set(W + "id", id_)
        for id_ in list(root.iter(W + "id"))[:2]:
            id_.set(W + "val", "9" * 5000)
        for start in starts[-1:]:
            start.set(W + "name", f"wbr_abc_{'9' * 5000}")

    made = live_file().edited(spoil).refreshed(answering(MORE))
    assert "Baru" in [each for line in made.cells() for each in line]
