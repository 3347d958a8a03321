"""Voices: names that could be a header's key or a common word, and speak all the same, as the whole file shows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from workbench.language.speakers.header_lines import SENTENCE_END, pair_in
from workbench.language.speakers.labels import colon_label
from workbench.language.speakers.lines import Line
from workbench.language.speakers.shapes import Shape, is_header_key, shape_of
from workbench.language.speakers.words import LEAVE_OUT_AS_VOICES

_FEWEST = 3
_FEW_WORDS = 4
_MANY_WORDS = 9
_HALF = 0.5
_TAKES_TURNS = 0.6
_AFTER_OTHERS = 0.4
_DIFFERENT = 0.6
_SHARE = 0.1
_OPENED = 0.6
_COMMON = 5
_MANY = re.compile(
    r"(?:peserta|pembicara|penerjemah|participants?|speakers?|transkriptor|attendee|hadirin)\b", re.IGNORECASE
)

Opening = tuple[str, str]


def voices_among(lines: Iterable[Line]) -> frozenset[str]:
    """Return the names behind which somebody speaks, whatever the words mean: *Peserta A*, *Hari*, *Dan*.

    Such a name opens lines again and again, mostly with sentences behind it, and takes turns with somebody who
    surely speaks; or two names open nearly all the lines by turns.
    """
    shown = [line for line in lines if not line.blank]
    openings = [opening for line in shown if (opening := opening_of(line)) is not None]
    said: dict[str, list[str]] = defaultdict(list)
    for name, words in openings:
        said[name].append(words)
    talkative = {name for name, values in said.items() if _talks(name, values)}
    anchors = {name for name in talkative if _is_somebody(name)}
    if not anchors:
        anchors = _by_turns(talkative, openings, len(shown))
    if not anchors:
        return frozenset()
    alternating = _alternating(openings, talkative)
    least = _SHARE * sum(len(said[name]) for name in talkative)
    found = {
        name
        for name in talkative
        if name in anchors or (len(said[name]) >= least and alternating[name] >= _AFTER_OTHERS)
    }
    once = _between_voices(openings, found)
    return frozenset(found | once if len(found | once) > 1 else ())


def speaks_sentence(words: str) -> bool:
    """Tell whether what stands behind a name is said: a sentence or many words, no fact of a header."""
    count = len(words.split())
    return count >= _MANY_WORDS or (count >= _FEW_WORDS and SENTENCE_END.search(words) is not None)


def opening_of(line: Line) -> Opening | None:
    """Return the name that a line begins with and the words behind it, with or without a time beside the name."""
    if line.cells or "=" in line.text.partition(":")[0]:
        return None
    pair = pair_in(line)
    if pair is not None and pair[0]:
        return pair
    label = None if line.heading else colon_label(line)
    return None if label is None else (label.name, line.text[label.text_start - line.start :].strip(" *_"))


def _talks(name: str, values: Sequence[str]) -> bool:
    if len(values) < _FEWEST or name.casefold().split()[0] in LEAVE_OUT_AS_VOICES:
        return False
    said = sum(map(speaks_sentence, values))
    return said >= _HALF * len(values) and len(set(values)) >= _DIFFERENT * len(values)


def _is_somebody(name: str) -> bool:
    return shape_of(name) >= Shape.CODE and not is_header_key(name)


def _by_turns(talkative: set[str], openings: Sequence[Opening], lines: int) -> set[str]:
    """Return names that open most of the lines by turns, though none looks like a speaker: *Tom* and *Dan*."""
    kept = [name for name, _ in openings if name in talkative]
    changes = sum(1 for _ in groupby(kept))
    named = {name for name in talkative if shape_of(name) is Shape.NAME and kept.count(name) >= _COMMON}
    regular = len(kept) >= _OPENED * lines and changes >= _TAKES_TURNS * len(kept)
    return named if len(talkative) > 1 and regular else set()


def _alternating(openings: Sequence[Opening], talkative: set[str]) -> Mapping[str, float]:
    """Return for each name the share of its lines before which another speaks, ``talkative`` or not."""
    after: dict[str, list[bool]] = defaultdict(list)
    before = ""
    for name, _ in openings:
        heard = before in talkative or (before and _is_somebody(before))
        after[name].append(bool(heard) and before != name)
        before = name
    return {name: sum(turns) / len(turns) for name, turns in after.items()}


def _between_voices(openings: Sequence[Opening], found: set[str]) -> set[str]:
    """Return parts that speak once or twice amid the talk (*Peserta lain*): a sentence between others' lines."""
    return {
        name
        for (before, _), (name, words), (after, _) in zip(openings, openings[1:], openings[2:], strict=False)
        if name not in found and {before, after} <= found and _MANY.match(name) and speaks_sentence(words)
    }
