"""Hostile templates: nothing of theirs that fetches, runs or tells comes into an author's file."""

import re
import zipfile
from pathlib import Path
from random import Random

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from exports.word import write_word
from exports.word_field_marks import fields_in
from exports.word_packages import LookPackage, look_package
from exports.word_templates import remarks_on
from tests.exports.foreign_templates import (
    KINDS,
    PIXEL,
    A,
    R,
    W,
    bare,
    document,
    office,
    relations,
    template,
    types,
)
from tests.exports.test_word import REPORT
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import TemplateLack, TemplateRemark

V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def headed(content: str, *related: tuple[str, str, str], **more: bytes) -> dict[str, bytes]:
    """Return the office's template with that content in its header, and what that is related to."""
    return {
        **office(),
        "word/header1.xml": f"<w:hdr {W} {R} {A} {V}><w:p>{content}</w:p></w:hdr>".encode(),
        "word/_rels/header1.xml.rels": relations(*related),
        **{name.replace("__", "/"): data for name, data in more.items()},
    }


def taken(parts: dict[str, bytes], tmp_path: Path) -> tuple[LookPackage, dict[str, bytes]]:
    """Return the look of a template and its parts."""
    package = look_package(template(parts))
    (tmp_path / "look.zip").write_bytes(package.content)
    with zipfile.ZipFile(tmp_path / "look.zip") as archive:
        return package, {name: archive.read(name) for name in archive.namelist()}


def header(parts: dict[str, bytes]) -> etree._Element:
    """Return the root of the header."""
    return etree.fromstring(parts["word/header1.xml"])


class DescribeWhatIsKept:
    def it_is_the_look_and_nothing_else(self, tmp_path: Path) -> None:
        parts = {
            **office(),
            "docProps/core.xml": b"<x>Rahasia</x>",
            "docProps/app.xml": b"<x>Rahasia</x>",
            "customXml/item1.xml": b"<x>Rahasia</x>",
            "word/comments.xml": b"<x>Rahasia</x>",
            "word/glossary/document.xml": b"<x>Rahasia</x>",
        }
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>",
            b'<Relationship Id="c" Type="x/comments" Target="comments.xml"/>'
            b'<Relationship Id="g" Type="x/glossaryDocument" Target="glossary/document.xml"/></Relationships>',
        )
        package, kept = taken(parts, tmp_path)
        assert package.left_out == 0
        assert set(kept) == {
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/theme/theme1.xml",
            "word/header1.xml",
            "word/footer1.xml",
        }
        assert not any(b"ahasia" in each for each in kept.values())

    def it_makes_a_document_of_a_template(self, tmp_path: Path) -> None:
        _, kept = taken(office(), tmp_path)
        assert b"document.main+xml" in kept["[Content_Types].xml"]
        assert b"template.main+xml" not in kept["[Content_Types].xml"]

    def it_keeps_pictures_and_links_of_a_header(self, tmp_path: Path) -> None:
        logo = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>'
        link = '<w:hyperlink r:id="rId2"><w:r><w:t>situs</w:t></w:r></w:hyperlink>'
        parts = headed(
            logo + link, ("rId1", "image", "media/logo.png"), ("rId2", "hyperlink", "https://contoh.go.id")
        )
        package, kept = taken({**parts, "word/media/logo.png": PIXEL}, tmp_path)
        assert package.left_out == 0
        assert kept["word/media/image1.png"] == PIXEL
        assert len(list(header(kept).iter(qn("w:drawing"), qn("w:hyperlink")))) == 2
        assert b"https://contoh.go.id" in kept["word/_rels/header1.xml.rels"]

    def it_keeps_the_pixels_of_a_picture_and_not_its_lines(self, tmp_path: Path) -> None:
        space = 'xmlns:s="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
        blip = f'<a:blip r:embed="rId1"><a:ext><s:svgBlip {space} r:embed="rId2"/></a:ext></a:blip>'
        parts = headed(
            f"<w:r><w:drawing>{blip}</w:drawing></w:r>",
            ("rId1", "image", "media/a.png"),
            ("rId2", "image", "media/a.svg"),
        )
        package, kept = taken({**parts, "word/media/a.png": PIXEL, "word/media/a.svg": b"<svg/>"}, tmp_path)
        assert package.left_out == 0
        assert "word/media/a.svg" not in kept
        assert [etree.QName(each).localname for each in header(kept).iter(qn("w:drawing"), "{*}svgBlip")] == [
            "drawing"
        ]

    def it_has_the_header_of_the_section_before_where_the_last_has_none(self, tmp_path: Path) -> None:
        _, kept = taken(office(), tmp_path)
        last = etree.fromstring(kept["word/document.xml"]).find(f".//{qn('w:sectPr')}")
        assert [each.get(f"{{{KINDS}}}id") for each in last[:2]] == ["rIdHeader", "rIdFooter"]

    def it_makes_do_with_a_file_whose_parts_are_missing(self, tmp_path: Path) -> None:
        parts = office()
        del parts["word/header1.xml"], parts["word/styles.xml"]
        _, kept = taken(parts, tmp_path)
        assert "word/styles.xml" not in kept
        assert b"rIdHeader" not in kept["word/document.xml"]

    def it_takes_no_part_for_two_things(self, tmp_path: Path) -> None:
        parts = office()
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>",
            b'<Relationship Id="a" Type="x/styles" Target="settings.xml"/>'
            b'<Relationship Id="b" Type="x/footer" Target="styles.xml"/></Relationships>',
        )
        _, kept = taken(parts, tmp_path)
        assert kept["word/styles.xml"].startswith(b"<w:styles")
        assert kept["word/_rels/document.xml.rels"].count(b"/word/styles.xml") == 1
        assert b'PartName="/word/footer2.xml"' in kept["[Content_Types].xml"]

    def it_has_every_header_that_is_named(self, tmp_path: Path) -> None:
        parts = office()
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>",
            b'<Relationship Id="z" Type="x/header" Target="/word/header1.xml"/></Relationships>',
        )
        _, kept = taken(parts, tmp_path)
        assert kept["word/header1.xml"] == kept["word/header2.xml"]


