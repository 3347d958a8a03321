"""Deleting codes, and what that would take with them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from workbench.coding.evidence import memos_about, retie_themes, withdraw_codings
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import DistrictLink
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CodeId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.suggestions import Refusal, Verdict
from workbench.domain.themes import Interpretation


@dataclass(frozen=True, slots=True)
class Contents:
    """What a branch of the codebook holds: what deleting it would take along."""

    codes: int
    codings: int
    links: int
    cases: int
    summaries: int = 0


def branch_contents(reader: ProjectReader, *codes: CodeId) -> Contents:
    """Count what hangs on codes and all below them. ``cases`` counts those that name one of them as a theme."""
    book = Codebook(reader.all(Code))
    branch = frozenset[CodeId]().union(*(book.branch_ids(code) for code in codes))
    return Contents(
        codes=len(branch),
        codings=sum(
            len(reader.where(Coding, code=each)) + len(reader.where(Unplaced, code=each)) for each in branch
        ),
        links=sum(len(reader.where(DistrictLink, code=each)) for each in branch),
        cases=reader.count_tied(branch),
        summaries=sum(len(reader.where(Summary, code=each)) for each in branch),
    )


@dataclass(frozen=True, slots=True)
class RemoveCode:
    """Delete a code and all below it, with their codings, links, summaries, refusals, verdicts and memos."""

    code: CodeId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the code, when the caller gave its name."""
        return Step("remove_code", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove the branch; raise UnknownThing when the code is not there."""
        branch = list(Codebook(store.all(Code)).branch(self.code))
        ids = {code.id for code in branch}
        log = EditLog(store)
        retie_themes(store, log, ids, None)
        for code in branch:
            withdraw_codings(
                store, log, [*store.where(Coding, code=code.id), *store.where(Unplaced, code=code.id)]
            )
            log.remove(*store.where(DistrictLink, code=code.id), *store.where(Refusal, code=code.id))
            log.remove(*store.where(Verdict, code=code.id), *store.where(Summary, code=code.id))
            drop_interpretation(store, log, code.id)
        log.remove(*_memos_on_codes(store, ids))
        log.remove(*reversed(branch))
        return log.inverse(self.step)


def _memos_on_codes(store: ProjectReader, codes: Collection[CodeId]) -> list[Memo]:
    return [memo for memo in memos_about(store, codes) if memo.target is MemoTarget.CODE]


def drop_interpretation(
    store: ProjectStore, log: EditLog, code: CodeId, keep_for: Code | None = None
) -> None:
    """Remove a theme's interpretation; its words go to ``keep_for`` when that is a theme."""
    gone = store.find(Interpretation, code)
    if gone is None:
        return
    if keep_for is not None:
        kept = store.find(Interpretation, keep_for.id) or Interpretation(keep_for.id)
        log.put(
            replace(
                kept,
                text=_with(kept.text, gone.text),
                text_en=_with(kept.text_en, gone.text_en),
                key_quotations=tuple(dict.fromkeys((*kept.key_quotations, *gone.key_quotations))),
                counter_evidence=tuple(dict.fromkeys((*kept.counter_evidence, *gone.counter_evidence))),
            )
        )
    log.remove(gone)


def _with(first: str, second: str) -> str:
    return "\n\n".join(part for part in (first, second) if part)
