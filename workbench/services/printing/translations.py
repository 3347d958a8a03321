"""Translations of quotations: memos of their own type on exactly the words of a coding.

A translation is finished (``MemoStatus.DONE``) when it is written. A correction of the transcript that changes its
words opens it again, and so may a person: print says then that it is to be looked at.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.coding.codings import RemoveMemo, SetMemo
from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import CodingId, SourceId
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.operations import Operation
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.services.coding import new_memo
from workbench.services.projects import Project

Place = tuple[SourceId, Span]
"""Which words of which source."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What words mean in the other language of print; ``stale`` when they were changed since it was written."""

    memo: Memo

    @property
    def text(self) -> str:
        """The words of the translation."""
        return self.memo.text

    @property
    def stale(self) -> bool:
        """Tell whether somebody should look whether it is still right."""
        return self.memo.status is MemoStatus.OPEN


def translations(reader: ProjectReader) -> dict[Place, Translation]:
    """Return all translations by the words that they are of; of several, the one that was written last."""
    return _by_place(reader.all(Memo))


def translation_of(reader: ProjectReader, segment: Segment) -> Translation | None:
    """Return the translation of exactly these words, None when nobody translated them."""
    return _by_place(reader.where(Memo, about=segment.source)).get(_place(segment))


def translating(project: Project, coding: CodingId, text: str) -> Operation | None:
    """Return the operation that lets a coding's words be translated so; None when nothing is to be changed.

    An empty text takes the translation away. Saying the same again of one that is stale makes it right. Codings of
    the same words share it. Raises UnknownThing when the coding is gone.
    """
    segment = project.reader.get(Coding, coding).segment
    known = translation_of(project.reader, segment)
    words = text.strip()
    if known is None:
        return SetMemo(_fresh(project, segment, words)) if words else None
    if not words:
        return RemoveMemo(known.memo.id)
    if words == known.text and not known.stale:
        return None
    again = replace(known.memo.rewritten(words), status=MemoStatus.DONE, edited_at=project.clock())
    return SetMemo(again)


def translated(found: Mapping[Place, Translation], coding: Coding) -> Translation | None:
    """Return the translation of a coding's words out of all of them."""
    return found.get(_place(coding.segment))


def _fresh(project: Project, segment: Segment, text: str) -> Memo:
    made = new_memo(project, MemoTarget.SOURCE, segment.source, text)
    return replace(made, segment=segment, type=MemoType.TRANSLATION, status=MemoStatus.DONE)


def _by_place(memos: Iterable[Memo]) -> dict[Place, Translation]:
    wanted = [each for each in memos if each.type is MemoType.TRANSLATION and each.text.strip()]
    wanted.sort(key=lambda each: (each.edited_at or each.created_at, each.id))
    return {_place(each.segment): Translation(each) for each in wanted if each.segment is not None}


def _place(segment: Segment) -> Place:
    return segment.source, segment.span
