"""Pages of each look as LibreOffice sets them, all in one go; skipped where it is not installed."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from exports.word import write_word
from tests.exports.foreign_templates import office, template
from tests.exports.test_word import REPORT
from workbench.domain.templates import House, Template

OFFICE, TO_TEXT, TO_FACTS = (shutil.which(name) for name in ("soffice", "pdftotext", "pdfinfo"))
LOOKS: Mapping[str, Template] = {
    "article": House.ARTICLE,
    "brief": House.BRIEF,
    "ministry": House.MINISTRY,
    "office": template(office()),
}
SIZES = {"article": (595, 842), "brief": (420, 595), "ministry": (595, 842), "office": (610, 936)}


def ran(*command: object) -> str:
    """Return what a program says."""
    made = subprocess.run(
        [str(word) for word in command], check=True, capture_output=True, text=True, timeout=180
    )
    return made.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a report in every look, as Word and as PDF."""
    folder = tmp_path_factory.mktemp("looks")
    for name, look in LOOKS.items():
        write_word(REPORT, folder / f"{name}.docx", template=look)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ran(OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *folder.glob("*.docx"))
    return folder


@pytest.mark.slow
@pytest.mark.skipif(
    None in (OFFICE, TO_TEXT, TO_FACTS), reason="LibreOffice or the tools for PDF are not installed"
)
class DescribePagesOfLooks:
    @pytest.mark.parametrize("name", LOOKS)
    def it_turns_the_page_for_the_wide_table_and_back(self, folder: Path, name: str) -> None:
        facts = ran(TO_FACTS, "-l", "9", folder / f"{name}.pdf")
        sizes = [
            (round(float(wide)), round(float(high)))
            for wide, high in re.findall(r"size: +(\S+) x (\S+)", facts)
        ]
        width, height = SIZES[name]
        assert sizes == [(width, height), (height, width), (width, height)]

    @pytest.mark.parametrize("name", LOOKS)
    def it_numbers_every_page_and_says_everything(self, folder: Path, name: str) -> None:
        pages = ran(TO_TEXT, "-layout", folder / f"{name}.pdf", "-").removesuffix("\f").split("\f")
        at_the_edges = [" ".join(page.split()[:6] + page.split()[-6:]) for page in pages]
        numbered = [re.search(rf"\b{number}\b", told) for number, told in enumerate(at_the_edges, 1)]
        assert len(pages) == 3
        assert all(numbered)
        words = " ".join(" ".join(pages).split())
        for said in ("Tema & kutipan", "Tabel 1", "Tabel 2", "jembatan.”", "(FGD Garut, P3, par. 41)"):
            assert said.casefold() in words.casefold()

    def it_numbers_the_chapters_of_a_ministry(self, folder: Path) -> None:
        words = " ".join(ran(TO_TEXT, "-layout", folder / "ministry.pdf", "-").split())
        assert re.search("BAB I TENTANG .* BAB II TEMA .* A. Sumber", words)
