"""What comes in place of a placeholder: a figure or a quotation within the line, a table below the paragraph."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import Bookmark, Tag, alone_token, base_of
from exports.live.answers import NumberAnswer, TableAnswer
from exports.live.comparing import Move
from exports.live.laying import bare, dress_runs
from exports.live.making import Making
from exports.live.marking import (
    CAPTION,
    NOTE,
    column_tokens,
    live_of,
    live_token,
    paragraph_words,
    quoted,
    row_tokens,
    table_entry,
    text_bookmark,
    text_name,
    text_tag,
    told_source,
)
from exports.live.placeholders import FoundPlaceholder
from exports.live.words import W, has_foreign, leaves_of, words_of
from exports.references import LABELS, NOTE_LABELS
from exports.word_fields import field
from exports.word_tables import TableMarks, table_element
from exports.word_xml import element, legal, paragraph, run, value
from workbench.domain.live import Happening, LiveKind
from workbench.domain.reports import Paragraph, Quote, Table

_SMALL: Final = 19
_LINE: Final = {"w:val": "single", "w:sz": "8", "w:space": "0", "w:color": "auto"}
_THIN: Final = _LINE | {"w:sz": "4"}

Answer = NumberAnswer | TableAnswer | Quote


def placeholder_move(found: FoundPlaceholder, answer: Answer | None, making: Making) -> Move:
    """Return what is to be said of a placeholder."""
    old, place = f"{{{{{found.words}}}}}", f"placeholder {found.id}"
    if answer is None:
        return Move(place, Happening.UNCLEAR, old)
    if found.is_in_plain_control:
        return Move(place, Happening.BUSY, old, _words(answer))
    return Move(
        place, Happening.ADDED, old, _words(answer), rank=5, deed=partial(insert, found, answer, making)
    )


def kind_of(answer: Answer | None) -> LiveKind:
    """Return what a placeholder becomes; one that nobody understands stays a text."""
    if isinstance(answer, NumberAnswer):
        return LiveKind.NUMBER
    if isinstance(answer, Quote):
        return LiveKind.QUOTATION
    return LiveKind.TABLE if answer is not None and isinstance(answer.block, Table) else LiveKind.TEXT


def _words(answer: Answer) -> str:
    if isinstance(answer, NumberAnswer):
        return answer.text
    if isinstance(answer, Quote):
        return " ".join(each for each in (quoted(answer), told_source(answer)) if each)
    return answer.block.caption if isinstance(answer.block, Table) else paragraph_words(answer.block)


def insert(found: FoundPlaceholder, answer: Answer, making: Making) -> None:
    """Put an answer in the place of a placeholder, where that still stands."""
    if not found.stands:
        return
    place = found.cut()
    if isinstance(answer, TableAnswer):
        made = _blocks(answer, found.paragraph, making)
        for each in reversed(made):
            found.paragraph.addnext(each)
        _remove(place)
        if made:
            _leave(found.paragraph)
        return
    content = _number(answer, making) if isinstance(answer, NumberAnswer) else _quotation(answer, making)
    dress_runs(element("w:p", children=content), place.find(W + "rPr"))
    for each in content:
        place.addprevious(each)
    _remove(place)


def _remove(each: _Element) -> None:
    above = each.getparent()
    assert above is not None
    above.remove(each)


def _leave(paragraph_: _Element) -> None:
    """Take away the paragraph in which nothing but a placeholder stood."""
    if (
        not words_of(paragraph_).strip()
        and not has_foreign(paragraph_)
        and next(_marks(paragraph_), None) is None
    ):
        _remove(paragraph_)


def _marks(paragraph_: _Element) -> Iterator[_Element]:
    yield from paragraph_.iter(W + "bookmarkStart", W + "bookmarkEnd", W + "sdt")


def _number(answer: NumberAnswer, making: Making) -> list[_Element]:
    name, base = Bookmark("n", answer.parts, making.number()), base_of(answer.text)
    making.texts[str(name)] = base
    control = making.marks.control(Tag("n", (*answer.parts, base)), [run(answer.text)], answer.label)
    return making.marks.bookmarked(name, [control])


def _quotation(quote: Quote, making: Making) -> list[_Element]:
    token, words, told = alone_token(quote.key), quoted(quote), told_source(quote)
    made = [making.marks.control(Tag("q", (token, base_of(words))), [run(words)])]
    if told:
        made += [run(" "), making.marks.control(Tag("p", (token, base_of(told))), [run(told)])]
    return made


# Tables and paragraphs


def _blocks(answer: TableAnswer, after: _Element, making: Making) -> list[_Element]:
    if isinstance(answer.block, Paragraph):
        return _paragraphs(answer.block, after, making)
    return _table(answer.block, after, making)


def _paragraphs(block: Paragraph, after: _Element, making: Making) -> list[_Element]:
    look, words = after.find(W + "pPr"), paragraph_words(block)
    lines = [
        element("w:p", children=[*([bare(look)] if look is not None else []), run(line)])
        for line in words.split("\n")
        if line
    ]
    live = live_of(block)
    if live is not None and lines:
        token, name = live_token(live), text_name(live)
        bookmark, tag = text_bookmark(token, name, making.number()), text_tag(token, name, words)
        making.texts[str(bookmark)] = tag.parts[-1]
        start, end = making.marks.ends(bookmark)
        for line in lines:
            line.append(making.marks.control(tag, [each for each in line if each.tag == W + "r"]))
        lines[0].insert(1 if look is not None else 0, start)
        lines[-1].append(end)
    return lines


def _table(block: Table, after: _Element, making: Making) -> list[_Element]:
    number = making.number()
    entry = table_entry(block, block.live, number) if block.live is not None else None
    marks = None
    if entry is not None:
        marks = TableMarks(making.marks, entry.token, number, row_tokens(block), column_tokens(block))
        making.entries.append(entry)
        for place, column in enumerate(block.columns):
            making.texts[str(marks.heading_name(place))] = base_of(legal(column.label))
    notes = making.notes if block.footnotes else None
    made = table_element(block, making.room(after), marks=marks, notes=notes)
    for each in made.iter(W + "p"):
        making.enter(each)
    label = LABELS[making.language]["table"]
    caption = paragraph(
        making.style("caption", "Caption"),
        [
            run(f"{label} "),
            *field(f"SEQ {label} \\* ARABIC", str(making.next_in(label))),
            run(". "),
            *_text(marks, CAPTION, block.caption, making),
        ],
        keep_next=True,
    )
    # Two tables without a paragraph between them would become one, and a cell ends with a paragraph.
    note = [run(NOTE_LABELS[making.language], "Emphasis"), run(" "), *_text(marks, NOTE, block.note, making)]
    below = paragraph("TableNote", note if block.note else [])
    for each in (caption, made, below):
        make_do(each, making.styles)
    return [caption, made, below]


def _text(marks: TableMarks | None, name: str, words: str, making: Making) -> list[_Element]:
    if marks is None or not words:
        return [run(words)]
    tag, bookmark = text_tag(marks.token, name, legal(words)), text_bookmark(marks.token, name, marks.number)
    making.texts[str(bookmark)] = tag.parts[-1]
    return making.marks.bookmarked(bookmark, [making.marks.control(tag, [run(words)])])


def make_do(made: _Element, styles: frozenset[str]) -> None:
    """Say directly what styles would say that the author's file does not have: three lines, small type."""
    for named in list(made.iter(W + "tblStyle", W + "pStyle", W + "rStyle")):
        style, properties = named.get(W + "val", ""), named.getparent()
        if style in styles or properties is None:
            continue
        properties.remove(named)
        if named.tag == W + "tblStyle":
            _three_lines(properties)
        elif named.tag == W + "pStyle":
            _small(properties, style)
        elif named.tag == W + "rStyle" and style in {"Strong", "Emphasis"}:
            properties.insert(0, element("w:b" if style == "Strong" else "w:i"))


