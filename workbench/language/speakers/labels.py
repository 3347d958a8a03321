"""What a line would say if it began with a speaker's label; whether it does is for ``evidence`` to weigh."""

import html
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from workbench.language.speakers.lines import Line
from workbench.language.speakers.shapes import is_part
from workbench.language.speakers.times import LEADING, MARK, seconds

LONGEST = 63
MOST_WORDS = 6
_LOOKED_AT = 200
_LONGEST_ALONE = 120
_LONGEST_STOPPED = 60
_UNSEEN = "\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_OPEN = r"(?:<(?:b|u|i|strong|em)>|[*_]{0,3})"
_SHUT = r"(?:</(?:b|u|i|strong|em)>|[*_]{0,3})"
_STAMP = rf"[*_]{{0,3}}(?:{MARK})[*_]{{0,3}}"
# what a table of coded words has before them: *12-15*, *W1.S1.004*
_ROW_CODE = r"(?:\d{1,4}\s?[-–]\s?\d{1,4}|[A-Z]\w{0,3}(?:[./-]\w{1,4}){1,3})"
_LEAD = (
    rf"[\s{_UNSEEN}]*+(?:(?:--|[-•–*]|>{{1,3}}|#{{1,6}})\s+)?(?P<before>{LEADING}[\s\-–]*)?(?:From\s+(?=[A-Z]))?"
    rf"(?P<number>(?:\d{{1,4}}[.)]?|\(\d{{1,4}}\)|\[\d{{1,4}}\]|(?P<letter>[a-z]\)))[ \t]+|{_ROW_CODE}\t\s*+)?"
    rf"(?P<emphasis>{_OPEN})(?P<within>{MARK}\s*)?"
)
_ASIDE = r"(?:\([^\W\d_][^():\d\n]{1,30}\)[ \t]+)?"
_NAME = r"(?P<name>[^\W\d_][^:()\[\]{}\n\t*<>`\"“”?!;=]{0,62}?)"
_NAME_OR_SIGN = rf"{_NAME[:-1]}|[A-Z]{{1,3}}\?|\?{{1,3}}|\#\s?\d{{1,3}})"
_ESCAPED_NAME = r"(?P<name>[^\W\d_](?:&(?:#\w{1,6}|[a-z]{2,6});|[^:()\[\]{}\n\t*<>`\"“”?!;=]){0,62}?)"
_GROUPS = r"(?P<groups>(?:\s*+\\?[(\[][^()\[\]\n]{0,60}[)\]])*)"
# blanks are never given back: a run of them would cost these patterns its fourth power
_COLON, _COLON_ESCAPED = (
    re.compile(
        rf"{_LEAD}{_ASIDE}{name}[ \t]*+(?:{_SHUT}[ \t]*+)?{_GROUPS}\s*+(?P<after>{_STAMP})?{_SHUT}"
        rf"\s*+[:\uff1a](?!//){_SHUT}(?P<gap>\s*+)(?P<spoken>{MARK}\s*+)?"
    )
    for name in (_NAME_OR_SIGN, _ESCAPED_NAME)
)
_QUOTED = re.compile(
    r"\s*+([\"'“‘])(?P<name>[^\W\d_][^:()\[\]{}\n\t*<>`\"“”?!;=]{0,40}?)[\"'”’]\s*+:(?P<gap>\s*+)"
)
_TAB = re.compile(rf"{_LEAD}{_NAME}[ ]*+{_GROUPS}[*_]{{0,3}}[ ]*+\t\s*+(?=\S)")
_PADDED = re.compile(rf"[ \t]{{0,3}}{_NAME}[ ]{{3,}}(?=\S)(?!{MARK}\s*+$)")
_BRACKET = re.compile(
    rf"\s*+(?P<before>{MARK}\s*+)?[\[<(](?:v\s+)?{_NAME}[\]>)][ \t:]*(?:(?P<spoken>{MARK})[ \t:]*|(?=\S))"
)
_STAMPED = re.compile(
    rf"{_LEAD}{_NAME}(?<![,\s])[ \t]*+{_SHUT}[ \t]*+[|•·–-]?[ \t]*+(?P<after>{_STAMP})[ \t]*+(?:[-–—:][ \t]*+)?(?=\S)"
)
_DASH = re.compile(
    rf"{_LEAD}{_NAME}[ \t]*{_GROUPS}(?:\s+(?:--|[-–—]|->|→|>>)\s+|-\s+(?!(?i:(?P=name)))|>\s+)(?=\S)(?!{MARK}\s*$)"
)
_SEMICOLON = re.compile(rf"{_LEAD}{_NAME}[ \t]*+{_GROUPS}[*_]{{0,3}}[ \t]*+;[ \t]*+(?=\S)")
_EQUALS = re.compile(rf"{_LEAD}{_NAME}[ \t]*+{_GROUPS}[*_]{{0,3}}[ \t]*+=[ \t]*+(?=[^\s=>])")
_STOP = re.compile(rf"{_LEAD}(?P<name>[^\W\d_][\w -]{{0,40}}?){_GROUPS}\.[ \t]+(?=\S)")
_OWN = re.compile(
    rf"{_LEAD}{_NAME}[ \t]*+{_GROUPS}\s*+(?:[-–—|•·]\s*+(?={MARK}))?(?P<after>{_STAMP})?{_SHUT}\s*+"
)
_BOLD_END = re.compile(rf"[\s*_]*(?P<after>{MARK})?[\s*_]*:?(?:\s*+[-–—](?=\s))?\s*+")
_SENTENCE = re.compile(r",\s*[^\W\d_][a-z]+(?!\w|\.[A-Z])")
_DEGREE = re.compile(r",\s*(?:[A-Z]\.|[A-Z][a-z]{1,3}\.(?=[A-Z]))(?:[A-Z][A-Za-z]{0,4}\.)*$")
_SPACE_BEFORE = re.compile(r"\w[ \t]+[:\uff1a]$")
_SPACES = re.compile(r"\s+")
_NUMBER_BEFORE = re.compile(r"^\d{1,4}[.)]?\s+")
_IN_BRACKETS = re.compile(r"\s*\\?[(\[][^()\[\]]*\\?[)\]]")
_DASHES = ("- ", "–", "—", "-> ", "> ", "→")
_CLOCKED = re.compile(r"\d[:.]\d\d")
_IS_MARK = re.compile(rf"[\s\-–*_]*{LEADING}[\s\-–*_]*")
_TRAILING_COLON = re.compile(r"[\s:\uff1a*_]+$")


