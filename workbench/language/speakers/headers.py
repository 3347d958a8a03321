"""Header blocks: what stands before the talk (title, date, place, who is who) and is no speech."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.domain.participants import Role
from workbench.language.speakers.labels import Layout, labels_in, normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import Shape, is_header_key, is_name, shape_of
from workbench.language.speakers.times import is_time_line
from workbench.language.speakers.words import (
    HONORIFICS,
    LEGEND_HEADINGS,
    ROLE_HEADER_WORDS,
    TITLE_WORDS,
)

_PAIR = re.compile(
    r"\s*(?:[-•–]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?P<key>[^\W\d_][^:=\n]{0,60}?)[*_]{0,3}\s*(?!(?<=\d):\d)[:=][*_]{0,3}\s*(?P<value>.*)$"
)
_INITIAL = re.compile(
    r"\b(?:inisial|kode|code|initials?)\s*[:=]?\s*[\"“']?([A-Z]{1,3}\d{0,2})\b", re.IGNORECASE
)
_CODE = re.compile(r"\b[A-Z]{1,3}-?\d{0,2}\b")
_CODES_THEN_WORDS = re.compile(
    r"((?:\b[A-Z]{1,3}-?\d{0,2}\b(?:\s*(?:,|&|/|dan|and)\s*)?)+)\s*\(([^()]{4,80})\)"
)
_LISTED = re.compile(r"\s*(?:\d{1,2}[.)]|[-•–])\s+(.*)$")
_CODE_FIRST = re.compile(r"([A-Z]{1,3}-?\d{0,2})\s*[-–—]\s*(.+)")
_IN_BRACKETS = re.compile(r"\(([A-Z]{1,3}\d{0,2})\)")
_PROSE = re.compile(
    r"\b(?:huruf|inisial|simbol|kode|tanda|label)\s+[\"“”'‘’(]*([A-Z]{1,3}\d{0,2})[\"“”'‘’)]*\s+((?:[\w-]+\s+){0,4}?"
    r"(?:adalah|untuk|sebagai|berarti|menunjukkan|merupakan|ialah|yaitu|=)\s+[^.;,\n]{3,60})"
)
_BEHIND_NAME = re.compile(r"\([^)]*\)|,.*$")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[SMA]\.\w)(?<!\b[SMA]\.\w\w)[.?!…]$")
_NAME_THEN_MORE = re.compile(
    rf"(?:{'|'.join(sorted(HONORIFICS))})\.?\s+(?-i:[A-Z])\w*(?:\s+(?-i:[A-Z])\w*)?\s*[(,;/]", re.IGNORECASE
)
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
_SET_OUT = re.compile(r"^[^:]*\t\s*:")
_ANSWER = re.compile(r"(?:jawab\w*|answer)\s*\d*$|[JA]\d+$", re.IGNORECASE)
_CLEAR = (Layout.COLON, Layout.BOLD, Layout.OWN_LINE)
_FRONT_MATTER = "---"
_OPENING = 20
_LONGEST_TITLE = 200
_LONGEST_TITLE_WORDS = 14
_LABEL_WITHIN = 48
_MOSTLY = 0.7
_GAP = 4
_SHORT_LINE = 8
_LEGEND_WORDS = 12
_LOOKED_AT = 40
_LONGEST_FRONT_MATTER = 200
_PROSE_LOOKED_AT = 6000


@dataclass(slots=True)
class Headers:
    """What header blocks say: ``lines`` of the text that belong to them, attributes, and words about each label."""

    lines: set[int] = field(default_factory=set)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    legend: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    blocks: list[frozenset[str]] = field(default_factory=list)
    pairs: list[tuple[int, str, str]] = field(default_factory=list)

    def about(self, name: str) -> str:
        """Return what the headers say about the speaker ``name``: the legend's words, or those behind the name."""
        if name in self.legend:
            return self.legend[name]
        mention = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)([^;\n]*)")
        return next((match[1] for _, value in self.attributes if (match := mention.search(value))), "")

    @property
    def interviews(self) -> int:
        """How many interviews the headers begin: as often as the key that comes back most."""
        counts = Counter(key for keys in self.blocks for key in keys)
        return max(counts.values(), default=0)


