"""A study of two talks, and what its author codes otherwise a week later."""

from pathlib import Path
from typing import Final

from workbench.coding.codings import RemoveCodings
from workbench.domain.codings import Coding
from workbench.domain.operations import Operation
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project

LOAD, COSTS, REPORTS = "Beban kerja", "Beban kerja / Biaya pribadi", "Beban kerja / Pelaporan digital"
PLACE, SIGNAL, ROADS = (
    "Konteks wilayah",
    "Konteks wilayah / Jaringan internet",
    "Konteks wilayah / Geografi dan akses",
)

CODED: Final = {
    "FGD Garut": (
        ("P1", "Bensinnya beli sendiri, tiap minggu lima puluh ribu.", COSTS),
        ("P2", "Pulsa juga dari kantong kami.", COSTS),
        ("P3", "Laporan diisi malam, setelah anak tidur.", REPORTS),
        ("P1", "Formatnya ganti lagi bulan lalu.", REPORTS),
        ("P2", "Sinyal di kampung atas cuma satu titik.", SIGNAL),
        ("P3", "Jalannya licin kalau hujan.", ROADS),
        ("P1", "Kuota habis sebelum tanggal dua puluh.", COSTS),
        ("P2", "Unggahan foto sering gagal di tengah.", REPORTS),
    ),
    "FGD Ende": (
        ("P1", "Ojek ke kampung atas dua ratus ribu.", COSTS),
        ("P2", "Kami naik bukit dulu baru bisa kirim.", SIGNAL),
        ("P1", "Musim hujan jembatannya tidak bisa dilewati.", ROADS),
        ("P2", "Laporannya menumpuk di rumah.", REPORTS),
        ("P1", "Ban motor ganti sendiri, dua kali setahun.", COSTS),
        ("P2", "Jaringan hilang kalau listrik mati.", SIGNAL),
        ("P1", "Dua jam jalan kaki dari jalan besar.", ROADS),
        ("P2", "Data yang sama diminta tiga kali.", REPORTS),
    ),
}
"""Who says what in which talk, and how it is coded at first."""

NEWLY_CODED: Final = (
    ("FGD Garut", "Laporan diisi malam, setelah anak tidur.", LOAD),
    ("FGD Garut", "Sinyal di kampung atas cuma satu titik.", REPORTS),
    ("FGD Garut", "Jalannya licin kalau hujan.", COSTS),
    ("FGD Garut", "Unggahan foto sering gagal di tengah.", SIGNAL),
    ("FGD Garut", "Pulsa juga dari kantong kami.", LOAD),
    ("FGD Ende", "Kami naik bukit dulu baru bisa kirim.", REPORTS),
    ("FGD Ende", "Musim hujan jembatannya tidak bisa dilewati.", COSTS),
    ("FGD Ende", "Jaringan hilang kalau listrik mati.", REPORTS),
    ("FGD Ende", "Dua jam jalan kaki dari jalan besar.", COSTS),
    ("FGD Ende", "Data yang sama diminta tiga kali.", LOAD),
    ("FGD Ende", "Laporannya menumpuk di rumah.", LOAD),
    ("FGD Ende", "Ojek ke kampung atas dua ratus ribu.", ROADS),
)
NO_LONGER_CODED: Final = (
    ("Bensinnya beli sendiri, tiap minggu lima puluh ribu.", COSTS),
    ("Formatnya ganti lagi bulan lalu.", REPORTS),
    ("Kuota habis sebelum tanggal dua puluh.", COSTS),
    ("Unggahan foto sering gagal di tengah.", REPORTS),
    ("Ban motor ganti sendiri, dua kali setahun.", COSTS),
    ("Jaringan hilang kalau listrik mati.", SIGNAL),
    ("Dua jam jalan kaki dari jalan besar.", ROADS),
    ("Jalannya licin kalau hujan.", ROADS),
)
"""With ``NEWLY_CODED`` the twenty codings that change in the week after."""


def study_of_hers(folder: Path) -> Project:
    """Return a project with two talks, coded by Ratna."""
    paths = []
    for name, turns in CODED.items():
        paths.append(folder / f"{name}.txt")
        said = "".join(f"{speaker}: {words}\n" for speaker, words, _code in turns)
        paths[-1].write_text(f"Moderator: Bagaimana pekerjaannya?\n{said}", encoding="utf-8")
    made = studies.create(folder / "beban.workbench", title="Beban pendamping", coder="Ratna")
    operation = import_operation(propose(made.reader, paths, ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    for name, turns in CODED.items():
        for _speaker, words, code in turns:
            made.perform(coded(made, name, words, code))
    made.settle()
    return made


def coded(project: Project, source: str, words: str, code: str) -> Operation:
    """Return the coding of words in the source of that name."""
    found = next(each for each in project.reader.all(Source) if each.name == source)
    start = project.reader.text(found.id).index(words)
    span = Span(start, start + len(words))
    return coding_of(project, found.id, span, project.codebook().at_path(code).id)


def uncoded(project: Project, words: str, code: str) -> Operation:
    """Return that these words are no longer coded so."""
    wanted = project.codebook().at_path(code).id
    (found,) = (
        each.id for each in project.reader.all(Coding) if each.segment.quote == words and each.code == wanted
    )
    return RemoveCodings((found,))