class Layout(StrEnum):
    """How labels are set off from speech."""

    TABLE = "table"
    COLON = "colon"
    BOLD = "bold"
    BRACKET = "bracket"
    STAMP = "stamp"
    TAB = "tab"
    DASH = "dash"
    SEMICOLON = "semicolon"
    EQUALS = "equals"
    STOP = "stop"
    OWN_LINE = "own_line"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label: who, how it stands in the text, and from where speech runs (code points of the whole text).

    ``bold`` tells that it stands out, ``tight`` that speech follows without a blank, ``title`` that it is a title.
    """

    line: int
    name: str
    raw: str
    layout: Layout
    start: int
    text_start: int
    time: float | None = None
    bold: bool = False
    tight: bool = False
    title: bool = False


@lru_cache(maxsize=2048)
def normalised(raw: str) -> str:
    """Return the speaker's name in a label: numbers before it, emphasis, brackets and the colon go, the case stays."""
    # a cell may hold the whole file; what is longer than a label is none, and blanks cost these patterns their square
    bare = _IN_BRACKETS.sub("", html.unescape(raw.strip()[:_LOOKED_AT]).strip("*_ \t"))
    return _SPACES.sub(" ", _NUMBER_BEFORE.sub("", _TRAILING_COLON.sub("", bare))).strip(" *_-–.,")


def name_in(raw: str) -> str:
    """Return the speaker's name in a label as ``normalised`` does; empty when it is none, or too long for one."""
    name = normalised(raw)
    return name if len(name) <= LONGEST and len(name.split()) <= MOST_WORDS else ""


def labels_in(line: Line) -> list[Label]:
    """Return the labels that the line might begin with, the likeliest layout first; at most one of each layout."""
    return list(_labels_in(line))


