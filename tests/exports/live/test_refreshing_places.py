"""Live tables wherever an author has put them, and everything else, which stays what it was."""

from copy import deepcopy
from dataclasses import replace

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.finding import tables_in, texts_in
from exports.live.words import MC, W
from tests.exports.live.files import (
    APLIKASI,
    DOCUMENT,
    HONOR,
    LIVE,
    PROSE,
    TABLE,
    File,
    answering,
    cell_at,
    kinds,
    live_file,
    new_paragraph,
    new_run,
    paragraph_at,
    quote,
    row,
    table,
    tables,
    texts,
    types,
    with_column,
    without_bookmarks,
    without_tags,
    written,
)
from workbench.domain.ids import SavedTableId
from workbench.domain.reports import LiveRef, Paragraph

MORE = table(row("beban", "Beban kerja", 9, quote(1), quote(4), strong=True), HONOR, APLIKASI)


def whole(root: _Element) -> _Element:
    """Return what has to be moved with a table: its control, or itself."""
    found = tables(root)[0]
    above = found.getparent()
    return above.getparent() if above.tag == W + "sdtContent" else found


def to_the_end(root: _Element) -> None:
    root.find(W + "body").find(W + "sectPr").addprevious(whole(root))


def into_a_cell(root: _Element) -> None:
    made = etree.fromstring(
        f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
        "<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>"
    )
    found = whole(root)
    found.addnext(made)
    made.find(f".//{W}p").addprevious(found)


