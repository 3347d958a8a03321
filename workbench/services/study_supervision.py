"""A study's supervision: its register and pairs, cases and sessions, and what became of them, each on its day."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any, Final, cast

from workbench.coding.convergence import JudgeConvergence
from workbench.domain.case_events import ApprovalState
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.districts import District, district_named
from workbench.domain.ids import CodingId, ConvergenceId, SessionId, new_id
from workbench.domain.operations import Operation, Together
from workbench.services import case_events, supervision
from workbench.services.facilitators import facilitator_from
from workbench.services.mentorships import mentorship_completed, mentorship_from
from workbench.services.projects import Project
from workbench.services.study_days import StudyDays
from workbench.services.supervision_filters import FilterWords, filter_in_words, filter_saved
from workbench.services.supervision_views import actions
from workbench.supervision.facilitator_operations import WriteRegister

if TYPE_CHECKING:
    from workbench.domain.sessions import Session

Row = Mapping[str, Any]
Resolver = Callable[[object], tuple[CodingId, ...]]
_Settle = Callable[[Project, str, Row], Operation]

_CODINGS: Final = frozenset({"evidence", "grounds"})
_AHEAD: Final = timedelta(days=14)
"""So long before it a session is planned."""
_DAY: Final = timedelta(days=1)
_BETWEEN: Final = timedelta(days=60)
"""Between the last meeting on a day that stands and today: what moves with the calendar reaches back less far."""


class Supervising:
    """Brings into a project that holds a study's codings how its facilitators were supervised."""

    def __init__(self, project: Project, folder: Traversable, evidence: Resolver, days: StudyDays) -> None:
        """Take the study's folder, how its files point at codings, and the project's own clock."""
        self._project = project
        self._folder = folder
        self._evidence = evidence
        self._days = days
        self._sessions: dict[str, Session] = {}
        self._files: dict[str, object] = {}

    def run(self) -> None:
        """Bring it in, in the order in which it has to happen."""
        self._look_back()
        self._register()
        self._open()
        self._meet()
        self._follow_up(self._table("follow_ups.json"))
        self._hand_on(self._table("case_events.json"))
        self._pair()
        self._save_filters()

    def judge(self) -> None:
        """Keep how the study's coders see the strands of evidence on themes stand to each other."""
        places, made = self._project.reader.all(District), list[Operation]()
        for row in self._listed("convergence.json"):
            coder = self._project.switch_coder(row["coder"])
            code = self._project.codebook().at_path(row["code"])
            judged = Convergence(
                ConvergenceId(new_id()),
                code.id,
                Judgement(row["judgement"]),
                coder.id,
                self._project.clock(),
                row["implication"],
                district_named(places, row["district"]).id if "district" in row else None,
            )
            made.append(JudgeConvergence(judged, code.name))
        self._perform(made)

    def _look_back(self) -> None:
        """Let the days that move along with the calendar come after those that stand."""
        rows = cast("list[Row]", self._read("sessions.json"))
        fixed = [date.fromisoformat(row["date"]) for row in rows if not self._days.moves(row["date"])]
        self._days.look_back_from(max(fixed) + _BETWEEN)

    def _register(self) -> None:
        rows = self._listed("facilitators.json")
        made = tuple(facilitator_from(self._project, row).facilitator for row in rows)
        if made:
            self._project.perform(WriteRegister(made))

    def _pair(self) -> None:
        """Pair mentors with mentees; those of whom the file says so came to their end."""
        rows = self._listed("mentorships.json")
        made: list[Operation] = []
        for row in rows:
            with self._days.on(date.fromisoformat(row["started_on"])):
                made.append(mentorship_from(self._project, _without(row, "completed")))
        self._perform(made)
        ended: list[Operation] = []
        for row in rows:
            if "completed" in row:
                with self._days.on(date.fromisoformat(row["completed"]["on"])):
                    reason = row["completed"]["reason"]
                    ended.append(mentorship_completed(self._project, row["mentee"], reason))
        self._perform(ended)

    def _open(self) -> None:
        """Open the cases, each on the day that its file names or else a week before it was first talked about."""
        first: dict[str, str] = {}
        for meeting in (*self._listed("sessions.json"), *self._listed("plans.json")):
            for said in meeting["cases"]:
                first[said["case"]] = min(meeting["date"], first.get(said["case"], meeting["date"]))
        made: list[Operation] = []
        for row in self._listed("cases.json"):
            met = date.fromisoformat(first[row["code"]]) if row["code"] in first else self._days.today
            day = date.fromisoformat(row["opened"]) if "opened" in row else met - 7 * _DAY
            with self._days.on(day):
                made.append(supervision.case_from(self._project, self._pointed(_without(row, "opened"))))
        self._perform(made)

    def _meet(self) -> None:
        """Log the sessions and plan others, as many in one go as don't wait for each other's numbers or words."""
        meetings = [(row, supervision.session_from, timedelta()) for row in self._listed("sessions.json")]
        plans = [(row, supervision.session_planned, _AHEAD) for row in self._listed("plans.json")]
        waiting: dict[tuple[str, str], Operation] = {}
        for row, enter, ahead in (*meetings, *plans):
            numbered = row["district"], row["date"][:4]
            if numbered in waiting or any("notes" in said for said in row["cases"]):
                self._perform(waiting.values())
                waiting.clear()
            with self._days.on(date.fromisoformat(row["date"]) - ahead):
                waiting[numbered] = self._entered(row, enter)
        self._perform(waiting.values())
        self._perform(self._not_held())

    def _entered(self, row: Row, enter: Callable[[Project, object], Any]) -> Operation:
        """Return what logs or plans a session; other files name it by its ``key``, or its number."""
        operation = enter(self._project, self._pointed(_without(row, "key", "missed", "cancelled")))
        session = operation.session
        self._sessions[row.get("key", session.number)] = session
        return cast("Operation", operation)

    def _not_held(self) -> Iterable[Operation]:
        """Give what became of plans that came to nothing."""
        for row in self._listed("plans.json"):
            if "missed" in row:
                yield supervision.session_missed(self._project, self._sessions[row["key"]].id, row["missed"])
            if "cancelled" in row:
                planned = self._sessions[row["key"]].id
                yield supervision.session_cancelled(self._project, planned, row["cancelled"])

    def _follow_up(self, told: Row) -> None:
        """Carry on what the sessions agreed on, so that the example shows every state."""
        self._perform(self._acted(told))
        self._perform(self._signed(told))
        self._perform(self._added(told))
        self._perform(
            supervision.case_in_state(self._project, row["case"], row["state"], row["reason"], row["outcome"])
            for row in told.get("states", [])
        )

    def _acted(self, told: Row) -> Iterable[Operation]:
        """Give what became of actions: done when they were due, unless the file names another day."""
        project, today = self._project, self._days.today
        known = {(each.case_code, each.action.what): each.action for each in actions(project)}
        for row in told.get("started", []):
            yield supervision.action_started(project, known[row["case"], row["what"]].id)
        for row in told.get("postponed", []):
            due = date.fromisoformat(row["due"])
            action = known[row["case"], row["what"]]
            with self._days.on(self._day_of(row, action.due)):
                yield supervision.action_postponed(project, action.id, due, row["reason"])
        for row in told.get("reviews", []):
            with self._days.on(self._day_of(row, today)):
                yield supervision.action_reviewed(project, known[row["case"], row["what"]].id, row["note"])
        for row in told.get("actions", []):
            action = known[row["case"], row["what"]]
            by = self._supervisor_of(action.session)
            with self._days.on(self._day_of(row, action.due)):
                yield supervision.action_done(project, action.id, row["evidence"])
                if row["verified"]:
                    yield supervision.action_verified(project, action.id, by)
        for row in told.get("given_up", []):
            yield supervision.action_cancelled(project, known[row["case"], row["what"]].id, row["reason"])

    def _signed(self, told: Row) -> Iterable[Operation]:
        """Give the signatures: the supervisor's the day after the meeting, the supervisee's two days later."""
        for name in told.get("finalised", []):
            session = self._sessions[name]
            with self._days.on(session.held_on + _DAY):
                yield supervision.session_finalised(self._project, session.id)
        for row in told.get("acknowledged", []):
            session = self._sessions[row["session"]]
            with self._days.on(session.held_on + 3 * _DAY):
                yield supervision.session_acknowledged(self._project, session.id, row["name"])

    def _added(self, told: Row) -> Iterable[Operation]:
        """Give what came after the signatures: addenda, records that were reopened and signed again, archives."""
        project = self._project
        for row in told.get("addenda", []):
            with self._days.on(date.fromisoformat(row["on"])):
                added = _without(row, "session", "on")
                yield supervision.session_with_addendum(project, self._sessions[row["session"]].id, added)
        for row in told.get("reopened", []):
            session = self._sessions[row["session"]]
            with self._days.on(date.fromisoformat(row["on"])):
                yield supervision.session_reopened(project, session.id, row["reason"])
                yield supervision.session_edited(project, session.id, row["changes"])
                yield supervision.session_finalised(project, session.id)
        for name in told.get("archived", []):
            yield supervision.session_archived(project, self._sessions[name].id)

    def _hand_on(self, told: Row) -> None:
        """Raise flags, hand cases up, refer families and ask for approval; then keep what came back."""
        raised: list[Operation] = []
        answers: list[tuple[_Settle, str, Row]] = []
        for kind, begin, name, settle in _EVENTS:
            for row in told.get(kind, []):
                with self._days.on(date.fromisoformat(row["on"])):
                    begun = begin(self._project, row["case"], _without(row, "case", "on", "settled"))
                raised.append(begun)
                if "settled" in row:
                    answers.append((settle, getattr(begun, name).id, row["settled"]))
        self._perform(raised)
        self._perform(self._answered(answers))

    def _answered(self, answers: Iterable[tuple[_Settle, str, Row]]) -> Iterable[Operation]:
        for settle, id, row in answers:
            with self._days.on(date.fromisoformat(row["on"])):
                yield settle(self._project, id, _without(row, "on"))

    def _save_filters(self) -> None:
        made: list[Operation] = []
        for row in self._listed("saved_filters.json"):
            self._project.switch_coder(row["coder"])
            words: dict[str, Any] = {
                name: tuple(value) if isinstance(value, list) else value
                for name, value in row["filter"].items()
            }
            wanted = filter_in_words(self._project, FilterWords(**words))
            made.append(filter_saved(self._project, row["name"], wanted))
        self._perform(made)

    def _perform(self, operations: Iterable[Operation]) -> None:
        """Perform all of them in one go: none of them is made from what another one leaves."""
        made = tuple(operations)
        if made:
            self._project.perform(Together(made[0].step, made))

    def _listed(self, name: str) -> list[Row]:
        """Return the records of a file, with its days as dates; none where the study has no such file."""
        return cast("list[Row]", self._told(name) or [])

    def _table(self, name: str) -> Row:
        """Return the lists of a file, with its days as dates; none where the study has no such file."""
        return cast("Row", self._told(name) or {})

    def _told(self, name: str) -> object:
        if name not in self._files:
            self._files[name] = self._days.settled(self._read(name))
        return self._files[name]

    def _read(self, name: str) -> object:
        file = self._folder / "supervision" / name
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None

    def _pointed(self, value: object, name: str = "") -> object:
        """Return a record with ids of codings and numbers of sessions where the study's files describe them."""
        if isinstance(value, dict):
            return {each: self._pointed(inner, each) for each, inner in value.items()}
        if name in _CODINGS and isinstance(value, list):
            return list(self._evidence(value))
        if isinstance(value, list):
            return [self._pointed(each) for each in value]
        return self._sessions[str(value)].number if name == "session" else value

    def _day_of(self, row: Row, usual: date) -> date:
        return date.fromisoformat(row["on"]) if "on" in row else usual

    def _supervisor_of(self, session: SessionId) -> str:
        return next(each.supervisor for each in self._sessions.values() if each.id == session)


def _decided(project: Project, approval: str, row: Row) -> Operation:
    state = ApprovalState(row["state"])
    return case_events.approval_decided(project, approval, state, _without(row, "state"))


_EVENTS: Final[tuple[tuple[str, Callable[[Project, str, Row], Any], str, _Settle], ...]] = (
    ("flags", case_events.flag_raised, "flag", case_events.flag_resolved),
    ("escalations", case_events.case_escalated, "escalation", case_events.escalation_answered),
    ("referrals", case_events.case_referred, "referral", case_events.feedback_taken),
    ("approvals", case_events.approval_requested, "approval", _decided),
)
"""What may happen around a case: its list in the file, how it begins, its record, and how it ends."""


def _without(row: Row, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
