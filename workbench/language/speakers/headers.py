"""Header blocks: what stands before the talk (title, date, place, who is who) and is no speech."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.domain.participants import Role
from workbench.language.speakers.labels import normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import Shape, is_header_key, shape_of
from workbench.language.speakers.words import (
    HONORIFICS,
    LEGEND_HEADINGS,
    LOWER_IN_NAMES,
    ROLE_HEADER_WORDS,
    TITLE_WORDS,
)

_PAIR = re.compile(
    r"\s*(?:[-•–]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?P<key>[^\W\d_][^:=\n]{0,60}?)[*_]{0,3}\s*[:=][*_]{0,3}\s*(?P<value>.*)$"
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
_FRONT_MATTER = "---"
_OPENING = 20
_LONGEST_TITLE = 200
_GAP = 4
_SHORT_LINE = 8
_LEGEND_WORDS = 12
_LOOKED_AT = 40
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
    for cluster in _clusters(hard):
        _take_block(shown, cluster, found)
    _take_legend(shown[:_LOOKED_AT], found)
    opening = "\n".join(line.text for line in shown[:_LOOKED_AT])[:_PROSE_LOOKED_AT]
    for label, words in _PROSE.findall(opening):
        found.legend.setdefault(label, words)
    opening_titles = [
        line.text.strip() for line in shown[:3] if len(line.text) < _LONGEST_TITLE and pair_in(line) is None
    ]
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


def _clusters(places: Iterable[int]) -> list[list[int]]:
    clusters: list[list[int]] = []
    for place in places:
        if clusters and place - clusters[-1][-1] <= _GAP:
            clusters[-1].append(place)
        else:
            clusters.append([place])
    return clusters


def _take_block(shown: Sequence[Line], cluster: Sequence[int], found: Headers) -> None:
    first, last = cluster[0], cluster[-1]
    titled = first > 0 and _is_title(shown[first - 1])
    if len(cluster) == 1 and first > _OPENING and not titled:
        return
    while first > 0 and (_is_title(shown[first - 1]) or _is_soft(shown[first - 1])):
        first -= 1
    first = 0 if first <= _OPENING and not found.blocks and _quiet(shown[:first]) else first
    while last + 1 < len(shown) and _goes_on(shown[last], shown[last + 1]):
        last += 1
    _take_pair(shown[first : last + 1], found)
    found.blocks.append(
        frozenset(pair[0].casefold() for line in shown[first : last + 1] if (pair := pair_in(line)))
    )
    for line in shown[first : last + 1]:
        found.lines.add(line.number)
        _note(line, found)


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


def _note(line: Line, found: Headers) -> None:
    pair = pair_in(line)
    if pair is None or not pair[0]:
        listed = _LISTED.match(line.text)
        if listed is None:
            found.titles.append(line.text.strip())
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


def _quiet(lines: Sequence[Line]) -> bool:
    """Tell whether nothing in ``lines`` could be speech under a label."""
    return all(pair_in(line) is None or _is_soft(line) for line in lines)


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
    return shape_of(key) > Shape.MIXED and _names_somebody(value)


def _names_somebody(value: str) -> bool:
    """Tell whether a header's value is somebody: a name with degrees or brackets behind it, or words for a role."""
    bare = _BEHIND_NAME.sub("", value).strip(" .")
    if not value or _SENTENCE_END.search(value) or len(value.split()) > _LEGEND_WORDS:
        return False
    words = bare.split()
    return (bool(words) and all(_in_name(word) for word in words)) or guess_role(value)[0] is not Role.OTHER


def _in_name(word: str) -> bool:
    return word[:1].isupper() or word.casefold() in LOWER_IN_NAMES


def _front_matter(lines: Sequence[Line], found: Headers) -> None:
    if not lines or lines[0].text.strip() != _FRONT_MATTER:
        return
    end = next((line.number for line in lines[1:_LOOKED_AT] if line.text.strip() == _FRONT_MATTER), 0)
    for line in lines[: end + 1] if end else ():
        found.lines.add(line.number)
        pair = pair_in(line)
        if pair is not None and pair[1]:
            found.attributes.append(pair)
            found.titles += [pair[1]] if pair[0] in ("title", "judul") else []


def _take_legend(shown: Sequence[Line], found: Headers) -> None:
    """Take a legend that stands without a header: lines of different labels, each saying who that is."""
    run: list[tuple[Line, tuple[str, str]]] = []
    for line in shown:
        pair = pair_in(line)
        if line.number not in found.lines and pair is not None and _is_legend_line(line, pair):
            run.append((line, pair))
        elif run:
            break
    labels = [pair[0] for _, pair in run]
    if len(set(labels)) < 2 or len(set(labels)) != len(labels):
        return
    for line, (label, words) in run:
        found.lines.add(line.number)
        found.legend[label] = words


def _is_legend_line(line: Line, pair: tuple[str, str]) -> bool:
    key, value = pair
    if not key or shape_of(key) <= Shape.MIXED or not _names_somebody(value):
        return False
    by_sign = "=" in line.text and ":" not in line.text
    return by_sign or len(value.split()) > 1 or guess_role(value)[0] is not Role.OTHER
