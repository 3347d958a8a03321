"""What can go wrong, as facts.

The core never speaks to a person: an error carries what happened as fields, and the words for it, in both
languages, are found by ``workbench.ui.phrases``. Four families decide what becomes of it (the command line's exit code
stands in brackets): ProjectUnusable (4), RuleBroken (5), InputRefused (5;
``import`` and batches, which do the rest, answer 3), and anything else, which is a bug (1).
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class WorkbenchError(Exception):
    """Something that a person can be told about in one sentence."""


class ProjectUnusable(WorkbenchError):
    """The project file can't be opened or written."""


class RuleBroken(WorkbenchError):
    """What was asked names something that isn't there or breaks a rule of the field."""


class InputRefused(WorkbenchError):
    """A file that was handed in can't be used."""


class Cancelled(WorkbenchError):
    """A person stopped a job; nothing was changed by the part that had not ended."""


# The project file


@dataclass(eq=False)
class ProjectMissing(ProjectUnusable):
    """There is no file at ``path``."""

    path: Path


@dataclass(eq=False)
class FolderMissing(ProjectUnusable):
    """The folder in which ``path`` is to be written is not there."""

    path: Path


@dataclass(eq=False)
class NotAProject(ProjectUnusable):
    """The file at ``path`` is something else than a project."""

    path: Path


@dataclass(eq=False)
class ProjectDamaged(ProjectUnusable):
    """The file is a project, but the database says that it is damaged."""

    path: Path


@dataclass(eq=False)
class ProjectLocked(ProjectUnusable):
    """Another running process holds the project."""

    path: Path
    process: int
    host: str


@dataclass(eq=False)
class ProjectTooNew(ProjectUnusable):
    """A newer version of the program wrote the file; ``version`` and ``supported`` are schema numbers."""

    path: Path
    version: int
    supported: int


@dataclass(eq=False)
class PasswordNeeded(ProjectUnusable):
    """The file is encrypted, or damaged in its first bytes, and opens with no password."""

    path: Path


@dataclass(eq=False)
class KeyMissing(ProjectUnusable):
    """There is no key, of pseudonyms or of names, at ``path``."""

    path: Path


@dataclass(eq=False)
class KeyClosed(ProjectUnusable):
    """The key at ``path`` does not open with this password, is damaged, or is no such key."""

    path: Path


@dataclass(eq=False)
class KeyOfAnother(ProjectUnusable):
    """The key of pseudonyms at ``path`` belongs to another project."""

    path: Path


@dataclass(eq=False)
class NoRights(ProjectUnusable):
    """The system does not let this person read or write ``path``."""

    path: Path


@dataclass(eq=False)
class NameTooLong(ProjectUnusable):
    """The system keeps no name as long as that of ``path``."""

    path: Path


@dataclass(eq=False)
class DiskFull(ProjectUnusable):
    """There is no room left where ``path`` lies; the change was not made."""

    path: Path


@dataclass(eq=False)
class NoDisplay(RuleBroken):
    """There is no screen to open a window on."""


# Rules


@dataclass(eq=False)
class ProjectExists(RuleBroken):
    """A file stands at ``path`` already and is not overwritten."""

    path: Path


@dataclass(eq=False)
class ReadOnly(RuleBroken):
    """The project is open for reading only."""


@dataclass(eq=False)
class UnknownThing(RuleBroken):
    """Nothing of this ``kind`` (source, code, coding, district, case, session, action, study) bears ``name``."""

    kind: str
    name: str


@dataclass(eq=False)
class AmbiguousName(RuleBroken):
    """More than one thing of this ``kind`` bears ``name``."""

    kind: str
    name: str


@dataclass(eq=False)
class PatternBad(RuleBroken):
    """What was typed is no regular expression; ``place`` counts the characters before which it went wrong."""

    pattern: str
    place: int


@dataclass(eq=False)
class PatternTooSlow(RuleBroken):
    """A regular expression takes too long: it goes through a text in too many ways."""

    pattern: str


@dataclass(eq=False)
class NameTaken(RuleBroken):
    """A sibling bears ``name`` already."""

    name: str


@dataclass(eq=False)
class DistrictInUse(RuleBroken):
    """The district ``name`` can't be deleted: records of supervision belong to it for good.

    So many ``cases``, ``sessions`` and ``facilitators``.
    """

    name: str
    cases: int
    sessions: int
    facilitators: int = 0


@dataclass(eq=False)
class CodeNameInUse(RuleBroken):
    """The code name ``name`` of a facilitator can't change: cases, sessions, actions or mentorships name her so."""

    name: str


