"""What authors do to a Word file with something of ours in it, and what programs do to it, by chance.

Every word that an author writes here is hers alone (``milikku12.``), so that it is found again wherever it went.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Final

from lxml import etree
from lxml.etree import _Element

from exports.live.words import MC, W

_HERS: Final = re.compile(r"milikku\d+\.")
_STORY: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_LEDGER: Final = re.compile(r"customXml/item\d+\.xml")
_DOCUMENT: Final = "word/document.xml"
_COUNTS: Final = ("0", "-1", "1", "2", "3", "63", "99999", "99999999999999", "x", "")
_PLACEHOLDERS: Final = (
    "{{tema: Beban kerja}}",
    "{{tabel: Tema}}",
    "{{kutipan: x}}",
    "{{}}",
    "{{a}}{{b}}",
    "{{{{c}}",
)
_TAGS: Final = ("wb1:", "wb1:t:x", "wb1:c:a:b:c:d", "wb1:n:all:codings:all:x", "judul", "")

Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    """Return the parts of a package by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts) -> bytes:
    """Return the package of these parts; equal parts are packed alike."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()


def stories_of(parts: Parts) -> Iterator[tuple[str, _Element]]:
    """Give the parts with running text."""
    for name, data in parts.items():
        if _STORY.fullmatch(name):
            yield name, etree.fromstring(data)


def hers(data: bytes) -> Counter[str]:
    """Return how often each of the author's words stands in a file, deleted ones too."""
    found: Counter[str] = Counter()
    for _, root in stories_of(parts_of(data)):
        for paragraph in root.iter(W + "p"):
            words = "".join(each.text or "" for each in paragraph.iter(W + "t", W + "delText"))
            found.update(_HERS.findall(words))
    return found


def _made(tag: str, *children: _Element, **attributes: str) -> _Element:
    element = etree.Element(W + tag, {W + name: value for name, value in attributes.items()})
    element.extend(children)
    return element


def _replace(old: _Element, *new: _Element) -> None:
    above = old.getparent()
    if above is not None:
        at = above.index(old)
        above[at : at + 1] = list(new)


