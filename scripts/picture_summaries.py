"""The example study with summaries in its framework matrix, one of which has to be read again."""

import shutil
from pathlib import Path

from picture_material import CODER, STUDY

from workbench.domain.districts import District
from workbench.domain.framework_grids import FrameworkWish
from workbench.domain.frameworks import CellKey, SubjectKind
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.frameworks import Frameworks, writing
from workbench.services.material import source_named
from workbench.services.projects import Project, open_project

SUMMED_UP = "studi-kerangka.workbench"
READ_AGAIN = ("Dukungan kelembagaan", "Ende")
ADDED = (
    "FGD Ende – pendamping",
    "Kak Mina duduk di belakang, tidak bicara, cuma angguk-angguk.",
    "Dukungan kelembagaan / Mentorship",
)
"""What is coded after the summaries were written: source, words and code."""
SUMMARIES: tuple[tuple[str, str, str], ...] = (
    (
        "Beban kerja",
        "Garut",
        (
            "Beban dihitung dari jalan, bukan hanya dari kepala: 190 KPM di dua dusun yang berjauhan lebih berat "
            "daripada 250 yang berdekatan. Ongkos seminggu ditanggung sendiri."
        ),
    ),
    (
        "Beban kerja",
        "Ende",
        (
            "Sedikit KPM, banyak laut. **Pelaporan digital** yang paling memberatkan: sinyal putus, unggah ulang, "
            "laporan tengah malam dikira fiktif. Sewa perahu tidak diganti."
        ),
    ),
    (
        "Beban kerja",
        "Sampang",
        (
            "Satu kegiatan dilaporkan empat kali. Yang berhenti belum diganti, sehingga yang tinggal memegang lebih "
            "dari 300 KPM."
        ),
    ),
    (
        "Dukungan kelembagaan",
        "Garut",
        (
            "Koordinator ikut berdiri di depan warga dan mengejar data ke pusat. Di satu kecamatan pertemuan membahas "
            "keluarga; di kecamatan lain tetap membahas persentase."
        ),
    ),
    (
        "Dukungan kelembagaan",
        "Ende",
        (
            "Koordinator datang sampai menginap di pulau dan menulis surat penjelasan ke provinsi. *Mentorship* "
            "berjalan berdua, tanpa surat keputusan."
        ),
    ),
    (
        "Konteks wilayah",
        "Ende",
        (
            "Laut menentukan jadwal; listrik dan sinyal hanya beberapa jam. Mosalaki didatangi dahulu, baru kelompok "
            "terbuka."
        ),
    ),
    (
        "Konteks wilayah",
        "Sampang",
        (
            "Tingkat bahasa Madura menentukan apakah orang mau bicara; ketua kelompok menerjemahkan. Kiai dan Bu Nyai "
            "membuka jalan, tetapi bantuan lalu dikira dari kiai."
        ),
    ),
)


def sum_up(folder: Path) -> None:
    """Write the summaries, then code a few words that make one of them doubtful."""
    shutil.copy(folder / STUDY, folder / SUMMED_UP)
    project = open_project(folder / SUMMED_UP, coder=CODER)
    frameworks = Frameworks(project)
    for theme, district, words in SUMMARIES:
        _write(project, frameworks, theme, district, words)
    frameworks.close()
    name, words, code = ADDED
    source = source_named(project.reader, name)
    begin = project.reader.text(source.id).index(words)
    code_id = project.codebook().at_path(code).id
    project.perform(coding_of(project, source.id, Span(begin, begin + len(words)), code_id))
    project.close()


def _write(project: Project, frameworks: Frameworks, theme: str, district: str, words: str) -> None:
    """Write one summary, which rests on the first two codings of its cell."""
    code = project.codebook().at_path(theme).id
    place = next(each.id for each in project.reader.all(District) if each.name == district)
    key = CellKey(code, SubjectKind.DISTRICT, place)
    grid = frameworks.grid(FrameworkWish())
    rests_on = [each.id for each in grid.witnesses(key, None)[:2]]
    operation = writing(project, grid, key, words, rests_on=rests_on)
    assert operation is not None
    project.perform(operation)
