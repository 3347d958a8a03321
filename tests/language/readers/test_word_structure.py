from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from tests.language.readers.conftest import WordFile
from workbench.language.readers import DoubtKind, Material, read
from workbench.language.readers.word_styles import title_level

EXTENSION = 'xmlns:w14="urn:w14" xmlns:w15="urn:w15"'


def style(number: str, name: str, properties: str = "", base: str = "") -> str:
    based = f"<w:basedOn w:val='{base}'/>" if base else ""
    return (
        f"<w:style w:styleId='{number}'><w:name w:val='{name}'/>{based}<w:pPr>{properties}</w:pPr></w:style>"
    )


def styles(*each: str) -> str:
    return f"<w:styles>{''.join(each)}</w:styles>"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def listed(level: str, number: str = "1") -> str:
    return f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"


def begins(number: int) -> str:
    return f"<w:commentRangeStart w:id='{number}'/>"


def ends(number: int) -> str:
    return f"<w:commentRangeEnd w:id='{number}'/><w:r><w:commentReference w:id='{number}'/></w:r>"


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def comments(*texts: str, more: str = "") -> str:
    return (
        "<w:comments>"
        + "".join(
            f"<w:comment w:id='{number}' w:author='Ani' w:date='2024-05-06T07:08:09Z' {more}>"
            f"<w:p {EXTENSION} w14:paraId='0{number}'><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
            for number, text in enumerate(texts)
        )
        + "</w:comments>"
    )


def words(material: Material) -> list[tuple[str, str]]:
    return [(each.text, material.text[each.start : each.end]) for each in material.comments]


class DescribeTitles:
    @pytest.mark.parametrize(
        ("name", "level"),
        [
            ("heading 1", 1),
            ("Heading 9", 9),
            ("Judul 3", 3),
            ("Überschrift 2", 2),
            ("标题 4", 4),
            ("Title", 1),
            ("Judul", 1),
            ("heading", 1),
            ("Judulnya panjang", 0),
            ("toc heading", 0),
            ("Normal", 0),
            ("heading 12", 1),
        ],
    )
    def it_knows_their_styles_in_many_languages(self, name: str, level: int) -> None:
        assert title_level(name) == level

    def it_takes_levels_from_styles_their_bases_and_the_paragraph_itself(self, word_file: WordFile) -> None:
        looks = styles(
            style("a", "Bab", "<w:outlineLvl w:val='2'/>"),
            style("b", "Anak bab", base="a"),
            style("c", "heading 2", "<w:outlineLvl w:val='9'/>"),
            style("d", "heading 4"),
        )
        body = "".join(paragraph("x", f"<w:pStyle w:val='{each}'/>") for each in "abcde")
        body += paragraph("x", "<w:pStyle w:val='d'/><w:outlineLvl w:val='0'/>")
        body += paragraph("x", "<w:pStyle w:val='d'/><w:outlineLvl w:val='9'/>") + paragraph(
            "x", "<w:outlineLvl/>"
        )
        found = read(word_file(body, styles=looks)).passages

        assert [(each.level, each.style) for each in found] == [
            (3, "Bab"),
            (3, "Anak bab"),
            (0, "heading 2"),
            (4, "heading 4"),
            (0, ""),
            (1, "heading 4"),
            (0, "heading 4"),
            (0, ""),
        ]


class DescribeLists:
    def it_takes_levels_from_the_paragraph_the_style_and_its_name(self, word_file: WordFile) -> None:
        looks = styles(
            style("a", "Daftar", listed("1")),
            style("b", "List Bullet 3"),
            style("c", "List Number"),
            style("d", "List Paragraph"),
            style("e", "heading 1", listed("0")),
        )
        body = "".join(paragraph("x", f"<w:pStyle w:val='{each}'/>") for each in "abcde")
        body += paragraph("x", listed("2")) + paragraph("x", listed("0", "0")) + paragraph("x", listed("x"))
        body += paragraph("x", "<w:pStyle w:val='a'/>" + listed("0", "0"))
        body += paragraph("x", "<w:pStyle w:val='e'/>" + listed("0"))
        found = read(word_file(body, styles=looks)).passages

        assert [each.item for each in found] == [2, 3, 1, 0, 0, 3, 0, 1, 0, 0]


