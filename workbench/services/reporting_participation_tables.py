"""The tables of the report on participation."""

from collections.abc import Iterator, Mapping, Sequence

from workbench.coding.participation import NOTHING, Participation, RoleTalk, Speaker, Talk
from workbench.domain.ids import SourceId
from workbench.domain.reports import Cell, Column, Table
from workbench.services.participation import ParticipationOverview, SourceParticipation
from workbench.services.reporting_participation_labels import ParticipationLabels
from workbench.services.reporting_words import ROLE_NAMES, decimal, number, percent

_TOTAL = "total"
"""The key of what is said of all sources together."""


class ParticipationTables:
    """The tables of one report, over the sources ``talks`` that have turns; ``names`` are the sources' in print."""

    def __init__(
        self,
        overview: ParticipationOverview,
        talks: Sequence[SourceParticipation],
        names: Mapping[SourceId, str],
        language: str,
        labels: ParticipationLabels,
    ) -> None:
        self._overview, self._talks, self._names, self._language = overview, talks, names, language
        self._texts = labels

    def sources(self) -> Table:
        """Return one row for each source, and one for all together where there are several."""
        texts = self._texts
        columns = (
            Column(texts.source, 4.4, key="source"),
            Column(texts.district, 2.6, key="district"),
            *(
                Column(label, 1.6, number=True, key=key)
                for key, label in (
                    ("speakers", texts.speakers),
                    ("silent", texts.silent),
                    ("turns", texts.turns),
                    ("words", texts.words),
                    ("moderator_words", texts.moderator_words),
                    ("moderator_turns", texts.moderator_turns),
                    ("gini", texts.gini),
                )
            ),
        )
        rows = [self._source_row(self._names[each.source.id], self._place(each), each.participation)
                for each in self._talks]  # fmt: skip
        keys: list[str] = [each.source.id for each in self._talks]
        if len(rows) > 1:
            rows.append(self._source_row(texts.total, "", self._overview.overall, strong=True))
            keys.append(_TOTAL)
        return Table(
            texts.source_caption,
            columns,
            tuple(rows),
            wide=True,
            note=texts.source_note,
            description=texts.source_description,
            keys=tuple(keys),
        )

    def roles(self) -> Table:
        """Return one row for each role in each source, and for each role over all of several."""
        texts = self._texts
        columns = (
            Column(f"{texts.source} / {texts.role}", 4.4, key="role"),
            *(
                Column(label, 1.5, number=True, key=key)
                for key, label in (
                    ("speakers", texts.speakers),
                    ("turns", texts.turns),
                    ("words", texts.words),
                    ("share", texts.share),
                    ("share_of_asked", texts.share_of_asked),
                )
            ),
        )
        rows: list[tuple[Cell, ...]] = []
        keys: list[str] = []
        for key, name, part in self._with_total():
            heard = len(part.speakers)
            rows.append((Cell(name, strong=True), *self._numbers(heard, part.total.turns, part.total.words)))
            rows += [self._role_row(each) for each in part.roles]
            keys += [key, *(f"{key}/{each.role}" for each in part.roles)]
        return Table(
            texts.role_caption,
            columns,
            tuple(rows),
            note=texts.role_note,
            description=texts.role_description,
            keys=tuple(keys),
        )

    def speakers(self) -> Table:
        """Return one row for each participant in each source."""
        texts = self._texts
        columns = (
            Column(f"{texts.source} / {texts.name}", 3.8, key="name"),
            Column(texts.role, 2.4, key="role"),
            Column(texts.district, 2.4, key="district"),
            *(
                Column(label, 1.5, number=True, key=key)
                for key, label in (
                    ("turns", texts.turns),
                    ("words", texts.words),
                    ("share", texts.share),
                    ("longest", texts.longest),
                )
            ),
        )
        rows: list[tuple[Cell, ...]] = []
        keys: list[str] = []
        for each in self._talks:
            total = each.participation.total
            rows.append(
                (
                    Cell(self._names[each.source.id], strong=True),
                    Cell(),
                    Cell(self._place(each)),
                    *self._numbers(total.turns, total.words),
                )
            )
            rows += self._speaker_rows(each.participation)
            people = everybody(each.participation)
            keys += [each.source.id, *(f"{each.source.id}/{speaker.key}" for speaker, *_ in people)]
        return Table(
            texts.speaker_caption,
            columns,
            tuple(rows),
            note=texts.speaker_note,
            description=texts.speaker_description,
            keys=tuple(keys),
        )

    def _with_total(self) -> Iterator[tuple[str, str, Participation]]:
        for each in self._talks:
            yield each.source.id, self._names[each.source.id], each.participation
        if len(self._talks) > 1:
            yield _TOTAL, self._texts.total, self._overview.overall

    def _place(self, each: SourceParticipation) -> str:
        return self._overview.place_of(each.source.district)

    def _numbers(self, *counts: int) -> tuple[Cell, ...]:
        return tuple(Cell(number(count, self._language), number=True, value=count) for count in counts)

    def _source_row(
        self, name: str, place: str, part: Participation, *, strong: bool = False
    ) -> tuple[Cell, ...]:
        counts = (len(part.speakers), len(part.silent), part.total.turns, part.total.words)
        moderated = any(each.speaker.moderates for each in part.speakers)
        shares = (part.moderator_share, part.moderator_turn_share) if moderated else (None, None)
        gini = "–" if part.gini is None else decimal(part.gini, 2, self._language)
        return (
            Cell(name, strong=strong),
            Cell(place),
            *self._numbers(*counts),
            *self._shares(*shares),
            Cell(gini, number=True, value=part.gini),
        )

    def _role_row(self, each: RoleTalk) -> tuple[Cell, ...]:
        shares = (each.share, each.share_of_asked)
        return (
            Cell(ROLE_NAMES[self._language][each.role], level=1),
            *self._numbers(each.speakers, each.talk.turns, each.talk.words),
            *self._shares(*shares),
        )

    def _shares(self, *shares: float | None) -> tuple[Cell, ...]:
        return tuple(Cell(percent(each, self._language), number=True, value=each) for each in shares)

    def _speaker_rows(self, part: Participation) -> Iterator[tuple[Cell, ...]]:
        for speaker, talk, share, _ in everybody(part):
            yield (
                Cell(speaker.name, level=1),
                Cell(ROLE_NAMES[self._language][speaker.role]),
                Cell(self._overview.place_of(speaker.district)),
                *self._numbers(talk.turns, talk.words),
                *self._shares(share),
                Cell(
                    number(talk.longest_words, self._language) if talk.words else "–",
                    number=True,
                    value=talk.longest_words,
                ),
            )


def everybody(
    part: Participation,
) -> Iterator[tuple[Speaker, Talk, float | None, float | None]]:
    """Give everybody who was there with what they said and its shares, those who said nothing last."""
    for each in part.speakers:
        yield each.speaker, each.talk, each.share, each.share_of_asked
    for silent in part.silent:
        words = part.asked.words
        yield (
            silent,
            NOTHING,
            0.0 if part.total.words else None,
            None if silent.moderates or not words else 0.0,
        )
