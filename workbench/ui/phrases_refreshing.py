"""The words for what a refresh of a Word file finds: refusals, placeholders that stay, what happens where."""

from collections.abc import Mapping
from typing import Final

from workbench.domain.errors import FileReason
from workbench.domain.live import Happening
from workbench.services.refreshing.number_words import Problem, Unclear, name_words

Pair = tuple[str, str]

REFRESH_REFUSALS: Final[Mapping[FileReason, Pair]] = {
    FileReason.MISSING: (
        "{name} tidak ada lagi di tempatnya; pilih berkas itu di tempatnya yang baru",
        "{name} is no longer where it was; choose it where it is now",
    ),
    FileReason.EMPTY: (
        "berkas {name} kosong; pilih naskah yang memuat tabel dari proyek ini",
        "the file {name} is empty; choose the text that holds tables of this project",
    ),
    FileReason.OLD_WORD: (
        "{name} berformat Word lama; simpan di Word sebagai .docx, lalu segarkan yang itu",
        "{name} is in Word's old format; save it in Word as .docx and refresh that",
    ),
    FileReason.PROTECTED: (
        "{name} dilindungi (kata sandi atau pembatasan pengeditan); hapus perlindungannya di Word, lalu coba lagi",
        "{name} is protected (a password, or restricted editing); take the protection off in Word, then try again",
    ),
    FileReason.DAMAGED: (
        "{name} rusak atau bukan berkas Word; buka dan simpan ulang di Word, lalu coba lagi",
        "{name} is damaged or not a Word file; open it in Word and save it again, then try again",
    ),
    FileReason.UNSAFE: (
        "{name} tersusun seperti berkas yang berbahaya dan tidak dibuka; simpan ulang di Word, lalu coba lagi",
        "{name} is made like a harmful file and is not opened; save it again in Word, then try again",
    ),
    FileReason.TOO_LARGE: (
        "{name} terlalu besar untuk disegarkan; kecilkan gambarnya di Word (Kompres Gambar), lalu coba lagi",
        "{name} is too large to be refreshed; make its pictures smaller in Word (Compress Pictures), then try again",
    ),
    FileReason.OPEN_ELSEWHERE: (
        "{name} sedang dibuka di Word atau LibreOffice; tutup di sana, lalu coba lagi (bila tidak, hapus {lock})",
        "{name} is open in Word or LibreOffice; close it there, then try again (if it isn't, delete {lock})",
    ),
    FileReason.CHANGED: (
        "{name} berubah sejak dibaca, dan tidak ditimpa; lihat lagi apa yang akan berubah, lalu segarkan",
        "{name} changed since it was read and was not overwritten; look again at what will change, then refresh",
    ),
}
"""What is said of a file that was to be refreshed, where importing would say something else."""

_PROBLEMS: Final[Mapping[Problem, Pair]] = {
    Problem.KIND: (
        "“{part}” bukan permintaan yang dikenal; mulailah dengan tema:, kode:, semua, tabel:, atau kutipan:",
        "“{part}” asks for nothing that is known; begin with theme:, code:, all, table: or quote:",
    ),
    Problem.NAMELESS: (
        "nama sesudah “{part}” belum ada; tulis misalnya tema: Beban kerja | jumlah",
        "no name follows “{part}”; write for instance theme: Workload | codings",
    ),
    Problem.PART: (
        "“{part}” tidak dimengerti; tulis jumlah, sumber, penutur, kabupaten, kata, persen, atau kabupaten: NAMA",
        "“{part}” is not understood; write codings, sources, speakers, districts, words, share, or district: NAME",
    ),
    Problem.TWICE: (
        "“{part}” terlalu banyak; tulis satu ukuran dan paling banyak satu kabupaten",
        "“{part}” is one too many; write one measure and at most one district",
    ),
    Problem.UNKNOWN_CODE: (
        "tidak ada tema atau kode “{part}”; betulkan namanya",
        "there is no theme or code “{part}”; correct the name",
    ),
    Problem.SEVERAL_CODES: (
        "lebih dari satu kode bernama “{part}”; tulis yang dimaksud selengkapnya",
        "more than one code is called “{part}”; write in full which one is meant",
    ),
    Problem.UNKNOWN_DISTRICT: (
        "tidak ada kabupaten “{part}”; betulkan namanya",
        "there is no district “{part}”; correct the name",
    ),
    Problem.UNKNOWN_TABLE: (
        "tidak ada tabel tersimpan bernama “{part}”; betulkan namanya, atau simpan tabelnya dengan nama itu",
        "no kept table is called “{part}”; correct the name, or keep the table under it",
    ),
    Problem.NO_ROWS: (
        "tabel “{part}” tidak dapat dibuat sekarang; buka tabel itu di aplikasi dan periksa isinya",
        "the table “{part}” can't be made now; open it in the app and look at what it asks for",
    ),
    Problem.UNKNOWN_QUOTATION: (
        "tidak ada kutipan “{part}”; salin kodenya dari aplikasi, misalnya [FGD Garut, P3, par. 41]",
        "there is no quotation “{part}”; copy its code from the app, such as [FGD Garut, P3, par. 41]",
    ),
    Problem.SEVERAL_QUOTATIONS: (
        "ada beberapa kutipan di “{part}”; tulis juga kata-kata pertamanya dalam tanda kutip di depan kodenya",
        "several quotations stand at “{part}”; write the first words of it in quotation marks before the code",
    ),
}
_MEANT: Final[Mapping[Problem, Pair]] = {
    Problem.UNKNOWN_CODE: ("mungkin maksudnya {near}", "perhaps {near} is meant"),
    Problem.UNKNOWN_DISTRICT: ("mungkin maksudnya {near}", "perhaps {near} is meant"),
    Problem.UNKNOWN_TABLE: ("mungkin maksudnya {near}", "perhaps {near} is meant"),
    Problem.SEVERAL_CODES: ("misalnya {near}", "such as {near}"),
}
_LONGEST: Final = 80

