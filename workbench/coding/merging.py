"""Merging codes: what becomes of segments that bear several of them, of their guides and of what hangs on them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.coding.codings import same_coding
from workbench.coding.evidence import hand_over, memos_about, retie_themes, withdraw_codings
from workbench.coding.frameworks import hand_on_summaries
from workbench.coding.memos import lead_links_on
from workbench.coding.removal import drop_interpretation
from workbench.domain.codes import Code, Codebook, Guide
from workbench.domain.codings import Coding
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import CodeWithinItself
from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.prose import LinkKind
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.suggestions import Refusal, Verdict


class Overlaps(StrEnum):
    """What becomes of segments of one coder that overlap and bear different codes of those that merge.

    Exactly the same segment is kept once in any case: nobody gives a segment the same code twice. KEEP leaves all
    others as they are; DEDUPLICATE lets one go that lies within another; UNION makes one of all that overlap, from the
    first start to the last end.
    """

    KEEP = "keep"
    DEDUPLICATE = "deduplicate"
    UNION = "union"


class Guides(StrEnum):
    """What becomes of the guides: the target's stays as it is, or the others' words are added to it."""

    TARGET = "target"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class Fusion:
    """Codings that become one: ``kept`` stays, over ``span``, and takes what hangs on those that are ``gone``."""

    kept: Coding
    span: Span
    gone: tuple[Coding, ...] = ()


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would find and leave, in codings.

    ``same`` counts codings that go because the very same segment bears another of the codes by the same coder,
    ``overlapping`` those that overlap a segment of another of the codes by the same coder without being the same.
    ``left`` says how many there would be, by what becomes of overlaps.
    """

    before: int
    same: int
    overlapping: int
    left: dict[Overlaps, int]


