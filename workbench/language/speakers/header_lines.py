"""What single lines of a header may be: a key and its value, a title, a label and who that is, or speech."""

import re
from collections.abc import Iterable

from workbench.domain.participants import Role
from workbench.language.speakers.labels import Layout, labels_in, normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.names import degreeless
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import Shape, is_header_key, is_name, shape_of
from workbench.language.speakers.words import LEGEND_HEADINGS, ROLE_HEADER_WORDS, TITLE_WORDS

_PAIR = re.compile(
    r"\s*(?:[-•–]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?P<key>[^\W\d_][^:=\n]{0,60}?)[*_]{0,3}"
    r"\s*(?!(?<=\d):\d)[:=][*_]{0,3}\s*(?P<value>.*)$"
)
LISTED = re.compile(r"\s*(?:\d{1,2}[.)]|[-•–])\s+(.*)$")
_BEHIND_NAME = re.compile(r"\([^)]*\)|,.*$")
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[SMA]\.\w)(?<!\b[SMA]\.\w\w)[.?!…]$")
_LONGEST_TITLE = 200
_LONGEST_TITLE_WORDS = 14
LEGEND_WORDS_AT_MOST = 12


def pair_in(line: Line) -> tuple[str, str] | None:
    """Return key and value of a header line: parted by a colon, an equals sign, or two cells of a table."""
    if len(line.cells) == 2:
        return normalised(line.cells[0]), line.cells[1].strip(" :\t\n")
    match = _PAIR.match(line.text)
    return (normalised(match["key"]), match["value"].strip(" *_")) if match else None


def is_hard(line: Line) -> bool:
    """Tell whether a line can be nothing but a header's, by its key."""
    pair = pair_in(line)
    return pair is not None and bool(pair[0]) and is_header_key(pair[0]) and len(pair[1]) < _LONGEST_TITLE


def is_title(line: Line) -> bool:
    """Tell whether a line is a title by its print or by how it begins (*Transkrip wawancara*)."""
    words = line.text.casefold()
    return line.heading or (
        len(words) < 120 and ":" not in words and words.lstrip("#*_ (").startswith(TITLE_WORDS)
    )


def may_be_title(line: Line) -> bool:
    """Tell whether a line of an opening may be read as a title: short, and no speech."""
    words = line.text.split()
    short = (
        len(words) <= _LONGEST_TITLE_WORDS
        and not LISTED.match(line.text)
        and not SENTENCE_END.search(line.text.rstrip())
    )
    return line.heading or (short and pair_in(line) is None and not _labelled(line))


def _labelled(line: Line) -> bool:
    """Tell whether a line may be speech under a label, whatever stands before that."""
    return any(
        label.layout is Layout.COLON or (label.layout is Layout.TAB and not is_header_key(label.name))
        for label in labels_in(line)
    )


def speaks(line: Line) -> bool:
    """Tell whether a line is speech under a label rather than a line of a header."""
    if len(line.cells) == 2:
        return not is_hard(line) and not is_soft(line) and pair_in(line) is not None
    return _labelled(line) and not is_hard(line) and not is_soft(line)


def are_quiet(lines: Iterable[Line]) -> bool:
    """Tell whether nothing in ``lines`` could be speech under a label."""
    return all((pair_in(line) is None or is_soft(line)) and not speaks(line) for line in lines)


def is_soft(line: Line) -> bool:
    """Tell whether a line beside a header belongs to it: a part and who has it, or a label and who that is."""
    pair = pair_in(line)
    if pair is None or not pair[0]:
        return False
    key, value = pair
    first = key.casefold().split()[0]
    if first in LEGEND_HEADINGS and not value:
        return True
    if first in ROLE_HEADER_WORDS and not any(map(str.isdigit, key)):
        return names_somebody(value)
    return shape_of(key) > Shape.MIXED and (names_somebody(value) or is_set_equal(line, pair))


def is_set_equal(line: Line, pair: tuple[str, str]) -> bool:
    """Tell whether a line says by an equals sign what a label stands for."""
    short = len(pair[1].split()) <= LEGEND_WORDS_AT_MOST and not SENTENCE_END.search(pair[1])
    return bool(pair[1]) and short and "=" in line.text and ":" not in line.text.partition("=")[0]


def names_somebody(value: str) -> bool:
    """Tell whether a header's value is somebody: a name with degrees or brackets behind it, or words for a role."""
    if len(value) > _LONGEST_TITLE:
        return False
    bare = _BEHIND_NAME.sub("", value).strip(" .")
    if not value or SENTENCE_END.search(degreeless(value)) or len(value.split()) > LEGEND_WORDS_AT_MOST:
        return False
    words = bare.split()
    return (bool(words) and not words[0][0].isdigit() and is_name(words)) or guess_role(value)[
        0
    ] is not Role.OTHER
