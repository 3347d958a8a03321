"""Header blocks: what stands before the talk (title, date, place, who is who) and is no speech."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.domain.participants import Role
from workbench.language.speakers.fact_blocks import fact_lines
from workbench.language.speakers.header_lines import (
    LEGEND_WORDS_AT_MOST,
    LISTED,
    SENTENCE_END,
    are_quiet,
    is_hard,
    is_soft,
    is_title,
    may_be_title,
    pair_in,
    speaks,
)
from workbench.language.speakers.legends import guides_of, legend_of
from workbench.language.speakers.lines import Line
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import is_header_key, is_part
from workbench.language.speakers.voices import opening_of, speaks_sentence, voices_among
from workbench.language.speakers.words import HONORIFICS, LEGEND_HEADINGS, ROLE_HEADER_WORDS

_INITIAL = re.compile(
    r"\b(?:inisial|kode|code|initials?)\s*[:=]?\s*[\"“']?([A-Z]{1,3}\d{0,2})\b", re.IGNORECASE
)
_CODE = re.compile(r"\b[A-Z]{1,3}-?\d{0,2}\b")
_CODES_THEN_WORDS = re.compile(
    r"((?:\b[A-Z]{1,3}-?\d{0,2}\b(?:\s*(?:,|&|/|dan|and)\s*)?)+)\s*\(([^()]{4,80})\)"
)
_CODE_FIRST = re.compile(r"([A-Z]{1,3}-?\d{0,2})\s*[-–—]\s*(.+)")
_IN_BRACKETS = re.compile(r"\(([A-Z]{1,3}\d{0,2})\)")
_PROSE = re.compile(
    r"\b(?:huruf|inisial|simbol|kode|tanda|label)\s+[\"“”'‘’(]*([A-Z]{1,3}\d{0,2})[\"“”'‘’)]*\s+((?:[\w-]+\s+){0,4}?"
    r"(?:adalah|untuk|sebagai|berarti|menunjukkan|merupakan|ialah|yaitu|=)\s+[^.;,\n]{3,60})"
)
_NAME_THEN_MORE = re.compile(
    rf"(?:{'|'.join(sorted(HONORIFICS))})\.?\s+(?-i:[A-Z])\w*(?:\s+(?-i:[A-Z])\w*)?\s*[(,;/]", re.IGNORECASE
)
_SET_OUT = re.compile(r"^[^:]*\t\s*:")
_FRONT_MATTER = "---"
_OPENING = 20
_GAP = 4
_SHORT_LINE = 8
_LOOKED_AT = 40
_LONGEST_FRONT_MATTER = 200
_PROSE_LOOKED_AT = 6000


@dataclass(slots=True)
class Headers:
    """What header blocks say: ``lines`` of the text that belong to them, attributes, and words about each label.

    ``voices`` are names that speak, whatever their words mean, and ``spoken`` the lines that they open and that are
    no header's.
    """

    lines: set[int] = field(default_factory=set)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    legend: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    blocks: list[frozenset[str]] = field(default_factory=list)
    pairs: list[tuple[int, str, str]] = field(default_factory=list)
    voices: frozenset[str] = frozenset()
    spoken: frozenset[int] = frozenset()

    def part_of(self, name: str) -> str:
        """Return the header's key behind which somebody of that name stands: *Moderator* for *Moderator: Bu Sri*."""
        wanted = {word for word in name.casefold().replace(".", "").split() if word not in HONORIFICS}
        for key, value in self.attributes:
            words = value.casefold().replace(",", " ").replace(".", "").split()
            if wanted and len(words) <= LEGEND_WORDS_AT_MOST and wanted <= set(words) and is_part(key):
                return key
        return ""

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
    found.voices = voices_among(shown)
    found.spoken = _spoken(shown, found.voices)
    hard = [place for place, line in enumerate(shown) if is_hard(line) and line.number not in found.spoken]
    for cluster in _clusters(hard, shown, found.spoken):
        _take_block(shown, cluster, found)
    of_legend, legend = legend_of(shown, found.lines)
    found.lines |= of_legend
    found.legend |= legend
    for block in fact_lines(shown, found.spoken, found.lines):
        for line in block:
            if line.number not in found.lines:
                found.lines.add(line.number)
                _note(line, found)
    opening = "\n".join(line.text for line in shown[:_LOOKED_AT])[:_PROSE_LOOKED_AT]
    for label, words in _PROSE.findall(opening):
        found.legend.setdefault(label, words)
    found.lines -= found.spoken
    found.lines |= guides_of(shown)
    opening_titles = [line.text.strip() for line in shown[:3] if may_be_title(line)]
    found.titles = [*dict.fromkeys(opening_titles + found.titles)]
    return found


