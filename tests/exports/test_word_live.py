"""What is live in a Word file: marks of every kind, and pages that look as if there were none."""

import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exports.live.anchors import base_of, bookmark_in, short_token, table_token, tag_in, token
from exports.live.ledger import ITEM_ID, Ledger, is_ledger, read
from exports.live.marking import cell_words, table_entry
from exports.word import write_word
from exports.word_cells import CellMarks, cell_content
from exports.word_controls import Marks
from exports.word_xml import visible
from tests.exports.live_report import MOMENT, QUERY, QUOTES, report, themes
from tests.exports.word_files import instructions, misplaced, opened, part
from workbench.domain.prose import parsed
from workbench.domain.reports import Cell, Column, LiveRef, Paragraph, Quote, Report, Section, Table

MOST_IN_A_TAG, MOST_IN_A_BOOKMARK, MOST_IN_AN_ID = 64, 40, 2**31 - 1
THEMES, SOURCES = table_token(QUERY, "themes"), table_token(QUERY, "sources")
SDT, CONTENT, START, END = (qn(f"w:{n}") for n in ("sdt", "sdtContent", "bookmarkStart", "bookmarkEnd"))


def written(folder: Path, *, live: bool = True, footnotes: bool = False) -> Path:
    path = folder / f"{live}-{footnotes}.docx"
    write_word(report(live=live, footnotes=footnotes), path, created=MOMENT)
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def body(file: Path) -> etree._Element:
    return part(file, "word/document.xml")


