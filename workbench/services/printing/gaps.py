"""What only a person can say, marked so that nobody prints it by mistake: ``[diisi penulis: nomor izin etik]``."""

from collections.abc import Iterable, Iterator
from typing import Final

from workbench.domain.prose import ProseBlock, Run
from workbench.domain.reports import Aside, Paragraph, Prose, Section, Table
from workbench.services.reporting_words import number

_MARKS: Final = {"id": "[diisi penulis: ", "en": "[author to complete: "}
_LEFT: Final = {
    "id": "Masih ada {count} bagian yang hanya dapat ditulis oleh penulis; semuanya dicetak tebal dalam kurung siku.",
    "en": "Only the author can complete what is set in bold and square brackets: {count} in all.",
}


def gap(what: str, language: str) -> str:
    """Return the mark of what a person must still write."""
    return f"{_MARKS[language]}{what}]"


def gap_line(whats: Iterable[str], language: str) -> Prose:
    """Return gaps as a line of bold type. It is live nowhere: what an author writes in its place is hers alone."""
    words = " ".join(gap(each, language) for each in whats)
    return Prose((ProseBlock((Run(words, bold=True),)),))


def gaps_in(sections: Iterable[Section]) -> int:
    """Return how many gaps are marked in print, in either language."""
    return sum(words.count(mark) for words in _words(sections) for mark in _MARKS.values())


def gaps_left(count: int, language: str) -> Aside:
    """Return the line that says how many gaps there are."""
    return Aside(_LEFT[language].format(count=number(count, language)))


def _words(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield block.text
                case Prose():
                    yield from _lines(block.lines)
                case Table():
                    for row in block.rows:
                        for cell in row:
                            yield from _lines(cell.prose)
                case _:
                    pass


def _lines(lines: Iterable[ProseBlock]) -> Iterator[str]:
    return (run.text for line in lines for run in line.runs)
