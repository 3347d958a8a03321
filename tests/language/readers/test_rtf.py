from pathlib import Path

import pytest
from striprtf.striprtf import rtf_to_text

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import DoubtKind, Material, Part, read, rtf_reader

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}"
    r"{\f1\fcharset2 Symbol;}{\f2\fcharset204 Arial;}}"
    r"{\stylesheet{\s0 Normal;}{\s1 heading 2;}{\s2\outlinelevel0 Bagian;}{\s3 Suara;}}{\*\generator Uji;}"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.rtf"


def written(path: Path, body: str, head: str = HEAD) -> Path:
    path.write_bytes((head + body + "}").encode("latin-1"))
    return path


def kinds(material: Material) -> dict[DoubtKind, str]:
    return {doubt.kind: doubt.facts["count"] for doubt in material.warnings}


class DescribeCharacters:
    @pytest.mark.parametrize(
        ("body", "text"),
        [
            (r"caf\'e9 \'93ya\'94", "café “ya”"),
            (r"{\f2 \'ef\'f0}", "пр"),
            (r"\u8364?\uc2\u8364??!\uc0\u8364!", "€€!€!"),
            (r"\u55357?\u-8704?", "😀"),
            (r"\uc1\u233\'e9x", "éx"),
            (r"a\~b\_c\-d\tab e\emdash f\line g\{\}\\", "a\u00a0b-cd\te—f\ng{}\\"),
            (r"{\f1\'b7} {\f1\u-3913?}", "• •"),
            ("baris\r\npatah", "barispatah"),
            (r"{\upr{lama}{\*\ud{baru}}}", "baru"),
        ],
    )
    def it_reads_them(self, path: Path, body: str, text: str) -> None:
        assert read(written(path, body)).text == text

    @pytest.mark.parametrize(
        ("body", "count"), [(r"\u55357?x", "1"), (r"\u-8704?x", "1"), (r"{\f1\'01}x", "1")]
    )
    def it_puts_a_stand_in_for_what_nobody_knows(self, path: Path, body: str, count: str) -> None:
        material = read(written(path, body))

        assert (material.text, kinds(material)) == ("\ufffdx", {DoubtKind.UNKNOWN_SYMBOLS: count})

    @pytest.mark.parametrize(
        ("page", "byte", "shown", "encoding"),
        [("1251", "ef", "п", "cp1251"), ("65001", "c3\\'a9", "é", "utf-8"), ("99999", "e9", "é", "cp1252")],
    )
    def it_decodes_by_the_files_code_page(
        self, path: Path, page: str, byte: str, shown: str, encoding: str
    ) -> None:
        material = read(written(path, rf"\'{byte}", rf"{{\rtf1\ansi\ansicpg{page} "))

        assert (material.text, material.encoding) == (shown, encoding)

    def it_agrees_with_striprtf_on_a_plain_file(self, path: Path) -> None:
        body = r"\pard Moderator: Selamat pagi\par P1:\tab Pagi, Bu. \'93Ya\'94\par\par Tamat \u8211? sudah"
        written(path, body)

        assert read(path).text == rtf_to_text(path.read_text(encoding="latin-1"))


class DescribeParagraphs:
    def it_keeps_titles_lists_and_styles(self, path: Path) -> None:
        body = (
            r"\pard\s1 A\par\pard\s2\b B\par\pard\s3 C\par\pard\ls1 "
            r"{\listtext 1.\tab}D\par\pard\ls1\ilvl1 E\par"
            r"\pard\outlinelevel2 F\par\pard\ls0 G\par"
        )
        found = read(written(path, body)).passages

        assert [(each.text, each.level, each.item, each.style) for each in found] == [
            ("A", 2, 0, "heading 2"),
            ("B", 1, 0, "Bagian"),
            ("C", 0, 0, "Suara"),
            ("D", 0, 1, ""),
            ("E", 0, 2, ""),
            ("F", 3, 0, ""),
            ("G", 0, 0, ""),
        ]

    def it_notes_what_stands_out(self, path: Path) -> None:
        first, second = read(written(path, r"{\b Ani}\b :\b0  ya\par\ul Budi\ulnone : ya\plain !")).passages

        assert (first.bold, second.bold) == (((0, 4),), ((0, 4),))

    def it_leaves_deleted_words_out_and_joins_deleted_ends(self, path: Path) -> None:
        material = read(written(path, r"Kami {\revised sangat }{\deleted tidak \par}lelah\par"))

        assert (material.text, kinds(material)) == ("Kami sangat lelah", {DoubtKind.TRACKED_CHANGES: "2"})

    def it_leaves_hidden_words_out_and_says_so(self, path: Path) -> None:
        material = read(written(path, r"tampak{\v  rahasia}\v x\v0 !"))

        assert (material.text, kinds(material)) == ("tampak!", {DoubtKind.HIDDEN_TEXT: "2"})

    def it_reads_a_link_by_what_it_shows(self, path: Path) -> None:
        body = r'{\field{\*\fldinst HYPERLINK "http://contoh.invalid"}{\fldrslt tautan}}'

        assert read(written(path, body)).text == "tautan"

    def it_leaves_headers_pictures_and_unknown_destinations_out(self, path: Path) -> None:
        body = (
            r"{\header kepala}{\pict\wmetafile8 0102{\x}\}}"
            r"{\*\baru lain}{\pict\bin5 }}}}}}Ya{\object{\*\objdata 00}"
            r"{\result hasil}}"
        )

        assert read(written(path, body)).text == "Yahasil"

    def it_parts_words_at_the_end_of_a_page(self, path: Path) -> None:
        assert read(written(path, r"akhir\page awal\sect baru")).text == "akhir\nawal\nbaru"

    def it_puts_notes_at_the_end_and_boxes_behind_their_paragraph(self, path: Path) -> None:
        body = (
            r"\pard\s3 Badan{\footnote\pard Catatan.} utuh{\shp"
            r"{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Kotak\par}}"
            r"{\shprslt Kotak}}\par Akhir\par"
        )
        found = read(written(path, body)).passages

        assert [(each.text, each.part, each.style) for each in found] == [
            ("Badan utuh", Part.BODY, "Suara"),
            ("Kotak", Part.BOX, ""),
            ("Akhir", Part.BODY, "Suara"),
            ("Catatan.", Part.NOTE, ""),
        ]

    def it_takes_a_byte_order_mark_off(self, path: Path) -> None:
        assert read(written(path, r"\u-257?Ya")).text == "Ya"


