"""Foreign Word files taken apart: the parts that make their look are kept, and nothing that fetches, runs or remembers.

What hangs on the text goes with the text. What is left out where it stands in headers, footers or settings is counted.
"""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from lxml import etree
from lxml.etree import _Element

from exports.word_cleaning import cleaned, cleaned_settings, emptied
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import OwnTemplate

_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = "word/document.xml"
_ROOT_RELATIONS: Final = "_rels/.rels"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT: Final = f"{_WML}.document.main+xml"
_OURS: Final = (_DOCUMENT, f"{_WML}.template.main+xml")
_OF_TEXT: Final = ("styles", "settings", "fontTable", "numbering", "header", "footer")
_KINDS: Final = {
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    **{kind: f"{_WML}.{kind}+xml" for kind in _OF_TEXT},
}
_MANY: Final = frozenset({"header", "footer"})
_PICTURED: Final = frozenset({"theme", "numbering", "header", "footer"})
_LINKED: Final = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class _Relation:
    id: str
    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class LookPackage:
    """A Word file that holds a look and no text: its bytes, and how much was left out of it."""

    content: bytes
    left_out: int


def look_package(template: OwnTemplate) -> LookPackage:
    """Return the look of a template as a Word file by itself.

    Raises:
        FileRefused: MACROS; NOT_WORD; DAMAGED (no package, parts missing, no XML); UNSAFE (a document type).
    """
    return _Taking(template).taken()


