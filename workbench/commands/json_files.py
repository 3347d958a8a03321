"""Records that are handed in as JSON files."""

import json
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused

LIMIT = 5_000_000
"""The largest record file, in bytes."""


def read_json(path: Path) -> object:
    """Return what a JSON file in UTF-8 holds; raise FileRefused when it can't be read or is no JSON."""
    try:
        if path.stat().st_size > LIMIT:
            raise FileRefused(path, FileReason.TOO_LARGE)
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    except (ValueError, RecursionError) as error:
        raise FileRefused(path, FileReason.NOT_A_RECORD, {"what": str(error).split("\n")[0][:100]}) from error