_HAPPENINGS: Final[Mapping[Happening, Pair]] = {
    Happening.CHANGED: ("diganti", "new words"),
    Happening.ADDED: ("ditambahkan", "added"),
    Happening.REMOVED: ("dihapus", "taken out"),
    Happening.KEPT: ("Anda ubah sendiri; dibiarkan", "changed by you; left"),
    Happening.LEFT: ("Anda hapus dulu; dibiarkan", "taken out by you; left"),
    Happening.GONE: ("tidak ada lagi di proyek", "no longer in the project"),
    Happening.UNCLEAR: ("tidak dimengerti", "not understood"),
    Happening.BUSY: ("dibiarkan dulu", "left for now"),
}
_ADVICE: Final[Mapping[Happening, Pair]] = {
    Happening.KEPT: (
        "Kata-katanya Anda ubah, dan proyek kini menyebut hal lain. Centang bila isian proyek yang dipakai.",
        "You changed these words, and the project says something else now. Tick it to take the project's.",
    ),
    Happening.LEFT: (
        "Anda pernah menghapusnya dari naskah. Centang bila ingin memasukkannya lagi.",
        "You took it out of the text once. Tick it to have it again.",
    ),
    Happening.GONE: (
        "Yang ditanyakan sudah tidak ada di proyek. Isinya dibiarkan; hapus sendiri di Word bila tidak perlu.",
        "What it asks for is no longer in the project. It stays as it is; take it out in Word if you don't need it.",
    ),
    Happening.BUSY: (
        "Ada perubahan terlacak atau sel gabungan di sini. Terima atau tolak perubahannya di Word, lalu segarkan lagi.",
        "Tracked changes or a merged cell stand here. Accept or reject the changes in Word, then refresh again.",
    ),
}


def unclear_words(unclear: Unclear, language: str) -> str:
    """Return one sentence: why a placeholder stays, and what to write instead."""
    of = int(language == "en")
    part = unclear.part if len(unclear.part) <= _LONGEST else f"{unclear.part[:_LONGEST].rstrip()}…"
    words = _PROBLEMS[unclear.problem][of].format(part=part)
    meant = _MEANT.get(unclear.problem)
    if meant is not None and unclear.near:
        joint = " atau " if language == "id" else " or "
        words += f"; {meant[of].format(near=joint.join(name_words(each, language) for each in unclear.near))}"
    return f"{words[0].upper()}{words[1:]}." if words else words


def happening_words(what: Happening, language: str) -> str:
    """Return what becomes of a place, in few words."""
    return _HAPPENINGS[what][int(language == "en")]


def advice_words(what: Happening, language: str) -> str:
    """Return what a person may do about a place; empty where there is nothing to be said."""
    found = _ADVICE.get(what)
    return found[int(language == "en")] if found is not None else ""
