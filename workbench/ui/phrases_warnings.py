"""The words for doubts about material, as the import's preview shows them."""

from collections.abc import Mapping
from typing import Final

WARNING_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "encoding_guessed": (
        "pengodean aksara diduga {encoding}; periksa huruf-huruf khusus",
        "the encoding was guessed to be {encoding}; check special letters",
    ),
    "tracked_changes": (
        "memuat perubahan terlacak; yang dipakai adalah teks setelah perubahan diterima",
        "holds tracked changes; the text with the changes accepted was taken",
    ),
    "hidden_text": ("memuat teks tersembunyi yang tidak diimpor", "holds hidden text, which was left out"),
    "unknown_symbols": (
        "memuat simbol yang hanya dikenal jenis hurufnya; di tempatnya ada tanda \ufffd",
        "holds symbols that only their font knows; the sign \ufffd stands in their place",
    ),
    "notes_at_end": (
        "catatan kaki diletakkan di akhir teks",
        "footnotes stand at the end of the text",
    ),
    "comments_without_place": (
        "memuat komentar yang tidak melekat pada teks yang diimpor ({count}); periksa di berkas aslinya",
        "holds comments that hang on none of the imported words ({count}); look them up in the file itself",
    ),
    "other_format": (
        "akhiran namanya {suffix}, tetapi isinya {format}; dibaca sebagai {format}",
        "its name ends in {suffix}, but it is {format} inside and was read as that",
    ),
    "columns": (
        "halaman {pages} dibaca kolom demi kolom; periksa urutan teksnya",
        "pages {pages} were read column by column; check the order of the text",
    ),
    "page_margins": (
        "kepala, kaki, dan nomor halaman tidak diimpor ({count} baris)",
        "headers, footers and page numbers were left out ({count} lines)",
    ),
    "numbers_left_out": (
        "nomor paragraf atau baris di tepi halaman tidak diimpor ({count})",
        "numbers of paragraphs or lines at the page's edge were left out ({count})",
    ),
    "pages_without_text": (
        "halaman tanpa teks (hasil pindai?) tidak terbaca: {pages}",
        "pages without text (scanned?) could not be read: {pages}",
    ),
    "odd_label": ("label tak lazim: {label}", "an odd label: {label}"),
    "slipped_label": (
        "label {label} dibaca sebagai {meant}, karena tampaknya salah ketik",
        "the label {label} was read as {meant}: it looks like a slip of the typist",
    ),
    "unlabelled_rows": (
        "ada baris tabel tanpa label; penuturnya diduga dari urutan",
        "some rows have no label; who speaks was guessed from the order",
    ),
    "several_interviews": (
        "berkas ini tampaknya memuat {count} wawancara; dapat dipisah sebelum disimpan",
        "this file seems to hold {count} interviews; it can be split before saving",
    ),
    "one_person": (
        "mungkin satu orang: {names}; gabungkan bila benar",
        "perhaps one person: {names}; merge them if so",
    ),
    "no_turns": (
        "tidak ada giliran bicara yang dikenali; teks diimpor apa adanya",
        "no turns were recognised; the text is imported as it is",
    ),
    "other_sheets": (
        "yang dibaca adalah lembar “{taken}”; lembar lain tidak: {names}",
        "the worksheet “{taken}” was read; others were not: {names}",
    ),
    "hidden_rows": (
        "baris yang tersembunyi di Excel ikut dibaca: {count}",
        "rows that are hidden in Excel were read too: {count}",
    ),
    "cells_without_value": (
        "sel dengan rumus yang belum dihitung atau keliru, dibaca kosong: {count}",
        "cells whose formula has no value or an error, read as empty: {count}",
    ),
    "columns_answer": ("jawaban terbuka: {titles}", "open answers: {titles}"),
    "columns_attribute": ("atribut responden: {titles}", "attributes of respondents: {titles}"),
    "columns_district": ("kolom kabupaten: {titles}", "district column: {titles}"),
    "columns_respondent": ("kolom kode responden: {titles}", "column of respondents' codes: {titles}"),
    "columns_time": ("kolom waktu: {titles}", "time column: {titles}"),
    "columns_leave_out": ("kolom yang tidak diambil: {titles}", "columns left out: {titles}"),
    "personal_columns": (
        "tidak diambil karena dapat mengungkap siapa orangnya: {titles}",
        "left out because they can tell who somebody is: {titles}",
    ),
    "rows_too_few_fields": (
        "{count} baris tidak diambil karena selnya kurang: baris {rows}",
        "{count} rows were not taken, they have too few cells: rows {rows}",
    ),
    "rows_too_many_fields": (
        "{count} baris tidak diambil karena selnya berlebih: baris {rows}",
        "{count} rows were not taken, they have too many cells: rows {rows}",
    ),
    "rows_nul_characters": (
        "{count} baris tidak diambil karena memuat karakter NUL: baris {rows}",
        "{count} rows were not taken, they hold NUL characters: rows {rows}",
    ),
    "rows_broken_characters": (
        "{count} baris tidak diambil karena hurufnya rusak: baris {rows}",
        "{count} rows were not taken, their characters are broken: rows {rows}",
    ),
    "rows_empty": (
        "{count} baris kosong: baris {rows}",
        "{count} rows are empty: rows {rows}",
    ),
    "rows_same_respondent": (
        "{count} baris tidak diambil karena kode respondennya sudah ada: baris {rows}",
        "{count} rows were not taken, their respondent's code was there already: rows {rows}",
    ),
    "strange_districts": (
        "{count} responden menyebut kabupaten yang tidak ada di studi ini, disimpan sebagai atribut: {names}",
        "{count} respondents name districts that this study does not have, kept as attributes: {names}",
    ),
    "bad_rows": (
        "baris yang tidak dapat dibaca: {count} (nomor {rows})",
        "rows that could not be read: {count} (number {rows})",
    ),
    "columns_left_out": (
        "kolom yang tidak ikut diimpor: {names}",
        "columns that were left out: {names}",
    ),
    "survey_sheet": (
        "lembar ini tampaknya jawaban survei, satu baris per responden; impor sebagai survei",
        "this sheet seems to hold answers to a survey, one row a respondent; import it as a survey",
    ),
    "broken_cues": (
        "penggalan teks film dengan waktu yang tidak terbaca: {count}; kata-katanya tetap diimpor",
        "pieces of the subtitles whose time can't be read: {count}; their words were imported",
    ),
    "chat_events": (
        "baris tentang percakapan itu sendiri (bergabung, keluar, enkripsi) tidak diimpor: {count}",
        "lines about the chat itself (joined, left, encryption) were left out: {count}",
    ),
    "chat_media": (
        "pesan dengan gambar, suara, atau berkas yang tidak ada di sini: {count}",
        "messages with pictures, sound or files that are not here: {count}",
    ),
}
