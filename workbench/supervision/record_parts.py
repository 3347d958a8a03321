"""What the records of supervision share when they come from JSON, and go there.

Districts, themes, evidence from transcripts and from earlier notes, codes that were not wanted, learning needs.
"""

from typing import Final

from workbench.domain.cases import NoteEvidence, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District, district_named
from workbench.domain.errors import InvalidField
from workbench.domain.evidence import cited_coding
from workbench.domain.facilitators import Competence, LearningNeed
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.lookup import session_named

Json = dict[str, object]

THEME_FIELDS: Final = ("code", "strength")
NOTE_FIELDS: Final = ("session", "quote")
NEED_FIELDS: Final = ("competence", "what", "agreed", "progress", "met")

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


def notes_in(fields: Fields, reader: ProjectReader, name: str = "notes") -> tuple[NoteEvidence, ...]:
    """Return the words of earlier sessions that a field cites, each session by number or id."""
    found: list[NoteEvidence] = []
    for item, path in fields.items(name):
        own = Fields(item, NOTE_FIELDS, path)
        session = session_named(reader, own.text("session", required=True))
        found.append(NoteEvidence(session.id, own.text("quote", required=True)))
    return tuple(dict.fromkeys(found))


def notes_data(notes: tuple[NoteEvidence, ...], reader: ProjectReader) -> list[Json]:
    """Return cited notes as a record's file has them, sessions by their numbers."""
    return [{"session": reader.get(Session, each.session).number, "quote": each.quote} for each in notes]


def refused_in(fields: Fields, reader: ProjectReader, name: str = "refused") -> tuple[CodeId, ...]:
    """Return the codes that were suggested and not wanted, each once."""
    paths = fields.texts(name)
    if not paths:
        return ()
    book = Codebook(reader.all(Code))
    return tuple(dict.fromkeys(book.at_path(path).id for path in paths))


def refused_data(codes: tuple[CodeId, ...], reader: ProjectReader) -> list[str]:
    """Return codes by their paths."""
    if not codes:
        return []
    book = Codebook(reader.all(Code))
    return [book.path(code) for code in codes]


def needs_in(fields: Fields, name: str = "needs") -> tuple[LearningNeed, ...]:
    """Return learning needs; each must tell its competence and what is to be learned."""
    found: list[LearningNeed] = []
    for item, path in fields.items(name):
        own = Fields(item, NEED_FIELDS, path)
        found.append(
            LearningNeed(
                competence_in(own),
                own.text("what", required=True),
                own.text("agreed"),
                own.text("progress"),
                own.flag("met"),
            )
        )
    return tuple(found)


def competence_in(fields: Fields) -> Competence:
    """Return the competence that a record must name."""
    found = fields.choice("competence", Competence)
    if found is None:
        raise InvalidField(fields.path_of("competence"), "", tuple(each.value for each in Competence))
    return found


def needs_data(needs: tuple[LearningNeed, ...]) -> list[Json]:
    """Return learning needs as a record's file has them."""
    return [need_data(each) for each in needs]


def need_data(need: LearningNeed) -> Json:
    """Return a learning need as a record's file has it."""
    return {
        "competence": need.competence.value,
        "what": need.what,
        "agreed": need.agreed,
        "progress": need.progress,
        "met": need.met,
    }