def headers_of(lines: Sequence[Line]) -> Headers:
    """Return the header blocks of a text, wherever an interview begins in it."""
    found = Headers()
    _front_matter(lines, found)
    shown = [line for line in lines if not line.blank and line.number not in found.lines]
    hard = [place for place, line in enumerate(shown) if _is_hard(line)]
    for cluster in _clusters(hard, shown):
        _take_block(shown, cluster, found)
    _take_legend(shown, found)
    opening = "\n".join(line.text for line in shown[:_LOOKED_AT])[:_PROSE_LOOKED_AT]
    for label, words in _PROSE.findall(opening):
        found.legend.setdefault(label, words)
    _take_guides(shown, found)
    opening_titles = [line.text.strip() for line in shown[:3] if _titles(line)]
    found.titles = [*dict.fromkeys(opening_titles + found.titles)]
    return found


def pair_in(line: Line) -> tuple[str, str] | None:
    """Return key and value of a header line: parted by a colon, an equals sign, or two cells of a table."""
    if len(line.cells) == 2:
        return normalised(line.cells[0]), line.cells[1].strip(" :\t\n")
    match = _PAIR.match(line.text)
    return (normalised(match["key"]), match["value"].strip(" *_")) if match else None


def _is_hard(line: Line) -> bool:
    """Tell whether a line can be nothing but a header's, by its key."""
    pair = pair_in(line)
    return pair is not None and bool(pair[0]) and is_header_key(pair[0]) and len(pair[1]) < _LONGEST_TITLE


def _clusters(places: Iterable[int], shown: Sequence[Line]) -> list[list[int]]:
    """Return which header lines stand together: a few lines apart at most, and no speech between them."""
    clusters: list[list[int]] = []
    for place in places:
        before = clusters[-1][-1] if clusters else -_GAP
        if clusters and place - before <= _GAP and not _talk_between(shown[before : place + 1]):
            clusters[-1].append(place)
        else:
            clusters.append([place])
    return clusters


def _talk_between(lines: Sequence[Line]) -> bool:
    """Tell whether somebody speaks between two header lines; one line close between them may be theirs."""
    spoken = [line for line in lines[1:-1] if _speaks(line)]
    close = lines[-1].number - lines[0].number == len(lines) - 1
    return bool(spoken) and not (
        close and len(spoken) == 1 and not _SENTENCE_END.search(spoken[0].text.rstrip())
    )


def _take_block(shown: Sequence[Line], cluster: Sequence[int], found: Headers) -> None:
    first, last = cluster[0], cluster[-1]
    titled = first > 0 and _is_title(shown[first - 1])
    if len(cluster) == 1 and not titled and not _may_open_alone(shown, first):
        return
    if first > _OPENING and not titled and len({pair_in(shown[place]) for place in cluster}) < 2:
        return
    while first > 0 and (_is_title(shown[first - 1]) or _is_soft(shown[first - 1])):
        first -= 1
    first = 0 if first <= _OPENING and not found.blocks and _quiet(shown[:first]) else first
    while last + 1 < len(shown) and (
        _goes_on(shown[last], shown[last + 1]) or _in_line(shown[last], shown[last + 1 : last + 3])
    ):
        last += 1
    _take_pair(shown[first : last + 1], found)
    found.blocks.append(
        frozenset(pair[0].casefold() for line in shown[first : last + 1] if (pair := pair_in(line)))
    )
    for line in shown[first : last + 1]:
        found.lines.add(line.number)
        _note(line, found)


def _may_open_alone(shown: Sequence[Line], place: int) -> bool:
    """Tell whether a single header line can be a header: nothing but titles before it, and no sentence in it."""
    pair = pair_in(shown[place])
    sentence = pair is not None and _SENTENCE_END.search(pair[1]) and len(pair[1].split()) > _GAP
    return (
        place <= _OPENING and not sentence and all(_titles(line) or _is_soft(line) for line in shown[:place])
    )


def _opens_list(line: Line) -> bool:
    pair = pair_in(line)
    return pair is not None and not pair[1] and pair[0].casefold().split()[0] in LEGEND_HEADINGS


