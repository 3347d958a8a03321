"""The words for what can go wrong with personal data and its key, in Indonesian and English."""

from collections.abc import Mapping
from typing import Final

from workbench.domain import errors as e

PERSONAL_ERRORS: Final[Mapping[type[e.WorkbenchError], tuple[str, str]]] = {
    e.AlreadyMarked: (
        "kata-kata ini sudah ditandai sebagai data pribadi; ubah tandanya atau pilih kata lain",
        "these words are marked as personal data already; change that mark or choose other words",
    ),
    e.PseudonymTelling: (
        "samaran “{name}” kosong atau memuat kata aslinya; tulis samaran lain",
        "the pseudonym “{name}” is empty or says the words themselves; write another one",
    ),
    e.Unreviewed: (
        "{count} tempat di {sources} sumber mungkin data pribadi dan belum ditinjau; tinjau dahulu atau beri --justify",
        "{count} places in {sources} sources may be personal data and are unreviewed; review them or give --justify",
    ),
    e.FolderInUse: (
        "folder {path} sudah berisi berkas; sebutkan folder yang baru atau kosong",
        "there are files in the folder {path}; name a new or an empty one",
    ),
    e.KeyMissing: (
        "kunci samaran {path} tidak ada; periksa namanya atau buat kunci baru",
        "there is no key of pseudonyms at {path}; check the name or make a new key",
    ),
    e.KeyClosed: (
        "kunci samaran {path} tidak terbuka dengan kata sandi itu; periksa kata sandinya",
        "the key of pseudonyms at {path} does not open with that password; check the password",
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
