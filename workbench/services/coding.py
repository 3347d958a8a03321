"""Coding as a use case: fills in ids, coder, time, quote and hash, and hands back the operation to perform."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.coding.codings import AddCoding, AddCodings, RemoveMemo, SetMemo, same_coding
from workbench.coding.districts import LinkDistrict
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.districts import DistrictLink
from workbench.domain.ids import (
    CodeId,
    CodingId,
    DistrictId,
    DistrictLinkId,
    MemoId,
    SourceId,
    new_id,
)
from workbench.domain.memos import Memo, MemoTarget, MemoType
from workbench.domain.operations import Operation
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.projects import Project

CODE_COLOURS = (
    "#332288",
    "#cc6677",
    "#ddcc77",
    "#117733",
    "#88ccee",
    "#882255",
    "#44aa99",
    "#999933",
    "#aa4499",
)
"""The colours that new themes get in turn: Paul Tol's scheme *muted* (SRON technical note EPS/TN/09-002, issue 3.2).

People who can't see red, green or blue tell any two of them apart, which a test holds.
"""


def coding_record(
    project: Project,
    source: Source,
    text: str,
    span: Span,
    code: CodeId,
    coder: Coder,
    origin: Origin = Origin.HAND,
) -> Coding:
    """Return a new coding of ``span`` in ``source``, whose canonical text is ``text``; raise SpanOutOfRange."""
    quote = span.within(text).of(text)
    segment = Segment(source.id, span, quote, source.sha256)
    return Coding(CodingId(new_id()), segment, code, coder.id, project.clock(), origin)


def coding_of(
    project: Project, source: SourceId, span: Span, code: CodeId, origin: Origin = Origin.HAND, memo: str = ""
) -> AddCoding:
    """Return the operation that gives a span a code, by the coder who works now."""
    record = project.reader.get(Source, source)
    text = project.reader.text(source)
    coding = coding_record(project, record, text, span, code, project.coder, origin)
    note = new_memo(project, MemoTarget.CODING, coding.id, memo) if memo else None
    return AddCoding(coding, note)


def codings_of(
    project: Project, source: SourceId, spans: Sequence[Span], code: CodeId
) -> AddCoding | AddCodings | None:
    """Return the operation that gives one span or several a code, by who works now.

    Of several, those that have it are passed over; None when all of them do.
    """
    if len(spans) == 1:
        return coding_of(project, source, spans[0], code)
    record = project.reader.get(Source, source)
    text = project.reader.text(source)
    made = [coding_record(project, record, text, span, code, project.coder) for span in spans]
    return without_twins(project, made)[0]


def without_twins(project: Project, codings: Iterable[Coding]) -> tuple[AddCodings | None, int]:
    """Return the operation that adds the codings that are new, and how many were there already."""
    wanted = list(codings)
    known = {
        same_coding(each)
        for source in {c.source for c in wanted}
        for each in project.reader.where(Coding, source=source)
    }
    fresh: list[Coding] = []
    for coding in wanted:
        if same_coding(coding) not in known:
            known.add(same_coding(coding))
            fresh.append(coding)
    return (AddCodings(tuple(fresh)) if fresh else None), len(wanted) - len(fresh)


def new_code(project: Project, name: str, parent: CodeId | None) -> Code:
    """Return a code that is not in the book yet: last under its parent and in its theme's colour."""
    book = project.codebook()
    siblings = book.children(parent)
    position = max((each.position for each in siblings), default=-1) + 1
    colour = book.code(parent).colour if parent else CODE_COLOURS[len(siblings) % len(CODE_COLOURS)]
    return Code(CodeId(new_id()), name, parent, position, colour)


def new_memo(project: Project, target: MemoTarget, about: str, text: str) -> Memo:
    """Return a memo by the coder who works now."""
    return Memo(MemoId(new_id()), target, about, text, project.coder.id, project.clock())


def memo_about(project: Project, about: str) -> Memo | None:
    """Return the memo on a thing, the first when there are several; translations of a source's words are none."""
    memos = (
        each for each in project.reader.where(Memo, about=about) if each.type is not MemoType.TRANSLATION
    )
    return next(memos, None)


def memo_on(project: Project, target: MemoTarget, about: str, text: str) -> Operation:
    """Return the operation that writes the memo on a thing, or gives the one that is there other words."""
    known = memo_about(project, about)
    if known is None:
        return SetMemo(new_memo(project, target, about, text))
    return reworded(project, known, text)


def reworded(project: Project, memo: Memo, text: str) -> Operation:
    """Return the operation that gives a memo other words, dated now; one without words or title goes."""
    if not text.strip() and not memo.title:
        return RemoveMemo(memo.id)
    return SetMemo(replace(memo.rewritten(text), edited_at=project.clock()))


def link(
    project: Project, code: CodeId, district: DistrictId, note: str = "", evidence: tuple[CodingId, ...] = ()
) -> LinkDistrict:
    """Return the operation that states, or restates, that a code matters in a district."""
    known = next(iter(project.reader.where(DistrictLink, code=code, district=district)), None)
    if known is not None:
        return LinkDistrict(known.restated(note, evidence))
    fresh = DistrictLink(
        DistrictLinkId(new_id()), code, district, project.coder.id, project.clock(), note, evidence
    )
    return LinkDistrict(fresh)