def _take_pair(block: Sequence[Line], found: Headers) -> None:
    """Note the initials of the two who talk, when a header names exactly two and says who of them asks."""
    asks: list[str] = []
    answers: list[str] = []
    for pair in filter(None, map(pair_in, block)):
        side = asks if guess_role(pair[0])[0] is Role.MODERATOR else answers
        side += _INITIAL.findall(pair[1]) or _IN_BRACKETS.findall(pair[1])
    if len(asks) == len(answers) == 1:
        found.pairs.append((block[-1].number, asks[0], answers[0]))


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether the line straight under a header's line belongs to it still."""
    if line.number != before.number + 1:
        return False
    pair = pair_in(line)
    if pair is None and (_LISTED.match(before.text) or _opens_list(before)):
        listed = _LISTED.match(line.text)
        return (
            listed is not None
            and len(line.text.split()) <= _LEGEND_WORDS
            and not _SENTENCE_END.search(line.text)
        )
    if pair is None:
        words = line.text.split()
        return len(words) <= _SHORT_LINE and is_header_key(words[0]) and not _SENTENCE_END.search(line.text)
    return _is_soft(line) or _NAME_THEN_MORE.match(pair[1]) is not None


def _in_line(before: Line, following: Sequence[Line]) -> bool:
    """Tell whether a part and who has it closes a block: set out with tabs as the line over it, nothing right under it."""
    line = following[0]
    pair = pair_in(line)
    if pair is None or not pair[0] or line.number != before.number + 1 or _SENTENCE_END.search(pair[1]):
        return False
    alone = len(following) < 2 or following[1].number != line.number + 1
    role = pair[0].casefold().split()[0] in ROLE_HEADER_WORDS
    set_out = bool(_SET_OUT.search(line.text) and _SET_OUT.search(before.text))
    return alone and role and set_out and len(pair[1].split()) <= _LEGEND_WORDS


def _note(line: Line, found: Headers) -> None:
    pair = pair_in(line)
    if pair is None or not pair[0]:
        listed = _LISTED.match(line.text)
        if listed is None:
            found.titles += [line.text.strip()] if _titles(line) else []
        else:
            found.legend.update(_legend_in_item(listed[1]))
        return
    key, value = pair
    found.attributes.append((key, value))
    found.legend.update(_legend_in(key, value))
    if not is_header_key(key) and key.casefold() not in ROLE_HEADER_WORDS:
        found.legend.setdefault(key, value)


def _legend_in(key: str, value: str) -> dict[str, str]:
    """Return what a header's line says about labels: *Fasilitator: F*, *(Inisial D)*, *D1 dan D2 (dinas sosial)*."""
    found = {
        code: words for codes, words in _CODES_THEN_WORDS.findall(value) for code in _CODE.findall(codes)
    }
    found |= dict.fromkeys(_INITIAL.findall(value) + _IN_BRACKETS.findall(value), f"{key} {value}")
    if _CODE.fullmatch(value):
        found[value] = key
    return found


def _legend_in_item(item: str) -> dict[str, str]:
    """Return what an item of a list of participants says: *P1 – Ibu Siti, pendamping*, *Pak Doni (P2), koordinator*."""
    first = _CODE_FIRST.match(item)
    if first is not None:
        return {first[1]: first[2]}
    return dict.fromkeys(_IN_BRACKETS.findall(item), item)


def _is_title(line: Line) -> bool:
    words = line.text.casefold()
    return line.heading or (
        len(words) < 120 and ":" not in words and words.lstrip("#*_ (").startswith(TITLE_WORDS)
    )


def _titles(line: Line) -> bool:
    """Tell whether a line of an opening may be read as a title: short, and no speech."""
    words = line.text.split()
    short = (
        len(words) <= _LONGEST_TITLE_WORDS
        and not _LISTED.match(line.text)
        and not _SENTENCE_END.search(line.text.rstrip())
    )
    return line.heading or (short and pair_in(line) is None and not _labelled(line))


def _labelled(line: Line) -> bool:
    """Tell whether a line may be speech under a label, whatever stands before that."""
    return any(label.layout is Layout.COLON for label in labels_in(line))


def _speaks(line: Line) -> bool:
    """Tell whether a line is speech under a label rather than a line of a header."""
    if len(line.cells) == 2:
        return not _is_hard(line) and not _is_soft(line) and pair_in(line) is not None
    return _labelled(line) and not _is_hard(line) and not _is_soft(line)


def _quiet(lines: Sequence[Line]) -> bool:
    """Tell whether nothing in ``lines`` could be speech under a label."""
    return all((pair_in(line) is None or _is_soft(line)) and not _speaks(line) for line in lines)


