"""Choosing rows of the index, and what each stands for: a code or a theme, by number."""

import numpy as np

from workbench.analysis.answering import answer
from workbench.analysis.coding_index import CodingIndex
from workbench.analysis.columns import Column
from workbench.analysis.query_facts import Facts
from workbench.domain.choices import Choice
from workbench.domain.codes import Code, Codebook
from workbench.domain.participants import Role
from workbench.domain.queries import Fact, Query


def choose(
    index: CodingIndex, facts: Facts, book: Codebook, query: Query | None, choice: Choice
) -> tuple[Column, int]:
    """Return the rows that a query and a choice's district leave, and how many moderators' were left out of these.

    Whose codings may be seen, and what the project says of moderators' talk, is settled before: ``choice`` names it.
    """
    kept = np.ones(index.size, dtype=np.bool_)
    if query is not None:
        kept &= answer(query, index, facts, book)
    if choice.district is not None:
        kept &= facts.fits(index, Fact.DISTRICT, (choice.district,))
    led = 0
    if choice.moderator is False:
        leading = kept & facts.fits(index, Fact.ROLE, (Role.MODERATOR.value,))
        led = int(leading.sum())
        kept &= ~leading
    return np.flatnonzero(kept), led


def things_of(index: CodingIndex, facts: Facts, book: Codebook, *, themes: bool) -> tuple[list[Code], Column]:
    """Return the codes, or themes, in the codebook's order, and the number of the one that each coding is of.

    A coding of a theme itself belongs to the theme, and stands for a code of its own where codes are asked for.
    """
    named = [each for each in book if not themes or each.is_theme]
    place = {each.id: number for number, each in enumerate(named)}
    numbers = np.full(len(facts.codes) + 1, -1, dtype=np.int64)
    for code in book:
        if code.id in facts.codes:
            numbers[facts.codes[code.id]] = place[book.theme_of(code.id).id if themes else code.id]
    return named, numbers[index.code]


def things_by_source(index: CodingIndex, rows: Column, thing: Column, things: int) -> dict[int, list[int]]:
    """Return which of so many things the rows of each source are of, both by number."""
    found: dict[int, list[int]] = {}
    for pair in np.unique(index.source[rows] * things + thing[rows]).tolist():
        found.setdefault(pair // things, []).append(pair % things)
    return found