def _three_lines(properties: _Element) -> None:
    borders = element("w:tblBorders", children=[element("w:top", _LINE), element("w:bottom", _LINE)])
    layout = properties.find(W + "tblLayout")
    if layout is not None:
        layout.addprevious(borders)
    table = properties.getparent()
    head = table.find(W + "tr") if table is not None else None
    for cell in head.findall(W + "tc") if head is not None else []:
        own = cell.find(W + "tcPr")
        width = own.find(W + "tcW") if own is not None else None
        if width is not None:
            width.addnext(element("w:tcBorders", children=[element("w:bottom", _THIN)]))


def _small(properties: _Element, style: str) -> None:
    spacing = properties.find(W + "spacing")
    if spacing is None:
        before = sum(1 for each in properties if each.tag in {W + "keepNext", W + "keepLines"})
        properties.insert(before, element("w:spacing", {"w:before": "20", "w:after": "20"}))
    if style in {"TableNumber", "TableHeadingNumber"}:
        properties.append(value("w:jc", "right"))
    holder = properties.getparent()
    for host in {leaf.getparent(): None for leaf in leaves_of(holder)} if holder is not None else {}:
        assert host is not None
        look = host.find(W + "rPr")
        if look is None:
            look = element("w:rPr")
            host.insert(0, look)
        if style.startswith("TableHeading"):
            look.append(element("w:b"))
        look.append(value("w:sz", _SMALL))
