"""What is said of districts that come from a file: why a row is refused, which of a district's facts change."""

from collections.abc import Mapping
from typing import Final

from workbench.services.district_files import DistrictRow, RowTrouble

Pair = tuple[str, str]

TROUBLE_WORDS: Final[Mapping[RowTrouble, Pair]] = {
    RowTrouble.NO_NAME: ("tanpa nama", "no name"),
    RowTrouble.TWICE: (
        "“{name}” sudah disebut di baris lain berkas ini",
        "“{name}” stands in another row of this file",
    ),
    RowTrouble.AMBIGUOUS: (
        "“{name}” cocok dengan lebih dari satu kabupaten studi",
        "“{name}” means more than one district of the study",
    ),
    RowTrouble.TAKEN: ("nama “{name}” sudah dipakai yang lain", "the name “{name}” is another one's already"),
    RowTrouble.VALUE: ("{field} tidak dapat berisi “{value}”", "{field} can't hold “{value}”"),
    RowTrouble.BROKEN: ("baris rusak", "broken row"),
}
FIELD_WORDS: Final[Mapping[str, Pair]] = {
    "name": ("nama", "name"),
    "province": ("provinsi", "province"),
    "code": ("kode BPS", "BPS code"),
    "code_home_affairs": ("kode Kemendagri", "Kemendagri code"),
    "aliases": ("nama lain", "other names"),
    "planned_fgds": ("rencana FGD", "planned FGDs"),
    "planned_interviews": ("rencana wawancara", "planned interviews"),
    "notes": ("catatan", "notes"),
    "latitude": ("lintang", "latitude"),
    "longitude": ("bujur", "longitude"),
    "outline": ("garis batas", "outline"),
}


def trouble_words(row: DistrictRow, language: str) -> str:
    """Return why a row is refused; empty when it is not."""
    if row.trouble is None:
        return ""
    words = TROUBLE_WORDS[row.trouble][0 if language == "id" else 1]
    return words.format(name=row.name, field=field_word(row.field, language), value=row.value)


def field_word(field: str, language: str) -> str:
    """Return what a district's field is called."""
    return FIELD_WORDS.get(field, (field, field))[0 if language == "id" else 1]