@lru_cache(maxsize=4096)
def _labels_in(line: Line) -> tuple[Label, ...]:
    # header blocks, beginnings and layouts each look at the same lines
    if line.blank:
        return ()
    head = line.text[:_LOOKED_AT]
    if line.heading:
        title = _own(line, head)
        return () if title is None else (replace(title, title=True),)
    found = [
        colon_label(line),
        _bold(line),
        _matched(line, _BRACKET.match(head), Layout.BRACKET),
        _matched(line, _STAMPED.match(head), Layout.STAMP) if _has_stamp(head) else None,
        _tabbed(line, head),
        _matched(line, _DASH.match(head), Layout.DASH) if _has_dash(head) else None,
        _matched(line, _SEMICOLON.match(head), Layout.SEMICOLON) if ";" in head else None,
        _matched(line, _EQUALS.match(head), Layout.EQUALS) if "=" in head else None,
        _own(line, head),
        _matched(line, _STOP.match(head), Layout.STOP) if ". " in head[:_LONGEST_STOPPED] else None,
    ]
    return tuple(label for label in found if label is not None)


def label_of(line: Line, raw: str, layout: Layout, speech: int, **more: float | bool | None) -> Label | None:
    """Return the label ``raw`` whose speech begins ``speech`` code points into the line; None when it can't be one."""
    name = name_in(raw)
    if not name:
        return None
    time = more.get("time")
    return Label(
        line.number,
        name,
        raw.strip(),
        layout,
        line.start,
        line.start + speech,
        None if time is None else float(time),
        bool(more.get("bold")),
        bool(more.get("tight")),
    )


def colon_label(line: Line) -> Label | None:
    """Return the label with a colon that the line might begin with."""
    head = line.text[:_LOOKED_AT]
    if ":" not in head and "\uff1a" not in head:
        return None
    match = (_COLON_ESCAPED if "&" in head else _COLON).match(head) or _QUOTED.match(head)
    if match is None or not _may_count(match):
        return None
    following = head[match.end() : match.end() + 1]
    tight = not match["gap"] and not match.groupdict().get("spoken") and following.isalnum()
    if tight and following.isdigit() and not _SPACE_BEFORE.search(match[0]):
        return None
    return _matched(line, match, Layout.COLON, tight=tight)


def _bold(line: Line) -> Label | None:
    """Return the label in print that stands out at the beginning of a line, with plain speech behind it."""
    raw = line.text[: line.bold]
    if not raw.strip() or not line.text[line.bold :].strip() or ":" in raw:
        return None
    end = _BOLD_END.match(line.text, line.bold)
    if end is None or end.end() == len(line.text):
        return None
    time = seconds(end["after"]) if end["after"] else None
    return label_of(line, raw, Layout.BOLD, end.end(), bold=True, time=time)


def _may_count(match: re.Match[str]) -> bool:
    """Tell whether a letter before a label may count speakers: before somebody's part alone, *a) Informan*."""
    return match.groupdict().get("letter") is None or is_part(match["name"].strip())


def _tabbed(line: Line, head: str) -> Label | None:
    """Return the label that a tab sets off, or three blanks or more."""
    if "\t" in head:
        return _matched(line, _TAB.match(head), Layout.TAB)
    return _matched(line, _PADDED.match(head), Layout.TAB) if "   " in head.strip() else None


def _has_dash(head: str) -> bool:
    return any(sign in head for sign in _DASHES)


def _has_stamp(head: str) -> bool:
    return _CLOCKED.search(head[:_LONGEST_ALONE]) is not None


def _own(line: Line, head: str) -> Label | None:
    plain = len(head) < _LONGEST_ALONE and not head.lstrip().startswith("* ")
    match = _OWN.fullmatch(head) if plain else None
    if match is None:
        return None
    seen = head.rstrip()
    if _SENTENCE.search(match["name"]):
        return None
    if seen.endswith((".", ",", "-")) and _DEGREE.search(seen) is None:
        return None
    return _matched(line, match, Layout.OWN_LINE)


def _matched(line: Line, match: re.Match[str] | None, layout: Layout, *, tight: bool = False) -> Label | None:
    if match is None:
        return None
    parts = match.groupdict()
    groups = parts.get("groups") or ""
    marks = [parts.get(key) for key in ("before", "within", "after", "spoken")] + [groups]
    time = next((seconds(mark) for mark in marks if mark and _IS_MARK.fullmatch(mark)), None)
    bold = bool(parts.get("emphasis")) or line.bold >= match.end("name") > 0
    raw = match.string[match.start("name") : match.end("groups") if groups else match.end("name")]
    return label_of(line, raw, layout, match.end(), time=time, bold=bold, tight=tight)
