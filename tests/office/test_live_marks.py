"""What LibreOffice makes of a live file: it looks like a dead one, and what we find it again by is still there."""

import re
import zipfile
import zlib
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from exports.live.ledger import is_ledger, read
from exports.word import write_word
from exports.word_xml import visible
from tests.exports.live_report import MOMENT, report
from tests.exports.word_files import part
from tests.office.conftest import Office


def _bookmarks(path: Path) -> dict[str, str]:
    """Return the words of the paragraph in which each bookmark begins."""
    starts = part(path, "word/document.xml").iter(qn("w:bookmarkStart"))
    return {each.get(qn("w:name")): visible(next(each.iterancestors(qn("w:p")))).strip() for each in starts}


def _ledgers(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        parts = [
            archive.read(each) for each in archive.namelist() if re.match(r"customXml/item\d+\.xml", each)
        ]
    return [each for each in parts if is_ledger(each)]


def _drawn(path: Path) -> list[tuple[bytes, bytes, bytes]]:
    """Return the lines of a PDF file's pages: height, face and size, and the letters by their numbers in the face."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL)
    found: list[tuple[bytes, bytes, bytes]] = []
    for each in streams:
        page = zlib.decompressobj().decompress(each)
        for height, face, shown in re.findall(rb"[\d.]+ ([\d.]+) Td (/F\d+ [\d.]+) Tf(.*?)T[jJ]", page):
            letters = b"".join(re.findall(rb"<(\w+)>", shown))
            if found and found[-1][:2] == (height, face):
                found[-1] = (height, face, found[-1][2] + letters)
            else:
                found.append((height, face, letters))
    return found


@pytest.mark.slow
class DescribeALiveFileInLibreOffice:
    def it_keeps_bookmarks_and_ledger_when_it_is_saved(self, office: Office, tmp_path: Path) -> None:
        path = tmp_path / "a.docx"
        write_word(report(footnotes=True), path, created=MOMENT)
        saved = office(path, "docx")
        assert _bookmarks(saved) == _bookmarks(path)
        assert {"Beban kerja", "Pengodean", "Tabel 1. Tema dan kode"} <= set(_bookmarks(saved).values())
        assert [read(each) for each in _ledgers(saved)] == [read(each) for each in _ledgers(path)]
        assert len(_ledgers(saved)) == 1
        notes = "".join(part(saved, "word/footnotes.xml").itertext())
        assert [f"P{n}, par. 4{n}" in notes for n in range(4)] == [True] * 4

    def it_looks_like_a_dead_one(self, office: Office, tmp_path: Path) -> None:
        shown = []
        for live in (True, False):
            (tmp_path / f"{live}").mkdir()
            path = tmp_path / f"{live}" / "a.docx"
            write_word(report(live=live), path, created=MOMENT)
            shown.append(_drawn(office(path, "pdf")))
        assert len(shown[0]) > 40
        assert shown[0] == shown[1]
