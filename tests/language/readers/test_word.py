from pathlib import Path

import docx
import pytest

from tests.language.readers.conftest import WordFile
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import DoubtKind, Part, read


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(paragraphs) or '<w:p/>'}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


class DescribeParagraphs:
    def it_keeps_every_paragraph_and_the_empty_ones(self, word_file: WordFile) -> None:
        path = word_file(paragraph(run("Satu")) + "<w:p/>" + paragraph(run("Tiga ")) + "<w:sectPr/>")

        assert read(path).text == "Satu\n\nTiga "

    def it_reads_what_python_docx_reads_in_a_plain_file(self, tmp_path: Path) -> None:
        document = docx.Document()
        for text in ("Moderator: Selamat pagi", "", "P1:\tPagi, Bu.\nSehat?", "Tamat – “sudah” 🙂"):
            document.add_paragraph(text)
        document.save(str(tmp_path / "a.docx"))

        assert read(tmp_path / "a.docx").text == "\n".join(p.text for p in document.paragraphs)

    def it_turns_soft_breaks_to_line_ends_and_keeps_tabs(self, word_file: WordFile) -> None:
        body = "<w:p><w:r><w:t>I:</w:t><w:tab/><w:t>Ya?</w:t><w:br/><w:t>N: Ya</w:t><w:br w:type='page'/></w:r></w:p>"

        assert read(word_file(body)).text == "I:\tYa?\nN: Ya"

    @pytest.mark.parametrize("kind", ["page", "column"])
    def it_parts_words_where_a_page_or_column_ends(self, word_file: WordFile, kind: str) -> None:
        end = f"<w:br w:type='{kind}'/>"
        body = f"<w:p><w:r>{end}<w:t>akhir</w:t>{end}{end}<w:t>Awal</w:t>{end}<w:br/><w:t>baru</w:t>{end}</w:r></w:p>"

        assert read(word_file(body)).text == "akhir\nAwal\nbaru"

    def it_takes_insertions_and_leaves_deletions(self, word_file: WordFile) -> None:
        body = (
            "<w:p>"
            + run("Kami ")
            + f"<w:ins w:id='1'>{run('sangat ')}</w:ins>"
            + "<w:del w:id='2'><w:r><w:delText>tidak </w:delText></w:r></w:del>"
            + f"<w:moveFrom w:id='3'>{run('pindah ')}</w:moveFrom>{run('lelah')}"
            + f"<w:moveTo w:id='4'>{run(' pindah')}</w:moveTo></w:p>"
        )

        material = read(word_file(body))

        assert material.text == "Kami sangat lelah pindah"
        assert [(doubt.kind, doubt.facts) for doubt in material.warnings] == [
            (DoubtKind.TRACKED_CHANGES, {"count": "4"})
        ]

    def it_joins_paragraphs_whose_end_was_deleted(self, word_file: WordFile) -> None:
        body = paragraph(run("Awal "), properties="<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph(
            run("akhir")
        )

        assert read(word_file(body)).text == "Awal akhir"

    def it_reads_links_controls_and_field_results(self, word_file: WordFile) -> None:
        body = (
            f"<w:p><w:hyperlink>{run('taut')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{run('an')}</w:sdtContent></w:sdt>"
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            f"<w:fldSimple>{run(' 7')}</w:fldSimple></w:p>"
            f"<w:sdt><w:sdtContent>{paragraph(run('dalam kotak isian'))}</w:sdtContent></w:sdt>"
        )

        assert read(word_file(body)).text == "tautan 7\ndalam kotak isian"

    def it_reads_special_characters_and_none_that_mean_nothing(self, word_file: WordFile) -> None:
        marks = "<w:noBreakHyphen/><w:softHyphen/><w:cr/><w:ptab/><w:sym w:char='263A'/>"
        body = f"<w:p><w:r><w:t>a</w:t>{marks}<w:t>b&#13;c</w:t></w:r></w:p>"

        assert read(word_file(body)).text == "a-\n\t\u263ab\nc"

    @pytest.mark.parametrize(
        ("font", "code", "shown"),
        [("Wingdings", "F04A", "☺"), ("Wingdings", "00FC", "✓"), ("Symbol", "F0B7", "•"), ("", "2192", "→")],
    )
    def it_reads_the_common_symbols(self, word_file: WordFile, font: str, code: str, shown: str) -> None:
        material = read(
            word_file(f"<w:p><w:r><w:t>a</w:t><w:sym w:font='{font}' w:char='{code}'/></w:r></w:p>")
        )

        assert (material.text, material.warnings) == (f"a{shown}", ())

    @pytest.mark.parametrize("code", ["F0AA", "E123", "D800", "110000", "0", "-5", "x", ""])
    def it_loses_no_symbol_silently(self, word_file: WordFile, code: str) -> None:
        material = read(
            word_file(f"<w:p><w:r><w:t>a</w:t><w:sym w:font='Huruf' w:char='{code}'/></w:r></w:p>")
        )

        assert material.text == "a\ufffd"
        assert [(doubt.kind, doubt.facts) for doubt in material.warnings] == [
            (DoubtKind.UNKNOWN_SYMBOLS, {"count": "1"})
        ]

    def it_joins_a_last_paragraph_whose_end_was_deleted_to_nothing(self, word_file: WordFile) -> None:
        body = paragraph(run("Awal"), properties="<w:rPr><w:del w:id='1'/></w:rPr>") + table(
            cell(paragraph(run("sel")))
        )

        assert read(word_file(body)).text == "Awal\nsel"

    def it_leaves_hidden_text_out_and_says_so(self, word_file: WordFile) -> None:
        material = read(
            word_file(
                paragraph(run("tampak"), run(" rahasia", "<w:vanish/>"), run("!", "<w:vanish w:val='0'/>"))
            )
        )

        assert material.text == "tampak!"
        assert material.warnings[0].kind is DoubtKind.HIDDEN_TEXT

    def it_reads_a_text_box_once_after_its_paragraph(self, word_file: WordFile) -> None:
        box = f"<w:txbxContent>{paragraph(run('Di kotak'))}</w:txbxContent>"
        drawn = (
            f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
        )
        material = read(
            word_file(f"<w:p><w:r><w:t>Sebelum</w:t>{drawn}</w:r></w:p>" + paragraph(run("Sesudah")))
        )

        assert [p.text for p in material.passages] == ["Sebelum", "Di kotak", "Sesudah"]
        assert material.passages[1].part is Part.BOX

    def it_puts_footnotes_at_the_end(self, word_file: WordFile) -> None:
        notes = (
            "<w:footnotes><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
            f"<w:footnote w:id='2'>{paragraph(run('Catatan kaki.'))}</w:footnote></w:footnotes>"
        )
        material = read(word_file(paragraph(run("Badan")), footnotes=notes))

        assert material.text == "Badan\nCatatan kaki."
        assert material.passages[-1].part is Part.NOTE

    def it_notes_what_stands_out_across_runs_and_by_style(self, word_file: WordFile) -> None:
        styles = (
            "<w:styles><w:style w:styleId='Label'><w:name w:val='Label'/><w:basedOn w:val='Tebal'/></w:style>"
            "<w:style w:styleId='Tebal'><w:name w:val='Tebal'/><w:rPr><w:b/></w:rPr></w:style>"
            "<w:style w:styleId='Judul1'><w:name w:val='heading 1'/></w:style></w:styles>"
        )
        body = (
            paragraph(run("Y", "<w:b/>"), run(":", "<w:b w:val='1'/>"), run(" biasa"))
            + paragraph(run("N:", "<w:rStyle w:val='Label'/>"), run(" ya"))
            + paragraph(run("Bagian"), properties="<w:pStyle w:val='Judul1'/>")
        )
        first, second, third = read(word_file(body, styles=styles)).passages

        assert (first.bold, second.bold, third.heading) == (((0, 2),), ((0, 2),), True)


