"""The wastebasket: what was deleted in a project, in earlier sittings too, and how it comes back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.coding.bringing_back import BringBack
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.frameworks import Summary
from workbench.domain.memos import Memo
from workbench.domain.operations import Step
from workbench.domain.participants import Participant
from workbench.domain.prose import plain
from workbench.domain.queries import SavedQuery
from workbench.domain.sources import Source
from workbench.domain.store import Record
from workbench.services.projects import Project
from workbench.services.seeing import owner_of

if TYPE_CHECKING:
    from workbench.storage.wastebasket import Deletion

MOST = 500
"""How many deletions are listed, the newest."""
_LEADING: Final = (
    "district",
    "source",
    "code",
    "coding",
    "memo",
    "saved_query",
    "saved_table",
    "joint_display",
    "summary",
    "unplaced",
    "district_link",
    "participant",
)
_COUNTED: Final = frozenset({*_LEADING, "interpretation"})


@dataclass(frozen=True)
class Discarded:
    """Something in the wastebasket.

    ``kind`` is what was deleted as such (a record's kind in snake case), ``counts`` what went with it, by kind.
    """

    at: datetime
    coder: str
    step: Step
    kind: str
    counts: Mapping[str, int]
    deletion: "Deletion"


@dataclass(frozen=True)
class Contents:
    """What a discarded thing holds: its name, and the names or words of what went with it, by kind."""

    name: str
    words: Mapping[str, tuple[str, ...]]
    operation: BringBack


def wastebasket(project: Project) -> tuple[Discarded, ...]:
    """Return what was deleted and is still gone, the newest first."""
    from workbench.storage.wastebasket import deletions

    found = ((each, _seen_of(project, each)) for each in deletions(project.file, MOST))
    return tuple(_discarded(deletion, seen) for deletion, seen in found if seen)


def contents_of(project: Project, discarded: Discarded) -> Contents:
    """Return what a discarded thing holds, and the operation that brings it back."""
    from workbench.storage.wastebasket import deleted_records

    records, edits = deleted_records(project.file, discarded.deletion)
    words: dict[str, list[str]] = {}
    names: dict[str, str] = {code.id: code.name for code in project.codebook()}
    names |= {each.id: each.name for each in records if isinstance(each, Code)}
    for record in records:
        # In blind mode nobody reads what others coded or noted; it comes back all the same.
        told = _told(record, names) if project.may_see(owner_of(record)) else ""
        if told:
            words.setdefault(_kind(record), []).append(told)
    leading = words.get(discarded.kind, [])
    name = leading[0] if leading else ""
    if discarded.kind == "code":
        name = _top_name(records, name)
    operation = BringBack(records, edits, discarded.step.subject or name)
    return Contents(name, {kind: tuple(each) for kind, each in words.items()}, operation)


def _seen_of(project: Project, deletion: "Deletion") -> Mapping[str, tuple[str, ...]]:
    """Return what may be known of it: in blind mode nobody learns what others coded from what was thrown away."""
    if not project.blind:
        return deletion.gone
    from workbench.storage.wastebasket import deleted_records

    records, _edits = deleted_records(project.file, deletion)
    hidden: set[str] = {each.id for each in records if not project.may_see(owner_of(each))}
    kept = {kind: tuple(id for id in ids if id not in hidden) for kind, ids in deletion.gone.items()}
    return {kind: ids for kind, ids in kept.items() if ids}


def _discarded(deletion: "Deletion", seen: Mapping[str, tuple[str, ...]]) -> Discarded:
    counts = {kind: len(ids) for kind, ids in seen.items() if kind in _COUNTED}
    kind = next((each for each in _LEADING if each in counts), next(iter(seen)))
    return Discarded(deletion.at, deletion.coder, deletion.step, kind, Counter(counts), deletion)


def _top_name(records: tuple[Record, ...], otherwise: str) -> str:
    codes = {each.id: each for each in records if isinstance(each, Code)}
    return next((each.name for each in codes.values() if each.parent not in codes), otherwise)


def _kind(record: Record) -> str:
    from workbench.storage.kinds import kind_name

    return kind_name(type(record))


def _told(record: Record, names: Mapping[str, str]) -> str:
    """Return how a record is told in the preview: its name, or its words with the code that they bore."""
    match record:
        case District() | Source() | Code() | Participant() | SavedQuery():
            return record.name
        case Coding():
            code = names.get(record.code, "")
            quote = " ".join(record.segment.quote.split())
            return f"“{quote}” — {code}" if code else f"“{quote}”"
        case Summary():
            words, code = " ".join(plain(record.text).split()), names.get(record.code, "")
            return f"{code}: {words}" if code else words
        case Memo():
            return " ".join(
                (record.title or record.text or (record.segment.quote if record.segment else "")).split()
            )
        case _:
            return ""
