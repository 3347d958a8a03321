"""Remarks in files' margins: what they become when their file is imported, memos or codings, each by its author."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from workbench.domain.coders import Coder
from workbench.domain.codes import LEVEL_SIGN, Code, Codebook
from workbench.domain.codings import Coding, Segment
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CodeId, CoderId, CodingId, MemoId, new_id
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.spans import Span
from workbench.services.coding import CODE_COLOURS
from workbench.services.projects import Project
from workbench.services.proposals import Proposal, RemarksAs

if TYPE_CHECKING:
    from workbench.language.readers import Comment

IMPORTED_CODES = ("Kode impor", "Imported codes")
"""The theme under which codes are made that remarks name and the codebook does not know: its name, its English name."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What remarks become, with the codes and coders that have to be made for them."""

    coders: tuple[Coder, ...] = ()
    codes: tuple[Code, ...] = ()
    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()


def remarks_of(
    project: Project, proposals: Sequence[Proposal], theme: tuple[str, str] = IMPORTED_CODES
) -> Remarks:
    """Return what the remarks of files become, as each proposal says.

    A remark that names codes, where codings are wanted, becomes a coding for each. One that is a sentence becomes a
    memo all the same, and so does one on no words. Codes are found by path or unique name, whatever the case.
    """
    made = _Making(project, theme)
    for each in proposals:
        if each.remarks_as is not RemarksAs.LEAVE_OUT:
            made.take(each)
    return Remarks(tuple(made.coders), tuple(made.codes.new), tuple(made.codings.values()), tuple(made.memos))


class _Codes:
    """Finds codes by what remarks call them, and makes those that are not there."""

    def __init__(self, book: Codebook, theme: tuple[str, str]) -> None:
        self.new: list[Code] = []
        self._book, self._theme = book, theme
        self._made: dict[tuple[str, ...], Code] = {}

    def named(self, path: str) -> CodeId:
        """Return the code of a path or unique name, made when there is none."""
        return self._at(tuple(part for each in path.split(LEVEL_SIGN) if (part := " ".join(each.split())))).id

    def _at(self, parts: tuple[str, ...]) -> Code:
        key = tuple(part.casefold() for part in parts)
        if key not in self._made:
            self._made[key] = self._found(parts) or self._new(parts[-1], self._above(parts))
        return self._made[key]

    def _above(self, parts: tuple[str, ...]) -> Code:
        return self._at(parts[:-1]) if len(parts) > 1 else self._top()

    def _found(self, parts: tuple[str, ...]) -> Code | None:
        try:
            return self._book.at_path(LEVEL_SIGN.join(parts))
        except RuleBroken:  # no code is called so, or several are
            return None

    def _top(self) -> Code:
        """Return the theme of codes that came in with files, by either of its names."""
        known = {name.casefold() for name in (*self._theme, *IMPORTED_CODES)}
        for code in (*self._book.themes(), *self.new):
            if code.is_theme and code.name.casefold() in known:
                return code
        return self._new(self._theme[0], None, self._theme[1])

    def _new(self, name: str, parent: Code | None, name_en: str = "") -> Code:
        above = parent.id if parent else None
        siblings = [*self._book.children(above), *(each for each in self.new if each.parent == above)]
        twin = next((each for each in siblings if each.name.casefold() == name.casefold()), None)
        if twin is not None:
            return twin
        position = max((each.position for each in siblings), default=-1) + 1
        colour = parent.colour if parent else CODE_COLOURS[len(siblings) % len(CODE_COLOURS)]
        code = Code(CodeId(new_id()), name, above, position, colour, name_en=name_en)
        self.new.append(code)
        return code


@dataclass
class _Making:
    """What one import makes of remarks, as it goes on."""

    project: Project
    theme: tuple[str, str]
    coders: list[Coder] = field(default_factory=list)
    codings: dict[tuple[str, int, int, str, str], Coding] = field(default_factory=dict)
    memos: list[Memo] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.codes = _Codes(self.project.codebook(), self.theme)
        self._known = {each.name.casefold(): each for each in self.project.coders()}

    def take(self, proposal: Proposal) -> None:
        """Make what is wanted of one file's remarks."""
        for remark in proposal.remarks:
            if not remark.text.strip():
                continue
            codes = _codes_in(remark) if proposal.remarks_as is RemarksAs.CODINGS else ()
            segment = _segment(proposal, remark, widened=bool(codes))
            if codes and segment is not None:
                self._code(segment, codes, remark)
            else:
                self._note(proposal, segment, remark)

    def _code(self, segment: Segment, codes: Sequence[str], remark: "Comment") -> None:
        coder = self._author(remark.author)
        for name in codes:
            code = self.codes.named(name)
            key = (segment.source, segment.span.start, segment.span.end, code, coder.id)
            if key not in self.codings:
                at = self._time(remark.at)
                self.codings[key] = Coding(CodingId(new_id()), segment, code, coder.id, at)

    def _note(self, proposal: Proposal, segment: Segment | None, remark: "Comment") -> None:
        assert proposal.source is not None
        author = self._author(remark.author).id
        about, at = proposal.source.id, self._time(remark.at)
        self.memos.append(
            Memo(MemoId(new_id()), MemoTarget.SOURCE, about, remark.text.strip(), author, at, segment)
        )

    def _author(self, name: str) -> Coder:
        clean = " ".join(name.split())
        if not clean:
            return self.project.coder
        if clean.casefold() not in self._known:
            coder = Coder(CoderId(new_id()), clean)
            self._known[clean.casefold()] = coder
            self.coders.append(coder)
        return self._known[clean.casefold()]

    def _time(self, at: datetime | None) -> datetime:
        """Return when a remark was made, in this place's time where the file names no zone, or now."""
        try:
            return self.project.clock() if at is None else at.astimezone()
        except (ValueError, OverflowError):  # programs that know no time write the first day of the year 1
            return self.project.clock()


def _codes_in(remark: "Comment") -> tuple[str, ...]:
    """Return the codes that a remark names, nothing when it reads as a note."""
    from workbench.language.remarks import codes_in, is_code

    codes = codes_in(remark.text)
    return codes if all(map(is_code, codes)) else ()


def _segment(proposal: Proposal, remark: "Comment", *, widened: bool) -> Segment | None:
    """Return the words that a remark means; ``widened`` to their paragraph where it stands on none."""
    assert proposal.source is not None
    assert proposal.transcript is not None
    text = proposal.transcript.text
    start, end = max(0, remark.start), min(remark.end, len(text))
    if not text[start:end].strip() and widened:
        start, end = _paragraph(text, min(start, len(text)))
    if start >= end or not text[start:end].strip():
        return None
    span = Span(start, end)
    return Segment(proposal.source.id, span, span.of(text), proposal.source.sha256)


def _paragraph(text: str, position: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, len(text) if end < 0 else end