def into_a_text_box(root: _Element) -> None:
    space = f'xmlns:w="{W[1:-1]}" xmlns:mc="{MC[1:-1]}" xmlns:wps="urn:wps" xmlns:v="urn:v"'
    made = etree.fromstring(
        f'<w:p {space}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent/>'
        "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent/></v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    found = whole(root)
    found.addnext(made)
    newer, older = list(made.iter(W + "txbxContent"))
    newer.append(found)
    newer.append(etree.Element(W + "p"))
    older.extend(deepcopy(each) for each in newer)


@pytest.mark.parametrize("before", [lambda root: None, without_tags, without_bookmarks])
@pytest.mark.parametrize("move", [to_the_end, into_a_cell, into_a_text_box])
class DescribeATableThatWasMoved:
    def it_is_found_and_refreshed(self, move: object, before: object) -> None:
        file = live_file().edited(before).edited(move)
        assert file.compared(answering(TABLE)).changes == ()
        assert len(file.compared(answering(TABLE)).tables) == 1
        assert kinds(file.compared(answering(MORE))) == ["changed", "changed"]
        made = file.refreshed(answering(MORE))
        found = "".join(texts(made.part()))
        assert "kata 4" in found
        assert "kata 2" not in found
        assert made.compared(answering(MORE)).changes == ()


class DescribeATextBox:
    def it_is_the_same_for_older_programs(self) -> None:
        made = live_file().edited(into_a_text_box).refreshed(answering(MORE))
        newer, older = list(made.part().iter(W + "txbxContent"))
        assert list(texts(newer)) == list(texts(older))
        assert "9" in list(texts(older))

    def it_is_left_alone_when_nothing_in_it_changes(self) -> None:
        def differ(root: _Element) -> None:
            into_a_text_box(root)
            types(list(root.iter(W + "txbxContent"))[1], "kata 1", "lama")

        file = live_file(Paragraph("Metode.", PROSE)).edited(differ)
        made = file.refreshed(answering(TABLE, Paragraph("Cara.", PROSE)))
        assert "“lama”" in list(texts(made.part()))


class DescribeCopies:
    def it_refreshes_both(self) -> None:
        def copy(root: _Element) -> None:
            made = deepcopy(whole(root))
            without_bookmarks(made)
            root.find(W + "body").find(W + "sectPr").addprevious(made)

        file = live_file().edited(copy)
        found = file.compared(answering(MORE))
        assert len({each.id for each in found.changes}) == len(found.changes) == 4
        assert len({each.id for each in found.tables}) == len(found.tables) == 2
        made = file.refreshed(answering(MORE))
        assert made.cells() == made.cells(1)
        assert made.compared(answering(MORE)).changes == ()
        # The copy has bookmarks of its own now, so that it is found again after LibreOffice, too.
        last = table(row("beban", "Beban kerja", 11, quote(1), quote(4), strong=True), HONOR, APLIKASI)
        again = made.edited(without_tags).refreshed(answering(last))
        assert [again.cells()[1][1], again.cells(1)[1][1]] == ["11", "11"]

    def it_knows_a_row_that_the_author_copied_for_herself(self) -> None:
        def copy(root: _Element) -> None:
            made = deepcopy(tables(root)[0].findall(W + "tr")[1])
            without_bookmarks(made)
            tables(root)[0].append(made)

        made = live_file().edited(copy).refreshed(answering(MORE))
        assert [cells[1] for cells in made.cells()] == ["Jumlah", "9", "3", "2", "5"]

    def it_takes_no_table_of_hers_for_ours(self) -> None:
        def insert(root: _Element) -> None:
            made = etree.fromstring(
                f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblGrid><w:gridCol/></w:tblGrid>'
                "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            )
            paragraph_at(root, "Penutup.").addnext(made)

        assert len(live_file().edited(insert).compared(answering(TABLE)).tables) == 1

    def it_takes_marks_that_are_not_whole_for_none(self) -> None:
        def break_(root: _Element) -> None:
            for each in root.iter(W + "tag"):
                each.set(W + "val", each.get(W + "val").rpartition(":")[0])
            for each in root.iter(W + "bookmarkStart"):
                each.set(W + "name", each.get(W + "name").replace("_", "", 1))

        assert live_file().edited(break_).compared(answering(TABLE)).tables == ()


class DescribeEverythingElse:
    @pytest.mark.parametrize("before", [lambda root: None, without_tags])
    def it_stays_what_it_was(self, before: object) -> None:
        def write(root: _Element) -> None:
            with_column(root, 3, "catatan saya")
            to_the_end(root)
            made = new_paragraph("Kalimat  dengan\u00a0spasi ")
            made[0].set(W + "rsidR", "00AB12CD")
            made.append(etree.Element("{urn:asing}apa", {"nilai": "1"}))
            paragraph_at(root, "Pembuka.").addnext(made)

        file = live_file().edited(before).edited(write)
        new = table(
            row("beban", "Beban", 9, quote(1), quote(4), strong=True), row("baru", "Baru", 1, quote(8)), HONOR
        )
        made = file.refreshed(answering(replace(new, caption="A", note="B")))
        assert without_ours(made) == without_ours(file)
        words = list(texts(made.part()))
        assert [each for each in words if "catatan saya" in each] == [f"catatan saya {n}" for n in range(4)]
        assert "Kalimat  dengan\u00a0spasi " in words

    def it_makes_the_same_file_every_time(self) -> None:
        file = live_file()
        assert file.refreshed(answering(MORE)) == file.refreshed(answering(MORE))
        made = file.refreshed(answering(MORE))
        assert made.refreshed(answering(MORE)).data == made.data
        assert made.raw(DOCUMENT) == made.refreshed(answering(MORE)).raw(DOCUMENT)

    def it_finds_nothing_in_a_story_without_marks(self) -> None:
        root = etree.fromstring(f'<w:hdr xmlns:w="{W[1:-1]}"><w:p/></w:hdr>')
        assert tables_in(root) == []
        assert texts_in(root, []) == []


def without_ours(file: File) -> bytes:
    """Return the document in canonical form, without our tables and the captions and notes that go with them."""
    root = file.part()
    for found in tables_in(root):
        element = whole(root) if tables(root)[0] is found.element else found.element
        element.getparent().remove(element)
    for found in texts_in(root, []):
        for piece in found.pieces:
            for leaf in piece.leaves:
                leaf.text = ""
        for each in found.pieces:
            if each.control is not None:
                tag = each.control.find(f"{W}sdtPr/{W}tag")
                tag.set(W + "val", "ours")
    return etree.tostring(root, method="c14n")


class DescribeOtherAnswers:
    def it_takes_a_text_for_gone_where_a_table_is_wanted(self) -> None:
        found = live_file().compared(answering(Paragraph("Bukan tabel.", LIVE)))
        assert kinds(found)[0] == "gone"

    def it_asks_each_table_for_itself(self) -> None:
        other = replace(TABLE, live=LiveRef(SavedTableId("lain"), "themes"), caption="Lain")
        file = live_file(other)
        found = file.compared(answering(MORE, other))
        assert [(each.where, each.query, each.changed) for each in found.tables] == [
            ("Tema utama", "tabel", 2),
            ("Lain", "lain", 0),
        ]
        made = file.refreshed(answering(MORE, other))
        assert (made.cells()[1][1], made.cells(1)[1][1]) == ("9", "5")

    def it_remembers_tables_that_were_copied_from_several_files(self) -> None:
        other = replace(TABLE, live=LiveRef(SavedTableId("lain"), "themes"), caption="Lain")
        copied = deepcopy(whole(live_file().part()))
        mine = written(other).edited(lambda root: root.find(W + "body").insert(0, copied))
        first = mine.refreshed(answering(MORE, other)).edited(without_tags)
        assert [first.cells(number)[1][1] for number in (0, 1)] == ["9", "5"]
        last = answering(TABLE, replace(MORE, live=other.live))
        made = first.refreshed(last)
        assert [made.cells(number)[1][1] for number in (0, 1)] == ["5", "9"]
        assert made.edited(without_tags).compared(last).changes == ()


def test_a_row_of_hers_within_ours_stays_where_it_is() -> None:
    def insert(root: _Element) -> None:
        made = etree.Element(W + "tr")
        for words in ("Subtotal", "8", ""):
            cell = etree.SubElement(made, W + "tc")
            cell.append(new_paragraph(words))
        tables(root)[0].findall(W + "tr")[2].addnext(made)

    made = live_file().edited(insert).refreshed(answering(MORE))
    assert made.cells()[3] == ["Subtotal", "8", ""]
    assert made.compared(answering(MORE)).changes == ()


def test_a_nested_table_of_hers_in_our_cell_stays() -> None:
    def nest(root: _Element) -> None:
        made = etree.fromstring(
            f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
        )
        cell = made.find(f".//{W}p")
        cell.append(new_run("punya saya"))
        cell_at(root, 1, 2).insert(1, made)

    file = live_file().edited(nest)
    assert file.compared(answering(TABLE)).changes == ()
    made = file.refreshed(answering(MORE))
    assert "punya saya" in list(texts(made.part()))
    assert "“kata 4”" in list(texts(made.part()))
