"""A project of our own with enough codings to measure suggestions: words tell two codes apart, and not the third."""

from pathlib import Path
from random import Random

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from tests.language.learning.lessons import IDLE, VOCABULARY
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Guide
from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import CodingId, FinishedId, SourceId
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import Record
from workbench.domain.suggestions import Finished
from workbench.services.projects import Project, create_file

BAYU = Coder("k-bayu", "Bayu")
SIGNAL = Code("c-signal", "Sinyal", None, 0, guide=Guide(keywords=("sinyal",)))
COSTS = Code("c-costs", "Biaya", None, 1, guide=Guide(keywords=("bensin",)))
MOOD = Code("c-mood", "Suasana", None, 2)
RARE = Code("c-rare", "Jarang", None, 3)
CODES = (SIGNAL, COSTS, MOOD, RARE)
SOURCES, LINES = 6, 30


def appraisable(path: Path, sources: int = SOURCES) -> Project:
    """Create the project: notes of one sentence a line, coded to their end by Sari, the first two by Bayu too.

    Sari gives *Sinyal* and *Biaya* where their words are, but once in a dozen lines forgets it or errs; *Suasana* she
    gives at random, *Jarang* once in the first source. Bayu agrees with her in three of four lines.
    """
    chance = Random(7)
    project = create_file(path, study="empty", title="Mutu", coder="Rini", clock=lambda: NOW)
    records: list[Record] = [GARUT, ENDE, SARI, BAYU, *CODES]
    for number in range(sources):
        records += _source(chance, number)
    project.perform(Rewrite(tuple(records)))
    project.switch_coder("Sari")
    project.settle()
    return project


def _source(chance: Random, number: int) -> list[Record]:
    id_ = SourceId(f"s-{number}")
    lines = [_line(chance) for _ in range(LINES)]
    text = "\n".join(words for words, _ in lines)
    district = GARUT.id if number % 2 else ENDE.id
    source = described(id_, f"Catatan {number}", SourceKind.NOTE, "txt", text, NOW, district)
    found: list[Record] = [
        source,
        Transcript(id_, text, ()),
        Finished(FinishedId(f"f-{number}"), id_, SARI.id, NOW),
    ]
    start = 0
    for at, (words, code) in enumerate(lines):
        span = Span(start, start + len(words))
        segment = Segment(id_, span, words, source.sha256)
        given = [code] if code is not None else []
        given += [MOOD] if chance.random() < 0.3 else []
        given += [RARE] if (number, at) == (0, 3) else []
        found += [
            Coding(CodingId(f"a-{number}-{at}-{each.id}"), segment, each.id, SARI.id, NOW) for each in given
        ]
        if number < 2 and code is not None and chance.random() < 0.75:
            found.append(Coding(CodingId(f"b-{number}-{at}"), segment, code.id, BAYU.id, NOW))
        start = span.end + 1
    return found


def _line(chance: Random) -> tuple[str, Code | None]:
    """Return the words of a line, and the code that Sari gives it."""
    code = chance.choice([SIGNAL, COSTS, None])
    words = chance.sample(IDLE, 5)
    if code is not None:
        words += chance.sample(VOCABULARY[code.id], 3)
    chance.shuffle(words)
    said = " ".join(words).capitalize() + "."
    if chance.random() < 1 / 12:
        return said, chance.choice([each for each in (SIGNAL, COSTS, None) if each is not code])
    return said, code
