"""PDF through LibreOffice, where it is installed: run without a window, on settings of its own, and for no longer than
wanted.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from exports.files import write_whole
from workbench.domain.errors import FileReason, FileRefused

SECONDS: Final = 300.0
"""So long may LibreOffice take for one file."""

_NAMES: Final = ("soffice", "libreoffice")
_PROGRAM_FOLDERS: Final = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)")
_ON_MAC: Final = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_NOT_FOR_OFFICE: Final = ("WORKBENCH_PASSWORD",)
_TICK: Final = 0.1
_FILTER: Final = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)


def office() -> Path | None:
    """Return LibreOffice's program, None where there is none."""
    return next((path for path in _places() if path.is_file()), None)


def write_pdf(
    make: Callable[[Path], int], path: Path, *, tick: Callable[[], None], seconds: float = SECONDS
) -> int:
    """Write a ``.pdf`` of the Word file that ``make`` writes where it is told; return what ``make`` returned.

    ``tick`` is called ten times a second, and ends LibreOffice when it raises. What stood at ``path`` stays until the
    new file is whole.

    Raises:
        FileRefused: there is no LibreOffice, it did not finish in so many seconds, or the file can't be written.
    """
    program = office()
    if program is None:
        raise FileRefused(path, FileReason.NO_OFFICE)
    # LibreOffice may still write to its settings when it is told to go
    with TemporaryDirectory(prefix="workbench-", ignore_cleanup_errors=True) as folder:
        document = Path(folder) / "report.docx"
        made = make(document)
        if not _converted(program, document, tick, seconds):
            raise FileRefused(path, FileReason.OFFICE_FAILED)
        data = document.with_suffix(".pdf").read_bytes()
    write_whole(path, lambda stream: stream.write(data))
    return made


def _places() -> Iterator[Path]:
    # Windows would look in the current folder first, which may be one that came by mail
    if sys.platform != "win32":
        found = (shutil.which(name) for name in _NAMES)
        yield from (Path(each) for each in found if each and Path(each).is_absolute())
    yield _ON_MAC
    for variable in _PROGRAM_FOLDERS:
        if os.environ.get(variable):
            yield Path(os.environ[variable]) / "LibreOffice" / "program" / "soffice.exe"


def _converted(program: Path, document: Path, tick: Callable[[], None], seconds: float) -> bool:
    settings = document.parent / "settings"
    process = subprocess.Popen(  # noqa: S603 - a program that the machine's owner installed, on a file that we made
        [
            str(program),
            f"-env:UserInstallation={settings.as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            *("--convert-to", _FILTER, "--outdir", str(document.parent), str(document)),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=document.parent,
        env={key: value for key, value in os.environ.items() if key not in _NOT_FOR_OFFICE},
        # it starts another process that does the work: both must be found when they are to end
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        in_time = _finished(process, tick, seconds)
    finally:
        _end(process)
    return in_time and process.returncode == 0 and document.with_suffix(".pdf").is_file()


def _finished(process: "subprocess.Popen[bytes]", tick: Callable[[], None], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            process.wait(_TICK)
        except subprocess.TimeoutExpired:
            tick()
        else:
            return True
    return False


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        ending = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
        subprocess.run([str(ending), "/F", "/T", "/PID", str(process.pid)], check=False)  # noqa: S603 - Windows' own
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
