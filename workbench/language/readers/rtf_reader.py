"""Rich Text's groups and control words, read one after the other without recursion."""

import codecs
import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from workbench.language.readers.lines import BEGINS, ENDS, HANGS, Block
from workbench.language.readers.material import TEXT_LIMIT, Part
from workbench.language.readers.remarks import Remark
from workbench.language.readers.rtf_flow import Flow, Paragraph
from workbench.language.readers.rtf_state import State, Tables
from workbench.language.readers.rtf_words import (
    CAPTURED,
    CHARACTERS,
    CHARSETS,
    FLOWS,
    OPENED,
    PAGES,
    SIGNS,
    SKIPPED,
    SYMBOL_CHARSET,
)
from workbench.language.readers.word_symbols import UNKNOWN, symbol

_TOKEN: Final = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})?\ ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_PAST: Final = re.compile(r"\\bin(\d{1,10})\ ?|\\[^b]|[{}]")
_DEEPEST: Final = 2000
_MOST_TOKENS: Final = 20_000_000
_LAST_UNIT: Final = 0xFFFF
_SURROGATES: Final = range(0xD800, 0xE000)
_LOW: Final = range(0xDC00, 0xE000)
_PRIVATE: Final = range(0xF000, 0xF100)
_PARTS: Final = {"footnote": Part.NOTE, "shptxt": Part.BOX, "dptxbxtext": Part.BOX}
_SKIP: Final = "skip"


class TooManyGroups(Exception):
    """Groups lie within groups deeper than any program writes them."""


class TooMuchText(Exception):
    """There is more text, or there are more words about it, than one source can hold."""


