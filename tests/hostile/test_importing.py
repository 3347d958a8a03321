"""Importing what no person would have named."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pytest

from tests.commands.calling import CommandLine, Rows
from tests.fuzz.running import broken_law
from tests.fuzz.seeds import SEEDS
from tests.hostile.bad_files import ARCHIVES, BadFile, bad_files, of_a_million_paragraphs, slipping, sparse
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import FORMATS, read
from workbench.language.readers.room import ReadingRoom

BAD = list(bad_files())


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with ReadingRoom() as opened:
        yield opened


def refusal(room: ReadingRoom, path: Path) -> FileReason:
    with pytest.raises(FileRefused) as refused:
        room.read(path)
    assert refused.value.path == path
    return refused.value.reason


class DescribeNamesThatTheSystemRefuses:
    def it_refuses_them_as_files_and_imports_the_rest(self, study: CommandLine):
        good = study.file("catatan.txt", "P1: baik.")
        answer = study.on("import", "x" * 300, good, "--json")
        assert (answer.code, answer.err) == (3, "")
        assert [each["status"] for each in answer.rows("files")] == ["refused", "imported"]


class DescribeWordFilesWithRemarks:
    def it_keeps_the_words_on_both_sides_of_a_comment_in_the_markup(self, study: CommandLine):
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        words = "<w:t>beban<!-- x --> kerja<?pi y?> berat</w:t>"
        path = study.folder / "catatan.docx"
        with ZipFile(path, "w") as archive:
            archive.writestr(
                "word/document.xml",
                f'<w:document xmlns:w="{space}"><w:body><w:p><w:r>{words}</w:r></w:p></w:body></w:document>',
            )
        study.json("import", path)
        assert study.on("text", "catatan").out == "beban kerja berat"


class DescribeBadFiles:
    @pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
    def it_refuses_each_with_its_reason(self, bad: BadFile, tmp_path: Path, room: ReadingRoom) -> None:
        assert refusal(room, bad.put(tmp_path)) in bad.reasons

    @pytest.mark.parametrize("suffix", FORMATS)
    def it_refuses_half_a_gigabyte_of_nothing(self, suffix: str, tmp_path: Path, room: ReadingRoom) -> None:
        reason = refusal(room, sparse(tmp_path / f"besar{suffix}"))
        if suffix in {".txt", ".md"}:
            assert reason is FileReason.TOO_LARGE
        assert reason in {
            FileReason.TOO_LARGE,
            FileReason.DAMAGED,
            FileReason.NOT_TEXT,
            FileReason.UNKNOWN_FORMAT,
        }

    def it_does_not_read_what_its_size_refuses(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("read"))
        with pytest.raises(FileRefused) as refused:
            read(sparse(tmp_path / "besar.txt"))
        assert refused.value.reason is FileReason.TOO_LARGE

    @pytest.mark.slow
    @pytest.mark.parametrize("suffix", ARCHIVES)
    def it_bounds_a_million_paragraphs_from_a_small_file(
        self, suffix: str, tmp_path: Path, room: ReadingRoom
    ) -> None:
        path = tmp_path / f"sejuta{suffix}"
        path.write_bytes(of_a_million_paragraphs(suffix))
        assert refusal(room, path) in {FileReason.TOO_LONG, FileReason.TOO_HEAVY, FileReason.TOO_LARGE}

    @pytest.mark.parametrize("suffix", ARCHIVES)
    def it_writes_nothing_where_names_in_an_archive_lead(
        self, suffix: str, tmp_path: Path, room: ReadingRoom
    ) -> None:
        folder = tmp_path / "a" / "b" / "c"
        folder.mkdir(parents=True)
        path = folder / f"keluar{suffix}"
        path.write_bytes(slipping(SEEDS[suffix]()[0]))
        assert room.read(path).text.strip()
        assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]


class DescribeRenamedFiles:
    @pytest.mark.parametrize("suffix", FORMATS)
    def it_reads_what_they_are_or_refuses_them(self, suffix: str, tmp_path: Path, room: ReadingRoom) -> None:
        path = tmp_path / f"salah nama{suffix}"
        for other in FORMATS:
            path.write_bytes(SEEDS[other]()[0])
            for _, found in room.read_all([path]):
                if isinstance(found, FileRefused):
                    assert found.reason not in {FileReason.CRASHED, FileReason.TOO_HEAVY}
                else:
                    assert broken_law(found) == ""


class DescribeOddTexts:
    def it_reads_mixed_line_ends_as_one_kind(self, study: CommandLine) -> None:
        study.json("import", study.file("campur.txt", b"P1: a\r\nP2: b\rP3: c\nP4: d"))
        assert study.on("text", "campur").out == "P1: a\nP2: b\nP3: c\nP4: d"

    def it_keeps_bidi_marks_and_what_looks_like_line_ends(self, study: CommandLine) -> None:
        text = "P1: \u202eabc\u202c \u2066d\u2069\u200f \u2028e\x85f\x0c"
        study.json("import", study.file("arah.txt", text))
        assert study.on("text", "arah").out == text

    def it_names_two_files_of_one_name_apart(self, study: CommandLine) -> None:
        study.file("satu/FGD.txt", "P1: satu")
        study.file("dua/FGD.txt", "P1: dua")
        answer = study.json("import", study.folder / "satu", study.folder / "dua")
        assert [each["name"] for each in cast("Rows", answer["files"])] == ["FGD (satu)", "FGD (dua)"]
        assert study.on("text", "FGD (dua)").out == "P1: dua"


class DescribeAFolderOfEverything:
    def it_imports_the_good_and_says_one_sentence_of_each_bad(
        self, study: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = study.folder / "bahan"
        good, bad = _filled(folder, monkeypatch)
        before = {each["id"]: each["sha256"] for each in study.rows("sources", "sources")}

        answer = study.on("import", folder, "--json")

        assert (answer.code, answer.err) == (3, "")
        files = {Path(str(each["path"])): each for each in answer.rows("files")}
        refused = {path for path, each in files.items() if each["status"] == "refused"}
        assert refused == bad
        assert set(files) - refused == good
        for path in bad:
            reason = str(files[path]["reason"])
            assert reason.count("; ") == 1, reason
            assert "\n" not in reason
            assert "Traceback" not in reason
        after = {each["id"]: each["sha256"] for each in study.rows("sources", "sources")}
        brought = {each["source_id"] for path, each in files.items() if each["status"] == "imported"}
        assert set(after) - set(before) == brought
        assert {key: after[key] for key in before} == before
        assert study.json("check")["ok"] is True

    def it_says_so_in_both_languages_without_json(self, study: CommandLine) -> None:
        bad = study.file("rusak.docx", b"PK\x03\x04")
        good = study.file("baik.txt", "P1: baik")
        for language, words in (("id", "rusak"), ("en", "damaged")):
            answer = study.on("import", bad, good, lang=language)
            assert answer.code == 3
            assert words in answer.out
            assert "Traceback" not in answer.err


def _filled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[set[Path], set[Path]]:
    """Fill a folder with good and bad files in turn; return both."""
    folder.mkdir()
    good = {_good(folder, f"baik {suffix[1:]}{suffix}", SEEDS[suffix]()[0]) for suffix in FORMATS}
    bad = {each.put(folder) for each in BAD}
    for number, each in enumerate(sorted(bad)):
        if number % 10 == 0:
            good.add(_good(folder, f"{each.stem} sesudahnya {number}.txt", f"P1: ke {number}".encode()))
    bad.add(sparse(folder / "besar.txt"))
    bad.update(_links(folder))
    bad.add(_closed(folder / "tertutup", monkeypatch))
    bad.add(_changing(folder / "berubah.txt", monkeypatch))
    return good, bad


def _good(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _links(folder: Path) -> set[Path]:
    """Lay links that lead to each other, to nothing, and to the folder that they are in."""
    (folder / "lingkar 1.txt").symlink_to(folder / "lingkar 2.txt")
    (folder / "lingkar 2.txt").symlink_to(folder / "lingkar 1.txt")
    (folder / "putus.txt").symlink_to(folder / "tidak ada.txt")
    (folder / "kembali").symlink_to(folder, target_is_directory=True)
    return {folder / name for name in ("lingkar 1.txt", "lingkar 2.txt", "putus.txt")}


def _closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder that may not be listed, whoever runs the tests."""
    folder.mkdir()
    (folder / "rahasia.txt").write_text("P1: zirahkencana")
    scanned, listed = os.scandir, os.listdir

    def refused(path: object) -> None:
        if Path(os.fsdecode(cast("str", path))).name == folder.name:
            raise PermissionError(13, "Permission denied", str(path))

    def scan(path: str) -> object:
        refused(path)
        return scanned(path)

    def names(path: str) -> list[str]:
        refused(path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scan)
    monkeypatch.setattr(os, "listdir", names)
    return folder


def _changing(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a file that grows whenever it is read."""
    path.write_text("P1: masih disalin")
    usual = Path.read_bytes

    def growing(each: Path) -> bytes:
        data = usual(each)
        if each == path:
            with each.open("ab") as stream:
                stream.write(b" terus")
        return data

    monkeypatch.setattr(Path, "read_bytes", growing)
    return path