class DescribeWhatIsLeftOut:
    def it_is_what_ties_the_file_to_others_or_locks_it(self, tmp_path: Path) -> None:
        parts = office()
        parts["word/settings.xml"] = (
            f"<w:settings {W} {R}><w:attachedTemplate r:id='rId1'/><w:mailMerge/><w:documentProtection/>"
            f"<w:updateFields/><w:footnotePr/><w:evenAndOddHeaders/></w:settings>"
        ).encode()
        package, kept = taken(parts, tmp_path)
        told = [etree.QName(each).localname for each in etree.fromstring(kept["word/settings.xml"])]
        assert told == ["evenAndOddHeaders"]
        assert package.left_out == 1
        assert "word/_rels/settings.xml.rels" not in kept

    @pytest.mark.parametrize("target", ["https://jahat.example/p.png", "file://server/p.png"])
    def it_is_a_picture_from_elsewhere(self, tmp_path: Path, target: str) -> None:
        parts = headed(
            '<w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r><w:r><w:t>Kop</w:t></w:r>',
            ("rId1", "image", target),
        )
        package, kept = taken(parts, tmp_path)
        assert package.left_out == 1
        assert b"jahat" not in b"".join(kept.values())
        assert [each.text for each in header(kept).iter(qn("w:t"))] == ["Kop"]
        assert list(header(kept).iter(qn("w:drawing"))) == []

    def it_is_a_picture_from_elsewhere_in_an_old_drawing(self, tmp_path: Path) -> None:
        old = '<w:r><w:pict><v:shape o:href="https://jahat.example"><v:imagedata src="https://jahat.example/p.png"/></v:shape></w:pict></w:r>'
        _, kept = taken(headed(old), tmp_path)
        assert b"jahat" not in b"".join(kept.values())

    def it_is_a_link_to_a_place_on_a_machine(self, tmp_path: Path) -> None:
        link = '<w:hyperlink r:id="rId1"><w:r><w:t>berkas</w:t></w:r></w:hyperlink>'
        package, kept = taken(headed(link, ("rId1", "hyperlink", "file:///C:/a.exe")), tmp_path)
        assert package.left_out == 1
        assert [each.text for each in header(kept).iter(qn("w:t"))] == ["berkas"]
        assert list(header(kept).iter(qn("w:hyperlink"))) == []

    @pytest.mark.parametrize("tag", ["w:object", "w:control", "w:altChunk", "w:subDoc"])
    def it_is_what_runs(self, tmp_path: Path, tag: str) -> None:
        parts = headed(f'<w:r><{tag} r:id="rId1"/></w:r>', ("rId1", "oleObject", "embeddings/a.bin"))
        package, kept = taken({**parts, "word/embeddings/a.bin": b"x"}, tmp_path)
        assert package.left_out == 1
        assert "word/embeddings/a.bin" not in kept
        assert list(header(kept).iter(qn(tag))) == []

    @pytest.mark.parametrize(
        "instruction",
        [
            "DDEAUTO c:\\\\windows\\\\cmd.exe",
            "dde excel a",
            'INCLUDEPICTURE "https://jahat.example/p"',
            'INCLUDETEXT "\\\\\\\\server\\\\a.docx"',
            "LINK Excel.Sheet.8 a.xls",
            "MACROBUTTON Jahat klik",
            "MERGEFIELD nama",
            "",
        ],
    )
    def it_is_a_field_that_fetches_or_runs(self, tmp_path: Path, instruction: str) -> None:
        parted = (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>satu</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        quoted = instruction.replace('"', "&quot;")
        simple = f'<w:fldSimple w:instr="{quoted}"><w:r><w:t>dua</w:t></w:r></w:fldSimple>'
        package, kept = taken(headed(parted + simple), tmp_path)
        assert package.left_out == 2
        root = header(kept)
        assert [each.text for each in root.iter(qn("w:t"))] == ["satu", "dua"]
        assert list(root.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple"))) == []

    def it_is_said_beforehand(self) -> None:
        parts = headed('<w:fldSimple w:instr="DDE a"/>')
        assert TemplateRemark(TemplateLack.LEFT_OUT, "1") in remarks_on(template(parts), "id")

    def it_is_a_control_bound_to_data_that_stay_behind(self, tmp_path: Path) -> None:
        bound = (
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a/b"/></w:sdtPr>'
            "<w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
        )
        _, kept = taken(headed(bound), tmp_path)
        assert list(header(kept).iter(qn("w:dataBinding"))) == []
        assert [each.text for each in header(kept).iter(qn("w:t"))] == ["x"]

    def it_leaves_nothing_that_reaches_out_in_the_written_file(self, tmp_path: Path) -> None:
        parts = headed(
            '<w:r><w:pict><v:imagedata r:id="rId1"/></w:pict></w:r><w:fldSimple w:instr="DDE a"/>',
            ("rId1", "image", "https://jahat.example/p.png"),
        )
        write_word(REPORT, tmp_path / "a.docx", template=template(parts))
        with zipfile.ZipFile(tmp_path / "a.docx") as archive:
            every = {name: archive.read(name) for name in archive.namelist()}
        assert not any(b"External" in data for name, data in every.items() if name.endswith(".rels"))
        assert not any(
            b"jahat" in data or b"DDE" in data or b"attachedTemplate" in data for data in every.values()
        )


class DescribeRefusing:
    @pytest.mark.parametrize(
        ("change", "reason"),
        [
            ({"[Content_Types].xml": None}, FileReason.NOT_WORD),
            ({"[Content_Types].xml": b"<"}, FileReason.DAMAGED),
            ({"_rels/.rels": None}, FileReason.NOT_WORD),
            ({"_rels/.rels": b"<Relationships"}, FileReason.DAMAGED),
            ({"word/document.xml": None}, FileReason.NOT_WORD),
            ({"word/document.xml": b"bukan xml"}, FileReason.DAMAGED),
            ({"word/document.xml": f"<w:document {W}/>".encode()}, FileReason.DAMAGED),
            ({"word/document.xml": b'<!DOCTYPE d SYSTEM "x"><d/>'}, FileReason.UNSAFE),
            ({"[Content_Types].xml": types("glossary")}, FileReason.NOT_WORD),
            ({"[Content_Types].xml": types("document.macroEnabled")}, FileReason.MACROS),
            ({"word/VBAProject.bin": b""}, FileReason.MACROS),
        ],
    )
    def it_says_why(self, change: dict[str, bytes | None], reason: FileReason) -> None:
        parts = {name: data for name, data in {**bare(), **change}.items() if data is not None}
        with pytest.raises(FileRefused) as refused:
            look_package(template(parts))
        assert refused.value.reason is reason

    def it_refuses_styles_that_are_none(self) -> None:
        broken = {"word/styles.xml": f'<w:styles {W}><w:style w:type="paragraph" w:default="1"/>'.encode()}
        with pytest.raises(FileRefused) as refused:
            remarks_on(template({**office(), **broken}), "id")
        assert refused.value.reason is FileReason.DAMAGED

    @pytest.mark.parametrize("size", ["x", "", "1e3", "5", "99999", "99999999999999999999"])
    @pytest.mark.parametrize("of", ['w:pgSz w:w="{}" w:h="9000"', 'w:pgSz w:w="9000" w:h="{}"'])
    def it_refuses_pages_that_are_none(self, size: str, of: str) -> None:
        body = f"<w:p/><w:sectPr><{of.format(size)}/></w:sectPr>"
        with pytest.raises(FileRefused) as refused:
            remarks_on(template({**bare(), "word/document.xml": document(body)}), "id")
        assert refused.value.reason is FileReason.DAMAGED

    def it_writes_nothing_then(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            write_word(REPORT, tmp_path / "a.docx", template=template({}))
        assert list(tmp_path.iterdir()) == []


class DescribeFields:
    def it_finds_inner_ones_and_such_as_never_end(self) -> None:
        root = parse_xml(
            f"<w:p {W}>"
            '<w:r><w:t>vor</w:t><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText>'
            '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/>'
            '<w:t>1</w:t><w:fldChar w:fldCharType="end"/><w:instrText>= 1</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>ya</w:t></w:r></w:p>'
        )
        found = fields_in(root)
        assert [each.name for each in found] == ["IF", "PAGE"]
        assert [[text.text for text in each.shown] for each in found] == [["ya"], ["1"]]

    def it_knows_sums(self) -> None:
        root = parse_xml(f'<w:p {W}><w:fldSimple w:instr="=1+1"/></w:p>')
        assert [each.name for each in fields_in(root)] == ["="]

    def it_dissolves_once(self) -> None:
        root = parse_xml(f'<w:p {W}><w:fldSimple w:instr="DDE"><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>')
        (found,) = fields_in(root)
        found.dissolve()
        found.dissolve()
        assert [etree.QName(each).localname for each in root] == ["r"]


class DescribeAnyTemplate:
    @pytest.mark.parametrize("seed", range(60))
    def it_is_written_in_or_refused(self, tmp_path: Path, seed: int) -> None:
        damaged = template(_damaged(office(), Random(seed)))
        try:
            remarks_on(damaged, "id")
        except FileRefused:
            with pytest.raises(FileRefused):
                write_word(REPORT, tmp_path / "a.docx", template=damaged)
            assert list(tmp_path.iterdir()) == []
        else:
            assert write_word(REPORT, tmp_path / "a.docx", template=damaged) == 3


def _damaged(parts: dict[str, bytes], chance: Random) -> dict[str, bytes]:
    """Return parts of which some are missing and some say in one place what they say in another, or nonsense."""
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(sorted(parts))
        if chance.random() < 0.2:
            del parts[name]
            continue
        shape = chance.choice([rb'"[^"]*"', rb"<w:[^>]*/>", rb"w:[a-zA-Z]+"])
        said = sorted(set(re.findall(shape, parts[name]))) or [b"<"]
        other = chance.choice([*said, b'""', b'"-1"', b'"99999999999999999999"', b""])
        parts[name] = parts[name].replace(chance.choice(said), other, chance.choice([1, -1]))
    return parts
