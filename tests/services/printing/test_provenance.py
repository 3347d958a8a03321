"""Provenance codes by how much they tell, and the numbers of sources whose names they don't."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.study import study_project
from workbench.coding.material import RemoveSource
from workbench.domain.ids import SourceId
from workbench.domain.print_tables import Anonymity
from workbench.domain.sources import Source
from workbench.services.printing.provenance import (
    Provenances,
    bracketed,
    code_words,
    source_number,
    source_numbers,
    source_words,
)
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


def codes(project: Project, language: str, anonymity: Anonymity) -> list[str]:
    sources = source_words(project, project.reader, language, anonymity)
    made = Provenances(language, anonymity, sources)
    return [made.of(each) for each in quotations(project.reader, CodingQuery())]


class DescribeProvenance:
    def it_tells_source_code_name_and_paragraph(self, project: Project) -> None:
        told = codes(project, "id", Anonymity.NAMES)
        assert told[0] == "FGD pendamping Garut, MOD, par. 1"
        assert "FGD Ende, P3, par. 2" in told

    def it_tells_the_role_instead(self, project: Project) -> None:
        assert codes(project, "id", Anonymity.ROLES)[1] == "FGD pendamping Garut, pendamping, par. 2"
        assert codes(project, "en", Anonymity.ROLES)[1] == "FGD Garut facilitators, facilitator, par. 2"

    def it_tells_neither(self, project: Project) -> None:
        numbers = source_numbers(project)
        told = codes(project, "id", Anonymity.SOURCES)
        assert told[1] == f"Sumber {numbers[SourceId('03-garut-fgd-pendamping')]}, par. 2"
        assert codes(project, "en", Anonymity.SOURCES)[1].startswith("Source ")

    def it_says_nothing_of_a_speaker_who_is_not_known(self) -> None:
        assert code_words("Catatan", "", 3) == "Catatan, par. 3"
        assert bracketed("Catatan, par. 3") == "[Catatan, par. 3]"


class DescribeNumbersOfSources:
    def it_counts_from_one(self, project: Project) -> None:
        assert sorted(source_numbers(project).values()) == [1, 2, 3, 4]
        assert source_number(project, SourceId("nowhere")) == 0

    def it_stays_when_another_source_goes(self, project: Project) -> None:
        before = source_numbers(project)
        first = min(before, key=lambda each: before[each])
        project.perform(RemoveSource(first))
        assert project.reader.find(Source, first) is None
        assert source_numbers(project) == before
