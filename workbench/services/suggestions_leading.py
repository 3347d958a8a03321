"""Whose words are context only: those of who leads the talk, unless people code them or nobody else seems to speak."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from workbench.domain.ids import SourceId
from workbench.language.learning.lesson import Talk, Unit
from workbench.services.suggestions_marks import Units
from workbench.services.suggestions_material import Material

OFTEN: Final = 0.2
"""Who codes the words of leaders this often does not take them for mere context."""


def heard(talk: Talk) -> Talk:
    """Return a talk in which somebody besides the leader speaks.

    Some transcripts label only who leads, and the answers stand below in paragraphs of their own, so that all seems to
    be said by one. There, only the labelled paragraph of a turn, its first, is the leader's.
    """
    if not talk.units or not all(unit.leads for unit in talk.units):
        return talk
    first = {unit.turn: at for at, unit in reversed(list(enumerate(talk.units)))}
    units = tuple(
        replace(unit, leads=first[unit.turn] == at and len(first) < len(talk.units))
        for at, unit in enumerate(talk.units)
    )
    return replace(talk, units=units)


def leaders_are_coded(material: Material, talks: Mapping[SourceId, Talk]) -> bool:
    """Tell whether people code the words of leaders so often that these are no mere context."""
    coded = led = 0
    for source, codings in material.codings_of.items():
        if source in talks:
            units = Units(talks[source])
            marked = [units.marked_by(span) for span in {each.span for each in codings}]
            coded += sum(map(bool, marked))
            led += sum(bool(each) and all(talks[source].units[at].leads for at in each) for each in marked)
    return coded > 0 and led >= OFTEN * coded


def led_by_nobody(talk: Talk) -> Talk:
    """Return a talk in which everybody's words count alike."""
    if not any(unit.leads for unit in talk.units):
        return talk
    return replace(talk, units=tuple(map(_not_leading, talk.units)))


def _not_leading(unit: Unit) -> Unit:
    return replace(unit, leads=False) if unit.leads else unit
