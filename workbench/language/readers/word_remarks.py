"""Word's comments: who wrote them, when, what, and which answer which."""

from typing import TYPE_CHECKING

from workbench.language.readers.archive import Archive
from workbench.language.readers.parsing import parsed
from workbench.language.readers.remarks import Remark, moment
from workbench.language.readers.word_blocks import BlockReader
from workbench.language.readers.word_styles import NO_STYLES
from workbench.language.readers.word_tags import local, value

if TYPE_CHECKING:
    from lxml.etree import _Element


def remarks_in(archive: Archive, folder: str) -> list[Remark]:
    """Return the comments of the file whose main part lies in ``folder``.

    Raises:
        FileRefused: a part of the comments is damaged or unsafe.
    """
    name = f"{folder}/comments.xml"
    data = archive.part(name)
    if not data:
        return []
    comments = [child for child in parsed(archive.path, name, data) if local(child) == "comment"]
    asked = _answers(archive, f"{folder}/commentsExtended.xml")
    by_paragraph = {paragraph: value(each, "id") for each in comments for paragraph in _paragraph_ids(each)}
    return [_remark(each, asked, by_paragraph) for each in comments]


def _remark(comment: "_Element", asked: dict[str, str], by_paragraph: dict[str, str]) -> Remark:
    lines = (block.passage.whole for block in BlockReader(NO_STYLES).blocks(comment))
    answers = next((asked[each] for each in _paragraph_ids(comment) if each in asked), "")
    return Remark(
        value(comment, "id"),
        value(comment, "author"),
        "\n".join(lines).strip(),
        moment(value(comment, "date")),
        by_paragraph.get(answers, ""),
    )


def _paragraph_ids(comment: "_Element") -> list[str]:
    """Return the ids that Word 2013 and later give the comment's paragraphs; the last stands for the comment."""
    return [found for child in comment if local(child) == "p" for found in _named(child, "paraId")]


def _answers(archive: Archive, name: str) -> dict[str, str]:
    """Return which paragraph's comment each answer's paragraph answers."""
    data = archive.part(name)
    if not data:
        return {}
    found = {}
    for element in parsed(archive.path, name, data):
        own, asked = _named(element, "paraId"), _named(element, "paraIdParent")
        if own and asked:
            found[own[0]] = asked[0]
    return found


def _named(element: "_Element", name: str) -> list[str]:
    """Return the attribute ``name`` of whatever namespace: Word's extensions have one for every few years."""
    return [str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name]
