"""The written form of a matrix's wish and of a counted matrix: JSON with a version."""

import json
from dataclasses import asdict, fields
from typing import Any, Final

from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.matrices import Base, Dimension, Facet, Heading, Lack, Matrix, MatrixWish, Measure

VERSION: Final = 1


def written_wish(wish: MatrixWish) -> str:
    """Return a wish as JSON, on one line."""
    return json.dumps({"version": VERSION, **asdict(wish)}, ensure_ascii=False)


def written_matrix(matrix: Matrix) -> str:
    """Return a counted matrix as JSON, on one line."""
    return json.dumps({"version": VERSION, **asdict(matrix)}, ensure_ascii=False)


def read_wish(text: str) -> MatrixWish:
    """Return the wish that was written as ``text``.

    Raises:
        UnknownField: it holds something that this version does not know.
        InvalidField: it is no wish, or of another version.
    """
    try:
        found = _document(text, MatrixWish)
        return MatrixWish(
            _facets(found["rows"]),
            _facets(found["columns"]),
            Measure(found["measure"]),
            found["tree"] is True,
            _flag(found["moderator"]),
            _words(found["query"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InvalidField("wish", text[:40]) from error


def read_matrix(text: str) -> Matrix:
    """Return the matrix that was written as ``text``; raises as ``read_wish`` does."""
    try:
        found = _document(text, Matrix)
        return Matrix(
            Dimension(found["row_kind"]),
            Dimension(found["column_kind"]),
            Measure(found["measure"]),
            _headings(found["rows"]),
            _headings(found["columns"]),
            tuple(map(tuple, found["cells"])),
            tuple(found["row_totals"]),
            tuple(found["column_totals"]),
            found["grand_total"],
            found["left_out"],
            tuple((Lack(lack), int(count)) for lack, count in found["lacks"]),
            Base(found["base"]),
            tuple(found["bases"]),
            found["whole"],
            found["moderator"] is True,
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InvalidField("result", text[:40]) from error


def _document(text: str, kind: type[Matrix | MatrixWish]) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise ValueError("version")
    _only(found, kind, "version")
    return found


def _only(found: dict[str, Any], kind: type[Matrix | MatrixWish | Facet | Heading], *besides: str) -> None:
    """Raise UnknownField for what a record of that kind does not have."""
    strange = sorted(set(found) - {each.name for each in fields(kind)} - set(besides))
    if strange:
        raise UnknownField(strange[0])


def _flag(found: object) -> bool | None:
    if found is None or isinstance(found, bool):
        return found
    raise TypeError("flag")


def _words(found: object) -> str:
    if isinstance(found, str):
        return found
    raise TypeError("words")


def _facets(found: list[dict[str, str]]) -> tuple[Facet, ...]:
    for each in found:
        _only(each, Facet)
    return tuple(Facet(Dimension(each["dimension"]), _words(each["name"])) for each in found)


def _headings(found: list[dict[str, Any]]) -> tuple[Heading, ...]:
    for each in found:
        _only(each, Heading)
    return tuple(
        Heading(each["id"], each["label"], each["depth"], tuple(each["outer"]) if each["outer"] else None)
        for each in found
    )
