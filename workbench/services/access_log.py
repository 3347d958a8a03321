"""Who looked at restricted records of supervision, or took them out of the project, and when."""

from workbench.domain.access import Access, AccessKind
from workbench.services.projects import Project


def note_access(
    project: Project, kind: AccessKind, record_kind: str, record_id: str = "", what: str = ""
) -> None:
    """Write down that the coder who works opened, exported or printed a record, on the project's own thread.

    ``record_kind`` is the record's kind in snake case (``session``, ``facilitator``, ``name_key``), ``record_id`` its
    id, empty for many. ``what`` names the part or the paper by a key of the glossary (``wellbeing``,
    ``session_record``): no words of a record, no name, no path. A project that is only read keeps nothing. Raises
    DiskFull.
    """
    if project.read_only:
        return
    from workbench.storage.access_log import keep_access

    entry = Access(project.clock(), project.coder.name, kind, record_kind, record_id, what)
    keep_access(project.file, entry)


def accesses(project: Project, limit: int | None = None) -> tuple[Access, ...]:
    """Return what was noted, the oldest first; with ``limit`` the last so many. May be asked on any thread."""
    from workbench.storage import access_log

    return access_log.accesses(project.file, limit)
