import os
import zipfile
from pathlib import Path

import pytest

from tests.language.readers.conftest import WordFile
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import FORMATS, material_files, read


def reason_for(path: Path) -> FileReason:
    with pytest.raises(FileRefused) as refused:
        read(path)
    return refused.value.reason


class DescribeFolders:
    def it_walks_a_folder_sorted_without_hidden_and_lock_files(self, tmp_path: Path) -> None:
        for name in (
            "b.txt",
            "a.docx",
            "~$a.docx",
            ".rahasia.txt",
            "sub/c.md",
            "sub/d.pdf",
            ".git/e.txt",
            "Thumbs.db",
        ):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.touch()

        found = [path.relative_to(tmp_path).as_posix() for path in material_files([tmp_path])]

        assert found == ["a.docx", "b.txt", "sub/c.md", "sub/d.pdf"]

    def it_takes_what_is_named_as_it_is_and_each_file_once(self, tmp_path: Path) -> None:
        named = tmp_path / ".tersembunyi.txt"
        named.touch()
        missing = tmp_path / "tidak-ada.docx"

        assert material_files([named, missing, named, tmp_path]) == [named, missing]

    def it_does_not_run_in_circles(self, tmp_path: Path) -> None:
        (tmp_path / "dalam").mkdir()
        (tmp_path / "dalam" / "a.txt").touch()
        (tmp_path / "dalam" / "lingkar").symlink_to(tmp_path, target_is_directory=True)

        assert [path.name for path in material_files([tmp_path])] == ["a.txt"]

    def it_returns_a_folder_that_it_may_not_list(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_rights(path: str) -> None:
            raise PermissionError(13, "no", path)

        monkeypatch.setattr(os, "scandir", no_rights)

        assert material_files([tmp_path]) == [tmp_path]


class DescribeWhatCanBeRead:
    def it_names_the_formats(self) -> None:
        assert (
            *(".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".txt", ".md"),
            *(".csv", ".tsv", ".xlsx", ".srt", ".vtt"),
        ) == FORMATS

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("a.doc", FileReason.OLD_WORD),
            ("a.pdf", FileReason.EMPTY),
            ("a.pptx", FileReason.UNKNOWN_FORMAT),
            ("tanpa akhiran", FileReason.UNKNOWN_FORMAT),
            ("a.txt", FileReason.EMPTY),
        ],
    )
    def it_refuses_by_suffix_and_emptiness(self, tmp_path: Path, name: str, reason: FileReason) -> None:
        (tmp_path / name).touch()

        assert reason_for(tmp_path / name) is reason

    def it_refuses_what_is_not_there_and_what_is_no_file(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipa.txt")
        (tmp_path / "map.txt").mkdir()

        assert reason_for(tmp_path / "tidak ada.txt") is FileReason.MISSING
        assert reason_for(tmp_path / "pipa.txt") is FileReason.UNKNOWN_FORMAT
        assert reason_for(tmp_path / "map.txt") is FileReason.UNKNOWN_FORMAT

    def it_says_when_rights_are_missing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.txt"
        path.write_text("Moderator: halo")

        def no_rights(_path: Path) -> bytes:
            raise PermissionError(13, "no")

        monkeypatch.setattr(Path, "read_bytes", no_rights)

        assert reason_for(path) is FileReason.NO_RIGHTS


class DescribeHostileArchives:
    def it_refuses_a_bomb(self, tmp_path: Path) -> None:
        path = tmp_path / "bom.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", b" " * (24 * 1024 * 1024))

        assert reason_for(path) is FileReason.UNSAFE

    @pytest.mark.parametrize(
        "doctype",
        [
            '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>',
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
        ],
    )
    def it_refuses_document_types(self, tmp_path: Path, doctype: str) -> None:
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", f"<?xml version='1.0'?>{doctype}<a/>")

        assert reason_for(path) is FileReason.UNSAFE

    def it_refuses_overlapping_parts(self, word_file: WordFile) -> None:
        path = word_file("<w:p><w:r><w:t>kata</w:t></w:r></w:p>", styles="<w:styles></w:styles>")
        raw = bytearray(path.read_bytes())
        second = raw.rindex(b"PK\x01\x02")
        raw[second + 42 : second + 46] = b"\0\0\0\0"
        path.write_bytes(raw)

        assert reason_for(path) is FileReason.UNSAFE

    def it_refuses_too_many_parts(self, tmp_path: Path) -> None:
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as archive:
            for number in range(20_001):
                archive.writestr(str(number), b"")

        assert reason_for(path) is FileReason.UNSAFE

    def it_refuses_parts_under_a_password(self, word_file: WordFile) -> None:
        path = word_file("<w:p><w:r><w:t>kata</w:t></w:r></w:p>")
        raw = bytearray(path.read_bytes())
        raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
        path.write_bytes(raw)

        assert reason_for(path) is FileReason.PROTECTED

    def it_refuses_other_archives_under_words_suffix(self, tmp_path: Path) -> None:
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("ppt/presentation.xml", "<a/>")

        assert reason_for(path) is FileReason.UNKNOWN_FORMAT

    def it_finds_the_main_part_by_its_relation(self, tmp_path: Path) -> None:
        relation = (
            '<Relationships><Relationship Type="x/officeDocument" Target="/lain/utama.xml"/></Relationships>'
        )
        namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        body = f'<w:document xmlns:w="{namespace}"><w:body><w:p><w:r><w:t>Ketat</w:t></w:r></w:p></w:body></w:document>'
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("_rels/.rels", relation)
            archive.writestr("lain/utama.xml", body)

        assert read(path).text == "Ketat"

    @pytest.mark.parametrize("content", ["<a/>", "<tidak", ""])
    def it_refuses_xml_that_is_no_document(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", content)

        assert reason_for(path) is FileReason.DAMAGED
