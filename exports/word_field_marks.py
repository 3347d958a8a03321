"""Fields that stand in a Word file: their instructions, the words that they show, and how to be rid of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml.etree import _Element

_BEGIN, _SEPARATE, _END = "begin", "separate", "end"


@dataclass(eq=False)
class StandingField:
    """One field: ``marks`` are the elements that make it one, ``shown`` the texts that it shows."""

    marks: list[_Element] = field(default_factory=list)
    shown: list[_Element] = field(default_factory=list)
    instruction: str = ""

    @property
    def name(self) -> str:
        """The name of the field (``PAGE``), in capitals; empty for one that says nothing."""
        words = self.instruction.split()
        if not words:
            return ""
        return "=" if words[0].startswith("=") else words[0].upper()

    def dissolve(self) -> None:
        """Leave the words that it shows, as plain text."""
        for mark in self.marks:
            parent = mark.getparent()
            if parent is None:
                continue
            if mark.tag == qn("w:fldSimple"):
                for child in list(mark):
                    mark.addprevious(child)
            parent.remove(mark)

    def show(self, words: str) -> None:
        """Have it show other words, in the type of the first."""
        for place, text in enumerate(self.shown):
            text.text = words if place == 0 else ""


def fields_in(root: _Element) -> list[StandingField]:
    """Return the fields of a part, inner ones too; one that does not end in the part goes to the part's end."""
    return [*_simple(root), *_parted(root)]


def _simple(root: _Element) -> Iterator[StandingField]:
    for each in root.iter(qn("w:fldSimple")):
        yield StandingField([each], list(each.iter(qn("w:t"))), each.get(qn("w:instr"), ""))


def _parted(root: _Element) -> list[StandingField]:
    found: list[StandingField] = []
    open_: list[tuple[StandingField, bool]] = []
    for each in root.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        kind = each.get(qn("w:fldCharType"), "")
        if kind == _BEGIN:
            found.append(StandingField())
            open_.append((found[-1], False))
        if not open_:
            continue
        standing, shows = open_[-1]
        if each.tag == qn("w:t"):
            if shows:
                standing.shown.append(each)
            continue
        standing.marks.append(each)
        standing.instruction += (each.text or "") if each.tag == qn("w:instrText") else ""
        if kind == _SEPARATE:
            open_[-1] = (standing, True)
        elif kind == _END:
            open_.pop()
    return found
