"""Which code, district or kept table an author means by the name that she types."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from workbench.domain.codes import LEVEL_SIGN, Code, Codebook
from workbench.domain.districts import District
from workbench.domain.live import NumberWish
from workbench.domain.matrices import SavedTable
from workbench.services.refreshing.number_words import Asked, AskedKind, Problem, Unclear

_NEAR = 3
_LIKENESS = 0.6


def wish_of(asked: Asked, book: Codebook, districts: Sequence[District]) -> NumberWish | Unclear:
    """Return the figure that is asked for, or why it can't be told which one.

    Names are those of either language, a path or a bare name, whatever their case.
    """
    code = None
    if asked.kind is not AskedKind.ALL:
        found = code_named(asked, book)
        if isinstance(found, Unclear):
            return found
        code = found.id
    district = None
    if asked.district:
        place = district_named(asked.district, districts)
        if isinstance(place, Unclear):
            return place
        district = place.id
    return NumberWish(code, asked.measure, district)


def asked_of(wish: NumberWish, book: Codebook, districts: Sequence[District]) -> Asked:
    """Return how a figure is asked for by names; ``wish_of`` gives the same figure back.

    Raises:
        UnknownThing: its code is gone.
    """
    place = next((each.name for each in districts if each.id == wish.district), "")
    if wish.code is None:
        return Asked(AskedKind.ALL, "", wish.measure, place)
    kind = AskedKind.THEME if book.code(wish.code).is_theme else AskedKind.CODE
    return Asked(kind, book.path(wish.code), wish.measure, place)


def code_named(asked: Asked, book: Codebook) -> Code | Unclear:
    """Return the code of a name. A theme that is asked for as such goes before codes that are called the same."""
    wanted = _levels(asked.name)
    codes = list(book)
    for chosen in _choices(asked.kind, book, wanted):
        found = [each for each in codes if chosen(each)]
        if len(found) == 1:
            return found[0]
        if found:
            return Unclear(
                Problem.SEVERAL_CODES, asked.name, tuple(_called(each, book) for each in found[:_NEAR])
            )
    return Unclear(Problem.UNKNOWN_CODE, asked.name, _nearest(asked.name, _names(book)))


def district_named(name: str, districts: Sequence[District]) -> District | Unclear:
    """Return the district of a name, *Kabupaten* before it or not."""
    exact = [each for each in districts if _folded(each.name) == _folded(name)]
    found = exact or [each for each in districts if each.bears(name)]
    if found:
        return found[0]
    return Unclear(
        Problem.UNKNOWN_DISTRICT,
        name,
        _nearest(name, ((each.name, Asked(AskedKind.ALL, district=each.name)) for each in districts)),
    )


def table_named(name: str, tables: Sequence[SavedTable]) -> SavedTable | Unclear:
    """Return the kept table of a name."""
    found = next((each for each in tables if _folded(each.name) == _folded(name)), None)
    if found is not None:
        return found
    return Unclear(
        Problem.UNKNOWN_TABLE,
        name,
        _nearest(name, ((each.name, Asked(AskedKind.TABLE, each.name)) for each in tables)),
    )


def _choices(kind: AskedKind, book: Codebook, wanted: tuple[str, ...]) -> Iterable[Callable[[Code], bool]]:
    """Give the ways in which a name can fit, the one that goes first first."""
    if kind is AskedKind.THEME:
        yield lambda code: code.is_theme and (_folded(code.name),) == wanted
        yield lambda code: code.is_theme and (_folded(code.name_en),) == wanted
    if len(wanted) > 1:
        yield lambda code: _path(code, book, english=False) == wanted
        yield lambda code: _path(code, book, english=True) == wanted
    yield lambda code: (_folded(code.name),) == wanted
    yield lambda code: (_folded(code.name_en),) == wanted


def _path(code: Code, book: Codebook, *, english: bool) -> tuple[str, ...]:
    line = (*book.ancestors(code.id), code)
    return tuple(_folded((each.name_en if english else "") or each.name) for each in line)


def _levels(name: str) -> tuple[str, ...]:
    return tuple(_folded(each) for each in f" {name} ".split(LEVEL_SIGN))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _called(code: Code, book: Codebook) -> Asked:
    """Return by what a code is asked for without doubt."""
    return Asked(AskedKind.THEME if code.is_theme else AskedKind.CODE, book.path(code.id))


def _names(book: Codebook) -> Iterable[tuple[str, Asked]]:
    """Give every name of every code in either language, with what it is to be asked for by."""
    for code in book:
        for name in (code.name, code.name_en, book.path(code.id)):
            if name:
                yield name, _called(code, book)


def _nearest(name: str, names: Iterable[tuple[str, Asked]]) -> tuple[Asked, ...]:
    """Return what is called most like it, nearest first: a slip of the pen, or a word of several."""
    known = [(_folded(each), asked) for each, asked in names]
    wanted = _folded(name)
    close = get_close_matches(wanted, [each for each, _ in known], _NEAR, _LIKENESS)
    within = [each for each, _ in known if wanted and (wanted in each or each in wanted)]
    meant = [its for like in (*close, *within) for each, its in known if each == like]
    return tuple(dict.fromkeys(meant))[:_NEAR]
