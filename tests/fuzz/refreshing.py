"""The law of refreshing, held against one author's file after another.

Whatever an author and her programs did to a file, it is refreshed or refused: no word of hers is lost, no part is
touched that has nothing of ours, what is refreshed once has nothing left to refresh, and it opens as before.
"""

import io
import traceback
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final

from docx import Document
from lxml.etree import _Element

from exports.live.answers import Answers, Needs, NumberAnswer, TableAnswer
from exports.live.file import LiveFile
from exports.live.finding import is_stand_in
from exports.live.foreign import is_untouched
from exports.live.marking import live_token
from exports.live.words import W
from tests.exports import live_report
from tests.exports.live import files
from tests.fuzz.authors import Author, hers, parts_of, stories_of
from tests.fuzz.running import Finding, Tally
from workbench.domain.errors import FileRefused
from workbench.domain.live import TAKEN_UNASKED
from workbench.domain.reports import Cell, Column, Paragraph, Quote, Table, Words

SUFFIX: Final = ".docx"
PATH: Final = Path("naskah.docx")
_MOST_EDITS: Final = 12
_MARKS: Final = frozenset({W + "bookmarkStart", W + "bookmarkEnd"})
_TWICE: Final = "a bookmark's id is there twice"
_NUMBER: Final = ("codetoken", "codings", "all")


def seeds() -> list[bytes]:
    """Return files as they are exported, and one that an author has put figures, a table and a quotation into."""
    report = live_report.report()
    noted = live_report.report(footnotes=True)
    placed = files.written(Paragraph("Ada {{tema: A}} kode; {{tabel: B}} dan {{kutipan: C}}."), files.TABLE)
    answers = answered(placed.live.needs(), Random(1))
    blocks = ([block for section in each.sections for block in section.blocks] for each in (report, noted))
    return [
        files.live_file().data,
        *(files.written(*each).data for each in blocks),
        placed.refreshed(answers).data,
    ]


def answered(needs: Needs, dice: Random) -> Answers:
    """Return what a project says, by chance, to what a file asks for; some of it is gone."""
    known = {live_token(each.live): each for each in _blocks() if each.live is not None}
    tables = {
        token: TableAnswer(known[token].live.query, "Tabel", _other(known[token], dice))  # type: ignore[union-attr]
        for token in sorted(needs.tables)
        if token in known and dice.random() < 0.9
    }
    numbers = {
        parts: NumberAnswer(str(dice.randrange(2000)), "tema: A", parts) for parts in sorted(needs.numbers)
    }
    quotes = {token: _quote(dice) for token in sorted(needs.quotations)}
    table = tables.get(live_token(files.LIVE)) or TableAnswer(files.LIVE.query, "Tabel", files.TABLE)
    number = numbers.get(_NUMBER) or NumberAnswer("12", "tema: A", _NUMBER)
    placed = {
        each.id: dice.choice([number, table, _quote(dice)])
        for each in needs.placeholders
        if dice.random() < 0.8
    }
    if placed:
        # what was put in is asked for from then on
        tables[live_token(files.LIVE)], numbers[_NUMBER] = table, number
    return Answers(tables, numbers, quotes, placed)


def _blocks() -> list[Table | Paragraph]:
    reported = (
        block for section in live_report.report().sections for block in section.blocks if not isinstance(block, Words)
    )  # fmt: skip
    return [files.TABLE, *(each for each in reported if isinstance(each, Table | Paragraph))]


def _quote(dice: Random) -> Quote:
    number = dice.randrange(9)
    words = dice.choice(["", "baru & <lain>", "dua\nbaris"])
    return files.quote(number, words, dice.choice(["", "translated"]))


def _other(block: Table | Paragraph, dice: Random) -> Table | Paragraph:
    """Return a block after codings have changed."""
    if isinstance(block, Paragraph):
        return replace(block, text=dice.choice([block.text, "Satu.\nDua.\nTiga.", "Ada 26 sumber.", ""]))
    keys = list(block.keys or [row[0].text if row else "" for row in block.rows])
    rows = list(zip(keys, map(list, block.rows), strict=True))
    columns = list(block.columns)
    for _ in range(dice.randrange(4)):
        dice.choice([_new_words, _new_words, _new_row, _no_row, _new_column, _no_column])(rows, columns, dice)
    caption = dice.choice([block.caption, "Tema lain"])
    return replace(
        block, caption=caption, columns=tuple(columns), keys=tuple(key for key, _ in rows),
        rows=tuple(tuple(row) for _, row in rows),
    )  # fmt: skip


Rows = list[tuple[str, list[Cell]]]


def _new_words(rows: Rows, columns: list[Column], dice: Random) -> None:
    for _, row in rows:
        for place in range(len(row)):
            if dice.random() < 0.3:
                quotes = tuple(_quote(dice) for _ in range(dice.randrange(3)))
                row[place] = dice.choice(
                    [Cell("baru"), Cell(str(dice.randrange(99))), Cell(quotes=quotes), Cell()]
                )


