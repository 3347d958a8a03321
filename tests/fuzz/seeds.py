"""Small real files of every format, made here: what the fuzzer mutates and the hostile suite puts between bad ones."""

import io
import zipfile
from collections.abc import Callable, Iterable

TALK = (
    ("Moderator", "Selamat pagi, zirahkencana. Apa yang berat di sini?"),
    ("P1", "Jaringan lemah; katanya begini: tunggu sampai 08:30."),
    ("P2 (L, 34 th)", "Biaya bensin 1:150 dari kantong sendiri 😀 “begitu”."),
    ("Moderator", "Bagaimana dengan anak-anak pendamping?"),
)
_LINES = tuple(f"{name}: {speech}" for name, speech in TALK)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = "http://schemas.openxmlformats.org/package/2006"

Members = dict[str, str | bytes]


def zipped(members: Members) -> bytes:
    """Return a zip archive with these members, in their order."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return into.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; keywords name more parts (``styles``, ``footnotes``)."""
    spaces = (
        f'xmlns:w="{_WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    )
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PARTS}/content-types"><Override '
            f'PartName="/word/document.xml" ContentType="{main}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PARTS}/relationships"><Relationship Id="r1" '
            f'Type="{_LINKS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
            **{f"word/{name}.xml": xml.replace(">", f" {spaces}>", 1) for name, xml in parts.items()},
        }
    )


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{text}</w:p>"


def _rich_word() -> bytes:
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{_paragraph(_run(cell))}</w:tc>' for cell in row)}</w:tr>" for row in TALK
    )
    box = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        f"{_paragraph(_run('Kotak'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    underlined = '<w:vanish/><w:u w:val="single"/>'
    body = (
        _paragraph(_run("Transkrip FGD"), '<w:pStyle w:val="Judul1"/>')
        + "".join(_paragraph(_run(f"{name}:", "<w:b/>") + _run(f" {speech}")) for name, speech in TALK)
        + _paragraph(
            f'<w:ins w:id="1" w:author="A">{_run("P1: tambahan")}</w:ins><w:del w:id="2"><w:r><w:delText>'
            "hapus</w:delText></w:r></w:del>"
            f'<w:commentRangeStart w:id="0"/>{_run(" dikomentari")}<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/><w:footnoteReference w:id="2"/></w:r>'
        )
        + _paragraph(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:tab/><w:br/><w:noBreakHyphen/></w:r>'
            f"<w:hyperlink>{_run('tautan', underlined)}</w:hyperlink>"
            f"<w:r>{box}</w:r>"
        )
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{_paragraph(_run('isian'), listed)}</w:sdtContent></w:sdt>"
        + f"<w:tbl>{rows}</w:tbl>"
    )
    return word(
        body,
        styles='<w:styles><w:style w:styleId="Judul1"><w:name w:val="heading 1"/><w:basedOn w:val="Dasar"/><w:rPr>'
        '<w:b/></w:rPr></w:style><w:style w:styleId="Dasar"><w:name w:val="Normal"/></w:style></w:styles>',
        footnotes=f'<w:footnotes><w:footnote w:id="2">{_paragraph(_run("Catatan kaki."))}</w:footnote></w:footnotes>',
        comments='<w:comments><w:comment w:id="0" w:author="Sari" w:date="2026-03-02T08:00:00Z">'
        f"{_paragraph(_run('Tema: beban'))}</w:comment></w:comments>",
        numbering='<w:numbering><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    )


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    rest = "urn:oasis:names:tc:opendocument:xmlns"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<office:document-content xmlns:office="{office}" xmlns:text="{_TEXT}" '
            f'xmlns:table="{rest}:table:1.0" xmlns:style="{rest}:style:1.0" xmlns:draw="{rest}:drawing:1.0" '
            f'xmlns:fo="{rest}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{rest}:manifest:1.0"/>',
        }
    )


def _rich_odt() -> bytes:
    rows = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell><text:p>{cell}</text:p></table:table-cell>' for cell in row)}"
        "</table:table-row>"
        for row in TALK
    )
    talk = "".join(
        f'<text:p text:style-name="P1"><text:span text:style-name="T1">{name}:</text:span> {speech}</text:p>'
        for name, speech in TALK
    )
    return odt(
        f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>hapus</text:p></text:deletion>'
        f'</text:changed-region></text:tracked-changes><text:h text:outline-level="1">Transkrip</text:h>{talk}'
        '<text:p>a<text:s text:c="3"/><text:tab/><text:line-break/><text:change text:change-id="c1"/>'
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>kaki'
        "</text:p></text:note-body></text:note><office:annotation><dc:creator>Sari</dc:creator><dc:date>"
        "2026-03-02T08:00:00</dc:date><text:p>Tema</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>butir</text:p></text:list-item></text:list>"
        "<text:p><draw:frame><draw:text-box><text:p>kotak</text:p></draw:text-box></draw:frame></text:p>"
        f"<table:table>{rows}</table:table>",
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
    )