class DescribeTables:
    def it_reads_rows_as_words_reader_does(self, path: Path) -> None:
        body = (
            r"\pard Atas\par\trowd\pard\intbl P1\cell Ya.\par Baik.\cell\row\trowd\intbl 1\cell\cell 3\cell\row"
            r"\pard Tengah\par\trowd\pard\intbl a{\nestcell}b{\nestrow}\cell\row\pard Bawah"
        )
        found = read(written(path, body)).passages

        assert [each.whole for each in found] == [
            "Atas",
            "P1\tYa.\nBaik.",
            "1\t3",
            "Tengah",
            "a\tb\n",
            "Bawah",
        ]
        assert [each.table for each in found] == [0, 1, 1, 0, 2, 0]
        assert found[2].cells == ("1", "", "3")

    def it_keeps_a_row_that_nobody_closed(self, path: Path) -> None:
        assert read(written(path, r"\pard\intbl P1\cell Ya.\par")).text == "P1\tYa."


class DescribeAnnotations:
    def it_keeps_their_words_author_and_time(self, path: Path) -> None:
        packed = (124 << 20) | (5 << 16) | (6 << 11) | (7 << 6) | 8
        body = (
            r"Kami {\*\atrfstart 1}le\par lah{\*\atrfend 1}{\*\atnid A}"
            r"{\*\atnauthor Ani}\chatn{\*\annotation{\*\atnref 1}"
            rf"{{\*\atndate {packed}}}\pard biaya\par}} sekali{{\*\atnid B}}{{\*\annotation hal lain}}"
        )
        material = read(written(path, body))
        first, second = material.comments

        assert material.text == "Kami le\nlah sekali"
        assert (first.author, first.text, str(first.at)) == ("Ani", "biaya", "2024-05-06 07:08:00")
        assert material.text[first.start : first.end] == "le\nlah"
        assert (second.author, second.text, second.at) == ("B", "hal lain", None)
        assert material.text[second.start : second.end] == "lah sekali"


class DescribeFacts:
    def it_gives_title_and_day(self, path: Path) -> None:
        body = r"{\info{\title FGD Ende}{\author Ani}{\creatim\yr2024\mo5\dy6\hr7}{\nofpages3}}Ya"
        material = read(written(path, body))

        assert (material.text, material.facts) == ("Ya", (("title", "FGD Ende"), ("date", "2024-05-06")))


class DescribeRefusals:
    def reason(self, path: Path) -> FileReason:
        with pytest.raises(FileRefused) as refused:
            read(path)
        return refused.value.reason

    @pytest.mark.parametrize(
        "content",
        [b"bukan", HEAD.encode() + b"terpotong", b"{\\rtf1\\bin99999999999 }", b"{\\rtf1{\\pict\\bin"],
    )
    def it_refuses_what_is_damaged(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)

        assert self.reason(path) is FileReason.DAMAGED

    def it_refuses_groups_without_end(self, path: Path) -> None:
        assert self.reason(written(path, "{" * 5000 + "dalam" + "}" * 5000)) is FileReason.UNSAFE

    @pytest.mark.parametrize("limit", ["_MOST_TOKENS", "TEXT_LIMIT"])
    def it_refuses_more_than_a_source_can_hold(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
    ) -> None:
        monkeypatch.setattr(rtf_reader, limit, 200)

        assert self.reason(written(path, r"kata\par " * 300)) is FileReason.TOO_LARGE

    def it_refuses_a_huge_file_unread(self, path: Path) -> None:
        written(path, "")
        with path.open("r+b") as stream:
            stream.truncate(129 * 1024 * 1024)

        assert self.reason(path) is FileReason.TOO_LARGE

    def it_refuses_one_without_words(self, path: Path) -> None:
        assert self.reason(written(path, r"\par\par")) is FileReason.NO_TEXT
