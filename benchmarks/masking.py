"""Deciding about one of ten thousand places of personal data, and copies of 200 transcripts with all of it masked."""

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import rmtree

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import talk
from workbench.coding.material import ImportedSource, ImportSources
from workbench.coding.personal_marks import NoteMarks
from workbench.domain.codings import Segment
from workbench.domain.ids import PersonalMarkId, SourceId, new_id
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.services.personal import places
from workbench.services.personal_decisions import masking, stand_ins_of
from workbench.services.projects import Project
from workbench.services.redacted_copies import export_redacted
from workbench.services.studies import create

SOURCES, WORDS, PLACES = 200, 8_000, 10_000
RUNS = 11
_NAMES = ("Sri", "Budi", "Wati", "Ujang", "Lina", "Roni", "Yanti", "Agus", "Tuti", "Joko")
DECIDE = Goal("mask one of 10,000 places, durable", "read the 10,000 marks", seconds=0.1)
LIST = Goal("10,000 places with the words around them", "read the 10,000 marks", seconds=1.0)
COPY = Goal(
    "200 redacted transcripts of 8,000 words, all places masked", "write the texts as they are", seconds=5.0
)


def measured(folder: Path) -> Iterator[Result]:
    """Note the places, list them, mask some one by one, mask the rest, write copies."""
    project = create(folder / "study.workbench", coder="Sari")
    texts = _fill(project)
    marks = project.reader.all(PersonalMark)
    read = lambda: timed(lambda: project.reader.all(PersonalMark))  # noqa: E731 - the floor of two figures
    yield compared(LIST, lambda: timed(lambda: places(project.reader)), read, RUNS)
    number = count()
    yield compared(DECIDE, lambda: timed(lambda: _mask(project, marks, next(number))), read, RUNS)
    rest = masking(project, marks, known=project.reader.all(PersonalMark)).operation
    assert rest is not None
    project.perform(rest)
    yield compared(
        COPY,
        lambda: timed(lambda: _copies(project, folder / "copies")),
        lambda: timed(lambda: [(folder / "plain.txt").write_text(text, encoding="utf-8") for text in texts]),
        3,
    )
    project.close()


def _mask(project: Project, marks: tuple[PersonalMark, ...], number: int) -> None:
    made = masking(project, [marks[number * 700 % len(marks)]], known=marks).operation
    assert made is not None
    project.perform(made)


def _copies(project: Project, folder: Path) -> None:
    rmtree(folder, ignore_errors=True)
    export_redacted(project, folder, "id", reader=project.reader, stand_ins=stand_ins_of(project))


def _fill(project: Project) -> list[str]:
    dice, texts = random.Random(7), []
    sources: list[ImportedSource] = []
    marks: list[PersonalMark] = []
    for number in range(SOURCES):
        lines: list[str] = []
        spots: list[Span] = []
        at = 0
        for speaker, said in talk(WORDS, number):
            name = f"Bu {dice.choice(_NAMES)}"
            line = f"{speaker}: {said} Kata {name} begitu."
            spots.append(Span(at + len(line) - len(f"{name} begitu."), at + len(line) - len(" begitu.")))
            lines.append(line)
            at += len(line) + 1
        text = "\n".join(lines)
        source = described(
            SourceId(new_id()), f"FGD {number:03}", SourceKind.FGD, "txt", text, project.clock()
        )
        sources.append(ImportedSource(source, Transcript(source.id, text)))
        marks += _marks(project, source, text, dice.sample(spots, PLACES // SOURCES))
        texts.append(text)
    project.perform(ImportSources(tuple(sources)))
    project.perform(NoteMarks(tuple(marks)))
    return texts


def _marks(project: Project, source: Source, text: str, spots: list[Span]) -> Iterator[PersonalMark]:
    for span in sorted(spots):
        segment = Segment(source.id, span, span.of(text), source.sha256)
        yield PersonalMark(
            PersonalMarkId(new_id()),
            segment,
            PersonalKind.NAME,
            MarkState.OPEN,
            "addressed",
            project.coder.id,
            project.clock(),
            certainty=0.9,
        )
