"""Numbers that name somebody: NIK and KK, telephones, accounts and cards, other numbers of offices.

A NIK or KK has 16 digits: province (2), kabupaten (2), kecamatan (2), day, month and year (a woman's day has 40 added;
a KK holds the day on which it was issued), and a running number (4).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.language.privacy.digits import dictated
from workbench.language.privacy.hits import Hit, How

_RUN: Final = re.compile(
    r"(?<!\d)(?<!\d:)(?<![_@])[+(]{0,2}\d(?:[ \u00a0]?[().\-\u2010-\u2013/]?[ \u00a0]?\d)+(?![\d:])"
)
_APART: Final = r"[\s,/_.\-]{0,3}"
_LOOSE: Final = re.compile(
    rf"(?<!\d)(?=((?:\d{_APART}){{15}}\d)(?!\d))|(?<!\d)(08\d\d(?:[,\s]{{1,2}}\d{{3,4}}){{2}})(?!\d)"
)
"""A NIK or a telephone number in groups that commas or a line's end part: believed only when it is well built."""
_CHUNK: Final = re.compile(r"\d+")
_FEWEST: Final = 5
_MOMENT: Final = re.compile(
    r"(?<![\d.\-/])\d{1,2}([.\-/])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?![.\-/]?\d)|(?<!\d)(?:19|20)\d\d([.\-/])\d{1,2}\2\d{1,2}(?![.\-]?\d)"
    r"|(?<![\d.])\d{1,2}\.\d\d ?[-–] ?\d{1,2}\.\d\d(?![.\d])"
)
"""Days and stretches of hours: no groups of a number."""
_PROVINCE: Final = re.compile(r"1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7]")
_WOMEN_ADD: Final = 40
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:,\d+)?")
_AMOUNT_BEFORE: Final = re.compile(
    r"(?:\brp\.?|\bidr|[$€£]|\brupiah|\bsaldo(?:nya)?|\bsebesar|\bsejumlah|\bsenilai)\s*$"
)
_AMOUNT_AFTER: Final = re.compile(
    r"[.,\d]*\s*(?:,-|rupiah|perak|rb\b|ribu|jt\b|juta|miliar|milyar|orang|kpm\b|kk\b(?!\s*\d)|keluarga|jiwa|persen|%)"
)
_NIK: Final = re.compile(
    r"\b(?:nik|nomor induk|no\.? ?kk|nomor kk|kartu keluarga|kk|ktp|e-?ktp)(?:[- ]?nya)?\b"
)
_PHONE: Final = re.compile(
    r"\b(?:hp|no\.? ?hp|handphone|ponsel|telepon|telpon|telfon|telp?|tlp|tilpun|whatsapp|wa|w\.a|kontak|hubungi|phone"
    r"|mobile|cell|call|text|sms|fax|faks)(?:-?nya)?\b"
)
_ANY_NUMBER: Final = re.compile(r"\b(?:nomor|nomer|number)(?:-?nya| saya| dia| beliau)?\b")
_ACCOUNT: Final = re.compile(
    r"\b(?:rekening|norek|no\.? ?rek|rek|nomor rek|kks|kartu (?:merah putih|debit|atm|kks|sembako|kredit)|atm|debit"
    r"|virtual account|va|bank|bri|brilink|bni|bca|btn|bsi|bjb|bpd"
    r"|mandiri|bukopin|danamon|permata|cimb|muamalat|simpedes"
    r"|tabungan|account|iban|transfer(?:an)?|card)(?:-?nya)?\b"
)
_NUMBER_OF: Final = re.compile(r"\b(?:no|nomor|nomer|norek|rek|number)\b")
_OFFICE: Final = re.compile(
    r"\b(?:bpjs|jkn|kis|npwp|nip|nisn|nuptk|paspor|passport|sim|nomor peserta|id pelanggan|idpel|pln|no\.? ?polisi"
    r"|social security|ssn|national insurance|kip|pkh id|id dtks|id dtsen)(?:-?nya)?\b"
)
_NO_PERSON: Final = re.compile(
    r"\b(?:isbn|issn|doi|pasal|perda|permensos|surat|sk|halaman|hlm|versi|rasio|skala)\b"
)
_BOOK: Final = re.compile(r"\b(?:isbn|issn|doi|sk|surat|permensos|perpres|perda)\b[^.;\n]{0,20}$")
_IN_A_WORD: Final = re.compile(r"[\w/=&?#.\-]$")
_BRI: Final = re.compile(r"\d{4}[- .]\d{2}[- .]\d{6}[- .]\d{2}[- .]\d")
_REACH, _REACH_AFTER = 48, 24


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in figures or words with what stands before and after it, in lower case."""

    start: int
    end: int
    digits: str
    written: str
    before: str
    after: str

    @property
    def length(self) -> int:
        return len(self.digits)

    def beside(self, cue: re.Pattern[str]) -> bool:
        """Tell whether the cue stands near it, in the same breath."""
        return cue.search(self.before) is not None or cue.search(self.after) is not None

    def nearest(self, *cues: re.Pattern[str]) -> re.Pattern[str] | None:
        """Return the cue that stands nearest before it, or else the first that stands after it."""
        places = [(_last(cue, self.before), cue) for cue in cues]
        place, cue = max(places, key=lambda item: item[0])
        if place >= 0:
            return cue
        return next((each for each in cues if each.search(self.after)), None)


def number_hits(text: str) -> Iterator[Hit]:
    """Give the numbers in ``text`` that name somebody, written in figures or dictated."""
    plain = _MOMENT.sub(lambda match: "x" * len(match[0]), text)
    for match in _RUN.finditer(plain):
        yield from _in_run(plain, match.start(), match.end())
    for match in _LOOSE.finditer(plain):
        yield from _loose(plain, *match.span(match.lastindex or 0))
    for spelled in dictated(text):
        number = _about(text, spelled.start, spelled.end, spelled.digits)
        kind, certainty = _classified(number) or _spelled(number)
        if kind is not None:
            yield Hit(spelled.start, spelled.end, kind, How.DICTATED, certainty)


def _loose(text: str, start: int, end: int) -> Iterator[Hit]:
    """Give the number in groups that are further apart, when it holds a date or is as long as a telephone number."""
    digits = "".join(_CHUNK.findall(text, start, end))
    if _dated(digits):
        yield Hit(start, end, PersonalKind.NIK, How.SHAPE, 0.9)
    elif digits.startswith("08") and len(digits) != 16:
        yield Hit(start, end, PersonalKind.PHONE, How.SHAPE, 0.8)


def _in_run(text: str, start: int, end: int) -> Iterator[Hit]:
    """Give the numbers in a run of groups of digits: whole ones first, then as many groups together as make one."""
    chunks = [(match.start(), match.end()) for match in _CHUNK.finditer(text, start, end)]
    if sum(last - first for first, last in chunks) < _FEWEST:
        return
    place = 0
    while place < len(chunks):
        taken = 1
        for stop in _stops(text, chunks, place):
            first = _opened(text, start, chunks[place][0])
            digits = "".join(text[a:b] for a, b in chunks[place:stop])
            number = _about(text, first, chunks[stop - 1][1], digits)
            found = _classified(number) if len(digits) >= _FEWEST else None
            if found is not None:
                how = How.SHAPE if found[1] >= _BY_SHAPE else How.BESIDE
                yield Hit(number.start, number.end, found[0], how, found[1])
                taken = stop - place
                break
        place += taken


_BY_SHAPE: Final = 0.95


def _stops(text: str, chunks: list[tuple[int, int]], place: int) -> list[int]:
    """Return where a number that begins with this group may end, the likeliest first."""
    longest_first = list(range(len(chunks), place, -1))
    digits = text[slice(*chunks[place])]
    if _dated(digits) or (digits.startswith("08") and 11 <= len(digits) <= 13):
        return [place + 1]
    return longest_first


def _opened(text: str, earliest: int, start: int) -> int:
    """Return where the number starts with its plus sign or bracket."""
    while start > earliest and text[start - 1] in "+(":
        start -= 1
    return start


def _about(text: str, start: int, end: int, digits: str) -> _Number:
    before = text[max(0, start - _REACH) : start].lower()
    after = text[end : end + _REACH_AFTER].lower()
    return _Number(start, end, digits, text[start:end], before.rpartition("\n")[2], after.partition("\n")[0])


def _classified(number: _Number) -> tuple[PersonalKind, float] | None:
    """Return the kind of number and how sure that is, or None when it names nobody."""
    if _is_amount(number) or _BOOK.search(number.before):
        return None
    for rule in (_nik, _office, _phone, _account, _long):
        found = rule(number)
        if found is not None:
            return found
    return None


def _is_amount(number: _Number) -> bool:
    """Tell whether it is a sum or a count. What is as long as a NIK or begins as a telephone number is none."""
    if number.length >= 16 or number.digits.startswith(("08", "628")):
        return False
    if _AMOUNT_BEFORE.search(number.before) or _AMOUNT_AFTER.match(number.after):
        return True
    return _THOUSANDS.fullmatch(number.written) is not None


def _dated(digits: str) -> bool:
    """Tell whether 16 digits begin with a province and hold a day (women's with 40 added) and a month."""
    if len(digits) != 16 or not _PROVINCE.match(digits):
        return False
    day, month = int(digits[6:8]), int(digits[8:10])
    return 1 <= day - (_WOMEN_ADD if day > _WOMEN_ADD else 0) <= 31 and 1 <= month <= 12


def _nik(number: _Number) -> tuple[PersonalKind, float] | None:
    if _dated(number.digits):
        return PersonalKind.NIK, 0.99
    nearest = number.nearest(_NIK, _ACCOUNT, _PHONE, _OFFICE)
    if number.length == 16:
        if nearest is _NIK:
            return PersonalKind.NIK, 0.94
        card = nearest is _ACCOUNT or _passes_luhn(number.digits)
        return (PersonalKind.ACCOUNT, 0.9) if card else (PersonalKind.NIK, 0.6)
    if nearest is not _NIK or number.written.startswith("+"):
        return None
    if 13 <= number.length <= 18:
        return PersonalKind.NIK, 0.85
    directly = re.search(
        r"(?:nik|ktp|kk|keluarga|induk)(?:[- ]?nya)?[\s:=,.]*(?:itu|adalah)?\s*$", number.before
    )
    return (PersonalKind.NIK, 0.6) if directly and number.length >= 6 else None


def _office(number: _Number) -> tuple[PersonalKind, float] | None:
    near = number.nearest(_OFFICE, _PHONE, _ACCOUNT) is _OFFICE
    return (PersonalKind.OTHER, 0.85) if near and 7 <= number.length <= 20 else None


def _phone(number: _Number) -> tuple[PersonalKind, float] | None:
    digits, length = number.digits, number.length
    nearest = number.nearest(_PHONE, _ACCOUNT, _NIK, _OFFICE)
    told = nearest is _PHONE or (nearest is None and _ANY_NUMBER.search(number.before) is not None)
    if number.nearest(_ACCOUNT, _PHONE) is _ACCOUNT and not re.search(
        r"\b(?:wa|hp|telp)", number.before[-14:]
    ):
        return None
    if number.written.startswith("+"):
        return (PersonalKind.PHONE, 0.97) if 9 <= length <= 15 else None
    if digits.startswith("08"):
        return (PersonalKind.PHONE, 0.97) if 10 <= length <= 13 or (told and length == 9) else None
    if digits.startswith("628"):
        return (PersonalKind.PHONE, 0.95) if 11 <= length <= 15 else None
    if digits.startswith("0") and 9 <= length <= 12:
        parted = re.match(r"\(?0\d{2,4}[)\- ]", number.written) is not None
        return (PersonalKind.PHONE, 0.9) if told or parted else None
    if re.fullmatch(r"\(\d{3}\) ?\d{3}[- .]\d{4}|\d{3}-\d{3}-\d{4}", number.written):
        return PersonalKind.PHONE, 0.9
    return (PersonalKind.PHONE, 0.7) if told and 7 <= length <= 12 and not _is_years(number) else None


def _account(number: _Number) -> tuple[PersonalKind, float] | None:
    if _BRI.fullmatch(number.written):
        return PersonalKind.ACCOUNT, 0.95
    if not number.beside(_ACCOUNT) or not 6 <= number.length <= 20 or _is_years(number):
        return None
    round_sum = (
        number.digits.endswith("000") and number.length <= 8 and not _NUMBER_OF.search(number.before[-16:])
    )
    return None if round_sum else (PersonalKind.ACCOUNT, 0.9)


def _long(number: _Number) -> tuple[PersonalKind, float] | None:
    """Take a long number without a blank in it for somebody's, whatever it is."""
    alone = number.written.isdigit() and not _NO_PERSON.search(number.before[-24:])
    alone = alone and not _IN_A_WORD.search(number.before)
    return (PersonalKind.OTHER, 0.5) if alone and 9 <= number.length <= 20 else None


def _spelled(number: _Number) -> tuple[PersonalKind | None, float]:
    """Return what digits are that somebody dictates and that are built as nothing in particular."""
    return (PersonalKind.OTHER, 0.6) if number.length >= 6 and not _is_amount(number) else (None, 0.0)


def _is_years(number: _Number) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d\D{1,3}(?:19|20)\d\d", number.written) is not None


def _passes_luhn(digits: str) -> bool:
    """Tell whether the digits pass the check of payment cards (ISO/IEC 7812-1, annex B)."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _last(cue: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in cue.finditer(text)), default=-1)
