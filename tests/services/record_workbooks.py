"""Workbooks of records as people fill them in."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path

from xlsxwriter import Workbook

Value = str | int | date | time
Rows = Sequence[Sequence[Value]]

CASES: Rows = (
    (
        "Kode kasus",
        "Kabupaten",
        "Pendamping sosial",
        "Komponen",
        "Situasi yang disampaikan",
        "Tingkat risiko",
        "Tema",
    ),
    ("K-GAR-001", "Garut", "PD-07", "balita; SD", "x", "Tinggi", "Beban kerja (2); Konteks wilayah"),
    ("K-END-001", "kabupaten ende", "", "", "", "", ""),
)
SESSIONS: Rows = (
    (
        *("Tanda sesi", "Tanggal", "Mulai", "Kabupaten", "Supervisor", "Yang disupervisi", "Media"),
        *("Administratif (menit)", "KPM yang didampingi", "Kode kasus", "Pembahasan", "Keputusan"),
        *("Dasar keputusan", "Tingkat risiko", "Direncanakan"),
    ),
    (
        *("S-1", date(2026, 3, 2), time(9, 30), "Garut", "KK-01", "PD-07; PD-09", "WhatsApp"),
        *(20, 240, "K-GAR-001", "Kunjungan", "Rujuk", "Perlu", "Kritis", "ya"),
    ),
    ("s-1", "", "", "", "", "", "", "", "", "K-END-001", "Kabar", "", "", "", ""),
)
ACTIONS: Rows = (
    (
        "Tanda sesi",
        "Kode kasus",
        "Apa",
        "Penanggung jawab",
        "Tenggat",
        "Prioritas",
        "Status",
        "Bukti penyelesaian",
    ),
    ("S-1", "K-GAR-001", "Antar ke puskesmas", "PD-07", "16/03/2026", "Tinggi", "", ""),
)


def workbook(path: Path, **sheets: Rows) -> Path:
    """Write sheets under the Indonesian names, those given instead of the usual ones."""
    named = {"Kasus": CASES, "Sesi": SESSIONS, "Tindak lanjut": ACTIONS}
    given: Mapping[str, Rows] = {"cases": (), "sessions": (), "actions": (), **sheets}
    with Workbook(str(path), {"strings_to_formulas": False}) as book:
        days, times = (
            book.add_format({"num_format": "dd/mm/yyyy"}),
            book.add_format({"num_format": "hh:mm"}),
        )
        for (name, usual), wanted in zip(named.items(), given.values(), strict=True):
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(wanted or usual):
                for column, value in enumerate(cells):
                    if isinstance(value, date):
                        sheet.write_datetime(row, column, value, days)
                    elif isinstance(value, time):
                        sheet.write_datetime(row, column, value, times)
                    elif isinstance(value, int):
                        sheet.write_number(row, column, value)
                    else:
                        sheet.write_string(row, column, value)
    return path
