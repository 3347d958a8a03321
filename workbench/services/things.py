"""What the things of a project are called, by kind and id, and whether they are still there."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from workbench.domain.cases import Case
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import District
from workbench.domain.ids import CodeId
from workbench.domain.memos import Memo, MemoTarget, Subject
from workbench.domain.participants import Participant
from workbench.domain.prose import Link, LinkKind
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader

_LONGEST = 60


class Things:
    """Looks things up in a project as it is now; kept no longer than a change."""

    def __init__(self, reader: ProjectReader) -> None:
        """Take the reader; nothing is read before it is asked for."""
        self._reader = reader
        self._codings: dict[str, Coding] = {}
        self._named: dict[MemoTarget, dict[str, str]] = {}

    @cached_property
    def book(self) -> Codebook:
        """The tree of codes."""
        return Codebook(self._reader.all(Code))

    def _names(self, target: MemoTarget) -> dict[str, str]:
        """Return what all things of a kind are called; a kind is read when it is first asked for."""
        known = self._named.get(target)
        if known is None:
            known = self._named[target] = dict(self._read(target))
        return known

    def _read(self, target: MemoTarget) -> Iterator[tuple[str, str]]:
        all_of = self._reader.all
        if target is MemoTarget.SOURCE:
            yield from ((each.id, each.name) for each in all_of(Source))
        elif target is MemoTarget.PARTICIPANT:
            yield from ((each.id, each.name) for each in all_of(Participant))
        elif target is MemoTarget.DISTRICT:
            yield from ((each.id, each.name) for each in all_of(District))
        elif target is MemoTarget.CASE:
            yield from ((each.id, each.code) for each in all_of(Case))
        elif target is MemoTarget.CODE:
            yield from ((each.id, self.book.path(each.id)) for each in self.book)

    def expect_codings(self, ids: Iterable[str]) -> None:
        """Read codings ahead that will be asked for one by one."""
        self._codings |= {each.id: each for each in self._reader.among(Coding, ids)}

    def coding(self, id: str) -> Coding | None:
        """Return a coding, one that waits for its place in a corrected text too; None when it is gone."""
        known = self._codings.get(id) or self._reader.find(Coding, id)
        if known is None:
            waiting = self._reader.find(Unplaced, id)
            known = waiting.coding if waiting is not None else None
        return known

    def name_of(self, subject: Subject) -> str:
        """Return what the thing is called, a coding by its code's path; empty for the project or what is gone."""
        if subject.target is MemoTarget.CODING:
            coding = self.coding(subject.about)
            return self._path(coding.code) if coding is not None else ""
        return self._names(subject.target).get(subject.about, "")

    def words_for(self, link: Link) -> str:
        """Return what a new link says: a name, or the first words of a coding; empty for what is gone."""
        if link.kind is LinkKind.CODING:
            coding = self.coding(link.id)
            return _short(coding.segment.quote) if coding is not None else ""
        if link.kind is LinkKind.CODE:
            return self.book.code(CodeId(link.id)).name if link.id in self.book else ""
        if link.kind is LinkKind.MEMO:
            memo = self._reader.find(Memo, link.id)
            quote = memo.segment.quote if memo is not None and memo.segment is not None else ""
            return _short((memo.title or quote or memo.text) if memo is not None else "")
        return self.name_of(Subject(MemoTarget(link.kind.value), link.id))

    def has(self, link: Link) -> bool:
        """Tell whether what a link leads to is in the project."""
        if link.kind is LinkKind.CODING:
            return self.coding(link.id) is not None
        if link.kind is LinkKind.MEMO:
            return self._reader.find(Memo, link.id) is not None
        return link.id in self._names(MemoTarget(link.kind.value))

    def _path(self, code: CodeId) -> str:
        return self.book.path(code) if code in self.book else ""


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
