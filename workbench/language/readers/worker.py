"""The process that reads files: one after the other as it is asked, within bounds, and with nothing else to lose.

Bounds, and who holds them:

- memory: on Linux the kernel (``RLIMIT_AS``, all that the process may address), which makes an allocation fail. macOS
  ignores that limit and Windows has none like it: there a thread looks at the resident memory twenty times a second
  and ends the process. A single call into a library may pass the bound until the thread gets its turn.
- time: the program ends the process (``room.py``). Should the program be gone itself, a watchdog of the interpreter
  ends it soon after.
- what it may leave behind: no core dump, and nothing on the program's streams but answers; what libraries print or log
  about a file goes nowhere.
"""

import faulthandler
import json
import os
import sys
import threading
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO, TextIO

from workbench.domain.errors import FileReason, FileRefused
from workbench.language import readers
from workbench.language.readers import wire

TOO_HEAVY_EXIT = 77
"""The exit code of a process that ended itself because it held more memory than it may."""

_LOOKS_EVERY = 0.05
_GRACE_SECONDS = 5
_XML_NO_MEMORY = 2
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one file may cost: ``memory`` in bytes, for the whole process, and ``seconds``.

    ``watched`` has a thread hold the memory's bound where the kernel doesn't.
    """

    memory: int
    seconds: float
    watched: bool = sys.platform != "linux"

    def dumped(self) -> str:
        """Return the bounds for a command line."""
        return json.dumps(asdict(self))


def main(arguments: list[str]) -> None:
    """Read the files that are asked for on stdin until nobody asks any more; the argument is a dumped Bounds."""
    bounds = Bounds(**json.loads(arguments[0]))
    asked, answers, nowhere = _streams_of_our_own()
    _leave_no_dump()
    if bounds.watched:
        threading.Thread(target=_watch, args=(bounds.memory,), daemon=True).start()
    else:
        _bound_addresses(bounds.memory)
    serve(asked, answers, bounds, nowhere)


def serve(asked: BinaryIO, answers: BinaryIO, bounds: Bounds, watchdog: TextIO | None = None) -> None:
    """Answer every path in ``asked`` with what reading it gave.

    After a file that was too heavy, or that left more than half of the memory taken, the answer says that it is the
    last: the next file shall find as much room as this one did.
    """
    while (request := wire.received(asked)) is not None:
        if watchdog is not None:
            faulthandler.dump_traceback_later(bounds.seconds + _GRACE_SECONDS, exit=True, file=watchdog)
        message, last = _answered(wire.Request.loaded(request), bounds)
        wire.send(answers, message)
        if watchdog is not None:
            faulthandler.cancel_dump_traceback_later()
        if last:
            return


def _answered(request: wire.Request, bounds: Bounds) -> tuple[bytes, bool]:
    answer = None
    try:
        answer = _read(request)
        last = memory_held(resident=bounds.watched) > bounds.memory // 2
        message = wire.packed(replace(answer, last=last))
    except MemoryError:
        message, last = b"", True
    if not message or len(message) > wire.MESSAGE_LIMIT:
        limit = {"megabytes": str(bounds.memory // _MEGABYTE)}
        return wire.packed(wire.Answer(reason=FileReason.TOO_HEAVY, facts=limit, last=True)), True
    return message, last


def _read(request: wire.Request) -> wire.Answer:
    path = Path(request.path)
    try:
        if request.places:
            return wire.Answer(readers.read_places(path))
        return wire.Answer(readers.read_sheet(path, *request.more) if request.sheet else readers.read(path))
    except FileRefused as refused:
        if starved(refused):
            raise MemoryError from refused
        return wire.Answer(reason=refused.reason, facts=refused.facts)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a reader's bug costs its file, not the import
        return wire.Answer(reason=FileReason.CRASHED, facts=place_of(error))


def starved(refused: FileRefused) -> bool:
    """Tell whether a file was only called damaged because there was no memory to read it with.

    libxml2 reports that as a fault of the text.
    """
    cause: BaseException | None = refused
    while cause is not None:
        if isinstance(cause, MemoryError) or getattr(cause, "code", None) == _XML_NO_MEMORY:
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def place_of(error: BaseException) -> dict[str, str]:
    """Return which error it is and where it was raised, without its message: that may quote the file."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return {"error": type(error).__name__, "place": place}


def memory_held(*, resident: bool) -> int:
    """Return how many bytes this process holds: addresses, or what of them is resident.

    Elsewhere than on Linux it is the peak of what was resident; 0 where the system does not tell.
    """
    if sys.platform == "linux":
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
        held = int(pages[1 if resident else 0]) * os.sysconf("SC_PAGE_SIZE")
    elif sys.platform == "win32":
        held = _peak_on_windows()
    else:
        import resource

        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        held *= 1 if sys.platform == "darwin" else 1024
    return held


def _streams_of_our_own() -> tuple[BinaryIO, BinaryIO, TextIO]:
    """Take the pipes for us alone; whoever prints, or reads, finds nothing under the usual numbers."""
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = Path(os.devnull).open("r+", encoding="utf-8")  # noqa: SIM115 - as long as the process
    for number in (0, 1, 2):
        os.dup2(nowhere.fileno(), number)
    return asked, answers, nowhere


def _leave_no_dump() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_addresses(memory: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _watch(memory: int) -> None:
    """End the process when it holds more than it may."""
    pause = threading.Event()
    while not pause.wait(_LOOKS_EVERY):
        if memory_held(resident=True) > memory:
            os._exit(TOO_HEAVY_EXIT)


if sys.platform == "win32":

    def _peak_on_windows() -> int:
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = (
                ("cb", wintypes.DWORD),
                ("PageFaultCount", wintypes.DWORD),
                ("PeakWorkingSetSize", ctypes.c_size_t),
                *((f"more{number}", ctypes.c_size_t) for number in range(7)),
            )

        counters = Counters(cb=ctypes.sizeof(Counters))
        process = ctypes.windll.kernel32.GetCurrentProcess
        process.restype = wintypes.HANDLE
        asked = ctypes.windll.kernel32.K32GetProcessMemoryInfo
        asked.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
        told = asked(process(), ctypes.byref(counters), counters.cb)
        return int(counters.PeakWorkingSetSize) if told else 0


if __name__ == "__main__":
    main(sys.argv[1:])
