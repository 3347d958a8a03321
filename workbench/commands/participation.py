"""The command participation."""

from collections.abc import Sequence
from typing import Annotated

import typer

from workbench.coding.participation import Participation
from workbench.commands.context import Json, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, district_named
from workbench.services.material import source_named
from workbench.services.participation import (
    ParticipationOverview,
    SourceParticipation,
    participation_overview,
)
from workbench.services.reporting_participation_tables import everybody
from workbench.services.reporting_words import ROLE_NAMES, percent


def participation(
    project: ProjectPath,
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE...]", help="Names or ids; none: all.")
    ] = None,
    district: Annotated[str | None, typer.Option(help="Only sources of this district.")] = None,
) -> None:
    """Count who takes part: turns, words and share of every speaker and role, who follows whom, who is silent."""
    with project_at(project) as opened:
        named = {source_named(opened.reader, each).id for each in sources or ()}
        place = district_named(opened.reader.all(District), district).id if district else None
        overview = participation_overview(opened.reader, named, place)
    document = {
        "sources": [_source_document(each, overview) for each in overview.sources],
        "overall": {
            "sources": len(overview.sources),
            **_document(overview.overall, overview),
        },
    }
    heads = said(
        "sumber,penutur,peran,giliran,kata,bagian,terpanjang", "source,speaker,role,turns,words,share,longest"
    )
    answer(document, [heads.split(","), *_rows(overview)])


def _source_document(each: SourceParticipation, overview: ParticipationOverview) -> dict[str, Json]:
    return {
        "source": each.source.name,
        "source_id": each.source.id,
        "district": overview.place_of(each.source.district) or None,
        **_document(each.participation, overview),
    }


def _document(part: Participation, overview: ParticipationOverview) -> dict[str, Json]:
    names = {each.speaker.key: each.speaker.name for each in part.speakers}
    return {
        "speakers": [
            {
                "name": each.speaker.name,
                "role": each.speaker.role.value,
                "district": overview.place_of(each.speaker.district) or None,
                "sources": each.sources,
                "turns": each.talk.turns,
                "words": each.talk.words,
                "share": _rounded(each.share),
                "share_without_moderator": _rounded(each.share_of_asked),
                "longest_turn": each.talk.longest_words,
                "mean_turn": round(each.talk.mean, 2),
            }
            for each in part.speakers
        ],
        "roles": [
            {
                "role": each.role.value,
                "speakers": each.speakers,
                "silent": each.silent,
                "turns": each.talk.turns,
                "words": each.talk.words,
                "share": _rounded(each.share),
                "share_without_moderator": _rounded(each.share_of_asked),
                "longest_turn": each.talk.longest_words,
                "mean_turn": round(each.talk.mean, 2),
            }
            for each in part.roles
        ],
        "follows": [
            {"from": names[each.before], "to": names[each.after], "count": each.count}
            for each in part.follows
        ],
        "silent": [each.name for each in part.silent],
        "turns": part.total.turns,
        "words": part.total.words,
        "longest_turn": part.total.longest_words,
        "mean_turn": round(part.total.mean, 2),
        "words_outside_turns": part.outside,
        "moderator_share": _rounded(part.moderator_share),
        "moderator_turn_share": _rounded(part.moderator_turn_share),
        "gini": _rounded(part.gini),
    }


def _rows(overview: ParticipationOverview) -> Sequence[Sequence[object]]:
    language = asked().language
    return [
        (
            each.source.name,
            speaker.name,
            ROLE_NAMES[language][speaker.role],
            talk.turns,
            talk.words,
            percent(share, language),
            talk.longest_words,
        )
        for each in overview.sources
        for speaker, talk, share, _ in everybody(each.participation)
    ]


def _rounded(share: float | None) -> float | None:
    """Return a figure from 0 to 1 with four decimals."""
    return None if share is None else round(share, 4)
