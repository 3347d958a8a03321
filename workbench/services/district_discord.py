"""Where what codings show, what researchers state and what supervision says of a district don't agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.services.districts import LinkRow

MUCH = 3
"""A code with fewer codings in a district is not coded much there, however small the district's material is."""
MUCH_SHARE = 0.1
"""A code is coded much in a district when it has this share of the district's codings, or more."""


class Discord(StrEnum):
    """In what they don't agree."""

    STATED_UNCODED = "stated_uncoded"
    CODED_UNSTATED = "coded_unstated"
    SUPERVISED_UNCODED = "supervised_uncoded"
    CODED_UNSUPERVISED = "coded_unsupervised"


@dataclass(frozen=True, slots=True)
class DiscordRow:
    """One code on which they don't agree. ``codings`` are those of the code and of what is below it, there."""

    discord: Discord
    row: LinkRow
    codings: int

    @property
    def code(self) -> Code:
        """The code."""
        return self.row.code


def discords(rows: Sequence[LinkRow], book: Codebook) -> tuple[DiscordRow, ...]:
    """Return what doesn't agree in a district, kind by kind, within each what is coded or stated most first.

    A statement, or a case, on a theme speaks of all codes below it, and is borne out by their codings. That supervision
    does not name what is coded much is said only where supervision has themes at all.
    """
    coded = {row.code.id: row.codings for row in rows}
    total = sum(coded.values())
    stated = _spread((row.code.id for row in rows if row.link), book)
    supervised = _spread((row.code.id for row in rows if row.supervised), book)
    found: list[DiscordRow] = []
    for row in rows:
        under = book.branch_ids(row.code.id) if row.code.id in book else frozenset({row.code.id})
        here = sum(coded.get(each, 0) for each in under)
        much = row.codings >= max(MUCH, MUCH_SHARE * total)
        signs = {
            Discord.STATED_UNCODED: row.link is not None and not here,
            Discord.CODED_UNSTATED: much and row.code.id not in stated,
            Discord.SUPERVISED_UNCODED: row.supervised is not None and not here,
            Discord.CODED_UNSUPERVISED: much and bool(supervised) and row.code.id not in supervised,
        }
        found += [DiscordRow(discord, row, here) for discord, holds in signs.items() if holds]
    kinds = list(Discord)
    return tuple(sorted(found, key=lambda each: (kinds.index(each.discord), -each.codings)))


def _spread(codes: Iterable[CodeId], book: Codebook) -> frozenset[CodeId]:
    """Return codes with what lies below them, and with what they lie under: there, too, they are spoken of."""
    found: set[CodeId] = set()
    for code in codes:
        found.add(code)
        if code in book:
            found |= book.branch_ids(code) | {each.id for each in book.ancestors(code)}
    return frozenset(found)
