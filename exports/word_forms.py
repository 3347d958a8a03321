"""Forms in Word: notices, fields with what is written in them, figures that meet the eye, places for signatures.

Lengths are in twentieths of a point. All of them are tables without lines of their own but hairlines in grey.
"""

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from lxml.etree import _Element

from exports.word_xml import element, paragraph, run, value
from workbench.domain.reports import Fields, Form, Notice, Signature, Signatures, Tile, Tiles

_LABEL_SHARE: Final = 0.27
_ABREAST_SHARE: Final = 0.4
_LONG: Final = 500  # letters
_SIGNATURES_ABREAST: Final = 2
_SIGNING_ROOM: Final = 760
_LINE: Final = "." * 44
_DATE_LINE: Final = f"{'.' * 22}, {'.' * 20}"
_HAIR: Final = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "D0D0D0"}
_NONE: Final = {"w:val": "nil"}
_MARGINS: Final = {"top": 30, "left": 80, "bottom": 30, "right": 80}


def form_elements(form: Form, room: int) -> Iterator[_Element]:
    """Give what a form is made of in a document, as wide as ``room``; a paragraph at its end parts it from the next."""
    match form:
        case Notice():
            yield paragraph("Notice", [run(form.text)])
        case Fields():
            if form.rows:
                yield _fields(form, room)
                yield _parting()
        case Tiles():
            if form.tiles:
                yield _tiles(form.tiles, room)
                yield _parting()
        case Signatures():
            if form.parties:
                yield from (paragraph("Normal", [run(each)], keep_next=True) for each in [form.words] if each)
                yield _signatures(form.parties, room)
                yield _parting()
        case _:
            assert_never(form)


def _parting() -> _Element:
    return paragraph("TableNote", after=0)


def _fields(form: Fields, room: int) -> _Element:
    abreast = max(1, form.abreast)
    part = room // abreast
    label = int(part * (_LABEL_SHARE if abreast == 1 else _ABREAST_SHARE))
    widths = [label, part - label] * abreast
    made = _table(widths, hairlines=True)
    for start in range(0, len(form.rows), abreast):
        filled = form.rows[start : start + abreast]
        cells: list[list[_Element]] = []
        for name, words in (*filled, *[("", "")] * (abreast - len(filled))):
            cells.append([paragraph("FieldLabel", [run(name)] if name else ())])
            cells.append(_written(words))
        # Long words may go over two pages; a line of short ones stays whole.
        made.append(_row(cells, widths, whole=all(len(words) < _LONG for _, words in filled)))
    return made


def _written(words: str) -> list[_Element]:
    kept = [line.strip() for line in words.split("\n") if line.strip()]
    return [paragraph("FieldText", [run(line)]) for line in kept] or [paragraph("FieldText")]


def _tiles(tiles: Sequence[Tile], room: int) -> _Element:
    widths = [room // len(tiles)] * len(tiles)
    made = _table(widths, hairlines=True)
    figures = [[paragraph("TileFigure", [run(each.figure)], keep_next=True)] for each in tiles]
    cells = [
        [
            *figure,
            paragraph("TileLabel", [run(each.label)]),
            *([paragraph("Provenance", [run(each.note)])] if each.note else []),
        ]
        for figure, each in zip(figures, tiles, strict=True)
    ]
    made.append(_row(cells, widths, whole=True))
    return made


def _signatures(parties: Sequence[Signature], room: int) -> _Element:
    """Return a table that no page parts: its rows are whole, and each stays with the next."""
    widths = [room // _SIGNATURES_ABREAST] * _SIGNATURES_ABREAST
    made = _table(widths, hairlines=False)
    for start in range(0, len(parties), _SIGNATURES_ABREAST):
        beside = parties[start : start + _SIGNATURES_ABREAST]
        last = start + _SIGNATURES_ABREAST >= len(parties)
        cells = [_signature(each, keep_next=not last) for each in beside]
        cells += [[paragraph("FieldText", keep_next=not last)]] * (_SIGNATURES_ABREAST - len(cells))
        made.append(_row(cells, widths, whole=True))
    return made


def _signature(party: Signature, *, keep_next: bool) -> list[_Element]:
    signed = bool(party.name)
    return [
        paragraph("FieldText", [run(party.when or _DATE_LINE)], keep_next=True),
        paragraph("FieldText", [run(party.role, "Strong")], keep_next=True, after=_SIGNING_ROOM),
        paragraph("FieldText", [run(party.name or _LINE, "Strong" if signed else "")], keep_next=True),
        paragraph("Provenance", [run(party.code)] if party.code else (), keep_next=keep_next, after=240),
    ]


def _table(widths: Sequence[int], *, hairlines: bool) -> _Element:
    line = _HAIR if hairlines else _NONE
    borders = [
        element(f"w:{side}", line if side in {"top", "bottom", "insideH"} else _NONE)
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    margins = [element(f"w:{side}", {"w:w": str(width), "w:type": "dxa"}) for side, width in _MARGINS.items()]
    properties = element(
        "w:tblPr",
        children=[
            value("w:tblStyle", "TableNormal"),
            element("w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"}),
            element("w:tblBorders", children=borders),
            element("w:tblLayout", {"w:type": "fixed"}),
            element("w:tblCellMar", children=margins),
        ],
    )
    grid = element("w:tblGrid", children=[element("w:gridCol", {"w:w": str(width)}) for width in widths])
    return element("w:tbl", children=[properties, grid])


def _row(cells: Sequence[Sequence[_Element]], widths: Sequence[int], *, whole: bool) -> _Element:
    made = element("w:tr")
    if whole:
        made.append(element("w:trPr", children=[element("w:cantSplit")]))
    for content, width in zip(cells, widths, strict=True):
        properties = element("w:tcPr", children=[element("w:tcW", {"w:w": str(width), "w:type": "dxa"})])
        made.append(element("w:tc", children=[properties, *content]))
    return made
