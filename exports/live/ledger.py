"""The ledger: what a Word file remembers of the words that we put into it, in a custom XML part of its own.

It stands in ``customXml/itemN.xml`` and holds tokens and bases only, no words. Word and LibreOffice carry it along when
they save the file (see decision 30).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from exports.live.anchors import SPACE

ITEM_ID: Final = "{5B8C0F2E-6D1A-4E57-9C33-7A1D52E0B964}"
"""The id by which Word's data store knows the ledger, in every file."""
ITEM_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
"""How the document's part is related to the ledger."""
PROPERTIES_RELATION: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps"
)
"""How the ledger is related to its properties."""
ITEM_TYPE: Final = "application/xml"
PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_UNKNOWN: Final = "."
_MASKED: Final = "masked"
_TOKEN: Final = re.compile(r"[a-z0-9]{1,20}")
_NAME: Final = re.compile(r"wb[cnx]_[a-z0-9_]{1,36}")
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_LEDGER, _TABLE, _ROW, _TEXT = (f"{{{SPACE}}}{name}" for name in ("ledger", "table", "row", "text"))


@dataclass(frozen=True, slots=True)
class RowEntry:
    """A row: its token and the base of the cell under each column of its table, empty where none is known."""

    token: str
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableEntry:
    """A table: the number in its bookmarks, its token, the short tokens of its columns, and its rows in their order."""

    number: int
    token: str
    columns: tuple[str, ...]
    rows: tuple[RowEntry, ...] = ()

    def bases(self) -> dict[tuple[str, str], str]:
        """Return the base of each cell by row token and column token; cells without a known base are missing."""
        return {
            (row.token, column): base
            for row in self.rows
            for column, base in zip(self.columns, row.bases, strict=False)
            if base
        }


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a file remembers.

    ``texts`` are bases of captions, notes, paragraphs, numbers and headings by the bookmark's name. ``masked`` tells
    that words came into the file with personal data masked: from then on all do.
    """

    tables: tuple[TableEntry, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    masked: bool = False


def written(ledger: Ledger) -> bytes:
    """Return the ledger as the XML of its part; equal ledgers are written alike."""
    root = etree.Element(_LEDGER, nsmap={None: SPACE})
    if ledger.masked:
        root.set(_MASKED, "yes")
    for table in sorted(ledger.tables, key=lambda each: (each.number, each.token)):
        made = etree.SubElement(root, _TABLE, number=str(table.number), token=table.token)
        made.set("columns", " ".join(table.columns))
        for row in table.rows:
            bases = " ".join(base or _UNKNOWN for base in row.bases)
            etree.SubElement(made, _ROW, token=row.token).text = bases
    for name in sorted(ledger.texts):
        etree.SubElement(root, _TEXT, name=name, base=ledger.texts[name])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def properties() -> bytes:
    """Return the part that goes with the ledger: its id in the data store and its namespace."""
    root = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    root.set(f"{{{_STORE}}}itemID", ITEM_ID)
    references = etree.SubElement(root, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", SPACE)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=False)


def is_ledger(data: bytes) -> bool:
    """Tell whether a custom XML part is a ledger, whole or damaged, by its root."""
    root = _root(data)
    return root is not None and root.tag == _LEDGER


def read(data: bytes) -> Ledger:
    """Return the ledger that a part holds. Whatever in it can't be understood is left out; garbage is an empty one."""
    root = _root(data)
    if root is None or root.tag != _LEDGER:
        return Ledger()
    return Ledger(tuple(_tables(root)), dict(_texts(root)), root.get(_MASKED) == "yes")


def _root(data: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if root.getroottree().docinfo.doctype else root


def _tables(root: etree._Element) -> Iterator[TableEntry]:
    seen: set[tuple[str, int]] = set()
    for each in root.iterchildren(_TABLE):
        number, token = each.get("number", ""), each.get("token", "")
        columns = tuple(each.get("columns", "").split())
        if not (_NUMBER.fullmatch(number) and all(map(_TOKEN.fullmatch, (token, *columns)))):
            continue
        # Tables that come from several files may bear the same number.
        if (token, int(number)) not in seen:
            seen.add((token, int(number)))
            yield TableEntry(int(number), token, columns, tuple(_rows(each, len(columns))))


def _rows(table: etree._Element, columns: int) -> Iterator[RowEntry]:
    for each in table.iterchildren(_ROW):
        token, bases = each.get("token", ""), (each.text or "").split()
        if _TOKEN.fullmatch(token) and len(bases) == columns:
            yield RowEntry(token, tuple(base if _TOKEN.fullmatch(base) else "" for base in bases))


def _texts(root: etree._Element) -> Iterator[tuple[str, str]]:
    for each in root.iterchildren(_TEXT):
        name, base = each.get("name", ""), each.get("base", "")
        if _NAME.fullmatch(name) and _TOKEN.fullmatch(base):
            yield name, base