def _is_soft(line: Line) -> bool:
    """Tell whether a line beside a header belongs to it: a part and who has it, or a label and who that is."""
    pair = pair_in(line)
    if pair is None or not pair[0]:
        return False
    key, value = pair
    first = key.casefold().split()[0]
    if first in LEGEND_HEADINGS and not value:
        return True
    if first in ROLE_HEADER_WORDS and not any(map(str.isdigit, key)):
        return _names_somebody(value)
    return shape_of(key) > Shape.MIXED and (_names_somebody(value) or _is_set_equal(line, pair))


def _is_set_equal(line: Line, pair: tuple[str, str]) -> bool:
    """Tell whether a line says by an equals sign what a label stands for."""
    short = len(pair[1].split()) <= _LEGEND_WORDS and not _SENTENCE_END.search(pair[1])
    return bool(pair[1]) and short and "=" in line.text and ":" not in line.text.partition("=")[0]


def _names_somebody(value: str) -> bool:
    """Tell whether a header's value is somebody: a name with degrees or brackets behind it, or words for a role."""
    bare = _BEHIND_NAME.sub("", value).strip(" .")
    if not value or _SENTENCE_END.search(value) or len(value.split()) > _LEGEND_WORDS:
        return False
    words = bare.split()
    return (bool(words) and not words[0][0].isdigit() and is_name(words)) or guess_role(value)[
        0
    ] is not Role.OTHER


def _front_matter(lines: Sequence[Line], found: Headers) -> None:
    if not lines or lines[0].text.strip() != _FRONT_MATTER:
        return
    end = next(
        (line.number for line in lines[1:_LONGEST_FRONT_MATTER] if line.text.strip() == _FRONT_MATTER), 0
    )
    for line in lines[: end + 1] if end else ():
        found.lines.add(line.number)
        pair = pair_in(line)
        if pair is not None and pair[1]:
            found.attributes.append(pair)
            found.titles += [pair[1]] if pair[0] in ("title", "judul") else []


def _take_legend(shown: Sequence[Line], found: Headers) -> None:
    """Take a legend that stands without a header: lines of different labels, each saying who that is."""
    run: list[tuple[Line, str, str]] = []
    for place, line in enumerate(shown[:_LOOKED_AT]):
        entry = None if line.number in found.lines else _legend_entry(line)
        if entry is not None:
            run.append((line, *entry))
        elif run:
            if _take_run(run, shown, place, found):
                return
            run = []


def _take_run(run: Sequence[tuple[Line, str, str]], shown: Sequence[Line], end: int, found: Headers) -> bool:
    labels = [label for _, label, _ in run]
    if len(labels) < 2 or len(set(labels)) != len(labels):
        return False
    first = end - len(run)
    headed = first > 0 and _heads_legend(shown[first - 1])
    spoken = any(line.number not in found.lines and _speaks(line) for line in shown[:first])
    parted = any(later.number != line.number + 1 for (line, _, _), (later, _, _) in pairwise(run))
    telling = not spoken and not parted and 2 * sum(_tells(line, words) for line, _, words in run) >= len(run)
    if not (headed or telling) or not _come_back(labels, shown[end:]):
        return False
    if headed:
        found.lines.add(shown[first - 1].number)
    for line, label, words in run:
        found.lines.add(line.number)
        found.legend[label] = words
    return True


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
    return pair if _names_somebody(pair[1]) or _is_set_equal(line, pair) else None


def _tells(line: Line, words: str) -> bool:
    """Tell whether a legend's line says who somebody is by more than one word, which might be speech."""
    by_sign = "=" in line.text and ":" not in line.text
    return by_sign or len(words.split()) > 1 or guess_role(words)[0] is not Role.OTHER


def _take_guides(shown: Sequence[Line], found: Headers) -> None:
    """Take the questions of a guide that part a talk (*Pertanyaan 1. ...*): labelled speech follows, no answer."""
    guides = [
        place
        for place, line in enumerate(shown[:-1])
        if not line.cells and _GUIDE.match(line.text) is not None
    ]
    followed = [place for place in guides if _is_talk(shown[place + 1 : place + 3])]
    if guides and len(followed) >= _MOSTLY * len(guides):
        found.lines.update(shown[place].number for place in guides)


def _is_talk(lines: Sequence[Line]) -> bool:
    """Tell whether the first of the lines, or the one under a time, opens with a label that is none of an answer."""
    line = lines[-1] if is_time_line(lines[0].text) else lines[0]
    label = next((label for label in labels_in(line) if label.layout in _CLEAR), None)
    return label is not None and not _ANSWER.match(label.name)
