"""What each format's readers may stumble over: fragments that mutations put in."""

CHARACTERS = (
    "\0", "\r", "\r\n", "\n\n\n", "\x0b", "\x0c", "\x1b", "\x85", "\u2028", "\u2029", "\ufeff", "\u200e", "\u202e",
    "\u2066", "\u2069", "\u00a0", "\u200b", "\u0301", "\ufffd", "\uffff", "\U0001f468\u200d\U0001f469", "\U0010ffff", "ß",
    "İ", "ﬁ", "١٢٣", "：", "\t", "\x7f",
)  # fmt: skip
RAW = (
    b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xef\xbb\xbf", b"\xc0\x80",
    b"\xf4\x90\x80\x80", b"\0\0\0\0", b"\xff" * 8, b"\x80", b"\x81", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06",
    b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1",
)  # fmt: skip
NUMBERS = (
    "0", "-1", "1", "127", "255", "256", "32768", "65535", "65536", "2147483647", "2147483648", "4294967295",
    "4294967296", "9223372036854775807", "99999999999999999999999", "-9999999999", "1e999", "NaN", "00:99:99.999", "1.5",
)  # fmt: skip

_TALK = (
    "P1:", "Moderator:", "P3 (L, 34 th):", "[00:01:23] ", "T:", "J:", ":", "::", "(((", ")))", "a:" * 500, "P1: " * 500,
    "- " * 500, "( " * 500, "1. " * 500, "* " * 500, "Tanggal:", "Peserta: ", "Bapak ", "Bu ", "A (" * 300, '"' * 500,
    "00:00:00 ", "http://a:b@c:1/", "**", "__", "#" * 300, " " * 2000, "a " * 3000, "a-" * 1000, "A, " * 400,
    "huruf P untuk ", "adalah ", "---\n", "02/03/26 08.30 - ", "[3/2/26, 8:30:00 AM] ", "<Media omitted>",
)  # fmt: skip
_WORD = (
    "<w:p/>", "<w:r><w:t>P1: kata</w:t></w:r>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "<w:tbl/>", "<w:tr/>",
    "<w:tc/>", "<w:t/>", "<w:br w:type='page'/>", "<w:ins/>", "<w:del/>", "<w:sym w:char='zz' w:font='Symbol'/>",
    "<w:sym w:char='FFFFFFFFF'/>", "<w:sym w:char='D800'/>", "<w:pStyle w:val='Judul1'/>", "<w:txbxContent/>", "<w:sdt/>",
    "<w:footnoteReference w:id='2'/>", "<w:commentRangeStart w:id='0'/>", "<w:commentRangeEnd w:id='0'/>",
    "<w:commentReference w:id='9'/>", "<w:ilvl w:val='-1'/>", "<w:moveFrom/>", "<w:fldChar w:fldCharType='begin'/>",
    "<w:gridSpan w:val='99999999'/>", "<w:vMerge/>", "<w:rPr><w:vanish/></w:rPr>", "<mc:AlternateContent/>",
)  # fmt: skip
_ODT = (
    "<text:p/>", "<text:s text:c='99999999'/>", "<text:s text:c='-1'/>", "<text:tab/>", "<text:h text:outline-level='x'/>",
    "<text:list><text:list-item/></text:list>", "<table:table-row table:number-rows-repeated='1048576'/>",
    "<table:table-cell table:number-columns-repeated='16384'/>", "<table:covered-table-cell/>", "<office:annotation/>",
    "<office:annotation-end office:name='a'/>", "<text:change-start text:change-id='c1'/>", "<text:note/>",
    "<text:note-body/>", "<text:tracked-changes/>", "<text:span/>", "<dc:date>x</dc:date>", "<text:line-break/>",
)  # fmt: skip
_SHEET = (
    "<c r='XFD1048576'><v>1</v></c>", "<c r='A0'/>", "<c r='AAAAAAAA9'/>", "<row r='99999999'/>", "<c t='s'><v>9</v></c>",
    "<c t='s'><v>-1</v></c>", "<c t='d'><v>x</v></c>", "<c t='e'><v>#REF!</v></c>", "<c><f>1/0</f></c>", "<row/>",
    "<mergeCell ref='A1:XFD1048576'/>", "<dimension ref='A1:XFD1048576'/>", "<c t='n'><v>1e999</v></c>", "<c t='b'/>",
)  # fmt: skip
_RTF = (
    "\\u-10179?", "\\u55357?", "\\u99999999999?", "\\bin99999 ", "\\bin-1 ", "\\'ff", "\\'zz", "\\'", "\\", "{", "}",
    "{" * 500, "}" * 500, "\\ansicpg65001", "\\ansicpg0", "\\uc99999", "\\uc-1", "\\par", "\\cell", "\\row", "\\trowd",
    "{\\*\\x ", "\\v ", "\\deleted ", "\\b", "\\fs-1", "\\pict ", "{\\field{\\*\\fldinst HYPERLINK}}", "\\f9999",
)  # fmt: skip
_PDF = (
    "/Length 999999999", "/Kids[2 0 R]", "/Parent 3 0 R", "/Filter/FlateDecode", "/Filter[/ASCIIHexDecode/LZWDecode]",
    "/Count 99999999", "/Encrypt 5 0 R", "<<" * 300, "[" * 300, "9 0 R", "stream\n", "endstream", "endobj", "/Size -1",
    "/Prev 0", "/MediaBox[0 0 1e30 1e30]", "/Rotate 45", "BT", "ET", "Tj", "(\\377\\000)", "<feff>", "/Type/ObjStm",
    "/ToUnicode 4 0 R", "/Encoding/Identity-H", "1e38 0 0 1e38 0 0 cm", "q " * 300,
)  # fmt: skip
_CUES = (
    "00:00:01,000 --> 00:00:02,000\n", "00:00:02.000 --> 00:00:01.000\n", "-->", " --> ", "99:99:99,999 --> 00:00:00,000\n",
    "WEBVTT", "NOTE ", "STYLE\n", "REGION\n", "<v ", "<v Sri>", "</v>", "<c.a.b>", "<00:00:01.000>", "&amp;", "&#0;",
    "&#xD800;", "&#99999999999;", "{\\an8}", "align:start position:0%",
)  # fmt: skip
_HTML = (
    "<p>", "</p>", "<div>" * 400, "</div>" * 400, "<table>", "<tr><td>", "<br>", "<script>", "</script>", "<style>",
    "<!--", "-->", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&nbsp;", "&#0;", "&#xD800;", "&#x110000;", "&a;",
    "<meta charset=utf-16>", "<meta charset=x>", "<td colspan=99999999>", "<b>", "<h9>", "<svg>", "<template>", "<?xml ",
    "<title>", "<a href='javascript:x'>", "<p hidden>",
)  # fmt: skip
_ROWS = (
    '"',
    '""',
    '"""',
    ",",
    ";",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "'=1+1",
    ";" * 2000,
    "," * 2000,
    '"\n' * 300,
    "sep=;\n",
)

WORDS: dict[str, tuple[str, ...]] = {
    ".docx": _WORD, ".odt": _ODT, ".xlsx": _SHEET, ".rtf": _RTF, ".pdf": _PDF, ".srt": _CUES, ".vtt": _CUES,
    ".html": _HTML, ".htm": _HTML, ".csv": _ROWS, ".tsv": _ROWS, ".txt": _TALK, ".md": _TALK,
}  # fmt: skip
"""The format's own fragments."""
TALK = _TALK
"""Fragments that recognising speakers may stumble over, in whatever format they stand."""
