"""A project small enough to be taught in a moment, whose codes can be told by what is said."""

from collections.abc import Sequence
from pathlib import Path

from workbench.coding.codes import AddCode
from workbench.coding.codings import AddCodings
from workbench.coding.material import ImportedSource, ImportSources
from workbench.domain.clock import system_clock
from workbench.domain.codes import Code, Guide
from workbench.domain.ids import CodeId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.services.coding import coding_record
from workbench.services.deciding import finishing_of
from workbench.services.projects import Project
from workbench.services.studies import create

CONTEXT, NETWORK, COSTS, REPORTS = CodeId("c-1"), CodeId("c-2"), CodeId("c-3"), CodeId("c-4")
ASKED = "Bagaimana pengalaman Ibu di sini?"
SAID = {
    NETWORK: (
        "Sinyal hilang kalau hujan turun",
        "Kami naik bukit mencari sinyal",
        "Di desa itu sinyalnya tidak ada sama sekali",
    ),
    COSTS: (
        "Bensin kami beli dari kantong sendiri",
        "Uang bensin tidak pernah diganti",
        "Kalau jauh bensinnya mahal dan kami bayar sendiri",
    ),
    "": (
        "Anak saya dua orang masih sekolah",
        "Kemarin kami makan bersama di balai",
        "Pagi itu kabut tebal dan dingin",
    ),
}
TAILS = ("waktu itu", "setiap bulan", "kata ibu-ibu", "di kampung kami", "sampai sekarang", "begitu terus")
NEWEST = SourceId("s-9")
"""The source that nobody has coded."""


def code(id: CodeId, name: str, *keywords: str, parent: CodeId | None = CONTEXT) -> Code:
    return Code(id, name, parent, guide=Guide(keywords=keywords))


def lines_of(number: int, rounds: int = 4) -> list[tuple[str, str]]:
    """Return what is said in a source, with the code that it is meant to bear."""
    found = []
    for at in range(3 * rounds):
        topic = (NETWORK, COSTS, "")[(at + number) % 3]
        sentence = SAID[topic][(at // 3 + number) % 3]
        found.append((f"{sentence} {TAILS[(at + 2 * number) % 6]}.", topic))
    return found


def source_of(id: SourceId, said: Sequence[str], *, asked: str = ASKED) -> ImportedSource:
    """Return a talk: somebody asks, and the same person answers in as many turns as there are lines."""
    text, turns = "", []
    leader = Participant(ParticipantId("p-m"), "M", Role.MODERATOR)
    speaker = Participant(ParticipantId(f"p-{id}"), f"P {id}", Role.FACILITATOR)
    for number, line in enumerate((asked, *said)):
        label = "M: " if number == 0 else "P: "
        who = leader if number == 0 else speaker
        start = len(text)
        text += f"{label}{line}\n"
        turns.append(Turn(number, label[0], start, start + 3, len(text) - 1, who.id))
    text = text[:-1]
    source = described(id, f"FGD {id}", SourceKind.FGD, "txt", text, system_clock())
    return ImportedSource(source, Transcript(id, text, tuple(turns)), (leader, speaker))


def founded(folder: Path, sources: Sequence[ImportedSource]) -> Project:
    """Return a project with three codes under one, and these sources."""
    made = create(folder / "study.workbench", study="empty", coder="Rini")
    for each in (
        code(CONTEXT, "Konteks", "konteks", parent=None),
        code(NETWORK, "Jaringan internet", "sinyal"),
        code(COSTS, "Biaya", "bensin"),
        code(REPORTS, "Laporan", "laporan"),
    ):
        made.perform(AddCode(each))
    made.perform(ImportSources(tuple(sources)))
    return made


def taught_project(folder: Path, sources: int = 8, rounds: int = 4) -> Project:
    """Return a project in which all sources but the newest are coded to their end."""
    ids = [*(SourceId(f"s-{number}") for number in range(1, sources)), NEWEST]
    talks = [[line for line, _topic in lines_of(at, rounds)] for at in range(sources)]
    project = founded(folder, [source_of(id, said) for id, said in zip(ids, talks, strict=True)])
    for at, id in enumerate(ids[:-1]):
        code_as_meant(project, id, lines_of(at, rounds))
        project.perform(finishing_of(project, id))
    return project


def code_as_meant(project: Project, source: SourceId, lines: Sequence[tuple[str, str]]) -> None:
    """Code every line of a source as it is meant, by who works now."""
    text, record = project.reader.text(source), project.reader.get(Source, source)
    spans = [(Span(at, at + len(line)), topic) for line, topic in lines if (at := text.index(line)) >= 0]
    codings = (
        coding_record(project, record, text, span, CodeId(topic), project.coder)
        for span, topic in spans
        if topic
    )
    project.perform(AddCodings(tuple(codings)))
