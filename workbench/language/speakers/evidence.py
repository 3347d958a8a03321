"""Which labels to believe, weighed over the whole file: how they look, how often they come back, what they share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workbench.language.speakers.labels import Label, Layout
from workbench.language.speakers.listings import without_points
from workbench.language.speakers.numbering import without_running_numbers
from workbench.language.speakers.regularity import is_talk, recurring
from workbench.language.speakers.shapes import Shape, is_part, joint_parts, shape_among, shape_of
from workbench.language.speakers.slips import slips_in
from workbench.language.speakers.wording import Wording

_ENOUGH = 3
_TOGETHER = ((1, 0.8, True), (1, 0.5, False), (2, 0.25, False))
_ENOUGH_IN_COMPANY = 1
_OFTEN = ((10, 4), (5, 3), (3, 2), (2, 1))
_CAPITALS = 0.8
_FEW_NAMES = 2
_FEW_LABELS = 4
_LONG_LABEL = 5
_SELDOM = 2
_LONE_SHARE = 0.5
_SHORT = 8
_VOICED = 0.8
_SHY = (
    Layout.BOLD,
    Layout.STAMP,
    Layout.BRACKET,
    Layout.TAB,
    Layout.SEMICOLON,
    Layout.EQUALS,
    Layout.DASH,
    Layout.OWN_LINE,
    Layout.STOP,
)


def believed(
    candidates: Iterable[Sequence[Label]], text: str, voices: frozenset[str] = frozenset()
) -> tuple[list[Label], frozenset[str]]:
    """Return the labels to believe, one a line at most, and the names that were believed for their company's sake.

    ``candidates`` holds, line by line, the labels that the line may begin with, and ``voices`` are names that the whole
    file shows to speak, whatever their words mean. Labels with a colon are weighed
    first; the layouts that look more like ordinary print must recur, and give way where colons mark the speakers.
    """
    wording = Wording(text)
    lines = [options for options in candidates if options]
    by_colon = without_running_numbers(_of_layout(lines, Layout.COLON))
    names, odd = _believed_names(by_colon, wording, voices)
    slips = slips_in(Counter(label.name for label in by_colon), names)
    names |= slips.keys()
    chosen = [label for label in by_colon if label.name in names]
    heard = sum(label.name in voices for label in chosen)
    if heard < _VOICED * max(1, len(chosen)) and not is_talk(chosen, len(by_colon), wording):
        chosen, names, odd = [], set(), frozenset()
    chosen, doubted = without_points(chosen, [each for each in by_colon if each.name not in slips], wording)
    names &= {label.name for label in chosen}
    odd = (odd & names) | doubted
    taken = {label.line for label in chosen}
    for layout in _SHY:
        shy = [label for label in _of_layout(lines, layout) if label.line not in taken]
        kept = _beside_colons(layout, shy, names, chosen, wording)
        chosen += kept
        taken.update(label.line for label in kept)
    titles = [label for options in lines for label in options if label.title]
    chosen += recurring(titles, wording, chosen, strictly=True) if titles else []
    return sorted(chosen, key=lambda label: label.line), odd | (
        slips.keys() & {label.name for label in chosen}
    )


def _beside_colons(
    layout: Layout, shy: Sequence[Label], names: set[str], chosen: Sequence[Label], wording: Wording
) -> list[Label]:
    """Return the labels of a layout that looks like ordinary print: a talk of its own, or names that colons have."""
    if not shy:
        return []
    colons = [label for label in chosen if label.layout is Layout.COLON]
    if len(colons) < _FEW_LABELS:
        return recurring(shy, wording, chosen)
    known = [label for label in shy if label.name in names]
    if layout in (Layout.BRACKET, Layout.OWN_LINE, Layout.EQUALS, Layout.STOP):
        known = [label for label in known if label.time is not None or label.bold]
    apart = recurring(shy, wording, chosen, strictly=True)
    return apart if len(apart) > len(known) else known


def _of_layout(lines: Iterable[Sequence[Label]], layout: Layout) -> list[Label]:
    return [label for options in lines for label in options if label.layout is layout and not label.title]


def _believed_names(
    labels: Sequence[Label], wording: Wording, voices: frozenset[str]
) -> tuple[set[str], frozenset[str]]:
    by_name: dict[str, list[Label]] = defaultdict(list)
    for label in labels:
        by_name[label.name].append(label)
    counts = {name: len(found) for name, found in by_name.items()}
    scores = {name: _score(name, found, wording, counts) for name, found in by_name.items()}
    if sum(label.name[0].isupper() for label in labels) > _CAPITALS * len(labels):
        scores = {name: min(score, 0) if name.islower() else score for name, score in scores.items()}
    sure = {name for name, score in scores.items() if score >= _ENOUGH or name in voices}
    sure = _talking(by_name, scores, sure, wording)
    sure |= _in_a_short_text(by_name, scores, wording)
    total = sum(len(by_name[name]) for name in sure)
    if total == 1 and not _says_most(by_name[next(iter(sure))][0], wording):
        return set(), frozenset()
    if len(sure) < _FEW_NAMES and total < _FEW_LABELS:
        return sure, frozenset()
    company = {
        name
        for name, score in scores.items()
        if name not in sure
        and score >= _ENOUGH_IN_COMPANY
        and (shape_of(name) > Shape.MIXED or score > _ENOUGH_IN_COMPANY)
    }
    joint = {
        name
        for name in scores
        if (parts := joint_parts(name)) and all(part in sure | company for part in parts)
    }
    names = sure | company | joint
    odd = {
        name
        for name in names - joint
        if len(by_name[name]) == 1 and shape_of(name) < Shape.ADDRESSED and not _has_sibling(name, names)
    }
    return names, frozenset(odd if len(odd) < len(names) - 1 else ())


def _has_sibling(name: str, names: Iterable[str]) -> bool:
    """Tell whether another label differs in its number alone: *P4* beside *P1* is nothing odd."""
    stem = name.rstrip("0123456789")
    return stem != name and any(other != name and other.rstrip("0123456789") == stem for other in names)


def _talking(
    by_name: Mapping[str, Sequence[Label]], scores: Mapping[str, int], sure: set[str], wording: Wording
) -> set[str]:
    """Return the names that are sure, with weaker ones whose labels together make the text a talk.

    The more of the lines they open, the less each name must show by itself.
    """
    for least, share, may_be_once in _TOGETHER:
        names = sure | {
            name
            for name, score in scores.items()
            if score >= least and (len(by_name[name]) > 1 or (may_be_once and sure))
        }
        labels = sum(len(by_name[name]) for name in names)
        if len(names) >= _FEW_NAMES and labels >= max(_FEW_LABELS, share * wording.lines):
            return names
    return sure


def _in_a_short_text(
    by_name: Mapping[str, Sequence[Label]], scores: Mapping[str, int], wording: Wording
) -> set[str]:
    """Return the names of a text too short for any to come back: its lines begin with them, and one can be no word."""
    if wording.lines > _SHORT:
        return set()
    names = {
        name
        for name, score in scores.items()
        if score >= _ENOUGH_IN_COMPANY and all(_has_speech(label, wording) for label in by_name[name])
    }
    labels = sum(len(by_name[name]) for name in names)
    plain = any(shape_of(name) >= Shape.CODE and _is_no_word(name) for name in names)
    return names if plain and len(names) >= _FEW_NAMES and labels >= _LONE_SHARE * wording.lines else set()


def _is_no_word(name: str) -> bool:
    return shape_of(name) > Shape.CODE or any(map(str.isdigit, name))


def _has_speech(label: Label, wording: Wording) -> bool:
    return bool(wording.text[label.text_start :].split("\n", 1)[0].strip())


def _says_most(label: Label, wording: Wording) -> bool:
    """Tell whether most of the text stands behind a file's only label."""
    return len(wording.text) - label.text_start > _LONE_SHARE * len(wording.text)


def _score(name: str, labels: Sequence[Label], wording: Wording, counts: Mapping[str, int]) -> int:
    count = len(labels)
    shape = shape_among(name, counts)
    score = int(shape) + next((points for least, points in _OFTEN if count >= least), 0)
    score += 2 * _mostly(label.time is not None for label in labels)
    score += _mostly(label.bold for label in labels)
    score -= _mostly(label.tight for label in labels)
    score -= len(name.split()) >= _LONG_LABEL
    if count <= _SELDOM and not is_part(name) and wording.makes_ordinary(name, shape, count):
        score -= 2
    return score


def _mostly(facts: Iterable[bool]) -> bool:
    counted = Counter(facts)
    return counted[True] * 2 > counted[False] + counted[True]
