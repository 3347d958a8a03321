"""Common Indonesian roots whose forms rules alone would scatter, and the root of a form by its affixes.

Rules know no words. They can't tell whether *peraturan* is *per-* and *atur* or *pe-* and *ratur*, nor how short a root
may be, as *adu* in *pengaduan*. A form is taken apart here in every way that its affixes allow, and a way that ends at
a root of the list is believed. The list is our own.
"""

from itertools import product
from typing import Final

_ROOTS = """
    adil adu ajar aju alam alat alih amal aman ambil anak angkat arah asuh atur awas baca bahas balas bangun bantu bawa
    bayar beli bicara bina buka bukti buru cair cari catat cegah cerita coba cuci curi daftar dampak damping dengar
    didik dorong duduk dukung edar ekonomi ganggu ganti gerak hadap hadir hapus harap hasil hemat hidup hitung hubung
    ibu ikat isi izin jabat jaga jalan jangkau janji jual kaji karya kata kejar kelola kelompok keluh kembang kenal
    kerja kirim kuasa kuat kumpul kunci kunjung laksana laku lapor latih layan lengkap lihat libat lindung luas lulus
    makan masuk menang milik mohon nilai nyanyi obat olah paham pakai panen pasang pecah peduli pelihara penuh percaya
    perhati periksa peroleh pesan pikir pilih pimpin pindah pinjam pisah putus rawat rekam rencana rumah rumus sadar
    salur sapu sedia sekolah selesai serah sesuai setor sulit susah susun syarat tagih tahan tanam tanggung tarik tata
    tawar tegur temu tenang terang terap tindak tolong tulis tuntut turun ubah uji ukur ulang untung upaya urus usaha
    usul utang
"""
ROOTS: Final = frozenset(_ROOTS.split())
"""No word of a stop list but *ibu* and *kata*: a form of one would carry nothing either."""

_SUFFIXES = ("", "kan", "an", "in", "i")
_ENDINGS: Final = frozenset(
    map("".join, product(_SUFFIXES, ("", "nya", "ku", "mu"), ("", "lah", "kah", "pun")))
)
_PLAIN = """
    di ter ke se ber per pe me ku kau memper diper keter keber pember member diber berke kese kepem kepeng mem men meng
    pem pen peng menge penge nge ng penye
"""
_NASALS = (
    *(("mem", "p"), ("pem", "p"), ("men", "t"), ("pen", "t"), ("meny", "s"), ("peny", "s"), ("meng", "k")),
    *(("peng", "k"), ("m", "p"), ("n", "t"), ("ny", "s"), ("ny", "c"), ("ng", "k"), ("kepem", "p")),
)
_LONGEST_BEGINNING = 6


def _beginnings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {"": ("",)}
    for prefix, first in (*((each, "") for each in _PLAIN.split()), *_NASALS):
        found[prefix] = (*found.get(prefix, ()), first)
    return found


_BEGINNINGS: Final = _beginnings()
"""What a form may begin with, and which first letters of its root may be hidden behind it."""


def root_of(word: str) -> str:
    """Return the longest root of the list that a word (in lower case) is a form of; nothing when there is none."""
    best = ""
    for at in range(min(_LONGEST_BEGINNING, len(word) - 2) + 1):
        for first in _BEGINNINGS.get(word[:at], ()):
            for end in range(len(word), at + 1, -1):
                root = first + word[at:end]
                if len(root) > len(best) and root in ROOTS and word[end:] in _ENDINGS:
                    best = root
    return best
