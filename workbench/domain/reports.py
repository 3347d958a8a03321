"""Reports: what is to be printed, before any file format. Writers in ``exports`` take these and a path."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from workbench.domain.ids import SavedTableId
from workbench.domain.prose import ProseBlock


@dataclass(frozen=True, slots=True)
class LiveRef:
    """What a block of a report answers: the saved table of that id, and which part of what comes out of it.

    Blocks that have one can be told from an author's own words in a file, and brought up to date there.
    """

    query: SavedTableId
    part: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a participant, as they were said, and where they stand (``FGD Garut, P3, par. 41``).

    ``key`` is the id of the coding, or of what else they come from; ``translation`` the same in the other language.
    """

    text: str
    provenance: str
    key: str = ""
    translation: str = ""


class Tone(StrEnum):
    """How much a cell wants to be seen."""

    NONE = "none"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell: text, then quotes below it; ``level`` indents (0 a theme, 1 a code); ``number`` aligns right.

    ``prose`` stands below the text with its lists, bold and italic, ``alert`` strong and in small type below all.
    ``value`` is the number that the text shows, for files that hold numbers as such; ``day`` the day, likewise. With
    ``bar``, a bar lies in the cell that is so long a part of it (0 to 1); what it shows is told by a cell beside it.
    ``tone`` colours the cell, whose words must say the same.
    """

    text: str = ""
    quotes: tuple[Quote, ...] = ()
    level: int = 0
    strong: bool = False
    number: bool = False
    prose: tuple[ProseBlock, ...] = ()
    alert: str = ""
    value: float | None = None
    day: date | None = None
    bar: float | None = None
    tone: Tone = Tone.NONE


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; ``width`` is a share of the page, relative to the other columns.

    ``key`` tells it from the others whatever it is called, in any language; empty: its label does.
    """

    label: str
    width: float = 1.0
    number: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table. ``wide`` asks for a landscape page; ``note`` stands below it in small type.

    ``description`` says in a sentence what the table shows, for those who can't see it. ``breaks`` lets rows go over
    two pages, those that are so high that they would leave pages half empty. ``live`` says what the table answers,
    and ``keys`` tell its rows from each other whatever they are called: one for each row, or none. ``footnotes`` puts
    the provenance of quotations at the foot of the page. A ``bare`` one stands in print under its section's heading
    alone: its caption has no number and is told only to those who can't see the table.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    wide: bool = False
    note: str = ""
    description: str = ""
    breaks: bool = False
    live: LiveRef | None = None
    keys: tuple[str, ...] = ()
    footnotes: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running prose. ``live`` says what it answers, where its words follow the project's records."""

    text: str
    live: LiveRef | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture from a file, with its caption and the words for those who can't see it."""

    path: Path
    caption: str
    description: str


@dataclass(frozen=True, slots=True)
class Prose:
    """What somebody wrote, with its headings, lists, bold and italic. Its links are printed as their words."""

    lines: tuple[ProseBlock, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation that stands by itself."""

    quote: Quote


@dataclass(frozen=True, slots=True)
class Aside:
    """A quiet line in small type: who, when, of what kind."""

    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be seen before all else is read: that a paper is a draft, that it is restricted."""

    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """A form that is filled in: each row a label and what was written there, ``abreast`` of them beside each other."""

    rows: tuple[tuple[str, str], ...]
    abreast: int = 1


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that meets the eye first, what it counts, and a line on it (how it was the month before)."""

    figure: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures beside each other."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs as what. ``name`` and ``when`` are typed for who has signed already, else there are lines for them."""

    role: str
    name: str = ""
    when: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places for signatures, two beside each other, all of them on one page with ``words``, what is signed."""

    parties: tuple[Signature, ...]
    words: str = ""


Form = Notice | Fields | Tiles | Signatures
Block = Paragraph | Table | Figure | Prose | Words | Aside | Form


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. ``new_page`` begins a page with it, unless it is the first of its report."""

    title: str
    blocks: tuple[Block, ...]
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document. ``language`` is ``id`` or ``en``; ``facts`` are (label, value) lines under the title."""

    title: str
    language: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = field(default_factory=tuple)

    def tables(self) -> tuple[Table, ...]:
        """Return the tables in their order."""
        return tuple(
            block for section in self.sections for block in section.blocks if isinstance(block, Table)
        )
