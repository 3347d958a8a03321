"""A made-up study to compare: Garut and Ende, coded alike, with a theme that one speaker of Ende alone brings up."""

from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District, DistrictLink
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import Record
from workbench.domain.suggestions import Finished
from workbench.domain.themes import Interpretation
from workbench.domain.turns import Turn
from workbench.services.projects import Project, create_file

BOGOR = District("d-bogor", "Kabupaten Bogor", "Jawa Barat", "3201", "32.01", (), 2)
BAYU = Coder("k-bayu", "Bayu")
LOAD, COST = Code("c-load", "Beban kerja", None, 0), Code("c-cost", "Biaya pribadi", "c-load", 0)
PLACE, SIGNAL = Code("c-place", "Konteks wilayah", None, 1), Code("c-sig", "Jaringan internet", "c-place", 0)
SUPPORT = Code("c-sup", "Dukungan", None, 2)
TALKS = {
    "fgd-garut": (SourceKind.FGD, GARUT.id, ("g1", "g2", "g3")),
    "wawancara-garut": (SourceKind.INTERVIEW, GARUT.id, ("g4",)),
    "fgd-ende": (SourceKind.FGD, ENDE.id, ("e1", "e2", "e3")),
    "wawancara-ende": (SourceKind.INTERVIEW, ENDE.id, ("e4",)),
    "fgd-bogor": (SourceKind.FGD, BOGOR.id, ("b1", "b2")),
}
"""Kind, district and who speaks, each in ten turns by rotation; before each talk the moderator asks."""
TURNS, WORDS = 10, 12
CODED = (
    # Garut: costs come up with everybody, the network hardly.
    *(("fgd-garut", turn, COST) for turn in (1, 2, 3, 4, 5, 6, 7, 8)),
    *(("wawancara-garut", turn, COST) for turn in (1, 2, 3, 4)),
    ("wawancara-garut", 5, SIGNAL),
    *(("fgd-garut", turn, SUPPORT) for turn in (1, 9)),
    # Ende: the network, but from one speaker alone; costs once.
    *(("fgd-ende", turn, SIGNAL) for turn in (1, 4, 7, 10)),
    ("fgd-ende", 4, PLACE),
    ("fgd-ende", 7, PLACE),
    ("wawancara-ende", 1, COST),
    ("wawancara-ende", 2, SUPPORT),
    ("fgd-ende", 0, SUPPORT),
)
"""Which turn of which talk bears what; turn 0 is the moderator's."""


def line(talk: str, turn: int) -> str:
    """Return what is said in a turn: twelve words that tell where they stand."""
    return f"Di {talk} giliran {turn} kami bercerita panjang tentang tempat kami dan kerja"


def two_districts(folder: Path) -> Project:
    """Create the project. Sari coded it; the talk of Bogor waits, and nothing is finished."""
    project = create_file(folder / "banding.workbench", study="empty", title="", coder="Sari")
    codes = (LOAD, COST, PLACE, SIGNAL, SUPPORT)
    records: list[Record] = [GARUT, ENDE, BOGOR, SARI, BAYU, *codes]
    for name in TALKS:
        records += talk(name)
    records += [coded(f"x-{number:02}", *each) for number, each in enumerate(CODED)]
    records.append(Interpretation(PLACE.id, "Tempat menentukan.", "", counter_evidence=("x-12",)))
    records.append(DistrictLink("l-1", SIGNAL.id, BOGOR.id, SARI.id, NOW, "Kata koordinator."))
    project.perform(Rewrite(tuple(records)))
    return project


def talk(name: str) -> list[Record]:
    """Return a talk's source, people and transcript."""
    kind, district, speakers = TALKS[name]
    moderator = Participant(f"m-{name}", "MOD", Role.MODERATOR)
    role = Role.FACILITATOR if kind is SourceKind.FGD else Role.COORDINATOR
    people = [
        Participant(each, each.upper(), role, district, (("Dusun", "Atas" if each[1] in "12" else "Bawah"),))
        for each in speakers
    ]
    said = [(moderator, line(name, 0))]
    said += [(people[(turn - 1) % len(people)], line(name, turn)) for turn in range(1, TURNS + 1)]
    text, turns = "", []
    for number, (person, words) in enumerate(said):
        start = len(text)
        text += f"{person.name}: {words}.\n"
        turns.append(Turn(number, person.name, start, start + len(person.name) + 2, len(text), person.id))
    return [
        described(name, name, kind, "txt", text, NOW, district),
        moderator,
        *people,
        Transcript(name, text, tuple(turns)),
    ]


def coded(id_: str, name: str, turn: int, code: Code, coder: Coder = SARI) -> Coding:
    """Return a coding of a whole turn."""
    records = talk(name)
    transcript = next(each for each in records if isinstance(each, Transcript))
    source = next(each for each in records if isinstance(each, Source))
    words = line(name, turn)
    start = transcript.text.index(words + ".")
    segment = Segment(source.id, Span(start, start + len(words)), words, source.sha256)
    return Coding(id_, segment, code.id, coder.id, NOW)


def finished(name: str, coder: Coder = SARI) -> Finished:
    """Return a coder's word that a talk is coded to its end."""
    return Finished(f"f-{name}-{coder.id}", name, coder.id, NOW)
