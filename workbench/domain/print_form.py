"""The written form of a print table's wish: JSON with a version."""

import json
from dataclasses import asdict, fields
from typing import Any, Final

from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.matrices import Measure
from workbench.domain.print_tables import (
    Anonymity,
    ChosenQuotations,
    PrintColumn,
    PrintKind,
    PrintWish,
    ProvenancePlace,
    RowOrder,
)

VERSION: Final = 1


def written_print(wish: PrintWish) -> str:
    """Return a wish as JSON, on one line; equal wishes are written alike."""
    return json.dumps({"version": VERSION, **asdict(wish)}, ensure_ascii=False)


def read_print(text: str) -> PrintWish:
    """Return the wish that was written as ``text``.

    Raises:
        UnknownField: it holds something that this version does not know.
        InvalidField: it is no wish, or of another version.
    """
    try:
        found = _document(text)
        return PrintWish(**{name: _READ[name](value) for name, value in found.items()})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InvalidField("wish", text[:40]) from error


def _document(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict) or found.pop("version", None) != VERSION:
        raise ValueError("version")
    strange = sorted(set(found) - {each.name for each in fields(PrintWish)})
    if strange:
        raise UnknownField(strange[0])
    return found


def _words(found: object) -> str:
    if isinstance(found, str):
        return found
    raise TypeError("words")


def _count(found: object) -> int:
    if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
        return found
    raise TypeError("count")


def _flag(found: object) -> bool:
    if isinstance(found, bool):
        return found
    raise TypeError("flag")


def _language(found: object) -> str:
    if found in {"id", "en"}:
        return str(found)
    raise ValueError("language")


def _listed(found: object) -> list[Any]:
    if isinstance(found, list):
        return found
    raise TypeError("list")


def _chosen(found: object) -> tuple[ChosenQuotations, ...]:
    return tuple(
        ChosenQuotations(
            CodeId(_words(each["code"])), tuple(CodingId(_words(one)) for one in _listed(each["codings"]))
        )
        for each in _listed(found)
    )


_READ: Final[dict[str, Any]] = {
    "kind": PrintKind,
    "language": _language,
    "codes": lambda found: tuple(CodeId(_words(each)) for each in _listed(found)),
    "levels": _count,
    "columns": lambda found: tuple(map(PrintColumn, _listed(found))),
    "order": RowOrder,
    "empty_codes": _flag,
    "quotations": _count,
    "length": _count,
    "chosen": _chosen,
    "bilingual": _flag,
    "anonymity": Anonymity,
    "provenance": ProvenancePlace,
    "measure": Measure,
    "district": lambda found: None if found is None else DistrictId(_words(found)),
    "thing": _words,
    "query": _words,
    "masked": _flag,
}