class DescribeTables:
    def it_reads_a_row_of_two_cells_as_label_and_text(self, word_file: WordFile) -> None:
        rows = cell(paragraph(run("P1"))) + cell(
            paragraph(run("Baik.")), paragraph(run("Sekali.")), paragraph()
        )
        material = read(word_file(paragraph(run("Atas")) + table(rows) + paragraph(run("Bawah"))))

        assert material.text == "Atas\nP1\tBaik.\nSekali.\nBawah"
        assert (material.passages[1].label, material.passages[1].text) == ("P1", "Baik.\nSekali.")

    def it_parts_more_cells_by_tabs_and_leaves_empty_ones(self, word_file: WordFile) -> None:
        rows = cell(paragraph(run("1"))) + cell() + cell(paragraph(run("Jawab")))
        material = read(word_file(table(rows)))

        assert material.text == "1\tJawab"
        assert material.passages[0].cells == ("1", "", "Jawab")

    def it_reads_one_column_as_paragraphs_and_a_table_within_a_cell_in_place(
        self, word_file: WordFile
    ) -> None:
        inner = table(cell(paragraph(run("a"))) + cell(paragraph(run("b"))))
        material = read(word_file(table(cell(paragraph(run("Satu")), paragraph(run("Dua")), inner))))

        assert material.text == "Satu\nDua\na\tb"

    def it_leaves_deleted_rows_out(self, word_file: WordFile) -> None:
        gone = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell(paragraph(run('hapus')))}</w:tr>"
        body = f"<w:tbl>{gone}<w:tr>{cell(paragraph(run('tetap')))}</w:tr></w:tbl>"

        assert read(word_file(body)).text == "tetap"


