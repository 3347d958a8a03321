"""What the parts of a code are called in reports and on the command line, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.domain.codes import CodeStatus, ExampleKind

COLUMN_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "path": ("tempat dan nama", "place and name"),
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
