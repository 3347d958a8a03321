"""The reading room: files are read in processes of their own, so that none takes the program or its memory along.

Parsers of foreign formats abort, hang and swell on files that were made, or damaged, so that they do. Here that costs
the file: it is refused as too heavy (more memory or time than allowed) or as one that reading broke off at, the process
is replaced, and the next file is read. A process is reused for as many files as it lives through, for starting one
costs more than reading most files.

Processes are started afresh, never forked: the program has threads and a window. What holds the bounds on which system
is told in ``worker.py``; that the time is up is noticed here, on every system.
"""

import json
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from queue import LifoQueue
from types import TracebackType
from typing import BinaryIO, Self, cast

from workbench.domain.errors import FileReason, FileRefused
from workbench.language import readers
from workbench.language.readers import Material, Sheet, wire
from workbench.language.readers.sheets import SHEET_SUFFIXES
from workbench.language.readers.worker import TOO_HEAVY_EXIT, Bounds, place_of

MEMORY = 1024 * 1024 * 1024
"""What one reading process may hold, in bytes."""
SECONDS = 120.0
"""How long one file may take."""
FROZEN_FLAG = "--read-files"
"""The argument by which a frozen program, which is its own interpreter, is asked to be a reading process."""

_LIGHT = frozenset({".txt", ".md"})
_LIGHT_BYTES = 128 * 1024
_AHEAD = 2
_TELLS_EVERY = 0.2
_NOT_FOR_READERS = ("WORKBENCH_PASSWORD",)
# glibc sets 128 MB of addresses aside for a thread's own heap, which the limit would count
_FOR_READERS = {"MALLOC_ARENA_MAX": "1"}
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from workbench.language.readers.worker import main; main(sys.argv[2:])"
)

Read = tuple[Path, Material | FileRefused]


class RoomClosed(Exception):
    """The room was closed before the file was read."""


class ReadingRoom:
    """Reads files in processes of its own, to be used in a ``with`` statement; any thread may ask.

    Small plain texts are read in this process: decoding them needs no foreign parser, and starting a process would
    take longer than they do.
    """

    def __init__(self, memory: int = MEMORY, seconds: float = SECONDS, readers: int = 1) -> None:
        """Allow every file ``memory`` bytes and ``seconds``, with so many ``readers`` at once, started when wanted."""
        bounds = Bounds(memory, seconds)
        self._readers = readers
        self._desks = [_Desk(bounds) for _ in range(readers)]
        self._free: LifoQueue[_Desk] = LifoQueue()
        for desk in reversed(self._desks):
            self._free.put(desk)
        self._pool = ThreadPoolExecutor(readers, thread_name_prefix="reading")

    def __enter__(self) -> Self:
        """Return the room itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the room."""
        self.close()

    def close(self) -> None:
        """End every process at once, also in the middle of a file; what waits for one gets RoomClosed."""
        for desk in self._desks:
            desk.close()
        self._pool.shutdown(cancel_futures=True)

    def read(self, path: Path) -> Material:
        """Return what stands in the file.

        Raises:
            FileRefused: as ``readers.read`` does; TOO_HEAVY when it needs more memory or time than allowed, CRASHED
                when reading it broke off.
            RoomClosed: the room is closed, or was while the file was being read.
        """
        readers.refuse_unread(path)
        if _is_light(path):
            return _read_here(path)
        found = self._asked(path, wire.Request(str(path.absolute())))
        return cast("Material", found)

    def sheet(self, path: Path, *more: str) -> Sheet:
        """Return the sheet in the file, as ``readers.read_sheet`` does with ``more``; raises as ``read`` does."""
        readers.refuse_unread(path, SHEET_SUFFIXES)
        found = self._asked(path, wire.Request(str(path.absolute()), sheet=True, more=more))
        return cast("Sheet", found)

    def places(self, path: Path) -> Sheet:
        """Return the places in the file as a sheet, as ``readers.read_places`` does; raises as ``read`` does."""
        readers.refuse_unread(path, readers.PLACE_SUFFIXES)
        found = self._asked(path, wire.Request(str(path.absolute()), places=True))
        return cast("Sheet", found)

    def _asked(self, path: Path, request: wire.Request) -> Material | Sheet:
        desk = self._free.get()
        try:
            return desk.read(path, request)
        finally:
            self._free.put(desk)

    def read_all(
        self, paths: Iterable[Path], waiting: Callable[[int, Path], None] = lambda _number, _path: None
    ) -> Iterator[Read]:
        """Yield every path with what stands in it or why it is refused, in the order given.

        A few files are read ahead, as many as keep the readers at work while the caller thinks. ``waiting`` is called
        with the number (from 0) and the path of the file that is waited for: once for each, and again while it takes
        long; what it raises ends the reading.
        """
        coming = iter(paths)
        ahead: deque[tuple[Path, Future[Material | FileRefused]]] = deque()
        number = 0
        try:
            while True:
                for path in islice(coming, self._readers * _AHEAD - len(ahead)):
                    ahead.append((path, self._pool.submit(self._outcome, path)))
                if not ahead:
                    return
                path, future = ahead.popleft()
                waiting(number, path)
                while not wait((future,), _TELLS_EVERY).done:
                    waiting(number, path)
                yield path, future.result()
                number += 1
        finally:
            for _, future in ahead:
                future.cancel()

    def _outcome(self, path: Path) -> Material | FileRefused:
        try:
            return self.read(path)
        except FileRefused as refused:
            return refused


