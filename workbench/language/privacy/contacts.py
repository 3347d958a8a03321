"""E-mail addresses, names on social media and number plates."""

import re
from collections.abc import Iterator
from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.language.privacy.digits import DIGIT_WORD
from workbench.language.privacy.hits import Hit, How

_WRITTEN: Final = re.compile(
    r"[\w.+-]+ ?(?:@|[(\[]at[)\]]) ?[\w-]+(?: ?(?:\.|[(\[]dot[)\]] ?)[\w-]+)+(?<![.\-_])"
)
_HOSTS: Final = (
    "gmail|gimel|yahoo|yahu|hotmail|outlook|icloud|live|ymail|rocketmail|protonmail|kemensos|kemsos"
    "|ui|ugm|ipb|itb|unpad"
)
_ENDS: Final = r"(?:co|com|kom|id|org|net|ac|go|sch|gov|edu)"
_DOT: Final = r"(?:\s+(?:titik|dot)\s+|\s*\.\s*)"
_SPOKEN_HOST: Final = re.compile(
    rf"\s(?:at|et|ad|add|ett)\s+(?:(?:{_HOSTS})\b(?:(?:{_DOT}|\s+){_ENDS}\b)*|\w[\w-]*(?:{_DOT}{_ENDS}\b)+)",
    re.IGNORECASE,
)
_BARE_HOST: Final = re.compile(r"[\w.+-]+ ?@ ?(?:gmail|yahoo|hotmail|outlook)\b", re.IGNORECASE)
_JOINT: Final = r"(?:titik|dot|strip|minus|garis bawah|underscore|under score|dash)"
_SPOKEN_NAME: Final = re.compile(
    rf"(?:\b\w\s+){{2,}}\w\Z|\b\w[\w.+-]*(?:\s+(?:{_JOINT}\s+[\w.]+|(?:{DIGIT_WORD})|\d+))*\Z", re.IGNORECASE
)
_NAME_REACH: Final = 80
_HANDLE: Final = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,29}(?<!\.)")
_CALLED: Final = re.compile(
    r"\b(?:ig|instagram|tiktok|twitter|telegram|akun|username)(?:[- ]?nya)?:?\s+(?:(?:itu|namanya|saya)\s+)?"
    r"([A-Za-z][\w.]*[_\d][\w.]*)",
    re.IGNORECASE,
)
_PROFILE: Final = re.compile(
    r"(?:https?://|\b)(?:(?:www\.|m\.)?(?:facebook|instagram|twitter|tiktok|linkedin)\.com|fb\.com|t\.me|wa\.me)/[\w.@/\-]+",
    re.IGNORECASE,
)
_AREAS: Final = (
    "A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DF DG DH DK DL DM DN DP DR DS DT DW"
    " E EA EB ED F G H K KB KH KT KU L M N P PA PB PG PS PY R S T W Z"
)
_AREA: Final = "|".join(sorted(_AREAS.split(), key=lambda area: (-len(area), area)))
_PLATE: Final = re.compile(rf"(?<![\w\-./])(?:{_AREA})([ .\-]?)\d{{1,4}}([ .\-]?)[A-Z]{{1,3}}(?![\w\-/])")
_LOWER_PLATE: Final = re.compile(_PLATE.pattern, re.IGNORECASE)
_SPOKEN_PLATE: Final = re.compile(
    rf"\b(?:plat|pelat|nopol|nomor polisi)(?:-?nya)?(?: nomor(?:nya)?)?[ :]+"
    rf"((?:{_AREA})(?: {DIGIT_WORD}){{1,4}}(?: [a-z]\b){{1,3}})",
    re.IGNORECASE,
)
_VEHICLE: Final = re.compile(
    r"\b(?:plat|pelat|nopol|nomor polisi|no\.? ?pol|mobil|motor|kendaraan|truk|plate|car|angkot)"
)
_UNITS: Final = re.compile(
    r"K[MG]|[CM]M|[GMK]B|R[TWB]|KPM|SD|SM[PA]|WI[BT]|HP|KK|THN|JT|ML|HA|LT|PD|TK|OK|[AP]M|DAN|D[IA]|KE|YA|ITU|INI|BU|PAK"
)
_SHORT: Final = 3


def contact_hits(text: str) -> Iterator[Hit]:
    """Give e-mail addresses (also said as *rina titik sari at gmail dot com*), names on social media, number plates."""
    if "@" in text or "at)" in text or "at]" in text:
        for match in _WRITTEN.finditer(text):
            yield Hit(match.start(), match.end(), PersonalKind.EMAIL, How.SHAPE, 0.99)
        for match in _BARE_HOST.finditer(text):
            yield Hit(match.start(), match.end(), PersonalKind.EMAIL, How.SHAPE, 0.9)
        for match in _HANDLE.finditer(text):
            yield Hit(match.start(), match.end(), PersonalKind.OTHER, How.SHAPE, 0.7)
    for host in _SPOKEN_HOST.finditer(text):
        name = _SPOKEN_NAME.search(text, max(0, host.start() - _NAME_REACH), host.start())
        if name is not None:
            yield Hit(name.start(), host.end(), PersonalKind.EMAIL, How.DICTATED, 0.9)
    for match in _PROFILE.finditer(text):
        yield Hit(match.start(), match.end(), PersonalKind.OTHER, How.SHAPE, 0.8)
    for match in _CALLED.finditer(text):
        yield Hit(match.start(1), match.end(1), PersonalKind.OTHER, How.BESIDE, 0.6)
    yield from _plates(text)


def _plates(text: str) -> Iterator[Hit]:
    """Give number plates: in capitals, or in small letters where a vehicle is spoken of."""
    for match in _SPOKEN_PLATE.finditer(text):
        yield Hit(match.start(1), match.end(1), PersonalKind.PLATE, How.DICTATED, 0.85)
    for match in _LOWER_PLATE.finditer(text):
        letters = re.sub(r"[^A-Za-z]", " ", match[0]).split()
        if _UNITS.fullmatch(letters[-1].upper()):
            continue
        digits = sum(map(str.isdigit, match[0]))
        told = _VEHICLE.search(text[max(0, match.start() - 40) : match.start()].lower()) is not None
        built = _PLATE.fullmatch(match[0]) is not None and digits >= _SHORT and match[1] == match[2]
        if built or told:
            yield Hit(
                match.start(), match.end(), PersonalKind.PLATE, How.SHAPE if built else How.BESIDE, 0.95
            )