def _new_row(rows: Rows, columns: list[Column], dice: Random) -> None:
    key = f"baru{dice.randrange(1000)}"
    if key not in {each for each, _ in rows}:
        cells = [Cell(f"{key} {place}") for place in range(len(columns))]
        rows.insert(dice.randrange(len(rows) + 1), (key, cells))


def _no_row(rows: Rows, columns: list[Column], dice: Random) -> None:
    if rows:
        rows.pop(dice.randrange(len(rows)))


def _new_column(rows: Rows, columns: list[Column], dice: Random) -> None:
    at = dice.randrange(len(columns) + 1)
    columns.insert(at, Column("Baru", number=dice.random() < 0.5, key=f"baru{dice.randrange(1000)}"))
    for _, row in rows:
        if at <= len(row):
            row.insert(at, Cell(str(dice.randrange(99))))


def _no_column(rows: Rows, columns: list[Column], dice: Random) -> None:
    if len(columns) > 1:
        at = dice.randrange(len(columns))
        del columns[at]
        for _, row in rows:
            del row[at : at + 1]


class Refresher:
    """Tries files of authors; a ``case`` names one of them, and makes the same bytes every time."""

    def __init__(self, seeds_: list[bytes]) -> None:
        self.tally = Tally()
        self._seeds = seeds_

    def data(self, case: str) -> bytes:
        """Return the bytes of a case."""
        dice = Random(f"refresh {case}")
        return Author(dice).edited(dice.choice(self._seeds), 1 + dice.randrange(_MOST_EDITS))

    def tried(self, case: str) -> Finding | None:
        """Refresh the case's file and hold the law against what comes; return what broke it."""
        data = self.data(case)
        self.tally.executions += 1
        try:
            what = broken_law(data, Random(case))
            self.tally.read += 1
        except FileRefused as refused:
            self.tally.refusals[refused.reason.value] += 1
            what = ""
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} in {Path(last.filename).name} {last.name}"
        return Finding(case, what, data) if what else None


def broken_law(data: bytes, dice: Random) -> str:
    """Say which law refreshing a file breaks, or nothing.

    Raises:
        FileRefused: it is not refreshed.
    """
    live = LiveFile(data, PATH)
    answers = answered(live.needs(), dice)
    changes = live.compared(answers).changes
    unasked = [each.id for each in changes if each.what in TAKEN_UNASKED]
    made = live.written(answers, unasked)
    told = _broken(data, made)
    if told:
        return told
    if hers(made) != hers(data):
        return "a word of hers is lost"
    again = LiveFile(made, PATH).compared(answers).changes
    left = [each for each in again if each.what in TAKEN_UNASKED]
    if left:
        return f"not done at once: {left[0].what.value} {left[0].kind.value}"
    chosen = [each.id for each in changes if dice.random() < 0.5]
    told = _broken(data, live.written(answers, chosen))
    return f"{told} when asked" if told else ""


def _broken(before: bytes, after: bytes) -> str:
    if not is_untouched(before, after, PATH):
        return "what is hers alone has changed"
    return form_fault(before, after)


def form_fault(before: bytes, after: bytes) -> str:
    """Say what Word would not like in the file that was well in it before."""
    old, new = parts_of(before), parts_of(after)
    told = Counter(each for _, root in stories_of(new) for each in _faults(root))
    known = Counter(each for _, root in stories_of(old) for each in _faults(root))
    if known[_TWICE]:
        # whose ends are whose can't be told
        told = Counter({each: count for each, count in told.items() if "bookmark" not in each})
    told -= known
    if told:
        return next(iter(told))
    return "python-docx does not open it" if _opens(before) and not _opens(after) else ""


def _opens(data: bytes) -> bool:
    try:
        Document(io.BytesIO(data))
    except (KeyError, ValueError, AttributeError, TypeError):
        # of a part that is named and isn't there, and of what has no content
        return False
    return True


def _last(cell: _Element) -> str:
    """Return what a cell ends with, but for marks."""
    return next((str(each.tag) for each in reversed(cell) if each.tag not in _MARKS), "")


def _faults(root: _Element) -> list[str]:
    cells = (each for each in root.iter(W + "tc") if _last(each) not in {W + "p", W + "sdt"})
    rows = (each for each in root.iter(W + "tr") if next(each.iter(W + "tc"), None) is None)
    tables = (each for each in root.iter(W + "tbl") if next(each.iter(W + "tr"), None) is None)
    faults = [
        *("a cell without a paragraph at its end" for _ in cells),
        *("a row without cells" for _ in rows),
        *("a table without rows" for _ in tables),
    ]
    starts = [each.get(W + "id") for each in root.iter(W + "bookmarkStart") if not is_stand_in(each)]
    ends = [each.get(W + "id") for each in root.iter(W + "bookmarkEnd") if not is_stand_in(each)]
    faults += [_TWICE] * (len(starts) - len(set(starts)))
    faults += ["a bookmark without an end"] * len(set(starts) - set(ends))
    faults += ["an end without a bookmark"] * len(set(ends) - set(starts))
    ids = (each for each in root.iterfind(f".//{W}sdtPr/{W}id") if not is_stand_in(each))
    controls = [each.get(W + "val") for each in ids]
    faults += ["a control's id is there twice"] * (len(controls) - len(set(controls)))
    return faults