def _is_light(path: Path) -> bool:
    try:
        return path.stat().st_size <= _LIGHT_BYTES and readers.suffix_read_as(path) in _LIGHT
    except OSError:
        return False


def _read_here(path: Path) -> Material:
    try:
        return readers.read(path)
    except FileRefused:
        raise
    except Exception as error:  # as in the worker: a reader's bug costs its file
        raise FileRefused(path, FileReason.CRASHED, place_of(error)) from error


class _Desk:
    """A place for one reading process, which is started when wanted and replaced when it is gone."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def close(self) -> None:
        """Kill the process; there will be no other."""
        with self._lock:
            self._closed = True
            process = self._process
        if process is not None:
            process.kill()
            self._clear(process)

    def read(self, path: Path, request: wire.Request) -> Material | Sheet:
        """Have the file read as the request says."""
        process = self._asked(request.dumped())
        late = threading.Event()
        timer = threading.Timer(self._bounds.seconds, _give_up, (process, late))
        timer.daemon = True
        timer.start()
        try:
            answer = _answer(process, path)
        finally:
            timer.cancel()
            timer.join()
        if answer is None or answer.last or late.is_set():
            self._clear(process)
        if self._closed:
            raise RoomClosed
        if answer is None or late.is_set():
            raise self._refused(path, process.returncode, late=late.is_set())
        return answer.opened(path)

    def _refused(self, path: Path, code: int, *, late: bool) -> FileRefused:
        if late:
            return FileRefused(path, FileReason.TOO_HEAVY, {"seconds": f"{self._bounds.seconds:g}"})
        if code == TOO_HEAVY_EXIT:
            return FileRefused(path, FileReason.TOO_HEAVY, {"megabytes": str(self._bounds.memory // 1024**2)})
        return FileRefused(path, FileReason.CRASHED, {"exit": str(code)})

    def _asked(self, request: bytes) -> "subprocess.Popen[bytes]":
        """Return a process that has taken the request; one that died at rest is replaced once."""
        process = self._running()
        if not _took(process, request):
            self._clear(process)
            process = self._running()
            _took(process, request)
        return process

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._closed:
                raise RoomClosed
            if self._process is None:
                self._process = _started(self._bounds)
            return self._process

    def _clear(self, process: "subprocess.Popen[bytes]") -> None:
        process.kill()
        process.wait()
        with self._lock:
            if self._process is process:
                self._process = None
        # closing may have to flush what the dead process never took
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue


def _started(bounds: Bounds) -> "subprocess.Popen[bytes]":
    environment = {key: value for key, value in os.environ.items() if key not in _NOT_FOR_READERS}
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        command(bounds),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment | _FOR_READERS,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def command(bounds: Bounds) -> list[str]:
    """Return the command line of a reading process.

    It finds modules where this process does, but never in the current folder, which may be one that came by mail.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, bounds.dumped()]
    root = str(Path(readers.__file__).parents[3])
    places = [place for place in sys.path if place]
    if root not in places:
        places.append(root)
    return [sys.executable, "-I", "-c", _START, json.dumps(places), bounds.dumped()]


def _took(process: "subprocess.Popen[bytes]", request: bytes) -> bool:
    if process.poll() is not None:
        return False
    try:
        wire.send(cast("BinaryIO", process.stdin), request)
    except OSError:
        return False
    return True


def _answer(process: "subprocess.Popen[bytes]", path: Path) -> wire.Answer | None:
    """Return what the process says about the path, or None when it says nothing that could be understood."""
    try:
        message = wire.received(cast("BinaryIO", process.stdout))
        return None if message is None else wire.unpacked(message, path)
    except (OSError, ValueError, wire.Garbled):
        return None


def _give_up(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    process.kill()
