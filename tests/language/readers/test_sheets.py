import csv
import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readers.workbook_files import cell, table, write_workbook
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import DoubtKind
from workbench.language.readers.sheets import RowFault, Sheet, read_sheet

HEADER = ("nama", "usia", "jawaban")
ROWS = [("Bu Sri", "34", "Bantuan datang, tapi “lambat”"), ("Pak Umar", "51", "Cukup\nuntuk makan")]


def sheet_in(folder: Path, content: bytes | str, name: str = "a.csv") -> Sheet:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_sheet(path)


def as_csv(rows: list[tuple[str, ...]], **options: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, **options).writerows(rows)
    return stream.getvalue()


def refusal(path: Path) -> FileReason:
    with pytest.raises(FileRefused) as refused:
        read_sheet(path)
    return refused.value.reason


class DescribeSeparatedSheets:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def it_finds_delimiter_and_encoding(self, tmp_path: Path, delimiter: str, encoding: str) -> None:
        sheet = sheet_in(tmp_path, as_csv([HEADER, *ROWS], delimiter=delimiter).encode(encoding))

        assert (sheet.header, list(sheet.rows), list(sheet.numbers)) == (HEADER, ROWS, [2, 3])
        assert (sheet.format, sheet.bad) == ("csv", ())

    def it_says_when_it_had_to_guess_the_encoding(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, as_csv([HEADER, *ROWS]).encode("cp1252"))

        assert [doubt.kind for doubt in sheet.warnings] == [DoubtKind.ENCODING_GUESSED]

    @pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "\ufeffSEP=;"])
    def it_obeys_the_line_that_excel_obeys(self, tmp_path: Path, first: str) -> None:
        sheet = sheet_in(tmp_path, f"{first}\r\nnama;luas, ha\r\nSiti;1,5\r\n")

        assert (sheet.header, sheet.rows, sheet.numbers) == (("nama", "luas, ha"), [("Siti", "1,5")], [2])

    def it_leaves_decimal_commas_and_long_digits_alone(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, "nik;luas;harga\n3527010101010001;1,5;2,75\n3527010101010002;0,5;1,25\n")

        assert sheet.rows == [("3527010101010001", "1,5", "2,75"), ("3527010101010002", "0,5", "1,25")]

    def it_reads_a_single_column(self, tmp_path: Path) -> None:
        assert sheet_in(tmp_path, "jawaban\nya\n").rows == [("ya",)]

    def it_reads_tabs_where_the_name_says_so(self, tmp_path: Path) -> None:
        assert sheet_in(tmp_path, "a, b\tc\nd\te, f\n", "a.tsv").rows == [("d", "e, f")]

    def it_reads_answers_longer_than_the_module_would(self, tmp_path: Path) -> None:
        answer = "panjang " * 40_000

        assert sheet_in(tmp_path, as_csv([("a", "b"), ("1", answer)])).rows == [("1", answer)]

    def it_names_the_rows_that_it_could_not_take(self, tmp_path: Path) -> None:
        sheet = sheet_in(
            tmp_path, b"a,b,c\n1,2,3\n\n4,5\n6,7,8,9\n1\0,2,3\n\xed\xa0\x80,2,3\n7,8,9,,\nakhir,\xc3\xa9,z\n"
        )

        assert [(bad.number, bad.fault) for bad in sheet.bad] == [
            (4, RowFault.TOO_FEW_FIELDS),
            (5, RowFault.TOO_MANY_FIELDS),
            (6, RowFault.NUL_CHARACTERS),
            (7, RowFault.BROKEN_CHARACTERS),
        ]
        assert sheet.bad[0].cells == ("4", "5")
        assert (sheet.rows, sheet.numbers) == (
            [("1", "2", "3"), ("7", "8", "9"), ("akhir", "é", "z")],
            [2, 8, 9],
        )

    def it_keeps_a_sheet_in_utf8_when_one_byte_of_it_is_broken(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, "a,b\né“”,é“”\n".encode() * 9 + b"\xff,x\n")

        assert (sheet.encoding, sheet.rows[0], sheet.bad[0].number) == ("utf-8", ("é“”", "é“”"), 19)

    def it_ends_a_quotation_that_nobody_closed(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, 'a,b,c\n1,"2,3\n4,5,6\n"7\n7",8,9\n')

        assert (sheet.rows, sheet.numbers) == ([("4", "5", "6"), ("7\n7", "8", "9")], [3, 4])
        assert [(bad.number, bad.cells) for bad in sheet.bad] == [(2, ("1", "2,3"))]

    def it_keeps_a_sound_answer_of_many_lines_together_in_a_bad_row(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, 'a,b\n1,"2\n3,4\n5",6\n7,8\n')

        assert (sheet.rows, sheet.bad[0].cells) == ([("7", "8")], ("1", "2\n3,4\n5", "6"))

    def it_lists_one_row_where_nothing_looks_like_a_row_again(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, 'a,b,c\n1,2,3\n4,"5\nenam\ntujuh\n')

        assert (sheet.rows, [bad.number for bad in sheet.bad]) == ([("1", "2", "3")], [3])

    def it_takes_columns_without_a_name_and_leaves_empty_ones_out(self, tmp_path: Path) -> None:
        assert sheet_in(tmp_path, "a\n1,2\n3,4\n5,6\n").header == ("a", "")
        assert sheet_in(tmp_path, "a,b,,\n1,2,,\n").header == ("a", "b")

    def it_fills_up_rows_of_programs_that_cut_them(self, tmp_path: Path) -> None:
        sheet = sheet_in(tmp_path, "a,b,c\n" + "1,2\n" * 20 + "1,2,3\n")

        assert (sheet.rows[0], sheet.rows[-1], sheet.bad) == (("1", "2", ""), ("1", "2", "3"), ())

    @given(
        cells=st.lists(
            st.tuples(
                *[st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=12)]
                * 3
            ),
            min_size=1,
            max_size=6,
        ),
        delimiter=st.sampled_from(",;\t|"),
    )
    def it_gives_any_cells_back(
        self, tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, ...]], delimiter: str
    ) -> None:
        rows = [(f"{row[0]}x", row[1], f"{row[2]}y") for row in cells]
        content = as_csv([HEADER, *rows], delimiter=delimiter, quoting=csv.QUOTE_ALL)
        sheet = sheet_in(tmp_path_factory.mktemp("any"), f"sep={delimiter}\n{content}")

        assert (sheet.header, list(sheet.rows), sheet.bad) == (HEADER, rows, ())


