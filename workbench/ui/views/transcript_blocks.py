"""The transcript cut into blocks: stretches of text that are laid out one at a time.

A block is a paragraph without its speaker's label, or a piece of one where a paragraph is too long to be laid out
at a stroke. Blank paragraphs get no block: the space between turns is the view's to give. No Qt in here.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from workbench.ui.views.transcript_shown import ShownTurn

LONGEST_BLOCK = 3000
_JOINER = "\u200d"
_HANGERS = frozenset({_JOINER, *map(chr, range(0x1F3FB, 0x1F400))})
_SENTENCE_ENDS = (". ", "? ", "! ", "… ")


class Gap(Enum):
    """How much air follows a block."""

    NONE = 0
    PARAGRAPH = 1
    BLANK = 2
    TURN = 3


@dataclass(slots=True)
class Block:
    """Code points ``[start, end)`` that are laid out together; ``turn`` is an index, -1 outside every turn."""

    start: int
    end: int
    turn: int
    opens_turn: bool
    gap: Gap = Gap.PARAGRAPH


def cut(text: str, turns: Sequence[ShownTurn]) -> list[Block]:
    """Return the blocks of ``text`` in order. Every turn has at least one, an empty one if nothing was said."""
    blocks: list[Block] = []
    starts = [turn.start for turn in turns]
    bounds = [*starts, len(text)]
    preface = starts[0] if starts else len(text)
    _add_paragraphs(blocks, text, 0, preface, -1)
    for index, turn in enumerate(turns):
        spoken = len(blocks)
        _add_paragraphs(blocks, text, turn.text_start, turn.end, index)
        if len(blocks) == spoken:
            blocks.append(Block(turn.text_start, turn.text_start, index, opens_turn=True))
        blocks[spoken].opens_turn = True
        if turn.end < bounds[index + 1]:
            _add_paragraphs(blocks, text, turn.end, bounds[index + 1], -1)
    for block, following in pairwise(blocks):
        if following.turn != block.turn or following.opens_turn:
            block.gap = Gap.TURN
    if blocks:
        blocks[-1].gap = Gap.TURN
    return blocks


def block_at(starts: Sequence[int], position: int) -> int:
    """Return the index of the last of ``starts`` not after ``position``, 0 when all are."""
    return max(0, bisect_right(starts, position) - 1)


def _add_paragraphs(blocks: list[Block], text: str, start: int, end: int, turn: int) -> None:
    first = len(blocks)
    while start < end:
        found = text.find("\n", start, end)
        stop = end if found < 0 else found
        if text[start:stop].strip():
            for piece_start, piece_end in _pieces(text, start, stop):
                blocks.append(Block(piece_start, piece_end, turn, opens_turn=False, gap=Gap.NONE))
            blocks[-1].gap = Gap.PARAGRAPH
        elif len(blocks) > first:
            blocks[-1].gap = Gap.BLANK
        start = stop + 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_BLOCK:
        stop = _good_break(text, start + LONGEST_BLOCK // 2, start + LONGEST_BLOCK)
        yield start, stop
        start = stop
    yield start, end


def _good_break(text: str, earliest: int, latest: int) -> int:
    sentence = max(text.rfind(mark, earliest, latest) for mark in _SENTENCE_ENDS)
    if sentence >= 0:
        return sentence + 2
    space = text.rfind(" ", earliest, latest)
    if space >= 0:
        return space + 1
    while latest > earliest and _hangs_on(text, latest):
        latest -= 1
    return latest


def _hangs_on(text: str, position: int) -> bool:
    """Tell whether the code point there belongs to the character before: an accent, a joiner, what is joined."""
    joined = text[position - 1] == _JOINER or text[position] in _HANGERS
    return joined or unicodedata.category(text[position]).startswith("M")
