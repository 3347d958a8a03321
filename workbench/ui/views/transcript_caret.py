"""Where the caret goes: by character, word, sentence, line, page and turn."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from workbench.ui.views import transcript_selection as reading
from workbench.ui.views.transcript_page import Page


class Motion(Enum):
    """A way to go. Left and right go by words: nobody codes half of one."""

    CHARACTER_BACK = auto()
    CHARACTER_ON = auto()
    WORD_BACK = auto()
    WORD_ON = auto()
    SENTENCE_BACK = auto()
    SENTENCE_ON = auto()
    LINE_UP = auto()
    LINE_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    TURN_UP = auto()
    TURN_DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    TEXT_START = auto()
    TEXT_END = auto()


_PLAIN = {
    Qt.Key.Key_Left: Motion.WORD_BACK,
    Qt.Key.Key_Right: Motion.WORD_ON,
    Qt.Key.Key_Up: Motion.LINE_UP,
    Qt.Key.Key_Down: Motion.LINE_DOWN,
    Qt.Key.Key_Home: Motion.LINE_START,
    Qt.Key.Key_End: Motion.LINE_END,
    Qt.Key.Key_PageUp: Motion.PAGE_UP,
    Qt.Key.Key_PageDown: Motion.PAGE_DOWN,
}
_CONTROL = {
    Qt.Key.Key_Left: Motion.SENTENCE_BACK,
    Qt.Key.Key_Right: Motion.SENTENCE_ON,
    Qt.Key.Key_Up: Motion.TURN_UP,
    Qt.Key.Key_Down: Motion.TURN_DOWN,
    Qt.Key.Key_Home: Motion.TEXT_START,
    Qt.Key.Key_End: Motion.TEXT_END,
}
_ALT_SHIFT = {Qt.Key.Key_Left: Motion.CHARACTER_BACK, Qt.Key.Key_Right: Motion.CHARACTER_ON}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def motion_of(event: QKeyEvent) -> Motion | None:
    """Return the motion that a key asks for, whether or not Shift extends the selection by it."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~_KEYPAD
    if modifiers == _SHIFT | Qt.KeyboardModifier.AltModifier:
        return _ALT_SHIFT.get(key)
    modifiers &= ~_SHIFT
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _CONTROL.get(key)
    return _PLAIN.get(key) if modifiers == Qt.KeyboardModifier.NoModifier else None


class Caret:
    """Moves over a page; remembers the column while it goes up and down. Positions in code points."""

    def __init__(self, page: Page) -> None:
        """Move over ``page``."""
        self._page = page
        self._column: float | None = None

    def moved(self, position: int, motion: Motion, anchor: int | None) -> int:
        """Return where ``motion`` leads from ``position``; with an ``anchor`` a selection grows or shrinks by it."""
        if not self._page.layout.blocks:
            return 0
        if motion not in (Motion.LINE_UP, Motion.LINE_DOWN, Motion.PAGE_UP, Motion.PAGE_DOWN):
            self._column = None
            return self._in_text(self._along(position, motion, anchor))
        return self._lines_away(position, motion)

    def forget_column(self) -> None:
        """Start a new column with the next move up or down."""
        self._column = None

    def turn_bounds(self, position: int) -> tuple[int, int]:
        """Return where speech begins and ends in the turn at ``position``; the paragraph outside every turn."""
        layout = self._page.layout
        block = layout.blocks[layout.index_at(position)]
        if block.turn < 0:
            return self.paragraph_bounds(position)
        turn = layout.turns[block.turn]
        return turn.text_start, turn.end

    def paragraph_bounds(self, position: int) -> tuple[int, int]:
        """Return the paragraph's bounds, without a speaker's label."""
        layout = self._page.layout
        block = layout.blocks[layout.index_at(position)]
        start = layout.text.rfind("\n", 0, block.start) + 1
        if block.turn >= 0:
            start = max(start, layout.turns[block.turn].text_start)
        end = layout.text.find("\n", block.end)
        end = len(layout.text) if end < 0 else end
        return min(start, block.start), min(end, layout.turns[block.turn].end) if block.turn >= 0 else end

    def _along(self, position: int, motion: Motion, anchor: int | None) -> int:
        text = self._page.layout.text
        match motion:
            case Motion.WORD_ON if anchor is not None:
                return reading.extended_on(text, anchor, position)
            case Motion.WORD_BACK if anchor is not None:
                return reading.extended_back(text, anchor, position)
            case Motion.WORD_ON | Motion.WORD_BACK:
                return self._word(position, on=motion is Motion.WORD_ON)
            case Motion.CHARACTER_ON | Motion.CHARACTER_BACK:
                return self._character(position, 1 if motion is Motion.CHARACTER_ON else -1)
            case Motion.SENTENCE_ON:
                return reading.sentence_after(text, position)
            case Motion.SENTENCE_BACK:
                return reading.sentence_before(text, position)
            case Motion.TURN_UP | Motion.TURN_DOWN:
                return self._turn(position, 1 if motion is Motion.TURN_DOWN else -1)
            case _:
                return self._edge(position, motion)

    def _word(self, position: int, *, on: bool) -> int:
        text = self._page.layout.text
        if not on:
            before = reading.word_before(text, position)
            return 0 if before is None else before.start
        here = reading.word_after(text, position)
        after = reading.word_after(text, here.end) if here and here.start <= position else here
        return len(text) if after is None else after.start

    def _character(self, position: int, step: int) -> int:
        layout = self._page.layout
        index = layout.index_at(position)
        moved = layout.laid(index).beside(position, step)
        if moved == position and 0 <= index + step < len(layout.blocks):
            neighbour = layout.blocks[index + step]
            return neighbour.start if step > 0 else neighbour.end
        return moved

    def _turn(self, position: int, step: int) -> int:
        blocks = self._page.layout.blocks
        index = self._page.layout.index_at(position)
        if step < 0 and position > blocks[index].start:
            index += 1
        index += step
        while 0 < index < len(blocks) - 1 and not blocks[index].opens_turn:
            index += step
        return blocks[max(0, min(index, len(blocks) - 1))].start

    def _edge(self, position: int, motion: Motion) -> int:
        layout = self._page.layout
        if motion is Motion.TEXT_START:
            return layout.blocks[0].start
        if motion is Motion.TEXT_END:
            return layout.blocks[-1].end
        laid = layout.laid(layout.index_at(position))
        start, end = laid.line_bounds(laid.line_of(position))
        return start if motion is Motion.LINE_START else end

    def _lines_away(self, position: int, motion: Motion) -> int:
        pitch = self._page.measures.line_height
        page = max(1, self._page.size.height() // pitch - 2)
        step = -1 if motion in (Motion.LINE_UP, Motion.PAGE_UP) else 1
        layout = self._page.layout
        index = layout.index_at(position)
        laid = layout.laid(index)
        line = laid.line_of(position)
        if self._column is None:
            self._column = laid.x_of(position)
        for _ in range(page if motion in (Motion.PAGE_UP, Motion.PAGE_DOWN) else 1):
            line += step
            if not 0 <= line < len(laid.line_starts):
                if not 0 <= index + step < len(layout.blocks):
                    return laid.block.start if step < 0 else laid.block.end
                index += step
                laid = layout.laid(index)
                line = 0 if step > 0 else len(laid.line_starts) - 1
        return laid.position_in_line(line, self._column)

    def _in_text(self, position: int) -> int:
        """Keep the caret out of what is not shown, such as the speaker's label."""
        layout = self._page.layout
        block = layout.blocks[layout.index_at(position)]
        return min(max(position, block.start), block.end)
