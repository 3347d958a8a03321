"""Templates as other people make them, taken apart into parts: of an Indonesian office, bare ones, and hostile ones."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from workbench.domain.templates import OwnTemplate

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
A: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PIXEL: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe"
    "0def46b80000000049454e44ae426082"
)
STYLES: Final = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>
<w:sz w:val="24"/>
<w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Biasa"><w:name w:val="Normal"/>
<w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/><w:ind w:firstLine="567"/>
<w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="FontParagrafDefault">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TabelNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>
</w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="Title"/><w:basedOn w:val="Biasa"/>
<w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F1F"/>
<w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:basedOn w:val="Biasa"/>
<w:pPr><w:keepNext/><w:numPr><w:numId w:val="3"/></w:numPr><w:spacing w:before="360"/><w:jc w:val="left"/>
<w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:color w:val="7A1F1F"/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Subbab"><w:name w:val="Judul Subbab"/>
<w:basedOn w:val="Biasa"/>
<w:pPr><w:keepNext/><w:ind w:firstLine="0"/><w:jc w:val="left"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr>
<w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Keterangan"><w:name w:val="caption"/><w:basedOn w:val="Biasa"/>
<w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:i/><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="KisiTabel"><w:name w:val="Table Grid"/><w:basedOn w:val="TabelNormal"/>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="TabelDinas"><w:name w:val="Tabel Dinas"/>
<w:basedOn w:val="TabelNormal"/>
<w:tblPr><w:tblBorders><w:top w:val="double" w:sz="4" w:color="7A1F1F"/>
<w:bottom w:val="double" w:sz="4" w:color="7A1F1F"/>
<w:insideH w:val="dotted" w:sz="4" w:color="7A1F1F"/></w:tblBorders></w:tblPr></w:style>
</w:styles>"""
NUMBERING: Final = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">
<w:start w:val="1"/>
<w:numFmt w:val="upperLetter"/><w:pStyle w:val="Judul1"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
THEME: Final = f"""<a:theme {A} name="Dinas"><a:themeElements><a:fontScheme name="Dinas"><a:majorFont>
<a:latin typeface="Arial"/>
</a:majorFont><a:minorFont><a:latin typeface="Bookman Old Style"/></a:minorFont></a:fontScheme>
</a:themeElements></a:theme>"""
HEADER: Final = f"""<w:hdr {W} {R}><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>
<w:t xml:space="preserve">Kementerian Contoh – </w:t></w:r>
<w:fldSimple w:instr=" TITLE "><w:r><w:t>Judul lama</w:t></w:r></w:fldSimple></w:p></w:hdr>"""
FOOTER: Final = f"""<w:ftr {W} {R}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>
<w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>
</w:r>
<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>"""
SETTINGS: Final = f"""<w:settings {W} {R}><w:attachedTemplate r:id="rId1"/>
<w:documentProtection w:edit="readOnly"/></w:settings>"""
BODY: Final = """<w:p><w:pPr><w:pStyle w:val="Judul"/></w:pPr><w:r><w:t>Judul lama</w:t></w:r></w:p>
<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>
<w:pgSz w:w="12191" w:h="18711"/></w:sectPr></w:pPr></w:p>
<w:p><w:r><w:t>Naskah rahasia yang harus hilang.</w:t></w:r></w:p>
<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:type w:val="nextPage"/>
<w:pgSz w:w="12191" w:h="18711"/>
<w:pgMar w:top="1701" w:right="1701" w:bottom="1701" w:left="2268" w:header="708" w:footer="708" w:gutter="0"/>
<w:pgNumType w:start="1"/><w:titlePg w:val="0"/></w:sectPr>"""


def document(body: str) -> bytes:
    """Return a main part with that body."""
    return f"<w:document {W} {R} {A}><w:body>{body}</w:body></w:document>".encode()


def relations(*made: tuple[str, str, str]) -> bytes:
    """Return relations from (id, kind, target); a target with ``:`` lies outside."""
    lines = "".join(
        f'<Relationship Id="{id_}" Type="{KINDS}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for id_, kind, target in made
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{lines}</Relationships>'.encode()


def types(main: str = "document", **more: str) -> bytes:
    """Return content types; ``main`` is the kind of Word file, ``more`` the kinds of other parts by their names."""
    kind = f"application/vnd.ms-word.{main}.main+xml" if "Macro" in main else f"{WML}.{main}.main+xml"
    lines = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    lines += "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WML}.{of}+xml"/>' for name, of in more.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'<Types xmlns="{space}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="svg" ContentType="image/svg+xml"/>{lines}</Types>'
    ).encode()


def office() -> dict[str, bytes]:
    """Return an Indonesian office's template: ids in Indonesian, F4 paper, numbered headings, header and footer."""
    named = {
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "header1": "header",
        "footer1": "footer",
    }
    return {
        "[Content_Types].xml": types("template", **named),
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document(BODY),
        "word/_rels/document.xml.rels": relations(
            ("rIdStyles", "styles", "styles.xml"),
            ("rIdNumbering", "numbering", "numbering.xml"),
            ("rIdSettings", "settings", "settings.xml"),
            ("rIdTheme", "theme", "theme/theme1.xml"),
            ("rIdHeader", "header", "header1.xml"),
            ("rIdFooter", "footer", "footer1.xml"),
        ),
        "word/styles.xml": STYLES.encode(),
        "word/numbering.xml": NUMBERING.encode(),
        "word/settings.xml": SETTINGS.encode(),
        "word/_rels/settings.xml.rels": relations(
            ("rId1", "attachedTemplate", "file:///C:/Rahasia/Dinas.dotm")
        ),
        "word/theme/theme1.xml": THEME.encode(),
        "word/header1.xml": HEADER.encode(),
        "word/footer1.xml": FOOTER.encode(),
    }


def bare() -> dict[str, bytes]:
    """Return the least that is a Word file: a main part with a line of text."""
    return {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document("<w:p><w:r><w:t>Teks.</w:t></w:r></w:p>"),
    }


def template(parts: Mapping[str, bytes]) -> OwnTemplate:
    """Return parts as a template that was read."""
    return OwnTemplate(Path("/dinas.dotx"), parts)


def packed(parts: Mapping[str, bytes], path: Path) -> Path:
    """Write parts to a file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
