"""Keeping what was learned: arrays as they are, the rest as JSON; nothing that could run when it is read."""

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

FORM = 2
_TOLD = "told"


def packed(arrays: Mapping[str, NDArray[Any]], told: Mapping[str, object]) -> bytes:
    """Return arrays and plain values as bytes, the same for the same ones."""
    text = json.dumps({"form": FORM, **told}, ensure_ascii=False, sort_keys=True).encode()
    held = io.BytesIO()
    np.savez(held, allow_pickle=False, **arrays, **{_TOLD: np.frombuffer(text, dtype=np.uint8)})
    return held.getvalue()


def unpacked(data: bytes) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """Return what was packed; raise ValueError when the bytes are something else."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
        told = json.loads(arrays.pop(_TOLD).tobytes())
    except (zipfile.BadZipFile, OSError, KeyError, EOFError, AttributeError) as error:
        raise ValueError("these bytes are not a learner's") from error
    if told.get("form") != FORM:
        raise ValueError("a learner of another form")
    return arrays, told
