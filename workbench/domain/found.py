"""What a query finds, as lists show it."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodeId


class SortBy(StrEnum):
    """In what order found codings come; those that are alike in it come by source and in the order of the text."""

    TEXT = "text"
    CODE = "code"
    DISTRICT = "district"
    SPEAKER = "speaker"
    CODER = "coder"
    DATE = "date"
    LENGTH = "length"


class GroupBy(StrEnum):
    """Under what headings found codings stand."""

    NOTHING = "nothing"
    CODE = "code"
    SOURCE = "source"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Order:
    """How a list of found codings is laid out; ``descending`` turns the sorting round within each heading."""

    sort: SortBy = SortBy.TEXT
    group: GroupBy = GroupBy.NOTHING
    descending: bool = False


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """A heading: the thing's id ("" for none), its name, and which rows stand under it."""

    key: str
    label: str
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """A found coding with its surroundings: the words before and after it in its paragraphs.

    ``others`` are the other codes on the same words, ``seconds`` the time of its turn in the recording, or None.
    """

    quotation: Quotation
    before: str
    after: str
    others: tuple[CodeId, ...] = ()
    seconds: float | None = None