class DescribeWorkbooks:
    def it_shows_cells_as_a_person_sees_them(self, tmp_path: Path) -> None:
        first = table(("nik", "angka", "koma", "tanggal", "saat", "jam", "lama", "ya"))
        second = "".join(
            [
                cell("A3", 3527010101010001),
                cell("B3", "12.0"),
                cell("C3", 0.1),
                cell("D3", 45418, 1),
                cell("E3", 45418.5, 2),
                cell("F3", 0.25, 3),
                cell("G3", 1.5, 4),
                '<c r="H3" t="b"><v>1</v></c>',
            ]
        )
        path = write_workbook(tmp_path / "a.xlsx", f'{first}<row r="3">{second}</row>')

        sheet = read_sheet(path)
        assert sheet.rows == [
            (
                "3527010101010001",
                "12.0",
                "0.1",
                "2024-05-06",
                "2024-05-06 12:00:00",
                "06:00:00",
                "36:00:00",
                "TRUE",
            )
        ]
        assert (sheet.numbers, sheet.header_number, sheet.format) == ([3], 1, "xlsx")

    def it_ends_lines_in_one_way(self, tmp_path: Path) -> None:
        path = write_workbook(tmp_path / "a.xlsx", table(("a", "b"), ("x_x000D_\ny", "x_x000D_y")))

        assert read_sheet(path).rows == [("x\ny", "x\ny")]

    def it_writes_no_exponents(self, tmp_path: Path) -> None:
        path = write_workbook(tmp_path / "a.xlsx", table(("a", "b"), (1e20, 1e-7), (-5.0, 2.5)))

        assert read_sheet(path).rows == [("100000000000000000000", "0.0000001"), ("-5", "2.5")]

    def it_takes_the_first_sheet_with_data_and_names_the_others(self, tmp_path: Path) -> None:
        path = write_workbook(
            tmp_path / "a.xlsx",
            "",
            table(("x", "y"), ("1", "2")),
            table(("a",)),
            table(("b",)),
            "",
            hidden=(2,),
        )

        sheet = read_sheet(path)
        assert sheet.header == ("x", "y")
        assert [(doubt.kind, doubt.facts) for doubt in sheet.warnings] == [
            (DoubtKind.OTHER_SHEETS, {"taken": "Lembar 2", "names": "Lembar 4"})
        ]

    def it_reads_hidden_rows_and_computed_values_and_says_so(self, tmp_path: Path) -> None:
        rows = (
            table(("a", "b"))
            + '<row r="2" hidden="1"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>A2</f></c></row>'
            + '<row r="4"><c r="A4" t="e"><v>#DIV/0!</v></c><c r="B4"><v>4</v></c></row>'
        )

        sheet = read_sheet(write_workbook(tmp_path / "a.xlsx", rows))
        assert (sheet.rows, sheet.numbers) == ([("2", ""), ("", "4")], [2, 4])
        assert [(doubt.kind, doubt.facts) for doubt in sheet.warnings] == [
            (DoubtKind.HIDDEN_ROWS, {"count": "1"}),
            (DoubtKind.CELLS_WITHOUT_VALUE, {"count": "2"}),
        ]

    def it_refuses_a_cell_too_far_away_but_not_an_empty_one(self, tmp_path: Path) -> None:
        near = table(("a", "b"), ("1", "2"))
        far = write_workbook(tmp_path / "far.xlsx", f'{near}<row r="1048576">{cell("XFD1048576", "x")}</row>')
        empty = write_workbook(
            tmp_path / "empty.xlsx", f'{near}<row r="1048576"><c r="XFD1048576" s="1"/></row>'
        )

        assert refusal(far) is FileReason.FAR_CELLS
        assert read_sheet(empty).rows == [("1", "2")]

    def it_reads_cells_that_leave_their_place_out(self, tmp_path: Path) -> None:
        rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>"

        assert read_sheet(write_workbook(tmp_path / "a.xlsx", rows)).rows == [("3", "4")]

    def it_goes_by_the_content_and_not_by_the_name(self, tmp_path: Path) -> None:
        assert read_sheet(write_workbook(tmp_path / "a.csv", table(("a", "b"), ("1", "2")))).format == "xlsx"
        assert sheet_in(tmp_path, "a;b\n1;2\n", "b.xlsx").format == "csv"


