"""Live Word files in memory: written by the writer, edited as an author's program would, refreshed."""

import io
import tempfile
import zipfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from exports.live.answers import Answers, TableAnswer
from exports.live.file import Comparison, LiveFile
from exports.live.marking import live_token
from exports.live.words import W, paragraphs_of, words_of
from exports.word import write_word
from workbench.domain.ids import SavedTableId
from workbench.domain.live import Happening, LiveChange
from workbench.domain.reports import Block, Cell, Column, LiveRef, Paragraph, Quote, Report, Section, Table

DOCUMENT = "word/document.xml"
PATH = Path("naskah.docx")
LIVE = LiveRef(SavedTableId("tabel"), "themes")
PROSE = LiveRef(SavedTableId("metode"), "methods")
COLUMNS = (
    Column("Tema", 2, key="name"),
    Column("Jumlah", 1, number=True, key="codings"),
    Column("Kutipan", 3, key="quotes"),
)
_MOMENT = datetime(2026, 11, 29, tzinfo=UTC)
Edit = Callable[[_Element], object]


def quote(number: int, words: str = "", translation: str = "") -> Quote:
    return Quote(words or f"kata {number}", f"FGD Garut, P{number}, par. {number}", f"k{number}", translation)


def row(
    key: str, name: str, count: int, *quotes: Quote, strong: bool = False
) -> tuple[str, tuple[Cell, ...]]:
    first = Cell(name, strong=strong, level=0 if strong else 1)
    return key, (first, Cell(str(count), number=True), Cell(quotes=quotes))


def table(
    *rows: tuple[str, tuple[Cell, ...]], columns: tuple[Column, ...] = COLUMNS, **facts: object
) -> Table:
    made = Table("Tema utama", columns, tuple(cells for _, cells in rows), note="Semua dihitung.", live=LIVE)
    return replace(made, keys=tuple(key for key, _ in rows), **facts)


BEBAN = row("beban", "Beban kerja", 5, quote(1), quote(2), strong=True)
HONOR = row("honor", "Honor", 3, quote(3))
APLIKASI = row("aplikasi", "Aplikasi", 2)
TABLE = table(BEBAN, HONOR, APLIKASI)


def answering(*blocks: Table | Paragraph) -> Answers:
    """Return answers of these blocks and nothing else."""
    return Answers(
        {
            live_token(block.live): TableAnswer(block.live.query, "Tabel tema", block)
            for block in blocks
            if block.live is not None
        }
    )


@dataclass(frozen=True)
class File:
    """The bytes of a Word file."""

    data: bytes

    def part(self, name: str = DOCUMENT) -> _Element:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return etree.fromstring(archive.read(name))

    def raw(self, name: str = DOCUMENT) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.read(name)

    def names(self) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.namelist()

    def changed(self, parts: dict[str, bytes | None]) -> "File":
        """Return the file with other parts; None takes one out."""
        made = io.BytesIO()
        left = dict(parts)
        with zipfile.ZipFile(io.BytesIO(self.data)) as old, zipfile.ZipFile(made, "w") as new:
            for info in old.infolist():
                data = left.pop(info.filename, old.read(info))
                if data is not None:
                    new.writestr(info, data)
            for name, data in left.items():
                if data is not None:
                    new.writestr(name, data)
        return File(made.getvalue())

    def edited(self, edit: Edit, name: str = DOCUMENT) -> "File":
        root = self.part(name)
        edit(root)
        return self.changed(
            {name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}
        )

    @property
    def live(self) -> LiveFile:
        return LiveFile(self.data, PATH)

    def compared(self, answers: Answers) -> Comparison:
        return self.live.compared(answers)

    def refreshed(
        self, answers: Answers, *, kept: bool = False, only: Collection[str] | None = None
    ) -> "File":
        """Return the file with what a refresh does unasked, or with all that it could do."""
        changes = self.compared(answers).changes
        wanted = {each.id for each in changes if kept or each.what in {"changed", "added", "removed"}}
        return File(self.live.written(answers, wanted if only is None else only))

    def cells(self, number: int = 0) -> list[list[str]]:
        """Return the words of a table's cells."""
        found = list(self.part().iter(W + "tbl"))[number]
        return [[cell_text(cell) for cell in row_.iter(W + "tc")] for row_ in found.iter(W + "tr")]

    def lines(self) -> list[str]:
        """Return the words of the paragraphs outside tables."""
        body = self.part().find(W + "body")
        assert body is not None
        return [words_of(each) for each in paragraphs_of(body)]


def cell_text(cell: _Element) -> str:
    return "\n".join(words for each in paragraphs_of(cell) if (words := words_of(each)))


def written(*blocks: Block, language: str = "id") -> File:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        write_word(Report("Laporan", language, (Section("Hasil", blocks),)), path, created=_MOMENT)
        return File(path.read_bytes())


def live_file(*more: Block) -> File:
    return written(Paragraph("Pembuka."), TABLE, Paragraph("Penutup."), *more)


def said(comparison: Comparison) -> list[tuple[str, str, str, str, str]]:
    """Return what is told of a file, as plain words."""
    return [(each.what.value, each.row, each.column, each.old, each.new) for each in comparison.changes]


def kinds(comparison: Comparison) -> list[str]:
    return [each.what.value for each in comparison.changes]


def one(comparison: Comparison, what: Happening) -> LiveChange:
    (found,) = [each for each in comparison.changes if each.what is what]
    return found


# What an author does


def tables(root: _Element) -> list[_Element]:
    return list(root.iter(W + "tbl"))


def cell_at(root: _Element, row_: int, column: int, number: int = 0) -> _Element:
    found = tables(root)[number].findall(W + "tr")[row_]
    return found.findall(W + "tc")[column]


def paragraph_at(root: _Element, words: str) -> _Element:
    return next(each for each in root.iter(W + "p") if words in words_of(each))


def types(root: _Element, old: str, new: str) -> None:
    """Put ``new`` in place of ``old`` in the first text that holds it."""
    text = next(each for each in root.iter(W + "t") if old in (each.text or ""))
    text.text = (text.text or "").replace(old, new)


def without_tags(root: _Element) -> None:
    """Do as LibreOffice does: drop all controls and keep what they hold."""
    for control in list(root.iter(W + "sdt")):
        content, above = control.find(W + "sdtContent"), control.getparent()
        at = above.index(control)
        above[at : at + 1] = list(content)


def without_bookmarks(root: _Element) -> None:
    """Do as Word does with a copy within one file."""
    for each in list(root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        if not (each.get(W + "name") or "").startswith("_"):
            each.getparent().remove(each)


def new_run(words: str) -> _Element:
    made = etree.Element(W + "r")
    text = etree.SubElement(made, W + "t")
    text.text = words
    return made


def new_paragraph(words: str) -> _Element:
    made = etree.Element(W + "p")
    made.append(new_run(words))
    return made


def new_cell(words: str) -> _Element:
    made = etree.Element(W + "tc")
    made.append(new_paragraph(words))
    return made


def with_column(root: _Element, at: int, words: str, number: int = 0) -> None:
    """Add a column of the author's; its cells say ``words`` and a number."""
    found = tables(root)[number]
    found.find(W + "tblGrid").insert(at, etree.Element(W + "gridCol", {W + "w": "900"}))
    for place, each in enumerate(found.findall(W + "tr")):
        cells = each.findall(W + "tc")
        made = new_cell(f"{words} {place}")
        if at < len(cells):
            cells[at].addprevious(made)
        else:
            cells[-1].addnext(made)


def texts(root: _Element) -> Iterator[str]:
    return (each.text or "" for each in root.iter(W + "t"))
