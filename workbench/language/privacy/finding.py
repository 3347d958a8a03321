"""Finds personal data in a text: rules for numbers and addresses, signs and lists for names. It proposes, no more."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.domain.turns import Turn
from workbench.language.privacy.addresses import address_hits
from workbench.language.privacy.births import birth_hits
from workbench.language.privacy.contacts import contact_hits
from workbench.language.privacy.hits import NOTHING_KNOWN, Hit, KnownNames
from workbench.language.privacy.names import name_hits
from workbench.language.privacy.numbers import number_hits

_BEFORE_OTHERS: Final = {
    kind: place
    for place, kind in enumerate(
        (
            PersonalKind.EMAIL,
            PersonalKind.NIK,
            PersonalKind.BIRTH_DATE,
            PersonalKind.PHONE,
            PersonalKind.ACCOUNT,
            PersonalKind.PLATE,
            PersonalKind.ADDRESS,
            PersonalKind.OTHER,
            PersonalKind.NAME,
        )
    )
}


def find_personal(
    text: str, turns: Sequence[Turn] = (), known: KnownNames = NOTHING_KNOWN
) -> tuple[Hit, ...]:
    """Return what in ``text`` may tell who somebody is, in the order of the text; hits never overlap.

    ``turns`` are the text's turns, whose labels may be names. Same text, turns and names: same hits.
    """
    return _apart(
        chain(
            number_hits(text),
            contact_hits(text),
            address_hits(text),
            birth_hits(text),
            name_hits(text, turns, known),
        )
    )


def _apart(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return hits of which none overlaps another: the kind that is surer by its make, then the longer, stays."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda each: (_BEFORE_OTHERS[each.kind], each.start - each.end, each.start)):
        places = range(hit.start, hit.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(hit)
    return tuple(sorted(kept, key=lambda each: each.start))