def controls(root: etree._Element) -> list[tuple[str, etree._Element]]:
    """Return every control with its tag, in their order."""
    return [(each.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")), each) for each in root.iter(SDT)]


def names(root: etree._Element) -> list[str]:
    return [each.get(qn("w:name")) for each in root.iter(START)]


def ledger(path: Path) -> Ledger:
    with zipfile.ZipFile(path) as archive:
        return read(archive.read("customXml/item1.xml"))


def lines(cell: etree._Element) -> str:
    return "\n".join(visible(each) for each in cell.iter(qn("w:p")))


def bared(root: etree._Element) -> list[object]:
    """Return what a reader sees: of each paragraph its properties, and its words by their look."""
    told: list[object] = []
    for each in root.iter(qn("w:p"), qn("w:tblPr"), qn("w:tcPr"), qn("w:trPr")):
        if each.tag != qn("w:p"):
            told.append(etree.tostring(each))
            continue
        looks: list[tuple[bytes, str]] = []
        for run in each.iter(qn("w:r")):
            look = run.find(qn("w:rPr"))
            shown = b"" if look is None else etree.tostring(look)
            if looks and looks[-1][0] == shown:
                looks[-1] = (shown, looks[-1][1] + visible(run))
            else:
                looks.append((shown, visible(run)))
        told.append((etree.tostring(each[0]), looks))
    return told


class DescribeTheMarks:
    def it_puts_a_control_around_each_live_table_and_calls_it_by_its_caption(self, body):
        found = [
            (tag_in(tag).parts[0], each.find(f"{qn('w:sdtPr')}/{qn('w:alias')}").get(qn("w:val")))
            for tag, each in controls(body)
            if each.find(f"{CONTENT}/{qn('w:tbl')}") is not None
        ]
        assert found == [(THEMES, "Tema dan kode"), (SOURCES, "Sumber")]
        assert len(list(body.iter(qn("w:tbl")))) == 3

    def it_has_a_control_of_every_kind(self, body):
        found = Counter(tag_in(tag).kind for tag, _ in controls(body))
        # Texts: two lines of a paragraph, two captions, a note. Quotations: three, two of them translated.
        assert found == {"t": 2, "c": 19, "q": 5, "p": 3, "x": 5}

    def it_leaves_a_quotation_that_stands_by_itself_unmarked(self, body):
        alone = [
            each for each in body.iter(qn("w:p")) if "4 kilomet" in visible(each) or "P4" in visible(each)
        ]
        assert len(alone) == 3
        assert all(controls(each) == [] for each in alone)

    def it_keeps_to_the_lengths_that_word_takes(self, body):
        assert all(len(tag) <= MOST_IN_A_TAG for tag, _ in controls(body))
        assert all(len(name) <= MOST_IN_A_BOOKMARK for name in names(body))

    def it_gives_every_control_and_bookmark_an_id_of_its_own(self, body):
        ids = [int(each.find(f"{qn('w:sdtPr')}/{qn('w:id')}").get(qn("w:val"))) for _, each in controls(body)]
        assert len(set(ids)) == len(ids)
        assert max(ids) <= MOST_IN_AN_ID
        starts = [each.get(qn("w:id")) for each in body.iter(START)]
        ends = [each.get(qn("w:id")) for each in body.iter(END)]
        assert sorted(starts) == sorted(ends)
        assert len(set(starts)) == len(starts)
        assert len(set(names(body))) == len(starts)

    def it_names_the_cell_in_the_tag_of_its_text(self, body):
        tags = [tag_in(tag).parts for tag, each in controls(body) if visible(each) == "7"]
        assert tags == [(THEMES, token("b"), short_token("codings"), base_of("7"))]

    def it_puts_quotation_translation_and_provenance_into_controls(self, body):
        first = next(each for each in body.iter(qn("w:tc")) if "1 kilometer" in visible(each))
        assert [tag_in(tag).kind for tag, _ in controls(first)] == ["q", "q", "p"] * 2
        assert {tag_in(tag).parts[0] for tag, _ in controls(first)} >= {token("coding-0"), token("coding-1")}

    def it_says_with_each_base_what_stands_in_the_control(self, body):
        for tag, each in controls(body):
            found = tag_in(tag)
            if found.kind in "qp":
                assert found.parts[-1] == base_of(visible(each))

    def it_leaves_an_empty_cell_without_a_control(self, body):
        empty = [each for each in body.iter(qn("w:tc")) if not visible(each)]
        assert len(empty) == 4
        assert all(each.find(f".//{SDT}") is None for each in empty)

    def it_marks_rows_in_their_first_cell_and_columns_in_their_heading(self, body):
        for table in list(body.iter(qn("w:tbl")))[:2]:
            for number, row in enumerate(table.iter(qn("w:tr"))):
                kinds = [[bookmark_in(name).kind for name in names(cell)] for cell in row.iter(qn("w:tc"))]
                assert kinds == ([["c"]] * 3 if number == 0 else [["r"], [], []])

    def it_marks_a_row_where_its_words_begin(self, tmp_path):
        rows = ((Cell(), Cell("b", quotes=QUOTES[:1])), (Cell(), Cell()))
        table = Table("a", (Column("k"), Column("l")), rows, live=LiveRef(QUERY, "x"))
        write_word(Report("a", "id", (Section("", (table,)),)), tmp_path / "a.docx")
        body = part(tmp_path / "a.docx", "word/document.xml")
        marked = [[len(names(cell)) for cell in row.iter(qn("w:tc"))] for row in body.iter(qn("w:tr"))]
        assert marked == [[1, 1], [0, 1], [1, 0]]

    def it_tells_rows_and_columns_that_are_called_alike_apart(self, body):
        marks = [mark for mark in map(bookmark_in, names(body)) if mark and mark.parts[0] == SOURCES]
        assert len({mark.parts[1] for mark in marks if mark.kind == "r"}) == 2
        assert len({mark.parts[1] for mark in marks if mark.kind == "c"}) == 3

    def it_puts_bookmarks_outside_of_controls(self, body):
        assert all(
            bookmark_in(each.get(qn("w:name"))) is None
            for _, c in controls(body)
            for each in c.iterchildren(START)
        )
        caption = next(each for each in body.iter(START) if "caption" in each.get(qn("w:name")))
        assert (caption.getnext().tag, visible(caption.getnext())) == (SDT, "Tema dan kode")
        assert caption.getnext().getnext().get(qn("w:id")) == caption.get(qn("w:id"))

    def it_marks_both_lines_of_a_live_paragraph_within_one_bookmark(self, body):
        start = next(each for each in body.iter(START) if each.get(qn("w:name")).startswith("wbx"))
        mark = bookmark_in(start.get(qn("w:name")))
        assert mark.parts == (table_token(QUERY, "Methods of the study"), "methodsofthestud")
        end = next(each for each in body.iter(END) if each.get(qn("w:id")) == start.get(qn("w:id")))
        first, last = start.getparent(), end.getparent()
        assert (visible(first), visible(last)) == ("Ada 25 sumber.", "Begitulah. Ya.")
        assert [tag_in(tag).parts[-1] for each in (first, last) for tag, _ in controls(each)] == [
            base_of("Ada 25 sumber.\nBegitulah. Ya.")
        ] * 2

    def it_leaves_a_paragraph_that_names_tables_to_its_fields(self, body):
        line = next(each for each in body.iter(qn("w:p")) if visible(each) == "Lihat Tabel 1 dan Tabel 2.")
        assert controls(line) == []
        assert names(line) == []
        assert len(instructions(line)) == 2

    def it_says_nothing_of_a_paragraph_without_words(self, tmp_path):
        empty = Report("a", "id", (Section("", (Paragraph(" \n", LiveRef(QUERY, "methods")),)),))
        write_word(empty, tmp_path / "a.docx")
        assert names(part(tmp_path / "a.docx", "word/document.xml")) == []

    def it_shortens_a_long_title(self, tmp_path):
        table = replace(themes(live=True), caption="Tema dan\nkode " * 9)
        write_word(Report("a", "id", (Section("", (table,)),)), tmp_path / "a.docx")
        titles = [
            each.get(qn("w:val"))
            for each in part(tmp_path / "a.docx", "word/document.xml").iter(qn("w:alias"))
        ]
        assert [(len(each), each[:14], each[-1]) for each in titles] == [(64, "Tema dan kode ", "…")]

    def it_marks_no_caption_where_there_is_none(self, tmp_path):
        table = replace(themes(live=True), caption="", note="")
        write_word(Report("a", "id", (Section("", (table,)),)), tmp_path / "a.docx")
        found = names(part(tmp_path / "a.docx", "word/document.xml"))
        assert [name for name in found if name.startswith("wbx")] == []

    def it_leaves_what_answers_nothing_unmarked(self, tmp_path):
        path = written(tmp_path, live=False, footnotes=True)
        body = part(path, "word/document.xml")
        assert controls(body) == []
        assert names(body) == ["_Ref_table_1", "_Ref_table_2", "_Ref_table_3"]
        with zipfile.ZipFile(path) as archive:
            assert [name for name in archive.namelist() if name.startswith("customXml")] == []


class DescribeTheLedgerOfAFile:
    def it_remembers_every_cell_of_the_live_tables(self, file, body):
        kept = ledger(file)
        assert [table.token for table in kept.tables] == [THEMES, SOURCES]
        assert kept.tables[0] == table_entry(themes(live=True), LiveRef(QUERY, "themes"), 2)
        for entry, table in zip(kept.tables, body.iter(qn("w:tbl")), strict=False):
            rows = list(table.iter(qn("w:tr")))[1:]
            shown = [[base_of(lines(cell)) for cell in row.iter(qn("w:tc"))] for row in rows]
            assert [list(row.bases) for row in entry.rows] == shown

    def it_remembers_texts_and_headings_by_their_bookmarks(self, file, body):
        texts = ledger(file).texts
        ours = {name for name in names(body) if name.startswith(("wbx", "wbc"))}
        assert set(texts) == ours
        assert texts[f"wbx_{THEMES}_note_2"] == base_of("Angka adalah pengodean.")
        assert texts[f"wbc_{THEMES}_{short_token('codings')}_2"] == base_of("Pengodean")

    def it_numbers_tables_as_their_bookmarks_do(self, file, body):
        kept = {(table.token, table.number) for table in ledger(file).tables}
        assert kept == {(m.parts[0], m.number) for m in map(bookmark_in, names(body)) if m and m.kind == "r"}

    def it_is_known_to_the_data_store(self, file):
        with zipfile.ZipFile(file) as archive:
            assert is_ledger(archive.read("customXml/item1.xml"))
            assert ITEM_ID.encode() in archive.read("customXml/itemProps1.xml")
            assert b"itemProps1.xml" in archive.read("customXml/_rels/item1.xml.rels")
            assert b"../customXml/item1.xml" in archive.read("word/_rels/document.xml.rels")
            assert b"customXmlProperties+xml" in archive.read("[Content_Types].xml")


class DescribeTheFile:
    def it_is_written_alike_every_time(self, file, tmp_path):
        (tmp_path / "again").mkdir()
        again = written(tmp_path / "again")
        with zipfile.ZipFile(file) as one, zipfile.ZipFile(again) as other:
            assert one.namelist() == other.namelist()
            for name in one.namelist():
                assert one.read(name) == other.read(name)

    @pytest.mark.parametrize("footnotes", [False, True])
    def it_looks_as_if_nothing_in_it_were_live(self, tmp_path, footnotes):
        live, dead = (written(tmp_path, live=each, footnotes=footnotes) for each in (True, False))
        assert bared(part(live, "word/document.xml")) == bared(part(dead, "word/document.xml"))
        assert part(live, "word/styles.xml").attrib == part(dead, "word/styles.xml").attrib

    @pytest.mark.parametrize("footnotes", [False, True])
    def it_keeps_the_order_of_the_schema(self, tmp_path, footnotes):
        path = written(tmp_path, footnotes=footnotes)
        assert misplaced(part(path, "word/document.xml")) == []

    def it_opens_with_the_library_and_keeps_its_marks(self, file, tmp_path):
        document = opened(file)
        assert len(document.tables) == 1
        document.save(str(tmp_path / "saved.docx"))
        assert controls(part(tmp_path / "saved.docx", "word/document.xml"))
        assert ledger(tmp_path / "saved.docx") == ledger(file)

    def it_leads_references_to_captions_as_before(self, body):
        led = [each.split()[1] for each in instructions(body) if each.startswith("REF")]
        assert led == ["_Ref_table_1", "_Ref_table_2"]
        for number in (1, 2, 3):
            start = next(
                each for each in body.iter(START) if each.get(qn("w:name")) == f"_Ref_table_{number}"
            )
            shown = []
            for each in start.itersiblings():
                if each.tag == END and each.get(qn("w:id")) == start.get(qn("w:id")):
                    break
                shown.append(visible(each))
            assert "".join(shown) == f"Tabel {number}"

    def it_tells_the_language_of_translations(self, body):
        shown = {
            visible(each): each.find(f"{qn('w:rPr')}/{qn('w:lang')}") is not None
            for each in body.iter(qn("w:r"))
        }
        assert {language for words, language in shown.items() if words.startswith("‘")} == {True}
        assert {language for words, language in shown.items() if words.startswith("“")} == {False}
        assert {each.get(qn("w:val")) for each in body.iter(qn("w:lang"))} == {"en-GB"}


@pytest.mark.parametrize(
    ("key", "languages"), [("translation", ["en-GB"]), ("translations", ["en-GB"]), ("x", [])]
)
def it_tells_the_language_of_a_column_of_translations(tmp_path, key, languages):
    table = Table("a", (Column("b", key=key),), ((Cell("c", QUOTES[2:3]),),))
    write_word(Report("a", "id", (Section("", (table,)),)), tmp_path / "a.docx")
    body = part(tmp_path / "a.docx", "word/document.xml")
    assert [each.get(qn("w:val")) for each in body.iter(qn("w:lang"))] == languages


TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
CELLS = st.builds(
    Cell,
    TEXTS,
    st.lists(st.builds(Quote, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
    prose=st.one_of(st.just(()), TEXTS.map(parsed)),
    alert=TEXTS,
)


class DescribeACell:
    @given(CELLS, st.booleans())
    def it_shows_the_words_that_have_the_base(self, cell, number):
        shown = cell_content(cell, number=number, marks=CellMarks(Marks(), "t", "r", "c"))
        assert base_of("\n".join(map(visible, shown))) == base_of(cell_words(cell))

    @given(CELLS)
    def it_shows_all_its_words_in_controls(self, cell):
        for each in cell_content(cell, number=False, marks=CellMarks(Marks(), "t", "r", "c")):
            for run in each.iter(qn("w:r")):
                assert run.getparent().tag == CONTENT
            assert not re.search(r"\S", "".join(visible(run) for run in each.iterchildren(qn("w:r"))))

    def it_looks_the_same_with_controls_and_without(self):
        cell = Cell("a\nb", QUOTES[:1], 2, strong=True, alert="c")
        live = cell_content(cell, number=False, marks=CellMarks(Marks(), "t", "r", "c"))
        holder, other = etree.Element("x"), etree.Element("x")
        holder.extend(live)
        other.extend(cell_content(cell, number=False))
        assert bared(holder) == bared(other)


class DescribeColumns:
    def it_keeps_narrow_headings_and_their_bookmarks(self, tmp_path):
        many = tuple(Column("Pandeglang", number=True) for _ in range(30))
        table = Table("Sempit", (Column("Tema"), *many), ((Cell("Kinerja"),),), live=LiveRef(QUERY, "x"))
        write_word(Report("a", "id", (Section("", (table,)),)), tmp_path / "a.docx")
        found = names(part(tmp_path / "a.docx", "word/document.xml"))
        assert len([name for name in found if name.startswith("wbc")]) == len(set(found)) - 3
