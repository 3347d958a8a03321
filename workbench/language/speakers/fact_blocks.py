"""Blocks of facts that carry no header's key: who is who, before the talk, amid it or after it, and lines about it."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from workbench.language.speakers.header_lines import (
    LEGEND_WORDS_AT_MOST,
    LISTED,
    SENTENCE_END,
    is_hard,
    is_soft,
    may_be_title,
    pair_in,
)
from workbench.language.speakers.lines import Line
from workbench.language.speakers.names import degreeless
from workbench.language.speakers.shapes import Shape, is_part, shape_of
from workbench.language.speakers.words import LEGEND_HEADINGS, TITLE_WORDS

_PERSON = re.compile(
    r"\b\d{1,2}\s*(?:th|thn|tahun|years?|yo)\b|(?:^|[,/(]\s*)[LPFM](?:\s*[,/)]|$)|\(\d{1,2}\)", re.IGNORECASE
)
_TITLE_WORDS = 3
_LONGEST_TITLE = 14
_STOPS = re.compile(r"[.?!;]")
_LOOKED_AT = 60
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Talk:
    """What a block is judged by: how often each key opens a line, where people speak, and the file's first line."""

    keys: Counter[str]
    spoken: frozenset[int]
    taken: Container[int]
    first: int
    top: Line | None


def fact_lines(shown: Sequence[Line], spoken: frozenset[int], taken: Container[int]) -> list[list[Line]]:
    """Return the blocks of facts that stand before the first of the ``spoken`` lines, or as paragraphs of their own.

    ``shown`` are the lines that show something, ``spoken`` and ``taken`` the numbers of lines that are somebody's
    words, and of those that belong to headers already.
    """
    keys = Counter(pair[0].casefold() for line in shown if (pair := pair_in(line)) is not None)
    first = min(spoken, default=shown[-1].number + 1 if shown else 0)
    talk = _Talk(keys, spoken, taken, first, shown[0] if shown else None)
    found = []
    opening = True
    for block, parted in _paragraphs(shown):
        if opening:
            facts = _opening_facts(block, parted, talk)
            rest = block[len(facts) : len(facts) + _LOOKED_AT]
            opening = all(_is_above(line, talk) for line in rest) and block[-1].number < talk.first
        else:
            facts = _facts_amid(block, block[-1] is shown[-1], talk)
        if any(line.number not in taken for line in facts):
            found.append(facts)
    return found


def _paragraphs(shown: Sequence[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Give the lines that stand together, and whether a gap or a rule parts them from what follows."""
    block: list[Line] = []
    for line in shown:
        rule = not _LETTER.search(line.text)
        if block and (rule or line.number != block[-1].number + 1):
            yield block, True
            block = []
        if not rule:
            block.append(line)
    if block:
        yield block, False


def _opening_facts(block: Sequence[Line], parted: bool, talk: _Talk) -> list[Line]:
    """Return the lines of a paragraph before the talk that are facts, with the titles among them."""
    headed = begun = False
    before = [line for line in block[:_LOOKED_AT] if line.number < talk.first]
    apart = parted or any(line.number in talk.taken or _names_part_once(line, talk) for line in before)
    facts: list[Line] = []
    for line in before:
        headed = headed or _heads_legend(line)
        if not (_is_above(line, talk) or _is_fact(line, talk, headed=headed, apart=apart or begun)):
            break
        begun = begun or not _is_above(line, talk)
        facts.append(line)
    while facts and may_be_title(facts[-1]) and facts[-1].number not in talk.taken:
        facts.pop()
    ends = len(block) == len(facts) > 1 and parted
    keys = [pair[0].casefold() for line in facts if (pair := pair_in(line)) and pair[1]]
    once = [key for key in keys if talk.keys[key] == 1]
    different = len(set(keys)) == len(keys) > 1 and (headed or bool(once))
    known = len(once) == len(keys) or different or _PERSON.search(facts[-1].text)
    return facts if ends or known else []


def _facts_amid(block: Sequence[Line], last: bool, talk: _Talk) -> list[Line]:
    """Return all lines of a paragraph amid or behind the talk when none of them is speech, or nothing."""
    headed = _heads_legend(block[0])
    facts = [line for line in block if _is_fact(line, talk, headed=headed, apart=True)]
    titles = next((place for place, line in enumerate(block) if not may_be_title(line)), len(block))
    if not facts or len(facts) + titles < len(block):
        return []
    strong = [line for line in facts if _is_strong(line, talk)]
    keys = {pair[0] for line in facts if (pair := pair_in(line))}
    enough = len(keys) > 1 and (2 * len(strong) >= len(facts) or last)
    about = len(facts) == 1 and last and _is_about(facts[0], talk)
    return list(block) if headed or enough or about else []


def _is_above(line: Line, talk: _Talk) -> bool:
    """Tell whether a line is no obstacle before a header's facts: a title, or a header's line."""
    if line.number in talk.taken or may_be_title(line):
        return True
    pair = pair_in(line)
    if line is not talk.top or pair is None or _STOPS.search(pair[0]):
        return False
    once = talk.keys[pair[0].casefold()] == 1
    return once and len(pair[0].split()) >= _TITLE_WORDS and len(line.text.split()) <= _LONGEST_TITLE


def _is_strong(line: Line, talk: _Talk) -> bool:
    pair = pair_in(line)
    if line.number in talk.taken or is_hard(line) or pair is None or _PERSON.search(pair[1]):
        return True
    return is_soft(line) and bool(pair[1])


def _names_part_once(line: Line, talk: _Talk) -> bool:
    """Tell whether a line says who has a part in the talk, and nothing else begins with that."""
    pair = pair_in(line)
    return pair is not None and is_soft(line) and is_part(pair[0]) and talk.keys[pair[0].casefold()] == 1


def _is_about(line: Line, talk: _Talk) -> bool:
    """Tell whether a line behind the talk is about it: a header's key, a title with a colon, or a single odd word."""
    pair = pair_in(line)
    if pair is None or is_hard(line) or (talk.spoken and _PERSON.search(pair[1])):
        return True
    odd = shape_of(pair[0]) in (Shape.MIXED, Shape.NAME) or pair[0].casefold().startswith(TITLE_WORDS)
    return odd and talk.keys[pair[0].casefold()] == 1


def _is_fact(line: Line, talk: _Talk, *, headed: bool, apart: bool) -> bool:
    """Tell whether a line says who or what something is, as far as nobody speaks in it.

    ``headed`` tells that a legend's heading stands above it, ``apart`` that a header's lines or a gap stand beside it.
    """
    if line.number in talk.taken or _heads_legend(line):
        return True
    if line.number in talk.spoken or (line.cells and len(line.cells) != 2):
        return False
    pair = pair_in(line)
    if pair is None or not pair[0]:
        return headed and LISTED.match(line.text) is not None and _is_short(line.text)
    key, value = pair
    once = talk.keys[key.casefold()] == 1
    if is_hard(line) and (once or _is_short(value)):
        return True
    if not value or not _is_short(value):
        return False
    if headed or _PERSON.search(value) or (is_soft(line) and (apart or once or is_part(key))):
        return True
    return once and apart and not is_part(key) and shape_of(key) < Shape.CODE


def _is_short(words: str) -> bool:
    return len(words.split()) <= LEGEND_WORDS_AT_MOST and not SENTENCE_END.search(degreeless(words))


def _heads_legend(line: Line) -> bool:
    words = line.text.casefold().strip(" :*_#").split()
    return 0 < len(words) <= 3 and words[0] in LEGEND_HEADINGS and line.text.rstrip(" *_").endswith(":")
