"""Web pages (.html): what somebody sees who opens the page, block by block; nothing that it names is fetched."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.errors import FileReason, FileRefused, TextUnusable
from workbench.domain.texts import canonical
from workbench.language.readers.encoding import decoded
from workbench.language.readers.material import TEXT_LIMIT, Doubt, DoubtKind, Material
from workbench.language.readers.web_blocks import PageReader

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET: Final = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{1,20})", re.IGNORECASE)
_LOOKED_AT: Final = 4096
_TOO_DEEP: Final = "ERR_RESOURCE_LIMIT"
_DATES: Final = frozenset({"date", "dcterms.created", "dc.date", "created", "article:published_time"})


def read_web(path: Path) -> Material:
    """Return what a web page says, with the encoding that was found.

    Raises:
        FileRefused: too large, no text at all, nested deeper than pages are, or with characters
            that no source can hold.
    """
    size = path.stat().st_size
    if size > 2 * TEXT_LIMIT:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(TEXT_LIMIT)})
    raw = path.read_bytes()
    declared = _CHARSET.search(raw, 0, _LOOKED_AT)
    charset = declared[1].decode("ascii") if declared else ""
    text, encoding = decoded(path, raw, charset)
    try:
        text = canonical(text)
    except TextUnusable as error:
        raise FileRefused(path, FileReason(error.reason.value)) from error
    root = _parsed(path, text)
    if root is None:
        raise FileRefused(path, FileReason.NO_TEXT)
    reader = PageReader()
    reader.read(root)
    doubts = []
    if encoding == "cp1252" and not declared:
        doubts.append(Doubt(DoubtKind.ENCODING_GUESSED, {"encoding": encoding}))
    if reader.hidden:
        doubts.append(Doubt(DoubtKind.HIDDEN_TEXT, {"count": str(reader.hidden)}))
    return Material(path, "html", tuple(reader.passages), encoding, tuple(doubts), (), _facts(root))


def _parsed(path: Path, text: str) -> "_Element | None":
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.LxmlError as error:
        raise FileRefused(path, FileReason.DAMAGED) from error
    if any(entry.type_name == _TOO_DEEP for entry in parser.error_log):
        raise FileRefused(path, FileReason.UNSAFE)
    return root


def _facts(root: "_Element") -> tuple[tuple[str, str], ...]:
    """Return the page's title and the date that its head gives."""
    found = []
    title = " ".join("".join(next(root.iter("title"), root.makeelement("title")).itertext()).split())
    if title:
        found.append(("title", title))
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").casefold()
        if name in _DATES and meta.get("content"):
            found.append(("date", meta.get("content", "").strip()))
            break
    return tuple(found)
