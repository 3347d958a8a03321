"""Records that are handed in as JSON files."""

import json
from pathlib import Path

from workbench.domain.errors import FieldTwice, FileReason, FileRefused

LIMIT = 5_000_000
"""The largest record file, in bytes."""


def parsed(text: str) -> object:
    """Return what JSON says; raise ValueError or RecursionError when it is none, FieldTwice for a name told twice."""
    return json.loads(text, object_pairs_hook=_fields)


def read_json(path: Path) -> object:
    """Return what a JSON file in UTF-8 holds.

    Raises:
        FileRefused: it can't be read or is no JSON.
        FieldTwice: it tells one field twice.
    """
    try:
        if path.stat().st_size > LIMIT:
            raise FileRefused(path, FileReason.TOO_LARGE)
        return parsed(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    except (ValueError, RecursionError) as error:
        raise FileRefused(path, FileReason.NOT_A_RECORD, {"what": str(error).split("\n")[0][:100]}) from error


def _fields(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, value in pairs:
        if name in fields:
            raise FieldTwice(name)
        fields[name] = value
    return fields
