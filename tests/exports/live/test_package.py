"""A Word file as a package: what is refused, and what is copied."""

import io
import struct
import zipfile

import pytest
from lxml import etree

from exports.live.file import LiveFile
from exports.live.words import W
from tests.exports.live.files import (
    APLIKASI,
    DOCUMENT,
    HONOR,
    PATH,
    TABLE,
    File,
    answering,
    live_file,
    quote,
    row,
    table,
)
from workbench.domain.errors import FileReason, FileRefused

MORE = table(row("beban", "Beban kerja", 9, quote(1), quote(2), strong=True), HONOR, APLIKASI)


def reason(data: bytes) -> FileReason:
    with pytest.raises(FileRefused) as refused:
        LiveFile(data, PATH)
    assert refused.value.path == PATH
    return refused.value.reason


def settings(words: str) -> bytes:
    space = W[1:-1]
    return f'<w:settings xmlns:w="{space}"><w:documentProtection {words}/></w:settings>'.encode()


class DescribeWhatIsRefused:
    def it_refuses_what_is_no_word_file(self) -> None:
        file = live_file()
        assert reason(b"") is FileReason.NOT_WORD
        assert reason(b"Halo.") is FileReason.NOT_WORD
        assert reason(file.changed({"[Content_Types].xml": None}).data) is FileReason.NOT_WORD
        assert reason(file.changed({"_rels/.rels": None}).data) is FileReason.NOT_WORD
        assert reason(file.changed({DOCUMENT: b"<a/>"}).data) is FileReason.NOT_WORD

    def it_refuses_what_is_damaged(self) -> None:
        file = live_file()
        assert reason(file.data[: len(file.data) // 2]) is FileReason.DAMAGED
        assert reason(file.changed({DOCUMENT: b"<w:document"}).data) is FileReason.DAMAGED
        assert reason(file.changed({DOCUMENT: b""}).data) is FileReason.DAMAGED
        assert reason(b"PK\x03\x04" + bytes(40)) is FileReason.DAMAGED

    def it_refuses_definitions_in_xml(self) -> None:
        text = live_file().raw()
        at = text.index(b"<w:document")
        bomb = text[:at] + b'<!DOCTYPE a [<!ENTITY b "c">]>' + text[at:]
        assert reason(live_file().changed({DOCUMENT: bomb}).data) is FileReason.DAMAGED

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def it_refuses_two_parts_of_one_name(self) -> None:
        made = io.BytesIO(live_file().data)
        with zipfile.ZipFile(made, "a") as archive:
            archive.writestr(DOCUMENT, b"<a/>")
        assert reason(made.getvalue()) is FileReason.DAMAGED

    def it_refuses_macros(self) -> None:
        file = live_file()
        assert reason(file.changed({"word/vbaProject.bin": b"x"}).data) is FileReason.MACROS
        types = file.raw("[Content_Types].xml").replace(
            b"wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
        )
        assert reason(file.changed({"[Content_Types].xml": types}).data) is FileReason.MACROS

    def it_refuses_what_is_signed(self) -> None:
        assert reason(live_file().changed({"_xmlsignatures/sig1.xml": b"<a/>"}).data) is FileReason.SIGNED

    def it_refuses_what_is_protected(self) -> None:
        file = live_file()
        guarded = file.changed({"word/settings.xml": settings('w:edit="readOnly" w:enforcement="1"')})
        assert reason(guarded.data) is FileReason.PROTECTED
        for words in ('w:edit="readOnly" w:enforcement="0"', 'w:edit="readOnly"'):
            assert (
                LiveFile(file.changed({"word/settings.xml": settings(words)}).data, PATH)
                .compared(answering(TABLE))
                .changes
                == ()
            )

    def it_refuses_what_a_password_locks(self) -> None:
        old = bytes.fromhex("d0cf11e0a1b11ae1")
        assert reason(old + "EncryptedPackage".encode("utf-16-le")) is FileReason.PROTECTED
        assert reason(old + bytes(512)) is FileReason.OLD_WORD
        data = bytearray(live_file().data)
        entry = data.index(b"PK\x01\x02")
        struct.pack_into("<H", data, entry + 8, 1)
        assert reason(bytes(data)) is FileReason.PROTECTED


class DescribeWhatIsCopied:
    def it_is_the_same_file_when_nothing_is_wanted(self) -> None:
        file = live_file()
        assert file.live.written(answering(MORE), []) == file.data
        assert file.live.written(answering(MORE), ["unknown"]) == file.data

    def it_keeps_other_parts_their_order_dates_and_attributes(self) -> None:
        file = live_file().changed({"word/media/a.bin": bytes(range(256)), "docProps/custom.xml": b"<a/>"})
        made = file.refreshed(answering(MORE))
        with zipfile.ZipFile(io.BytesIO(file.data)) as old, zipfile.ZipFile(io.BytesIO(made.data)) as new:
            assert new.namelist() == old.namelist()
            for before, after in zip(old.infolist(), new.infolist(), strict=True):
                assert (before.date_time, before.compress_type, before.external_attr) == (
                    after.date_time,
                    after.compress_type,
                    after.external_attr,
                )
            changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
        assert changed == [DOCUMENT, "customXml/item1.xml"]

    def it_keeps_the_declaration_and_the_namespaces(self) -> None:
        text = live_file().raw()
        odd = b'<?xml version="1.0"  encoding="UTF-8"  standalone="yes"?>\r\n'
        root = text[text.index(b"<w:document ") :].replace(b'mc:Ignorable="', b'mc:Ignorable="w99 ', 1)
        root = root.replace(b"<w:document ", b'<w:document xmlns:w99="urn:new" ', 1)
        made = live_file().changed({DOCUMENT: odd + root}).refreshed(answering(MORE))
        head = made.raw()[: made.raw().index(b"<w:body>")]
        assert head == (odd + root)[: (odd + root).index(b"<w:body>")]
        assert b'mc:Ignorable="w99 ' in head

    def it_reads_another_encoding(self) -> None:
        root = live_file().part()
        data = etree.tostring(root, encoding="UTF-16", xml_declaration=True)
        made = live_file().changed({DOCUMENT: data}).refreshed(answering(MORE))
        assert made.cells()[1][1] == "9"

    def it_reads_a_part_without_declaration(self) -> None:
        data = etree.tostring(live_file().part())
        made = live_file().changed({DOCUMENT: data}).refreshed(answering(MORE))
        assert made.raw().startswith(b"<w:document")


class DescribeALedgerThatIsNew:
    def it_is_named_where_word_looks_for_it(self) -> None:
        file = copied()
        made = file.refreshed(answering(MORE))
        added = [name for name in made.names() if name not in file.names()]
        assert added == ["customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"]
        assert b"/customXml/item1.xml" in made.raw("word/_rels/document.xml.rels")
        assert b"/customXml/itemProps1.xml" in made.raw("[Content_Types].xml")
        assert b"itemProps1.xml" in made.raw("customXml/_rels/item1.xml.rels")
        last = table(row("beban", "Beban kerja", 11, quote(1), quote(2), strong=True), HONOR, APLIKASI)
        assert made.refreshed(answering(last)).cells()[1][1] == "11"

    def it_takes_a_number_that_is_free(self) -> None:
        file = copied().changed({"customXml/item1.xml": b"<a/>"})
        types = file.raw("[Content_Types].xml").replace(b'Extension="xml"', b'Extension="xmk"')
        made = file.changed({"[Content_Types].xml": types}).refreshed(answering(MORE))
        assert made.raw("customXml/item1.xml") == b"<a/>"
        assert "customXml/item2.xml" in made.names()
        assert b"/customXml/item2.xml" in made.raw("[Content_Types].xml")

    def it_relates_a_text_that_is_related_to_nothing(self) -> None:
        made = copied().changed({"word/_rels/document.xml.rels": None}).refreshed(answering(MORE))
        assert b"/customXml/item1.xml" in made.raw("word/_rels/document.xml.rels")


def copied() -> File:
    """Return a file into which a table was pasted from another: it has no ledger."""
    file = live_file()
    gone = {name: None for name in file.names() if name.startswith("customXml/")}
    relations = etree.fromstring(file.raw("word/_rels/document.xml.rels"))
    relations[:] = [each for each in relations if "customXml" not in each.get("Type")]
    types = etree.fromstring(file.raw("[Content_Types].xml"))
    types[:] = [each for each in types if "customXml" not in each.get("PartName", "")]
    return file.changed(
        {
            **gone,
            "word/_rels/document.xml.rels": etree.tostring(relations),
            "[Content_Types].xml": etree.tostring(types),
        }
    )
