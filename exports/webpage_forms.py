"""Forms on web pages: notices, fields that are filled in, figures that meet the eye, places for signatures."""

from collections.abc import Iterator
from typing import Final, assert_never

from exports.webpage_prose import lines, plain
from workbench.domain.reports import Fields, Form, Notice, Signature, Signatures, Tiles

_BAR: Final = 100
_LINE: Final = "." * 44
_DATE_LINE: Final = f"{'.' * 22}, {'.' * 20}"
_ABREAST: Final = 2


def form(block: Form) -> Iterator[str]:
    """Give the elements of a form."""
    match block:
        case Notice():
            yield f'<p class="notice">{lines(block.text)}</p>\n'
        case Fields():
            yield from _fields(block)
        case Tiles():
            cells = "".join(
                f'<td><div class="figure">{plain(each.figure)}</div>{plain(each.label)}'
                f'<div class="provenance">{plain(each.note)}</div></td>'
                for each in block.tiles
            )
            yield f'<table class="form"><tr>{cells}</tr></table>\n'
        case Signatures():
            yield from _signatures(block)
        case _:
            assert_never(block)


def bar(part: float) -> str:
    """Return a bar that is so long a part (0 to 1) of its cell."""
    width = round(_BAR * min(max(part, 0.0), 1.0))
    return f'<span class="bar" style="width: {width}%"></span>'


def _fields(block: Fields) -> Iterator[str]:
    abreast = max(1, block.abreast)
    yield f'<table class="form{" abreast" * (abreast > 1)}">\n'
    for start in range(0, len(block.rows), abreast):
        cells = "".join(
            f'<th scope="row" align="left">{plain(label)}</th><td>{lines(words)}</td>'
            for label, words in block.rows[start : start + abreast]
        )
        yield f"<tr>{cells}</tr>\n"
    yield "</table>\n"


def _signatures(block: Signatures) -> Iterator[str]:
    yield f"<p>{lines(block.words)}</p>\n" if block.words else ""
    yield '<table class="signatures">\n'
    for start in range(0, len(block.parties), _ABREAST):
        cells = "".join(map(_signature, block.parties[start : start + _ABREAST]))
        yield f"<tr>{cells}</tr>\n"
    yield "</table>\n"


def _signature(party: Signature) -> str:
    name = f"<b>{plain(party.name)}</b>" if party.name else _LINE
    return (
        f"<td>{plain(party.when) or _DATE_LINE}<br><b>{plain(party.role)}</b>"
        f'<div class="room"></div>{name}<div class="provenance">{plain(party.code)}</div></td>'
    )
