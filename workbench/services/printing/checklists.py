"""COREQ and SRQR, filled with what the project knows; what a person must still write is marked."""

from dataclasses import replace
from typing import Final

from workbench.domain.reports import Cell, Column, Section, Table
from workbench.services.printing.checklist_items import Checklist, Group, Item, Pair
from workbench.services.printing.context import Printing
from workbench.services.printing.coreq import COREQ
from workbench.services.printing.gaps import gap_line, gaps_in
from workbench.services.printing.methods import prose_of
from workbench.services.printing.methods_prose import MethodsProse, together
from workbench.services.printing.srqr import SRQR
from workbench.services.reporting_words import number

_WORDS: Final = {
    "id": {
        "caption": "Daftar periksa {name}",
        "item": "No",
        "topic": "Pokok",
        "question": "Yang ditanyakan",
        "known": "Yang diketahui proyek",
        "answer": "Halaman / jawaban penulis",
        "description": "Satu baris untuk setiap butir: pokok, yang ditanyakan, yang diketahui proyek, dan tempat untuk "
        "jawaban penulis.",
        "note": "Butir menurut {published}; yang ditanyakan dengan kata-kata kami sendiri, bukan kata-kata aslinya.",
        "left": "Pada {count} dari {all} butir masih ada yang harus diisi penulis.",
    },
    "en": {
        "caption": "{name} checklist",
        "item": "No.",
        "topic": "Topic",
        "question": "What is asked",
        "known": "What the project knows",
        "answer": "Page / author’s answer",
        "description": "One row for each item: its topic, what is asked, what the project knows, and room for the "
        "author’s answer.",
        "note": "Items as in {published}; what is asked is put in our own words, not in theirs.",
        "left": "In {count} of {all} items there is something left for the author to complete.",
    },
}


def print_coreq(printing: Printing) -> tuple[Section, ...]:
    """Return the 32 items of COREQ as a table (part ``coreq``); rows are known by their numbers."""
    return _printed(printing, COREQ)


def print_srqr(printing: Printing) -> tuple[Section, ...]:
    """Return the 21 items of SRQR as a table (part ``srqr``); rows are known by their numbers."""
    return _printed(printing, SRQR)


def _printed(printing: Printing, checklist: Checklist) -> tuple[Section, ...]:
    words, language = _WORDS[printing.language], printing.language
    prose = prose_of(printing)
    rows: list[tuple[Cell, ...]] = []
    keys: list[str] = []
    for group in checklist.groups:
        rows.append(_heading(group, language))
        keys.append(group.key)
        rows += [_row(item, prose) for item in group.items]
        keys += [str(item.number) for item in group.items]
    table = Table(
        words["caption"].format(name=checklist.name),
        (
            Column(words["item"], 0.8, key="item"),
            Column(words["topic"], 3.0, key="topic"),
            Column(words["question"], 4.4, key="question"),
            Column(words["known"], 8.0, key="known"),
            Column(words["answer"], 3.4, key="answer"),
        ),
        tuple(rows),
        wide=True,
        description=words["description"],
        live=printing.live(checklist.key),
        keys=tuple(keys),
    )
    left = words["left"].format(
        count=number(gaps_in((Section("", (table,)),)), language), all=number(len(checklist.items), language)
    )
    note = f"{words['note'].format(published=checklist.published)} {left}"
    return (Section("", (replace(table, note=note),)),)


def _heading(group: Group, language: str) -> tuple[Cell, ...]:
    return (Cell(), Cell(_in(group.title, language), strong=True), Cell(), Cell(), Cell())


def _row(item: Item, prose: MethodsProse) -> tuple[Cell, ...]:
    """Return an item; the last cell is the author's, and nothing of ours ever stands in it."""
    language = prose.language
    known = together(item.known(prose))
    missing = item.gap if item.gap is not None and not (known and item.unless_known) else None
    return (
        Cell(str(item.number)),
        Cell(_in(item.topic, language)),
        Cell(_in(item.question, language)),
        Cell(known, prose=gap_line((_in(missing, language),), language).lines if missing is not None else ()),
        Cell(),
    )


def _in(pair: Pair, language: str) -> str:
    return pair[0 if language == "id" else 1]
