"""Turns and marks of a transcript after its text was corrected: they move with the words that they hold."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.coding.realignment import Realignment
from workbench.coding.token_alignment import NOWHERE
from workbench.domain.marks import Mark
from workbench.domain.turns import Turn, turn_at

_LINE = re.compile(r"[^\n]+")
_CLOCK = re.compile(r"^[\[(]?\d+:[\d:.,]+[\])]?")
_LABEL_END = " \t:"


def realigned_marks(marks: Sequence[Mark], words: Realignment) -> tuple[Mark, ...]:
    """Return the marks where their words stand now; a mark of which no word is left goes with them."""
    moved = []
    for mark in marks:
        places = _counterparts(words, mark.start, mark.end)
        if places:
            start, end = words.words.new.starts[min(places)], words.words.new.ends[max(places)]
            moved.append(replace(mark, start=start, end=end))
    return tuple(sorted(moved, key=lambda each: (each.start, each.end)))


def realigned_turns(
    turns: Sequence[Turn], words: Realignment, name_in: Callable[[str], str] = str
) -> tuple[Turn, ...]:
    """Return the turns of the corrected text, numbered anew.

    A turn begins where its label or its first words stand now. Words put in behind it are said in it. A new line that
    begins with a label that the old text knows begins a turn of that speaker, and a line that was moved into another's
    turn stays its own speaker's. A turn whose label was changed to one that the old text does not know has
    the speaker whom ``name_in`` finds in it, and no participant: who that is, the caller knows.
    """
    return tuple(_Talk(turns, words, name_in).turns())


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a turn begins in the new text, and which old turn says who speaks; ``whole`` when it is that very turn."""

    at: int
    turn: Turn
    whole: bool


