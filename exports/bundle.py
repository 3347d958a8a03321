"""Several files in one, each with its fingerprint, so that who gets them sees whether they are whole."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.files import write_whole

MANIFEST: Final = "manifest.json"
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The time that every entry bears: a copy shall not tell on which day its files were made."""


def write_bundle(path: Path, facts: Mapping[str, object], files: Mapping[str, bytes]) -> int:
    """Write a ZIP file of ``files`` and a manifest with ``facts`` and their SHA-256; return its size in bytes.

    Raises FileRefused or DiskFull as ``write_whole`` does.
    """
    prints = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    manifest = json.dumps({**facts, "sha256": prints}, ensure_ascii=False, indent=1).encode("utf-8")

    def write(stream: BinaryIO) -> None:
        with ZipFile(stream, "w", ZIP_DEFLATED) as bundle:
            for name, content in ((MANIFEST, manifest), *files.items()):
                entry = ZipInfo(name, _WHEN)
                entry.compress_type = ZIP_DEFLATED
                bundle.writestr(entry, content)

    return write_whole(path, write)
