"""An author's file on the disk: what is refused, and that one whole file is always there."""

import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.services.refreshing.word_files import part_of, plain_file, with_parts
from workbench.domain.errors import DiskFull, FileReason, FileRefused
from workbench.services.refreshing import files
from workbench.services.refreshing.files import (
    WordFile,
    locks_of,
    must_be_writable,
    read_file,
    swap,
    write_copy,
)

THEN = datetime(2026, 11, 29, 15, 4)  # noqa: DTZ001 - the time of the place
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def put(folder: Path, data: bytes, name: str = "naskah.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refused(path: Path) -> FileReason:
    with pytest.raises(FileRefused) as caught:
        read_file(path)
    assert "refresh" in caught.value.facts
    return caught.value.reason


class DescribeReading:
    def it_returns_the_bytes_as_they_are(self, tmp_path: Path) -> None:
        data = plain_file()
        found = read_file(put(tmp_path, data))
        assert found.data == data

    @pytest.mark.parametrize(
        ("words", "language"),
        [
            (
                "Ini adalah hasil yang kami peroleh dari lapangan dan dibahas di sana dengan mereka. " * 4,
                "id",
            ),
            (
                "These are the results of the study and what we have to say for those that were with us. "
                * 4,
                "en",
            ),
        ],
    )
    def it_knows_the_language_of_the_words_whatever_word_says(
        self, tmp_path: Path, words: str, language: str
    ) -> None:
        assert read_file(put(tmp_path, plain_file(words))).language == language

    @pytest.mark.parametrize(
        ("locale", "language"), [(b"id-ID", "id"), (b"en-GB", "en"), (b"de-DE", ""), (b"", "")]
    )
    def it_believes_the_styles_where_words_are_few(
        self, tmp_path: Path, locale: bytes, language: str
    ) -> None:
        lang = b'<w:lang w:val="' + locale + b'"/>' if locale else b""
        data = with_parts(plain_file("Dua kata"), {"word/styles.xml": b"<w:styles>" + lang + b"</w:styles>"})
        assert read_file(put(tmp_path, data)).language == language

    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("a.docm", plain_file(), FileReason.MACROS),
            ("a.dotm", plain_file(), FileReason.MACROS),
            ("a.txt", b"tema", FileReason.NOT_WORD),
            ("a.docx", b"", FileReason.EMPTY),
            ("a.docx", b"tema: beban kerja", FileReason.DAMAGED),
            ("a.docx", plain_file()[:-40], FileReason.DAMAGED),
            ("a.docx", plain_file()[:200], FileReason.DAMAGED),
            ("a.doc", OLE + "WordDocument".encode("utf-16-le"), FileReason.OLD_WORD),
            ("a.docx", OLE + "WordDocument".encode("utf-16-le"), FileReason.OLD_WORD),
            ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), FileReason.PROTECTED),
            ("a.docx", with_parts(plain_file(), {"word/media/x.bin": bytes(30_000_000)}), FileReason.UNSAFE),
        ],
    )
    def it_refuses_what_can_not_be_refreshed(
        self, tmp_path: Path, name: str, data: bytes, reason: FileReason
    ) -> None:
        assert refused(put(tmp_path, data, name)) is reason

    def it_refuses_a_file_with_a_part_that_does_not_unpack(self, tmp_path: Path) -> None:
        data = bytearray(plain_file())
        at = data.find(b"word/document.xml")
        data[at + 40 : at + 80] = bytes(40)
        assert refused(put(tmp_path, bytes(data))) is FileReason.DAMAGED

    def it_refuses_what_is_too_large_packed_or_not(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = put(tmp_path, plain_file())
        monkeypatch.setattr(files, "MOST_BYTES", path.stat().st_size - 1)
        assert refused(path) is FileReason.TOO_LARGE
        packed = put(tmp_path, with_parts(plain_file(), {"x.txt": bytes(9_000_000)}))
        monkeypatch.setattr(files, "MOST_BYTES", packed.stat().st_size)
        assert refused(packed) is FileReason.TOO_LARGE

    def it_refuses_a_file_that_is_gone_and_a_folder(self, tmp_path: Path) -> None:
        assert refused(tmp_path / "hilang.docx") is FileReason.MISSING
        folder = tmp_path / "folder.docx"
        folder.mkdir()
        assert refused(folder) is FileReason.UNKNOWN_FORMAT

    def it_refuses_a_file_that_changes_while_it_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = put(tmp_path, plain_file())
        tell = files._language_of

        def changing(document: bytes, styles: bytes) -> str:
            path.write_bytes(plain_file("lain"))
            os.utime(path, ns=(1, 1))
            return tell(document, styles)

        monkeypatch.setattr(files, "_language_of", changing)
        assert refused(path) is FileReason.CHANGED

    def it_refuses_a_file_without_rights_to_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = put(tmp_path, plain_file())

        def denied(_path: Path) -> None:
            raise PermissionError(13, "denied")

        monkeypatch.setattr(files, "Archive", denied)
        assert refused(path) is FileReason.NO_RIGHTS


class DescribeLocks:
    @pytest.mark.parametrize(
        "lock", ["~$skripsi.docx", "~$kripsi.docx", "~$ripsi.docx", ".~lock.skripsi.docx#"]
    )
    def it_sees_that_a_program_has_the_file_open(self, tmp_path: Path, lock: str) -> None:
        path = put(tmp_path, plain_file(), "skripsi.docx")
        assert locks_of(path) == ()
        (tmp_path / lock).touch()
        assert [each.name for each in locks_of(path)] == [lock]
        with pytest.raises(FileRefused) as caught:
            must_be_writable(path)
        assert caught.value.reason is FileReason.OPEN_ELSEWHERE

    def it_refuses_a_file_that_its_owner_guards(self, tmp_path: Path) -> None:
        path = put(tmp_path, plain_file())
        path.chmod(0o444)
        with pytest.raises(FileRefused) as caught:
            must_be_writable(path)
        assert caught.value.reason is FileReason.CANNOT_WRITE

    @pytest.mark.parametrize(
        ("error", "reason"),
        [
            (PermissionError(13, "held"), FileReason.OPEN_ELSEWHERE),
            (OSError(5, "broken"), FileReason.CANNOT_WRITE),
        ],
    )
    def it_refuses_a_file_that_another_program_holds(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: FileReason
    ) -> None:
        path = put(tmp_path, plain_file())

        def held(_path: Path, _mode: str) -> None:
            raise error

        monkeypatch.setattr(Path, "open", held)
        with pytest.raises(FileRefused) as caught:
            must_be_writable(path)
        assert caught.value.reason is reason


class DescribeSwapping:
    def it_keeps_the_old_file_beside_the_new_one(self, tmp_path: Path) -> None:
        old, new = plain_file("lama"), plain_file("baru")
        path = put(tmp_path, old)
        path.chmod(0o640)
        kept = swap(read_file(path), new, THEN, "id")
        assert kept.name == "naskah (sebelum disegarkan 2026-11-29 15.04).docx"
        assert (path.read_bytes(), kept.read_bytes()) == (new, old)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        again = swap(read_file(path), old, THEN, "id")
        assert again.name == "naskah (sebelum disegarkan 2026-11-29 15.04, 2).docx"
        assert swap(read_file(path), new, THEN, "en").name == "naskah (before refresh 2026-11-29 15.04).docx"

    @pytest.mark.parametrize("stem", ["n" * 250, "é" * 125, "n" * 215])
    def it_keeps_a_file_whose_name_is_as_long_as_can_be(self, tmp_path: Path, stem: str) -> None:
        old, new = plain_file("lama"), plain_file("baru")
        path = put(tmp_path, old, f"{stem}.docx")
        kept = [swap(read_file(path), new, THEN, "id"), swap(read_file(path), new, THEN, "id")]
        assert kept[0].read_bytes() == old
        assert kept[0].name.startswith(stem[:100])
        assert kept[0].name.endswith(" (sebelum disegarkan 2026-11-29 15.04).docx")
        assert sorted(tmp_path.iterdir()) == sorted([path, *kept])

    def it_follows_a_link_to_the_file(self, tmp_path: Path) -> None:
        real = put(tmp_path, plain_file("lama"), "asli.docx")
        link = tmp_path / "naskah.docx"
        link.symlink_to(real)
        new = plain_file("baru")
        swap(read_file(link), new, THEN, "id")
        assert link.is_symlink()
        assert real.read_bytes() == new

    def it_refuses_a_file_that_changed_since_it_was_read(self, tmp_path: Path) -> None:
        path = put(tmp_path, plain_file("lama"))
        file = read_file(path)
        path.write_bytes(plain_file("dari penulis"))
        with pytest.raises(FileRefused) as caught:
            swap(file, plain_file("baru"), THEN, "id")
        assert caught.value.reason is FileReason.CHANGED
        assert list(tmp_path.iterdir()) == [path]

    def it_refuses_a_file_that_disappeared(self, tmp_path: Path) -> None:
        path = put(tmp_path, plain_file("lama"))
        file = read_file(path)
        path.unlink()
        with pytest.raises(FileRefused) as caught:
            swap(file, plain_file("baru"), THEN, "id")
        assert caught.value.reason is FileReason.MISSING

    @pytest.mark.parametrize("breaks_at", [0, 1])
    @pytest.mark.parametrize("error", [DiskFull(Path("x")), FileRefused(Path("x"), FileReason.CANNOT_WRITE)])
    def it_leaves_the_file_and_nothing_else_when_writing_fails(
        self, tmp_path: Path, breaks_at: int, error: Exception
    ) -> None:
        old = plain_file("lama")
        path = put(tmp_path, old)
        written: list[Path] = []

        def write(at: Path, data: bytes) -> None:
            if len(written) == breaks_at:
                raise error
            written.append(at)
            at.write_bytes(data)

        with pytest.raises(type(error)):
            swap(read_file(path), plain_file("baru"), THEN, "id", write)
        assert list(tmp_path.iterdir()) == [path]
        assert path.read_bytes() == old

    def it_has_one_whole_file_wherever_it_is_killed(self, tmp_path: Path) -> None:
        """Each step of the swap is the last: what stands under the name is the old file or the new one, never part."""
        old, new = plain_file("lama"), plain_file("baru")

        class Killed(BaseException):
            pass

        for dies_at in range(3):
            folder = tmp_path / str(dies_at)
            folder.mkdir()
            path = put(folder, old)
            steps = iter(range(9))

            def write(at: Path, data: bytes, steps: Iterator[int] = steps, dies_at: int = dies_at) -> None:
                if next(steps) == dies_at:
                    raise Killed
                files._write(at, data)

            if dies_at < 2:
                with pytest.raises(Killed):
                    swap(read_file(path), new, THEN, "id", write)
            else:
                swap(read_file(path), new, THEN, "id", write)
            assert path.read_bytes() == (old if dies_at < 2 else new)
            assert all(each.read_bytes() in {old, new} for each in folder.glob("*.docx"))


class DescribeCopies:
    def it_is_written_elsewhere_and_the_file_is_only_read(self, tmp_path: Path) -> None:
        old, new = plain_file("lama"), plain_file("baru")
        path = put(tmp_path, old)
        (tmp_path / ".~lock.naskah.docx#").touch()
        write_copy(read_file(path), new, tmp_path / "salinan.docx")
        assert (tmp_path / "salinan.docx").read_bytes() == new
        assert path.read_bytes() == old
        write_copy(read_file(path), old, tmp_path / "salinan.docx")
        assert (tmp_path / "salinan.docx").read_bytes() == old

    def it_never_takes_the_place_of_the_file_itself(self, tmp_path: Path) -> None:
        path = put(tmp_path, plain_file("lama"))
        with pytest.raises(FileRefused) as caught:
            write_copy(read_file(path), plain_file("baru"), path)
        assert caught.value.reason is FileReason.CANNOT_WRITE

    def it_is_not_written_where_there_is_no_folder(self, tmp_path: Path) -> None:
        path = put(tmp_path, plain_file("lama"))
        with pytest.raises(FileRefused):
            write_copy(read_file(path), plain_file("baru"), tmp_path / "tiada" / "salinan.docx")


class DescribeAWordFile:
    def it_is_known_by_its_bytes(self) -> None:
        data = plain_file()
        assert WordFile(Path("a"), data).fingerprint == WordFile(Path("b"), data).fingerprint
        assert WordFile(Path("a"), data).fingerprint != WordFile(Path("a"), data + b"x").fingerprint
        assert part_of(data, "word/document.xml")
