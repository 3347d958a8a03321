"""What a command of the window is: its words, keys, icon and when it is enabled."""

from dataclasses import dataclass
from enum import Flag, auto


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for the translators' tool, which knows this name; Qt's own gives no ``str`` to the type checker."""
    return text


class When(Flag):
    """What must be true for a command to be enabled."""

    ALWAYS = 0
    PROJECT = auto()
    WRITABLE = auto()
    SOURCE = auto()
    SELECTION = auto()
    CODE = auto()
    CODING = auto()
    SUGGESTION = auto()
    UNDOABLE = auto()
    REDOABLE = auto()
    LISTED_SOURCE = auto()
    DISTRICTS = auto()
    SUPERVISION = auto()
    CASE = auto()
    OPEN_ACTION = auto()
    NEW_ACTION = auto()
    DONE_ACTION = auto()
    PARTICIPATION = auto()
    RETRIEVAL = auto()
    CHOSEN = auto()
    MEMO = auto()
    THEME_CARD = auto()
    WORDS = auto()
    """Words are selected, or a segment is marked: there is something to give a code to."""
    MARKED = auto()
    """A coding or a memo on words is marked."""
    DESK = auto()
    """The coding workspace is at the front: what is selected and marked in it can be seen."""
    HITS = auto()
    FOUND = auto()
    COUNTED = auto()
    DISCOVERED = auto()
    """The page that discovers is in front and shows something."""
    COMPARED = auto()
    """The page that compares is in front and shows something."""
    NEGATIVE = auto()
    """The page of negative cases is in front and has looked for some."""
    REVIEWED = auto()
    """A suggestion is chosen in the list of those in all sources."""
    PERSONAL = auto()
    """A place of personal data is marked in the list of them."""
    RUN = auto()
    """A run of suggestions is marked of which codings still stand."""
    QUALITY = auto()
    """It was measured how good suggestions are, and the page that says so is at the front."""
    MATRIX = auto()
    """A matrix is in front."""
    MISTAKE = auto()
    FRAMEWORK = auto()
    """The framework matrix is in front."""
    SUMMARY = auto()
    """The marked cell of the framework matrix has a summary."""
    CELL_CODING = auto()
    """A coding of that cell is marked in the list beside it."""
    OWN_MISTAKE = auto()
    """A mistake is marked that is not another coder's coding."""
    PICTURE = auto()
    """A picture is in sight."""
    PAIRS = auto()
    SATURATION = auto()
    """The page of what stands together, or of saturation, is at the front and shows something."""
    JOINT = auto()
    JOINT_DISPLAY = auto()
    JOINT_ROW = auto()
    """The page of joint displays is in front; it shows one; that has a row."""
    TRIANGULATED = auto()
    """The page of triangulation is in front."""
    PRINT = auto()
    PRINT_KEPT = auto()
    PRINT_QUOTED = auto()
    """The table builder is in front; a kept table is open there; what is open shows quotations that can be chosen."""
    PDF = auto()
    """This machine can make PDF files."""
    WORD_FILE = auto()
    WORD_READ = auto()
    WORD_CHANGES = auto()
    """The page of Word files is in front with a file; it was read, not refused; changes in it are ticked."""


EDITABLE = When.PROJECT | When.WRITABLE


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. ``menu`` is the menu that holds it, empty for none; a ``local`` shortcut works in its panel only.

    ``also`` are more keys, which work in its panels only. ``begins_group`` draws a line before it in its menu.
    """

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    enabled_when: When = When.ALWAYS
    menu: str = ""
    tip: str = ""
    local: bool = False
    also: tuple[str, ...] = ()
    checkable: bool = False
    begins_group: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that it has, the one that its menu shows first."""
        return (self.shortcut, *self.also) if self.shortcut else self.also
