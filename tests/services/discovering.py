"""A made-up study for discovery: talk about a bridge, a signal and a card, in two districts; some of it is coded."""

from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import CodingId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.services.projects import Project, create_file

LEADER = Participant("p-lead", "Moderator", Role.MODERATOR)
ANI = Participant("p-ani", "Ani", Role.BENEFICIARY, attributes=(("Dusun", "Atas"), ("Usia", "31")))
BUDI = Participant("p-budi", "Budi", Role.FACILITATOR, attributes=(("Dusun", "Bawah"), ("Usia", "44")))
BAGAS = Coder("k-bagas", "Bagas")
ROADS = Code("c-road", "Jalan", None, 0, "#335577")
BRIDGE = Code("c-bridge", "Jembatan", "c-road", 0, "#335577")
SIGNAL = Code("c-signal", "Sinyal", None, 1, "#aa3300")
UPLOAD = Code("c-upload", "Unggah", None, 2, "#117733")

_BRIDGE = (
    "Jembatan gantung putus, perahu kecil dipakai menyeberang.",
    "Waktu banjir jembatan hanyut, perahu warga menyeberang.",
    "Perahu menyeberang sungai sebab jembatan gantung rusak.",
    "Anak menyeberang naik perahu, jembatan belum diperbaiki.",
)
_SIGNAL = (
    "Sinyal lemah, naik bukit mengunggah foto laporan.",
    "Foto laporan diunggah malam, sinyal lemah di lembah.",
    "Laporan tertunda karena sinyal hilang di bukit.",
    "Mengunggah foto butuh sinyal, naik bukit dulu.",
)
_CARD = (
    "Kartu tertahan di agen bank, antre panjang mengambil uang.",
    "Agen bank memotong uang, kartu dipegang ketua kelompok.",
    "Antre di bank sejak subuh, kartu kadang ditolak mesin.",
    "Kartu ditolak mesin agen, uang tertahan di bank.",
)


def lines(number: int) -> list[tuple[Participant, str]]:
    """Return the talk of a source, who says what."""
    return [
        (LEADER, "Bagaimana jalan dan sinyal di sini?"),
        (ANI, _BRIDGE[number]),
        (BUDI, _SIGNAL[number]),
        (ANI, _CARD[number]),
        (BUDI, _CARD[(number + 1) % 4]),
    ]


def discovering_project(path: Path, *, coded: bool = True, backwards: bool = False) -> Project:
    """Create the project; ``backwards`` brings the sources in the other way round."""
    project = create_file(path, study="empty", title="", coder="Sari")
    records = [GARUT, ENDE, SARI, BAGAS, LEADER, ANI, BUDI, ROADS, BRIDGE, SIGNAL, UPLOAD]
    numbers = range(4)
    for number in reversed(numbers) if backwards else numbers:
        records += _source(number)
    project.perform(Rewrite(tuple(records)))
    if coded:
        project.perform(Rewrite(tuple(codings(project))))
    project.switch_coder("Sari")
    project.settle()
    return project


def codings(project: Project) -> list[Coding]:
    """Return the bridges of three sources under their code, the signals under two, and one that does not belong."""
    made = [coding(project, f"x-b{number}", number, _BRIDGE[number], BRIDGE) for number in range(3)]
    made += [coding(project, f"x-s{number}", number, _SIGNAL[number], SIGNAL) for number in range(4)]
    made += [coding(project, f"x-u{number}", number, _SIGNAL[number], UPLOAD, BAGAS) for number in (0, 1)]
    made += [
        coding(project, "x-u2", 2, "Laporan tertunda", UPLOAD),
        coding(project, "x-u3", 3, "butuh", UPLOAD),
    ]
    return [*made, coding(project, "x-odd", 3, _CARD[3], BRIDGE)]


def coding(project: Project, id_: str, number: int, words: str, code: Code, coder: Coder = SARI) -> Coding:
    """Return a coding of words in a source."""
    source = SourceId(f"s-{number}")
    text = project.reader.text(source)
    start = text.index(words)
    segment = Segment(
        source, Span(start, start + len(words)), words, project.reader.get(Source, source).sha256
    )
    return Coding(CodingId(id_), segment, code.id, coder.id, NOW)


def _source(number: int):
    said = lines(number)
    text = "\n".join(f"{person.name}: {words}" for person, words in said)
    turns, start = [], 0
    for place, (person, words) in enumerate(said):
        label = len(person.name) + 2
        end = start + label + len(words)
        turns.append(Turn(place, person.name, start, start + label, end, person.id))
        start = end + 1
    id_ = SourceId(f"s-{number}")
    district = "d-garut" if number < 2 else "d-ende"
    kind = SourceKind.FGD if number % 2 else SourceKind.INTERVIEW
    return [
        described(id_, f"FGD {number + 1}", kind, "txt", text, NOW, district),
        Transcript(id_, text, tuple(turns)),
    ]
