"""Pages as LibreOffice sets them; skipped where it is not installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from exports.word import write_word
from workbench.domain.reports import Cell, Column, Paragraph, Quote, Report, Section, Table

OFFICE, TO_TEXT = shutil.which("soffice"), shutil.which("pdftotext")
LONG = Table(
    "Panjang",
    (Column("Kode", 2), Column("Kutipan", 5)),
    tuple(
        (Cell(f"Kode-{n}"), Cell(quotes=(Quote("Kata " * 60, "FGD Garut, P3, par. 41"),))) for n in range(30)
    ),
    wide=True,
    note="Akhir tabel.",
)


def pages(report: Report, folder: Path) -> list[str]:
    """Return the text of each page."""
    write_word(report, folder / "a.docx")
    assert OFFICE is not None
    assert TO_TEXT is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shown = subprocess.run(
        [TO_TEXT, "-layout", str(folder / "a.pdf"), "-"], check=True, capture_output=True, timeout=60
    )
    return shown.stdout.decode().removesuffix("\f").split("\f")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None or TO_TEXT is None, reason="LibreOffice or pdftotext is not installed")
class DescribePages:
    def it_repeats_the_header_numbers_the_pages_and_leaves_none_blank(self, tmp_path: Path) -> None:
        about = Section("Tentang", (Paragraph("Lihat {table:1}."),))
        found = pages(Report("Tema", "id", (about, Section("Tema", (LONG,)), about)), tmp_path)
        assert len(found) > 4
        assert all(f"Halaman {n} dari {len(found)}" in page for n, page in enumerate(found, start=1))
        assert all("Kutipan" in page and "Kode-" in page for page in found[1:-1])
        assert "Lihat Tabel 1." in found[-1]