def _spoken(shown: Sequence[Line], voices: frozenset[str]) -> frozenset[int]:
    """Return the numbers of the lines that voices speak: from their first sentence on, all that they open."""
    found: set[int] = set()
    for place, line in enumerate(shown):
        pair = pair_in(line) if voices else None
        if not pair or pair[0] not in voices:
            continue
        speaks = speaks_sentence(pair[1]) or (found and is_hard(line))
        if speaks and (found or not _introduces(shown, place, pair[0])):
            found.add(line.number)
    return frozenset(found)


def _introduces(shown: Sequence[Line], place: int, name: str) -> bool:
    """Tell whether a line ends a header and says who ``name`` is: parted from the talk, which the same name begins."""
    if place == 0 or place + 1 >= len(shown):
        return False
    above, line, below = shown[place - 1 : place + 2]
    stands_in_header = above.number == line.number - 1 and is_hard(above)
    opening = opening_of(below)
    return stands_in_header and below.number > line.number + 1 and opening is not None and opening[0] == name


def _clusters(
    places: Iterable[int], shown: Sequence[Line], spoken: frozenset[int] = frozenset()
) -> list[list[int]]:
    """Return which header lines stand together: a few lines apart at most, and no speech between them."""
    clusters: list[list[int]] = []
    for place in places:
        before = clusters[-1][-1] if clusters else -_GAP
        between = shown[before : place + 1] if clusters else ()
        heard = any(line.number in spoken for line in between)
        if clusters and place - before <= _GAP and not heard and not _talk_between(between):
            clusters[-1].append(place)
        else:
            clusters.append([place])
    return clusters


def _talk_between(lines: Sequence[Line]) -> bool:
    """Tell whether somebody speaks between two header lines; one line close between them may be theirs."""
    spoken = [line for line in lines[1:-1] if speaks(line)]
    close = lines[-1].number - lines[0].number == len(lines) - 1
    return bool(spoken) and not (
        close and len(spoken) == 1 and not SENTENCE_END.search(spoken[0].text.rstrip())
    )


def _take_block(shown: Sequence[Line], cluster: Sequence[int], found: Headers) -> None:
    first, last = cluster[0], cluster[-1]
    titled = first > 0 and is_title(shown[first - 1])
    if len(cluster) == 1 and not titled and not _may_open_alone(shown, first):
        return
    if first > _OPENING and not titled and len({pair_in(shown[place]) for place in cluster}) < 2:
        return
    while first > 0 and (is_title(shown[first - 1]) or is_soft(shown[first - 1])):
        first -= 1
    first = 0 if first <= _OPENING and not found.blocks and are_quiet(shown[:first]) else first
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
    sentence = pair is not None and SENTENCE_END.search(pair[1]) and len(pair[1].split()) > _GAP
    return (
        place <= _OPENING
        and not sentence
        and all(may_be_title(line) or is_soft(line) for line in shown[:place])
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
    if pair is None and (LISTED.match(before.text) or _opens_list(before)):
        listed = LISTED.match(line.text)
        return (
            listed is not None
            and len(line.text.split()) <= LEGEND_WORDS_AT_MOST
            and not SENTENCE_END.search(line.text)
        )
    if pair is None:
        words = line.text.split()
        return len(words) <= _SHORT_LINE and is_header_key(words[0]) and not SENTENCE_END.search(line.text)
    return is_soft(line) or _NAME_THEN_MORE.match(pair[1]) is not None


def _in_line(before: Line, following: Sequence[Line]) -> bool:
    """Tell whether a part and who has it closes a block: set out with tabs like the line over it, nothing under it."""
    line = following[0]
    pair = pair_in(line)
    if pair is None or not pair[0] or line.number != before.number + 1 or SENTENCE_END.search(pair[1]):
        return False
    alone = len(following) < 2 or following[1].number != line.number + 1
    role = pair[0].casefold().split()[0] in ROLE_HEADER_WORDS
    set_out = bool(_SET_OUT.search(line.text) and _SET_OUT.search(before.text))
    return alone and role and set_out and len(pair[1].split()) <= LEGEND_WORDS_AT_MOST


def _note(line: Line, found: Headers) -> None:
    pair = pair_in(line)
    if pair is None or not pair[0]:
        listed = LISTED.match(line.text)
        if listed is None:
            found.titles += [line.text.strip()] if may_be_title(line) else []
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
