import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readers.conftest import WordFile
from tests.language.readers.pdf_files import lines, write_pdf
from tests.language.readers.test_odt import write_odt
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.texts import canonical
from workbench.language.readers import FORMATS, DoubtKind, read

SAID = "Moderator: halo"


@pytest.fixture
def originals(tmp_path: Path, word_file: WordFile) -> dict[str, Path]:
    """One small file of each format that can be known by its first bytes."""
    rtf, page = tmp_path / "asli.rtf", tmp_path / "asli.html"
    rtf.write_text(r"{\rtf1\ansi Moderator: halo\par}", encoding="ascii")
    page.write_text("<!DOCTYPE html><html><p>Moderator: halo</p></html>", encoding="ascii")
    return {
        "docx": word_file("<w:p><w:r><w:t>Moderator: halo</w:t></w:r></w:p>", "asli.docx"),
        "odt": write_odt(tmp_path / "asli.odt", "<text:p>Moderator: halo</text:p>"),
        "rtf": rtf,
        "pdf": write_pdf(tmp_path / "asli.pdf", [lines([SAID])]),
        "html": page,
    }


def reason_for(path: Path) -> FileReason:
    with pytest.raises(FileRefused) as refused:
        read(path)
    return refused.value.reason


class DescribeRenamedFiles:
    @pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".txt", ".doc"])
    def it_reads_each_by_what_it_is_and_says_so(
        self, tmp_path: Path, originals: dict[str, Path], suffix: str
    ) -> None:
        for name, original in originals.items():
            path = shutil.copy(original, tmp_path / f"lain{suffix}")
            material = read(path)
            renamed = name != {"htm": "html"}.get(suffix[1:], suffix[1:])

            assert (material.text, material.format) == (SAID, name)
            assert [(each.kind, each.facts) for each in material.warnings] == (
                [(DoubtKind.OTHER_FORMAT, {"suffix": suffix, "format": name})] if renamed else []
            )

    def it_reads_markdown_that_begins_as_a_page_does_as_markdown(self, tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        path.write_text("<html>\n# Judul", encoding="utf-8")

        assert (read(path).format, read(path).text) == ("md", "<html>\n# Judul")

    @pytest.mark.parametrize(
        ("suffix", "content", "reason"),
        [
            (".doc", b"", FileReason.OLD_WORD),
            (".doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileReason.OLD_WORD),
            (".docx", b"hanya teks", FileReason.DAMAGED),
            (".odt", b"hanya teks", FileReason.DAMAGED),
            (".rtf", b"hanya teks", FileReason.DAMAGED),
            (".pdf", b"hanya teks", FileReason.DAMAGED),
            (
                ".rtf",
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
                FileReason.OLD_WORD,
            ),
            (".txt", b"PK\x03\x04 terpotong", FileReason.NOT_TEXT),
        ],
    )
    def it_refuses_what_it_does_not_know(
        self, tmp_path: Path, suffix: str, content: bytes, reason: FileReason
    ) -> None:
        path = tmp_path / f"a{suffix}"
        path.write_bytes(content)

        assert reason_for(path) is reason

    def it_knows_other_archives_for_what_they_are_not(self, tmp_path: Path) -> None:
        path = tmp_path / "a.odt"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/epub+zip")

        assert reason_for(path) is FileReason.DAMAGED


class DescribeMutatedFiles:
    @given(data=st.data())
    def it_reads_or_refuses_each(self, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
        folder = tmp_path_factory.mktemp("any")
        suffix = data.draw(st.sampled_from([".odt", ".rtf", ".pdf", ".html"]))
        raw = bytearray(_small(folder, suffix).read_bytes())
        for _ in range(data.draw(st.integers(1, 6))):
            at = data.draw(st.integers(0, len(raw) - 1))
            raw[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
            raw = raw or bytearray(b" ")
        path = folder / f"rusak{data.draw(st.sampled_from([suffix, *FORMATS]))}"
        path.write_bytes(raw)
        try:
            text = read(path).text
        except FileRefused:
            return
        assert canonical(text) == text.removeprefix("\ufeff")


def _small(folder: Path, suffix: str) -> Path:
    path = folder / f"asli{suffix}"
    if suffix == ".odt":
        return write_odt(path, "<text:p>Moderator: halo</text:p>")
    if suffix == ".pdf":
        return write_pdf(path, [lines([SAID, "P1: ya"])])
    text = {
        ".rtf": r"{\rtf1\ansi{\fonttbl{\f0 A;}}\b Moderator:\b0  h\'e9\u8364?"
        r"{\footnote x}\trowd\intbl a\cell b\cell\row}",
        ".html": "<html><body><p><b>Moderator:</b> halo<table><tr><td>a<td>b</table><pre>x\ny</pre>",
    }[suffix]
    path.write_text(text, encoding="ascii")
    return path
