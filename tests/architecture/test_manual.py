"""The manual tells of everything that there is, in both languages, and points at nothing that is not there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from tests.architecture.source_tree import ROOT
from workbench.cli import build

MANUAL = ROOT / "docs" / "manual"
PICTURES = ROOT / "docs" / "pictures"
TWINS = {
    "index": "index",
    "mulai": "getting-started",
    "mengimpor": "importing",
    "penutur": "speakers",
    "survei": "surveys",
    "memperbaiki": "correcting",
    "mengode": "coding",
    "buku-kode": "codebook",
    "memo": "memos",
    "kabupaten": "districts",
    "tabel-dan-gambar": "tables-and-pictures",
    "bersama": "together",
    "matriks-kerangka": "framework-matrix",
    "supervisi": "supervision",
    "pendamping": "facilitators",
    "kasus": "cases",
    "sesi": "sessions",
    "supervisi-dan-tema": "supervision-and-themes",
    "dokumen-dan-salinan": "papers-and-copies",
    "kerahasiaan": "confidentiality",
    "berkas-catatan": "record-files",
    "temukan": "finding",
    "mutu-saran": "suggestion-quality",
    "data-pribadi": "personal-data",
    "saran": "suggestions",
    "word": "writing-word",
    "baris-perintah": "command-line",
    "berkas-proyek": "project-file",
    "tombol-dan-pesan": "keys-and-messages",
}
COMMAND_PAGES = (MANUAL / "id" / "baris-perintah.md", MANUAL / "en" / "command-line.md")
MOST_BYTES = 7_500_000
"""All pictures together, in both languages."""

_LINK = re.compile(r"(!?)\[[^\[\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """Return every page that a reader meets."""
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(MANUAL.rglob("*.md"))]


def prose(page: Path) -> str:
    """Return a page without its blocks of code, where a hash is no heading."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def headings(page: Path) -> list[int]:
    """Return the levels of a page's headings in their order."""
    return [len(found) for found in re.findall(r"^(#+) ", prose(page), re.MULTILINE)]


def anchors(page: Path) -> set[str]:
    """Return the names under which a page's headings can be linked to."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def targets(page: Path, *, pictures: bool) -> list[str]:
    """Return what a page shows, or what it links to on this disk."""
    found = [target for mark, target in _LINK.findall(prose(page)) if bool(mark) == pictures]
    return [target for target in found if not target.startswith(("http:", "https:", "mailto:"))]


def lost(page: Path) -> list[str]:
    """Return the links of a page that lead nowhere."""
    missing = []
    for target in targets(page, pictures=False):
        path, _, anchor = target.partition("#")
        place = (page.parent / path).resolve() if path else page
        if not place.exists() or (anchor and anchor not in anchors(place)):
            missing.append(target)
    return missing


def undocumented(page: Path) -> list[str]:
    """Return the commands of the command line that a page does not name as such."""
    told = set(re.findall(r"`([a-z-]+)(?: [^`]*)?`", prose(page)))
    command = typer.main.get_command(build())
    assert hasattr(command, "commands")
    return sorted(set(command.commands) - told)


class DescribeTheManual:
    def it_has_the_same_pages_in_both_languages(self) -> None:
        assert {page.stem for page in (MANUAL / "id").glob("*.md")} == set(TWINS)
        assert {page.stem for page in (MANUAL / "en").glob("*.md")} == set(TWINS.values())

    @pytest.mark.parametrize(("indonesian", "english"), TWINS.items())
    def it_has_the_same_headings_in_both_languages(self, indonesian: str, english: str) -> None:
        levels = headings(MANUAL / "id" / f"{indonesian}.md")
        assert levels == headings(MANUAL / "en" / f"{english}.md")
        assert levels[0] == 1
        assert levels.count(1) == 1

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_reaches_every_page_from_its_first(self, language: str) -> None:
        index = MANUAL / language / "index.md"
        reached = {(index.parent / target).resolve() for target in targets(index, pictures=False)}
        assert set((MANUAL / language).glob("*.md")) - reached == {index}

    def it_has_the_keys_and_messages_of_the_program(self) -> None:
        made = subprocess.run(
            [sys.executable, "scripts/make_reference.py", "--check"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert made.returncode == 0, f"run scripts/make_reference.py: {made.stdout}{made.stderr}"

    @pytest.mark.parametrize("page", COMMAND_PAGES, ids=lambda page: page.parent.name)
    def it_names_every_command_of_the_command_line(self, page: Path) -> None:
        assert undocumented(page) == []

    @pytest.mark.parametrize("page", COMMAND_PAGES, ids=lambda page: page.parent.name)
    def it_gives_an_example_of_every_command_that_works(self, page: Path) -> None:
        shown = set(
            re.findall(r"^(?:\$ )?workbench ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
        )
        command = typer.main.get_command(build())
        assert hasattr(command, "commands")
        assert set(command.commands) - shown == set()

    def it_knows_a_command_that_is_not_told_of(self, tmp_path: Path) -> None:
        page = tmp_path / "page.md"
        page.write_text("Only `new` and `import PATH`.", encoding="utf-8")
        assert "sources" in undocumented(page)
        assert "import" not in undocumented(page)


class DescribeItsLinks:
    @pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
    def it_leads_somewhere_with_each(self, page: Path) -> None:
        assert lost(page) == []

    def it_notices_one_that_leads_nowhere(self, tmp_path: Path) -> None:
        page = tmp_path / "page.md"
        page.write_text("# One\n[a](b.md) [c](#one) [d](#two) [e](page.md#one)", encoding="utf-8")
        assert lost(page) == ["b.md", "#two"]


class DescribeItsPictures:
    def it_shows_every_picture_that_there_is_and_no_other(self) -> None:
        shown = {
            (page.parent / target).resolve() for page in pages() for target in targets(page, pictures=True)
        }
        assert shown == set(PICTURES.rglob("*.png"))

    def it_says_in_words_what_each_shows(self) -> None:
        silent = [page.name for page in pages() if "![](" in page.read_text(encoding="utf-8")]
        assert silent == []

    def it_keeps_them_small(self) -> None:
        assert sum(each.stat().st_size for each in PICTURES.rglob("*.png")) < MOST_BYTES
