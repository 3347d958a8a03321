"""What the parts of a code are called in reports and on the command line, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.coding.codebook_versions import ChangeKind
from workbench.domain.code_sheets import EXAMPLE_COLUMNS, examples_of, keyword_list
from workbench.domain.codes import CodeStatus, ExampleKind
from workbench.domain.themes import ThemeStep

COLUMN_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "path": ("tempat", "place"),
    "name": ("nama", "name"),
    "name_en": ("nama Inggris", "English name"),
    "definition": ("definisi", "definition"),
    "when_to_use": ("pakai bila", "when to use"),
    "when_not": ("jangan pakai bila", "when not"),
    "examples": ("contoh", "example"),
    "keywords": ("kata kunci", "keywords"),
    "colour": ("warna", "colour"),
    "status": ("status", "status"),
    "definition_en": ("definisi Inggris", "English definition"),
    "when_to_use_en": ("pakai bila (Inggris)", "when to use (English)"),
    "when_not_en": ("jangan pakai bila (Inggris)", "when not (English)"),
    "examples_en": ("contoh (Inggris)", "example (English)"),
    "keywords_en": ("kata kunci (Inggris)", "keywords (English)"),
    "research_question": ("pertanyaan penelitian", "research question"),
    "typical": ("contoh khas", "typical examples"),
    "boundary": ("contoh batas", "boundary examples"),
    "counter": ("contoh tandingan", "counter examples"),
    "interpretation": ("tafsiran tema", "theme's interpretation"),
    "interpretation_en": ("tafsiran tema (Inggris)", "theme's interpretation (English)"),
    "step": ("tahap tema", "theme's step"),
}
"""The columns of a codebook sheet as a person calls them: Indonesian, English."""


HISTORY_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    **COLUMN_NAMES,
    "order": ("urutan", "order of siblings"),
    "made": ("ditambah", "added"),
    "gone": ("dihapus", "removed"),
    "merged": ("digabung", "merged"),
}
"""What can change in a codebook, as its history calls it: Indonesian, English."""

CHANGE_NAMES: Final[Mapping[ChangeKind, tuple[str, str]]] = {
    ChangeKind.ADDED: ("ditambah", "added"),
    ChangeKind.REMOVED: ("dihapus", "removed"),
    ChangeKind.MERGED: ("digabung", "merged"),
    ChangeKind.RENAMED: ("berganti nama", "renamed"),
    ChangeKind.MOVED: ("dipindahkan", "moved"),
    ChangeKind.REDESCRIBED: ("keterangannya diubah", "redescribed"),
    ChangeKind.RECOLOURED: ("berganti warna", "recoloured"),
    ChangeKind.RESTATED: ("berganti status", "status changed"),
}
"""What became of a code between two dates: Indonesian, English."""

STATUS_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    CodeStatus.DRAFT: ("draf", "draft"),
    CodeStatus.ACTIVE: ("dipakai", "active"),
    CodeStatus.RETIRED: ("tidak dipakai lagi", "retired"),
    ThemeStep.INITIAL_CODING: ("pengodean awal", "initial coding"),
    ThemeStep.CATEGORIES: ("kategori", "categories"),
    ThemeStep.INTERPRETATION: ("tafsiran", "interpretation"),
    ThemeStep.SYNTHESIS: ("sintesis naratif", "narrative synthesis"),
}
"""What the values of the columns status and step are called: Indonesian, English."""


@dataclass(frozen=True, slots=True)
class CodeWords:
    """Words about codes in one language. ``states`` lacks the usual one, which goes without saying."""

    research_question: str
    states: Mapping[CodeStatus, str]
    kinds: Mapping[ExampleKind, str]


CODE_WORDS: Final[Mapping[str, CodeWords]] = {
    "id": CodeWords(
        "Pertanyaan penelitian",
        {CodeStatus.DRAFT: "draf", CodeStatus.RETIRED: "tidak dipakai lagi"},
        {
            ExampleKind.TYPICAL: "Khas",
            ExampleKind.BOUNDARY: "Batas",
            ExampleKind.COUNTER: "Tandingan",
        },
    ),
    "en": CodeWords(
        "Research question",
        {CodeStatus.DRAFT: "draft", CodeStatus.RETIRED: "retired"},
        {
            ExampleKind.TYPICAL: "Typical",
            ExampleKind.BOUNDARY: "Boundary",
            ExampleKind.COUNTER: "Counter",
        },
    ),
}


def column_name(column: str, language: str) -> str:
    """Return what a column of a codebook sheet is called."""
    return COLUMN_NAMES[column][language == "en"]


def change_name(kind: ChangeKind, language: str) -> str:
    """Return what became of a code."""
    return CHANGE_NAMES[kind][language == "en"]


def history_name(what: str, language: str) -> str:
    """Return what changed, as the history calls it."""
    return HISTORY_NAMES[what][language == "en"]


def cell_words(column: str, cell: str, language: str) -> str:
    """Return a cell as a person reads it: states by their names, examples in quotes, others as they are."""
    if column in EXAMPLE_COLUMNS:
        shown = examples_of(cell, ExampleKind(column))
        return "\n".join(
            f"“{each.quote}”" + (f" ({each.provenance})" if each.provenance else "") for each in shown
        )
    if column in {"keywords", "keywords_en"}:
        return "; ".join(keyword_list(cell))
    named = STATUS_NAMES.get(cell) if column in {"status", "step"} else None
    return named[language == "en"] if named else cell
