"""Where somebody lives: RT and RW, streets and houses. Villages and above are places of the study, and stay."""

import re
from collections.abc import Iterator
from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.language.privacy.hits import Hit, How
from workbench.language.privacy.small_letters import in_small_letters

_UNIT: Final = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\b"
_TALLY: Final = rf"(?:\d{{1,3}}\b|(?:nol |kosong )?{_UNIT}(?: belas| puluh)?)"
_RT: Final = r"\b(?:R\.?T\.?|erte|er te|rukun tetangga)"
_RW: Final = r"\b(?:R\.?W\.?|erwe|er we|rukun warga)"
_NEIGHBOURS: Final = re.compile(
    rf"{_RT}\s*[/\-]?\s*{_RW}[\s:]*\d{{1,3}}\s*[/\-.]\s*\d{{1,3}}|{_RT}[\s:./-]*(?:nomor |no\.? )?{_TALLY}"
    rf"(?:[\s,/.\-]*(?:dan )?{_RW}[\s:./-]*{_TALLY}|\s*/\s*\d{{1,3}}\b)?|{_RW}[\s:./-]*{_TALLY}",
    re.IGNORECASE,
)
_HOUSE: Final = (
    r"(?:,?\s*(?:no(?:mor|mer)?\b\.?|nomer|#)\s*(?:rumah\s*)?"
    rf"(?:\d{{1,4}}\s?[A-Za-z]?\b|{_UNIT}(?: belas| puluh(?: \w+)?)?))"
)
_NAME: Final = (
    r"(?:(?!N[o0]\b|Nomor|Ini\b|Itu\b|Yang|Kaki|Terus|Keluar|Tengah|Pintas|Hidup|Cerita)[A-Z][\w'’.]*"
    r"|[IVX]+\b|\d{1,3}\b)"
)
_SIGN: Final = r"(?:Jl\b\.?|Jln\b\.?|Jalan|Gg\b\.?|Gang|Lrg\b\.?|Lorong)"
_STREET: Final = re.compile(rf"\b{_SIGN}\s*{_NAME}(?:\s+{_NAME}){{0,4}}{_HOUSE}?")
_NUMBERED: Final = re.compile(
    rf"\b(?:jl\b\.?|jln\b\.?|jalan|gg\b\.?|gang|lorong|dusun|kampung|kp\b\.?|perum(?:ahan)?|kompleks?|griya)"
    rf"(?:\s+(?!nomor|no\b|yang|itu|ada)[\w'’.]+){{1,4}}?{_HOUSE}",
    re.IGNORECASE,
)
_KNOWN_STREETS: Final = (
    "sudirman|diponegoro|merdeka|ahmad yani|a\\.? yani|gatot subroto|pahlawan|kartini|veteran|imam bonjol|hasanuddin"
    "|pattimura|gajah mada|hayam wuruk|pemuda|mawar|melati|kenanga|anggrek|cempaka|flamboyan|kamboja|teratai|dahlia"
    "|bougenville|soekarno|sukarno hatta|k\\.?h\\.? \\w+|otto iskandar\\w*|dewi sartika|cut nyak dien|teuku umar"
    "|sisingamangaraja|mangga|rambutan|manggis|nangka|raya \\w+"
)
_KNOWN: Final = re.compile(
    rf"\b(?:jalan|jl\b\.?|jln\b\.?|gang|gg\b\.?|lorong)\s+(?:{_KNOWN_STREETS})\b(?:{_HOUSE}|\s+\d{{1,3}}\b)?",
    re.IGNORECASE,
)
_BLOCK: Final = re.compile(
    rf"\bblok\s+[A-Z]{{1,2}}\d?\b[\s./-]*(?:{_HOUSE}|\d{{1,3}}\b)|\b(?:rumah|house)(?:nya)?\s+(?:nomor|no|number)\b\.?\s*\d{{1,4}}[A-Z]?\b"
    r"|\b(?:nomor|no\.?)\s+rumah(?:nya)?\s+\d{1,4}\b|\bkode ?pos(?:nya)?\s*:?\s*\d{5}\b",
    re.IGNORECASE,
)
_HAMLET: Final = re.compile(
    r"\b(?:alamat(?:nya)?|tinggal(?:nya)?|rumah(?:nya| saya)?|domisili)\s*:?\s*(?:(?:di|itu|saya|ada)\s+){0,2}"
    r"((?:dusun|dukuh|kampung|kp\.|lingkungan|perum(?:ahan)?|kompleks?|blok)\s+(?!yang|itu|ini|sini|sana|saya|kami|sebelah|tersebut|ada)[\w'’]+(?:\s+[A-Z]\w+)?)",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    r"\b\d{1,5}[A-Z]?\s+(?:[A-Z][a-z']+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Terrace|Way|Boulevard|Crescent)\b\.?"
    r"|\bflat \d{1,3}[a-z]?\b,? \d{1,4} [a-z]+ (?:street|road|avenue|lane|drive|close)\b"
    r"|\b\d{1,4} [a-z]+ (?:street|avenue|lane|road)\b"
)
_NO_STREET: Final = re.compile(
    r"(?:jalan|Jalan|Gang|gang)\s+(?:Kabupaten|Desa|Provinsi|Nasional|Tol|Allah|Tuhan)\b"
)
_LONG_CUES: Final = (
    "jalan", "gang", "lorong", "dusun", "kampung", "perum", "komplek", "griya", "blok", "rumah", "kode", "alamat",
    "tinggal", "domisili", "lingkungan", "dukuh", "rukun", "street", "road", "avenue", "lane", "drive", "close",
    "house", "erte", "erwe",
)  # fmt: skip
_SHORT_CUES: Final = re.compile(r"\b(?:jln?|gg|lrg|kp|r\.?t|r\.?w|er te|er we|st|rd|ave|ln|dr)\b")


def address_hits(text: str) -> Iterator[Hit]:
    """Give RT and RW with their numbers, named streets and numbered houses, and hamlets that somebody lives in."""
    for first, last in _lines(text):
        for pattern, how, certainty in _RULES:
            for match in pattern.finditer(text, first, last):
                if not _NO_STREET.match(match[0]):
                    group = match.lastindex or 0
                    yield Hit(match.start(group), match.end(group), PersonalKind.ADDRESS, how, certainty)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines in which a word of addresses stands: few do, and the rules are slow."""
    lower = in_small_letters(text)
    last = -1
    for place in sorted({*_places(lower), *(match.start() for match in _SHORT_CUES.finditer(lower))}):
        if place > last:
            first = text.rfind("\n", 0, place) + 1
            found = text.find("\n", place)
            last = found if found >= 0 else len(text)
            yield first, last


def _places(lower: str) -> Iterator[int]:
    for cue in _LONG_CUES:
        place = lower.find(cue)
        while place >= 0:
            yield place
            place = lower.find(cue, place + 1)


_RULES: Final = (
    (_NEIGHBOURS, How.SHAPE, 0.8),
    (_STREET, How.SHAPE, 0.75),
    (_NUMBERED, How.SHAPE, 0.9),
    (_KNOWN, How.BESIDE, 0.75),
    (_BLOCK, How.SHAPE, 0.85),
    (_HAMLET, How.BESIDE, 0.6),
    (_ENGLISH, How.SHAPE, 0.8),
)