class RichTextReader:
    """Reads one file's characters (each the byte of that number) to blocks, notes, remarks and facts."""

    def __init__(self, text: str) -> None:
        """Hold the file's bytes as characters."""
        self._text = text
        self.encoding = "cp1252"
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self.remarks: list[Remark] = []
        self.facts: list[tuple[str, str]] = []
        self.changes = self.hidden = self.unknown_symbols = 0
        self._state = State()
        self._groups: list[State] = []
        self._flows = [Flow(Part.BODY)]
        self._pending = bytearray()
        self._length = 0
        self._high = 0
        self._skip = 0
        self._may_skip = False
        self._captured: list[str] = []
        self._tables = Tables()
        self._facts: dict[str, str] = {}

    def read(self, at: int) -> bool:
        """Read from position ``at`` to the end of the first group; tell whether that end was there."""
        text, end, tokens = self._text, len(self._text), 0
        while at < end:
            match = _TOKEN.match(text, at)
            tokens += 1
            if tokens > _MOST_TOKENS or self._length > TEXT_LIMIT:
                raise TooMuchText
            if match is None:
                return False
            at = self._token(match)
            if match[5] == "}" and not self._groups:
                self._finish()
                return True
        return False

    def _token(self, match: re.Match[str]) -> int:
        """Take one token; return where to read on."""
        word, argument, code, sign, brace, plain = match.groups()
        if plain is not None:
            self._bytes(plain)
        elif word is not None:
            return self._word(word, argument, match.end())
        elif code is not None:
            self._bytes(chr(int(code, 16)))
        elif brace == "{":
            self._open()
        elif brace:
            self._close()
        elif sign is not None:
            self._sign(sign)
        return match.end()

    # --- groups

    def _open(self) -> None:
        self._flush()
        self._skip = 0
        if len(self._groups) >= _DEEPEST:
            raise TooManyGroups
        self._may_skip = False
        self._groups.append(self._state)
        self._state = self._state._replace(flow=False)

    def _close(self) -> None:
        self._flush()
        self._skip = 0
        closed, self._state = self._state, self._groups.pop()
        if closed.flow:
            self._end_flow(closed)
        elif closed.to in CAPTURED and self._state.to != closed.to:
            self._fact(closed.to, "".join(self._captured).strip())
            self._captured = []
        elif closed.to == "stylesheet":
            self._tables.end_style("".join(self._captured))
            self._captured = []

    def _finish(self) -> None:
        self.blocks = self._flows[0].end(self._state.paragraph)
        if self._tables.day:
            self.facts.append(("date", self._tables.day))

    def _destination(self, word: str, at: int) -> int:
        """Turn to what the group is for; return where to read on."""
        may_skip, self._may_skip = self._may_skip, False
        if self._state.to == _SKIP and word != "ud":
            return self._past(at)
        if word in SKIPPED or (may_skip and word not in OPENED):
            self._state = self._state._replace(to=_SKIP)
            return self._past(at)
        if word == "upr":
            self._state = self._state._replace(to=_SKIP, outer=self._state.to)
        elif word == "ud":
            self._state = self._state._replace(to=self._state.outer)
        elif word in CAPTURED:
            self._captured = []
            self._state = self._state._replace(to=word)
        elif word == "info":
            self._state = self._state._replace(to=word)
        elif word in FLOWS and not self._state.to:
            self._flows.append(Flow(_PARTS.get(word, Part.BODY), word))
            self._state = State(font=self._state.font, skips=self._state.skips, flow=True)
        return at

    def _past(self, at: int) -> int:
        """Return the position of the brace that ends the group, past pictures and other bytes."""
        depth = 1
        while match := _PAST.search(self._text, at):
            at = match.end()
            if match[1]:
                at += int(match[1])
            elif match[0] == "{":
                depth += 1
            elif match[0] == "}":
                depth -= 1
                if not depth:
                    return match.start()
        return len(self._text)

    def _end_flow(self, closed: State) -> None:
        flow = self._flows.pop()
        blocks = flow.end(closed.paragraph)
        if flow.name == "footnote":
            self.notes += blocks
        elif flow.name == "annotation":
            self._remark("\n".join(block.passage.whole for block in blocks).strip())
        else:
            self._flows[-1].after += [block for block in blocks if block.passage.whole.strip()]

    def _remark(self, text: str) -> None:
        key = self._facts.pop("atnref", "") or f"#{len(self.remarks)}"
        self._flows[-1].into.mark(key, HANGS)
        author = self._facts.pop("atnauthor", "") or self._facts.get("atnid", "")
        self.remarks.append(Remark(key, author, text, _unpacked(self._facts.pop("atndate", ""))))

    def _fact(self, name: str, text: str) -> None:
        if name == "atrfstart":
            self._flows[-1].into.mark(text, BEGINS)
        elif name == "atrfend":
            self._flows[-1].into.mark(text, ENDS)
        elif name == "title":
            self.facts += [("title", text)] if text else []
        else:
            self._facts[name] = text

    # --- words

    def _word(self, word: str, argument: str | None, at: int) -> int:
        if word == "u" and argument is not None:
            self._unit(int(argument))
            return at
        self._flush()
        self._skip = 0
        if word == "bin":
            return at + max(0, int(argument or 0))
        if self._may_skip or word in SKIPPED or word in OPENED or word == "upr":
            return self._destination(word, at)
        if self._state.to == _SKIP:
            return at
        number = int(argument) if argument is not None else None
        if self._state.to in ("stylesheet", "fonttbl", "creatim"):
            self._tables.define(self._state.to, word, number)
            if self._state.to == "fonttbl" and word == "f":
                self._captured = []
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif word in _BREAKS:
            if not self._state.to and not self._state.deleted:
                _BREAKS[word](self._flows[-1], self._state.paragraph)
        else:
            self._property(word, number)
        return at

    def _sign(self, sign: str) -> None:
        self._flush()
        self._skip = 0
        if sign == "*":
            self._may_skip = True
        elif sign in "\r\n":
            self._word("par", None, 0)
        elif sign in SIGNS:
            self._put(SIGNS[sign])

    def _property(self, word: str, number: int | None) -> None:
        on = number != 0
        state = self._state
        if word in ("deleted", "revised"):
            self._change(word, on=on)
        elif word == "plain":
            self._state = state.plain(self._facts.get("deff", ""))
        elif word == "ansicpg":
            self.encoding = _codec(str(number))
        elif word == "deff":
            self._facts["deff"] = str(number)
        elif word == "s":
            name, level = self._tables.styles.get(str(number), ("", 0))
            self._state = state._replace(paragraph=state.paragraph._replace(style=name, level=level))
        else:
            self._state = state.after(word, number)

    def _change(self, word: str, *, on: bool) -> None:
        """Note where words begin or cease to be deleted or inserted, each stretch as one change."""
        state = self._state
        was_on = state.deleted if word == "deleted" else state.revised
        self.changes += on and not was_on
        self._state = state._replace(deleted=on) if word == "deleted" else state._replace(revised=on)

    # --- characters

    def _bytes(self, plain: str) -> None:
        """Take bytes as they stand, without those that stand in for a character given before by its number."""
        if self._skip:
            skipped = min(self._skip, len(plain))
            self._skip -= skipped
            plain = plain[skipped:]
        self._pending += plain.encode("latin-1")

    def _flush(self) -> None:
        """Decode the bytes gathered in the font's character set and put the characters out."""
        if not self._pending:
            return
        raw, self._pending = bytes(self._pending), bytearray()
        name, charset = self._tables.font(self._state.font)
        if charset == SYMBOL_CHARSET and not self._state.to:
            shown = "".join(self._symbol(name, byte) for byte in raw)
        else:
            shown = raw.decode(CHARSETS.get(charset, self.encoding), "replace")
            self.unknown_symbols += shown.count(UNKNOWN) if not self._state.to else 0
        self._put(shown)

    def _symbol(self, font: str, code: int) -> str:
        shown = symbol(font, f"{code:X}")
        if shown == chr(code) and not shown.isspace():
            shown = symbol(font, f"{_PRIVATE.start + code:X}")
        self.unknown_symbols += shown == UNKNOWN
        return shown

    def _unit(self, number: int) -> None:
        """Take a UTF-16 unit; two halves make one character, and half a one a stand-in."""
        self._flush()
        self._skip = self._state.skips
        unit = number & _LAST_UNIT
        if unit in _SURROGATES:
            if unit in _LOW and self._high:
                pair = 0x10000 + ((self._high - _SURROGATES.start) << 10) + (unit - _LOW.start)
                self._high = 0
                self._put(chr(pair))
                return
            self._torn()
            self._high = 0 if unit in _LOW else unit
            if unit in _LOW:
                self._unknown()
            return
        name, charset = self._tables.font(self._state.font)
        if unit in _PRIVATE:
            self._put(self._symbol(name if charset == SYMBOL_CHARSET else "", unit))
        else:
            self._put(chr(unit))

    def _torn(self) -> None:
        if self._high:
            self._high = 0
            self._unknown()

    def _unknown(self) -> None:
        self.unknown_symbols += 1
        self._put(UNKNOWN)

    def _put(self, shown: str) -> None:
        """Put characters where the group says, unless they are hidden or deleted."""
        self._torn()
        state = self._state
        if state.to in CAPTURED:
            self._capture(shown)
        elif state.to or state.deleted:
            return
        elif state.hidden:
            self.hidden += bool(shown.strip())
        else:
            self._length += len(shown)
            self._flows[-1].into.add(shown, state.bold or state.underlined)

    def _capture(self, shown: str) -> None:
        self._captured.append(shown)
        if self._state.to == "fonttbl" and ";" in shown:
            self._tables.end_font("".join(self._captured))
            self._captured = []


_BREAKS: Final[dict[str, Callable[[Flow, Paragraph], None]]] = {
    "par": Flow.end_paragraph,
    "sect": Flow.end_paragraph,
    "cell": lambda flow, _: flow.end_cell(),
    "row": lambda flow, _: flow.end_row(),
    "page": lambda flow, _: flow.into.part(),
    "column": lambda flow, _: flow.into.part(),
}


def _codec(page: str) -> str:
    name = PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _unpacked(packed: str) -> datetime | None:
    """Return the time that Word packs into the bits of a number: minute, hour, day, month, year."""
    if not packed.isascii() or not packed.isdigit():
        return None
    bits = int(packed[:12])
    try:
        return datetime(  # noqa: DTZ001 - the clock on the writer's wall
            1900 + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F, bits >> 6 & 0x1F, bits & 0x3F
        )
    except ValueError:
        return None
