"""Files that are laid out alike: what a person said of one can be said of all."""

from collections.abc import Iterable
from dataclasses import replace

from workbench.services.proposals import HAND, Proposal


def similar(proposal: Proposal, others: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return those of ``others`` that are like a proposal: of its format and of the layout that was recognised in it,
    and with the same speakers' names or from the same folder.
    """
    return tuple(each for each in others if each is not proposal and _alike(proposal, each))


def like(example: Proposal, other: Proposal) -> Proposal:
    """Return ``other`` with what a person said of ``example``: layout, labels, roles by label, kind, and remarks.

    Names that people were given and who was merged stay the example's own, and so do its name and district.
    """
    if example.reading is None or other.reading is None or other.source is None:
        return other
    casting = replace(other.casting, roles={**other.casting.roles, **example.casting.roles})
    made, profile = other.recast(casting), example.reading.profile
    if profile != other.reading.profile:
        made = made.under(profile)
    if example.kind_from == HAND and example.source is not None:
        made = made.in_kind(example.source.kind)
    if example.remarks and made.remarks:
        made = made.with_remarks(example.remarks_as)
    return made


def _alike(one: Proposal, other: Proposal) -> bool:
    if one.reading is None or other.reading is None:
        return False
    a, b = one.reading, other.reading
    return (
        a.material.format == b.material.format
        and a.first.layout == b.first.layout
        and (one.path.parent == other.path.parent or _labels(one) == _labels(other))
    )


def _labels(proposal: Proposal) -> frozenset[str]:
    found = proposal.reading.first.speakers if proposal.reading else ()
    return frozenset(each.name.casefold() for each in found)