@dataclass(eq=False)
class NameEmpty(RuleBroken):
    """A name must hold at least one character that is not a space, and no `` / ``, which parts levels."""

    name: str = ""


@dataclass(eq=False)
class SpanOutOfRange(RuleBroken):
    """The span is empty, turned round, or reaches past the text's ``length`` (code points)."""

    start: int
    end: int
    length: int | None = None


@dataclass(eq=False)
class AlreadyCoded(RuleBroken):
    """This coder has given this very segment this code already."""

    existing: str


@dataclass(eq=False)
class AlreadyMarked(RuleBroken):
    """Exactly these words are marked as personal data already."""

    existing: str


@dataclass(eq=False)
class PseudonymTelling(RuleBroken):
    """A pseudonym is empty, or says the very words for which it is to stand, or others that are masked."""

    name: str


@dataclass(eq=False)
class Unreviewed(RuleBroken):
    """A copy was to leave the project with ``count`` places in ``sources`` sources that may tell who somebody is.

    Nobody has decided about them, and no reason was given.
    """

    count: int
    sources: int


@dataclass(eq=False)
class NamedInPaper(RuleBroken):
    """A paper on supervision was to leave the project with ``count`` words in it that may tell who somebody is.

    ``fields`` are the paths of the texts in which they stand. No reason was given.
    """

    count: int
    fields: tuple[str, ...]


@dataclass(eq=False)
class FolderInUse(RuleBroken):
    """A folder that was to be filled holds files already, and is left as it is."""

    path: Path


@dataclass(eq=False)
class PasswordEmpty(RuleBroken):
    """A key without a password locks nothing."""


@dataclass(eq=False)
class NotInsideSegment(RuleBroken):
    """No words of the segment stand on one side of ``position`` (code points), where it was to be cut."""

    position: int
    start: int
    end: int


@dataclass(eq=False)
class NotOneCode(RuleBroken):
    """Only codings of one source under one code by one coder are joined, and it takes two; ``count`` were named."""

    count: int


@dataclass(eq=False)
class SurveyNotCorrected(RuleBroken):
    """The source ``name`` is a survey: its text is rows of answers, and is not corrected as a whole."""

    name: str


@dataclass(eq=False)
class CodeWithinItself(RuleBroken):
    """A code can't be moved under itself or merged into its own branch."""

    name: str


@dataclass(eq=False)
class NotATheme(RuleBroken):
    """Only a top branch of the codebook has an interpretation."""

    name: str


@dataclass(eq=False)
class NothingComesBack(RuleBroken):
    """What was deleted can't come back: what it belonged to is gone, or it is there again; ``name`` says what."""

    name: str = ""


@dataclass(eq=False)
class UnknownField(RuleBroken):
    """A record that was handed in has a ``name`` that no such record has."""

    name: str


@dataclass(eq=False)
class UnseenWork(RuleBroken):
    """In blind mode a change would touch codings or memos, ``count`` of them, that its maker can't see."""

    count: int


@dataclass(eq=False)
class BeforeErasure(RuleBroken):
    """The project can't go back to before words were erased for good, at ``at``."""

    at: str = ""


@dataclass(eq=False)
class RecordErased(RuleBroken):
    """The words of the record ``name`` were erased; it can't be written again."""

    name: str = ""


@dataclass(eq=False)
class AlreadyThere(RuleBroken):
    """The project stands already as it did just after the step that it was to go back to."""


@dataclass(eq=False)
class InvalidField(RuleBroken):
    """The field ``name`` is missing or holds a ``value`` that it can't hold; ``allowed`` lists what it can."""

    name: str
    value: str = ""
    allowed: tuple[str, ...] = ()


@dataclass(eq=False)
class TableTooLarge(RuleBroken):
    """A table would have ``cells`` cells, more than the ``most`` that one may have."""

    cells: int
    most: int


@dataclass(eq=False)
class FieldTwice(RuleBroken):
    """A record that was handed in tells the field ``name`` twice, and nobody knows which one counts."""

    name: str


@dataclass(eq=False)
class LineNotARecord(RuleBroken):
    """A line of a batch is no JSON object; ``what`` says in the parser's words what it is."""

    what: str


@dataclass(eq=False)
class IllegalTransition(RuleBroken):
    """A ``kind`` (case, session, action) in state ``state`` can't go to ``wanted``; ``allowed`` lists where it can."""

    kind: str
    state: str
    wanted: str
    allowed: tuple[str, ...] = ()


@dataclass(eq=False)
class RationaleMissing(RuleBroken):
    """A session can't be finalised: the named cases have a decision without its rationale."""

    cases: tuple[str, ...]


