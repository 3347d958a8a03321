"""A small project of our own for search and words: two talks, a note, people with roles and districts."""

from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.domain.codes import Code
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.turns import Turn
from workbench.services.projects import Project, create_file

MODERATOR = Participant("p-mod", "Moderator", Role.MODERATOR)
RINA = Participant("p-rina", "Rina", Role.BENEFICIARY, attributes=(("Dusun", "Cibantu"),))
BUDI = Participant("p-budi", "Budi", Role.FACILITATOR)
AID = Code("c-aid", "Bantuan", None, 0)
TALKS = {
    "s-garut": (
        "FGD Garut",
        SourceKind.FGD,
        "d-garut",
        [
            (MODERATOR, "Moderator: Siapa membantu Ibu?"),
            (RINA, "Rina: Saya dibantu tetangga. Bantuan sosial belum ada 😀. Bantu-bantu saja."),
            (BUDI, "Budi: Kami membantu keluarga, bantuan sosial lewat bank."),
        ],
    ),
    "s-ende": (
        "Wawancara Ende",
        SourceKind.INTERVIEW,
        "d-ende",
        [(BUDI, "Budi: Jalan jauh. Bantuan datang terlambat, bantuan kurang.")],
    ),
    "s-note": ("Catatan", SourceKind.NOTE, None, [(None, "Catatan lapangan: bantuan beras.\nHari Jum'at.")]),
}


def talking_project(path: Path) -> Project:
    """Create the project."""
    project = create_file(path, study="empty", title="", coder="Sari")
    records = [GARUT, ENDE, SARI, MODERATOR, RINA, BUDI, AID]
    for id_, (name, kind, district, lines) in TALKS.items():
        text = "\n".join(line for _, line in lines)
        records += [
            described(SourceId(id_), name, kind, "txt", text, NOW, district),
            Transcript(SourceId(id_), text, tuple(_turns(lines))),
        ]
    project.perform(Rewrite(tuple(records)))
    project.switch_coder("Sari")
    project.settle()
    return project


def _turns(lines):
    start = 0
    for number, (person, line) in enumerate(lines):
        if person is not None:
            label = line.index(":") + 2
            yield Turn(number, person.name, start, start + label, start + len(line), person.id)
        start += len(line) + 1
