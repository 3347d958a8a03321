"""Operations that take codes out of the book: merging and deleting, and what they would take with them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from workbench.coding.codings import same_coding
from workbench.coding.evidence import hand_over, memos_about, retie_themes, withdraw_codings
from workbench.coding.memos import lead_links_on
from workbench.domain.cases import Case
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import CodeWithinItself
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.prose import LinkKind
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.suggestions import Refusal
from workbench.domain.themes import Interpretation


@dataclass(frozen=True, slots=True)
class Contents:
    """What a branch of the codebook holds: what deleting it would take along."""

    codes: int
    codings: int
    links: int
    cases: int


def branch_contents(reader: ProjectReader, code: CodeId) -> Contents:
    """Count what hangs on a code and all below it. ``cases`` counts those that name one of them as a theme."""
    branch = Codebook(reader.all(Code)).branch_ids(code)
    return Contents(
        codes=len(branch),
        codings=sum(
            len(reader.where(Coding, code=each)) + len(reader.where(Unplaced, code=each)) for each in branch
        ),
        links=sum(len(reader.where(DistrictLink, code=each)) for each in branch),
        cases=sum(1 for case in reader.all(Case) if any(tie.code in branch for tie in case.themes)),
    )


@dataclass(frozen=True, slots=True)
class RemoveCode:
    """Delete a code and all below it, with their codings, links, refusals and memos."""

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
            _drop_interpretation(store, log, code.id)
        log.remove(*_memos_on_codes(store, ids))
        log.remove(*reversed(branch))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class MergeCodes:
    """Put all that one code holds under another, and let the first go.

    A segment that bears both by the same coder keeps one coding; memos, links, evidence and the codes below move.
    """

    code: CodeId
    into: CodeId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the code that goes, when the caller gave its name."""
        return Step("merge_codes", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Merge. Raises CodeWithinItself when ``into`` lies in the code's own branch."""
        book = Codebook(store.all(Code))
        code, into = book.code(self.code), book.code(self.into)
        if into.id in book.branch_ids(code.id):
            raise CodeWithinItself(code.name)
        log = EditLog(store)
        self._move_codings(store, log)
        log.put(*(each.recoded(into.id) for each in store.where(Unplaced, code=code.id)))
        self._move_children(book, log)
        self._move_links(store, log)
        retie_themes(store, log, {code.id}, into.id)
        log.put(*(replace(each, code=into.id) for each in store.where(Refusal, code=code.id)))
        log.put(*(replace(memo, about=into.id) for memo in _memos_on_codes(store, {code.id})))
        lead_links_on(store, log, LinkKind.CODE, [(code.id, into.id)])
        _drop_interpretation(store, log, code.id, keep_for=into if into.is_theme else None)
        log.remove(store.get(Code, code.id))
        return log.inverse(self.step)

    def _move_codings(self, store: ProjectStore, log: EditLog) -> None:
        there = {same_coding(coding): coding for coding in store.where(Coding, code=self.into)}
        moving: list[Coding] = []
        twins: dict[CodingId, CodingId] = {}
        for coding in store.where(Coding, code=self.code):
            moved = coding.recoded(self.into)
            twin = there.get(same_coding(moved))
            if twin is None:
                moving.append(moved)
            else:
                twins[coding.id] = twin.id
        log.put(*moving)
        if twins:
            hand_over(store, log, twins)
            withdraw_codings(store, log, [store.get(Coding, twin) for twin in twins])

    def _move_children(self, book: Codebook, log: EditLog) -> None:
        names = {child.name.casefold() for child in book.children(self.into)}
        place = len(book.children(self.into))
        for offset, child in enumerate(book.children(self.code)):
            name = _free_name(child.name, names)
            names.add(name.casefold())
            log.put(child.renamed(name).moved(self.into, place + offset))

    def _move_links(self, store: ProjectStore, log: EditLog) -> None:
        there: dict[DistrictId, DistrictLink] = {
            link.district: link for link in store.where(DistrictLink, code=self.into)
        }
        for link in store.where(DistrictLink, code=self.code):
            twin = there.get(link.district)
            if twin is None:
                log.put(replace(link, code=self.into))
            else:
                log.put(_joined(twin, link))
                log.remove(link)


def _joined(kept: DistrictLink, other: DistrictLink) -> DistrictLink:
    note = "\n".join(part for part in (kept.note, other.note) if part)
    return kept.restated(note, tuple(dict.fromkeys((*kept.evidence, *other.evidence))))


def _free_name(name: str, taken: Collection[str]) -> str:
    candidate, number = name, 2
    while candidate.casefold() in taken:
        candidate, number = f"{name} ({number})", number + 1
    return candidate


def _memos_on_codes(store: ProjectReader, codes: Collection[CodeId]) -> list[Memo]:
    return [memo for memo in memos_about(store, codes) if memo.target is MemoTarget.CODE]


def _drop_interpretation(
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
