"""The words of importing that the window and the command line share: why a role, how files are laid out."""

from collections.abc import Mapping
from typing import Final

from workbench.services.remarks import IMPORTED_CODES
from workbench.ui.phrases import Pair, said
from workbench.ui.phrases_speakers import CLUE_WORDS, LAYOUT_WORDS, MERGE_WORDS

_SHORT: Final[Mapping[str, Pair]] = {
    "given": ("dari berkas", "given"),
    "colon": ("titik dua", "colon"),
    "bold": ("tebal", "bold"),
    "own_line": ("baris sendiri", "own line"),
    "bracket": ("kurung", "brackets"),
    "tab": ("tab", "tab"),
    "dash": ("tanda pisah", "dash"),
    "table": ("tabel", "table"),
    "alternating": ("tanya jawab", "Q and A"),
    "no_turns": ("tanpa giliran", "no turns"),
}
"""How speakers are set off, in a word or two, for a column."""


def role_reason(clue: str, words: str, language: str) -> str:
    """Return why a role was guessed: the kind of clue, with the words that gave it."""
    return said(CLUE_WORDS[clue], language).format(words=words)


def layout_word(layout: str, language: str) -> str:
    """Return what a layout is called."""
    return said(LAYOUT_WORDS[layout], language)


def merge_reason(reason: str, language: str) -> str:
    """Return why names are probably one person's."""
    return said(MERGE_WORDS[reason], language)


def imported_codes(language: str) -> tuple[str, str]:
    """Return the name, and the English name, of the theme under which codes of remarks are made."""
    return IMPORTED_CODES if language == "id" else (IMPORTED_CODES[1], IMPORTED_CODES[1])


def short_layout(layout: str, language: str) -> str:
    """Return a layout in a word or two, for a column."""
    return said(_SHORT[layout], language)