class _Talk:
    def __init__(self, turns: Sequence[Turn], words: Realignment, name_in: Callable[[str], str]) -> None:
        self.old_turns, self.name_in = turns, name_in
        self.words = words
        self.old, self.new = words.old, words.new
        self.heads: dict[int, int] = {}
        self.starts = [turn.start for turn in turns]
        labels = {self._label(self.old, turn.start, turn.text_start): turn for turn in reversed(turns)}
        self.labels = {label: turn for label, turn in labels.items() if label}

    def turns(self) -> Iterator[Turn]:
        starts = self._starts()
        for number, start in enumerate(starts):
            limit = starts[number + 1].at if number + 1 < len(starts) else len(self.new)
            speech = self._speech(start, limit)
            end = self._end(start, speech, limit)
            turn = replace(start.turn, index=number, start=start.at, text_start=min(speech, end), end=end)
            yield self._relabelled(turn) if start.whole else replace(turn, time=None)

    def _starts(self) -> list[_Start]:
        heads: dict[int, _Start] = {}
        for turn in self.old_turns:
            at = self.heads[turn.index] = self._head(turn)
            if at != NOWHERE:
                heads.setdefault(at, _Start(at, turn, whole=True))
        starts: list[_Start] = []
        for at in sorted({*heads, *(line.start() for line in _LINE.finditer(self.new))}):
            start = heads.get(at) or self._begun_by_line(at, starts[-1].turn if starts else None)
            if start is not None:
                starts.append(start)
        return starts

    def _head(self, turn: Turn) -> int:
        """Return where a turn begins now, or NOWHERE when it is gone with all its words."""
        first, last = self._tokens(turn.start, turn.end)
        way, tokens = self.words.words.forward, self.words.words.new
        place = next((at for at in range(first, last + 1) if way[at] != NOWHERE), NOWHERE)
        if place == NOWHERE:
            return self._instead(first, last)
        at = tokens.starts[way[place]]
        begins_line = turn.start == 0 or self.old[turn.start - 1] == "\n"
        if place == first or not begins_line:
            return at
        line = self.new.rfind("\n", 0, at) + 1
        before = bisect_left(tokens.starts, line)
        foreign = any(self._owner(token) not in (None, turn) for token in range(before, way[place]))
        return at if foreign else line

    def _instead(self, first: int, last: int) -> int:
        """Return where the line begins that stands between the neighbours of words that are all gone."""
        way, tokens = self.words.words.forward, self.words.words.new
        held = (not first or way[first - 1] != NOWHERE) and (last + 1 == len(way) or way[last + 1] != NOWHERE)
        if first > last or not held:
            return NOWHERE
        start = self._line_end(tokens.ends[way[first - 1]]) + 1 if first else 0
        end = tokens.starts[way[last + 1]] if last + 1 < len(way) else len(self.new)
        return start if self.new[start:end].strip() else NOWHERE

    def _begun_by_line(self, at: int, speaking: Turn | None) -> _Start | None:
        line = self.new[at : self._line_end(at)]
        label = self._label(line, 0, line.find(":") + 1)
        tokens = self.words.words.new
        first, last = bisect_left(tokens.starts, at), bisect_left(tokens.starts, at + len(line)) - 1
        if label in self.labels and not self._stood_so(first):
            return _Start(at, self.labels[label], whole=False)
        owners = (self._owner(token) for token in range(first, last + 1))
        owner = next((each for each in owners if each is not None), speaking)
        if owner is None or owner == speaking or at < self.heads.get(owner.index, NOWHERE) < at + len(line):
            return None
        return _Start(at, owner, whole=False)

    def _stood_so(self, token: int) -> bool:
        """Tell whether a token began a line before that was no turn's first: a header's, or one that was joined."""
        came_from = self.words.origins[token]
        if came_from == NOWHERE:
            return False
        before = self.words.words.old.starts[came_from]
        begins_line = before == 0 or self.old[before - 1] == "\n"
        place = bisect_left(self.starts, before)
        return begins_line and self.starts[place : place + 1] != [before]

    def _owner(self, token: int) -> Turn | None:
        """Return the old turn that said a token of the new text, or None for one that came in."""
        came_from = self.words.origins[token]
        return (
            None if came_from == NOWHERE else turn_at(self.old_turns, self.words.words.old.starts[came_from])
        )

    def _speech(self, start: _Start, limit: int) -> int:
        """Return where speech begins: behind the label, when there is one still."""
        turn = start.turn
        line_end = min(limit, self._line_end(start.at))
        label = self.old[turn.start : turn.text_start].rstrip()
        if not label:
            return start.at
        if self.new.startswith(label, start.at):
            return self._skip_space(start.at + len(label), limit)
        clock = _CLOCK.match(self.new[start.at : line_end])
        colon = self.new.find(":", start.at + (clock.end() if clock else 0), line_end)
        first, last = self._tokens(turn.text_start, turn.end)
        place = self.words.words.forward[first] if first <= last else NOWHERE
        said = self.words.words.new.starts[place] if place != NOWHERE else NOWHERE
        if start.whole and start.at <= said < line_end and not (label[-1] == ":" and 0 <= colon < said):
            return said
        return self._skip_space(colon + 1, limit) if colon >= 0 else start.at

    def _end(self, start: _Start, speech: int, limit: int) -> int:
        """Return where a turn ends: before the next one, or with its own last word when something else followed it."""
        end = limit
        turn = start.turn
        later = bisect_left(self.starts, turn.end)
        following = self.starts[later] if later < len(self.starts) else len(self.old)
        if start.whole and self.old[turn.end : following].strip():
            tokens = self.words.words.new
            places = _counterparts(self.words, turn.start, turn.end)
            end = max([speech, *(tokens.ends[each] for each in places if tokens.starts[each] < limit)])
        return max(start.at + len(self.new[start.at : end].rstrip()), start.at)

    def _relabelled(self, turn: Turn) -> Turn:
        """Return the turn as its corrected label says: another's whom the text knows, or a newcomer's."""
        label = self._label(self.new, turn.start, turn.text_start)
        if label in self.labels:
            known = self.labels[label]
            return replace(turn, speaker=known.speaker, participant=known.participant)
        written = _CLOCK.sub("", self.new[turn.start : turn.text_start].strip()).strip(_LABEL_END)
        # *P1 (ketua)* is P1 still, *P12* is not
        same = re.search(rf"(?<!\w){re.escape(turn.speaker.casefold())}(?!\w)", label)
        name = "" if same else self.name_in(written)
        return replace(turn, speaker=name, participant=None) if name else turn

    @staticmethod
    def _label(text: str, start: int, end: int) -> str:
        return _CLOCK.sub("", text[start:end]).strip(_LABEL_END).casefold()

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        tokens = self.words.words.old
        return bisect_right(tokens.ends, start), bisect_left(tokens.starts, end) - 1

    def _line_end(self, at: int) -> int:
        end = self.new.find("\n", at)
        return len(self.new) if end < 0 else end

    def _skip_space(self, at: int, limit: int) -> int:
        while at < limit and self.new[at].isspace():
            at += 1
        return at


def _counterparts(words: Realignment, start: int, end: int) -> list[int]:
    tokens = words.words.old
    first, last = bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)
    return [there for there in words.words.forward[first:last] if there != NOWHERE]
