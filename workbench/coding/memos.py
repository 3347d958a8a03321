"""What becomes of memos, and of links in prose, when the things that they are about go or become one with another."""

from collections.abc import Collection
from dataclasses import replace

from workbench.domain.frameworks import Summary
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
    """Let links to a thing that goes lead to the one that stays, in all memos and summaries.

    ``pairs`` are the ids of both.
    """

    def led_on(text: str) -> str:
        if "](workbench:" in text:
            for old, new in pairs:
                text = relinked(text, Link(kind, old), Link(kind, new))
        return text

    log.put(*(memo.rewritten(led_on(memo.text)) for memo in store.all(Memo)))
    log.put(*(replace(summary, text=led_on(summary.text)) for summary in store.all(Summary)))
