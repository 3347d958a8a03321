"""Deciding on suggestions, and on how far a source is coded: fills in ids, coder and time, hands back operations."""

from collections.abc import Collection, Iterable

from workbench.coding.deciding import AcceptSuggestion, FinishSource, RefuseSuggestion, ReopenSource
from workbench.domain.codings import Coding, Origin
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, FinishedId, RefusalId, SourceId, VerdictId, new_id
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Finished, Refusal, Suggestion, Verdict, VerdictKind
from workbench.services.coding import coding_of
from workbench.services.projects import Project


def acceptance_of(
    project: Project,
    suggestion: Suggestion,
    run: str = "",
    *,
    span: Span | None = None,
    code: CodeId | None = None,
    memo: str = "",
) -> AcceptSuggestion:
    """Return the operation that makes a suggestion of a run a coding of who works now, as it was or changed.

    ``span`` are other words, ``code`` another code. That another was given is a no to the one that was suggested.

    Raises:
        UnknownThing: the source is not there. SpanOutOfRange: the words are not.
    """
    span, code = span or suggestion.span, code or suggestion.code
    made = coding_of(project, suggestion.source, span, code, Origin.ACCEPTED, memo)
    same = (span, code) == (suggestion.span, suggestion.code)
    kind = VerdictKind.ACCEPTED if same else VerdictKind.CHANGED
    chosen = "" if code == suggestion.code else code
    return AcceptSuggestion(
        made.coding, _verdict(project, suggestion, kind, run, made.coding.id, chosen), made.memo
    )


def refusal_of(project: Project, suggestion: Suggestion, run: str = "") -> RefuseSuggestion:
    """Return the operation that keeps a suggestion from coming again."""
    refusal = Refusal(
        RefusalId(new_id()),
        suggestion.source,
        suggestion.span,
        suggestion.code,
        project.coder.id,
        project.clock(),
    )
    return RefuseSuggestion(refusal, _verdict(project, suggestion, VerdictKind.REFUSED, run))


def finishing_of(project: Project, source: SourceId) -> FinishSource:
    """Return the operation by which who works now says that a source is coded to its end."""
    return FinishSource(Finished(FinishedId(new_id()), source, project.coder.id, project.clock()))


def reopening_of(project: Project, source: SourceId) -> ReopenSource:
    """Return the operation that takes that back; raise UnknownThing when who works now never said it."""
    own = [each for each in project.reader.where(Finished, source=source) if each.coder == project.coder.id]
    if not own:
        raise UnknownThing("finished", source)
    return ReopenSource(own[0].id)


def has_finished(project: Project, source: SourceId) -> bool:
    """Tell whether who works now has coded a source to its end."""
    marks = project.reader.where(Finished, source=source)
    return any(each.coder == project.coder.id for each in marks)


def finished_sources(project: Project) -> frozenset[SourceId]:
    """Return the sources that who works now has coded to their end."""
    coder = project.coder.id
    return frozenset(each.source for each in project.reader.all(Finished) if each.coder == coder)


def undecided(
    reader: ProjectReader, suggestions: Iterable[Suggestion], changed: Collection[str]
) -> tuple[Suggestion, ...]:
    """Return the suggestions about whose code nothing of what changed says yes or no on any of their words.

    ``changed`` are ids of records of any kind.
    """
    decided: tuple[Coding | Refusal | Verdict, ...] = (
        *reader.among(Coding, changed),
        *reader.among(Refusal, changed),
        *reader.among(Verdict, changed),
    )
    by_place: dict[tuple[SourceId, CodeId], list[Span]] = {}
    for done in decided:
        by_place.setdefault((done.source, done.code), []).append(done.span)
    return tuple(
        each
        for each in suggestions
        if not any(each.span.overlaps(span) for span in by_place.get((each.source, each.code), ()))
    )


def _verdict(
    project: Project, suggestion: Suggestion, kind: VerdictKind, run: str, coding: str = "", chosen: str = ""
) -> Verdict:
    return Verdict(
        VerdictId(new_id()),
        suggestion.source,
        suggestion.span,
        suggestion.code,
        project.coder.id,
        project.clock(),
        kind,
        run,
        suggestion.confidence,
        coding,
        chosen,
    )
