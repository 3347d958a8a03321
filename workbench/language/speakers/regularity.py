"""How regularly labels come back: it tells a talk from a list, and labels from print that merely looks like them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from workbench.language.speakers.labels import Label, Layout
from workbench.language.speakers.shapes import Shape, is_part, shape_among, shape_of
from workbench.language.speakers.wording import Wording
from workbench.language.speakers.words import HONORIFICS

_WEAKEST = (Layout.STOP, Layout.EQUALS, Layout.SEMICOLON, Layout.DASH, Layout.BRACKET)
_FEW_NAMES = 2
_FEW_LABELS = 4
_FEW_REGULAR = 6
_SELDOM = 2
_FEWEST_WORDS = 3
_LOOKED_AT = 300
_COVERED = 0.35
_COVERED_THINLY = 0.1
_COVERED_BY_LINES = 0.2
_STRICTLY_COVERED = 0.6
_BACK = 2.0
_CHANGES = 0.6
_WEAK = 0.2
_LOWER = 0.6
_FEW_PERSONS = 0.15
_MANY_PERSONS = 0.4
_MOSTLY = 0.5
_NEARLY_ALL = 0.8
_ENOUGH_OF = 0.4
_ENOUGH_ALONE = 0.5
_THIN = 0.06
_FEW_NUMBERED = 3
_NUMBERED_POINTS = frozenset(("rq", "h", "q", "ha", "ho", "pasal", "bab", "butir", "poin"))
_COUNTED = re.compile(r"(?P<stem>[^\W\d_]{1,8})[ .-]?(?P<number>\d{1,3})")
_REPORTS = re.compile(
    r"(?:(?:menyampaikan|menanyakan|mengusulkan|mempresentasikan|mengatakan|menjelaskan|menyatakan|menambahkan|meminta"
    r"|menjawab|mempertanyakan|mengeluhkan|menyarankan|menceritakan|melaporkan|memaparkan|menanggapi|bertanya|berpendapat"
    r"|asked|said|explained|reported|suggested|presented|added|stated)\b)"
)
_ROOM = re.compile(r"[.…_\s]{3,}")
_WORDS = re.compile(r"\w+")


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
        covered = _COVERED_BY_LINES if labels[0].title else _STRICTLY_COVERED
        names = _regular(labels, counts, wording, covered)
        if _among(labels, names, others):
            return []
    else:
        if _counts_on(labels) or _silent(labels):
            return []
        covered = _COVERED_BY_LINES if labels[0].layout in (Layout.OWN_LINE, Layout.STOP) else _COVERED
        names = _regular(labels, counts, wording, covered)
        if labels[0].layout is not Layout.STOP and (
            labels[0].layout not in _WEAKEST or marked >= counts.keys() or _covers(labels, counts, wording)
        ):
            names |= {
                name
                for name, count in counts.items()
                if count > 1
                and (
                    _fit(name, marked)
                    or (name in marked and shape_of(name) is Shape.MIXED and count > _SELDOM)
                    or _often_alone(name, count, labels, wording)
                )
            }
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


def _counts_on(labels: Sequence[Label]) -> bool:
    """Tell whether labels of one letter count points: *A*, *B*, *C*."""
    letters = [label.name for label in labels if len(label.name) == 1]
    follow = sum(ord(later) == ord(letter) + 1 for letter, later in pairwise(letters))
    return len(letters) > _FEW_NAMES and follow >= _CHANGES * (len(letters) - 1)


def _silent(labels: Sequence[Label]) -> bool:
    """Tell whether most of what stands on lines of its own has no line under it but the next: choices, not names."""
    own = labels[0].layout is Layout.OWN_LINE
    under = sum(later.line == label.line + 1 for label, later in pairwise(labels))
    return own and under >= _MOSTLY * len(labels)


def _covers(labels: Sequence[Label], counts: Counter[str], wording: Wording) -> bool:
    """Tell whether the labels that come back open some part at least of the lines among which they stand."""
    back = [label for label in labels if counts[label.name] > 1]
    if len(back) < _FEW_REGULAR:
        return False
    return len(back) >= _COVERED_THINLY * wording.lines_between(back[0].start, back[-1].text_start)


def is_talk(labels: Sequence[Label], candidates: int, wording: Wording) -> bool:
    """Tell whether the labels that are believed make a talk: no list, and more than stray words with a colon.

    ``candidates`` is how many lines of the file might begin with a label of this layout. Persons who take turns are a
    talk. Others must be a good part of the candidates and of the lines; and one name alone must be somebody's.
    """
    if not labels or is_a_list(labels, wording) or _is_form(labels, wording) or _is_reported(labels, wording):
        return False
    names = {label.name for label in labels}
    persons = sum(_personal(label, wording) for label in labels) / len(labels)
    if len(names) == 1:
        some = len(labels) >= _ENOUGH_ALONE * candidates or (
            len(labels) >= _SELDOM and is_part(labels[0].name)
        )
        return some and _is_somebody(labels, wording)
    comes_back = len(labels) >= _BACK * len(names)
    if persons >= _NEARLY_ALL and len(labels) >= _FEW_REGULAR and comes_back:
        return True
    lines = wording.lines_between(labels[0].start, len(wording.text))
    thick = len(labels) >= _THIN * lines
    return len(labels) >= _ENOUGH_OF * candidates and (thick or (persons >= _MOSTLY and comes_back))


def _is_form(labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether most labels have nothing behind them but dots or lines to write on, or a lone one says no more than
    a word or two each time.
    """
    said = [_behind(label, wording) for label in labels]
    empty = sum(_ROOM.fullmatch(words) is not None for words in said)
    few = sum(0 < len(words.split()) < _FEWEST_WORDS for words in said)
    alone = len({label.name for label in labels}) == 1
    return empty >= _MOSTLY * len(said) or (alone and few >= _NEARLY_ALL * len(said))


