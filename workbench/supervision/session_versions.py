"""Every version of a session: as it was first final, with each addendum, and as it was before each reopening."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from workbench.domain.codes import Code
from workbench.domain.errors import UnknownThing
from workbench.domain.sessions import Addendum, Session, SessionState, SessionVersion
from workbench.domain.store import ProjectReader
from workbench.supervision.states import FINAL_SESSION_STATES


class VersionKind(StrEnum):
    """What made a version."""

    DRAFT = "draft"
    FINALISED = "finalised"
    ADDENDUM = "addendum"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Version:
    """A session as it stood under a revision, until the next one.

    ``at`` is when the revision began to count: when it was finalised, when the addendum was made; for a draft, when
    it was entered or reopened. ``by`` is who did that: the addendum's author, else the supervisor. ``fields`` are the
    addendum's; ``reason`` is why the session was reopened into this revision.
    """

    revision: int
    kind: VersionKind
    session: Session
    at: datetime
    by: str
    fields: tuple[tuple[str, str], ...] = ()
    reason: str = ""


_SIGNED: Final = frozenset({SessionState.ACKNOWLEDGED, SessionState.ARCHIVED})


def versions_of(reader: ProjectReader, session: Session) -> tuple[Version, ...]:
    """Return the versions of a session by their revisions, the one that stands now last."""
    kept = sorted(reader.where(SessionVersion, session=session.id), key=lambda each: each.revision)
    found: list[Version] = []
    reopened_at: datetime | None = None
    for content, ended in (*((each.content, each.kept_at) for each in kept), (session, None)):
        first = found[-1].revision + 1 if found else 1
        found += _stretch(content, first, reopened_at)
        reopened_at = ended
    return tuple(found)


def version_of(reader: ProjectReader, session: Session, revision: int) -> Version:
    """Return one version; raise UnknownThing for a revision that there is not."""
    for version in versions_of(reader, session):
        if version.revision == revision:
            return version
    raise UnknownThing("session_version", f"{session.number} ({revision})")


def with_known_codes(reader: ProjectReader, session: Session) -> Session:
    """Return a session without the codes that the codebook does not hold any more: an old version may name some."""
    discussions = (
        replace(
            each,
            themes=tuple(tie for tie in each.themes if reader.find(Code, tie.code) is not None),
            refused=tuple(code for code in each.refused if reader.find(Code, code) is not None),
        )
        for each in session.discussions
    )
    return replace(session, discussions=tuple(discussions))


def _stretch(content: Session, first: int, reopened_at: datetime | None) -> Iterator[Version]:
    """Give the versions from the revision ``first``, which began as a draft, to the one that ``content`` bears."""
    added = [each for each in content.addenda if each.revision > first]
    earlier = tuple(each for each in content.addenda if each.revision <= first)
    ends = [*(each.added_at for each in added), None]
    base = _until(content, first, earlier, ends[0])
    kind = VersionKind.REOPENED if reopened_at is not None else VersionKind.FINALISED
    if content.state not in FINAL_SESSION_STATES and reopened_at is None:
        kind = VersionKind.DRAFT
    at = content.finalised_at or reopened_at or content.entered_at
    yield Version(
        first, kind, base, at, content.supervisor, reason=content.reason if reopened_at is not None else ""
    )
    for place, addendum in enumerate(added):
        so_far = (*earlier, *added[: place + 1])
        then = _until(content, addendum.revision, so_far, ends[place + 1])
        yield Version(
            addendum.revision,
            VersionKind.ADDENDUM,
            then,
            addendum.added_at,
            addendum.author,
            addendum.fields,
        )


def _until(content: Session, revision: int, addenda: tuple[Addendum, ...], ended: datetime | None) -> Session:
    """Return the session under a revision, with the signatures that it bore when the next one began."""
    then = replace(content, revision=revision, addenda=addenda)
    if ended is None:
        return then
    signed = content.acknowledged_at
    if signed is not None and signed > ended:
        return replace(then, state=SessionState.FINALISED, acknowledged_by="", acknowledged_at=None)
    # Archiving comes after every addendum of a revision that is over.
    return replace(then, state=SessionState.ACKNOWLEDGED) if then.state in _SIGNED else then
