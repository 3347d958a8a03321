"""The words of Rich Text that matter here: characters, destinations, character sets."""

from typing import Final

_NO_WORDS: Final = """
author bkmkend bkmkstart buptim category colortbl comment company datafield datastore doccomm falt
fchars ffname filetbl fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc aftncn aftnsep
aftnsepc generator header headerf headerl headerr hlinkbase keywords latentstyles lchars leveltext
levelnumbers list listtable listoverridetable listtext manager nextfile nonesttables nonshppict
objclass objdata objname operator pict pn pntext pntxta pntxtb printim private revtbl revtim rxe
shprslt sn sp subject sv tc template themedata txe userprops wgrffmtfilter xe xmlnstbl
nesttableprops
"""

CHARACTERS: Final = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "nestcell": "\t",
    "nestrow": "\n",
}
SIGNS: Final = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
"""Characters behind a bare backslash; the optional hyphen (``\\-``) shows nothing."""

CAPTURED: Final = frozenset(
    {
        "atnauthor",
        "atnref",
        "atndate",
        "atnid",
        "atrfstart",
        "atrfend",
        "title",
        "stylesheet",
        "fonttbl",
        "creatim",
    }
)
"""Destinations whose words are facts about the text."""

FLOWS: Final = frozenset({"footnote", "annotation", "shptxt", "dptxbxtext"})
"""Destinations with paragraphs of their own."""

OPENED: Final = frozenset({"shpinst", "do", "ud", "info", "shpgrp", "moMath", *CAPTURED, *FLOWS})
"""Destinations that are read though they are marked as ones that may be skipped."""

SKIPPED: Final = frozenset(_NO_WORDS.split())
"""Destinations with no words of the text."""

CHARSETS: Final = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SYMBOL_CHARSET: Final = 2
PAGES: Final = {"65001": "utf-8", "10000": "mac_roman", "1361": "johab", "936": "gbk"}
"""Code pages that Python knows under another name."""
