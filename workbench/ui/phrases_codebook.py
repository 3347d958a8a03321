"""The words for what files of codebooks can't hold, or what was not taken from them; knows no Qt."""

from collections.abc import Mapping
from typing import Final

from workbench.domain.code_sheets import CodebookRemark
from workbench.services.code_words import column_name

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "column_left_out": (
        "{column} dari {count} kode tidak ikut: format ini tidak punya tempat untuk itu",
        "{column} of {count} codes left out: the format has no place for it",
    ),
    "sets_left_out": (
        "{count} kelompok kode tidak diambil; di sini kode disusun sebagai pohon",
        "{count} groups of codes were not taken; codes form a tree here",
    ),
    "name_changed": (
        "nama “{name}” diubah: “ / ” memisahkan tingkat di sini",
        "the name “{name}” was changed: “ / ” parts levels here",
    ),
    "colour_left_out": (
        "warna kode “{name}” tidak terbaca",
        "the colour of the code “{name}” could not be read",
    ),
    "path_twice": (
        "“{name}” ada di {count} baris; yang berlaku baris terakhir",
        "“{name}” stands in {count} rows; the last one counts",
    ),
    "name_empty": (
        "kode tanpa nama diberi nama “?”",
        "a code without a name was called “?”",
    ),
    "same_name": (
        "dua kode bernama “{name}” di tempat yang sama menjadi satu",
        "two codes called “{name}” in the same place became one",
    ),
}


def remark_text(remark: CodebookRemark, language: str) -> str:
    """Return a remark as a sentence without its stop."""
    words = _WORDS[remark.kind][language == "en"]
    column = column_name(remark.name, language) if remark.kind == "column_left_out" else ""
    return words.format(name=remark.name, count=remark.count, column=column)
