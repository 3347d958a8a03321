"""A case from its opening on, in one order."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from workbench.domain.actions import Action
from workbench.domain.cases import CaseState, Risk
from workbench.services import studies, supervision
from workbench.services.chronology import Chronology, EntryKind, Event, chronology
from workbench.services.projects import Project

THEME = "Beban kerja / Biaya pribadi"
OTHER = "Konteks wilayah / Geografi dan akses"


class Clock:
    """Goes on by an hour whenever somebody looks, from noon of 1 March 2026 on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def project(tmp_path: Path, clock: Clock) -> Iterator[Project]:
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini", clock=clock)
    made.perform(
        supervision.case_from(
            made,
            {
                "code": "K-END-001",
                "district": "Ende",
                "risk": "medium",
                "themes": [{"code": THEME, "strength": 3}],
            },
        )
    )
    yield made
    made.close()


def meet(project: Project, day: str, **more: object) -> None:
    said = {"case": "K-END-001", "discussed": "Jarak", "decision": "Rujuk", "rationale": "Jauh", **more}
    project.perform(
        supervision.session_from(
            project, {"date": day, "district": "Ende", "supervisor": "KK-01", "cases": [said]}
        )
    )


def events(found: Chronology) -> list[str]:
    return [each.event.value for each in found.entries]


class DescribeAChronology:
    def it_begins_with_the_opening(self, project: Project) -> None:
        found = chronology(project, "K-END-001")
        (opened,) = found.entries
        assert (opened.event, opened.on, opened.by, opened.value) == (
            Event.OPENED,
            date(2026, 3, 1),
            "Rini",
            Risk.MEDIUM,
        )
        assert [(each.start, each.risk) for each in found.risk] == [(date(2026, 3, 1), Risk.MEDIUM)]
        assert found.district == "Ende"

    def it_follows_a_decision_to_its_action_and_outcome(self, project: Project, clock: Clock) -> None:
        clock.now += timedelta(days=1)
        meet(
            project,
            "2026-03-02",
            themes=[{"code": OTHER, "strength": 2}],
            actions=[{"what": "Telepon puskesmas", "who": "PD-07", "due": "2026-03-16"}],
        )
        clock.now += timedelta(days=5)
        (action,) = project.reader.all(Action)
        project.perform(supervision.action_reviewed(project, action.id, "belum diangkat"))
        project.perform(supervision.action_started(project, action.id))
        clock.now += timedelta(days=1)
        project.perform(supervision.action_done(project, action.id, "surat puskesmas"))
        project.perform(supervision.action_verified(project, action.id))
        found = chronology(project, "K-END-001")
        assert events(found) == [
            "opened",
            "session",
            "action_agreed",
            "action_reviewed",
            "action_started",
            "action_done",
            "action_verified",
        ]
        meeting, agreed = found.entries[1:3]
        assert dict(meeting.said)["rationale"] == "Jauh"
        done = f"done:{action.id}"
        end = found.entry(done)
        assert end is not None
        assert (end.on, dict(end.said)) == (date(2026, 3, 8), {"proof": "surat puskesmas"})
        assert {meeting.key, agreed.key, done} <= found.thread(done)
        assert found.thread(meeting.key) == found.of_theme(project.codebook().at_path(OTHER).id)
        assert found.of_theme(project.codebook().at_path(THEME).id) == frozenset()
        assert [(each.path, each.own) for each in found.themes] == [(THEME, True), (OTHER, False)]

    def it_gives_an_action_that_was_given_up_its_reason(self, project: Project) -> None:
        meet(project, "2026-03-02", actions=[{"what": "Telepon", "who": "PD-07", "due": "2026-03-16"}])
        (action,) = project.reader.all(Action)
        project.perform(supervision.action_cancelled(project, action.id, "pindah"))
        last = chronology(project, "K-END-001").entry(f"cancelled:{action.id}")
        assert last is not None
        assert dict(last.said) == {"reason": "pindah"}

    def it_tells_states_and_passes_over_what_was_undone(self, project: Project) -> None:
        project.perform(supervision.case_in_state(project, "K-END-001", "follow_up", "mulai"))
        undone = project.perform(supervision.case_in_state(project, "K-END-001", "stable", "tenang"))
        taken_back = project.undo(undone)
        found = chronology(project, "K-END-001")
        assert [each.value for each in found.entries if each.event is Event.STATE] == [CaseState.FOLLOW_UP]
        project.redo(undone, taken_back)
        states = [each for each in chronology(project, "K-END-001").entries if each.event is Event.STATE]
        assert [(each.before, each.value) for each in states] == [
            (CaseState.OPEN, CaseState.FOLLOW_UP),
            (CaseState.FOLLOW_UP, CaseState.STABLE),
        ]

    def it_ends_the_band_of_risk_when_the_case_is_closed(self, project: Project, clock: Clock) -> None:
        clock.now += timedelta(days=3)
        project.perform(supervision.case_in_state(project, "K-END-001", "closed", "pindah", "pindah"))
        clock.now += timedelta(days=30)
        assert chronology(project, "K-END-001").risk[-1].end == date(2026, 3, 4)

    def it_is_filtered_by_kind(self, project: Project) -> None:
        meet(project, "2026-03-02")
        found = chronology(project, "K-END-001")
        assert [each.event for each in found.of([EntryKind.SESSION])] == [Event.SESSION]
