"""What can be done with many found codings at once: each an operation, with what it would do told beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.coding.codings import AddCodings, RemoveCodings
from workbench.coding.many_codings import WriteMemos, recoding
from workbench.coding.segments import RecodeCodings
from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codings import Coding, Origin
from workbench.domain.districts import DistrictLink
from workbench.domain.ids import CodeId, CodingId, new_id
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sessions import Session
from workbench.domain.themes import Interpretation
from workbench.services.coding import new_memo, without_twins
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class Recoded:
    """Giving codings another code: how many change, become one with a coding that is there, or have it already."""

    operation: RecodeCodings | None
    changed: int
    joined: int
    already: int


@dataclass(frozen=True, slots=True)
class Added:
    """Giving their segments one more code: how many codings come, and how many segments have it already."""

    operation: AddCodings | None
    added: int
    already: int


@dataclass(frozen=True, slots=True)
class Noted:
    """Writing a memo on codings: how many get a new one, and how many have one that is written on."""

    operation: WriteMemos
    fresh: int
    continued: int


@dataclass(frozen=True, slots=True)
class Removed:
    """Taking codings away: how many, how many memos go along, and how many are cited as evidence somewhere."""

    operation: RemoveCodings
    codings: int
    memos: int
    cited: int


def recoded(project: Project, codings: Sequence[CodingId], code: CodeId) -> Recoded:
    """Return what putting codings under another code would do; the operation is None when nothing would change."""
    planned = recoding(project.reader, codings, code)
    changing = (*(each.id for each in planned.moving), *(coding for coding, _twin in planned.joined))
    operation = RecodeCodings(tuple(each for each in codings if each in set(changing)), code)
    return Recoded(
        operation if changing else None, len(planned.moving), len(planned.joined), len(planned.already)
    )


def coded_too(project: Project, codings: Sequence[CodingId], code: CodeId) -> Added:
    """Return what giving the codings' segments one more code, by who works now, would do."""
    moment = project.clock()
    made = [
        Coding(CodingId(new_id()), each.segment, code, project.coder.id, moment, Origin.HAND)
        for each in project.reader.among(Coding, codings)
    ]
    operation, already = without_twins(project, made)
    return Added(operation, len(operation.codings) if operation is not None else 0, already)


def noted(project: Project, codings: Sequence[CodingId], text: str) -> Noted:
    """Return what writing a memo on codings would do: where there is one, the words come below its own."""
    fresh: list[Memo] = []
    continued: list[Memo] = []
    for coding in codings:
        known = next(
            (each for each in project.reader.where(Memo, about=coding) if each.target is MemoTarget.CODING),
            None,
        )
        if known is None:
            fresh.append(new_memo(project, MemoTarget.CODING, coding, text))
        else:
            words = "\n\n".join(each for each in (known.text, text) if each)
            continued.append(replace(known.rewritten(words), edited_at=project.clock()))
    return Noted(WriteMemos((*fresh, *continued)), len(fresh), len(continued))


def removed(project: Project, codings: Sequence[CodingId]) -> Removed:
    """Return what taking codings away would do."""
    reader, gone = project.reader, set(codings)
    cited = {
        coding
        for evidence in (
            *(each.evidence for each in reader.all(DistrictLink)),
            *(_cited_by(each) for each in reader.citing(gone)),
            *((*each.key_quotations, *each.counter_evidence) for each in reader.all(Interpretation)),
        )
        for coding in evidence
        if coding in gone
    }
    memos = sum(1 for each in reader.all(Memo) if each.target is MemoTarget.CODING and each.about in gone)
    return Removed(RemoveCodings(tuple(codings)), len(codings), memos, len(cited))


def _cited_by(record: Case | Session | Action) -> tuple[CodingId, ...]:
    if isinstance(record, Session):
        return tuple(each for said in record.discussions for each in said.evidence)
    return record.evidence if isinstance(record, Case) else record.grounds
