"""Queries: questions to the codings, and those that somebody wants to ask again.

A query asks for codings. Its terms are conditions, joined by *all of*, *any of* or *none of*; a group may stand among
the terms, so that *(A or B) and not C* can be said. What holds when is said once, here and in the decision record on
what *and* means between codes:

``CodeIs`` holds at a coding whose words are coded with the code: its own code is that one, or it shares at least one
code point with a coding that has it, whoever coded. ``NextTo`` holds at a coding that stands in a relation to
*another* coding of the code. ``OneOf``, ``Contains``, ``CodedBetween``, ``TalkedBetween`` and ``HasAttribute`` ask for
facts of the coding itself. A negated condition holds where the condition does not.

*Which* of the codings at which a query holds are its answer: written out as alternatives (*or* of *and*), a coding
answers an alternative when all conditions of the alternative hold at it and, where the alternative demands codes by
``CodeIs``, its own code is one of those demanded. So *A and B* gives the codings of A that share text with one of B,
and the codings of B that share text with one of A; *A and not B* the codings of A that share none with B; *A or B*
all codings of both; and a query without codes every coding that its other conditions let through.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, SavedQueryId


class Match(StrEnum):
    """How the terms of a group join."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


class Relation(StrEnum):
    """How a coding stands to another one of the same source.

    ``OVERLAPS``: they share a code point. ``NEAR``: they overlap, or lie no farther apart than said, in either order.
    ``FOLLOWED_BY``: the other begins at or behind this one's end; ``PRECEDED_BY``: it ends at or before its start.
    """

    OVERLAPS = "overlaps"
    NEAR = "near"
    FOLLOWED_BY = "followed_by"
    PRECEDED_BY = "preceded_by"


class Reach(StrEnum):
    """In what a relation's distance is measured.

    ``WORDS``: how many words begin between the two. ``PARAGRAPHS``: how many paragraphs on, 0 for the same one.
    ``SAME_TURN`` and ``NEXT_TURN`` have no distance: near in the same turn are codings that begin in one turn; one is
    followed in the same (the next) turn by what begins in the turn in which it ends (the one behind that).
    """

    WORDS = "words"
    PARAGRAPHS = "paragraphs"
    SAME_TURN = "same_turn"
    NEXT_TURN = "next_turn"


REACHES: dict[Relation, tuple[Reach, ...]] = {
    Relation.OVERLAPS: (),
    Relation.NEAR: (Reach.WORDS, Reach.PARAGRAPHS, Reach.SAME_TURN),
    Relation.FOLLOWED_BY: (Reach.WORDS, Reach.SAME_TURN, Reach.NEXT_TURN),
    Relation.PRECEDED_BY: (Reach.WORDS, Reach.SAME_TURN, Reach.NEXT_TURN),
}
"""In what each relation can be measured; the first is the usual one, and *overlaps* needs none."""


class Fact(StrEnum):
    """What is known of a coding by choice from a list: values are ids, or words of the field's own lists.

    The district is that of the source or, where the source asks who speaks, of the speaker; speaker and role are those
    of the turn in which the coding begins. The empty value stands for *none*.
    """

    SOURCE = "source"
    KIND = "kind"
    DISTRICT = "district"
    SPEAKER = "speaker"
    ROLE = "role"
    CODER = "coder"
    ORIGIN = "origin"


class Where(StrEnum):
    """What is looked through for words: the segment, or title and text of the memos on the coding."""

    WORDS = "words"
    MEMO = "memo"


class Whose(StrEnum):
    """Whose attributes are meant: the source's, or those of who speaks where the coding begins."""

    SOURCE = "source"
    SPEAKER = "speaker"


class Comparison(StrEnum):
    """How an attribute is compared: as words without regard to case and accents, or, between two, as numbers.

    What nobody said is *different* from every value and otherwise fits nothing.
    """

    EQUALS = "equals"
    DIFFERS = "differs"
    CONTAINS = "contains"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class CodeIs:
    """The words are coded with a code, or with one below it; None is a code that is still to be chosen."""

    code: CodeId | None
    below: bool = True


