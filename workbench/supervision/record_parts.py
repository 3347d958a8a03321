"""What the records of supervision share when they come from JSON, and go there: districts, themes, evidence."""

from typing import Final

from workbench.domain.cases import ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District, district_named
from workbench.domain.evidence import cited_coding
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields

Json = dict[str, object]

THEME_FIELDS: Final = ("code", "strength")

STRONGEST: Final = 3


def district_in(fields: Fields, reader: ProjectReader) -> DistrictId:
    """Return the district that the record names, by name or id."""
    return district_named(reader.all(District), fields.text("district", required=True)).id


def themes_in(fields: Fields, reader: ProjectReader) -> tuple[ThemeTie, ...]:
    """Return the ties; a code that is named twice keeps the greater strength."""
    strengths: dict[CodeId, int] = {}
    book: Codebook | None = None
    for item, path in fields.items("themes"):
        tie = Fields(item, THEME_FIELDS, path)
        book = book or Codebook(reader.all(Code))
        code = book.at_path(tie.text("code", required=True)).id
        strengths[code] = max(tie.number("strength", 1, STRONGEST, default=1), strengths.get(code, 0))
    return tuple(ThemeTie(code, strength) for code, strength in strengths.items())


def evidence_in(fields: Fields, reader: ProjectReader, name: str = "evidence") -> tuple[CodingId, ...]:
    """Return the codings that a field names, each once; raise UnknownThing for one that is not there."""
    found = dict.fromkeys(CodingId(each) for each in fields.texts(name))
    for coding in found:
        cited_coding(reader, coding)
    return tuple(found)


def themes_data(ties: tuple[ThemeTie, ...], reader: ProjectReader) -> list[Json]:
    """Return ties as a record's file has them, codes by their paths."""
    if not ties:
        return []
    book = Codebook(reader.all(Code))
    return [{"code": book.path(tie.code), "strength": tie.strength} for tie in ties]
