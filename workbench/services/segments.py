"""Work on segments as use cases: fills in ids, coder, time, words and hash, and hands back the operation to perform."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.coding.codes import AddCode
from workbench.coding.codings import AddCoding, RecodeCoding, RemoveMemo, SetMemo
from workbench.coding.segments import RecodeCodings, SplitCoding, segment_of
from workbench.domain.codes import LEVEL_SIGN
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, SourceId, new_id
from workbench.domain.memos import Memo, MemoTarget, MemoType
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.spans import Span
from workbench.services.coding import coding_of, new_code, new_memo
from workbench.services.projects import Project

LONGEST_NAME = 60
"""Code points that a code named by words of a transcript may have; more do not fit a tree or a table."""
_EDGES = " \t\n.,;:!?…-–—\"'“”‘’«»()[]"


def quotation_of(project: Project, source: SourceId, span: Span, text: str = "") -> SetMemo:
    """Return the operation that keeps words without giving them a code: a quotation, or with ``text`` an annotation.

    Raises SpanOutOfRange.
    """
    memo = new_memo(project, MemoTarget.SOURCE, source, text)
    return SetMemo(replace(memo, segment=segment_of(project.reader, source, span)))


def keeping(project: Project, source: SourceId, span: Span) -> Together:
    """Return the step that keeps words as a quotation; raise SpanOutOfRange."""
    made = quotation_of(project, source, span)
    return Together(Step("keep_quotation", _quote(made.memo)), (made,))


def kept_quotation(project: Project, source: SourceId, span: Span) -> Memo | None:
    """Return what the coder who works now has kept of these very words, with or without a text."""
    return next(
        (
            memo
            for memo in project.reader.where(Memo, about=source)
            if memo.segment is not None
            and memo.segment.span == span
            and memo.author == project.coder.id
            and memo.type is not MemoType.TRANSLATION
        ),
        None,
    )


def moved_quotation(project: Project, memo: Memo, span: Span) -> Together:
    """Return the step that lets a memo on words mean other words of its source; raise SpanOutOfRange."""
    assert memo.target is MemoTarget.SOURCE
    segment = segment_of(project.reader, memo.about, span)
    return Together(Step("resize_quotation"), (SetMemo(replace(memo, segment=segment)),))


def coded_quotation(project: Project, memo: Memo, code: CodeId) -> tuple[Together, CodingId]:
    """Return the step that makes a quotation a coding, by who works now, and that coding's id.

    What was written on the words goes on as the coding's memo, its author and its date unchanged; a translation of
    them stays what it is.
    """
    assert memo.segment is not None
    made = coding_of(project, SourceId(memo.about), memo.segment.span, code)
    handed = () if memo.type is MemoType.TRANSLATION else (_handed_over(memo, made.coding.id),)
    return Together(Step("code_quotation", _quote(memo)), (made, *handed)), made.coding.id


def in_vivo(
    project: Project, source: SourceId, span: Span, theme: CodeId | None, quotation: Memo | None = None
) -> tuple[Operation, CodeId, CodingId]:
    """Return the step that codes words with a code that they name, with the ids of code and coding.

    The new code stands under ``theme``, or is a theme itself when that is None. A sibling of that name is used instead.
    A ``quotation`` of these words becomes the coding, as with ``coded_quotation``. The step raises NameEmpty for words
    that name nothing, and what AddCoding raises.
    """
    made = coding_of(project, source, span, CodeId(""))
    name = in_vivo_name(made.coding.segment.quote)
    siblings = project.codebook().children(theme)
    known = next((each for each in siblings if each.name.casefold() == name.casefold()), None)
    code = known or new_code(project, name, theme)
    steps: list[Operation] = [] if known is not None else [AddCode(code)]
    steps.append(AddCoding(made.coding.recoded(code.id)))
    if quotation is not None:
        steps.append(_handed_over(quotation, made.coding.id))
    step = steps[0] if len(steps) == 1 else Together(Step("code_in_vivo", name), tuple(steps))
    return step, code.id, made.coding.id


def in_vivo_name(words: str) -> str:
    """Return what a code is called after words of a transcript: those of one paragraph, without the signs around them.

    Long ones are cut at a whole word.
    """
    first = next((line for line in words.splitlines() if line.strip(_EDGES)), "")
    clean = " ".join(word for word in first.split() if word != LEVEL_SIGN.strip()).strip(_EDGES)
    if len(clean) <= LONGEST_NAME:
        return clean
    cut = clean[:LONGEST_NAME].rpartition(" ")[0] or clean[: LONGEST_NAME - 1]
    return cut.rstrip(_EDGES) + "…"


def split(codings: Sequence[Coding], at: int) -> Operation:
    """Return the step that cuts codings in two before ``at`` (code points)."""
    cuts = tuple(SplitCoding(each.id, at, CodingId(new_id())) for each in codings)
    return cuts[0] if len(cuts) == 1 else Together(Step("split_coding"), cuts)


def recoded(codings: Sequence[CodingId], code: CodeId) -> Operation:
    """Return the operation that puts one coding or several under another code."""
    return RecodeCoding(codings[0], code) if len(codings) == 1 else RecodeCodings(tuple(codings), code)


def _handed_over(memo: Memo, coding: CodingId) -> Operation:
    """Return what becomes of a quotation whose words are coded: its text is the coding's memo; without one it goes."""
    if memo.text.strip() or memo.title:
        return SetMemo(replace(memo, target=MemoTarget.CODING, about=coding, segment=None))
    return RemoveMemo(memo.id)


def _quote(memo: Memo) -> str:
    return memo.segment.quote if memo.segment is not None else ""
