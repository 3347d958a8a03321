"""A project in which people are named, for tests of personal data."""

from pathlib import Path

from tests.services.bringing_in import proposed, written
from workbench.domain.codings import Coding
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import import_operation
from workbench.services.personal import marked_by_hand
from workbench.services.projects import Project

FIRST = """Moderator: Selamat pagi, nomornya berapa?
Bu Sri: Nomor saya 0812-3456-7890 😀. Tetangga saya Pak Budi punya warung.
Moderator: Terima kasih Bu Sri, salam untuk Pak Budi.
Bu Sri: Baik, surel saya sri@contoh.id, boleh ditulis.
"""
SECOND = """Moderator: Ibu Sri kemarin ke mana?
P7: Ibu Sri ke balai desa, zirahkencana.
Moderator: Dengan siapa?
P7: Sendiri saja.
"""


def named_project(folder: Path, title: str = "Studi") -> Project:
    """Return a project with two transcripts in which people are named; nothing is marked yet."""
    made = studies.create(folder / "studi.workbench", title=title, coder="Rini")
    paths = [written(folder, "satu.txt", FIRST), written(folder, "dua.txt", SECOND)]
    operation = import_operation(proposed(made, *paths))
    assert operation is not None
    made.perform(operation)
    return made


def source(project: Project, name: str) -> Source:
    """Return the source of that name."""
    return next(each for each in project.reader.all(Source) if each.name == name)


def mark(
    project: Project, name: str, words: str, kind: PersonalKind = PersonalKind.NAME
) -> list[PersonalMark]:
    """Mark words by hand wherever they stand in a source, and return the marks."""
    at, text = source(project, name), project.reader.text(source(project, name).id)
    found: list[PersonalMark] = []
    start = text.find(words)
    while start >= 0:
        operation = marked_by_hand(project, at.id, Span(start, start + len(words)), kind)
        project.perform(operation)
        found.append(operation.mark)
        start = text.find(words, start + 1)
    return found


def code(project: Project, name: str, words: str) -> Coding:
    """Code words of a source."""
    at, text = source(project, name), project.reader.text(source(project, name).id)
    start = text.index(words)
    which = project.codebook().at_path("Konteks wilayah / Jaringan internet")
    operation = coding_of(project, at.id, Span(start, start + len(words)), which.id)
    project.perform(operation)
    return operation.coding
