"""Two talks of which it was counted by hand what stands together in them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.services.projects import Project, create_file

BAYU = Coder("k-bayu", "Bayu")
LOAD, COST, DIGITAL = Code("w", "Beban"), Code("c", "Biaya", "w", 0), Code("d", "Digital", "w", 1)
PLACE, SIGNAL = Code("p", "Wilayah", None, 1, "#1155cc"), Code("s", "Sinyal", "p", 0, "#1155cc")
CODES = (LOAD, COST, DIGITAL, PLACE, SIGNAL)
TEXT = "M: ada biaya dan sinyal\nP: pulsa habis, sinyal hilang, lapor malam\nK: bensin mahal sekali"
TURNS = (
    Turn(0, "M", 0, 3, 24, "m", 0.0),
    Turn(1, "P", 24, 27, 67, "f", 60.0),
    Turn(2, "K", 67, 70, len(TEXT), "k", 150.0),
)
PEOPLE = (
    Participant("m", "M", Role.MODERATOR),
    Participant("f", "P", Role.FACILITATOR),
    Participant("k", "K", Role.BENEFICIARY),
)
DATED = (("Tanggal", "5 Maret 2026"),)
FGD = described("s1", "FGD Garut", SourceKind.FGD, "txt", TEXT, NOW, GARUT.id, DATED)
TALK = described(
    "s2", "Wawancara Ende", SourceKind.INTERVIEW, "txt", TEXT, NOW + timedelta(1), ENDE.id,
    (("Tanggal", "2 Maret 2026"),),
)  # fmt: skip
NOTE = described("s3", "Catatan", SourceKind.NOTE, "txt", TEXT, NOW + timedelta(2))
EMPTY = replace(NOTE, id="s4", name="Belum dikode")


def coded(id: str, source: Source, words: str, code: Code, coder: Coder = SARI) -> Coding:
    start = TEXT.index(words)
    segment = Segment(source.id, Span(start, start + len(words)), words, source.sha256)
    return Coding(id, segment, code.id, coder.id, NOW)


CODINGS = (
    # the moderator's question: cost and signal overlap
    coded("1", FGD, "biaya dan sinyal", COST),
    coded("2", FGD, "sinyal", SIGNAL),
    # the facilitator's answer: one place of cost and signal, seen by two coders; digital lies apart
    coded("3", FGD, "pulsa habis, sinyal", COST),
    coded("4", FGD, "pulsa habis, sinyal hilang", COST, BAYU),
    coded("5", FGD, "sinyal hilang", SIGNAL),
    coded("6", FGD, "sinyal hilang,", SIGNAL, BAYU),
    coded("7", FGD, "lapor malam", DIGITAL),
    # the beneficiary's: cost alone
    coded("8", FGD, "bensin mahal", COST),
    # the other talk: digital and signal, by Bayu
    coded("9", TALK, "sinyal hilang, lapor", DIGITAL, BAYU),
    coded("10", TALK, "hilang", SIGNAL, BAYU),
    # a note without turns
    coded("11", NOTE, "pulsa habis", COST),
    coded("12", NOTE, "habis, sinyal", SIGNAL),
)


def together_project(folder: Path) -> Project:
    """Return the project, opened by Sari."""
    project = create_file(folder / "bersama.workbench", study="empty", title="", coder="Dewi")
    talks = (
        Transcript("s1", TEXT, TURNS),
        Transcript("s2", TEXT, TURNS),
        Transcript("s3", TEXT),
        Transcript("s4", TEXT),
    )
    sources = (FGD, TALK, NOTE, EMPTY)
    project.perform(Rewrite((GARUT, ENDE, SARI, BAYU, *CODES, *sources, *PEOPLE, *talks, *CODINGS)))
    project.switch_coder("Sari")
    return project