@dataclass(eq=False)
class ActionsUnreviewed(RuleBroken):
    """A session can't be finalised: open actions of its cases, by their words, have not been reviewed."""

    actions: tuple[str, ...]


@dataclass(eq=False)
class SessionFinalised(RuleBroken):
    """A finalised session changes by addendum only."""

    number: str


@dataclass(eq=False)
class ClosingIncomplete(RuleBroken):
    """A case can't be closed: ``missing`` names outcome or reason; ``actions`` the ones left open.

    ``approval`` is how the superior's approval stands that was asked for: requested (no answer yet) or rejected.
    """

    case: str
    missing: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    approval: str = ""


@dataclass(eq=False)
class CaseClosed(RuleBroken):
    """The case ``case`` is closed: it must be reopened before anything new happens with it."""

    case: str


@dataclass(eq=False)
class AlreadySettled(RuleBroken):
    """A ``kind`` (flag, escalation, referral, approval) was resolved, answered or decided before."""

    kind: str


@dataclass(eq=False)
class ApprovalPending(RuleBroken):
    """Approval ``of`` the case ``case`` was asked for already, and nobody answered yet."""

    case: str
    of: str


@dataclass(eq=False)
class ConsentMissing(RuleBroken):
    """A referral tells neither the day of the family's consent nor why there is none."""


@dataclass(eq=False)
class PersonalNumber(RuleBroken):
    """The field ``name`` holds what looks like a NIK or KK number (16 digits)."""

    name: str


@dataclass(eq=False)
class PersonalDataLeft(RuleBroken):
    """A record was to count with words left in it that may tell who somebody is, and no reason was given.

    ``places`` are pairs of a field's path and the kind of what stands there; the words themselves are not told.
    """

    places: tuple[tuple[str, str], ...]


@dataclass(eq=False)
class PersonalGround(RuleBroken):
    """The ground of an erasure, which stays, holds words that may tell who somebody is; ``places`` as above."""

    places: tuple[tuple[str, str], ...]


# Files that are handed in


class FileReason(StrEnum):
    """Why a file was refused."""

    MISSING = "missing"
    NO_RIGHTS = "no_rights"
    EMPTY = "empty"
    NO_TEXT = "no_text"
    NO_TEXT_LAYER = "no_text_layer"
    UNKNOWN_FORMAT = "unknown_format"
    OLD_WORD = "old_word"
    OLD_EXCEL = "old_excel"
    PROTECTED = "protected"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    UNSAFE = "unsafe"
    TOO_HEAVY = "too_heavy"
    CRASHED = "crashed"
    CHANGED = "changed"
    FAR_CELLS = "far_cells"
    NOT_TEXT = "not_text"
    NUL_CHARACTERS = "nul_characters"
    LONE_SURROGATES = "lone_surrogates"
    NO_WORKSHEET = "no_worksheet"
    NO_COLUMN = "no_column"
    COLUMN_TWICE = "column_twice"
    NO_QUESTIONS = "no_questions"
    NO_ANSWERS = "no_answers"
    SURVEY_TOO_LARGE = "survey_too_large"
    NOT_A_CODEBOOK = "not_a_codebook"
    NOT_A_RECORD = "not_a_record"
    NOT_A_COPY = "not_a_copy"
    NO_PARTICIPANTS = "no_participants"
    NO_FACILITATORS = "no_facilitators"
    NO_DISTRICTS = "no_districts"
    NO_CODE_NAMES = "no_code_names"
    SURVEY_SHEET = "survey_sheet"
    CANNOT_WRITE = "cannot_write"
    CELL_TOO_LONG = "cell_too_long"
    MACROS = "macros"
    SIGNED = "signed"
    NOT_WORD = "not_word"
    OPEN_ELSEWHERE = "open_elsewhere"
    NO_OFFICE = "no_office"
    OFFICE_FAILED = "office_failed"
    UNPROVEN = "unproven"
    NO_TABLE = "no_table"
    SEVERAL_TABLES = "several_tables"
    NOT_A_GLOSSARY = "not_a_glossary"


@dataclass(eq=False)
class FileRefused(InputRefused):
    """The file at ``path`` can't be used (or written) for ``reason``; ``facts`` hold numbers or names for the words."""

    path: Path
    reason: FileReason
    facts: dict[str, str] = field(default_factory=dict)


class TextUnusableReason(StrEnum):
    """Why a text can't become canonical, or can't take a transcript's place."""

    NO_TEXT = "no_text"
    NUL_CHARACTERS = "nul_characters"
    LONE_SURROGATES = "lone_surrogates"


@dataclass(eq=False)
class TextUnusable(InputRefused):
    """A text can't become canonical."""

    reason: TextUnusableReason
