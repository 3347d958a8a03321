"""Lists, home and board over a made-up hundredth of a country, held against what a plain look at all records says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.supervising_data import TODAY, national_project
from tests.services.supervision_reference import Reference
from workbench.domain.actions import Action, ActionState
from workbench.domain.case_events import Escalation, Flag, Referral
from workbench.domain.cases import Case, CaseState, Risk
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.facilitators import Caseload, Facilitator
from workbench.domain.sessions import Session, SessionState
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import ACTION_LENSES, CASE_LENSES, SESSION_LENSES, Lens
from workbench.services.projects import Project
from workbench.services.recurring_issues import alert_rule, alerts, keep_alert_rule
from workbench.services.supervision_board import BoardMeasure, district_tiles, facilitator_tiles
from workbench.services.supervision_home import Listed, home
from workbench.services.supervision_lists import (
    action_list,
    case_list,
    facilitators_named,
    session_list,
    theme_cases,
)
from workbench.supervision.alerts import AlertRule

HELD = {
    SessionState.HELD,
    SessionState.FINALISED,
    SessionState.ACKNOWLEDGED,
    SessionState.ARCHIVED,
    SessionState.REOPENED,
}


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    opened = national_project(tmp_path_factory.mktemp("country") / "negara.workbench", 100)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def reference(country: Project) -> Reference:
    return Reference(country.reader, TODAY)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Project]:
    opened = national_project(tmp_path / "sendiri.workbench", 500)
    yield opened
    opened.close()


def filters(project: Project) -> st.SearchStrategy[SupervisionFilter]:
    days = st.none() | st.integers(0, 900).map(lambda back: TODAY - timedelta(days=back))
    codes = [each.id for each in project.codebook()]

    def some(values: list[object], most: int = 2) -> st.SearchStrategy[tuple[object, ...]]:
        return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)

    return st.builds(
        SupervisionFilter,
        some([each.id for each in project.reader.all(District)]),
        some(["PD-001", "pd-002", "nobody"]),
        some(codes),
        some(list(Risk)),
        some(list(CaseState)),
        days,
        days,
        st.booleans(),
        st.sampled_from(("", "k-00", "balita jalan", "pd-00", "garut", "%", "beban", "kk-01")),
    )


class DescribeFilters:
    @given(st.data())
    @settings(max_examples=30)
    def it_finds_what_a_plain_look_finds(
        self, country: Project, reference: Reference, data: st.DataObject
    ) -> None:
        wanted = data.draw(filters(country))
        assert {each.id for each in case_list(country, wanted).rows()} == reference.cases(wanted)
        assert {each.id for each in session_list(country, wanted).rows()} == reference.sessions(wanted)
        assert {each.id for each in action_list(country, wanted).rows()} == reference.actions(wanted)

    def it_finds_nothing_for_a_code_that_is_gone(self, country: Project) -> None:
        assert len(case_list(country, SupervisionFilter(codes=("gone",)))) == 0

    @pytest.mark.parametrize("lens", list(Lens))
    def it_looks_through_every_lens(self, country: Project, lens: Lens) -> None:
        reader = country.reader
        sessions, actions = reader.all(Session), reader.all(Action)
        expected = {
            Lens.NOT_CLOSED: {each.id for each in reader.all(Case) if each.state is not CaseState.CLOSED},
            Lens.FLAGGED: {each.case for each in reader.all(Flag) if each.is_up},
            Lens.ESCALATION_WAITS: {each.case for each in reader.all(Escalation) if each.waits},
            Lens.REFERRAL_WAITS: {each.case for each in reader.all(Referral) if each.waits},
            Lens.APPROVAL_WAITS: set[str](),
            Lens.PLANNED: {each.id for each in sessions if each.state is SessionState.PLANNED},
            Lens.NOT_HELD: {
                each.id for each in sessions if each.state is SessionState.PLANNED and each.held_on < TODAY
            },
            Lens.DRAFT: {
                each.id for each in sessions if each.state in {SessionState.HELD, SessionState.REOPENED}
            },
            Lens.UNSIGNED: {each.id for each in sessions if each.state is SessionState.FINALISED},
            Lens.MISSED: {each.id for each in sessions if each.state is SessionState.MISSED},
            Lens.HELD: {each.id for each in sessions if each.state in HELD},
            Lens.OPEN: {each.id for each in actions if each.is_open},
            Lens.UNVERIFIED: {each.id for each in actions if each.state is ActionState.DONE},
            Lens.AMBER: {each.id for each in actions if each.is_open and each.carried >= 3},
        }[lens]
        lists = {**dict.fromkeys(CASE_LENSES, case_list), **dict.fromkeys(SESSION_LENSES, session_list)}
        lists |= dict.fromkeys(ACTION_LENSES, action_list)
        assert {each.id for each in lists[lens](country, lens=lens).rows()} == expected


class DescribeRowLists:
    def it_lists_cases_by_district_and_code_name(self, country: Project) -> None:
        found = case_list(country)
        names = [each.name for each in country.reader.all(District)]
        listed = [(names.index(each.district), each.code.casefold()) for each in found.rows()]
        assert listed == sorted(listed)
        listed_names = {row.district for row in found.rows()}
        assert [group.name for group in found.groups] == [each for each in names if each in listed_names]
        assert sum(group.count for group in found.groups) == len(found)
        for place in (0, len(found) - 1):
            row = found.at(place)
            assert row is not None
            assert found.groups[found.group_of(place)].name == row.district

    def it_lists_sessions_the_latest_first_and_actions_the_earliest(self, country: Project) -> None:
        days = [each.held_on for each in session_list(country).rows()]
        assert days == sorted(days, reverse=True)
        dues = [each.due for each in action_list(country).rows()]
        assert dues == sorted(dues)

    def it_says_of_each_what_the_record_says(self, country: Project) -> None:
        for row in case_list(country).rows(0, 30):
            case = country.reader.get(Case, row.id)
            own = country.reader.where(Action, case=row.id)
            assert (row.code, row.risk, row.state) == (case.code, case.risk, case.state)
            assert row.open == sum(each.is_open for each in own)
            assert row.overdue == sum(each.overdue(TODAY) for each in own)
            assert row.flags == sum(each.is_up for each in country.reader.where(Flag, case=row.id))
        for meeting in session_list(country).rows(0, 30):
            session = country.reader.get(Session, meeting.id)
            assert meeting.cases == tuple(
                country.reader.get(Case, each.case).code for each in session.discussions
            )
            assert (meeting.number, meeting.supervisees) == (session.number, session.supervisees)
        for task in action_list(country).rows(0, 30):
            action = country.reader.get(Action, task.id)
            assert (task.what, task.is_open, task.overdue) == (
                action.what,
                action.is_open,
                action.overdue(TODAY),
            )
            assert task.amber == (action.is_open and action.carried >= 3)

    def it_knows_the_place_of_a_record_and_none_of_what_is_not_listed(self, country: Project) -> None:
        found = action_list(country)
        row = found.at(200)
        assert row is not None
        assert found.place_of(row.id) == 200
        assert found.place_of("nobody's") == -1
        assert case_list(country).place_of(row.id) == -1
        assert found.at(-1) is None
        assert found.at(len(found)) is None

    def it_counts_cases_of_whole_branches(self, country: Project, reference: Reference) -> None:
        counts = theme_cases(country)
        theme = next(iter(country.codebook().themes())).id
        assert counts[theme] == len(reference.cases(SupervisionFilter(codes=(theme,))))

    def it_names_each_facilitator_once(self, country: Project) -> None:
        assert facilitators_named(country) == sorted({each.code for each in country.reader.all(Facilitator)})


class DescribeHome:
    def it_counts_what_its_lists_show(self, country: Project) -> None:
        lists = {Listed.CASES: case_list, Listed.SESSIONS: session_list, Listed.ACTIONS: action_list}
        districts = [None, country.reader.all(District)[0].id]
        for found in (home(country, district) for district in districts):
            assert not found.is_empty
            for name in (
                *("planned", "due", "overdue", "not_held", "drafts", "amber", "unverified", "unsigned"),
                *("escalations", "referrals", "approvals", "flags", "later", "missed", "held"),
            ):
                count = getattr(found, name)
                assert count.count == len(lists[count.listed](country, count.filter, count.lens)), name
            for _risk, count in found.risks:
                assert count.count == len(case_list(country, count.filter, count.lens))

    def it_puts_what_is_planned_or_due_this_week_before_what_is_late(self, country: Project) -> None:
        found = home(country)
        assert found.sunday == date(2026, 7, 5)
        assert 0 < len(found.sessions) <= 5
        assert 0 < len(found.actions) <= 5
        for listed in ([each.due for each in found.actions], [each.held_on for each in found.sessions]):
            ahead = [day for day in listed if day >= TODAY]
            assert listed[: len(ahead)] == sorted(ahead)

    def it_is_empty_before_the_first_case(self, own: Project) -> None:
        bare = replace(home(own), cases=0)
        quiet = {name: replace(getattr(bare, name), count=0) for name in ("planned", "drafts", "held")}
        assert replace(bare, **quiet).is_empty


class DescribeAlerts:
    def it_opens_the_cases_that_it_counts(self, country: Project) -> None:
        keep_alert_rule(country, AlertRule(2, 1, 90))
        found = alerts(country)
        assert found
        for alert in found:
            assert alert.recurrence.cases == len(case_list(country, alert.filter))
            assert alert.recurrence.cases >= alert_rule(country).cases

    def it_keeps_its_numbers_with_the_project(self, own: Project) -> None:
        assert alert_rule(own) == AlertRule()
        keep_alert_rule(own, AlertRule(1, 1, 30))
        assert alert_rule(own) == AlertRule(1, 1, 30)
        district = own.reader.all(District)[0].id
        assert {each.recurrence.district for each in alerts(own, district)} <= {district}
        with pytest.raises(InvalidField):
            keep_alert_rule(own, AlertRule(0, 1, 30))


class DescribeTheBoard:
    def it_says_of_each_district_what_its_cases_and_register_say(self, country: Project) -> None:
        for tile in district_tiles(country):
            here = country.reader.where(Case, district=tile.key)
            cases = [each for each in here if each.state is not CaseState.CLOSED]
            people = country.reader.where(Facilitator, district=tile.key)
            assert tile.cases == len(cases)
            assert tile.pressing == sum(each.risk in {Risk.HIGH, Risk.CRITICAL} for each in cases)
            assert tile.facilitators == len(people)
            known = [each.families for each in people if each.families is not None]
            assert tile.families == (sum(known) / len(known) if known else None)
            assert tile.overdue == len(action_list(country, replace(tile.filter, overdue=True)))
            assert [tile.value(each) for each in BoardMeasure] == [
                tile.families,
                tile.cases,
                tile.pressing,
                tile.overdue,
                tile.sessions,
            ]

    def it_goes_on_to_the_facilitators_of_a_district(self, country: Project) -> None:
        whole = next(each for each in district_tiles(country) if each.facilitators)
        tiles = facilitator_tiles(country, whole.key)
        assert sum(each.cases for each in tiles) == whole.cases
        assert sum(each.overdue for each in tiles) == whole.overdue
        for tile in tiles:
            assert tile.overdue == len(action_list(country, replace(tile.filter, overdue=True)))
            assert tile.met is not None
            assert tile.caseload is not Caseload.UNKNOWN

    def it_knows_nobody_in_a_district_that_is_not_there(self, country: Project) -> None:
        assert facilitator_tiles(country, "nowhere") == ()
