"""Backups: a verified copy of a project while it is in use."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.storage.copying import copied

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile


def back_up(project: "ProjectFile", target: Path) -> int:
    """Write a verified copy of a project to ``target`` and return its size in bytes.

    Work may go on meanwhile; the copy holds what was there when it began. It gets its name only when it is sound.

    Raises:
        ProjectExists: something stands at ``target`` and is not overwritten.
        ProjectDamaged: the copy is not sound. NoRights, DiskFull, FolderMissing: ``target`` can't be written.
    """
    with project.connection() as database:
        return copied(database, target)
