"""Who should learn what, and what a district's facilitators carry."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.records import FACILITATOR, NOW
from workbench.domain.capacity import CaseloadRow, TrainingPlan, TrainingTopic
from workbench.domain.erasure import Erasure
from workbench.domain.facilitators import (
    Caseload,
    Competence,
    Facilitator,
    LearningNeed,
    NotedNeed,
    Performance,
    Training,
)
from workbench.supervision.training_plans import is_trained, plan_of, total_of, years_before

TODAY = date(2026, 3, 20)


def somebody(code: str, performance: Performance = Performance.UNKNOWN, **more: object) -> Facilitator:
    bare = replace(FACILITATOR, id=code, code=code, performance=performance, trainings=(), needs=())
    return replace(bare, **more)  # type: ignore[arg-type]


def noted(who: str, what: str, day: date | None = None, *, met: bool = False) -> NotedNeed:
    return NotedNeed(who, LearningNeed(Competence.SOCIAL, what, met=met), None, day)


def plan(*people: Facilitator, needs: tuple[NotedNeed, ...] = ()) -> TrainingPlan:
    return plan_of("Ende", people, needs, TODAY)


class DescribePlanOf:
    def it_gives_each_group_what_the_brief_asks_for(self) -> None:
        found = plan(
            somebody("PD-3", Performance.LOW),
            somebody("PD-2", Performance.HIGH),
            somebody("PD-1", Performance.HIGH),
            somebody("PD-4", Performance.MEDIUM),
            somebody("PD-5"),
        )
        by_group: dict[Performance, list[TrainingTopic]] = {}
        for each in found.trainings:
            by_group.setdefault(each.performance, []).append(each.topic)
        assert by_group == {
            Performance.HIGH: [TrainingTopic.MEDIATION, TrainingTopic.ADVOCACY, TrainingTopic.CULTURE],
            Performance.MEDIUM: [
                TrainingTopic.FACILITATION,
                TrainingTopic.COMMUNICATION,
                TrainingTopic.DIGITAL,
            ],
            Performance.LOW: [TrainingTopic.COACHING, TrainingTopic.REASSESSMENT],
            Performance.UNKNOWN: [TrainingTopic.ASSESSMENT],
        }
        assert found.trainings[0].facilitators == ("PD-1", "PD-2")
        assert found.facilitators == 5

    def it_plans_nothing_for_groups_without_anybody(self) -> None:
        assert {each.performance for each in plan(somebody("PD-1", Performance.LOW)).trainings} == {
            Performance.LOW
        }

    def it_leaves_out_who_serves_no_more(self) -> None:
        found = plan(
            somebody("PD-1", active=False),
            somebody("PD-2", erased=Erasure(NOW, "Sari", "Diminta")),
            needs=(noted("pd-1", "Mediasi"),),
        )
        assert (found.facilitators, found.trainings, found.noted, found.untrained) == (0, (), (), ())

    def it_counts_a_need_once_as_it_was_noted_last(self) -> None:
        found = plan(
            somebody("PD-1"),
            needs=(
                noted("PD-1", "Mediasi", date(2026, 2, 1), met=True),
                noted("pd-1", "mediasi  ", date(2026, 1, 1)),
                noted("PD-1", "Advokasi"),
            ),
        )
        assert [each.need.what for each in found.noted] == ["Advokasi"]
        assert found.met == 1

    def it_sorts_needs_by_competence_and_group(self) -> None:
        found = plan(
            somebody("PD-1", Performance.HIGH),
            somebody("PD-2", Performance.HIGH),
            needs=(noted("PD-1", "Mediasi"), noted("PD-2", "MEDIASI"), noted("PD-99", "Empati")),
        )
        cell = found.cell(Competence.SOCIAL, Performance.HIGH)
        assert (cell.facilitators, cell.what) == (("PD-1", "PD-2"), ("MEDIASI",))
        assert found.cell(Competence.SOCIAL, Performance.UNKNOWN).facilitators == ("PD-99",)
        assert found.cell(Competence.DIGITAL, Performance.LOW).facilitators == ()
        assert found.cell(Competence.SOCIAL, Performance.LOW).what == ()

    def it_names_who_had_no_training_in_two_years(self) -> None:
        found = plan(
            somebody("PD-1", trainings=(Training("P2K2", date(2024, 3, 20)),)),
            somebody("PD-2", trainings=(Training("P2K2", date(2024, 3, 19)),)),
            somebody("PD-3"),
        )
        assert (found.untrained, found.since) == (("PD-2", "PD-3"), date(2024, 3, 20))


class DescribeIsTrained:
    @pytest.mark.parametrize(
        ("on", "trained"),
        [
            (date(2024, 1, 1), True),
            (date(2023, 1, 1), False),
            (date(2024, 3, 1), False),
            (date(2025, 1, 1), True),
        ],
    )
    def it_counts_a_whole_year_where_only_the_year_is_known(self, on: date, *, trained: bool) -> None:
        person = somebody("PD-1", trainings=(Training("P2K2", on),))
        assert is_trained(person, date(2024, 3, 20)) is trained


def test_two_years_before_a_leap_day_is_the_day_before() -> None:
    assert years_before(date(2028, 2, 29)) == date(2026, 2, 28)


class DescribeTotalOf:
    def it_adds_up_what_is_known(self) -> None:
        rows = [
            CaseloadRow(somebody(code, families=families, groups=groups, active=active), "Ende")
            for code, families, groups, active in (
                ("PD-1", 150, 5, True),
                ("PD-2", 151, None, True),
                ("PD-3", 335, 8, True),
                ("PD-4", None, 9, True),
                ("PD-5", 900, 9, False),
            )
        ]
        total = total_of("Ende", rows)
        assert (total.facilitators, total.known, total.families, total.groups) == (4, 3, 636, 22)
        assert (total.mean, total.ratio, total.caseload) == (212, "1:212", Caseload.FAR_ABOVE)
        assert dict(total.marks) == {
            Caseload.UNKNOWN: 1,
            Caseload.WITHIN: 1,
            Caseload.ABOVE: 1,
            Caseload.FAR_ABOVE: 1,
        }
        assert rows[0].ratio == "1:150"

    def it_has_no_ratio_where_nobody_knows(self) -> None:
        total = total_of("Ende", [CaseloadRow(somebody("PD-1", families=None), "Ende")])
        assert (total.mean, total.ratio, total.caseload) == (None, "", Caseload.UNKNOWN)
