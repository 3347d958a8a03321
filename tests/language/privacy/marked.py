"""Lines with the truth marked in them: ``[[Sri]]`` is a name, ``[[phone:0812…]]`` a number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.personal import PersonalKind

_MARK = re.compile(r"\[\[(?:([a-z_]+):)?(.*?)\]\]")
_KINDS = {kind.value for kind in PersonalKind}


@dataclass(frozen=True, slots=True)
class Truth:
    start: int
    end: int
    kind: PersonalKind


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is spoken and what it gives away; ``lower`` when it has no capital."""

    text: str
    truths: tuple[Truth, ...] = ()

    @property
    def lower(self) -> bool:
        return self.text == self.text.lower()


def line_of(marked: str) -> Line:
    text, truths, place = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        kind = PersonalKind(match[1]) if match[1] in _KINDS else PersonalKind.NAME
        truths.append(Truth(len(text), len(text) + len(match[2]), kind))
        text, place = text + match[2], match.end()
    return Line(text + marked[place:], tuple(truths))


def lines_of(file: str) -> list[Line]:
    written = (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    return [line_of(each) for each in written if each and not each.startswith("#")]


def without_capitals(lines: Iterable[Line]) -> list[Line]:
    """The same lines in small letters, as a hurried transcriber types them."""
    return [Line(line.text.lower(), line.truths) for line in lines]