def xlsx(rows: Iterable[Iterable[str]]) -> bytes:
    """Return a workbook with one sheet of texts."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for column, cell in enumerate(row)
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PARTS}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PARTS}/relationships"><Relationship Id="r1" '
            f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINKS}"><sheets><sheet name="Jawaban" '
            'sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PARTS}/relationships"><Relationship Id="rId1" '
            f'Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{"".join(lines)}'
            "</sheetData></worksheet>",
        }
    )


def pdf(lines: Iterable[str]) -> bytes:
    """Return a one-page PDF with a text layer (Latin letters only)."""
    shown = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
    stream = f"BT /F1 11 Tf 13 TL 60 780 Td {shown} ET".encode("cp1252", "replace")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, each)
    table = len(out)
    entries = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}".encode("ascii")
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _text(text: str) -> bytes:
    return text.encode("utf-8")


def _plain() -> list[bytes]:
    talk = "\n".join(_LINES)
    head = "Transkrip FGD\nTanggal: 2 Maret 2026\nTempat: Balai desa\nPeserta: 8 orang\n\n"
    asked = (
        "T: Apa yang berat?\nJ: Jaringan, zirahkencana.\nlanjutan tanpa nama\n\n[00:01:23] Ibu Sri: Begitu.\n"
    )
    marked = "\n".join(
        f"{10 * number // 60:02d}:{10 * number % 60:02d}\n{line}" for number, line in enumerate(_LINES)
    )
    return [
        _text(head + talk),
        _text(asked),
        _text(marked),
        talk.encode("utf-16"),
        talk.replace("😀", "é").encode("cp1252"),
    ]


def _chat() -> list[bytes]:
    lines = (
        "02/03/26 08.30 - Pesan dan panggilan dienkripsi secara end-to-end.",
        *(f"02/03/26 08.3{number} - {name}: {speech}" for number, (name, speech) in enumerate(TALK)),
        "lanjutan pesan",
        "02/03/26 08.40 - Bu Sri: <Media tidak disertakan>",
    )
    framed = (f"[3/2/26, 8:3{number}:00 AM] {name}: {speech}" for number, (name, speech) in enumerate(TALK))
    return [_text("\n".join(lines)), _text("\u200e" + "\n\u200e".join(framed))]


def _markdown() -> list[bytes]:
    return [_text("# Transkrip\n\n" + "\n\n".join(f"**{name}:** {speech}" for name, speech in TALK))]


def _subtitles(head: str, mark: str, voiced: Callable[[str, str], str]) -> bytes:
    cues = (
        f"{number + 1}\n00:00:0{number}{mark}000 --> 00:00:0{number + 1}{mark}500\n{voiced(name, speech)}\n"
        for number, (name, speech) in enumerate(TALK)
    )
    return _text(head + "\n".join(cues))


def _srt() -> list[bytes]:
    return [
        _subtitles("", ",", lambda name, speech: f"{name}: {speech}"),
        _subtitles("\ufeff", ",", lambda _, speech: f"<i>{speech}</i>\nbaris dua"),
    ]


def _vtt() -> list[bytes]:
    return [
        _subtitles(
            "WEBVTT\n\nNOTE catatan\n\n", ".", lambda name, speech: f"<v {name}>{speech} &amp; lagi</v>"
        ),
        _subtitles("WEBVTT - x\n\nSTYLE\n::cue {}\n\n", ".", lambda name, speech: f"{name}: {speech}"),
    ]


def _html() -> list[bytes]:
    talk = "".join(f"<p><b>{name}:</b> {speech}<br>&nbsp;&eacute;</p>" for name, speech in TALK)
    rows = "".join(f"<tr><td>{name}</td><td>{speech}</td></tr>" for name, speech in TALK)
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Transkrip</title><style>p{color:red}</style></head>'
        f"<body><h1>Transkrip</h1>{talk}<ul><li>butir</li></ul><script>var a = 1;</script><table>{rows}</table>"
        "</body></html>"
    )
    return [_text(page), _text(f"<p>{_LINES[0]}<p>{_LINES[1]}")]


def _rtf() -> list[bytes]:
    talk = "".join(rf"{{\b {name}:}} {_rtf_text(speech)}\par " for name, speech in TALK)
    return [
        (
            r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Calibri;}}{\info{\title Transkrip}}"
            rf"{{\*\generator x;}}\pard {talk}\'e9\tab {{\v tersembunyi}}\trowd\cellx100\cellx200 a\cell b\cell\row}}"
        ).encode("ascii")
    ]


def _rtf_text(text: str) -> str:
    wide = text.encode("utf-16-le")
    units = (
        int.from_bytes(wide[place : place + 2], "little", signed=True) for place in range(0, len(wide), 2)
    )
    return "".join(
        chr(unit) if 31 < unit < 127 and chr(unit) not in "\\{}" else rf"\u{unit}?" for unit in units
    )


def _csv() -> list[bytes]:
    rows = "".join(f'"{name}","{speech}"\r\n' for name, speech in TALK)
    survey = 'Timestamp;Nama;Usia;"Apa kendala?"\r\n2026/03/02 8:30:00;Sri;34;"Jaringan; biaya\r\ndan ""sinyal"""\r\n'
    return [_text("Penutur,Teks\r\n" + rows), ("\ufeff" + survey).encode(), survey.encode("cp1252")]


def _xlsx() -> list[bytes]:
    survey = (
        ("Timestamp", "Nama", "Usia", "Apa kendala?"),
        ("2026-03-02", "Sri", "34", "Jaringan lemah sekali"),
    )
    return [xlsx((("Penutur", "Teks"), *TALK)), xlsx(survey)]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    ".docx": lambda: [_rich_word(), word("".join(_paragraph(_run(line)) for line in _LINES))],
    ".odt": lambda: [_rich_odt(), odt("".join(f"<text:p>{line}</text:p>" for line in _LINES))],
    ".rtf": _rtf,
    ".pdf": lambda: [pdf(_LINES)],
    ".txt": lambda: _plain() + _chat(),
    ".md": _markdown,
    ".srt": _srt,
    ".vtt": _vtt,
    ".html": _html,
    ".htm": _html,
    ".csv": _csv,
    ".tsv": lambda: [each.replace(b",", b"\t") for each in _csv()],
    ".xlsx": _xlsx,
}
"""For every suffix, what makes its seeds."""
