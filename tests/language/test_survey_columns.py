"""What columns are taken for, with the reasons."""

from pathlib import Path

import pytest

from workbench.domain.districts import District
from workbench.domain.surveys import ColumnPart
from workbench.language.readers.sheet_rows import Sheet
from workbench.language.survey_columns import ColumnReason, guessed

GARUT, ENDE = District("d-1", "Garut"), District("d-2", "Ende")
LONG = (
    "Sinyal di bukit hilang kalau hujan turun seharian",
    "Jalan ke kampung atas putus dan ojek mahal sekali",
    "Laporan harus dikirim malam hari karena antre",
    "Kapal hanya datang seminggu sekali ke pulau kami",
)


def of(titles: list[str], columns: list[tuple[str, ...]]) -> Sheet:
    rows = list(zip(*columns, strict=True))
    return Sheet(Path("survei.csv"), "csv", "utf-8", tuple(titles), rows, range(2, len(rows) + 2))


def only(title: str, *cells: str) -> tuple[ColumnPart, ColumnReason]:
    (found,) = guessed(of([title], [cells]), (GARUT, ENDE))
    return found.column.part, found.reason


class DescribeGuess:
    @pytest.mark.parametrize(
        ("title", "cells", "part", "reason"),
        [
            ("Apa kendala Anda?", LONG, ColumnPart.ANSWER, ColumnReason.LONG_TEXTS),
            ("deskripsi", LONG, ColumnPart.ANSWER, ColumnReason.LONG_TEXTS),
            ("Saran untuk dinas", ("menara lagi ya", "jalan desa rata", "tambah modal"), "answer", ColumnReason.ASKS),
            ("What helps?", ("more staff please", "better roads here", "one more boat"), "answer", ColumnReason.ASKS),
            ("Usia", ("23", "45", "31"), "attribute", ColumnReason.NUMBERS),
            ("Pendapatan", ("1.500.000", "900.000", "2.000.000"), "attribute", ColumnReason.NUMBERS),
            ("Jenis kelamin", ("Perempuan", "Laki-laki") * 3, "attribute", ColumnReason.FEW_VALUES),
            ("Desa", ("Sukamaju", "Wologai", "Detusoko"), "attribute", ColumnReason.SHORT_TEXTS),
            (
                "Bantuan yang diterima",
                ("Beras, Telur", "Beras, Uang", "Telur, Uang", "Beras, Telur, Uang", "Uang, Beras", "Uang"),
                "attribute",
                ColumnReason.CHOICES,
            ),
            ("Wilayah", ("Garut", "Kab. Ende", "Garut"), "district", ColumnReason.DISTRICTS_OF_STUDY),
            ("Kabupaten/Kota", ("Bantul", "Sleman", "Bantul"), "district", ColumnReason.DISTRICT_BY_TITLE),
            ("District", ("Bantul", "Sleman", "Kulon Progo"), "district", ColumnReason.DISTRICT_BY_TITLE),
            ("Subdistrict", ("Imogiri", "Pleret", "Sewon"), "attribute", ColumnReason.SHORT_TEXTS),
            ("No. Responden", ("1", "2", "3"), "respondent", ColumnReason.ID_BY_TITLE),
            ("Respondent ID", ("a", "b", "c"), "respondent", ColumnReason.ID_BY_TITLE),
            ("Samaran", ("KPM-01", "KPM-02", "KPM-03"), "respondent", ColumnReason.ID_BY_VALUES),
            ("Timestamp", ("2026/03/02 9:30:00 AM GMT+7",) * 2, "time", ColumnReason.TIME_BY_TITLE),
            ("Cap waktu", ("02/03/2026 09:30:11", "03/03/2026 10:00:00"), "time", ColumnReason.TIME_BY_TITLE),
            ("Diisi pada", ("2026-03-02 09:30:11", "2026-03-03"), "time", ColumnReason.TIME_BY_VALUES),
            ("Start time", ("Monday morning", "Tuesday"), "time", ColumnReason.TIME_BY_TITLE),
            ("NIK", ("", "1"), "leave_out", ColumnReason.PERSONAL),
            ("Kolom", ("3205010101010001", "3205010101010002"), "leave_out", ColumnReason.PERSONAL),
            ("Kontak", ("0812-3456-7890", "+62 813 1111 2222"), "leave_out", ColumnReason.PERSONAL),
            ("Balasan ke", ("a@contoh.id", "b@contoh.id"), "leave_out", ColumnReason.PERSONAL),
            ("Nama Lengkap", ("Sri", "Budi"), "leave_out", ColumnReason.PERSONAL),
            ("Email Address", ("x", "y"), "leave_out", ColumnReason.PERSONAL),
            ("Nama desa", ("Sukamaju", "Wologai"), "attribute", ColumnReason.SHORT_TEXTS),
            ("Apa saja", ("", " ", ""), "leave_out", ColumnReason.EMPTY),
            ("Bersedia", ("Ya", "Ya", "Ya"), "leave_out", ColumnReason.ONE_VALUE),
            ("Skor", ("0 / 10", "4 / 10"), "leave_out", ColumnReason.SCORE),
            ("Foto", ("https://contoh.id/a", "https://contoh.id/b"), "leave_out", ColumnReason.LINKS),
        ],
    )  # fmt: skip
    def it_gives_a_part_and_the_reason(
        self, title: str, cells: tuple[str, ...], part: str, reason: ColumnReason
    ) -> None:
        assert only(title, *cells) == (ColumnPart(part), reason)

    def it_takes_one_district_and_one_code_the_better_founded(self) -> None:
        found = guessed(
            of(
                ["Kabupaten lahir", "Wilayah", "Label", "Kode responden"],
                [("Sleman", "Bantul"), ("Garut", "Ende"), ("K-1", "K-2"), ("a", "b")],
            ),
            (GARUT, ENDE),
        )
        assert [(each.column.part.value, each.reason) for each in found] == [
            ("attribute", ColumnReason.SECOND_DISTRICT),
            ("district", ColumnReason.DISTRICTS_OF_STUDY),
            ("attribute", ColumnReason.SHORT_TEXTS),
            ("respondent", ColumnReason.ID_BY_TITLE),
        ]
        twice = guessed(of(["ID", "No"], [("a", "b"), ("1", "2")]))
        assert [each.reason for each in twice] == [ColumnReason.ID_BY_TITLE, ColumnReason.SECOND_ID]

    def it_knows_a_header_without_rows(self) -> None:
        (found,) = guessed(Sheet(Path("a.csv"), "csv", "utf-8", ("Apa?",), [], []))
        assert found.reason is ColumnReason.EMPTY
