"""Captions of tables and figures: on one line, or with the number on a line of its own as APA asks for."""

from collections.abc import Sequence
from typing import Final

from docx.oxml.ns import qn
from lxml.etree import _Element

from exports.word_xml import paragraph

_STOP: Final = "."


def caption_paragraphs(
    content: Sequence[_Element], *, parted: bool, keep_next: bool = False
) -> list[_Element]:
    """Return a caption's paragraphs from its content: the number within its bookmark first, then the words.

    Parted, these are two, without the full stop between them; only the first where there are no words.
    """
    if not parted:
        return [paragraph("Caption", content, keep_next=keep_next)]
    cut = _end_of_number(content)
    number, words = content[:cut], _without_stop(content[cut:])
    made = [paragraph("CaptionNumber", number, keep_next=keep_next or bool(words))]
    if words:
        made.append(paragraph("Caption", words, keep_next=keep_next))
    return made


def _end_of_number(content: Sequence[_Element]) -> int:
    mark = next(each.get(qn("w:id")) for each in content if each.tag == qn("w:bookmarkStart"))
    ends = (
        place
        for place, each in enumerate(content)
        if each.tag == qn("w:bookmarkEnd") and each.get(qn("w:id")) == mark
    )
    return next(ends) + 1


def _without_stop(words: Sequence[_Element]) -> list[_Element]:
    """Take the full stop from the first words, and what is empty without it from among them."""
    text = next((text for each in words for text in each.iter(qn("w:t"))), None)
    if text is None or not (text.text or "").startswith(_STOP):
        return list(words)
    text.text = (text.text or "").removeprefix(_STOP).lstrip()
    return [each for each in words if text.text or text.getparent() is not each]
