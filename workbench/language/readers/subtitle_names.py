"""Who speaks in a subtitle's line: a voice, a name with a colon, a dash, or the captioner's ``>>``."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workbench.language.readers.cues import Cue, Line

UNKNOWN = "?"
"""Stands for a speaker whom the file sets off from the others and does not name."""

SENTENCE_END = re.compile(r"[.!?\u2026]['\"\u2019\u201d)\]]*$")
"""The end of words that end a sentence."""

_CHANGE_SIGN = re.compile(r"(?:>>+|\u00bb)\s*")
_BEFORE_CHANGE = re.compile(r"\s+(?=>>)")
_DASH_SIGN = re.compile(r"[-\u2013\u2014]\s*(?=[^\s\d-])")
_LABEL = re.compile(r"([^\W_][^:.!?\u2026\n]{0,39}?)\s?:\s+(?=\S)")
_NAME_WORD = re.compile(
    r"[(\"'\u201c]?(?:[A-Z\u00c0-\u00de0-9]|bin\b|binti\b|al-|dan\b|and\b|de\b|van\b|von\b)"
)
_NO_NAMES = re.compile(
    r"(?:catatan|contoh(?:nya)?|jadi|jawaban|pertanyaan|artinya|maksudnya|note|example|answer|question|so|sumber|source)\b",
    re.IGNORECASE,
)
_SHOWN_NAME = re.compile(r"([^\W_][^:!?\u2026\n]{0,59}?)\s?:\s+(?=\S)")
_WORDS_IN_NAME = 5
_SHARE_OF_NAMED = 0.4
_SHARE_OF_SHOWN = 0.6
_TIMES_NAMED = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one cue: whose, when that is said here, and whether somebody begins anew with them.

    ``sign`` is how many code points of ``words`` are the sign of that, and no words.
    """

    words: str
    start: float | None
    end: float | None
    name: str = ""
    sign: int = 0
    fresh: bool = False


def pieces_of(cues: Sequence[Cue]) -> list[Piece]:
    """Return the words of the cues in order, with the names that their lines tell."""
    names = _trusted(line.text for cue in cues for line in cue.lines)
    pieces = [piece for cue in cues for piece in _pieces(cue, names)]
    if _voices_end(cues):
        pieces = _with_silent_voices(pieces)
    if all(piece.name in {"", UNKNOWN} for piece in pieces) and not any(
        map(_CHANGE_SIGN.match, _words(pieces))
    ):
        # Dashes alone part the talk, but tell nobody from anybody.
        pieces = [replace(piece, name="", sign=0) for piece in pieces]
    return pieces


def _words(pieces: Iterable[Piece]) -> Iterator[str]:
    return (piece.words for piece in pieces)


def _voices_end(cues: Sequence[Cue]) -> bool:
    """Whether a voice ends with its cue, as the standard has it, so that a cue without one is somebody else's.

    Some programs name a voice at its first cue alone; they never name it twice running, and name the first of all.
    """
    voices = [cue.lines[0].voice for cue in cues if cue.lines]
    return any(voices) and (
        not voices[0] or any(voice and voice == after for voice, after in pairwise(voices))
    )


def _with_silent_voices(pieces: list[Piece]) -> list[Piece]:
    settled: list[Piece] = []
    for piece in pieces:
        goes_on = settled and not SENTENCE_END.search(settled[-1].words)
        settled.append(piece if piece.name or goes_on else replace(piece, name=UNKNOWN))
    return settled


def _pieces(cue: Cue, names: frozenset[str]) -> Iterator[Piece]:
    several = len(cue.lines) > 1
    for line in cue.lines:
        for text in _BEFORE_CHANGE.split(line.text):
            piece = _piece(cue, Line(text, line.voice), names, several)
            if piece.words:
                yield piece


def _piece(cue: Cue, line: Line, names: frozenset[str], several: bool) -> Piece:
    if line.voice:
        return Piece(line.text, cue.start, cue.end, line.voice)
    change = _CHANGE_SIGN.match(line.text)
    sign = change or (_DASH_SIGN.match(line.text) if several else None)
    begin = sign.end() if sign else 0
    shown = _SHOWN_NAME.match(line.text, begin)
    label = shown if shown and shown[1] in names else _LABEL.match(line.text, begin)
    if label and (label[1] in names or (change and _is_name(label[1]))):
        return Piece(line.text[label.end() :], cue.start, cue.end, label[1], fresh=sign is not None)
    if sign:
        return Piece(line.text, cue.start, cue.end, UNKNOWN, begin, fresh=True)
    return Piece(line.text, cue.start, cue.end)


def _trusted(texts: Iterable[str]) -> frozenset[str]:
    """Return the labels that are names: most lines have one, or it comes again and again, or it is shouted."""
    found: Counter[str] = Counter()
    loose: Counter[str] = Counter()
    lines = 0
    for text in texts:
        lines += 1
        sign = _CHANGE_SIGN.match(text) or _DASH_SIGN.match(text)
        label = _LABEL.match(text, sign.end() if sign else 0)
        if label and _is_name(label[1]):
            found[label[1]] += 1
        elif (shown := _SHOWN_NAME.match(text, sign.end() if sign else 0)) and not _NO_NAMES.match(shown[1]):
            loose[shown[1]] += 1
    usual = found.total() >= lines * _SHARE_OF_NAMED
    trusted = {
        name
        for name, count in found.items()
        if usual or count >= _TIMES_NAMED or (name.isupper() and len(name) > 1)
    }
    # Meetings name nearly every cue, by whatever their people call themselves: *dr. Retno, Sp.A*, *iPhone*, a number.
    if found.total() + loose.total() >= lines * _SHARE_OF_SHOWN:
        trusted |= {name for name, count in loose.items() if count >= _TIMES_NAMED}
    return frozenset(trusted)


def _is_name(label: str) -> bool:
    words = label.split()
    return (
        any(map(str.isalpha, label))
        and len(words) <= _WORDS_IN_NAME
        and not _NO_NAMES.match(label)
        and all(map(_NAME_WORD.match, words))
    )
