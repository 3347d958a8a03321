"""Memos as lists show them, with the words that they mean and what they are about; finding them; writing them anew."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from workbench.coding.codings import SetMemo
from workbench.domain.coders import Coder
from workbench.domain.codings import Segment
from workbench.domain.ids import CodeId, CoderId, MemoId, SourceId, new_id
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.prose import Link, links_in, plain
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.things import Things


class MemoKind(StrEnum):
    """What a memo is about as lists tell it: words of a source apart from the source, and bare quotations apart."""

    PROJECT = "project"
    SOURCE = "source"
    WORDS = "words"
    QUOTATION = "quotation"
    CODE = "code"
    CODING = "coding"
    PARTICIPANT = "participant"
    DISTRICT = "district"
    CASE = "case"


def kind_of(memo: Memo) -> MemoKind:
    """Return what a memo is about."""
    if memo.target is MemoTarget.SOURCE and memo.segment is not None:
        return MemoKind.QUOTATION if memo.is_quotation else MemoKind.WORDS
    return MemoKind(memo.target.value)


@dataclass(frozen=True, slots=True)
class MemoItem:
    """A memo with the source that it belongs to, and the words in it; both are None for a memo on a code.

    ``name`` is what the thing that it is about is called, empty for the project; ``code`` is that code, or a coding's.
    """

    memo: Memo
    source: Source | None
    segment: Segment | None
    author: str
    name: str = ""
    code: CodeId | None = None

    @property
    def kind(self) -> MemoKind:
        """What it is about."""
        return kind_of(self.memo)

    @property
    def moment(self) -> datetime:
        """When it was last written."""
        return self.memo.edited_at or self.memo.created_at


@dataclass(frozen=True, slots=True)
class MemoQuery:
    """Which memos are wanted; None, or an empty text, asks for any.

    ``words`` must all stand in title, text, the words that are meant or the name of the thing, in any form of capitals.
    ``about`` is one thing's id; ``codes`` are those of which a memo, or the coding that it is about, bears one.
    Without a ``kind``, bare quotations are left out. ``since`` and ``until`` are days of the last writing, both
    included.
    """

    words: str = ""
    type: MemoType | None = None
    status: MemoStatus | None = None
    kind: MemoKind | None = None
    about: str | None = None
    author: CoderId | None = None
    source: SourceId | None = None
    codes: frozenset[CodeId] | None = None
    since: date | None = None
    until: date | None = None

    def takes(self, item: MemoItem) -> bool:
        """Tell whether a memo is wanted."""
        memo, day = item.memo, item.moment.astimezone().date()
        return (
            (item.kind is not MemoKind.QUOTATION if self.kind is None else item.kind is self.kind)
            and self.type in {None, memo.type}
            and self.status in {None, memo.status}
            and self.about in {None, memo.about}
            and self.author in {None, memo.author}
            and (self.source is None or (item.source is not None and item.source.id == self.source))
            and (self.codes is None or item.code in self.codes)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and has_words(item, self.words)
        )


def has_words(item: MemoItem, words: str) -> bool:
    """Tell whether all the words stand somewhere in a memo or beside it."""
    wanted = words.casefold().split()
    if not wanted:
        return True
    quote = item.segment.quote if item.segment else ""
    text = _searchable(item.memo.title, item.memo.text, quote, item.name)
    return all(each in text for each in wanted)


@lru_cache(maxsize=16_384)
def _searchable(*parts: str) -> str:
    """Return what is searched for words. It is kept, since every letter that one types asks for it again."""
    title, text, *beside = parts
    return "\n".join((title, plain(text), *beside)).casefold()


def memos_on_words(reader: ProjectReader, source: SourceId) -> tuple[Memo, ...]:
    """Return the memos on words of a source, in the order of the text; translations of quotations are none of them."""
    found = [
        each
        for each in reader.where(Memo, about=source)
        if each.segment is not None and each.type is not MemoType.TRANSLATION
    ]
    return tuple(sorted(found, key=_place))


def memo_items(reader: ProjectReader, source: SourceId | None = None) -> tuple[MemoItem, ...]:
    """Return the memos of a source and of its codings, or those of the whole project.

    They come by their sources' names, those on codes last; in a source those on no words first, then by the text.
    """
    items = items_of(reader, reader.all(Memo))
    return tuple(
        each for each in items if source is None or (each.source is not None and each.source.id == source)
    )


def items_of(reader: ProjectReader, memos: Iterable[Memo]) -> tuple[MemoItem, ...]:
    """Return memos with what lists say of them, in the order of ``memo_items``."""
    wanted = tuple(memos)
    things = Things(reader)
    things.expect_codings(memo.about for memo in wanted if memo.target is MemoTarget.CODING)
    sources = {each.id: each for each in reader.all(Source)}
    authors = {each.id: each.name for each in reader.all(Coder)}
    items: list[MemoItem] = []
    for memo in wanted:
        coding = things.coding(memo.about) if memo.target is MemoTarget.CODING else None
        segment = coding.segment if coding else memo.segment
        source = sources.get(SourceId(segment.source if segment else memo.about))
        code = coding.code if coding else CodeId(memo.about) if memo.target is MemoTarget.CODE else None
        items.append(
            MemoItem(memo, source, segment, authors.get(memo.author, ""), things.name_of(memo.subject), code)
        )
    return tuple(sorted(items, key=_order))


def find_memos(reader: ProjectReader, query: MemoQuery) -> tuple[MemoItem, ...]:
    """Return the memos that are wanted, in the order of ``memo_items``."""
    return tuple(each for each in memo_items(reader) if query.takes(each))


def fresh_memo(project: Project, subject: Subject, text: str = "", title: str = "") -> Memo:
    """Return a memo by the coder who works now that is not in the project yet."""
    made = Memo(
        MemoId(new_id()),
        subject.target,
        subject.about,
        text,
        project.coder.id,
        project.clock(),
        subject.segment,
    )
    return replace(made, title=title)


def rewriting(project: Project, memo: Memo) -> SetMemo | None:
    """Return the operation that keeps a memo as it is now; None when nothing changed.

    One that was there before is dated anew.
    """
    before = project.reader.find(Memo, memo.id)
    if before is None:
        return SetMemo(memo)
    if replace(memo, edited_at=before.edited_at) == before:
        return None
    return SetMemo(replace(memo, edited_at=project.clock()))


def memo_count(reader: ProjectReader, ids: Sequence[str]) -> tuple[int, int]:
    """Return how many memos there are about things with these ids, and how many of them are open.

    Bare quotations and translations are no memos in this.
    """
    found = [
        memo
        for id in ids
        for memo in reader.where(Memo, about=id)
        if not memo.is_quotation and memo.type is not MemoType.TRANSLATION
    ]
    return len(found), sum(memo.status is MemoStatus.OPEN for memo in found)


def links_to(memos: Iterable[Memo], *links: Link) -> tuple[Memo, ...]:
    """Return those of the memos whose text links to one of the things."""
    addresses = tuple(f"]({link.address})" for link in links)
    return tuple(
        memo
        for memo in memos
        if any(each in memo.text for each in addresses) and not set(links).isdisjoint(links_in(memo.text))
    )


def _place(memo: Memo) -> tuple[int, str]:
    return (memo.segment.span.start if memo.segment else -1), memo.id


def _order(item: MemoItem) -> tuple[bool, str, str, int, datetime, str]:
    name, id_ = (item.source.name.casefold(), item.source.id) if item.source else ("", "")
    start = item.segment.span.start if item.segment else -1
    return item.source is None, name, id_, start, item.memo.created_at, item.memo.id