def _bare(element: _Element) -> _Element:
    """Return a copy as Word makes it within one file: without bookmarks."""
    made = deepcopy(element)
    for each in list(made.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        _replace(each)
    return made


class Author:
    """Edits one file after another; the same dice do the same."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._words = 0
        self._ids = 9000

    def edited(self, data: bytes, times: int) -> bytes:
        """Return a file after so many edits."""
        parts = parts_of(data)
        roots = dict(stories_of(parts))
        for _ in range(times):
            name = _DOCUMENT if self._dice.random() < 0.85 else self._dice.choice(list(roots))
            self._dice.choice(_EDITS)(self, roots[name])
        if self._dice.random() < 0.3:
            _spoil_ledger(self._dice, parts)
        return packed(parts | {name: etree.tostring(root, encoding="UTF-8") for name, root in roots.items()})

    # what is chosen

    def _one(self, root: _Element, *tags: str) -> _Element | None:
        found = list(root.iter(*(W + tag for tag in tags)))
        return self._dice.choice(found) if found else None

    def _word(self) -> str:
        self._words += 1
        return f" milikku{self._words}. "

    def _run(self) -> _Element:
        text = _made("t")
        text.text = self._word()
        return _made("r", text)

    def _paragraph(self) -> _Element:
        return _made("p", self._run())

    def _cell(self) -> _Element:
        return _made("tc", self._paragraph())

    def _id(self) -> str:
        self._ids += 1
        return str(self._ids)

    # what she writes

    def writes_a_paragraph(self, root: _Element) -> None:
        beside = self._one(root, "p", "tbl")
        if beside is not None:
            self._dice.choice([beside.addnext, beside.addprevious])(self._paragraph())

    def writes_a_remark(self, root: _Element) -> None:
        beside = self._one(root, "r", "bookmarkStart", "bookmarkEnd")
        if beside is not None and beside.getparent() is not None:
            self._dice.choice([beside.addnext, beside.addprevious])(self._run())

    def corrects_a_word(self, root: _Element) -> None:
        text = self._one(root, "t")
        if text is not None:
            words = text.text or ""
            at = self._dice.randrange(len(words) + 1)
            text.text = words[:at] + self._word() + words[at:]

    def types_a_placeholder(self, root: _Element) -> None:
        text = self._one(root, "t")
        if text is not None:
            text.text = f"{text.text or ''}{self._dice.choice(_PLACEHOLDERS)}{self._word()}"

    def deletes_words(self, root: _Element) -> None:
        run = self._one(root, "r", "t")
        if run is not None:
            _replace(run)

    # what she does to blocks

    def _block(self, root: _Element) -> _Element | None:
        found = [each for each in root.iter(W + "p", W + "tbl", W + "sdt") if _holds_blocks(each.getparent())]
        return self._dice.choice(found) if found else None

    def moves_a_block(self, root: _Element) -> None:
        block, beside = self._block(root), self._block(root)
        if block is not None and beside is not None and beside not in set(block.iter()):
            beside.addnext(block)

    def copies_a_block(self, root: _Element) -> None:
        block, beside = self._block(root), self._block(root)
        if block is not None and beside is not None:
            beside.addnext(self._dice.choice([_bare, deepcopy])(block))

    def deletes_a_block(self, root: _Element) -> None:
        block = self._block(root)
        if block is not None:
            _replace(block)

    def nests_a_table(self, root: _Element) -> None:
        cell, table = self._one(root, "tc"), self._one(root, "tbl")
        if cell is not None and table is not None:
            hers_ = _made("tbl", _made("tr", self._cell(), self._cell()))
            cell.insert(len(cell) - 1, self._dice.choice([hers_, _bare(table), deepcopy(table)]))

    def puts_a_block_in_a_text_box(self, root: _Element) -> None:
        block = self._block(root)
        if block is None:
            return
        both = etree.Element(MC + "AlternateContent")
        for tag in ("Choice", "Fallback"):
            box = _made("txbxContent", deepcopy(block), self._paragraph())
            etree.SubElement(both, MC + tag).append(_made("drawing" if tag == "Choice" else "pict", box))
        older = both[1].find(f".//{W}txbxContent")
        assert older is not None
        older[:] = [deepcopy(each) for each in both[0].iter(W + "txbxContent").__next__()]
        _replace(block, _made("p", _made("r", both)))

    # what she does to tables

    def adds_a_row(self, root: _Element) -> None:
        row = self._one(root, "tr")
        if row is not None:
            made = _made("tr", *(self._cell() for _ in row.findall(W + "tc")))
            self._dice.choice([row.addnext, row.addprevious])(made)

    def copies_a_row(self, root: _Element) -> None:
        row, beside = self._one(root, "tr"), self._one(root, "tr")
        if row is not None and beside is not None:
            beside.addnext(self._dice.choice([_bare, deepcopy])(row))

    def moves_a_row(self, root: _Element) -> None:
        row, beside = self._one(root, "tr"), self._one(root, "tr")
        if row is not None and beside is not None and beside not in set(row.iter()):
            beside.addnext(row)

    def deletes_a_row_or_cell(self, root: _Element) -> None:
        found = self._one(root, "tr", "tc")
        if found is not None:
            _replace(found)

    def adds_a_column(self, root: _Element) -> None:
        for cell in self._in_a_column(root):
            cell.addnext(self._cell())

    def moves_a_column(self, root: _Element) -> None:
        for cell in self._in_a_column(root):
            before = cell.getprevious()
            if before is not None and before.tag == W + "tc":
                cell.addnext(before)

    def deletes_a_column(self, root: _Element) -> None:
        for cell in self._in_a_column(root):
            _replace(cell)

    def _in_a_column(self, root: _Element) -> list[_Element]:
        table = self._one(root, "tbl")
        rows = [row.findall(W + "tc") for row in table.iter(W + "tr")] if table is not None else []
        at = self._dice.randrange(max(map(len, rows), default=0) or 1)
        grid = table.find(W + "tblGrid") if table is not None else None
        if grid is not None and len(grid) and self._dice.random() < 0.5:
            grid.append(deepcopy(grid[0]))
        return [cells[at] for cells in rows if at < len(cells)]

    def merges_cells(self, root: _Element) -> None:
        cell = self._one(root, "tc")
        beside = cell.getnext() if cell is not None else None
        if cell is not None and beside is not None and beside.tag == W + "tc":
            _properties(cell, "tcPr").append(_made("gridSpan", val="2"))
            cell.extend(each for each in list(beside) if each.tag != W + "tcPr")
            _replace(beside)

    def joins_cells_below(self, root: _Element) -> None:
        for place, cell in enumerate(self._in_a_column(root)):
            joined = _made("vMerge", val="restart") if not place else _made("vMerge")
            _properties(cell, "tcPr").append(joined)

    def splits_a_table(self, root: _Element) -> None:
        row = self._one(root, "tr")
        table = next(row.iterancestors(W + "tbl"), None) if row is not None else None
        if row is not None and table is not None:
            rest = [row, *row.itersiblings()]
            made = _made(
                "tbl", *(deepcopy(each) for each in table if each.tag in {W + "tblPr", W + "tblGrid"})
            )
            made.extend(rest)
            table.addnext(made)
            table.addnext(self._paragraph())

    def joins_tables(self, root: _Element) -> None:
        one, other = self._one(root, "tbl"), self._one(root, "tbl")
        if one is not None and other is not None and other not in set(one.iter()):
            other.extend([row for row in one.iter(W + "tr") if row.getparent() is one])

    def spoils_numbers(self, root: _Element) -> None:
        cell = self._one(root, "tc")
        if cell is not None:
            made = _made(self._dice.choice(["gridSpan", "vMerge", "hMerge"]), val=self._dice.choice(_COUNTS))
            _properties(cell, "tcPr").append(made)

    def loses_properties(self, root: _Element) -> None:
        found = self._one(root, "tblGrid", "tblPr", "tcPr", "trPr", "pPr", "rPr", "sdtPr", "sdtContent")
        if found is not None:
            _replace(found)

    # what programs do

    def splits_a_run(self, root: _Element) -> None:
        text = self._one(root, "t")
        run = text.getparent() if text is not None else None
        if text is not None and run is not None and run.tag == W + "r":
            words = text.text or ""
            at = self._dice.randrange(len(words) + 1)
            other = deepcopy(run)
            for each in [each for each in other if each.tag != W + "rPr"]:
                other.remove(each)
            rest = _made("t")
            text.text, rest.text = words[:at], words[at:]
            other.append(rest)
            other.extend(list(text.itersiblings()))
            run.addnext(other)

    def tracks_a_run(self, root: _Element) -> None:
        run = self._one(root, "r")
        if run is not None and run.getparent() is not None:
            kind = self._dice.choice(["ins", "del", "moveFrom", "moveTo"])
            around = _made(kind, id=self._id(), author="a")
            _replace(run, around)
            around.append(run)
            for text in run.iter(W + "t") if kind == "del" else ():
                text.tag = W + "delText"

    def tracks_a_row(self, root: _Element) -> None:
        row = self._one(root, "tr")
        if row is not None:
            made = _made(self._dice.choice(["ins", "del"]), id=self._id(), author="a")
            _properties(row, "trPr").append(made)

    def wraps(self, root: _Element) -> None:
        run = self._one(root, "r")
        if run is not None and run.getparent() is not None:
            content = _made("sdtContent", self._run())
            around = self._dice.choice(
                [
                    _made("hyperlink", self._run(), anchor="x"),
                    _made("fldSimple", self._run(), instr=" PAGE "),
                    _made("smartTag", self._run(), element="x"),
                    _made("customXml", self._run(), element="x"),
                    _made("sdt", _made("sdtPr"), content),
                ]
            )
            _replace(run, around)
            (content if around.tag == W + "sdt" else around).append(run)

    def anchors(self, root: _Element) -> None:
        run, other = self._one(root, "r"), self._one(root, "r")
        if run is not None and other is not None:
            id_ = self._id()
            kind = self._dice.choice(["commentRange", "bookmark", "perm"])
            named = {"name": f"milik{id_}"} if kind == "bookmark" else {}
            run.addprevious(_made(f"{kind}Start", id=id_, **named))
            other.addnext(_made(f"{kind}End", id=id_))
            run.addnext(_made("r", _made("commentReference", id=id_)))

    def puts_a_sign(self, root: _Element) -> None:
        text = self._one(root, "t")
        if text is not None:
            names = ["br", "tab", "cr", "noBreakHyphen", "softHyphen", "sym", "drawing", "object", "ptab"]
            made = _made(self._dice.choice([*names, "footnoteReference", "lastRenderedPageBreak"]), id="1")
            self._dice.choice([text.addnext, text.addprevious])(made)

    def drops_controls(self, root: _Element) -> None:
        controls = list(root.iter(W + "sdt"))
        one = self._dice.random() < 0.5
        for control in self._dice.sample(controls, 1) if one and controls else controls:
            content = control.find(W + "sdtContent")
            _replace(control, *(content if content is not None else ()))

    def spoils_a_tag(self, root: _Element) -> None:
        tag, other = self._one(root, "tag"), self._one(root, "tag")
        if tag is not None and other is not None:
            told = other.get(W + "val", "")
            tag.set(W + "val", self._dice.choice([told, told[:-3], f"{told}x", *_TAGS]))

    def drops_bookmarks(self, root: _Element) -> None:
        marks = list(root.iter(W + "bookmarkStart", W + "bookmarkEnd"))
        one = self._dice.random() < 0.5
        for mark in self._dice.sample(marks, 1) if one and marks else marks:
            _replace(mark)

    def spoils_a_bookmark(self, root: _Element) -> None:
        mark, other = self._one(root, "bookmarkStart"), self._one(root, "bookmarkStart")
        if mark is not None and other is not None:
            name = self._dice.choice(["name", "id"])
            told = other.get(W + name, "")
            mark.set(W + name, self._dice.choice([told, told[:-2], f"{told}0"]))

    def moves_a_bookmark(self, root: _Element) -> None:
        mark, beside = self._one(root, "bookmarkStart", "bookmarkEnd"), self._one(root, "r", "p", "tr", "tc")
        if mark is not None and beside is not None:
            beside.addprevious(mark)


def _spoil_ledger(dice: Random, parts: Parts) -> None:
    for name in [each for each in parts if _LEDGER.fullmatch(each)]:
        data = parts.pop(name)
        at = dice.randrange(len(data) + 1)
        spoilt = dice.choice(
            [
                b"",
                data[:at],
                data.replace(b"number=", b"other="),
                re.sub(rb"[a-z2-7]{10}", b"aaaaaaaaaa", data),
                re.sub(rb"<row[^/]*/row>", b"", data, count=1),
                data.replace(b"</ledger>", b"<row/>" * 50_000 + b"</ledger>"),
            ]
        )
        if spoilt:
            parts[name] = spoilt


def _holds_blocks(element: _Element | None) -> bool:
    return element is not None and element.tag in {
        W + name for name in ("body", "tc", "txbxContent", "hdr", "ftr")
    }


def _properties(holder: _Element, name: str) -> _Element:
    found = holder.find(W + name)
    if found is None:
        found = _made(name)
        holder.insert(0, found)
    return found


_EDITS: Final[tuple[Callable[[Author, _Element], None], ...]] = (
    Author.writes_a_paragraph,
    Author.writes_a_remark,
    Author.corrects_a_word,
    Author.types_a_placeholder,
    Author.deletes_words,
    Author.moves_a_block,
    Author.copies_a_block,
    Author.deletes_a_block,
    Author.nests_a_table,
    Author.puts_a_block_in_a_text_box,
    Author.adds_a_row,
    Author.copies_a_row,
    Author.moves_a_row,
    Author.deletes_a_row_or_cell,
    Author.adds_a_column,
    Author.moves_a_column,
    Author.deletes_a_column,
    Author.merges_cells,
    Author.joins_cells_below,
    Author.splits_a_table,
    Author.joins_tables,
    Author.spoils_numbers,
    Author.loses_properties,
    Author.splits_a_run,
    Author.tracks_a_run,
    Author.tracks_a_row,
    Author.wraps,
    Author.anchors,
    Author.puts_a_sign,
    Author.drops_controls,
    Author.spoils_a_tag,
    Author.drops_bookmarks,
    Author.spoils_a_bookmark,
    Author.moves_a_bookmark,
)