class DescribeRefusals:
    @pytest.mark.parametrize("levels", [61, 300])
    @pytest.mark.parametrize("wrapper", ["sdt", "smartTag"])
    def it_loses_no_words_that_lie_too_deep(self, word_file: WordFile, wrapper: str, levels: int) -> None:
        inner = {"sdt": paragraph(run("dalam")), "smartTag": run("dalam")}[wrapper]
        wrapped = f"<w:{wrapper}>" * levels + inner + f"</w:{wrapper}>" * levels
        body = wrapped if wrapper == "sdt" else paragraph(wrapped)

        with pytest.raises(FileRefused) as refused:
            read(word_file(paragraph(run("Atas")) + body))
        assert refused.value.reason is FileReason.UNSAFE

    def it_refuses_no_ordinary_nesting(self, word_file: WordFile) -> None:
        wrapped = "<w:sdt><w:sdtContent>" * 25 + paragraph(run("dalam")) + "</w:sdtContent></w:sdt>" * 25

        assert read(word_file(wrapped)).text == "dalam"

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", FileReason.EMPTY),
            (b"PK\x03\x04" + b"\0" * 200, FileReason.DAMAGED),
            (b"bukan zip sama sekali", FileReason.DAMAGED),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
                FileReason.PROTECTED,
            ),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), FileReason.OLD_WORD),
        ],
    )
    def it_names_what_is_wrong_with_the_bytes(
        self, tmp_path: Path, content: bytes, reason: FileReason
    ) -> None:
        path = tmp_path / "a.docx"
        path.write_bytes(content)

        with pytest.raises(FileRefused) as refused:
            read(path)
        assert refused.value.reason is reason

    def it_refuses_a_truncated_file(self, word_file: WordFile) -> None:
        path = word_file(paragraph(run("kata " * 5000)))
        path.write_bytes(path.read_bytes()[:-80])

        with pytest.raises(FileRefused) as refused:
            read(path)
        assert refused.value.reason is FileReason.DAMAGED

    def it_refuses_a_file_without_words(self, word_file: WordFile) -> None:
        with pytest.raises(FileRefused) as refused:
            read(word_file("<w:p/><w:p/>"))
        assert refused.value.reason is FileReason.NO_TEXT
