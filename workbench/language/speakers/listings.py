"""Points of a list within speech (*1. Jaringan: sering hilang*), which are nobody's labels; and labels to doubt."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.language.speakers.header_lines import SENTENCE_END
from workbench.language.speakers.labels import Label, Layout
from workbench.language.speakers.shapes import Shape, is_header_key, joint_parts, shape_of
from workbench.language.speakers.wording import Wording
from workbench.language.speakers.words import HONORIFICS, LEAVE_OUT_AS_VOICES

_MARKED = re.compile(r"\s*(?:\d{1,3}[.)]|\(\d{1,3}\)|[-•–*]|[a-z][.)])\s")
_SPELT = re.compile(r"[^\W\d_]{3,}")
_SELDOM = 2
_FEW_REGULAR = 4
_FEW_NAMES = 2
_LONGEST_POINT = 8
_MOSTLY = 0.75
_SELDOM_MARKED = 0.25
_MOST_WORDS = 3
_LOOKED_AT = 20


def without_points(
    labels: Sequence[Label], candidates: Sequence[Label], wording: Wording
) -> tuple[list[Label], set[str]]:
    """Return the labels, without those that are points of a list in somebody's speech, and the names to doubt.

    Points stand once or twice in a talk of others who come back. They have numbers or dots before them, which the
    talk's labels have not; or they stand line under line or under a colon, each another and none a sentence, though
    the talk has sentences. ``candidates`` are all labels that lines might begin with, believed or not.
    """
    counts = Counter(label.name for label in candidates)
    believed = {label.name for label in labels}
    regular = [label for label in labels if counts[label.name] > _SELDOM]
    if len(regular) < _FEW_REGULAR or len({label.name for label in regular}) < _FEW_NAMES:
        return list(labels), set()
    seldom = [label for label in candidates if counts[label.name] <= _SELDOM and _may_be_point(label)]
    points: set[Label] = set()
    if _share(_is_marked(label, wording) for label in regular) <= _SELDOM_MARKED:
        points = {label for label in seldom if _is_marked(label, wording)}
    odd: set[str] = set()
    if _share(_is_sentence(label, wording) for label in regular) >= _MOSTLY:
        unmarked = _in_runs([label for label in seldom if label not in points], wording)
        points |= unmarked
        odd = {label.name for label in unmarked} & believed
    return [label for label in labels if label not in points], odd


def refused(labels: Sequence[Label], candidates: Iterable[Sequence[Label]], text: str) -> set[str]:
    """Return the names that begin lines as the talk's labels do and were not believed: a person should look."""
    if sum(label.layout is Layout.COLON for label in labels) < _FEW_REGULAR:
        return set()
    wording = Wording(text)
    taken = {label.line for label in labels}
    return {
        label.name
        for options in candidates
        for label in options[:1]
        if label.line not in taken and label.layout is Layout.COLON and not label.title
        if not _is_marked(label, wording) and _looks_like_somebody(label, wording)
    }


def _looks_like_somebody(label: Label, wording: Wording) -> bool:
    name = label.name
    if len(name.split()) > _MOST_WORDS or not _behind(label, wording):
        return False
    key = is_header_key(name) and name.casefold().split()[0] not in LEAVE_OUT_AS_VOICES
    called = name.split()[0].casefold() in HONORIFICS
    return shape_of(name) >= Shape.NAME or ((key or called) and _is_sentence(label, wording))


def _may_be_point(label: Label) -> bool:
    shape = shape_of(label.name)
    alone = shape <= Shape.CODE and not any(map(str.isdigit, label.name))
    return alone and label.time is None and not joint_parts(label.name)


def _in_runs(seldom: Sequence[Label], wording: Wording) -> set[Label]:
    """Return the labels that stand line under line, or under a line that opens a list, and have no sentence."""
    short = [label for label in seldom if _is_short(label, wording)]
    lines = {label.line for label in short}
    found = set()
    for label in short:
        near = label.line - 1 in lines or label.line + 1 in lines
        if near or _opens_list(label, wording) or not _SPELT.search(_behind(label, wording)):
            found.add(label)
    return found


def _is_short(label: Label, wording: Wording) -> bool:
    words = _behind(label, wording)
    return bool(words) and len(words.split()) <= _LONGEST_POINT and not _is_sentence(label, wording)


def _is_sentence(label: Label, wording: Wording) -> bool:
    words = _behind(label, wording)
    return SENTENCE_END.search(words) is not None and not words[:1].islower()


def _opens_list(label: Label, wording: Wording) -> bool:
    """Tell whether the line over a label ends in a colon."""
    return wording.text[max(0, label.start - _LOOKED_AT) : label.start].rstrip().endswith(":")


def _is_marked(label: Label, wording: Wording) -> bool:
    return _MARKED.match(wording.text[label.start : label.text_start]) is not None


def _behind(label: Label, wording: Wording) -> str:
    end = wording.text.find("\n", label.text_start)
    return wording.text[label.text_start : end if end >= 0 else None].strip()


def _share(facts: Iterable[bool]) -> float:
    found = list(facts)
    return sum(found) / len(found) if found else 0.0
