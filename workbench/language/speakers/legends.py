"""Legends that stand without a header, and the questions of a guide that part a talk: lines that are no speech."""

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from workbench.domain.participants import Role
from workbench.language.speakers.header_lines import is_set_equal, names_somebody, pair_in, speaks
from workbench.language.speakers.labels import Layout, labels_in, normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import Shape, shape_of
from workbench.language.speakers.times import is_time_line
from workbench.language.speakers.words import LEGEND_HEADINGS

_DASHED = re.compile(
    r"\s*(?:[-•–]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?P<key>[^\W\d_][^:=\n]{0,40}?)[*_]{0,3}\s+[-–—]\s+(?P<value>.*)$"
)
_LISTED_NAME = re.compile(
    r"\s*(?:[-•–]\s+|\d{1,2}[.)]\s+)(?P<key>[^\W\d_][^:=()\n]{0,40}?)\s*\((?P<value>[^()\n]+)\)\s*$"
)
_GUIDE = re.compile(
    r"[\s*_#]*(?:pertanyaan|question|bagian|part|section|topik|tema|topic|sesi|session)\s+(?:no\.?\s*)?"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-H])\s*[.:)–-]\s*\S",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:jawab\w*|answer)\s*\d*$|[JA]\d+$", re.IGNORECASE)
_CLEAR = (Layout.COLON, Layout.BOLD, Layout.OWN_LINE)
_LABEL_WITHIN = 48
_MOSTLY = 0.7
_LOOKED_AT = 40


def legend_of(shown: Sequence[Line], taken: Container[int]) -> tuple[set[int], dict[str, str]]:
    """Return the lines of a legend and what it says of each label: different labels, each with who that is.

    ``shown`` are the lines that show something, ``taken`` the numbers of those that belong to headers.
    """
    run: list[tuple[Line, str, str]] = []
    for place, line in enumerate(shown[:_LOOKED_AT]):
        entry = None if line.number in taken else _legend_entry(line)
        if entry is not None:
            run.append((line, *entry))
        elif run:
            first = _first_of(run, shown, place, taken)
            if first is not None:
                return {each.number for each in shown[first:place]}, {label: words for _, label, words in run}
            run = []
    return set(), {}


def _first_of(
    run: Sequence[tuple[Line, str, str]], shown: Sequence[Line], end: int, taken: Container[int]
) -> int | None:
    """Return where the legend begins that a run of lines before ``end`` is, with its heading; None when it is none."""
    labels = [label for _, label, _ in run]
    if len(labels) < 2 or len(set(labels)) != len(labels):
        return None
    first = end - len(run)
    headed = first > 0 and _heads_legend(shown[first - 1])
    spoken = any(line.number not in taken and speaks(line) for line in shown[:first])
    parted = any(later.number != line.number + 1 for (line, _, _), (later, _, _) in pairwise(run))
    telling = not spoken and not parted and 2 * sum(_tells(line, words) for line, _, words in run) >= len(run)
    if not (headed or telling) or not _come_back(labels, shown[end:]):
        return None
    return first - headed


def guides_of(shown: Sequence[Line]) -> set[int]:
    """Return the lines of a guide's questions (*Pertanyaan 1. ...*): labelled speech follows them, and no answer."""
    guides = [
        place
        for place, line in enumerate(shown[:-1])
        if not line.cells and _GUIDE.match(line.text) is not None
    ]
    followed = [place for place in guides if _is_talk(shown[place + 1 : place + 3])]
    return {shown[place].number for place in guides} if len(followed) >= _MOSTLY * len(guides) else set()


def _heads_legend(line: Line) -> bool:
    words = line.text.casefold().strip(" :*_#").split()
    return 0 < len(words) <= 3 and words[0] in LEGEND_HEADINGS


def _come_back(labels: Sequence[str], later: Sequence[Line]) -> bool:
    """Tell whether most of the labels open lines behind their legend."""
    opened = [line.text[:_LABEL_WITHIN] for line in later]
    back = sum(any(label in words for words in opened) for label in labels)
    return 2 * back >= len(labels)


def _legend_entry(line: Line) -> tuple[str, str] | None:
    pair = pair_in(line)
    if pair is None or (":" not in line.text and "=" not in line.text):
        match = _DASHED.match(line.text) or _LISTED_NAME.match(line.text)
        pair = (normalised(match["key"]), match["value"].strip(" *_")) if match else None
    if pair is None or not pair[0] or shape_of(pair[0]) <= Shape.MIXED:
        return None
    return pair if names_somebody(pair[1]) or is_set_equal(line, pair) else None


def _tells(line: Line, words: str) -> bool:
    """Tell whether a legend's line says who somebody is by more than one word, which might be speech."""
    by_sign = "=" in line.text and ":" not in line.text
    return by_sign or len(words.split()) > 1 or guess_role(words)[0] is not Role.OTHER


def _is_talk(lines: Sequence[Line]) -> bool:
    """Tell whether the first of the lines, or the one under a time, opens with a label that is none of an answer."""
    line = lines[-1] if is_time_line(lines[0].text) else lines[0]
    label = next((label for label in labels_in(line) if label.layout in _CLEAR), None)
    return label is not None and not _ANSWER.match(label.name)
