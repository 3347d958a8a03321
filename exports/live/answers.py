"""What a project says to what a file asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.reports import Paragraph, Quote, Table


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What an author typed between two pairs of braces, without them; ``id`` names it in one reading of one file."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Needs:
    """What a file asks for. ``tables`` are table tokens, of texts as well; ``numbers`` are (code token, measure, short
    token of the district); ``quotations`` are ``alone_token`` of codings that the author asked for by themselves.
    ``masked`` tells that words in the file are masked, so that all that comes into it has to be.
    """

    tables: frozenset[str] = frozenset()
    numbers: frozenset[tuple[str, str, str]] = frozenset()
    quotations: frozenset[str] = frozenset()
    placeholders: tuple[Placeholder, ...] = ()
    masked: bool = False


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """What a table or text is now; ``query`` is the id of its saved table and ``name`` what that is called."""

    query: str
    name: str
    block: Table | Paragraph


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """What a figure is now, in words of print; ``label`` says what it counts, as an author would type it.

    ``parts`` are those of its tag without the base: code token, measure, short token of the district.
    """

    text: str
    label: str
    parts: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the project says; what is asked for and not among the answers is gone from it.

    ``placeholders`` says by the id of each what comes in its place; one that is missing can't be understood. ``masked``
    tells that personal data are masked in all of it, which the file remembers.
    """

    tables: Mapping[str, TableAnswer] = field(default_factory=dict)
    numbers: Mapping[tuple[str, str, str], NumberAnswer] = field(default_factory=dict)
    quotations: Mapping[str, Quote] = field(default_factory=dict)
    placeholders: Mapping[str, NumberAnswer | TableAnswer | Quote] = field(default_factory=dict)
    masked: bool = False
