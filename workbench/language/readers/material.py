"""Material: what a reader found in a file, before anything is made of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

TEXT_LIMIT = 20 * 1024 * 1024
"""The largest text of one source, in bytes of UTF-8."""
PASSAGE_LIMIT = 200_000
"""The most passages of one source, a hundred times what a long interview has; a million cost a gigabyte downstream."""


class Part(StrEnum):
    """Where in the file a passage stands."""

    BODY = "body"
    BOX = "box"
    NOTE = "note"


class DoubtKind(StrEnum):
    """What somebody should look at before the material is saved."""

    ENCODING_GUESSED = "encoding_guessed"
    TRACKED_CHANGES = "tracked_changes"
    HIDDEN_TEXT = "hidden_text"
    UNKNOWN_SYMBOLS = "unknown_symbols"
    NOTES_AT_END = "notes_at_end"
    COMMENTS_WITHOUT_PLACE = "comments_without_place"
    OTHER_FORMAT = "other_format"
    COLUMNS = "columns"
    PAGE_MARGINS = "page_margins"
    NUMBERS_LEFT_OUT = "numbers_left_out"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    ODD_LABEL = "odd_label"
    SLIPPED_LABEL = "slipped_label"
    UNLABELLED_ROWS = "unlabelled_rows"
    SEVERAL_INTERVIEWS = "several_interviews"
    ONE_PERSON = "one_person"
    NO_TURNS = "no_turns"
    OTHER_SHEETS = "other_sheets"
    HIDDEN_ROWS = "hidden_rows"
    CELLS_WITHOUT_VALUE = "cells_without_value"
    COLUMNS_ANSWER = "columns_answer"
    COLUMNS_ATTRIBUTE = "columns_attribute"
    COLUMNS_DISTRICT = "columns_district"
    COLUMNS_RESPONDENT = "columns_respondent"
    COLUMNS_TIME = "columns_time"
    COLUMNS_LEAVE_OUT = "columns_leave_out"
    PERSONAL_COLUMNS = "personal_columns"
    ROWS_TOO_FEW_FIELDS = "rows_too_few_fields"
    ROWS_TOO_MANY_FIELDS = "rows_too_many_fields"
    ROWS_NUL_CHARACTERS = "rows_nul_characters"
    ROWS_BROKEN_CHARACTERS = "rows_broken_characters"
    ROWS_EMPTY = "rows_empty"
    ROWS_SAME_RESPONDENT = "rows_same_respondent"
    STRANGE_DISTRICTS = "strange_districts"
    BAD_ROWS = "bad_rows"
    COLUMNS_LEFT_OUT = "columns_left_out"
    SURVEY_SHEET = "survey_sheet"
    BROKEN_CUES = "broken_cues"
    CHAT_EVENTS = "chat_events"
    CHAT_MEDIA = "chat_media"


@dataclass(frozen=True)
class Doubt:
    """A doubt about the material: its kind, and numbers or names for the words of it."""

    kind: DoubtKind
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as read, or one row of a table.

    A row of a two-column table has its first cell in ``label`` and its second in ``text``; ``cells`` holds all cells
    of a row of any table, and ``table`` the table's number from 1 (0 outside tables). A paragraph's soft line breaks
    are ``\\n`` in ``text``, and so are the ends of paragraphs within a cell. ``bold`` lists the half-open ranges of
    ``text`` (code points) that stand out by bold or underlined print. ``level`` is a title's level from 1 (0 for what
    is no title), ``item`` that of a list's item (0 outside lists), ``style`` the name of the paragraph's style.

    Where the format itself says who speaks (subtitles, chats, sheets), ``speaker`` names them, ``speech`` tells how
    many code points of ``whole`` stand before their words, and ``time`` is when, in seconds from the recording's start.
    A passage with a time and no speaker goes on with the one before.
    """

    text: str
    label: str = ""
    bold: tuple[tuple[int, int], ...] = ()
    cells: tuple[str, ...] = ()
    table: int = 0
    part: Part = Part.BODY
    level: int = 0
    item: int = 0
    style: str = ""
    speaker: str = ""
    speech: int = 0
    time: float | None = None

    @property
    def heading(self) -> bool:
        """Whether the passage is a title."""
        return self.level > 0

    @property
    def whole(self) -> str:
        """The passage as it enters the canonical text: cells parted by tabs."""
        return f"{self.label}\t{self.text}" if self.label and self.text else self.label or self.text


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark that somebody made on words of the file: who, what, when, and on which ``[start, end)``.

    The positions are code points of the material's text.
    """

    author: str
    text: str
    start: int
    end: int
    at: datetime | None = None


@dataclass(frozen=True)
class Material:
    """A file as read: its passages in reading order, the text's encoding, doubts, and the remarks in it.

    ``facts`` is what the file says about itself beside its text, as (name, value) pairs: a title, a date.
    """

    path: Path
    format: str
    passages: tuple[Passage, ...]
    encoding: str = ""
    warnings: tuple[Doubt, ...] = ()
    comments: tuple[Comment, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The canonical text: the passages joined by one line end each."""
        return "\n".join(passage.whole for passage in self.passages)
