"""What becomes of memos when the things that they are about go, or become one with another."""

from collections.abc import Collection

from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import EditLog
from workbench.domain.prose import Link, LinkKind, relinked
from workbench.domain.store import ProjectReader, ProjectStore


def memos_on(reader: ProjectReader, target: MemoTarget, ids: Collection[str]) -> list[Memo]:
    """Return the memos about things of a kind with these ids."""
    return [memo for id in ids for memo in reader.where(Memo, about=id) if memo.target is target]


def lead_links_on(
    store: ProjectStore, log: EditLog, kind: LinkKind, pairs: Collection[tuple[str, str]]
) -> None:
    """Let the links of all memos to a thing that goes lead to the one that stays; ``pairs`` are the ids of both."""
    for memo in store.all(Memo):
        if "](workbench:" not in memo.text:
            continue
        text = memo.text
        for old, new in pairs:
            text = relinked(text, Link(kind, old), Link(kind, new))
        log.put(memo.rewritten(text))
