"""A small project for reports: three districts, four sources, two coders."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Guide
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.districts import District
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import Record
from workbench.domain.themes import Interpretation
from workbench.domain.turns import Turn
from workbench.services.projects import Project, create_file

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MIMIKA = District("d-mimika", "Mimika", "Papua Tengah", "9412", "94.04", (), 2)
BAYU = Coder("k-bayu", "Bayu")
LOAD = Code("c-load", "Beban kerja", None, 0, guide=Guide("Apa yang dikerjakan."), name_en="Workload",
            guide_en=Guide("What is done."))  # fmt: skip
COST = Code("c-cost", "Biaya pribadi", "c-load", 0, guide=Guide("Uang sendiri."))
REPORTING = Code("c-rep", "Pelaporan digital", "c-load", 1, guide=Guide("Lewat aplikasi."))
PLACE = Code("c-place", "Konteks wilayah", None, 1, guide=Guide("Tempat."))
SIGNAL = Code("c-sig", "Jaringan internet", "c-place", 0, guide=Guide("Sinyal."))
ROADS = Code("c-road", "Geografi dan akses", "c-place", 1, guide=Guide("Jalan."))
CAPACITY = Code("c-cap", "Pengembangan kapasitas", None, 2)
TRAINING = Code("c-tr", "Pelatihan seragam", "c-cap", 0)
CODES = (LOAD, COST, REPORTING, PLACE, SIGNAL, ROADS, CAPACITY, TRAINING)
READING = Interpretation("c-load", "Layar mengambil jam kunjungan.", "The screen takes the hours of visits.")

TALKS = {
    "03-garut-fgd-pendamping": (
        SourceKind.FGD,
        GARUT.id,
        Role.FACILITATOR,
        [
            ("MOD", "Bagaimana dengan bensin dan pulsa selama ini, apakah ada yang mengganti?"),
            ("P1", "Bensin sama pulsa saya tanggung sendiri, sebulan bisa tiga ratus ribu lebih kalau sering turun."),
            ("P2", "Laporan lewat aplikasi malam hari. Sinyal hilang, ulang lagi, sampai jam dua belas baru terkirim."),
        ],
    ),
    "04-garut-fgd-kpm": (
        SourceKind.FGD,
        GARUT.id,
        Role.BENEFICIARY,
        [("K1", "Ibu pendamping suka pakai uang sendiri buat beli kue waktu pertemuan, kami jadi tidak enak.")],
    ),
    "21-ende-fgd": (
        SourceKind.FGD,
        ENDE.id,
        Role.FACILITATOR,
        [("P1", "Sinyal itu cuma ada di bukit belakang gereja, jadi kami naik ke sana setiap sore bawa map."),
         ("P3", "Ongkos ojek ke kampung atas itu dua ratus ribu, pulang pergi, tidak ada yang ganti.")],
    ),
    "catatan lapangan": (SourceKind.NOTE, None, Role.OTHER, [("N", "Sinyal mati dua hari.")]),
}  # fmt: skip
CODED = (
    ("03-garut-fgd-pendamping", 0, COST, SARI),
    ("03-garut-fgd-pendamping", 1, COST, SARI),
    ("03-garut-fgd-pendamping", 1, COST, BAYU),
    ("03-garut-fgd-pendamping", 2, REPORTING, SARI),
    ("03-garut-fgd-pendamping", 2, SIGNAL, SARI),
    ("04-garut-fgd-kpm", 0, COST, SARI),
    ("21-ende-fgd", 0, SIGNAL, BAYU),
    ("21-ende-fgd", 1, COST, BAYU),
    ("catatan lapangan", 0, SIGNAL, SARI),
)


def study_project(folder: Path, *, coded: bool = True) -> Project:
    """Return the project, opened by Sari at noon of 2 March 2026."""
    project = create_file(
        folder / "studi.workbench", study="empty", title="Studi kecil", coder="Sari", clock=lambda: NOON
    )
    records: list[Record] = [GARUT, ENDE, MIMIKA, SARI, BAYU, *CODES, READING]
    for name in TALKS:
        records += _talk(name)
    if coded:
        records += [_coding(number, *each) for number, each in enumerate(CODED)]
    project.perform(Rewrite(tuple(records)))
    return project


def _talk(name: str) -> list[Record]:
    kind, district, role, said = TALKS[name]
    text, turns, people = "", [], {}
    for number, (speaker, words) in enumerate(said):
        start = len(text)
        text += f"{speaker}: {words}\n"
        person = people.setdefault(
            speaker,
            Participant(f"{name}-{speaker}", speaker, Role.MODERATOR if speaker == "MOD" else role, district),
        )
        turns.append(Turn(number, speaker, start, start + len(speaker) + 2, len(text), person.id))
    source: Source = described(name, name, kind, "txt", text, NOW, district)
    return [source, *people.values(), Transcript(name, text, tuple(turns))]


def _coding(number: int, name: str, turn: int, code: Code, coder: Coder) -> Coding:
    transcript = next(each for each in _talk(name) if isinstance(each, Transcript))
    source = next(each for each in _talk(name) if isinstance(each, Source))
    words = TALKS[name][3][turn][1]
    start = transcript.text.index(words)
    segment = Segment(source.id, Span(start, start + len(words)), words, source.sha256)
    made = Coding(f"x-{number}", segment, code.id, coder.id, NOW)
    return replace(made, origin=Origin.ACCEPTED) if number == 3 else made
