"""Small files to import, each with a quirk, and a project to propose them for."""

from pathlib import Path

from workbench.domain.districts import District
from workbench.services.importing import ImportOptions, Proposal, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project

NAMES = """Kabupaten: Garut
Tanggal: 3 Maret 2025
Hadir: Bu Wati, Pak Ujang, Pak Dadan
Moderator: Apa yang paling berat?
Bu Wati: Laporannya, setiap minggu ada yang baru.
Pak Ujang: Kalau saya jalannya, apalagi musim hujan.
Ibu Wati: Betul, kemarin motor saya mogok.
Moderator: Lalu bagaimana?
Bu Wati: Didorong sampai balai desa.
Pak Ujang: Kami bergantian menjaga motornya.
"""
TWO = """WAWANCARA 1
Informan: Ibu Lina
Pewawancara: Sudah berapa lama menjadi pendamping?
Informan: Sudah tiga tahun di sini.
Pewawancara: Apa yang berat?
Informan: Laporan tiap minggu.
Pewawancara: Ada dukungan?
Informan: Ada, dari koordinator.

WAWANCARA 2
Informan: Pak Roni
Pewawancara: Sudah berapa lama menjadi pendamping?
Informan: Lima tahun, dulu di kota.
Pewawancara: Apa yang berat?
Informan: Jalan rusak kalau hujan.
Pewawancara: Ada dukungan?
Informan: Jarang sekali.
"""


def group(number: int) -> str:
    """Return a talk of a group, laid out as those of other groups are."""
    return "".join(
        f"Fasilitator: Bagaimana kelompok {number} bulan {month}?\n"
        f"Peserta 1: Tetap kumpul, kelompok {number} rajin.\n"
        f"Peserta 2: Bulan {month} ada yang sakit.\n"
        for month in range(1, 5)
    )


def proposed(project: Project, *paths: Path, options: ImportOptions | None = None) -> tuple[Proposal, ...]:
    """Return what files would become."""
    return propose(project.reader, paths, options or ImportOptions(), Silent())


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def district(project: Project, name: str) -> District:
    """Return a district of the study."""
    return next(each for each in project.reader.all(District) if each.name == name)


def names(proposal: Proposal) -> list[str]:
    """Return what the speakers are called."""
    return [each.participant.name for each in proposal.shares()]


def speaking(proposal: Proposal) -> list[str]:
    """Return whose turn each turn is."""
    people = {each.id: each.name for each in proposal.participants}
    assert proposal.transcript is not None
    return [people[turn.participant] for turn in proposal.transcript.turns if turn.participant is not None]
