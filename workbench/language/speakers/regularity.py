"""How regularly labels come back: what tells a talk from a list, and labels that look like ordinary print from print."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workbench.language.speakers.labels import Label, Layout
from workbench.language.speakers.shapes import Shape, shape_of
from workbench.language.speakers.wording import Wording
from workbench.language.speakers.words import HONORIFICS

_FEW_NAMES = 2
_FEW_LABELS = 4
_FEW_REGULAR = 6
_SELDOM = 2
_FEWEST_WORDS = 3
_LOOKED_AT = 300
_COVERED = 0.35
_COVERED_BY_LINES = 0.2
_STRICTLY_COVERED = 0.6
_BACK = 2.0
_CHANGES = 0.6
_WEAK = 0.2
_LOWER = 0.6
_MOSTLY = 0.5


def recurring(
    labels: Sequence[Label], wording: Wording, others: Sequence[Label], *, strictly: bool = False
) -> list[Label]:
    """Return the labels of a shy layout whose names come back, when that makes a talk of at least two.

    ``others`` are the labels that are believed already. Where colons mark speakers elsewhere in the file
    (``strictly``) the labels must make a part of it their own.
    """
    counts = Counter(label.name for label in labels)
    marked = {label.name for label in labels if label.time is not None or label.bold}
    if strictly:
        names = _regular(labels, counts, wording, _STRICTLY_COVERED)
        if _among(labels, names, others):
            return []
    else:
        names = {
            name
            for name, count in counts.items()
            if count > 1 and (_fit(name, marked) or _often_alone(name, count, labels, wording))
        }
        covered = _COVERED_BY_LINES if labels[0].layout is Layout.OWN_LINE else _COVERED
        names |= _regular(labels, counts, wording, covered)
    if labels[0].layout is Layout.STOP:
        names = {name for name in names if shape_of(name) >= Shape.CODE and name.casefold() not in HONORIFICS}
    if len(names) < _FEW_NAMES or sum(counts[name] for name in names) < _FEW_LABELS:
        return []
    once = {
        label.name
        for label in labels
        if label.name not in names
        and _fit(label.name, marked)
        and (label.name in marked or shape_of(label.name) >= Shape.CODE)
        and _speech_follows(label, wording)
    }
    return [label for label in labels if label.name in names | once]


def is_a_list(labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether words with colons are the points of a list, not speakers.

    Nothing shows a person in any (a number, an address, a part in the talk, a time, a full name), and they are
    phrases in good part, or what stands behind them begins in lower case and asks nothing.
    """
    if not labels or any(_personal(label) for label in labels):
        return False
    phrases = sum(shape_of(label.name) is Shape.MIXED for label in labels)
    if phrases >= _WEAK * len(labels):
        return True
    begins = [wording.text[label.text_start : label.text_start + 1] for label in labels]
    small = sum(character.islower() for character in begins)
    named = all(shape_of(label.name) is Shape.NAME for label in labels)
    asked = any("?" in wording.text[one.text_start : two.start] for one, two in pairwise(labels))
    return named and small > _LOWER * len(labels) and not asked


def _personal(label: Label) -> bool:
    shape = shape_of(label.name)
    if shape > Shape.CODE or label.time is not None or label.bold:
        return True
    return (
        shape is Shape.CODE and (len(label.name) < _FEWEST_WORDS or any(map(str.isdigit, label.name)))
    ) or (shape is Shape.NAME and " " in label.name)


def _regular(labels: Sequence[Label], counts: Counter[str], wording: Wording, covered: float) -> set[str]:
    """Return the names that keep taking turns: they open a good part of the lines and rarely come twice running."""
    names = {
        name
        for name, count in counts.items()
        if count > 1
        and shape_of(name) >= Shape.NAME
        and not (count <= _SELDOM and _is_ordinary(name, count, wording))
    }
    kept = [label for label in labels if label.name in names]
    if len(names) < _FEW_NAMES or len(kept) < max(_FEW_REGULAR, _BACK * len(names)):
        return set()
    lines = wording.lines_between(kept[0].start, kept[-1].text_start) + 1
    changes = sum(one.name != two.name for one, two in pairwise(kept))
    if len(kept) < covered * lines or changes < _CHANGES * (len(kept) - 1):
        return set()
    if labels[0].layout is Layout.OWN_LINE:
        return names
    return {name for name, count in counts.items() if count > 1 and shape_of(name) >= Shape.NAME}


def _among(labels: Sequence[Label], names: set[str], others: Sequence[Label]) -> bool:
    """Tell whether other labels stand between those with ``names``."""
    places = [label.line for label in labels if label.name in names]
    if not places:
        return True
    return sum(places[0] < label.line < places[-1] for label in others) > _WEAK * len(places)


def _is_ordinary(name: str, count: int, wording: Wording) -> bool:
    return wording.makes_ordinary(name, shape_of(name), count)


def _speech_follows(label: Label, wording: Wording) -> bool:
    following = wording.text[label.text_start : label.text_start + _LOOKED_AT].split("\n")
    first = next((line for line in following if line.strip()), "")
    return len(first.split()) >= _FEWEST_WORDS and "\t" not in first


def _fit(name: str, marked: set[str]) -> bool:
    shape = shape_of(name)
    return shape >= Shape.CODE or (shape is Shape.NAME and (name in marked or " " in name))


def _often_alone(name: str, count: int, labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether a single name keeps standing on lines of its own, and is no ordinary word of the text."""
    own = labels[0].layout is Layout.OWN_LINE and shape_of(name) is Shape.NAME
    return own and count > _SELDOM and not _is_ordinary(name, count, wording)
