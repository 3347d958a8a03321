"""Rich Text (.rtf): paragraphs and tables in reading order, as somebody sees them who accepts all changes.

An own reader, since striprtf, which is the best library for the format, shows deleted and hidden words, tears emoji in
two, writes links' targets into the text, drops notes, boxes and annotations, and can't say what is bold. The tests hold
it against striprtf on plain files.
"""

import re
from pathlib import Path
from typing import Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.lines import without_byte_order_mark
from workbench.language.readers.material import TEXT_LIMIT, Doubt, DoubtKind, Material
from workbench.language.readers.remarks import placed, unplaced
from workbench.language.readers.rtf_reader import RichTextReader, TooManyGroups, TooMuchText

_MOST_BYTES: Final = 128 * 1024 * 1024
_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")


def read_rtf(path: Path) -> Material:
    """Return what a Rich Text file says.

    Raises:
        FileRefused: above 128 MB (pictures included), no Rich Text, cut off, or with groups within groups without end.
    """
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(_MOST_BYTES)})
    raw = path.read_bytes()
    start = _START.match(raw)
    if start is None:
        raise FileRefused(path, FileReason.DAMAGED)
    reader = RichTextReader(raw.decode("latin-1"))
    try:
        whole = reader.read(raw.index(b"{"))
    except TooManyGroups as error:
        raise FileRefused(path, FileReason.UNSAFE) from error
    except TooMuchText as error:
        raise FileRefused(path, FileReason.TOO_LARGE, {"limit": str(TEXT_LIMIT)}) from error
    if not whole:
        raise FileRefused(path, FileReason.DAMAGED)
    notes = [block for block in reader.notes if block.passage.whole.strip()]
    blocks = [*without_byte_order_mark(reader.blocks), *notes]
    comments = placed(blocks, reader.remarks)
    counts = (
        (DoubtKind.TRACKED_CHANGES, reader.changes),
        (DoubtKind.HIDDEN_TEXT, reader.hidden),
        (DoubtKind.UNKNOWN_SYMBOLS, reader.unknown_symbols),
        (DoubtKind.NOTES_AT_END, len(notes)),
    )
    doubts = [Doubt(kind, {"count": str(count)}) for kind, count in counts if count]
    doubts += unplaced(reader.remarks, comments)
    passages = tuple(block.passage for block in blocks)
    return Material(path, "rtf", passages, reader.encoding, tuple(doubts), comments, tuple(reader.facts))