def _is_reported(labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether the words behind the labels report what was said, as minutes do: *Pak Lurah: menyampaikan …*."""
    said = [_behind(label, wording) for label in labels]
    return sum(_REPORTS.match(words) is not None for words in said) >= _MOSTLY * len(said)


def _behind(label: Label, wording: Wording) -> str:
    end = wording.text.find("\n", label.text_start)
    return wording.text[label.text_start : end if end >= 0 else None].strip()


def _is_somebody(labels: Sequence[Label], wording: Wording) -> bool:
    name = labels[0].name
    if shape_of(name) >= Shape.CODE or any(label.time is not None for label in labels):
        return True
    return len(labels) >= _FEW_LABELS and not _is_worded(name, wording)


def is_a_list(labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether words with colons are the points of a list or a form, not speakers.

    Hardly any shows a person (a number, an address, a part in the talk, a time, a name), and they are phrases in good
    part, or words that the text uses as words, or what stands behind them begins in lower case and asks nothing.
    """
    if _counts_questions(labels, wording):
        return True
    persons = sum(_personal(label, wording) for label in labels)
    if persons >= _MANY_PERSONS * len(labels) or _somebody_asks(labels, wording):
        return False
    named = [label for label in labels if shape_of(label.name) is Shape.NAME]
    phrases = sum(shape_of(label.name) is Shape.MIXED for label in labels)
    words = sum(_is_worded(label.name, wording) for label in named)
    if words + phrases >= _LOWER * len(labels):
        return True
    begins = [wording.text[label.text_start : label.text_start + 1] for label in labels]
    small = sum(character.islower() for character in begins)
    points = len(named) == len(labels) and small > _LOWER * len(labels)
    return persons < _FEW_PERSONS * len(labels) and (points or phrases >= _WEAK * len(labels))


def _counts_questions(labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether the labels number questions or the like (*RQ1*, *RQ2*), each once: nobody answers anybody."""
    counted = [_COUNTED.fullmatch(label.name) for label in labels]
    numbers = [int(match["number"]) for match in counted if match is not None]
    stems = {match["stem"].casefold() for match in counted if match is not None}
    up = all(later == number + 1 for number, later in pairwise(numbers))
    if len(numbers) < max(_FEW_NUMBERED, len(labels)) or len(stems) > 1 or not up:
        return False
    asking = sum("?" in _behind(label, wording) for label in labels)
    return stems <= _NUMBERED_POINTS or asking >= _NEARLY_ALL * len(labels)


def _somebody_asks(labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether most of what stands behind one label, which comes back, is questions."""
    asked: Counter[str] = Counter()
    for label, later in zip_longest(labels, labels[1:]):
        said = wording.text[label.text_start : later.start if later else None]
        asked[label.name] += "?" in said[:_LOOKED_AT]
    counts = Counter(label.name for label in labels)
    return any(counts[name] > _SELDOM and number >= _MOSTLY * counts[name] for name, number in asked.items())


def _personal(label: Label, wording: Wording) -> bool:
    shape = shape_of(label.name)
    if shape > Shape.CODE or label.time is not None:
        return True
    if shape is Shape.CODE:
        return len(label.name) < _FEWEST_WORDS or any(map(str.isdigit, label.name))
    called = label.name.split()[0].casefold().strip(".") in HONORIFICS
    return shape is Shape.NAME and " " in label.name and (called or not _is_worded(label.name, wording))


def _is_worded(name: str, wording: Wording) -> bool:
    """Tell whether all words of a name stand in lower case somewhere in the text, too."""
    return all(wording.words[part] for part in _WORDS.findall(name.lower()))


def _regular(labels: Sequence[Label], counts: Counter[str], wording: Wording, covered: float) -> set[str]:
    """Return the names that keep taking turns: they open a good part of the lines and rarely come twice running."""
    names = {
        name
        for name, count in counts.items()
        if count > 1
        and shape_among(name, counts) >= Shape.NAME
        and not (count <= _SELDOM and _is_ordinary(name, count, wording))
    }
    kept = [label for label in labels if label.name in names]
    if len(names) < _FEW_NAMES or len(kept) < max(_FEW_LABELS, _BACK * len(names)):
        return set()
    if len(kept) < _FEW_REGULAR:
        covered = max(covered, _STRICTLY_COVERED)
    lines = wording.lines_between(kept[0].start, kept[-1].text_start) + 1
    changes = sum(one.name != two.name for one, two in pairwise(kept))
    if len(kept) < covered * lines or changes < _CHANGES * (len(kept) - 1):
        return set()
    if labels[0].layout is Layout.OWN_LINE:
        return names
    return {name for name, count in counts.items() if count > 1 and shape_among(name, counts) >= Shape.NAME}


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
    named = shape is Shape.NAME and (name in marked or " " in name)
    return shape >= Shape.CODE or named


def _often_alone(name: str, count: int, labels: Sequence[Label], wording: Wording) -> bool:
    """Tell whether a single name keeps standing on lines of its own, and is no ordinary word of the text."""
    own = labels[0].layout is Layout.OWN_LINE and shape_of(name) is Shape.NAME
    return own and count > _SELDOM and not _is_ordinary(name, count, wording)
