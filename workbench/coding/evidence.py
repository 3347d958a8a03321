"""What hangs on codings: memos about them, and the links, themes, summaries and records of supervision that cite them.

A coding never goes alone: what cites it is mended in the same step, so that nothing points to nothing and undo brings
all of it back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from workbench.coding.joint_displays import name_instead, quote_instead, quote_no_more
from workbench.coding.memos import lead_links_on
from workbench.coding.supervision_ties import cite_instead, tie_instead
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import DistrictLink
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.memos import Memo
from workbench.domain.operations import EditLog
from workbench.domain.prose import LinkKind
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.themes import Interpretation


def withdraw_codings(store: ProjectStore, log: EditLog, codings: Sequence[Coding | Unplaced]) -> None:
    """Remove codings, placed or waiting for a place, their memos, and their mention as evidence anywhere."""
    gone = {CodingId(coding.id) for coding in codings}
    log.remove(*memos_about(store, gone))
    _mend_citations(store, log, gone)
    quote_no_more(store, log, gone)
    log.remove(*codings)


def hand_over(store: ProjectStore, log: EditLog, twins: Mapping[CodingId, CodingId]) -> None:
    """Let memos and citations of codings that go speak of their twins that stay."""
    log.put(*(replace(memo, about=twins[CodingId(memo.about)]) for memo in memos_about(store, twins)))
    lead_links_on(store, log, LinkKind.CODING, twins.items())
    for link in store.all(DistrictLink):
        log.put(replace(link, evidence=_renamed(link.evidence, twins)))
    for meant in store.all(Interpretation):
        key, counter = meant.key_quotations, meant.counter_evidence
        log.put(
            replace(meant, key_quotations=_renamed(key, twins), counter_evidence=_renamed(counter, twins))
        )
    log.put(*(replace(each, rests_on=_renamed(each.rests_on, twins)) for each in store.all(Summary)))
    cite_instead(store, log, twins, lambda evidence: _renamed(evidence, twins))
    quote_instead(store, log, twins)


def memos_about(reader: ProjectReader, ids: Collection[str]) -> list[Memo]:
    """Return the memos on things with these ids."""
    if len(ids) == 1:
        return list(reader.where(Memo, about=next(iter(ids))))
    return [memo for memo in reader.all(Memo) if memo.about in ids]


def retie_themes(store: ProjectStore, log: EditLog, gone: Collection[CodeId], into: CodeId | None) -> None:
    """Let cases, sessions and joint displays that name codes in ``gone`` name ``into`` instead; None is nothing."""
    tie_instead(store, log, gone, into)
    name_instead(store, log, gone, into)


def _mend_citations(store: ProjectStore, log: EditLog, gone: Collection[CodingId]) -> None:
    for link in store.all(DistrictLink):
        log.put(replace(link, evidence=_without(link.evidence, gone)))
    for meant in store.all(Interpretation):
        key, counter = meant.key_quotations, meant.counter_evidence
        log.put(replace(meant, key_quotations=_without(key, gone), counter_evidence=_without(counter, gone)))
    log.put(*(replace(each, rests_on=_without(each.rests_on, gone)) for each in store.all(Summary)))
    cite_instead(store, log, gone, lambda evidence: _without(evidence, gone))


def _renamed(evidence: tuple[CodingId, ...], twins: Mapping[CodingId, CodingId]) -> tuple[CodingId, ...]:
    return tuple(dict.fromkeys(twins.get(each, each) for each in evidence))


def _without(evidence: tuple[CodingId, ...], gone: Collection[CodingId]) -> tuple[CodingId, ...]:
    return tuple(each for each in evidence if each not in gone)
