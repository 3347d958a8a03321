"""Prose in one of Qt's documents, and back: the only place that knows both."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from workbench.domain.prose import MOST_LEVELS, BlockKind, Link, ProseBlock, Run
from workbench.ui.theme import current_theme

BOLD = int(QFont.Weight.Bold)
_HEADING_WEIGHT = QFont.Weight.DemiBold
_SIZES = {1: 2, 2: 1, 3: 0}
_DISCS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
)


def fill_document(
    document: QTextDocument, blocks: Iterable[ProseBlock], is_there: Callable[[Link], bool]
) -> None:
    """Put prose into a document in place of what it holds; links to what is gone are struck through."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    before: ProseBlock | None = None
    for place, block in enumerate(blocks):
        if place:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        _shape(cursor, block, before)
        for run in block.runs:
            cursor.insertText(run.text, _look(run, block, is_there))
        before = block
    cursor.endEditBlock()
    document.clearUndoRedoStacks()


def prose_of(document: QTextDocument) -> tuple[ProseBlock, ...]:
    """Return what a document holds as prose."""
    return tuple(_block_of(block) for block in _blocks(document))


def link_format(link: Link, *, there: bool) -> QTextCharFormat:
    """Return the look of a link."""
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorHref(link.address)
    look.setFontUnderline(there)
    look.setFontStrikeOut(not there)
    look.setForeground(QColor(current_theme().accent if there else current_theme().muted))
    return look


def heading_format(level: int) -> QTextCharFormat:
    """Return the look of a heading's words, 0 for none."""
    look = QTextCharFormat()
    if level:
        look.setFontWeight(_HEADING_WEIGHT)
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, _SIZES[level])
    return look


def list_format(kind: BlockKind, level: int, first: int = 1) -> QTextListFormat:
    """Return the shape of a list; ``level`` counts from 0."""
    shape = QTextListFormat()
    numbered = kind is BlockKind.NUMBER
    shape.setStyle(QTextListFormat.Style.ListDecimal if numbered else _DISCS[level])
    shape.setIndent(level + 1)
    if numbered:
        shape.setStart(first)
    return shape


def list_of(block: QTextBlock) -> QTextList | None:
    """Return the list in which a line of a document stands."""
    return block.textList()


def kind_of(block: QTextBlock) -> BlockKind:
    """Return what a line of a document is."""
    if block.blockFormat().headingLevel():
        return BlockKind.HEADING
    held = list_of(block)
    if held is None:
        return BlockKind.PARAGRAPH
    numbered = held.format().style() == QTextListFormat.Style.ListDecimal
    return BlockKind.NUMBER if numbered else BlockKind.BULLET


def _shape(cursor: QTextCursor, block: ProseBlock, before: ProseBlock | None) -> None:
    if block.kind is BlockKind.HEADING:
        shape = QTextBlockFormat()
        shape.setHeadingLevel(block.level)
        shape.setTopMargin(6)
        cursor.setBlockFormat(shape)
        cursor.setBlockCharFormat(heading_format(block.level))
    elif block.kind in {BlockKind.BULLET, BlockKind.NUMBER}:
        alike = before is not None and (before.kind, before.level) == (block.kind, block.level)
        follows = block.kind is BlockKind.BULLET or (before is not None and block.number == before.number + 1)
        held = list_of(cursor.block().previous()) if alike and follows else None
        if held is not None:
            held.add(cursor.block())
        else:
            cursor.createList(list_format(block.kind, block.level, block.number))


def _look(run: Run, block: ProseBlock, is_there: Callable[[Link], bool]) -> QTextCharFormat:
    look = heading_format(block.level if block.kind is BlockKind.HEADING else 0)
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    if run.link is not None:
        look.merge(link_format(run.link, there=is_there(run.link)))
    return look


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _block_of(block: QTextBlock) -> ProseBlock:
    kind, runs = kind_of(block), _runs_of(block)
    if kind is BlockKind.HEADING:
        return ProseBlock(runs, kind, min(block.blockFormat().headingLevel(), MOST_LEVELS))
    held = list_of(block)
    if held is None:
        return ProseBlock(runs)
    level = min(max(0, held.format().indent() - 1), MOST_LEVELS)
    number = held.format().start() + held.itemNumber(block) if kind is BlockKind.NUMBER else 0
    return ProseBlock(runs, kind, level, number)


def _runs_of(block: QTextBlock) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        look = fragment.charFormat()
        words = fragment.text().replace("\u2028", " ").replace("\ufffc", "")
        link = Link.at(look.anchorHref()) if look.isAnchor() else None
        bold, italic = look.fontWeight() >= BOLD, look.fontItalic()
        last = runs[-1] if runs else None
        if last is not None and (last.bold, last.italic, last.link) == (bold, italic, link):
            runs[-1] = Run(last.text + words, bold, italic, link)
        elif words:
            runs.append(Run(words, bold, italic, link))
        at += 1
    return tuple(runs)
