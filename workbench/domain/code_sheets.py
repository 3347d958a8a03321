"""A codebook as a sheet: a row for each code in the book's order, and how what a cell can't hold stands there.

What is written in a cell is *settled*: line ends are ``\\n``, white space at the ends and the few characters that no
file format can hold are gone. Two texts that settle alike count as the same, so that a sheet that was written and
read again changes nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.codes import Code, Codebook, CodeExample, ExampleKind, Guide
from workbench.domain.ids import CodeId
from workbench.domain.themes import Interpretation

GUIDE_COLUMNS = ("definition", "when_to_use", "when_not", "examples", "keywords")
EXAMPLE_COLUMNS = tuple(kind.value for kind in ExampleKind)
COLUMNS = (
    "path",
    "name_en",
    *GUIDE_COLUMNS,
    "colour",
    "status",
    *(f"{column}_en" for column in GUIDE_COLUMNS),
    "research_question",
    *EXAMPLE_COLUMNS,
    "interpretation",
    "interpretation_en",
    "step",
)
"""The columns of a codebook sheet; only ``path`` must be there."""

_UNHELD = re.compile("[\0\ud800-\udfff\ufffe\uffff]")
_KEYWORD_PARTS = re.compile(r"(?:\\[\\;]|[^;])+")
_ESCAPED = re.compile(r"\\([\\;|n])")
_SIGNS = re.compile(r"\\.|\|")
_BAR = "|"


@dataclass(frozen=True, slots=True)
class CodebookRemark:
    """Something that a file of a codebook could not hold, or that was not taken from it.

    ``kind`` names it; ``name`` is the thing's own name (a column, a code) and ``count`` how many it is about.
    """

    kind: str
    name: str = ""
    count: int = 1


def settled(text: str) -> str:
    """Return a text as a cell holds it."""
    return _UNHELD.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def sheet_rows(book: Codebook, interpretations: Iterable[Interpretation] = ()) -> tuple[tuple[str, ...], ...]:
    """Return the cells of every code in the book's order, in the order of COLUMNS."""
    known = {each.code: each for each in interpretations}
    return tuple(tuple(cells_of(book, code, known.get(code.id)).values()) for code in book)


def cells_of(book: Codebook, code: Code, meaning: Interpretation | None = None) -> dict[str, str]:
    """Return a code's cells by column; what a theme comes to mean stands with themes only."""
    return cells_at(book.path(code.id), code, meaning)


def cells_at(path: str, code: Code, meaning: Interpretation | None = None) -> dict[str, str]:
    """Return the cells of a code whose path is ``path``, as ``cells_of`` does."""
    read = (meaning if code.is_theme else None) or Interpretation(CodeId(code.id))
    cells = {
        "path": path,
        "name_en": code.name_en,
        **_guide_cells(code.guide, ""),
        "colour": code.colour.lower(),
        "status": code.status.value,
        **_guide_cells(code.guide_en, "_en"),
        "research_question": code.research_question,
        **{kind.value: example_cell(code.examples, kind) for kind in ExampleKind},
        "interpretation": read.text,
        "interpretation_en": read.text_en,
        "step": read.step.value if code.is_theme else "",
    }
    return {column: settled(cells[column]) for column in COLUMNS}


def keyword_cell(keywords: Iterable[str]) -> str:
    """Return keywords as one cell, parted by semicolons; one within a keyword is written ``\\;``."""
    clean = (" ".join(settled(word).split()) for word in keywords)
    return ";".join(word.replace("\\", "\\\\").replace(";", "\\;") for word in dict.fromkeys(clean) if word)


def keyword_list(cell: str) -> tuple[str, ...]:
    """Return the keywords of a cell in which semicolons part them, each once."""
    parts = (_plain(part) for part in _KEYWORD_PARTS.findall(cell))
    return tuple(dict.fromkeys(word for part in parts if (word := " ".join(part.split()))))


def example_cell(examples: Sequence[CodeExample], kind: ExampleKind) -> str:
    """Return the examples of a kind as one cell: one a line, as ``words | where they stand``."""
    return "\n".join(_example_line(each) for each in examples if each.kind is kind and settled(each.quote))


def examples_of(cell: str, kind: ExampleKind) -> tuple[CodeExample, ...]:
    """Return the examples that a cell holds; the codings that they were taken from are not known there."""
    lines = (line.strip() for line in settled(cell).split("\n"))
    return tuple(_example(line, kind) for line in lines if line)


def _guide_cells(guide: Guide, ending: str) -> dict[str, str]:
    return {
        f"definition{ending}": guide.definition,
        f"when_to_use{ending}": guide.when_to_use,
        f"when_not{ending}": guide.when_not,
        f"examples{ending}": guide.examples,
        f"keywords{ending}": keyword_cell(guide.keywords),
    }


def _example_line(example: CodeExample) -> str:
    words, where = (_on_one_line(settled(text)) for text in (example.quote, example.provenance))
    return f"{words} {_BAR} {where}" if where else words


def _on_one_line(text: str) -> str:
    return text.replace("\\", "\\\\").replace(_BAR, f"\\{_BAR}").replace("\n", "\\n")


def _example(line: str, kind: ExampleKind) -> CodeExample:
    bars = [sign.start() for sign in _SIGNS.finditer(line) if sign[0] == _BAR]
    words, where = (line[: bars[-1]], line[bars[-1] + 1 :]) if bars else (line, "")
    return CodeExample(kind, _plain(words.strip()), _plain(where.strip()))


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], text)
