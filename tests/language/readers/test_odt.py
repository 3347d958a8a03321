import zipfile
from pathlib import Path

import pytest

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import DoubtKind, Material, Part, read

ROOT = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = (
    " ".join(
        f'xmlns:{prefix}="{ROOT}{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "table": "table",
            "style": "style",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "meta": "meta",
            "manifest": "manifest",
        }.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:x:svg" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
TYPE = "application/vnd.oasis.opendocument.text"


def write_odt(path: Path, body: str, styles: str = "", automatic: str = "", **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {SPACES}><office:styles>{styles}"
            f"</office:styles></office:document-styles>",
        )
        for name, content in parts.items():
            archive.writestr(
                name.replace("__", "/").replace("_xml", ".xml"), content.replace(">", f" {SPACES}>", 1)
            )
    return path


def style(name: str, family: str, look: str = "", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {look}/></style:style>"
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.odt"


def kinds(material: Material) -> dict[DoubtKind, str]:
    return {doubt.kind: doubt.facts["count"] for doubt in material.warnings}


class DescribeParagraphs:
    def it_draws_white_space_together_and_keeps_what_is_meant(self, path: Path) -> None:
        body = (
            "<text:p>\n  Satu\n dua<text:s text:c='3'/>tiga"
            "<text:tab/>empat<text:line-break/> lima </text:p><text:p/>"
            "<text:p><text:span> a</text:span><text:span> b</text:span></text:p>"
        )

        assert read(write_odt(path, body)).text == "Satu dua   tiga\tempat\nlima \n\na b"

    def it_keeps_titles_with_their_levels_and_styles_by_their_shown_names(self, path: Path) -> None:
        styles = style("Judul_20_Saya", "paragraph", more="style:default-outline-level='3'")
        styles += style("Title", "paragraph") + style("Label_20_Suara", "paragraph")
        automatic = style("P1", "paragraph", more="style:parent-style-name='Label_20_Suara'")
        body = (
            "<text:h text:outline-level='2'>Bab</text:h><text:p text:style-name='Judul_20_Saya'>A</text:p>"
            "<text:p text:style-name='Title'>T</text:p><text:p text:style-name='P1'>b</text:p>"
        )
        found = read(write_odt(path, body, styles, automatic)).passages

        assert [(each.level, each.style) for each in found] == [
            (2, ""),
            (3, "Judul Saya"),
            (1, "Title"),
            (0, "Label Suara"),
        ]

    def it_keeps_lists_with_their_levels(self, path: Path) -> None:
        body = (
            "<text:list><text:list-header><text:p>kepala</text:p>"
            "</text:list-header><text:list-item><text:p>a</text:p>"
            "<text:list><text:list-item><text:p>b</text:p>"
            "</text:list-item></text:list></text:list-item></text:list>"
            "<text:numbered-paragraph text:level='2'><text:p>c"
            "</text:p></text:numbered-paragraph><text:p>d</text:p>"
        )
        found = read(write_odt(path, body)).passages

        assert [(each.text, each.item) for each in found] == [
            ("kepala", 1),
            ("a", 1),
            ("b", 2),
            ("c", 2),
            ("d", 0),
        ]

    def it_notes_what_stands_out_by_styles_and_their_parents(self, path: Path) -> None:
        styles = style("Kuat", "text", "fo:font-weight='bold'")
        automatic = (
            style("T1", "text", more="style:parent-style-name='Kuat'")
            + style("T2", "text", "style:text-underline-style='solid'")
            + style("T3", "text", "fo:font-weight='normal'")
            + style("P1", "paragraph", "fo:font-weight='700'")
        )
        body = (
            "<text:p><text:span text:style-name='T1'>Ani</text:span>: ya "
            "<text:span text:style-name='T2'>u</text:span></text:p>"
            "<text:p text:style-name='P1'>tebal<text:span text:style-name='T3'> biasa</text:span></text:p>"
        )
        first, second = read(write_odt(path, body, styles, automatic)).passages

        assert (first.bold, second.bold) == (((0, 3), (8, 9)), ((0, 5),))

    def it_takes_insertions_and_leaves_deletions(self, path: Path) -> None:
        body = (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>hapus</text:p></text:deletion>"
            "</text:changed-region><text:changed-region><text:insertion/>"
            "</text:changed-region></text:tracked-changes>"
            "<text:p>Kami <text:change-start/>sangat <text:change-end/><text:change/>lelah</text:p>"
        )
        material = read(write_odt(path, body))

        assert (material.text, kinds(material)) == ("Kami sangat lelah", {DoubtKind.TRACKED_CHANGES: "2"})

    def it_leaves_hidden_text_out_and_says_so(self, path: Path) -> None:
        automatic = style("T1", "text", "text:display='none'")
        body = (
            "<text:p>tampak<text:span text:style-name='T1'> rahasia<text:tab/></text:span>"
            "<text:hidden-text text:is-hidden='true'>x</text:hidden-text></text:p>"
            "<text:section text:display='none'><text:p>bagian</text:p></text:section>"
        )
        material = read(write_odt(path, body, automatic=automatic))

        assert (material.text, kinds(material)) == ("tampak", {DoubtKind.HIDDEN_TEXT: "3"})

    def it_puts_notes_at_the_end_and_boxes_behind_their_paragraph(self, path: Path) -> None:
        body = (
            "<text:p>Badan<text:note><text:note-citation>1"
            "</text:note-citation><text:note-body><text:p>Catatan.</text:p>"
            "</text:note-body></text:note> utuh<draw:frame>"
            "<draw:text-box><text:p>Kotak</text:p></draw:text-box>"
            "<svg:desc>gambar</svg:desc></draw:frame></text:p><text:p>Akhir</text:p>"
        )
        found = read(write_odt(path, body)).passages

        assert [(each.text, each.part) for each in found] == [
            ("Badan utuh", Part.BODY),
            ("Kotak", Part.BOX),
            ("Akhir", Part.BODY),
            ("Catatan.", Part.NOTE),
        ]

    def it_reads_links_fields_ruby_and_content_controls(self, path: Path) -> None:
        body = (
            "<text:p><text:a>taut</text:a><text:page-number>7</text:page-number>"
            "<text:ruby><text:ruby-base>dasar</text:ruby-base>"
            "<text:ruby-text>atas</text:ruby-text></text:ruby>"
            "<loext:content-control>isian</loext:content-control></text:p>"
        )

        assert read(write_odt(path, body)).text == "taut7dasarisian"


class DescribeTables:
    def it_reads_rows_as_words_reader_does(self, path: Path) -> None:
        body = (
            "<table:table><table:table-column/><table:table-header-rows>"
            "<table:table-row><table:table-cell><text:p>P1</text:p>"
            "</table:table-cell><table:table-cell><text:p>Ya.</text:p>"
            "<text:p>Baik.</text:p><text:p/></table:table-cell>"
            "</table:table-row></table:table-header-rows><table:table-row>"
            "<table:table-cell><text:p>1</text:p></table:table-cell>"
            "<table:covered-table-cell/>"
            "<table:table-cell table:number-columns-repeated='2'><text:p/></table:table-cell>"
            "</table:table-row><table:table-row><table:table-cell>"
            "<text:p>sendiri</text:p></table:table-cell></table:table-row>"
            "</table:table>"
        )
        first, second, third = read(write_odt(path, body)).passages

        assert (first.label, first.text, first.cells, first.table) == (
            "P1",
            "Ya.\nBaik.",
            ("P1", "Ya.\nBaik."),
            1,
        )
        assert second.cells == ("1", "", "")
        assert third.cells == ("sendiri",)


class DescribeAnnotations:
    def it_keeps_their_words_author_and_time(self, path: Path) -> None:
        body = (
            "<text:p>Awal</text:p><text:p>Kami "
            "<office:annotation office:name='a'><dc:creator>Ani</dc:creator>"
            "<dc:date>2024-05-06T07:08:09.123456789</dc:date>"
            "<text:p>biaya</text:p></office:annotation>lelah</text:p>"
            "<text:p>sekali<office:annotation-end office:name='a'/> ya</text:p>"
        )
        material = read(write_odt(path, body))
        (comment,) = material.comments

        assert material.text[comment.start : comment.end] == "lelah\nsekali"
        assert (comment.author, comment.text) == ("Ani", "biaya")
        assert str(comment.at) == "2024-05-06 07:08:09.123456"

    def it_widens_one_without_an_end_to_its_paragraph_and_keeps_answers_with_it(self, path: Path) -> None:
        body = (
            "<text:p>Awal</text:p><text:p>Kami<office:annotation office:name='a'>"
            "<text:p>satu</text:p></office:annotation>"
            "<office:annotation loext:parent-name='a'><text:p>dua</text:p></office:annotation> lelah</text:p>"
        )
        material = read(write_odt(path, body))

        assert [(each.text, material.text[each.start : each.end]) for each in material.comments] == [
            ("satu", "Kami lelah"),
            ("dua", "Kami lelah"),
        ]


class DescribeFacts:
    def it_gives_title_and_date(self, path: Path) -> None:
        meta = (
            "<office:document-meta><office:meta><dc:title>FGD Ende</dc:title>"
            "<meta:creation-date>2024-05-06T07:08:09"
            "</meta:creation-date></office:meta></office:document-meta>"
        )

        assert read(write_odt(path, "<text:p>a</text:p>", meta_xml=meta)).facts == (
            ("title", "FGD Ende"),
            ("date", "2024-05-06T07:08:09"),
        )

    def it_does_without_damaged_properties(self, path: Path) -> None:
        assert read(write_odt(path, "<text:p>a</text:p>", meta_xml="<rusak>")).facts == ()


class DescribeRefusals:
    def reason(self, path: Path) -> FileReason:
        with pytest.raises(FileRefused) as refused:
            read(path)
        return refused.value.reason

    def it_refuses_an_encrypted_file(self, path: Path) -> None:
        manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
        write_odt(path, "<text:p>a</text:p>", **{"META-INF__manifest_xml": manifest})

        assert self.reason(path) is FileReason.PROTECTED

    def it_refuses_one_encrypted_as_a_whole(self, path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", TYPE)
            archive.writestr("encrypted-package", b"\x01\x02")

        assert self.reason(path) is FileReason.PROTECTED

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ("<a/>", FileReason.DAMAGED),
            ("<rusak", FileReason.DAMAGED),
            ("<!DOCTYPE a [<!ENTITY b 'ha'>]><a/>", FileReason.UNSAFE),
            (None, FileReason.DAMAGED),
        ],
    )
    def it_refuses_what_is_no_text(self, path: Path, content: str | None, reason: FileReason) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", TYPE)
            if content is not None:
                archive.writestr("content.xml", content)

        assert self.reason(path) is reason

    @pytest.mark.parametrize("wrapper", ["text:section", "text:list", "draw:g"])
    def it_loses_no_words_that_lie_too_deep(self, path: Path, wrapper: str) -> None:
        body = f"<{wrapper}>" * 70 + "<text:p>dalam</text:p>" + f"</{wrapper}>" * 70

        assert self.reason(write_odt(path, body)) is FileReason.UNSAFE

    def it_refuses_a_truncated_file(self, path: Path) -> None:
        write_odt(path, "<text:p>kata</text:p>" * 500)
        path.write_bytes(path.read_bytes()[:-80])

        assert self.reason(path) is FileReason.DAMAGED
