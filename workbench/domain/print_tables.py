"""Print tables: what an author asks for when a table, an appendix or a paragraph is to stand in her text."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.matrices import Measure


class PrintKind(StrEnum):
    """What is printed. ``THEME_REPORT`` is the theme table with interpretations, districts and the key to the sources.

    ``THEMES_BY_DISTRICT`` counts by any measure; ``METHODS`` is prose, not a table.
    """

    THEME_REPORT = "theme_report"
    THEMES = "themes"
    THEMES_BY_DISTRICT = "themes_by_district"
    QUOTATIONS = "quotations"
    CODEBOOK = "codebook"
    FRAMEWORK = "framework"
    JOINT_DISPLAY = "joint_display"
    PARTICIPANTS = "participants"
    PARTICIPATION = "participation"
    MEMOS = "memos"
    DISTRICT_PROFILE = "district_profile"
    METHODS = "methods"
    COREQ = "coreq"
    SRQR = "srqr"


class PrintColumn(StrEnum):
    """What a theme table can say of a theme or code, in the order in which they stand unless told otherwise.

    ``SHARE`` is the codings as a part of all that count, ``DISTRICTS`` how many, ``WHERE`` which.
    """

    DEFINITION = "definition"
    INTERPRETATION = "interpretation"
    CODINGS = "codings"
    SHARE = "share"
    SOURCES = "sources"
    SPEAKERS = "speakers"
    WORDS = "words"
    DISTRICTS = "districts"
    WHERE = "where"
    QUOTATIONS = "quotations"
    TRANSLATIONS = "translations"


class RowOrder(StrEnum):
    """How rows follow each other; siblings stay with what they stand below."""

    CODEBOOK = "codebook"
    MOST = "most"
    NAME = "name"


class Anonymity(StrEnum):
    """How much a quotation says of who spoke and where.

    ``NAMES``: source, code name, paragraph (``FGD Garut, P3, par. 41``). ``ROLES``: the role instead of the code name.
    ``SOURCES``: neither role nor place, a number in place of the source's name (``Sumber 7, par. 41``).
    """

    NAMES = "names"
    ROLES = "roles"
    SOURCES = "sources"


class ProvenancePlace(StrEnum):
    """Where print says whence a quotation comes."""

    BELOW = "below"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class ChosenQuotations:
    """The quotations that an author chose by hand for a code, in her order; an empty choice means none."""

    code: CodeId
    codings: tuple[CodingId, ...]


DEFAULT_COLUMNS = (
    PrintColumn.DEFINITION,
    PrintColumn.CODINGS,
    PrintColumn.SOURCES,
    PrintColumn.DISTRICTS,
    PrintColumn.WHERE,
    PrintColumn.QUOTATIONS,
)


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What a print table is to show; each kind heeds what concerns it.

    ``codes`` are branches of the codebook (none: all of it), shown down to ``levels`` below the theme (0: all the way).
    ``quotations`` are proposed for each row, spread over districts and speakers, none longer than ``length`` characters
    (0: as long as they are); ``chosen`` by hand take their place, code by code. ``empty_codes`` gives codes without
    codings rows of their own. ``bilingual`` puts the other language beside names and definitions. ``district`` is that
    of a profile, or the only one whose codings count; ``thing`` the id of what is printed where the kind has several (a
    joint display, a saved framework). ``query`` is a written query that codings must meet. ``masked`` says that
    personal data are masked, in this file and whenever it is refreshed.
    """

    kind: PrintKind
    language: str = "id"
    codes: tuple[CodeId, ...] = ()
    levels: int = 0
    columns: tuple[PrintColumn, ...] = DEFAULT_COLUMNS
    order: RowOrder = RowOrder.CODEBOOK
    empty_codes: bool = True
    quotations: int = 2
    length: int = 280
    chosen: tuple[ChosenQuotations, ...] = ()
    bilingual: bool = False
    anonymity: Anonymity = Anonymity.NAMES
    provenance: ProvenancePlace = ProvenancePlace.BELOW
    measure: Measure = Measure.CODINGS
    district: DistrictId | None = None
    thing: str = ""
    query: str = ""
    masked: bool = False
