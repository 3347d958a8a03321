"""The district to which words belong."""

from dataclasses import replace

import pytest

from tests.fakes.records import ENDE, GARUT, NOW
from workbench.coding.retrieval import asks_speaker, place_of
from workbench.domain.participants import Participant
from workbench.domain.sources import SourceKind, described

TALK = described("s-1", "FGD", SourceKind.FGD, "txt", "P1: ya", NOW, GARUT.id)
SURVEY = replace(TALK, kind=SourceKind.SURVEY)
NOWHERE = replace(TALK, district=None)
FROM_ENDE, FROM_NOWHERE = Participant("p-1", "P1", district=ENDE.id), Participant("p-2", "P2")


class DescribePlaceOf:
    @pytest.mark.parametrize(
        ("source", "speaker", "place"),
        [
            (TALK, FROM_ENDE, GARUT.id),
            (SURVEY, FROM_ENDE, ENDE.id),
            (SURVEY, FROM_NOWHERE, GARUT.id),
            (SURVEY, None, GARUT.id),
            (NOWHERE, FROM_ENDE, ENDE.id),
            (NOWHERE, FROM_NOWHERE, None),
            (NOWHERE, None, None),
        ],
    )
    def it_is_the_speakers_in_surveys_and_where_the_source_has_none(
        self, source: object, speaker: Participant | None, place: str | None
    ) -> None:
        assert place_of(source, speaker) == place

    def it_asks_speakers_of_surveys_and_of_sources_without_a_district(self) -> None:
        assert [asks_speaker(each) for each in (TALK, SURVEY, NOWHERE)] == [False, True, True]