class _Taking:
    """One template on its way from one package into another."""

    def __init__(self, template: OwnTemplate) -> None:
        self._path = template.path
        self._parts = template.parts
        self._types = _ContentTypes(self._parsed(_TYPES))
        self._taken: dict[str, bytes] = {}
        self._overrides: dict[str, str] = {}
        self._named: list[_Relation] = []
        self._left_out = 0

    def taken(self) -> LookPackage:
        main = self._main()
        relations = [each for each in self._relations(main) if not each.outside and each.kind in _KINDS]
        document = self._parsed(main)
        emptied(document, {each.id for each in relations if each.kind in ("header", "footer")})
        if document.find("{*}body") is None:
            raise FileRefused(self._path, FileReason.DAMAGED, {"part": main})
        kept = list(filter(None, map(self._take, relations)))
        known = frozenset(each.id for each in kept)
        self._put(_MAIN, etree.tostring(cleaned(document, known, "").root), _DOCUMENT, kept)
        self._taken[_ROOT_RELATIONS] = _written([_Relation("rId1", "officeDocument", _MAIN, outside=False)])
        self._taken[_TYPES] = self._written_types()
        return LookPackage(_zipped(self._taken), self._left_out)

    def _main(self) -> str:
        if any(name.casefold().endswith("vbaproject.bin") for name in self._parts):
            raise FileRefused(self._path, FileReason.MACROS)
        found = [each for each in self._relations("") if each.kind == "officeDocument" and not each.outside]
        if not found or found[0].target not in self._parts:
            raise FileRefused(self._path, FileReason.NOT_WORD)
        kind = self._types.of(found[0].target)
        if "macroEnabled" in kind:
            raise FileRefused(self._path, FileReason.MACROS)
        if kind not in _OURS:
            raise FileRefused(self._path, FileReason.NOT_WORD)
        return found[0].target

    def _take(self, relation: _Relation) -> _Relation | None:
        """Put a part of the look and the pictures in it into the package; return where it is then, None if nowhere.

        Whatever the file calls parts and says they are, they get the names and kinds that Word gives them: two parts of
        one name, or a header that is no header to whoever reads it, would spoil the file.
        """
        kind, name = relation.kind, relation.target
        many = kind in _MANY
        place = _place(kind, sum(each.kind == kind for each in self._named) + 1 if many else 1)
        if name not in self._parts or (place in self._taken and not many):
            return None
        kept = []
        for each in self._relations(name):
            stays = self._stays(each, kind)
            if stays is not None:
                kept.append(stays)
            elif each.outside and many:
                self._left_out += 1
        root = self._parsed(name)
        known = frozenset(each.id for each in kept)
        clean = cleaned_settings(root) if kind == "settings" else cleaned(root, known, kind)
        self._left_out += clean.left_out
        self._put(place, etree.tostring(clean.root), _KINDS[kind], kept)
        self._named.append(relation)
        return replace(relation, target=place)

    def _stays(self, relation: _Relation, owner: str) -> _Relation | None:
        """Return what a part of the look is related to, where that may come along."""
        if relation.outside:
            linked = relation.kind == "hyperlink" and relation.target.casefold().startswith(_LINKED)
            return relation if linked else None
        if relation.kind != "image" or owner not in _PICTURED or relation.target not in self._parts:
            return None
        kind = self._types.of(relation.target)
        if not kind.startswith("image/") or "svg" in kind:
            return None
        ending = relation.target.rpartition(".")[2]
        place = f"word/media/image{sum(name.startswith('word/media/') for name in self._taken) + 1}.{ending}"
        self._put(place, self._parts[relation.target], kind, [])
        return replace(relation, target=place)

    def _put(self, name: str, content: bytes, kind: str, relations: list[_Relation]) -> None:
        self._taken[name] = content
        self._overrides[f"/{name}"] = kind
        if relations:
            self._taken[_relations_of(name)] = _written(relations)

    def _relations(self, name: str) -> Iterator[_Relation]:
        at = _relations_of(name)
        if at not in self._parts:
            return
        for each in self._parsed(at).iter(f"{{{_PACKAGE}/relationships}}Relationship"):
            outside = each.get("TargetMode", "") == "External"
            target = each.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target))[1:]
            yield _Relation(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target, outside)

    def _parsed(self, name: str) -> _Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self._parts[name], parser)
        except (KeyError, ValueError, etree.XMLSyntaxError) as error:
            reason = FileReason.NOT_WORD if name == _TYPES and name not in self._parts else FileReason.DAMAGED
            raise FileRefused(self._path, reason, {"part": name}) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise FileRefused(self._path, FileReason.UNSAFE, {"part": name})
        return root

    def _written_types(self) -> bytes:
        space = f"{_PACKAGE}/content-types"
        root = etree.Element(f"{{{space}}}Types", nsmap={None: space})
        rels = "application/vnd.openxmlformats-package.relationships+xml"
        etree.SubElement(root, f"{{{space}}}Default", Extension="rels", ContentType=rels)
        for name, kind in self._overrides.items():
            etree.SubElement(root, f"{{{space}}}Override", PartName=name, ContentType=kind)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class _ContentTypes:
    """What kind of part each is."""

    def __init__(self, root: _Element) -> None:
        self._by_ending = {
            each.get("Extension", "").casefold(): each.get("ContentType", "")
            for each in root.iter("{*}Default")
        }
        self._by_name = {
            each.get("PartName", "").casefold(): each.get("ContentType", "")
            for each in root.iter("{*}Override")
        }

    def of(self, name: str) -> str:
        ending = name.rpartition(".")[2].casefold()
        return self._by_name.get(f"/{name}".casefold(), self._by_ending.get(ending, ""))


def _place(kind: str, number: int) -> str:
    if kind == "theme":
        return "word/theme/theme1.xml"
    return f"word/{kind}{number if kind in _MANY else ''}.xml"


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels".lstrip("/") if name else _ROOT_RELATIONS


def _written(relations: list[_Relation]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
    for each in relations:
        target = each.target if each.outside else f"/{each.target}"
        made = etree.SubElement(
            root, f"{{{space}}}Relationship", Id=each.id, Type=f"{_OFFICE}/{each.kind}", Target=target
        )
        if each.outside:
            made.set("TargetMode", "External")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return whole.getvalue()
