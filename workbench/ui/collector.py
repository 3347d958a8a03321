"""Python's collector of garbage, asked to wait while thousands of records are made that all live on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_waiting() -> Iterator[None]:
    """Let nobody look for garbage meanwhile: that takes longer than making ten thousand codings, and finds none."""
    waits_already = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not waits_already:
            gc.enable()
