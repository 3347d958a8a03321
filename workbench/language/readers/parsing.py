"""XML that nobody vouches for, parsed with everything off that could reach out or blow up."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.archive import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKED_AT = 4096
_PROPERTIES = "docProps/core.xml"
_FACTS = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/terms/}created": "date",
}


def parsed(path: Path, name: str, data: bytes) -> "_Element":
    """Return the root of one part, with no comment or instruction standing between words.

    Raises:
        FileRefused: no well-formed XML, too deep, or with a document type, which could name other files.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        unsafe = b"<!DOCTYPE" in data[:_LOOKED_AT] or "depth" in (error.msg or "")
        reason = FileReason.UNSAFE if unsafe else FileReason.DAMAGED
        raise FileRefused(path, reason, {"part": name}) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileRefused(path, FileReason.UNSAFE, {"part": name})
    return root


def core_facts(archive: Archive) -> tuple[tuple[str, str], ...]:
    """Return the title and the date that Office's properties of the file give."""
    return facts_in(archive, _PROPERTIES, _FACTS)


def facts_in(archive: Archive, part: str, names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the texts of the elements that ``names`` lists by their tags, under the names that it gives them.

    They are no words of the text: a file whose properties are missing or damaged is read without them.
    """
    try:
        data = archive.part(part)
        elements = parsed(archive.path, part, data).iter(*names) if data else iter(())
    except FileRefused:
        return ()
    found = ((names[str(element.tag)], (element.text or "").strip()) for element in elements)
    return tuple((name, text) for name, text in found if text)