@dataclass(frozen=True, slots=True)
class MergeCodes:
    """Put all that some codes hold under another, and let them go.

    Memos, links, evidence, refusals and the codes below move; keywords and examples are joined.
    """

    codes: tuple[CodeId, ...]
    into: CodeId
    overlaps: Overlaps = Overlaps.KEEP
    guides: Guides = Guides.TARGET
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by what the caller named: the code that goes or, for several, the one that they become."""
        return Step("merge_codes", self.name, len(self.codes))

    def apply(self, store: ProjectStore) -> Restoration:
        """Merge. Raises CodeWithinItself when ``into`` is one of them or stands below one of them."""
        book = Codebook(store.all(Code))
        going, into = [book.code(code) for code in dict.fromkeys(self.codes)], book.code(self.into)
        for code in going:
            if into.id in book.branch_ids(code.id):
                raise CodeWithinItself(code.name)
        log = EditLog(store)
        self._move_codings(store, log)
        log.put(joined_code(into, going, self.guides))
        for code in sorted(going, key=lambda each: -len(book.ancestors(each.id))):
            _move_the_rest(store, log, code.id, into)
        return log.inverse(self.step)

    def _move_codings(self, store: ProjectStore, log: EditLog) -> None:
        codings = _codings_of(store, dict.fromkeys((self.into, *self.codes)))
        fusions = fused(codings, self.into, self.overlaps)
        gone = {CodingId(each.id): fusion.kept.id for fusion in fusions for each in fusion.gone}
        if gone:
            hand_over(store, log, gone)
            withdraw_codings(store, log, [each for fusion in fusions for each in fusion.gone])
        moved = []
        for fusion in fusions:
            kept = fusion.kept.recoded(self.into)
            if fusion.span != kept.span:
                words = fusion.span.of(store.text(kept.source))
                kept = replace(kept, segment=replace(kept.segment, span=fusion.span, quote=words))
            moved.append(kept)
        log.put(*moved)


def fused(codings: Iterable[Coding], into: CodeId, overlaps: Overlaps) -> list[Fusion]:
    """Return what becomes of the codings of codes that merge into one of them.

    The one that stays bears ``into`` already where one of them does, or else is the earliest.
    """
    by_place: dict[tuple[SourceId, CoderId], list[Coding]] = defaultdict(list)
    for coding in codings:
        by_place[coding.source, coding.coder].append(coding)
    return [fusion for group in by_place.values() for fusion in _fused_in_place(group, into, overlaps)]


def merge_preview(reader: ProjectReader, codes: Collection[CodeId], into: CodeId) -> MergePreview:
    """Return what merging codes into another would find and leave."""
    codings = _codings_of(reader, dict.fromkeys((into, *codes)))
    fusions = {overlaps: fused(codings, into, overlaps) for overlaps in Overlaps}
    left = {overlaps: len(each) for overlaps, each in fusions.items()}
    overlapping = sum(len(group) for group in _grouped(fusions[Overlaps.KEEP]) if _mixed(group))
    return MergePreview(len(codings), len(codings) - left[Overlaps.KEEP], overlapping, left)


def joined_code(into: Code, others: Sequence[Code], guides: Guides) -> Code:
    """Return a code with the keywords and examples of others and, where wanted, the words of their guides."""
    joined = into
    for other in others:
        join = guides is Guides.JOIN
        joined = replace(
            joined,
            guide=_joined_guide(joined.guide, other.guide, join=join),
            guide_en=_joined_guide(joined.guide_en, other.guide_en, join=join),
            name_en=joined.name_en or (other.name_en if join else ""),
            research_question=_with(joined.research_question, other.research_question)
            if join
            else joined.research_question,
            examples=tuple(dict.fromkeys((*joined.examples, *other.examples))),
        )
    return joined


def _joined_guide(kept: Guide, other: Guide, *, join: bool) -> Guide:
    known = {word.casefold() for word in kept.keywords}
    keywords = (*kept.keywords, *(word for word in other.keywords if word.casefold() not in known))
    if not join:
        return replace(kept, keywords=keywords)
    return Guide(
        _with(kept.definition, other.definition),
        _with(kept.when_to_use, other.when_to_use),
        _with(kept.when_not, other.when_not),
        _with(kept.examples, other.examples),
        keywords,
    )


def _with(first: str, second: str) -> str:
    """Return both texts, the second below the first, or one of them when the other says nothing new."""
    if second.strip() in {"", first.strip()}:
        return first
    return f"{first}\n\n{second}" if first.strip() else second


def _codings_of(reader: ProjectReader, codes: Iterable[CodeId]) -> list[Coding]:
    return [coding for code in codes for coding in reader.where(Coding, code=code)]


def _fused_in_place(codings: Sequence[Coding], into: CodeId, overlaps: Overlaps) -> list[Fusion]:
    fusions = _once_each(codings, into)
    if overlaps is Overlaps.KEEP:
        return fusions
    found: list[Fusion] = []
    for group in _grouped(fusions):
        if not _mixed(group):
            found += group
        elif overlaps is Overlaps.UNION:
            found.append(_as_one(group, into))
        else:
            found += _without_the_inner(group)
    return found


def _mixed(group: Sequence[Fusion]) -> bool:
    """Tell whether segments that overlap bear different codes."""
    return len(group) > 1 and len({code for fusion in group for code in _codes(fusion)}) > 1


def _codes(fusion: Fusion) -> set[CodeId]:
    return {each.code for each in (fusion.kept, *fusion.gone)}


def _once_each(codings: Sequence[Coding], into: CodeId) -> list[Fusion]:
    """Return the codings as if all bore ``into``, of those with the same span one."""
    by_span: dict[tuple[str, int, int, str, str], list[Coding]] = defaultdict(list)
    for coding in codings:
        by_span[same_coding(coding.recoded(into))].append(coding)
    found: list[Fusion] = []
    for twins in by_span.values():
        kept = _first(twins, into)
        found.append(Fusion(kept, kept.span, tuple(each for each in twins if each is not kept)))
    return found


def _first(codings: Iterable[Coding], into: CodeId) -> Coding:
    return min(codings, key=lambda each: (each.code != into, each.created_at, each.id))


def _grouped(fusions: Iterable[Fusion]) -> list[list[Fusion]]:
    """Part codings into groups that hang together by overlapping, each with one source and one coder."""
    groups: list[list[Fusion]] = []
    end = 0
    for fusion in sorted(fusions, key=lambda each: (each.kept.source, each.kept.coder, each.span)):
        last = groups[-1][-1].kept if groups else None
        together = last is not None and (last.source, last.coder) == (fusion.kept.source, fusion.kept.coder)
        if together and fusion.span.start < end:
            groups[-1].append(fusion)
            end = max(end, fusion.span.end)
        else:
            groups.append([fusion])
            end = fusion.span.end
    return groups


def _as_one(members: Sequence[Fusion], into: CodeId) -> Fusion:
    everything = [each for fusion in members for each in (fusion.kept, *fusion.gone)]
    kept = _first(everything, into)
    span = Span(min(each.span.start for each in everything), max(each.span.end for each in everything))
    return Fusion(kept, span, tuple(each for each in everything if each is not kept))


def _without_the_inner(members: Sequence[Fusion]) -> list[Fusion]:
    """Return the codings of which none lies within a longer one of another code; those that go, go to that one."""
    longest_first = sorted(members, key=lambda each: (-each.span.length, each.span))
    found: list[Fusion] = []
    for each in longest_first:
        outer = next(
            (
                place
                for place, other in enumerate(found)
                if other.span.start <= each.span.start
                and each.span.end <= other.span.end
                and _codes(other) != _codes(each)
            ),
            None,
        )
        if outer is None:
            found.append(each)
        else:
            other = found[outer]
            found[outer] = Fusion(other.kept, other.span, (*other.gone, each.kept, *each.gone))
    return found


def _move_the_rest(store: ProjectStore, log: EditLog, code: CodeId, into: Code) -> None:
    """Move what hangs on a code beside its codings, and let it go."""
    log.put(*(each.recoded(into.id) for each in store.where(Unplaced, code=code)))
    _move_children(Codebook(store.all(Code)), log, code, into.id)
    _move_links(store, log, code, into.id)
    retie_themes(store, log, {code}, into.id)
    log.put(*(replace(each, code=into.id) for each in store.where(Refusal, code=code)))
    log.put(*(replace(each, code=into.id) for each in store.where(Verdict, code=code)))
    hand_on_summaries(store, log, code, into)
    on_code = [memo for memo in memos_about(store, {code}) if memo.target is MemoTarget.CODE]
    log.put(*(_about(memo, into.id) for memo in on_code))
    lead_links_on(store, log, LinkKind.CODE, [(code, into.id)])
    drop_interpretation(store, log, code, keep_for=into if into.is_theme else None)
    log.remove(store.get(Code, code))


def _about(memo: Memo, code: CodeId) -> Memo:
    return replace(memo, about=code)


def _move_children(book: Codebook, log: EditLog, code: CodeId, into: CodeId) -> None:
    # The code itself goes; where it stands under the other, its name is free.
    names = {child.name.casefold() for child in book.children(into) if child.id != code}
    place = len(book.children(into))
    for offset, child in enumerate(book.children(code)):
        name = free_name(child.name, names)
        names.add(name.casefold())
        log.put(child.renamed(name).moved(into, place + offset))


def _move_links(store: ProjectStore, log: EditLog, code: CodeId, into: CodeId) -> None:
    there: dict[DistrictId, DistrictLink] = {
        link.district: link for link in store.where(DistrictLink, code=into)
    }
    for link in store.where(DistrictLink, code=code):
        twin = there.get(link.district)
        if twin is None:
            log.put(replace(link, code=into))
        else:
            log.put(_joined_link(twin, link))
            log.remove(link)


def _joined_link(kept: DistrictLink, other: DistrictLink) -> DistrictLink:
    note = "\n".join(part for part in (kept.note, other.note) if part)
    return kept.restated(note, tuple(dict.fromkeys((*kept.evidence, *other.evidence))))


def free_name(name: str, taken: Collection[str]) -> str:
    """Return the name, or the name with the first free number behind it; ``taken`` holds case-folded names."""
    candidate, number = name, 2
    while candidate.casefold() in taken:
        candidate, number = f"{name} ({number})", number + 1
    return candidate
