"""A reading process with a reader that does what its file says: hang, abort, swell, chatter, break."""

import ctypes
import os
import signal
import sys
import threading
from pathlib import Path

from tests.conftest import CANARY
from workbench.language import readers
from workbench.language.readers import Material, Passage, wire, worker

SUFFIX = ".nasty"


def read_nasty(path: Path) -> Material:
    """Do what the file says, and return its text where there is anything left to do so."""
    text = path.read_text(encoding="utf-8")
    for order in text.split():
        _ORDERS.get(order, lambda: None)()
    return Material(path, "nasty", (Passage(text),))


def _abort() -> None:
    os.abort()


def _fault() -> None:
    ctypes.string_at(0)


def _hang() -> None:
    threading.Event().wait()


def _swell() -> None:
    kept = []
    while True:
        kept.append(bytes(1024 * 1024))


def _hold() -> None:
    globals()["held"] = bytes(range(256)) * (700 * 1024)


def _chatter() -> None:
    sys.stdout.write(CANARY)
    sys.stdout.flush()
    sys.stderr.write(CANARY)
    os.write(1, CANARY.encode())
    os.write(2, CANARY.encode())


def _break() -> None:
    raise KeyError(CANARY)


def _leave() -> None:
    os._exit(0)


def _lie() -> None:
    """Send what no worker would, over the pipe that is meant for answers."""
    for number in range(3, 10):
        try:
            os.write(number, wire._LENGTH.pack(3) + b"abc")
        except OSError:
            continue


_ORDERS = {
    "abort": _abort,
    "fault": _fault,
    "hang": _hang,
    "swell": _swell,
    "hold": _hold,
    "chatter": _chatter,
    "break": _break,
    "leave": _leave,
    "lie": _lie,
}


def main(arguments: list[str]) -> None:
    """Be a worker that reads nasty files too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    readers._READERS[SUFFIX] = read_nasty
    worker.main(arguments)
