"""Web pages: read again with a parser of HTML, as a browser and a screen reader would."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from exports.references import table_reference
from exports.webpage import page, write_page
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.prose import parsed
from workbench.domain.reports import (
    Aside,
    Cell,
    Column,
    Figure,
    Paragraph,
    Prose,
    Quote,
    Report,
    Section,
    Table,
    Words,
)

QUOTE = Quote("Sinyal itu cuma ada di dekat jembatan.", "FGD Garut, P3, par. 41")
TABLE = Table(
    "Tema dan kode",
    (Column("Kode", 2), Column("Pengodean", 1, number=True), Column("Kutipan", 4)),
    (
        (Cell("Beban kerja", strong=True), Cell("12", strong=True), Cell()),
        (
            Cell("Biaya pribadi", level=1),
            Cell("12"),
            Cell(quotes=(QUOTE, replace(QUOTE, translation="Only there."))),
        ),
        (
            Cell("Laporan", level=1),
            Cell("0", alert="Periksa"),
            Cell(prose=parsed("**tebal** dan\n- satu\n- dua")),
        ),
    ),
    note="Angka adalah pengodean.",
    description="Satu baris untuk setiap kode.",
)
SOURCES = Table(
    "Sumber", (Column("Nama"), Column("Kata", number=True)), ((Cell("FGD Garut"), Cell("1.394")),)
)
REPORT = Report(
    "Tema & kutipan",
    "id",
    (
        Section(
            "Tentang", (Paragraph(f"Lihat {table_reference(1)}, bukan {table_reference(9)}.\n\nDan ini."),)
        ),
        Section("Tema", (TABLE,), 2),
        Section("", (SOURCES, Words(QUOTE), Aside("Sari, 2 Maret 2026"))),
    ),
    "Studi contoh",
    (("Sumber", "25"),),
)
DOTS = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe"
    "0def46b80000000049454e44ae426082"
)
HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</style></title></table>",
    "&lt;b&gt; & &amp;",
    "javascript:alert(1)",
)


def _read(report: Report, **how: bool) -> html.HtmlElement:
    return html.fromstring(page(report, **how))  # type: ignore[arg-type]


def _words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _said(report: Report, path: str, **how: bool) -> list[str]:
    return [_words(each) for each in _read(report, **how).xpath(path)]


def _of(*blocks: Paragraph | Table | Figure | Prose | Words | Aside, language: str = "id") -> Report:
    return Report("Judul", language, (Section("", blocks),))


class DescribeAPage:
    def it_is_in_the_language_of_the_report(self) -> None:
        assert _read(REPORT).get("lang") == "id"
        assert _read(replace(REPORT, language="en")).get("lang") == "en"

    def it_has_its_headings_one_below_the_title(self) -> None:
        assert _said(REPORT, "//h1|//h2|//h3") == ["Tema & kutipan", "Tentang", "Tema"]
        assert _said(REPORT, "//h3") == ["Tema"]

    def it_says_what_it_is_about(self) -> None:
        assert _said(REPORT, "//p[@class='subtitle']") == ["Studi contoh"]
        assert _said(REPORT, "//table[@class='facts']//tr") == ["Sumber25"]

    def it_leads_to_tables_that_there_are(self) -> None:
        document = _read(REPORT)
        (link,) = document.xpath("//p/a")
        assert (_words(link), link.get("href")) == ("Tabel 1", "#table-1")
        assert document.xpath("//table[@id='table-1']")
        assert _said(REPORT, "//section/p")[:2] == ["Lihat Tabel 1, bukan {table:9}.", "Dan ini."]

    def it_quotes_and_says_whence(self) -> None:
        assert _said(REPORT, "//blockquote/p") == [f"“{QUOTE.text}”", "(FGD Garut, P3, par. 41)"]

    def it_leaves_brackets_that_a_code_brings_along(self) -> None:
        quote = replace(QUOTE, provenance="[FGD Garut, P3, par. 41]")
        assert _said(_of(Words(quote)), "//blockquote/p")[1] == "[FGD Garut, P3, par. 41]"

    def it_says_a_translation_below_what_was_said(self) -> None:
        assert _said(_of(Words(Quote("Saya", "", translation="I"))), "//blockquote/p") == ["“Saya”", "‘I’"]

    def it_has_lists_that_are_lists(self) -> None:
        document = _read(
            _of(Prose(parsed("# Judul\nBiasa **tebal *dan miring***\n- a\n- b\n3. c\n4. d\n\n1. e")))
        )
        assert [_words(each) for each in document.xpath("//ul/li")] == ["a", "b"]
        assert [each.get("value") for each in document.xpath("//ol/li")] == ["3", "4", "1"]
        assert [_words(each) for each in document.xpath("//ol/li")] == ["c", "d", "e"]
        assert [_words(each) for each in document.xpath("//b/i|//i/b")] == ["dan miring"]

    def it_begins_a_page_of_print_where_a_section_asks_for_it(self) -> None:
        wide = Section("Mimika", (Table("Lebar", (Column("Kode"),), (), wide=True),), new_page=True)
        sections = (Section("Garut", (), new_page=True), Section("Ende", (), new_page=True), wide)
        found = _read(Report("Profil", "id", sections)).xpath("//section/@class")
        assert found == ["new-page", "wide new-page"]

    def it_needs_no_title(self) -> None:
        assert _said(replace(REPORT, title="", subtitle="", facts=()), "//h1") == []


class DescribeTables:
    def it_is_called_by_its_caption(self) -> None:
        captions = _said(REPORT, "//caption")
        assert captions == ["Tabel 1. Tema dan kode Satu baris untuk setiap kode.", "Tabel 2. Sumber"]
        english = _said(replace(REPORT, language="en"), "//caption")
        assert english[1] == "Table 2. Sumber"

    def it_has_headings_that_say_what_they_head(self) -> None:
        document = _read(REPORT)
        assert [_words(each) for each in document.xpath("//table[@id='table-1']//th[@scope='col']")] == [
            "Kode",
            "Pengodean",
            "Kutipan",
        ]
        rows = document.xpath("//table[@id='table-1']/tbody//th[@scope='row']")
        assert [_words(each) for each in rows] == ["Beban kerja", "Biaya pribadi", "Laporan"]

    def it_heads_no_row_with_an_empty_cell(self) -> None:
        table = Table("A", (Column("B"), Column("C")), ((Cell(), Cell("c")),))
        assert _said(_of(table), "//tbody//th") == []

    def it_says_everything_in_a_cell(self) -> None:
        cells = _said(_of(TABLE), "//tbody//td")
        assert cells[2] == "12"
        assert _said(_of(TABLE), "//tbody/tr[2]/td/p") == [
            f"“{QUOTE.text}”",
            "(FGD Garut, P3, par. 41)",
            f"“{QUOTE.text}”",
            "‘Only there.’",
            "(FGD Garut, P3, par. 41)",
        ]
        assert cells[4:] == ["0Periksa", "tebal dan satudua"]
        assert _said(_of(TABLE), "//tbody//li") == ["satu", "dua"]

    def it_says_a_note_below(self) -> None:
        assert _said(_of(TABLE), "//p[@class='note']") == ["Catatan. Angka adalah pengodean."]
        assert _said(_of(TABLE, language="en"), "//p[@class='note']") == ["Note. Angka adalah pengodean."]
        assert _said(_of(SOURCES), "//p[@class='note']") == []

    def it_puts_provenance_at_the_foot_where_that_is_wanted(self) -> None:
        bare = replace(QUOTE, provenance="", text="Tanpa asal")
        rows = (*TABLE.rows, (Cell("Kode"), Cell("1"), Cell(quotes=(bare,))))
        document = _read(_of(replace(TABLE, footnotes=True, rows=rows)))
        marks = document.xpath("//sup/a")
        assert [_words(each) for each in marks] == ["1", "2"]
        for mark in marks:
            (foot,) = document.xpath(f"//li[@id='{mark.get('href')[1:]}']")
            assert _words(foot) == "FGD Garut, P3, par. 41"
        assert document.xpath("//p[@class='provenance']") == []

    def it_fills_a_row_that_is_too_short(self) -> None:
        table = Table("A", (Column("B"), Column("C")), ((Cell("b"),),))
        assert len(_read(_of(table)).xpath("//tbody/tr/*")) == 2

    def it_can_be_without_columns_and_rows(self) -> None:
        assert _said(_of(Table("Kosong", (), ())), "//caption") == ["Tabel 1. Kosong"]


class DescribeAPreview:
    @pytest.mark.parametrize(
        ("rows", "more"),
        [(1, "… dan 3 baris lagi."), (0, "… dan 4 baris lagi."), (3, "… dan 1 baris lagi.")],
    )
    def it_says_how_many_rows_it_leaves_out(self, rows: int, more: str) -> None:
        document = html.fromstring(page(REPORT, rows=rows))
        assert [_words(each) for each in document.xpath("//p[@class='more']")] == [more]
        assert len(document.xpath("//tbody/tr")) == rows
        assert document.xpath("//blockquote") == []

    def it_says_nothing_when_all_is_shown(self) -> None:
        document = html.fromstring(page(REPORT, rows=4))
        assert document.xpath("//p[@class='more']") == []
        assert len(document.xpath("//tbody/tr")) == 4

    def it_writes_large_numbers_as_the_language_does(self) -> None:
        table = Table("A", (Column("B"),), ((Cell("b"),),) * 1235)
        assert "… dan 1.234 baris lagi." in page(_of(table), rows=1)
        assert "… and 1,234 more rows." in page(_of(table, language="en"), rows=1)

    def it_keeps_words_of_headings_whole_but_not_headings_of_many(self) -> None:
        columns = (Column("Tema"), Column("Pengodean", number=True), Column("Per 1.000 kata", number=True))
        headings = _read(_of(Table("A", columns, ())), simple=True).xpath("//th")
        assert ["nowrap" in each.get("style") for each in headings] == [True, True, False]

    def it_says_the_same_when_simple(self) -> None:
        simple = _read(REPORT, simple=True)
        assert [_words(each) for each in simple.xpath("//p[@class='caption']")] == [
            "Tabel 1. Tema dan kode",
            "Tabel 2. Sumber",
        ]
        assert [_words(each) for each in simple.xpath("//tbody/tr")] == _said(REPORT, "//tbody/tr")
        assert [each.get("align") for each in simple.xpath("//tbody/tr[1]/*")][:2] == ["left", "right"]
        assert simple.xpath("//a[@name='table-1']")


class DescribeSafety:
    @pytest.mark.parametrize("words", HOSTILE)
    @pytest.mark.parametrize("simple", [False, True])
    def it_takes_no_words_for_markup(self, words: str, simple: bool) -> None:
        picture_free = (
            Paragraph(words),
            replace(
                TABLE,
                caption=words,
                note=words,
                description=words,
                columns=(Column(words), Column("b"), Column("c")),
                rows=(
                    (
                        Cell(
                            words, quotes=(Quote(words, words, "k", words),), prose=parsed(words), alert=words
                        ),
                    ),
                ),
                footnotes=True,
            ),
            Prose(parsed(words)),
            Words(Quote(words, words, "k", words)),
            Aside(words),
        )
        report = Report(words, "id", (Section(words, picture_free),), words, ((words, words),))
        document = _read(report, simple=simple)
        assert document.xpath("//script|//img|//*[@onerror]|//a[starts-with(@href, 'javascript')]") == []
        assert str(document.xpath("string(//h1)")) == words
        assert len(document.xpath("//style")) == 1
        assert len(document.xpath("//table")) == 2

    def it_asks_for_nothing_outside(self) -> None:
        for simple in (False, True):
            text = page(REPORT, simple=simple)
            assert "http://" not in text
            assert "https://" not in text
            assert "url(" not in text
            assert "@import" not in text
            assert "<script" not in text
            assert "default-src 'none'" in text

    def it_carries_odd_signs(self) -> None:
        words = "a\x00b\x07c 👩🏽‍🌾 שלום \u202eabc \ud800"
        assert _said(_of(Words(Quote(words, ""))), "//blockquote/p") == ["“abc 👩🏽‍🌾 שלום \u202eabc \ufffd”"]
        assert _read(_of(Words(Quote(words, "")))).xpath("//blockquote/p/@dir") == ["auto"]


class DescribeFigures:
    def it_holds_its_pictures(self, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_bytes(DOTS)
        document = _read(_of(Figure(tmp_path / "a.png", "Titik", 'Sebuah "titik"')))
        (picture,) = document.xpath("//figure/img")
        assert picture.get("src").startswith("data:image/png;base64,iVBOR")
        assert picture.get("alt") == 'Sebuah "titik"'
        assert [_words(each) for each in document.xpath("//figcaption")] == ["Gambar 1. Titik"]

    def it_refuses_a_picture_that_is_none(self, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_bytes(b"<svg onload='alert(1)'/>")
        for path, reason in (
            (tmp_path / "a.png", FileReason.DAMAGED),
            (tmp_path / "b.png", FileReason.MISSING),
            (tmp_path, FileReason.DAMAGED),
        ):
            with pytest.raises(FileRefused) as refused:
                page(_of(Figure(path, "", "")))
            assert refused.value.reason is reason


class DescribeTheFile:
    def it_is_written_whole(self, tmp_path: Path) -> None:
        path = tmp_path / "tema.html"
        assert write_page(REPORT, path) == 4
        assert path.read_text("utf-8") == page(REPORT)
        assert [each.name for each in tmp_path.iterdir()] == ["tema.html"]

    def it_is_refused_where_nothing_can_be_written(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            write_page(REPORT, tmp_path / "nowhere" / "tema.html")
        assert refused.value.reason is FileReason.CANNOT_WRITE
