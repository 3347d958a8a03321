"""Reports as web pages: one file that needs no other, runs nothing and asks for nothing.

What a report says is escaped wherever it stands. A *simple* page is for a view that knows little of HTML and CSS, as
Qt's text browser does: what a stylesheet would do there stands in attributes.
"""

import base64
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final, assert_never

from exports.files import write_whole
from exports.legal import legal
from exports.references import LABELS, TABLE_REFERENCE
from exports.webpage_forms import form
from exports.webpage_prose import lines, plain, prose, quotation
from exports.webpage_tables import TableWriting
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import (
    Aside,
    Block,
    Fields,
    Figure,
    Notice,
    Paragraph,
    Prose,
    Report,
    Section,
    Signatures,
    Table,
    Tiles,
    Words,
)

_SAFE: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_MORE: Final = {"id": "… dan {count} baris lagi.", "en": "… and {count} more rows."}
_PICTURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)


def write_page(report: Report, path: Path) -> int:
    """Write a report to an ``.html`` file and return how many rows its tables have, without their headings.

    Raises:
        FileRefused: the file can't be written, or a figure's picture can't be read.
    """
    data = page(report).encode("utf-8")
    write_whole(path, lambda stream: stream.write(data))
    return sum(len(table.rows) for table in report.tables())


def page(report: Report, *, rows: int | None = None, simple: bool = False) -> str:
    """Return a report as a page. With ``rows``, it ends after so many rows of tables and says how many are left.

    Raises:
        FileRefused: a figure's picture can't be read.
    """
    return "".join(_Page(report, rows, simple=simple).parts())


class _Page:
    """One report on its way to a page."""

    def __init__(self, report: Report, rows: int | None, *, simple: bool) -> None:
        self._report = report
        self._simple = simple
        self._left = rows
        self._tables = TableWriting(report.language, simple=simple)
        self._all_tables = sum(not each.bare for each in report.tables())
        self._figures = 0

    def parts(self) -> Iterator[str]:
        report = self._report
        style = (files("exports") / "templates" / ("preview.css" if self._simple else "page.css")).read_text(
            "utf-8"
        )
        yield f'<!DOCTYPE html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_SAFE}">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f"<title>{plain(report.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        if report.title:
            yield f"<h1>{plain(report.title)}</h1>\n"
        if report.subtitle:
            yield f'<p class="subtitle">{plain(report.subtitle)}</p>\n'
        yield from self._facts()
        yield from self._sections()
        yield "</body>\n</html>\n"

    def _facts(self) -> Iterator[str]:
        if not self._report.facts:
            return
        yield '<table class="facts">\n'
        for label, fact in self._report.facts:
            yield f'<tr><th scope="row" align="left">{plain(label)}</th><td>{lines(fact)}</td></tr>\n'
        yield "</table>\n"

    def _sections(self) -> Iterator[str]:
        for at, section in enumerate(self._report.sections):
            # what is printed across the page is a whole section, as in Word: its heading goes along
            wide = any(isinstance(block, Table) and block.wide for block in section.blocks)
            names = " ".join(["wide"] * wide + ["new-page"] * (section.new_page and at > 0))
            yield f'<section class="{names}">\n' if names else "<section>\n"
            yield from self._section(section)
            yield "</section>\n"
            if self._left is not None and self._left < 0:
                later = (each for rest in self._report.sections[at + 1 :] for each in rest.blocks)
                self._left -= _rows(later)
                yield f'<p class="more">{self._told_more(-self._left)}</p>\n'
                return

    def _section(self, section: Section) -> Iterator[str]:
        if section.title:
            level = min(section.level, 3) + 1
            yield f"<h{level}>{plain(section.title)}</h{level}>\n"
        for place, block in enumerate(section.blocks):
            yield from self._block(block)
            if self._left is not None and self._left < 0:
                self._left -= _rows(section.blocks[place + 1 :])
                return

    def _told_more(self, hidden: int) -> str:
        count = f"{hidden:,}"
        language = self._report.language
        return _MORE[language].format(count=count.replace(",", ".") if language == "id" else count)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph():
                yield from self._prose(block.text)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case Prose():
                yield from prose(block.lines)
            case Words():
                yield f"<blockquote>{''.join(quotation(block.quote))}</blockquote>\n"
            case Aside():
                yield f'<p class="aside">{lines(block.text)}</p>\n'
            case Notice() | Fields() | Tiles() | Signatures():
                yield from form(block)
            case _:
                assert_never(block)

    def _table(self, table: Table) -> Iterator[str]:
        shown = len(table.rows)
        if self._left is not None:
            shown = min(shown, self._left)
            self._left -= len(table.rows)
        yield from self._tables.written(table, shown)

    def _prose(self, text: str) -> Iterator[str]:
        for line in legal(text).split("\n"):
            if line.strip():
                yield f"<p>{self._with_references(line.strip())}</p>\n"

    def _with_references(self, text: str) -> str:
        parts, last = [], 0
        for match in TABLE_REFERENCE.finditer(text):
            number = int(match.group(1))
            if 1 <= number <= self._all_tables:
                name = f"{LABELS[self._report.language]['table']} {number}"
                parts += [escape(text[last : match.start()]), f'<a href="#table-{number}">{name}</a>']
                last = match.end()
        return "".join([*parts, escape(text[last:])])

    def _figure(self, figure: Figure) -> Iterator[str]:
        self._figures += 1
        label = LABELS[self._report.language]["figure"]
        yield f'<figure>\n<img alt="{plain(figure.description)}" src="{_picture(figure.path)}">\n'
        yield f"<figcaption><b>{label} {self._figures}.</b> {lines(figure.caption)}</figcaption>\n</figure>\n"


def _rows(blocks: Iterable[Block]) -> int:
    return sum(len(block.rows) for block in blocks if isinstance(block, Table))


def _picture(path: Path) -> str:
    """Return a picture as an address that holds it."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.DAMAGED) from error
    kind = next((kind for start, kind in _PICTURES if data.startswith(start)), None)
    if kind is None:
        raise FileRefused(path, FileReason.DAMAGED)
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
