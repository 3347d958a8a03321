"""A bounded run of the fuzzer over every reader; ``make fuzz`` runs on for as long as one likes."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fuzz.running import Fuzzer, broken_law, fuzzing_room
from tests.fuzz.seeds import SEEDS, word, xlsx, zipped
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import FORMATS, Comment, Material, Passage, read
from workbench.language.readers.pdf_lines import PrintedLine
from workbench.language.readers.pdf_paragraphs import _is_row
from workbench.language.readers.room import ReadingRoom
from workbench.language.speakers.labels import normalised

SEED, CASES = 20260302, 150


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with fuzzing_room() as opened:
        yield opened


class DescribeSeeds:
    @pytest.mark.parametrize("suffix", FORMATS)
    def it_has_some_of_every_format_that_can_be_read(self, suffix: str, tmp_path: Path) -> None:
        for number, data in enumerate(SEEDS[suffix]()):
            path = tmp_path / f"{number}{suffix}"
            path.write_bytes(data)
            material = read(path)
            assert material.text.strip()
            assert broken_law(material) == ""


class DescribeMutatedFiles:
    @pytest.mark.parametrize("suffix", FORMATS)
    def it_is_read_or_refused(self, suffix: str, tmp_path: Path, room: ReadingRoom) -> None:
        fuzzer = Fuzzer(suffix, SEEDS[suffix](), tmp_path, room)
        found = [finding for number in range(CASES) if (finding := fuzzer.tried(f"{SEED} {number}"))]
        # a machine with much else to do may be late; whether that is all is for the run by hand to tell
        broken = [each for each in found if FileReason.TOO_HEAVY.value not in each.what]
        assert [(each.case, each.what) for each in broken] == []
        assert fuzzer.tally.read > CASES // 10
        assert fuzzer.tally.refusals.total() > 0 or suffix in {".csv", ".tsv"}

    def it_is_made_again_by_its_name(self, tmp_path: Path, room: ReadingRoom) -> None:
        one, other = (Fuzzer(".docx", SEEDS[".docx"](), tmp_path, room) for _ in range(2))
        first = [one.data(f"7 {number}") for number in range(20)]
        assert [other.data(f"7 {number}") for number in reversed(range(20))] == first[::-1]
        assert len(set(first)) > 15


class DescribeWhatWasFound:
    """Files by which fuzzing broke the law, made as small as they get."""

    def it_refuses_a_comment_below_more_levels_than_are_followed(self, tmp_path: Path) -> None:
        deep = "<w:ins>" * 90 + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>" * 90
        comments = f'<w:comments><w:comment w:id="0"><w:p>{deep}</w:p></w:comment></w:comments>'
        path = tmp_path / "dalam.docx"
        path.write_bytes(word("<w:p><w:r><w:t>P1: kata</w:t></w:r></w:p>", comments=comments))
        with pytest.raises(FileRefused) as refused:
            read(path)
        assert refused.value.reason is FileReason.UNSAFE

    @pytest.mark.parametrize("place", [b"AAAAAAAAAAAAA1", b"A99999999999999999999999"])
    def it_refuses_a_place_that_no_sheet_has_before_a_library_counts_to_it(
        self, tmp_path: Path, place: bytes
    ) -> None:
        path = tmp_path / "jauh.xlsx"
        parts = ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="' + place + b'"')
        path.write_bytes(_with_replaced(xlsx([("Penutur", "Teks"), ("P1", "ya")]), *parts))
        with pytest.raises(FileRefused) as refused:
            read(path)
        assert refused.value.reason is FileReason.DAMAGED

    def it_sees_a_far_cell_in_other_quotes(self, tmp_path: Path) -> None:
        path = tmp_path / "jauh.xlsx"
        far = b"""<x r="A1"/><x r="A2"/></sheetData><c r='XFD1048576'><v>1</v></c>"""
        parts = ("xl/worksheets/sheet1.xml", b"</sheetData>", far)
        path.write_bytes(_with_replaced(xlsx([("Penutur", "Teks"), ("P1", "ya")]), *parts))
        with pytest.raises(FileRefused) as refused:
            read(path)
        assert refused.value.reason is FileReason.FAR_CELLS

    def it_takes_no_printed_line_without_stretches_for_a_row(self) -> None:
        row = PrintedLine("a\tb", (), 0, 9, 0, 9, 0, parts=((0, 0.0), (2, 5.0)))
        assert _is_row(row, row)
        assert not _is_row(row, replace(row, parts=()))
        assert not _is_row(replace(row, parts=()), row)

    def it_looks_at_no_more_of_a_name_than_a_label_has(self) -> None:
        assert normalised("Sri" + " " * 100_000 + "x") == "Sri"


def _with_replaced(archive: bytes, name: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        parts: dict[str, str | bytes] = {each: opened.read(each) for each in opened.namelist()}
    content = parts[name]
    assert isinstance(content, bytes)
    return zipped({**parts, name: content.replace(old, new)})


class DescribeTheLaw:
    @pytest.mark.parametrize(
        ("passages", "comments", "told"),
        [
            ((Passage("a\rb"),), (), "text not canonical"),
            ((Passage("a\0b"),), (), "text unusable: nul_characters"),
            ((Passage("a\ud800b"),), (), "text unusable: lone_surrogates"),
            ((Passage("ab", bold=((1, 3),)),), (), "bold outside its passage"),
            ((Passage("ab", speech=3),), (), "speech outside its passage"),
            ((Passage("ab"),), (Comment("A", "x", 1, 3),), "comment outside the text"),
            ((Passage("P1: ab"), Passage("P2: ya")), (), ""),
        ],
    )
    def it_notices_what_breaks_it(
        self, passages: tuple[Passage, ...], comments: tuple[Comment, ...], told: str
    ) -> None:
        assert broken_law(Material(Path("a.txt"), "txt", passages, comments=comments)) == told
