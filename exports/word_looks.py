"""What a document's look means to those who write into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exports.word_sheets import A4, Sheet
from exports.word_widths import PLAIN_TYPE, TableType


@dataclass(frozen=True, slots=True)
class Look:
    """A look.

    ``styles`` names, by the ids of our styles, those of the file that stand for them where they are called otherwise.
    ``parted_captions`` puts the number of a caption on a line of its own, and captions of figures above these.
    ``turns`` turns pages for tables whose words would not stand beside each other.
    """

    sheet: Sheet = A4
    table_type: TableType = PLAIN_TYPE
    styles: Mapping[str, str] = field(default_factory=dict)
    parted_captions: bool = False
    turns: bool = True


PLAIN = Look(turns=False)
"""The look of a report for reading."""