class DescribeRefusedSheets:
    def it_refuses_empty_workbooks_and_texts(self, tmp_path: Path) -> None:
        assert refusal(write_workbook(tmp_path / "a.xlsx", "")) is FileReason.NO_TEXT
        with pytest.raises(FileRefused) as refused:
            sheet_in(tmp_path, ",,\n\n")
        assert refused.value.reason is FileReason.NO_TEXT

    def it_refuses_declarations_and_broken_parts(self, tmp_path: Path) -> None:
        unsafe = write_workbook(tmp_path / "a.xlsx", table(("a",)), start='<!DOCTYPE x [<!ENTITY a "b">]>')
        damaged = write_workbook(tmp_path / "b.xlsx", table(("a",)), start="<x>")
        cells = write_workbook(tmp_path / "c.xlsx", "<row r='1'><c r='A1'><v>1</c></row>")

        assert refusal(unsafe) is FileReason.UNSAFE
        assert refusal(damaged) is FileReason.DAMAGED
        assert refusal(cells) is FileReason.DAMAGED

    def it_refuses_an_archive_that_is_no_workbook(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", "<a/>")

        assert refusal(path) is FileReason.DAMAGED

    @pytest.mark.parametrize(
        ("part", "reason"),
        [("Workbook", FileReason.OLD_EXCEL), ("EncryptedPackage", FileReason.PROTECTED)],
    )
    def it_knows_old_and_protected_files(self, tmp_path: Path, part: str, reason: FileReason) -> None:
        path = tmp_path / "a.xlsx"
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + part.encode("utf-16-le"))

        assert refusal(path) is reason

    def it_refuses_what_is_too_large(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        with path.open("wb") as stream:
            stream.truncate(129 * 1024 * 1024)

        assert refusal(path) is FileReason.TOO_LARGE

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"\0,\xed\xa0\x80\n1,2\n", FileReason.NUL_CHARACTERS),
            (b"a,\xed\xa0\x80\n1,2\n", FileReason.LONE_SURROGATES),
            (b"\xff\xfea\0,\0b", FileReason.DAMAGED),
            (bytes(range(256)) * 30, FileReason.NOT_TEXT),
        ],
    )
    def it_names_what_is_wrong(self, tmp_path: Path, content: bytes, reason: FileReason) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(content)

        assert refusal(path) is reason

    @given(content=st.binary(max_size=300), zipped=st.booleans())
    def it_reads_or_refuses_any_bytes(
        self, tmp_path_factory: pytest.TempPathFactory, content: bytes, zipped: bool
    ) -> None:
        folder = tmp_path_factory.mktemp("any")
        path = folder / "a.xlsx"
        if zipped:
            write_workbook(path, table(("a", "b"), ("1", "2")))
            raw = bytearray(path.read_bytes())
            for at, byte in enumerate(content):
                raw[(at * 7919 + byte * 31) % len(raw)] ^= byte
            path.write_bytes(raw)
        else:
            path.write_bytes(content)
        with suppress(FileRefused):
            assert read_sheet(path).header
