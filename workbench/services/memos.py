"""Memos as lists show them, with the words that they mean, whatever they are about."""

from dataclasses import dataclass

from workbench.domain.coders import Coder
from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader


@dataclass(frozen=True, slots=True)
class MemoItem:
    """A memo with the source that it belongs to, and the words in it; both are None for a memo on a code."""

    memo: Memo
    source: Source | None
    segment: Segment | None
    author: str


def memos_on_words(reader: ProjectReader, source: SourceId) -> tuple[Memo, ...]:
    """Return the memos on words of a source, in the order of the text."""
    found = [each for each in reader.where(Memo, about=source) if each.segment is not None]
    return tuple(sorted(found, key=_place))


def memo_items(reader: ProjectReader, source: SourceId | None = None) -> tuple[MemoItem, ...]:
    """Return the memos of a source and of its codings, or those of the whole project.

    They come by their sources' names, those on codes last; in a source those on no words first, then by the text.
    """
    sources = {each.id: each for each in reader.all(Source)}
    authors = {each.id: each.name for each in reader.all(Coder)}
    items: list[MemoItem] = []
    for memo in reader.all(Memo):
        segment, where = memo.segment, memo.about
        if memo.target is MemoTarget.CODING:
            segment = reader.get(Coding, memo.about).segment
            where = segment.source
        record = sources.get(SourceId(where))
        if source is None or (record is not None and record.id == source):
            items.append(MemoItem(memo, record, segment, authors.get(memo.author, "")))
    return tuple(sorted(items, key=_order))


def _place(memo: Memo) -> tuple[int, str]:
    return (memo.segment.span.start if memo.segment else -1), memo.id


def _order(item: MemoItem) -> tuple[bool, str, str, int, str]:
    name, id_ = (item.source.name.casefold(), item.source.id) if item.source else ("", "")
    start = item.segment.span.start if item.segment else -1
    return item.source is None, name, id_, start, item.memo.id
