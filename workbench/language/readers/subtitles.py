"""Subtitles: cues joined into what somebody says at a stretch, each with the time of its first cue."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.cues import cues_of, without_rolling
from workbench.language.readers.material import Doubt, DoubtKind, Material, Passage
from workbench.language.readers.plain import read_plain
from workbench.language.readers.subtitle_names import SENTENCE_END, UNKNOWN, Piece, pieces_of

_LANGUAGE = re.compile(r"Language:\s*([A-Za-z-]{2,20})\s*")
_PAUSE = 2.5
_LONG_PAUSE = 6.0
_LONG = 500
_TOO_LONG = 1500
_LONG_NAMED = 1200
_TOO_LONG_NAMED = 4000


def read_subtitles(path: Path) -> Material:
    """Return the talk of a ``.srt`` or ``.vtt`` file.

    A passage is a speaker's stretch. Where nobody is named, it ends at a pause, or with a sentence once it is long; a
    long stretch of one speaker goes on in passages that have a time and no speaker.

    Raises:
        FileRefused: as ``read_plain`` does, and DAMAGED when the file holds no cue.
        OSError: the file can't be read.
    """
    plain = read_plain(path)
    text = plain.text
    cues, broken = cues_of(text)
    if not cues:
        raise FileRefused(path, FileReason.DAMAGED)
    warnings = list(plain.warnings)
    if broken:
        warnings.append(Doubt(DoubtKind.BROKEN_CUES, {"count": str(broken)}))
    passages = tuple(map(_passage, _stretches(pieces_of(without_rolling(cues)))))
    language = next(filter(None, map(_LANGUAGE.fullmatch, text[:400].split("\n"))), None)
    facts = (("language", language[1]),) if language else ()
    return Material(path, path.suffix.lower()[1:], passages, plain.encoding, tuple(warnings), facts=facts)


def _stretches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    stretch: list[Piece] = []
    name = ""
    size = 0
    for piece in pieces:
        other = piece.fresh or piece.name not in {"", name}
        if stretch and (other or _ends(stretch[-1], piece, size, bool(name))):
            yield stretch
            stretch = []
            size = 0
        # Whoever goes on is named once: their next passage has a time alone.
        stretch.append(piece if other or not piece.name else replace(piece, name=""))
        name = piece.name if other else name
        size += len(piece.words) + 1
    if stretch:
        yield stretch


def _ends(last: Piece, piece: Piece, size: int, named: bool) -> bool:
    """Whether a stretch of the same speaker, or of nobody, is parted before the piece."""
    finished = SENTENCE_END.search(last.words) is not None
    if named:
        return size > (_LONG_NAMED if finished else _TOO_LONG_NAMED)
    pause = piece.start - last.end if piece.start is not None and last.end is not None else 0.0
    return pause >= (_PAUSE if finished else _LONG_PAUSE) or size > (_LONG if finished else _TOO_LONG)


def _passage(stretch: list[Piece]) -> Passage:
    first = stretch[0]
    words = " ".join(piece.words for piece in stretch)
    if first.name in {"", UNKNOWN}:
        return Passage(words, speaker=first.name, speech=first.sign, time=first.start)
    label = f"{first.name}: "
    return Passage(label + words, speaker=first.name, speech=len(label), time=first.start)