class DescribeComments:
    def it_keeps_their_words_author_and_time(self, word_file: WordFile) -> None:
        body = (
            paragraph("Awal")
            + f"<w:p>{run('Kami ')}{begins(0)}{run('le')}{run('lah')}{ends(0)}{run('!')}</w:p>"
        )
        material = read(word_file(body, comments=comments("biaya; akses")))
        (comment,) = material.comments

        assert words(material) == [("biaya; akses", "lelah")]
        assert (comment.author, str(comment.at)) == ("Ani", "2024-05-06 07:08:09")

    def it_reads_those_that_python_docx_writes(self, tmp_path: Path) -> None:
        document = docx.Document()
        document.add_paragraph("Moderator: halo")
        document.add_comment(
            document.add_paragraph("P1: ").add_run("mahal sekali"), text="biaya", author="Budi"
        )
        document.save(str(tmp_path / "a.docx"))

        assert words(read(tmp_path / "a.docx")) == [("biaya", "mahal sekali")]

    def it_follows_ranges_over_paragraphs_and_cells(self, word_file: WordFile) -> None:
        cells = (
            f"<w:tc><w:p>{begins(1)}{run('P1')}</w:p></w:tc>"
            f"<w:tc><w:p/><w:p>{run('Ya.')}</w:p><w:p>{run('Baik')}{ends(1)}{run('.')}</w:p><w:p/></w:tc>"
        )
        body = (
            f"<w:p>{run('a')}{begins(0)}{run('b')}</w:p>"
            f"<w:p>{run('c')}{ends(0)}</w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        )

        assert words(read(word_file(body, comments=comments("satu", "dua")))) == [
            ("satu", "b\nc"),
            ("dua", "P1\tYa.\nBaik"),
        ]

    def it_finds_those_in_rows_of_many_cells_notes_and_boxes(self, word_file: WordFile) -> None:
        row = (
            f"<w:tc><w:p>{run('1')}</w:p></w:tc><w:tc><w:p/></w:tc>"
            f"<w:tc><w:p>{begins(0)}{run('tiga')}{ends(0)}</w:p></w:tc>"
        )
        box = (
            f"<w:r><w:pict><w:txbxContent><w:p>{begins(1)}{run('kotak')}{ends(1)}"
            f"</w:p></w:txbxContent></w:pict></w:r>"
        )
        note = (
            f"<w:footnotes><w:footnote w:id='2'>"
            f"<w:p>{begins(2)}{run('catatan')}{ends(2)}</w:p></w:footnote></w:footnotes>"
        )
        body = f"<w:tbl><w:tr>{row}</w:tr></w:tbl><w:p>{run('x')}{box}</w:p>"
        material = read(word_file(body, footnotes=note, comments=comments("a", "b", "c")))

        assert words(material) == [("a", "tiga"), ("b", "kotak"), ("c", "catatan")]

    def it_widens_one_without_words_to_its_paragraph(self, word_file: WordFile) -> None:
        reference = "<w:r><w:commentReference w:id='{}'/></w:r>"
        row = (
            f"<w:tc><w:p>{run('P1')}</w:p></w:tc><w:tc>"
            f"<w:p>{run('Ya')}{reference.format(1)}</w:p><w:p>{run('z')}</w:p></w:tc>"
        )
        body = (
            f"<w:p>{run('a')}</w:p><w:p>{run('ibu')}{reference.format(0)}{run(' b')}"
            f"</w:p><w:tbl><w:tr>{row}</w:tr></w:tbl>"
        )

        assert words(read(word_file(body, comments=comments("satu", "dua")))) == [
            ("satu", "ibu b"),
            ("dua", "Ya"),
        ]

    def it_keeps_one_on_deleted_or_hidden_words(self, word_file: WordFile) -> None:
        gone = f"<w:del>{begins(0)}<w:r><w:delText>x</w:delText></w:r>{ends(0)}</w:del>"
        hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>y</w:t><w:commentReference w:id='1'/></w:r>"
        material = read(word_file(f"<w:p>{run('Kami')}{gone}{hidden}</w:p>", comments=comments("a", "b")))

        assert words(material) == [("a", "Kami"), ("b", "Kami")]

    def it_keeps_answers_on_the_words_of_what_they_answer(self, word_file: WordFile) -> None:
        body = f"<w:p>{run('Kami ')}{begins(0)}{run('lelah')}{ends(0)}{run('.')}{begins(1)}{ends(1)}</w:p>"
        extended = (
            f"<w15:commentsEx {EXTENSION}><w15:commentEx w15:paraId='00'/>"
            "<w15:commentEx w15:paraId='01' w15:paraIdParent='00'/></w15:commentsEx>"
        )
        material = read(word_file(body, comments=comments("satu", "dua"), commentsExtended=extended))

        assert words(material) == [("satu", "lelah"), ("dua", "lelah")]

    def it_says_which_have_no_place(self, word_file: WordFile) -> None:
        material = read(word_file(paragraph("Kami"), comments=comments("hilang")))

        assert material.comments == ()
        assert [(each.kind, each.facts) for each in material.warnings] == [
            (DoubtKind.COMMENTS_WITHOUT_PLACE, {"count": "1"})
        ]

    def it_counts_places_without_a_byte_order_mark(self, word_file: WordFile) -> None:
        body = f"<w:p>{run(chr(0xFEFF) + 'Ya ')}{begins(0)}{run('Bu')}{ends(0)}</w:p>"

        assert words(read(word_file(body, comments=comments("a")))) == [("a", "Bu")]


class DescribeFacts:
    def it_gives_title_and_date(self, tmp_path: Path) -> None:
        document = docx.Document()
        document.add_paragraph("Ya")
        document.core_properties.title = "FGD Ende"
        document.core_properties.created = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
        document.save(str(tmp_path / "a.docx"))

        assert read(tmp_path / "a.docx").facts == (("title", "FGD Ende"), ("date", "2024-05-06T07:08:00Z"))
