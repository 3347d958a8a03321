"""The lock beside a project: one process writes, the others may read.

The lock is a small file with the holder's process number, host, program and the moment when that process started, so
that another process that later bears the same number is not taken for it. A lock whose holder is gone is taken over
at once; one that another computer wrote is respected, since nobody here can tell whether its holder lives.
"""

import json
import os
import platform
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from workbench.domain.errors import ProjectLocked
from workbench.storage.files import refused

_APP = "workbench"
_ATTEMPTS = 50
_LONG = 60
"""Seconds."""
_LAST_PROCESS = 2**31 - 1


@dataclass(frozen=True)
class Holder:
    """Who holds a lock. ``started`` is the system's own mark of when the process began; empty where it gives none."""

    process: int
    host: str
    app: str
    started: str

    @classmethod
    def this_process(cls) -> "Holder":
        """Return what this process writes into a lock."""
        return cls(os.getpid(), platform.node(), _APP, _started(os.getpid()) or "")

    def is_gone(self) -> bool:
        """Tell whether the holder certainly no longer runs."""
        if self.host != platform.node():
            return False
        if self.process == os.getpid():
            return self.started != (_started(self.process) or "")
        if not _runs(self.process):
            return True
        started = _started(self.process)
        return bool(self.started and started) and started != self.started


def lock_path(project: Path) -> Path:
    """Return where the lock of a project lies."""
    return project.with_name(f".{project.name}.lock")


class Lock:
    """A lock that this process holds."""

    def __init__(self, path: Path, holder: Holder) -> None:
        """Take note of a lock that has been won."""
        self._path = path
        self._holder = holder

    @classmethod
    def taken(cls, project: Path) -> "Lock":
        """Win the lock of a project.

        Raises:
            ProjectLocked: another running process, or another computer, holds it.
            NoRights: the folder can't be written. DiskFull: there is no room.
        """
        path = lock_path(project)
        holder = Holder.this_process()
        for _ in range(_ATTEMPTS):
            if _created(path, holder):
                return cls(path, holder)
            other = _read(path)
            if other is not None and not other.is_gone():
                raise ProjectLocked(project, other.process, other.host)
            _cleared(path, other, holder)
        last = _read(path)
        raise ProjectLocked(project, last.process if last else 0, last.host if last else "")

    def release(self) -> None:
        """Give the lock back, unless somebody else's stands there by now."""
        if _read(self._path) == self._holder:
            self._path.unlink(missing_ok=True)


def _created(path: Path, holder: Holder) -> bool:
    """Make the lock whole in one step: a reader never sees a half-written one."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
    except OSError as error:
        raise refused(error, path) from error
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(holder), file)
        return _linked(draft, path)
    except OSError as error:
        raise refused(error, path) from error
    finally:
        draft.unlink(missing_ok=True)


def _linked(draft: Path, path: Path) -> bool:
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError, AttributeError):
        # Some file systems (FAT) know no hard links.
        return _copied(draft, path)
    return True


def _copied(draft: Path, path: Path) -> bool:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(draft.read_text(encoding="utf-8"))
    except FileExistsError:
        return False
    return True


def _read(path: Path) -> Holder | None:
    """Return who holds the lock; None when there is no lock or none that can be read."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        return Holder(int(value["process"]), str(value["host"]), str(value["app"]), str(value["started"]))
    except (OSError, ValueError, OverflowError, KeyError, TypeError):
        return None


def _cleared(path: Path, stale: Holder | None, holder: Holder) -> None:
    """Remove a stale lock. Only who holds the lock's own lock may, so a fresh lock is never taken for the stale one."""
    marker = path.with_name(f"{path.name}.clearing")
    if not _created(marker, holder):
        # A marker that can't be read any more has most likely just been taken away by its owner: another may stand
        # there by now, which is not ours to remove.
        other = _read(marker)
        if other.is_gone() if other is not None else _lies_about(marker):
            marker.unlink(missing_ok=True)
        return
    try:
        if _read(path) == stale:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise refused(error, path) from error
    finally:
        marker.unlink(missing_ok=True)


def _lies_about(marker: Path) -> bool:
    """Tell whether a file is too old to be anybody's who is at work: clearing takes milliseconds."""
    try:
        return time.time() - marker.stat().st_mtime > _LONG
    except OSError:
        return False


def _runs(process: int) -> bool:
    if not 0 < process <= _LAST_PROCESS:  # no single process; to the system, 0 and less are whole groups
        return False
    if os.name == "nt":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the name exists on Windows only
    handle = kernel.OpenProcess(0x1000, False, process)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    still_active = 259
    return code.value == still_active


def _started(process: int) -> str | None:
    """Return the system's mark of when a process began (clock ticks since boot, with the boot's own id), or None."""
    try:
        words = (
            Path(f"/proc/{process}/stat")
            .read_text(encoding="ascii", errors="replace")
            .rpartition(")")[2]
            .split()
        )
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return None
    return f"{boot}:{words[19]}"
