"""Reading a corrected text, from the window or from a file, and aligning it with the one that it follows."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.realignment import Realignment
from workbench.domain.errors import FileReason, FileRefused, TextUnusable, TextUnusableReason
from workbench.domain.marks import Mark
from workbench.domain.texts import canonical
from workbench.services.surveys import may_be_survey

if TYPE_CHECKING:
    from workbench.language.readers.room import ReadingRoom
    from workbench.language.speakers import Recognised


@dataclass(frozen=True, slots=True)
class CorrectedText:
    """A corrected text aligned with the one that it follows, and what its file said of turns, if it came as one."""

    words: Realignment
    recognised: "Recognised | None" = None
    marks: tuple[Mark, ...] = ()


def read_text(text: str, old: str) -> CorrectedText:
    """Align a corrected text with the old one; raise TextUnusable. It reads no project: any thread may do it."""
    return CorrectedText(Realignment(old, _not_empty(canonical(text))))


def read_file(path: Path, old: str) -> CorrectedText:
    """Read a corrected file and align it with the old text. Any thread may do it.

    Raises FileRefused for a file that can't be read, that holds no words, or that is a survey's sheet (SURVEY_SHEET).
    """
    from workbench.language.readers.room import ReadingRoom
    from workbench.language.speakers import recognise
    from workbench.language.speakers.marking import marks_of

    try:
        with ReadingRoom() as room:
            _refuse_survey(path, room)
            material = room.read(path)
        recognised = recognise(material)
        _not_empty(recognised.text)
    except TextUnusable as error:
        raise FileRefused(path, FileReason(error.reason.value)) from error
    return CorrectedText(Realignment(old, recognised.text), recognised, marks_of(material.passages))


def _not_empty(text: str) -> str:
    if not text.strip():
        raise TextUnusable(TextUnusableReason.NO_TEXT)
    return text


def _refuse_survey(path: Path, room: "ReadingRoom") -> None:
    """Refuse a sheet that the import would take for a survey: its rows are respondents, nobody's turns."""
    from workbench.language.readers.sheet_columns import looks_like_survey

    if may_be_survey(path) and looks_like_survey(room.sheet(path)):
        raise FileRefused(path, FileReason.SURVEY_SHEET)
