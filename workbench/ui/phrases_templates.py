"""The words for what a template lacks and why one was refused; knows no Qt."""

from collections.abc import Mapping
from typing import Final

from workbench.domain.errors import FileReason
from workbench.domain.templates import TemplateLack, TemplateRemark

_LACKS: Final[Mapping[TemplateLack, tuple[str, str]]] = {
    TemplateLack.STYLE: (
        "templat tidak memiliki gaya “{subject}”; gaya bawaan dipakai, dengan huruf templat",
        "the template has no style “{subject}”; a built-in one is used, in the template's type",
    ),
    TemplateLack.TABLE_STYLE: (
        "templat tidak memiliki gaya tabel; tabel ditulis dengan tiga garis",
        "the template has no table style; tables are written with three lines",
    ),
    TemplateLack.FURNITURE: (
        "templat tidak memiliki kepala maupun kaki halaman; judul dan nomor halaman ditulis di kaki halaman",
        "the template has neither header nor footer; title and page numbers are written in a footer",
    ),
    TemplateLack.PAGE_NUMBER: (
        "kepala dan kaki halaman templat tidak memuat nomor halaman; tambahkan di templat bila perlu",
        "header and footer of the template hold no page number; add it in the template if you need it",
    ),
    TemplateLack.NARROW: (
        "halaman templat hanya menyisakan {subject} cm, juga bila dibalik melintang; tabel lebar akan sesak",
        "the template's pages leave {subject} cm only, even when turned; wide tables will be cramped",
    ),
    TemplateLack.LEFT_OUT: (
        "bagian templat yang mengambil atau menjalankan sesuatu di luar berkas tidak ikut: {subject}",
        "parts of the template that fetch or run what lies outside the file are left out: {subject}",
    ),
}
_STYLES: Final[Mapping[str, tuple[str, str]]] = {
    "Title": ("Judul", "Title"),
    "Heading1": ("Judul 1", "Heading 1"),
    "Heading2": ("Judul 2", "Heading 2"),
    "Heading3": ("Judul 3", "Heading 3"),
    "Caption": ("Keterangan", "Caption"),
    "Quotation": ("Kutipan", "Quote"),
}
"""What Word calls its styles."""

TEMPLATE_REFUSALS: Final[Mapping[FileReason, tuple[str, str]]] = {
    FileReason.PROTECTED: (
        "templat {name} terkunci kata sandi; hapus kata sandinya di Word lalu pilih lagi",
        "the template {name} is protected by a password; remove it in Word and choose it again",
    ),
    FileReason.TOO_LARGE: (
        "templat {name} terlalu besar; kecilkan gambar di dalamnya atau hapus isinya, lalu pilih lagi",
        "the template {name} is too large; make its pictures smaller or clear its text, then choose it again",
    ),
    FileReason.NOT_WORD: (
        "{name} bukan templat Word; pilih berkas .docx atau .dotx",
        "{name} is no template of Word; choose a .docx or .dotx file",
    ),
    FileReason.CANNOT_WRITE: (
        "{name} adalah templatnya sendiri dan tidak ditimpa; pilih nama lain untuk hasilnya",
        "{name} is the template itself and is not written over; choose another name for what is written",
    ),
    FileReason.CHANGED: (
        "templat {name} berubah selagi dibaca; pilih lagi setelah selesai disimpan",
        "the template {name} changed while it was read; choose it again once it is saved",
    ),
    FileReason.OLD_WORD: (
        "{name} berformat Word lama; buka di Word atau LibreOffice dan simpan sebagai .dotx",
        "{name} is of an old format of Word; open it in Word or LibreOffice and save it as .dotx",
    ),
}
"""Refusals whose usual words speak of importing."""


def template_remark_text(remark: TemplateRemark, language: str) -> str:
    """Return a remark as a sentence without capital and full stop."""
    return _LACKS[remark.lack][language == "en"].format(subject=style_name(remark.subject, language))


def style_name(subject: str, language: str) -> str:
    """Return what Word calls a style of that id in a language; anything else as it is."""
    return _STYLES.get(subject, (subject, subject))[language == "en"]
