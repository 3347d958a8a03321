"""The two tables of a district's profile: what is coded there most, and which codes a person linked to it."""

from collections.abc import Sequence
from typing import Final

from workbench.domain.districts import District
from workbench.domain.reports import Cell, Column, LiveRef, Table
from workbench.services.districts import LinkRow
from workbench.services.printing.profile_facts import StudyOfPlaces, ThemeHere
from workbench.services.reporting_words import decimal

THEMES: Final = 7
"""So many themes have a row."""


def theme_table(
    study: StudyOfPlaces, district: District, themes: Sequence[ThemeHere], live: LiveRef | None
) -> Table:
    """Return the themes that are coded most in a district, held against all districts."""
    words, material = study.words, study.printing.material
    shown = themes[:THEMES]
    note = [words.theme_note]
    if len(themes) > len(shown):
        note.append(words.cut.format(count=study.number(len(themes) - len(shown))))
    return Table(
        words.theme_caption.format(place=district.name),
        (
            Column(words.theme, 4.4, key="theme"),
            Column(words.codings, 1.5, number=True, key="codings"),
            Column(words.count_sources, 1.4, number=True, key="sources"),
            Column(words.speakers, 1.4, number=True, key="speakers"),
            Column(words.rate, 1.9, number=True, key="rate"),
            Column(words.whole, 1.9, number=True, key="whole"),
        ),
        tuple(
            (
                Cell(material.name_of(material.book.code(each.theme))),
                *(_number(study, count) for count in (each.codings, each.sources, each.speakers)),
                *(_rate(study, rate) for rate in (each.rate, each.whole)),
            )
            for each in shown
        ),
        note=" ".join(note),
        description=words.theme_description,
        live=live,
        keys=tuple(each.theme for each in shown),
    )


def link_table(
    study: StudyOfPlaces, district: District, rows: Sequence[LinkRow], live: LiveRef | None
) -> Table:
    """Return the codes that a person linked to a district, with what was noted."""
    words, material = study.words, study.printing.material
    linked = [(each, each.link) for each in rows if each.link is not None]
    return Table(
        words.link_caption.format(place=district.name),
        (
            Column(words.code, 3.6, key="code"),
            Column(words.statement, 6.4, key="statement"),
            Column(words.codings, 1.5, number=True, key="codings"),
            Column(words.evidence, 1.4, number=True, key="evidence"),
        ),
        tuple(
            (
                Cell(material.name_of(each.code)),
                Cell(link.note.strip() or "–"),
                _number(study, each.codings),
                _number(study, len(link.evidence)),
            )
            for each, link in linked
        ),
        note=words.link_note,
        description=words.link_description,
        live=live,
        keys=tuple(each.code.id for each, _link in linked),
    )


def _number(study: StudyOfPlaces, count: int) -> Cell:
    return Cell(study.number(count), number=True, value=count)


def _rate(study: StudyOfPlaces, rate: float) -> Cell:
    return Cell(decimal(rate, 1, study.printing.language), number=True, value=round(rate, 4))
