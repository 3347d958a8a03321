"""A Word file as a package of parts: what may not be refreshed is refused, and all that does not change is copied.

The parts with an author's running text (document, headers, footers, notes) are its *stories*. Only stories in which
something changes, the ledger and, where the ledger is new, the two parts that name it are written anew.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from lxml import etree
from lxml.etree import _Element

from exports.live import ledger as ledgers
from exports.live.anchors import SPACE
from exports.live.ledger import Ledger
from exports.live.words import W
from workbench.domain.errors import FileReason, FileRefused

_OLD_FORMAT: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_TYPES: Final = "[Content_Types].xml"
_TYPES_SPACE: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STORIES: Final = tuple(_OFFICE + name for name in ("header", "footer", "footnotes", "endnotes"))
_MACROS: Final = re.compile(r"(?i)(^|/)vba\w*\.(bin|xml)$")
_SIGNED: Final = "_xmlsignatures/"
_DECLARATION: Final = re.compile(rb"\s*<\?xml[^>]*\?>\s*")
_ITEM: Final = re.compile(r"customXml/item[0-9]+\.xml")
_OFF: Final = frozenset({"0", "false", "off"})


class Package:
    """The parts of one file. ``stories`` holds the roots of its stories by the names of their parts, the text first."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Read the file at ``path``, which consists of ``data``.

        Raises:
            FileRefused: it is damaged, not a Word file, holds macros, is signed or protected.
        """
        self._path = path
        self._entries = self._read(data)
        self._refuse_what_is_guarded()
        self.main = self._main()
        self._related = self._relations(self.main)
        self.stories: dict[str, _Element] = {self.main: self._tree(self.main)}
        if self.stories[self.main].tag != W + "document":
            raise FileRefused(path, FileReason.NOT_WORD)
        for kind, name in self._related:
            if kind in _STORIES and name in self._entries and name not in self.stories:
                self.stories[name] = self._tree(name)
        self._refuse_what_is_protected()
        self._item = self._found_item()

    # reading

    def _read(self, data: bytes) -> dict[str, tuple[zipfile.ZipInfo, bytes]]:
        if data.startswith(_OLD_FORMAT):
            raise FileRefused(self._path, FileReason.PROTECTED if _ENCRYPTED in data else FileReason.OLD_WORD)
        if not data.startswith(b"PK"):
            raise FileRefused(self._path, FileReason.NOT_WORD)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                infos = archive.infolist()
                if any(info.flag_bits & 1 for info in infos):
                    raise FileRefused(self._path, FileReason.PROTECTED)
                entries = {info.filename: (info, archive.read(info)) for info in infos}
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise FileRefused(self._path, FileReason.DAMAGED) from error
        if len(entries) != len(infos):
            raise FileRefused(self._path, FileReason.DAMAGED)
        return entries

    def _refuse_what_is_guarded(self) -> None:
        if _TYPES not in self._entries:
            raise FileRefused(self._path, FileReason.NOT_WORD)
        types = self._entries[_TYPES][1]
        if b"macroEnabled" in types or any(map(_MACROS.search, self._entries)):
            raise FileRefused(self._path, FileReason.MACROS)
        if any(name.startswith(_SIGNED) for name in self._entries):
            raise FileRefused(self._path, FileReason.SIGNED)

    def _main(self) -> str:
        for kind, name in self._relations(""):
            if kind == _OFFICE + "officeDocument" and name in self._entries:
                return name
        raise FileRefused(self._path, FileReason.NOT_WORD)

    def _refuse_what_is_protected(self) -> None:
        for root in self._others("settings"):
            for rule in root.iter(W + "documentProtection"):
                if rule.get(W + "enforcement", "0") not in _OFF:
                    raise FileRefused(self._path, FileReason.PROTECTED)

    def _relations(self, part: str) -> list[tuple[str, str]]:
        """Return kind and target of what a part is related to within the package; the package itself is ``""``."""
        name = _relations_of(part)
        if name not in self._entries:
            return []
        folder = posixpath.dirname(part)
        return [
            (
                each.get("Type", ""),
                posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))[1:],
            )
            for each in self._tree(name).iter(f"{{{_RELATIONS_SPACE}}}Relationship")
            if each.get("TargetMode") != "External"
        ]

    def _tree(self, name: str) -> _Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
        )
        try:
            root = etree.fromstring(self._entries[name][1], parser)
        except (etree.LxmlError, ValueError) as error:
            raise FileRefused(self._path, FileReason.DAMAGED) from error
        if root.getroottree().docinfo.doctype:
            raise FileRefused(self._path, FileReason.DAMAGED)
        return root

    def _found_item(self) -> str:
        space = SPACE.encode()
        for name, (_, data) in self._entries.items():
            if _ITEM.fullmatch(name) and space in data and ledgers.is_ledger(data):
                return name
        return ""

    @property
    def ledger(self) -> Ledger:
        """What the file remembers of the words that were put into it; an empty ledger where it has none."""
        return ledgers.read(self._entries[self._item][1]) if self._item else Ledger()

    def styles(self) -> dict[str, str]:
        """Return the ids of the file's styles by their names in small letters; those of no name by their ids."""
        return {
            (name.get(W + "val", "").lower() if (name := style.find(W + "name")) is not None else id_): id_
            for root in self._others("styles")
            for style in root.iter(W + "style")
            if (id_ := style.get(W + "styleId", ""))
        }

    def language(self) -> str:
        """Return the language that text is in unless it says otherwise: ``en``, or ``id`` for all others."""
        for root in self._others("styles"):
            for each in root.iter(W + "lang"):
                return "en" if each.get(W + "val", "").lower().startswith("en") else "id"
        return "id"

    def _others(self, kind: str) -> Iterator[_Element]:
        for each, name in self._related:
            if each == _OFFICE + kind and name in self._entries:
                yield self._tree(name)

    # writing

    def rewritten(self, changed: Collection[str], ledger: Ledger) -> bytes:
        """Return the file with the stories of these names as their trees are now, and with this ledger."""
        new = {name: self._serialised(name) for name in self.stories if name in changed}
        if self._item:
            new[self._item] = ledgers.written(ledger)
        elif ledger != Ledger():
            new |= self._with_ledger(ledger)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, (info, data) in self._entries.items():
                archive.writestr(_like(info), new.pop(name, data))
            dated = self._entries[self.main][0]
            for name, data in new.items():
                info = _like(dated)
                info.filename = info.orig_filename = name
                archive.writestr(info, data)
        return made.getvalue()

    def _serialised(self, name: str) -> bytes:
        data = self._entries[name][1]
        tree = self.stories[name].getroottree()
        declared = _DECLARATION.match(data)
        if (tree.docinfo.encoding or "UTF-8").upper() != "UTF-8":
            return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return (declared[0] if declared else b"") + etree.tostring(tree, encoding="UTF-8")

    def _with_ledger(self, ledger: Ledger) -> dict[str, bytes]:
        """Return the parts of a new ledger, and those that have to name it."""
        number = next(each for each in range(1, 100_000) if not set(self._entries) & set(_item_names(each)))
        item, properties, relations = _item_names(number)
        types = self._tree(_TYPES)
        _child(
            types,
            f"{{{_TYPES_SPACE}}}Override",
            PartName=f"/{properties}",
            ContentType=ledgers.PROPERTIES_TYPE,
        )
        if not any(each.get("Extension", "").lower() == "xml" for each in types):
            _child(types, f"{{{_TYPES_SPACE}}}Override", PartName=f"/{item}", ContentType=ledgers.ITEM_TYPE)
        named = _relations_of(self.main)
        relating = self._tree(named) if named in self._entries else _relationships()
        _relate(relating, ledgers.ITEM_RELATION, f"/{item}")
        own = _relationships()
        _relate(own, ledgers.PROPERTIES_RELATION, posixpath.basename(properties))
        return {
            _TYPES: _whole(types),
            named: _whole(relating),
            item: ledgers.written(ledger),
            properties: ledgers.properties(),
            relations: _whole(own),
        }


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _item_names(number: int) -> tuple[str, str, str]:
    return (
        f"customXml/item{number}.xml",
        f"customXml/itemProps{number}.xml",
        f"customXml/_rels/item{number}.xml.rels",
    )


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return a new entry with the name, date, compression and attributes of another."""
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.compress_type = (
        info.compress_type
        if info.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        else zipfile.ZIP_DEFLATED
    )
    made.external_attr, made.create_system = info.external_attr, info.create_system
    made.comment = info.comment
    return made


def _child(parent: _Element, tag: str, **attributes: str) -> None:
    etree.SubElement(parent, tag, attributes)


def _relationships() -> _Element:
    return etree.Element(f"{{{_RELATIONS_SPACE}}}Relationships", nsmap={None: _RELATIONS_SPACE})


def _relate(relations: _Element, kind: str, target: str) -> None:
    used = {each.get("Id", "") for each in relations}
    id_ = next(name for name in _ids() if name not in used)
    _child(relations, f"{{{_RELATIONS_SPACE}}}Relationship", Id=id_, Type=kind, Target=target)


def _ids() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"rId{number}"


def _whole(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
