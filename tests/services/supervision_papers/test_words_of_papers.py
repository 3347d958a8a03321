"""The words of papers: days, moments, themes that are gone, and the door to all kinds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.services.supervision_papers.coordinator import NETWORK, coordinators
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.services.glossary import program_words
from workbench.services.projects import Project
from workbench.services.reporting_words import month, short_day
from workbench.services.supervision_papers.door import COPIES, ENDINGS, HEEDED, PaperKind, Part, month_before
from workbench.services.supervision_papers.paper import NOTHING, Words


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened_project = coordinators(tmp_path)
    yield opened_project
    opened_project.close()


class DescribeWords:
    def it_says_nothing_of_what_is_not_known(self, project: Project) -> None:
        words = Words.of(project, "id")
        assert {words.day(None), words.short_day(None), words.moment(None)} == {NOTHING}
        assert words.theme(CodeId("c-404")) == NOTHING

    def it_names_themes_in_the_language(self, project: Project) -> None:
        found = project.reader.get(Code, NETWORK.id)
        assert Words.of(project, "en").theme(found.id).endswith(found.name_en or found.name)

    def it_writes_days_short_and_months_whole(self) -> None:
        assert (short_day(date(2026, 8, 17), "id"), short_day(date(2026, 5, 1), "en")) == (
            "17 Agu 2026",
            "1 May 2026",
        )
        assert month(date(2026, 8, 17), "id") == "Agustus 2026"


class DescribeTheDoor:
    def it_knows_each_kind_by_the_glossary(self) -> None:
        assert {each.value for each in PaperKind} <= set(program_words())
        assert set(ENDINGS) == set(HEEDED) == set(PaperKind)
        assert {each for each in PaperKind if Part.COPY in HEEDED[each]} == set(COPIES)

    def it_goes_back_over_the_year(self) -> None:
        assert (month_before(date(2026, 1, 9)), month_before(date(2026, 3, 31))) == (
            date(2025, 12, 1),
            date(2026, 2, 1),
        )
