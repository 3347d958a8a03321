"""Coded material for the trials of the suggestions, read from a folder: nothing of it is kept.

Two forms are read: a Taguette project (``*.sqlite3``; highlights are half-open ranges of UTF-8 bytes over the text
nodes of a document's HTML), and ``*.jsonl`` with ``doc``, ``text`` and ``labels`` a line, and perhaps ``id``,
``speaker``, ``split`` and ``leads``. A unit is a paragraph, or a line.
"""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import lxml.html

from workbench.domain.codes import Code, Guide
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.language.code_terms import normal_terms
from workbench.language.learning.lesson import CodeFacts, Lesson, Marked, Talk, Unit
from workbench.language.norms import forms_of
from workbench.language.pipeline import new_pipeline
from workbench.language.units import read

FEWEST = 5
"""Codes with fewer units are left out of the figures: there is nothing to test them on."""
_QUESTION = re.compile(r"\s*\d{1,2}(\.\s?[a-z])?[\s.)]")
_NAME = re.compile(r"[_:/&.,()-]+")
_LEADS = ("interviewer", "moderator", "facilitator", "fasilitator", "pewawancara")


Selections = tuple[tuple[Span, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Coded talks. ``test`` names the sources that the makers of the set kept for testing, if they did.

    ``selected`` are the text of each source and the segments that its coder selected, with their labels, where the set
    tells of them.
    """

    name: str
    lesson: Lesson
    labels: tuple[str, ...]
    test: frozenset[str] = frozenset()
    selected: dict[str, tuple[str, Selections]] = field(default_factory=dict)

    @property
    def talks(self) -> tuple[Marked, ...]:
        """Return the marked talks."""
        return self.lesson.marked


@dataclass(frozen=True, slots=True)
class _Row:
    doc: str
    text: str
    labels: frozenset[str]
    leads: bool = False
    speaker: str = ""
    split: str = ""


def materials(folder: Path, only: Sequence[str] = ()) -> Iterator[Material]:
    """Read all sets in a folder, or those whose names hold one of the words in ``only``."""
    paths = sorted([*folder.rglob("*.sqlite3"), *folder.rglob("*.jsonl")], key=lambda path: path.as_posix())
    for path in paths:
        name = path.parent.name if path.suffix == ".sqlite3" else path.stem
        if only and not any(word.lower() in name.lower() for word in only):
            continue
        if path.suffix == ".sqlite3":
            rows, described, selected = _taguette(path)
            yield replace(material(name, rows, described), selected=selected)
        elif rows := list(_lines(path)):
            yield material(name, rows, {})


def material(name: str, rows: Sequence[_Row], described: dict[str, str]) -> Material:
    """Return the set of these rows; a label's name and description become its terms."""
    split = _Words()
    counts = Counter(label for row in rows for label in row.labels)
    labels = tuple(sorted(label for label, count in counts.items() if count >= FEWEST))
    docs: dict[str, list[_Row]] = {}
    for row in rows:
        docs.setdefault(row.doc, []).append(row)
    marked = tuple(_marked(doc, found, split, frozenset(labels)) for doc, found in docs.items())
    codes = split.facts(labels, described, [unit for each in marked for unit in each.talk.units])
    test = frozenset(row.doc for row in rows if row.split in {"test", "dev"})
    if len(test) == len(docs) or any(row.split == "train" and row.doc in test for row in rows):
        test = frozenset()
    return Material(name, Lesson(codes, marked), labels, test)


class _Words:
    """Parts texts into words in normal form, and a codebook into terms, as the program does."""

    def __init__(self) -> None:
        self._nlp = new_pipeline()

    def __call__(self, text: str) -> tuple[str, ...]:
        return tuple(form for token in read(self._nlp, text) for form in forms_of(token.norm_))

    def facts(
        self, labels: Sequence[str], described: dict[str, str], units: Sequence[Unit]
    ) -> tuple[CodeFacts, ...]:
        codes = [
            Code(CodeId(label), _NAME.sub(" ", label), guide=Guide(described.get(label, "")))
            for label in labels
        ]
        spoken = {word for unit in units for word in unit.words}
        terms = normal_terms(codes, spoken, lambda text: [token.text for token in self._nlp.make_doc(text)])
        return tuple(CodeFacts(label, label.rpartition(":")[0], terms[label]) for label in labels)


def _marked(doc: str, rows: Sequence[_Row], split: _Words, labels: frozenset[str]) -> Marked:
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row.text) + 1)
    units = tuple(
        Unit(start, end - 1, split(row.text), turn, row.speaker, "moderator" if row.leads else "", row.leads)
        for turn, (row, (start, end)) in enumerate(zip(rows, pairwise(starts), strict=True))
    )
    codes = tuple(frozenset() if row.leads else row.labels & labels for row in rows)
    none = (frozenset[str](),) * len(rows)
    return Marked(Talk(doc, units), codes, (True,) * len(rows), none)


def _lines(path: Path) -> Iterator[_Row]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            told = json.loads(line)
            if not isinstance(told, dict) or "text" not in told or "labels" not in told:
                return
            speaker = str(told.get("speaker", ""))
            leads = bool(told.get("leads", speaker.lower().startswith(_LEADS)))
            doc = str(told.get("doc", told.get("id", number)))
            labels = frozenset(map(str, told["labels"]))
            yield _Row(doc, told["text"], labels, leads, speaker, str(told.get("split", "")))


def _taguette(path: Path) -> tuple[list[_Row], dict[str, str], dict[str, tuple[str, Selections]]]:
    base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    described = dict(base.execute("SELECT path, description FROM tags").fetchall())
    rows: list[_Row] = []
    selected: dict[str, tuple[str, Selections]] = {}
    for number, name, html in base.execute("SELECT id, name, contents FROM documents ORDER BY id").fetchall():
        given = base.execute(
            "SELECT h.start_offset, h.end_offset, t.path FROM highlights h JOIN highlight_tags ht ON"
            " ht.highlight_id = h.id JOIN tags t ON t.id = ht.tag_id WHERE h.document_id = ?",
            (number,),
        ).fetchall()
        text = "".join(lxml.html.fragment_fromstring(html, create_parent="div").itertext())
        rows += _paragraphs(name, text, given)
        selected[name] = ("\n".join(filter(str.strip, text.split("\n"))), tuple(_selections(text, given)))
    base.close()
    return rows, described, selected


def _selections(text: str, given: Sequence[tuple[int, int, str]]) -> Iterator[tuple[Span, frozenset[str]]]:
    """Give the segments that somebody selected, in code points of the text without its empty lines."""
    labels: dict[tuple[int, int], set[str]] = {}
    for first, last, label in given:
        labels.setdefault((first, last), set()).add(label)
    in_bytes = text.encode()

    def place(at: int) -> int:
        before = in_bytes[:at].decode(errors="ignore").split("\n")
        whole = sum(len(line) + 1 for line in before[:-1] if line.strip())
        return whole + (len(before[-1]) if text.split("\n")[len(before) - 1].strip() else 0)

    for (first, last), those in sorted(labels.items()):
        start, end = place(first), place(last)
        if start < end:
            yield Span(start, end), frozenset(those)


def _paragraphs(name: str, text: str, given: Sequence[tuple[int, int, str]]) -> Iterator[_Row]:
    """Give a document's paragraphs; a label counts for those of which it covers a half, or of which it is a half."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line.encode())
        if line.strip():
            labels = frozenset(
                label
                for first, last, label in given
                if 2 * (min(end, last) - max(start, first)) >= min(end - start, last - first) > 0
            )
            yield _Row(name, line, labels, bool(_QUESTION.match(line)))
        start = end + 1
