"""Fields of Word: numbers that Word keeps right itself, each with the value that it has when the file is written.

The values are written out because LibreOffice does not update fields on opening, and Word asks before it does.
"""

from collections.abc import Iterator

from lxml.etree import _Element

from exports.references import LABELS, TABLE_REFERENCE
from exports.word_controls import Marks
from exports.word_xml import element, run, text_element


def field(instruction: str, shown: str) -> list[_Element]:
    """Return the runs of a field that shows ``shown`` until it is updated."""
    return [
        _mark("begin"),
        element("w:r", children=[text_element("w:instrText", f" {instruction} ")]),
        _mark("separate"),
        run(shown),
        _mark("end"),
    ]


def _mark(kind: str) -> _Element:
    return element("w:r", children=[element("w:fldChar", {"w:fldCharType": kind})])


class Numbering:
    """Numbers captions, names the bookmarks around them and finds them again for references."""

    def __init__(self, language: str, tables: int, marks: Marks) -> None:
        """Take the document's language, how many tables it will have, and what makes its bookmarks."""
        self._labels = LABELS[language]
        self._tables = tables
        self._counts = {"table": 0, "figure": 0}
        self._marks = marks

    def caption(self, kind: str, text: str) -> list[_Element]:
        """Return the content of a caption: ``Tabel 1`` as a numbered field within a bookmark, then ``text``."""
        return [*self.label(kind), run(f". {text}" if text else ".")]

    def label(self, kind: str) -> list[_Element]:
        """Return the next ``Tabel 1`` as a numbered field within the bookmark that references lead to."""
        self._counts[kind] += 1
        number, label = self._counts[kind], self._labels[kind]
        content = [run(f"{label} "), *field(f"SEQ {label} \\* ARABIC", str(number))]
        return self._marks.bookmarked(_bookmark(kind, number), content)

    def with_references(self, text: str) -> Iterator[_Element]:
        """Give the runs of ``text``; where it names a table of this report, a field that leads there."""
        last = 0
        for match in TABLE_REFERENCE.finditer(text):
            number = int(match.group(1))
            if 1 <= number <= self._tables:
                if match.start() > last:
                    yield run(text[last : match.start()])
                yield from field(f"REF {_bookmark('table', number)} \\h", f"{self._labels['table']} {number}")
                last = match.end()
        if text[last:]:
            yield run(text[last:])


def _bookmark(kind: str, number: int) -> str:
    # Word hides bookmarks whose names start with an underscore, as it does with its own.
    return f"_Ref_{kind}_{number}"
