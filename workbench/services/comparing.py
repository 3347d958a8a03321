"""Comparing two coders on a source as a use case: what to compare, and how a difference is settled."""

from dataclasses import dataclass, replace

from workbench.coding.codings import RemoveCodings, SetMemo
from workbench.coding.comparing import ALIKE, Agreement, AgreeWith, Place, places
from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.memos import MemoTarget, MemoType
from workbench.domain.sources import Source
from workbench.services.coding import coding_record, new_memo
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class Compared:
    """Two coders on one source: the codings of each and, in the order of the text, how they stand to each other."""

    source: SourceId
    first: tuple[Coding, ...]
    second: tuple[Coding, ...]
    places: tuple[Place, ...]

    def count(self, agreement: Agreement) -> int:
        """Return how many places stand so."""
        return sum(place.agreement is agreement for place in self.places)


def compared(
    project: Project,
    source: SourceId,
    coders: tuple[CoderId, CoderId],
    *,
    code: CodeId | None = None,
    alike: float = ALIKE,
) -> Compared:
    """Return how two coders coded a source; with ``code``, that code and those below it alone."""
    codings = project.reader.where(Coding, source=source)
    if code is not None:
        branch = project.codebook().branch_ids(code)
        codings = tuple(each for each in codings if each.code in branch)
    first, second = (tuple(each for each in codings if each.coder == coder) for coder in coders)
    return Compared(source, first, second, places(first, second, alike))


def agreed(project: Project, mine: Coding | None, theirs: Coding) -> AgreeWith:
    """Return the operation by which the coder who works now codes a place as the other did.

    With a coding of one's own there, that one takes the other's words.
    """
    if mine is not None:
        return AgreeWith(replace(mine, segment=theirs.segment))
    source = project.reader.get(Source, theirs.source)
    text = project.reader.text(source.id)
    return AgreeWith(coding_record(project, source, text, theirs.span, theirs.code, project.coder))


def withdrawn(mine: Coding) -> RemoveCodings:
    """Return the operation that takes one's own coding away."""
    return RemoveCodings((mine.id,))


def discussion(project: Project, place: Place, title: str, text: str) -> SetMemo:
    """Return the operation that writes a memo on the words of a place, for those who will talk about it."""
    source = project.reader.get(Source, place.coding.source)
    quote = place.span.of(project.reader.text(source.id))
    memo = new_memo(project, MemoTarget.SOURCE, source.id, text)
    segment = Segment(source.id, place.span, quote, source.sha256)
    return SetMemo(replace(memo, segment=segment, title=title, type=MemoType.METHODOLOGICAL))
