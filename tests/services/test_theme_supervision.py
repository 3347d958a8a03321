"""What supervision says of a theme: cases, sessions and follow-ups, narrowed, and as research data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NETWORK, WORKLOAD
from tests.services.theme_study import (
    APRIL,
    ASEP,
    DATA,
    DENIS,
    JUNE,
    LETTER,
    MARCH,
    MARIA,
    VISIT,
    themed,
)
from workbench.domain.cases import CaseState, Risk
from workbench.domain.ids import CodeId
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.projects import Project
from workbench.services.theme_supervision import LeftOut, ThemeSupervision, theme_supervision


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = themed(tmp_path)
    yield opened
    opened.close()


def ids(found: ThemeSupervision) -> tuple[list[str], list[str], list[str]]:
    return (
        [each.id for each in found.cases],
        [each.id for each in found.sessions],
        [each.id for each in found.actions],
    )


def sums(found: ThemeSupervision) -> tuple[int, int, int]:
    return found.all_cases, found.all_sessions, found.all_actions


class DescribeATheme:
    def it_has_the_cases_sessions_and_follow_ups_of_its_branch(self, project: Project) -> None:
        found = theme_supervision(project, WORKLOAD.id)
        assert ids(found) == (
            [MARIA.id, DENIS.id, ASEP.id],
            [JUNE.id, APRIL.id, MARCH.id, MARCH.id],
            [VISIT.id, LETTER.id],
        )
        assert sums(found) == (3, 3, 2)
        assert found.left_out == LeftOut()

    def it_says_how_central_a_case_is_and_what_is_open(self, project: Project) -> None:
        case = theme_supervision(project, WORKLOAD.id).cases[1]
        assert (case.code, case.district, case.risk, case.state) == (
            DENIS.code,
            "Ende",
            Risk.HIGH,
            CaseState.OPEN,
        )
        assert (case.strength, case.sessions, case.open, case.overdue, case.consented) == (3, 2, 1, 0, True)

    def it_says_what_was_decided_and_why(self, project: Project) -> None:
        found = theme_supervision(project, WORKLOAD.id).sessions
        march = next(each for each in found if each.case == DENIS.id and each.id == MARCH.id)
        assert (march.decision, march.strength, march.final) == ("Laporan dikirim dari kantor desa.", 3, True)
        assert march.rationale == "Ibu Sulastri tidak bersinyal."
        april = next(each for each in found if each.id == APRIL.id)
        assert not april.final

    def it_says_of_a_follow_up_where_it_comes_from(self, project: Project) -> None:
        first, second = theme_supervision(project, WORKLOAD.id).actions
        assert (first.session_number, first.case_code, first.amber, first.overdue) == (
            MARCH.number,
            DENIS.code,
            True,
            False,
        )
        assert not second.amber

    def it_counts_districts_whatever_the_filter_says_of_them(self, project: Project) -> None:
        wanted = SupervisionFilter(districts=(GARUT.id,))
        found = theme_supervision(project, WORKLOAD.id, wanted)
        assert [(each.name, each.cases, each.sessions) for each in found.by_district] == [
            ("Garut", 1, 1),
            ("Ende", 2, 2),
        ]
        assert ids(found) == ([ASEP.id], [JUNE.id], [])

    def it_shows_so_many_and_counts_all(self, project: Project) -> None:
        found = theme_supervision(project, WORKLOAD.id, limit=1)
        assert ids(found) == ([MARIA.id], [JUNE.id], [VISIT.id])
        assert sums(found) == (3, 3, 2)

    def it_has_nothing_that_names_another_or_no_code(self, project: Project) -> None:
        assert sums(theme_supervision(project, DATA.id)) == (0, 0, 0)
        assert sums(theme_supervision(project, CodeId("c-gone"))) == (0, 0, 0)

    def it_follows_what_cases_and_sessions_name(self, project: Project) -> None:
        assert sums(theme_supervision(project, NETWORK.id)) == (3, 3, 2)
        project.perform(Rewrite((replace(MARCH, discussions=()),)))
        assert sums(theme_supervision(project, NETWORK.id)) == (3, 2, 0)


class DescribeANarrowedTheme:
    @pytest.mark.parametrize(
        ("wanted", "cases"),
        [
            (SupervisionFilter(risks=(Risk.CRITICAL,)), [MARIA.id]),
            (SupervisionFilter(states=(CaseState.ESCALATED,)), [MARIA.id]),
            (SupervisionFilter(facilitators=("pd-07",)), [DENIS.id]),
            (SupervisionFilter(districts=(ENDE.id,)), [MARIA.id, DENIS.id]),
            (SupervisionFilter(since=date(2026, 4, 1), until=date(2026, 4, 30)), [DENIS.id]),
            (SupervisionFilter(since=date(2026, 6, 1)), [ASEP.id]),
            (SupervisionFilter(until=date(2026, 3, 1)), []),
            (SupervisionFilter(until=date(2026, 3, 2)), [MARIA.id, DENIS.id, ASEP.id]),
        ],
    )
    def it_has_the_cases_that_fit(
        self, project: Project, wanted: SupervisionFilter, cases: list[str]
    ) -> None:
        found = theme_supervision(project, WORKLOAD.id, wanted)
        assert ids(found)[0] == cases
        assert found.all_cases == len(cases)

    def it_has_the_sessions_held_and_follow_ups_due_in_a_period(self, project: Project) -> None:
        found = theme_supervision(
            project, WORKLOAD.id, SupervisionFilter(since=date(2026, 3, 10), until=date(2026, 4, 30))
        )
        assert ids(found)[1:] == ([APRIL.id], [VISIT.id])
        assert [(each.name, each.sessions) for each in found.by_district] == [("Ende", 1)]


class DescribeAThemeAsResearch:
    def it_leaves_out_cases_without_a_mark_and_drafts_and_says_so(self, project: Project) -> None:
        found = theme_supervision(project, WORKLOAD.id, research=True)
        assert ids(found) == ([DENIS.id, ASEP.id], [JUNE.id, MARCH.id], [VISIT.id])
        assert found.left_out == LeftOut(1, 0)
        assert [(each.name, each.cases, each.sessions) for each in found.by_district] == [
            ("Garut", 1, 1),
            ("Ende", 1, 1),
        ]
