"""The words for files that were refused."""

from collections.abc import Mapping
from typing import Final

from workbench.domain.errors import FileReason, TextUnusableReason

FILE_WORDS: Final[Mapping[FileReason, tuple[str, str]]] = {
    FileReason.MISSING: (
        "berkas {name} tidak ada; periksa letak dan namanya",
        "there is no file {name}; check its place and name",
    ),
    FileReason.NO_RIGHTS: (
        "tidak ada izin membaca {name}; minta izin atau salin ke folder Anda",
        "no rights to read {name}; ask for them or copy it into a folder of yours",
    ),
    FileReason.EMPTY: (
        "berkas {name} kosong; periksa apakah berkas itu tersalin utuh",
        "the file {name} is empty; check whether it was copied whole",
    ),
    FileReason.NO_TEXT: (
        "berkas {name} tidak memuat teks; impor berkas yang berisi transkrip",
        "the file {name} holds no text; import one that holds a transcript",
    ),
    FileReason.NO_TEXT_LAYER: (
        "{name} tidak memuat lapisan teks yang terbaca (hasil pindai); jalankan pengenalan teks (OCR) dulu, lalu impor",
        "{name} has no text layer that can be read (it is a scan); run text recognition (OCR) on it first, then import",
    ),
    FileReason.UNKNOWN_FORMAT: (
        "format {name} belum dapat diimpor; simpan sebagai .docx atau .txt",
        "{name} is of a format that can't be imported yet; save it as .docx or .txt",
    ),
    FileReason.OLD_WORD: (
        "{name} berformat Word lama (.doc); buka di Word atau LibreOffice dan simpan sebagai .docx",
        "{name} is an old Word file (.doc); open it in Word or LibreOffice and save it as .docx",
    ),
    FileReason.OLD_EXCEL: (
        "{name} berformat Excel lama (.xls); buka di Excel atau LibreOffice dan simpan sebagai .xlsx",
        "{name} is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx",
    ),
    FileReason.PROTECTED: (
        "{name} terkunci kata sandi; hapus kata sandinya di program asalnya lalu impor lagi",
        "{name} is protected by a password; remove it in the program that made it and import again",
    ),
    FileReason.DAMAGED: (
        "{name} rusak atau isinya bukan seperti akhiran namanya; buka di program asalnya dan simpan ulang",
        "{name} is damaged or is not what its ending says; open it in the program that made it and save it again",
    ),
    FileReason.TOO_LARGE: (
        "{name} terlalu besar untuk satu sumber (paling banyak 20 MB teks); pecah menjadi beberapa berkas",
        "{name} is too large for one source (20 MB of text at most); split it into several files",
    ),
    FileReason.TOO_LONG: (
        "{name} terlalu panjang untuk satu sumber (paling banyak 200.000 paragraf); pecah menjadi beberapa berkas",
        "{name} is too long for one source (200,000 paragraphs at most); split it into several files",
    ),
    FileReason.UNSAFE: (
        "{name} disusun dengan cara yang tidak aman dibaca; minta berkas asli dari pengirimnya",
        "{name} is built in a way that is not safe to read; ask the sender for the original",
    ),
    FileReason.TOO_HEAVY: (
        "{name} perlu memori atau waktu lebih dari jatah satu berkas; pecah atau simpan sebagai teks (.txt)",
        "{name} needs more memory or time than one file may take; split it or save it as text (.txt)",
    ),
    FileReason.CRASHED: (
        "pembacaan {name} terhenti di tengah jalan; buka di program asalnya, simpan ulang, lalu impor lagi",
        "reading {name} broke off; open it in the program that made it, save it again and import that",
    ),
    FileReason.CHANGED: (
        "{name} berubah selagi dibaca; impor lagi setelah selesai disimpan atau disalin",
        "{name} changed while it was read; import it again once it is saved or copied whole",
    ),
    FileReason.FAR_CELLS: (
        "ada sel terisi yang sangat jauh dari tabel di {name}; hapus sel itu atau salin tabelnya ke berkas baru",
        "a cell of {name} is filled very far from its table; clear it or copy the table into a new file",
    ),
    FileReason.NOT_TEXT: (
        "{name} bukan berkas teks; simpan sebagai teks (UTF-8) atau .docx",
        "{name} is not a text file; save it as text (UTF-8) or .docx",
    ),
    FileReason.NUL_CHARACTERS: (
        "{name} memuat karakter NUL; simpan ulang sebagai teks UTF-8",
        "{name} holds NUL characters; save it again as UTF-8 text",
    ),
    FileReason.LONE_SURROGATES: (
        "{name} memuat karakter Unicode yang terpotong; simpan ulang sebagai teks UTF-8",
        "{name} holds broken Unicode characters; save it again as UTF-8 text",
    ),
    FileReason.NO_WORKSHEET: (
        "tidak ada lembar kerja “{worksheet}” di {name}; periksa nama lembarnya",
        "there is no worksheet “{worksheet}” in {name}; check the worksheet's name",
    ),
    FileReason.NO_COLUMN: (
        "tidak ada kolom “{column}” di {name}; impor berkas itu tersendiri dengan petanya sendiri",
        "there is no column “{column}” in {name}; import that file by itself with a map of its own",
    ),
    FileReason.NO_CODE_NAMES: (
        "{name} tidak memuat kolom “{column}”; beri judul pada kolom kode dan kolom nama",
        "{name} has no column “{column}”; give the columns of code names and of names their headings",
    ),
    FileReason.COLUMN_TWICE: (
        "kolom “{column}” dalam peta tidak jelas atau disebut dua kali untuk {name}; sebut kolomnya dengan hurufnya",
        "the map's column “{column}” is unclear, or named twice, for {name}; call its columns by their letters",
    ),
    FileReason.NO_QUESTIONS: (
        "tidak ada kolom jawaban terbuka di {name}; tentukan kolomnya sendiri (di jendela impor atau dengan --map)",
        "no column of {name} holds open answers; say yourself which ones do (when importing or with --map)",
    ),
    FileReason.NO_ANSWERS: (
        "kolom jawaban terbuka di {name} kosong semua; pilih kolom lain atau periksa berkasnya",
        "the columns of open answers in {name} are all empty; choose others or check the file",
    ),
    FileReason.SURVEY_TOO_LARGE: (
        "jawaban di {name} terlalu besar untuk satu survei (paling banyak 64 MB teks); pecah menjadi beberapa berkas",
        "the answers in {name} are too large for one survey (64 MB of text at most); split it into several files",
    ),
    FileReason.NOT_A_CODEBOOK: (
        "{name} bukan buku kode: {what}; perlu lembar .csv atau .xlsx dengan kolom “path”, atau berkas .qdc",
        "{name} is not a codebook: {what}; a .csv or .xlsx sheet with the column “path” is needed, or a .qdc file",
    ),
    FileReason.NOT_A_COPY: (
        "{name} bukan salinan kabupaten dari supervisi; minta berkas .zip yang dibuat dengan “Salinan kabupaten”",
        "{name} is no district copy of supervision; ask for the .zip file that “District copy” makes",
    ),
    FileReason.NOT_A_GLOSSARY: (
        "{name} bukan lembar daftar istilah dengan kolom key, id, dan en; ekspor daftarnya, ubah, lalu impor lagi",
        "{name} is no sheet of words with the columns key, id and en; export the words, change them, import them again",
    ),
    FileReason.NOT_A_RECORD: (
        "{name} bukan berkas JSON yang benar: {what}; perbaiki lalu ulangi",
        "{name} is not a proper JSON file: {what}; mend it and try again",
    ),
    FileReason.NO_PARTICIPANTS: (
        "{name} tidak mempunyai kolom nama partisipan; beri judul “Kode”, “Partisipan”, atau “Nama” pada kolom itu",
        "no column of {name} names the participants; title that column “Code”, “Participant” or “Name”",
    ),
    FileReason.NO_FACILITATORS: (
        "{name} tidak memuat kolom kode, kecamatan, atau jumlah KPM pendamping; beri judul itu, atau pakai templatnya",
        "no column of {name} says code, subdistrict or families of facilitators; title them so, or use the template",
    ),
    FileReason.NO_DISTRICTS: (
        "{name} tidak menyebut satu wilayah pun; beri judul “Nama” pada kolom namanya (GeoJSON: properti “nama”)",
        "{name} names no places; title the column of their names “Name” (in GeoJSON: the property “name”)",
    ),
    FileReason.SURVEY_SHEET: (
        "{name} adalah lembar survei, bukan transkrip; impor sebagai sumber baru",
        "{name} is a sheet of survey answers, not a transcript; import it as a new source",
    ),
    FileReason.CELL_TOO_LONG: (
        "{name} tidak ditulis: “{what}” ({column}) tidak muat dalam satu sel Excel; ekspor ke .csv",
        "{name} was not written: “{what}” ({column}) does not fit into a cell of Excel; export to .csv",
    ),
    FileReason.MACROS: (
        "{name} memuat makro dan tidak dibuka; simpan di Word sebagai .docx atau .dotx tanpa makro",
        "{name} holds macros and is not opened; save it in Word as .docx or .dotx without macros",
    ),
    FileReason.SIGNED: (
        "{name} bertanda tangan digital, yang akan rusak bila isinya berubah; hapus tanda tangannya di Word lebih dulu",
        "{name} is signed digitally, and a change would break that; remove the signature in Word first",
    ),
    FileReason.NOT_WORD: (
        "{name} bukan berkas Word; pilih berkas .docx",
        "{name} is not a Word file; choose a .docx file",
    ),
    FileReason.OPEN_ELSEWHERE: (
        "{name} sedang dibuka di Word atau LibreOffice; tutup di sana, lalu coba lagi",
        "{name} is open in Word or LibreOffice; close it there, then try again",
    ),
    FileReason.NO_OFFICE: (
        "{name} tidak ditulis: PDF memerlukan LibreOffice, yang tidak ada; pasang LibreOffice atau ekspor ke .docx",
        "{name} was not written: a PDF needs LibreOffice, which was not found; install it or export to .docx",
    ),
    FileReason.OFFICE_FAILED: (
        "{name} tidak ditulis: LibreOffice tidak menyelesaikannya; coba lagi atau ekspor ke .docx",
        "{name} was not written: LibreOffice did not finish it; try again or export to .docx",
    ),
    FileReason.UNPROVEN: (
        "{name} tidak diubah: hasil segarannya tidak seperti yang diminta; segarkan sebagian saja, atau laporkan ini",
        "{name} was not changed: what came out was not what was asked for; refresh less of it, or report this",
    ),
    FileReason.NO_TABLE: (
        "{name} tidak ditulis: tidak ada tabel di dalamnya; ekspor ke .docx, .html, atau .pdf",
        "{name} was not written: there is no table in it; export to .docx, .html or .pdf",
    ),
    FileReason.SEVERAL_TABLES: (
        "{name} tidak ditulis: beberapa tabel dengan kolom yang berbeda tidak muat dalam satu .csv; ekspor ke .xlsx",
        "{name} was not written: several tables with different columns don't fit into one .csv; export to .xlsx",
    ),
    FileReason.CANNOT_WRITE: (
        "{name} tidak dapat ditulis (mungkin sedang dibuka di Word); tutup di sana atau pilih nama lain",
        "{name} can't be written (it may be open in Word); close it there or choose another name",
    ),
}

TEXT_WORDS: Final[Mapping[TextUnusableReason, tuple[str, str]]] = {
    TextUnusableReason.NO_TEXT: (
        "teks perbaikannya kosong; tulis transkripnya, atau hapus sumbernya bila tidak diperlukan",
        "the corrected text is empty; write the transcript, or delete the source if it is not wanted",
    ),
    TextUnusableReason.NUL_CHARACTERS: (
        "teks memuat karakter NUL; simpan ulang sebagai teks UTF-8",
        "the text holds NUL characters; save it again as UTF-8 text",
    ),
    TextUnusableReason.LONE_SURROGATES: (
        "teks memuat karakter Unicode yang terpotong; simpan ulang sebagai teks UTF-8",
        "the text holds broken Unicode characters; save it again as UTF-8 text",
    ),
}
