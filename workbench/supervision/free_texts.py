"""The free texts of supervision's records: where a person writes in words of her own, and could name somebody.

Where code names of people are to stand, a name may be written, so that these count, too. The restricted well-being
block does not: it leaves with no copy. Neither does a signature, which is a name on purpose.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case
from workbench.domain.facilitators import Facilitator, LearningNeed
from workbench.domain.mentorships import Mentorship
from workbench.domain.sessions import Addendum, CaseDiscussion, Session
from workbench.domain.store import Record

Texts = Iterator[tuple[str, str]]


def free_texts(record: Record, actions: Iterable[Action] = ()) -> Texts:
    """Give the path of every free text of a record that holds something, and the text.

    Paths are those of a record's file (``cases[0].rationale``). ``actions`` are those that a session agreed on; their
    words stand under its cases. Nothing for a record of another kind.
    """
    if isinstance(record, Session):
        found = _of_session(record, tuple(actions))
    else:
        found = (text for kind, give in _GIVEN if isinstance(record, kind) for text in give(record))
    return ((path, text) for path, text in found if text.strip())


def _named(*names: str) -> Callable[[Record], Texts]:
    return lambda record: ((name, str(getattr(record, name))) for name in names)


def _of_case(case: Case) -> Texts:
    for name in ("facilitator", "situation", "household", "group", "strengths", "outcome", "reason"):
        yield name, getattr(case, name)
    for place, component in enumerate(case.components):
        yield f"components[{place}]", component
    for place, change in enumerate(case.risk_changes):
        yield f"risk_changes[{place}].reason", change.reason
    for place, note in enumerate(case.notes):
        yield f"notes[{place}].quote", note.quote


def _of_session(session: Session, actions: tuple[Action, ...]) -> Texts:
    yield "supervisor", session.supervisor
    for place, supervisee in enumerate(session.supervisees):
        yield f"supervisees[{place}]", supervisee
    for place, discussion in enumerate(session.discussions):
        yield from _of_discussion(discussion, f"cases[{place}].")
        own = (action for action in actions if action.case == discussion.case)
        for number, action in enumerate(own):
            yield from _of_action(action, f"cases[{place}].actions[{number}].")
    for name in ("experience", "reflection", "analysis", "plan"):
        yield f"reflection.{name}", getattr(session.reflection, name)
    yield from _of_needs(session.needs)
    for name in ("role", "reason", "summary", "comment", "disagreement"):
        yield name, getattr(session, name)
    yield from _of_addenda(session.addenda)


def _of_discussion(discussion: CaseDiscussion, path: str) -> Texts:
    for name in ("done", "discussed", "strengths", "analysis", "decision", "rationale", "risk_reason"):
        yield f"{path}{name}", getattr(discussion, name)
    for place, note in enumerate(discussion.notes):
        yield f"{path}notes[{place}].quote", note.quote


def _of_addenda(addenda: tuple[Addendum, ...]) -> Texts:
    for place, addendum in enumerate(addenda):
        for name, words in addendum.fields:
            yield f"addenda[{place}].{name}", words


def _of_action(action: Action, path: str = "") -> Texts:
    for name in ("what", "who", "why", "evidence", "reason"):
        yield f"{path}{name}", getattr(action, name)
    for place, review in enumerate(action.reviews):
        yield f"{path}reviews[{place}].note", review.note


def _of_facilitator(facilitator: Facilitator) -> Texts:
    yield "note", facilitator.note
    for place, training in enumerate(facilitator.trainings):
        yield f"trainings[{place}].what", training.what
    yield from _of_needs(facilitator.needs)


def _of_needs(needs: tuple[LearningNeed, ...]) -> Texts:
    for place, need in enumerate(needs):
        for name in ("what", "agreed", "progress"):
            yield f"needs[{place}].{name}", getattr(need, name)


def _of_mentorship(mentorship: Mentorship) -> Texts:
    for name in ("note", "reason"):
        yield name, getattr(mentorship, name)
    for place, goal in enumerate(mentorship.goals):
        yield f"goals[{place}].what", goal.what
    for place, meeting in enumerate(mentorship.meetings):
        yield f"meetings[{place}].note", meeting.note
        yield f"meetings[{place}].progress", meeting.progress


def _of_template(template: CaseTemplate) -> Texts:
    for name in ("name", "situation"):
        yield name, getattr(template, name)
    for place, question in enumerate(template.questions):
        yield f"questions[{place}]", question
    for place, component in enumerate(template.components):
        yield f"components[{place}]", component
    for place, action in enumerate(template.actions):
        yield f"actions[{place}].what", action.what


_GIVEN: Final[tuple[tuple[type, Callable[..., Texts]], ...]] = (
    (Case, _of_case),
    (Action, _of_action),
    (Facilitator, _of_facilitator),
    (Mentorship, _of_mentorship),
    (CaseTemplate, _of_template),
    (Flag, _named("reason", "note")),
    (Escalation, _named("reason", "sent", "to", "answer")),
    (Referral, _named("reason", "agency", "without_consent", "outcome")),
    (Approval, _named("note", "comment")),
)
