"""Templates through the door: what is opened, what is said of it, what is refused and left as it was."""

import zipfile
from pathlib import Path

import pytest

from exports.word import write_word
from tests.exports.foreign_templates import bare, office, packed, types
from tests.exports.test_word import REPORT
from tests.exports.word_files import opened
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import House, OwnTemplate, TemplateLack, TemplateRemark
from workbench.services.printing import templates
from workbench.services.printing.templates import (
    opened_template,
    save_house_template,
    template_named,
    template_remarks,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path) -> FileReason:
    """Return why a template is refused, by its remarks; the file must be as it was then."""
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(FileRefused) as refused:
        template_remarks(path)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert refused.value.path == path
    assert "template" in refused.value.facts
    return refused.value.reason


class DescribeNamingATemplate:
    def it_knows_the_looks_of_ours_by_name(self) -> None:
        assert [template_named(name) for name in ("plain", "Article", "BRIEF", "ministry")] == list(House)

    def it_takes_anything_else_for_a_file(self) -> None:
        assert template_named("dinas.dotx") == Path("dinas.dotx")


class DescribeOpeningATemplate:
    def it_hands_on_a_look_of_ours(self) -> None:
        assert opened_template(House.BRIEF) is House.BRIEF
        assert template_remarks(House.BRIEF) == ()

    @pytest.mark.parametrize("name", ["dinas.dotx", "DINAS.DOCX"])
    def it_reads_the_parts_of_a_file(self, tmp_path: Path, name: str) -> None:
        template = opened_template(packed(office(), tmp_path / name))
        assert isinstance(template, OwnTemplate)
        assert template.parts == office()

    def it_says_beforehand_what_is_missing(self, tmp_path: Path) -> None:
        assert template_remarks(packed(office(), tmp_path / "dinas.dotx")) == (
            TemplateRemark(TemplateLack.STYLE, "Heading3"),
            TemplateRemark(TemplateLack.STYLE, "Quotation"),
        )


class DescribeRefusingATemplate:
    def it_refuses_what_is_not_there(self, tmp_path: Path) -> None:
        assert refusal(tmp_path / "tidak-ada.dotx") is FileReason.MISSING

    @pytest.mark.parametrize("name", ["dinas.docm", "dinas.DOTM"])
    def it_refuses_macros_by_the_ending(self, tmp_path: Path, name: str) -> None:
        assert refusal(packed(bare(), tmp_path / name)) is FileReason.MACROS

    @pytest.mark.parametrize(
        "more",
        [
            {"word/vbaProject.bin": b"x"},
            {"[Content_Types].xml": types("document.macroEnabled")},
            {"[Content_Types].xml": types("template.macroEnabledTemplate")},
        ],
    )
    def it_refuses_macros_under_another_ending(self, tmp_path: Path, more: dict[str, bytes]) -> None:
        assert refusal(packed({**bare(), **more}, tmp_path / "dinas.docx")) is FileReason.MACROS

    @pytest.mark.parametrize(
        ("name", "content", "reason"),
        [
            ("surat.odt", b"PK", FileReason.NOT_WORD),
            ("surat.docx", b"", FileReason.DAMAGED),
            ("surat.docx", b"bukan zip", FileReason.DAMAGED),
            ("surat.docx", b"PK\x03\x04" + b"\0" * 40, FileReason.DAMAGED),
            ("surat.dotx", _OLE + "EncryptedPackage".encode("utf-16-le"), FileReason.PROTECTED),
            ("surat.dot", _OLE + "WordDocument".encode("utf-16-le"), FileReason.OLD_WORD),
            ("surat.docx", _OLE + "Workbook".encode("utf-16-le"), FileReason.NOT_WORD),
        ],
    )
    def it_refuses_what_is_no_word_file(
        self, tmp_path: Path, name: str, content: bytes, reason: FileReason
    ) -> None:
        (tmp_path / name).write_bytes(content)
        assert refusal(tmp_path / name) is reason

    def it_refuses_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "map.docx").mkdir()
        assert refusal(tmp_path / "map.docx") is FileReason.NOT_WORD

    def it_refuses_a_file_that_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = packed(bare(), tmp_path / "dinas.docx")

        def forbidden(*_args: object) -> bool:
            raise PermissionError

        monkeypatch.setattr("workbench.language.readers.refusing.must_be_file", forbidden)
        with pytest.raises(FileRefused) as refused:
            opened_template(path)
        assert refused.value.reason is FileReason.NO_RIGHTS

    def it_refuses_a_bomb(self, tmp_path: Path) -> None:
        path = tmp_path / "bom.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/media/a.png", b"\0" * (20 * 1024 * 1024))
        assert refusal(path) is FileReason.UNSAFE

    def it_refuses_too_much_altogether(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(templates, "_LIMIT", 1000)
        assert refusal(packed(office(), tmp_path / "dinas.docx")) is FileReason.TOO_LARGE

    def it_refuses_a_document_type(self, tmp_path: Path) -> None:
        bomb = b'<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'
        assert (
            refusal(packed({**bare(), "word/document.xml": bomb}, tmp_path / "a.docx")) is FileReason.UNSAFE
        )


class DescribeWritingInATemplate:
    def it_leaves_the_template_as_it_was(self, tmp_path: Path) -> None:
        path = packed(office(), tmp_path / "dinas.docx")
        before = path.read_bytes()
        write_word(REPORT, tmp_path / "hasil.docx", template=opened_template(path))
        assert path.read_bytes() == before
        assert opened(tmp_path / "hasil.docx").paragraphs[0].text == REPORT.title

    def it_does_not_write_over_the_template(self, tmp_path: Path) -> None:
        path = packed(office(), tmp_path / "dinas.docx")
        before = path.read_bytes()
        template = opened_template(path)
        with pytest.raises(FileRefused) as refused:
            write_word(REPORT, tmp_path / "." / "dinas.docx", template=template)
        assert refused.value.reason is FileReason.CANNOT_WRITE
        assert path.read_bytes() == before

    def it_writes_over_another_file(self, tmp_path: Path) -> None:
        template = opened_template(packed(office(), tmp_path / "dinas.docx"))
        (tmp_path / "hasil.docx").write_bytes(b"lama")
        assert write_word(REPORT, tmp_path / "hasil.docx", template=template) == 3


class DescribeSavingALookOfOurs:
    @pytest.mark.parametrize("house", list(House))
    @pytest.mark.parametrize("name", ["mulai.docx", "mulai.dotx"])
    def it_can_be_used_as_a_template(self, tmp_path: Path, house: House, name: str) -> None:
        save_house_template(house, tmp_path / name, "id")
        assert template_remarks(tmp_path / name) == ()

    def it_shows_every_style_in_itself(self, tmp_path: Path) -> None:
        save_house_template(House.ARTICLE, tmp_path / "mulai.docx", "en")
        shown = {
            each.text
            for each in opened(tmp_path / "mulai.docx").paragraphs
            if each.style and each.text == each.style.name
        }
        assert {"Title", "Caption Number", "Table Text"} <= shown

    def it_refuses_another_ending(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            save_house_template(House.ARTICLE, tmp_path / "mulai.odt", "id")
        assert refused.value.reason is FileReason.NOT_WORD
        assert not (tmp_path / "mulai.odt").exists()
