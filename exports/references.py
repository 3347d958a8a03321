"""What reports call their tables and figures, and how prose names a table; each writer makes of it what it can."""

import re

TABLE_REFERENCE = re.compile(r"\{table:(\d{1,3})\}")
LABELS = {"id": {"table": "Tabel", "figure": "Gambar"}, "en": {"table": "Table", "figure": "Figure"}}
"""What captions are called; also the names of Word's own sequences in that language."""
NOTE_LABELS = {"id": "Catatan.", "en": "Note."}
"""What a table's note begins with."""


def table_reference(number: int) -> str:
    """Return what stands in a paragraph's text where it names the report's table of that number, from 1."""
    return f"{{table:{number}}}"


def in_brackets(provenance: str) -> str:
    """Return whence a quotation comes, in brackets; a code that brings its own keeps these."""
    return provenance if provenance.startswith("[") else f"({provenance})"
