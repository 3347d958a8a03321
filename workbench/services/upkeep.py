"""Looking after the file: checking it, copying it, and reading its audit trail."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.storage.check import CheckResult
    from workbench.storage.journal import JournalEvent


def check(path: Path) -> "CheckResult":
    """Return what is wrong with a project, if anything; raises ProjectUnusable when it can't even be opened."""
    from workbench.storage.check import check as check_file

    return check_file(path)


def back_up(project: Project, target: Path) -> int:
    """Write a verified copy and return its bytes; raises ProjectExists, NoRights or DiskFull."""
    from workbench.storage.backup import back_up as back_up_file

    return back_up_file(project.file, target)


def audit_trail(project: Project, limit: int | None = None) -> Iterator["JournalEvent"]:
    """Give every changed record, the oldest first. Of a transcript it gives the length, not the words."""
    from workbench.storage.journal import events

    for event in events(project.file, limit=limit):
        yield replace(event, before=_without_words(event.before), after=_without_words(event.after))


def _without_words(record: dict[str, object] | None) -> dict[str, object] | None:
    if record is None:
        return None
    earlier = record.get("transcript")
    if isinstance(earlier, dict):
        return {**record, "transcript": _without_words(earlier)}
    if "turns" not in record or "text" not in record:
        return record
    turns = record["turns"]
    return {
        "source": record["source"],
        "characters": len(str(record["text"])),
        "turns": len(turns) if isinstance(turns, list) else 0,
    }
