"""Coded material for the trials of the suggestions, read from a folder: nothing of it is kept.

Two forms are read: a Taguette project (``*.sqlite3``; highlights are half-open ranges of UTF-8 bytes over the text
nodes of a document's HTML), and ``*.jsonl`` with ``doc``, ``text`` and ``labels`` a line, and perhaps ``id``,
``speaker``, ``split`` and ``leads``. A unit is a paragraph, or a line.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import lxml.html
import spacy

from workbench.language.learning.lesson import CodeFacts, Lesson, Marked, Talk, Unit
from workbench.language.stemming import english_stem, indonesian_stem
from workbench.language.stems import content_stems, speaks_english
from workbench.language.tokens import TOKENIZER

FEWEST = 5
"""Codes with fewer units are left out of the figures: there is nothing to test them on."""
_QUESTION = re.compile(r"\s*\d{1,2}(\.\s?[a-z])?[\s.)]")
_LEADS = ("interviewer", "moderator", "facilitator", "fasilitator", "pewawancara")


@dataclass(frozen=True, slots=True)
class Material:
    """Coded talks. ``test`` names the sources that the makers of the set kept for testing, if they did."""

    name: str
    lesson: Lesson
    labels: tuple[str, ...]
    test: frozenset[str] = frozenset()
    texts: tuple[tuple[str, ...], ...] = ()
    """Each talk's units as they were written."""

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
        described = dict[str, str]()
        if path.suffix == ".sqlite3":
            rows, described = _taguette(path)
        else:
            rows = list(_lines(path))
        if rows:
            yield material(name, rows, described)


def material(name: str, rows: Sequence[_Row], described: dict[str, str]) -> Material:
    """Return the set of these rows; a label's name and description become its terms."""
    split = _Words([row.text for row in rows])
    counts: dict[str, int] = {}
    for row in rows:
        for label in row.labels:
            counts[label] = counts.get(label, 0) + 1
    labels = tuple(sorted(label for label, count in counts.items() if count >= FEWEST))
    codes = tuple(
        CodeFacts(label, label.rpartition(":")[0], _terms(label, described.get(label, ""), split))
        for label in labels
    )
    docs: dict[str, list[_Row]] = {}
    for row in rows:
        docs.setdefault(row.doc, []).append(row)
    marked = tuple(_marked(doc, found, split, frozenset(labels)) for doc, found in docs.items())
    test = frozenset(row.doc for row in rows if row.split in {"test", "dev"})
    if len(test) == len(docs) or any(row.split == "train" and row.doc in test for row in rows):
        test = frozenset()
    texts = tuple(tuple(row.text for row in found) for found in docs.values())
    return Material(name, Lesson(codes, marked), labels, test, texts)


class _Words:
    """Cuts texts into stems as the program does, by the language that most of the set is in."""

    def __init__(self, texts: Sequence[str]) -> None:
        nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
        self._tokens = nlp.tokenizer
        english = speaks_english(word for text in texts for word in text.lower().split())
        self._stem = english_stem if english else indonesian_stem

    def __call__(self, text: str) -> tuple[str, ...]:
        found = (token.lower_ for token in self._tokens(text))
        return tuple(self._stem(word) for word in found if any(map(str.isalnum, word)))


def _terms(label: str, description: str, split: _Words) -> tuple[tuple[tuple[str, ...], float], ...]:
    name = re.sub(r"[_:/&.,()-]+", " ", label)
    whole = split(name)
    carrying = set(content_stems(name.split()))
    found = {whole: 0.9} if whole else {}
    for word in whole:
        if word in carrying:
            found.setdefault((word,), 0.5)
    for word in split(description):
        if word in set(content_stems(description.split())):
            found.setdefault((word,), 0.2)
    return tuple(sorted(found.items()))


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


def _taguette(path: Path) -> tuple[list[_Row], dict[str, str]]:
    base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    described = dict(base.execute("SELECT path, description FROM tags").fetchall())
    rows: list[_Row] = []
    for number, name, html in base.execute("SELECT id, name, contents FROM documents ORDER BY id").fetchall():
        given = base.execute(
            "SELECT h.start_offset, h.end_offset, t.path FROM highlights h JOIN highlight_tags ht ON"
            " ht.highlight_id = h.id JOIN tags t ON t.id = ht.tag_id WHERE h.document_id = ?",
            (number,),
        ).fetchall()
        rows += _paragraphs(name, html, given)
    base.close()
    return rows, described


def _paragraphs(name: str, html: str, given: Sequence[tuple[int, int, str]]) -> Iterator[_Row]:
    """Give a document's paragraphs; a label counts for those of which it covers a half, or of which it is a half."""
    text = "".join(lxml.html.fragment_fromstring(html, create_parent="div").itertext())
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


def with_words(material: Material, talks: Sequence[Marked]) -> Material:
    """Return the set with these talks in place of its own."""
    return replace(material, lesson=replace(material.lesson, marked=tuple(talks)))
