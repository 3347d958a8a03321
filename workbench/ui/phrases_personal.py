"""The words for personal data: what can go wrong, kinds, states, by what it was found; in Indonesian and English."""

from collections.abc import Mapping
from typing import Final

from workbench.domain import errors as e
from workbench.domain.personal import MarkState, PersonalKind

PERSONAL_ERRORS: Final[Mapping[type[e.WorkbenchError], tuple[str, str]]] = {
    e.AlreadyMarked: (
        "kata-kata ini sudah ditandai sebagai data pribadi; ubah tandanya atau pilih kata lain",
        "these words are marked as personal data already; change that mark or choose other words",
    ),
    e.PseudonymTelling: (
        "samaran “{name}” kosong atau memuat kata yang disamarkan; tulis samaran lain",
        "the pseudonym “{name}” is empty or holds words that are masked; write another one",
    ),
    e.Unreviewed: (
        "{count} tempat di {sources} sumber mungkin data pribadi dan belum ditinjau; tinjau dahulu atau beri --justify",
        "{count} places in {sources} sources may be personal data and are unreviewed; review them or give --justify",
    ),
    e.PersonalDataLeft: (
        "kata yang mungkin data pribadi masih ada: {places}; ganti dengan kode, atau beri alasan (--justify)",
        "words are left that may be personal data: {places}; write code names, or give a reason (--justify)",
    ),
    e.PersonalGround: (
        "alasan penghapusan tetap tersimpan dan mungkin memuat data pribadi ({places}); tulis tanpa itu",
        "the ground of an erasure stays and may hold personal data ({places}); write it without",
    ),
    e.NamedInPaper: (
        "{count} tempat dalam catatan ini mungkin memuat data pribadi: {fields}; ubah catatannya atau beri --justify",
        "{count} places in these notes may be personal data: {fields}; change the notes or give --justify",
    ),
    e.FolderInUse: (
        "folder {path} sudah berisi berkas; sebutkan folder yang baru atau kosong",
        "there are files in the folder {path}; name a new or an empty one",
    ),
    e.KeyMissing: (
        "kunci {path} tidak ada; periksa namanya atau buat kunci baru",
        "there is no key at {path}; check the name or make a new key",
    ),
    e.KeyClosed: (
        "kunci {path} tidak terbuka dengan kata sandi itu, atau rusak; periksa kata sandi dan berkasnya",
        "the key {path} does not open with that password, or is damaged; check the password and the file",
    ),
    e.KeyOfAnother: (
        "kunci samaran {path} milik proyek lain; pakai kunci yang dibuat untuk proyek ini",
        "the key of pseudonyms at {path} belongs to another project; use the one made for this project",
    ),
    e.PasswordEmpty: (
        "kata sandi kunci kosong; tulis kata sandi",
        "the key's password is empty; write one",
    ),
}

KIND_LABELS: Final[Mapping[str, Mapping[PersonalKind, str]]] = {
    "id": {
        PersonalKind.NIK: "NIK/KK",
        PersonalKind.PHONE: "Telepon",
        PersonalKind.ACCOUNT: "Rekening",
        PersonalKind.EMAIL: "Surel",
        PersonalKind.PLATE: "Pelat nomor",
        PersonalKind.ADDRESS: "Alamat",
        PersonalKind.BIRTH_DATE: "Tanggal lahir",
        PersonalKind.NAME: "Nama",
        PersonalKind.OTHER: "Lainnya",
    },
    "en": {
        PersonalKind.NIK: "NIK/KK",
        PersonalKind.PHONE: "Phone",
        PersonalKind.ACCOUNT: "Account",
        PersonalKind.EMAIL: "E-mail",
        PersonalKind.PLATE: "Number plate",
        PersonalKind.ADDRESS: "Address",
        PersonalKind.BIRTH_DATE: "Date of birth",
        PersonalKind.NAME: "Name",
        PersonalKind.OTHER: "Other",
    },
}
STATE_LABELS: Final[Mapping[str, Mapping[MarkState, str]]] = {
    "id": {
        MarkState.OPEN: "Belum ditinjau",
        MarkState.MASKED: "Disamarkan",
        MarkState.KEPT: "Dibiarkan",
    },
    "en": {
        MarkState.OPEN: "Not reviewed",
        MarkState.MASKED: "Masked",
        MarkState.KEPT: "Kept as it is",
    },
}
HOW_LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "id": {
        "shape": "bentuknya",
        "beside": "kata di dekatnya",
        "dictated": "dieja dengan kata",
        "confirmed": "nama yang sudah disamarkan",
        "speaker": "label penutur",
        "addressed": "sapaan di depannya",
        "introduced": "kata pengantar",
        "listed": "daftar nama umum",
        "capital": "huruf besar",
        "repeated": "nama di tempat lain",
        "likeness": "mirip nama",
        "hand": "ditandai sendiri",
    },
    "en": {
        "shape": "its make",
        "beside": "a word beside it",
        "dictated": "spelled in words",
        "confirmed": "a name masked before",
        "speaker": "a speaker's label",
        "addressed": "a title before it",
        "introduced": "words that introduce it",
        "listed": "list of common names",
        "capital": "a capital",
        "repeated": "a name found elsewhere",
        "likeness": "like a name",
        "hand": "marked by hand",
    },
}
"""By what a place was found, as the finder calls it."""


def personal_places(places: tuple[tuple[str, str], ...], language: str) -> str:
    """Return where personal data was left, each field once with the kinds in it: *situation (Nama, Telepon)*."""
    kinds: dict[str, dict[str, None]] = {}
    for path, kind in places:
        kinds.setdefault(path, {})[KIND_LABELS[language][PersonalKind(kind)]] = None
    return ", ".join(f"{path} ({', '.join(names)})" for path, names in kinds.items())
