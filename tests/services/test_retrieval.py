"""Retrieval and districts on the records that tests share."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import (
    CASE,
    ENDE,
    GARUT,
    NETWORK,
    ONE_OF_EACH,
    SARI,
    SOURCE,
    TEXT,
    TRANSCRIPT,
    WORKLOAD,
    coding,
)
from workbench.domain.cases import CaseState
from workbench.domain.participants import Role
from workbench.services.districts import links_and_codings, overviews
from workbench.services.projects import Project, create_file
from workbench.services.retrieval import CodeCounts, CodingQuery, code_counts, quotations, search
from workbench.services.searching import SearchMode

OTHER = replace(SOURCE, id="s-2", name="Catatan", district=None)
LATER = coding("x-2", 4, 13, WORKLOAD.id, OTHER)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "studi.workbench", study="empty", title="", coder="Sari")
    opened.perform(Rewrite((*ONE_OF_EACH, OTHER, replace(TRANSCRIPT, source="s-2", turns=()), LATER)))
    yield opened
    opened.close()


class DescribeQuotations:
    def it_goes_source_by_source_with_context(self, project: Project) -> None:
        first, second = quotations(project.reader, CodingQuery())
        assert (first.source_name, first.district_name, first.speaker, first.role) == (
            "Catatan",
            "",
            "",
            None,
        )
        assert (second.source_name, second.district_name, second.speaker) == ("FGD Garut", "Garut", "P2")
        assert (second.code_path, second.coder_name, second.memo, second.paragraph) == (
            "Beban kerja / Jaringan internet",
            "Sari",
            "Penting.",
            2,
        )

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            (CodingQuery(source="s-2"), ["x-2"]),
            (CodingQuery(code=WORKLOAD.id), ["x-2", "x-1"]),
            (CodingQuery(code=NETWORK.id), ["x-1"]),
            (CodingQuery(code=NETWORK.id, source="s-2"), []),
            (CodingQuery(district=GARUT.id), ["x-1"]),
            (CodingQuery(district=ENDE.id), []),
            (CodingQuery(coder=SARI.id), ["x-2", "x-1"]),
            (CodingQuery(coder="k-404"), []),
        ],
    )
    def it_narrows(self, project: Project, query: CodingQuery, found: list[str]) -> None:
        assert [each.coding.id for each in quotations(project.reader, query)] == found

    def it_counts_a_codes_own(self, project: Project) -> None:
        assert code_counts(project) == {
            WORKLOAD.id: CodeCounts(1, 1, 0),
            NETWORK.id: CodeCounts(1, 1, 1),
        }


class DescribeSearch:
    def it_gives_the_paragraph_around_a_hit(self, project: Project) -> None:
        hits = search(project, "lemah")
        assert [each.source_name for each in hits] == ["Catatan", "FGD Garut"]
        assert hits[1].span.of(TEXT) == hits[1].match == "lemah"
        assert (hits[1].before, hits[1].after) == ("P2: Jaringannya ", ", ya, 😀 begitulah.")
        assert [each.speaker for each in hits] == ["", "P2"]

    def it_keeps_to_district_and_role(self, project: Project) -> None:
        assert len(search(project, "lemah", district=GARUT.id)) == 1
        assert search(project, "lemah", district=ENDE.id) == ()
        assert len(search(project, "lemah", role=Role.OTHER)) == 1
        assert search(project, "lemah", role=Role.FACILITATOR) == ()
        assert len(search(project, "😀 BEGITU", SearchMode.EXACT)) == 2


class DescribeDistricts:
    def it_counts_material_and_open_cases(self, project: Project) -> None:
        garut, ende = overviews(project)
        assert (garut.district, garut.sources, garut.words, garut.codings) == (GARUT, 1, SOURCE.words, 1)
        assert ([each.code for each in garut.linked], garut.open_cases) == ([NETWORK.id], 1)
        assert (ende.sources, ende.words, ende.codings, ende.linked, ende.open_cases) == (0, 0, 0, (), 0)
        project.perform(Rewrite((replace(CASE, state=CaseState.CLOSED),)))
        with project.reading() as reader:
            assert overviews(project, reader)[0].open_cases == 0

    def it_sets_statements_beside_codings(self, project: Project) -> None:
        (row,) = links_and_codings(project, GARUT.id)
        assert (row.code, row.codings) == (NETWORK, 1)
        assert row.link is not None
        assert links_and_codings(project, ENDE.id) == ()
