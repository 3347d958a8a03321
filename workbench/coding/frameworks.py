"""Framework matrices: what becomes of summaries when the things that they are about go or join."""

from dataclasses import replace

from workbench.domain.codes import Code
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CodeId
from workbench.domain.operations import EditLog
from workbench.domain.store import ProjectStore


def hand_on_summaries(store: ProjectStore, log: EditLog, gone: CodeId, into: Code) -> None:
    """Give the summaries of a code to another one; where that has its own, one is written below the other.

    What was joined is stale: nobody has read it against the codings of both yet.
    """
    kept = {(each.kind, each.subject): each for each in store.where(Summary, code=into.id)}
    for summary in store.where(Summary, code=gone):
        own = kept.get((summary.kind, summary.subject))
        if own is None:
            log.put(replace(summary, code=into.id, seen=""))
            continue
        text = "\n\n".join(part for part in (own.text, summary.text) if part)
        rests_on = tuple(dict.fromkeys((*own.rests_on, *summary.rests_on)))
        log.put(replace(own, text=text, rests_on=rests_on, seen=""))
        log.remove(summary)
