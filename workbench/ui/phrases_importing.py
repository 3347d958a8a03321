"""The words of importing that the window and the command line share: why a role, how files are laid out."""

from workbench.services.remarks import IMPORTED_CODES
from workbench.ui.phrases import said
from workbench.ui.phrases_speakers import CLUE_WORDS, LAYOUT_WORDS, MERGE_WORDS


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