@dataclass(frozen=True, slots=True)
class NextTo:
    """Another coding of a code stands in a relation to it, within ``distance`` of the reach's unit."""

    relation: Relation
    code: CodeId | None
    below: bool = True
    reach: Reach = Reach.WORDS
    distance: int = 10


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact of the coding is one of these values."""

    fact: Fact
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contains:
    """The words, or a memo on the coding, contain a text, without regard to case and accents.

    An empty text asks for any: so *has a memo* is said.
    """

    where: Where
    text: str = ""


@dataclass(frozen=True, slots=True)
class CodedBetween:
    """The coding was made on one of these days of this machine's calendar; both ends belong to it, None opens one."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class TalkedBetween:
    """The turn in which the coding begins bears a time of the recording, in seconds, between two; None opens an end."""

    first: float | None = None
    last: float | None = None


@dataclass(frozen=True, slots=True)
class HasAttribute:
    """An attribute of the source or of the speaker compares so. ``BETWEEN`` takes ``low`` and ``high``, None opens."""

    whose: Whose
    name: str
    comparison: Comparison = Comparison.EQUALS
    value: str = ""
    low: float | None = None
    high: float | None = None


Condition = CodeIs | NextTo | OneOf | Contains | CodedBetween | TalkedBetween | HasAttribute


def is_open(condition: Condition) -> bool:
    """Tell whether a condition still has to be filled in; until then it asks for nothing and is passed over."""
    match condition:
        case CodeIs() | NextTo():
            return condition.code is None
        case OneOf():
            return not condition.values
        case Contains():
            return condition.where is Where.WORDS and not condition.text.strip()
        case CodedBetween() | TalkedBetween():
            return condition.first is None and condition.last is None
        case _:
            return not condition.name or _compares_with_nothing(condition)


def _compares_with_nothing(condition: HasAttribute) -> bool:
    if condition.comparison is Comparison.BETWEEN:
        return condition.low is None and condition.high is None
    return not condition.value.strip()


@dataclass(frozen=True, slots=True)
class Term:
    """A condition, or its contrary."""

    condition: Condition
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions that are taken together."""

    match: Match
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the codings: terms and groups, and how they join. One that asks for nothing gives every coding.

    ``same_coder`` lets only codings of one coder meet: *A and B* are then both by the same person.
    """

    match: Match = Match.ALL
    terms: tuple[Term | Group, ...] = ()
    same_coder: bool = False

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition in it, in order."""
        found: list[Condition] = []
        for term in self.terms:
            found += [each.condition for each in term.terms] if isinstance(term, Group) else [term.condition]
        return tuple(found)

    @property
    def codes(self) -> tuple[CodeId, ...]:
        """The codes that it names, each once."""
        named = (each.code for each in self.conditions if isinstance(each, CodeIs | NextTo))
        return tuple(dict.fromkeys(code for code in named if code is not None))

    def asked(self) -> "Query":
        """Return the query without what still has to be filled in: open conditions, and groups of nothing else."""
        terms: list[Term | Group] = []
        for each in self.terms:
            if isinstance(each, Group):
                inner = tuple(term for term in each.terms if not is_open(term.condition))
                terms += [replace(each, terms=inner)] if inner else []
            elif not is_open(each.condition):
                terms.append(each)
        return replace(self, terms=tuple(terms))


def for_code(code: CodeId | None, *, below: bool = True) -> Query:
    """Return the query for the codings of one code; with those below it."""
    return Query(terms=(Term(CodeIs(code, below)),))


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query under a name, unique among the project's. ``query`` is what the retrieval wrote it as, in JSON."""

    id: SavedQueryId
    name: str
    query: str
    coder: CoderId
    created_at: datetime
