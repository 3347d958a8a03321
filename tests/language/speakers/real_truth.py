"""Turns of the real transcripts, as somebody who read the files marked them.

``real_turns.json`` holds no word of theirs: for each file, under a hash of its path, a list of turns as [which of the
lines that show something, column of the turn's start, column where speech begins, number of the speaker in order of
appearance] and, where what follows is no speech, the turn's last line.
"""

import json
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from tests.language.speakers.scoring import TrueTurn

_FILE = Path(__file__).with_name("real_turns.json")
_KEY_LENGTH = 16


@cache
def marked_files() -> tuple[str, ...]:
    """Return the keys of the files that were marked."""
    return tuple(json.loads(_FILE.read_text("utf-8")))


def key_of(path: Path, folder: Path) -> str:
    """Return the key of a file below the folder of transcripts: the beginning of its path's hash."""
    return sha256(path.relative_to(folder).as_posix().encode()).hexdigest()[:_KEY_LENGTH]


def true_turns(key: str, text: str) -> list[TrueTurn]:
    """Return the turns of a file with the canonical ``text``; each ends where the next begins, or where it says."""
    starts, ends = [], []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(position)
            ends.append(position + len(line))
        position += len(line) + 1
    marks = json.loads(_FILE.read_text("utf-8"))[key]
    places = [starts[line] + column for line, column, *_ in marks] + [len(text)]
    return [
        TrueTurn(
            str(speaker),
            place,
            starts[line] + speech,
            min(later, *(ends[at] for at in last)) if last else later,
        )
        for (line, _, speech, speaker, *last), (place, later) in zip(marks, pairwise(places), strict=True)
    ]
